import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, notFound, UnitOfWork, atField } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DecisionView } from '../decisions.schemas';
import type { ActStep } from '../routes';
import { DraftActs, requireStep } from './draft-acts';
import { DraftBook, requireSeen, type DraftRow } from './draft-book';
import { DraftParts } from './draft-parts';
import { DraftRoad } from './draft-road';
import { turnOver, unfitAnswer } from './draft.problems';
import { answersOf, outcomeOf, type DraftAct } from './draft.rules';
import { hostOf } from './draft-routing.rules';
import { draftPolicy } from './drafts.policy';
import type { DraftAnswer, DraftComment, DraftSubmission, DraftWithdrawal, OpinionRequest } from './drafts.schemas';

/**
 * The road of a draft through the house: submitted, asked about, initialled, approved, returned. Every act is recorded
 * once, in the right in which it was done, about the version that was shown.
 */
@Injectable()
export class DraftReviewService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FilesService,
    private readonly book: DraftBook,
    private readonly parts: DraftParts,
    private readonly road: DraftRoad,
    private readonly acts: DraftActs,
  ) {}

  /** Submits (trình) a draft to its route, or again after a return. */
  async submit(actor: Actor, id: string, { seenSha256, text }: DraftSubmission): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.seen(tx, actor, id, 'submit', seenSha256);
      const turn = draft.tasks.find(({ kind, state }) => kind === 'revise' && state === 'open');
      const authority = await this.acts.ownRight(tx, actor, 'submit');
      const goesOn = draft.state === 'returned' && (await this.road.isAsBegun(tx, draft));
      const does = (decisionId: string) => {
        if (!goesOn || !turn) return this.road.beginAgain(tx, actor, draft, decisionId);
        const event = { type: 'completed', turn: turn.turn, person: actor.id, outcome: 'agree' } as const;
        return this.road.play(tx, actor, draft, decisionId, event);
      };
      const body = { text };
      return this.acts.write(tx, actor, { draft, kind: 'submit', authority, taskId: turn?.id, seenSha256, body, does });
    });
  }

  /** Comments (góp ý), as a whole or by marks on pages. It changes nobody's turn. */
  async comment(actor: Actor, id: string, { seenSha256, text, marks }: DraftComment): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.seen(tx, actor, id, 'comment', seenSha256);
      await this.parts.requirePages(tx, draft, marks);
      const authority = await this.acts.ownRight(tx, actor, 'comment');
      return this.acts.write(tx, actor, { draft, kind: 'comment', authority, seenSha256, body: { text, marks } });
    });
  }

  /** Asks units and persons for their opinions (lấy ý kiến) beside what is open: all at the same time. */
  async consult(actor: Actor, id: string, input: OpinionRequest): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const { seenSha256, unitIds, userIds, text, workingDays } = input;
      const draft = await this.seen(tx, actor, id, 'consult', seenSha256);
      const now = await this.road.current(tx, draft);
      const host = now && hostOf(now.state, draft.tasks);
      if (!host) throw turnOver({ kind: 'consult' });
      const step: ActStep = {
        id: `y-kien-${newId().slice(-12)}`,
        title: text.slice(0, 200).replace(/\s+/g, ' '),
        act: 'opinion',
        by: await this.parts.named(tx, actor, unitIds, userIds),
        ...(workingDays === null ? {} : { deadline: { workingDays } }),
        onSilence: 'remind',
        repeat: 'once',
      };
      const authority = await this.acts.ownRight(tx, actor, 'consult');
      const event = { type: 'stepAdded', person: actor.id, at: 'beside', host, step } as const;
      const does = (decisionId: string) => this.road.play(tx, actor, draft, decisionId, event);
      const body = { text, unitIds, userIds, workingDays };
      return this.acts.write(tx, actor, { draft, kind: 'consult', authority, seenSha256, body, does });
    });
  }

  /** Takes the draft back (rút) before it is approved. */
  async withdraw(actor: Actor, id: string, { seenSha256, reason }: DraftWithdrawal): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.seen(tx, actor, id, 'withdraw', seenSha256);
      const authority = await this.acts.ownRight(tx, actor, 'withdraw');
      const does = (decisionId: string) =>
        draft.state === 'drafting'
          ? this.book.moveTo(tx, draft, 'withdrawn')
          : this.road.play(tx, actor, draft, decisionId, { type: 'withdrawn', person: actor.id });
      return this.acts.write(tx, actor, { draft, kind: 'withdraw', authority, seenSha256, body: { reason }, does });
    });
  }

  /**
   * Answers a turn: opinion, initial for content or for form (ký nháy), approval, return, or "seen". Initials for content
   * and for form are two acts of two people (Decree 30/2020/NĐ-CP, art. 12).
   * @throws Problem `workflow/turn-over`, `workflow/other-version`, `workflow/unfit-answer`
   */
  async answer(actor: Actor, id: string, taskId: string, input: DraftAnswer): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.book.locked(tx, actor, id);
      const task = draft.tasks.find((each) => each.id === taskId);
      if (!task) throw notFound({});
      const { kind, seenSha256, opinion, text, marks, fileId } = input;
      const authority = await this.acts.rightOn(tx, actor, draft, task, kind);
      requireSeen(draft, seenSha256);
      if (task.state !== 'open') throw turnOver({ kind: task.kind });
      if (!answersOf(task.kind).includes(kind)) throw unfitAnswer({ kind, task: task.kind }).at('/kind');
      if (fileId !== null) {
        await this.book.claim(tx, actor.agencyId, id, await atField('/fileId', this.files.readable(tx, actor, fileId)));
      }
      await this.parts.requirePages(tx, draft, marks);
      const outcome = outcomeOf(kind, opinion);
      const event = { type: 'completed', turn: task.turn, person: actor.id, outcome } as const;
      const does = (decisionId: string) => this.road.play(tx, actor, draft, decisionId, event);
      const body = { step: task.title, ...(opinion ? { opinion } : {}), text, marks, ...(fileId ? { fileId } : {}) };
      return this.acts.write(tx, actor, { draft, kind, authority, taskId, seenSha256, body, does });
    });
  }

  private async seen(tx: EntityManager, actor: Actor, id: string, act: DraftAct, sha256: string): Promise<DraftRow> {
    const draft = await this.book.locked(tx, actor, id);
    authorize(draftPolicy, act, actor, draft);
    requireSeen(draft, sha256);
    requireStep(draft, act);
    return draft;
  }
}
