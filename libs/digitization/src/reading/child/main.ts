import { Worker } from 'node:worker_threads';

import sharp from 'sharp';

import type { FromChild, ReadRequest, ToChild } from '../messages';
import type { ReadPage } from '../read-page';
import { UnreadableFile } from '../unreadable-file';
import { openImageFile } from './image-file';
import { NativeFailed, startNative } from './native-recognizer';
import { openPdfFile, type PagedFile } from './pdf-file';
import { startTesseractJs, type Recognizer } from './recognizer';
import { startSearchable, type Searchable } from './searchable';
import { confirmType } from './sniff';

/**
 * The reading process. All parsers of foreign bytes run here and nowhere else: it has an empty environment,
 * no database and no secrets, and its parent ends it when it takes too long or too much memory.
 * It speaks when spoken to: each message of the parent has one answer.
 */

// libvips can read far more formats than we accept; each of them is a door.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadTiff'] });
sharp.cache(false);
sharp.concurrency(1);

type Reading = { file: PagedFile; request: ReadRequest; left: number[]; failures: number };
let reading: Reading | undefined;
let searchable: { pdf: Searchable; outPath: string } | undefined;
let recognizer: { native: string | null; engine: Recognizer } | undefined;

process.on('message', (message: ToChild) => {
  answer(message)
    .catch((error: unknown) => asUnreadable(error))
    .then(
      (said) => process.send?.(said),
      () => process.exit(1),
    );
});
process.on('disconnect', () => process.exit(0));
endWithParent();

const answer = async (message: ToChild): Promise<FromChild> => {
  switch (message.kind) {
    case 'read':
      return startReading(message);
    case 'go-on':
      return nextPage();
    case 'make-pdf':
      await confirmType(message.path, message.contentType);
      searchable = {
        pdf: await startSearchable(message.path, message.contentType, message.megapixels),
        outPath: message.outPath,
      };
      return { kind: 'next' };
    case 'text':
      await searchable?.pdf.add(message.page);
      return { kind: 'next' };
    case 'finish':
      await searchable?.pdf.save(searchable.outPath);
      searchable = undefined;
      return { kind: 'done' };
  }
};

const startReading = async (request: ReadRequest): Promise<FromChild> => {
  reading?.file.close();
  reading = undefined;
  await confirmType(request.path, request.contentType);
  const file =
    request.contentType === 'application/pdf'
      ? await openPdfFile(request.path)
      : await openImageFile(request.path, request.limits.megapixels);
  if (file.pages > request.limits.pages) {
    file.close();
    throw new UnreadableFile('too-many-pages', `${file.pages} pages`);
  }
  if (file.pages < 1) throw new UnreadableFile('damaged', 'no page');
  const skip = new Set(request.skipPages);
  const left = Array.from({ length: file.pages }, (_, i) => i + 1).filter((page) => !skip.has(page));
  reading = { file, request, left, failures: 0 };
  return { kind: 'plan', pages: file.pages };
};

const nextPage = async (): Promise<FromChild> => {
  const page = reading?.left.shift();
  if (!reading || page === undefined) {
    reading?.file.close();
    reading = undefined;
    return { kind: 'done' };
  }
  const { preview, ...read } = await readPage(reading, page);
  return { kind: 'page', page: { ...read, preview: preview.toString('base64') } satisfies SentPage };
};

/** A page that the native program fails on is read by the other engine; after some such pages the rest of the file too. */
const readPage = async (of: Reading, page: number): Promise<ReadPage> => {
  const { file, request } = of;
  const other = { ...request, native: null };
  if (request.fallBack && of.failures >= FAILURES) return file.read(page, () => engineFor(other), request.limits);
  try {
    return await file.read(page, () => engineFor(request), request.limits);
  } catch (error) {
    if (!request.fallBack || !(error instanceof NativeFailed)) throw error;
    of.failures += 1;
    return file.read(page, () => engineFor(other), request.limits);
  }
};
const FAILURES = 2;

type SentPage = Omit<ReadPage, 'preview'> & { preview: string };

/** Starts no engine for a file that has its text already: it costs half a second and 150 MB. */
const engineFor = ({ native, workDir, nativeMs }: ReadRequest): Recognizer => {
  if (recognizer?.native !== native) {
    void recognizer?.engine.close();
    recognizer = undefined;
  }
  recognizer ??= { native, engine: native === null ? startTesseractJs() : startNative(native, workDir, nativeMs) };
  return recognizer.engine;
};

const asUnreadable = (error: unknown): FromChild => {
  if (error instanceof UnreadableFile) return { kind: 'unreadable', code: error.code, detail: error.message };
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 900);
  const memory = /memory|allocation|alloc failed/i.test(detail);
  const cut = /premature end|truncated|unexpected end|end of (?:file|input|stream)|VipsJpeg: .*read/i.test(detail);
  return { kind: 'unreadable', code: memory ? 'out-of-memory' : cut ? 'truncated' : 'damaged', detail };
};

/**
 * Ends this process when its parent is gone, even while a parser hangs in a loop and hears no `disconnect`:
 * a thread of its own looks once a second.
 */
function endWithParent(): void {
  const code = `const parent = ${process.ppid}; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
  new Worker(code, { eval: true }).unref();
}
