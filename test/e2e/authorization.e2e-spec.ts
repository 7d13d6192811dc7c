import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { long } from '../support/long';
import { freePort } from '../support/processes';
import { Client, Program } from '../support/program';
import { aTinyPdf } from '../support/registration-load';
import { seededFolder } from '../support/seeded-folder';
import { EXPECTED, type Expectation } from './authorization-matrix';

const run = promisify(execFile);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NOBODY = '0192d3a0-0000-7000-8000-000000000000';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type OpenApi = { paths: Record<string, Partial<Record<(typeof METHODS)[number], unknown>>> };
type Route = { name: string; method: string; path: string; expected: Expectation | undefined };

let program: Program;
let routes: Route[] = [];
/** Everything of the first agency that a person of it was shown. */
const theirIds = new Set<string>();
/** The collections in whose answers an id stood. */
const foundIn = new Map<string, Set<string>>();
const collectionOf = (path: string): string => path.split('/{')[0] ?? path;
/** People of the second agency, each with another role. */
const strangers = new Map<string, Client>();
let anonymous: Client;

const signedIn = async (username: string): Promise<Client> => {
  const account = program.accounts().find((known) => known.username === username);
  if (!account) throw new Error(`no account ${username}`);
  const client = new Client(program.url, account.username, account.password);
  await client.signIn();
  return client;
};

/** Calls every list of the API, and every GET below the things that it lists, and keeps each id it is shown. */
async function collect(client: Client, into: Set<string>): Promise<void> {
  const readable = routes.filter(
    ({ method, path, expected }) => method === 'GET' && expected?.kind !== 'stream' && !path.includes('{page}'),
  );
  const read = async (url: string, collection: string): Promise<unknown> => {
    const answer = await client.send('GET', url);
    if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return undefined;
    const text = await answer.text();
    for (const id of text.match(UUID) ?? []) {
      into.add(id);
      foundIn.set(id, (foundIn.get(id) ?? new Set()).add(collection));
    }
    return JSON.parse(text);
  };
  for (const { path, expected } of readable.filter((route) => !route.path.includes('{'))) {
    const list = (await read(`${path}${expected?.query ?? ''}`, path)) as { items?: { id?: string }[] } | undefined;
    const below = readable.filter((route) => route.path.startsWith(`${path}/{id}`));
    for (const { id } of list?.items?.slice(0, 10) ?? []) {
      for (const route of below) await read(route.path.replace('{id}', id ?? NOBODY), path);
    }
  }
}

beforeAll(async () => {
  program = new Program(await seededFolder(), await freePort());
  await program.start(180);
  const contract = (await (await fetch(`${program.url}/api/v1/openapi.json`)).json()) as OpenApi;
  routes = Object.entries(contract.paths).flatMap(([full, operations]) =>
    METHODS.filter((method) => operations[method]).map((method) => {
      const path = full.replace(/^\/api\/v1/, '');
      const name = `${method.toUpperCase()} ${path}`;
      return { name, method: method.toUpperCase(), path, expected: EXPECTED[name] };
    }),
  );

  // The first agency has one of everything: a document that went the whole road, and one that waits.
  const scan = join(program.data, 'van-ban.pdf');
  writeFileSync(scan, aTinyPdf('Quyet dinh 1/2026/QD-UBND'));
  await run(process.execPath, ['scripts/journey.mjs', scan], {
    env: { PATH: process.env.PATH, VANTHU_URL: program.url, VANTHU_DATA: program.data },
    timeout: 200_000,
  });
  const clerk = await signedIn('vanthu.snv');
  const file = (await (
    await clerk.send('POST', '/files?name=cho.pdf', aTinyPdf('Dang cho'), { 'content-type': 'application/pdf' })
  ).json()) as { id: string };
  await clerk.send('POST', '/incoming-documents', { fileIds: [file.id] });
  await clerk.send('POST', '/tokens', { name: 'thử', scopes: ['read'], expiresInDays: 1 });
  for (const username of [
    'vanthu.snv',
    'chanhvp.snv',
    'giamdoc.snv',
    'truongphong.snv',
    'chuyenvien.snv',
    'luutru.snv',
    'quantri.snv',
  ]) {
    await collect(await signedIn(username), theirIds);
  }

  // What the second agency may know of: itself, and the directory and library that both see.
  for (const username of ['vanthu.skhcn', 'giamdoc.skhcn', 'luutru.skhcn', 'quantri.skhcn']) {
    const client = await signedIn(username);
    strangers.set(username, client);
    const own = new Set<string>();
    await collect(client, own);
    for (const id of own) theirIds.delete(id);
  }
  anonymous = new Client(program.url, '', '');
}, 400_000);

afterAll(async () => {
  await program.stop();
  rmSync(program.data, { recursive: true, force: true });
}, 60_000);

const call = (client: Client, { method, path, expected }: Route, id: string, body: unknown) =>
  client.send(
    method,
    path
      .replaceAll('{page}', '1')
      .replaceAll('{year}', '2026')
      .replaceAll(/\{\w+\}/g, id) + (expected?.query ?? '').replaceAll('$id', id),
    body,
    method === 'GET' ? {} : { 'if-match': '"1"' },
  );

/** A problem without what differs from request to request. */
const essence = async (answer: Response) => {
  const problem = (await answer.json()) as Record<string, unknown>;
  return JSON.stringify({ ...problem, instance: undefined, requestId: undefined });
};

it('the committed contract is the one that is served', () => {
  const committed = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApi;
  const names = ({ paths }: OpenApi) =>
    Object.keys(paths)
      .map((path) => path.replace(/^\/api\/v1/, ''))
      .sort();
  expect([...new Set(routes.map(({ path }) => path))].sort()).toEqual(names(committed));
});

it('every route of the API has an expected verdict, and no verdict is left over', () => {
  expect(routes.filter(({ expected }) => !expected).map(({ name }) => name)).toEqual([]);
  const known = new Set(routes.map(({ name }) => name));
  expect(Object.keys(EXPECTED).filter((name) => !known.has(name))).toEqual([]);
});

it('the first agency has many things that the second does not know of', () => {
  expect(theirIds.size).toBeGreaterThan(30);
});

it('nobody gets anything without signing in, but what is public', async () => {
  for (const route of routes.filter(({ expected }) => expected && expected.kind !== 'public')) {
    const answer = await call(anonymous, route, [...theirIds][0] ?? NOBODY, route.expected?.body?.(NOBODY));
    expect({ route: route.name, status: answer.status }).toEqual({ route: route.name, status: 401 });
  }
}, 120_000);

it(
  'a stranger gets 404 for every id of the first agency on every route, the same answer as for an id of nobody',
  async () => {
    let calls = 0;
    const wrong: string[] = [];
    const asked = routes.filter(({ path, expected }) => path.includes('{') && expected && expected.kind !== 'public');
    for (const [nth, route] of asked.entries()) {
      for (const [username, client] of strangers) {
        const unknown = await call(client, route, NOBODY, route.expected?.body?.(NOBODY));
        const nothing = await essence(unknown);
        if (unknown.status !== 404)
          wrong.push(`${route.name} as ${username}: ${unknown.status.toString()} for nobody's id: ${nothing}`);
        // The clerk tries each id that the route is about, the others every third of them. With all other ids it is the
        // same lookup again: they take turns from route to route.
        const isClerk = username.startsWith('vanthu');
        const [about, other] = [long(isClerk ? 1 : 3, 1), long(isClerk ? 12 : 40, 1)];
        const ids = [...theirIds].filter(
          (id, i) => (i + nth) % (foundIn.get(id)?.has(collectionOf(route.path)) === true ? about : other) === 0,
        );
        for (let i = 0; i < ids.length; i += 20) {
          await Promise.all(
            ids.slice(i, i + 20).map(async (id) => {
              const answer = await call(client, route, id, route.expected?.body?.(id));
              calls++;
              const said = await essence(answer);
              if (answer.status !== 404 || said !== nothing)
                wrong.push(`${route.name} as ${username} with ${id}: ${answer.status.toString()} ${said}`);
            }),
          );
        }
      }
    }
    console.log(
      `${calls.toString()} calls with ${theirIds.size.toString()} foreign ids on ${routes.length.toString()} routes: ${wrong.length.toString()} wrong answers`,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  },
  long(600_000, 3_600_000),
);

it('no list, search or stream shows a stranger an id of the first agency', async () => {
  for (const route of routes.filter(
    ({ method, path, expected }) => method === 'GET' && !path.includes('{') && expected && expected.kind !== 'stream',
  )) {
    for (const client of strangers.values()) {
      const answer = await call(client, route, NOBODY, undefined);
      const shown = (await answer.text()).match(UUID)?.filter((id) => theirIds.has(id)) ?? [];
      expect({ route: route.name, shown }).toEqual({ route: route.name, shown: [] });
    }
  }
});

it('an id of the first agency in a body is as unknown as one that nobody has', async () => {
  const client = strangers.get('vanthu.skhcn');
  if (!client) throw new Error('no clerk');
  const naming = routes.filter(({ path, expected }) => !path.includes('{') && expected?.body && expected.foreignBody);
  for (const [nth, route] of naming.entries()) {
    const nobodys = await call(client, route, NOBODY, route.expected?.body?.(NOBODY));
    const unknown = await essence(nobodys);
    expect(nobodys.status).toBeGreaterThanOrEqual(400);
    const ids = [...theirIds].filter((_, i) => (i + nth) % long(4, 1) === 0);
    for (const id of ids) {
      const theirs = await call(client, route, id, route.expected?.body?.(id));
      expect({ route: route.name, status: theirs.status }).toEqual({ route: route.name, status: nobodys.status });
      expect(await essence(theirs)).toBe(unknown.replaceAll(NOBODY, id));
    }
  }
}, 120_000);

it('an administrator of the same agency sees no document by virtue of that role', async () => {
  const admin = await signedIn('quantri.snv');
  const documents = (await (await admin.send('GET', '/incoming-documents')).json()) as { items: unknown[] };
  expect(documents.items).toEqual([]);
  const found = (await (await admin.send('GET', '/search?q=quyet')).json()) as { items: unknown[] };
  expect(found.items).toEqual([]);
});
