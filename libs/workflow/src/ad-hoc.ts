import { Injectable } from '@nestjs/common';
import { letIn } from '@vanthu/documents';
import { PeopleService, type Person } from '@vanthu/identity';
import { alreadyInvolved, badDeferral, nobodyNamed, unfitReceiver } from './acts.problems';
import { leadUnitOf, type Act, type Content } from './act';
import { todayOf } from './days';
import type { InputOf } from './decisions.schemas';
import { placesOf, requireOpenDeadline } from './distribution.rules';
import { assigneeOf, TaskBook, type Assignee, type NewTask } from './task-book';
import { unknownUnit } from './distributions';

/** Why somebody who was passed a turn may read the document: as the grants of documents call it. */
const BECAUSE: Readonly<Record<string, string>> = {
  assign: 'lead',
  handle: 'assigned',
  cooperate: 'cooperating',
  inform: 'informed',
  consult: 'consulted',
};

/** Acts that nobody foresaw: pass on, ask an opinion, bring others in, put off. Nothing of it moves the document. */
@Injectable()
export class AdHoc {
  constructor(
    private readonly people: PeopleService,
    private readonly tasks: TaskBook,
  ) {}

  /** Chuyển tiếp: the same turn, by the same deadline, for a colleague or superior whose post can do it. */
  async passed(act: Act, { userId, opinion }: InputOf<'pass'>): Promise<Content> {
    const { tx, actor, task } = act;
    const person = await this.people.user(tx, actor.agencyId, userId);
    if (!person || userId === actor.id || !mayReceive(person, act))
      throw unfitReceiver({ userId, kind: task.kind }).at('/userId');
    await this.letIn(act, { user: userId }, BECAUSE[task.kind] ?? 'passed');
    const { kind, dueOn, dueSetBy } = task;
    return { opens: [{ kind, assignee: { user: userId }, dueOn, dueSetBy }], body: { userId, opinion } };
  }

  /** Xin ý kiến: the others answer, the turn stays where it is. */
  async asked(act: Act, { unitIds, userIds, dueOn, text }: InputOf<'consult'>): Promise<Content> {
    requireOpenDeadline(dueOn, await todayOf(act.tx, act.actor));
    const opens: NewTask[] = [];
    for (const assignee of await this.named(act, unitIds, userIds)) {
      await this.letIn(act, assignee, 'consulted');
      opens.push({ kind: 'consult', assignee, dueOn });
    }
    return { opens, body: { unitIds, userIds, dueOn, text } };
  }

  /** Adds co-handlers, who share the deadline, or those who only get to know. */
  async involved(act: Act, { as, unitIds, userIds, opinion }: InputOf<'involve'>): Promise<Content> {
    const { all, task } = act;
    const has = (assignee: Assignee) =>
      all.some((t) => t.kind === as && t.state === 'open' && isSame(assigneeOf(t), assignee));
    const opens: NewTask[] = [];
    for (const assignee of await this.named(act, unitIds, userIds)) {
      if (has(assignee)) continue;
      await this.letIn(act, assignee, as === 'cooperate' ? 'cooperating' : 'informed');
      const due = as === 'cooperate' ? { dueOn: task.dueOn, dueSetBy: task.dueSetBy } : { dueOn: null };
      opens.push({ kind: as, assignee, ...due });
    }
    if (opens.length === 0) throw alreadyInvolved({});
    return { opens, body: { as, unitIds, userIds, opinion } };
  }

  /** Để lại: out of sight until a day that the deadline allows. */
  async deferred({ tx, actor, task }: Act, { until }: InputOf<'defer'>): Promise<Content> {
    const today = await todayOf(tx, actor);
    if (until <= today || (task.dueOn !== null && until > task.dueOn)) {
      throw badDeferral({ until, limit: task.dueOn ?? '' }).at('/until');
    }
    await this.tasks.defer(tx, task, until);
    return { opens: [], body: { until } };
  }

  /** Each once, none of them the asker. @throws Problem `workflow/nobody-named`, `workflow/unknown-unit` */
  private async named({ tx, actor }: Act, unitIds: readonly string[], userIds: readonly string[]): Promise<Assignee[]> {
    for (const [place, unitId] of placesOf('/unitIds', unitIds)) {
      if (!(await this.people.unit(tx, actor.agencyId, unitId))) throw unknownUnit({ unitId }).at(place);
    }
    for (const [place, userId] of placesOf('/userIds', userIds)) {
      const person = await this.people.user(tx, actor.agencyId, userId);
      if (!person || person.posts.length === 0) throw unfitReceiver({ userId, kind: 'consult' }).at(place);
    }
    const named: Assignee[] = [
      ...[...new Set(unitIds)].map((unit) => ({ unit })),
      ...[...new Set(userIds)].filter((user) => user !== actor.id).map((user) => ({ user })),
    ];
    if (named.length === 0) throw nobodyNamed({}).at('/unitIds');
    return named;
  }

  private async letIn({ tx, actor, id, task }: Act, assignee: Assignee, because: string): Promise<void> {
    if (task.subject !== 'incoming' || 'role' in assignee) return;
    const [grantee, granteeId] =
      'user' in assignee ? (['user', assignee.user] as const) : (['unit', assignee.unit] as const);
    await letIn(tx, actor.agencyId, task.subjectId, grantee, granteeId, { because, decisionId: id });
  }
}

/** A post that does what the turn asks: who distributes, directs or assigns holds that post, a handler is of the lead unit. */
function mayReceive({ posts }: Person, { all, task }: Act): boolean {
  const unitId = leadUnitOf(all);
  switch (task.kind) {
    case 'distribute':
      return posts.some(({ role }) => role === 'chief_of_office' || role === 'leader');
    case 'instruct':
      return posts.some(({ role }) => role === 'leader');
    case 'assign':
      return posts.some((post) => post.role === 'head_of_unit' && post.unitId === unitId);
    case 'handle':
      return posts.some((post) => unitId === null || post.unitId === unitId);
    case 'cooperate':
    case 'inform':
    case 'consult':
    case 'extend':
    case 'give':
      return posts.length > 0;
  }
}

const isSame = (one: Assignee, other: Assignee) => JSON.stringify(one) === JSON.stringify(other);
