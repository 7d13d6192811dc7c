import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { closeReaders, SURE } from '@vanthu/digitization';

import {
  isSure,
  ratesOf,
  scoreFields,
  wrongAmongSure,
  type CountedField,
  type FieldResult,
} from '../support/field-score';
import { long } from '../support/long';
import { readAll } from '../support/scans';
import { inventScan } from '../support/typeset';

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vanthu-heads-'));
afterAll(() => {
  closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

/** The seed of the judge: no rule was made while looking at its documents. */
const SEED = 424_243;
const COUNT = long(4, 201);
jest.setTimeout(COUNT * 120_000);

/** Reads one invented scan and leaves it in the folder. */
const scored = async (at: number): Promise<{ severity: string; results: FieldResult[] }> => {
  const { name, pdf, truth } = await inventScan(SEED, at);
  const path = join(folder, `${name}.scan.pdf`);
  writeFileSync(path, pdf);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(truth));
  const pages = await readAll({ path, contentType: 'application/pdf' });
  return { severity: name.split('-')[1]!, results: scoreFields(truth, pages) };
};

describe('the head of documents that nobody wrote and nobody has looked at', () => {
  const all: { severity: string; results: FieldResult[] }[] = [];
  const resultsOf = (...severities: string[]): FieldResult[] =>
    all.filter(({ severity }) => severities.includes(severity)).flatMap(({ results }) => results);

  beforeAll(async () => {
    for (let at = 0; at < COUNT; at++) all.push(await scored(at));
  }, COUNT * 120_000);

  // One of a handful may fail in a field; of two hundred, as many as the office can bear.
  const enough = (target: number): number => long(0.5, target);

  it.each<CountedField>(['number', 'symbol', 'date', 'type', 'issuer'])(
    'says the %s to the letter on nearly all light and medium scans, and on most heavy ones',
    (field) => {
      expect(ratesOf(resultsOf('light', 'medium'))[field]!.exact).toBeGreaterThanOrEqual(enough(0.95));
      expect(ratesOf(resultsOf('heavy'))[field]!.exact).toBeGreaterThanOrEqual(enough(0.8));
    },
  );

  it('says the subject, but for a letter of fifty, on nine scans of ten', () => {
    expect(ratesOf(resultsOf('light', 'medium', 'heavy')).subject!.exact).toBeGreaterThanOrEqual(enough(0.9));
  });

  it('hardly ever leaves a wrong value without a highlight, and does not highlight everything', () => {
    const asked = resultsOf('light', 'medium', 'heavy').filter(({ field }) =>
      ['number', 'symbol', 'date', 'type', 'issuer', 'subject'].includes(field),
    );
    for (const { field, truth, proposed } of asked.filter((result) => isSure(result) && !result.exact)) {
      console.info(`sure of a wrong ${field}: ${proposed ?? ''} for ${truth ?? ''}`);
    }
    expect(wrongAmongSure(asked)).toBeLessThanOrEqual(long(0.06, 0.01));
    expect(asked.filter(isSure).length / asked.length).toBeGreaterThan(0.75);
  });

  it('is measured by bench:fields in the same way, as one object', async () => {
    const few = mkdtempSync(join(folder, 'few-'));
    const { name, pdf, truth } = await inventScan(SEED, 0);
    writeFileSync(join(few, `${name}.scan.pdf`), pdf);
    // A truth may know little, and list several documents of one file.
    writeFileSync(
      join(few, `${name}.json`),
      JSON.stringify({ documents: [{ number: truth.number, scan_pages: [1] }] }),
    );
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['-r', './test/support/register.cjs', 'bench/fields.ts', few, '--json'],
      { cwd: ROOT },
    );
    expect(JSON.parse(stdout)).toEqual({
      documents: 1,
      fields: { number: { exact: expect.any(Number), wrongUnflagged: expect.any(Number) } },
      secondsPerDocument: expect.any(Number),
    });
  });
});

it('the form highlights what is below the threshold that was measured', () => {
  const form = readFileSync(join(ROOT, 'apps/web/src/intake/registration.fields.ts'), 'utf8');
  expect(Number(/export const SURE = ([\d.]+);/.exec(form)?.[1])).toBe(SURE);
});

it('the same seed gives the same documents', async () => {
  const [one, again] = [await inventScan(1, 4), await inventScan(1, 4)];
  expect(again.truth).toEqual(one.truth);
  expect((await inventScan(2, 4)).truth).not.toEqual(one.truth);
});
