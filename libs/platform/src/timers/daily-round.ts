import { Logger } from '@nestjs/common';
import { newId } from '../database/ids';
import type { UnitOfWork } from '../database/unit-of-work';

const TICK_MS = 60_000;

export type Round = {
  /** Of the event that asks for an agency. */
  readonly topic: string;
  /** The table that says when each agency was last asked for: agency_id, event_id, asked_at. A name of the program's own. */
  readonly due: string;
  /** Any number that no other lock of a transaction has. */
  readonly lock: number;
};

/**
 * Work that is done for every agency once in 24 hours, for one agency at a time over all processes. What is due and under
 * way stands in PostgreSQL as an event with its delivery, so it is tried again, and seen by the administrator, like all
 * background work.
 */
export class DailyRound {
  private readonly log = new Logger(DailyRound.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: UnitOfWork,
    private readonly round: Round,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.turn = this.turn.then(() =>
        this.startNext().catch((error: unknown) => {
          this.log.warn(
            { err: error, topic: this.round.topic },
            'cannot look what is due; the next minute tries again',
          );
        }),
      );
    }, TICK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** Asks for the next agency that is due. @returns its id; null when none is due or one is under way */
  async startNext(): Promise<string | null> {
    const { topic, due: table, lock } = this.round;
    return this.work.asSystem(topic, async (tx) => {
      const [held] = await tx.query<{ mine: boolean }[]>(`SELECT pg_try_advisory_xact_lock($1) AS mine`, [lock]);
      if (held?.mine !== true) return null;
      const [due] = await tx.query<{ id: string }[]>(
        `SELECT a.id FROM agency a LEFT JOIN ${table} s ON s.agency_id = a.id
         WHERE coalesce(s.asked_at < now() - interval '1 day', true) AND NOT EXISTS (
           SELECT 1 FROM ${table} o JOIN event e ON e.agency_id = o.agency_id AND e.id = o.event_id
             LEFT JOIN delivery d ON d.agency_id = e.agency_id AND d.event_id = e.id
           WHERE e.fanned_out_at IS NULL OR d.state IN ('due', 'leased'))
         ORDER BY s.asked_at NULLS FIRST, a.id LIMIT 1`,
      );
      if (!due) return null;
      const eventId = newId();
      await tx.query(`INSERT INTO event (agency_id, id, topic, subject_id) VALUES ($1, $2, $3, $1)`, [
        due.id,
        eventId,
        topic,
      ]);
      await tx.query(
        `INSERT INTO ${table} (agency_id, event_id) VALUES ($1, $2)
         ON CONFLICT (agency_id) DO UPDATE SET event_id = EXCLUDED.event_id, asked_at = now()`,
        [due.id, eventId],
      );
      return due.id;
    });
  }
}
