import { newId } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Mapping } from './columns.rules';
import { readRow, Repetitions } from './row.rules';
import type { ImportRowsQuery, ImportRowView, ImportView } from './imports.schemas';

export type ImportRow = Omit<ImportView, 'fields' | 'actions'> & {
  readonly agencyId: string;
  readonly seriesId: string;
  readonly today: string;
  readonly sortedAt: string;
};

const person = (column: string) =>
  `(SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u WHERE u.agency_id = b.agency_id AND u.id = b.${column})`;

export const BATCH = `
  SELECT b.agency_id AS "agencyId", b.id, b.version, b.state, r.series_id AS "seriesId", b.file_name AS "fileName", b.sha256, b.format,
         '{"reading": "unicode", "sure": true, "readings": []}'::jsonb || b.facts AS facts, b.headers, b.mapping, b.row_count AS rows, b.bad_count AS "badRows", b.created_at::text AS "sortedAt",
         jsonb_build_object('id', r.id, 'name', r.name, 'flow', r.flow) AS register, (now() AT TIME ZONE a.time_zone)::date::text AS today,
         to_json(b.created_at)#>>'{}' AS "createdAt", ${person('created_by')} AS "createdBy",
         to_json(b.committed_at)#>>'{}' AS "committedAt", to_json(b.undone_at)#>>'{}' AS "undoneAt", b.undo_reason AS "undoReason"
  FROM import_batch b JOIN register r ON r.agency_id = b.agency_id AND r.id = b.register_id JOIN agency a ON a.id = b.agency_id`;

const AT_ONCE = 5_000;
type Kept = { readonly row: number; readonly cells: readonly string[] };
type Checking = {
  readonly agencyId: string;
  readonly id: string;
  readonly seriesId: string;
  readonly today: string;
} & {
  readonly register: { readonly flow: 'incoming' | 'outgoing' | 'internal' };
};

/** Writes the rows of a file, read by a mapping. @returns nothing; `markTaken` comes next */
export async function keepRows(
  tx: EntityManager,
  batch: Checking,
  mapping: Mapping,
  rows: readonly Kept[],
): Promise<void> {
  const repetitions = new Repetitions();
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map(({ row, cells }) => {
      const read = readRow(batch.register.flow, mapping, cells, batch.today);
      return { row, cells, fields: read.entry, mistakes: repetitions.check(read, row), entry: newId() };
    });
    await tx.query(
      `INSERT INTO import_row AS r (agency_id, batch_id, row, cells, fields, mistakes, entry_id)
       SELECT $1, $2, row, cells, fields, mistakes, entry FROM jsonb_to_recordset($3)
         AS n(row int, cells jsonb, fields jsonb, mistakes jsonb, entry uuid)
       ON CONFLICT (agency_id, batch_id, row) DO UPDATE SET fields = EXCLUDED.fields, mistakes = EXCLUDED.mistakes`,
      [batch.agencyId, batch.id, JSON.stringify(some)],
    );
  }
}

/** The rows of a batch in their order, some at a time, to be read by another mapping. */
export async function allRows(tx: EntityManager, agencyId: string, batchId: string): Promise<Kept[]> {
  return tx.query<Kept[]>(`SELECT row, cells FROM import_row WHERE agency_id = $1 AND batch_id = $2 ORDER BY row`, [
    agencyId,
    batchId,
  ]);
}

/**
 * Marks the rows whose number the register has already, or whose year is closed. With the series locked, what it finds
 * holds until the transaction ends. @returns how many rows have a mistake
 */
export async function markTaken(tx: EntityManager, { agencyId, id, seriesId }: Checking): Promise<number> {
  const mark = (code: string, where: string) =>
    tx.query(
      `UPDATE import_row i SET mistakes = i.mistakes || jsonb_build_array(jsonb_build_object('field', 'number', 'code', $4::text))
       WHERE i.agency_id = $1 AND i.batch_id = $2 AND i.mistakes = '[]' AND ${where}`,
      [agencyId, id, seriesId, code],
    );
  await mark(
    'taken',
    `EXISTS (SELECT 1 FROM register_entry e WHERE e.agency_id = i.agency_id AND e.series_id = $3 AND e.year = (i.fields->>'year')::int
       AND e.number = (i.fields->>'number')::int AND e.suffix = i.fields->>'suffix'
       AND (e.flow = 'incoming' OR lower(e.symbol) = lower(i.fields->>'symbol')))`,
  );
  await mark(
    'year-closed',
    `EXISTS (SELECT 1 FROM number_series_year y WHERE y.agency_id = i.agency_id AND y.series_id = $3
       AND y.year = (i.fields->>'year')::int AND y.closed_at IS NOT NULL)`,
  );
  const [count] = await tx.query<{ bad: number }[]>(
    `SELECT count(*)::int AS bad FROM import_row WHERE agency_id = $1 AND batch_id = $2 AND mistakes <> '[]'`,
    [agencyId, id],
  );
  return count?.bad ?? 0;
}

/** Enters the right rows into the register, and lets its numbers go on after them. @returns how many were entered */
export async function enterRows(
  tx: EntityManager,
  batch: Checking & { readonly reason: string; readonly by: string },
): Promise<number> {
  const { agencyId, id, seriesId, reason, by } = batch;
  await tx.query(
    `INSERT INTO number_series_year AS y (agency_id, series_id, year, last, last_at)
     SELECT $1, $3, (fields->>'year')::int, max((fields->>'number')::int), max((fields->>'enteredOn')::timestamp AT TIME ZONE a.time_zone)
     FROM import_row i JOIN agency a ON a.id = i.agency_id
     WHERE i.agency_id = $1 AND i.batch_id = $2 AND i.mistakes = '[]' GROUP BY 3
     ON CONFLICT (agency_id, series_id, year) DO UPDATE SET last = greatest(y.last, EXCLUDED.last), last_at = greatest(y.last_at, EXCLUDED.last_at)`,
    [agencyId, id, seriesId],
  );
  const [count] = await tx.query<{ entered: number }[]>(
    `WITH entered AS (
       INSERT INTO register_entry (agency_id, id, register_id, series_id, year, number, suffix, kind, reason, entered_by, entered_on, entered_at,
                                   flow, secret, symbol, medium, line, import_batch_id)
       SELECT $1, i.entry_id, b.register_id, $3, (i.fields->>'year')::int, (i.fields->>'number')::int, i.fields->>'suffix', 'imported', $4, $5,
              (i.fields->>'enteredOn')::date,
              ((i.fields->>'enteredOn')::timestamp AT TIME ZONE a.time_zone) + (i.fields->>'number')::int % 80000000 * interval '1 millisecond',
              r.flow, s.secret, i.fields->>'symbol', 'paper', i.fields->'line', b.id
       FROM import_row i JOIN import_batch b ON b.agency_id = i.agency_id AND b.id = i.batch_id
         JOIN register r ON r.agency_id = b.agency_id AND r.id = b.register_id
         JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id JOIN agency a ON a.id = b.agency_id
       WHERE i.agency_id = $1 AND i.batch_id = $2 AND i.mistakes = '[]' RETURNING 1)
     SELECT count(*)::int AS entered FROM entered`,
    [agencyId, id, seriesId, reason, by],
  );
  return count?.entered ?? 0;
}

/** Has the register gone on since: numbers of its own in the years of the batch, or acts on the imported entries? */
export async function actedUpon(tx: EntityManager, { agencyId, id, seriesId }: Checking): Promise<boolean> {
  const [found] = await tx.query<{ acted: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM register_entry e JOIN import_batch b ON b.agency_id = e.agency_id AND b.id = $2
         WHERE e.agency_id = $1 AND e.series_id = $3 AND e.import_batch_id IS NULL AND e.entered_at > b.committed_at
           AND EXISTS (SELECT 1 FROM register_entry o WHERE o.agency_id = $1 AND o.import_batch_id = $2 AND o.year = e.year))
       OR EXISTS (SELECT 1 FROM register_entry_note n JOIN register_entry o ON o.agency_id = n.agency_id AND o.id = n.entry_id
         WHERE n.agency_id = $1 AND o.import_batch_id = $2) AS acted`,
    [agencyId, id, seriesId],
  );
  return found?.acted === true;
}

/** Sets the counters back to what the register shows now; the batch must be undone already, so that it shows no more. */
export async function countAgain(tx: EntityManager, { agencyId, id, seriesId }: Checking): Promise<void> {
  await tx.query(
    `UPDATE number_series_year y SET last = coalesce((SELECT max(e.number) FROM register_entry e
       WHERE e.agency_id = y.agency_id AND e.series_id = y.series_id AND e.year = y.year), 0)
     WHERE y.agency_id = $1 AND y.series_id = $3 AND y.year IN (SELECT (fields->>'year')::int FROM import_row
       WHERE agency_id = $1 AND batch_id = $2 AND mistakes = '[]')`,
    [agencyId, id, seriesId],
  );
}

/** Holds the numbers of a register still until the transaction ends. */
export async function lockSeries(tx: EntityManager, { agencyId, seriesId }: Checking): Promise<void> {
  await tx.query(`SELECT 1 FROM number_series WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
    agencyId,
    seriesId,
  ]);
}

export async function listRows(
  tx: EntityManager,
  agencyId: string,
  id: string,
  { mistakes, limit }: ImportRowsQuery,
  after: string | null,
): Promise<ImportRowView[]> {
  return tx.query<ImportRowView[]>(
    `SELECT row, cells, fields AS entry, mistakes FROM import_row
     WHERE agency_id = $1 AND batch_id = $2 AND row > coalesce($3::int, -1) ${mistakes ? `AND mistakes <> '[]'` : ''} ORDER BY row LIMIT $4`,
    [agencyId, id, after, limit + 1],
  );
}

type NewBatch = {
  readonly id: string;
  readonly registerId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly format: string;
  readonly facts: object;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly body: readonly unknown[];
};

/** A file that was read, before its rows are looked at. */
export async function insertBatch(
  tx: EntityManager,
  by: { readonly agencyId: string; readonly id: string },
  { id, registerId, fileName, sha256, format, facts, headers, mapping, body }: NewBatch,
): Promise<void> {
  await tx.query(
    `INSERT INTO import_batch (agency_id, id, state, register_id, file_name, sha256, format, facts, headers, mapping, row_count, bad_count, created_by)
     VALUES ($1, $2, 'checked', $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)`,
    [
      by.agencyId,
      id,
      registerId,
      fileName,
      sha256,
      format,
      JSON.stringify(facts),
      JSON.stringify(headers),
      JSON.stringify(mapping),
      body.length,
      by.id,
    ],
  );
}
