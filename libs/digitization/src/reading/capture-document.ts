import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { CapturedPage } from './captured-page';
import type { CapturedMessage, FromChild, ToChild } from './messages';
import { DEFAULT_LIMITS, type ReadableFile, type ReadingLimits } from './read-page';
import { withReader } from './readers';
import { UnreadableFile, type UnreadableCode } from './unreadable-file';

export type CaptureOptions = {
  /** An empty folder of the caller's; each page's image is left there. */
  outDir: string;
  /** Pages taken in an earlier attempt. */
  skipPages?: ReadonlySet<number>;
  onPlan: (pages: number) => Promise<void>;
  /** The next page is taken after this has resolved. */
  onPage: (page: CapturedPage) => Promise<void>;
  /** A page that cannot be taken: it is skipped, and the stack goes on. */
  onPoisoned: (page: number, code: UnreadableCode) => Promise<void>;
  signal?: AbortSignal;
  limits?: Partial<ReadingLimits>;
  concurrency?: number;
};

/** What the whole stack broke on, not one page of it. */
class NotOnePage extends Error {
  constructor(readonly unreadable: UnreadableFile) {
    super(unreadable.message);
  }
}

/**
 * Takes the pages of a stack apart, in a process of its own: the image of each as the scanner made it, and a small
 * picture. A page that kills its reader, or is too big or broken, is told and skipped: none is lost without a word.
 *
 * @throws UnreadableFile when the stack itself cannot be opened
 */
export const captureDocument = async (file: ReadableFile, options: CaptureOptions): Promise<{ pages: number }> => {
  if (statSync(file.path).size === 0) throw new UnreadableFile('empty');
  const dealtWith = new Set(options.skipPages);
  for (;;) {
    try {
      return await takeAll(file, options, dealtWith);
    } catch (error) {
      if (error instanceof NotOnePage) throw error.unreadable;
      if (!(error instanceof PoisonedPage)) throw error;
      dealtWith.add(error.page);
      await options.onPoisoned(error.page, error.code);
    }
  }
};

class PoisonedPage extends Error {
  constructor(
    readonly page: number,
    readonly code: UnreadableCode,
  ) {
    super(`page ${page} cannot be taken: ${code}`);
  }
}

const takeAll = async (file: ReadableFile, options: CaptureOptions, dealtWith: Set<number>) => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return withReader(options.concurrency ?? 1, async (reader) => {
    const ask = (message: ToChild): Promise<FromChild> =>
      reader.ask(message, { ms: limits.pageMs, memoryMb: limits.memoryMb, signal: options.signal });
    const { pages: most, megapixels } = limits;
    const plan = await ask({
      kind: 'capture',
      ...file,
      outDir: options.outDir,
      skipPages: [...dealtWith],
      limits: { pages: most, megapixels },
    }).catch((error: unknown) => {
      throw error instanceof UnreadableFile ? new NotOnePage(error) : error;
    });
    if (plan.kind !== 'plan')
      throw new NotOnePage(new UnreadableFile('damaged', `the reading process said ${plan.kind}`));
    await options.onPlan(plan.pages);
    for (let page = 1; page <= plan.pages; page++) {
      if (dealtWith.has(page)) continue;
      const said = await ask({ kind: 'go-on' }).catch((error: unknown) => {
        throw error instanceof UnreadableFile ? new PoisonedPage(page, error.code) : error;
      });
      if (said.kind !== 'captured' || said.page.page !== page) throw new PoisonedPage(page, 'damaged');
      await options.onPage(whole(said.page, options.outDir));
      dealtWith.add(page);
    }
    await ask({ kind: 'go-on' }); // it closes the stack
    return { pages: plan.pages };
  });
};

const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' } as const;

/** The path is ours; a link in its place would be another file of this machine. */
const whole = (page: CapturedMessage, outDir: string): CapturedPage => {
  const path = join(outDir, `${page.page.toString()}.${EXTENSIONS[page.contentType]}`);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) throw new PoisonedPage(page.page, 'damaged');
  return { ...page, path, thumbnail: Buffer.from(page.thumbnail, 'base64') };
};
