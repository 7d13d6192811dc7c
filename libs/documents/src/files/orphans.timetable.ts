import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { newId, UnitOfWork } from '@vanthu/platform';

const TICK_MS = 60_000;
const TOPIC = 'store.check-due';
/** Any number that no other lock of a transaction has. */
const LOCK = 7_118_266;

/**
 * The daily look through the object store (đối soát kho tệp): at most one agency is looked through at a time over all
 * processes, and each once in 24 hours. What is due and under way stands in PostgreSQL as an event with its delivery, so
 * it is tried again, and seen by the administrator, like all background work.
 */
@Injectable()
export class OrphansTimetable implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OrphansTimetable.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly work: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.turn = this.turn.then(() =>
        this.startNext().catch((error: unknown) => {
          this.log.warn({ err: error }, 'cannot look what is due; the next minute tries again');
        }),
      );
    }, TICK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** Asks for the next agency that is due. @returns its id; null when none is due or one is under way */
  async startNext(): Promise<string | null> {
    return this.work.asSystem('store-check', async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }[]>(`SELECT pg_try_advisory_xact_lock($1) AS mine`, [LOCK]);
      if (lock?.mine !== true) return null;
      const [due] = await tx.query<{ id: string }[]>(
        `SELECT a.id FROM agency a LEFT JOIN store_check_due s ON s.agency_id = a.id
         WHERE coalesce(s.asked_at < now() - interval '1 day', true) AND NOT EXISTS (
           SELECT 1 FROM store_check_due o JOIN event e ON e.agency_id = o.agency_id AND e.id = o.event_id
             LEFT JOIN delivery d ON d.agency_id = e.agency_id AND d.event_id = e.id
           WHERE e.fanned_out_at IS NULL OR d.state IN ('due', 'leased'))
         ORDER BY s.asked_at NULLS FIRST, a.id LIMIT 1`,
      );
      if (!due) return null;
      const eventId = newId();
      await tx.query(`INSERT INTO event (agency_id, id, topic, subject_id) VALUES ($1, $2, $3, $1)`, [
        due.id,
        eventId,
        TOPIC,
      ]);
      await tx.query(
        `INSERT INTO store_check_due (agency_id, event_id) VALUES ($1, $2)
         ON CONFLICT (agency_id) DO UPDATE SET event_id = EXCLUDED.event_id, asked_at = now()`,
        [due.id, eventId],
      );
      return due.id;
    });
  }
}
