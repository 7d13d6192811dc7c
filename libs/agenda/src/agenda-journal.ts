import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, newId, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';

type Told = { readonly id: string; readonly peopleIds: readonly string[]; readonly visibility: 'agency' | 'attendees' };

/** What was done about an entry: its history, those concerned, and the audit chain. */
@Injectable()
export class AgendaJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Call it last: it locks the agency's audit chain. `body` holds former values; `users` are told besides. */
  async tell(
    tx: EntityManager,
    actor: Actor,
    entry: Told,
    kind: string,
    body: Readonly<Record<string, unknown>>,
    users: readonly string[] = [],
  ): Promise<void> {
    const eventId = newId();
    await tx.query(
      `INSERT INTO agenda_event (agency_id, id, entry_id, kind, actor_id, body) VALUES ($1, $2, $3, $4, $5, $6)`,
      [actor.agencyId, eventId, entry.id, kind, actor.id, JSON.stringify(body)],
    );
    await this.outbox.append(tx, actor.agencyId, {
      topic: `agenda.${kind}`,
      subjectId: entry.id,
      payload: { eventId },
      audience: { users: [...new Set([...entry.peopleIds, ...users])], roles: ['chief_of_office'] },
    });
    await this.audit.append(tx, actor, {
      action: `agenda.${kind}`,
      objectType: 'agenda_entry',
      objectId: entry.id,
      details: body,
    });
  }
}
