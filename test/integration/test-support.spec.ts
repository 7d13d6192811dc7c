import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { asRoot, createTestDatabase, type TestDatabase } from '../support/database';
import { describeWith } from '../support/needs';
import { startPostgres } from '../support/postgres';
import { eventually, isAlive, startDaemon, stop } from '../support/processes';
import { startRedis } from '../support/redis';
import { runFolder, sweepDeadRuns } from '../support/run-folder';

async function ask<T extends object>(url: string, question: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a test file', () => {
  let mine: TestDatabase;
  let theirs: TestDatabase;
  beforeAll(async () => {
    [mine, theirs] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([mine.drop(), theirs.drop()]));

  it('is migrated, and keeps what it promises on disk as in production', async () => {
    const [settings] = await ask<{ fsync: string; commit: string; checksums: string; tables: number }>(
      mine.appUrl,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('data_checksums') AS checksums,
              (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS tables`,
    );
    expect(settings).toMatchObject({ fsync: 'on', commit: 'on', checksums: 'on' });
    expect(settings?.tables).toBeGreaterThan(1);
  });

  it('is nobody else’s', async () => {
    await asRoot(mine.name, 'CREATE TABLE only_here (x int)');
    const there = `SELECT to_regclass('only_here') IS NOT NULL AS there`;
    expect(await ask(mine.adminUrl, there)).toEqual([{ there: true }]);
    expect(await ask(theirs.adminUrl, there)).toEqual([{ there: false }]);
  });

  it('gives the program two logins, neither of them above row-level security', async () => {
    for (const url of [mine.appUrl, mine.adminUrl]) {
      const above = `SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user`;
      expect(await ask(url, above)).toEqual([{ above: false }]);
    }
  });

  it('is gone when it is dropped, whoever is still connected', async () => {
    const short = await createTestDatabase();
    const lingering = new Client({ connectionString: short.appUrl });
    lingering.on('error', () => undefined);
    await lingering.connect();
    await short.drop();
    await expect(ask(short.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await lingering.end();
  });
});

describe('a PostgreSQL of a test’s own', () => {
  it('keeps what was committed when it is killed, and is started again', async () => {
    const folder = join(runFolder(), 'own-postgres');
    const first = await startPostgres(folder);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS x');
    await stop(first.pid, 'SIGKILL');
    let second = first;
    await eventually('it starts again once its children are gone', async () => {
      second = await startPostgres(folder).catch(() => first);
      return second !== first;
    });
    expect(await ask(second.url, 'SELECT x FROM kept')).toEqual([{ x: 42 }]);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  }, 60_000);
});

describeWith('redis', 'a Redis of a test’s own', () => {
  it('can be killed and started again at the same place, empty', async () => {
    const first = await startRedis();
    if (first.pid === undefined) return; // a server that was given to us is not ours to kill
    await stop(first.pid, 'SIGKILL');
    const again = await startRedis({ port: Number(new URL(first.url).port) });
    expect(again.url).toBe(first.url);
    expect(isAlive(again.pid ?? 0)).toBe(true);
    await again.stop();
    expect(isAlive(again.pid ?? 0)).toBe(false);
  });
});

describe('a test run that was killed', () => {
  it('is cleaned up by the next one, which ends only what names its folder', async () => {
    const dead = 4_194_304 + 1; // above the highest pid Linux gives
    const folder = join(tmpdir(), `vanthu-test-${String(dead)}-left`);
    mkdirSync(join(folder, 'pids'), { recursive: true });
    const args = ['-e', 'setInterval(() => undefined, 1000)'];
    const theirs = startDaemon(process.execPath, [...args, folder], join(folder, 'log'));
    const stranger = startDaemon(process.execPath, args, join(folder, 'log'));
    writeFileSync(join(folder, 'pids/theirs'), String(theirs.pid));
    writeFileSync(join(folder, 'pids/stranger'), String(stranger.pid));
    try {
      await sweepDeadRuns();
      await eventually('their server ends', () => !isAlive(theirs.pid));
      expect(isAlive(stranger.pid)).toBe(true);
      expect(existsSync(folder)).toBe(false);
      expect(readdirSync(runFolder())).toContain('pids');
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});
