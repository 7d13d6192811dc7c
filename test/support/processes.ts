import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** A TCP port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again until the answer is yes; after the deadline the failure says what was waited for. */
export async function eventually(
  what: string,
  ask: () => Promise<boolean> | boolean,
  { within = 60_000, every = 50 }: { within?: number; every?: number } = {},
): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    if (await ask()) return;
    if (Date.now() > deadline) throw new Error(`not within ${String(within)} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Starts a server that outlives the caller until `stop`; what it prints goes to `log`. */
export function startDaemon(command: string, args: readonly string[], log: string): ChildProcess & { pid: number } {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { stdio: ['ignore', output, output], detached: true });
  closeSync(output);
  child.unref();
  if (child.pid === undefined) throw new Error(`cannot start ${command}`);
  return Object.assign(child, { pid: child.pid });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process that we started: asks, and after five seconds insists. */
export async function stop(pid: number, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  try {
    await eventually(`process ${String(pid)} ends`, () => !isAlive(pid), { within: 5_000 });
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}
