import type { EntityManager } from 'typeorm';

/**
 * Lets somebody in to a document, and says why; of one reason the first act that gave it is kept.
 * @param why the reason, with the act that let them in where it was one
 */
export async function letIn(
  tx: EntityManager,
  agencyId: string,
  documentId: string,
  grantee: 'user' | 'unit',
  granteeId: string,
  why: string | { readonly because: string; readonly decisionId: string },
): Promise<void> {
  const { because, decisionId } = typeof why === 'string' ? { because: why, decisionId: null } : why;
  await tx.query(
    `INSERT INTO document_access (agency_id, document_id, grantee, grantee_id, because, decision_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [agencyId, documentId, grantee, granteeId, because, decisionId],
  );
}

/** Takes back whom acts let in that do not stand, save those (people, units) whom an act needs that stands. */
export async function letOut(
  tx: EntityManager,
  agencyId: string,
  documentId: string,
  decisionIds: readonly string[],
  needed: readonly string[],
): Promise<void> {
  await tx.query(
    `DELETE FROM document_access WHERE agency_id = $1 AND document_id = $2 AND decision_id = ANY($3) AND NOT grantee_id = ANY($4)`,
    [agencyId, documentId, decisionIds, needed],
  );
}
