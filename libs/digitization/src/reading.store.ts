import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import { UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { ReadPage } from './reading';

/** A page as it was kept: without the image, which lies in the object store. */
export type StoredPage = Omit<ReadPage, 'preview'>;
type Stored = { sha256: string; size: number };

const PAGE = `page, text, words, confidence::float, rotation, skew::float, blank, source, engine, width_px AS "widthPx", height_px AS "heightPx"`;

/** The rows of a reading, written by its consumer: each page in a short transaction of its own. */
@Injectable()
export class ReadingStore {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FilesService,
  ) {}

  async stateOf(agencyId: string, fileId: string): Promise<string> {
    const [row] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ state: string }[]>(`SELECT state FROM reading WHERE agency_id = $1 AND file_id = $2`, [
        agencyId,
        fileId,
      ]),
    );
    return row?.state ?? 'queued';
  }

  /** The stored file as it came in. */
  async original(agencyId: string, fileId: string): Promise<{ sha256: string; contentType: string; name: string }> {
    return this.work.asAgency(agencyId, (tx) => this.files.stored(tx, agencyId, fileId));
  }

  async plan(agencyId: string, fileId: string, total: number): Promise<void> {
    await this.work.asAgency(agencyId, (tx) =>
      tx.query(
        `INSERT INTO reading AS r (agency_id, file_id, state, pages_total, started_at) VALUES ($1, $2, 'reading', $3, now())
         ON CONFLICT (agency_id, file_id) DO UPDATE SET state = 'reading', failure = NULL, pages_total = $3,
           started_at = coalesce(r.started_at, now()), version = r.version + 1`,
        [agencyId, fileId, total],
      ),
    );
  }

  async pagesDone(agencyId: string, fileId: string): Promise<number[]> {
    const rows = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ page: number }[]>(`SELECT page FROM reading_page WHERE agency_id = $1 AND file_id = $2`, [
        agencyId,
        fileId,
      ]),
    );
    return rows.map(({ page }) => page);
  }

  /** Keeps a page; reading it twice keeps it once. @returns how many pages are done */
  async keep(agencyId: string, fileId: string, page: ReadPage, preview: Stored): Promise<number> {
    return this.work.asAgency(agencyId, async (tx) => {
      await this.files.recordBlob(tx, agencyId, { ...preview, contentType: 'image/jpeg' });
      await tx.query(
        `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, skew, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (agency_id, file_id, page) DO NOTHING`,
        [
          agencyId,
          fileId,
          page.page,
          page.text,
          JSON.stringify(page.words),
          page.confidence,
          page.rotation,
          page.skew,
          page.blank,
          page.source,
          page.engine,
          Math.round(page.widthPx),
          Math.round(page.heightPx),
          preview.sha256,
          preview.size,
        ],
      );
      const [rows] = await tx.query<[{ done: number }[], number]>(
        `UPDATE reading SET version = version + 1,
           pages_done = (SELECT count(*) FROM reading_page WHERE agency_id = $1 AND file_id = $2)
         WHERE agency_id = $1 AND file_id = $2 RETURNING pages_done AS done`,
        [agencyId, fileId],
      );
      return rows[0]?.done ?? 0;
    });
  }

  async pages(agencyId: string, fileId: string): Promise<StoredPage[]> {
    return this.work.asAgency(agencyId, (tx) =>
      tx.query<StoredPage[]>(`SELECT ${PAGE} FROM reading_page WHERE agency_id = $1 AND file_id = $2 ORDER BY page`, [
        agencyId,
        fileId,
      ]),
    );
  }

  async texts(tx: EntityManager, agencyId: string, fileId: string): Promise<{ page: number; text: string }[]> {
    return tx.query<{ page: number; text: string }[]>(
      `SELECT page, text FROM reading_page WHERE agency_id = $1 AND file_id = $2 ORDER BY page`,
      [agencyId, fileId],
    );
  }

  async finish(
    tx: EntityManager,
    agencyId: string,
    fileId: string,
    made: { head: object; engine: string; searchable: Stored | null },
  ): Promise<void> {
    if (made.searchable)
      await this.files.recordBlob(tx, agencyId, { ...made.searchable, contentType: 'application/pdf' });
    await tx.query(
      `UPDATE reading SET state = 'read', head = $3, engine = $4, searchable_sha256 = $5, searchable_size = $6, finished_at = now(), version = version + 1
       WHERE agency_id = $1 AND file_id = $2`,
      [
        agencyId,
        fileId,
        JSON.stringify(made.head),
        made.engine,
        made.searchable?.sha256 ?? null,
        made.searchable?.size ?? null,
      ],
    );
  }

  async fail(tx: EntityManager, agencyId: string, fileId: string, code: string): Promise<void> {
    await tx.query(
      `INSERT INTO reading AS r (agency_id, file_id, state, failure, finished_at) VALUES ($1, $2, 'failed', $3, now())
       ON CONFLICT (agency_id, file_id) DO UPDATE SET state = 'failed', failure = $3, finished_at = now(), version = r.version + 1`,
      [agencyId, fileId, code],
    );
  }
}
