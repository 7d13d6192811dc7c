import { aUser, anAgency, type TestAgency, type TestUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';

let api: TestApp;
let agency: TestAgency;
beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
});
afterAll(() => api.close());

type Token = { id: string; token: string };
const newToken = { name: 'máy quét', scopes: ['read'], expiresInDays: 30 };

async function withToken(user: TestUser, scopes: readonly string[]): Promise<{ token: Token; browser: Browser }> {
  const browser = await api.signIn(user);
  const made = await browser.post('/tokens', { ...newToken, scopes });
  expect(made.statusCode).toBe(201);
  return { token: made.json<Token>(), browser };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('every route', () => {
  it('is closed to who is not signed in, except signing in, the check of a print, a calendar’s secret address, the link of an e-mail address, health and the contract', async () => {
    const contract = (await api.request({ url: '/api/v1/openapi.json' })).json<{ paths: Record<string, object> }>();
    const routes = Object.entries(contract.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({ method: method.toUpperCase() as 'GET', path })),
    );
    expect(routes.length).toBeGreaterThan(20);
    const open: string[] = [];
    for (const { method, path } of routes) {
      const url = path.replaceAll(/\{\w+\}/g, '0192d3a0-0000-7000-8000-000000000000');
      const answer = await api.request({ method, url });
      if (answer.statusCode !== 401) open.push(`${method} ${path} ${answer.statusCode.toString()}`);
      else expect(answer.headers['content-type']).toContain('application/problem+json');
    }
    expect(open.sort()).toEqual([
      'GET /api/v1/calendars/{file} 404',
      'GET /api/v1/checks/{code} 404',
      'POST /api/v1/email-confirmations 422',
      'POST /api/v1/session 422',
    ]);
    expect((await api.request({ url: '/health/live' })).statusCode).toBe(200);
    expect((await api.request({ url: '/health/ready' })).json()).toMatchObject({ status: 'ready' });
  });

  it.each([
    ['garbage', { authorization: 'Bearer vt_garbage' }],
    ['a password', { authorization: 'Basic YTpi' }],
    ['a token that nobody made', bearer(`vt_${'0'.repeat(32)}_${'0'.repeat(32)}_${'a'.repeat(43)}`)],
    ['a cookie that nobody gave', { cookie: `__Host-vanthu=${'0'.repeat(32)}.${'a'.repeat(43)}` }],
    ['a cookie with another agency in it', { cookie: `__Host-vanthu=' OR 1=1 --` }],
  ])('is closed to %s', async (_what, headers) => {
    expect((await api.request({ url: '/session', headers })).statusCode).toBe(401);
  });

  it('is closed to a session token of one agency that is shown as another one’s', async () => {
    const other = await anAgency(api.work);
    const { cookie } = await api.signIn(await aUser(api.work, agency.id));
    const forged = cookie.replace(agency.id.replaceAll('-', ''), other.id.replaceAll('-', ''));
    expect(forged).not.toBe(cookie);
    expect(
      (await api.request({ url: '/session', headers: { cookie: forged, 'sec-fetch-site': 'none' } })).statusCode,
    ).toBe(401);
  });
});

describe('a browser', () => {
  const attack = async (headers: Record<string, string>) => {
    const browser = await api.signIn(await aUser(api.work, agency.id));
    const answer = await browser.post('/tokens', newToken, headers);
    const { items } = (await browser.get('/tokens')).json<{ items: unknown[] }>();
    return { status: answer.statusCode, made: items.length };
  };

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://tin.lamgiang.example' }],
    ['a page without origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ])('that acts for %s is refused, and nothing happens', async (_who, headers) => {
    await expect(attack(headers)).resolves.toEqual({ status: 403, made: 0 });
  });

  it('is believed when it says that the page is ours', async () => {
    await expect(attack({ 'sec-fetch-site': 'same-origin' })).resolves.toEqual({ status: 201, made: 1 });
  });

  it('of the old kind is judged by Origin', async () => {
    const user = await aUser(api.work, agency.id);
    const payload = { username: user.username, password: user.password };
    const from = async (origin: string) =>
      (await api.request({ method: 'POST', url: '/session', payload, headers: { host: 'van.thu', origin } }))
        .statusCode;
    await expect(from('http://van.thu')).resolves.toBe(200);
    await expect(from('http://van.thu:8080')).resolves.toBe(403);
    await expect(from('http://evil.example')).resolves.toBe(403);
    await expect(from('null')).resolves.toBe(403);
  });

  it('may read from anywhere: reading changes nothing, and its answer stays ours', async () => {
    const browser = await api.signIn(await aUser(api.work, agency.id));
    const answer = await browser.get('/session', { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('an API token', () => {
  it('is shown once, works in its owner’s name, and is stored as a hash', async () => {
    const user = await aUser(api.work, agency.id, { roles: ['clerk'] });
    const { token, browser } = await withToken(user, ['read']);
    expect(token.token).toMatch(/^vt_/);
    const me = await api.request({ url: '/session', headers: bearer(token.token) });
    expect(me.json()).toMatchObject({ user: { id: user.id }, roles: ['clerk'] });
    expect((await browser.get('/tokens')).body).not.toContain(token.token);
    const rows = await api.work.asAgency(agency.id, (tx) =>
      tx.query<object[]>(`SELECT * FROM api_token WHERE user_id = $1`, [user.id]),
    );
    expect(JSON.stringify(rows)).not.toContain(token.token.slice(-43));
  });

  it('is the same one when the request was repeated, though nobody kept it', async () => {
    const browser = await api.signIn(await aUser(api.work, agency.id));
    const key = { 'idempotency-key': 'mã-truy-cập'.normalize('NFD').replaceAll(/[^a-z-]/g, '') };
    const first = await browser.post('/tokens', newToken, key);
    const again = await browser.post('/tokens', newToken, key);
    expect(again.json()).toEqual(first.json());
    const { items } = (await browser.get('/tokens')).json<{ items: unknown[] }>();
    expect(items).toHaveLength(1);
    const [kept] = await api.work.asAgency(agency.id, (tx) =>
      tx.query<{ all: string }[]>(`SELECT string_agg(answer::text, '') AS all FROM idempotency`),
    );
    expect(kept!.all).not.toContain('vt_');
    expect((await browser.post('/tokens', { ...newToken, name: 'khác' }, key)).statusCode).toBe(422);
  });

  it('to read may not write, and to write may not read', async () => {
    const user = await aUser(api.work, agency.id, { roles: ['admin'] });
    const [reader, writer] = [await withToken(user, ['read']), await withToken(user, ['write'])];
    const status = async (token: string, method: 'GET' | 'PUT', url: string) =>
      (await api.request({ method, url, headers: bearer(token) })).statusCode;
    await expect(status(reader.token.token, 'GET', '/units')).resolves.toBe(200);
    await expect(status(writer.token.token, 'GET', '/units')).resolves.toBe(403);
    const retry = '/deliveries/0192d3a0-0000-7000-8000-000000000000/retry';
    await expect(status(writer.token.token, 'PUT', retry)).resolves.toBe(403);
    await expect(status((await withToken(user, ['admin'])).token.token, 'PUT', retry)).resolves.toBe(404);
  });

  it('of an administrator administers only with that scope', async () => {
    const admin = await aUser(api.work, agency.id, { roles: ['admin'] });
    const users = async (scopes: string[]) => {
      const { token } = await withToken(admin, scopes);
      return (await api.request({ url: '/users', headers: bearer(token.token) })).statusCode;
    };
    await expect(users(['read', 'write'])).resolves.toBe(403);
    await expect(users(['admin'])).resolves.toBe(200);
  });

  it('gives no right that its owner has not', async () => {
    const { token } = await withToken(await aUser(api.work, agency.id), ['admin']);
    expect((await api.request({ url: '/users', headers: bearer(token.token) })).statusCode).toBe(403);
  });

  it('never hands out access: no tokens, no sessions, no password', async () => {
    const { token } = await withToken(await aUser(api.work, agency.id), ['read', 'write', 'admin']);
    const headers = bearer(token.token);
    const next = 'một mật khẩu hoàn toàn mới';
    for (const request of [
      { method: 'POST', url: '/tokens', payload: newToken },
      { method: 'GET', url: '/tokens' },
      { method: 'GET', url: '/sessions' },
      { method: 'DELETE', url: '/session' },
      { method: 'PUT', url: '/session/password', payload: { current: 'x', next } },
    ] as const) {
      const answer = await api.request({ ...request, headers });
      expect(answer.json()).toMatchObject({ status: 403, type: '/problems/identity/session-needed' });
    }
  });

  it('needs no same origin, since no browser sends it by itself', async () => {
    const admin = await aUser(api.work, agency.id, { roles: ['admin'] });
    const { token } = await withToken(admin, ['admin']);
    const payload = { username: `moi.${admin.id.slice(-12)}`, displayName: 'Người Mới', password: 'một mật khẩu dài' };
    const headers = { ...bearer(token.token), origin: 'https://elsewhere.example' };
    expect((await api.request({ method: 'POST', url: '/users', payload, headers })).statusCode).toBe(201);
  });

  it.each([
    ['expired', `expires_at = now() - interval '1 second'`],
    ['was revoked', `revoked_at = now()`],
  ])('is worth nothing once it %s', async (_how, change) => {
    const user = await aUser(api.work, agency.id);
    const { token, browser } = await withToken(user, ['read']);
    await api.work.asAgency(agency.id, (tx) => tx.query(`UPDATE api_token SET ${change} WHERE id = $1`, [token.id]));
    expect((await api.request({ url: '/session', headers: bearer(token.token) })).statusCode).toBe(401);
    // And a good cookie does not mend a bad token.
    const both = { ...bearer(token.token), cookie: browser.cookie, 'sec-fetch-site': 'same-origin' };
    expect((await api.request({ url: '/session', headers: both })).statusCode).toBe(401);
    expect((await browser.get('/tokens')).json()).toEqual({ items: [], next: null });
  });

  it('can be revoked by its owner and by nobody else', async () => {
    const { token, browser } = await withToken(await aUser(api.work, agency.id), ['read']);
    const other = await api.signIn(await aUser(api.work, agency.id, { roles: ['admin', 'leader'] }));
    expect((await other.delete(`/tokens/${token.id}`)).statusCode).toBe(404);
    expect((await api.request({ url: '/session', headers: bearer(token.token) })).statusCode).toBe(200);
    expect((await browser.delete(`/tokens/${token.id}`)).statusCode).toBe(204);
    expect((await api.request({ url: '/session', headers: bearer(token.token) })).statusCode).toBe(401);
    expect((await browser.delete(`/tokens/${token.id}`)).statusCode).toBe(204);
  });

  it.each([
    [{ ...newToken, scopes: [] }, '/scopes'],
    [{ ...newToken, scopes: ['everything'] }, '/scopes/0'],
    [{ ...newToken, expiresInDays: 366 }, '/expiresInDays'],
    [{ ...newToken, name: ' ' }, '/name'],
  ])('is not made of %j', async (input, pointer) => {
    const browser = await api.signIn(await aUser(api.work, agency.id));
    const answer = await browser.post('/tokens', input);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
  });
});
