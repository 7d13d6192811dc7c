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
import { SUBSCRIPTIONS, type JobClass, type Subscriptions } from './delivery';
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
      const made = events.flatMap(({ agencyId, id, topic }) =>
        (this.subscriptions[topic] ?? []).map((consumer) => ({
          agency_id: agencyId,
          id: newId(),
          event_id: id,
          consumer,
          class: this.deliveries.classOf(consumer) ?? 'normal',
        })),
      );
      // At once: a batch that is resumed has a job for each of its pages, and a clerk's scan stands behind them.
      if (made.length > 0)
        await tx.query(
          `INSERT INTO delivery (agency_id, id, event_id, consumer, class)
           SELECT agency_id, id, event_id, consumer, class
           FROM jsonb_to_recordset($1) d(agency_id uuid, id uuid, event_id uuid, consumer text, class text)`,
          [JSON.stringify(made)],
        );
      if (events.length > 0)
        await tx.query(
          `UPDATE event e SET fanned_out_at = now()
           FROM jsonb_to_recordset($1) d("agencyId" uuid, id uuid) WHERE e.agency_id = d."agencyId" AND e.id = d.id`,
          [JSON.stringify(events)],
        );
      failpoint('relay.before-fan-out-commit');
      return events.length;
    });
  }

  /** Rings for what is due. */
  async wakeConsumers(): Promise<void> {
    const due = await this.due();
    for (const { id, attempt, class: jobClass } of due) await this.doorbell.ring(jobClass, id, attempt);
    // With somebody at work a long queue is no sign of deafness.
    const longest = Math.max(0, ...due.filter(({ atWork }) => !atWork).map(({ waiting }) => waiting));
    if (longest > DEAF_AFTER_SECONDS) await this.doorbell.restartWhenIdle();
  }

  /**
   * What is due, in the order in which it is rung for: of each class the oldest of each agency, in turns, so that an
   * agency with a million pages keeps nobody waiting, and a full class leaves the others as they are.
   */
  async due(): Promise<Due[]> {
    return this.work.asSystem('relay', (tx) => tx.query<Due[]>(DUE, [OF_ONE_AGENCY, IN_ALL]));
  }
}

export type Due = { id: string; attempt: number; class: JobClass; waiting: number; atWork: boolean };

const OF_ONE_AGENCY = 50;
const IN_ALL = 500;
/** Walks from one agency with open work to the next by the index, however much work each has. */
const DUE = `
  WITH RECURSIVE open (class, agency_id) AS (
    (SELECT class, agency_id FROM delivery WHERE state IN ('due','leased') ORDER BY class, agency_id LIMIT 1)
    UNION ALL
    SELECT n.class, n.agency_id FROM open o CROSS JOIN LATERAL (
      SELECT d.class, d.agency_id FROM delivery d
      WHERE d.state IN ('due','leased') AND (d.class, d.agency_id) > (o.class, o.agency_id)
      ORDER BY d.class, d.agency_id LIMIT 1) n
  )
  SELECT x.id, x.attempt, o.class, x.waiting,
         EXISTS (SELECT FROM delivery l WHERE l.class = o.class AND l.state = 'leased' AND l.lease_until >= now()) AS "atWork"
  FROM open o CROSS JOIN LATERAL (
    SELECT d.id, d.attempt, d.run_at, extract(epoch FROM now() - d.run_at)::int AS waiting, row_number() OVER (ORDER BY d.run_at) AS turn
    FROM delivery d
    WHERE d.class = o.class AND d.agency_id = o.agency_id
      AND ((d.state = 'due' AND d.run_at <= now()) OR (d.state = 'leased' AND d.lease_until < now()))
    ORDER BY d.run_at LIMIT $1) x
  ORDER BY x.turn, x.run_at LIMIT $2`;

const FAN_OUT_AT_ONCE = 500;
