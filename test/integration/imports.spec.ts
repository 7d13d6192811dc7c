import { randomUUID } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import { testApp, type TestApp } from '../support/app';
import { long } from '../support/long';
import { anOffice, aRegistered, type Office } from '../support/office';

type Import = {
  id: string;
  version: number;
  state: string;
  rows: number;
  badRows: number;
  mapping: Record<string, number>;
  headers: string[];
  actions: string[];
  facts: {
    encoding: string | null;
    delimiter: string | null;
    headerRow: number;
    reading: string;
    sure: boolean;
    readings: { reading: string; share: number; sample: string }[];
  };
};
type Row = {
  row: number;
  cells: string[];
  entry: { number: number } | null;
  mistakes: { field: string; code: string; row?: number }[];
};
type Entry = {
  number: number;
  year: number;
  suffix: string;
  kind: string;
  enteredOn: string;
  line: Record<string, string>;
};

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
});
afterAll(async () => {
  await api.close();
});

const HEAD = 'Ngày đến;Số đến;Tác giả;Số, ký hiệu văn bản;Ngày tháng văn bản;Trích yếu;Ghi chú';
const line = (day: string, number: number | string, subject = `Về việc ${number.toString()}`) =>
  `${day};${number.toString()};UBND tỉnh;${number.toString()}/CV-UBND;01/01/2019;${subject};`;
const aBook = (...lines: string[]) =>
  ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2019', HEAD, '(1);(2);(3);(4);(5);(6);(7)', ...lines].join('\r\n');

const send = (
  office: Office,
  bytes: Buffer | string,
  more: { name?: string; registerId?: string; key?: string; who?: Office['clerk'] } = {},
) => {
  const { name = 'so-cu.csv', registerId = office.registerId, key = randomUUID(), who = office.clerk } = more;
  return api.request({
    method: 'POST',
    url: `/register-imports/files?registerId=${registerId}&name=${encodeURIComponent(name)}`,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'text/csv',
      cookie: who.browser.cookie,
      'idempotency-key': key,
    },
    payload: Buffer.from(bytes),
  });
};
const upload = async (office: Office, bytes: Buffer | string, more: Parameters<typeof send>[2] = {}) => {
  const answer = await send(office, bytes, more);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<Import>();
};
const act = (office: Office, { id, version }: Import, what: string, body: object) =>
  office.clerk.browser.put(`/register-imports/${id}/${what}`, body, { 'if-match': `"${version.toString()}"` });
const rowsOf = async (office: Office, { id }: Import, query = '') =>
  (await office.clerk.browser.get(`/register-imports/${id}/rows?limit=100${query}`)).json<{ items: Row[] }>().items;
const entriesOf = async (office: Office, query = '') =>
  (await office.clerk.browser.get(`/registers/${office.registerId}/entries?limit=100${query}`)).json<{
    items: Entry[];
  }>().items;
const typeOf = ({ body }: { body: string }) => (JSON.parse(body) as { type: string }).type;

describe('an old register of before Unicode', () => {
  /** In TCVN3 as old programs saved it: a byte for each letter. */
  const OLD = [
    'Ngµy ®Õn;Sè ®Õn;T¸c gi¶;TrÝch yÕu;Ghi chó',
    '05/03/2009;12;UBND huyÖn An L¹c;QuyÕt ®Þnh vÒ viÖc phª duyÖt kÕ ho¹ch sö dông ®Êt;§· tr×nh',
    '06/03/2009;13;Së Néi vô;H\u00adíng dÉn tæ chøc §¹i héi §¶ng bé c¸c cÊp;',
  ].join('\r\n');
  const READ = [
    ['05/03/2009', '12', 'UBND huyện An Lạc', 'Quyết định về việc phê duyệt kế hoạch sử dụng đất', 'Đã trình'],
    ['06/03/2009', '13', 'Sở Nội vụ', 'Hướng dẫn tổ chức Đại hội Đảng bộ các cấp', ''],
  ];

  it('is known by its words, as bytes and as a spreadsheet in an old font', async () => {
    const office = await anOffice(api);
    const cells = OLD.split('\r\n').map((row) => row.split(';').map((value) => ({ value, type: String })));
    for (const bytes of [Buffer.from(OLD, 'latin1'), Buffer.from(OLD), await writeXlsxFile(cells).toBuffer()]) {
      const read = await upload(office, bytes);
      expect(read.facts).toMatchObject({ encoding: 'tcvn3', reading: 'tcvn3', sure: true });
      expect(read).toMatchObject({ rows: 2, badRows: 0, mapping: { enteredOn: 0, number: 1, issuer: 2, subject: 3 } });
      expect((await rowsOf(office, read)).map((row) => row.cells)).toEqual(READ);
    }
  });

  it('that does not tell its encoding is shown in each, and read again in the one that somebody says', async () => {
    const office = await anOffice(api);
    const few = 'Ngay den;So den;Trich yeu\r\n05/03/2009;12;Laáy yù kieán\r\n';
    const read = await upload(office, Buffer.from(few, 'latin1'));
    expect(read.facts.sure).toBe(false);
    expect(read.facts.readings.map(({ reading }) => reading)).toEqual(['unicode', 'tcvn3', 'vni']);
    expect(read.facts.readings.at(-1)?.sample).toBe('Lấy ý kiến');
    const stale = await act(office, { ...read, version: read.version + 1 }, 'reading', { reading: 'vni' });
    expect(stale.statusCode).toBe(412);
    const again = (await act(office, read, 'reading', { reading: 'vni' })).json<Import>();
    expect(again).toMatchObject({ rows: 1, badRows: 0, facts: { encoding: 'vni', reading: 'vni', sure: true } });
    expect((await rowsOf(office, again))[0]?.cells[2]).toBe('Lấy ý kiến');
    await act(office, again, 'commitment', {});
    expect(await entriesOf(office, '&year=2009')).toMatchObject([{ number: 12, line: { subject: 'Lấy ý kiến' } }]);
  });
});

describe('an old register', () => {
  it('is read and shown first, and enters the book with its numbers and dates when somebody says so', async () => {
    const office = await anOffice(api);
    const read = await upload(office, aBook(line('05/03/2019', 12), line('05/03/2019', '12a'), line('06/03/2019', 14)));
    expect(read).toMatchObject({
      state: 'checked',
      rows: 3,
      badRows: 0,
      facts: { encoding: 'utf-8', delimiter: ';', headerRow: 2 },
      mapping: { enteredOn: 0, number: 1, issuer: 2, numberSymbol: 3, issuedOn: 4, subject: 5, note: 6 },
      actions: ['change', 'commit'],
    });
    expect(await entriesOf(office)).toEqual([]);
    const done = await act(office, read, 'commitment', {});
    expect(done.json<Import>()).toMatchObject({ state: 'committed', actions: ['undo'] });
    expect(await entriesOf(office, '&year=2019')).toMatchObject([
      {
        number: 14,
        suffix: '',
        kind: 'imported',
        enteredOn: '2019-03-06',
        line: { subject: 'Về việc 14', issuer: 'UBND tỉnh' },
      },
      { number: 12, suffix: 'a', kind: 'imported', enteredOn: '2019-03-05' },
      { number: 12, suffix: '', kind: 'imported', enteredOn: '2019-03-05' },
    ]);
  });

  it('of this year goes on with the next number', async () => {
    const office = await anOffice(api);
    const year = new Date().getFullYear();
    const read = await upload(
      office,
      aBook(line(`05/01/${year.toString()}`, 1), line(`06/01/${year.toString()}`, 350)),
    );
    expect((await act(office, read, 'commitment', {})).statusCode).toBe(200);
    await aRegistered(api, office);
    expect((await entriesOf(office))[0]).toMatchObject({ number: 351, kind: 'ordinary' });
  });

  it('shows each mistake by its row and field, and is not entered with them unless they are left out', async () => {
    const office = await anOffice(api);
    const book = aBook(
      line('31/02/2019', 1),
      line('05/03/2019', 'mười'),
      line('05/03/2019', 3),
      line('06/03/2019', 3),
      line('07/03/2019', 4, ''),
      line('01/01/2999', 5),
    );
    const read = await upload(office, book);
    expect(read).toMatchObject({ rows: 6, badRows: 5 });
    expect((await rowsOf(office, read, '&mistakes=true')).map(({ row, mistakes }) => [row, ...mistakes])).toEqual([
      [4, { field: 'enteredOn', code: 'not-a-date' }],
      [5, { field: 'number', code: 'not-a-number' }],
      [7, { field: 'number', code: 'repeated', row: 6 }],
      [8, { field: 'subject', code: 'missing' }],
      [9, { field: 'enteredOn', code: 'in-the-future' }],
    ]);
    const refused = await act(office, read, 'commitment', {});
    expect([refused.statusCode, typeOf(refused)]).toEqual([409, '/problems/intake/import-mistakes']);
    expect((await act(office, read, 'commitment', { leaveOut: true })).statusCode).toBe(200);
    expect((await entriesOf(office, '&year=2019')).map(({ number }) => number)).toEqual([3]);
  });

  it('is read anew when somebody says what its columns are', async () => {
    const office = await anOffice(api);
    const read = await upload(office, 'cột một,cột hai,cột ba\n5/3/2019,7,Về việc');
    expect(read.badRows).toBe(1);
    const mapped = (
      await act(office, read, 'mapping', { mapping: { enteredOn: 0, number: 1, subject: 2 } })
    ).json<Import>();
    expect(mapped).toMatchObject({ badRows: 0, mapping: { enteredOn: 0, number: 1, subject: 2 } });
    expect((await act(office, read, 'commitment', {})).statusCode).toBe(412);
    expect((await act(office, mapped, 'commitment', {})).statusCode).toBe(200);
  });

  it('never takes a number that the register has, also when it was given meanwhile', async () => {
    const office = await anOffice(api);
    const year = new Date().getFullYear().toString();
    const early = await upload(office, aBook(line(`02/01/${year}`, 1), line(`03/01/${year}`, 2)));
    expect(early.badRows).toBe(0);
    await aRegistered(api, office); // takes number 1
    const refused = await act(office, early, 'commitment', {});
    expect(typeOf(refused)).toBe('/problems/intake/import-mistakes');
    const late = await upload(office, aBook(line(`02/01/${year}`, 1)));
    expect((await rowsOf(office, late))[0]?.mistakes).toEqual([{ field: 'number', code: 'taken' }]);
  });

  it('is undone as a whole: its numbers are free, and the book can be brought in again', async () => {
    const office = await anOffice(api);
    const year = new Date().getFullYear().toString();
    const book = aBook(line(`05/01/${year}`, 7), line(`06/01/${year}`, 9));
    const first = (await act(office, await upload(office, book), 'commitment', {})).json<Import>();
    const undone = await act(office, first, 'undoing', { reason: 'Nhầm cột' });
    expect(undone.json<Import>()).toMatchObject({ state: 'undone', undoReason: 'Nhầm cột', actions: [] });
    expect(await entriesOf(office)).toEqual([]);
    const second = await upload(office, book);
    expect(second.badRows).toBe(0);
    const again = (await act(office, second, 'commitment', {})).json<Import>();
    expect(await entriesOf(office)).toHaveLength(2);
    expect((await act(office, again, 'undoing', { reason: 'Lại nhầm' })).statusCode).toBe(200);
    await aRegistered(api, office);
    expect((await entriesOf(office)).map(({ number }) => number)).toEqual([1]);
  });

  it('is not undone when the register has gone on from it', async () => {
    const office = await anOffice(api);
    const year = new Date().getFullYear().toString();
    const done = (
      await act(office, await upload(office, aBook(line(`05/01/${year}`, 7))), 'commitment', {})
    ).json<Import>();
    await aRegistered(api, office);
    const refused = await act(office, done, 'undoing', { reason: 'Nhầm' });
    expect([refused.statusCode, typeOf(refused)]).toEqual([409, '/problems/intake/import-acted-upon']);
    expect((await entriesOf(office)).map(({ number }) => number)).toEqual([8, 7]);
  });

  it('is one import when the request is repeated, and another file under its key is refused', async () => {
    const office = await anOffice(api);
    const key = randomUUID();
    const [one, two] = [
      await upload(office, aBook(line('05/03/2019', 1)), { key }),
      await upload(office, aBook(line('05/03/2019', 1)), { key }),
    ];
    expect(two.id).toBe(one.id);
    expect((await send(office, aBook(line('05/03/2019', 2)), { key })).statusCode).toBe(422);
  });

  it('is read from a spreadsheet with merged dates, and keeps what looks like a formula as words', async () => {
    const office = await anOffice(api);
    const cell = (value: string | number) => ({ value });
    const formula = '=cmd|’/c calc’!A1';
    const sheet = await writeXlsxFile([
      [cell('Ngày đến'), cell('Số đến'), cell('Trích yếu')],
      [{ value: '05/03/2019', rowSpan: 2 }, cell(1), cell(formula)],
      [null, cell(2), cell('+84 là số điện thoại')],
    ]).toBuffer();
    const read = await upload(office, sheet, { name: 'sổ cũ.xlsx' });
    expect(read).toMatchObject({ format: 'xlsx', rows: 2, badRows: 0, facts: { merged: 1 } });
    await act(office, read, 'commitment', {});
    expect((await entriesOf(office, '&year=2019')).map((entry) => entry.line.subject)).toEqual([
      '+84 là số điện thoại',
      formula,
    ]);
  });

  it('is refused in words when it is no table, and when nobody may', async () => {
    const office = await anOffice(api);
    for (const bytes of ['\x89PNG\r\n\x1a\n\0\0', 'PK\x03\x04 hỏng', ''])
      expect([422, 400]).toContain((await send(office, bytes)).statusCode);
    expect((await send(office, aBook(line('05/03/2019', 1)), { who: office.specialist })).statusCode).toBe(403);
    expect((await send(office, aBook(), { registerId: randomUUID() })).statusCode).toBe(422);
    const mine = await upload(office, aBook(line('05/03/2019', 1)));
    expect((await office.specialist.browser.get(`/register-imports/${mine.id}`)).statusCode).toBe(404);
  });

  it('of many rows is brought in and taken back within the patience of a clerk', async () => {
    const office = await anOffice(api);
    const count = long(10_000, 100_000);
    const lines = Array.from({ length: count }, (_, i) => line('05/03/2019', i + 1));
    const read = await upload(office, aBook(...lines));
    expect(read).toMatchObject({ rows: count, badRows: 0 });
    const done = await act(office, read, 'commitment', {});
    expect(done.statusCode).toBe(200);
    expect((await entriesOf(office, '&year=2019'))[0]).toMatchObject({ number: count });
    expect((await act(office, done.json<Import>(), 'undoing', { reason: 'Thử' })).statusCode).toBe(200);
    expect(await entriesOf(office, '&year=2019')).toEqual([]);
  }, 300_000);
});
