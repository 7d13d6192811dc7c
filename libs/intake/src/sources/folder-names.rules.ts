/** Where the door puts what it is done with; not watched. */
export const DONE = 'done';
export const REFUSED = 'refused';

/** Names that programs give to what they have not finished writing, and what systems leave lying about. */
const UNFINISHED = /\.(?:tmp|temp|part|partial|crdownload|filepart|swp|lock|!ut|writing)$|~$/i;
const LITTER = new Set(['thumbs.db', 'desktop.ini']);

/** Is it a thing to take in, going by its name? Hidden files, temporary names and litter are left alone. */
export const isWanted = (name: string): boolean =>
  !/^(?:\.|~\$|~)/.test(name) && !UNFINISHED.test(name) && !LITTER.has(name.toLowerCase());

const MAX_BYTES = 240;

/** The name beside others of the same name: `scan.pdf`, then with its mark `scan~1a2b3c4d.pdf`; never too long for a disk. */
export function keptName(name: string, mark: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 && name.length - dot <= 12 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const suffix = mark === '' ? extension : `~${mark}${extension}`;
  let kept = stem;
  while (Buffer.byteLength(kept + suffix) > MAX_BYTES) kept = kept.slice(0, -1);
  return kept.replace(/\p{Surrogate}+$/u, '') + suffix;
}
