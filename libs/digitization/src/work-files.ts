import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ObjectStorage, type Config } from '@vanthu/platform';

type Blob = { readonly sha256: string; readonly size: number };

/** Files that a job works on: fetched from the object store into a folder of its own, and put back from there. */
@Injectable()
export class WorkFiles {
  constructor(
    private readonly objects: ObjectStorage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Lends an empty folder and takes it away, whatever happens. */
  async within<T>(purpose: string, use: (folder: string) => Promise<T>): Promise<T> {
    const parent = join(this.config.VANTHU_DATA, 'work');
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, `${purpose}-`));
    try {
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Where the native engine keeps its model. */
  async models(): Promise<string> {
    const models = join(this.config.VANTHU_DATA, 'work', 'models');
    await mkdir(models, { recursive: true });
    return models;
  }

  async fetch(agencyId: string, sha256: string, path: string): Promise<void> {
    await pipeline(await this.objects.get(agencyId, sha256), createWriteStream(path));
  }

  async putFile(agencyId: string, path: string, contentType: string): Promise<Blob> {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const sha256 = hash.digest('hex');
    await this.objects.putIfAbsent(agencyId, { sha256, size, contentType, open: () => createReadStream(path) });
    return { sha256, size };
  }

  async putBytes(agencyId: string, bytes: Buffer, contentType: string): Promise<Blob> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const open = () => Readable.from(bytes, { objectMode: false });
    await this.objects.putIfAbsent(agencyId, { sha256, size: bytes.length, contentType, open });
    return { sha256, size: bytes.length };
  }
}
