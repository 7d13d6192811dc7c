import { randomUUID } from 'node:crypto';
import { CitationsService, LegalTextsService, seedLibrary } from '@vanthu/references';
import { anAgency, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aPdf, upload } from '../support/uploads';

type Text = { id: string; title: string; own: boolean; number: string; symbol: string };
type Page = { items: Text[]; next: string | null };

let api: TestApp;
let province: TestAgency;
let department: TestAgency;
let clerk: Browser;
let stranger: Browser;
const someone = async (agency: TestAgency, role: 'clerk' | 'leader' | 'archivist' = 'clerk') =>
  api.signIn(await aUser(api.work, agency.id, { roles: [role] }));

beforeAll(async () => {
  api = await testApp();
  province = await anAgency(api.work);
  department = await anAgency(api.work, { parent: province });
  const texts = api.app.get(LegalTextsService, { strict: false });
  await seedLibrary(api.work, texts, province.id);
  clerk = await someone(department);
  const elsewhere = await anAgency(api.work, { parent: await anAgency(api.work) });
  stranger = await someone(elsewhere);
});
afterAll(async () => {
  await api.close();
});

const decision = {
  docType: 'Quyết định',
  number: '12',
  year: 2026,
  symbol: 'QĐ-SNV',
  title: 'Quy chế làm việc của Sở',
};
const add = (browser: Browser, text: object, key = randomUUID()) =>
  browser.post('/legal-texts', text, { 'idempotency-key': key });
const search = async (browser: Browser, q: string) =>
  (await browser.get(`/legal-texts?limit=100&q=${encodeURIComponent(q)}`)).json<Page>().items.map(({ title }) => title);

describe('the library', () => {
  it('shows a department what its province holds, and says that it is not its own', async () => {
    const answer = await clerk.get('/legal-texts?limit=5');
    expect(answer.statusCode).toBe(200);
    const { items, next } = answer.json<Page>();
    expect(items).toHaveLength(5);
    expect(items.every(({ own }) => !own)).toBe(true);
    expect(next).not.toBeNull();
  });

  it('shows each text once over all pages', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const answer = await clerk.get(`/legal-texts?limit=20${next && `&after=${encodeURIComponent(next)}`}`);
      const page: Page = answer.json<Page>();
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen.length).toBeGreaterThan(60);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('shows nothing to an agency of another province', async () => {
    expect((await stranger.get('/legal-texts')).json<Page>()).toEqual({ items: [], next: null });
  });

  it.each([
    ['công tác văn thư', 'Công tác văn thư'],
    ['cong tac van thu', 'Công tác văn thư'],
    ['nghị định văn thư', 'Công tác văn thư'],
    ['30/2020/NĐ-CP', 'Công tác văn thư'],
    ['số 30/2020/nd-cp', 'Công tác văn thư'],
    ['30/2020', 'Công tác văn thư'],
    ['CÔNG TÁC VĂN THƯ'.normalize('NFD'), 'Công tác văn thư'],
    ['luat luu tru', 'Luật Lưu trữ'],
  ])('is searched by “%s”', async (q, title) => {
    expect(await search(clerk, q)).toContain(title);
  });

  it('finds a number in the form it was typed, and no other year or kind', async () => {
    expect(await search(clerk, '30/2020/NĐ-CP')).toEqual(['Công tác văn thư']);
    expect(await search(clerk, '30/2021/NĐ-CP')).toEqual([]);
    expect(await search(clerk, '100%')).toEqual([]);
    expect(await search(clerk, '_')).toEqual([]);
  });
});

describe('one text of the library', () => {
  it('is readable below the agency that holds it, and unknown to everybody else', async () => {
    const [text] = (await clerk.get('/legal-texts?q=cong%20tac%20van%20thu')).json<Page>().items;
    const answer = await clerk.get(`/legal-texts/${text!.id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(text);
    expect(answer.json()).toMatchObject({
      issuer: 'Chính phủ',
      issuedOn: '2020-03-05',
      status: 'in_force',
      year: 2020,
    });
    expect((await stranger.get(`/legal-texts/${text!.id}`)).statusCode).toBe(404);
    expect((await clerk.get(`/legal-texts/${randomUUID()}`)).statusCode).toBe(404);
    expect((await clerk.get('/legal-texts/1')).statusCode).toBe(422);
  });

  it('is added by the clerk to the own library only', async () => {
    const answer = await add(clerk, decision);
    expect(answer.statusCode).toBe(201);
    const text = answer.json<Text>();
    expect(text).toMatchObject({ ...decision, own: true, status: 'unknown', issuedOn: null });
    const above = await someone(province);
    expect((await above.get(`/legal-texts/${text.id}`)).statusCode).toBe(404);
    expect((await stranger.get(`/legal-texts/${text.id}`)).statusCode).toBe(404);
    const colleague = await someone(department, 'leader');
    expect((await colleague.get(`/legal-texts/${text.id}`)).json()).toEqual(text);
  });

  it('is added once, whether the request or the text is repeated', async () => {
    const [key, text] = [randomUUID(), { ...decision, number: '13' }];
    const first = await add(clerk, text, key);
    expect((await add(clerk, text, key)).json()).toEqual(first.json());
    const again = await add(clerk, {
      ...text,
      number: '013',
      symbol: 'QD-SNV',
      docType: 'Quyết định'.normalize('NFD'),
    });
    expect(again.statusCode).toBe(409);
    expect(again.json<{ type: string }>().type).toContain('references/already-in-library');
  });

  it('may be held by the department though the province holds it', async () => {
    const text = { docType: 'Nghị định', number: '30', year: 2020, symbol: 'NĐ-CP', title: 'Về công tác văn thư' };
    expect((await add(clerk, text)).statusCode).toBe(201);
  });

  it('is not added by a leader, and not without a title', async () => {
    expect((await add(await someone(department, 'leader'), { ...decision, number: '14' })).statusCode).toBe(403);
    expect((await add(clerk, { ...decision, title: '  ' })).statusCode).toBe(422);
    expect((await add(clerk, { ...decision, agencyId: province.id })).statusCode).toBe(422);
  });
});

describe('the citations of a file', () => {
  it('lead to the texts of the library, for those who may read the file', async () => {
    const { id } = (await upload(api, clerk, aPdf())).json<{ id: string }>();
    const citations = api.app.get(CitationsService, { strict: false });
    const text = 'Căn cứ khoản 2 Điều 5 Luật Lưu trữ 2024;\nthay thế Quyết định số 99/QĐ-SNV ngày 05/01/2020;';
    await api.work.asAgency(department.id, (tx) => citations.record(tx, department.id, id, [{ page: 1, text }]));

    const answer = await clerk.get(`/files/${id}/citations`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      items: [
        {
          docType: 'Luật',
          year: 2024,
          provisions: ['khoản 2 Điều 5'],
          relation: 'BASIS',
          legalText: { title: 'Luật Lưu trữ', status: 'in_force' },
        },
        { docType: 'Quyết định', number: '99', issuedOn: '2020-01-05', relation: 'REPLACES', legalText: null },
      ],
    });
    expect((await stranger.get(`/files/${id}/citations`)).statusCode).toBe(404);
  });
});
