import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a secret of 256 bits, written so that it needs no escaping in a URL or a shell. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Writes a file that only its owner can read, whole or not at all. */
export function keepPrivately(path: string, text: string): void {
  const half = `${path}.${process.pid}.new`;
  const file = openSync(half, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, path);
}

/** Reads what an earlier start kept, or undefined on the first. */
export function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The secret that signs cookies and cursors: made on the first start, the same ever after. */
export function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  const kept = readKept(path)?.trim();
  if (kept && kept.length >= 32) return kept;
  const secret = newSecret();
  keepPrivately(path, `${secret}\n`);
  return secret;
}
