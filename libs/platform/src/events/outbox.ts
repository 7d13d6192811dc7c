import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../database/ids';

/** Who is told at once over server-sent events; nobody else learns that something happened. */
export type Audience = {
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly units?: readonly string[];
};

/** Something that happened, in the past tense: `document.registered`. Payloads carry ids, not copies. */
export type DomainEvent = {
  readonly topic: string;
  readonly subjectId: string;
  readonly payload?: Readonly<Record<string, string | number | null>>;
  readonly audience?: Audience;
};

export const EVENT_CHANNEL = 'vanthu_event';

/** The outbox: what happened stands in PostgreSQL with its change, and is carried on from there. */
@Injectable()
export class Outbox {
  /** Stands or falls with the caller's transaction: no event without its change, no change without its event. */
  async append(tx: EntityManager, agencyId: string, event: DomainEvent): Promise<void> {
    const id = newId();
    await tx.query(
      `INSERT INTO event (agency_id, id, topic, subject_id, payload, audience) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        agencyId,
        id,
        event.topic,
        event.subjectId,
        JSON.stringify(event.payload ?? {}),
        JSON.stringify(event.audience ?? {}),
      ],
    );
    // Delivered at commit. It only wakes: who was not listening finds the row.
    await tx.query(`SELECT pg_notify($1, $2)`, [
      EVENT_CHANNEL,
      JSON.stringify({ agencyId, id, topic: event.topic, subjectId: event.subjectId, audience: event.audience ?? {} }),
    ]);
  }
}
