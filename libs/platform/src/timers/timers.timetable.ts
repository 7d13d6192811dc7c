import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';
import { failpoint } from '../failpoint';

/** A timer that another process sets is seen after so long at the latest, in milliseconds. */
const LONGEST_REST = 20_000;
const SHORTEST_REST = 250;
const AT_ONCE = 200;

type Due = { agencyId: string; id: string; kind: string; subjectId: string; userId: string | null; payload: object };

/**
 * Fires what is due, in all processes at once: each takes rows that no other holds. Between two looks it rests until the
 * next timer is due, so that many timers far away cost nothing. What an outage made late fires once, when it is over.
 */
@Injectable()
export class TimersTimetable implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(TimersTimetable.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(private readonly work: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.lookIn(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private lookIn(milliseconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.look()
        .catch((error: unknown) => {
          this.log.warn({ err: error }, 'cannot look which timers are due; the next look tries again');
          return LONGEST_REST / 10;
        })
        .then((rest) => {
          this.lookIn(rest);
        });
    }, milliseconds);
  }

  private async look(): Promise<number> {
    while ((await this.fire()) === AT_ONCE && !this.stopped);
    const [next] = await this.work.asSystem('timers', (tx) =>
      tx.query<{ rest: number | null }[]>(
        `SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::float8 AS rest FROM timer WHERE state = 'waiting'`,
      ),
    );
    return Math.min(Math.max(next?.rest ?? LONGEST_REST, SHORTEST_REST), LONGEST_REST);
  }

  /** Makes events of what is due, oldest first; row and event change in one transaction. @returns how many fired */
  async fire(): Promise<number> {
    return this.work.asSystem('timers', async (tx) => {
      const due = await tx.query<Due[]>(
        `SELECT agency_id AS "agencyId", id, kind, subject_id AS "subjectId", user_id AS "userId", payload FROM timer
         WHERE state = 'waiting' AND due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [AT_ONCE],
      );
      for (const { agencyId, id, kind, subjectId, userId, payload } of due) {
        const eventId = newId();
        await tx.query(`INSERT INTO event (agency_id, id, topic, subject_id, payload) VALUES ($1, $2, $3, $4, $5)`, [
          agencyId,
          eventId,
          kind,
          subjectId,
          JSON.stringify({ ...payload, ...(userId === null ? {} : { userId }) }),
        ]);
        await tx.query(
          `UPDATE timer SET state = 'fired', event_id = $3, ended_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
          [agencyId, id, eventId],
        );
      }
      failpoint('timers.before-commit');
      return due.length;
    });
  }
}
