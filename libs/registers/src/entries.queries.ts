import type { EntityManager } from 'typeorm';
import { keysOf } from '@vanthu/platform';
import { printedNumber } from './entry-number.rules';
import type { EntriesQuery, EntryNoteView, EntryView } from './entries.schemas';

type Row = Omit<EntryView, 'numberSymbol' | 'voided'>;

const ENTRY = `
  SELECT e.id, e.number, e.suffix, e.symbol, e.year, e.kind, e.medium, e.entered_on::text AS "enteredOn",
         to_json(e.entered_at)#>>'{}' AS "enteredAt", e.entered_by AS "enteredBy", coalesce(u.display_name, '') AS "enteredByName",
         e.document_id AS "documentId", e.reason, e.line,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'changes', n.changes, 'reason', n.reason, 'at', n.at,
                   'by', jsonb_build_object('id', n.actor_id, 'displayName', coalesce(w.display_name, ''))) ORDER BY n.at, n.id), '[]')
            FROM register_entry_note n LEFT JOIN app_user w ON w.agency_id = n.agency_id AND w.id = n.actor_id
           WHERE n.agency_id = e.agency_id AND n.entry_id = e.id) AS notes
  FROM register_entry e LEFT JOIN app_user u ON u.agency_id = e.agency_id AND u.id = e.entered_by`;

/** Between days, without words, the index of legal dates gives the entries in its order; else the book does. */
const isByDate = ({ from, to, q }: EntriesQuery) => (from !== undefined || to !== undefined) && q === undefined;

/** What a cursor holds of an entry: the place in the order of `listEntries`. */
export const placeOf = (query: EntriesQuery, { enteredOn, year, number, suffix }: EntryView): string[] => [
  ...(isByDate(query) ? [enteredOn] : []),
  year.toString(),
  number.toString(),
  suffix,
];

/** The entries of a register, newest first; one row more than the page, to know whether another follows. */
export async function listEntries(
  tx: EntityManager,
  agencyId: string,
  registerId: string,
  query: EntriesQuery,
): Promise<EntryView[]> {
  const { year = null, from = null, to = null, q, kind = null, number = null, limit, after } = query;
  const byDate = isByDate(query);
  const keys = after === undefined ? [null, null, null] : keysOf(after, byDate ? 4 : 3);
  const filters = [year, from, to, kind, number, ...keys, limit + 1];
  const words = q === undefined ? null : await wordsOf(tx, q);
  if (words === '') return [];
  const ids = words === null ? [] : await findByWords(tx, registerId, words, filters);
  if (words !== null && ids.length === 0) return [];
  // Only the conditions that are asked for: the plan of one with `OR $n IS NULL` would not use the index of dates.
  const params: unknown[] = [agencyId, registerId];
  const where = (sql: string, ...values: unknown[]) => {
    const first = params.length;
    params.push(...values);
    return ` AND ${sql.replace(/\?(\d)/g, (_, nth: string) => `$${(first + Number(nth)).toString()}`)}`;
  };
  const asked =
    words === null
      ? [
          year === null ? '' : where('e.year = ?1', year),
          from === null ? '' : where('e.entered_on >= ?1::date', from),
          to === null ? '' : where('e.entered_on <= ?1::date', to),
          kind === null ? '' : where('e.kind = ?1', kind),
          number === null ? '' : where('e.number = ?1', number),
          after === undefined
            ? ''
            : byDate
              ? where('(e.entered_on, e.year, e.number, e.suffix) < (?1::date, ?2::int, ?3::int, ?4::text)', ...keys)
              : where('(e.year, e.number, e.suffix) < (?1::int, ?2::int, ?3::text)', ...keys),
        ].join('')
      : where('e.id = ANY (?1::uuid[])', ids);
  const rows = await tx.query<Row[]>(
    `${ENTRY} WHERE e.agency_id = $1 AND e.register_id = $2${asked}
     ORDER BY ${byDate ? 'e.entered_on DESC, ' : ''}e.year DESC, e.number DESC, e.suffix DESC LIMIT ${(limit + 1).toString()}`,
    params,
  );
  return rows.map(present);
}

/** Reserved numbers that no document has and that are not void, oldest first; one row more than the page. */
export async function listUntaken(
  tx: EntityManager,
  agencyId: string,
  registerId: string,
  limit: number,
  after: readonly string[] | null,
): Promise<EntryView[]> {
  const [year = null, number = null] = after ?? [];
  const rows = await tx.query<Row[]>(
    `${ENTRY} WHERE e.agency_id = $1 AND e.register_id = $2 AND e.kind = 'reserved' AND e.document_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM register_entry_note v
         WHERE v.agency_id = e.agency_id AND v.entry_id = e.id AND v.kind = 'void')
       AND ($3::int IS NULL OR (e.year, e.number) > ($3::int, $4::int))
     ORDER BY e.year, e.number LIMIT $5`,
    [agencyId, registerId, year, number, limit + 1],
  );
  return rows.map(present);
}

/** An entry of a register. */
export async function findEntry(
  tx: EntityManager,
  agencyId: string,
  registerId: string,
  id: string,
): Promise<EntryView | undefined> {
  const [row] = await tx.query<Row[]>(`${ENTRY} WHERE e.agency_id = $1 AND e.register_id = $2 AND e.id = $3`, [
    agencyId,
    registerId,
    id,
  ]);
  return row && present(row);
}

/** What was typed as a query for words that begin so; '' when nothing in it is a word. */
async function wordsOf(tx: EntityManager, q: string): Promise<string> {
  const [row] = await tx.query<{ words: string | null }[]>(
    `SELECT string_agg(quote_literal(word) || ':*', ' & ') AS words FROM unnest(tsvector_to_array(searchable($1))) word`,
    [q],
  );
  return row?.words ?? '';
}

async function findByWords(
  tx: EntityManager,
  registerId: string,
  words: string,
  filters: readonly unknown[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM find_register_entries($1, $2::tsquery, $3, $4, $5, $6, $7, $8, $9, $10, $11) id`,
    [registerId, words, ...filters],
  );
  return rows.map(({ id }) => id);
}

/** What the book says now is what was entered, with every correction since. */
function present(row: Row): EntryView {
  const corrections = row.notes.filter(({ kind }) => kind === 'correction').flatMap(({ changes }) => changes);
  return {
    ...row,
    numberSymbol: printedNumber(row),
    line: { ...row.line, ...Object.fromEntries(corrections.map(({ field, to }) => [field, to])) },
    voided: isVoid(row.notes) || row.kind === 'void',
  };
}

const isVoid = (notes: readonly EntryNoteView[]) => notes.some(({ kind }) => kind === 'void');
