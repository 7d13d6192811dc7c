import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { TestApp } from './app';

/** The worker as it runs in production, in a process of its own, that may be killed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start({ config }: TestApp): WorkerProcess {
    const { VANTHU_DATA, DATABASE_URL, DATABASE_ADMIN_URL, VANTHU_SECRET } = config;
    const env = {
      ...{ PATH: process.env.PATH, NODE_ENV: 'test', VANTHU_OCR_ENGINE: 'tesseract.js' },
      ...{ VANTHU_DATA, DATABASE_URL, DATABASE_ADMIN_URL, VANTHU_SECRET },
    };
    const program = ['-r', './test/support/register.cjs', './apps/worker/src/main.ts'];
    return new WorkerProcess(spawn(process.execPath, program, { env, stdio: ['ignore', 'ignore', 'inherit'] }));
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The processes it has started: its readers. */
  get readers(): number[] {
    const { pid } = this.child;
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
    return children.split(' ').filter(Boolean).map(Number);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.alive) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
