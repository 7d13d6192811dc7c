/**
 * Builds what changed: `node scripts/build.mjs [--server]`.
 *
 * A part is built when the contents of its sources differ from those of its last build, so that a later
 * start costs a few milliseconds. `--server` leaves the web UI out.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** In this order: building the server empties `dist`, the stamps and the web UI in it included. */
const PARTS = [
  {
    name: 'server',
    sources: ['apps/api', 'apps/worker', 'apps/standalone', 'libs', 'migrations', '.swcrc', 'package-lock.json'],
  },
  { name: 'web', sources: ['apps/web', 'libs/workflow/src/instructions', 'package-lock.json'] },
];

export async function build({ serverOnly = false } = {}) {
  await alone(() => {
    for (const part of PARTS) {
      if (serverOnly && part.name === 'web') continue;
      const stamp = join(root, 'dist', `.built-${part.name}`);
      const sources = hashOf(part.sources);
      if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
      say(`building ${part.name}`);
      rmSync(stamp, { force: true });
      npm(['run', '--silent', `build:${part.name}`]);
      writeFileSync(stamp, sources);
    }
  });
}

/** Runs npm, the same that runs us where that is known; a failure ends the program with its exit code. */
export function npm(args) {
  const { npm_execpath: npmScript, ...env } = process.env;
  const [command, first] = npmScript ? [process.execPath, [npmScript]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    // The progress of a build is for the reader of the terminal; standard output is the server's.
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32' && !npmScript,
  });
  if (status === 0) return;
  say(`không chạy được / failed: npm ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
  process.exit(status || 1);
}

export function say(line) {
  process.stderr.write(`vanthu: ${line}\n`);
}

/** Two programs started at once from one clone must not build into each other's files. */
export async function alone(work) {
  const lock = join(root, '.cache', 'build.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAlive(Number(existsSync(lock) && readFileSync(lock, 'utf8')))) await pause(200);
      else rmSync(lock, { force: true });
    }
  }
  const unlock = () => rmSync(lock, { force: true });
  process.once('exit', unlock);
  try {
    await work();
  } finally {
    unlock();
    process.off('exit', unlock);
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const found = join(root, path);
    if (!existsSync(found)) return;
    const children = list(found);
    if (!children) hash.update(`${path}\0`).update(readFileSync(found));
    else for (const child of children) if (!/^(dist|node_modules)$|\.spec\.ts$/.test(child)) add(`${path}/${child}`);
  };
  paths.forEach(add);
  return hash.digest('hex');
}

function list(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await build({ serverOnly: process.argv.includes('--server') });
