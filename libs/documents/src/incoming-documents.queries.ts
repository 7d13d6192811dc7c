import type { Actor } from '@vanthu/identity';
import { keysOf, prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { readerOf, visibleTo, type Access } from './incoming-documents.policy';
import type { IncomingQuery, IncomingView } from './incoming-documents.schemas';

/** A document as it stands in the database, with who was let in to it. */
export type IncomingRow = Omit<IncomingView, 'actions'> & {
  readonly agencyId: string;
  readonly access: readonly Access[];
  readonly isPetition: boolean;
  readonly registeredById: string | null;
  readonly pressing: number;
  /** For the cursor: with the microseconds that RFC 3339 of JavaScript would drop. */
  readonly sortedAt: string;
};

const person = (column: string) =>
  `(SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u WHERE u.agency_id = d.agency_id AND u.id = d.${column})`;

/** What the law wants done by now is not done. */
const LATE = `coalesce(CASE d.state WHEN 'received' THEN d.register_by < now() WHEN 'registered' THEN d.present_by < now() END, false)`;

/** The register says what was voided: of a document whose number is void the reason. */
const VOIDED = `(SELECT n.reason FROM register_entry_note n
   WHERE n.agency_id = d.agency_id AND n.entry_id = d.register_entry_id AND n.kind = 'void')`;

const COLUMNS_OF_DOCUMENT = `
  SELECT d.agency_id AS "agencyId", d.id, d.version, d.state, d.number_symbol AS "numberSymbol", d.number, d.symbol,
         d.issued_on::text AS "issuedOn", d.issuer, d.doc_type AS "docType", d.subject, d.signer, d.signer_title AS "signerTitle",
         d.urgency, d.pages, d.note, d.due_on::text AS "dueOn", d.return_reason AS "returnReason", ${VOIDED} AS "voidReason",
         d.secrecy, d.language, d.medium, d.issuer_code AS "issuerCode", d.copies, d.to_places AS "toPlaces", d.source, d.sender,
         to_char(d.due_time, 'HH24:MI') AS "dueTime", d.pressing, d.petition AS "isPetition", d.registered_by AS "registeredById",
         to_json(coalesce(d.register_by, d.received_at))#>>'{}' AS "registerBy", to_json(d.present_by)#>>'{}' AS "presentBy",
         ${LATE} AS late, d.forwarded_to AS "forwardedTo", d.forwarded_address AS "forwardedAddress",
         (SELECT jsonb_build_object('id', o.id, 'arrivalNumber', o.arrival_number, 'arrivalYear', o.arrival_year)
            FROM incoming_document o WHERE o.agency_id = d.agency_id AND o.id = d.attached_to) AS "attachedTo",
         CASE WHEN d.petition THEN (SELECT jsonb_build_object('kind', p.kind, 'complainant',
                jsonb_build_object('name', p.name, 'address', p.address, 'idNumber', p.id_number, 'phone', p.phone))
            FROM petition p WHERE p.agency_id = d.agency_id AND p.document_id = d.id ORDER BY p.version DESC LIMIT 1) END AS petition,
         (SELECT jsonb_build_object('id', r.id, 'name', r.name) FROM register r
           WHERE r.agency_id = d.agency_id AND r.id = d.register_id) AS register,
         d.arrival_number AS "arrivalNumber", d.arrival_year AS "arrivalYear", d.arrived_on::text AS "arrivedOn",
         to_json(d.received_at)#>>'{}' AS "receivedAt", d.received_at::text AS "sortedAt",
         to_json(d.registered_at)#>>'{}' AS "registeredAt", to_json(d.completed_at)#>>'{}' AS "completedAt",
         ${person('received_by')} AS "receivedBy", ${person('registered_by')} AS "registeredBy",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'role', x.role, 'sha256', f.sha256,
                   'size', f.size, 'contentType', f.content_type) ORDER BY x.ordinal), '[]')
            FROM document_file x JOIN file f ON f.agency_id = x.agency_id AND f.id = x.file_id
           WHERE x.agency_id = d.agency_id AND x.document_id = d.id) AS files,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('grantee', a.grantee, 'granteeId', a.grantee_id, 'because', a.because)), '[]')
            FROM document_access a WHERE a.agency_id = d.agency_id AND a.document_id = d.id) AS access`;

const DOCUMENT = `${COLUMNS_OF_DOCUMENT}
  FROM incoming_document d`;

/** The same of rows that a statement has just written, in that statement: `changed` names what it returned. */
export const documentFrom = (changed: string): string => `${COLUMNS_OF_DOCUMENT} FROM ${changed} d`;

export async function findDocument(tx: EntityManager, agencyId: string, id: string): Promise<IncomingRow | null> {
  const [row] = await prepared<IncomingRow>(tx, `${DOCUMENT} WHERE d.agency_id = $1 AND d.id = $2`, [agencyId, id]);
  return row ?? null;
}

/** Locks it until the transaction ends, and only then reads what belongs to it: nothing read is from before the wait. */
export async function lockDocument(tx: EntityManager, agencyId: string, id: string): Promise<IncomingRow | null> {
  const key = [agencyId, id];
  const [, doc] = await Promise.all([
    prepared(tx, `SELECT 1 FROM incoming_document WHERE agency_id = $1 AND id = $2 FOR UPDATE`, key),
    findDocument(tx, agencyId, id), // sent with it, and done after it
  ]);
  return doc;
}

/**
 * The most urgent that still await the clerk, then newest first; only what the actor may read. One row more than the
 * page, to know whether another follows.
 */
export async function listDocuments(tx: EntityManager, actor: Actor, query: IncomingQuery): Promise<IncomingRow[]> {
  const { state = null, registerId = null, late, limit, after } = query;
  const [pressing, receivedAt, id] = after === undefined ? [null, null, null] : keysOf(after, 3);
  const isLate = late === undefined ? null : late === 'true';
  const filters = [state, registerId, isLate, pressing, receivedAt, id, limit + 1];
  const ids = query.q === undefined ? null : await findByWords(tx, actor, query.q, filters);
  if (ids?.length === 0) return [];
  const visible = visibleTo(actor, 'd', 9);
  return tx.query<IncomingRow[]>(
    `${DOCUMENT} WHERE ${visible.sql}
       AND ($1::text IS NULL OR d.state = $1) AND ($2::uuid IS NULL OR d.register_id = $2)
       AND ($3::boolean IS NULL OR ${LATE} = $3)
       AND ($5::timestamptz IS NULL OR (d.pressing, d.received_at, d.id) < ($4::int, $5, $6::uuid))
       AND ($8::uuid[] IS NULL OR d.id = ANY ($8))
     ORDER BY d.pressing DESC, d.received_at DESC, d.id DESC LIMIT $7`,
    [...filters, ids, ...visible.params],
  );
}

/** The page of those whose subject, issuer or number has these words, or whose arrival number they are. */
async function findByWords(
  tx: EntityManager,
  actor: Actor,
  typed: string,
  filters: readonly unknown[],
): Promise<string[]> {
  const q = typed.normalize('NFC');
  const number = /^\d{1,9}$/.test(q) ? Number(q) : null;
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM find_incoming_documents(folded($1), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) id`,
    [q, number, ...readerOf(actor), ...filters],
  );
  return rows.map(({ id }) => id);
}
