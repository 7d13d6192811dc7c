import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import {
  keysOf,
  notFound,
  ObjectStorage,
  Outbox,
  pageFrom,
  UnitOfWork,
  type Locale,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import { CitationsService, type CitationView } from '@vanthu/references';
import type { EntityManager } from 'typeorm';
import { notFailed, reasonOf } from './readings.problems';
import type { ReadingView, ReadPageView, ReadPageWithWords } from './readings.schemas';

type Row = Omit<ReadingView, 'failure' | 'searchable' | 'actions'> & {
  failure: string | null;
  searchableSha256: string | null;
  searchableSize: number | null;
};

const PAGE = `page, text, round(confidence::numeric, 4)::float AS confidence, rotation, blank, source, engine,
  width_px AS "widthPx", height_px AS "heightPx"`;

/** What was read of a file (kết quả đọc): its state, its pages, its citations. Who may read the file may read these. */
@Injectable()
export class ReadingsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FilesService,
    private readonly citations: CitationsService,
    private readonly objects: ObjectStorage,
    private readonly outbox: Outbox,
  ) {}

  /** The state of the reading; a file that nobody began to read is queued. */
  async get(actor: Actor, fileId: string, locale: Locale): Promise<ReadingView> {
    return this.work.run(actor, async (tx) => {
      await this.files.readable(tx, actor, fileId);
      return this.view(tx, actor, fileId, locale);
    });
  }

  /** The pages in their order, with their text. */
  async pages(actor: Actor, fileId: string, { limit, after }: PageQuery): Promise<Page<ReadPageView>> {
    const [last] = after ? keysOf(after, 1) : ['0'];
    const rows = await this.work.run(actor, async (tx) => {
      await this.files.readable(tx, actor, fileId);
      return tx.query<ReadPageView[]>(
        `SELECT ${PAGE} FROM reading_page WHERE agency_id = $1 AND file_id = $2 AND page > $3::int ORDER BY page LIMIT $4`,
        [actor.agencyId, fileId, last, limit + 1],
      );
    });
    return pageFrom(
      rows,
      limit,
      (row) => [String(row.page)],
      (row) => row,
    );
  }

  /** One page with the boxes of its words. */
  async page(actor: Actor, fileId: string, page: number): Promise<ReadPageWithWords> {
    return this.work.run(actor, async (tx) => {
      await this.files.readable(tx, actor, fileId);
      const [row] = await tx.query<ReadPageWithWords[]>(
        `SELECT ${PAGE}, words FROM reading_page WHERE agency_id = $1 AND file_id = $2 AND page = $3`,
        [actor.agencyId, fileId, page],
      );
      if (!row) throw notFound({});
      return row;
    });
  }

  /** The upright image of a page, JPEG. */
  async image(actor: Actor, fileId: string, page: number): Promise<{ size: number; body: Readable }> {
    const found = await this.work.run(actor, async (tx) => {
      await this.files.readable(tx, actor, fileId);
      const [row] = await tx.query<{ sha256: string; size: string }[]>(
        `SELECT preview_sha256 AS sha256, preview_size AS size FROM reading_page WHERE agency_id = $1 AND file_id = $2 AND page = $3`,
        [actor.agencyId, fileId, page],
      );
      if (!row) throw notFound({});
      return row;
    });
    return { size: Number(found.size), body: await this.objects.get(actor.agencyId, found.sha256) };
  }

  /** The searchable PDF: the pages with their text in its place. */
  async searchable(actor: Actor, fileId: string): Promise<{ name: string; size: number; body: Readable }> {
    const found = await this.work.run(actor, async (tx) => {
      const file = await this.files.readable(tx, actor, fileId);
      const [row] = await tx.query<{ sha256: string | null; size: string }[]>(
        `SELECT searchable_sha256 AS sha256, searchable_size AS size FROM reading WHERE agency_id = $1 AND file_id = $2`,
        [actor.agencyId, fileId],
      );
      if (!row?.sha256) throw notFound({});
      return {
        sha256: row.sha256,
        size: Number(row.size),
        name: `${file.name.replace(/\.[^.]{1,5}$/, '')}.searchable.pdf`,
      };
    });
    return { name: found.name, size: found.size, body: await this.objects.get(actor.agencyId, found.sha256) };
  }

  /** The citations found in the file, linked where the library holds the text. */
  async citationsOf(actor: Actor, fileId: string): Promise<CitationView[]> {
    return this.work.run(actor, async (tx) => {
      await this.files.readable(tx, actor, fileId);
      return this.citations.ofFile(tx, actor.agencyId, fileId);
    });
  }

  /** Has a file read again whose reading failed. @throws Problem `digitization/not-failed` */
  async again(actor: Actor, fileId: string, locale: Locale): Promise<ReadingView> {
    return this.work.once(actor, async (tx) => {
      await this.files.readable(tx, actor, fileId);
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE reading SET state = 'queued', failure = NULL, finished_at = NULL, version = version + 1
         WHERE agency_id = $1 AND file_id = $2 AND state = 'failed'`,
        [actor.agencyId, fileId],
      );
      if (count !== 1) throw notFailed({});
      await this.outbox.append(tx, actor.agencyId, {
        topic: 'reading.requested',
        subjectId: fileId,
        audience: { users: [actor.id] },
      });
      return this.view(tx, actor, fileId, locale);
    });
  }

  private async view(tx: EntityManager, actor: Actor, fileId: string, locale: Locale): Promise<ReadingView> {
    const [row] = await tx.query<Row[]>(
      `SELECT file_id AS "fileId", version, state, pages_total AS "pagesTotal", pages_done AS "pagesDone", engine, failure,
              coalesce(head, '{}') AS head, searchable_sha256 AS "searchableSha256", searchable_size::int AS "searchableSize",
              to_json(started_at)#>>'{}' AS "startedAt", to_json(finished_at)#>>'{}' AS "finishedAt"
       FROM reading WHERE agency_id = $1 AND file_id = $2`,
      [actor.agencyId, fileId],
    );
    if (!row) return { ...QUEUED, fileId };
    const { failure, searchableSha256: sha256, searchableSize: size, ...rest } = row;
    return {
      ...rest,
      failure: failure === null ? null : reasonOf(failure, locale),
      searchable: sha256 !== null && size !== null ? { sha256, size } : null,
      actions: row.state === 'failed' ? ['readAgain'] : [],
    };
  }
}

const QUEUED: Omit<ReadingView, 'fileId'> = {
  version: 0,
  state: 'queued',
  pagesTotal: null,
  pagesDone: 0,
  engine: null,
  failure: null,
  head: {},
  searchable: null,
  startedAt: null,
  finishedAt: null,
  actions: [],
};
