import type { Actor } from '@vanthu/identity';
import { keysOf } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DispatchesQuery, DispatchView } from './dispatches.schemas';
import { outgoingVisibleTo } from './outgoing-documents.policy';

/** A sending as it stands in the database, with what the policy of its document looks at. */
export type DispatchRow = Omit<DispatchView, 'actions'> & {
  readonly agencyId: string;
  readonly draftingUnitId: string | null;
};

const DISPATCH = `
  SELECT s.agency_id AS "agencyId", s.id, s.version, d.drafting_unit_id AS "draftingUnitId",
         jsonb_build_object('id', d.id, 'numberSymbol', d.number_symbol, 'issuedOn', d.issued_on, 'docTypeName', d.doc_type_name,
           'subject', d.subject) AS document,
         jsonb_build_object('id', r.id, 'name', r.name) AS recipient,
         s.way, s.state, s.sent_on::text AS "sentOn",
         (SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
           WHERE u.agency_id = s.agency_id AND u.id = s.sent_by) AS "sentBy",
         s.envelopes, s.tracking, s.note, s.received_by AS "receivedBy", s.ended_on::text AS "endedOn",
         s.return_reason AS "returnReason", s.resend_of AS "resendOf",
         greatest(0, coalesce(s.ended_on, (clock_timestamp() AT TIME ZONE a.time_zone)::date) - s.sent_on) AS days
  FROM dispatch s
  JOIN outgoing_document d ON d.agency_id = s.agency_id AND d.id = s.document_id
  JOIN outgoing_recipient r ON r.agency_id = s.agency_id AND r.id = s.recipient_id
  JOIN agency a ON a.id = s.agency_id`;

export async function findDispatch(tx: EntityManager, agencyId: string, id: string): Promise<DispatchRow | null> {
  const [row] = await tx.query<DispatchRow[]>(`${DISPATCH} WHERE s.agency_id = $1 AND s.id = $2`, [agencyId, id]);
  return row ?? null;
}

/** What was sent, the oldest first; one row more than the page. */
export async function listDispatches(tx: EntityManager, actor: Actor, query: DispatchesQuery): Promise<DispatchRow[]> {
  const [sentOn, id] = query.after === undefined ? [null, null] : keysOf(query.after, 2);
  return tx.query<DispatchRow[]>(
    `${DISPATCH} WHERE s.agency_id = $1::uuid AND ${outgoingVisibleTo(actor, 'd', 1, 2)}
       AND ($3::uuid IS NULL OR s.document_id = $3) AND ($4::text IS NULL OR s.state = $4) AND ($5::text IS NULL OR s.way = $5)
       AND ($6::date IS NULL OR s.sent_on >= $6) AND ($7::date IS NULL OR s.sent_on <= $7)
       AND ($8::date IS NULL OR (s.sent_on, s.id) > ($8, $9::uuid))
     ORDER BY s.sent_on, s.id LIMIT $10`,
    [
      actor.agencyId,
      actor.unitIds,
      query.documentId ?? null,
      query.state ?? null,
      query.way ?? null,
      query.from ?? null,
      query.to ?? null,
      sentOn,
      id,
      query.limit + 1,
    ],
  );
}
