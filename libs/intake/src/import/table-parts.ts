import { headerRow, isColumnNumbers, proposeMapping, type ImportField, type Mapping } from './columns.rules';
import type { ReadTable } from './table-reader';

/** The head of a table, what its columns are taken for, and the rows below. */
export function partsOf(flow: Parameters<typeof headerRow>[0], { rows, facts }: ReadTable) {
  const head = headerRow(flow, rows);
  const headers = rows[head] ?? [];
  const body = rows
    .map((cells, i) => ({ row: i + 1, cells }))
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isColumnNumbers(cells));
  return { headers, mapping: proposeMapping(flow, headers), body, facts: { ...facts, headerRow: head + 1 } };
}

/** Without the fields that are mapped to no column. */
export const mapped = (mapping: Readonly<Partial<Record<ImportField, number | undefined>>>): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== undefined));

export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .slice(0, 200)
    .trim();
