import { Injectable } from '@nestjs/common';
import { visibleTo } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { keysOf, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import { parseNumberSymbol, symbolKey } from '@vanthu/references';
import type { EntityManager } from 'typeorm';
import { snippetOf, wordsOfQuery } from './query.rules';
import type { SearchHit, SearchQuery } from './search.schemas';

type Found = Omit<SearchHit, 'where'> & { rank: string; dated: string };
type Where = SearchHit['where'][number];

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
    const visible = visibleTo(actor, 'doc', 10);
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<Found[]>(
        `WITH numbered AS MATERIALIZED (
           SELECT s.document_id, s.dated, CASE WHEN s.symbols = $2 OR doc.arrival_number = $4 THEN 3 WHEN s.symbols LIKE $3 || '%' THEN 2 ELSE 1 END AS rank
           FROM search_document s JOIN incoming_document doc ON doc.agency_id = s.agency_id AND doc.id = s.document_id
           WHERE s.agency_id = $1 AND ${visible.sql} AND (($2 <> '' AND s.symbols LIKE '%' || $3 || '%') OR doc.arrival_number = $4)
           ORDER BY rank DESC, s.dated DESC LIMIT ${BY_NUMBER.toString()}
         ), worded AS (
           SELECT s.document_id, s.dated, 0 AS rank
           FROM search_document s JOIN incoming_document doc ON doc.agency_id = s.agency_id AND doc.id = s.document_id
           WHERE s.agency_id = $1 AND ${visible.sql} AND $5 <> '' AND s.tsv @@ plainto_tsquery('vi', $5)
             AND NOT EXISTS (SELECT 1 FROM numbered n WHERE n.document_id = s.document_id)
             AND ($6::int IS NULL OR $6::int > 0 OR (s.dated, s.document_id) < ($7::timestamptz, $8::uuid))
           ORDER BY s.dated DESC, s.document_id DESC LIMIT $9
         ), hit AS (SELECT * FROM numbered UNION ALL SELECT * FROM worded)
         SELECT doc.id AS "documentId", doc.number_symbol AS "numberSymbol", doc.subject, doc.issuer, doc.doc_type AS "docType",
                doc.issued_on::text AS "issuedOn", doc.arrival_number AS "arrivalNumber", doc.arrived_on::text AS "arrivedOn", doc.state,
                hit.rank::text AS rank, to_json(hit.dated)#>>'{}' AS dated
         FROM hit JOIN incoming_document doc ON doc.agency_id = $1 AND doc.id = hit.document_id
         WHERE $6::int IS NULL OR (hit.rank, hit.dated, hit.document_id) < ($6::int, $7::timestamptz, $8::uuid)
         ORDER BY hit.rank DESC, hit.dated DESC, hit.document_id DESC LIMIT $9`,
        [
          actor.agencyId,
          key,
          key.replace(/[\\%_]/g, (sign) => `\\${sign}`),
          arrival,
          words.join(' '),
          rank,
          dated,
          id,
          limit + 1,
          ...visible.params,
        ],
      );
      const page = pageFrom(
        rows,
        limit,
        (row) => [row.rank, row.dated, row.documentId],
        (row) => row,
      );
      const items: SearchHit[] = [];
      for (const row of page.items)
        items.push({ ...present(row), where: await this.where(tx, actor.agencyId, row, q, words) });
      return { items, next: page.next };
    });
  }

  /** Where a document matched: its number, its subject, and the first page of its text that has the words. */
  private async where(
    tx: EntityManager,
    agencyId: string,
    row: Found,
    q: string,
    words: readonly string[],
  ): Promise<Where[]> {
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
    const page = await this.firstPage(tx, agencyId, row.documentId, words);
    const snippet = page && snippetOf(page.text, words);
    if (page && snippet) where.push({ field: 'text', fileId: page.fileId, page: page.page, snippet });
    return where;
  }

  /** The page with all the words, else the first with any of them. */
  private async firstPage(tx: EntityManager, agencyId: string, documentId: string, words: readonly string[]) {
    if (words.length === 0) return undefined;
    const [page] = await tx.query<{ fileId: string; page: number; text: string }[]>(
      `SELECT p.file_id AS "fileId", p.page, p.text
       FROM document_file f JOIN reading_page p ON p.agency_id = f.agency_id AND p.file_id = f.file_id
       JOIN incoming_document d ON d.agency_id = f.agency_id AND d.id = f.document_id AND NOT d.petition
       WHERE f.agency_id = $1 AND f.document_id = $2 AND searchable(p.text) @@ to_tsquery('vi', $4)
       ORDER BY searchable(p.text) @@ plainto_tsquery('vi', $3) DESC, f.ordinal, p.page LIMIT 1`,
      [agencyId, documentId, words.join(' '), words.map((word) => `'${word}'`).join(' | ')],
    );
    return page;
  }
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
