import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DailyRound, UnitOfWork } from '@vanthu/platform';

/** The daily sweep of what was told long ago (dọn thông báo cũ). */
@Injectable()
export class SweepTimetable implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly round: DailyRound;

  constructor(work: UnitOfWork) {
    this.round = new DailyRound(work, {
      topic: 'notifications.sweep-due',
      due: 'notification_sweep_due',
      lock: 7_118_267,
    });
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
