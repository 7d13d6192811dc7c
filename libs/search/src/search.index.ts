import { Injectable } from '@nestjs/common';
import { symbolKey } from '@vanthu/references';
import type { EntityManager } from 'typeorm';

/** As much text of a document as is indexed, in characters: some 150 pages. The rest is found by its subject and number. */
const INDEXED = 400_000;

/** The search index (chỉ mục tìm kiếm): one row a document, made from the truth and rebuilt from it at any time. */
@Injectable()
export class SearchIndex {
  /** The document that a file belongs to, or the document itself; null for a file that stands in none yet. */
  async documentOf(tx: EntityManager, agencyId: string, subjectId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM incoming_document WHERE agency_id = $1 AND id = $2
       UNION ALL SELECT document_id FROM document_file WHERE agency_id = $1 AND file_id = $2`,
      [agencyId, subjectId],
    );
    return row?.id ?? null;
  }

  /**
   * Indexes a document as it is now. Two that index at once take turns, so that the later state wins. Of a petition only
   * what everybody may read who finds it, since its pages tell who complains; of a secret nothing.
   */
  async put(tx: EntityManager, agencyId: string, documentId: string): Promise<void> {
    const [doc] = await tx.query<
      {
        numberSymbol: string;
        subject: string;
        issuer: string;
        docType: string;
        note: string;
        signer: string;
        secrecy: string;
      }[]
    >(
      `SELECT number_symbol AS "numberSymbol", subject, issuer, doc_type AS "docType", note, signer, secrecy
       FROM incoming_document WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [agencyId, documentId],
    );
    if (!doc) return;
    if (doc.secrecy !== 'none') {
      await tx.query(`DELETE FROM search_document WHERE agency_id = $1 AND document_id = $2`, [agencyId, documentId]);
      return;
    }
    await tx.query(
      `INSERT INTO search_document AS s (agency_id, document_id, dated, subject, body, symbols)
       SELECT d.agency_id, d.id, coalesce(d.registered_at, d.received_at), $3,
              left($4 || ' ' || coalesce((SELECT string_agg(p.text, ' ' ORDER BY f.ordinal, p.page)
                FROM document_file f JOIN reading_page p ON p.agency_id = f.agency_id AND p.file_id = f.file_id
                WHERE f.agency_id = d.agency_id AND f.document_id = d.id AND NOT d.petition), ''), $6::int), $5
       FROM incoming_document d WHERE d.agency_id = $1 AND d.id = $2
       ON CONFLICT (agency_id, document_id) DO UPDATE SET dated = EXCLUDED.dated, subject = EXCLUDED.subject,
         body = EXCLUDED.body, symbols = EXCLUDED.symbols`,
      [
        agencyId,
        documentId,
        doc.subject,
        [doc.issuer, doc.docType, doc.signer, doc.note].join(' '),
        symbolKey(doc.numberSymbol),
        INDEXED,
      ],
    );
  }
}
