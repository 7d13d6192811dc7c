import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { eventually, freePort } from '../support/processes';
import { postmasterOf, LaunchedProgram, serversOf, type StartOptions } from '../support/launched-program';
import { seededFolder } from '../support/seeded-folder';

jest.setTimeout(180_000);

type Account = { username: string; password: string; role: string };

let programs: LaunchedProgram[];
let folders: string[];

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});
beforeEach(() => {
  programs = [];
  folders = [];
});
afterEach(async () => {
  for (const program of programs.reverse()) await program.destroy();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-launcher-'));
  folders.push(folder);
  return folder;
}

async function start(options: Partial<StartOptions> = {}): Promise<LaunchedProgram> {
  const program = await LaunchedProgram.start({ data: newFolder(), ...options });
  programs.push(program);
  return program;
}

/** A later start: what was made on the first is there. */
const startAgain = async (options: Partial<StartOptions> = {}) =>
  start({ data: await seededFolder(newFolder()), ...options });

function accountsIn(data: string): Account[] {
  return JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8')) as Account[];
}

/** Signs in as the clerk. @returns the cookie of the session, or the status of the refusal */
async function signIn(program: LaunchedProgram, data = program.data): Promise<string | number> {
  const clerk = accountsIn(data).find(({ role }) => role === 'clerk')!;
  const answer = await fetch(`${program.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ username: clerk.username, password: clerk.password }),
  });
  return answer.ok ? (answer.headers.getSetCookie()[0] ?? '').split(';')[0]! : answer.status;
}

async function isReady(program: LaunchedProgram): Promise<boolean> {
  return fetch(`${program.url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

const command = (data: string, ...args: string[]) =>
  spawnSync(process.execPath, ['dist/apps/standalone/src/cli.js', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, VANTHU_DATA: data },
  });

/** What a person at the terminal may be shown: one message, nothing of the machinery. */
function expectOneClearMessage(program: LaunchedProgram, words: RegExp): void {
  expect(program.err).toMatch(words);
  expect(program.err).not.toMatch(/^\s+at /m);
  expect(program.err.trim().split('\n').length).toBeLessThanOrEqual(8);
  expect(program.out).toBe('');
}

describe('npm start', () => {
  it('makes on the first start all it needs, and shows the accounts once', async () => {
    const data = newFolder();
    const first = await (await start({ data })).ready();

    expect(await isReady(first)).toBe(true);
    const accounts = accountsIn(data);
    expect(accounts.length).toBeGreaterThanOrEqual(8);
    for (const { username, password } of accounts) {
      expect(first.out).toContain(username);
      expect(first.out).toContain(password);
    }
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    expect(await signIn(first)).toEqual(expect.any(String));
    first.kill('SIGTERM');
    expect(await first.end()).toBe(0);

    const later = await (await start({ data })).ready();

    for (const { password } of accounts) expect(later.out).not.toContain(password);
    expect(await signIn(later)).toEqual(expect.any(String));
  });

  it('ends cleanly when it is started by npm and asked to', async () => {
    const program = await (await startAgain({ by: 'npm' })).ready();

    program.kill('SIGTERM');

    expect(await program.end()).toBe(0);
    await eventually('PostgreSQL has ended', () => serversOf(program.data).length === 0);
    expect(await isReady(program)).toBe(false);
  });

  it('ends when its npm is killed, so that the next start is not in its way', async () => {
    const killed = await (await startAgain({ by: 'npm' })).ready();
    killed.kill('SIGKILL');

    const next = await (await start({ by: 'npm', data: killed.data, port: killed.port })).ready();

    expect(await isReady(next)).toBe(true);
  });

  it('explains itself with --help, without building or starting anything', async () => {
    const program = await start({ args: ['--help'], data: join(newFolder(), 'never-made') });

    expect(await program.end()).toBe(0);

    expect(program.out).toMatch(/npm start.*--port/s);
    expect(existsSync(program.data)).toBe(false);
  });
});

describe('while it runs', () => {
  let program: LaunchedProgram;
  const ended: string[] = [];
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'vanthu-launcher-'));
    ended.push(data);
    const port = await freePort();
    const options = { data: await seededFolder(data), port, env: { PORT: '1' }, args: ['--port', String(port)] };
    program = await (await LaunchedProgram.start(options)).ready();
  });
  afterAll(async () => {
    await program.destroy();
    for (const folder of ended) rmSync(folder, { recursive: true, force: true });
  });

  it('it listens where --port says', async () => {
    expect(await isReady(program)).toBe(true);
  });

  it('it serves the web UI beside the API', async () => {
    const page = await fetch(program.url);

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<div id="root">');
  });

  it('it keeps passwords and secrets for its owner only', () => {
    for (const name of ['demo-accounts.json', 'postgres.json', 'secret'])
      expect([name, statSync(join(program.data, name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(statSync(program.data).mode & 0o007).toBe(0);
  });

  it('another on its data folder says so in one message, and does not disturb it', async () => {
    const second = await LaunchedProgram.start({ data: program.data });

    expect(await second.end()).toBe(1);
    expectOneClearMessage(second, new RegExp(`in use by another Vanthu \\(process ${program.child.pid ?? 0}\\)`));
    expect(await isReady(program)).toBe(true);
  });

  it('a database that is up to date is migrated without a word of complaint', () => {
    expect(command(program.data, 'migrate')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('comes in order on %s, and leaves no process and no lock', async (signal) => {
    const program = await (await startAgain()).ready();

    program.kill(signal);

    expect(await program.end()).toBe(0);
    expect(serversOf(program.data)).toEqual([]);
    expect(readdirSync(program.data)).not.toContain('vanthu.lock');
    expect(readFileSync(join(program.data, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/);
  });

  it('does not wait for browsers that keep listening for events', async () => {
    const program = await (await startAgain()).ready();
    const cookie = await signIn(program);
    const stream = await fetch(`${program.url}/api/v1/events`, { headers: { cookie: String(cookie) } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const asked = Date.now();

    program.kill('SIGTERM');

    expect(await program.end()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    await stream.body?.cancel().catch(() => undefined);
  });

  it('is heard during the start, too', async () => {
    const program = await start();
    await eventually('PostgreSQL has started', () => existsSync(join(program.data, 'postgres', 'postmaster.pid')));

    program.kill('SIGINT');

    expect(await program.end()).toBe(0);
    expect(serversOf(program.data)).toEqual([]);
  });
});

describe('after a crash', () => {
  it('the next start finds everything, though the killed program left its PostgreSQL running', async () => {
    const killed = await (await startAgain()).ready();
    const orphan = postmasterOf(killed.data);
    killed.kill('SIGKILL');
    await killed.end();
    expect(serversOf(killed.data)).toContain(orphan);

    const next = await (await start({ data: killed.data })).ready();

    expect(serversOf(next.data)).not.toContain(orphan);
    expect(await signIn(next)).toEqual(expect.any(String));
  });

  it('the next start finds everything, though program and PostgreSQL were both killed', async () => {
    const killed = await (await startAgain()).ready();
    process.kill(postmasterOf(killed.data), 'SIGKILL');
    killed.kill('SIGKILL');
    await killed.end();

    const next = await (await start({ data: killed.data })).ready();

    expect(await signIn(next)).toEqual(expect.any(String));
  });

  it('the program goes on when its PostgreSQL is killed under it', async () => {
    const program = await (await startAgain()).ready();
    const before = postmasterOf(program.data);

    process.kill(before, 'SIGKILL');

    await eventually('another PostgreSQL runs', () => {
      try {
        return postmasterOf(program.data) !== before;
      } catch {
        return false;
      }
    });
    await eventually('the program is ready again', () => isReady(program));
    await eventually('the clerk can sign in', async () => typeof (await signIn(program)) === 'string');
    expect(program.hasEnded).toBe(false);
  });

  it('a start that was killed half-way is done over', async () => {
    const data = newFolder();
    for (const stage of ['postgres.json', 'postgres', 'postgres/postmaster.pid', 'secret']) {
      const killed = await start({ data });
      await eventually(`${stage} is there`, () => existsSync(join(data, stage)));
      killed.kill('SIGKILL');
      await killed.end();
    }

    const next = await (await start({ data })).ready();

    expect(await isReady(next)).toBe(true);
  });
});

it('runs twice side by side, each with its own people', async () => {
  const [one, two] = await Promise.all([startAgain(), start()]);
  await Promise.all([one.ready(), two.ready()]);

  expect(await signIn(one)).toEqual(expect.any(String));
  expect(await signIn(two)).toEqual(expect.any(String));
  expect(await signIn(two, one.data)).toBe(401);
});

describe('one clear message', () => {
  it('for a port that is taken, before anything is made', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '0.0.0.0');
    await once(other, 'listening');

    const program = await start({ port });

    expect(await program.end()).toBe(1);
    other.close();
    expectOneClearMessage(program, new RegExp(`Cổng ${port} .*\\n.*Port ${port} is already taken`));
    expect(existsSync(join(program.data, 'postgres'))).toBe(false);
  });

  it('for a data folder that cannot be written to', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');

    const program = await start({ data: join(file, 'data') });

    expect(await program.end()).toBe(1);
    expectOneClearMessage(program, /Không ghi được.*\n.*cannot be written to/);
  });

  it('for a wrong environment, with every mistake', async () => {
    const program = await start({
      env: { PORT: 'ba nghìn', DATABASE_URL: 'mysql://host/db', VANTHU_OCR_ENGINE: 'eyes', S3_ENDPOINT: 'not a url' },
    });

    expect(await program.end()).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'VANTHU_OCR_ENGINE', 'S3_ENDPOINT'])
      expectOneClearMessage(program, new RegExp(`^\\s*${name}: `, 'm'));
  });

  it('for a database that is not there', async () => {
    const port = await freePort();
    const program = await start({
      env: { DATABASE_URL: `postgresql://vanthu_app:x@127.0.0.1:${port}/vanthu`, VANTHU_SECRET: 'x'.repeat(32) },
    });

    expect(await program.end()).toBe(1);
    expectOneClearMessage(program, /the database cannot be reached.*ECONNREFUSED/);
  });

  it('for an argument that does not exist', async () => {
    const program = await start({ args: ['--prot', '4000'] });

    expect(await program.end()).toBe(1);
    expectOneClearMessage(program, /--prot/);
  });
});

describe('the administration commands', () => {
  it('verify the audit chains beside the running program, and after its end', async () => {
    const program = await (await startAgain()).ready();
    await signIn(program);

    const beside = command(program.data, 'verify');
    program.kill('SIGTERM');
    await program.end();
    const after = command(program.data, 'verify');

    expect(beside.stderr).toBe('');
    expect([beside.status, after.status]).toEqual([0, 0]);
    expect(after.stdout).toMatch(/^H99\S* {2}\d+ {2}intact/m);
    expect(serversOf(program.data)).toEqual([]);
  });

  it('say which commands there are', () => {
    const data = newFolder();

    expect(command(data, 'verfy')).toMatchObject({ status: 1, stdout: '' });
    expect(command(data, '--help').stdout).toMatch(/migrate.*verify/s);
  });
});
