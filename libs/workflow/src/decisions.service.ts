import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, type StepFields } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { notFound, problem, UnitOfWork, type Page, type Raise } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { DecisionBook, type NewEntry } from './decision-book';
import type { DecisionView, NewDecision } from './decisions.schemas';
import { Distributions } from './distributions';
import { decide, takeBack, type DocumentStep } from './route.rules';
import { assigneeOf, TaskBook, type NewTask } from './task-book';
import { presentationPolicy, taskPolicy } from './tasks.policy';
import { lockTasksBeside, type LockedTask } from './tasks.queries';

export const otherBytes: Raise<{ current: string }> = problem('workflow/other-bytes', 412, {
  vi: {
    title: 'Không đúng bản đã xem',
    detail: 'Ý kiến gắn với một tệp khác tệp hiện tại (SHA-256 {current}). Hãy xem lại rồi quyết định.',
  },
  en: {
    title: 'Other bytes than were seen',
    detail: 'The decision is about another file than the present one (SHA-256 {current}). Look again, then decide.',
  },
});

/** What a decision adds to its consequence by the rules: who gets the turn, and what is written of it. */
type Content = { readonly opens: readonly NewTask[]; readonly body: NewEntry['body']; readonly dueOn?: string | null };

/**
 * The acts on the road of an incoming document. Each is recorded once however often it is sent, in the right of a
 * post that is held at that moment, about the bytes that were shown; of two people who race, one wins.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly distributions: Distributions,
    private readonly tasks: TaskBook,
    private readonly book: DecisionBook,
  ) {}

  /** Presents a registered document to the chief of office (trình). Decree 30/2020/NĐ-CP, art. 23.1. */
  async present(actor: Actor, documentId: string): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      authorize(presentationPolicy, 'present', actor, { agencyId: actor.agencyId });
      const clerk = { agencyId: actor.agencyId, assigneeUserId: null, assigneeUnitId: null, assigneeRole: 'clerk' };
      const authority = await this.book.authority(tx, actor, { ...clerk, decidedBy: null }, 'present');
      return this.write(tx, actor, {
        entry: { documentId, taskId: null, kind: 'present', authority, seenSha256: null, body: {} },
        step: 'present',
        opens: [{ kind: 'distribute', assignee: { role: 'chief_of_office' }, dueOn: null }],
      });
    });
  }

  /** Takes a decision on a task of one's own. */
  async decide(actor: Actor, taskId: string, input: NewDecision): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const { all, task } = await this.lock(tx, actor, taskId);
      authorize(taskPolicy, 'decide', actor, task);
      const consequence = decide(all, task, input.kind);
      await this.requireSameBytes(tx, actor, task, input.seenSha256);
      const authority = await this.book.authority(tx, actor, task, input.kind);
      const { opens, body, dueOn } = await this.contentOf(tx, actor, all, task, input);
      const { kind, seenSha256 } = input;
      return this.write(tx, actor, {
        entry: { documentId: task.documentId, taskId, kind, authority, seenSha256, body },
        step: consequence.step,
        fields: { ...(dueOn ? { dueOn } : {}), ...(input.kind === 'return' ? { reason: input.reason } : {}) },
        opens,
        ...(consequence.closes ? { closes: task } : {}),
        withdraws: all.filter(({ id }) => consequence.withdraws.includes(id)),
      });
    });
  }

  /** Takes one's decision on a task back (lấy lại) while no receiver has acted; the turn is one's own again. */
  async takeBack(actor: Actor, taskId: string): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const { all, task } = await this.lock(tx, actor, taskId);
      authorize(taskPolicy, 'withdraw', actor, task);
      const consequence = takeBack(all, task, task.closedKind);
      const authority = await this.book.authority(tx, actor, task, 'withdraw');
      const body = { decisionId: task.closedBy };
      return this.write(tx, actor, {
        entry: { documentId: task.documentId, taskId, kind: 'withdraw', authority, seenSha256: null, body },
        step: consequence.step,
        opens: consequence.opens.map((kind) => ({ kind, assignee: assigneeOf(task), dueOn: task.dueOn })),
        withdraws: all.filter(({ id }) => consequence.withdraws.includes(id)),
      });
    });
  }

  /** What was decided about a document, oldest first, for whoever may read the document. */
  async about(actor: Actor, documentId: string): Promise<Page<DecisionView>> {
    return this.work.run(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      return this.book.about(tx, actor.agencyId, documentId);
    });
  }

  private async lock(tx: EntityManager, actor: Actor, taskId: string) {
    const all = await lockTasksBeside(tx, actor.agencyId, taskId);
    const task = all.find(({ id }) => id === taskId);
    if (!task) throw notFound({});
    return { all, task };
  }

  private async requireSameBytes(tx: EntityManager, actor: Actor, task: LockedTask, seen: string): Promise<void> {
    const { files } = await this.documents.readable(tx, actor, task.documentId);
    const main = files.find(({ role }) => role === 'main');
    if (main?.sha256 !== seen) throw otherBytes({ current: main?.sha256 ?? '' });
  }

  private async contentOf(
    tx: EntityManager,
    actor: Actor,
    all: readonly LockedTask[],
    task: LockedTask,
    input: NewDecision,
  ): Promise<Content> {
    switch (input.kind) {
      case 'distribute':
        return this.distributions.proposed(tx, actor, input);
      case 'instruct':
        return this.distributions.instructed(tx, actor, task.documentId, input);
      case 'assign':
        return this.distributions.assigned(tx, actor, task, input);
      case 'accept':
        await this.tasks.accept(tx, task);
        return { opens: [], body: {} };
      case 'acknowledge':
        return { opens: [], body: {} };
      case 'complete': {
        const { outcome, text, replyNumberSymbol } = input;
        return { opens: [], body: { outcome, text, replyNumberSymbol } };
      }
      case 'return':
        return { opens: before(all, task), body: { reason: input.reason } };
    }
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    act: {
      entry: NewEntry;
      step: DocumentStep | 'present' | null;
      fields?: StepFields;
      opens: readonly NewTask[];
      closes?: LockedTask;
      withdraws?: readonly LockedTask[];
    },
  ): Promise<DecisionView> {
    const where = { agencyId: actor.agencyId, documentId: act.entry.documentId };
    const id = await this.book.enter(tx, actor, act.entry);
    if (act.closes) await this.tasks.close(tx, act.closes, id, 'done');
    for (const task of act.withdraws ?? []) await this.tasks.close(tx, task, id, 'withdrawn');
    for (const task of act.opens) await this.tasks.open(tx, where, id, task);
    // Last, and in this order: both lock the agency's audit chain until commit.
    if (act.step !== null) await this.documents.advance(tx, actor, where.documentId, act.step, act.fields ?? {});
    const view = await this.book.find(tx, actor.agencyId, id);
    await this.book.seal(tx, actor, id, act.entry);
    return view;
  }
}

/** A return goes to whoever had the turn before: the newest task of the kind that the route names. */
function before(all: readonly LockedTask[], task: LockedTask): NewTask[] {
  return decide(all, task, 'return').opens.map((kind) => {
    const former = all.findLast((other) => other.kind === kind && other.state === 'done');
    if (!former) throw new Error(`nobody had the turn "${kind}" before`);
    return { kind, assignee: assigneeOf(former), dueOn: former.dueOn };
  });
}
