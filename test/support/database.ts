import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A private, migrated database for one test file. */
export type TestDatabase = {
  readonly name: string;
  /** The owner of the tables, for DATABASE_ADMIN_URL. Not a superuser. */
  readonly adminUrl: string;
  /** The application's login, for DATABASE_URL: row-level security holds for it. */
  readonly appUrl: string;
  drop(): Promise<void>;
};

export const TEMPLATE = 'vanthu_template';
export const OWNER = 'vanthu_owner';
export const APPLICATION = 'vanthu_app';
const PASSWORD = 'test-only';

/** The superuser of the run's PostgreSQL: for what only an operator may do, never for the program under test. */
export function rootUrl(database = 'postgres'): string {
  const url = process.env.VANTHU_TEST_ROOT_URL;
  if (!url) throw new Error('there is no PostgreSQL: this belongs into the project integration, e2e or browser');
  return at(url, database);
}

function at(url: string, database: string, user?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (user) {
    address.username = user;
    address.password = PASSWORD;
  }
  return address.href;
}

/** The URLs by which the program reaches a database of this run. */
export const urlsOf = (database: string) => ({
  adminUrl: at(rootUrl(), database, OWNER),
  appUrl: at(rootUrl(), database, APPLICATION),
});

/** Runs statements one after the other as superuser, outside any transaction. */
export async function asRoot(database: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: rootUrl(database) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes the two logins and an empty template database that belongs to the owner; global setup then migrates it. */
export async function makeTemplate(): Promise<void> {
  const login = (name: string, rights: string) => `DO $$ BEGIN
      CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}' NOSUPERUSER NOBYPASSRLS ${rights};
    EXCEPTION WHEN duplicate_object THEN NULL; END $$`;
  await asRoot(
    'postgres',
    login(OWNER, 'CREATEROLE'),
    login(APPLICATION, ''),
    `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`,
    `CREATE DATABASE ${TEMPLATE} OWNER ${OWNER} TEMPLATE template0 ENCODING 'UTF8'`,
  );
}

/** A copy of the migrated template, in some 50 ms: commits are real, and nobody else is in it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `vanthu_${randomUUID().replaceAll('-', '')}`;
  await asRoot(
    'postgres',
    `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${OWNER}`,
    `GRANT CONNECT ON DATABASE ${name} TO ${APPLICATION}`, // privileges on a database are not copied with it
  );
  return { name, ...urlsOf(name), drop: () => asRoot('postgres', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
