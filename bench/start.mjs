/**
 * `npm run bench:start`: how long a first and a later start take, and what the idle program holds in memory.
 *
 * First start: no build, no data, the packages installed. Later start: everything there. Memory: the sum of PSS
 * over the program and all its descendants, so that pages which PostgreSQL's processes share count once.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const IDLE_AFTER_MS = 10_000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const data = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
const port = await freePort();

try {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const first = await start();
  await stop(first.program);
  const later = await start();
  await pause(IDLE_AFTER_MS);
  const processes = familyOf(later.program.pid);
  const memory = processes.map(pssOf).reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
  await stop(later.program);

  const row = (what, figure, limit) => `${what.padEnd(44)} ${figure.padStart(10)}   ${limit}`;
  process.stdout.write(
    [
      row('', 'measured', 'limit'),
      row('first start (build, database, province)', `${first.seconds.toFixed(1)} s`, '180 s'),
      row('later start', `${later.seconds.toFixed(1)} s`, '8 s'),
      row(`idle, PSS of ${processes.length} processes`, `${memory.toFixed(0)} MB`, '600 MB'),
      `Node ${process.version}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}`,
      '',
    ].join('\n'),
  );
  if (first.seconds > 180 || later.seconds > 8 || memory > 600) process.exitCode = 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function start() {
  const began = performance.now();
  const program = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VANTHU_DATA: data },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  for (;;) {
    if (program.exitCode !== null) throw new Error(`ended with ${program.exitCode}:\n${said}`);
    const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return { program, seconds: (performance.now() - began) / 1000 };
    await pause(50);
  }
}

async function stop(program) {
  program.kill('SIGTERM');
  if (program.exitCode === null) await once(program, 'exit');
}

/** npm, the program, and PostgreSQL, which leads a group of its own and is known by where it works. */
function familyOf(pid) {
  const database = realpathSync(join(data, 'postgres'));
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const family = new Set([pid]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const child of all) if (family.has(parentOf(child)) || folderOf(child) === database) family.add(child);
  }
  return [...family];
}

function parentOf(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}

function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function pssOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  return free;
}
