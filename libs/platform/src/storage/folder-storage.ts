import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notFound } from '../http/problems';
import { codeOf, filesBelow, ifThere, orUnavailable, syncFolder } from './files';
import { gated, verify, type Expected } from './hash-gate';
import {
  keyOf,
  ObjectStorage,
  ownerOf,
  prefixOf,
  type Blob,
  type ByteRange,
  type StoredObject,
  type StoreGuarantees,
} from './object-storage';
import { storageDamaged, storageRange, storageRetained, storageWrongBytes } from './storage.problems';

/** Tells the temporary files of this process from those of a dead one that had the same number. */
const PROCESS = randomUUID();
const DAY = 86_400_000;

/**
 * Objects in a folder: for the edition on one machine, and for tests. One folder may serve several processes.
 * Each file is written under a temporary name, fsynced, read back and only then given its name by `link`, which never
 * overwrites; so a crash at any moment leaves either the whole object or none.
 */
export class FolderStorage extends ObjectStorage {
  private readonly durable = new Set<string>();
  private swept: Promise<void> | undefined;

  constructor(private readonly root: string) {
    super();
  }

  async putIfAbsent(agencyId: string, blob: Blob): Promise<'stored' | 'present'> {
    const path = this.pathOf(agencyId, blob.sha256);
    return orUnavailable(async () => {
      try {
        await this.ready();
        await this.makeDurable(dirname(path));
        return await this.put(path, blob);
      } catch (error) {
        this.forget();
        throw error;
      }
    });
  }

  async get(agencyId: string, sha256: string, range?: ByteRange): Promise<Readable> {
    const path = this.pathOf(agencyId, sha256);
    return orUnavailable(async () => {
      const file = await ifThere(open(path, 'r'));
      if (!file) throw notFound({});
      if (!range) return gated(file.createReadStream(), { sha256 }, () => storageDamaged({ sha256 }));
      const { size } = await file.stat();
      if (range.start < 0 || range.start >= size || (range.end ?? size) < range.start) {
        await file.close();
        throw storageRange({ size });
      }
      return file.createReadStream({ start: range.start, end: range.end ?? size });
    });
  }

  async stat(agencyId: string, sha256: string): Promise<StoredObject | undefined> {
    const path = this.pathOf(agencyId, sha256);
    const found = await orUnavailable(() => ifThere(stat(path)));
    return found && { agencyId, sha256, size: found.size, modifiedAt: found.mtime };
  }

  async delete(agencyId: string, sha256: string): Promise<void> {
    const path = this.pathOf(agencyId, sha256);
    await orUnavailable(async () => {
      const until = await this.retainedUntil(agencyId, sha256);
      if (until && until > new Date()) throw storageRetained({});
      if (!(await ifThere(stat(path)))) return;
      await rm(path, { force: true });
      await syncFolder(dirname(path));
      await rm(this.retentionOf(agencyId, sha256), { force: true });
    });
  }

  /** Kept in a file of its own; it binds this program, not somebody with a shell on the machine. */
  async retain(agencyId: string, sha256: string, until: Date): Promise<boolean> {
    return orUnavailable(async () => {
      if (!(await this.has(agencyId, sha256))) throw notFound({});
      const before = await this.retainedUntil(agencyId, sha256);
      if (before && before >= until) return true;
      const path = this.retentionOf(agencyId, sha256);
      await this.ready();
      await this.makeDurable(dirname(path));
      const temporary = this.temporary();
      await this.write(temporary, [until.toISOString()]);
      await rename(temporary, path);
      await syncFolder(dirname(path));
      return true;
    });
  }

  async *list(agencyId?: string): AsyncIterable<StoredObject> {
    for await (const path of filesBelow(join(this.root, prefixOf(agencyId)))) {
      const owner = ownerOf(relative(this.root, path).split(sep).join('/'));
      const found = owner && (await ifThere(stat(path)));
      if (found) yield { ...owner, size: found.size, modifiedAt: found.mtime };
    }
  }

  /** A folder keeps no old versions, and who may write to it may delete: there is nothing to try. */
  async probe(): Promise<StoreGuarantees> {
    await orUnavailable(() => this.makeDurable(this.root));
    return { versioning: false, objectLock: false };
  }

  private pathOf(agencyId: string, sha256: string): string {
    return join(this.root, keyOf(agencyId, sha256));
  }

  private retentionOf(agencyId: string, sha256: string): string {
    return join(this.root, 'retention', keyOf(agencyId, sha256));
  }

  private async retainedUntil(agencyId: string, sha256: string): Promise<Date | undefined> {
    const text = await ifThere(readFile(this.retentionOf(agencyId, sha256), 'utf8'));
    return text === undefined ? undefined : new Date(text);
  }

  private async put(path: string, blob: Blob): Promise<'stored' | 'present'> {
    if (await ifThere(stat(path))) {
      await verify(blob.open(), blob, () => storageWrongBytes({}));
      return this.present(path, blob);
    }
    const temporary = this.temporary();
    try {
      await this.write(
        temporary,
        gated(blob.open(), blob, () => storageWrongBytes({})),
      );
      await this.check(temporary, blob);
      if (!(await this.give(temporary, path))) return await this.present(path, blob);
      await syncFolder(dirname(path));
      return 'stored';
    } finally {
      await rm(temporary, { force: true });
    }
  }

  private temporary(): string {
    return join(this.root, 'tmp', `${hostname()}~${process.pid}~${PROCESS}~${randomUUID()}`);
  }

  /** `bytes` become a read-only file that is on disk, under a temporary name. */
  private async write(temporary: string, bytes: Readable | string[]): Promise<void> {
    const file = createWriteStream(temporary, { flags: 'wx', mode: 0o444, flush: true });
    await pipeline(bytes, file);
  }

  private async check(path: string, expected: Expected): Promise<void> {
    const file = await open(path, 'r');
    await verify(file.createReadStream(), expected, () => storageDamaged({ sha256: expected.sha256 }));
  }

  /** Gives a finished file its name; `false` when another writer was first. */
  private async give(temporary: string, path: string): Promise<boolean> {
    try {
      await link(temporary, path);
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EEXIST') return false;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error;
      // No hard links here (exFAT, some network shares). Renaming may replace, but only the same bytes by themselves.
      await rename(temporary, path);
      return true;
    }
  }

  /** Another writer may have named the file and lost power before the name was on disk: so this call syncs it too. */
  private async present(path: string, expected: Expected): Promise<'present'> {
    await this.check(path, expected);
    await syncFolder(dirname(path));
    return 'present';
  }

  private async makeDurable(folder: string): Promise<void> {
    if (this.durable.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (folder !== this.root) {
      await this.makeDurable(dirname(folder));
      await syncFolder(dirname(folder));
    }
    this.durable.add(folder);
  }

  private async ready(): Promise<void> {
    this.swept ??= this.sweep();
    await this.swept.catch((error: unknown) => {
      this.forget();
      throw error;
    });
  }

  /** After a failure the folders may be gone (a disk unmounted, another mounted): look again. */
  private forget(): void {
    this.swept = undefined;
    this.durable.clear();
  }

  /** Removes what writers left that were killed; those of another machine after a day, when none can still be writing. */
  private async sweep(): Promise<void> {
    const folder = join(this.root, 'tmp');
    await this.makeDurable(folder);
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const found = await ifThere(stat(path));
      if (found && (isLeftOver(name) || found.mtimeMs < Date.now() - DAY)) await rm(path, { force: true });
    }
  }
}

function isLeftOver(name: string): boolean {
  const [host, pid, owner] = name.split('~');
  if (host !== hostname() || owner === PROCESS) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
