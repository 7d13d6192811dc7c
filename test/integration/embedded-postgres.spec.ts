import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres';
import { LaunchProblem } from '../../apps/standalone/src/launch-problem';

const asRoot = process.getuid?.() === 0;

let folders: string[];
let running: EmbeddedPostgres[];
let told: string[];

beforeEach(() => {
  folders = [];
  running = [];
  told = [];
});
afterEach(async () => {
  for (const database of running) await database.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-postgres-'));
  folders.push(folder);
  return folder;
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres(folder, {
    tell: (line) => told.push(line),
    lost: (problem) => told.push(problem.message),
  });
  running.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function serversIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false;
      }
    });
}

/** Plays an earlier run of the launcher: a process of its own that starts the database and dies by `kill -9`. */
async function startInAProgramThatIsKilled(folder: string): Promise<void> {
  const built = join(process.cwd(), '.cache', 'embedded-postgres-spec');
  spawnSync('npx', ['swc', 'apps/standalone/src', '-d', built], { stdio: 'ignore' });
  const program = spawn(
    process.execPath,
    [
      '-e',
      `const { startEmbeddedPostgres } = require('${built}/apps/standalone/src/embedded-postgres.js');
       const { Client } = require('pg');
       startEmbeddedPostgres('${folder}', { tell() {}, lost() {} }).then(async ({ adminUrl }) => {
         const client = new Client({ connectionString: adminUrl });
         await client.connect();
         await client.query('CREATE TABLE entry AS SELECT 7 AS number');
         console.log('committed');
       });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(program.stdout, 'data');
  program.kill('SIGKILL');
  await once(program, 'exit');
}

async function until<T>(what: string, look: () => Promise<T | false> | T | false): Promise<T> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const seen = await Promise.resolve()
      .then(look)
      .catch(() => false as const);
    if (seen !== false) return seen;
    await pause(50);
  }
  throw new Error(`waited 20 s in vain for ${what}`);
}

it('of a copy of a folder is its own, though the other was quicker to the port that both know', async () => {
  const [original, copy] = [newFolder(), newFolder()];
  const first = await start(original);
  await first.stop();
  running.pop();
  spawnSync('cp', ['-a', `${original}/.`, copy]);
  await start(original);
  // The port was free when the copy looked, a moment before.
  const looked = Object.assign(new EventEmitter(), {
    listen: () => (setImmediate(() => looked.emit('listening')), looked),
    close: () => setImmediate(() => looked.emit('close')),
  });
  const asked = jest.spyOn(net, 'createServer').mockReturnValueOnce(looked as unknown as net.Server);

  const { adminUrl } = await start(copy);

  asked.mockRestore();
  const [served] = await ask(adminUrl, `SELECT current_setting('data_directory') AS folder`);
  expect(served?.folder).toBe(join(copy, 'postgres'));
});

describe('the first start', () => {
  it('makes a database of one’s own, with checksums, real fsync and the Vietnamese order of letters', async () => {
    const { adminUrl } = await start(newFolder());

    expect(
      await ask(
        adminUrl,
        `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync,
      current_setting('jit') AS jit, current_database() AS name, current_user AS role`,
      ),
    ).toEqual([{ checksums: 'on', fsync: 'on', jit: 'off', name: 'vanthu', role: 'vanthu_owner' }]);
    const sorted = await ask(
      adminUrl,
      `SELECT string_agg(w, ' ' ORDER BY w) AS w
      FROM unnest(ARRAY['Đà','Dũng','Ân','Ăn','An','ấn','Ứng','Út']) AS w`,
    );
    expect(sorted).toEqual([{ w: 'An Ăn Ân ấn Dũng Đà Út Ứng' }]);
  });

  it('gives the application a role that owns nothing and passes no row-level security', async () => {
    const { adminUrl, appUrl } = await start(newFolder());

    expect(
      await ask(
        adminUrl,
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'vanthu_app'`,
      ),
    ).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: true, owned: 0 },
    ]);
    await expect(ask(appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });

  it('lets nobody in without the password, which only the owner of the folder can read', async () => {
    const folder = newFolder();
    const { adminUrl } = await start(folder);

    await expect(ask(adminUrl.replace(/:[0-9a-f]{64}@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
      'authentication failed',
    );
    expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'postgres.log')).mode & 0o777).toBe(0o600);
  });

  (asRoot ? it : it.skip)('runs the server as somebody else than root', async () => {
    const folder = newFolder();
    await start(folder);

    expect(statSync(`/proc/${postmasterOf(folder)}`).uid).not.toBe(0);
  });
});

describe('a later start', () => {
  it('finds the rows of the first, and leaves no process when it stops', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first.adminUrl, 'CREATE TABLE entry AS SELECT 7 AS number');
    await first.stop();
    expect(serversIn(folder)).toEqual([]);

    const second = await start(folder);

    expect(second.appUrl).toBe(first.appUrl);
    expect(await ask(second.adminUrl, 'SELECT number FROM entry')).toEqual([{ number: 7 }]);
  });

  it('moves to another port when a stranger has taken the old one', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.stop();
    const neighbour = await start(newFolder());
    const kept = join(folder, 'postgres.json');
    const port = new URL(neighbour.appUrl).port;
    spawnSync('sed', ['-i', `s/"port": [0-9]*/"port": ${port}/`, kept]);

    const second = await start(folder);

    expect(new URL(second.appUrl).port).not.toBe(port);
    expect(await ask(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('puts no empty database in the place of one that is gone', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.stop();
    const second = await start(folder);
    await second.stop();
    rmSync(join(folder, 'postgres'), { recursive: true });

    await expect(start(folder)).rejects.toThrow(LaunchProblem);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });

  it('says which file is missing when the passwords were not restored with the database', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    rmSync(join(folder, 'postgres.json'));

    await expect(start(folder)).rejects.toThrow('postgres.json');
  });

  it('says so when the files belong to another version of PostgreSQL', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    spawnSync('sh', ['-c', `echo 17 > ${join(folder, 'postgres', 'PG_VERSION')}`]);

    await expect(start(folder)).rejects.toThrow('belongs to PostgreSQL 17');
  });
});

describe('after a crash', () => {
  it('stops the server that a killed program left behind, and keeps what was committed', async () => {
    const folder = newFolder();
    await startInAProgramThatIsKilled(folder);
    const pid = postmasterOf(folder);
    expect(serversIn(folder)).toContain(pid);

    const next = await start(folder);

    expect(told.join()).toContain('left behind');
    expect(postmasterOf(folder)).not.toBe(pid);
    expect(await ask(next.adminUrl, 'SELECT number FROM entry')).toEqual([{ number: 7 }]);
  });

  it('starts the server again when it is killed under the running program', async () => {
    const folder = newFolder();
    const { adminUrl, stop } = await start(folder);
    await ask(adminUrl, 'CREATE TABLE entry AS SELECT 7 AS number');
    const pid = postmasterOf(folder);

    process.kill(pid, 'SIGKILL');

    await until('the server to answer again', async () => {
      const rows = await ask(adminUrl, 'SELECT number FROM entry');
      expect(rows).toEqual([{ number: 7 }]);
      return postmasterOf(folder) !== pid;
    });
    await stop();
    expect(serversIn(folder)).toEqual([]);
  });

  it('is not misled by a stranger who bears the number of the dead server', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.stop();
    const pidFile = join(folder, 'postgres', 'postmaster.pid');
    spawnSync('sh', ['-c', `printf '%s\n' ${process.pid} ${join(folder, 'postgres')} > ${pidFile}`]);

    const second = await start(folder);

    expect(await ask(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

it('keeps two instances side by side apart', async () => {
  const [one, two] = await Promise.all([start(newFolder()), start(newFolder())]);

  await ask(one.adminUrl, 'CREATE TABLE entry AS SELECT 7 AS number');

  expect(new URL(one.appUrl).port).not.toBe(new URL(two.appUrl).port);
  await expect(ask(two.adminUrl, 'SELECT number FROM entry')).rejects.toThrow('does not exist');
});

(asRoot ? describe : describe.skip)('root in a folder that only root can enter', () => {
  it('keeps the database where its server can go, says so once, and finds it again', async () => {
    const folder = join(newFolder(), 'private', 'data');
    spawnSync('sh', ['-c', `mkdir -p ${folder} && chmod 700 ${join(folder, '..')}`]);
    const first = await start(folder);
    const outside = readlinkSync(join(folder, 'postgres'));
    folders.push(join(outside, '..'));
    expect(told.filter((line) => line.includes(outside))).toHaveLength(2);
    await ask(first.adminUrl, 'CREATE TABLE entry AS SELECT 7 AS number');
    await first.stop();
    told = [];

    const second = await start(folder);

    expect(told).toEqual([]);
    expect(await ask(second.adminUrl, 'SELECT number FROM entry')).toEqual([{ number: 7 }]);
  });

  it('opens the data folder to the server’s group for passing through, to nobody else', async () => {
    const folder = newFolder();
    await start(folder);

    expect(statSync(folder).mode & 0o777).toBe(0o710);
  });
});
