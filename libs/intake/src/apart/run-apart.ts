import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { z } from 'zod';

/** A foreign file broke the process that read it, or its limits. Reading it again gives the same. */
export class BrokeApart extends Error {
  constructor(
    readonly why: 'timed-out' | 'out-of-memory' | 'broken',
    detail: string,
  ) {
    super(`${why}: ${detail}`);
    this.name = 'BrokeApart';
  }
}

/** `heapMb` is the heap of JavaScript; `memoryMb` all that is resident, buffers too, where the system tells (/proc). */
type Limits = {
  readonly ms: number;
  readonly heapMb: number;
  readonly memoryMb: number;
  readonly signal?: AbortSignal;
};

/**
 * Reads foreign bytes in a process of its own: an empty environment, so no secrets; a limit on time and on memory;
 * killed with all it started when it breaks one. It is told one thing and says one thing, which is checked.
 * @throws BrokeApart
 */
export async function runApart<T>(
  program: 'read-mail' | 'read-table',
  order: object,
  answer: z.ZodType<T>,
  limits: Limits,
): Promise<T> {
  // The built program has .js beside this file; tests and development run from the sources.
  const extension = extname(__filename);
  const loader = extension === '.ts' ? ['--require', join(__dirname, 'register-typescript.cjs')] : [];
  const child = fork(join(__dirname, `${program}${extension}`), [], {
    env: {},
    execArgv: [`--max-old-space-size=${limits.heapMb.toString()}`, ...loader],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
    detached: true,
  });
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new BrokeApart('timed-out', `more than ${limits.ms.toString()} ms`));
      }, limits.ms);
      watch = setInterval(() => {
        if (residentMb(child.pid) > limits.memoryMb)
          reject(new BrokeApart('out-of-memory', `more than ${limits.memoryMb.toString()} MB`));
      }, LOOK_EVERY_MS);
      limits.signal?.addEventListener('abort', () => {
        reject(new BrokeApart('timed-out', 'given up'));
      });
      child.once('message', (said) => {
        const checked = answer.safeParse(said);
        if (checked.success) resolve(checked.data);
        else reject(new BrokeApart('broken', checked.error.message.slice(0, 500)));
      });
      child.once('error', (error) => {
        reject(new BrokeApart('broken', error.message));
      });
      child.once('exit', (code, signal) => {
        // V8 aborts when its heap is full.
        const full = signal === 'SIGABRT' || code === 134;
        reject(new BrokeApart(full ? 'out-of-memory' : 'broken', `ended by ${String(signal ?? code)}`));
      });
      child.send(order);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    kill();
  }
}

const LOOK_EVERY_MS = 100;
const PAGE = 4_096;

function residentMb(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * PAGE) / 1_048_576;
  } catch {
    return 0;
  }
}
