import { authorize, type Actor } from '@vanthu/identity';
import { notFound, type Locale } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { reasonOf } from '../readings.problems';
import { batchPolicy } from './batch.policy';
import { batchOver } from './batches.problems';
import type { BatchPageView, BatchSourceView, BatchView } from './batches.schemas';
import type { EditedPage } from './edits.rules';
import type { Fault } from './quality.rules';

type Row = Omit<BatchView, 'actions'>;

/** Counts are taken from the pages each time: nothing is counted twice, nothing drifts. `$1` is the agency. */
const BATCH = `
  SELECT b.id, b.version, b.name, b.folder_id AS "folderId", b.state, b.paused, b.dpi, b.inks, b.two_sided AS "twoSided",
         b.cut_by AS "cutBy", jsonb_build_object('id', b.created_by, 'displayName', u.display_name) AS "createdBy",
         to_json(b.created_at)#>>'{}' AS "createdAt", to_json(b.delivered_at)#>>'{}' AS "deliveredAt",
         s.counts || p.counts || jsonb_build_object('failedDocuments',
           (SELECT count(*) FROM batch_document d WHERE d.agency_id = b.agency_id AND d.batch_id = b.id AND d.state = 'failed'), 'documents',
           CASE WHEN b.state IN ('delivering','delivered')
             THEN (SELECT count(*) FROM batch_document d WHERE d.agency_id = b.agency_id AND d.batch_id = b.id)
             ELSE p.cuts END) AS counts,
         e.edit AS "lastEdit"
  FROM batch b
  JOIN app_user u ON u.agency_id = b.agency_id AND u.id = b.created_by
  CROSS JOIN LATERAL (
    SELECT jsonb_build_object('sources', count(*), 'sourcesOpen', count(*) FILTER (WHERE state IN ('waiting','opening')),
             'sourcesFailed', count(*) FILTER (WHERE state = 'failed'), 'pages', coalesce(sum(pages_total), 0)) AS counts
    FROM batch_source WHERE agency_id = b.agency_id AND batch_id = b.id) s
  CROSS JOIN LATERAL (
    SELECT jsonb_build_object('captured', count(*), 'read', count(*) FILTER (WHERE state = 'read'),
             'waiting', count(*) FILTER (WHERE state = 'waiting' AND dropped IS NULL),
             'setAside', count(*) FILTER (WHERE state = 'set_aside' AND dropped IS NULL),
             'faulty', count(*) FILTER (WHERE faults <> '[]' AND dropped IS NULL),
             'dropped', count(*) FILTER (WHERE dropped IS NOT NULL),
             'doubtful', count(*) FILTER (WHERE cut = 'maybe' AND dropped IS NULL)) AS counts,
           -- the first page begins a document, said or not
           count(*) FILTER (WHERE cut = 'cut' AND dropped IS NULL AND position > first) +
             (count(*) FILTER (WHERE dropped IS NULL) > 0)::int AS cuts
    FROM (SELECT *, min(position) FILTER (WHERE dropped IS NULL) OVER () AS first
          FROM batch_page WHERE agency_id = b.agency_id AND batch_id = b.id) pages) p
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('id', x.id, 'kind', x.kind, 'at', to_json(x.at)#>>'{}') AS edit FROM batch_edit x
    WHERE x.agency_id = b.agency_id AND x.batch_id = b.id AND x.kind <> 'undo'
      AND NOT EXISTS (SELECT 1 FROM batch_edit y WHERE y.agency_id = x.agency_id AND y.undoes = x.id)
    ORDER BY x.ordinal DESC LIMIT 1) e ON true`;

export const batchesWhere = async (tx: EntityManager, where: string, params: unknown[]): Promise<BatchView[]> => {
  const rows = await tx.query<Row[]>(`${BATCH} WHERE b.agency_id = $1 AND ${where}`, params);
  return rows.map((row) => ({ ...row, actions: actionsOf(row) }));
};

/** What can be done with it now; who may do it was asked before. */
const actionsOf = ({ state, paused, counts }: Row): BatchView['actions'] => {
  if (state === 'delivering' && counts.failedDocuments > 0) return ['deliver'];
  if (state !== 'open') return [];
  const { sourcesOpen, sourcesFailed, waiting, doubtful, setAside, captured } = counts;
  const ready = sourcesOpen + sourcesFailed + waiting + doubtful + setAside === 0 && captured > 0;
  return ['add', 'edit', paused ? 'resume' : 'pause', ...(ready ? (['deliver'] as const) : []), 'withdraw'];
};

/** The batch as the actor may see it. @throws Problem `not-found` */
export const batchFor = async (tx: EntityManager, actor: Actor, id: string): Promise<BatchView> => {
  authorize(batchPolicy, 'read', actor, { agencyId: actor.agencyId });
  const [batch] = await batchesWhere(tx, 'b.id = $2', [actor.agencyId, id]);
  if (!batch) throw notFound({});
  return batch;
};

/** Locks a batch that takes changes, so that edits follow one another. @throws Problem `digitization/batch-over` */
export const lockOpenBatch = (tx: EntityManager, actor: Actor, id: string): Promise<void> =>
  lockBatch(tx, actor, id, ['open']);

export const lockBatch = async (
  tx: EntityManager,
  actor: Actor,
  id: string,
  states: readonly BatchView['state'][],
): Promise<void> => {
  authorize(batchPolicy, 'read', actor, { agencyId: actor.agencyId });
  const [row] = await tx.query<{ state: BatchView['state'] }[]>(
    `SELECT state FROM batch WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
    [actor.agencyId, id],
  );
  if (!row) throw notFound({});
  if (!states.includes(row.state)) throw batchOver({});
};

type SourceRow = Omit<BatchSourceView, 'failure'> & { failure: string | null };

export const sourcesOf = async (
  tx: EntityManager,
  agencyId: string,
  batchId: string,
  locale: Locale,
): Promise<BatchSourceView[]> => {
  const rows = await tx.query<SourceRow[]>(
    `SELECT s.id, s.ordinal, s.name, s.size::float8 AS size, s.content_type AS "contentType", s.state, s.pages_total AS pages,
            s.failure, (SELECT count(*)::int FROM batch_page p WHERE p.agency_id = s.agency_id AND p.source_id = s.id) AS captured
     FROM batch_source s WHERE s.agency_id = $1 AND s.batch_id = $2 ORDER BY s.ordinal`,
    [agencyId, batchId],
  );
  return rows.map((row) => ({ ...row, failure: row.failure === null ? null : reasonOf(row.failure, locale) }));
};

export type PageRow = Omit<BatchPageView, 'failure' | 'faults'> & {
  failure: string | null;
  faults: Fault[];
  position: number;
};

export const PAGE = `p.id, p.source_id AS "sourceId", p.source_page AS "sourcePage", p.state, p.failure, p.original, p.width_px AS "widthPx",
  p.height_px AS "heightPx", p.dpi::float8 AS dpi, p.faults, p.turned, p.dropped, p.cut, p.cut_reason AS "cutReason",
  round(p.cut_certainty::numeric, 2)::float8 AS "cutCertainty", round(p.confidence::numeric, 4)::float8 AS confidence,
  p.document_id AS "documentId", p.position`;

/** All pages in their order, as edits see them. */
export const editedPages = async (tx: EntityManager, agencyId: string, batchId: string): Promise<EditedPage[]> =>
  tx.query<EditedPage[]>(
    `SELECT id, source_id AS "sourceId", position, turned, dropped, cut, cut_reason AS "cutReason", cut_by IS NOT NULL AS decided
     FROM batch_page WHERE agency_id = $1 AND batch_id = $2 ORDER BY position, id`,
    [agencyId, batchId],
  );
