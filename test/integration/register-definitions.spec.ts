import type { Actor } from '@vanthu/identity';
import { aUnit } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
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

describe('a series of a committee', () => {
  const aTermBook = async (office: BookOffice, termStartedOn: string) => {
    const series = await desk.definitions.addSeries(office.admin, {
      name: 'Số nghị quyết Đảng ủy',
      reset: 'term',
      termStartedOn,
      secret: false,
    });
    const register = await desk.definitions.addRegister(office.admin, {
      code: 'ĐU',
      name: 'Sổ Đảng ủy',
      flow: 'outgoing',
      kind: 'ordinary',
      secrecy: 'none',
      docTypes: [],
      seriesId: series.id,
    });
    return { series, register };
  };

  it('runs on over the new year, and begins anew with the next term', async () => {
    const office = await desk.anOffice();
    await desk.setClock('2025-12-31 10:00+07');
    const { series, register } = await aTermBook(office, '2025-08-15');
    const resolve = () => desk.enter(office, register.id, { flow: 'outgoing', symbol: 'NQ/ĐU' });
    expect(await resolve()).toMatchObject({ number: 1, year: 2025, numberSymbol: '01-NQ/ĐU' });
    await desk.setClock('2026-02-01 10:00+07');
    expect(await resolve()).toMatchObject({ number: 2, year: 2025, enteredOn: '2026-02-01' });
    await desk.setClock('2030-09-01 10:00+07');
    await desk.definitions.changeSeries(office.admin, series.id, 1, { termStartedOn: '2030-08-20' });
    expect(await resolve()).toMatchObject({ number: 1, year: 2030 });
  });

  it('gets no term that has not begun or begins in the year of another', async () => {
    const office = await desk.anOffice();
    await desk.setClock('2026-11-23 10:00+07');
    const { series } = await aTermBook(office, '2025-08-15');
    for (const termStartedOn of ['2025-12-01', '2024-01-01', '2027-01-01'])
      await expect(desk.definitions.changeSeries(office.admin, series.id, 1, { termStartedOn })).rejects.toMatchObject({
        code: 'registers/term-unfit',
      });
  });
});

describe('the definition of registers', () => {
  const aBook = (office: BookOffice, seriesId: string, more: object = {}) =>
    desk.definitions.addRegister(office.admin, {
      code: 'X',
      name: 'Sổ mới',
      flow: 'outgoing',
      kind: 'ordinary',
      secrecy: 'none',
      docTypes: ['bao-cao'],
      seriesId,
      ...more,
    });

  it('keeps secrets on series of their own', async () => {
    const office = await desk.anOffice();
    const { items } = await desk.definitions.series(office.admin, { limit: 100 });
    const of = (secret: boolean) => items.find((one) => one.secret === secret)?.id ?? '';
    await expect(aBook(office, of(true))).rejects.toMatchObject({ code: 'registers/series-unfit' });
    await expect(aBook(office, of(false), { secrecy: 'secret' })).rejects.toMatchObject({
      code: 'registers/series-unfit',
    });
  });

  it('lets a type follow one series only', async () => {
    const office = await desk.anOffice();
    const own = await desk.definitions.addSeries(office.admin, {
      name: 'Riêng',
      reset: 'calendar_year',
      secret: false,
    });
    await expect(aBook(office, own.id)).rejects.toMatchObject({ code: 'registers/type-kept-elsewhere' });
    await desk.definitions.changeRegister(office.admin, office.book('VB'), 1, { docTypes: ['ke-hoach'] });
    expect(await aBook(office, own.id)).toMatchObject({ docTypes: ['bao-cao'], series: { name: 'Riêng' } });
  });

  it('is the administrator’s, and another agency’s is not to be known', async () => {
    const [office, other] = [await desk.anOffice(), await desk.anOffice()];
    const change = (actor: Actor) => desk.definitions.changeRegister(actor, office.book('QĐ'), 1, { name: 'Sổ khác' });
    await expect(change(office.clerk)).rejects.toMatchObject({ status: 403 });
    await expect(change(other.admin)).rejects.toMatchObject({ status: 404 });
    expect(await change(office.admin)).toMatchObject({ name: 'Sổ khác', version: 2 });
    await expect(change(office.admin)).rejects.toMatchObject({ status: 412 });
  });
});

describe('a symbol', () => {
  it('has the abbreviations of its day, before and after a renaming', async () => {
    const office = await desk.anOffice();
    const unit = await aUnit(desk.work, office.agencyId, 'Văn phòng');
    const compose = (on: string) =>
      desk.symbols.compose(office.clerk, { docType: 'cong-van', unitId: unit.id, on, pattern: 'state' });
    expect(await compose('2026-01-01')).toBe('CQ-TH');
    const abbreviate = (abbreviation: string, validFrom: string) =>
      desk.symbols.abbreviate(office.admin, { subject: 'agency', name: '', abbreviation, validFrom });
    await abbreviate('SNV', '2025-03-01');
    await abbreviate('SNVMT', '2026-07-01');
    await abbreviate('SNV-CU', '2024-01-01');
    expect(
      await Promise.all(['2023-12-31', '2025-02-28', '2025-03-01', '2026-06-30', '2026-07-01'].map(compose)),
    ).toEqual(['CQ-TH', 'SNV-CU-TH', 'SNV-TH', 'SNV-TH', 'SNVMT-TH']);
    const other = await desk.anOffice();
    await expect(
      desk.symbols.compose(other.clerk, { docType: 'cong-van', unitId: unit.id, on: '2026-01-01', pattern: 'state' }),
    ).rejects.toMatchObject({ status: 422 });
  });
});

describe('the entries of a register', () => {
  it('are found by words without accents, number, dates and kind, and of no other agency', async () => {
    const [office, other] = [await desk.anOffice(), await desk.anOffice()];
    await desk.setClock('2026-03-02 09:00+07');
    await desk.decide(office, { line: { subject: 'Về việc khen thưởng cán bộ', recipients: 'Phòng Tổ chức' } });
    await desk.setClock('2026-05-04 09:00+07');
    await desk.decide(office, { line: { subject: 'Về việc kỷ luật' } });
    await desk.decide(other, { line: { subject: 'Khen thưởng' } });
    const numbers = async (query: object) =>
      (await desk.entriesOf(office, office.book('QĐ'), query)).map(({ number }) => number);
    expect(await numbers({ q: 'khen thuong' })).toEqual([1]);
    expect(await numbers({ q: 'kỷ luậ' })).toEqual([2]);
    expect(await numbers({ q: '...' })).toEqual([]);
    expect(await numbers({ q: "o'; DROP TABLE register_entry; --" })).toEqual([]);
    expect(await numbers({ number: 2 })).toEqual([2]);
    expect(await numbers({ from: '2026-03-02', to: '2026-03-31' })).toEqual([1]);
    expect(await numbers({ kind: 'inserted' })).toEqual([]);
    expect(await numbers({ year: 2025 })).toEqual([]);
  });

  it('come page by page when they are searched, too', async () => {
    const office = await desk.anOffice();
    for (let i = 0; i < 5; i++) await desk.decide(office, { line: { subject: 'Báo cáo tháng' } });
    const seen: number[] = [];
    for (let after: string | undefined; ;) {
      const page = await desk.registers.entries(office.clerk, office.book('QĐ'), {
        limit: 2,
        q: 'thang bao',
        ...(after ? { after } : {}),
      });
      seen.push(...page.items.map(({ number }) => number));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });
});
