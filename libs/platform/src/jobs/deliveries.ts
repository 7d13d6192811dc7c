import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { failpoint } from '../failpoint';
import { CONSUMERS, NotWorthTrying, type Consumer, type StoredEvent, type Work } from './delivery';

type Lease = { agencyId: string; id: string; fence: number; attempt: number; consumer: Consumer; event: StoredEvent };

/** A person may wait for it, so the first repetitions come soon; the later ones leave a sick neighbour alone. */
const backOffSeconds = (attempt: number) => Math.min(2 ** attempt, 600);

const reasonOf = (error: unknown) =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2_000);

/**
 * Deliveries: one row for each consumer of an event. PostgreSQL knows what has to be done, how often it was tried
 * and who works on it; a queue only wakes somebody.
 */
@Injectable()
export class Deliveries {
  private readonly log = new Logger(Deliveries.name);
  private readonly consumers: ReadonlyMap<string, Consumer>;
  private readonly running = new Set<AbortController>();

  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONSUMERS) consumers: readonly Consumer[],
  ) {
    this.consumers = new Map(consumers.map((consumer) => [consumer.name, consumer]));
  }

  /** The class of the queue that wakes this consumer; undefined when this program has no such consumer. */
  classOf(consumer: string): Consumer['class'] | undefined {
    return this.consumers.get(consumer)?.class;
  }

  /**
   * Does a delivery's work at least once and commits its result exactly once.
   * Nothing happens when it is done, dead, not yet due, or somebody works on it.
   */
  async runOnce(id: string): Promise<void> {
    const lease = await this.claim(id);
    if (!lease) return;
    const abort = new AbortController();
    this.running.add(abort);
    const heart = setInterval(
      () => {
        this.extend(lease).then(
          (mine) => {
            if (!mine) abort.abort();
          },
          () => undefined, // the database is away for a moment; the next beat tries again
        );
      },
      (lease.consumer.leaseSeconds * 1_000) / 3,
    );
    try {
      const { event, attempt, consumer } = lease;
      const task: Work = { event, attempt, lastTry: attempt >= consumer.attempts, signal: abort.signal };
      const commit = await consumer.work(task);
      failpoint('delivery.before-commit');
      await this.work.asAgency(lease.agencyId, async (tx) => {
        const mine = await tx.query<[unknown[], number]>(
          `UPDATE delivery SET state = 'done', done_at = now(), lease_until = NULL, last_error = NULL
           WHERE agency_id = $1 AND id = $2 AND fence = $3 AND state = 'leased'`,
          [lease.agencyId, lease.id, lease.fence],
        );
        if (mine[1] === 1) await commit(tx); // with another's fence, a zombie changes nothing
      });
      failpoint('delivery.after-commit');
    } catch (error) {
      await this.postpone(lease, error);
    } finally {
      clearInterval(heart);
      this.running.delete(abort);
    }
  }

  /** Tells all running work of this process to stop; what was not finished is tried again elsewhere. */
  abortAll(): void {
    for (const abort of this.running) abort.abort();
  }

  private async claim(id: string): Promise<Lease | null> {
    return this.work.asSystem('claim', async (tx) => {
      const [row] = await tx.query<{ agencyId: string; consumer: string }[]>(
        `SELECT agency_id AS "agencyId", consumer FROM delivery WHERE id = $1`,
        [id],
      );
      const consumer = row && this.consumers.get(row.consumer);
      if (!consumer) return null;
      const [claimed] = await tx.query<[{ fence: number; attempt: number; eventId: string }[], number]>(
        `UPDATE delivery SET state = 'leased', attempt = attempt + 1, fence = fence + 1,
                lease_until = now() + make_interval(secs => $3)
         WHERE agency_id = $1 AND id = $2
           AND ((state = 'due' AND run_at <= now()) OR (state = 'leased' AND lease_until < now()))
         RETURNING fence, attempt, event_id AS "eventId"`,
        [row.agencyId, id, consumer.leaseSeconds],
      );
      const lease = claimed[0];
      if (!lease) return null;
      const [event] = await tx.query<StoredEvent[]>(
        `SELECT agency_id AS "agencyId", id, topic, subject_id AS "subjectId", payload FROM event WHERE agency_id = $1 AND id = $2`,
        [row.agencyId, lease.eventId],
      );
      return event ? { agencyId: row.agencyId, id, fence: lease.fence, attempt: lease.attempt, consumer, event } : null;
    });
  }

  private async extend({ agencyId, id, fence, consumer }: Lease): Promise<boolean> {
    return this.work.asAgency(agencyId, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE delivery SET lease_until = now() + make_interval(secs => $4)
         WHERE agency_id = $1 AND id = $2 AND fence = $3 AND state = 'leased'`,
        [agencyId, id, fence, consumer.leaseSeconds],
      );
      return count === 1;
    });
  }

  private async postpone({ agencyId, id, fence, attempt, consumer, event }: Lease, error: unknown): Promise<void> {
    const dead = error instanceof NotWorthTrying || attempt >= consumer.attempts;
    this.log.warn({ err: error, deliveryId: id, consumer: consumer.name, attempt, dead }, 'delivery failed');
    await this.work.asAgency(agencyId, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE delivery SET state = $4, run_at = now() + make_interval(secs => $5), lease_until = NULL, last_error = $6
         WHERE agency_id = $1 AND id = $2 AND fence = $3 AND state = 'leased'`,
        [agencyId, id, fence, dead ? 'dead' : 'due', backOffSeconds(attempt), reasonOf(error)],
      );
      if (dead && count === 1) await consumer.onDead?.(event, error, tx);
    });
  }
}
