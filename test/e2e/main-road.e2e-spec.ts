import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/processes';
import { CEILINGS, scoreReading } from '../support/ocr-score';
import { Client, Program } from '../support/program';

const run = promisify(execFile);
const SCANS = join(process.cwd(), 'test/fixtures/scans');
const names = readdirSync(SCANS).flatMap((file) =>
  file.endsWith('.scan.pdf') ? [file.slice(0, -'.scan.pdf'.length)] : [],
);

type Field = { value: string; confidence: number } | null;
type Journey = {
  documentId: string;
  arrivalNumber: number;
  fields: Record<string, Field>;
  text: string;
  citations: { docType: string; number: string; year: number | null; symbol: string; legalText: object | null }[];
  sha256: string;
  proof: { verdict: string };
  searchHit: object | null;
  seconds: Record<string, number>;
};
type Truth = {
  citations?: { number_symbol: string | null }[];
  documents?: { citations: { number_symbol: string | null }[] }[];
};

let program: Program;
beforeAll(async () => {
  program = new Program(mkdtempSync(join(tmpdir(), 'vanthu-road-')), await freePort());
  await program.start(180);
}, 200_000);
afterAll(async () => {
  await program.stop();
  rmSync(program.data, { recursive: true, force: true });
}, 60_000);

const journey = async (file: string): Promise<Journey> => {
  const { stdout } = await run(process.execPath, ['scripts/journey.mjs', file], {
    env: { PATH: process.env.PATH, VANTHU_URL: program.url, VANTHU_DATA: program.data },
    maxBuffer: 2 ** 26,
    timeout: 280_000,
  });
  return JSON.parse(stdout) as Journey;
};

describe('a paper directive becomes a registered, read, directed, handled, filed and provable electronic document', () => {
  let expectedNumber = 0;

  it.each(names)(
    '%s',
    async (name) => {
      const path = join(SCANS, `${name}.scan.pdf`);
      const truth = JSON.parse(readFileSync(join(SCANS, `${name}.json`), 'utf8')) as Truth;
      const done = await journey(path);

      expect(done.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
      expect(done.arrivalNumber).toBe(++expectedNumber);
      expect(done.proof.verdict).toBe('intact');
      expect(done.searchHit).not.toBeNull();

      const cer = scoreReading(readFileSync(join(SCANS, `${name}.txt`), 'utf8'), done.text).rate;
      const expected = (truth.citations ?? truth.documents?.flatMap(({ citations }) => citations) ?? []).flatMap(
        ({ number_symbol: symbol }) => symbol ?? [],
      );
      const parts = (symbol: string) => symbol.split(/[/-]/).join('/'); // a Party symbol has its hyphen first: 14-NQ/TU
      // The year of a number that prints none is that of its date.
      const found = new Set(
        done.citations.flatMap(({ number, year, symbol }) => [
          parts(`${number}/${symbol}`),
          parts(`${number}/${String(year)}/${symbol}`),
        ]),
      );
      const missed = expected.filter((symbol) => !found.has(parts(symbol)));
      console.log(
        `${name}: CER ${(cer * 100).toFixed(2)} %, citations ${(expected.length - missed.length).toString()}/${expected.length.toString()}, ` +
          `missed ${missed.join(', ') || 'none'}, linked ${done.citations.filter(({ legalText }) => legalText).length.toString()}, ${Object.values(
            done.seconds,
          )
            .reduce((a, b) => a + b, 0)
            .toFixed(1)} s`,
      );
      expect(cer * 100).toBeLessThan(CEILINGS[name.slice(0, 2)] ?? 0);
      expect(missed.length).toBeLessThanOrEqual(Math.floor(expected.length * 0.2));
    },
    300_000,
  );

  it('leaves a journal that verifies, and a stranger sees nothing of it', async () => {
    const stranger = program.accounts().find(({ username }) => username === 'vanthu.skhcn');
    const client = new Client(program.url, 'vanthu.skhcn', stranger?.password ?? '');
    await client.signIn();
    const found = (await (await client.send('GET', '/search?q=UBND')).json()) as { items: unknown[] };
    expect(found.items).toEqual([]);
    const listed = (await (await client.send('GET', '/incoming-documents')).json()) as { items: unknown[] };
    expect(listed.items).toEqual([]);
  });
});
