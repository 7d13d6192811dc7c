import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, stop } from './processes';

/**
 * One folder for each run of the tests: global setup makes it, every worker finds it through the environment, global
 * teardown removes it. What runs for the whole run (PostgreSQL, Ceph) keeps its data, its pid and its address here.
 */
const PREFIX = 'vanthu-test-';

export function runFolder(): string {
  const folder = process.env.VANTHU_TEST_FOLDER;
  if (!folder) throw new Error('there is no run folder: this belongs into the project integration, e2e or browser');
  return folder;
}

export async function makeRunFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${String(process.pid)}-`));
  await chmod(folder, 0o755); // PostgreSQL runs as another user where we are root
  await mkdir(join(folder, 'pids'));
  process.env.VANTHU_TEST_FOLDER = folder;
  return folder;
}

/** Remembers a server that is to end with the run. Its command line must contain the run folder. */
export function rememberPid(name: string, pid: number): void {
  writeFileSync(join(runFolder(), 'pids', name), String(pid));
}

/** A pid may have been given to somebody else since: only a process that names the folder is ours. */
function isOurs(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(folder);
  } catch {
    return process.platform !== 'linux';
  }
}

export async function removeRunFolder(folder: string): Promise<void> {
  const pids = join(folder, 'pids');
  const names = readdirSync(folder).includes('pids') ? readdirSync(pids) : [];
  await Promise.all(
    names.map(async (name) => {
      const pid = Number(readFileSync(join(pids, name), 'utf8'));
      // The data go too, so nobody need be asked nicely; but a killed PostgreSQL would leave shared memory behind.
      if (isOurs(pid, folder)) await stop(pid, name === 'postgres' ? 'SIGQUIT' : 'SIGKILL');
    }),
  );
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** A run that was killed could not clean up: the next one does. */
export async function sweepDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^vanthu-test-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await removeRunFolder(join(tmpdir(), name)).catch(() => undefined);
  }
}
