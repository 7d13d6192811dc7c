import type { Citation } from './find-citations';
import { findCitations } from './find-citations';

const COLUMNS = ['doc_type', 'number', 'year', 'symbol', 'issued_on'] as const;
type Identity = Record<(typeof COLUMNS)[number] | 'text', string>;

/** Detection is counted by overlapping place in the passage, identity on the mentions detected. */
export type Score = {
  expected: number;
  found: number;
  hits: number;
  exact: number;
  precision: number;
  recall: number;
  identity: number;
  mistakes: string[];
};

/** Scores the finder against a table of passages, one line for each citation, or one empty line. */
export function scoreCitations(csv: string): Score {
  const [header = [], ...rows] = parseCsv(csv);
  const at = (row: string[], column: string) => row[header.indexOf(column)] ?? '';
  const passages = new Map<string, Identity[]>();
  for (const row of rows) {
    const truth = passages.get(at(row, 'passage')) ?? [];
    passages.set(at(row, 'passage'), truth);
    if (!at(row, 'citation_text')) continue;
    const [doc_type, number, year, symbol, issued_on] = COLUMNS.map((column) => at(row, column));
    truth.push({
      text: at(row, 'citation_text'),
      doc_type: doc_type ?? '',
      number: number ?? '',
      year: year ?? '',
      symbol: symbol ?? '',
      issued_on: issued_on ?? '',
    });
  }
  const score: Score = { expected: 0, found: 0, hits: 0, exact: 0, precision: 1, recall: 1, identity: 1, mistakes: [] };
  for (const [passage, truth] of passages) scorePassage(score, passage, truth);
  score.precision = score.found ? score.hits / score.found : 1;
  score.recall = score.expected ? score.hits / score.expected : 1;
  score.identity = score.hits ? score.exact / score.hits : 1;
  return score;
}

function scorePassage(score: Score, passage: string, truth: readonly Identity[]): void {
  const left = findCitations(passage);
  const composed = passage.normalize('NFC');
  const place = (offset: number) => passage.slice(0, offset).normalize('NFC').length;
  score.found += left.length;
  score.expected += truth.length;
  let from = 0;
  for (const wanted of truth) {
    const start = composed.indexOf(wanted.text.normalize('NFC'), from);
    const end = start + wanted.text.length;
    from = Math.max(from, start + 1);
    const index = left.findIndex((citation) => place(citation.start) < end && place(citation.end) > start);
    const [citation] = index < 0 ? [] : left.splice(index, 1);
    if (!citation) {
      score.mistakes.push(`missed: ${wanted.text}`);
      continue;
    }
    score.hits++;
    const [found, expected] = [identityOf(citation), COLUMNS.map((column) => wanted[column]).join(' | ')];
    if (found === expected) score.exact++;
    else score.mistakes.push(`${wanted.text}: ${found} instead of ${expected}`);
  }
  for (const citation of left) score.mistakes.push(`no citation: ${citation.text} (${passage})`);
}

function identityOf({ docType, number, year, symbol, issuedOn }: Citation): string {
  return [docType, number, year, symbol, issuedOn ?? ''].join(' | ');
}

/** Reads quoted fields, doubled quotes and line breaks inside quotes. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const field of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (field.index === csv.length && field[0] === '') break;
    rows.at(-1)?.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? '');
    if (field[3] !== ',') rows.push([]);
  }
  return rows.filter((row) => row.some((field) => field !== ''));
}
