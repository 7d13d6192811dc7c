import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  UnitOfWork,
  type Commit,
  type Config,
  type Consumer,
  type StoredEvent,
  type Work,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { captureDocument, UnreadableFile, type CapturedPage, type ReadableFile } from '../reading';
import { WorkFiles } from '../work-files';
import { BatchJournal } from './batch-journal';
import { BatchStore, type Source } from './batch.store';

/** A busy machine can cause these; the same stack may open the next time. */
const PASSING = new Set(['timed-out', 'out-of-memory']);

/**
 * Takes each stack of a batch apart (tách trang): as many pages come out as went in, in their order, each with its
 * picture or the reason why it has none. A page is kept as it comes, so that a restart goes on where it was.
 */
@Injectable()
export class StacksConsumer implements Consumer {
  readonly name = 'batch-stacks';
  readonly class = 'normal';
  readonly attempts = 5;
  readonly leaseSeconds = 20;

  constructor(
    private readonly store: BatchStore,
    private readonly files: WorkFiles,
    private readonly journal: BatchJournal,
    private readonly database: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async work({ event, lastTry, signal }: Work): Promise<Commit> {
    const { agencyId, subjectId: sourceId } = event;
    const source = await this.store.source(agencyId, sourceId);
    if (!source || source.state === 'opened' || source.state === 'failed') return () => Promise.resolve();
    try {
      await this.files.within('stack', async (folder) => {
        const path = join(folder, 'stack');
        await this.files.fetch(agencyId, source.sha256, path);
        const contentType = source.contentType as ReadableFile['contentType']; // sniffed at the upload
        await captureDocument(
          { path, contentType },
          {
            outDir: folder,
            signal,
            concurrency: this.config.VANTHU_OCR_CONCURRENCY,
            skipPages: new Set(await this.store.pagesDone(agencyId, sourceId)),
            onPlan: (pages) => this.store.plan(agencyId, sourceId, pages),
            onPage: (page) => this.keep({ agencyId, sourceId, source }, page),
            onPoisoned: (page, code) =>
              this.database.asAgency(agencyId, (tx) =>
                this.store.setAside(tx, agencyId, sourceId, { source, page, code }),
              ),
          },
        );
      });
    } catch (error) {
      if (!(error instanceof UnreadableFile) || (PASSING.has(error.code) && !lastTry)) throw error;
      return (tx) => this.fail(tx, event, source.batchId, error.code);
    }
    return async (tx) => {
      await this.store.opened(tx, agencyId, sourceId);
      await this.journal.happened(tx, agencyId, 'batch.stack-opened', source.batchId);
    };
  }

  async onDead(event: StoredEvent, _error: unknown, tx: EntityManager): Promise<void> {
    await this.fail(tx, event, String(event.payload.batchId), 'given-up');
  }

  private async keep(of: { agencyId: string; sourceId: string; source: Source }, page: CapturedPage): Promise<void> {
    const image = await this.files.putFile(of.agencyId, page.path, page.contentType);
    const thumbnail = await this.files.putBytes(of.agencyId, page.thumbnail, 'image/jpeg');
    await this.database.asAgency(of.agencyId, async (tx) => {
      const id = await this.store.keep(tx, of, page, { image, thumbnail });
      if (id) await this.journal.happened(tx, of.agencyId, 'batch.page-captured', id, { batchId: of.source.batchId });
    });
  }

  private async fail(tx: EntityManager, event: StoredEvent, batchId: string, code: string): Promise<void> {
    await this.store.failed(tx, event.agencyId, event.subjectId, code);
    await this.journal.happened(tx, event.agencyId, 'batch.stack-failed', batchId);
  }
}
