import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import { newId, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { CapturedPage, ReadPage } from '../reading';
import { faultsOf, type AskedCapture } from './quality.rules';

type Blob = { readonly sha256: string; readonly size: number };
export type Source = {
  batchId: string;
  ordinal: number;
  sha256: string;
  contentType: string;
  state: string;
  /** What is asked of the scanner. */
  asked: AskedCapture;
  cutsBySeparator: boolean;
};
export type PageToRead = {
  batchId: string;
  state: string;
  paused: boolean;
  over: boolean;
  imageSha256: string | null;
  imageType: string | null;
  turned: ReadPage['rotation'] | null;
};

/** Room between two stacks: no file has as many pages. */
const STACK = 100_000;

/** The rows of batches as their consumers write them: each page in a short transaction of its own. */
@Injectable()
export class BatchStore {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FilesService,
  ) {}

  async source(agencyId: string, id: string): Promise<Source | undefined> {
    const [row] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<Source[]>(
        `SELECT s.batch_id AS "batchId", s.ordinal, s.sha256, s.content_type AS "contentType", s.state,
                jsonb_build_object('dpi', b.dpi, 'inks', b.inks) AS asked, 'separator' = ANY (b.cut_by) AS "cutsBySeparator"
         FROM batch_source s JOIN batch b ON b.agency_id = s.agency_id AND b.id = s.batch_id
         WHERE s.agency_id = $1 AND s.id = $2`,
        [agencyId, id],
      ),
    );
    return row;
  }

  /** The pages of a stack that were dealt with in an earlier attempt. */
  async pagesDone(agencyId: string, sourceId: string): Promise<number[]> {
    const rows = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ page: number }[]>(
        `SELECT source_page AS page FROM batch_page WHERE agency_id = $1 AND source_id = $2`,
        [agencyId, sourceId],
      ),
    );
    return rows.map(({ page }) => page);
  }

  async plan(agencyId: string, sourceId: string, pages: number): Promise<void> {
    await this.work.asAgency(agencyId, (tx) =>
      tx.query(
        `UPDATE batch_source SET state = 'opening', pages_total = $3, failure = NULL
         WHERE agency_id = $1 AND id = $2 AND state IN ('waiting','opening')`,
        [agencyId, sourceId, pages],
      ),
    );
  }

  /** Keeps a page that was taken out; taking it twice keeps it once. @returns its id when it is new and to be read */
  async keep(
    tx: EntityManager,
    { agencyId, sourceId, source }: { agencyId: string; sourceId: string; source: Source },
    page: CapturedPage,
    pictures: { image: Blob; thumbnail: Blob },
  ): Promise<string | undefined> {
    const isSheet = page.separator !== null && source.cutsBySeparator;
    await this.files.recordBlob(tx, agencyId, { ...pictures.image, contentType: page.contentType });
    await this.files.recordBlob(tx, agencyId, { ...pictures.thumbnail, contentType: 'image/jpeg' });
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO batch_page (agency_id, id, batch_id, source_id, source_page, position, state, image_sha256, image_size, image_type,
         original, width_px, height_px, dpi, turned, thumbnail_sha256, measures, faults, separator, dropped)
       VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
       ON CONFLICT (agency_id, source_id, source_page) DO NOTHING RETURNING id`,
      [
        agencyId,
        newId(),
        source.batchId,
        sourceId,
        page.page,
        source.ordinal * STACK + page.page,
        pictures.image.sha256,
        pictures.image.size,
        page.contentType,
        page.original,
        page.widthPx,
        page.heightPx,
        page.dpi,
        page.turned,
        pictures.thumbnail.sha256,
        JSON.stringify(page.measures),
        JSON.stringify(isSheet ? [] : faultsOf(page.measures, source.asked)),
        page.separator === null ? null : JSON.stringify(page.separator),
        isSheet ? 'separator' : null,
      ],
    );
    return isSheet ? undefined : row?.id;
  }

  /** A page that nobody could take out stands in its place, with the reason. */
  async setAside(
    tx: EntityManager,
    agencyId: string,
    sourceId: string,
    page: { source: Source; page: number; code: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO batch_page (agency_id, id, batch_id, source_id, source_page, position, state, failure)
       VALUES ($1, $2, $3, $4, $5, $6, 'set_aside', $7) ON CONFLICT (agency_id, source_id, source_page) DO NOTHING`,
      [agencyId, newId(), page.source.batchId, sourceId, page.page, page.source.ordinal * STACK + page.page, page.code],
    );
  }

  /** As many pages as the stack has are there, else something is wrong with us and it is tried again. */
  async opened(tx: EntityManager, agencyId: string, sourceId: string): Promise<void> {
    const [, count] = await tx.query<[unknown[], number]>(
      `UPDATE batch_source s SET state = 'opened' WHERE agency_id = $1 AND id = $2 AND state IN ('waiting','opening')
         AND pages_total = (SELECT count(*) FROM batch_page p WHERE p.agency_id = s.agency_id AND p.source_id = s.id)`,
      [agencyId, sourceId],
    );
    if (count !== 1) throw new Error('not as many pages as the stack has');
  }

  async failed(tx: EntityManager, agencyId: string, sourceId: string, code: string): Promise<void> {
    await tx.query(
      `UPDATE batch_source SET state = 'failed', failure = $3 WHERE agency_id = $1 AND id = $2 AND state IN ('waiting','opening')`,
      [agencyId, sourceId, code],
    );
  }

  async page(agencyId: string, id: string): Promise<PageToRead | undefined> {
    const [row] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<PageToRead[]>(
        `SELECT p.batch_id AS "batchId", p.state, b.paused, b.state <> 'open' AS over, p.image_sha256 AS "imageSha256",
                p.image_type AS "imageType", CASE WHEN p.turned_by IS NULL THEN NULL ELSE p.turned END AS turned
         FROM batch_page p JOIN batch b ON b.agency_id = p.agency_id AND b.id = p.batch_id WHERE p.agency_id = $1 AND p.id = $2`,
        [agencyId, id],
      ),
    );
    return row;
  }

  /** What was read. A page that somebody turned meanwhile keeps waiting, since this was read another way up. */
  async read(tx: EntityManager, agencyId: string, pageId: string, read: ReadPage & { stored: Blob }): Promise<void> {
    await this.files.recordBlob(tx, agencyId, { ...read.stored, contentType: 'image/jpeg' });
    await tx.query(
      `UPDATE batch_page SET state = 'read', failure = NULL, text = $3, words = $4, confidence = $5, rotation = $6, skew = $7, blank = $8,
         engine = $9, read_width_px = $10, read_height_px = $11, preview_sha256 = $12, preview_size = $13, turned = $6
       WHERE agency_id = $1 AND id = $2 AND (turned_by IS NULL OR turned = $6)`,
      [
        agencyId,
        pageId,
        read.text,
        JSON.stringify(read.words),
        read.confidence,
        read.rotation,
        read.skew,
        read.blank,
        read.engine,
        Math.round(read.widthPx),
        Math.round(read.heightPx),
        read.stored.sha256,
        read.stored.size,
      ],
    );
  }

  /** Has pages read that wait: all of a batch, or those that were turned. A page that is asked for twice is read once. */
  async wake(
    tx: EntityManager,
    agencyId: string,
    batchId: string,
    pageIds: readonly string[] | null = null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO event (agency_id, id, topic, subject_id, payload, audience)
       SELECT agency_id, gen_random_uuid(), 'batch.page-captured', id, jsonb_build_object('batchId', batch_id), '{"roles":["archivist"]}'
       FROM batch_page WHERE agency_id = $1 AND batch_id = $2 AND state = 'waiting' AND ($3::uuid[] IS NULL OR id = ANY ($3))`,
      [agencyId, batchId, pageIds],
    );
  }

  async poisoned(tx: EntityManager, agencyId: string, pageId: string, code: string): Promise<void> {
    await tx.query(
      `UPDATE batch_page SET state = 'set_aside', failure = $3 WHERE agency_id = $1 AND id = $2 AND state = 'waiting'`,
      [agencyId, pageId, code],
    );
  }
}
