import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../http/problem';
import { RETRY_AFTER, storageFull, storageUnavailable } from './storage.problems';

/** The short name of a failure, such as ENOENT. Not by `instanceof`: Node's own errors may come from another realm. */
export const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** A failure of the file system in the words of the port; problems and mistakes of the program pass unchanged. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof Problem || code === undefined || code.startsWith('ERR_')) throw error;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw storageFull({}, error);
    throw storageUnavailable({ retryAfter: RETRY_AFTER }, error);
  }
}

/** `undefined` instead of an error when the file is not there. */
export async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the names in a folder survive a power cut; fsync of a file alone keeps its bytes, not its name. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Every file below a folder; none where there is no folder. (Node 20's own recursive `opendir` leaves entries out.) */
export async function* filesBelow(folder: string): AsyncIterable<string> {
  const entries = await orUnavailable(() => ifThere(readdir(folder, { withFileTypes: true })));
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
