import { keysOf, pageFrom, type Page, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { IncomingVersionView } from './incoming-documents.schemas';
import type { IncomingState } from './incoming-document.rules';

type Data = Readonly<Record<string, unknown>> & { readonly state: IncomingState };
type Row = Omit<IncomingVersionView, 'changes' | 'state'> & { data: Data; before: Data | null };

/** The versions of a document, newest first, each compared with the one before it. */
export async function historyOf(
  tx: EntityManager,
  agencyId: string,
  documentId: string,
  { limit, after }: PageQuery,
): Promise<Page<IncomingVersionView>> {
  const [version] = after === undefined ? [null] : keysOf(after, 1);
  const rows = await tx.query<Row[]>(
    `SELECT v.version, to_json(v.created_at)#>>'{}' AS at, v.reason, v.data, b.data AS before,
            (SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
              WHERE u.agency_id = v.agency_id AND u.id = v.actor_id) AS by
     FROM document_version v
     LEFT JOIN document_version b ON b.agency_id = v.agency_id AND b.document_id = v.document_id AND b.version = v.version - 1
     WHERE v.agency_id = $1 AND v.document_id = $2 AND ($3::int IS NULL OR v.version < $3::int)
     ORDER BY v.version DESC LIMIT $4`,
    [agencyId, documentId, version, limit + 1],
  );
  return pageFrom(rows, limit, (row) => [String(row.version)], present);
}

/** What acts change by themselves, beside what somebody states. */
const MOVED: readonly string[] = [
  'state',
  'dueOn',
  'returnReason',
  'register',
  'arrivalNumber',
  'arrivalYear',
  'arrivedOn',
];

/** The stated fields in which the present version differs from one that was seen; none where it is the present one. */
export async function statedSince(
  tx: EntityManager,
  agencyId: string,
  documentId: string,
  seen: number,
): Promise<string[]> {
  const [row] = await tx.query<{ now: Data; then: Data }[]>(
    `SELECT n.data AS now, s.data AS then FROM document_version n
     JOIN document_version s ON s.agency_id = n.agency_id AND s.document_id = n.document_id AND s.version = $3
     WHERE n.agency_id = $1 AND n.document_id = $2 ORDER BY n.version DESC LIMIT 1`,
    [agencyId, documentId, seen],
  );
  const changes = row ? changesBetween(row.then, row.now) : [];
  return changes.map(({ field }) => field).filter((field) => !MOVED.includes(field));
}

const present = ({ version, at, by, reason, data, before }: Row): IncomingVersionView => ({
  version,
  at,
  by,
  reason,
  state: data.state,
  changes: changesBetween(before ?? {}, data),
});

/** What one version says otherwise than the one before it; nothing stated is neither '' nor null. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): IncomingVersionView['changes'] {
  return Object.keys(now).flatMap((field) => {
    const [from, to] = [before[field] ?? null, now[field] ?? null];
    const stated = (value: unknown) => (value === '' ? null : value);
    return JSON.stringify(stated(from)) === JSON.stringify(stated(to)) ? [] : [{ field, from, to }];
  });
}
