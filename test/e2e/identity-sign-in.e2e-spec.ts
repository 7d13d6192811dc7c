import { aUser, anAgency, PASSWORD, type TestAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';

let api: TestApp;
let agency: TestAgency;
beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work, { name: 'Sở Nội vụ' });
});
afterAll(() => api.close());

const signIn = (username: string, password: string, headers: Record<string, string> = {}) =>
  api.request({ method: 'POST', url: '/session', payload: { username, password }, headers });

/** Runs SQL within the agency, as the program itself would. */
const sql = <T>(query: string, values: unknown[] = []) =>
  api.work.asAgency(agency.id, (tx) => tx.query<T[]>(query, values));

describe('who signs in', () => {
  it('is told who they are: name, agency, posts', async () => {
    const clerk = await aUser(api.work, agency.id, { displayName: 'Nguyễn Thị Hạnh', roles: ['clerk', 'archivist'] });
    const answer = await signIn(clerk.username, PASSWORD);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      user: { id: clerk.id, displayName: 'Nguyễn Thị Hạnh', username: clerk.username },
      agency: { id: agency.id, name: 'Sở Nội vụ' },
      posts: [{ role: 'clerk' }, { role: 'archivist' }],
      roles: ['clerk', 'archivist'],
      locale: 'vi',
    });
    expect(answer.body).not.toContain('argon2');
  });

  it('may write the name in capitals and with spaces around it', async () => {
    const user = await aUser(api.work, agency.id);
    expect((await signIn(`  ${user.username.toUpperCase()} `, PASSWORD)).statusCode).toBe(200);
  });

  it('gets a cookie that no script, no other site and no other host can read or set', async () => {
    const user = await aUser(api.work, agency.id);
    const answer = await signIn(user.username, PASSWORD, { 'sec-fetch-site': 'same-origin' });
    const [cookie, ...more] = answer.cookies;
    expect(more).toEqual([]);
    expect(cookie).toMatchObject({ name: '__Host-vanthu', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
    expect(cookie).not.toHaveProperty('domain');
  });

  it('gets a cookie without prefix where the browser trusts no address of ours: plain http in the office', async () => {
    const user = await aUser(api.work, agency.id);
    const plain = await signIn(user.username, PASSWORD, { host: 'vanthu.so.local', origin: 'http://vanthu.so.local' });
    expect(plain.cookies).toEqual([expect.objectContaining({ name: 'vanthu', httpOnly: true, sameSite: 'Lax' })]);
    const cookie = `vanthu=${plain.cookies[0]!.value}`;
    const asBrowser = { host: 'vanthu.so.local', cookie };
    expect((await api.request({ url: '/session', headers: asBrowser })).statusCode).toBe(200);
    // Behind TLS a sibling host could have planted that cookie: there it counts for nothing.
    const secure = { ...asBrowser, 'sec-fetch-site': 'same-origin' };
    expect((await api.request({ url: '/session', headers: secure })).statusCode).toBe(401);
  });

  it('leaves nothing in the database that would let one in', async () => {
    const user = await aUser(api.work, agency.id);
    const [cookie] = (await signIn(user.username, PASSWORD)).cookies;
    const rows = await sql<object>(`SELECT * FROM session WHERE user_id = $1`, [user.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(cookie!.value.split('.')[1]);
  });

  it('stands in the journal', async () => {
    const user = await aUser(api.work, agency.id);
    await signIn(user.username, PASSWORD);
    const entries = await sql<{ action: string }>(`SELECT action FROM audit_event WHERE actor_id = $1`, [user.id]);
    expect(entries).toEqual([{ action: 'session.opened' }]);
  });

  it('ends the session that the browser still held', async () => {
    const user = await aUser(api.work, agency.id);
    const before = await api.signIn(user);
    await signIn(user.username, PASSWORD, { cookie: before.cookie, 'sec-fetch-site': 'same-origin' });
    expect((await before.get('/session')).statusCode).toBe(401);
  });
});

describe('who cannot sign in', () => {
  it('hears the same about a wrong name, a wrong password and a disabled person', async () => {
    const user = await aUser(api.work, agency.id);
    const gone = await aUser(api.work, agency.id);
    await sql(`UPDATE app_user SET disabled_at = now() WHERE agency_id = $1 AND id = $2`, [agency.id, gone.id]);
    const answers = [
      await signIn(user.username, 'không phải mật khẩu'),
      await signIn('khong.co.ai', PASSWORD),
      await signIn(gone.username, PASSWORD),
    ];
    const said = answers.map((answer) => ({ ...answer.json<object>(), requestId: '' }));
    expect(answers.map((answer) => answer.statusCode)).toEqual([401, 401, 401]);
    expect(said[0]).toMatchObject({ type: '/problems/identity/wrong-credentials' });
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
    for (const answer of answers) expect(answer.cookies).toEqual([]);
  });

  it('is named the field that is missing or too much', async () => {
    const answer = await api.request({ method: 'POST', url: '/session', payload: { username: 'a', admin: true } });
    expect(answer.statusCode).toBe(422);
    expect(
      answer
        .json<{ errors: { pointer: string }[] }>()
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/admin', '/password']);
  });

  it('must wait after some wrong tries, even with the right password, and is told how long', async () => {
    const user = await aUser(api.work, agency.id);
    const remoteAddress = '10.1.1.1';
    const attempt = (password: string) =>
      api.request({ method: 'POST', url: '/session', remoteAddress, payload: { username: user.username, password } });
    for (let i = 0; i < 8; i++) {
      await attempt('sai bét');
      // Time passes: as if the wait had been kept.
      if (i < 7) await api.work.asSystem('test', (tx) => letHoursPass(tx, user.username));
    }
    const refused = await attempt(PASSWORD);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ type: '/problems/identity/too-many-tries' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);

    const other = await aUser(api.work, agency.id);
    expect((await signIn(other.username, PASSWORD)).statusCode).toBe(200);
  });

  it('cannot get round the wait by trying a hundred passwords at once', async () => {
    const user = await aUser(api.work, agency.id);
    const tries = Array.from({ length: 40 }, (_, i) =>
      api.request({
        method: 'POST',
        url: '/session',
        remoteAddress: `10.2.0.${i.toString()}`,
        payload: { username: user.username, password: `đoán lần thứ ${i.toString()}` },
      }),
    );
    const codes = (await Promise.all(tries)).map((answer) => answer.statusCode);
    expect(codes.filter((code) => code === 401).length).toBeLessThanOrEqual(8);
    expect(codes.filter((code) => code === 429).length).toBeGreaterThanOrEqual(32);
  });

  it('starts afresh after the right password', async () => {
    const user = await aUser(api.work, agency.id);
    for (let i = 0; i < 4; i++) await signIn(user.username, 'sai');
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(200);
    for (let i = 0; i < 4; i++) expect((await signIn(user.username, 'sai')).statusCode).toBe(401);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(200);
  });
});

/** Failures do not age, but the moment since the last of them does. */
async function letHoursPass(tx: { query(sql: string, values: unknown[]): Promise<unknown> }, name: string) {
  await tx.query(
    `INSERT INTO login_attempt (id, name, address, at)
     SELECT gen_random_uuid(), name, address, at - interval '20 minutes' FROM login_attempt WHERE name = $1`,
    [name],
  );
  await tx.query(`DELETE FROM login_attempt WHERE name = $1 AND at > now() - interval '10 minutes'`, [name]);
}

describe('a session', () => {
  it('is listed with where it comes from, and marked when it is this one', async () => {
    const user = await aUser(api.work, agency.id);
    const desk = await api.signIn(user);
    const phone = await api.signIn(user);
    const list = (await phone.get('/sessions')).json<{ items: { current: boolean }[] }>();
    expect(list.items.map(({ current }) => current)).toEqual([true, false]);
    expect((await desk.get('/sessions?limit=1')).json()).toMatchObject({ items: [{ current: false }] });
  });

  it('can be ended from another one, and is worth nothing from then on', async () => {
    const user = await aUser(api.work, agency.id);
    const desk = await api.signIn(user);
    const phone = await api.signIn(user);
    const lost = (await desk.get('/sessions')).json<{ items: { id: string; current: boolean }[] }>();
    const { id } = lost.items.find(({ current }) => !current)!;
    expect((await desk.delete(`/sessions/${id}`)).statusCode).toBe(204);
    expect((await phone.get('/session')).statusCode).toBe(401);
    expect((await desk.get('/session')).statusCode).toBe(200);
    expect((await desk.delete(`/sessions/${id}`)).statusCode).toBe(204);
  });

  it('of somebody else is not there, in the same agency and in another one', async () => {
    const [mine, theirs] = [await aUser(api.work, agency.id), await aUser(api.work, agency.id)];
    const stranger = await aUser(api.work, (await anAgency(api.work)).id);
    const browser = await api.signIn(mine);
    for (const other of [theirs, stranger]) {
      const they = await api.signIn(other);
      const { items } = (await they.get('/sessions')).json<{ items: { id: string }[] }>();
      expect((await browser.delete(`/sessions/${items[0]!.id}`)).statusCode).toBe(404);
      expect((await they.get('/session')).statusCode).toBe(200);
    }
  });

  it('ends with signing out, here and in the browser', async () => {
    const browser = await api.signIn(await aUser(api.work, agency.id));
    const answer = await browser.delete('/session');
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies).toContainEqual(expect.objectContaining({ name: '__Host-vanthu', value: '', secure: true }));
    expect((await browser.get('/session')).statusCode).toBe(401);
  });

  it.each([
    ['after eight hours of rest', `last_seen_at = now() - interval '8 hours 1 second'`],
    ['after a day, however busy', `expires_at = now() - interval '1 second'`],
  ])('ends %s', async (_when, change) => {
    const user = await aUser(api.work, agency.id);
    const browser = await api.signIn(user);
    await sql(`UPDATE session SET ${change} WHERE agency_id = $1 AND user_id = $2`, [agency.id, user.id]);
    expect((await browser.get('/session')).statusCode).toBe(401);
    expect((await browser.get('/session')).headers['www-authenticate']).toContain('Bearer');
  });

  it('lasts while somebody works', async () => {
    const user = await aUser(api.work, agency.id);
    const browser = await api.signIn(user);
    await sql(`UPDATE session SET last_seen_at = now() - interval '7 hours' WHERE agency_id = $1 AND user_id = $2`, [
      agency.id,
      user.id,
    ]);
    expect((await browser.get('/session')).statusCode).toBe(200);
    const [row] = await sql<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE user_id = $1`,
      [user.id],
    );
    expect(row).toEqual({ fresh: true });
  });

  it('loses a right the moment its post ends', async () => {
    const user = await aUser(api.work, agency.id, { roles: ['clerk', 'archivist'] });
    const browser = await api.signIn(user);
    await sql(`UPDATE post SET ends_on = current_date - 2 WHERE agency_id = $1 AND user_id = $2 AND role = 'clerk'`, [
      agency.id,
      user.id,
    ]);
    expect((await browser.get('/session')).json()).toMatchObject({ roles: ['archivist'] });
  });
});

describe('a new password', () => {
  it('ends all sessions but this one, and the old password is worth nothing', async () => {
    const user = await aUser(api.work, agency.id);
    const [here, there] = [await api.signIn(user), await api.signIn(user)];
    const next = 'một mật khẩu hoàn toàn mới';
    expect((await here.put('/session/password', { current: PASSWORD, next })).statusCode).toBe(204);
    expect((await here.get('/session')).statusCode).toBe(200);
    expect((await there.get('/session')).statusCode).toBe(401);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(401);
    expect((await signIn(user.username, next)).statusCode).toBe(200);
  });

  it('is refused without the old one, when it is short, and when it is easy to guess', async () => {
    const user = await aUser(api.work, agency.id);
    const browser = await api.signIn(user);
    const change = async (current: string, next: string) =>
      (await browser.put('/session/password', { current, next })).statusCode;
    await expect(change('không đúng', 'một mật khẩu hoàn toàn mới')).resolves.toBe(401);
    await expect(change(PASSWORD, 'ngắn quá')).resolves.toBe(422);
    await expect(change(PASSWORD, `${user.username}-2026`)).resolves.toBe(422);
    expect((await signIn(user.username, PASSWORD)).statusCode).toBe(200);
  });
});
