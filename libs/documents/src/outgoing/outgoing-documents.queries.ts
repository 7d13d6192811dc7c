import { patternsOf } from '@vanthu/address-book';
import type { Actor } from '@vanthu/identity';
import { keysOf } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { outgoingVisibleTo } from './outgoing-documents.policy';
import type { OutgoingQuery, OutgoingView } from './outgoing-documents.schemas';

/** A document as it stands in the database. */
export type OutgoingRow = Omit<OutgoingView, 'actions'> & {
  readonly agencyId: string;
  readonly draftingUnitId: string | null;
  /** For the cursor: with the microseconds that RFC 3339 of JavaScript would drop. */
  readonly sortedAt: string;
};

const unit = (column: string) =>
  `(SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM unit u WHERE u.agency_id = d.agency_id AND u.id = d.${column})`;
/** The register says what was voided: an entry that is void voids its document. */
const VOIDED = `(SELECT n.reason FROM register_entry_note n
   WHERE n.agency_id = d.agency_id AND n.entry_id = d.register_entry_id AND n.kind = 'void')`;
/** As `recipientState` of the rules has it. */
export const RECIPIENT_STATE = `(SELECT CASE WHEN bool_or(s.state = 'acknowledged') THEN 'acknowledged'
     WHEN bool_or(s.state = 'sent') THEN 'sent' WHEN bool_or(s.state = 'returned') THEN 'returned' ELSE 'waiting' END
   FROM dispatch s WHERE s.agency_id = r.agency_id AND s.recipient_id = r.id)`;
const TODAY = `(SELECT (clock_timestamp() AT TIME ZONE a.time_zone)::date FROM agency a WHERE a.id = d.agency_id)`;

const DOCUMENT = `
  SELECT d.agency_id AS "agencyId", d.id, d.version, d.flow, CASE WHEN ${VOIDED} IS NULL THEN d.state ELSE 'voided' END AS state,
         (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM register b
           WHERE b.agency_id = d.agency_id AND b.id = d.register_id) AS register,
         d.register_entry_id AS "registerEntryId", d.year, d.number, d.symbol, d.number_symbol AS "numberSymbol",
         d.issued_on::text AS "issuedOn", d.doc_type AS "docType", d.doc_type_name AS "docTypeName", d.subject, d.signer,
         d.signer_title AS "signerTitle", d.capacity, d.drafting_unit_id AS "draftingUnitId", ${unit('drafting_unit_id')} AS "draftingUnit",
         d.copies, ${unit('keeper_unit_id')} AS "keeperUnit", d.keeper, d.urgency, d.secrecy, d.language, d.medium, d.pages,
         d.due_on::text AS "dueOn", d.dispatch_due_on::text AS "dispatchDueOn",
         d.state = 'registered' AND ${VOIDED} IS NULL AND d.dispatch_due_on < ${TODAY} AS late,
         (SELECT jsonb_build_object('id', i.id, 'numberSymbol', i.number_symbol, 'arrivalNumber', i.arrival_number,
                   'arrivalYear', i.arrival_year) FROM incoming_document i
           WHERE i.agency_id = d.agency_id AND i.id = d.reply_to) AS "replyTo",
         d.note, to_json(d.registered_at)#>>'{}' AS "registeredAt", d.registered_at::text AS "sortedAt", ${VOIDED} AS "voidReason",
         (SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
           WHERE u.agency_id = d.agency_id AND u.id = d.registered_by) AS "registeredBy",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'contactId', c.survivor_id, 'name', r.name, 'copies', r.copies,
                   'removed', r.removed, 'state', ${RECIPIENT_STATE}) ORDER BY r.ordinal, r.id), '[]')
            FROM outgoing_recipient r LEFT JOIN contact c ON c.agency_id = r.agency_id AND c.id = r.contact_id
           WHERE r.agency_id = d.agency_id AND r.document_id = d.id) AS recipients,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'role', x.role, 'sha256', f.sha256,
                   'size', f.size, 'contentType', f.content_type) ORDER BY x.ordinal), '[]')
            FROM outgoing_file x JOIN file f ON f.agency_id = x.agency_id AND f.id = x.file_id
           WHERE x.agency_id = d.agency_id AND x.document_id = d.id) AS files
  FROM outgoing_document d`;

export async function findOutgoing(tx: EntityManager, agencyId: string, id: string): Promise<OutgoingRow | null> {
  const [row] = await tx.query<OutgoingRow[]>(`${DOCUMENT} WHERE d.agency_id = $1 AND d.id = $2`, [agencyId, id]);
  return row ?? null;
}

/** Locks it until the transaction ends, and only then reads what belongs to it. */
export async function lockOutgoing(tx: EntityManager, agencyId: string, id: string): Promise<OutgoingRow | null> {
  await tx.query(`SELECT 1 FROM outgoing_document WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [agencyId, id]);
  return findOutgoing(tx, agencyId, id);
}

/** Newest first, only what the actor may read; one row more than the page. */
export async function listOutgoing(tx: EntityManager, actor: Actor, query: OutgoingQuery): Promise<OutgoingRow[]> {
  const [registeredAt, id] = query.after === undefined ? [null, null] : keysOf(query.after, 2);
  const patterns = query.q === undefined ? null : patternsOf(query.q);
  if (patterns?.length === 0) return [];
  const rare = patterns && (await findRare(tx, patterns));
  if (rare?.length === 0) return [];
  return tx.query<OutgoingRow[]>(
    `${DOCUMENT} WHERE ${outgoingVisibleTo(actor, 'd', 1, 2)}
       AND ($3::text IS NULL OR d.flow = $3)
       AND ($4::text IS NULL OR $4 = CASE WHEN ${VOIDED} IS NULL THEN d.state ELSE 'voided' END)
       AND ($5::uuid IS NULL OR d.register_id = $5) AND ($6::uuid IS NULL OR d.drafting_unit_id = $6)
       AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM outgoing_recipient r
             JOIN contact c ON c.agency_id = r.agency_id AND c.id = r.contact_id
            WHERE r.agency_id = d.agency_id AND r.document_id = d.id AND (c.id = $7 OR c.survivor_id = $7)))
       AND ($8::uuid IS NULL OR d.reply_to = $8)
       AND ($9::date IS NULL OR d.issued_on >= $9) AND ($10::date IS NULL OR d.issued_on <= $10)
       AND (NOT $11::boolean OR d.state = 'registered' AND ${VOIDED} IS NULL AND d.dispatch_due_on < ${TODAY})
       AND ($12::text[] IS NULL OR d.search LIKE ALL ($12::text[]))
       AND ($16::uuid[] IS NULL OR d.id = ANY ($16::uuid[]))
       AND ($13::timestamptz IS NULL OR (d.registered_at, d.id) < ($13, $14::uuid))
     ORDER BY d.registered_at DESC, d.id DESC LIMIT $15`,
    [
      actor.agencyId,
      actor.unitIds,
      query.flow ?? null,
      query.state ?? null,
      query.registerId ?? null,
      query.draftingUnitId ?? null,
      query.contactId ?? null,
      query.replyToId ?? null,
      query.from ?? null,
      query.to ?? null,
      query.late,
      patterns,
      registeredAt,
      id,
      query.limit + 1,
      rare,
    ],
  );
}

/** Ids of the few documents that have all of the patterns; null when so many have that the newest are looked through. */
async function findRare(tx: EntityManager, patterns: readonly string[]): Promise<string[] | null> {
  const [row] = await tx.query<{ ids: string[] | null }[]>(`SELECT find_rare_outgoing($1) AS ids`, [patterns]);
  return row?.ids ?? null;
}
