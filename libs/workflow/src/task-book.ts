import { Injectable } from '@nestjs/common';
import { PeopleService, type Person, type Role } from '@vanthu/identity';
import { newId, Outbox, problem, type Audience, type Raise } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { TaskKind } from './route.rules';
import type { TaskTarget } from './tasks.policy';
import { URGENCY_RANK } from './tasks.queries';

export type Assignee = { readonly user: string } | { readonly unit: string } | { readonly role: Role };
export type NewTask = { readonly kind: TaskKind; readonly assignee: Assignee; readonly dueOn: string | null };
type Where = { readonly agencyId: string; readonly documentId: string };

export const nobodyFor: Raise<{ whom: string }> = problem('workflow/nobody-for', 409, {
  vi: { title: 'Chưa có người nhận', detail: 'Hiện không có ai giữ chức vụ nhận việc này ({whom}).' },
  en: { title: 'Nobody to receive it', detail: 'Nobody holds the post that would receive this task ({whom}).' },
});

/** The open turns: every task that is opened has somebody who can act on it, and they are told at commit. */
@Injectable()
export class TaskBook {
  constructor(
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Problem `workflow/nobody-for` when nobody could act on the task: a document must never stand still. */
  async open(tx: EntityManager, where: Where, decisionId: string, task: NewTask): Promise<void> {
    const { assignee } = task;
    const people = await this.holders(tx, where.agencyId, assignee);
    if (people.length === 0) throw nobodyFor({ whom: await this.nameOf(tx, where.agencyId, assignee) });
    const id = newId();
    await tx.query(
      `INSERT INTO task (agency_id, id, document_id, kind, assignee_user_id, assignee_unit_id, assignee_role, due_on, opened_by,
         created_at, rank)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp(), ${URGENCY_RANK}
       FROM incoming_document d WHERE d.agency_id = $1 AND d.id = $3`,
      [
        where.agencyId,
        id,
        where.documentId,
        task.kind,
        'user' in assignee ? assignee.user : null,
        'unit' in assignee ? assignee.unit : null,
        'role' in assignee ? assignee.role : null,
        task.dueOn,
        decisionId,
      ],
    );
    await this.tell(tx, where, 'task.opened', id, people);
  }

  /** Ends somebody's turn: `done` by their own decision, `withdrawn` by another's. */
  async close(
    tx: EntityManager,
    task: TaskTarget & { id: string; documentId: string },
    decisionId: string,
    state: 'done' | 'withdrawn',
  ): Promise<void> {
    await tx.query(
      `UPDATE task SET state = $3, closed_by = $4, closed_at = clock_timestamp(), version = version + 1
       WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.id, state, decisionId],
    );
    await this.tell(tx, task, 'task.closed', task.id, await this.holders(tx, task.agencyId, assigneeOf(task)));
  }

  async accept(tx: EntityManager, task: TaskTarget & { id: string; documentId: string }): Promise<void> {
    await tx.query(
      `UPDATE task SET accepted_at = clock_timestamp(), version = version + 1 WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.id],
    );
  }

  private async tell(tx: EntityManager, where: Where, topic: string, id: string, people: readonly Person[]) {
    const audience: Audience = { users: people.map((person) => person.id) };
    await this.outbox.append(tx, where.agencyId, {
      topic,
      subjectId: id,
      payload: { documentId: where.documentId },
      audience,
    });
  }

  private async holders(tx: EntityManager, agencyId: string, assignee: Assignee): Promise<Person[]> {
    if ('role' in assignee) return this.people.withRole(tx, agencyId, assignee.role);
    if ('unit' in assignee) return this.people.headsOf(tx, agencyId, assignee.unit);
    const person = await this.people.user(tx, agencyId, assignee.user);
    return person ? [person] : [];
  }

  private async nameOf(tx: EntityManager, agencyId: string, assignee: Assignee): Promise<string> {
    if ('role' in assignee) return assignee.role;
    if ('user' in assignee) return assignee.user;
    return (await this.people.unit(tx, agencyId, assignee.unit))?.name ?? assignee.unit;
  }
}

/** Whose turn a task is. The database holds that exactly one is named. */
export function assigneeOf(task: TaskTarget): Assignee {
  if (task.assigneeUserId !== null) return { user: task.assigneeUserId };
  if (task.assigneeUnitId !== null) return { unit: task.assigneeUnitId };
  const role = ROUTE_ROLES.find((known) => known === task.assigneeRole);
  if (!role) throw new Error('a task without assignee');
  return { role };
}

/** The roles whose holders get a task by role: the first distribution and the instruction. */
const ROUTE_ROLES = ['chief_of_office', 'leader'] as const satisfies readonly Role[];
