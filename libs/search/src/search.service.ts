import { Injectable } from '@nestjs/common';
import { readerOf, visibleTo } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { keysOf, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import { parseNumberSymbol, symbolKey } from '@vanthu/references';
import type { EntityManager } from 'typeorm';
import { snippetOf, wordsOfQuery } from './query.rules';
import type { SearchHit, SearchQuery } from './search.schemas';

type Found = Omit<SearchHit, 'where'> & { rank: string; dated: string };
type Where = SearchHit['where'][number];
type PageText = { fileId: string; page: number; text: string };

/** At most so many documents are taken for a number: one spelling names few. */
const BY_NUMBER = 200;

/** Search (tìm kiếm): what the caller may read is filtered first, then ordered: numbers that match, then the newest. */
@Injectable()
export class SearchService {
  constructor(private readonly work: UnitOfWork) {}

  async find(actor: Actor, { q, limit, after }: SearchQuery): Promise<Page<SearchHit>> {
    const words = wordsOfQuery(q);
    const [rank, dated, id] = after ? keysOf(after, 3) : [null, null, null];
    const key = /\d/.test(q) ? symbolKey(q) : '';
    const arrival = /^\d{1,9}$/.test(q) ? Number(q) : null;
    const visible = visibleTo(actor, 'doc', 12);
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<Found[]>(
        `WITH numbered AS MATERIALIZED (
           SELECT * FROM find_documents_by_number($2, $3, $9, $10, $11, ${BY_NUMBER.toString()})
         ), worded AS (
           SELECT w.document_id, w.dated, 0 AS rank
           FROM find_documents_by_words(plainto_tsquery('vi', $4), $9, $10, $11, ARRAY(SELECT document_id FROM numbered),
             CASE WHEN $5::int = 0 THEN $6::timestamptz END, CASE WHEN $5::int = 0 THEN $7::uuid END, $8) w
           WHERE $4 <> ''
         ), hit AS (SELECT * FROM numbered UNION ALL SELECT * FROM worded)
         SELECT doc.id AS "documentId", doc.number_symbol AS "numberSymbol", doc.subject, doc.issuer, doc.doc_type AS "docType",
                doc.issued_on::text AS "issuedOn", doc.arrival_number AS "arrivalNumber", doc.arrived_on::text AS "arrivedOn", doc.state,
                hit.rank::text AS rank, to_json(hit.dated)#>>'{}' AS dated
         FROM hit JOIN incoming_document doc ON doc.agency_id = $1 AND doc.id = hit.document_id
         WHERE ${visible.sql} AND ($5::int IS NULL OR (hit.rank, hit.dated, hit.document_id) < ($5::int, $6::timestamptz, $7::uuid))
         ORDER BY hit.rank DESC, hit.dated DESC, hit.document_id DESC LIMIT $8`,
        [
          actor.agencyId,
          key,
          arrival,
          words.join(' '),
          rank,
          dated,
          id,
          limit + 1,
          ...readerOf(actor),
          ...visible.params,
        ],
      );
      const page = pageFrom(
        rows,
        limit,
        (row) => [row.rank, row.dated, row.documentId],
        (row) => row,
      );
      const texts = await this.pagesOf(tx, actor.agencyId, page.items, words);
      const items = page.items.map((row) => ({
        ...present(row),
        where: whereOf(row, q, words, texts.get(row.documentId)),
      }));
      return { items, next: page.next };
    });
  }

  /** Of each document the page with all the words, else the first with any of them. */
  private async pagesOf(
    tx: EntityManager,
    agencyId: string,
    found: readonly Found[],
    words: readonly string[],
  ): Promise<Map<string, PageText>> {
    if (words.length === 0 || found.length === 0) return new Map();
    const pages = await tx.query<(PageText & { documentId: string })[]>(
      `SELECT d.id AS "documentId", p.*
       FROM incoming_document d CROSS JOIN LATERAL (
         SELECT p.file_id AS "fileId", p.page, p.text
         FROM document_file f JOIN reading_page p ON p.agency_id = f.agency_id AND p.file_id = f.file_id
         WHERE f.agency_id = d.agency_id AND f.document_id = d.id AND p.tsv @@ to_tsquery('vi', $4)
         ORDER BY p.tsv @@ plainto_tsquery('vi', $3) DESC, f.ordinal, p.page LIMIT 1) p
       WHERE d.agency_id = $1 AND d.id = ANY ($2::uuid[]) AND NOT d.petition`,
      [
        agencyId,
        found.map(({ documentId }) => documentId),
        words.join(' '),
        words.map((word) => `'${word}'`).join(' | '),
      ],
    );
    return new Map(pages.map((page) => [page.documentId, page]));
  }
}

/** Where a document matched: its number, its subject, and the page of its text that has the words. */
function whereOf(row: Found, q: string, words: readonly string[], page: PageText | undefined): Where[] {
  const where: Where[] = [];
  if (Number(row.rank) > 0) {
    const byArrival = row.arrivalNumber !== null && q.trim() === row.arrivalNumber.toString();
    const field =
      byArrival && parseNumberSymbol(row.numberSymbol).number !== q.trim() ? 'arrivalNumber' : 'numberSymbol';
    const text = field === 'arrivalNumber' ? String(row.arrivalNumber) : row.numberSymbol;
    where.push({ field, fileId: null, page: null, snippet: [{ text, hit: true }] });
  }
  const subject = snippetOf(row.subject, words);
  if (subject) where.push({ field: 'subject', fileId: null, page: null, snippet: subject });
  const snippet = page && snippetOf(page.text, words);
  if (page && snippet) where.push({ field: 'text', fileId: page.fileId, page: page.page, snippet });
  return where;
}

const present = (row: Found): Omit<SearchHit, 'where'> => ({
  documentId: row.documentId,
  numberSymbol: row.numberSymbol,
  subject: row.subject,
  issuer: row.issuer,
  docType: row.docType,
  issuedOn: row.issuedOn,
  arrivalNumber: row.arrivalNumber,
  arrivedOn: row.arrivedOn,
  state: row.state,
});
