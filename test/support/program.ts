import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Account = { username: string; password: string; displayName: string; agencyCode: string; role: string };

/** The built program as its users start it, as a process of its own that may be killed at any moment. */
export class Program {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(
    readonly data: string,
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv = {},
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port.toString()}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and waits until it is ready to serve. @throws with what it printed when it ends before */
  async start(seconds = 90): Promise<void> {
    const entry = join(process.cwd(), 'dist/apps/standalone/src/main.js');
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      VANTHU_DATA: this.data,
      PORT: String(this.port),
      VANTHU_OCR_ENGINE: 'tesseract.js', // the engine that every site has, also where the native one is installed
      ...this.env,
    };
    const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.output = '';
    const hear = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const deadline = Date.now() + seconds * 1_000;
    while (!(await this.isReady())) {
      if (child.exitCode !== null)
        throw new Error(`the program ended with ${child.exitCode.toString()}:\n${this.output}`);
      if (Date.now() > deadline)
        throw new Error(`the program was not ready within ${seconds.toString()} s:\n${this.output}`);
      await pause(100);
    }
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  /** Ends it as a power failure of the process would: SIGKILL, nothing said. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it as an operator would. @returns its exit code */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** What it printed last. */
  get said(): string {
    return this.output;
  }

  accounts(): Account[] {
    return JSON.parse(readFileSync(join(this.data, 'demo-accounts.json'), 'utf8')) as Account[];
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}

/** A REST client of one person: signs in with a password and repeats a request until it is answered. */
export class Client {
  private cookie = '';

  constructor(
    private readonly url: string,
    readonly username: string,
    private readonly password: string,
  ) {}

  async signIn(): Promise<void> {
    const answer = await this.send('POST', '/session', { username: this.username, password: this.password });
    if (!answer.ok) throw new Error(`cannot sign in as ${this.username}: ${await answer.text()}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0] ?? '')
      .join('; ');
  }

  /** One try. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const raw = body instanceof Uint8Array;
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
  }

  /**
   * The same request with the same Idempotency-Key until it is answered: the program may be dead for a while, or have
   * died after the effect and before the answer.
   * @throws when it is refused
   */
  async insist<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
    const deadline = Date.now() + 600_000; // a machine that is shared may be slow; one that hangs is found all the same
    for (;;) {
      let trouble: string;
      try {
        const answer = await this.send(method, path, body, headers);
        if (answer.ok) return (await answer.json()) as T;
        const said = await answer.text();
        trouble = `${answer.status.toString()} ${said}`;
        if (answer.status < 500 && answer.status !== 429) throw new Refused(`${method} ${path}: ${trouble}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
        trouble = String(error);
      }
      if (Date.now() > deadline) throw new Error(`no answer for ${method} ${path}, last: ${trouble}`);
      await pause(200 + Math.random() * 400); // fifty who knock ten times a second only slow the start they wait for
    }
  }
}

export class Refused extends Error {}
