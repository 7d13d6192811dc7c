import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { newId, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { BatchJournal } from './batch-journal';
import { BatchStore } from './batch.store';
import { nothingToUndo, unequalStacks, unknownPage, unknownStack } from './batches.problems';
import { batchFor, editedPages, lockOpenBatch } from './batches.queries';
import type { BatchView, EditPages, UndoEdit } from './batches.schemas';
import {
  cutPage,
  dropPages,
  interleave,
  movePages,
  renumber,
  restorePages,
  turnPages,
  undone,
  type Change,
  type EditedPage,
} from './edits.rules';

/** What an archivist does to pages (thao tác trên trang): each edit can be undone, the last one first. */
@Injectable()
export class BatchEditsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: BatchStore,
    private readonly journal: BatchJournal,
  ) {}

  async edit(actor: Actor, batchId: string, edit: EditPages): Promise<BatchView> {
    return this.work.once(actor, async (tx) => {
      await lockOpenBatch(tx, actor, batchId);
      const all = await editedPages(tx, actor.agencyId, batchId);
      const changes = changesOf(all, edit);
      await apply(tx, actor, changes);
      return this.keep(tx, actor, batchId, { kind: edit.kind, changes, undoes: null });
    });
  }

  /** Undoes the last edit that stands, which the caller names. @throws Problem `digitization/nothing-to-undo` */
  async undo(actor: Actor, batchId: string, { editId }: UndoEdit): Promise<BatchView> {
    return this.work.once(actor, async (tx) => {
      await lockOpenBatch(tx, actor, batchId);
      const [last] = await tx.query<{ id: string; changes: Change[] }[]>(
        `SELECT x.id, x.changes FROM batch_edit x WHERE x.agency_id = $1 AND x.batch_id = $2 AND x.kind <> 'undo'
           AND NOT EXISTS (SELECT 1 FROM batch_edit y WHERE y.agency_id = x.agency_id AND y.undoes = x.id)
         ORDER BY x.ordinal DESC LIMIT 1`,
        [actor.agencyId, batchId],
      );
      if (last?.id !== editId) throw nothingToUndo({});
      const changes = undone(last.changes);
      await apply(tx, actor, changes);
      return this.keep(tx, actor, batchId, { kind: 'undo', changes, undoes: last.id });
    });
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    batchId: string,
    { kind, changes, undoes }: { kind: string; changes: Change[]; undoes: string | null },
  ): Promise<BatchView> {
    await tx.query(
      `INSERT INTO batch_edit (agency_id, batch_id, id, ordinal, kind, changes, undoes, by_id)
       SELECT $1, $2, $3, coalesce(max(ordinal), 0) + 1, $4, $5, $6, $7 FROM batch_edit WHERE agency_id = $1 AND batch_id = $2`,
      [actor.agencyId, batchId, newId(), kind, JSON.stringify(changes), undoes, actor.id],
    );
    await tx.query(`UPDATE batch SET version = version + 1 WHERE agency_id = $1 AND id = $2`, [
      actor.agencyId,
      batchId,
    ]);
    // What was turned, or taken back unread, is read now.
    const unread = changes.filter(({ after }) => 'turned' in after || 'dropped' in after).map(({ pageId }) => pageId);
    if (unread.length > 0) await this.store.wake(tx, actor.agencyId, batchId, unread);
    const view = await batchFor(tx, actor, batchId);
    await this.journal.tell(tx, actor, batchId, 'edited', { kind, pages: changes.length });
    return view;
  }
}

const changesOf = (all: readonly EditedPage[], edit: EditPages): Change[] => {
  switch (edit.kind) {
    case 'turn':
      return turnPages(chosen(all, edit.pageIds), edit.by);
    case 'drop':
      return dropPages(chosen(all, edit.pageIds));
    case 'restore':
      return restorePages(chosen(all, edit.pageIds));
    case 'cut':
      return chosen(all, [edit.pageId]).flatMap((page) => cutPage(page, edit.begins));
    case 'move':
      return moved(all, edit);
    case 'interleave':
      return interleaved(all, edit);
  }
};

const chosen = (all: readonly EditedPage[], ids: readonly string[]): EditedPage[] => {
  const wanted = new Set(ids);
  const found = all.filter(({ id }) => wanted.has(id));
  if (found.length !== wanted.size) throw unknownPage({});
  return found;
};

/** Where the numbers between two neighbours are used up, all pages get new ones first. */
const moved = (all: readonly EditedPage[], { pageIds, afterId }: { pageIds: string[]; afterId: string | null }) => {
  const ids = new Set(chosen(all, pageIds).map(({ id }) => id));
  if (afterId !== null && (ids.has(afterId) || !all.some(({ id }) => id === afterId))) throw unknownPage({});
  const changes = movePages(all, ids, afterId);
  if (changes) return changes;
  const again = renumber(all);
  const places = new Map(again.map(({ pageId, after }) => [pageId, after.position]));
  const numbered = all.map((page) => ({ ...page, position: places.get(page.id) ?? page.position }));
  const last = new Map((movePages(numbered, ids, afterId) ?? []).map((one) => [one.pageId, one.after.position]));
  return all
    .map(({ id, position }) => ({ id, position, to: last.get(id) ?? places.get(id) ?? position }))
    .filter(({ position, to }) => position !== to)
    .map(({ id, position, to }) => ({ pageId: id, before: { position }, after: { position: to } }));
};

const interleaved = (
  all: readonly EditedPage[],
  { frontsId, backsId, backsReversed }: { frontsId: string; backsId: string; backsReversed: boolean },
): Change[] => {
  const [fronts, backs] = [frontsId, backsId].map((of) => all.filter(({ sourceId }) => sourceId === of));
  if (!fronts?.length || !backs?.length || frontsId === backsId) throw unknownStack({});
  if (fronts.length !== backs.length) throw unequalStacks({ fronts: fronts.length, backs: backs.length });
  return interleave(fronts, backs, backsReversed);
};

/**
 * A page is a person's from the moment that a person turned it or decided a cut there. What was read another way up
 * waits to be read again, and has been read when it is turned back.
 */
const apply = async (tx: EntityManager, actor: Actor, changes: readonly Change[]): Promise<void> => {
  await tx.query(
    `UPDATE batch_page p SET
       position = coalesce((c.after->>'position')::float8, p.position),
       turned = coalesce((c.after->>'turned')::int, p.turned),
       state = CASE WHEN c.after ? 'turned' AND p.text IS NOT NULL AND p.state <> 'set_aside'
                    THEN CASE WHEN (c.after->>'turned')::int = p.rotation THEN 'read' ELSE 'waiting' END ELSE p.state END,
       turned_by = CASE WHEN c.after ? 'turned' THEN $3 ELSE p.turned_by END,
       dropped = CASE WHEN c.after ? 'dropped' THEN c.after->>'dropped' ELSE p.dropped END,
       dropped_by = CASE WHEN c.after ? 'dropped' THEN $3 ELSE p.dropped_by END,
       cut = coalesce(c.after->>'cut', p.cut),
       cut_reason = CASE WHEN c.after ? 'cutReason' THEN c.after->>'cutReason' ELSE p.cut_reason END,
       cut_by = CASE WHEN c.after ? 'decided' THEN CASE WHEN (c.after->>'decided')::boolean THEN $3::uuid END ELSE p.cut_by END
     FROM jsonb_to_recordset($2) c("pageId" uuid, after jsonb)
     WHERE p.agency_id = $1 AND p.id = c."pageId"`,
    [actor.agencyId, JSON.stringify(changes), actor.id],
  );
};
