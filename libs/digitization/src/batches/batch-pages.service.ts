import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { keysOf, notFound, ObjectStorage, pageFrom, UnitOfWork, type Locale, type Page } from '@vanthu/platform';
import { reasonOf } from '../readings.problems';
import { faultView } from './fault.words';
import { batchFor, PAGE, type PageRow } from './batches.queries';
import type { BatchPagesQuery, BatchPageView, BatchPageWithWords } from './batches.schemas';

const ONLY = {
  doubtful: `p.cut = 'maybe' AND p.dropped IS NULL`,
  faulty: `p.faults <> '[]' AND p.dropped IS NULL`,
  'set-aside': `p.state = 'set_aside'`,
  dropped: `p.dropped IS NOT NULL`,
} as const;

const PICTURES = {
  thumbnail: `thumbnail_sha256 AS sha256, NULL::bigint AS size, 'image/jpeg' AS type`,
  image: `image_sha256 AS sha256, image_size AS size, image_type AS type`,
  preview: `preview_sha256 AS sha256, preview_size AS size, 'image/jpeg' AS type`,
} as const;
export type Picture = keyof typeof PICTURES;

/** The pages of a batch in their order, with their pictures and what was read on them. */
@Injectable()
export class BatchPagesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
  ) {}

  async list(actor: Actor, batchId: string, query: BatchPagesQuery, locale: Locale): Promise<Page<BatchPageView>> {
    return this.work.run(actor, async (tx) => {
      await batchFor(tx, actor, batchId);
      const keys = query.after === undefined ? [] : keysOf(query.after, 2);
      const rows = await tx.query<PageRow[]>(
        `SELECT ${PAGE} FROM batch_page p WHERE p.agency_id = $1 AND p.batch_id = $2
           ${query.only === undefined ? '' : `AND ${ONLY[query.only]}`}
           ${keys.length === 0 ? '' : 'AND (p.position, p.id) > ($4::float8, $5::uuid)'}
         ORDER BY p.position, p.id LIMIT $3`,
        [actor.agencyId, batchId, query.limit + 1, ...keys],
      );
      return pageFrom(
        rows,
        query.limit,
        (row) => [String(row.position), row.id],
        (row) => presentPage(row, locale),
      );
    });
  }

  async get(actor: Actor, batchId: string, pageId: string, locale: Locale): Promise<BatchPageWithWords> {
    return this.work.run(actor, async (tx) => {
      await batchFor(tx, actor, batchId);
      const [row] = await tx.query<(PageRow & Omit<BatchPageWithWords, keyof BatchPageView>)[]>(
        `SELECT ${PAGE}, p.text, coalesce(p.words, '[]') AS words, p.engine, p.rotation, p.skew::float8 AS skew
         FROM batch_page p WHERE p.agency_id = $1 AND p.batch_id = $2 AND p.id = $3`,
        [actor.agencyId, batchId, pageId],
      );
      if (!row) throw notFound({});
      const { text, words, engine, rotation, skew } = row;
      return { ...presentPage(row, locale), text, words, engine, rotation, skew };
    });
  }

  /** One of the pictures of a page; each is named by its contents and never changes. */
  async picture(
    actor: Actor,
    { batchId, pageId, which }: { batchId: string; pageId: string; which: Picture },
  ): Promise<{ sha256: string; size: number | null; type: string; body: Readable }> {
    const found = await this.work.run(actor, async (tx) => {
      await batchFor(tx, actor, batchId);
      const [row] = await tx.query<{ sha256: string | null; size: string | null; type: string }[]>(
        `SELECT ${PICTURES[which]} FROM batch_page WHERE agency_id = $1 AND batch_id = $2 AND id = $3`,
        [actor.agencyId, batchId, pageId],
      );
      const { sha256 = null, size = null, type = '' } = row ?? {};
      if (sha256 === null) throw notFound({});
      return { sha256, size: size === null ? null : Number(size), type };
    });
    return { ...found, body: await this.objects.get(actor.agencyId, found.sha256) };
  }
}

export const presentPage = (row: PageRow, locale: Locale): BatchPageView => ({
  id: row.id,
  sourceId: row.sourceId,
  sourcePage: row.sourcePage,
  state: row.state,
  failure: row.failure === null ? null : reasonOf(row.failure, locale),
  original: row.original,
  widthPx: row.widthPx,
  heightPx: row.heightPx,
  dpi: row.dpi,
  faults: row.faults.map((fault) => faultView(fault, locale)),
  turned: row.turned,
  dropped: row.dropped,
  cut: row.cut,
  cutReason: row.cutReason,
  cutCertainty: row.cutCertainty,
  confidence: row.confidence,
  documentId: row.documentId,
});
