import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
import { aBook } from '../support/books';
import { anOffice, type Office } from '../support/office';
import { aPdf, upload } from '../support/uploads';

/** Text that breaks programs: each is refused where it stands, or stored to the last sign. */
const NAUGHTY: readonly (readonly [name: string, text: string])[] = [
  ['NUL', 'a\0b'],
  ['other control characters', 'a\u0001\u001b[31m\u0085b'],
  ['half a character', 'a\ud83db'],
  ['the other half, at the end', 'a\udc00'],
  ['NFD', 'Ủy ban nhân dân tỉnh'.normalize('NFD')],
  ['a letter under forty accents', `Z${'\u0335\u0323\u0301\u0308'.repeat(10)}`],
  ['right to left', 'مرحبا \u202eTXT.exe\u202c שלום'],
  ['signs that are not seen', '\u200b\ufeffx\u2060\u00ad'],
  ['blanks around it', '  \u3000x\t '],
  ['emoji of several parts', '👩‍👩‍👧‍👦🏳️‍🌈🇻🇳'],
  ['private use and no character', '\ue000\uffff\u{10ffff}'],
  ['chữ Nôm beyond the first plane', '𡨸喃𠄩'],
  ['SQL', `'); DROP TABLE incoming_document; --`],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;'],
  ['a format', '%s%n{0}${7*7}{{7*7}}\\u0000\\'],
  ['a formula', "=cmd|' /C calc'!A0"],
  ['a pattern', '%_%\\(((((.*)*)+$'],
  ['what means nothing', 'undefined'],
  ['lines', 'một\r\nhai\nba\u2028bốn'],
  ['nothing', ''],
  ['blanks only', ' \t\u00a0'],
  ['10,000 characters', 'ệ'.repeat(10_000)],
  ['10,000 characters in one word of NFD', 'ệ'.normalize('NFD').repeat(10_000)],
];
const FIELDS = [
  'numberSymbol',
  'issuer',
  'docType',
  'subject',
  'signer',
  'signerTitle',
  'note',
  'language',
  'issuerCode',
  'toPlaces',
  'sender',
] as const;

let api: TestApp;
let office: Office;
let petitions: string;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  petitions = await aBook(api.work, office.agencyId, { kind: 'petitions' });
});
afterAll(async () => {
  await api.close();
});

const receive = async (more: object = {}) => {
  const file = (await upload(api, office.clerk.browser, aPdf())).json<{ id: string }>();
  const key = { 'idempotency-key': randomUUID() };
  return office.clerk.browser.post('/incoming-documents', { fileIds: [file.id], ...more }, key);
};
const received = async () => (await receive()).json<{ id: string }>().id;
const registration = (more: object = {}) => ({
  registerId: office.registerId,
  numberSymbol: '1/QĐ-UBND',
  issuedOn: '2026-11-20',
  issuer: 'UBND tỉnh',
  docType: 'Quyết định',
  subject: 'Về việc thử',
  urgency: 'normal',
  ...more,
});
const put = (id: string, act: string, body: object) =>
  office.clerk.browser.put(`/incoming-documents/${id}/${act}`, body, { 'if-match': '"1"' });
type Refusal = { status: number; errors?: { pointer: string }[] };

describe.each(NAUGHTY)('%s', (_, text) => {
  it('is stored unchanged in every field of a document that was registered with it, or refused with its field', async () => {
    let id = await received();
    for (const field of FIELDS) {
      const answer = await put(id, 'registration', registration({ [field]: text }));
      if (answer.statusCode === 200) {
        const kept = (await office.leader.browser.get(`/incoming-documents/${id}`)).json<Record<string, unknown>>();
        expect([field, kept[field]]).toEqual([field, text]);
        id = await received();
      } else {
        const { status, errors } = answer.json<Refusal>();
        expect([field, status, errors?.map(({ pointer }) => pointer)]).toEqual([field, 422, [`/${field}`]]);
      }
    }
  });

  it('is as good or bad in a correction of every field at once', async () => {
    const id = await received();
    for (const field of FIELDS) {
      const { version } = (await office.clerk.browser.get(`/incoming-documents/${id}`)).json<{ version: number }>();
      const match = { 'if-match': `"${version.toString()}"` };
      const answer = await office.clerk.browser.patch(
        `/incoming-documents/${id}`,
        { [field]: text, reason: text },
        match,
      );
      if (answer.statusCode === 200) {
        expect([field, answer.json<Record<string, unknown>>()[field]]).toEqual([field, text]);
        const history = await office.clerk.browser.get(`/incoming-documents/${id}/history?limit=1`);
        expect(history.json<{ items: { reason: string }[] }>().items[0]?.reason).toBe(text);
      } else {
        expect(answer.json<Refusal>()).toMatchObject({ status: 422, errors: expect.any(Array) });
        expect(answer.json<Refusal>().errors?.length).toBeGreaterThan(0);
      }
    }
  });

  it('breaks no other way in and out of the records office', async () => {
    const answers = [
      await receive({ sender: text, medium: 'electronic' }),
      await put(await received(), 'return', { reason: text }),
      await put(await received(), 'forwarding', { to: text, address: text, reason: text }),
      await put(
        await received(),
        'registration',
        registration({
          registerId: petitions,
          petition: { kind: 'proposal', complainant: { name: text, address: text, idNumber: text, phone: text } },
        }),
      ),
    ];
    for (const answer of answers) {
      if (answer.statusCode < 300) {
        const { id } = answer.json<{ id: string }>();
        const kept = JSON.stringify((await office.clerk.browser.get(`/incoming-documents/${id}`)).json());
        expect(kept).toContain(JSON.stringify(text));
      } else {
        const { status, errors } = answer.json<Refusal>();
        expect(status).toBe(422);
        expect(errors?.length).toBeGreaterThan(0);
        for (const { pointer } of errors ?? []) expect(pointer).toMatch(/^\/\w/);
      }
    }
  });

  it('may be asked for', async () => {
    const asked = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
    for (const url of [
      '/incoming-documents?q=',
      '/search?q=',
      `/incoming-documents/${randomUUID()}/duplicates?issuer=`,
    ]) {
      const { statusCode } = await office.clerk.browser.get(`${url}${asked}`);
      expect([200, 400, 404, 414, 422]).toContain(statusCode);
    }
  });
});
