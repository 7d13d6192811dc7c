import type { Actor } from '@vanthu/identity';
import { symbolKey } from '@vanthu/references';
import type { EntityManager } from 'typeorm';
import { visibleTo } from './incoming-documents.policy';
import type { IncomingRow } from './incoming-documents.queries';
import type { DuplicatesQuery, DuplicateView } from './incoming-documents.schemas';
import { filesAlike } from './likeness.queries';

type Candidate = Omit<DuplicateView, 'because'> & { sameFile: boolean; sameText: boolean };

/** At most so many candidates are weighed: one number is printed by thousands of issuers. */
const CANDIDATES = 500;

/**
 * The documents that may be the same paper: those with a file of the same bytes, those with the same number, symbol,
 * issuer and date in any spelling (Decree 30/2020/NĐ-CP, annex VI: warn of a duplicate), and those of near-equal text. A
 * date or issuer that one of them does not state speaks against nothing; near-equal texts with another number and another
 * date are two papers of one form.
 */
export async function findDuplicates(
  tx: EntityManager,
  actor: Actor,
  doc: IncomingRow,
  query: DuplicatesQuery,
): Promise<DuplicateView[]> {
  const wanted = {
    key: symbolKey(query.numberSymbol ?? doc.numberSymbol),
    issuer: folded(query.issuer ?? doc.issuer),
    issuedOn: query.issuedOn ?? doc.issuedOn,
  };
  const number = /^\d+/.exec(wanted.key)?.[0] ?? '';
  const alike = await filesAlike(
    tx,
    actor.agencyId,
    doc.files.map(({ id }) => id),
  );
  const visible = visibleTo(actor, 'd', 6);
  const rows = await tx.query<Candidate[]>(
    `WITH same_bytes AS (
       SELECT DISTINCT x.document_id AS id FROM file f JOIN document_file x ON x.agency_id = f.agency_id AND x.file_id = f.id
       WHERE f.agency_id = $6::uuid AND f.sha256 = ANY ($2)
     ), same_text AS (
       SELECT DISTINCT document_id AS id FROM document_file WHERE agency_id = $6::uuid AND file_id = ANY ($5::uuid[])
     ), candidate AS (
       SELECT id FROM same_bytes UNION SELECT id FROM same_text
       UNION SELECT id FROM incoming_document WHERE agency_id = $6::uuid AND number = ANY ($3)
       UNION SELECT id FROM incoming_document WHERE agency_id = $6::uuid AND number = '' AND $4 <> '' AND number_symbol = $4
     )
     SELECT d.id, d.state, d.number_symbol AS "numberSymbol", d.issuer, d.issued_on::text AS "issuedOn", d.subject,
            d.arrival_number AS "arrivalNumber", d.arrival_year AS "arrivalYear", s.id IS NOT NULL AS "sameFile",
            t.id IS NOT NULL AS "sameText"
     FROM candidate c JOIN incoming_document d ON d.agency_id = $6::uuid AND d.id = c.id LEFT JOIN same_bytes s ON s.id = d.id
     LEFT JOIN same_text t ON t.id = d.id
     WHERE ${visible.sql} AND d.id <> $1::uuid
     ORDER BY "sameFile" DESC, "sameText" DESC, d.received_at DESC LIMIT ${CANDIDATES.toString()}`,
    [
      doc.id,
      doc.files.map(({ sha256 }) => sha256),
      number === '' ? [] : ['', '0', '00', '000'].map((zeros) => zeros + number),
      query.numberSymbol ?? doc.numberSymbol,
      alike,
      ...visible.params,
    ],
  );
  return rows.flatMap(({ sameFile, sameText, ...row }) => {
    const sameNumber =
      wanted.key !== '' &&
      symbolKey(row.numberSymbol) === wanted.key &&
      agree(folded(row.issuer), wanted.issuer) &&
      agree(row.issuedOn ?? '', wanted.issuedOn ?? '');
    const another =
      !agree(symbolKey(row.numberSymbol), wanted.key) && !agree(row.issuedOn ?? '', wanted.issuedOn ?? '');
    const because = [
      ...(sameFile ? ['file' as const] : []),
      ...(sameNumber ? ['number' as const] : []),
      ...(sameText && !sameFile && !another ? ['text' as const] : []),
    ];
    return because.length > 0 ? [{ ...row, because }] : [];
  });
}

const agree = (one: string, other: string) => one === '' || other === '' || one === other;

/** Without accents, case and punctuation: `UBND tỉnh` as it is typed in a hurry. */
const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
