import { Injectable } from '@nestjs/common';
import { AuthorityService, type Actor, type Authority } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import { DecisionBook } from '../decision-book';
import type { DecisionView } from '../decisions.schemas';
import { DraftBook, type DraftRow, type DraftTaskRow } from './draft-book';
import { illegalDraftStep } from './draft.problems';
import { UNDO_SECONDS } from '../undo.rules';
import { mayIn, powerKindOf, type DraftAct } from './draft.rules';
import { isUndoable } from './draft-undo.rules';

export type WrittenAct = {
  readonly draft: DraftRow;
  readonly kind: string;
  readonly authority: Authority;
  readonly taskId?: string | undefined;
  readonly seenSha256: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the act does, once its decision stands. */
  readonly does?: ((decisionId: string) => Promise<unknown>) | undefined;
};

/** How acts on drafts are written: the decision with its right, what it does, who is told, and the entry of the audit chain. */
@Injectable()
export class DraftActs {
  constructor(
    private readonly authority: AuthorityService,
    private readonly decisions: DecisionBook,
    private readonly book: DraftBook,
  ) {}

  async write(tx: EntityManager, actor: Actor, act: WrittenAct): Promise<DecisionView> {
    const { draft, kind, authority, seenSha256, body } = act;
    const subject = { type: 'draft', id: draft.id } as const;
    const entry = { subject, taskId: act.taskId ?? null, kind, authority, seenSha256, body };
    const id = await this.decisions.enter(tx, actor, entry);
    await act.does?.(id);
    await this.book.tell(tx, draft, 'draft.changed', { kind });
    const view = await this.decisions.find(tx, actor.agencyId, id);
    await this.decisions.seal(tx, actor, id, entry); // last: it locks the agency's audit chain
    return undoable(view);
  }

  /** What was done with a draft, oldest first. */
  async about(tx: EntityManager, draft: DraftRow): Promise<DecisionView[]> {
    const { items } = await this.decisions.about(tx, draft.agencyId, { type: 'draft', id: draft.id });
    return items.map(undoable);
  }

  /** In one's own right, for what belongs to no turn. @throws Problem `forbidden` for who holds no post any more */
  async ownRight(tx: EntityManager, actor: Actor, act: string): Promise<Authority> {
    const mine = { kind: 'handle', assigneeUserId: actor.id, assigneeUnitId: null, assigneeRole: null };
    return this.authority.authorityAt(tx, actor, mine, act);
  }

  /** In which right the actor answers a turn. */
  async rightOn(tx: EntityManager, actor: Actor, draft: DraftRow, task: DraftTaskRow, act: string): Promise<Authority> {
    const { assigneeUserId, assigneeUnitId, assigneeRole } = task;
    const kind = powerKindOf(task.kind);
    const turn = { kind, assigneeUserId, assigneeUnitId, assigneeRole, docType: draft.docType };
    return this.authority.authorityAt(tx, actor, { ...turn, unitIds: [draft.unitId] }, act);
  }
}

/** @throws Problem `workflow/illegal-draft-step` */
export function requireStep({ state }: Pick<DraftRow, 'state'>, action: DraftAct): void {
  if (!mayIn(state, action)) throw illegalDraftStep({ state, action });
}

const undoable = (view: DecisionView): DecisionView => ({
  ...view,
  undoableUntil:
    view.undoneBy === null && isUndoable(view.kind)
      ? new Date(Date.parse(view.at) + UNDO_SECONDS * 1_000).toISOString()
      : null,
});
