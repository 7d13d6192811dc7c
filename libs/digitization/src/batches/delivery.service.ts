import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { newId, notFound, ObjectStorage, requireVersion, UnitOfWork, type Locale, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { reasonOf } from '../readings.problems';
import { BatchJournal } from './batch-journal';
import { noDocument, notReady, pagesSetAside, stackFailed } from './batches.problems';
import { batchFor, lockBatch } from './batches.queries';
import type { BatchDocumentView, BatchView } from './batches.schemas';
import { documentName, documentsOf, type CutPage } from './documents-cut.rules';

type DocumentRow = Omit<BatchDocumentView, 'failure'> & { failure: string | null };

const DOCUMENT = `id, ordinal, name, state, failure, pages, head, sha256, size::float8 AS size, conformance`;

/** Delivery of a batch (giao lô): each document becomes a file of two layers, and pages in equal pages out. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
    private readonly journal: BatchJournal,
  ) {}

  /**
   * Cuts the documents and has their files made; files that failed are tried again.
   * @throws Problem `digitization/not-ready`, `digitization/pages-set-aside`, `digitization/stack-failed`,
   * `digitization/no-document`
   */
  async deliver(actor: Actor, id: string, seen: number): Promise<BatchView> {
    return this.work.once(actor, async (tx) => {
      await lockBatch(tx, actor, id, ['open', 'delivering']);
      const batch = await batchFor(tx, actor, id);
      requireVersion(batch.version, seen);
      if (batch.state === 'open') await this.cut(tx, actor, batch);
      else await this.again(tx, actor, id);
      await tx.query(`UPDATE batch SET version = version + 1 WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      const view = await batchFor(tx, actor, id);
      await this.journal.tell(tx, actor, id, 'delivery-begun', { documents: view.counts.documents });
      return view;
    });
  }

  async documents(actor: Actor, id: string, locale: Locale): Promise<Page<BatchDocumentView>> {
    return this.work.run(actor, async (tx) => {
      await batchFor(tx, actor, id);
      const rows = await tx.query<DocumentRow[]>(
        `SELECT ${DOCUMENT} FROM batch_document WHERE agency_id = $1 AND batch_id = $2 ORDER BY ordinal`,
        [actor.agencyId, id],
      );
      const items = rows.map((row) => ({
        ...row,
        failure: row.failure === null ? null : reasonOf(row.failure, locale),
      }));
      return { items, next: null };
    });
  }

  /** The file of a document: its images and the text under them. */
  async content(actor: Actor, id: string, documentId: string): Promise<{ name: string; size: number; body: Readable }> {
    const found = await this.work.run(actor, async (tx) => {
      await batchFor(tx, actor, id);
      const [row] = await tx.query<{ name: string; sha256: string; size: string }[]>(
        `SELECT name, sha256, size FROM batch_document WHERE agency_id = $1 AND batch_id = $2 AND id = $3 AND state = 'made'`,
        [actor.agencyId, id, documentId],
      );
      if (!row) throw notFound({});
      return row;
    });
    return {
      name: found.name,
      size: Number(found.size),
      body: await this.objects.get(actor.agencyId, found.sha256),
    };
  }

  private async cut(tx: EntityManager, actor: Actor, { id, name, folderId, counts }: BatchView): Promise<void> {
    const { waiting, doubtful, sourcesOpen, sourcesFailed, setAside } = counts;
    if (waiting + doubtful + sourcesOpen > 0) throw notReady({ waiting, doubtful });
    if (setAside > 0) throw pagesSetAside({ pages: setAside });
    if (sourcesFailed > 0) throw stackFailed({});
    const pages = await tx.query<CutPage[]>(
      `SELECT id, cut FROM batch_page WHERE agency_id = $1 AND batch_id = $2 AND dropped IS NULL ORDER BY position, id`,
      [actor.agencyId, id],
    );
    const documents = documentsOf(pages);
    if (documents.length === 0) throw noDocument({});
    const { code, before } = await this.place(tx, actor, folderId);
    for (const [i, document] of documents.entries()) {
      const documentId = newId();
      await tx.query(
        `INSERT INTO batch_document (agency_id, id, batch_id, ordinal, name, pages) VALUES ($1, $2, $3, $4, $5, $6)`,
        [actor.agencyId, documentId, id, i + 1, documentName(code ?? name, before + i + 1), document.length],
      );
      await tx.query(`UPDATE batch_page SET document_id = $3 WHERE agency_id = $1 AND id = ANY ($2)`, [
        actor.agencyId,
        document.map((page) => page.id),
        documentId,
      ]);
      await this.journal.happened(tx, actor.agencyId, 'batch.document-cut', documentId, { batchId: id });
    }
    await tx.query(`UPDATE batch SET state = 'delivering', delivered_by = $3 WHERE agency_id = $1 AND id = $2`, [
      actor.agencyId,
      id,
      actor.id,
    ]);
  }

  /** The code of the case file, and how many documents it has from batches before: locked, so that no ordinal is given twice. */
  private async place(tx: EntityManager, actor: Actor, folderId: string | null) {
    if (folderId === null) return { code: null, before: 0 };
    const [folder] = await tx.query<{ code: string }[]>(
      `SELECT code FROM archive_folder WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
      [actor.agencyId, folderId],
    );
    const [row] = await tx.query<{ before: number }[]>(
      `SELECT count(*)::int AS before FROM batch_document d JOIN batch b ON b.agency_id = d.agency_id AND b.id = d.batch_id
       WHERE b.agency_id = $1 AND b.folder_id = $2`,
      [actor.agencyId, folderId],
    );
    return { code: folder?.code ?? null, before: row?.before ?? 0 };
  }

  private async again(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const [failed] = await tx.query<[{ id: string }[], number]>(
      `UPDATE batch_document SET state = 'making', failure = NULL
       WHERE agency_id = $1 AND batch_id = $2 AND state = 'failed' RETURNING id`,
      [actor.agencyId, id],
    );
    if (failed.length === 0) throw notReady({ waiting: 0, doubtful: 0 });
    for (const document of failed)
      await this.journal.happened(tx, actor.agencyId, 'batch.document-cut', document.id, { batchId: id });
  }
}
