import { Injectable } from '@nestjs/common';
import { newId } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { citationKey, findCitations } from './citations';
import type { CitationView } from './legal-texts.schemas';
import { fullForm, kindAndNumber, resolve, type Held } from './resolution.rules';

/** UTF-16 units of a page that are searched: a page of print has about 4 000. */
const MAX_PAGE = 100_000;

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
    const found = pages.flatMap(({ page, text }) =>
      findCitations(text.slice(0, MAX_PAGE)).map((citation) => ({ page, citation })),
    );
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
   * The citations of a file in the order of its text, each with the text of the library that it means. A text of the
   * agency's own library goes before one that an agency above holds. The caller has checked that the file may be read.
   */
  async ofFile(tx: EntityManager, agencyId: string, fileId: string): Promise<CitationView[]> {
    const citations = await tx.query<(Omit<CitationView, 'legalText'> & { identity: string })[]>(
      `SELECT id, text, doc_type AS "docType", number, year, symbol, issued_on::text AS "issuedOn", issuer, title,
              provisions, relation, round(confidence::numeric, 3)::float AS confidence, page, start_at AS start, end_at AS "end",
              identity
       FROM citation WHERE agency_id = $1 AND file_id = $2 ORDER BY ordinal`,
      [agencyId, fileId],
    );
    const meant = citations.map((citation) => ({ citation, full: fullForm(citation, citations) }));
    const keys = meant.map(({ full }) => full.identity);
    const library = await tx.query<(Held & NonNullable<CitationView['legalText']>)[]>(
      `SELECT id, title, status, identity, alias, issuer, issued_on::text AS "issuedOn", (agency_id = $1) AS own
       FROM legal_text WHERE alias = ANY($2) OR split_part(identity, '/', 1) || '/' || split_part(identity, '/', 2) = ANY($3)
       ORDER BY id`,
      [agencyId, keys, keys.map(kindAndNumber).filter(Boolean)],
    );
    return meant.map(({ citation, full }) => present(citation, resolve(full, library)));
  }
}

const present = (
  citation: Omit<CitationView, 'legalText'>,
  text: NonNullable<CitationView['legalText']> | null,
): CitationView => ({
  id: citation.id,
  text: citation.text,
  docType: citation.docType,
  number: citation.number,
  year: citation.year,
  symbol: citation.symbol,
  issuedOn: citation.issuedOn,
  issuer: citation.issuer,
  title: citation.title,
  provisions: citation.provisions,
  relation: citation.relation,
  confidence: citation.confidence,
  page: citation.page,
  start: citation.start,
  end: citation.end,
  legalText: text && { id: text.id, title: text.title, status: text.status },
});
