import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@vanthu/platform';

const TICK_MS = 2_000;
/** Entries and documents that are put into the index in one transaction. */
const BATCH = 500;

/**
 * Puts the words of new entries and documents into the indexes that searches use, behind those who write them. What is due
 * stands in PostgreSQL (`words_due`), and searches look at it too, so nobody waits for this.
 */
@Injectable()
export class WordsTimetable implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(WordsTimetable.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> | undefined;

  constructor(private readonly work: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.turn ??= this.indexAll()
        .catch((error: unknown) => {
          this.log.warn({ err: error }, 'cannot index words; the next turn tries again');
        })
        .finally(() => {
          this.turn = undefined;
        });
    }, TICK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** @returns how many entries and documents were due; another process that is at it leaves none */
  async indexAll(): Promise<number> {
    let all = 0;
    for (let done = BATCH; done === BATCH; all += done) {
      done = await this.work.asSystem('words', async (tx) => {
        const [row] = await tx.query<{ done: number }[]>(`SELECT index_words($1) AS done`, [BATCH]);
        return row?.done ?? 0;
      });
    }
    return all;
  }
}
