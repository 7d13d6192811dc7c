import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { PeopleService, type Actor } from '@vanthu/identity';
import { problem, type Raise } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { AssignInput, PlanInput } from './decisions.schemas';
import { requireOpenDeadline, unitsOf } from './distribution.rules';
import { nobodyFor, type NewTask } from './task-book';
import type { LockedTask } from './tasks.queries';

export const unknownUnit: Raise<{ unitId: string }> = problem('workflow/unknown-unit', 422, {
  vi: { title: 'Không có đơn vị này', detail: 'Cơ quan không có đơn vị {unitId}.' },
  en: { title: 'Unknown unit', detail: 'Your agency has no unit {unitId}.' },
});
export const notInUnit: Raise<{ userId: string }> = problem('workflow/not-in-unit', 422, {
  vi: { title: 'Không thuộc đơn vị', detail: 'Người được giao không giữ chức vụ nào trong đơn vị chủ trì ({userId}).' },
  en: { title: 'Not a member of the unit', detail: 'This person holds no post in the lead unit ({userId}).' },
});
export const dueAfterInstruction: Raise<{ dueOn: string; limit: string }> = problem(
  'workflow/due-after-instruction',
  422,
  {
    vi: { title: 'Quá thời hạn chỉ đạo', detail: 'Thời hạn {dueOn} sau thời hạn lãnh đạo đã định ({limit}).' },
    en: { title: 'After the deadline', detail: 'The deadline {dueOn} is after the one of the instruction ({limit}).' },
  },
);

type Content = { opens: NewTask[]; body: Record<string, unknown>; dueOn?: string | null };

/** Who gets a document, and with it the right to read it. */
@Injectable()
export class Distributions {
  constructor(
    private readonly people: PeopleService,
    private readonly documents: IncomingDocumentsService,
  ) {}

  /** The chief of office proposes (đề xuất phân phối); nobody gets anything before the leader has instructed. */
  async proposed(tx: EntityManager, actor: Actor, plan: PlanInput): Promise<Content> {
    await this.check(tx, actor, plan);
    return { opens: [{ kind: 'instruct', assignee: { role: 'leader' }, dueOn: null }], body: bodyOf(plan) };
  }

  /** The leader instructs (bút phê): lead and co-handlers get the deadline, those informed have none. */
  async instructed(tx: EntityManager, actor: Actor, documentId: string, plan: PlanInput): Promise<Content> {
    await this.check(tx, actor, plan);
    const grant = (unitId: string, because: string) =>
      this.documents.grant(tx, actor.agencyId, documentId, 'unit', unitId, because);
    await grant(plan.leadUnitId, 'lead');
    for (const unit of plan.cooperatingUnitIds) await grant(unit, 'cooperating');
    for (const unit of plan.informedUnitIds) await grant(unit, 'informed');
    const { dueOn } = plan;
    return {
      opens: [
        { kind: 'assign', assignee: { unit: plan.leadUnitId }, dueOn },
        ...plan.cooperatingUnitIds.map((unit): NewTask => ({ kind: 'cooperate', assignee: { unit }, dueOn })),
        ...plan.informedUnitIds.map((unit): NewTask => ({ kind: 'inform', assignee: { unit }, dueOn: null })),
      ],
      body: bodyOf(plan),
      dueOn,
    };
  }

  /** The head of the lead unit assigns one of its members, by the leader's deadline or an earlier one. */
  async assigned(tx: EntityManager, actor: Actor, task: LockedTask, input: AssignInput): Promise<Content> {
    const { userId, opinion } = input;
    requireOpenDeadline(input.dueOn, await this.today(tx, actor));
    if (input.dueOn !== null && task.dueOn !== null && input.dueOn > task.dueOn) {
      throw dueAfterInstruction({ dueOn: input.dueOn, limit: task.dueOn });
    }
    const dueOn = input.dueOn ?? task.dueOn;
    const person = await this.people.user(tx, actor.agencyId, userId);
    if (!person?.posts.some(({ unitId }) => unitId !== null && unitId === task.assigneeUnitId)) {
      throw notInUnit({ userId });
    }
    await this.documents.grant(tx, actor.agencyId, task.documentId, 'user', userId, 'assigned');
    return { opens: [{ kind: 'handle', assignee: { user: userId }, dueOn }], body: { userId, dueOn, opinion } };
  }

  private async check(tx: EntityManager, actor: Actor, plan: PlanInput): Promise<void> {
    requireOpenDeadline(plan.dueOn, await this.today(tx, actor));
    for (const unitId of unitsOf(plan)) {
      const unit = await this.people.unit(tx, actor.agencyId, unitId);
      if (!unit) throw unknownUnit({ unitId });
      const heads = await this.people.headsOf(tx, actor.agencyId, unitId);
      if (heads.length === 0) throw nobodyFor({ whom: unit.name });
    }
  }

  /** The day it is in the agency, by the database's clock. */
  private async today(tx: EntityManager, actor: Actor): Promise<string> {
    const [row] = await tx.query<{ today: string }[]>(`SELECT (now() AT TIME ZONE $1)::date::text AS today`, [
      actor.timeZone,
    ]);
    if (!row) throw new Error('the database has no clock');
    return row.today;
  }
}

const bodyOf = (plan: PlanInput) => ({
  leadUnitId: plan.leadUnitId,
  cooperatingUnitIds: plan.cooperatingUnitIds,
  informedUnitIds: plan.informedUnitIds,
  dueOn: plan.dueOn,
  opinion: plan.opinion,
});
