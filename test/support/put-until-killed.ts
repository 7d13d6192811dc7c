import { randomBytes } from 'node:crypto';
import { FolderStorage } from '@vanthu/platform';
import { aBlob } from './objects';

/** Four writers put contents of all sizes and tell each hash that was acknowledged, until somebody kills the process. */
const [, , root = '', agency = ''] = process.argv;
const storage = new FolderStorage(root);

async function writer(): Promise<never> {
  for (;;) {
    const blob = aBlob(randomBytes(Math.floor(Math.random() ** 3 * 3_000_000)));
    await storage.putIfAbsent(agency, blob);
    process.stdout.write(`${blob.sha256}\n`);
  }
}

void Promise.all(Array.from({ length: 4 }, writer));
