import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, failpoint, type Config } from '@vanthu/platform';
import type { Actor } from '@vanthu/identity';
import { DONE, isWanted, keptName, REFUSED } from './folder-names.rules';
import { realFolder } from './folder-place';
import { Items, type Item } from './items';
import { Receiving } from './receiving';
import type { Door, Source } from './source';
import { fileUnreadable } from '../intake.problems';
import { isFinal, isPassing, saidReason } from './why';

/** A file is whole when nothing about it changed for so long, by our own clock: servers' clocks differ from ours. */
const STILL_MS = 2_000;
/** A scanner that opens its file first and scans then leaves it empty for a while. */
const EMPTY_STILL_MS = 60_000;
const AT_ONCE = 200;

type Seen = { readonly print: string; readonly since: number };
type Candidate = { readonly name: string; readonly path: string; readonly stats: Stats };

/** What changes when a file is written to, replaced or touched. */
const printOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => [size, mtimeMs, ctimeMs, ino].join('/');

/**
 * The watched folder (thư mục quét): each file that lies there whole becomes an incoming document, once, and moves to
 * `done` when that is committed; what can never become one moves to `refused`, beside a note that says why.
 */
@Injectable()
export class FolderDoor implements Door {
  readonly kind = 'folder';
  /** How long each file has been as it is, by source. Lost with the process, which then waits again. */
  private readonly seen = new Map<string, ReadonlyMap<string, Seen>>();

  constructor(
    private readonly items: Items,
    private readonly receiving: Receiving,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(source: Source, signal: AbortSignal): Promise<unknown> {
    const folder = await realFolder(this.config, { agencyCode: source.agencyCode, folder: source.folder ?? '' });
    for (const name of [DONE, REFUSED]) await mkdir(join(folder, name), { recursive: true });
    const actor = await this.receiving.actor(source);
    let failure: unknown = null;
    for (const file of await this.whole(source, folder)) {
      if (signal.aborted) return failure;
      try {
        await this.take(source, actor, folder, file);
      } catch (error) {
        if (isPassing(error)) throw error;
        failure ??= isAccess(error) ? fileUnreadable({ name: file.name }, error) : error;
      }
    }
    return failure;
  }

  /** The files that lie still, oldest first; the others are remembered and looked at the next time. */
  private async whole(source: Source, folder: string): Promise<Candidate[]> {
    const before = this.seen.get(source.id) ?? new Map<string, Seen>();
    const now = performance.now();
    const seen = new Map<string, Seen>();
    const whole: Candidate[] = [];
    for (const name of await readdir(folder)) {
      if (!isWanted(name)) continue;
      const path = join(folder, name);
      const stats = await lstat(path).catch(() => null); // gone meanwhile: it was being renamed
      if (!stats?.isFile()) continue;
      const print = printOf(stats);
      const known = before.get(name);
      const since = known?.print === print ? known.since : now;
      seen.set(name, { print, since });
      if (now - since >= (stats.size === 0 ? EMPTY_STILL_MS : STILL_MS)) whole.push({ name, path, stats });
    }
    this.seen.set(source.id, seen);
    return whole.sort((a, b) => a.stats.mtimeMs - b.stats.mtimeMs).slice(0, AT_ONCE);
  }

  private async take(source: Source, actor: Actor, folder: string, file: Candidate): Promise<void> {
    const { name, stats } = file;
    const sha256 = await this.hash(actor, file);
    const identity = `${sha256 ?? `unread-${printOf(stats)}`}/${name}`;
    const item = await this.items.open(source, { identity, name, size: stats.size, ...(sha256 ? { sha256 } : {}) });
    failpoint('intake.after-item');
    let state = item.state;
    let reason = item.reason;
    if (state === 'taking') {
      try {
        const fileId = await this.upload(actor, item, file, sha256);
        const arrival = { fileIds: [fileId], source: 'folder' as const, sender: '' };
        await this.items.taken(source, item, await this.receiving.receive(actor, item, arrival));
        state = 'taken';
      } catch (error) {
        if (isPassing(error)) throw error;
        if (!isFinal(error)) {
          await this.items.failed(source, item, error);
          throw error;
        }
        await this.items.refused(source, item, error);
        ({ state, reason } = await this.items.open(source, { identity, name }));
      }
    }
    failpoint('intake.before-move');
    if (state === 'dead' || state === 'taking') return;
    await this.move(file, join(folder, state === 'refused' ? REFUSED : DONE), sha256, reason);
    failpoint('intake.after-move');
  }

  /** Null for what is too large to be read at all: refused under the mark of its size and times. */
  private async hash(actor: Actor, { path, stats }: Candidate): Promise<string | null> {
    try {
      this.receiving.admit(actor, stats.size);
    } catch (error) {
      if (isFinal(error)) return null;
      throw error;
    }
    const handle = await open(path, READ_ONLY);
    try {
      const hash = createHash('sha256');
      await pipeline(handle.createReadStream({ autoClose: false }), hash);
      return hash.digest('hex');
    } finally {
      await handle.close();
    }
  }

  /** Reads it once more, into the store; bytes that are others than those that were hashed are not taken. */
  private async upload(actor: Actor, item: Item, { name, path, stats }: Candidate, sha256: string | null) {
    this.receiving.admit(actor, stats.size);
    const handle = await open(path, READ_ONLY);
    try {
      return await this.receiving.upload(actor, item, {
        name,
        size: stats.size,
        sha256: sha256 ?? '',
        bytes: handle.createReadStream({ autoClose: false }),
      });
    } finally {
      await handle.close();
    }
  }

  /** Puts a file away, as long as it is the one that was looked at: a new one of the same name stays to be taken. */
  private async move({ name, path, stats }: Candidate, to: string, sha256: string | null, reason: string | null) {
    const now = await lstat(path).catch(() => null);
    if (!now || printOf(now) !== printOf(stats)) return;
    const mark = (sha256 ?? createHash('sha256').update(printOf(stats)).digest('hex')).slice(0, 8);
    const taken = await lstat(join(to, keptName(name, ''))).catch(() => null);
    const kept = keptName(name, taken ? mark : '');
    if (reason !== null) {
      const words = [saidReason(reason, 'vi'), saidReason(reason, 'en')].join('\n');
      await writeFile(join(to, `${kept}.txt`), `${words}\n`);
    }
    await rename(path, join(to, kept));
  }
}

/** Never through a link, which may lead anywhere; never waiting for the other end of a pipe. */
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const isAccess = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ELOOP', 'EBUSY'].includes(String(error.code));
