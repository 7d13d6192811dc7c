/**
 * `npm run bench:ocr -- DIR [--json] [--alone] [--texts DIR]`: reads every `<name>.scan.pdf` of a folder as the product does, from
 * the file in to the searchable copy out, and compares the text with `<name>.txt`, the truth. Where OCRmyPDF and
 * tesseract are installed they read the same scans in the same run, one after another, unless `--alone`.
 *
 * CER and WER: edits over code points and over words, in NFC, white space as one blank; bagF1 minds no order. Two pages
 * at a time; CPU and memory are those of the program and all that it started (Linux). `--texts` leaves what was read.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import {
  folderOf,
  leaveTexts,
  peersHere,
  vanthu,
  type Engine,
  type Read,
  type Scan,
} from '../test/support/ocr-engines';
import { bagF1, scoreReading, scoreWords, together, withoutAccents, type Score } from '../test/support/ocr-score';
import { costOf, type Cost } from '../test/support/process-cost';

type Truth = Scan & { text: string; severity: string; pages: number };
type Scored = {
  name: string;
  severity: string;
  pages: number;
  cer: Score;
  cerNoAccents: Score;
  wer: Score;
  werNoAccents: Score;
  bagF1: number;
  seconds: number;
  bytes: number | null;
  failure?: string;
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
      texts: { type: 'string' },
    },
  });
  const [folder] = positionals;
  const truths = folder === undefined ? [] : truthsIn(folder);
  if (truths.length === 0)
    throw new Error('npm run bench:ocr -- DIR [--json] [--texts DIR]: a folder of <name>.scan.pdf and <name>.txt');
  const workDir = mkdtempSync(join(tmpdir(), 'vanthu-ocr-'));
  try {
    const results: { engine: Engine; scored: Scored[]; cost: Cost }[] = [];
    for (const engine of [vanthu, ...(values.alone ? [] : peersHere())]) {
      process.stderr.write(`${engine.name}: ${truths.length.toString()} files\n`);
      const { result, cost } = await costOf(() => engine.read(truths, folderOf(engine, workDir)));
      if (values.texts !== undefined) leaveTexts(result, join(values.texts, engine.name));
      results.push({ engine, cost, scored: truths.map((truth, i) => scoredOf(truth, result[i])) });
    }
    const [own, ...peers] = results;
    if (!own) return;
    const figures = {
      documents: own.scored.map(ofOne),
      all: ofAll(own.scored, own.cost),
      peers: Object.fromEntries(peers.map(({ engine, scored, cost }) => [engine.name, ofAll(scored, cost)])),
    };
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : asTable(results));
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
};

const truthsIn = (folder: string): Truth[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.scan.pdf'))
    .map((file) => file.slice(0, -'.scan.pdf'.length))
    .filter((name) => existsSync(join(folder, `${name}.txt`)))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/^\uFEFF/, '');
      const pages = text.replace(/\n$/, '').split('\f').length;
      return { name, path: join(folder, `${name}.scan.pdf`), text, pages, severity: severityOf(folder, name) };
    });

const severityOf = (folder: string, name: string): string => {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) return 'unknown';
  const { scan } = JSON.parse(readFileSync(path, 'utf8')) as { scan?: { severity?: string } };
  return scan?.severity ?? 'unknown';
};

const scoredOf = ({ name, severity, pages, text }: Truth, read: Read | undefined): Scored => {
  const got = read?.text ?? '';
  return {
    name,
    severity,
    pages,
    cer: scoreReading(text, got),
    cerNoAccents: scoreReading(withoutAccents(text), withoutAccents(got)),
    wer: scoreWords(text, got),
    werNoAccents: scoreWords(withoutAccents(text), withoutAccents(got)),
    bagF1: bagF1(text, got),
    seconds: read?.seconds ?? 0,
    bytes: read?.bytes ?? null,
    ...(read?.failure === undefined ? {} : { failure: read.failure }),
  };
};

const rounded = (value: number, digits = 5): number => Number(value.toFixed(digits));

const ofOne = (one: Scored) => ({
  name: one.name,
  severity: one.severity,
  pages: one.pages,
  cer: rounded(one.cer.rate),
  cerNoAccents: rounded(one.cerNoAccents.rate),
  wer: rounded(one.wer.rate),
  werNoAccents: rounded(one.werNoAccents.rate),
  bagF1: rounded(one.bagF1),
  seconds: rounded(one.seconds, 2),
  bytes: one.bytes,
  ...(one.failure === undefined ? {} : { failure: one.failure }),
});

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const ofAll = (scored: readonly Scored[], { seconds, cpuSeconds, peakMemoryMB }: Cost) => {
  const pages = sum(scored.map((one) => one.pages));
  const sizes = scored.flatMap(({ bytes, pages: of }) => (bytes === null ? [] : [{ bytes, of }]));
  return {
    cer: rounded(together(scored.map(({ cer }) => cer)).rate),
    cerNoAccents: rounded(together(scored.map((one) => one.cerNoAccents)).rate),
    wer: rounded(together(scored.map(({ wer }) => wer)).rate),
    werNoAccents: rounded(together(scored.map((one) => one.werNoAccents)).rate),
    bagF1: rounded(sum(scored.map((one) => one.bagF1 * one.wer.letters)) / sum(scored.map(({ wer }) => wer.letters))),
    pagesPerMinute: rounded((60 * pages) / seconds, 1),
    cpuSecondsPerPage: cpuSeconds === null ? null : rounded(cpuSeconds / pages, 2),
    peakMemoryMB: peakMemoryMB === null ? null : Math.round(peakMemoryMB),
    bytesPerPage:
      sizes.length === 0 ? null : Math.round(sum(sizes.map(({ bytes }) => bytes)) / sum(sizes.map(({ of }) => of))),
  };
};

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`.padStart(9);
const NUMBERS = [['cer', 'CER'] as const, ['cerNoAccents', 'no accents'] as const, ['wer', 'WER'] as const];

const asTable = (results: readonly { engine: Engine; scored: Scored[]; cost: Cost }[]): string => {
  const own = results[0]?.scored ?? [];
  const width = Math.max(10, ...own.map(({ name }) => name.length));
  const head = ['document'.padEnd(width), ...NUMBERS.map(([, word]) => word.padStart(10)), '       F1', '  seconds'];
  const rows = own.map((one) =>
    [
      one.name.padEnd(width),
      ...NUMBERS.map(([key]) => percent(one[key].rate).padStart(10)),
      percent(one.bagF1),
      one.seconds.toFixed(1).padStart(9),
      ` ${one.failure ?? one.severity}`,
    ].join(''),
  );
  const severities = [...new Set(own.map(({ severity }) => severity))].sort();
  const summaries = results.flatMap(({ engine, scored, cost }) => {
    const all = ofAll(scored, cost);
    const by = severities.map((name) => {
      const rate = together(scored.filter((one) => one.severity === name).map(({ cer }) => cer)).rate;
      return `${name} ${percent(rate).trim()}`;
    });
    return [
      `${engine.name}: CER ${percent(all.cer).trim()} (${by.join(', ')}), without accents ${percent(all.cerNoAccents).trim()}, ` +
        `WER ${percent(all.wer).trim()}, F1 ${percent(all.bagF1).trim()}`,
      `  ${all.pagesPerMinute.toString()} pages a minute, ${String(all.cpuSecondsPerPage ?? '?')} CPU s a page, ` +
        `${String(all.peakMemoryMB ?? '?')} MB at most, ${String(all.bytesPerPage ?? '?')} bytes a page`,
    ];
  });
  const machine = `Node ${process.version}, ${cpus().length.toString()} cores, ${new Date().toISOString().slice(0, 10)}`;
  return `${[head.join(''), ...rows, '', ...summaries, machine].join('\n')}\n`;
};

void main();
