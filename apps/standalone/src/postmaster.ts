import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { LaunchProblem } from './launch-problem';

const PATIENCE_MS = 30_000;

/**
 * Ends what an earlier start left behind: a server whose program was killed, or the children of a server
 * that was killed itself. Afterwards nothing works on the folder and no stale `postmaster.pid` is in the way.
 *
 * Call it only while holding the lock of the data folder: it ends a running server.
 */
export async function clearTheWay(databaseFolder: string): Promise<'clear' | 'stopped a server'> {
  const pidFile = join(databaseFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return 'clear';
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]);
  const found = isServerOf(pid, databaseFolder);
  if (found) await endServer(pid, () => isServerOf(pid, databaseFolder));
  await endChildren(databaseFolder);
  // PostgreSQL compares only the number; after a crash another process may bear it.
  if (!found && process.platform === 'linux') await rm(pidFile, { force: true });
  return found ? 'stopped a server' : 'clear';
}

/** Asks a server to end, rolling back what is open; insists when it takes too long. Both lose nothing committed. */
export async function endServer(pid: number, running: () => boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    tryKill(pid, signal);
    if (await gone(running)) return;
  }
  throw new LaunchProblem(
    `PostgreSQL (tiến trình ${pid}) không dừng được.`,
    `PostgreSQL (process ${pid}) does not stop.`,
  );
}

async function endChildren(databaseFolder: string): Promise<void> {
  const left = (): number[] => serversIn(databaseFolder);
  if (await gone(() => left().length > 0, 2_000)) return;
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of left()) tryKill(pid, signal);
    if (await gone(() => left().length > 0, 5_000)) return;
  }
}

async function gone(running: () => boolean, patienceMs = PATIENCE_MS): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (running()) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

function isServerOf(pid: number, databaseFolder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  if (process.platform === 'linux') return serversIn(databaseFolder).includes(pid);
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(databaseFolder);
}

/** Every PostgreSQL process works inside its database folder; a zombie has no folder any more. */
function serversIn(databaseFolder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/cwd`) === databaseFolder &&
          basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
        );
      } catch {
        return false;
      }
    });
}
