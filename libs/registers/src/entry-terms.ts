import { prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { momentColumns, momentFrom, type Moment } from './calendar';

/** What a registration goes by before it takes a number. */
export type EntryTerms = Moment & {
  /** The register, as far as it says what belongs into it; null when there is none. */
  readonly book: { readonly name: string; readonly kind: string; readonly secrecy: string } | null;
  /** The code of a type that the law names (tên loại); a register may keep certain types only. */
  readonly docType: string | null;
};
type Row = Parameters<typeof momentFrom>[0] & Pick<EntryTerms, 'book' | 'docType'>;

const TERMS = `
  SELECT ${momentColumns('$4')},
         (SELECT jsonb_build_object('name', name, 'kind', kind, 'secrecy', secrecy) FROM register
           WHERE agency_id = $1 AND id = $2) AS book,
         (SELECT code FROM document_type WHERE lower(name) = lower(normalize(trim($3), NFC)) LIMIT 1) AS "docType"
  FROM (SELECT clock_timestamp() AS at) m`;

/** One statement for all of it: clerks who register together wait for one another's. */
export async function termsOfEntry(
  tx: EntityManager,
  asked: {
    readonly agencyId: string;
    readonly registerId: string;
    readonly docType: string;
    readonly timeZone: string;
  },
): Promise<EntryTerms> {
  const [row] = await prepared<Row>(tx, TERMS, [asked.agencyId, asked.registerId, asked.docType, asked.timeZone]);
  if (!row) throw new Error('a query without a table answers with one row');
  return { ...momentFrom(row), book: row.book, docType: row.docType };
}
