import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { forbidden, pageFrom, requireVersion, UnitOfWork, type Locale, type Page, atField } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DecisionView } from '../decisions.schemas';
import { DraftActs, requireStep } from './draft-acts';
import { currentOf, DraftBook, requireSeen, type DraftRow } from './draft-book';
import { DraftParts } from './draft-parts';
import { DraftRoad } from './draft-road';
import { sameBytes } from './draft.problems';
import { reopens } from './draft.rules';
import { lineOf, present } from './draft.view';
import { draftPolicy, mayDraft } from './drafts.policy';
import type { DraftLine, DraftPrefill, DraftRouteView, DraftView } from './draft-views.schemas';
import type { ChangeDraft, DraftPage, NewDraft, NewDraftVersion } from './drafts.schemas';

/** Drafts (dự thảo văn bản đi): written, changed, given new versions, and read. Decree 30/2020/NĐ-CP, art. 10 and 11. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FilesService,
    private readonly book: DraftBook,
    private readonly parts: DraftParts,
    private readonly road: DraftRoad,
    private readonly acts: DraftActs,
  ) {}

  async create(actor: Actor, input: NewDraft): Promise<DraftView> {
    return this.work.once(actor, async (tx) => {
      if (!mayDraft(actor)) throw forbidden({ action: 'draft' });
      const unitId = await this.parts.unitOf(tx, actor, input.unitId);
      await this.parts.require(tx, actor, input);
      const file = await atField('/fileId', this.files.readable(tx, actor, input.fileId));
      const id = await this.book.enter(tx, actor, { ...input, unitId });
      await this.book.addVersion(tx, actor, id, 1, file, input.note);
      const authority = await this.acts.ownRight(tx, actor, 'draft');
      const draft = await this.book.readable(tx, actor, id);
      const body = { number: 1, note: input.note };
      await this.acts.write(tx, actor, { draft, kind: 'draft', authority, seenSha256: file.sha256, body });
      return this.view(tx, actor, id);
    });
  }

  /** Changes what is said about the draft, not its text. @throws Problem `workflow/illegal-draft-step` while others look at it */
  async change(actor: Actor, id: string, seen: number, input: ChangeDraft): Promise<DraftView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.locked(tx, actor, id, 'change');
      requireVersion(draft.version, seen);
      requireStep(draft, 'change');
      await this.parts.require(tx, actor, input);
      const authority = await this.acts.ownRight(tx, actor, 'change');
      const body = { fields: Object.keys(input).sort() };
      const does = () => this.book.change(tx, draft, input);
      await this.acts.write(tx, actor, { draft, kind: 'change', authority, seenSha256: null, body, does });
      return this.view(tx, actor, id);
    });
  }

  /**
   * Adds a version, on top of the one that was seen. In review, and after the approval, the route begins anew: what was
   * initialled and approved were other bytes (Decree 30/2020/NĐ-CP, art. 11.2).
   */
  async addVersion(actor: Actor, id: string, input: NewDraftVersion): Promise<DraftView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.locked(tx, actor, id, 'add_version');
      requireSeen(draft, input.seenSha256);
      requireStep(draft, 'add_version');
      const file = await atField('/fileId', this.files.readable(tx, actor, input.fileId));
      const before = currentOf(draft);
      if (file.sha256 === before.sha256) throw sameBytes({ number: before.number }).at('/fileId');
      const number = before.number + 1;
      const authority = await this.acts.ownRight(tx, actor, 'add_version');
      const again = reopens(draft.state);
      const does = async (decisionId: string) => {
        await this.book.addVersion(tx, actor, id, number, file, input.note);
        if (again) await this.road.beginAgain(tx, actor, draft, decisionId);
        else await this.book.moveTo(tx, draft, draft.state);
      };
      const body = { number, note: input.note, sha256: file.sha256, reopened: again };
      const act = { draft, kind: 'add_version', authority, seenSha256: input.seenSha256, body, does };
      await this.acts.write(tx, actor, act);
      return this.view(tx, actor, id);
    });
  }

  /** Newest first. */
  async list(actor: Actor, query: DraftPage): Promise<Page<DraftLine>> {
    const rows = await this.work.run(actor, (tx) => this.book.list(tx, actor, query));
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.sortedAt, row.id],
      (row) => lineOf(actor, row),
    );
  }

  async get(actor: Actor, id: string): Promise<DraftView> {
    return this.work.run(actor, (tx) => this.view(tx, actor, id));
  }

  /** What was done with it, oldest first. */
  async decisions(actor: Actor, id: string): Promise<Page<DecisionView>> {
    return this.work.run(actor, async (tx) => {
      const draft = await this.book.readable(tx, actor, id);
      return { items: await this.acts.about(tx, draft), next: null };
    });
  }

  async prefill(actor: Actor, documentId: string): Promise<DraftPrefill> {
    return this.work.run(actor, (tx) => this.parts.prefill(tx, actor, documentId));
  }

  async route(actor: Actor, id: string, locale: Locale): Promise<DraftRouteView> {
    return this.work.run(actor, async (tx) => this.parts.routeOf(tx, await this.book.readable(tx, actor, id), locale));
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<DraftView> {
    const draft = await this.book.readable(tx, actor, id);
    return present(actor, draft, await this.road.current(tx, draft));
  }

  private async locked(tx: EntityManager, actor: Actor, id: string, act: string): Promise<DraftRow> {
    const draft = await this.book.locked(tx, actor, id);
    authorize(draftPolicy, act, actor, draft);
    return draft;
  }
}
