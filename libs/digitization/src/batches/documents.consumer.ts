import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import {
  CONFIG,
  UnitOfWork,
  type Commit,
  type Config,
  type Consumer,
  type StoredEvent,
  type Work,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { readPageHead } from '../page-head';
import { bindPages, UnreadableFile, type BoundPage, type ReadPage } from '../reading';
import { WorkFiles } from '../work-files';
import { BatchJournal } from './batch-journal';

const PASSING = new Set(['timed-out', 'out-of-memory']);

type Cut = { batchId: string; name: string; state: string };
type PageRow = Omit<ReadPage, 'page' | 'preview'> & { imageSha256: string; imageType: string; dpi: number | null };

/** Makes the file of each document of a batch (lập tệp hai lớp): the images as they were scanned, the text under them. */
@Injectable()
export class DocumentsConsumer implements Consumer {
  readonly name = 'batch-documents';
  readonly class = 'bulk';
  readonly attempts = 4;
  readonly leaseSeconds = 30;

  constructor(
    private readonly database: UnitOfWork,
    private readonly files: WorkFiles,
    private readonly blobs: FilesService,
    private readonly journal: BatchJournal,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async work({ event, lastTry, signal }: Work): Promise<Commit> {
    const { agencyId, subjectId: documentId } = event;
    const cut = await this.cut(agencyId, documentId);
    if (cut?.state !== 'making') return () => Promise.resolve();
    try {
      return await this.files.within('document', (folder) => this.make(event, cut, folder, signal));
    } catch (error) {
      if (!(error instanceof UnreadableFile) || (PASSING.has(error.code) && !lastTry)) throw error;
      return (tx) => this.fail(tx, event, error.code);
    }
  }

  async onDead(event: StoredEvent, _error: unknown, tx: EntityManager): Promise<void> {
    await this.fail(tx, event, 'given-up');
  }

  private async make({ agencyId, subjectId: id }: StoredEvent, cut: Cut, folder: string, signal: AbortSignal) {
    const rows = await this.pages(agencyId, id);
    const bound: (BoundPage & ReadPage)[] = [];
    for (const [i, { imageSha256, imageType, dpi, ...read }] of rows.entries()) {
      const path = join(folder, `page-${(i + 1).toString()}`);
      await this.files.fetch(agencyId, imageSha256, path);
      bound.push({ ...read, page: i + 1, preview: Buffer.alloc(0), picture: { path, contentType: imageType, dpi } });
    }
    const path = join(folder, 'document.pdf');
    const concurrency = this.config.VANTHU_OCR_CONCURRENCY;
    const { conformance } = await bindPages(bound, path, { title: cut.name, signal, concurrency });
    const blob = await this.files.putFile(agencyId, path, 'application/pdf');
    const head = readPageHead(bound);
    return async (tx: EntityManager) => {
      // Two documents that are made at the same moment must see each other, or neither would be the last.
      await tx.query(`SELECT FROM batch WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [agencyId, cut.batchId]);
      await this.blobs.recordBlob(tx, agencyId, { ...blob, contentType: 'application/pdf' });
      await tx.query(
        `UPDATE batch_document SET state = 'made', failure = NULL, sha256 = $3, size = $4, conformance = $5, head = $6, made_at = clock_timestamp()
         WHERE agency_id = $1 AND id = $2`,
        [agencyId, id, blob.sha256, blob.size, conformance, JSON.stringify(head)],
      );
      await this.told(tx, agencyId, cut.batchId);
    };
  }

  private async cut(agencyId: string, documentId: string): Promise<Cut | undefined> {
    const [row] = await this.database.asAgency(agencyId, (tx) =>
      tx.query<Cut[]>(
        `SELECT batch_id AS "batchId", name, state FROM batch_document WHERE agency_id = $1 AND id = $2`,
        [agencyId, documentId],
      ),
    );
    return row;
  }

  private async pages(agencyId: string, documentId: string): Promise<PageRow[]> {
    return this.database.asAgency(agencyId, (tx) =>
      tx.query<PageRow[]>(
        `SELECT text, words, confidence::float8 AS confidence, rotation, skew::float8 AS skew, blank, 'ocr' AS source, engine,
                read_width_px AS "widthPx", read_height_px AS "heightPx", image_sha256 AS "imageSha256", image_type AS "imageType",
                dpi::float8 AS dpi
         FROM batch_page WHERE agency_id = $1 AND document_id = $2 ORDER BY position, id`,
        [agencyId, documentId],
      ),
    );
  }

  /** The last document that is made delivers the batch, and its sheets count in the case file. */
  private async told(tx: EntityManager, agencyId: string, batchId: string): Promise<void> {
    const [batches] = await tx.query<[{ folderId: string | null; sheets: number; by: string }[], number]>(
      `UPDATE batch b SET state = 'delivered', delivered_at = clock_timestamp(), version = version + 1
       WHERE agency_id = $1 AND id = $2 AND state = 'delivering'
         AND NOT EXISTS (SELECT FROM batch_document d WHERE d.agency_id = b.agency_id AND d.batch_id = b.id AND d.state <> 'made')
       RETURNING folder_id AS "folderId", delivered_by AS by,
         (SELECT ceil(count(*)::numeric / CASE WHEN b.two_sided THEN 2 ELSE 1 END)::int
          FROM batch_page p WHERE p.agency_id = b.agency_id AND p.batch_id = b.id AND p.document_id IS NOT NULL) AS sheets`,
      [agencyId, batchId],
    );
    const [delivered] = batches;
    if (!delivered) {
      await this.journal.happened(tx, agencyId, 'batch.document-made', batchId);
      return;
    }
    if (delivered.folderId !== null)
      await tx.query(
        `UPDATE archive_folder SET sheets_scanned = sheets_scanned + $3, version = version + 1 WHERE agency_id = $1 AND id = $2`,
        [agencyId, delivered.folderId, delivered.sheets],
      );
    await this.journal.tell(tx, { agencyId, id: null }, batchId, 'delivered', { sheets: delivered.sheets });
  }

  private async fail(tx: EntityManager, { agencyId, subjectId, payload }: StoredEvent, code: string): Promise<void> {
    await tx.query(
      `UPDATE batch_document SET state = 'failed', failure = $3 WHERE agency_id = $1 AND id = $2 AND state = 'making'`,
      [agencyId, subjectId, code],
    );
    await this.journal.happened(tx, agencyId, 'batch.document-failed', String(payload.batchId));
  }
}
