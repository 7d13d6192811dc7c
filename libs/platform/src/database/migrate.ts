import { join } from 'node:path';
import { runMigrations as migrateBullmq } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { QUEUE_SCHEMA } from '../jobs/doorbell';

/** The database cannot be used as it is; the message names the remedy. */
export class UnfitDatabase extends Error {}

export type MigrateOptions = { readonly adminUrl: string; readonly appUrl: string };

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Brings the schema up to date with the owner's role, and lets the login of `appUrl` into the two roles it may use:
 * `vanthu_application` always, `vanthu_system` only when it says so (`SET LOCAL ROLE`).
 * Needs PostgreSQL 16 or newer, for role grants WITH INHERIT.
 */
export async function migrate({ adminUrl, appUrl }: MigrateOptions): Promise<void> {
  const folder = join(__dirname, '../../../../migrations');
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    applicationName: 'vanthu migrate',
    migrations: [join(folder, '*.{ts,js}')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
  });
  await source.initialize();
  try {
    const [server] = await source.query<{ version: number }[]>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    if ((server?.version ?? 0) < 160_000) throw new UnfitDatabase('PostgreSQL 16 or newer is needed');
    // Two programs that start at once take turns.
    await source.query(`SELECT pg_advisory_lock(7118265)`).catch(() => undefined);
    await source.runMigrations();
    const login = quote(decodeURIComponent(new URL(appUrl).username));
    await source.query(`GRANT vanthu_application TO ${login} WITH INHERIT TRUE, SET TRUE`);
    await source.query(`GRANT vanthu_system TO ${login} WITH INHERIT FALSE, SET TRUE`);
    await source.query(`GRANT CONNECT ON DATABASE ${quote(source.driver.database ?? '')} TO ${login}`);
  } finally {
    await source.destroy();
  }
  await migrateQueue({ adminUrl, appUrl });
}

/** BullMQ's own tables on its PostgreSQL backend, made with the owner's role; the application only uses them. */
export async function migrateQueue({ adminUrl, appUrl }: MigrateOptions): Promise<void> {
  const login = quote(decodeURIComponent(new URL(appUrl).username));
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await migrateBullmq(client, QUEUE_SCHEMA);
    await client.query(`GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${login}`);
    await client.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${login}`,
    );
    await client.query(`GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${login}`);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${login}`);
  } finally {
    await client.end();
  }
}

/**
 * Refuses a database that would lose or leak documents: fsync or synchronous commit off, or an application role that
 * is superuser, bypasses row-level security or owns tables.
 * @throws UnfitDatabase with every reason
 */
export async function checkDatabase(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{
      fsync: string;
      sync: string;
      pages: string;
      super: boolean;
      bypass: boolean;
      owned: number;
    }>(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync, current_setting('full_page_writes') AS pages,
              rolsuper AS super, rolbypassrls AS bypass,
              (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relowner = r.oid AND c.relkind IN ('r','p','v') AND n.nspname = 'public') AS owned
       FROM pg_roles r WHERE rolname = current_user`,
    );
    const [found] = rows;
    if (!found) throw new UnfitDatabase('the application role is unknown');
    const reasons = [
      found.fsync === 'on' ? '' : 'fsync is off: committed documents could be lost',
      found.sync === 'on' || found.sync.startsWith('remote')
        ? ''
        : 'synchronous_commit is off: committed documents could be lost',
      found.pages === 'on' ? '' : 'full_page_writes is off',
      found.super ? 'DATABASE_URL names a superuser: row-level security would not hold' : '',
      found.bypass ? 'the role of DATABASE_URL has BYPASSRLS' : '',
      found.owned > 0 ? 'the role of DATABASE_URL owns tables; give them to the owner of DATABASE_ADMIN_URL' : '',
    ].filter((reason) => reason !== '');
    if (reasons.length > 0)
      throw new UnfitDatabase(`Cơ sở dữ liệu chưa an toàn / unsafe database:\n  ${reasons.join('\n  ')}`);
  } finally {
    await client.end();
  }
}
