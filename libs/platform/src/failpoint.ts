import { createHash } from 'node:crypto';

/** What happens at a named place of the program when a test asked for it. */
type Fault = { probability: number; act: 'throw' | 'exit' };

let seed = '';
let passes = 0;
let faults = new Map<string, Fault>();

/** The failure that a test injected; retried or reported like any other failure. */
export class InjectedFault extends Error {}

/**
 * Arms the failpoints from a text such as `seed=42;upload.after-put=exit:0.05;transaction.before-commit=throw:0.01`.
 * Called once at start, never in production (the configuration refuses it there). `undefined` disarms.
 */
export function armFailpoints(recipe: string | undefined): void {
  seed = '';
  passes = 0;
  faults = new Map();
  for (const part of recipe?.split(';') ?? []) {
    const [name, value] = part.split('=');
    if (!name || !value) continue;
    if (name === 'seed') seed = value;
    else {
      const [act, probability] = value.split(':');
      faults.set(name, { act: act === 'exit' ? 'exit' : 'throw', probability: Number(probability ?? 1) });
    }
  }
}

/** A number of [0, 1) that the seed and the count of passes decide, so that a run can be played again. */
const draw = (name: string) =>
  createHash('sha256').update(`${seed}/${name}/${(passes++).toString()}`).digest().readUInt32BE(0) / 2 ** 32;

/** A place where tests may let the program fail: before and after each commit, put, ring, answer. */
export function failpoint(name: string): void {
  const fault = faults.get(name);
  if (!fault || draw(name) >= fault.probability) return;
  if (fault.act === 'exit') process.kill(process.pid, 'SIGKILL');
  throw new InjectedFault(`failpoint ${name}`);
}
