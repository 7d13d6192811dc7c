import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readDocument, type ReadableFile, type ReadPage } from '@vanthu/digitization';

/** Where the twelve scans lie, with the text and the fields each of them truly has. */
const FOLDER = join(__dirname, '../fixtures/scans');

export type TrueDocument = {
  number_symbol: string;
  number: number;
  symbol: string;
  issued_on: string;
  agency: string;
  agency_superior: string | null;
  doc_type: string;
  subject: string | null;
  place: string | null;
  signer: string;
  signer_capacity: string;
  urgency: string | null;
  addressees: string[];
  recipients: string[];
  citations: { number_symbol: string | null }[];
  scan_pages?: number[];
};

/** The truth as it lies on the disk: one document, or a list of them. */
type Truth = TrueDocument & {
  documents?: TrueDocument[];
  scan: { blank_pages: number[]; wrong_orientation: { page: number; rotated_cw_deg: number }[] };
};

export type Scan = {
  name: string;
  scan: ReadableFile;
  born: ReadableFile;
  text: string;
  documents: TrueDocument[];
  blankPages: number[];
  turnedPages: { page: number; degrees: number }[];
};

export const SCANS: Scan[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const name = file.replace('.json', '');
    const truth = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Truth;
    const pdf = (kind: string): ReadableFile => ({
      path: join(FOLDER, `${name}.${kind}.pdf`),
      contentType: 'application/pdf',
    });
    return {
      name,
      scan: pdf('scan'),
      born: pdf('born'),
      text: readFileSync(join(FOLDER, `${name}.txt`), 'utf8'),
      documents: truth.documents ?? [truth],
      blankPages: truth.scan.blank_pages,
      turnedPages: truth.scan.wrong_orientation.map((turned) => ({
        page: turned.page,
        degrees: turned.rotated_cw_deg,
      })),
    };
  });

export const scanCalled = (start: string): Scan => SCANS.find(({ name }) => name.startsWith(start))!;

export const aWorkFolder = (): string => mkdtempSync(join(tmpdir(), 'vanthu-reading-'));

/** Reads a file with the engine every site has. */
export const readAll = async (
  file: ReadableFile,
  options: Partial<Parameters<typeof readDocument>[1]> = {},
): Promise<ReadPage[]> => {
  const pages: ReadPage[] = [];
  await readDocument(file, {
    engine: 'tesseract.js',
    workDir: aWorkFolder(),
    onPlan: () => Promise.resolve(),
    onPage: (page) => {
      pages.push(page);
      return Promise.resolve();
    },
    ...options,
  });
  return pages;
};
