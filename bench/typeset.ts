/**
 * `npm run bench:typeset -- DIR [--seed 1] [--count 60]`: writes scans of documents that nobody wrote, with their
 * truth, for `npm run bench:fields`. Same seed, same documents.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { writeScans } from '../test/support/typeset';

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '60' } },
  });
  const [folder] = positionals;
  const [seed, count] = [Number(values.seed), Number(values.count)];
  if (folder === undefined || !Number.isInteger(seed) || !Number.isInteger(count)) {
    throw new Error('npm run bench:typeset -- DIR [--seed 1] [--count 60]');
  }
  mkdirSync(folder, { recursive: true });
  await writeScans(folder, seed, count);
  process.stdout.write(`${count.toString()} scans of seed ${seed.toString()} in ${folder}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
