import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import {
  Audit,
  CONFIG,
  ObjectStorage,
  Outbox,
  UnitOfWork,
  type Commit,
  type Config,
  type Consumer,
  type StoredEvent,
  type Work,
} from '@vanthu/platform';
import { CitationsService } from '@vanthu/references';
import type { EntityManager } from 'typeorm';
import { readPageHead, type PageHead } from './page-head';
import { closeReaders, makeSearchablePdf, readDocument, UnreadableFile, type ReadableFile } from './reading';
import { ReadingStore, type StoredPage } from './reading.store';

/** A busy machine can cause these; the same file may be read the next time. */
const PASSING = new Set(['timed-out', 'out-of-memory']);

/** What is kept beside it, as a mail and what hung on it, nobody reads. */
const READABLE = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff']);

type Searchable = { sha256: string; size: number; conformance: string | null };
type Made = { head: PageHead; engine: string; searchable: Searchable | null };
type Original = ReadableFile & { name: string };

/** Tells others how a reading goes: whoever uploaded the file, and the records office. */
@Injectable()
export class ReadingTold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FilesService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async progress(agencyId: string, fileId: string, done: number): Promise<void> {
    await this.work.asAgency(agencyId, async (tx) => {
      const audience = await this.audience(tx, agencyId, fileId);
      await this.outbox.append(tx, agencyId, {
        topic: 'reading.progress',
        subjectId: fileId,
        payload: { done },
        audience,
      });
    });
  }

  async ended(
    tx: EntityManager,
    event: StoredEvent,
    { topic, details }: { topic: string; details: Readonly<Record<string, string | number>> },
  ): Promise<void> {
    const { agencyId, subjectId: fileId } = event;
    await this.outbox.append(tx, agencyId, {
      topic,
      subjectId: fileId,
      audience: await this.audience(tx, agencyId, fileId),
    });
    await this.audit.append(
      tx,
      { agencyId, id: null },
      { action: topic, objectType: 'file', objectId: fileId, details },
    );
  }

  private async audience(tx: EntityManager, agencyId: string, fileId: string) {
    const { uploadedBy } = await this.files.stored(tx, agencyId, fileId);
    return { users: [uploadedBy], roles: ['clerk', 'recorder'] };
  }
}

/**
 * Reads each stored file (đọc tệp): text per page with word boxes, proposals of the page head, citations, and a
 * searchable PDF beside the untouched original. Each page is kept as it is done, so that a restart goes on where it was.
 */
@Injectable()
export class ReadingConsumer implements Consumer, OnApplicationShutdown {
  readonly name = 'reading';
  readonly class = 'normal';
  readonly attempts = 5;
  readonly leaseSeconds = 60;

  constructor(
    private readonly store: ReadingStore,
    private readonly citations: CitationsService,
    private readonly objects: ObjectStorage,
    private readonly told: ReadingTold,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async work({ event, lastTry, signal }: Work): Promise<Commit> {
    const { agencyId, subjectId: fileId } = event;
    if ((await this.store.stateOf(agencyId, fileId)) === 'read') return () => Promise.resolve();
    const folder = await this.workFolder();
    try {
      const file = await this.fetch(agencyId, fileId, folder);
      const made = await this.read(agencyId, fileId, file, folder, signal);
      return async (tx) => {
        const pages = await this.store.texts(tx, agencyId, fileId);
        await this.store.finish(tx, agencyId, fileId, made);
        const citations = await this.citations.record(tx, agencyId, fileId, pages);
        await this.told.ended(tx, event, {
          topic: 'file.read',
          details: {
            pages: pages.length,
            citations,
            engine: made.engine,
            // What the copy may call itself: a PDF/A-2b, or a PDF that can be searched.
            copy: made.searchable?.conformance ?? (made.searchable ? 'PDF' : 'none'),
          },
        });
      };
    } catch (error) {
      if (!(error instanceof UnreadableFile) || (PASSING.has(error.code) && !lastTry)) throw error;
      return (tx) => this.fail(tx, event, error.code);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async onDead(event: StoredEvent, _error: unknown, tx: EntityManager): Promise<void> {
    await this.fail(tx, event, 'given-up');
  }

  onApplicationShutdown(): void {
    closeReaders();
  }

  private async fail(tx: EntityManager, event: StoredEvent, code: string): Promise<void> {
    await this.store.fail(tx, event.agencyId, event.subjectId, code);
    await this.told.ended(tx, event, { topic: 'file.unreadable', details: { reason: code } });
  }

  private async workFolder(): Promise<string> {
    const parent = join(this.config.VANTHU_DATA, 'work');
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(parent, 'reading-'));
  }

  private async fetch(agencyId: string, fileId: string, folder: string): Promise<Original> {
    const { sha256, contentType, name } = await this.store.original(agencyId, fileId);
    if (!READABLE.has(contentType)) throw new UnreadableFile('unsupported', contentType);
    const path = join(folder, 'original');
    await pipeline(await this.objects.get(agencyId, sha256), createWriteStream(path));
    return { path, name, contentType: contentType as ReadableFile['contentType'] }; // sniffed at the upload
  }

  private async read(
    agencyId: string,
    fileId: string,
    file: Original,
    folder: string,
    signal: AbortSignal,
  ): Promise<Made> {
    const models = join(this.config.VANTHU_DATA, 'work', 'models');
    await mkdir(models, { recursive: true });
    await readDocument(file, {
      engine: this.config.VANTHU_OCR_ENGINE,
      concurrency: this.config.VANTHU_OCR_CONCURRENCY,
      workDir: models,
      signal,
      skipPages: new Set(await this.store.pagesDone(agencyId, fileId)),
      onPlan: (total) => this.store.plan(agencyId, fileId, total),
      onPage: async (page) => {
        const preview = await this.put(agencyId, page.preview, 'image/jpeg');
        const done = await this.store.keep(agencyId, fileId, page, preview);
        await this.told.progress(agencyId, fileId, done);
      },
    });
    const pages = await this.store.pages(agencyId, fileId);
    return {
      head: readPageHead(pages),
      engine: pages[0]?.engine ?? '',
      searchable: await this.searchable(agencyId, file, pages, folder, signal),
    };
  }

  /** A reader who cannot make the derivative has read all the same: the text counts. */
  private async searchable(
    agencyId: string,
    file: Original,
    pages: readonly StoredPage[],
    folder: string,
    signal: AbortSignal,
  ): Promise<Made['searchable']> {
    const path = join(folder, 'searchable.pdf');
    let conformance: Searchable['conformance'];
    try {
      const concurrency = this.config.VANTHU_OCR_CONCURRENCY;
      ({ conformance } = await makeSearchablePdf(file, [...pages], path, { title: file.name, signal, concurrency }));
    } catch (error) {
      if (error instanceof UnreadableFile) return null;
      throw error;
    }
    const { size } = await stat(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const blob = {
      sha256: hash.digest('hex'),
      size,
      contentType: 'application/pdf',
      open: () => createReadStream(path),
    };
    await this.objects.putIfAbsent(agencyId, blob);
    return { sha256: blob.sha256, size, conformance };
  }

  private async put(agencyId: string, bytes: Buffer, contentType: string): Promise<{ sha256: string; size: number }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.objects.putIfAbsent(agencyId, {
      sha256,
      size: bytes.length,
      contentType,
      open: () => Readable.from(bytes, { objectMode: false }),
    });
    return { sha256, size: bytes.length };
  }
}
