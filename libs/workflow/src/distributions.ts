import { Injectable } from '@nestjs/common';
import { letIn } from '@vanthu/documents';
import { PeopleService, type Actor } from '@vanthu/identity';
import { problem, type Raise } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { leadUnitOf, type Act, type Content } from './act';
import { todayOf } from './days';
import type { AssignInput, PlanInput } from './decisions.schemas';
import { requireOpenDeadline, unitsOf } from './distribution.rules';
import { deadlineOf } from './former-deadline';
import { nobodyFor, type NewTask } from './task-book';

export const unknownUnit: Raise<{ unitId: string }> = problem('workflow/unknown-unit', 422, {
  vi: {
    title: 'Không có đơn vị này',
    detail: 'Cơ quan không có đơn vị được chọn. Hãy chọn lại trong danh sách đơn vị.',
  },
  en: { title: 'Unknown unit', detail: 'Your agency has no such unit. Choose one from the list of units.' },
});
export const notInUnit: Raise<{ userId: string }> = problem('workflow/not-in-unit', 422, {
  vi: { title: 'Không thuộc đơn vị', detail: 'Người được giao không giữ chức vụ nào trong đơn vị chủ trì.' },
  en: { title: 'Not a member of the unit', detail: 'This person holds no post in the lead unit.' },
});
export const dueAfterInstruction: Raise<{ dueOn: string; limit: string }> = problem(
  'workflow/due-after-instruction',
  422,
  {
    vi: { title: 'Quá thời hạn chỉ đạo', detail: 'Thời hạn {dueOn} sau thời hạn lãnh đạo đã định ({limit}).' },
    en: { title: 'After the deadline', detail: 'The deadline {dueOn} is after the one of the instruction ({limit}).' },
  },
);

/** Who is to handle a document, as it was said on a screen or on paper. */
type Plan = Omit<PlanInput, 'kind' | 'seenSha256' | 'seenVersion'>;

/** Who gets a document, and with it the right to read it. */
@Injectable()
export class Distributions {
  constructor(private readonly people: PeopleService) {}

  /** The chief of office proposes (đề xuất phân phối); nobody gets anything before the leader has instructed. */
  async proposed({ tx, actor }: Act, plan: PlanInput): Promise<Content> {
    await this.check(tx, actor, plan);
    return { opens: [{ kind: 'instruct', assignee: { role: 'leader' }, dueOn: null }], body: bodyOf(plan) };
  }

  /** The leader instructs (bút phê): lead and co-handlers get the deadline, those informed have none. */
  async instructed({ tx, actor, id, task }: Omit<Act, 'authority'>, plan: Plan): Promise<Content> {
    await this.check(tx, actor, plan);
    const grant = (unitId: string, because: string) =>
      letIn(tx, actor.agencyId, task.subjectId, 'unit', unitId, { because, decisionId: id });
    await grant(plan.leadUnitId, 'lead');
    for (const unit of plan.cooperatingUnitIds) await grant(unit, 'cooperating');
    for (const unit of plan.informedUnitIds) await grant(unit, 'informed');
    const { dueOn } = plan;
    const formerOn = await deadlineOf(tx, task);
    return {
      opens: [
        { kind: 'assign', assignee: { unit: plan.leadUnitId }, dueOn },
        ...plan.cooperatingUnitIds.map((unit): NewTask => ({ kind: 'cooperate', assignee: { unit }, dueOn })),
        ...plan.informedUnitIds.map((unit): NewTask => ({ kind: 'inform', assignee: { unit }, dueOn: null })),
      ],
      body: { ...bodyOf(plan), formerOn },
      dueOn,
    };
  }

  /** The head of the lead unit assigns one of its members, by the leader's deadline or an earlier one. */
  async assigned({ tx, actor, id, all, task }: Act, input: AssignInput): Promise<Content> {
    const { userId, opinion } = input;
    requireOpenDeadline(input.dueOn, await todayOf(tx, actor));
    if (input.dueOn !== null && task.dueOn !== null && input.dueOn > task.dueOn) {
      throw dueAfterInstruction({ dueOn: input.dueOn, limit: task.dueOn }).at('/dueOn');
    }
    const dueOn = input.dueOn ?? task.dueOn;
    const person = await this.people.user(tx, actor.agencyId, userId);
    const lead = task.assigneeUnitId ?? leadUnitOf(all); // a turn that was passed on is a person's
    if (!person?.posts.some(({ unitId }) => unitId !== null && unitId === lead))
      throw notInUnit({ userId }).at('/userId');
    if (task.subject === 'incoming') {
      await letIn(tx, actor.agencyId, task.subjectId, 'user', userId, {
        because: 'assigned',
        decisionId: id,
      });
    }
    const dueSetBy = dueOn === task.dueOn ? task.dueSetBy : id;
    const opens: NewTask[] = [{ kind: 'handle', assignee: { user: userId }, dueOn, dueSetBy }];
    return { opens, body: { userId, dueOn, opinion } };
  }

  private async check(tx: EntityManager, actor: Actor, plan: Plan): Promise<void> {
    requireOpenDeadline(plan.dueOn, await todayOf(tx, actor));
    for (const [place, unitId] of unitsOf(plan)) {
      const unit = await this.people.unit(tx, actor.agencyId, unitId);
      if (!unit) throw unknownUnit({ unitId }).at(place);
      const heads = await this.people.headsOf(tx, actor.agencyId, unitId);
      if (heads.length === 0) throw nobodyFor({ whom: unit.name });
    }
  }
}

const bodyOf = (plan: Plan) => ({
  leadUnitId: plan.leadUnitId,
  cooperatingUnitIds: plan.cooperatingUnitIds,
  informedUnitIds: plan.informedUnitIds,
  dueOn: plan.dueOn,
  opinion: plan.opinion,
});
