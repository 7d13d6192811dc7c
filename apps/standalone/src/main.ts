import { InvalidEnvironment, loadConfig, UnfitDatabase } from '@vanthu/platform';

import { Ending } from './ending';
import { codeOf, LaunchProblem } from './launch-problem';
import { launch } from './launch';

/** Settings come from the environment alone; `scripts/start.mjs` turns its arguments into them. */
async function main(): Promise<void> {
  // What we make below the data folder is for its owner only, whatever the shell we come from says.
  process.umask(0o077);
  const ending = new Ending(tell);
  try {
    await launch(loadConfig(), ending, tell);
  } catch (error) {
    if (ending.begun) return;
    tell(wordsFor(error));
    await ending.end(1);
  }
}

function tell(line: string): void {
  process.stderr.write(`vanthu: ${line.replaceAll('\n', '\n        ')}\n`);
}

/** A mistake of the installation is one clear message; only what we did not foresee shows where it happened. */
function wordsFor(error: unknown): string {
  if (error instanceof LaunchProblem || error instanceof InvalidEnvironment || error instanceof UnfitDatabase)
    return error.message;
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|28P01|28000|3D000)$/.test(codeOf(error)))
    return `Không kết nối được với cơ sở dữ liệu / the database cannot be reached: ${error instanceof Error ? error.message : ''} (${codeOf(error)})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
