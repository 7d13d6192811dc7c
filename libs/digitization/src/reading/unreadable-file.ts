export const UNREADABLE = [
  'empty',
  'truncated',
  'encrypted',
  'too-large-image',
  'too-many-pages',
  'damaged',
  'timed-out',
  'out-of-memory',
  'unsupported',
] as const;

export type UnreadableCode = (typeof UNREADABLE)[number];

/**
 * Tells that a file cannot be read, and why, in a word a clerk can act on. It is a fact about the file:
 * reading it again gives the same answer, except for `timed-out` and `out-of-memory`, which a busy machine can cause.
 */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    detail?: string,
  ) {
    super(detail === undefined ? `unreadable file: ${code}` : `unreadable file: ${code} (${detail})`);
    this.name = 'UnreadableFile';
  }
}
