/**
 * `npm run bench:fields -- DIR [--json]`: reads every `<name>.scan.pdf` of a folder as the product does and compares
 * the page head with `<name>.json`, the truth in the words of test/fixtures/scans. Prints for each field how often it
 * is exact (a subject: within 2 % of its characters), how often a proposal above the threshold is wrong, and the time
 * for each document. With `--json` one object on stdout and nothing else; progress goes to stderr.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { closeReaders, readDocument, UnreadableFile, type ReadPage } from '@vanthu/digitization';

import {
  documentsOf,
  isSure,
  pagesOfDocument,
  ratesOf,
  scoreFields,
  type FieldResult,
  type FieldTruth,
} from '../test/support/field-score';

type Scored = { severity: string; results: FieldResult[] };

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, wrong: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  const names = folder === undefined ? [] : scansIn(folder);
  if (folder === undefined || names.length === 0) {
    throw new Error('npm run bench:fields -- DIR [--json] [--wrong]: a folder of <name>.scan.pdf and <name>.json');
  }
  const workDir = mkdtempSync(join(tmpdir(), 'vanthu-fields-'));
  const scored: Scored[] = [];
  const began = performance.now();
  try {
    for (const [i, name] of names.entries()) {
      scored.push(...(await scoreScan(folder, name, workDir)));
      if ((i + 1) % 10 === 0) process.stderr.write(`${(i + 1).toString()} of ${names.length.toString()} files\n`);
    }
  } finally {
    closeReaders();
    rmSync(workDir, { recursive: true, force: true });
  }
  const seconds = (performance.now() - began) / 1_000 / scored.length;
  process.stdout.write(values.json ? asJson(scored, seconds) : asTable(scored, seconds, values.wrong));
};

const scansIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.scan.pdf'))
    .map((file) => file.slice(0, -'.scan.pdf'.length))
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .sort();

const scoreScan = async (folder: string, name: string, workDir: string): Promise<Scored[]> => {
  const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as FieldTruth;
  const path = join(folder, `${name}.scan.pdf`);
  const pages: ReadPage[] = [];
  try {
    await readDocument(
      { path, contentType: 'application/pdf' },
      {
        engine: 'auto',
        workDir,
        onPlan: () => Promise.resolve(),
        onPage: (page) => Promise.resolve(void pages.push(page)),
      },
    );
  } catch (error) {
    // What cannot be read is a document of which no field was found.
    if (!(error instanceof UnreadableFile)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
  }
  const severity = severityOf(truth);
  return documentsOf(truth).map((document) => ({
    severity,
    results: scoreFields(document, pagesOfDocument(document, pages)),
  }));
};

const severityOf = ({ scan }: FieldTruth): string =>
  typeof scan === 'object' && scan !== null && 'severity' in scan ? String(scan.severity) : 'unknown';

const asJson = (scored: Scored[], seconds: number): string => {
  const fields = ratesOf(scored.flatMap(({ results }) => results));
  return `${JSON.stringify({ documents: scored.length, fields, secondsPerDocument: Math.round(seconds * 100) / 100 })}\n`;
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

const asTable = (scored: Scored[], seconds: number, wrong: boolean): string => {
  const severities = [...new Set(scored.map(({ severity }) => severity))].sort();
  const all = scored.flatMap(({ results }) => results);
  const rates = ratesOf(all);
  const bySeverity = severities.map((severity) =>
    ratesOf(scored.filter((one) => one.severity === severity).flatMap(({ results }) => results)),
  );
  const rows = Object.entries(rates).map(([field, { exact, wrongUnflagged }]) => {
    const parts = bySeverity.map((of) => percent(Object.entries(of).find(([name]) => name === field)?.[1].exact ?? 0));
    return [field.padEnd(12), percent(exact), ...parts, percent(wrongUnflagged)].join('  ');
  });
  const sure = all.filter(isSure);
  const misled = sure.filter(({ exact }) => !exact).length;
  const faults = wrong ? all.filter(({ exact }) => !exact) : [];
  return [
    ['field'.padEnd(12), 'exact'.padStart(8), ...severities.map((name) => name.padStart(8)), 'wrong though sure'].join(
      '  ',
    ),
    ...rows,
    `${scored.length.toString()} documents, ${seconds.toFixed(2)} s each`,
    `${sure.length.toString()} of ${all.filter(({ proposed }) => proposed !== null).length.toString()} proposals above the threshold, ${misled.toString()} of them wrong`,
    ...faults.map(
      ({ field, truth, proposed, confidence }) =>
        `${field} ${confidence.toFixed(3)}: ${JSON.stringify(proposed)} for ${JSON.stringify(truth)}`,
    ),
    '',
  ].join('\n');
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
