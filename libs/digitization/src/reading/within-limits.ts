import { statSync } from 'node:fs';

import type { FromChild, ToChild } from './messages';
import type { ReadableFile, ReadingLimits } from './read-page';
import type { ReaderProcess } from './reader-process';
import { UnreadableFile } from './unreadable-file';

/** Asks a reading process one thing after another, within what one thing and all of them together may cost. */
export const withinLimits = (reader: ReaderProcess, limits: ReadingLimits, signal: AbortSignal | undefined) => {
  const start = performance.now();
  return (message: ToChild): Promise<FromChild> => {
    const left = limits.totalMs - (performance.now() - start);
    if (left <= 0) return Promise.reject(new UnreadableFile('timed-out', `more than ${limits.totalMs} ms in all`));
    return reader.ask(message, { ms: Math.min(limits.pageMs, left), memoryMb: limits.memoryMb, signal });
  };
};

export const refuseEmpty = ({ path }: ReadableFile): void => {
  if (statSync(path).size === 0) throw new UnreadableFile('empty');
};

export const outOfTurn = (said: FromChild): Error =>
  new UnreadableFile('damaged', `the reading process said ${said.kind}`);
