// `npm run lint`: all that is checked without running the program, in two lanes, since the rules of ESLint that know types
// take as long as all the rest together. Prints what each lane says when it is done; ends with 1 when one of them fails.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const lanes = [
  ['eslint --max-warnings 0 .'],
  [
    'depcruise apps libs test bench',
    'prettier --check .',
    'node scripts/graph.mjs --check',
    'tsc --noEmit',
    'tsc --noEmit -p apps/web',
  ],
];

function run(command) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}` };
  const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(`> ${command}\n${said}`);
      resolve(code === 0);
    });
  });
}

/** All of a lane, also after a failure: who mends one thing wants to know of the others. */
async function runLane(commands) {
  let passed = true;
  for (const command of commands) passed = (await run(command)) && passed;
  return passed;
}

const passed = await Promise.all(lanes.map(runLane));
process.exitCode = passed.every(Boolean) ? 0 : 1;
