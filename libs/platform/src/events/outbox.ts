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

/** An event as SQL: what inserts it, and what wakes those who listen; the last parameter is what they hear. */
export function outboxRow(agencyId: string, { topic, subjectId, payload = {}, audience = {} }: DomainEvent) {
  const id = newId();
  const numbered = (first: number) => Array.from({ length: 6 }, (_, i) => `$${(first + i).toString()}`).join(', ');
  return {
    insert: (first: number) =>
      `INSERT INTO event (agency_id, id, topic, subject_id, payload, audience) VALUES (${numbered(first)})`,
    notify: (nth: number) => `pg_notify('${EVENT_CHANNEL}', $${nth.toString()})`,
    params: [
      agencyId,
      id,
      topic,
      subjectId,
      JSON.stringify(payload),
      JSON.stringify(audience),
      JSON.stringify({ agencyId, id, topic, subjectId, audience }),
    ],
  };
}

/** The outbox: what happened stands in PostgreSQL with its change, and is carried on from there. */
@Injectable()
export class Outbox {
  /** Stands or falls with the caller's transaction: no event without its change, no change without its event. */
  async append(tx: EntityManager, agencyId: string, event: DomainEvent): Promise<void> {
    const row = outboxRow(agencyId, event);
    // Delivered at commit. It only wakes: who was not listening finds the row.
    await tx.query(`WITH told AS (${row.insert(1)}) SELECT ${row.notify(7)}`, row.params);
  }
}
