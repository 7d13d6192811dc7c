import { Injectable } from '@nestjs/common';
import { PeopleService, type Person, type Role } from '@vanthu/identity';
import { newId, Outbox, problem, type Audience, type Raise } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { columnsOf, payloadOf, type Subject } from './subject';
import type { TaskTarget } from './tasks.policy';

export type Assignee = { readonly user: string } | { readonly unit: string } | { readonly role: Role };
export type NewTask = {
  /** A kind of the transition tables, or of a route. */
  readonly kind: string;
  readonly assignee: Assignee;
  readonly dueOn: string | null;
  /** The decision that set the deadline, where it was not the one that opens the task. */
  readonly dueSetBy?: string | null | undefined;
};
/** A turn that stands: whose it is and what it is about. */
export type KnownTask = TaskTarget & { readonly id: string };

export const nobodyFor: Raise<{ whom: string }> = problem('workflow/nobody-for', 409, {
  vi: { title: 'Chưa có người nhận', detail: 'Hiện không có ai giữ chức vụ nhận việc này ({whom}).' },
  en: { title: 'Nobody to receive it', detail: 'Nobody holds the post that would receive this task ({whom}).' },
});

/** How urgent a subject is, as a rank: 0 is the most pressing. */
const RANK = `array_position(ARRAY['flash_timed','flash','very_urgent','urgent','normal'], coalesce(
  (SELECT urgency FROM incoming_document WHERE agency_id = $1 AND id = $3),
  (SELECT urgency FROM draft WHERE agency_id = $1 AND id = $4),
  (SELECT urgency FROM work_item WHERE agency_id = $1 AND id = $5))) - 1`;

/** The open turns: every task that is opened has somebody who can act on it, and they are told at commit. */
@Injectable()
export class TaskBook {
  constructor(
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the id of the task
   * @throws Problem `workflow/nobody-for` when nobody could act on the task: a matter must never stand still.
   */
  async open(
    tx: EntityManager,
    agencyId: string,
    subject: Subject,
    decisionId: string,
    task: NewTask,
  ): Promise<string> {
    const { assignee, dueOn } = task;
    const people = await this.holders(tx, agencyId, assignee);
    if (people.length === 0) throw nobodyFor({ whom: await this.nameOf(tx, agencyId, assignee) });
    const id = newId();
    await tx.query(
      `INSERT INTO task (agency_id, id, document_id, draft_id, work_id, kind, assignee_user_id, assignee_unit_id, assignee_role,
         due_on, due_set_by, opened_by, created_at, rank)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, clock_timestamp(), ${RANK})`,
      [
        agencyId,
        id,
        ...columnsOf(subject),
        task.kind,
        'user' in assignee ? assignee.user : null,
        'unit' in assignee ? assignee.unit : null,
        'role' in assignee ? assignee.role : null,
        dueOn,
        dueOn === null ? null : (task.dueSetBy ?? decisionId),
        decisionId,
      ],
    );
    await this.tell(tx, agencyId, subject, 'task.opened', id, people);
    return id;
  }

  /** Ends somebody's turn: `done` by their own decision, `withdrawn` by another's. */
  async close(
    tx: EntityManager,
    subject: Subject,
    task: KnownTask,
    decisionId: string,
    state: 'done' | 'withdrawn',
  ): Promise<void> {
    await tx.query(
      `UPDATE task SET state = $3, closed_by = $4, closed_at = clock_timestamp(), version = version + 1
       WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.id, state, decisionId],
    );
    const people = await this.holders(tx, task.agencyId, assigneeOf(task));
    await this.tell(tx, task.agencyId, subject, 'task.closed', task.id, people);
  }

  /** Takes a turn away whose giving was taken back or undone: as if it had never been. */
  async annul(tx: EntityManager, subject: Subject, task: KnownTask, decisionId: string): Promise<void> {
    await this.close(tx, subject, task, decisionId, 'withdrawn');
    await tx.query(`UPDATE task SET void_at = closed_at WHERE agency_id = $1 AND id = $2`, [task.agencyId, task.id]);
  }

  /** Opens a turn again that an act had ended which was undone: the same row, with all that stood in it. */
  async restore(tx: EntityManager, subject: Subject, task: KnownTask): Promise<void> {
    await tx.query(
      `UPDATE task SET state = 'open', closed_by = NULL, closed_at = NULL, version = version + 1 WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.id],
    );
    const people = await this.holders(tx, task.agencyId, assigneeOf(task));
    await this.tell(tx, task.agencyId, subject, 'task.opened', task.id, people);
  }

  async accept(tx: EntityManager, task: KnownTask, accepted = true): Promise<void> {
    await tx.query(
      `UPDATE task SET accepted_at = CASE WHEN $3 THEN coalesce(accepted_at, clock_timestamp()) END, version = version + 1
       WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.id, accepted],
    );
  }

  /** Puts a turn off to a day (để lại), or with null brings it back. */
  async defer(tx: EntityManager, task: KnownTask, until: string | null): Promise<void> {
    await tx.query(`UPDATE task SET deferred_until = $3, version = version + 1 WHERE agency_id = $1 AND id = $2`, [
      task.agencyId,
      task.id,
      until,
    ]);
  }

  private async tell(
    tx: EntityManager,
    agencyId: string,
    subject: Subject,
    topic: string,
    subjectId: string,
    people: readonly Person[],
  ) {
    const audience: Audience = { users: people.map((person) => person.id) };
    await this.outbox.append(tx, agencyId, { topic, subjectId, payload: payloadOf(subject), audience });
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

/** The roles whose holders get a task by role. */
const ROUTE_ROLES = ['chief_of_office', 'leader', 'clerk', 'head_of_unit'] as const satisfies readonly Role[];
