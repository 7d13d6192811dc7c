import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { failpoint } from '../failpoint';
import { keyReused, unavailable } from '../http/problems';

/** A repeated request is recognised by its key; `fingerprint` tells the same request from another one. */
export type WriteRequest = { readonly key: string; readonly fingerprint: string };

/** Whom the transaction is bound to. `id` is null when the system itself acts for an agency. */
export type Caller = {
  readonly agencyId: string;
  readonly id: string | null;
  readonly write?: WriteRequest | undefined;
};

export const DATA_SOURCE = Symbol('DATA_SOURCE');

/** SQLSTATEs after which the same transaction may be tried again: serialization failure, deadlock. */
const REPEATABLE = new Set(['40001', '40P01']);
/** No database to talk to: class 08, shutdown in progress, too many connections, and refused sockets. */
const UNREACHABLE = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOENT|EPIPE)$/;

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : '';
};

const isLost = (error: unknown) =>
  UNREACHABLE.test(codeOf(error)) ||
  (error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|timeout expired/i.test(error.message));

/**
 * The only door to the database. It opens a transaction, tells PostgreSQL who is asking, so that row-level
 * security holds, and hands the transaction on as the first argument of everything that writes.
 * Network calls (object store, mail, OCR) never happen inside.
 */
@Injectable()
export class UnitOfWork implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly database: DataSource) {}

  /** Runs `work` for a person (or the system) of one agency; it sees and writes that agency's rows only. */
  async run<T>(caller: Caller, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.agency_id', $1, true), set_config('app.actor_id', $2, true)`, [
        caller.agencyId,
        caller.id ?? '',
      ]);
      return work(tx);
    });
  }

  /**
   * Like `run`, and at most once for each Idempotency-Key: the answer is stored with its effect, in the same
   * transaction. A repetition gets the stored answer; the same key with another request is refused (422).
   * The answer must be JSON, since it is given again from JSON. Without a key it is `run`.
   */
  async once<T>(caller: Caller, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { write } = caller;
    if (!write) return this.run(caller, work);
    return this.run(caller, async (tx) => {
      const key = [caller.agencyId, caller.id, write.key];
      // A concurrent repetition waits here for the first one's commit or rollback.
      const claimed = await tx.query<unknown[]>(
        `INSERT INTO idempotency (agency_id, user_id, key, fingerprint) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING key`,
        [...key, write.fingerprint],
      );
      if (claimed.length === 0) {
        const [stored] = await tx.query<{ fingerprint: string; answer: { value: T } | null }[]>(
          `SELECT fingerprint, answer FROM idempotency WHERE agency_id = $1 AND user_id = $2 AND key = $3`,
          key,
        );
        if (stored?.fingerprint !== write.fingerprint || !stored.answer) throw keyReused({});
        return stored.answer.value;
      }
      const value = await work(tx);
      await tx.query(`UPDATE idempotency SET answer = $4 WHERE agency_id = $1 AND user_id = $2 AND key = $3`, [
        ...key,
        JSON.stringify({ value: value ?? null }),
      ]);
      return value;
    });
  }

  /** Runs `work` for an agency without a person: consumers of events, seeds. */
  async asAgency<T>(agencyId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run({ agencyId, id: null }, work);
  }

  /**
   * Runs `work` across agencies, under the role `vanthu_system`, which reaches a short list of tables only
   * (the directory of agencies and login names, events, deliveries). `purpose` shows in pg_stat_activity.
   */
  async asSystem<T>(purpose: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(async (tx) => {
      await tx.query(`SET LOCAL ROLE vanthu_system`);
      await tx.query(`SELECT set_config('application_name', $1, true)`, [`vanthu ${purpose}`]);
      return work(tx);
    });
  }

  /** Says whether the database answers; for /health/ready. */
  async isReachable(): Promise<boolean> {
    try {
      await this.database.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }

  private async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.transaction(async (tx) => {
          const result = await work(tx);
          failpoint('transaction.before-commit');
          return result;
        });
      } catch (error) {
        if (REPEATABLE.has(codeOf(error)) && attempt < 5) continue;
        if (isLost(error)) throw unavailable({ retryAfter: 2 }, error);
        throw error;
      }
    }
  }
}
