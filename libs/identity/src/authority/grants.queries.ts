import type { EntityManager } from 'typeorm';
import { afterLast, dawnOf, firstDay, lastDay } from './days';
import type { GrantView } from './authority.schemas';

export type GrantRow = Omit<GrantView, 'actions'>;

/** A grant as it is written down, before the database gives it its instants. */
export type NewGrant = {
  readonly id: string;
  readonly capacity: 'TUQ.' | 'KT.' | 'TL.';
  readonly postId: string;
  readonly principalId: string;
  readonly delegateId: string;
  readonly delegatePostId: string | null;
  readonly powers: readonly string[];
  readonly docTypes: readonly string[];
  readonly unitIds: readonly string[];
  readonly content: string;
  readonly readsInbox: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly writing: { readonly fileId: string | null; readonly number: string; readonly date: string };
};

const stamp = (column: string) => `to_json(${column})#>>'{}'`;
/** `phaseOf` as SQL, over a row with from_at, until_at and revoked_at; a test compares them. */
export const phaseSql = (row: string) => `CASE WHEN ${row}.revoked_at IS NOT NULL THEN 'revoked'
  WHEN clock_timestamp() < ${row}.from_at THEN 'not-begun'
  WHEN ${row}.until_at <= clock_timestamp() THEN 'expired' ELSE 'in-force' END`;

export const GRANTS = `
  SELECT g.id, g.version, g.capacity, g.powers, g.doc_types AS "docTypes", g.unit_ids AS "unitIds", g.content,
         g.reads_inbox AS "readsInbox", ${firstDay('g.from_at')} AS "startsOn", ${lastDay('g.until_at')} AS "endsOn",
         jsonb_build_object('id', p.id, 'displayName', p.display_name, 'postId', pp.id, 'title', pp.title) AS principal,
         jsonb_build_object('id', d.id, 'displayName', d.display_name, 'title', dp.title) AS delegate,
         jsonb_build_object('fileId', g.writing_file_id, 'fileName', f.name, 'number', g.writing_number,
                            'date', g.writing_date) AS writing,
         ${phaseSql('g')} AS phase, ${stamp('g.revoked_at')} AS "revokedAt", g.revoke_reason AS "revokeReason",
         ${stamp('g.created_at')} AS "createdAt"
  FROM authority_grant g JOIN agency a ON a.id = g.agency_id
  JOIN app_user p ON p.agency_id = g.agency_id AND p.id = g.principal_id
  JOIN post pp ON pp.agency_id = g.agency_id AND pp.id = g.post_id
  JOIN app_user d ON d.agency_id = g.agency_id AND d.id = g.delegate_id
  LEFT JOIN post dp ON dp.agency_id = g.agency_id AND dp.id = g.delegate_post_id
  LEFT JOIN file f ON f.agency_id = g.agency_id AND f.id = g.writing_file_id`;

export async function insertGrant(tx: EntityManager, agencyId: string, by: string, grant: NewGrant): Promise<void> {
  await tx.query(
    `INSERT INTO authority_grant (agency_id, id, capacity, post_id, principal_id, delegate_id, delegate_post_id, powers,
       doc_types, unit_ids, content, reads_inbox, from_at, until_at, writing_file_id, writing_number, writing_date, recorded_by)
     SELECT a.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, ${dawnOf('$13')}, ${afterLast('$14')}, $15, $16, $17, $18
     FROM agency a WHERE a.id = $1`,
    [
      agencyId,
      grant.id,
      grant.capacity,
      grant.postId,
      grant.principalId,
      grant.delegateId,
      grant.delegatePostId,
      [...new Set(grant.powers)],
      [...new Set(grant.docTypes)],
      [...new Set(grant.unitIds)],
      grant.content,
      grant.readsInbox,
      grant.startsOn,
      grant.endsOn,
      grant.writing.fileId,
      grant.writing.number,
      grant.writing.date,
      by,
    ],
  );
}

/** A post that is held today, and by whom. */
export async function heldPost(
  tx: EntityManager,
  agencyId: string,
  postId: string,
): Promise<{ userId: string; role: string; title: string } | null> {
  const [row] = await tx.query<{ userId: string; role: string; title: string }[]>(
    `SELECT p.user_id AS "userId", p.role, p.title FROM post p JOIN agency a ON a.id = p.agency_id
     JOIN app_user u ON u.agency_id = p.agency_id AND u.id = p.user_id AND u.disabled_at IS NULL
     WHERE p.agency_id = $1 AND p.id = $2 AND p.starts_on <= (now() AT TIME ZONE a.time_zone)::date
       AND (p.ends_on IS NULL OR p.ends_on >= (now() AT TIME ZONE a.time_zone)::date)`,
    [agencyId, postId],
  );
  return row ?? null;
}

/** Is it a file that this person brought in? What stands in somebody's document is not theirs to show. */
export async function ownFile(tx: EntityManager, agencyId: string, fileId: string, userId: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(`SELECT FROM file WHERE agency_id = $1 AND id = $2 AND uploaded_by = $3`, [
    agencyId,
    fileId,
    userId,
  ]);
  return found.length === 1;
}

/** Codes that are no type of document. */
export async function unknownTypes(tx: EntityManager, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ code: string }[]>(
    `SELECT code FROM unnest($1::text[]) code WHERE code NOT IN (SELECT code FROM document_type)`,
    [codes],
  );
  return rows.map(({ code }) => code);
}
