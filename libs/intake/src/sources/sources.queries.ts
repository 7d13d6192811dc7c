import type { ItemView, SourceView } from './sources.schemas';

/** A source as it stands, with its agency and the account by which it receives. */
export type SourceRow = Omit<SourceView, 'place'> & {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly accountId: string;
};
export type ItemRow = ItemView & { readonly sortedAt: string };

export const SOURCES = `
  SELECT s.agency_id AS "agencyId", a.code AS "agencyCode", s.account_id AS "accountId", s.id, s.version, s.name, s.kind, s.state,
         s.folder, s.mail, s.poll_seconds AS "pollSeconds", s.failures, coalesce(s.lease_until > now(), false) AS running,
         to_json(s.last_run_at)#>>'{}' AS "lastRunAt", to_json(s.last_ok_at)#>>'{}' AS "lastOkAt",
         to_json(s.next_run_at)#>>'{}' AS "nextRunAt", s.last_error AS "lastError",
         (SELECT jsonb_build_object('taken', count(*) FILTER (WHERE i.state = 'taken'), 'refused', count(*) FILTER (WHERE i.state = 'refused'),
                   'dead', count(*) FILTER (WHERE i.state = 'dead'))
            FROM intake_item i WHERE i.agency_id = s.agency_id AND i.source_id = s.id) AS counts
  FROM intake_source s JOIN agency a ON a.id = s.agency_id`;

export const ITEMS = `
  SELECT id, name, size::float8 AS size, sha256, state, attempts, reason, document_id AS "documentId",
         to_json(created_at)#>>'{}' AS "createdAt", created_at::text AS "sortedAt", to_json(settled_at)#>>'{}' AS "settledAt"
  FROM intake_item WHERE agency_id = $1 AND source_id = $2`;
