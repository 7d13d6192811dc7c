import { prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Post } from '../actor';
import { HELD_TODAY } from '../people.service';
import { phaseOf, type Standing } from './authority.rules';

type Row = Omit<Standing, 'phase'> & {
  from: number;
  until_ms: number | null;
  revoked: number | null;
  now: number;
  /** The post on which it hangs is held, or it hangs on none. */
  bound: boolean;
};

/** The tables behind the three sources of a standing; a lock is taken on the one that a decision rests on. */
export const TABLE_OF = { grant: 'authority_grant', absence: 'absence', secretary: 'secretary' } as const;

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const held = (post: string) =>
  `EXISTS (SELECT FROM post p WHERE p.agency_id = s.agency_id AND p.id = ${post} AND ${HELD_TODAY})`;

/**
 * By what a person stands for others: what is in force, and what was until a month ago, so that a refusal can say why.
 * Incoming documents have the name of their type, others its code: both are what a writing names.
 * One step only: what the principal has from others is not looked at (không ủy quyền lại).
 */
const STANDINGS = `
  SELECT s.id, s.source, s.capacity, s.principal_id AS "userId", u.display_name AS name, s.own_post_id AS "ownPostId",
         s.powers, s.doc_types || ARRAY(SELECT k.name FROM document_type k WHERE k.code = ANY (s.doc_types)) AS "docTypes", s.unit_ids AS "unitIds", s.reads_inbox AS "readsInbox",
         ${millis('s.from_at')} AS from, ${millis('s.until_at')} AS until_ms, ${millis('s.revoked_at')} AS revoked,
         ${millis('clock_timestamp()')} AS now, to_json(s.until_at)#>>'{}' AS until,
         (s.own_post_id IS NULL OR ${held('s.own_post_id')}) AS bound,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'title', p.title, 'unitId', p.unit_id)
                           ORDER BY p.created_at, p.id)
                   FROM post p WHERE p.agency_id = s.agency_id AND p.user_id = s.principal_id
                     AND (s.post_id IS NULL OR p.id = s.post_id) AND ${HELD_TODAY}), '[]') AS posts
  FROM (
    SELECT agency_id, id, 'grant' AS source, capacity, principal_id, post_id, delegate_post_id AS own_post_id, powers,
           doc_types, unit_ids, reads_inbox, from_at, until_at, revoked_at, created_at
    FROM authority_grant WHERE agency_id = $1 AND delegate_id = $2
    UNION ALL
    SELECT agency_id, id, 'absence', 'inbox', user_id, NULL, NULL, '{}', '{}', '{}', true, from_at, until_at,
           coalesce(cancelled_at, taken_back_at), created_at
    FROM absence WHERE agency_id = $1 AND deputy_id = $2 AND turned_over_at IS NOT NULL
    UNION ALL
    SELECT agency_id, id, 'secretary', 'secretary', leader_id, NULL, post_id, '{}', '{}', '{}', true, from_at, until_at,
           revoked_at, created_at
    FROM secretary WHERE agency_id = $1 AND user_id = $2
  ) s
  JOIN app_user u ON u.agency_id = s.agency_id AND u.id = s.principal_id AND u.disabled_at IS NULL
  JOIN agency a ON a.id = s.agency_id
  WHERE (s.until_at IS NULL OR s.until_at > now() - interval '31 days')
    AND (s.revoked_at IS NULL OR s.revoked_at > now() - interval '31 days')
  ORDER BY s.created_at, s.id`;

export async function standingsOf(tx: EntityManager, agencyId: string, userId: string): Promise<Standing[]> {
  const rows = await prepared<Row>(tx, STANDINGS, [agencyId, userId]);
  return rows.map(({ from, until_ms, revoked, now, bound, ...row }) => ({
    ...row,
    // A post that ended takes with it what hung on it.
    phase: bound ? phaseOf(now, { from, until: until_ms, revoked }) : 'expired',
  }));
}

/** Waits for a revocation in mid-flight and keeps the next one waiting until this transaction has ended. */
export async function lockStanding(tx: EntityManager, agencyId: string, standing: Standing): Promise<void> {
  await tx.query(`SELECT FROM ${TABLE_OF[standing.source]} WHERE agency_id = $1 AND id = $2 FOR SHARE`, [
    agencyId,
    standing.id,
  ]);
}

/** Those who are secretaries (thư ký, trợ lý) of one of these leaders at this moment. */
export async function secretariesOf(
  tx: EntityManager,
  agencyId: string,
  leaderIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT s.user_id AS id FROM secretary s
       JOIN agency a ON a.id = s.agency_id
       JOIN app_user u ON u.agency_id = s.agency_id AND u.id = s.user_id AND u.disabled_at IS NULL
     WHERE s.agency_id = $1 AND s.leader_id = ANY ($2) AND s.revoked_at IS NULL AND s.from_at <= now()
       AND (s.until_at IS NULL OR s.until_at > now()) AND ${held('s.post_id')}`,
    [agencyId, leaderIds],
  );
  return rows.map(({ id }) => id);
}

/** The posts of somebody who is not disabled, as they are held at this moment. */
export async function postsOf(
  tx: EntityManager,
  agencyId: string,
  userId: string,
): Promise<{ name: string; posts: Post[] } | null> {
  const [row] = await tx.query<{ name: string; posts: Post[] }[]>(
    `SELECT u.display_name AS name,
            coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'title', p.title, 'unitId', p.unit_id)
                     ORDER BY p.created_at, p.id) FILTER (WHERE p.id IS NOT NULL), '[]') AS posts
     FROM app_user u JOIN agency a ON a.id = u.agency_id
     LEFT JOIN post p ON p.agency_id = u.agency_id AND p.user_id = u.id AND ${HELD_TODAY}
     WHERE u.agency_id = $1 AND u.id = $2 AND u.disabled_at IS NULL GROUP BY u.display_name`,
    [agencyId, userId],
  );
  return row ?? null;
}
