import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { DEFAULT_LIMITS, type ReadableFile, type ReadingLimits, type ReadPage } from './read-page';
import { withReader } from './readers';
import { outOfTurn, refuseEmpty, withinLimits } from './within-limits';
import { UnreadableFile } from './unreadable-file';

export type ReadingOptions = {
  /**
   * `auto` takes the native program where there is one, else tesseract.js, and that also for each page that the native
   * program fails on; both read with the same model. Each page says which of them read it.
   */
  engine: 'auto' | 'tesseract.js' | 'native';
  /** A folder of the reader's own; the native program's model is unpacked there once. */
  workDir: string;
  /** How a person says that the pages lie; without it the reader finds out. */
  turned?: ReadPage['rotation'];
  /** Pages already read in an earlier attempt. */
  skipPages?: Set<number>;
  onPlan: (pages: number) => Promise<void>;
  /** The next page is read after this has resolved: one page is in flight. */
  onPage: (page: ReadPage) => Promise<void>;
  signal?: AbortSignal;
  limits?: Partial<ReadingLimits>;
  /** Reading processes at a time in this program; 1 unless told. */
  concurrency?: number;
  /** Where to look for the native program. */
  searchPath?: string;
};

const SEARCH_PATH = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin'].join(delimiter);

/**
 * Reads a file page by page, in a process apart from this one. The caller's process never parses the file:
 * whatever the file does to its reader, the answer is a page or an {@link UnreadableFile}.
 *
 * @throws UnreadableFile with a code for the clerk; pages that came before it are good.
 * @throws whatever `onPlan` or `onPage` throws, and the signal's reason when aborted.
 */
export const readDocument = async (file: ReadableFile, options: ReadingOptions): Promise<{ pages: number }> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  refuseEmpty(file);
  const native = options.engine === 'tesseract.js' ? null : findTesseract(options.searchPath ?? SEARCH_PATH);
  if (native === null && options.engine === 'native') throw new Error('no native tesseract on the search path');
  return withReader(options.concurrency ?? 1, async (reader) => {
    const ask = withinLimits(reader, limits, options.signal);
    const { pages: most, megapixels, textLength, words } = limits;
    const plan = await ask({
      kind: 'read',
      ...file,
      native,
      fallBack: options.engine === 'auto',
      // Enough is left of the page's time to read it again by the other engine.
      nativeMs: Math.floor(limits.pageMs / 4),
      workDir: options.workDir,
      skipPages: [...(options.skipPages ?? [])],
      limits: { pages: most, megapixels, textLength, words, turned: options.turned ?? null },
    });
    if (plan.kind !== 'plan') throw outOfTurn(plan);
    await options.onPlan(plan.pages);
    for (let left = plan.pages; ; left--) {
      const said = await ask({ kind: 'go-on' });
      if (said.kind === 'done') return { pages: plan.pages };
      if (said.kind !== 'page' || left <= 0) throw outOfTurn(said);
      await options.onPage(withinSize({ ...said.page, preview: Buffer.from(said.page.preview, 'base64') }, limits));
    }
  });
};

/** The child caps these itself; a child that was taken over does not. */
const withinSize = (page: ReadPage, limits: ReadingLimits): ReadPage => {
  if (page.text.length <= limits.textLength && page.words.length <= limits.words) return page;
  throw new UnreadableFile('damaged', `page ${page.page} has more text than a page may have`);
};

const findTesseract = (searchPath: string): string | null => {
  for (const folder of searchPath.split(delimiter).filter(Boolean)) {
    const program = join(folder, 'tesseract');
    try {
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      continue;
    }
  }
  return null;
};
