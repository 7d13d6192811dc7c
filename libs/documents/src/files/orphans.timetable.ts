import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DailyRound, UnitOfWork } from '@vanthu/platform';

/** The daily look through the object store (đối soát kho tệp). */
@Injectable()
export class OrphansTimetable implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly round: DailyRound;

  constructor(work: UnitOfWork) {
    this.round = new DailyRound(work, { topic: 'store.check-due', due: 'store_check_due', lock: 7_118_266 });
  }

  onApplicationBootstrap(): void {
    this.round.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.round.stop();
  }

  startNext(): Promise<string | null> {
    return this.round.startNext();
  }
}
