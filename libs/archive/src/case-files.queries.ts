import { notFound } from '@vanthu/platform';
import type { Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import { caseActions, caseCode, retainedUntil } from './case-file.rules';
import { caseFilePolicy, type CaseTarget } from './case-files.policy';
import type { CaseFileView } from './case-files.schemas';

export type CaseRow = Omit<CaseFileView, 'code' | 'retainedUntil' | 'actions' | 'state'> &
  CaseTarget & { createdAt: string; handedOverAt: string | null };

/** Case files with the names of their people; read from identity's tables, written nowhere but here. */
export const CASE_SELECT = `
  SELECT c.id, c.version, c.state, c.agency_id AS "agencyId", c.owner_id AS "ownerId", c.unit_id AS "unitId",
         c.year, c.notation, c.title, c.retention,
         jsonb_build_object('id', o.id, 'displayName', o.display_name) AS owner,
         CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'name', n.name) END AS unit,
         c.opened_on::text AS "openedOn", c.ended_on::text AS "endedOn",
         to_json(c.handed_over_at)#>>'{}' AS "handedOverAt", to_json(c.accepted_at)#>>'{}' AS "acceptedAt",
         CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'displayName', a.display_name) END AS "acceptedBy",
         c.return_reason AS "returnReason", to_json(c.created_at)#>>'{}' AS "createdAt",
         (SELECT count(*)::int FROM case_file_document x WHERE x.agency_id = c.agency_id AND x.case_file_id = c.id) AS "documentCount"
  FROM case_file c
  JOIN app_user o ON o.agency_id = c.agency_id AND o.id = c.owner_id
  LEFT JOIN unit n ON n.agency_id = c.agency_id AND n.id = c.unit_id
  LEFT JOIN app_user a ON a.agency_id = c.agency_id AND a.id = c.accepted_by`;

export type LockedCaseFile = CaseTarget & { readonly id: string; readonly version: number; readonly year: number };

/** Locks a case file for an act on it; null when the agency has none of this id. */
export async function lockCaseFile(tx: EntityManager, agencyId: string, id: string): Promise<LockedCaseFile | null> {
  const [row] = await tx.query<LockedCaseFile[]>(
    `SELECT id, version, agency_id AS "agencyId", owner_id AS "ownerId", unit_id AS "unitId", state, year
     FROM case_file WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
    [agencyId, id],
  );
  return row ?? null;
}

/** One case file with its documents. @throws Problem `not-found` when the actor may not know of it. */
export async function caseFileFor(tx: EntityManager, actor: Actor, id: string): Promise<CaseFileView> {
  const row = await rowOf(tx, actor, id);
  if (!row || !caseFilePolicy.read(actor, row)) throw notFound({});
  return withDocuments(tx, actor, row);
}

/** The case file that the actor has just acted on; they may have given it out of their own sight. */
export async function caseFileAfter(tx: EntityManager, actor: Actor, id: string): Promise<CaseFileView> {
  const row = await rowOf(tx, actor, id);
  if (!row) throw new Error('the case file was just written');
  return withDocuments(tx, actor, row);
}

async function rowOf(tx: EntityManager, actor: Actor, id: string): Promise<CaseRow | undefined> {
  const [row] = await tx.query<CaseRow[]>(`${CASE_SELECT} WHERE c.agency_id = $1 AND c.id = $2`, [actor.agencyId, id]);
  return row;
}

async function withDocuments(tx: EntityManager, actor: Actor, row: CaseRow): Promise<CaseFileView> {
  const documents = await tx.query<NonNullable<CaseFileView['documents']>>(
    `SELECT d.id, x.ordinal, d.state, d.number_symbol AS "numberSymbol", d.issued_on::text AS "issuedOn", d.issuer, d.subject,
            d.arrival_number AS "arrivalNumber", to_json(x.filed_at)#>>'{}' AS "filedAt"
     FROM case_file_document x JOIN incoming_document d ON d.agency_id = x.agency_id AND d.id = x.document_id
     WHERE x.agency_id = $1 AND x.case_file_id = $2 ORDER BY x.ordinal`,
    [actor.agencyId, row.id],
  );
  return presentCaseFile(actor, row, documents);
}

export type StoredFile = { id: string; documentId: string; name: string; role: string; sha256: string; size: number };

/** The files of some documents, main file first. The name of a petition's file may tell who complains: it is left out. */
export async function filesOf(
  tx: EntityManager,
  agencyId: string,
  documentIds: readonly string[],
): Promise<StoredFile[]> {
  return tx.query<StoredFile[]>(
    `SELECT f.id, m.document_id AS "documentId", CASE WHEN d.petition THEN '(ẩn)' ELSE f.name END AS name, m.role, f.sha256,
            f.size::float8 AS size
     FROM document_file m JOIN file f ON f.agency_id = m.agency_id AND f.id = m.file_id
     JOIN incoming_document d ON d.agency_id = m.agency_id AND d.id = m.document_id
     WHERE m.agency_id = $1 AND m.document_id = ANY($2::uuid[]) ORDER BY m.document_id, m.ordinal, f.id`,
    [agencyId, documentIds],
  );
}

export async function documentsIn(
  tx: EntityManager,
  agencyId: string,
  caseFileId: string,
): Promise<{ id: string; state: string }[]> {
  return tx.query<{ id: string; state: string }[]>(
    `SELECT d.id, d.state FROM case_file_document x
     JOIN incoming_document d ON d.agency_id = x.agency_id AND d.id = x.document_id
     WHERE x.agency_id = $1 AND x.case_file_id = $2 ORDER BY x.ordinal`,
    [agencyId, caseFileId],
  );
}

/** Writes a change of a locked case file as its next version; `values` are $3 and on. */
export async function touch(
  tx: EntityManager,
  actor: Actor,
  id: string,
  set = '',
  values: readonly unknown[] = [],
): Promise<void> {
  await tx.query(
    `UPDATE case_file SET version = version + 1 ${set === '' ? '' : `, ${set}`} WHERE agency_id = $1 AND id = $2`,
    [actor.agencyId, id, ...values],
  );
}

/** The day it is in the agency, by the database's clock. */
export async function today(tx: EntityManager, actor: Actor): Promise<string> {
  const [row] = await tx.query<{ today: string }[]>(`SELECT (now() AT TIME ZONE $1)::date::text AS today`, [
    actor.timeZone,
  ]);
  if (!row) throw new Error('the database has no clock');
  return row.today;
}

export function presentCaseFile(actor: Actor, row: CaseRow, documents?: CaseFileView['documents']): CaseFileView {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    code: caseCode(actor.agencyCode, row.year, row.notation),
    year: row.year,
    notation: row.notation,
    title: row.title,
    retention: row.retention,
    retainedUntil: row.endedOn === null ? null : retainedUntil(row.endedOn, row.retention),
    owner: row.owner,
    unit: row.unit,
    openedOn: row.openedOn,
    endedOn: row.endedOn,
    handedOverAt: row.handedOverAt,
    acceptedAt: row.acceptedAt,
    acceptedBy: row.acceptedBy,
    returnReason: row.returnReason,
    documentCount: row.documentCount,
    ...(documents ? { documents } : {}),
    actions: caseActions(row.state).filter((action) => caseFilePolicy[action](actor, row)),
  };
}
