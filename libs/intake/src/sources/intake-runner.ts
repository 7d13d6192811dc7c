import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { failpoint, UnitOfWork } from '@vanthu/platform';
import { DOORS, type Door, type Source } from './source';
import { keptReason } from './why';

const TICK_MS = 1_000;
const LEASE_SECONDS = 60;
/** Sources that one process looks at together: a slow mailbox does not hold up the scanner. */
const AT_ONCE = 4;
/** Failures in a row before a source is given up; with the waits between them that is some nine hours. */
const FAILURES = 20;
const LONGEST_WAIT_SECONDS = 1_800;

/**
 * The timetable of the sources: a row says when it is looked at next, and a lease in PostgreSQL who does it, so that two
 * workers do not take the same thing. A worker that lost its lease and works on does no harm: each item is one row, and
 * each of its steps has its key.
 */
@Injectable()
export class IntakeRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(IntakeRunner.name);
  private readonly running = new Map<AbortController, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly work: UnitOfWork,
    @Inject(DOORS) private readonly doors: readonly Door[],
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.turn = this.turn.then(() => this.tick());
    }, TICK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.turn;
    for (const abort of this.running.keys()) abort.abort();
    await Promise.allSettled(this.running.values());
  }

  /** Looks at the next source that is due, and waits for it. @returns false when none was due */
  async runNext(): Promise<boolean> {
    const source = await this.claim();
    if (source) await this.run(source, new AbortController());
    return source !== null;
  }

  private async tick(): Promise<void> {
    try {
      while (!this.stopped && this.running.size < AT_ONCE) {
        const source = await this.claim();
        if (!source) return;
        const abort = new AbortController();
        const done = this.run(source, abort).finally(() => this.running.delete(abort));
        this.running.set(abort, done);
      }
    } catch (error) {
      this.log.warn({ err: error }, 'cannot look for sources; the next second tries again');
    }
  }

  private async claim(): Promise<Source | null> {
    return this.work.asSystem('intake', async (tx) => {
      const [claimed] = await tx.query<[Source[], number]>(
        `UPDATE intake_source s SET lease_until = now() + make_interval(secs => $1), fence = s.fence + 1, last_run_at = now()
         FROM agency a, (SELECT agency_id, id FROM intake_source
                WHERE state = 'active' AND next_run_at <= now() AND (lease_until IS NULL OR lease_until < now())
                ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED) due
         WHERE s.agency_id = due.agency_id AND s.id = due.id AND a.id = s.agency_id
         RETURNING s.agency_id AS "agencyId", a.code AS "agencyCode", s.id, s.account_id AS "accountId", s.kind, s.folder,
                   s.mail, s.secret, s.fence, s.poll_seconds AS "pollSeconds"`,
        [LEASE_SECONDS],
      );
      return claimed[0] ?? null;
    });
  }

  private async run(source: Source, abort: AbortController): Promise<void> {
    const heart = setInterval(
      () => {
        this.extend(source).then(
          (mine) => {
            if (!mine) abort.abort();
          },
          () => undefined, // the database is away for a moment; the next beat tries again
        );
      },
      (LEASE_SECONDS * 1_000) / 3,
    );
    try {
      const door = this.doors.find(({ kind }) => kind === source.kind);
      if (!door) throw new Error(`no door of the kind ${source.kind}`);
      failpoint('intake.after-claim');
      const failure = await door.run(source, abort.signal);
      await this.rest(source, failure);
    } catch (error) {
      this.log.warn({ err: error, sourceId: source.id }, 'intake source failed');
      await this.postpone(source, error).catch((lost: unknown) => {
        this.log.warn({ err: lost }, 'the end of the lease will free the source');
      });
    } finally {
      clearInterval(heart);
    }
  }

  private async extend({ agencyId, id, fence }: Source): Promise<boolean> {
    return this.work.asAgency(agencyId, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE intake_source SET lease_until = now() + make_interval(secs => $4)
         WHERE agency_id = $1 AND id = $2 AND fence = $3 AND state = 'active'`,
        [agencyId, id, fence, LEASE_SECONDS],
      );
      return count === 1;
    });
  }

  /** It was looked at; what was wrong with single things is told, and does not delay the others. */
  private async rest({ agencyId, id, fence }: Source, failure: unknown): Promise<void> {
    await this.work.asAgency(agencyId, (tx) =>
      tx.query(
        `UPDATE intake_source SET lease_until = NULL, failures = 0, last_ok_at = now(), last_error = $4,
                next_run_at = now() + make_interval(secs => poll_seconds)
         WHERE agency_id = $1 AND id = $2 AND fence = $3`,
        [agencyId, id, fence, failure === null ? null : keptReason(failure)],
      ),
    );
  }

  private async postpone({ agencyId, id, fence }: Source, error: unknown): Promise<void> {
    await this.work.asAgency(agencyId, (tx) =>
      tx.query(
        `UPDATE intake_source SET lease_until = NULL, failures = failures + 1, last_error = $4,
                next_run_at = now() + make_interval(secs => least(poll_seconds * power(2, least(failures + 1, 12)), greatest(poll_seconds, $5::int))),
                state = CASE WHEN failures + 1 >= $6 AND state = 'active' THEN 'failed' ELSE state END
         WHERE agency_id = $1 AND id = $2 AND fence = $3`,
        [agencyId, id, fence, keptReason(error), LONGEST_WAIT_SECONDS, FAILURES],
      ),
    );
  }
}
