import { Injectable } from '@nestjs/common';
import { Audit, newId, Outbox, type Caller } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';

export type Told = {
  readonly id: string;
  readonly followerId: string | null;
  readonly leaderId: string | null;
  readonly leadUnitId: string | null;
};

/** What was done about a task: its history, those concerned, and the audit chain. */
@Injectable()
export class DirectiveJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** As `tell`, for an agency without a person: what came from an agency above. */
  async tellAs(
    tx: EntityManager,
    agencyId: string,
    id: string,
    kind: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.write(
      tx,
      { agencyId, id: null },
      { id, followerId: null, leaderId: null, leadUnitId: null },
      kind,
      body,
    );
  }

  /** Call it last: it locks the agency's audit chain. */
  async tell(
    tx: EntityManager,
    actor: Caller,
    task: Told,
    kind: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.write(tx, actor, task, kind, body);
  }

  private async write(
    tx: EntityManager,
    actor: Caller,
    task: Told,
    kind: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO directive_task_event (agency_id, id, task_id, kind, actor_id, body) VALUES ($1, $2, $3, $4, $5, $6)`,
      [actor.agencyId, newId(), task.id, kind, actor.id, JSON.stringify(body)],
    );
    await this.outbox.append(tx, actor.agencyId, {
      topic: `directive-task.${kind}`,
      subjectId: task.id,
      // What is about one part that was handed down says which.
      ...(typeof body.childId === 'string' ? { payload: { childId: body.childId } } : {}),
      audience: {
        users: [task.followerId, task.leaderId].filter((id) => id !== null),
        units: task.leadUnitId === null ? [] : [task.leadUnitId],
        roles: ['leader', 'chief_of_office'],
      },
    });
    await this.audit.append(tx, actor, {
      action: `directive-task.${kind}`,
      objectType: 'directive_task',
      objectId: task.id,
      details: body,
    });
  }
}
