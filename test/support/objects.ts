import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Blob } from '@vanthu/platform';

export const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Contents to store, in pieces of 64 KiB as a file would come; `lies` replaces what is declared about them. */
export function aBlob(contents: string | Buffer = randomBytes(1_000), lies: Partial<Blob> = {}): Blob {
  const bytes = Buffer.from(contents);
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  };
  return {
    sha256: sha256(bytes),
    size: bytes.length,
    contentType: 'application/pdf',
    open: () => Readable.from(pieces(), { objectMode: false }),
    ...lies,
  };
}

/** Reads a stream to its end; rejects with its error. */
export const bytesOf = (stream: Promise<Readable>) => stream.then(buffer);
