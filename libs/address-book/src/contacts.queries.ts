import { keysOf } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { CONTACT_VISIBLE } from './address-book.policy';
import type { ContactsQuery, ContactView } from './address-book.schemas';
import { patternsOf, searchText, type NameSpan } from './contact.rules';

/** A record of the address book as it stands in the database. */
export type ContactRow = Omit<ContactView, 'actions'> & { readonly agencyId: string; readonly sortKey: string };

const ref = (id: string) =>
  `(SELECT jsonb_build_object('id', o.id, 'name', o.name) FROM contact m JOIN contact o ON o.agency_id = m.agency_id AND o.id = m.survivor_id
     WHERE m.agency_id = c.agency_id AND m.id = ${id})`;

// Names of doubles are the survivor's too: read where they stand, never copied, so that undoing a merge takes them along.
const CONTACT = `
  SELECT c.agency_id AS "agencyId", c.id, c.version, c.kind, c.name, c.abbreviation, c.name_since::text AS "nameSince", c.code,
         c.position, ${ref('c.organ_id')} AS organ, c.address, c.email, c.phone, c.note, c.closed_on::text AS "closedOn",
         c.sort_key AS "sortKey",
         (SELECT coalesce(jsonb_agg(n.span ORDER BY n.until NULLS LAST, n.of, n.ordinal), '[]') FROM (
            SELECT f.valid_to AS until, f.contact_id AS of, f.ordinal, jsonb_build_object('name', f.name,
                   'abbreviation', f.abbreviation, 'from', f.valid_from, 'to', f.valid_to, 'of', f.contact_id) AS span
              FROM contact_former_name f JOIN contact m ON m.agency_id = f.agency_id AND m.id = f.contact_id
             WHERE m.agency_id = c.agency_id AND (m.id = c.id OR m.survivor_id = c.id)
            UNION ALL
            SELECT m.closed_on, m.id, 1000, jsonb_build_object('name', m.name, 'abbreviation', m.abbreviation,
                   'from', m.name_since, 'to', m.closed_on, 'of', m.id)
              FROM contact m WHERE m.agency_id = c.agency_id AND m.survivor_id = c.id AND m.id <> c.id AND m.name <> c.name) n
         ) AS "formerNames",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.id), '[]') FROM contact m
           WHERE m.agency_id = c.agency_id AND m.survivor_id = c.id AND m.id <> c.id) AS merged,
         CASE WHEN c.merged_into IS NOT NULL THEN ${ref('c.id')} END AS "mergedInto"
  FROM contact c`;

export async function findContact(tx: EntityManager, agencyId: string, id: string): Promise<ContactRow | null> {
  const [row] = await tx.query<ContactRow[]>(`${CONTACT} WHERE c.agency_id = $1 AND c.id = $2`, [agencyId, id]);
  return row ?? null;
}

/** Locks records in the order of their ids, and only then reads one of them. */
export async function lockContacts(tx: EntityManager, agencyId: string, ids: readonly string[]): Promise<void> {
  await tx.query(`SELECT 1 FROM contact WHERE agency_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE`, [
    agencyId,
    ids,
  ]);
}

/** By name; one row more than the page. A word that only a double holds finds the record that it was merged into. */
export async function listContacts(
  tx: EntityManager,
  agencyId: string,
  { q, kind, limit, after }: ContactsQuery,
): Promise<ContactRow[]> {
  const [sortKey, id] = after === undefined ? [null, null] : keysOf(after, 2);
  const patterns = q === undefined ? null : patternsOf(q);
  if (patterns?.length === 0) return [];
  return tx.query<ContactRow[]>(
    `${CONTACT} WHERE ${CONTACT_VISIBLE} AND c.merged_into IS NULL
       AND ($2::text IS NULL OR c.kind = $2)
       AND ($3::text[] IS NULL OR c.id IN (
         SELECT s.survivor_id FROM contact s WHERE s.agency_id = $1 AND s.search LIKE ALL ($3::text[])))
       AND ($4::text IS NULL OR (c.sort_key, c.id) > ($4, $5::uuid))
     ORDER BY c.sort_key, c.id LIMIT $6`,
    [agencyId, kind ?? null, patterns, sortKey, id, limit + 1],
  );
}

export type DoublesRow = { because: 'code' | 'name'; value: string; contacts: ContactRow[] };

/** Records that may be the same organ or person: those with the same code, and those whose names fold to the same. */
export async function listDoubles(
  tx: EntityManager,
  agencyId: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<DoublesRow[]> {
  const found = await tx.query<{ because: 'code' | 'name'; value: string; ids: string[] }[]>(
    `SELECT * FROM (
       SELECT 'code' AS because, code COLLATE "C" AS value, (array_agg(id ORDER BY created_at, id))[1:50] AS ids FROM contact c
        WHERE ${CONTACT_VISIBLE} AND merged_into IS NULL AND code <> '' GROUP BY code HAVING count(*) > 1
       UNION ALL
       SELECT 'name', sort_key, (array_agg(id ORDER BY created_at, id))[1:50] FROM contact c
        WHERE ${CONTACT_VISIBLE} AND merged_into IS NULL AND sort_key <> '' GROUP BY kind, sort_key HAVING count(*) > 1) d
     WHERE $2::text IS NULL OR (because, value) > ($2, $3) ORDER BY because, value LIMIT $4`,
    [agencyId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  const rows = await tx.query<ContactRow[]>(`${CONTACT} WHERE ${CONTACT_VISIBLE} AND c.id = ANY ($2)`, [
    agencyId,
    [...new Set(found.flatMap(({ ids }) => ids))],
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.map(({ because, value, ids }) => ({
    because,
    value,
    contacts: ids.flatMap((id) => byId.get(id) ?? []),
  }));
}

/** Writes the former names as they are given, and what the record is found by. */
export async function writeNames(
  tx: EntityManager,
  agencyId: string,
  id: string,
  former: readonly NameSpan[] | undefined,
): Promise<void> {
  if (former) {
    await tx.query(`DELETE FROM contact_former_name WHERE agency_id = $1 AND contact_id = $2`, [agencyId, id]);
    await tx.query(
      `INSERT INTO contact_former_name (agency_id, contact_id, ordinal, name, abbreviation, valid_from, valid_to)
       SELECT $1, $2, n.ordinal, n.name, n.abbreviation, n."from", n."to"
       FROM jsonb_to_recordset($3) AS n(ordinal int, name text, abbreviation text, "from" date, "to" date)`,
      [agencyId, id, JSON.stringify(former.map((span, i) => ({ ...span, ordinal: i + 1 })))],
    );
  }
  const names = await tx.query<{ name: string; abbreviation: string; code: string }[]>(
    `SELECT name, abbreviation, code FROM contact WHERE agency_id = $1 AND id = $2
     UNION ALL SELECT name, abbreviation, '' FROM contact_former_name WHERE agency_id = $1 AND contact_id = $2`,
    [agencyId, id],
  );
  const code = names.map((row) => row.code).find((known) => known !== '') ?? '';
  await tx.query(`UPDATE contact SET search = $3 WHERE agency_id = $1 AND id = $2`, [
    agencyId,
    id,
    searchText(names, code),
  ]);
}

/** Points a double at its survivor, or back at itself, and everything that was merged into it along with it. */
export async function pointAt(tx: EntityManager, agencyId: string, id: string, into: string | null): Promise<void> {
  await tx.query(
    `UPDATE contact SET merged_into = $3::uuid, version = version + 1, survivor_id = coalesce($3::uuid, id) WHERE agency_id = $1 AND id = $2`,
    [agencyId, id, into],
  );
  await tx.query(
    `WITH RECURSIVE below AS (
       SELECT id FROM contact WHERE agency_id = $1 AND merged_into = $2
       UNION SELECT c.id FROM contact c JOIN below b ON c.merged_into = b.id WHERE c.agency_id = $1)
     UPDATE contact SET survivor_id = $3 WHERE agency_id = $1 AND id IN (SELECT id FROM below)`,
    [agencyId, id, into ?? id],
  );
}
