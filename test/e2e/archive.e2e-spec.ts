import { randomUUID } from 'node:crypto';
import { anAgency, aUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { aDocument, anOffice, type Colleague, type Document, type Office } from '../support/office';

type CaseFile = { id: string; version: number; state: string; code: string; actions: string[] };

let api: TestApp;
let office: Office;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const key = () => ({ 'idempotency-key': randomUUID() });
const aCaseFile = (notation = randomUUID()) => ({ title: 'Hồ sơ ứng dụng CNTT', notation, retention: '20' });
const put = (who: Colleague, file: CaseFile, what: string, body: object = {}) =>
  who.browser.put(`/case-files/${file.id}/${what}`, body, { ...key(), 'if-match': `"${file.version.toString()}"` });
/** Does it and gives the case file as it is then. */
const done = async (who: Colleague, file: CaseFile, what: string, body?: object): Promise<CaseFile> => {
  const answer = await put(who, file, what, body);
  expect([what, answer.statusCode]).toEqual([what, 200]);
  return answer.json<CaseFile>();
};
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const filledWith = async (document: Document): Promise<CaseFile> => {
  const opened = await office.specialist.browser.post('/case-files', aCaseFile(), key());
  expect(opened.statusCode).toBe(201);
  return done(office.specialist, opened.json<CaseFile>(), `documents/${document.id}`);
};

describe('a case file, by those whose job it is', () => {
  it('goes from the specialist to the archivist, and everybody is offered what is theirs to do', async () => {
    const document = await aDocument(api, office, 'completed');
    let file = await filledWith(document);
    expect(file.actions).toEqual(['file', 'close']);
    file = await done(office.specialist, file, 'closure', { endedOn: today() });
    expect((await office.archivist.browser.get(`/case-files/${file.id}`)).statusCode).toBe(404);
    file = await done(office.specialist, file, 'handover');
    expect(file.actions).toEqual([]);

    const received = await office.archivist.browser.get(`/case-files/${file.id}`);
    expect(received.headers.etag).toBe(`"${file.version.toString()}"`);
    expect(received.json()).toMatchObject({ actions: ['check', 'accept', 'return'], documents: [{ id: document.id }] });
    const check = await office.archivist.browser.post(`/case-files/${file.id}/checks`, {}, key());
    expect([check.statusCode, check.json()]).toEqual([
      201,
      expect.objectContaining({ ok: true, items: [expect.objectContaining({ ok: true })] }),
    ]);
    file = await done(office.archivist, file, 'acceptance');
    expect(file).toMatchObject({ state: 'accepted', actions: ['check'] });
  });

  it('changes only for whoever saw its present version', async () => {
    const file = await filledWith(await aDocument(api, office, 'completed'));
    const closure = { endedOn: today() };
    const blind = await office.specialist.browser.put(`/case-files/${file.id}/closure`, closure, key());
    expect(blind.statusCode).toBe(428);
    const stale = await put(office.specialist, { ...file, version: 1 }, 'closure', closure);
    expect([stale.statusCode, stale.json<{ current: number }>().current]).toEqual([412, file.version]);
  });

  it('is nobody’s business in another agency, nor a colleague’s in another unit', async () => {
    const file = await filledWith(await aDocument(api, office, 'completed'));
    const outsider = await api.signIn(
      await aUser(api.work, (await anAgency(api.work)).id, { roles: ['archivist', 'chief_of_office', 'leader'] }),
    );
    for (const browser of [outsider, office.otherHead.browser, office.clerk.browser]) {
      expect((await browser.get(`/case-files/${file.id}`)).statusCode).toBe(404);
      expect((await browser.get(`/case-files/${file.id}/proof`)).statusCode).toBe(404);
      const closed = await browser.put(
        `/case-files/${file.id}/closure`,
        { endedOn: today() },
        { ...key(), 'if-match': `"${file.version.toString()}"` },
      );
      expect(closed.statusCode).toBe(404);
      expect((await browser.post(`/case-files/${file.id}/checks`, {}, key())).statusCode).toBe(404);
    }
    expect((await outsider.get('/case-files')).json()).toEqual({ items: [], next: null });
  });

  it('is not checked or accepted by its own keeper', async () => {
    let file = await filledWith(await aDocument(api, office, 'completed'));
    file = await done(office.specialist, file, 'closure', { endedOn: today() });
    file = await done(office.specialist, file, 'handover');
    expect((await office.specialist.browser.post(`/case-files/${file.id}/checks`, {}, key())).statusCode).toBe(403);
    expect((await put(office.specialist, file, 'acceptance')).statusCode).toBe(403);
    expect((await put(office.specialist, file, 'return', { reason: 'x' })).statusCode).toBe(403);
  });

  it('is not opened by an administrator or an archivist', async () => {
    const admin = await office.hire('admin');
    for (const who of [admin, office.archivist]) {
      expect((await who.browser.post('/case-files', aCaseFile(), key())).statusCode).toBe(403);
    }
  });

  it.each([
    { retention: '1' },
    { retention: '71' },
    { retention: 'forever' },
    { title: '' },
    { notation: ' ' },
    { year: 26 },
    { unitId: 'x' },
  ])('is not opened with %j', async (more) => {
    const answer = await office.specialist.browser.post('/case-files', { ...aCaseFile(), ...more }, key());
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(`/${Object.keys(more)[0]!}`);
  });

  it('is listed newest first, page by page', async () => {
    const files: string[] = [];
    for (let i = 0; i < 5; i++) {
      files.unshift((await office.head.browser.post('/case-files', aCaseFile(), key())).json<CaseFile>().id);
    }
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null && seen.length < files.length) {
      const url = `/case-files?state=open&limit=2${after === '' ? '' : `&after=${after}`}`;
      const page: { items: CaseFile[]; next: string | null } = (await office.head.browser.get(url)).json();
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(seen.slice(0, 5)).toEqual(files);
  });
});

describe('the proof', () => {
  it('is downloaded as a file that says what it is and how to check it', async () => {
    const document = await aDocument(api, office, 'completed');
    const answer = await office.clerk.browser.get(`/incoming-documents/${document.id}/proof?download=true`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="vanthu-proof-${document.id}.json"`);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({
      format: 'vanthu-proof',
      formatVersion: 1,
      verdict: 'intact',
      document: { id: document.id, numberSymbol: '10/CT-UBND' },
      files: [{ sha256: document.sha256, found: document.sha256, ok: true }],
      chain: { brokenAt: null },
      howToVerify: { entry: expect.stringContaining('SHA-256') },
    });
  });

  it('is for those who may read the document', async () => {
    const document = await aDocument(api, office, 'presented');
    for (const [who, status] of [
      [office.leader, 200],
      [office.specialist, 404],
      [office.archivist, 404],
    ] as const) {
      expect((await who.browser.get(`/incoming-documents/${document.id}/proof`)).statusCode).toBe(status);
    }
  });
});
