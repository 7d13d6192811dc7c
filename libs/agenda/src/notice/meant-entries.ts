import type { EntityManager } from 'typeorm';
import { askedBy, type Announced, type Asked, type Invited } from './notice.rules';

type Document = Omit<Announced, 'text'>;

/**
 * What a registered document asks of the calendar of an agency, where it puts off or calls off what was planned. Of secrets
 * and petitions nothing is looked for: who keeps the calendar need not know of them.
 */
export async function askedOf(tx: EntityManager, agencyId: string, documentId: string): Promise<Asked | null> {
  const [document] = await tx.query<Document[]>(
    `SELECT issuer, issued_on::text AS "issuedOn", subject FROM incoming_document
     WHERE agency_id = $1 AND id = $2 AND arrival_number IS NOT NULL AND state <> 'returned' AND NOT petition AND secrecy = 'none'`,
    [agencyId, documentId],
  );
  if (!document) return null;
  const entries = await invited(tx, agencyId, documentId, document.issuedOn);
  if (entries.length === 0) return null;
  const pages = await tx.query<{ text: string }[]>(
    `SELECT p.text FROM document_file x JOIN reading_page p ON p.agency_id = x.agency_id AND p.file_id = x.file_id
     WHERE x.agency_id = $1 AND x.document_id = $2 AND x.role = 'main' AND NOT p.blank ORDER BY p.page LIMIT 5`,
    [agencyId, documentId],
  );
  return askedBy({ ...document, text: pages.map(({ text }) => text).join('\n') }, entries);
}

/** What is planned after invitations and is not over on the day of the notice; today where it has no day. */
const invited = (tx: EntityManager, agencyId: string, noticeId: string, issuedOn: string | null): Promise<Invited[]> =>
  tx.query<Invited[]>(
    `SELECT e.id, d.number_symbol AS "numberSymbol", d.issuer, d.issued_on::text AS "issuedOn", e.starts_on::text AS "startsOn",
            to_char(e.starts_time, 'HH24:MI') AS "startsAt", e.ends_on::text AS "endsOn", to_char(e.ends_time, 'HH24:MI') AS "endsAt", e.part
     FROM agenda_entry e
     JOIN agency g ON g.id = e.agency_id
     JOIN incoming_document d ON d.agency_id = e.agency_id AND d.id = e.document_id
     WHERE e.agency_id = $1 AND d.id <> $2 AND e.state <> 'cancelled'
       AND e.ends_on >= coalesce($3::date, (now() AT TIME ZONE g.time_zone)::date) ORDER BY e.starts_on, e.id LIMIT 2000`,
    [agencyId, noticeId, issuedOn],
  );
