import { srgbProfile, xmpOf } from '@vanthu/platform';

import type { CopyFacts, CopyFault, FromChild, PageText } from './messages';
import {
  DEFAULT_LIMITS,
  STAMP_LINE,
  type ReadableFile,
  type ReadingLimits,
  type ReadPage,
  type ReadWord,
} from './read-page';
import { withReader } from './readers';
import { outOfTurn, refuseEmpty, withinLimits } from './within-limits';

/** What came of a searchable copy: a PDF/A-2b, or why it may not be called one. */
export type SearchableCopy = { conformance: 'PDF/A-2b' | null; faults: CopyFault[] };

export type CopyOptions = {
  /** What the copy calls itself. */
  title?: string;
  at?: Date;
  limits?: Partial<ReadingLimits>;
  signal?: AbortSignal;
  concurrency?: number;
};

type CopiedPage = Pick<ReadPage, 'page' | 'rotation' | 'skew' | 'source' | 'words'>;

/**
 * Makes the searchable copy of a file that was read, a two-layer PDF/A-2b: its own pages, upright, with the words as
 * invisible text in their reading order; those of the arrival stamp come last on their page. The original is not touched.
 * Pages that have a text layer of their own keep it and what they draw; where that breaks the rules of PDF/A, by a font
 * that is not embedded for example, the copy is as good for searching and does not claim to be one.
 */
export const makeSearchablePdf = async (
  file: ReadableFile,
  pages: CopiedPage[],
  outPath: string,
  options: CopyOptions = {},
): Promise<SearchableCopy> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  refuseEmpty(file);
  return withReader(options.concurrency ?? 1, async (reader) => {
    const ask = withinLimits(reader, limits, options.signal);
    const facts = factsOf(options.title ?? UNTITLED, options.at ?? new Date());
    await ask({ kind: 'make-pdf', ...file, outPath, megapixels: limits.megapixels, facts });
    for (const page of pages.toSorted((a, b) => a.page - b.page)) await ask({ kind: 'text', page: textOf(page) });
    return finished(await ask({ kind: 'finish' }));
  });
};

/** A page that is a picture file of its own. */
export type BoundPage = CopiedPage & { picture: { path: string; contentType: string; dpi: number | null } };

/**
 * Binds pictures of pages to one document of two layers, a PDF/A-2b, in the order in which they are given: the pictures
 * as they are where that is possible, upright, with what was read on them.
 */
export const bindPages = async (
  pages: readonly BoundPage[],
  outPath: string,
  options: CopyOptions & { title: string },
): Promise<SearchableCopy> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return withReader(options.concurrency ?? 1, async (reader) => {
    const ask = withinLimits(reader, limits, options.signal);
    const facts = factsOf(options.title, options.at ?? new Date());
    await ask({ kind: 'bind', outPath, megapixels: limits.megapixels, facts });
    for (const page of pages) await ask({ kind: 'text', page: { ...textOf(page), picture: page.picture } });
    return finished(await ask({ kind: 'finish' }));
  });
};

const finished = (said: FromChild): SearchableCopy => {
  if (said.kind !== 'made') throw outOfTurn(said);
  return { conformance: said.faults.length === 0 ? 'PDF/A-2b' : null, faults: said.faults };
};

const textOf = ({ page, rotation, skew, source, words }: CopiedPage): PageText => ({
  page,
  rotation,
  skew,
  source,
  words: stampLast(words).map(({ text, box }) => ({ text, box })),
});

const UNTITLED = 'Bản số hóa';
const CREATOR = 'Vanthu';

const factsOf = (title: string, now: Date): CopyFacts => {
  const at = new Date(Math.floor(now.getTime() / 1_000) * 1_000);
  const said = { title, at, creator: CREATOR };
  return {
    title,
    creator: CREATOR,
    at: at.toISOString(),
    xmp: { conforming: xmpOf(said), plain: xmpOf(said, { conforms: false }) },
    profile: srgbProfile().toString('base64'),
  };
};

const stampLast = (words: readonly ReadWord[]): ReadWord[] => [
  ...words.filter(({ line }) => line !== STAMP_LINE),
  ...words.filter(({ line }) => line === STAMP_LINE),
];
