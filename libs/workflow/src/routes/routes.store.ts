import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import type { RouteDefinition } from './definition';
import type { RouteView, VersionHead, VersionView } from './routes.schemas';

export type RouteRow = Omit<RouteView, 'actions'>;

export const ROUTE = `
  SELECT r.id, r.version, r.name, r.flows, r.doc_types AS "docTypes", r.units, r.priority,
    (SELECT jsonb_build_object('id', v.id, 'number', v.number, 'publishedAt', to_json(v.published_at)#>>'{}') FROM route_version v
      WHERE v.agency_id = r.agency_id AND v.route_id = r.id AND v.state = 'published') AS published,
    (SELECT jsonb_build_object('id', v.id, 'number', v.number) FROM route_version v
      WHERE v.agency_id = r.agency_id AND v.route_id = r.id AND v.state = 'draft') AS draft
  FROM route r WHERE r.agency_id = $1`;

const person = (
  column: string,
) => `(SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
    WHERE u.agency_id = v.agency_id AND u.id = v.${column})`;
const VERSION_HEAD = `
  v.id, v.route_id AS "routeId", v.number, v.version, v.state, v.sha256, v.note,
  ${person('created_by')} AS "createdBy", to_json(v.created_at)#>>'{}' AS "createdAt",
  ${person('published_by')} AS "publishedBy", to_json(v.published_at)#>>'{}' AS "publishedAt",
  ${person('retired_by')} AS "retiredBy", to_json(v.retired_at)#>>'{}' AS "retiredAt",
  (SELECT count(*)::int FROM route_case c
    WHERE c.agency_id = v.agency_id AND c.route_version_id = v.id AND c.ended IS NULL) AS running`;

/** SHA-256 of the canonical JSON (RFC 8785): the same steps have the same hash, however they are spaced. */
export function hashOf(definition: RouteDefinition): string {
  const body = canonicalize(definition);
  if (body === undefined) throw new Error('a definition is JSON');
  return createHash('sha256').update(body, 'utf8').digest('hex');
}

export async function findRoute(tx: EntityManager, agencyId: string, id: string): Promise<RouteRow | null> {
  const [row] = await tx.query<RouteRow[]>(`${ROUTE} AND r.id = $2`, [agencyId, id]);
  return row ?? null;
}

/** Its lock is held by whoever changes a route or one of its versions. */
export async function lockRoute(tx: EntityManager, agencyId: string, id: string): Promise<RouteRow | null> {
  await tx.query(`SELECT 1 FROM route WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [agencyId, id]);
  return findRoute(tx, agencyId, id);
}

/** The versions of a route, newest first, before one of that number. */
export const versionsOf = (
  tx: EntityManager,
  agencyId: string,
  routeId: string,
  before: number | null,
  limit: number,
) =>
  tx.query<VersionHead[]>(
    `SELECT ${VERSION_HEAD} FROM route_version v WHERE v.agency_id = $1 AND v.route_id = $2
       AND ($3::int IS NULL OR v.number < $3) ORDER BY v.number DESC LIMIT $4`,
    [agencyId, routeId, before, limit],
  );

export async function findVersion(
  tx: EntityManager,
  agencyId: string,
  routeId: string,
  id: string,
): Promise<VersionView | null> {
  const [row] = await tx.query<VersionView[]>(
    `SELECT ${VERSION_HEAD}, v.definition FROM route_version v WHERE v.agency_id = $1 AND v.route_id = $2 AND v.id = $3`,
    [agencyId, routeId, id],
  );
  return row ?? null;
}

type NewVersionRow = { id: string; routeId: string; number: number; definition: RouteDefinition; by: string | null };
export async function insertVersion(tx: EntityManager, agencyId: string, row: NewVersionRow): Promise<void> {
  await tx.query(
    `INSERT INTO route_version (agency_id, id, route_id, number, definition, sha256, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [agencyId, row.id, row.routeId, row.number, JSON.stringify(row.definition), hashOf(row.definition), row.by],
  );
}
