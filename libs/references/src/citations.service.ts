import { Injectable } from '@nestjs/common';
import { newId } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { citationKey, findCitations } from './citations';
import type { CitationView } from './legal-texts.schemas';

/** Citations (dẫn chiếu) of a file: found when its text was read, resolved against the library when they are shown. */
@Injectable()
export class CitationsService {
  /** Finds the citations of a file's pages and puts them in the place of those found before. @returns how many */
  async record(
    tx: EntityManager,
    agencyId: string,
    fileId: string,
    pages: readonly { page: number; text: string }[],
  ): Promise<number> {
    await tx.query(`DELETE FROM citation WHERE agency_id = $1 AND file_id = $2`, [agencyId, fileId]);
    const found = pages.flatMap(({ page, text }) => findCitations(text).map((citation) => ({ page, citation })));
    for (const [ordinal, { page, citation }] of found.entries()) {
      await tx.query(
        `INSERT INTO citation (agency_id, id, file_id, ordinal, page, start_at, end_at, text, doc_type, number, year, symbol,
                               issued_on, issuer, title, provisions, relation, confidence, identity)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
        [
          agencyId,
          newId(),
          fileId,
          ordinal,
          page,
          citation.start,
          citation.end,
          citation.text,
          citation.docType,
          citation.number,
          Number(citation.year) || null,
          citation.symbol,
          citation.issuedOn,
          citation.issuer,
          citation.title,
          citation.provisions,
          citation.relation,
          citation.confidence,
          citationKey(citation),
        ],
      );
    }
    return found.length;
  }

  /**
   * The citations of a file in the order of its text. A text of the agency's own library goes before one that an agency
   * above holds. The caller has checked that the file may be read.
   */
  async ofFile(tx: EntityManager, agencyId: string, fileId: string): Promise<CitationView[]> {
    return tx.query<CitationView[]>(
      `SELECT c.id, c.text, c.doc_type AS "docType", c.number, c.year, c.symbol, c.issued_on::text AS "issuedOn", c.issuer, c.title,
              c.provisions, c.relation, round(c.confidence::numeric, 3)::float AS confidence, c.page, c.start_at AS start, c.end_at AS "end",
              CASE WHEN l.id IS NULL THEN NULL ELSE jsonb_build_object('id', l.id, 'title', l.title, 'status', l.status) END AS "legalText"
       FROM citation c
       LEFT JOIN LATERAL (
         SELECT id, title, status FROM legal_text t WHERE t.identity = c.identity OR t.alias = c.identity
         ORDER BY (t.agency_id = $1) DESC LIMIT 1
       ) l ON true
       WHERE c.agency_id = $1 AND c.file_id = $2 ORDER BY c.ordinal`,
      [agencyId, fileId],
    );
  }
}
