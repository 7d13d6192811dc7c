import { Injectable } from '@nestjs/common';
import { PeopleService, type Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import type { Act, Content } from '../act';
import { unfitReceiver } from '../acts.problems';
import { todayOf } from '../days';
import type { InputOf } from '../decisions.schemas';
import { placesOf, requireOnce, requireOpenDeadline } from '../distribution.rules';
import { unknownUnit } from '../distributions';
import type { NewTask } from '../task-book';
import type { LockedTask } from '../task-locks';
import { beyondUnit } from './work.rules';
import { mayGiveTo } from './works.policy';
import type { NewWork } from './works.schemas';

type Plan = Pick<NewWork, 'lead' | 'cooperatingUnitIds' | 'cooperatingUserIds' | 'dueOn'>;

/** To whom work without a document is given: a unit or a person leads, others help. */
@Injectable()
export class WorkPlans {
  constructor(private readonly people: PeopleService) {}

  /** @throws Problem `workflow/beyond-unit`, `workflow/unknown-unit`, `workflow/unit-twice`, `workflow/due-in-past` */
  async tasksOf(tx: EntityManager, actor: Actor, plan: Plan, dueSetBy: string): Promise<NewTask[]> {
    const { lead, cooperatingUnitIds, cooperatingUserIds, dueOn } = plan;
    requireOpenDeadline(dueOn, await todayOf(tx, actor));
    const leads = { unit: lead.type === 'unit', place: ['/lead/id', lead.id] as const };
    const units = [...(leads.unit ? [leads.place] : []), ...placesOf('/cooperatingUnitIds', cooperatingUnitIds)];
    const users = [...(leads.unit ? [] : [leads.place]), ...placesOf('/cooperatingUserIds', cooperatingUserIds)];
    requireOnce([...units, ...users]);
    for (const [place, unitId] of units) {
      if (!(await this.people.unit(tx, actor.agencyId, unitId))) throw unknownUnit({ unitId }).at(place);
      if (!mayGiveTo(actor, [unitId], true)) throw beyondUnit({});
    }
    for (const [place, userId] of users) {
      const person = await this.people.user(tx, actor.agencyId, userId);
      if (!person || person.posts.length === 0) throw unfitReceiver({ userId, kind: 'handle' }).at(place);
      const inUnits = person.posts.map(({ unitId }) => unitId);
      if (!mayGiveTo(actor, inUnits, false)) throw beyondUnit({});
    }
    const due = { dueOn, dueSetBy };
    return [
      lead.type === 'unit'
        ? { kind: 'assign', assignee: { unit: lead.id }, ...due }
        : { kind: 'handle', assignee: { user: lead.id }, ...due },
      ...cooperatingUnitIds.map((unit) => ({ kind: 'cooperate', assignee: { unit }, ...due })),
      ...cooperatingUserIds.map((user) => ({ kind: 'cooperate', assignee: { user }, ...due })),
    ];
  }

  /** The giver gives work that came back to somebody else, by the same or another deadline. */
  async given({ tx, actor, id, task }: Act, input: InputOf<'give'>): Promise<Content> {
    const former = await this.dueOf(tx, task);
    const { lead, cooperatingUnitIds, cooperatingUserIds, dueOn, opinion } = input;
    const opens = await this.tasksOf(tx, actor, input, id);
    const body = { lead, cooperatingUnitIds, cooperatingUserIds, dueOn, opinion, formerOn: former };
    return { opens, body, ...(dueOn === former || dueOn === null ? {} : { extendsTo: dueOn }) };
  }

  async giverOf(tx: EntityManager, task: LockedTask): Promise<string> {
    const [row] = await tx.query<{ givenBy: string }[]>(
      `SELECT given_by AS "givenBy" FROM work_item WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.subjectId],
    );
    if (!row) throw new Error('a turn about work that is not there');
    return row.givenBy;
  }

  private async dueOf(tx: EntityManager, task: LockedTask): Promise<string | null> {
    const [row] = await tx.query<{ dueOn: string | null }[]>(
      `SELECT due_on::text AS "dueOn" FROM work_item WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.subjectId],
    );
    return row?.dueOn ?? null;
  }
}
