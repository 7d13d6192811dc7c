import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FolderInUse, lockDataFolder, openDataFolder } from './data-folder';
import { LaunchProblem } from './launch-problem';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'vanthu-data-folder-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

describe('opening the data folder', () => {
  it('makes it where it is missing, for its owner only, and leaves nothing in it', () => {
    const folder = openDataFolder(join(place, 'a', 'b'));

    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says in both languages when it cannot be written to, and what to do', () => {
    writeFileSync(join(place, 'file'), '');

    const open = (): string => openDataFolder(join(place, 'file'));

    expect(open).toThrow(LaunchProblem);
    expect(open).toThrow(/Không ghi được.*\n.*cannot be written to.*VANTHU_DATA/);
  });
});

describe('locking the data folder', () => {
  it('keeps a second program out while the first lives, naming the first', () => {
    lockDataFolder(place);

    expect(() => lockDataFolder(place)).toThrow(FolderInUse);
    expect(() => lockDataFolder(place)).toThrow(String(process.pid));
  });

  it('lets the next in once it is released, and leaves no file', () => {
    lockDataFolder(place).release();
    expect(readdirSync(place)).toEqual([]);

    expect(() => lockDataFolder(place)).not.toThrow();
  });

  it('takes over from a program that was killed', async () => {
    const killed = spawn('sleep', ['60']);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    writeFileSync(join(place, 'vanthu.lock'), `${killed.pid ?? 0} 4711\n`);

    expect(() => lockDataFolder(place)).not.toThrow();
  });

  it('is not misled by another process that got the same number later', () => {
    writeFileSync(join(place, 'vanthu.lock'), `${process.pid} 1\n`);

    expect(() => lockDataFolder(place)).not.toThrow();
  });

  it('takes over a lock that a power cut left empty', () => {
    writeFileSync(join(place, 'vanthu.lock'), '');

    expect(() => lockDataFolder(place)).not.toThrow();
  });

  it('does not release what somebody else holds by now', () => {
    const mine = lockDataFolder(place);
    writeFileSync(join(place, 'vanthu.lock'), '1 1\n');

    mine.release();

    expect(readdirSync(place)).toEqual(['vanthu.lock']);
  });
});
