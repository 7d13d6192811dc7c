import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { fromChildSchema, type FromChild, type ToChild } from './messages';
import { UnreadableFile, type UnreadableCode } from './unreadable-file';

const LOOK_EVERY_MS = 200;
const PAGE_OF_MEMORY = 4_096;
const MEGABYTE = 1_048_576;
/** The heap of JavaScript only; pictures live outside it and fall under the limit of resident memory. */
const HEAP_MB = 768;

type Waiting = { resolve: (said: FromChild) => void; reject: (error: Error) => void };

/**
 * A process that reads foreign bytes, seen from its parent. It is started with nothing of ours in its environment, in a process
 * group of its own, and is killed with all it started when it breaks a limit. After an error it is of no further use.
 */
export class ReaderProcess {
  private waiting: Waiting | undefined;
  private ended: { code: UnreadableCode; detail: string } | undefined;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message) => {
      this.hear(message);
    });
    child.on('error', (error) => {
      this.fail('damaged', error.message);
    });
    child.on('exit', (code, signal) => {
      // V8 aborts when its heap is full.
      const full = signal === 'SIGABRT' || code === 134;
      this.fail(full ? 'out-of-memory' : 'damaged', `the reading process ended (${signal ?? code ?? 'unknown'})`);
    });
  }

  static start(): ReaderProcess {
    // The built program has .js beside this file; tests and development run from the sources.
    const extension = extname(__filename);
    const loader = extension === '.ts' ? ['--require', join(__dirname, 'child/register-typescript.cjs')] : [];
    return new ReaderProcess(
      fork(join(__dirname, `child/main${extension}`), [], {
        // Nothing of ours. glibc keeps a heap for each thread unless it is told: pictures come and go in all of them.
        env: { MALLOC_ARENA_MAX: '2' },
        execArgv: [`--max-old-space-size=${HEAP_MB}`, '--expose-gc', ...loader],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        serialization: 'json',
        detached: true,
      }),
    );
  }

  get usable(): boolean {
    return this.ended === undefined && this.child.connected;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /**
   * Says one thing and waits for its answer.
   *
   * @throws UnreadableFile when the answer says so, the time or the memory is used up, or the process dies.
   */
  async ask(
    message: ToChild,
    limit: { ms: number; memoryMb: number; signal?: AbortSignal | undefined },
  ): Promise<FromChild> {
    limit.signal?.throwIfAborted();
    if (this.ended) throw new UnreadableFile(this.ended.code, this.ended.detail);
    const timer = setTimeout(() => {
      this.end('timed-out', `more than ${Math.round(limit.ms)} ms`);
    }, limit.ms);
    const watch = setInterval(() => {
      if (this.memoryMb() > limit.memoryMb) this.end('out-of-memory', `more than ${limit.memoryMb} MB`);
    }, LOOK_EVERY_MS);
    const stop = () => {
      this.end('timed-out', 'given up');
    };
    limit.signal?.addEventListener('abort', stop, { once: true });
    try {
      const said = await new Promise<FromChild>((resolve, reject) => {
        this.waiting = { resolve, reject };
        this.child.send(message, (error) => {
          if (error) this.fail('damaged', error.message);
        });
      });
      if (said.kind === 'unreadable') throw new UnreadableFile(said.code, said.detail);
      return said;
    } catch (error) {
      limit.signal?.throwIfAborted();
      throw error;
    } finally {
      this.waiting = undefined;
      clearTimeout(timer);
      clearInterval(watch);
      limit.signal?.removeEventListener('abort', stop);
    }
  }

  /** Lets the program end although this process still idles. */
  rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  wake(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  /** Kills the process and everything it started. */
  end(code: UnreadableCode = 'damaged', detail = 'ended'): void {
    this.fail(code, detail);
    const { pid } = this.child;
    if (pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.child.kill('SIGKILL');
    }
  }

  private hear(message: unknown): void {
    const checked = fromChildSchema.safeParse(message);
    if (checked.success) this.waiting?.resolve(checked.data);
    else this.end('damaged', 'the reading process spoke nonsense');
  }

  private fail(code: UnreadableCode, detail: string): void {
    this.ended ??= { code, detail };
    this.waiting?.reject(new UnreadableFile(this.ended.code, this.ended.detail));
  }

  /** Resident memory of the process and its children; 0 where the system does not tell (no /proc). */
  private memoryMb(): number {
    const { pid } = this.child;
    if (pid === undefined) return 0;
    const children = readOr(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
    return [String(pid), ...children]
      .map((id) => Number(readOr(`/proc/${id}/statm`).split(' ')[1] ?? 0) * PAGE_OF_MEMORY)
      .reduce((sum, bytes) => sum + bytes / MEGABYTE, 0);
  }
}

const readOr = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
