import { Inject, Injectable, Logger } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker, type QueueOptions } from 'bullmq';
import { CONFIG, type Config } from '../config/config';
import type { JobClass } from './delivery';

const CLASSES: readonly JobClass[] = ['interactive', 'normal', 'bulk'];
/** How many deliveries of a class one process works on at once. Reading pages limits itself further. */
const CONCURRENCY: Readonly<Record<JobClass, number>> = { interactive: 4, normal: 4, bulk: 1 };
/** The schema of BullMQ's own tables on its PostgreSQL backend. */
export const QUEUE_SCHEMA = 'bullmq';
const REST_MS = 1_000;

type Ring = { deliveryId: string };
type Bell = { queue: Queue<Ring>; worker: Worker<Ring> | undefined };

/**
 * BullMQ as a doorbell: a job carries the id of a delivery and nothing else; the truth stands in PostgreSQL.
 * On Redis where REDIS_URL is set, else on BullMQ's PostgreSQL backend. Its contents may be wiped at any moment.
 */
@Injectable()
export class Doorbell {
  private readonly log = new Logger(Doorbell.name);
  private bells: ReadonlyMap<JobClass, Bell> | undefined;
  private hear: ((deliveryId: string) => Promise<void>) | undefined;
  private busy = 0;
  private restartedAt = Date.now();
  private readonly resting = new Map<Worker<Ring>, NodeJS.Timeout>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** From now on `hear` is called for each ring, in this process. Errors are its own affair. */
  answer(hear: (deliveryId: string) => Promise<void>): void {
    this.hear = hear;
    this.bells = this.open();
  }

  /** Rings for a try of a delivery. The same ring twice is one ring, as long as nobody heard it. */
  async ring(jobClass: JobClass, deliveryId: string, attempt: number): Promise<void> {
    try {
      await this.bells
        ?.get(jobClass)
        ?.queue.add('ring', { deliveryId }, { jobId: `${deliveryId}-${attempt.toString()}` });
    } catch (error) {
      this.log.warn({ err: error }, 'cannot ring; the relay rings again');
    }
  }

  /** A consumer that went deaf after a reconnect does not recover by itself: BullMQ advises new workers. */
  async restartWhenIdle(): Promise<void> {
    if (this.busy > 0 || Date.now() - this.restartedAt < 20_000) return;
    this.restartedAt = Date.now();
    this.log.warn('nobody hears the bell; new workers');
    const old = this.bells;
    this.bells = this.open();
    await closeAll(old);
  }

  /** Lets running work end, then leaves the queues. */
  async close(): Promise<void> {
    for (const timer of this.resting.values()) clearTimeout(timer);
    this.hear = undefined;
    const old = this.bells;
    this.bells = undefined;
    await closeAll(old);
  }

  /**
   * BullMQ's worker on PostgreSQL asks again at once when a query fails: with the database away it would burn a core
   * and flood the log. So it rests between tries. (Closing it instead would take the error handler off a connection
   * that is about to fail, and end the process.)
   */
  private rest(worker: Worker<Ring>): void {
    if (this.resting.has(worker)) return;
    const timer = setTimeout(() => {
      this.resting.delete(worker);
      if (!worker.closing) void worker.resume();
    }, REST_MS);
    this.resting.set(worker, timer);
    worker.pause(true).catch(() => undefined);
  }

  private open(): ReadonlyMap<JobClass, Bell> {
    const redis = this.config.REDIS_URL;
    const connection = redis
      ? { url: redis, maxRetriesPerRequest: null, enableOfflineQueue: true }
      : { connectionString: this.config.DATABASE_URL, schema: QUEUE_SCHEMA, migrate: false, max: 2 };
    const backend = redis ? undefined : createPostgresBackend;
    const quiet = (error: Error) => {
      this.log.debug({ err: error }, 'queue connection');
    };
    return new Map(
      CLASSES.map((jobClass): [JobClass, Bell] => {
        const name = `vanthu-${jobClass}`;
        const options = {
          connection,
          defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
        } as unknown as QueueOptions; // the type of `connection` depends on the backend
        const queue = (backend ? new Queue(name, options as never, backend) : new Queue(name, options)) as Queue<Ring>;
        const process = async ({ data }: { data: Ring }) => {
          this.busy++;
          try {
            await this.hear?.(data.deliveryId);
          } finally {
            this.busy--;
          }
        };
        const working = { ...options, concurrency: CONCURRENCY[jobClass], autorun: true };
        const worker = (
          backend ? new Worker(name, process, working as never, backend) : new Worker(name, process, working)
        ) as Worker<Ring>;
        queue.on('error', quiet);
        worker.on('error', (error) => {
          quiet(error);
          if (!redis) this.rest(worker); // ioredis waits between its tries by itself
        });
        return [jobClass, { queue, worker }];
      }),
    );
  }
}

async function closeAll(bells: ReadonlyMap<JobClass, Bell> | undefined): Promise<void> {
  // All at once: a worker that spins on a lost database leaves no turn to whoever waits for another one's sockets.
  await Promise.allSettled(
    [...(bells?.values() ?? [])].map(async ({ queue, worker }) => {
      await worker?.close().catch(() => undefined);
      await queue.close();
    }),
  );
}
