import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@vanthu/platform';
import { tooManyTries } from './identity.problems';
import { waitSeconds } from './login-throttle.rules';

type Failures = { count: number; since: number };

/**
 * Slows down who guesses passwords. Every try counts as a failure until it proves right, so that a hundred tries at
 * once are a hundred; the counts stand in PostgreSQL, so all processes share them.
 */
@Injectable()
export class LoginThrottle {
  private sweptAt = 0;

  constructor(private readonly work: UnitOfWork) {}

  /** Lets a try begin. @returns the try, to be forgiven when the password was right. @throws Problem `identity/too-many-tries` */
  async admit(name: string, address: string): Promise<string> {
    const id = newId();
    const wait = await this.work.asSystem('sign in', async (tx) => {
      // One try a name at a time, and names before addresses, so that two tries never wait for each other.
      await tx.query(`SELECT pg_advisory_xact_lock(1, hashtext($1))`, [name]);
      await tx.query(`SELECT pg_advisory_xact_lock(2, hashtext($1))`, [address]);
      const count = async (column: 'name' | 'address', value: string) => {
        const [row] = await tx.query<Failures[]>(
          `SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - max(at)), 0)::float8 AS since
           FROM login_attempt WHERE ${column} = $1 AND at > now() - interval '1 hour'`,
          [value],
        );
        return row ?? { count: 0, since: 0 };
      };
      const seconds = waitSeconds(await count('name', name), await count('address', address));
      if (seconds > 0) return seconds;
      await tx.query(`INSERT INTO login_attempt (id, name, address) VALUES ($1, $2, $3)`, [id, name, address]);
      if (Date.now() - this.sweptAt > 3_600_000) {
        this.sweptAt = Date.now();
        await tx.query(`DELETE FROM login_attempt WHERE at < now() - interval '1 day'`);
      }
      return 0;
    });
    if (wait > 0) throw tooManyTries({ retryAfter: Math.ceil(wait) });
    return id;
  }

  /** The password was right: the failures of this name are forgotten, and this try is none of its address's. */
  async forgive(attempt: string, name: string): Promise<void> {
    await this.work.asSystem('sign in', (tx) =>
      tx.query(`DELETE FROM login_attempt WHERE id = $1 OR name = $2`, [attempt, name]),
    );
  }
}
