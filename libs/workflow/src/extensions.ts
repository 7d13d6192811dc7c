import { Injectable } from '@nestjs/common';
import { PeopleService } from '@vanthu/identity';
import { newId, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Act, Content } from './act';
import { extensionAsked, noDeadline, notLater } from './acts.problems';
import type { InputOf } from './decisions.schemas';
import { dueAfterInstruction } from './distributions';
import { payloadOf } from './subject';
import { assigneeOf, type Assignee } from './task-book';
import { subjectOf, type LockedTask } from './task-locks';

type Setter = { userId: string; taskId: string | null };
type Asked = { actorId: string; dueOn: string };

/** The turns that lead: a deadline that is theirs and the subject's moves both. */
const LEADING: readonly string[] = ['assign', 'handle'];

/** Xin gia hạn: a deadline moves by the word of whoever set it, and every former one is kept. */
@Injectable()
export class Extensions {
  constructor(
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  async requested({ tx, actor, all, task }: Act, { reason, dueOn }: InputOf<'request_extension'>): Promise<Content> {
    if (task.dueOn === null || task.dueSetBy === null) throw noDeadline({});
    if (all.some((t) => t.kind === 'extend' && t.state === 'open' && t.openedOn === task.id)) throw extensionAsked({});
    if (dueOn <= task.dueOn) throw notLater({ dueOn, former: task.dueOn }).at('/dueOn');
    const assignee = await this.setterOf(tx, actor.agencyId, all, task.dueSetBy);
    return { opens: [{ kind: 'extend', assignee, dueOn: null }], body: { reason, dueOn, formerOn: task.dueOn } };
  }

  async granted(act: Act, input: InputOf<'grant_extension'>): Promise<Content> {
    const { tx, actor, id, all, task } = act;
    const { asker, asked } = await this.askedBy(tx, all, task);
    const dueOn = input.dueOn ?? asked.dueOn;
    const former = asker.dueOn ?? '';
    if (dueOn <= former) throw notLater({ dueOn, former }).at('/dueOn');
    const limit = await this.dueOfSubject(tx, asker);
    const leads = LEADING.includes(asker.kind) && limit === asker.dueOn;
    // Who assigned within a leader's deadline extends within it.
    if (!leads && limit !== null && dueOn > limit) throw dueAfterInstruction({ dueOn, limit }).at('/dueOn');
    await tx.query(
      `UPDATE task SET due_on = $3, due_set_by = $4, version = version + 1 WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, asker.id, dueOn, id],
    );
    const body = { dueOn, formerOn: asker.dueOn, opinion: input.opinion };
    return { opens: [], body, ...(leads ? { extendsTo: dueOn } : {}), tells: [asked.actorId] };
  }

  /** Keeps the former deadline of a request that was granted, once its decision stands in the book. */
  async note({ tx, actor, id, all, task }: Act, dueOn: string, formerOn: string | null): Promise<void> {
    const asker = all.find((t) => t.id === task.openedOn);
    if (!asker) return;
    await tx.query(
      `INSERT INTO deadline_change (agency_id, id, task_id, former_on, due_on, decision_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [actor.agencyId, newId(), asker.id, formerOn, dueOn, id],
    );
    const payload = { ...payloadOf(subjectOf(asker)), dueOn };
    await this.outbox.append(tx, actor.agencyId, { topic: 'task.extended', subjectId: asker.id, payload });
  }

  async refused({ tx, all, task }: Act, { reason }: InputOf<'refuse_extension'>): Promise<Content> {
    const { asked } = await this.askedBy(tx, all, task);
    return { opens: [], body: { reason }, tells: [asked.actorId] };
  }

  private async askedBy(tx: EntityManager, all: readonly LockedTask[], task: LockedTask) {
    const asker = all.find(({ id }) => id === task.openedOn);
    const [asked] = await tx.query<Asked[]>(
      `SELECT actor_id AS "actorId", body->>'dueOn' AS "dueOn" FROM decision WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.openedBy],
    );
    if (!asker || !asked) throw new Error('a request for more time without who asked');
    return { asker, asked };
  }

  /** Who set a deadline; where they hold no post any more, those whose turn it was when it was set. */
  private async setterOf(
    tx: EntityManager,
    agencyId: string,
    all: readonly LockedTask[],
    decisionId: string,
  ): Promise<Assignee> {
    const [setter] = await tx.query<Setter[]>(
      `SELECT coalesce(basis->'onBehalfOf'->>'userId', actor_id::text) AS "userId", task_id AS "taskId"
       FROM decision WHERE agency_id = $1 AND id = $2`,
      [agencyId, decisionId],
    );
    if (!setter) throw new Error('a deadline that nobody set');
    const person = await this.people.user(tx, agencyId, setter.userId);
    const turn = all.find(({ id }) => id === setter.taskId);
    return person && person.posts.length > 0 ? { user: person.id } : turn ? assigneeOf(turn) : { role: 'leader' };
  }

  private async dueOfSubject(tx: EntityManager, { agencyId, subject, subjectId }: LockedTask): Promise<string | null> {
    const table = subject === 'incoming' ? 'incoming_document' : 'work_item';
    const [row] = await tx.query<{ dueOn: string | null }[]>(
      `SELECT due_on::text AS "dueOn" FROM ${table} WHERE agency_id = $1 AND id = $2`,
      [agencyId, subjectId],
    );
    return row?.dueOn ?? null;
  }
}
