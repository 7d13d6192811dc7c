import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort } from './processes';

const root = join(__dirname, '../..');

export type StartOptions = {
  readonly data: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** `npm` goes the way of a person at a terminal; `node` leaves npm out. */
  readonly by?: 'node' | 'npm';
  readonly args?: readonly string[];
};

/** The whole program as a process of its own, started as a person would start it. */
export class LaunchedProgram {
  out = '';
  err = '';
  private closed = false;

  private constructor(
    readonly child: ChildProcess,
    readonly data: string,
    readonly port: number,
  ) {
    child.once('close', () => (this.closed = true));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
  }

  static async start({ data, port, env = {}, by = 'node', args = [] }: StartOptions): Promise<LaunchedProgram> {
    const listenOn = port ?? (await freePort());
    const [command, before] =
      by === 'npm' ? ['npm', ['start', '--silent', '--']] : [process.execPath, ['scripts/start.mjs']];
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        VANTHU_DATA: data,
        PORT: String(listenOn),
        VANTHU_OCR_ENGINE: 'tesseract.js',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new LaunchedProgram(child, data, listenOn);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Waits until it says where it listens; fails with what it said when it ends before. */
  async ready(within = 60_000): Promise<this> {
    await eventually(
      'the program says where it listens',
      () => {
        if (this.hasEnded) throw new Error(`ended with ${String(this.child.exitCode)}:\n${this.out}\n${this.err}`);
        return this.out.includes(this.url);
      },
      { within },
    );
    return this;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Waits for the end. @returns its exit code, or the signal that ended it */
  async end(within = 45_000): Promise<number | NodeJS.Signals> {
    await eventually('the program ends', () => this.hasEnded, { within });
    await eventually('its output is closed: no process of it is left', () => this.closed, { within: 5_000 });
    return this.child.exitCode ?? this.child.signalCode ?? -1;
  }

  /** Ends it however it stands: for the clean-up of a test. */
  async destroy(): Promise<void> {
    this.kill('SIGKILL');
    await this.end();
    for (const pid of serversOf(this.data)) killed(pid);
    await eventually('PostgreSQL is gone', () => serversOf(this.data).length === 0);
  }
}

/** A server's helpers end by themselves once it is gone, perhaps between the look and the blow. */
const killed = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** The processes of the PostgreSQL that works in a data folder (which may be a link to elsewhere). */
export function serversOf(data: string): number[] {
  const folder = databaseOf(data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

/** The first process of that PostgreSQL, of which the others are children. */
export function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

function databaseOf(data: string): string {
  try {
    return realpathSync(join(data, 'postgres'));
  } catch {
    return join(data, 'postgres');
  }
}
