import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { Contents } from './contents';
import { DecisionBook } from './decision-book';
import type { DecisionView, NewDecision } from './decisions.schemas';
import { deadlineBefore } from './former-deadline';
import { Rights } from './rights';
import { decide } from './route.rules';
import { takeBack } from './undo.rules';
import { lockTasksBeside, subjectOf } from './task-locks';
import { assigneeOf } from './task-book';
import { presentationPolicy, taskPolicy } from './tasks.policy';
import { Turns } from './turns';

/**
 * The acts on the road of an incoming document, and on work without one. Each is recorded once however often it is sent,
 * in the right of a post that is held at that moment, about what was shown; of two people who race, one wins.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly contents: Contents,
    private readonly rights: Rights,
    private readonly turns: Turns,
    private readonly book: DecisionBook,
  ) {}

  /** Presents a registered document to the chief of office (trình). Decree 30/2020/NĐ-CP, art. 23.1. */
  async present(actor: Actor, documentId: string): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      authorize(presentationPolicy, 'present', actor, { agencyId: actor.agencyId });
      const authority = await this.rights.inPost(tx, actor, { role: 'clerk' }, 'present');
      const subject = { type: 'incoming', id: documentId } as const;
      return this.turns.write(tx, actor, {
        id: newId(),
        entry: { subject, taskId: null, kind: 'present', authority, seenSha256: null, body: {} },
        step: 'present',
        opens: [{ kind: 'distribute', assignee: { role: 'chief_of_office' }, dueOn: null }],
      });
    });
  }

  /** Takes a decision on a task of one's own, or of somebody in whose stead one may. */
  async decide(actor: Actor, taskId: string, input: NewDecision): Promise<DecisionView> {
    return this.work.once(actor, (tx) => this.decideWithin(tx, actor, taskId, input));
  }

  /** The same within somebody's transaction, last in it: for several acts of one request. */
  async decideWithin(tx: EntityManager, actor: Actor, taskId: string, input: NewDecision): Promise<DecisionView> {
    const { all, task } = await lockTasksBeside(tx, actor.agencyId, taskId);
    const { kind, seenSha256 } = input;
    const authority = await this.rights.on(tx, actor, all, task, kind);
    const consequence = decide(all, task, kind);
    await this.contents.requireSeen(tx, actor, task, input);
    const act = { tx, actor, authority, id: newId(), all, task };
    const { opens, body, dueOn, dueAgain, extendsTo, tells } = await this.contents.of(act, input);
    return this.turns.write(tx, actor, {
      id: act.id,
      entry: { subject: subjectOf(task), taskId, kind, authority, seenSha256, body },
      step: consequence.step,
      fields: {
        ...(dueOn ? { dueOn } : {}),
        ...(dueAgain === undefined ? {} : { dueOn: dueAgain }),
        ...('reason' in input ? { reason: input.reason } : {}),
      },
      opens,
      ...(consequence.closes ? { closes: task } : {}),
      withdraws: all.filter(({ id }) => consequence.withdraws.includes(id)),
      extendsTo,
      tells,
      also: () => this.contents.afterwards(act, input, body),
    });
  }

  /** Takes one's decision on a task back (lấy lại) while no receiver has acted; the turn is one's own again. */
  async takeBack(actor: Actor, taskId: string): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const { all, task } = await lockTasksBeside(tx, actor.agencyId, taskId);
      authorize(taskPolicy, 'withdraw', actor, task);
      const consequence = takeBack(all, task, task.closedKind);
      const authority = await this.rights.on(tx, actor, all, task, 'withdraw');
      const entry = { subject: subjectOf(task), taskId, kind: 'withdraw', authority, seenSha256: null };
      const { dueOn, dueSetBy } = task;
      const former = consequence.step === null ? undefined : await deadlineBefore(tx, actor.agencyId, task.closedBy);
      return this.turns.write(tx, actor, {
        id: newId(),
        entry: { ...entry, body: { decisionId: task.closedBy } },
        step: consequence.step,
        ...(former === undefined ? {} : { fields: { dueOn: former } }),
        opens: consequence.opens.map((kind) => ({ kind, assignee: assigneeOf(task), dueOn, dueSetBy })),
        annuls: all.filter(({ id }) => consequence.withdraws.includes(id)),
      });
    });
  }

  /** What was decided about a document, oldest first, for whoever may read the document. */
  async about(actor: Actor, documentId: string): Promise<Page<DecisionView>> {
    return this.work.run(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      return this.book.about(tx, actor.agencyId, { type: 'incoming', id: documentId });
    });
  }
}
