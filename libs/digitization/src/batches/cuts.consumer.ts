import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Commit, type Consumer, type Work } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { readPageHead, readPageSigns, type HeadPage } from '../page-head';
import type { Separator } from '../reading';
import { BatchJournal } from './batch-journal';
import { cutsOf, type BatchPage, type PageVerdict } from './cuts.rules';

type Row = Pick<HeadPage, 'words'> & {
  id: string;
  state: string;
  separator: Separator | null;
  blank: boolean | null;
  confidence: number | null;
  rotation: 0 | 90 | 180 | 270 | null;
  dropped: string | null;
  isPersons: boolean;
};
type Batch = { cutBy: string[]; twoSided: boolean };

/**
 * Proposes where documents begin (đề xuất tách văn bản), once all pages of a batch are read: by separator sheets, blank
 * sheets and first pages. What is not sure is left to a person, and what a person decided stays.
 */
@Injectable()
export class CutsConsumer implements Consumer {
  readonly name = 'batch-cuts';
  readonly class = 'normal';
  readonly attempts = 5;
  readonly leaseSeconds = 30;

  constructor(
    private readonly database: UnitOfWork,
    private readonly journal: BatchJournal,
  ) {}

  async work({ event: { agencyId, subjectId: batchId } }: Work): Promise<Commit> {
    const found = await this.database.asAgency(agencyId, (tx) => readThrough(tx, agencyId, batchId));
    if (!found) return () => Promise.resolve();
    const { batch, rows } = found;
    const verdicts = cutsOf(
      rows.map((row) => asPage(row, batch)),
      {
        duplex: batch.twoSided,
        byBlank: batch.cutBy.includes('blank'),
        byFirstPage: batch.cutBy.includes('first-page'),
      },
    );
    const proposals = rows.map(({ id }, i) => ({ id, ...proposal(verdicts[i]) }));
    return async (tx) => {
      const [, changed] = await tx.query<[unknown[], number]>(
        `UPDATE batch_page p SET
           cut = CASE WHEN p.cut_by IS NULL THEN c.cut ELSE p.cut END,
           cut_reason = CASE WHEN p.cut_by IS NULL THEN c.reason ELSE p.cut_reason END,
           cut_certainty = CASE WHEN p.cut_by IS NULL THEN c.certainty ELSE p.cut_certainty END,
           dropped = CASE WHEN p.dropped_by IS NULL THEN c.dropped ELSE p.dropped END
         FROM jsonb_to_recordset($2) c(id uuid, cut text, reason text, certainty real, dropped text), batch b
         WHERE p.agency_id = $1 AND p.id = c.id AND b.agency_id = p.agency_id AND b.id = p.batch_id AND b.state = 'open'
           AND (p.cut_by IS NULL AND (p.cut, p.cut_reason) IS DISTINCT FROM (c.cut, c.reason)
             OR p.dropped_by IS NULL AND p.dropped IS DISTINCT FROM c.dropped)`,
        [agencyId, JSON.stringify(proposals)],
      );
      if (changed > 0) await this.journal.happened(tx, agencyId, 'batch.cuts-proposed', batchId);
    };
  }
}

/** The batch with all its pages, or nothing while some of them are still on their way. */
const readThrough = async (
  tx: EntityManager,
  agencyId: string,
  batchId: string,
): Promise<{ batch: Batch; rows: Row[] } | undefined> => {
  const [batch] = await tx.query<Batch[]>(
    `SELECT b.cut_by AS "cutBy", b.two_sided AS "twoSided" FROM batch b
     WHERE b.agency_id = $1 AND b.id = $2 AND b.state = 'open'
       AND NOT EXISTS (SELECT FROM batch_source s WHERE s.agency_id = b.agency_id AND s.batch_id = b.id AND s.state IN ('waiting','opening'))
       AND NOT EXISTS (SELECT FROM batch_page p WHERE p.agency_id = b.agency_id AND p.batch_id = b.id AND p.state = 'waiting' AND p.dropped IS NULL)`,
    [agencyId, batchId],
  );
  if (!batch) return undefined;
  const rows = await tx.query<Row[]>(
    `SELECT id, state, separator, blank, confidence::float8 AS confidence, rotation, dropped, dropped_by IS NOT NULL AS "isPersons",
            coalesce(words, '[]') AS words
     FROM batch_page WHERE agency_id = $1 AND batch_id = $2 AND (dropped IS NULL OR dropped_by IS NULL) ORDER BY position, id`,
    [agencyId, batchId],
  );
  return { batch, rows };
};

const asPage = (row: Row, { cutBy }: Batch): BatchPage => {
  // A person took the page back: it is a page like any other.
  const separator = row.isPersons || !cutBy.includes('separator') ? null : row.separator;
  const isRead = row.state === 'read' && separator === null;
  const page: HeadPage = { page: 1, blank: row.blank === true, words: row.words };
  return {
    separator,
    blank: row.blank === true && !row.isPersons,
    confidence: row.confidence ?? 0,
    orientation: row.rotation ?? 0,
    head: isRead ? readPageHead([page]) : null,
    signs: isRead ? readPageSigns(page) : null,
  };
};

const REASONS = { separator: 'separator', blank: 'blank', 'first-page': 'first-page' } as const;

const proposal = (verdict: PageVerdict | undefined) => {
  const { cut = 'none', reason = null, certainty = 0, dropped = null } = verdict ?? {};
  // The first page begins a document without being cut.
  const known = reason === null || reason === 'start' ? null : REASONS[reason];
  return {
    cut: known === null ? 'none' : cut,
    reason: known,
    certainty,
    dropped: dropped === 'separator-back' ? 'blank' : dropped,
  };
};
