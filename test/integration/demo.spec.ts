import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../apps/standalone/src/demo/seed-demo';
import { testApp, type TestApp } from '../support/app';

let api: TestApp;
let folder: string;
beforeAll(async () => {
  api = await testApp();
  folder = await mkdtemp(join(tmpdir(), 'vanthu-demo-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const accountsFile = () => readFile(join(folder, 'demo-accounts.json'), 'utf8');
const counts = async (path: string, post = 'vanthu') => {
  const accounts = JSON.parse(await accountsFile()) as { username: string; password: string; agencyCode: string }[];
  const holders = accounts.filter(({ username }) => username.startsWith(`${post}.`));
  const browsers = await Promise.all(holders.map((holder) => api.signIn(holder)));
  return Promise.all(
    browsers.map(async (browser) => (await browser.get(path)).json<{ items: unknown[] }>().items.length),
  );
};

describe('the first start on an empty database', () => {
  it('gives both departments registers, and the library of their province', async () => {
    const made = await seedDemo(api.app, folder);
    expect(JSON.parse(await accountsFile())).toEqual(made);
    expect(await counts('/registers?flow=incoming')).toEqual([4, 4]);
    expect(await counts('/legal-texts?limit=50')).toEqual([50, 50]);
    // Everybody in the province but oneself, people, an organ that is found by its former name, and a saved group.
    expect(await counts('/contacts?limit=50')).toEqual([12, 12]);
    expect(await counts('/contacts?kind=person')).toEqual([3, 3]);
    expect(await counts('/contacts?q=nong%20nghiep%20phat%20trien')).toEqual([1, 1]);
    expect(await counts('/contact-groups')).toEqual([1, 1]);
    expect(await counts('/digitization/campaigns', 'luutru')).toEqual([1, 1]);
    const [province] = await api.work.asSystem('test', (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM agency WHERE code = 'H99'`),
    );
    const registers = await api.work.asAgency(province!.id, (tx) => tx.query<unknown[]>(`SELECT id FROM register`));
    expect(registers).toHaveLength(10); // a provincial department's set: the ordinary books, petitions, copies, secrets
  });

  it('is no longer the first: the second one changes nothing and keeps the passwords', async () => {
    const before = await accountsFile();
    expect(await seedDemo(api.app, folder)).toBeNull();
    expect(await accountsFile()).toBe(before);
    expect(await counts('/registers?flow=incoming')).toEqual([4, 4]);
    expect(await counts('/contacts?limit=50')).toEqual([12, 12]);
    expect(await counts('/contact-groups')).toEqual([1, 1]);
    expect(await counts('/digitization/campaigns', 'luutru')).toEqual([1, 1]);
  });
});
