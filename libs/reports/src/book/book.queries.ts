import { printedNumber, type RegisterFacts } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import type { BookRegister, BookRow } from './book-row';

/** A register of some agency, with what a print says of both. */
export type PrintedRegister = BookRegister &
  RegisterFacts & {
    readonly agencyId: string;
    readonly agencyName: string;
    readonly parentName: string;
  };

export async function findRegister(
  tx: EntityManager,
  agencyId: string,
  id: string,
): Promise<PrintedRegister | undefined> {
  const [row] = await tx.query<PrintedRegister[]>(
    `SELECT r.agency_id AS "agencyId", r.id, r.name, r.code, r.flow, r.kind, r.secrecy,
            r.unit_id AS "unitId", r.secrecy = 'secret' AS secret, r.secrecy, r.kind, r.unit_id AS "unitId", a.name AS "agencyName",
            coalesce(p.name, '') AS "parentName"
     FROM register r JOIN agency a ON a.id = r.agency_id LEFT JOIN agency p ON p.id = a.parent_id
     WHERE r.agency_id = $1 AND r.id = $2`,
    [agencyId, id],
  );
  return row;
}

/** Days of the legal date, both included. */
export type Period = { readonly from: string; readonly to: string };

export type BookStats = {
  /** Lines of the book. */
  readonly entries: number;
  readonly voids: number;
  readonly irregular: number;
  /** As printed; '' when there are none. */
  readonly first: string;
  readonly last: string;
};

const VOID = `(e.kind = 'void' OR EXISTS (SELECT 1 FROM register_entry_note v
  WHERE v.agency_id = e.agency_id AND v.entry_id = e.id AND v.kind = 'void'))`;

export async function statsOf(
  tx: EntityManager,
  agencyId: string,
  registerId: string,
  { from, to }: Period,
): Promise<BookStats> {
  type Found = Omit<BookStats, 'first' | 'last'> & { first: NumberRow | null; last: NumberRow | null };
  const [row] = await tx.query<Found[]>(
    `WITH e AS MATERIALIZED (
       SELECT agency_id, id, year, number, suffix, symbol, kind FROM register_entry
       WHERE agency_id = $1 AND register_id = $2 AND entered_on BETWEEN $3::date AND $4::date)
     SELECT count(*)::int AS entries, count(*) FILTER (WHERE ${VOID})::int AS voids,
            count(*) FILTER (WHERE e.kind <> 'ordinary')::int AS irregular,
            (SELECT to_jsonb(f) FROM e f ORDER BY year, number, suffix LIMIT 1) AS first,
            (SELECT to_jsonb(l) FROM e l ORDER BY year DESC, number DESC, suffix DESC LIMIT 1) AS last
     FROM e`,
    [agencyId, registerId, from, to],
  );
  if (!row) throw new Error('an aggregate answers with a row');
  return { ...row, first: row.first ? printedNumber(row.first) : '', last: row.last ? printedNumber(row.last) : '' };
}
type NumberRow = { number: number; suffix: string; symbol: string };

const NOTES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'changes', n.changes, 'reason', n.reason,
    'by', coalesce(nu.display_name, ''), 'on', (n.at AT TIME ZONE a.time_zone)::date) ORDER BY n.at, n.id), '[]')
  FROM register_entry_note n LEFT JOIN app_user nu ON nu.agency_id = n.agency_id AND nu.id = n.actor_id
  WHERE n.agency_id = e.agency_id AND n.entry_id = e.id)`;

/** Of a secret only the stub stands in the book: no summary (Decree 30/2020/NĐ-CP, art. 22.4; law on state secrets). */
const INCOMING = `
  SELECT jsonb_build_object('numberSymbol', d.number_symbol, 'issuedOn', coalesce(d.issued_on::text, ''), 'issuer', d.issuer,
           'docType', d.doc_type, 'subject', CASE WHEN d.secrecy = 'none' THEN d.subject ELSE '' END, 'signer', d.signer,
           'recipients', '', 'keeper', '', 'copies', coalesce(d.copies::text, ''), 'note', d.note, 'secrecy', d.secrecy,
           'handedTo', CASE WHEN d.to_places <> '' THEN d.to_places ELSE coalesce(h.units, '') END,
           'handedOn', h.first_on, 'signedFor', coalesce('Nhận điện tử ' || to_char(h.seen_on, 'DD/MM/YYYY'), ''),
           'dueOn', d.due_on, 'state', d.state, 'completedOn', (d.completed_at AT TIME ZONE a.time_zone)::date,
           'replies', coalesce((SELECT string_agg(x.symbol, '; ') FROM (
             SELECT o.number_symbol AS symbol FROM outgoing_document o WHERE o.agency_id = d.agency_id AND o.reply_to = d.id
             UNION SELECT c.body->>'replyNumberSymbol' FROM decision c WHERE c.agency_id = d.agency_id AND c.document_id = d.id
               AND c.kind = 'complete' AND c.body->>'replyNumberSymbol' <> '') x), ''))
  FROM incoming_document d
  LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT u.name, '; ') AS units, min((t.created_at AT TIME ZONE a.time_zone)::date) AS first_on,
           min((coalesce(t.seen_at, t.accepted_at) AT TIME ZONE a.time_zone)::date) AS seen_on
    FROM task t JOIN unit u ON u.agency_id = t.agency_id AND u.id = t.assignee_unit_id
    WHERE t.agency_id = d.agency_id AND t.document_id = d.id AND t.state <> 'withdrawn') h ON true
  WHERE d.agency_id = e.agency_id AND d.id = e.document_id`;

const OUTGOING = `
  SELECT jsonb_build_object('numberSymbol', d.number_symbol, 'issuedOn', d.issued_on::text, 'issuer', '',
           'docType', coalesce(ty.name, d.doc_type), 'subject', CASE WHEN d.secrecy = 'none' THEN d.subject ELSE '' END,
           'signer', d.signer, 'recipients', coalesce(r.names, ''),
           'keeper', concat_ws(', ', nullif(k.name, ''), nullif(d.keeper, '')), 'copies', d.copies::text, 'note', d.note,
           'secrecy', d.secrecy, 'handedTo', '', 'handedOn', s.first_on, 'signedFor', coalesce(s.signed, ''),
           'dueOn', d.due_on, 'state', d.state, 'completedOn', NULL, 'replies', '')
  FROM outgoing_document d
  LEFT JOIN document_type ty ON ty.code = d.doc_type
  LEFT JOIN unit k ON k.agency_id = d.agency_id AND k.id = d.keeper_unit_id
  LEFT JOIN LATERAL (SELECT string_agg(o.name, '; ' ORDER BY o.ordinal) AS names FROM outgoing_recipient o
    WHERE o.agency_id = d.agency_id AND o.document_id = d.id AND NOT o.removed) r ON true
  LEFT JOIN LATERAL (SELECT min(p.sent_on) AS first_on, string_agg(DISTINCT nullif(p.received_by, ''), '; ') AS signed
    FROM dispatch p WHERE p.agency_id = d.agency_id AND p.document_id = d.id) s ON true
  WHERE d.agency_id = e.agency_id AND d.id = e.document_id`;

const AT_ONCE = 500;

/** Where the last batch ended. */
export type Mark = Pick<BookRow, 'year' | 'number' | 'suffix' | 'symbol'>;

/** The next lines of a book in the order of their numbers; the caller asks again until none come. */
export async function nextRows(
  tx: EntityManager,
  register: PrintedRegister,
  { from, to }: Period,
  after: Mark | undefined,
): Promise<BookRow[]> {
  return tx.query<BookRow[]>(
    `SELECT e.id AS "entryId", e.year, e.number, e.suffix, e.symbol, e.kind, e.medium, e.reason,
            e.entered_on::text AS "enteredOn", e.line, ${NOTES} AS notes,
            (${register.flow === 'incoming' ? INCOMING : OUTGOING}) AS now
     FROM register_entry e JOIN agency a ON a.id = e.agency_id
     WHERE e.agency_id = $1 AND e.register_id = $2 AND e.entered_on BETWEEN $3::date AND $4::date
       AND ($5::int IS NULL OR (e.year, e.number, e.suffix, e.symbol) > ($5::int, $6::int, $7::text, $8::text))
     ORDER BY e.year, e.number, e.suffix, e.symbol LIMIT ${AT_ONCE.toString()}`,
    [
      register.agencyId,
      register.id,
      from,
      to,
      after?.year ?? null,
      after?.number ?? null,
      after?.suffix ?? null,
      after?.symbol ?? null,
    ],
  );
}

/** How many lines a period has, counted no further than `most`. */
export async function countEntries(
  tx: EntityManager,
  register: PrintedRegister,
  { from, to }: Period,
  most: number,
): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM register_entry
       WHERE agency_id = $1 AND register_id = $2 AND entered_on BETWEEN $3::date AND $4::date LIMIT $5) e`,
    [register.agencyId, register.id, from, to, most],
  );
  return row?.count ?? 0;
}
