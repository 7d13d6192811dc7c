import type { Actor } from '@vanthu/identity';
import { newId, type UnitOfWork } from '@vanthu/platform';
import { NumberingService, RegistersService, seedLaw, seedRegisters, type Entry } from '@vanthu/registers';
import { anActor, anAgency } from '../support/actors';
import { asRoot } from '../support/database';
import { testApp, type TestApp } from '../support/app';

let api: TestApp;
let work: UnitOfWork;
let numbering: NumberingService;
let registers: RegistersService;
beforeAll(async () => {
  api = await testApp();
  work = api.work;
  numbering = api.app.get(NumberingService, { strict: false });
  registers = api.app.get(RegistersService, { strict: false });
});
afterAll(async () => {
  await api.close();
});

type Office = { clerk: Actor; registerId: string; otherRegisterId: string };
const anOffice = async (): Promise<Office> => {
  const { id } = await anAgency(work);
  const { superior, subordinate } = await seedRegisters(work, id);
  return { clerk: await anActor(work, id, { roles: ['clerk'] }), registerId: superior, otherRegisterId: subordinate };
};

const enter = ({ clerk, registerId }: Pick<Office, 'clerk' | 'registerId'>): Promise<Entry> =>
  work.run(clerk, (tx) =>
    numbering.enter(tx, {
      agencyId: clerk.agencyId,
      registerId,
      flow: 'incoming',
      documentId: newId(),
      enteredBy: clerk.id,
    }),
  );

const times = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const entriesOf = ({ clerk, registerId }: Office) =>
  registers.entries(clerk, registerId, { limit: 100 }).then(({ items }) => items);

/** As a wrong clock, a broken disk or time itself would; row-level security does not hold for the superuser. */
const tamper = (sql: string) => asRoot(api.db.name, sql);

describe('official numbers', () => {
  it('are 1 to 20 for 20 clerks who register at once, in time order', async () => {
    const office = await anOffice();
    const entries = await Promise.all(times(20).map(() => enter(office)));
    expect(entries.map(({ number }) => number).sort((a, b) => a - b)).toEqual(times(20));
    const byNumber = [...entries].sort((a, b) => a.number - b.number).map(({ enteredAt }) => enteredAt);
    expect(byNumber).toEqual([...byNumber].sort());
    expect(new Set(byNumber).size).toBe(20);
  });

  it('have no hole after registrations that failed half-way', async () => {
    const office = await anOffice();
    const attempts = await Promise.allSettled(
      times(30).map((i) =>
        work.run(office.clerk, async (tx) => {
          const entry = await numbering.enter(tx, {
            agencyId: office.clerk.agencyId,
            registerId: office.registerId,
            flow: 'incoming',
            documentId: newId(),
            enteredBy: office.clerk.id,
          });
          if (i % 3 === 0) throw new Error('something after the number failed');
          return entry;
        }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const numbers = (await entriesOf(office)).map(({ number }) => number);
    expect(numbers).toEqual(times(20).reverse());
  });

  it('run on over the two incoming books, which share a series', async () => {
    const office = await anOffice();
    const first = await enter(office);
    const second = await enter({ ...office, registerId: office.otherRegisterId });
    const third = await enter(office);
    expect([first, second, third].map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await entriesOf(office)).map(({ number }) => number)).toEqual([3, 1]);
  });

  it('start at 1 in each agency', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    expect((await enter(mine)).number).toBe(1);
    expect((await enter(theirs)).number).toBe(1);
  });

  it('stay in time order when the clock is set back', async () => {
    const office = await anOffice();
    await enter(office);
    await tamper(
      `UPDATE number_series_year SET last_at = now() + interval '1 minute' WHERE agency_id = '${office.clerk.agencyId}'`,
    );
    const ahead = Date.now() + 30_000;
    const [second, third] = [await enter(office), await enter(office)];
    expect(Date.parse(second.enteredAt)).toBeGreaterThan(ahead);
    expect(third.enteredAt > second.enteredAt).toBe(true);
  });

  it('begin anew with the year, by the calendar of the agency and not of the server', async () => {
    // Two zones that have different calendar days at every moment.
    const offices = [await anOffice(), await anOffice()] as const;
    const zones = ['Pacific/Kiritimati', 'Etc/GMT+12'] as const;
    for (const [i, { clerk }] of offices.entries()) {
      await tamper(`UPDATE agency SET time_zone = '${zones[i] ?? ''}' WHERE id = '${clerk.agencyId}'`);
    }
    const [east, west] = [await enter(offices[0]), await enter(offices[1])];
    expect(east.enteredOn > west.enteredOn).toBe(true);

    // Of a year that is over, the last number stays behind.
    const office = await anOffice();
    const year = (await enter(office)).year;
    await tamper(
      `INSERT INTO number_series_year SELECT agency_id, series_id, year - 1, 731, last_at - interval '1 year', NULL
       FROM number_series_year WHERE agency_id = '${office.clerk.agencyId}'`,
    );
    expect(await enter(office)).toMatchObject({ year, number: 2 });
  });

  it('of a year begin at 1 after the last moment of the year before, even when the clock is behind it', async () => {
    const office = await anOffice();
    const { year } = await enter(office);
    const [zone] = await work.asAgency(office.clerk.agencyId, (tx) =>
      tx.query<{ zone: string }[]>(`SELECT time_zone AS zone FROM agency WHERE id = $1`, [office.clerk.agencyId]),
    );
    const midnight = `timestamp '${String(year + 1)}-01-01' AT TIME ZONE '${zone?.zone ?? ''}'`;
    await tamper(
      `UPDATE number_series_year SET last_at = ${midnight} - interval '1 microsecond' WHERE agency_id = '${office.clerk.agencyId}'`,
    );
    expect(await enter(office)).toMatchObject({ year: year + 1, number: 1, enteredOn: `${String(year + 1)}-01-01` });
  });

  it('are refused in a closed year, for every book of the series', async () => {
    const office = await anOffice();
    const { year } = await enter(office);
    const closed = await registers.closeYear(office.clerk, office.registerId, year, 'Hết năm');
    expect(closed).toMatchObject({ year, last: 1 });
    expect(await registers.closeYear(office.clerk, office.registerId, year, 'Hết năm')).toEqual(closed);
    const late = { ...office, registerId: office.otherRegisterId };
    await expect(enter(late)).rejects.toMatchObject({ code: 'registers/year-closed', params: { year } });
    expect(await entriesOf(office)).toHaveLength(1);
  });

  it('are refused in a register of another agency, of another flow, or out of use', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    await expect(enter({ ...mine, registerId: theirs.registerId })).rejects.toMatchObject({
      code: 'registers/unknown',
    });
    await tamper(`UPDATE register SET active = false WHERE id = '${mine.registerId}'`);
    await expect(enter(mine)).rejects.toMatchObject({ code: 'registers/unfit' });
    await tamper(`UPDATE register SET flow = 'outgoing' WHERE id = '${mine.otherRegisterId}'`);
    const outgoing = enter({ ...mine, registerId: mine.otherRegisterId });
    await expect(outgoing).rejects.toMatchObject({ code: 'registers/unfit' });
  });

  it('are entered for good: nobody changes or removes an entry', async () => {
    const office = await anOffice();
    await enter(office);
    for (const sql of [`UPDATE register_entry SET number = 9`, `DELETE FROM register_entry`]) {
      await expect(work.run(office.clerk, (tx) => tx.query(sql))).rejects.toThrow(/permission denied|append-only/);
      await expect(tamper(sql)).rejects.toThrow(/append-only/);
    }
  });
});

describe('the registers of an agency', () => {
  it('are known to everybody in it, with the last number of the year', async () => {
    const office = await anOffice();
    await enter(office);
    const specialist = await anActor(work, office.clerk.agencyId);
    const { items } = await registers.list(specialist, { flow: 'incoming', limit: 50 });
    expect(items.map(({ code }) => code)).toEqual(['Đ2', 'Đ1', 'ĐT', 'ĐM']);
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: office.registerId, last: 1, closed: false })]),
    );
    const codes: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await registers.list(specialist, { limit: 3, ...(after ? { after } : {}) });
      codes.push(...page.items.map(({ code }) => code));
      if (page.next === null) break;
      after = page.next;
    }
    expect(codes).toEqual(['CV', 'QĐ', 'VB', 'NB', 'Đ2', 'Đ1', 'SAO', 'ĐT', 'ĐIM', 'ĐM']);
  });

  it('are read by those who keep and lead, and closed by the clerk or the chief of office', async () => {
    const office = await anOffice();
    const { agencyId } = office.clerk;
    for (const roles of [['leader'], ['chief_of_office'], ['recorder'], ['clerk']] as const) {
      const reader = await anActor(work, agencyId, { roles });
      await expect(registers.entries(reader, office.registerId, { limit: 5 })).resolves.toMatchObject({ items: [] });
    }
    for (const roles of [['specialist'], ['admin'], ['archivist'], ['head_of_unit']] as const) {
      const other = await anActor(work, agencyId, { roles });
      await expect(registers.entries(other, office.registerId, { limit: 5 })).rejects.toMatchObject({ status: 403 });
      await expect(registers.closeYear(other, office.registerId, 2020, 'Hết năm')).rejects.toMatchObject({
        status: 403,
      });
    }
    await expect(registers.closeYear(office.clerk, office.registerId, 2999, 'Hết năm')).rejects.toMatchObject({
      code: 'registers/year-ahead',
    });
  });

  it('are not to be known by another agency', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    await expect(registers.entries(mine.clerk, theirs.registerId, { limit: 5 })).rejects.toMatchObject({ status: 404 });
    await expect(registers.closeYear(mine.clerk, theirs.registerId, 2020, 'Hết năm')).rejects.toMatchObject({
      status: 404,
    });
  });

  it('are shown page by page, newest entry first', async () => {
    const office = await anOffice();
    for (let i = 0; i < 5; i++) await enter(office);
    const numbers: number[] = [];
    for (let after: string | undefined; ;) {
      const page = await registers.entries(office.clerk, office.registerId, { limit: 2, ...(after ? { after } : {}) });
      numbers.push(...page.items.map(({ number }) => number));
      if (page.next === null) break;
      after = page.next;
    }
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('the law tables', () => {
  it('hold the 29 types of Decree 30 and the announced holidays, however often they are seeded', async () => {
    await Promise.all([seedLaw(work), seedLaw(work)]);
    const { id } = await anAgency(work);
    const [counts] = await work.asAgency(id, (tx) =>
      tx.query<{ types: number; tet: string; swapped: string }[]>(
        `SELECT (SELECT count(*)::int FROM document_type WHERE class = 'administrative') AS types,
                (SELECT kind FROM holiday WHERE day = '2026-02-17') AS tet,
                (SELECT kind FROM holiday WHERE day = '2026-08-22') AS swapped`,
      ),
    );
    expect(counts).toEqual({ types: 29, tet: 'holiday', swapped: 'workday' });
  });
});
