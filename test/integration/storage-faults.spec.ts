import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FolderStorage, S3Storage, type ObjectStorage, type S3Settings } from '@vanthu/platform';
import { Client } from 'minio';
import { describeWith } from '../support/needs';
import { aBlob, bytesOf, sha256 } from '../support/objects';
import { eventually, freePort } from '../support/processes';
import { freshBucket, s3 } from '../support/radosgw';
import { runFolder } from '../support/run-folder';
import { wireTo, type Wire } from '../support/wire';

const ROUNDS = process.env.VANTHU_TEST_LONG ? 100 : 4;
const agency = randomUUID();
const hashesIn = async (storage: ObjectStorage) => {
  const found: string[] = [];
  for await (const object of storage.list()) found.push(object.sha256);
  return found.sort();
};

describe('a store that is down', () => {
  const settings = (endpoint: string): S3Settings => ({
    endpoint,
    region: 'us-east-1',
    bucket: freshBucket(),
    accessKey: 'key',
    secretKey: 'secret',
  });
  const calls: [string, (storage: ObjectStorage) => Promise<unknown>][] = [
    ['an upload', (storage) => storage.putIfAbsent(agency, aBlob('công văn'))],
    ['a download', (storage) => storage.get(agency, sha256('x'))],
    ['a look', (storage) => storage.has(agency, sha256('x'))],
    ['a deletion', (storage) => storage.delete(agency, sha256('x'))],
    ['a list', (storage) => hashesIn(storage)],
    ['a probe', (storage) => storage.probe()],
  ];

  it.each(calls)('refuses %s within two seconds where nobody listens', async (_what, call) => {
    const storage = new S3Storage(settings(`http://127.0.0.1:${String(await freePort())}`));
    const start = Date.now();
    const problem = { code: 'storage-unavailable', status: 503, params: { retryAfter: 5 } };
    await expect(call(storage)).rejects.toMatchObject(problem);
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it.each(calls)('refuses %s within two seconds where somebody listens and says nothing', async (_what, call) => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const storage = new S3Storage(settings(`http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`));
    const start = Date.now();
    await expect(call(storage)).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(Date.now() - start).toBeLessThan(2_000);
    silent.closeAllConnections();
    silent.close();
  });
});

describeWith('s3', 'an S3 store behind a bad wire', () => {
  let wire: Wire;
  let storage: S3Storage;
  let direct: S3Storage;
  let settings: S3Settings;
  const contents = randomBytes(200_000);

  beforeAll(async () => {
    settings = await s3();
    wire = await wireTo(settings.endpoint);
    storage = new S3Storage({ ...settings, endpoint: wire.url });
    direct = new S3Storage(settings);
    await storage.has(agency, sha256('')); // makes the bucket
  }, 120_000);
  afterEach(async () => {
    wire.meddle = () => undefined;
    await direct.delete(agency, sha256(contents));
  });
  afterAll(() => wire.close());

  const isUpload = ({ method, path }: { method: string; path: string }) => method === 'PUT' && path.includes('/blob/');

  it('never writes without saying “only if absent” and which bytes are meant', async () => {
    await storage.putIfAbsent(agency, aBlob(contents));
    const uploads = wire.seen.filter(isUpload);
    expect(uploads.length).toBeGreaterThan(0);
    for (const { headers, path } of uploads) {
      expect(headers['if-none-match']).toBe('*');
      expect(headers['x-amz-content-sha256']).toBe(path.slice(-64));
      expect(headers['x-amz-checksum-sha256']).toBe(Buffer.from(path.slice(-64), 'hex').toString('base64'));
    }
  });

  it('stores nothing when a bit flips on the way', async () => {
    wire.meddle = (exchange, body) => {
      if (!isUpload(exchange)) return undefined;
      const bent = Buffer.from(body);
      bent.writeUInt8(bent.readUInt8(100_000) ^ 4, 100_000);
      return bent;
    };
    await expect(storage.putIfAbsent(agency, aBlob(contents))).rejects.toThrow();
    expect(await direct.has(agency, sha256(contents))).toBe(false);
  });

  it.each([
    ['is cut', 'cut'],
    ['meets an overloaded store', 503],
    ['meets a broken store', 500],
  ] as const)('asks to try again when the upload %s, and the next try succeeds', async (_how, act) => {
    wire.meddle = (exchange) => (isUpload(exchange) ? act : undefined);
    const attempt = storage.putIfAbsent(agency, aBlob(contents));
    await expect(attempt).rejects.toMatchObject({ code: 'storage-unavailable', params: { retryAfter: 5 } });
    wire.meddle = () => undefined;
    expect(await storage.putIfAbsent(agency, aBlob(contents))).toBe('stored');
    expect((await bytesOf(storage.get(agency, sha256(contents)))).equals(contents)).toBe(true);
  });

  it('says within two seconds that a store fell silent which answered before', async () => {
    wire.meddle = () => 'silence';
    const start = Date.now();
    await expect(storage.putIfAbsent(agency, aBlob(contents))).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('does not believe a store that says “stored” and has nothing', async () => {
    wire.meddle = (exchange) => (isUpload(exchange) ? 200 : undefined);
    await expect(storage.putIfAbsent(agency, aBlob(contents))).rejects.toMatchObject({ code: 'storage-damaged' });
  });

  it('does not believe a store that says “locked” and deletes', async () => {
    wire.meddle = ({ method, path }) => (method === 'PUT' && path.endsWith('?retention') ? 200 : undefined);
    expect(await storage.probe()).toEqual({ versioning: true, objectLock: false });
  }, 60_000);

  it('works in a bucket without versions and lock, and says that it cannot retain', async () => {
    const { hostname: endPoint, port } = new URL(settings.endpoint);
    const plain = { ...settings, bucket: freshBucket() };
    await new Client({ ...plain, endPoint, port: Number(port), useSSL: false }).makeBucket(plain.bucket);
    const poor = new S3Storage(plain);
    expect(await poor.probe()).toEqual({ versioning: false, objectLock: false });
    expect(await poor.putIfAbsent(agency, aBlob(contents))).toBe('stored');
    expect(await poor.putIfAbsent(agency, aBlob(contents))).toBe('present');
    expect(await poor.retain(agency, sha256(contents), new Date(Date.now() + 60_000))).toBe(false);
    await poor.delete(agency, sha256(contents));
    expect(await hashesIn(poor)).toEqual([]);
  }, 60_000);
});

describe('a folder in bad times', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(runFolder(), 'bad-times-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** Puts until `acknowledged` contents are stored, then kills the process without warning; what it had acknowledged. */
  async function killedAfter(acknowledged: number): Promise<string[]> {
    const program = join(__dirname, '../support/put-until-killed.ts');
    const register = join(__dirname, '../support/register.cjs');
    const child = spawn(process.execPath, ['-r', register, program, root, agency], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdout.on('data', (piece: Buffer) => {
      told += piece.toString();
      if (told.split('\n').length > acknowledged) child.kill('SIGKILL');
    });
    await ended;
    return told.split('\n').slice(0, -1);
  }

  it('keeps every acknowledged file whole when the program is killed, and clears away the halves', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await killedAfter(5 + ((round * 7) % 20))));
      const storage = new FolderStorage(root);
      const listed = await hashesIn(storage);
      expect(listed).toEqual(expect.arrayContaining(acknowledged));
      for (const hash of listed) await bytesOf(storage.get(agency, hash)); // throws on anything half written
      await storage.putIfAbsent(agency, aBlob('the first upload after the crash'));
      expect(readdirSync(join(root, 'tmp'))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 5);
  }, 600_000);

  it('leaves the unfinished files of living writers alone', async () => {
    await new FolderStorage(root).putIfAbsent(agency, aBlob('makes the folders'));
    const theirs = [`${hostname()}~${String(process.ppid)}~x~1`, `another-machine~${String(process.pid)}~x~1`];
    const dead = `${hostname()}~${String(process.pid)}~the-process-before-us~1`;
    for (const name of [...theirs, dead]) writeFileSync(join(root, 'tmp', name), 'half');
    await new FolderStorage(root).putIfAbsent(agency, aBlob('another'));
    expect(readdirSync(join(root, 'tmp')).sort()).toEqual(theirs.sort());
  });

  it('answers 503 while its disk is away, and works again when it is back, without a restart', async () => {
    const home = join(root, 'disk');
    const storage = new FolderStorage(home);
    const kept = aBlob('trước khi tháo đĩa');
    await storage.putIfAbsent(agency, kept);
    renameSync(home, `${home}.away`);
    writeFileSync(home, 'no folder');
    const problem = { code: 'storage-unavailable', status: 503 };
    await expect(storage.putIfAbsent(agency, aBlob())).rejects.toMatchObject(problem);
    await expect(storage.get(agency, kept.sha256)).rejects.toMatchObject(problem);
    rmSync(home);
    renameSync(`${home}.away`, home);
    expect(await storage.putIfAbsent(agency, aBlob())).toBe('stored');
    expect(await storage.putIfAbsent(agency, kept)).toBe('present');
  });

  const asRoot = process.getuid?.() === 0 && process.platform === 'linux' ? it : it.skip;
  asRoot('answers 507 when its disk is full, keeps what it has, and works again when there is room', async () => {
    const disk = join(root, 'small');
    execFileSync('mkdir', [disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    try {
      const storage = new FolderStorage(disk);
      const first = aBlob(randomBytes(900_000));
      await storage.putIfAbsent(agency, first);
      for (let round = 0; round < 10; round++) {
        const attempt = storage.putIfAbsent(agency, aBlob(randomBytes(1_500_000)));
        await expect(attempt).rejects.toMatchObject({ code: 'storage-full', status: 507 });
      }
      expect(readdirSync(join(disk, 'tmp'))).toEqual([]);
      expect(await hashesIn(storage)).toEqual([first.sha256]);
      await bytesOf(storage.get(agency, first.sha256));
      await storage.delete(agency, first.sha256);
      expect(await storage.putIfAbsent(agency, aBlob(randomBytes(1_500_000)))).toBe('stored');
    } finally {
      await eventually('the disk can be taken away', () => {
        execFileSync('umount', [disk]);
        return true;
      });
    }
  });
});
