import { Injectable } from '@nestjs/common';
import { prepared, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Actor, Post } from './actor';
import { standingsOf } from './authority/standings.queries';
import { IDLE_HOURS, type Credential } from './credentials';
import { HELD_TODAY } from './people.service';

/** Who a credential stands for at this moment. `sessionId` is null for an API token. */
export type SignIn = { readonly actor: Actor; readonly sessionId: string | null };

/** Where a request proves who sends it. */
export type Proof = { readonly kind: 'session' | 'token'; readonly credential: Credential };

type LiveRow = { id: string; userId: string; scopes: string[] | null; activePostId: string | null; stale: boolean };
type Facts = { displayName: string; timeZone: string; agencyCode: string; posts: Post[] };

/** A session that is over or rests too long, and a token that expired or was revoked, are nobody's. */
const LIVE = {
  session: `SELECT id, user_id AS "userId", NULL::text[] AS scopes, active_post_id AS "activePostId", last_seen_at < now() - interval '1 minute' AS stale
    FROM session WHERE agency_id = $1 AND token_hash = $2 AND ended_at IS NULL AND expires_at > now()
      AND last_seen_at > now() - interval '${IDLE_HOURS.toString()} hours'`,
  token: `SELECT id, user_id AS "userId", scopes, NULL::uuid AS "activePostId", coalesce(last_used_at < now() - interval '1 minute', true) AS stale
    FROM api_token WHERE agency_id = $1 AND token_hash = $2 AND revoked_at IS NULL AND expires_at > now()`,
} as const;
const SEEN = {
  session: `UPDATE session SET last_seen_at = now() WHERE agency_id = $1 AND id = $2`,
  token: `UPDATE api_token SET last_used_at = now() WHERE agency_id = $1 AND id = $2`,
} as const;

/** Turns what a request proves into the one who asks. */
@Injectable()
export class SignIns {
  constructor(private readonly work: UnitOfWork) {}

  /** Null when the proof is worth nothing (any more). `watching` leaves no trace: looking on is not working. */
  async of({ kind, credential }: Proof, watching = false): Promise<SignIn | null> {
    const { agencyId, hash } = credential;
    return this.work.asAgency(agencyId, async (tx) => {
      const [row] = await prepared<LiveRow>(tx, LIVE[kind], [agencyId, hash]);
      const actor = row && (await actorOf(tx, agencyId, row.userId, row.scopes, row.activePostId));
      if (!actor) return null;
      // Once a minute is exact enough, and spares a write for each request.
      if (row.stale && !watching) await prepared(tx, SEEN[kind], [agencyId, row.id]);
      return { actor, sessionId: kind === 'session' ? row.id : null };
    });
  }
}

const FACTS = `SELECT u.display_name AS "displayName", a.time_zone AS "timeZone", a.code AS "agencyCode",
     coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'title', p.title, 'unitId', p.unit_id)
              ORDER BY p.created_at, p.id) FILTER (WHERE p.id IS NOT NULL), '[]') AS posts
  FROM app_user u
  JOIN agency a ON a.id = u.agency_id
  LEFT JOIN post p ON p.agency_id = u.agency_id AND p.user_id = u.id AND ${HELD_TODAY}
  WHERE u.agency_id = $1 AND u.id = $2 AND u.disabled_at IS NULL
  GROUP BY u.display_name, a.time_zone, a.code`;

/** A person with the posts of today; null for somebody who was disabled. */
export async function actorOf(
  tx: EntityManager,
  agencyId: string,
  userId: string,
  scopes: readonly string[] | null,
  activePostId: string | null = null,
): Promise<Actor | null> {
  const [facts] = await prepared<Facts>(tx, FACTS, [agencyId, userId]);
  if (!facts) return null;
  const { posts, ...rest } = facts;
  const standsFor = await standingsOf(tx, agencyId, userId);
  const unitsOf = (held: readonly Post[]) => [...new Set(held.flatMap(({ unitId }) => (unitId ? [unitId] : [])))];
  return {
    agencyId,
    id: userId,
    ...rest,
    posts,
    roles: new Set(posts.map(({ role }) => role)),
    unitIds: unitsOf(posts),
    headedUnitIds: unitsOf(posts.filter(({ role }) => role === 'head_of_unit')),
    scopes: scopes && new Set(scopes),
    // A post that ended since it was chosen is nobody's any more.
    activePostId: posts.some(({ id }) => id === activePostId) ? activePostId : null,
    standsFor: standsFor.filter(({ phase, posts: theirs }) => phase === 'in-force' && theirs.length > 0),
  };
}
