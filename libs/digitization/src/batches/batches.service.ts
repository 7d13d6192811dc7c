import { Injectable } from '@nestjs/common';
import { FilesService, UploadsService, type UploadBody } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, newId, pageFrom, requireVersion, UnitOfWork, type Locale, type Page } from '@vanthu/platform';
import { batchPolicy } from './batch.policy';
import { BatchJournal } from './batch-journal';
import { BatchStore } from './batch.store';
import { unknownFolder } from './batches.problems';
import { batchesWhere, batchFor, lockOpenBatch, sourcesOf } from './batches.queries';
import type { BatchesQuery, BatchSourceView, BatchView, OpenBatch } from './batches.schemas';

/** Batches (lô số hóa): opened, filled with stacks, stopped and resumed, withdrawn. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: UploadsService,
    private readonly files: FilesService,
    private readonly store: BatchStore,
    private readonly journal: BatchJournal,
  ) {}

  async open(actor: Actor, input: OpenBatch): Promise<BatchView> {
    return this.work.once(actor, async (tx) => {
      authorize(batchPolicy, 'open', actor, { agencyId: actor.agencyId });
      const { folderId = null } = input;
      const [folder] =
        folderId === null
          ? [{}]
          : await tx.query<unknown[]>(`SELECT 1 FROM archive_folder WHERE agency_id = $1 AND id = $2`, [
              actor.agencyId,
              folderId,
            ]);
      if (!folder) throw unknownFolder({});
      const id = newId();
      await tx.query(
        `INSERT INTO batch (agency_id, id, name, folder_id, dpi, inks, two_sided, cut_by, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [actor.agencyId, id, input.name, folderId, input.dpi, input.inks, input.twoSided, input.cutBy, actor.id],
      );
      const view = await batchFor(tx, actor, id);
      await this.journal.tell(tx, actor, id, 'opened', { name: input.name });
      return view;
    });
  }

  async list(actor: Actor, { limit, after, state }: BatchesQuery): Promise<Page<BatchView>> {
    return this.work.run(actor, async (tx) => {
      authorize(batchPolicy, 'read', actor, { agencyId: actor.agencyId });
      const keys = after === undefined ? [] : keysOf(after, 2);
      const rows = await batchesWhere(
        tx,
        `($2::text IS NULL OR b.state = $2)
         ${keys.length === 0 ? '' : 'AND (b.created_at, b.id) < ($4::timestamptz, $5::uuid)'}
         ORDER BY b.created_at DESC, b.id DESC LIMIT $3`,
        [actor.agencyId, state ?? null, limit + 1, ...keys],
      );
      return pageFrom(
        rows,
        limit,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  async get(actor: Actor, id: string): Promise<BatchView> {
    return this.work.run(actor, (tx) => batchFor(tx, actor, id));
  }

  async sources(actor: Actor, id: string, locale: Locale): Promise<Page<BatchSourceView>> {
    return this.work.run(actor, async (tx) => {
      await batchFor(tx, actor, id);
      return { items: await sourcesOf(tx, actor.agencyId, id, locale), next: null };
    });
  }

  /** Is there such a batch that takes stacks? Asked before a byte of the body is read. */
  async admit(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, (tx) => lockOpenBatch(tx, actor, id));
  }

  /**
   * Drops a stack into a batch: a PDF or TIFF of many pages, or one picture. When it returns, its bytes are in the
   * object store and its pages are on their way.
   */
  async addSource(actor: Actor, id: string, upload: UploadBody, locale: Locale): Promise<BatchSourceView> {
    const stored = await this.uploads.putDocument(actor, upload);
    return this.work.once(this.uploads.sameBytes(actor, stored), async (tx) => {
      await lockOpenBatch(tx, actor, id);
      const sourceId = newId();
      await this.files.recordBlob(tx, actor.agencyId, stored);
      await tx.query(
        `INSERT INTO batch_source (agency_id, id, batch_id, ordinal, name, sha256, size, content_type, added_by)
         SELECT $1, $2, $3, coalesce(max(ordinal), 0) + 1, $4, $5, $6, $7, $8 FROM batch_source WHERE agency_id = $1 AND batch_id = $3`,
        [actor.agencyId, sourceId, id, stored.name, stored.sha256, stored.size, stored.contentType, actor.id],
      );
      await this.journal.happened(tx, actor.agencyId, 'batch.stack-added', sourceId, { batchId: id });
      const sources = await sourcesOf(tx, actor.agencyId, id, locale);
      const view = sources.find((source) => source.id === sourceId);
      if (!view) throw new Error('a stack that was entered is not there');
      return view;
    });
  }

  /** Stops the reading; what is being read is finished. */
  async pause(actor: Actor, id: string, seen: number): Promise<BatchView> {
    return this.change(actor, id, { seen, what: 'paused', set: 'paused = true' });
  }

  /** Goes on where it stopped. */
  async resume(actor: Actor, id: string, seen: number): Promise<BatchView> {
    return this.change(actor, id, { seen, what: 'resumed', set: 'paused = false' });
  }

  /** Gives a batch up (hủy lô): nothing of it is delivered; its stacks stay in the store, and in the history. */
  async withdraw(actor: Actor, id: string, seen: number): Promise<BatchView> {
    return this.change(actor, id, { seen, what: 'withdrawn', set: `state = 'withdrawn'` });
  }

  private async change(
    actor: Actor,
    id: string,
    { seen, what, set }: { seen: number; what: 'paused' | 'resumed' | 'withdrawn'; set: string },
  ): Promise<BatchView> {
    return this.work.once(actor, async (tx) => {
      await lockOpenBatch(tx, actor, id);
      requireVersion((await batchFor(tx, actor, id)).version, seen);
      await tx.query(`UPDATE batch SET ${set}, version = version + 1 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        id,
      ]);
      if (what === 'resumed') await this.store.wake(tx, actor.agencyId, id);
      const view = await batchFor(tx, actor, id);
      await this.journal.tell(tx, actor, id, what);
      return view;
    });
  }
}
