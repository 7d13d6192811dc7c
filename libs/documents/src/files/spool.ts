import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, Problem, storageFull, storageUnavailable, tooLarge, type Config } from '@vanthu/platform';
import { uploadCut } from './file.problems';

/** A body that arrived whole. Its file has no name any more: whatever happens to the process, nothing is left of it. */
export type Spooled = {
  readonly sha256: string;
  readonly size: number;
  /** The first bytes, at most so many. */
  head(bytes: number): Promise<Uint8Array>;
  /** The contents from their beginning, as often as asked. */
  open(): Readable;
  close(): Promise<void>;
};

const PIECE = 256 * 1_024;
const MEGABYTE = 1_024 * 1_024;
const STALE = 60_000;

/** Where uploads wait on their way in: hashed and counted as they come, below VANTHU_DATA. */
@Injectable()
export class Spool implements OnApplicationBootstrap {
  private readonly folder: string;
  private readonly limit: number;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.folder = join(config.VANTHU_DATA, 'spool');
    this.limit = config.VANTHU_MAX_UPLOAD_MB * MEGABYTE;
  }

  /** A process that was killed between making a file and taking its name away left an empty one. */
  async onApplicationBootstrap(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > STALE) await rm(path, { force: true });
    }
  }

  /** Refuses a declared length before a byte is read. @throws Problem `too-large` */
  requireRoom(declaredSize: number): void {
    if (declaredSize > this.limit) throw tooLarge({ limit: `${this.config.VANTHU_MAX_UPLOAD_MB.toString()} MB` });
  }

  /**
   * Takes a body in. The source is never destroyed: the client is still to read why it was refused.
   * @throws Problem `too-large`, `documents/upload-cut`, `storage-full`
   */
  async receive(bytes: Readable): Promise<Spooled> {
    const file = await this.create();
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const piece of piecesOf(bytes)) {
        size += piece.length;
        this.requireRoom(size);
        hash.update(piece);
        await orNoRoom(file.writeFile(piece)); // from where the last one ended
      }
      return spooled(file, hash.digest('hex'), size);
    } catch (error) {
      await file.close();
      bytes.resume();
      throw error;
    }
  }

  private async create(): Promise<FileHandle> {
    await orNoRoom(mkdir(this.folder, { recursive: true, mode: 0o700 }));
    const path = join(this.folder, randomUUID());
    const file = await orNoRoom(open(path, 'wx+', 0o600));
    await rm(path);
    return file;
  }
}

function spooled(file: FileHandle, sha256: string, size: number): Spooled {
  async function* pieces() {
    for (let at = 0; at < size;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
  return {
    sha256,
    size,
    head: async (bytes) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    },
    open: () => Readable.from(pieces(), { objectMode: false }),
    close: () => file.close(),
  };
}

async function* piecesOf(bytes: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of bytes.iterator({ destroyOnReturn: false })) {
      if (Buffer.isBuffer(piece)) yield piece;
    }
  } catch (error) {
    throw error instanceof Problem ? error : uploadCut({}, error);
  }
}

async function orNoRoom<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ENOSPC' || code === 'EDQUOT'
      ? storageFull({}, error)
      : storageUnavailable({ retryAfter: 5 }, error);
  }
}
