import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { closeReaders, makeSearchablePdf, readDocument, UnreadableFile, type ReadPage } from '@vanthu/digitization';

const run = promisify(execFile);
/** Both cores for whoever runs several processes; each of them takes one. */
const AT_ONCE = 2;
const ENV = { ...process.env, OMP_THREAD_LIMIT: '1' };
const BIG = 256 * 1024 * 1024;

export type Scan = { name: string; path: string };
/** What an engine made of a scan: its text, pages apart by form feeds, and the size of the file with the text in it. */
export type Read = { name: string; text: string; bytes: number | null; seconds: number; failure?: string };
export type Engine = { name: string; read(scans: readonly Scan[], folder: string): Promise<Read[]> };

/** As the product does it: read, and the searchable copy made of what was read. */
export const vanthu: Engine = {
  name: 'vanthu',
  read: async (scans, folder) => {
    try {
      return await inTurns(scans, AT_ONCE, async ({ name, path }) => {
        const file = { path, contentType: 'application/pdf' } as const;
        const pages: ReadPage[] = [];
        const out = join(folder, `${name}.pdf`);
        try {
          await readDocument(file, {
            engine: 'auto',
            workDir: folder,
            concurrency: AT_ONCE,
            onPlan: () => Promise.resolve(),
            onPage: (page) => Promise.resolve(void pages.push(page)),
          });
          await makeSearchablePdf(file, pages, out, { concurrency: AT_ONCE });
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          return { text: textOf(pages), bytes: null, failure: error.message };
        }
        return { text: textOf(pages), bytes: statSync(out).size };
      });
    } finally {
      closeReaders();
    }
  },
};

const ocrmypdf: Engine = {
  name: 'ocrmypdf',
  read: (scans, folder) =>
    inTurns(scans, 1, async ({ name, path }) => {
      const out = join(folder, `${name}.pdf`);
      const options = ['-j2', '-l', 'vie', '--rotate-pages', '--deskew', path, out];
      await run('ocrmypdf', options, { env: ENV, maxBuffer: BIG });
      const { stdout } = await run('pdftotext', [out, '-'], { maxBuffer: BIG });
      return { text: stdout, bytes: statSync(out).size };
    }),
};

const tesseract: Engine = {
  name: 'tesseract',
  read: (scans, folder) =>
    inTurns(scans, 1, async ({ name, path }) => {
      const pages = join(folder, name);
      mkdirSync(pages);
      await run('pdftoppm', ['-png', '-r', '300', path, join(pages, 'p')], { env: ENV });
      const images = readdirSync(pages).sort();
      const texts = await inTurns(
        images.map((image) => ({ name: image, path: join(pages, image) })),
        AT_ONCE,
        async (image) => {
          const { stdout } = await run('tesseract', [image.path, '-', '-l', 'vie'], { env: ENV, maxBuffer: BIG });
          return { text: stdout.replaceAll('\f', ''), bytes: null };
        },
      );
      return { text: texts.map(({ text }) => text).join('\f'), bytes: null };
    }),
};

const isThere = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const speaksVietnamese = () =>
  isThere('tesseract', '--version') &&
  spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout.split('\n').includes('vie');

/** The programs to be compared with that are on this machine. */
export const peersHere = (): Engine[] => [
  ...(isThere('ocrmypdf', '--version') && isThere('pdftotext', '-v') && speaksVietnamese() ? [ocrmypdf] : []),
  ...(isThere('pdftoppm', '-v') && speaksVietnamese() ? [tesseract] : []),
];

const textOf = (pages: readonly ReadPage[]): string =>
  [...pages]
    .sort((a, b) => a.page - b.page)
    .map(({ text }) => text)
    .join('\f');

async function inTurns(
  scans: readonly Scan[],
  atOnce: number,
  read: (scan: Scan) => Promise<Omit<Read, 'name' | 'seconds'>>,
): Promise<Read[]> {
  const done: Read[] = [];
  const waiting = [...scans.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [i, scan] = next;
      const began = performance.now();
      const result = await read(scan).catch((error: unknown) => ({ text: '', bytes: null, failure: String(error) }));
      done[i] = { name: scan.name, seconds: (performance.now() - began) / 1_000, ...result };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}

/** A folder for the results of an engine. */
export function folderOf(engine: Engine, within: string): string {
  const folder = join(within, engine.name);
  mkdirSync(folder);
  return folder;
}

/** Leaves the texts beside the scans' names, for whoever wants to look at them. */
export function leaveTexts(reads: readonly Read[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of reads) writeFileSync(join(folder, `${name}.txt`), text);
}
