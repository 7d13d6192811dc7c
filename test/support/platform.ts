import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  JsonLogger,
  loadConfig,
  newId,
  PlatformModule,
  RelayModule,
  UnitOfWork,
  type Config,
  type Consumer,
  type Subscriptions,
} from '@vanthu/platform';
import { createTestDatabase, type TestDatabase } from './database';

/** The settings of a test: its own database and its own data folder. */
export async function testConfig(db: TestDatabase, more: NodeJS.ProcessEnv = {}): Promise<Config> {
  return loadConfig({
    NODE_ENV: 'test',
    VANTHU_DATA: await mkdtemp(join(tmpdir(), 'vanthu-test-')),
    DATABASE_URL: db.appUrl,
    DATABASE_ADMIN_URL: db.adminUrl,
    VANTHU_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    ...more,
  });
}

/** The ground floor alone, on a database of its own. */
export type Platform = {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
  readonly work: UnitOfWork;
  close(): Promise<void>;
};

export async function startPlatform(
  options: {
    db?: TestDatabase;
    env?: NodeJS.ProcessEnv;
    consumers?: readonly Type<Consumer>[];
    subscriptions?: Subscriptions;
  } = {},
): Promise<Platform> {
  const db = options.db ?? (await createTestDatabase());
  const platform = PlatformModule.forRoot(await testConfig(db, options.env));
  const relay = options.consumers
    ? RelayModule.forRoot({
        imports: [{ module: ConsumersModule, providers: [...options.consumers], exports: [...options.consumers] }],
        consumers: options.consumers,
        subscriptions: options.subscriptions ?? {},
      })
    : undefined;
  const app = await NestFactory.createApplicationContext(
    { module: RootModule, imports: [platform, ...(relay ? [relay] : [])] },
    { logger: new JsonLogger('fatal'), abortOnError: false },
  );
  app.enableShutdownHooks([]);
  return {
    db,
    app,
    work: app.get(UnitOfWork),
    close: async () => {
      await app.close();
      if (!options.db) await db.drop();
    },
  };
}

@Module({})
class RootModule {}

@Module({})
class ConsumersModule {}

/** An agency of the directory, as the system role writes it. @returns its id */
export async function anAgency(
  work: UnitOfWork,
  parent?: { id: string; line: readonly string[] },
): Promise<{ id: string; line: string[] }> {
  const id = newId();
  const line = [...(parent?.line ?? []), id];
  await work.asSystem('test', (tx) =>
    tx.query(`INSERT INTO agency (id, code, name, abbreviation, parent_id, line) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      `T${id.slice(-12)}`,
      `Cơ quan ${id.slice(-4)}`,
      'CQ',
      parent?.id ?? null,
      line,
    ]),
  );
  return { id, line };
}

/** Waits until `ask` answers something true; fails with what was expected when it takes too long. */
export async function eventually<T>(
  ask: () => Promise<T | undefined | false>,
  expected: string,
  seconds = 20,
): Promise<T> {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${seconds.toString()} s: ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
