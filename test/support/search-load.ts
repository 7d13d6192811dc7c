import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRoot } from './database';

const [, ...lines] = readFileSync(join(__dirname, '../fixtures/citation-passages.csv'), 'utf8').split('\n');
/** The syllables of invented papers, each once: some stand in nearly every document, most in few. */
const SYLLABLES = [...new Set(lines.join(' ').match(/\p{L}+/gu) ?? [])].filter((word) => word.length < 8);

const SENTENCES = 4_000;
/** Sentences that a document has: some two kilobytes, a page. */
const A_PAGE = 24;

/** So many of a table, each drawn by its number; `m.n` makes the draw another one in each row. */
const draws = (column: string, table: string, count: number, number: string, between: string) =>
  `SELECT string_agg(t.${column}, '${between}') FROM (SELECT 1 + floor(${number} + 0 * (i + m.n))::int AS k
     FROM generate_series(1, ${count.toString()}) i OFFSET 0) r JOIN ${table} t ON t.n = r.k`;

const indexes = ['search_document_tsv', 'search_document_symbols', 'search_document_dated'];

/**
 * Fills an agency with so many registered documents of one page each, as they are after they were read and indexed. The
 * subject of document n has `hoso<n>` (rare), `chuyende<n % 100>` (one in a hundred) and words that one in four has; its
 * number is n of a symbol that one in four has. To every hundredth the user was let in. Statements of a superuser.
 */
export const searchLoad = (agency: string, user: string, rows: number): string[] => [
  `CREATE TEMP TABLE IF NOT EXISTS syllable (n int PRIMARY KEY, word text)`,
  `INSERT INTO syllable SELECT n, word FROM unnest(ARRAY[${SYLLABLES.map((word) => `'${word}'`).join(',')}]) WITH ORDINALITY w(word, n) ON CONFLICT DO NOTHING`,
  `CREATE TEMP TABLE IF NOT EXISTS sentence (n int PRIMARY KEY, text text)`,
  `INSERT INTO sentence SELECT n, (${draws('word', 'syllable', 14, `${SYLLABLES.length.toString()} * power(random(), 3)`, ' ')})
     FROM generate_series(1, ${SENTENCES.toString()}) m(n) ON CONFLICT DO NOTHING`,
  `CREATE TEMP TABLE made AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS file_id, now() - (${rows.toString()} - n) * interval '5 minutes' AS at,
     n || '/' || (ARRAY['UBND-KSTT','QĐ-UBND','SNV-CCHC','BC-STC'])[n % 4 + 1] AS symbol,
     'Về việc ' || (ARRAY['triển khai','báo cáo','góp ý','hướng dẫn'])[n % 4 + 1] || ' đề án chuyende' || n % 100 || ' của hoso' || n AS subject,
     'Sở ' || (ARRAY['Tài chính','Nội vụ','Y tế','Xây dựng'])[n % 4 + 1] AS issuer,
     (${draws('text', 'sentence', A_PAGE, `${SENTENCES.toString()} * random()`, '. ')}) AS body
   FROM generate_series(1, ${rows.toString()}) m(n)`,
  `INSERT INTO blob (agency_id, sha256, size, content_type) VALUES ('${agency}', repeat('0', 64), 1, 'application/pdf') ON CONFLICT DO NOTHING`,
  `SET session_replication_role = replica`, // the rows are consistent: no key is looked up one by one
  `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by)
     SELECT '${agency}', file_id, repeat('0', 64), 'a.pdf', 1, 'application/pdf', '${user}' FROM made`,
  `INSERT INTO incoming_document (agency_id, id, state, number_symbol, number, issuer, doc_type, subject, register_entry_id, arrival_number,
       arrival_year, arrived_on, received_by, received_at, registered_by, registered_at)
     SELECT '${agency}', id, 'registered', symbol, n::text, issuer, 'Công văn', subject, gen_random_uuid(), n, extract(year FROM at), at::date,
       '${user}', at, '${user}', at FROM made`,
  `INSERT INTO document_file (agency_id, document_id, file_id, role, ordinal) SELECT '${agency}', id, file_id, 'main', 1 FROM made`,
  `INSERT INTO document_access (agency_id, document_id, grantee, grantee_id, because)
     SELECT '${agency}', id, 'user', '${user}', 'assigned' FROM made WHERE n % 100 = 0`,
  `INSERT INTO reading (agency_id, file_id, state) SELECT '${agency}', file_id, 'read' FROM made`,
  `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
     SELECT '${agency}', file_id, 1, body, '[]', 0.9, 0, false, 'ocr', 'test', 1, 1, repeat('0', 64), 1 FROM made`,
  `INSERT INTO search_document (agency_id, document_id, dated, subject, body, symbols)
     SELECT '${agency}', id, at, subject, issuer || ' Công văn  ' || body, translate(lower(translate(symbol, 'Đ', 'D')), '-', '') FROM made`,
  `DROP TABLE made`,
  `SET session_replication_role = origin`,
];

/** Runs the statements in one session, with the indexes of search made afterwards, and gathers statistics. */
export async function fillSearch(database: string, agencies: readonly (readonly [string, string, number])[]) {
  await asRoot(
    database,
    ...agencies.flatMap(([agency, user, rows]) => searchLoad(agency, user, rows)),
    ...indexes.map((index) => `REINDEX INDEX ${index}`),
    `INSERT INTO words_due SELECT agency_id, 'incoming', id FROM incoming_document`, // the load ran without triggers
    `SELECT index_words(2147483647)`,
    'VACUUM ANALYZE',
  );
}
