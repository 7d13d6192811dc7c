import { connect } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { catalogue } from '@vanthu/platform';
import { aUser, anAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';

let api: TestApp;
let clerk: Browser;
beforeAll(async () => {
  api = await testApp();
  clerk = await api.signIn(await aUser(api.work, (await anAgency(api.work)).id, { roles: ['clerk'] }));
});
afterAll(() => api.close());

type Said = { type: string; title: string; status: number; detail: string; instance: string; requestId: string };

const asClerk = (
  method: 'GET' | 'POST' | 'PUT' | 'OPTIONS',
  url: string,
  payload?: string,
  type = 'application/json',
) =>
  api.request({
    method,
    url,
    headers: {
      cookie: clerk.cookie,
      'sec-fetch-site': 'same-origin',
      ...(payload === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  });

describe('whatever goes wrong', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  it.each([
    ['an unknown address', 404, () => asClerk('GET', '/nothing-here')],
    ['an unknown address outside the API', 404, () => api.request({ url: '/api/nothing-here' })],
    ['a method that nobody serves', 404, () => asClerk('OPTIONS', '/session')],
    ['an address that is no text', 400, () => asClerk('GET', '/files/%E0%A4%A')],
    ['an id that is none', 422, () => asClerk('GET', '/users/1')],
    ['broken JSON', 400, () => asClerk('POST', '/tokens', '{"name":')],
    ['an empty body', 400, () => asClerk('POST', '/tokens', '')],
    ['no body', 422, () => asClerk('POST', '/tokens')],
    ['JSON that is no object', 422, () => asClerk('POST', '/tokens', '"token"')],
    ['JSON without end', 422, () => asClerk('POST', '/tokens', deep)],
    ['a poisoned object', 400, () => asClerk('POST', '/tokens', '{"__proto__":{"admin":true}}')],
    [
      'a character that no text may hold',
      422,
      () => asClerk('POST', '/tokens', '{"name":"a\\u0000b","scopes":["read"],"expiresInDays":1}'),
    ],
    [
      'half a character',
      422,
      () => asClerk('POST', '/tokens', '{"name":"\\ud800","scopes":["read"],"expiresInDays":1}'),
    ],
    ['a list of half a million', 422, () => asClerk('POST', '/tokens', `[${'0,'.repeat(500_000)}0]`)],
    [
      'a body that is too large',
      413,
      () => asClerk('POST', '/tokens', JSON.stringify({ name: 'x'.repeat(1_100_000) })),
    ],
    ['XML', 415, () => asClerk('POST', '/tokens', '<token/>', 'application/xml')],
    ['a form of another page', 415, () => asClerk('POST', '/tokens', 'name=x', 'application/x-www-form-urlencoded')],
    ['plain text', 415, () => asClerk('POST', '/tokens', '{}', 'text/plain')],
    ['a made-up cursor', 422, () => asClerk('GET', '/sessions?after=WzEsMl0')],
    ['a limit without sense', 422, () => asClerk('GET', '/sessions?limit=1e9')],
    ['a parameter given twice', 422, () => asClerk('GET', '/sessions?limit=1&limit=2')],
    ['an unknown parameter', 422, () => asClerk('GET', '/sessions?offset=10')],
  ])('%s is answered with a problem that says what to do', async (_what, status, send) => {
    const answer = await send();
    const said = answer.json<Said>();
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect({ status: answer.statusCode, said: said.status }).toEqual({ status, said: status });
    expect(catalogue().has(said.type.replace('/problems/', ''))).toBe(true);
    expect(said.title).not.toBe('');
    expect(said.detail).not.toMatch(/[{}]|undefined|null/);
    expect(said.requestId).toBe(answer.headers['x-request-id']);
    expect(answer.body).not.toMatch(/node_modules|SELECT|Error:/);
  });

  it('is said in the language that the reader asks for, Vietnamese when they ask for none', async () => {
    const say = async (language?: string) =>
      (await api.request({ url: '/nope', headers: language ? { 'accept-language': language } : {} })).json<Said>()
        .title;
    await expect(say()).resolves.toBe('Không tìm thấy');
    await expect(say('en-GB,en;q=0.9,vi;q=0.8')).resolves.toBe('Not found');
    await expect(say('vi-VN,vi;q=0.9,en;q=0.8')).resolves.toBe('Không tìm thấy');
    await expect(say('fr')).resolves.toBe('Không tìm thấy');
  });

  it('has words in both languages', () => {
    for (const [code, { words }] of catalogue()) {
      for (const locale of ['vi', 'en'] as const) {
        expect({ code, title: words[locale].title }).not.toEqual({ code, title: '' });
        // A sentence, or one that is put in at its end.
        expect(words[locale].detail).toMatch(/[.!?…}]$/);
      }
    }
  });

  it('is a problem even where it is no HTTP', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const say = async (bytes: string) => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(bytes);
      return text(socket);
    };
    expect(await say('LÀM ƠN MỞ CỬA\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/,
    );
    expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*"status":431/,
    );
    const smuggled =
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await say(smuggled)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('every answer', () => {
  it('forbids the browser to run, frame, sniff or send elsewhere what is not ours', async () => {
    for (const url of ['/session', '/api/docs', '/health/live', '/nope']) {
      const { headers } = await api.request({ url });
      const policy = headers['content-security-policy'];
      expect(policy).toContain(`default-src 'self'`);
      expect(policy).toContain(`script-src 'self';`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('same-origin');
    }
  });

  it('with a version has its ETag, and is kept by no cache', async () => {
    const admin = await api.signIn(await aUser(api.work, (await anAgency(api.work)).id, { roles: ['admin'] }));
    const { items } = (await admin.get('/users')).json<{ items: { id: string; version: number }[] }>();
    const answer = await admin.get(`/users/${items[0]!.id}`);
    expect(answer.headers.etag).toBe(`"${items[0]!.version.toString()}"`);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('counts sign-ins by the address of the connection, whatever a header claims', async () => {
    const user = await aUser(api.work, (await anAgency(api.work)).id);
    const payload = { username: user.username, password: user.password };
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const signIn = await api.request({ method: 'POST', url: '/session', payload, headers, remoteAddress: '10.9.9.9' });
    const cookie = `vanthu=${signIn.cookies[0]!.value}`;
    const { items } = (await api.request({ url: '/sessions', headers: { cookie } })).json<{
      items: { address: string }[];
    }>();
    expect(items.map(({ address }) => address)).toEqual(['10.9.9.9']);
  });
});

describe('the documentation of the API', () => {
  it('can be read without any other server', async () => {
    const page = await api.request({ url: '/api/docs' });
    expect(page.headers['content-type']).toContain('text/html');
    const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link).toMatch(/^\/api\/docs\//);
      expect((await api.request({ url: link })).statusCode).toBe(200);
    }
    expect(page.body).not.toMatch(/<script>|style="/); // nothing that the policy above would stop
  });

  it('shows none of the other files of its package', async () => {
    for (const file of ['package.json', 'index.js', '..%2f..%2fpackage.json', 'swagger-initializer.js']) {
      expect((await api.request({ url: `/api/docs/${file}` })).statusCode).toBe(404);
    }
  });
});
