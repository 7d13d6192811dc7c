import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { S3Settings } from '@vanthu/platform';
import { Client } from 'minio';
import { missing } from './needs';
import { eventually, freePort, isAlive, startDaemon } from './processes';
import { rememberPid, runFolder } from './run-folder';

const run = promisify(execFile);
const KEYS = { accessKey: 'vanthu-test', secretKey: 'vanthu-test-secret' };

/** A bucket name that nobody has used: the first to write makes it. */
export const freshBucket = () => `vanthu-${randomUUID()}`;

/**
 * An S3 store that locks and versions: TEST_S3_ENDPOINT, or else one Ceph object gateway for the whole run, on one
 * machine and in memory. The first test that asks waits some 15 s for it; the others find it.
 */
export async function s3(bucket = freshBucket()): Promise<S3Settings> {
  const outside = process.env.TEST_S3_ENDPOINT;
  const { TEST_S3_ACCESS_KEY: accessKey = '', TEST_S3_SECRET_KEY: secretKey = '' } = process.env;
  if (outside) return { endpoint: outside, region: 'us-east-1', bucket, accessKey, secretKey };
  return { endpoint: await gateway(), region: 'us-east-1', bucket, ...KEYS };
}

/** The workers of one run share the gateway: whoever makes the folder starts it, the others wait for its address. */
async function gateway(): Promise<string> {
  const lack = missing('s3');
  if (lack) throw new Error(lack);
  const folder = join(runFolder(), 'ceph');
  const address = join(folder, 'address');
  const failure = join(folder, 'failure');
  if (isFirst(folder)) {
    try {
      const endpoint = await startCeph(folder);
      writeFileSync(`${address}.new`, endpoint);
      renameSync(`${address}.new`, address);
    } catch (error) {
      writeFileSync(failure, String(error));
      throw error;
    }
  }
  await eventually(
    'Ceph answers',
    () => {
      if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'));
      return existsSync(address);
    },
    { within: 120_000, every: 200 },
  );
  return readFileSync(address, 'utf8');
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

const configuration = (folder: string, monitor: number, endpoint: number) => `[global]
fsid = ${randomUUID()}
mon initial members = a
mon host = v1:127.0.0.1:${String(monitor)}
ms bind ipv6 = false
ms bind msgr2 = false
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
run dir = ${folder}/run
crash dir = ${folder}/run
log file = ${folder}/log/$name.log
admin socket = ${folder}/run/$name.asok
osd memory target = 900000000
[mon.a]
mon data = ${folder}/mon.a
[osd]
osd objectstore = memstore
osd data = ${folder}/osd.$id
memstore device bytes = 2147483648
[client.rgw.a]
rgw data = ${folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:${String(endpoint)}
`;

/** Asks again while the cluster wakes up: a command that fails means "not yet". */
const soon = (what: string, work: () => Promise<unknown>) =>
  eventually(
    what,
    () =>
      work().then(
        () => true,
        () => false,
      ),
    { within: 60_000, every: 200 },
  );

/** Monitor, one store, gateway, one user, without authentication between them: for loopback and tests only. */
async function startCeph(folder: string): Promise<string> {
  for (const name of ['mon.a', 'osd.0', 'rgw', 'run', 'log']) mkdirSync(join(folder, name));
  const [monitor, port] = [await freePort(), await freePort()];
  const conf = join(folder, 'ceph.conf');
  writeFileSync(conf, configuration(folder, monitor, port));
  const call = (program: string, ...args: string[]) => run(program, ['-c', conf, ...args], { timeout: 60_000 });
  const daemon = (program: string, ...args: string[]) => {
    const { pid } = startDaemon(program, ['-c', conf, ...args, '-f'], join(folder, 'log', `${program}.out`));
    rememberPid(program, pid);
    return pid;
  };

  const map = join(folder, 'monmap');
  const fsid = /fsid = (\S+)/.exec(readFileSync(conf, 'utf8'))?.[1] ?? '';
  const address = `[v1:127.0.0.1:${String(monitor)}]`;
  await run('monmaptool', ['--create', '--clobber', '--fsid', fsid, '--addv', 'a', address, map]);
  await call('ceph-mon', '-i', 'a', '--mkfs', '--monmap', map);
  daemon('ceph-mon', '-i', 'a');
  await soon('the monitor answers', () => run('ceph', ['-c', conf, '-s'], { timeout: 5_000 }));
  const store = randomUUID();
  await soon('the monitor knows the store', () => call('ceph', 'osd', 'new', store, '0'));
  await call('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', store);
  const place = ['osd.0', '1.0', 'root=default', 'host=local'];
  await soon('the store has its place', () => call('ceph', 'osd', 'crush', 'add', ...place));
  let osd = daemon('ceph-osd', '-i', '0');
  await soon('the store is up', async () => {
    // A young monitor sometimes turns the store away ("Operation not permitted"), which ends it: one time in five here.
    if (!isAlive(osd)) osd = daemon('ceph-osd', '-i', '0');
    const { stdout } = await call('ceph', 'osd', 'stat');
    if (!stdout.includes('1 up')) throw new Error(stdout);
  });
  daemon('radosgw', '-n', 'client.rgw.a');
  const endpoint = `http://127.0.0.1:${String(port)}`;
  await soon('the gateway answers', () => fetch(endpoint));
  const user = ['user', 'create', '--uid=vanthu', '--display-name=vanthu'];
  const keys = [`--access-key=${KEYS.accessKey}`, `--secret-key=${KEYS.secretKey}`];
  await soon('the gateway has a user', () => call('radosgw-admin', '-n', 'client.rgw.a', ...user, ...keys));
  await warmUp(port);
  return endpoint;
}

/** The gateway makes its pools on first use, which takes seconds; a test must not measure that. */
async function warmUp(port: number): Promise<void> {
  const client = new Client({ endPoint: '127.0.0.1', port, useSSL: false, region: 'us-east-1', ...KEYS });
  const bucket = freshBucket();
  await soon('the gateway makes a bucket', async () => {
    if (!(await client.bucketExists(bucket))) await client.makeBucket(bucket);
  });
  await soon('the gateway keeps an object', () => client.putObject(bucket, 'warm', 'up'));
  await soon('the gateway finds it', () => client.statObject(bucket, 'warm'));
  await soon('the gateway deletes it', () => client.removeObject(bucket, 'warm'));
}
