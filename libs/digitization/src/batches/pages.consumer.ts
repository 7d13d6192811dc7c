import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Commit, type Config, type Consumer, type StoredEvent, type Work } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { readDocument, UnreadableFile, type ReadableFile, type ReadPage } from '../reading';
import { WorkFiles } from '../work-files';
import { BatchJournal } from './batch-journal';
import { BatchStore, type PageToRead } from './batch.store';

const PASSING = new Set(['timed-out', 'out-of-memory']);

/**
 * Reads the pages of batches (đọc trang), each as a job of its own: a clerk's scan never waits for more than one of them,
 * a page that breaks its reader is set aside with its reason, and a batch that is stopped waits without holding anything.
 */
@Injectable()
export class PagesConsumer implements Consumer {
  readonly name = 'batch-pages';
  readonly class = 'bulk';
  readonly attempts = 4;
  readonly leaseSeconds = 20;

  constructor(
    private readonly store: BatchStore,
    private readonly files: WorkFiles,
    private readonly journal: BatchJournal,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async work({ event, lastTry, signal }: Work): Promise<Commit> {
    const { agencyId, subjectId: pageId } = event;
    const page = await this.store.page(agencyId, pageId);
    if (!page || page.paused || page.over || page.state !== 'waiting') return () => Promise.resolve();
    try {
      return await this.files.within('page', async (folder) => {
        const read = await this.read(agencyId, page, folder, signal);
        const stored = await this.files.putBytes(agencyId, read.preview, 'image/jpeg');
        return async (tx: EntityManager) => {
          await this.store.read(tx, agencyId, pageId, { ...read, stored });
          await this.journal.happened(tx, agencyId, 'batch.page-read', page.batchId);
        };
      });
    } catch (error) {
      if (!(error instanceof UnreadableFile) || (PASSING.has(error.code) && !lastTry)) throw error;
      return (tx) => this.setAside(tx, event, page.batchId, error.code);
    }
  }

  async onDead(event: StoredEvent, _error: unknown, tx: EntityManager): Promise<void> {
    await this.setAside(tx, event, String(event.payload.batchId), 'given-up');
  }

  private async read(agencyId: string, page: PageToRead, folder: string, signal: AbortSignal): Promise<ReadPage> {
    if (page.imageSha256 === null || page.imageType === null) throw new UnreadableFile('empty');
    const path = join(folder, 'page');
    await this.files.fetch(agencyId, page.imageSha256, path);
    const found: ReadPage[] = [];
    await readDocument(
      { path, contentType: page.imageType as ReadableFile['contentType'] }, // ours
      {
        engine: this.config.VANTHU_OCR_ENGINE,
        concurrency: this.config.VANTHU_OCR_CONCURRENCY,
        workDir: await this.files.models(),
        ...(page.turned === null ? {} : { turned: page.turned }),
        signal,
        onPlan: () => Promise.resolve(),
        onPage: (read) => {
          found.push(read);
          return Promise.resolve();
        },
      },
    );
    const [read] = found;
    if (!read) throw new UnreadableFile('damaged', 'no page');
    return read;
  }

  private async setAside(tx: EntityManager, event: StoredEvent, batchId: string, code: string): Promise<void> {
    await this.store.poisoned(tx, event.agencyId, event.subjectId, code);
    await this.journal.happened(tx, event.agencyId, 'batch.page-read', batchId);
  }
}
