import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { codeOf, LaunchProblem } from './launch-problem';
import { doesNotStart, identity, initialize, keepAccess, Access, type Place, preparePlace } from './postgres-folder';
import { clearTheWay, endServer } from './postmaster';

/** A running database: `adminUrl` for the owner (migrations), `appUrl` for the role that owns nothing. */
export type EmbeddedPostgres = { adminUrl: string; appUrl: string; stop: () => Promise<void> };

type Listener = { tell: (line: string) => void; lost: (problem: LaunchProblem) => void };

const RETRY_MS = 20_000;
const LOG_LIMIT = 10_000_000;

/** Small on purpose: the whole program shall idle below 600 MB. No setting here trades safety for speed. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  autovacuum_max_workers: '2',
  max_worker_processes: '4',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts PostgreSQL from the npm package in `<dataFolder>/postgres`, creating it on the first start.
 *
 * Recovers by itself from `kill -9` of this program (the orphaned server is stopped first) and of the server
 * (started again, also while this program runs; `lost` is told when that fails for 20 s).
 * The caller holds the lock of the data folder.
 */
export async function startEmbeddedPostgres(dataFolder: string, listener: Listener): Promise<EmbeddedPostgres> {
  const place = await preparePlace(dataFolder, listener.tell);
  const access = await initialize(place, freePort);
  if ((await clearTheWay(place.folder)) === 'stopped a server')
    listener.tell('PostgreSQL: đã dừng máy chủ còn sót lại / stopped a server that an earlier run had left behind');

  let stopping = false;
  let server = await startServer(place, access, true);
  let restarting = Promise.resolve();
  const supervise = (watched: ChildProcess): void => {
    watched.once('exit', () => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    listener.tell('PostgreSQL: bị dừng đột ngột, khởi động lại / ended unexpectedly, starting it again');
    try {
      await clearTheWay(place.folder);
      // The pools know the port, so it may not move now.
      server = await startServer(place, access, false);
      supervise(server);
    } catch (error) {
      listener.lost(error instanceof LaunchProblem ? error : doesNotStart(place, String(error)));
    }
  };
  supervise(server);
  try {
    await createRoles(access);
  } catch (error) {
    stopping = true;
    await stopServer(server);
    throw error;
  }
  return {
    ...urlsFrom(access),
    stop: async () => {
      stopping = true;
      await restarting;
      await stopServer(server);
    },
  };
}

/** Tries for 20 s while an earlier server's children still hold the folder; moves the port when it may and must. */
async function startServer(place: Place, access: Access, mayMove: boolean): Promise<ChildProcess> {
  const end = Date.now() + RETRY_MS;
  for (;;) {
    if (mayMove && !(await isFree(access.port))) {
      access.port = await freePort();
      keepAccess(place, access);
    }
    const { server, logFrom } = spawnServer(place, access.port);
    if (await accepts(server, place, access)) return server;
    const said = readFileSync(place.log).subarray(logFrom).toString('utf8').trim();
    if (Date.now() > end || !/lock file|shared memory|could not bind|could not create any TCP/.test(said))
      throw doesNotStart(place, said);
    await pause(250);
  }
}

function spawnServer(place: Place, port: number): { server: ChildProcess; logFrom: number } {
  const before = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  if (before > LOG_LIMIT) renameSync(place.log, `${place.log}.1`);
  // A file and not a pipe: a server that outlives this program must still be able to write.
  const log = openSync(place.log, 'a', 0o600);
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  try {
    const server = spawn(join(place.binaries, 'bin', 'postgres'), ['-D', place.folder, ...settings], {
      ...identity(place.user),
      // Ctrl-C goes to the whole group of a terminal; the database has to outlive the requests that run.
      detached: true,
      stdio: ['ignore', log, log],
    });
    server.on('error', () => undefined);
    return { server, logFrom: before > LOG_LIMIT ? 0 : before };
  } finally {
    closeSync(log);
  }
}

/**
 * Waits until the server answers, however long its recovery takes; false when it ends before. Who answers must be the
 * server of this folder: that of a copy of the folder knows the same passwords, and may have been quicker to the port.
 */
async function accepts(server: ChildProcess, place: Place, access: Access): Promise<boolean> {
  let wait = 20;
  while (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
    try {
      if (await isOurs(place, access)) return true;
      await pause(wait); // ours finds the port taken and ends
    } catch (error) {
      if (codeOf(error) === '28P01') {
        if (await endsWithin(server, 2_000)) return false; // it was another who refused
        await stopServer(server);
        throw new LaunchProblem(
          'PostgreSQL không nhận mật khẩu trong postgres.json. Hãy khôi phục tệp này cùng với thư mục postgres.',
          'PostgreSQL refuses the password in postgres.json. Restore this file together with the folder postgres.',
        );
      }
      await pause(wait);
      wait = Math.min(wait * 1.5, 250);
    }
  }
  return false;
}

/** A server that finds its port taken ends at once. */
async function endsWithin(server: ChildProcess, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (server.exitCode === null && server.signalCode === null && Date.now() < end) await pause(20);
  return server.exitCode !== null || server.signalCode !== null;
}

async function isOurs({ folder }: Place, access: Access): Promise<boolean> {
  let served = '';
  await withClient(urlOf('vanthu_owner', access.ownerPassword, access.port, 'postgres'), async (client) => {
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    served = rows[0]?.folder ?? '';
  });
  return realpathSync(served) === realpathSync(folder);
}

async function stopServer(server: ChildProcess): Promise<void> {
  const { pid } = server;
  const running = (): boolean => server.exitCode === null && server.signalCode === null;
  if (pid === undefined || !running()) return;
  const ended = once(server, 'exit');
  await endServer(pid, running);
  await ended;
}

/** Creates the database and the role of the application, which owns nothing and cannot pass row-level security. */
async function createRoles(access: Access): Promise<void> {
  await withClient(urlOf('vanthu_owner', access.ownerPassword, access.port, 'postgres'), async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vanthu_app') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'vanthu') AS database`,
    );
    if (!rows[0]?.role)
      await client.query(
        `CREATE ROLE vanthu_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${access.appPassword}'`,
      );
    if (!rows[0]?.database) {
      await client.query('CREATE DATABASE vanthu OWNER vanthu_owner');
      await client.query('REVOKE TEMPORARY ON DATABASE vanthu FROM PUBLIC');
    }
  });
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** How to reach the database of a program that is running. */
export function urlsOf(accessPath: string): { adminUrl: string; appUrl: string } {
  return urlsFrom(Access.parse(JSON.parse(readFileSync(accessPath, 'utf8'))));
}

function urlsFrom(access: Access): { adminUrl: string; appUrl: string } {
  return {
    adminUrl: urlOf('vanthu_owner', access.ownerPassword, access.port),
    appUrl: urlOf('vanthu_app', access.appPassword, access.port),
  };
}

function urlOf(role: string, password: string, port: number, database = 'vanthu'): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
