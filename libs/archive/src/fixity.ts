import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { notFound, ObjectStorage, Problem, storageRange } from '@vanthu/platform';

/**
 * The SHA-256 of what is stored under a hash, computed again from the bytes; null when nothing is stored.
 * It reads a range, since a whole object is cut off by the store itself as soon as it is found to be damaged, and the
 * proof wants to say what is there instead.
 */
export async function rehash(objects: ObjectStorage, agencyId: string, sha256: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(await objects.get(agencyId, sha256, { start: 0 }), hash);
  } catch (error) {
    if (error instanceof Problem && error.code === notFound.code) return null;
    // No byte 0: something is stored, and it is empty.
    if (error instanceof Problem && error.code === storageRange.code) return createHash('sha256').digest('hex');
    throw error;
  }
  return hash.digest('hex');
}

/** Hashes each content once, one after the other: a check must not crowd out the people at work. */
export async function rehashAll(
  objects: ObjectStorage,
  agencyId: string,
  hashes: readonly string[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const sha256 of new Set(hashes)) found.set(sha256, await rehash(objects, agencyId, sha256));
  return found;
}
