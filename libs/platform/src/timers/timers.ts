import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../database/ids';

/** When something shall happen: a moment, or a time of day in a time zone. */
export type DueAt =
  { readonly at: string } | { readonly day: string; readonly time: string; readonly timeZone: string };

/** A timer (hẹn giờ). Payloads carry ids, not copies: what they name is looked up when it fires. */
export type NewTimer = {
  /** What it is for, unique in the agency: the same thing never fires twice. */
  readonly key: string;
  /** The topic of the event that it becomes. */
  readonly kind: string;
  readonly subjectId: string;
  /** For whom, where it is for one person. */
  readonly userId?: string;
  readonly payload?: Readonly<Record<string, string | number | null>>;
  readonly due: DueAt;
};

const momentOf = (due: DueAt) => ('at' in due ? due.at : `${due.day} ${due.time}`);

/**
 * Timers that outlive every process. A timer is a row; when it is due by the clock of the database it becomes an event,
 * in one transaction, and the event is delivered like all others: at least once, its effect once.
 */
@Injectable()
export class Timers {
  /**
   * Sets a timer, or moves the one of this key that still waits; one that was cancelled waits again. One that has fired
   * stays fired, whatever it is set to.
   */
  async set(tx: EntityManager, agencyId: string, timer: NewTimer): Promise<void> {
    await tx.query(
      `INSERT INTO timer (agency_id, id, key, kind, subject_id, user_id, payload, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $9::text IS NULL THEN $8::text::timestamptz ELSE $8::text::timestamp AT TIME ZONE $9 END)
       ON CONFLICT (agency_id, key) DO UPDATE SET due_at = EXCLUDED.due_at, payload = EXCLUDED.payload, kind = EXCLUDED.kind,
         subject_id = EXCLUDED.subject_id, user_id = EXCLUDED.user_id, state = 'waiting', ended_at = NULL
       WHERE timer.state <> 'fired'`,
      [
        agencyId,
        newId(),
        timer.key,
        timer.kind,
        timer.subjectId,
        timer.userId ?? null,
        JSON.stringify(timer.payload ?? {}),
        momentOf(timer.due),
        'at' in timer.due ? null : timer.due.timeZone,
      ],
    );
  }

  /**
   * Makes these the timers of a subject: those of the given kinds that wait and are not among them are cancelled. With
   * no timers left the subject is done.
   */
  async replace(
    tx: EntityManager,
    agencyId: string,
    subjectId: string,
    kinds: readonly string[],
    timers: readonly NewTimer[],
  ): Promise<void> {
    await tx.query(
      `UPDATE timer SET state = 'cancelled', ended_at = clock_timestamp()
       WHERE agency_id = $1 AND subject_id = $2 AND state = 'waiting' AND kind = ANY ($3) AND key <> ALL ($4)`,
      [agencyId, subjectId, kinds, timers.map(({ key }) => key)],
    );
    for (const timer of timers) await this.set(tx, agencyId, timer);
  }
}
