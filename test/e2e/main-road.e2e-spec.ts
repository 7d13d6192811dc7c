import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { readPageHead, type PageHead } from '@vanthu/digitization';
import { long } from '../support/long';
import { CEILINGS, scoreReading, together, type Score } from '../support/ocr-score';
import { freePort } from '../support/processes';
import { Client, Program } from '../support/program';
import { scanCalled, SCANS, type Scan, type TrueDocument } from '../support/scans';
import { seededFolder } from '../support/seeded-folder';

const run = promisify(execFile);

type ProposedField = { value: string; confidence: number } | null;
type Journey = {
  documentId: string;
  arrivalNumber: number;
  fields: Record<string, ProposedField>;
  text: string;
  citations: { docType: string; number: string; year: number | null; symbol: string; legalText: object | null }[];
  sha256: string;
  proof: { verdict: string };
  searchHit: object | null;
  seconds: Record<string, number>;
};
type Page = Parameters<typeof readPageHead>[0][number] & { rotation: number; blank: boolean; engine: string };

let program: Program;
beforeAll(async () => {
  program = new Program(await seededFolder(), await freePort(), { VANTHU_OCR_ENGINE: long('auto', 'tesseract.js') });
  await program.start(180);
}, 200_000);
afterAll(async () => {
  await program.stop();
  rmSync(program.data, { recursive: true, force: true });
}, 60_000);

const signedIn = async (username: string): Promise<Client> => {
  const account = program.accounts().find((known) => known.username === username);
  const client = new Client(program.url, username, account?.password ?? '');
  await client.signIn();
  return client;
};
const read = async <T>(client: Client, path: string): Promise<T> => (await client.send('GET', path)).json() as T;

const journey = async (file: string): Promise<Journey> => {
  const { stdout } = await run(process.execPath, ['scripts/journey.mjs', file], {
    env: { PATH: process.env.PATH, VANTHU_URL: program.url, VANTHU_DATA: program.data },
    maxBuffer: 2 ** 26,
    timeout: 280_000,
  });
  return JSON.parse(stdout) as Journey;
};

/** What came back of each scan, page by page, with the words and their places. */
const pages = new Map<string, readonly Page[]>();
const pagesOf = ({ name }: Scan): readonly Page[] => {
  const found = pages.get(name);
  if (!found) throw new Error(`${name} was not read`);
  return found;
};
async function keepPages(client: Client, scan: Scan, documentId: string): Promise<void> {
  const { files } = await read<{ files: { id: string }[] }>(client, `/incoming-documents/${documentId}`);
  const fileId = files[0]?.id ?? '';
  const { items } = await read<{ items: { page: number }[] }>(client, `/files/${fileId}/pages`);
  const all = items.map(({ page }) => read<Page>(client, `/files/${fileId}/pages/${page.toString()}`));
  pages.set(scan.name, await Promise.all(all));
}

/** The instruments that a scan truly cites and that were not found in its text. */
function missedCitations({ documents }: Scan, done: Journey) {
  const expected = documents.flatMap(({ citations }) => citations.flatMap(({ number_symbol: symbol }) => symbol ?? []));
  const parts = (symbol: string) => symbol.split(/[/-]/).join('/'); // a Party symbol has its hyphen first: 14-NQ/TU
  // The year of a number that prints none is that of its date.
  const found = new Set(
    done.citations.flatMap(({ number, year, symbol }) => [
      parts(`${number}/${symbol}`),
      parts(`${number}/${String(year)}/${symbol}`),
    ]),
  );
  return { expected, missed: expected.filter((symbol) => !found.has(parts(symbol))) };
}

const percent = (rate: number): string => `${(rate * 100).toFixed(2)} %`;

describe('a paper directive becomes a registered, read, directed, handled, filed and provable electronic document', () => {
  let expectedNumber = 0;
  const scores: Score[] = [];

  it.each(SCANS.map((scan) => [scan.name, scan] as const))(
    '%s',
    async (name, scan) => {
      const done = await journey(scan.scan.path);

      expect(done.sha256).toBe(createHash('sha256').update(readFileSync(scan.scan.path)).digest('hex'));
      expect(done.arrivalNumber).toBe(++expectedNumber);
      expect(done.proof.verdict).toBe('intact');
      expect(done.searchHit).not.toBeNull();

      const score = scoreReading(scan.text, done.text);
      scores.push(score);
      const { expected, missed } = missedCitations(scan, done);
      const linked = done.citations.filter(({ legalText }) => legalText).length;
      const seconds = Object.values(done.seconds).reduce((sum, step) => sum + step, 0);
      console.log(
        `${name}: ${percent(score.rate)} character errors (${score.errors.toString()} of ${score.letters.toString()}), ` +
          `citations ${(expected.length - missed.length).toString()}/${expected.length.toString()}, ` +
          `missed ${missed.join(', ') || 'none'}, linked ${linked.toString()}, ${seconds.toFixed(1)} s`,
      );
      expect(score.rate * 100).toBeLessThan(CEILINGS[name.slice(0, 2)] ?? 0);
      expect(missed.length).toBeLessThanOrEqual(Math.floor(expected.length * 0.2));
      await keepPages(await signedIn('vanthu.snv'), scan, done.documentId);
    },
    300_000,
  );

  it('with fewer than three letters of a hundred wrong over all of them', () => {
    expect(scores).toHaveLength(SCANS.length);
    console.log(`together: ${percent(together(scores).rate)}`);
    expect(together(scores).rate).toBeLessThan(0.03);
  });

  it('and leaves a journal that verifies, and a stranger sees nothing of it', async () => {
    const client = await signedIn('vanthu.skhcn');
    expect((await read<{ items: unknown[] }>(client, '/search?q=UBND')).items).toEqual([]);
    expect((await read<{ items: unknown[] }>(client, '/incoming-documents')).items).toEqual([]);
  });
});

describe('a page of a scan', () => {
  it('is turned upright where it was put in upside down or sideways', () => {
    const turned = SCANS.flatMap((scan) => scan.turnedPages.map((at) => ({ scan, ...at })));
    expect(turned.length).toBeGreaterThanOrEqual(2);
    for (const { scan, page, degrees } of turned) {
      expect(pagesOf(scan)[page - 1]?.rotation).toBe((360 - degrees) % 360);
    }
  });

  it('is known to be blank although the print of the other side shines through', () => {
    for (const scan of SCANS) {
      const blank = pagesOf(scan)
        .filter((page) => page.blank)
        .map(({ page }) => page);
      expect({ scan: scan.name, blank }).toEqual({ scan: scan.name, blank: scan.blankPages });
    }
  });
});

describe('the page head', () => {
  type Field = keyof PageHead;
  const truths = (document: TrueDocument): Partial<Record<Field, string | null>> => ({
    numberSymbol: document.number_symbol,
    number: String(document.number),
    symbol: document.symbol,
    issuedOn: document.issued_on,
    issuer: document.agency,
    superior: document.agency_superior,
    docType: document.doc_type,
    subject: document.subject,
    place: document.place,
    signer: document.signer,
    signerCapacity: document.signer_capacity,
    urgency: document.urgency,
    addressees: document.addressees.join('\n') || null,
    recipients: document.recipients.join('\n'),
  });
  const results: { field: Field; right: boolean; confidence: number }[] = [];

  const check = (document: TrueDocument, read: readonly Page[]) => {
    const head = readPageHead(read.filter(({ page }) => document.scan_pages?.includes(page) ?? true));
    for (const field of Object.keys(truths(document)) as Field[]) {
      const truth = truths(document)[field] ?? null;
      const proposal = head[field];
      const right = (proposal?.value ?? null) === truth;
      results.push({ field, right, confidence: proposal?.confidence ?? 0 });
      if (!right && field !== 'recipients')
        console.log(`${field}: read ${JSON.stringify(proposal)} where ${JSON.stringify(truth)} stands`);
    }
  };

  it('is proposed from a scan, to the letter in nine fields of ten', () => {
    for (const scan of SCANS) for (const document of scan.documents) check(document, pagesOf(scan));
    const rightOf = (fields: Field[]): number => {
      const of = results.filter(({ field }) => fields.includes(field));
      return of.filter(({ right }) => right).length / of.length;
    };
    for (const field of new Set(results.map((result) => result.field))) {
      console.log(`${field}: ${Math.round(rightOf([field]) * 100).toString()} % exact`);
    }
    expect(results.length).toBe(13 * 14);
    expect(rightOf(['numberSymbol', 'number', 'symbol', 'issuedOn', 'docType'])).toBeGreaterThanOrEqual(long(0.95, 1)); // two engines
    expect(results.filter(({ right }) => right).length / results.length).toBeGreaterThan(0.9);
  });

  it('says what is doubtful: what it is sure of is right', () => {
    const proposed = results.filter(({ confidence }) => confidence > 0);
    const mean = (list: { confidence: number }[]) =>
      list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length;
    const right = mean(proposed.filter((result) => result.right));
    const wrong = mean(proposed.filter((result) => !result.right));
    const sure = proposed.filter(({ confidence }) => confidence >= 0.85);
    const misled = sure.filter((result) => !result.right).length;
    console.log(
      `mean confidence when right ${right.toFixed(2)}, when wrong ${wrong.toFixed(2)}; ` +
        `of ${sure.length.toString()} fields above 0.85, ${misled.toString()} wrong`,
    );
    expect(right - wrong).toBeGreaterThan(0.3);
    expect(misled / sure.length).toBeLessThan(0.03);
    expect(sure.length / proposed.length).toBeGreaterThan(0.6);
  });

  it('of a file with two documents is the head of the first', () => {
    expect(readPageHead(pagesOf(scanCalled('12'))).numberSymbol?.value).toBe('73/UBND-ĐCXD');
  });
});
