import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { actionsOf, authorize, type Actor } from '@vanthu/identity';
import { forbidden, newId, pageFrom, UnitOfWork, type Page, atField } from '@vanthu/platform';
import type { DecisionView } from '../decisions.schemas';
import { Rights } from '../rights';
import { actsOn, TASK_KINDS } from '../route.rules';
import { lockTasksOf } from '../task-locks';
import { taskPolicy } from '../tasks.policy';
import { Turns } from '../turns';
import { hashOfWork, WorkBook, type WorkRow } from './work-book';
import { WorkPlans } from './work-plans';
import { WORK } from './work.rules';
import { mayGive, workPolicy } from './works.policy';
import type { NewWork, WorkCancel, WorkLine, WorkPage, WorkView } from './works.schemas';
import { formerHandler } from '../reopening';
import type { Reopening } from '../decisions.schemas';

/** Work without a document (giao việc): given, followed and ended by its giver; the turns between are tasks like others. */
@Injectable()
export class WorksService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly works: WorkBook,
    private readonly plans: WorkPlans,
    private readonly rights: Rights,
    private readonly turns: Turns,
  ) {}

  /** Gives work to a unit or a person, with co-handlers and a deadline. */
  async give(actor: Actor, input: NewWork): Promise<WorkView> {
    return this.work.once(actor, async (tx) => {
      if (!mayGive(actor)) throw forbidden({ action: 'give' });
      if (input.sourceDocumentId !== null)
        await atField('/sourceDocumentId', this.documents.readable(tx, actor, input.sourceDocumentId));
      const authority = await this.rights.inPost(tx, actor, 'any', 'give');
      const id = newId();
      const opens = await this.plans.tasksOf(tx, actor, input, id);
      const subject = { type: 'work', id: await this.works.enter(tx, actor, input) } as const;
      const { lead, cooperatingUnitIds, cooperatingUserIds, dueOn, title } = input;
      const body = { title, lead, cooperatingUnitIds, cooperatingUserIds, dueOn };
      const entry = { subject, taskId: null, kind: 'give', authority, seenSha256: hashOfWork(input), body };
      await this.turns.write(tx, actor, { id, entry, step: null, opens });
      return present(actor, await this.works.readable(tx, actor, subject.id));
    });
  }

  async get(actor: Actor, id: string): Promise<WorkView> {
    return this.work.run(actor, async (tx) => present(actor, await this.works.readable(tx, actor, id)));
  }

  /** Newest first: what one gave, or all that one may see. */
  async list(actor: Actor, { given, state, ...page }: WorkPage): Promise<Page<WorkLine>> {
    const rows = await this.work.run(actor, (tx) =>
      this.works.list(tx, actor, { mine: given === 'by-me', state: state ?? null, ...page }),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.sortedAt, row.id],
      (row) => lineOf(actor, row),
    );
  }

  async decisions(actor: Actor, id: string): Promise<Page<DecisionView>> {
    return this.work.run(actor, async (tx) => {
      await this.works.readable(tx, actor, id);
      return this.turns.about(tx, actor.agencyId, { type: 'work', id });
    });
  }

  /** Hủy: every open turn is withdrawn. */
  async cancel(actor: Actor, id: string, { reason }: WorkCancel): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const all = await lockTasksOf(tx, actor.agencyId, { type: 'work', id });
      authorize(workPolicy, 'cancel', actor, await this.works.readable(tx, actor, id));
      const authority = await this.rights.inPost(tx, actor, 'any', 'cancel');
      const entry = {
        subject: { type: 'work', id },
        taskId: null,
        kind: 'cancel',
        authority,
        seenSha256: null,
      } as const;
      const withdraws = all.filter(({ state }) => state === 'open');
      return this.turns.write(tx, actor, {
        id: newId(),
        entry: { ...entry, body: { reason } },
        step: 'cancel',
        withdraws,
      });
    });
  }

  /** Mở lại: what was said to be done is not, says who gave it; its handler has it again. */
  async reopen(actor: Actor, id: string, { reason, userId, dueOn }: Reopening): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const all = await lockTasksOf(tx, actor.agencyId, { type: 'work', id });
      authorize(workPolicy, 'reopen', actor, await this.works.readable(tx, actor, id));
      const authority = await this.rights.inPost(tx, actor, 'any', 'reopen');
      const body = { reason, userId: userId ?? null, dueOn };
      const entry = {
        subject: { type: 'work', id },
        taskId: null,
        kind: 'reopen',
        authority,
        seenSha256: null,
      } as const;
      const opens = [{ ...formerHandler(all, userId), dueOn }];
      return this.turns.write(tx, actor, { id: newId(), entry: { ...entry, body }, step: 'reopen', opens });
    });
  }
}

function lineOf(actor: Actor, row: WorkRow): WorkLine {
  return {
    id: row.id,
    version: row.version,
    sha256: hashOfWork(row),
    title: row.title,
    content: row.content,
    state: row.state,
    urgency: row.urgency,
    dueOn: row.dueOn,
    sourceDocumentId: row.sourceDocumentId,
    givenBy: { id: row.givenBy, displayName: row.giverName },
    createdAt: row.createdAt,
    completedAt: row.completedAt,
    actions: actionsOf(workPolicy, actor, row).filter((action) => Object.hasOwn(WORK[row.state], action)),
  };
}

function present(actor: Actor, row: WorkRow): WorkView {
  const rank = ['flash_timed', 'flash', 'very_urgent', 'urgent', 'normal'].indexOf(row.urgency);
  const tasks = row.tasks.map(({ userId, unitId, ...task }) => {
    const kind = TASK_KINDS.find((known) => known === task.kind);
    const whose = {
      agencyId: row.agencyId,
      assigneeUserId: userId,
      assigneeUnitId: unitId,
      assigneeRole: task.assignee.type === 'role' ? task.assignee.id : null,
      decidedBy: null,
    };
    const mine = kind !== undefined && taskPolicy.decide(actor, whose);
    const accepted = task.acceptedAt !== null;
    return { ...task, actions: mine ? actsOn({ kind, state: task.state, accepted, subject: 'work', rank }) : [] };
  });
  return { ...lineOf(actor, row), tasks };
}
