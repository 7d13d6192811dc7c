import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { failpoint } from '../failpoint';
import { keyReused, unavailable } from '../http/problems';
import { connectionOf, prepared, statement, type Connection } from './prepared';

/** A repeated request is recognised by its key; `fingerprint` tells the same request from another one. */
export type WriteRequest = { readonly key: string; readonly fingerprint: string };

/** Whom the transaction is bound to. `id` is null when the system itself acts for an agency. */
export type Caller = {
  readonly agencyId: string;
  readonly id: string | null;
  readonly write?: WriteRequest | undefined;
};

/** What an act writes last: see `onceAtLast`. */
export type LastStatement<T> = {
  /**
   * A constant of the program; it inserts the answer into `idempotency` under the key and the fingerprint, its last two
   * parameters, and nothing there when these are null.
   */
  readonly text: string;
  readonly params: readonly unknown[];
  readonly read: (row: unknown) => T;
  /** What to tell of an error of the statement. */
  readonly refused: (error: unknown) => unknown;
};

export const DATA_SOURCE = Symbol('DATA_SOURCE');

/** Tells PostgreSQL who is asking, until the transaction ends. */
const CONTEXT = `set_config('app.agency_id', $1, true), set_config('app.actor_id', $2, true)`;
/** The context first, then the claim under it, in one round trip: it stands before every write. */
const CLAIM = `
  INSERT INTO idempotency (agency_id, user_id, key, fingerprint)
  SELECT agency::uuid, actor::uuid, $3, $4 FROM (SELECT ${CONTEXT}) context (agency, actor)
  ON CONFLICT DO NOTHING RETURNING key`;
const ANSWER = `UPDATE idempotency SET answer = $4 WHERE agency_id = $1 AND user_id = $2 AND key = $3`;

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
      await prepared(tx, `SELECT ${CONTEXT}`, [caller.agencyId, caller.id ?? '']);
      return work(tx);
    }, itself);
  }

  /**
   * Like `run`, and at most once for each Idempotency-Key: the answer is stored with its effect, in the same
   * transaction. A repetition gets the stored answer; the same key with another request is refused (422).
   * The answer must be JSON, since it is given again from JSON. Without a key it is `run`.
   */
  async once<T>(caller: Caller, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { write } = caller;
    if (!write) return this.run(caller, work);
    const key = keyOf(caller, write);
    const answer = await this.transaction(
      async (tx) => {
        const stored = await claim(tx, key, write.fingerprint);
        return stored ? { value: stored.value as T, isNew: false } : { value: await work(tx), isNew: true };
      },
      async ({ value, isNew }, connection) => {
        if (isNew) await connection.query(statement(ANSWER, [...key, JSON.stringify({ value: value ?? null })]));
        return value;
      },
    );
    failpoint('act.before-answer'); // it stands, and nobody was told
    return answer;
  }

  /**
   * Like `once`, for an act that others wait for: what it writes last, its stored answer included, goes out together
   * with the commit, and the answer is known when both are done. The last statement must raise when it may not stand.
   *
   * The key is not claimed beforehand. A repetition does its work again until the act itself refuses it, as done already,
   * or until its answer meets the one that is stored; both undo what it did, and it gets the stored answer.
   */
  async onceAtLast<T>(caller: Caller, work: (tx: EntityManager) => Promise<LastStatement<T>>): Promise<T> {
    const { write } = caller;
    try {
      return await this.transaction(
        async (tx) => {
          await prepared(tx, `SELECT ${CONTEXT}`, [caller.agencyId, caller.id ?? '']);
          return work(tx);
        },
        async (outcome, connection) => {
          const { rows } = await connection
            .query(statement(outcome.text, [...outcome.params, write?.key ?? null, write?.fingerprint ?? null]))
            .catch((error: unknown) => {
              throw outcome.refused(error);
            });
          return outcome.read(rows[0]);
        },
      );
    } catch (error) {
      if (!write) throw error;
      const stored = await this.run(caller, (tx) => recall(tx, keyOf(caller, write), write.fingerprint));
      if (!stored) throw error;
      return stored.value as T;
    }
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
    }, itself);
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

  /**
   * `lastly` is asked together with the commit, since others wait for this transaction's locks; when it fails,
   * PostgreSQL makes a rollback of the commit.
   */
  private async transaction<T, R = T>(
    work: (tx: EntityManager) => Promise<T>,
    lastly: (value: T, connection: Connection) => Promise<R>,
  ): Promise<R> {
    for (let attempt = 1; ; attempt++) {
      const runner = this.database.createQueryRunner();
      try {
        const connection = await connectionOf(runner);
        try {
          const begun = connection.query('START TRANSACTION');
          begun.catch(() => undefined); // what follows on the connection fails likewise
          const value = await work(runner.manager);
          failpoint('transaction.before-commit');
          const [result, ended] = await Promise.all([lastly(value, connection), connection.query('COMMIT'), begun]);
          if (ended.command !== 'COMMIT')
            throw new Error('a statement failed and its error was swallowed: rolled back');
          return result;
        } catch (error) {
          await connection.query('ROLLBACK').catch(() => undefined); // the first error is the one to tell
          throw error;
        }
      } catch (error) {
        if (REPEATABLE.has(codeOf(error)) && attempt < 5) continue;
        if (isLost(error)) throw unavailable({ retryAfter: 2 }, error);
        throw error;
      } finally {
        await runner.release();
      }
    }
  }
}

/**
 * Claims a key for the caller's request; a concurrent repetition waits here for the first one's commit or rollback.
 * @returns the answer that was stored for the key, nothing when it is the caller's now
 * @throws Problem `key-reused`
 */
async function claim(tx: EntityManager, key: string[], fingerprint: string): Promise<{ value: unknown } | undefined> {
  const claimed = await prepared(tx, CLAIM, [...key, fingerprint]);
  if (claimed.length === 1) return undefined;
  const stored = await recall(tx, key, fingerprint);
  if (!stored) throw keyReused({}); // it was swept meanwhile
  return stored;
}

/**
 * @returns the answer that is stored for a key, nothing where there is none
 * @throws Problem `key-reused` when it was another request's
 */
async function recall(tx: EntityManager, key: string[], fingerprint: string): Promise<{ value: unknown } | undefined> {
  const [stored] = await tx.query<{ fingerprint: string; answer: { value: unknown } | null }[]>(
    `SELECT fingerprint, answer FROM idempotency WHERE agency_id = $1 AND user_id = $2 AND key = $3`,
    key,
  );
  if (!stored) return undefined;
  if (stored.fingerprint !== fingerprint || !stored.answer) throw keyReused({});
  return stored.answer;
}

const keyOf = (caller: Caller, { key }: WriteRequest) => [caller.agencyId, caller.id ?? '', key];
const itself = <T>(value: T): Promise<T> => Promise.resolve(value);
