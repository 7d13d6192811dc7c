/**
 * `npm run bench:directives [-- --json] [--faults] [--seed N] [--made]`: proposes tasks from the twelve fixture texts and
 * from sixty invented directives, and compares them with the truth: how many of the tasks were found (recall), how many
 * of the proposals are tasks (precision), and of the found how often lead and deadline are right. A third of the
 * templates took no part in the making of the rules: their figures are printed apart.
 */
import { parseArgs } from 'node:util';

import { extractTasks } from '@vanthu/directives';
import { FIXTURE_DIRECTIVES } from '../test/support/directive-fixtures';
import { emptyTally, figuresOf, inventedDirectives, score, type TrueDirective } from '../test/support/directive-score';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261123' },
    count: { type: 'string', default: '60' },
  },
});
const invented = inventedDirectives(Number(values.count), Number(values.seed));

const tallied = (name: string, directives: readonly TrueDirective[], shown: boolean) => {
  const tally = emptyTally();
  for (const directive of directives) score(directive, extractTasks(directive.text), tally);
  if (shown) for (const fault of tally.faults) process.stderr.write(`${fault}\n`);
  return { name, ...figuresOf(tally) };
};

const all = tallied('all', [...FIXTURE_DIRECTIVES, ...invented], false);
if (values.json) {
  process.stdout.write(`${JSON.stringify({ ...all, name: undefined })}\n`);
} else {
  const parts = [
    tallied('fixtures', FIXTURE_DIRECTIVES, values.faults),
    tallied(
      'invented, seen',
      invented.filter(({ isHeldOut }) => !isHeldOut),
      values.faults,
    ),
    // What is held out is counted, never shown: a rule made with it would no longer be judged by it.
    tallied(
      'invented, held out',
      invented.filter(({ isHeldOut }) => isHeldOut),
      false,
    ),
    all,
  ];
  for (const { name, directives, ...shares } of parts) {
    process.stdout.write(
      `${name.padEnd(20)}${directives.toString().padStart(4)}  ${Object.entries(shares)
        .map(([what, value]) => `${what} ${(value * 100).toFixed(1)} %`)
        .join('  ')}\n`,
    );
  }
}
