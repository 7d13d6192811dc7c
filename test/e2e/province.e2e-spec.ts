import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asRoot, createTestDatabase, urlsOf, type TestDatabase } from '../support/database';
import { describeWith } from '../support/needs';
import { s3 } from '../support/radosgw';
import { eventually, freePort } from '../support/processes';
import { Program } from '../support/program';
import { startRedis, type Redis } from '../support/redis';
import { aTinyPdf } from '../support/registration-load';

const run = promisify(execFile);

const journey = async (url: string, data: string, text: string) => {
  const file = join(data, 'van-ban.pdf');
  writeFileSync(file, aTinyPdf(text));
  const env = { PATH: process.env.PATH, VANTHU_URL: url, VANTHU_DATA: data };
  const { stdout } = await run(process.execPath, ['scripts/journey.mjs', file], { env, timeout: 150_000 });
  return JSON.parse(stdout) as { arrivalNumber: number; proof: { verdict: string } };
};

/** The environment of an agency with servers of its own: PostgreSQL, Redis and an S3 store, told by settings alone. */
describeWith('redis', 'the same program on PostgreSQL, Redis and S3 of somebody else', () => {
  describeWith('s3', 'as one process, and then as two API processes and a worker', () => {
    let db: TestDatabase;
    let redis: Redis;
    let env: NodeJS.ProcessEnv;
    const data = mkdtempSync(join(tmpdir(), 'vanthu-province-'));
    const children: ChildProcess[] = [];

    beforeAll(async () => {
      db = await createTestDatabase();
      redis = await startRedis();
      const store = await s3();
      env = {
        DATABASE_URL: db.appUrl,
        DATABASE_ADMIN_URL: db.adminUrl,
        REDIS_URL: redis.url,
        S3_ENDPOINT: store.endpoint,
        S3_BUCKET: store.bucket,
        S3_ACCESS_KEY: store.accessKey,
        S3_SECRET_KEY: store.secretKey,
        VANTHU_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      };
    }, 120_000);

    afterAll(async () => {
      for (const child of children.filter(({ exitCode }) => exitCode === null)) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await redis.stop();
      await db.drop();
      rmSync(data, { recursive: true, force: true });
    }, 60_000);

    it('goes the whole road', async () => {
      const program = new Program(data, await freePort(), env);
      await program.start();
      try {
        expect(await journey(program.url, data, 'Quyet dinh 1/2026/QD-UBND')).toMatchObject({
          arrivalNumber: 1,
          proof: { verdict: 'intact' },
        });
      } finally {
        expect(await program.stop()).toBe(0);
      }
    }, 200_000);

    it('goes on where it was with processes apart, whichever of them is asked', async () => {
      const ports = [await freePort(), await freePort()];
      const begin = (app: string, port: number) => {
        const child = spawn(process.execPath, [`dist/apps/${app}/src/main.js`], {
          env: {
            PATH: process.env.PATH,
            HOME: process.env.HOME,
            VANTHU_DATA: join(data, `${app}-${port.toString()}`),
            ...env,
            DATABASE_ADMIN_URL: '',
            PORT: port.toString(),
          },
          stdio: 'ignore',
        });
        children.push(child);
      };
      for (const port of ports) begin('api', port);
      begin('worker', 0);
      for (const port of ports) {
        await eventually(`API at ${port.toString()} is ready`, () =>
          fetch(`http://127.0.0.1:${port.toString()}/health/ready`).then(
            ({ ok }) => ok,
            () => false,
          ),
        );
      }
      for (const [i, port] of ports.entries()) {
        const url = `http://127.0.0.1:${port.toString()}`;
        expect(await journey(url, data, `Quyet dinh ${(i + 2).toString()}/2026/QD-UBND`)).toMatchObject({
          arrivalNumber: i + 2,
          proof: { verdict: 'intact' },
        });
      }
    }, 300_000);
  });
});

it('a database that would lose or leak documents is refused before anything is served', async () => {
  const db = await createTestDatabase();
  const data = mkdtempSync(join(tmpdir(), 'vanthu-unfit-'));
  try {
    // The owner's login as application role: row-level security would not hold for it.
    const env = {
      DATABASE_URL: urlsOf(db.name).adminUrl,
      DATABASE_ADMIN_URL: db.adminUrl,
      VANTHU_SECRET: 'x'.repeat(40),
    };
    const program = new Program(data, await freePort(), env);
    await expect(program.start(60)).rejects.toThrow(/owns tables|DATABASE_URL/);
    await asRoot(db.name, 'SELECT 1');
  } finally {
    await db.drop();
    rmSync(data, { recursive: true, force: true });
  }
}, 90_000);
