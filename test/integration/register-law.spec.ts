import { anActor } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { registerDesk, type BookOffice, type RegisterDesk } from '../support/register-desk';

let api: TestApp;
let desk: RegisterDesk;
beforeAll(async () => {
  api = await testApp();
  desk = await registerDesk(api);
});
afterEach(() => desk.rewind());
afterAll(async () => {
  await api.close();
});

const aReserved = { kind: 'reserved', medium: 'paper', symbol: 'QĐ-CQ', line: {}, reason: 'Lãnh đạo giao' } as const;
/** A number of the book of decisions that has no document yet. */
const reserve = (office: BookOffice, more: object = {}) =>
  desk.acts.enterIrregularly(office.keeper, office.book('QĐ'), { ...aReserved, ...more });
const times = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('what the agency issues', () => {
  it('is numbered in its own book with number and symbol as printed', async () => {
    const office = await desk.anOffice();
    expect(await desk.decide(office)).toMatchObject({ number: 1, symbol: 'QĐ-CQ', numberSymbol: '01/QĐ-CQ' });
    const letter = await desk.enter(office, office.book('CV'), {
      flow: 'outgoing',
      symbol: 'CQ-VP',
      docType: 'cong-van',
    });
    expect(letter.numberSymbol).toBe('01/CQ-VP');
  });

  it('is refused by a book that does not keep its type', async () => {
    const office = await desk.anOffice();
    await expect(desk.decide(office, { docType: 'bao-cao' })).rejects.toMatchObject({
      code: 'registers/type-not-kept',
    });
    expect(await desk.entriesOf(office, office.book('QĐ'))).toEqual([]);
  });

  it('never has the same number and symbol twice in a year, whatever book gives it', async () => {
    const office = await desk.anOffice();
    await desk.decide(office);
    const twin = desk.enter(office, office.book('NB'), { flow: 'internal', symbol: 'QĐ-CQ' });
    await expect(twin).rejects.toMatchObject({ code: 'registers/number-taken' });
    // What was refused took no number; secrets are numbered apart.
    const secret = await desk.enter(office, office.book('ĐIM'), {
      flow: 'outgoing',
      symbol: 'QĐ-CQ',
      docType: 'quyet-dinh',
    });
    expect(secret.number).toBe(1);
    expect((await desk.enter(office, office.book('NB'), { flow: 'internal', symbol: 'BC-CQ' })).number).toBe(1);
  });

  it('counts paper and electronic in one sequence', async () => {
    const office = await desk.anOffice();
    await desk.decide(office, { medium: 'paper' });
    expect((await desk.decide(office, { medium: 'electronic' })).number).toBe(2);
  });
});

describe('a book of secrets', () => {
  it('keeps number, symbol and date, and no content', async () => {
    const office = await desk.anOffice();
    const secret = office.book('ĐM');
    await desk.enter(office, secret, { line: { subject: 'Nội dung mật', numberSymbol: '01/BC-CA' } });
    const [entry] = await desk.entriesOf(office, secret);
    expect(entry?.line).toEqual({ numberSymbol: '01/BC-CA' });
    const { id } = await desk.acts.enterIrregularly(office.keeper, secret, aReserved);
    await expect(
      desk.acts.correct(office.clerk, secret, id, { subject: 'Nội dung mật' }, 'ghi thêm'),
    ).rejects.toMatchObject({
      code: 'registers/secret-content',
    });
  });

  it('numbers apart from the ordinary books, as the book of petitions does', async () => {
    const office = await desk.anOffice();
    await desk.enter(office, office.book('Đ1'));
    await desk.enter(office, office.book('Đ2'));
    expect((await desk.enter(office, office.book('ĐM'))).number).toBe(1);
    expect((await desk.enter(office, office.book('ĐT'))).number).toBe(1);
  });

  it('and petitions are read by those alone who must know', async () => {
    const office = await desk.anOffice();
    const recorder = await anActor(desk.work, office.agencyId, { roles: ['recorder'] });
    for (const code of ['ĐM', 'ĐT'])
      await expect(desk.registers.entries(recorder, office.book(code), { limit: 5 })).rejects.toMatchObject({
        status: 403,
      });
    await expect(desk.registers.entries(recorder, office.book('Đ1'), { limit: 5 })).resolves.toMatchObject({
      items: [],
    });
  });
});

describe('a void number', () => {
  it('stays in the book with who and why, and is not given again', async () => {
    const office = await desk.anOffice();
    const { id } = await desk.decide(office);
    const voided = await desk.acts.void(office.clerk, office.book('QĐ'), id, 'Ký nhầm người');
    expect(voided).toMatchObject({ number: 1, voided: true, notes: [{ kind: 'void', reason: 'Ký nhầm người' }] });
    expect(voided.notes[0]?.by.id).toBe(office.clerk.id);
    expect((await desk.decide(office)).number).toBe(2);
    expect(await desk.entriesOf(office, office.book('QĐ'))).toHaveLength(2);
  });

  it('is neither voided nor corrected again, also by two clerks at once', async () => {
    const office = await desk.anOffice();
    const { id } = await desk.decide(office);
    const tries = await Promise.allSettled(
      times(4).map(() => desk.acts.void(office.clerk, office.book('QĐ'), id, 'Hủy')),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(desk.acts.correct(office.clerk, office.book('QĐ'), id, { note: 'x' }, 'sửa')).rejects.toMatchObject({
      code: 'registers/entry-void',
    });
  });
});

describe('a correction', () => {
  it('shows the new value and keeps the old one with who and why', async () => {
    const office = await desk.anOffice();
    const { id } = await reserve(office, { line: { subject: 'Về việc bổ nhiệm', signer: 'Trần Văn Bình' } });
    await desk.acts.correct(
      office.clerk,
      office.book('QĐ'),
      id,
      { subject: 'Về việc miễn nhiệm' },
      'Ghi nhầm trích yếu',
    );
    const twice = await desk.acts.correct(
      office.clerk,
      office.book('QĐ'),
      id,
      { subject: 'Về việc điều động' },
      'Ghi nhầm',
    );
    expect(twice.line).toEqual({ subject: 'Về việc điều động', signer: 'Trần Văn Bình' });
    expect(twice.notes.flatMap(({ changes }) => changes)).toEqual([
      { field: 'subject', from: 'Về việc bổ nhiệm', to: 'Về việc miễn nhiệm' },
      { field: 'subject', from: 'Về việc miễn nhiệm', to: 'Về việc điều động' },
    ]);
  });

  it('of nothing is refused, as is one by somebody else', async () => {
    const office = await desk.anOffice();
    const { id } = await reserve(office, { line: { signer: 'A' } });
    await expect(desk.acts.correct(office.clerk, office.book('QĐ'), id, { signer: 'A' }, 'x')).rejects.toMatchObject({
      code: 'registers/nothing-changed',
    });
    for (const roles of [['leader'], ['recorder'], ['admin'], ['register_keeper']] as const) {
      const other = await anActor(desk.work, office.agencyId, { roles });
      await expect(desk.acts.correct(other, office.book('QĐ'), id, { signer: 'B' }, 'x')).rejects.toMatchObject({
        status: 403,
      });
      await expect(desk.acts.void(other, office.book('QĐ'), id, 'x')).rejects.toMatchObject({ status: 403 });
    }
  });

  it('of what has a document is refused here, and leads to the document', async () => {
    const office = await desk.anOffice();
    const { id } = await desk.decide(office, { line: { signer: 'A' } });
    await expect(desk.acts.correct(office.clerk, office.book('QĐ'), id, { signer: 'B' }, 'x')).rejects.toMatchObject({
      code: 'registers/correct-the-document',
      params: { number: '01/QĐ-CQ' },
    });
    expect(await desk.entriesOf(office, office.book('QĐ'))).toMatchObject([{ line: { signer: 'A' }, notes: [] }]);
  });

  it('and its note are there for good', async () => {
    const office = await desk.anOffice();
    const { id } = await desk.decide(office);
    await desk.acts.void(office.clerk, office.book('QĐ'), id, 'Hủy');
    for (const sql of [`UPDATE register_entry_note SET reason = 'khác'`, `DELETE FROM register_entry_note`])
      await expect(asRoot(api.db.name, sql)).rejects.toThrow(/append-only/);
  });
});

describe('an irregular number', () => {
  const irregular = (office: BookOffice, input: object, actor = office.keeper) =>
    desk.acts.enterIrregularly(actor, office.book('QĐ'), { ...aReserved, ...input });

  it('04a, 04b … is inserted after the 04 of its day, and the next number is 05', async () => {
    const office = await desk.anOffice();
    const year = (await Promise.all(times(4).map(() => desk.decide(office))))[0]?.year;
    const inserted = await irregular(office, { kind: 'inserted', year, number: 4 });
    expect(inserted).toMatchObject({ numberSymbol: '04a/QĐ-CQ', kind: 'inserted', reason: 'Lãnh đạo giao' });
    expect((await irregular(office, { kind: 'inserted', year, number: 4 })).suffix).toBe('b');
    expect((await desk.decide(office)).number).toBe(5);
    await expect(irregular(office, { kind: 'inserted', year, number: 9 })).rejects.toMatchObject({
      code: 'registers/number-unknown',
    });
    expect(
      (await desk.entriesOf(office, office.book('QĐ'))).map(({ number, suffix }) => `${String(number)}${suffix}`),
    ).toEqual(['5', '4b', '4a', '4', '3', '2', '1']);
  });

  it('is reserved without a document, and stands in the order of numbers', async () => {
    const office = await desk.anOffice();
    await desk.decide(office);
    expect(await irregular(office, {})).toMatchObject({ number: 2, kind: 'reserved', documentId: null });
    expect((await desk.decide(office)).number).toBe(3);
  });

  it('is back-dated to a day that has passed, into the year of that day while it is open', async () => {
    await desk.setClock('2027-01-04 09:00+07');
    const office = await desk.anOffice();
    await desk.setClock('2026-12-30 09:00+07');
    await desk.decide(office);
    await desk.setClock('2027-01-04 09:00+07');
    await desk.decide(office);
    const late = await irregular(office, { kind: 'backdated', on: '2026-12-31' });
    expect(late).toMatchObject({ year: 2026, number: 2, enteredOn: '2026-12-31', kind: 'backdated' });
    await expect(irregular(office, { kind: 'backdated', on: '2027-01-05' })).rejects.toMatchObject({
      code: 'registers/date-ahead',
    });
    await desk.registers.closeYear(office.clerk, office.book('QĐ'), 2026, 'Hết năm');
    await expect(irregular(office, { kind: 'backdated', on: '2026-12-31' })).rejects.toMatchObject({
      code: 'registers/year-closed',
    });
    await expect(irregular(office, { kind: 'inserted', year: 2026, number: 1 })).rejects.toMatchObject({
      code: 'registers/year-closed',
    });
  });

  it('is refused for electronic documents, whoever asks', async () => {
    const office = await desk.anOffice();
    const { year } = await desk.decide(office);
    for (const input of [
      { kind: 'inserted', year, number: 1 },
      { kind: 'reserved' },
      { kind: 'backdated', on: '2026-01-02' },
    ])
      await expect(irregular(office, { ...input, medium: 'electronic' })).rejects.toMatchObject({
        code: 'registers/electronic-irregular',
        status: 409,
      });
    expect(await desk.entriesOf(office, office.book('QĐ'))).toHaveLength(1);
  });

  it('needs a right of its own, which neither clerk, chief, leader nor administrator has by their post', async () => {
    const office = await desk.anOffice();
    for (const roles of [['clerk'], ['chief_of_office'], ['leader'], ['admin'], ['specialist']] as const) {
      const other = await anActor(desk.work, office.agencyId, { roles });
      await expect(irregular(office, {}, other)).rejects.toMatchObject({ status: 403 });
    }
    const stranger = await desk.anOffice();
    await expect(irregular(office, {}, stranger.keeper)).rejects.toMatchObject({ status: 404 });
  });
});
