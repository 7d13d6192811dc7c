import { newId } from '@vanthu/platform';
import { aUnit, aUser, anAgency, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';

let api: TestApp;
let agency: TestAgency;
let admin: Browser;
let adminId: string;
beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  const user = await aUser(api.work, agency.id, { roles: ['admin'], username: 'quantri' });
  adminId = user.id;
  admin = await api.signIn(user);
});
afterAll(() => api.close());

type User = {
  id: string;
  version: number;
  username: string;
  disabled: boolean;
  posts: { id: string; role: string }[];
  actions: string[];
};

const nobodyYet = (more: object = {}) => ({
  username: `nguoi.moi.${newId().slice(-12)}`,
  displayName: 'Trần Thị Người Mới',
  password: 'mật khẩu ban đầu rất dài',
  ...more,
});
const match = (version: number) => ({ 'if-match': `"${version.toString()}"` });
const audited = async (id: string) =>
  api.work.asAgency(agency.id, (tx) =>
    tx.query<{ action: string; actorId: string }[]>(
      `SELECT action, actor_id AS "actorId" FROM audit_event WHERE object_id = $1 ORDER BY seq`,
      [id],
    ),
  );

describe('an administrator', () => {
  it('opens an account with its posts, whose holder can sign in at once', async () => {
    const unit = await aUnit(api.work, agency.id);
    const input = nobodyYet({ posts: [{ role: 'head_of_unit', title: 'Trưởng phòng', unitId: unit.id }] });
    const answer = await admin.post('/users', input);
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.json()).toMatchObject({
      username: input.username,
      disabled: false,
      posts: [{ role: 'head_of_unit', title: 'Trưởng phòng', unitId: unit.id, unitName: 'Phòng Tổng hợp' }],
      actions: ['rename', 'disable', 'appoint'],
    });
    expect(answer.body).not.toMatch(/argon2|password/);
    const me = await (await api.signIn(input)).get('/session');
    expect(me.json()).toMatchObject({ roles: ['head_of_unit'] });
    await expect(audited(answer.json<User>().id)).resolves.toEqual([{ action: 'user.created', actorId: adminId }]);
  });

  it('opens one account however often the request is repeated', async () => {
    const [input, key] = [nobodyYet(), { 'idempotency-key': newId() }];
    const answers = await Promise.all([1, 2, 3].map(() => admin.post('/users', input, key)));
    const ids = answers.map((answer) => answer.json<User>().id);
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201]);
    expect(new Set(ids).size).toBe(1);
  });

  it('cannot give a name that somebody has, in whatever agency, and then no account is left behind', async () => {
    const taken = await aUser(api.work, (await anAgency(api.work)).id);
    const answer = await admin.post('/users', nobodyYet({ username: taken.username.toUpperCase() }));
    expect(answer.json()).toMatchObject({ status: 409, type: '/problems/identity/name-taken' });
    const found = await admin.get(`/users?q=${taken.username}`);
    expect(found.json()).toEqual({ items: [], next: null });
  });

  it.each([
    ['a short password', { password: 'ngắn' }, '/password'],
    ['a name with spaces', { username: 'có dấu cách' }, '/username'],
    ['a role that does not exist', { posts: [{ role: 'king', title: 'Vua' }] }, '/posts/0/role'],
    ['a field of the database', { agencyId: newId() }, '/agencyId'],
  ])('is told that %s will not do', async (_what, more, pointer) => {
    const answer = await admin.post('/users', nobodyYet(more));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('cannot seat somebody in a unit of another agency', async () => {
    const unit = await aUnit(api.work, (await anAgency(api.work)).id);
    const answer = await admin.post(
      '/users',
      nobodyYet({ posts: [{ role: 'clerk', title: 'Văn thư', unitId: unit.id }] }),
    );
    expect(answer.statusCode).toBe(404);
  });

  it('shuts somebody out at once: sessions, tokens and the next sign-in', async () => {
    const user = await aUser(api.work, agency.id);
    const browser = await api.signIn(user);
    const { token } = (await browser.post('/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 })).json<{
      token: string;
    }>();
    const before = (await admin.get(`/users/${user.id}`)).json<User>();
    const answer = await admin.patch(`/users/${user.id}`, { disabled: true }, match(before.version));
    expect(answer.json()).toMatchObject({ disabled: true, version: before.version + 1 });
    expect((await browser.get('/session')).statusCode).toBe(401);
    const headers = { authorization: `Bearer ${token}` };
    expect((await api.request({ url: '/units', headers })).statusCode).toBe(401);
    await expect(api.signIn(user)).rejects.toThrow('401');

    await admin.patch(`/users/${user.id}`, { disabled: false }, match(before.version + 1));
    expect((await browser.get('/session')).statusCode).toBe(401); // the old session stays over
    await expect(api.signIn(user)).resolves.toBeDefined();
    const entries = (await audited(user.id)).map(({ action }) => action);
    expect(entries).toEqual(['user.disabled', 'user.enabled']);
  });

  it('gives a person another password, and whoever used the old one is out', async () => {
    const user = await aUser(api.work, agency.id);
    const browser = await api.signIn(user);
    const { version } = (await admin.get(`/users/${user.id}`)).json<User>();
    const password = 'mật khẩu được cấp lại';
    expect((await admin.patch(`/users/${user.id}`, { password }, match(version))).statusCode).toBe(200);
    expect((await browser.get('/session')).statusCode).toBe(401);
    await expect(api.signIn({ ...user, password })).resolves.toBeDefined();
  });

  it('does not overwrite what a colleague changed meanwhile', async () => {
    const user = await aUser(api.work, agency.id);
    const { version } = (await admin.get(`/users/${user.id}`)).json<User>();
    const rename = (displayName: string) => admin.patch(`/users/${user.id}`, { displayName }, match(version));
    const codes = (await Promise.all([rename('Tên Một'), rename('Tên Hai')])).map((answer) => answer.statusCode);
    expect(codes.sort()).toEqual([200, 412]);
    expect((await admin.patch(`/users/${user.id}`, { displayName: 'Tên Ba' })).statusCode).toBe(428);
  });

  it('gives a post and takes it, and both stand in the journal', async () => {
    const user = await aUser(api.work, agency.id, { roles: ['specialist'] });
    const given = await admin.post(`/users/${user.id}/posts`, { role: 'archivist', title: 'Lưu trữ viên' });
    expect(given.statusCode).toBe(201);
    const post = given.json<User>().posts.find(({ role }) => role === 'archivist')!;
    const taken = await admin.delete(`/users/${user.id}/posts/${post.id}`);
    expect(taken.json<User>().posts.map(({ role }) => role)).toEqual(['specialist']);
    const entries = (await audited(user.id)).map(({ action }) => action);
    expect(entries).toEqual(['post.given', 'post.taken']);
    const [kept] = await api.work.asAgency(agency.id, (tx) =>
      tx.query<{ over: boolean }[]>(
        // By the day of the agency: in the evening of Greenwich it is the next one there.
        `SELECT p.ends_on < (now() AT TIME ZONE a.time_zone)::date AS over FROM post p JOIN agency a ON a.id = p.agency_id
         WHERE p.id = $1`,
        [post.id],
      ),
    );
    expect(kept).toEqual({ over: true });
  });

  it('gives nobody’s rights to themselves, and does not shut themselves out', async () => {
    const me = (await admin.get(`/users/${adminId}`)).json<User>();
    expect(me.actions).toEqual(['rename']);
    expect((await admin.post(`/users/${adminId}/posts`, { role: 'leader', title: 'Giám đốc' })).statusCode).toBe(403);
    expect((await admin.patch(`/users/${adminId}`, { disabled: true }, match(me.version))).statusCode).toBe(403);
    expect((await admin.get('/session')).json()).toMatchObject({ roles: ['admin'] });
  });

  it('finds people by part of a name, with marks or without, page by page', async () => {
    const name = `Đặng Ưu ${newId().slice(-6)}`;
    for (let i = 0; i < 3; i++) await aUser(api.work, agency.id, { displayName: name });
    const plain = encodeURIComponent(name.replace('Đặng Ưu', 'dang uu'));
    const first = (await admin.get(`/users?q=${plain}&limit=2`)).json<{ items: User[]; next: string }>();
    const second = (await admin.get(`/users?q=${plain}&limit=2&after=${first.next}`)).json<{
      items: User[];
      next: null;
    }>();
    const names = [...first.items, ...second.items].map(({ username }) => username);
    expect(names).toHaveLength(3);
    expect(names).toEqual([...new Set(names)].sort());
    expect(second.next).toBeNull();
    expect((await admin.get('/users?q=%25')).json()).toEqual({ items: [], next: null });
  });
});

describe('two administrators', () => {
  it('cannot both be shut out, not even by each other at the same moment', async () => {
    const { id } = await anAgency(api.work);
    const people = [await aUser(api.work, id, { roles: ['admin'] }), await aUser(api.work, id, { roles: ['admin'] })];
    const [one, two] = [await api.signIn(people[0]!), await api.signIn(people[1]!)];
    const codes = await Promise.all([
      one.patch(`/users/${people[1]!.id}`, { disabled: true }, match(1)),
      two.patch(`/users/${people[0]!.id}`, { disabled: true }, match(1)),
    ]);
    const left = await api.work.asAgency(id, (tx) =>
      tx.query<unknown[]>(`SELECT id FROM app_user WHERE disabled_at IS NULL`),
    );
    expect(left.length).toBeGreaterThanOrEqual(1);
    expect(codes.map((answer) => answer.statusCode)).not.toEqual([200, 200]);
  });
});

describe('everybody else', () => {
  it('sees no accounts, whatever their post', async () => {
    for (const role of ['clerk', 'leader', 'chief_of_office', 'archivist', 'specialist'] as const) {
      const browser = await api.signIn(await aUser(api.work, agency.id, { roles: [role] }));
      expect((await browser.get('/users')).statusCode).toBe(403);
      expect((await browser.get(`/users/${adminId}`)).statusCode).toBe(404);
      expect((await browser.post('/users', nobodyYet())).statusCode).toBe(403);
      expect((await browser.get('/deliveries')).statusCode).toBe(403);
    }
  });

  it('of another agency does not learn that a person exists, not even as administrator there', async () => {
    const other = await anAgency(api.work);
    const stranger = await api.signIn(await aUser(api.work, other.id, { roles: ['admin'] }));
    const url = `/users/${adminId}`;
    const gone = `/users/${newId()}`;
    const said = async (path: string) => ({
      ...(await stranger.get(path)).json<object>(),
      requestId: '',
      instance: '',
    });
    await expect(said(url)).resolves.toEqual(await said(gone));
    expect((await stranger.patch(url, { disabled: true }, match(1))).statusCode).toBe(404);
    expect((await stranger.post(`${url}/posts`, { role: 'admin', title: 'Quản trị' })).statusCode).toBe(404);
    expect((await stranger.get('/users')).body).not.toContain(adminId);
  });
});

describe('the directory', () => {
  it('shows everybody the units and the people of their agency, and nobody who was disabled', async () => {
    const { id } = await anAgency(api.work);
    const unit = await aUnit(api.work, id, 'Phòng Kế hoạch');
    const clerk = await aUser(api.work, id, { roles: ['clerk'], displayName: 'Bùi Thị Bình', unitId: unit.id });
    const gone = await aUser(api.work, id, { displayName: 'Cao Văn Công' });
    await api.work.asAgency(id, (tx) => tx.query(`UPDATE app_user SET disabled_at = now() WHERE id = $1`, [gone.id]));
    const browser = await api.signIn(clerk);
    expect((await browser.get('/units')).json()).toMatchObject({ items: [{ name: 'Phòng Kế hoạch' }], next: null });
    expect((await browser.get('/people')).json()).toMatchObject({
      items: [{ displayName: 'Bùi Thị Bình', posts: [{ role: 'clerk', unitId: unit.id, unitName: 'Phòng Kế hoạch' }] }],
    });
    expect((await browser.get('/people')).body).not.toMatch(/username|argon2|Cao Văn Công/);
  });

  it('gives people and agencies page by page, without gaps and doubles', async () => {
    const { id } = await anAgency(api.work);
    for (let i = 0; i < 7; i++)
      await aUser(api.work, id, { displayName: i < 4 ? 'Trùng Tên' : `Người ${i.toString()}` });
    const browser = await api.signIn(await aUser(api.work, id, { displayName: 'Trùng Tên' }));
    for (const path of ['/people', '/agencies']) {
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: { items: { id: string }[]; next: string | null } = (
          await browser.get(`${path}?limit=3${next ? `&after=${next}` : ''}`)
        ).json();
        seen.push(...page.items.map((item) => item.id));
        next = page.next;
      }
      const whole = (await browser.get(`${path}?limit=100`)).json<{ items: { id: string }[] }>();
      expect(seen).toEqual(whole.items.map((item) => item.id));
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('knows the other agencies by name, but not their people', async () => {
    const other = await anAgency(api.work, { name: 'Sở Ở Xa' });
    const theirs = await aUser(api.work, other.id, { displayName: 'Người Ở Xa' });
    const browser = await api.signIn(await aUser(api.work, agency.id));
    expect((await browser.get('/agencies?limit=100')).body).toContain('Sở Ở Xa');
    expect((await browser.get('/people?limit=100')).body).not.toContain(theirs.id);
  });
});
