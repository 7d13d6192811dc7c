import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { chooseReading, READINGS, readingsOf, readText, type Reading } from './legacy-text.rules';
import { fillDown, mergedRanges } from './merged-cells.rules';
import type { TableAnswer, TableOrder } from './table-messages';
import { decodeText, guessDelimiter, plainCell } from './text-table.rules';
import { unpackWithin, UnfitArchive } from './zip-directory';

const MOST_ROWS = 100_100;
const MOST_COLUMNS = 100;
const LONGEST_CELL = 20_000;
const UNPACKED = { bytes: 400 * 1_048_576, entries: 2_000 };

type Facts = { encoding: string | null; delimiter: string | null; merged: number };
type Table = {
  readonly rows: string[][];
  /** The same cells as the letters of their bytes, where the bytes were not Unicode. */
  readonly old: string[][];
  readonly facts: Facts;
};
class Trouble extends Error {
  constructor(readonly why: 'not-a-table' | 'too-many-rows' | 'too-many-columns' | 'too-large' | 'no-rows') {
    super(why);
  }
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return plainCell(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST_CELL);
};

async function readXlsx(path: string): Promise<Table> {
  const zip = await readFile(path);
  const parts = unpackWithin(zip, UNPACKED, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  );
  const rows = (await readSheet(zip)).map((row) => row.map(cellText));
  const merged = fillDown(rows, mergedRanges(firstSheet(parts)));
  return { rows, old: rows, facts: { encoding: null, delimiter: null, merged } };
}

/** The XML of the first sheet of the workbook, which need not be the one called sheet1. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?r:id="([^"]+)"/.exec(parts.get('xl/workbook.xml') ?? '')?.[1];
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(
    ([tag]) => id !== undefined && tag.includes(`Id="${id}"`),
  )?.[0];
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
  return parts.get(`xl/${target ?? 'worksheets/sheet1.xml'}`) ?? '';
}

async function readCsv(path: string): Promise<Table> {
  const { text, old, encoding } = decodeText(await readFile(path));
  if (text.includes('\0')) throw new Trouble('not-a-table');
  const delimiter = guessDelimiter(text);
  const options = { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true, to: MOST_ROWS + 1 };
  const rowsOf = (from: string) => parse(from, options).map((row) => row.map(cellText));
  const rows = rowsOf(text);
  return { rows, old: old === text ? rows : rowsOf(old), facts: { encoding, delimiter, merged: 0 } };
}

const SAMPLE = 200;

/** The cells in the encoding that was said, else in the one that their words speak for. */
function inReading({ rows, old, facts }: Table, said: Reading | undefined) {
  const weighed = readingsOf(rows.flat(), old.flat());
  const chosen = chooseReading(weighed);
  const reading = said ?? chosen.encoding;
  const readAs =
    (one: Reading) =>
    (cell: string, source = cell) =>
      one === 'unicode' ? cell : readText(source, one);
  const marked = old
    .flat()
    .flatMap((cell, i) => (/[^\u0020-\u007e]/.test(cell) ? [i] : []))
    .slice(0, 5);
  const [flat, bytes] = [rows.flat(), old.flat()];
  const readings = READINGS.map((one) => ({
    reading: one,
    share: weighed.find(({ encoding }) => encoding === one)?.share ?? 0,
    sample: marked
      .map((i) => readAs(one)(flat[i] ?? '', bytes[i]))
      .join(' · ')
      .slice(0, SAMPLE),
  }));
  const read = reading === 'unicode' ? rows : old.map((row) => row.map((cell) => readText(cell, reading)));
  const encoding = reading === 'unicode' ? facts.encoding : reading;
  const sure = said !== undefined || chosen.sure;
  return { rows: read, facts: { ...facts, encoding, reading, sure, readings: marked.length === 0 ? [] : readings } };
}

async function read({ path, rows: target, format, reading }: TableOrder): Promise<TableAnswer> {
  try {
    const { rows, facts } = inReading(await (format === 'xlsx' ? readXlsx(path) : readCsv(path)), reading);
    if (rows.length > MOST_ROWS) throw new Trouble('too-many-rows');
    if (rows.some((row) => row.length > MOST_COLUMNS)) throw new Trouble('too-many-columns');
    if (rows.every((row) => row.every((cell) => cell === ''))) throw new Trouble('no-rows');
    const out = createWriteStream(target, { mode: 0o600 });
    for (const row of rows) if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    return { ok: true, rows: rows.length, facts };
  } catch (error) {
    const why = error instanceof Trouble ? error.why : error instanceof UnfitArchive ? 'too-large' : 'not-a-table';
    return { ok: false, why, detail: String(error).slice(0, 300) };
  }
}

process.once('message', (order: TableOrder) => {
  void read(order).then((said) => process.send?.(said));
});
