import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DatabaseListener } from '../database/listener';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';
import { EVENT_CHANNEL } from '../events/outbox';
import { failpoint } from '../failpoint';
import { Deliveries } from './deliveries';
import { SUBSCRIPTIONS, type Subscriptions } from './delivery';
import { Doorbell } from './doorbell';

const TICK_MS = 1_000;
/** Work that is due for so long without anybody taking it means that the bell is not heard. */
const DEAF_AFTER_SECONDS = 15;

/**
 * Carries events on: fans each out to one delivery a consumer, and rings for what is due. Runs each second and on
 * NOTIFY. Ringing twice is free, so the same loop is the sweeper that heals a wiped queue.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private wanted = false;
  private stopped = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: Deliveries,
    private readonly doorbell: Doorbell,
    private readonly listener: DatabaseListener,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: Subscriptions,
  ) {}

  onApplicationBootstrap(): void {
    this.doorbell.answer((deliveryId) => this.deliveries.runOnce(deliveryId));
    this.listener.listen(EVENT_CHANNEL, () => {
      this.poke();
    });
    this.timer = setInterval(() => {
      this.poke();
    }, TICK_MS);
    this.poke();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.turn;
    await this.doorbell.close();
  }

  /** One turn now, or right after the turn that is running. */
  private poke(): void {
    if (this.wanted || this.stopped) return;
    this.wanted = true;
    this.turn = this.turn.then(async () => {
      this.wanted = false;
      try {
        while ((await this.fanOut()) === FAN_OUT_AT_ONCE && !this.stopped);
        await this.wakeConsumers();
      } catch (error) {
        this.log.warn({ err: error }, 'relay turn failed; the next one tries again');
      }
    });
  }

  /** Makes one delivery for each consumer of each new event. @returns how many events were new */
  async fanOut(): Promise<number> {
    return this.work.asSystem('relay', async (tx) => {
      const events = await tx.query<{ agencyId: string; id: string; topic: string }[]>(
        `SELECT agency_id AS "agencyId", id, topic FROM event WHERE fanned_out_at IS NULL
         ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [FAN_OUT_AT_ONCE],
      );
      for (const { agencyId, id, topic } of events) {
        for (const consumer of this.subscriptions[topic] ?? []) {
          const jobClass = this.deliveries.classOf(consumer) ?? 'normal';
          await tx.query(
            `INSERT INTO delivery (agency_id, id, event_id, consumer, class) VALUES ($1, $2, $3, $4, $5)`,
            [agencyId, newId(), id, consumer, jobClass],
          );
        }
        await tx.query(`UPDATE event SET fanned_out_at = now() WHERE agency_id = $1 AND id = $2`, [agencyId, id]);
      }
      failpoint('relay.before-fan-out-commit');
      return events.length;
    });
  }

  /** Rings for what is due, oldest first. */
  async wakeConsumers(): Promise<void> {
    const due = await this.work.asSystem('relay', (tx) =>
      tx.query<{ id: string; attempt: number; class: 'interactive' | 'normal' | 'bulk'; waiting: number }[]>(
        `SELECT id, attempt, class, extract(epoch FROM now() - run_at)::int AS waiting FROM delivery
         WHERE (state = 'due' AND run_at <= now()) OR (state = 'leased' AND lease_until < now())
         ORDER BY run_at LIMIT 500`,
      ),
    );
    for (const { id, attempt, class: jobClass } of due) await this.doorbell.ring(jobClass, id, attempt);
    const longest = Math.max(0, ...due.map(({ waiting }) => waiting));
    if (longest > DEAF_AFTER_SECONDS) await this.doorbell.restartWhenIdle();
  }
}

const FAN_OUT_AT_ONCE = 100;
