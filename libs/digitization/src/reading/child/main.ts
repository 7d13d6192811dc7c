import { Worker } from 'node:worker_threads';

import sharp from 'sharp';

import type { CaptureRequest, FromChild, ReadRequest, ToChild } from '../messages';
import type { ReadPage } from '../read-page';
import { UnreadableFile } from '../unreadable-file';
import { asDelivered } from './capture/as-delivered';
import { measureCapture } from './capture/measure';
import { findSeparator } from './capture/separators';
import { openStack, type Stack } from './capture/take-pages';
import { thumbnailOf } from './capture/thumbnail';
import { openImageFile } from './image-file';
import { NativeFailed, startNative } from './native-recognizer';
import { openPdfFile, type PagedFile } from './pdf-file';
import { startTesseractJs, type Recognizer } from './recognizer';
import { startBound, startSearchable, type Searchable } from './searchable';
import { confirmType } from './sniff';

/**
 * The reading process. All parsers of foreign bytes run here and nowhere else: it has nothing of ours in its environment,
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
let capturing: { stack: Stack; request: CaptureRequest; left: number[] } | undefined;
let searchable: { pdf: Searchable; outPath: string } | undefined;
let recognizer: { native: string | null; engine: Recognizer } | undefined;

process.on('message', (message: ToChild) => {
  answer(message)
    .catch((error: unknown) => asUnreadable(error))
    .then(
      (said) => {
        process.send?.(said);
        // The pictures of a page are large, and no reason for the collector to hurry.
        if (said.kind === 'page' || said.kind === 'captured') globalThis.gc?.();
      },
      () => process.exit(1),
    );
});
process.on('disconnect', () => process.exit(0));
endWithParent();

const answer = async (message: ToChild): Promise<FromChild> => {
  switch (message.kind) {
    case 'read':
      return startReading(message);
    case 'capture':
      return startCapture(message);
    case 'go-on':
      return capturing ? nextCapture(capturing) : nextPage();
    case 'bind':
      searchable = { pdf: await startBound(message.megapixels, message.facts), outPath: message.outPath };
      return { kind: 'next' };
    case 'make-pdf':
      await confirmType(message.path, message.contentType);
      searchable = {
        pdf: await startSearchable(message.path, message.contentType, message.megapixels, message.facts),
        outPath: message.outPath,
      };
      return { kind: 'next' };
    case 'text':
      await searchable?.pdf.add(message.page);
      return { kind: 'next' };
    case 'finish': {
      const faults = (await searchable?.pdf.save(searchable.outPath)) ?? [];
      searchable = undefined;
      return { kind: 'made', faults: faults.slice(0, 10_000) };
    }
  }
};

const endBoth = () => {
  reading?.file.close();
  capturing?.stack.close();
  reading = undefined;
  capturing = undefined;
};

const startReading = async (request: ReadRequest): Promise<FromChild> => {
  endBoth();
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
  reading = { file, request, left: pagesLeft(file.pages, request.skipPages), failures: 0 };
  return { kind: 'plan', pages: file.pages };
};

const pagesLeft = (pages: number, skipPages: readonly number[]): number[] => {
  const skip = new Set(skipPages);
  return Array.from({ length: pages }, (_, i) => i + 1).filter((page) => !skip.has(page));
};

const startCapture = async (request: CaptureRequest): Promise<FromChild> => {
  endBoth();
  await confirmType(request.path, request.contentType);
  const stack = await openStack(request.path, request.contentType, request.limits);
  if (stack.pages > request.limits.pages) {
    stack.close();
    throw new UnreadableFile('too-many-pages', `${stack.pages} pages`);
  }
  if (stack.pages < 1) throw new UnreadableFile('damaged', 'no page');
  capturing = { stack, request, left: pagesLeft(stack.pages, request.skipPages) };
  return { kind: 'plan', pages: stack.pages };
};

/** A page that cannot be taken ends its own turn; the parent skips it and goes on. */
const nextCapture = async ({ stack, request, left }: NonNullable<typeof capturing>): Promise<FromChild> => {
  const number = left.shift();
  if (number === undefined) {
    endBoth();
    return { kind: 'done' };
  }
  const { path, ...page } = await stack.take(number, request.outDir);
  const thumbnail = await thumbnailOf(path, page.turned, request.limits.megapixels);
  const raster = await asDelivered({ path, ...page }, request.limits.megapixels);
  const measures = await measureCapture(raster, { dpi: page.dpi, widthMm: null, heightMm: null });
  const separator = await findSeparator(raster);
  return { kind: 'captured', page: { ...page, thumbnail: thumbnail.toString('base64'), measures, separator } };
};

const nextPage = async (): Promise<FromChild> => {
  const page = reading?.left.shift();
  if (!reading || page === undefined) {
    endBoth();
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
