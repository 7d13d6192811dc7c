import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { readKept } from './kept';
import { codeOf, LaunchProblem } from './launch-problem';

/** Another program works on the data folder. */
export class FolderInUse extends LaunchProblem {}

/** Makes the data folder where it is missing, and makes sure that we can write to it. @returns its absolute path */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  const probe = join(folder, `.probe-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(probe, 'wx', 0o600);
    try {
      writeSync(file, 'probe');
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(probe);
    }
  } catch (error) {
    throw new LaunchProblem(
      `Không ghi được vào thư mục dữ liệu ${folder} (${codeOf(error)}). Hãy sửa quyền hoặc đặt VANTHU_DATA.`,
      `The data folder ${folder} cannot be written to (${codeOf(error)}). Change its permissions, or set VANTHU_DATA.`,
    );
  }
  return folder;
}

/**
 * Takes the data folder for this process until `release`; one left by a killed process is taken over.
 *
 * A process is known by its number and the time it started, since numbers come again. All programs that share
 * a folder must see each other's processes: not across containers.
 * @throws FolderInUse
 */
export function lockDataFolder(folder: string): { release: () => void } {
  const lock = join(folder, 'vanthu.lock');
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  // Written beside and linked into place, so that nobody reads a lock that is not yet filled.
  const half = join(folder, `vanthu.lock.${process.pid}`);
  const file = openSync(half, 'w', 0o600);
  writeSync(file, mine);
  closeSync(file);
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      try {
        linkSync(half, lock);
        return {
          release: () => {
            if (readKept(lock) === mine) rmSync(lock, { force: true });
          },
        };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
        removeStale(lock);
      }
    }
  } finally {
    rmSync(half, { force: true });
  }
  throw inUse(folder, 0);
}

function removeStale(lock: string): void {
  const held = readKept(lock);
  if (held === undefined) return;
  const [pid = 0, start = 0] = held.split(' ').map(Number);
  if (pid > 0 && isAlive(pid) && startOf(pid) === start) throw inUse(join(lock, '..'), pid);
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
    // Somebody quicker may have put a fresh lock there between our look and our grasp.
    if (readFileSync(aside, 'utf8') !== held) linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When a process started, in ticks since the machine did; 0 where the system does not say. A zombie has not started. */
function startOf(pid: number): number {
  const fields = readKept(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields && fields[0] !== 'Z' ? Number(fields[19]) : 0;
}

function inUse(folder: string, pid: number): FolderInUse {
  return new FolderInUse(
    `Thư mục dữ liệu ${folder} đang được một chương trình Vanthu khác dùng (tiến trình ${pid}). Hãy dừng nó, hoặc đặt VANTHU_DATA khác.`,
    `The data folder ${folder} is in use by another Vanthu (process ${pid}). Stop it, or set another VANTHU_DATA.`,
  );
}
