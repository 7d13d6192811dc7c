import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort } from './processes';
import { Program } from './program';
import { runFolder } from './run-folder';

/**
 * A data folder as the first start of the program leaves it, with the demonstration province. It is made once in a
 * run of the tests, by whoever asks first, and copied for everybody: a first start takes twice as long as a later one.
 * @param data an empty folder for the copy; a new one when it is left out
 * @throws when the first start fails, to everybody who asks
 */
export async function seededFolder(data = mkdtempSync(join(tmpdir(), 'vanthu-seeded-'))): Promise<string> {
  const made = await theFirst();
  // PostgreSQL's files belong to another user where we are root, and that user must reach them.
  execFileSync('cp', ['-a', `${made}/.`, data]);
  return data;
}

async function theFirst(): Promise<string> {
  const folder = join(runFolder(), 'seeded');
  const [ready, failed] = [`${folder}.ready`, `${folder}.failed`];
  if (claims(folder)) await make(folder, ready, failed);
  await eventually('a seeded data folder is made', () => existsSync(ready) || existsSync(failed), { within: 180_000 });
  if (existsSync(failed)) throw new Error('the first start failed; the test that asked first says why');
  return folder;
}

async function make(folder: string, ready: string, failed: string): Promise<void> {
  const program = new Program(folder, await freePort());
  try {
    await program.start(180);
    await program.stop();
    writeFileSync(ready, '');
  } catch (error) {
    await program.stop();
    writeFileSync(failed, '');
    throw error;
  }
}

/** True for one process of the run only. */
function claims(folder: string): boolean {
  try {
    mkdirSync(`${folder}.claimed`);
    return true;
  } catch {
    return false;
  }
}
