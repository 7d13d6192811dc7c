import { aUnit, aUser, anAgency, type TestAgency, type TestUnit } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';

let api: TestApp;
let agency: TestAgency;
let accounting: TestUnit;
let browser: Browser;
const MANY = 2_000;

beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  accounting = await aUnit(api.work, agency.id, 'Phòng Kế toán');
  await aUnit(api.work, agency.id, 'Phòng Đào tạo');
  // Names that come before and after those that are looked for: the first page of the list holds none of them.
  await api.work.asAgency(agency.id, (tx) =>
    tx.query(
      `INSERT INTO app_user (agency_id, id, username, display_name, password_hash)
       SELECT $1, gen_random_uuid(), 'dong.' || n || $2, 'An Văn Người ' || lpad(n::text, 4, '0'), '' FROM generate_series(1, $3) n`,
      [agency.id, agency.code, MANY],
    ),
  );
  await aUser(api.work, agency.id, { displayName: 'Hoàng Anh Tuấn', roles: ['specialist'], unitId: accounting.id });
  await aUser(api.work, agency.id, { displayName: 'Đặng Minh Tuấn', roles: ['leader'] });
  await aUser(api.work, agency.id, { displayName: '100% Đúng', roles: [] });
  const other = await anAgency(api.work);
  await aUser(api.work, other.id, { displayName: 'Trần Anh Tuấn' });
  const me = await aUser(api.work, agency.id, { displayName: 'Vũ Thị Xem' });
  browser = await api.signIn(me);
});
afterAll(() => api.close());

type Page = { items: { id: string; displayName: string; name: string }[]; next: string | null };
const page = async (path: string) => {
  const answer = await browser.get(path);
  expect(answer.statusCode).toBe(200);
  return answer.json<Page>();
};
const found = async (query: string) =>
  (await page(`/people?${query}`)).items.map(({ displayName }) => displayName).sort();
const units = async (query: string) => (await page(`/units?${query}`)).items.map(({ name }) => name).sort();
const q = (text: string) => `q=${encodeURIComponent(text)}`;

describe('somebody of an agency with two thousand people', () => {
  it('is found by a few letters without accents, in any order, and nobody of another agency with them', async () => {
    expect((await page('/people?limit=100')).items.some(({ displayName }) => displayName.includes('Tuấn'))).toBe(false);
    expect(await found(q('tuan'))).toEqual(['Hoàng Anh Tuấn', 'Đặng Minh Tuấn']);
    expect(await found(q('Tuấn HOÀNG'))).toEqual(['Hoàng Anh Tuấn']);
    expect(await found(q('dang'))).toEqual(['Đặng Minh Tuấn']);
    expect(await found(q('đặng'.normalize('NFD')))).toEqual(['Đặng Minh Tuấn']);
    expect(await found(q('không ai'))).toEqual([]);
  });

  it('is found by their unit and their title, and letters of a pattern are letters', async () => {
    expect(await found(q('tuan ke toan'))).toEqual(['Hoàng Anh Tuấn']);
    expect(await found(q('tuan leader'))).toEqual(['Đặng Minh Tuấn']);
    expect(await found(q('100%'))).toEqual(['100% Đúng']);
    expect(await found(q('_'))).toEqual([]);
  });

  it('is found by role, unit, id, or in a text that names them', async () => {
    expect(await found('roles=leader,head_of_unit')).toEqual(['Đặng Minh Tuấn']);
    expect(await found(`unitIds=${accounting.id}&${q('tuan')}`)).toEqual(['Hoàng Anh Tuấn']);
    const [one] = (await page(`/people?${q('dang minh')}`)).items;
    expect(await found(`ids=${one?.id ?? ''}`)).toEqual(['Đặng Minh Tuấn']);
    expect(await found(`namedIn=${encodeURIComponent('Đồng chí Đặng Minh Tuấn, Giám đốc Sở')}`)).toEqual([
      'Đặng Minh Tuấn',
    ]);
    expect((await browser.get('/people?ids=x')).statusCode).toBe(422);
    expect((await browser.get('/people?roles=emperor')).statusCode).toBe(422);
  });

  it('is listed page by page while a search goes on', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const part: Page = await page(`/people?${q('nguoi 00')}&limit=40${after && `&after=${after}`}`);
      seen.push(...part.items.map(({ displayName }) => displayName));
      after = part.next;
    }
    expect(seen).toHaveLength(128);
    expect(new Set(seen).size).toBe(128);
  });
});

describe('a unit', () => {
  it('is found by its name or abbreviation without accents', async () => {
    expect(await units(q('dao tao'))).toEqual(['Phòng Đào tạo']);
    expect(await units(q('phong'))).toEqual(['Phòng Kế toán', 'Phòng Đào tạo']);
    expect(await units(q('th toan'))).toEqual(['Phòng Kế toán']);
    expect(await units(q('vụ'))).toEqual([]);
  });
});
