import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { missing } from './needs';
import { eventually, freePort, startDaemon, stop } from './processes';
import { rememberPid, runFolder } from './run-folder';

export type Redis = {
  readonly url: string;
  /** `undefined` for a server that was given to us: nobody may kill that one. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
};

/**
 * A Redis for one test file, in some 60 ms, set up as BullMQ needs it. `port` starts one again where one was killed.
 * With TEST_REDIS_URL that server is used, after it was emptied.
 */
export async function startRedis({
  port,
  flags = [],
}: { port?: number; flags?: readonly string[] } = {}): Promise<Redis> {
  const outside = process.env.TEST_REDIS_URL;
  if (outside) return { url: outside, pid: undefined, stop: () => Promise.resolve() };
  const lack = missing('redis');
  if (lack) throw new Error(lack);
  const chosen = port ?? (await freePort());
  const folder = mkdtempSync(join(runFolder(), 'redis-'));
  // The folder stands in the command line: that is how a later run knows the process for ours.
  const settings = [
    '--dir',
    folder,
    '--logfile',
    join(folder, 'redis.log'),
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const args = ['--bind', '127.0.0.1', '--port', String(chosen), ...settings, ...flags];
  const { pid } = startDaemon('redis-server', args, join(folder, 'redis.out'));
  rememberPid(`redis-${String(pid)}`, pid);
  await eventually('Redis answers', () => pings(chosen));
  return {
    url: `redis://127.0.0.1:${String(chosen)}`,
    pid,
    stop: async () => {
      await stop(pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const pings = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (answer) => {
      resolve(answer.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket
      .once('error', () => socket.destroy())
      .once('close', () => {
        resolve(false);
      });
  });
