import { PeopleService, seedPeople } from '@vanthu/identity';
import { AuditVerifier } from '@vanthu/platform';
import { asRoot } from '../support/database';
import { startPlatform, type Platform } from '../support/platform';

let platform: Platform;
beforeEach(async () => {
  platform = await startPlatform();
});
afterEach(() => platform.close());

let count = 0;
const password = () => `mat khau so ${(count++).toString()} cua tinh`;
const people = new PeopleService();

const agencies = () =>
  platform.work.asSystem('test', (tx) =>
    tx.query<{ id: string; code: string; line: string[]; parent_id: string | null }[]>(
      `SELECT id, code, line, parent_id FROM agency ORDER BY code`,
    ),
  );

describe('the demonstration province', () => {
  it('has two departments at work, each with somebody in every post that a document passes', async () => {
    const accounts = await seedPeople(platform.work, password);
    for (const agencyCode of ['H99.05', 'H99.07']) {
      const roles = accounts.filter((account) => account.agencyCode === agencyCode).map(({ role }) => role);
      expect(roles).toEqual(
        expect.arrayContaining([
          'clerk',
          'chief_of_office',
          'leader',
          'head_of_unit',
          'specialist',
          'archivist',
          'admin',
        ]),
      );
    }
    expect(accounts.map(({ username }) => username)).toEqual(
      expect.arrayContaining(['vanthu.snv', 'tp.tccb.snv', 'quantri.skhcn']),
    );
    expect(new Set(accounts.map((account) => account.password)).size).toBe(accounts.length);
  });

  it('stands in the order of the agencies: the departments below the province', async () => {
    await seedPeople(platform.work, password);
    const all = await agencies();
    const province = all.find(({ code }) => code === 'H99')!;
    expect(province).toMatchObject({ parent_id: null, line: [province.id] });
    for (const { id, code, line, parent_id } of all.filter((agency) => agency !== province)) {
      expect(code).toMatch(/^H99\.\d\d$/);
      expect(parent_id).toBe(province.id);
      expect(line).toEqual([province.id, id]);
    }
  });

  it('can be asked who heads a unit, and who holds a post', async () => {
    await seedPeople(platform.work, password);
    const snv = (await agencies()).find(({ code }) => code === 'H99.07')!;
    await platform.work.asAgency(snv.id, async (tx) => {
      const units = await people.units(tx, snv.id);
      expect(units.map(({ code }) => code)).toEqual(['CCHC', 'TCCB', 'VP', 'VTLT']);
      const cchc = units.find(({ code }) => code === 'CCHC')!;
      const heads = await people.headsOf(tx, snv.id, cchc.id);
      expect(heads.map(({ displayName }) => displayName)).toEqual(['Phạm Thị Thu Hà']);
      await expect(people.unit(tx, snv.id, cchc.id)).resolves.toMatchObject({ name: 'Phòng Cải cách hành chính' });
      const [leader, ...more] = await people.withRole(tx, snv.id, 'leader');
      expect([leader!.displayName, more]).toEqual(['Lê Quốc Dũng', []]);
      await expect(people.withRole(tx, snv.id, 'assistant')).resolves.toEqual([]);

      // A post that ended, and a person who was disabled, count no more.
      await tx.query(`UPDATE post SET ends_on = current_date - 2 WHERE unit_id = $1 AND role = 'head_of_unit'`, [
        cchc.id,
      ]);
      await expect(people.headsOf(tx, snv.id, cchc.id)).resolves.toEqual([]);
      await tx.query(`UPDATE app_user SET disabled_at = now() WHERE id = $1`, [leader!.id]);
      await expect(people.withRole(tx, snv.id, 'leader')).resolves.toEqual([]);
      await expect(people.user(tx, snv.id, leader!.id)).resolves.toBeNull();
    });
  });

  it('keeps each agency’s people from the others, by the database itself', async () => {
    await seedPeople(platform.work, password);
    const [, , skhcn, snv] = await agencies();
    const found = await platform.work.asAgency(skhcn!.id, (tx) => people.directory(tx, snv!.id));
    expect(found).toEqual([]);
    await expect(platform.work.asAgency(skhcn!.id, (tx) => people.directory(tx, skhcn!.id))).resolves.toHaveLength(7);
  });

  it('begins each agency’s journal with an unbroken chain', async () => {
    await seedPeople(platform.work, password);
    for (const { id } of await agencies()) {
      const verdict = await platform.work.asAgency(id, (tx) => platform.app.get(AuditVerifier).verify(tx, id));
      expect(verdict).toMatchObject({ entries: 1, brokenAt: null });
    }
  });

  it('is founded once, however many programs start at the same time', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => seedPeople(platform.work, password)));
    expect(runs.filter((accounts) => accounts.length > 0)).toHaveLength(1);
    await expect(seedPeople(platform.work, password)).resolves.toEqual([]);
    await expect(agencies()).resolves.toHaveLength(4);
  });

  it('is not founded when its passwords cannot be written down', async () => {
    const fullDisk = () => {
      throw new Error('no space left');
    };
    await expect(seedPeople(platform.work, password, fullDisk)).rejects.toThrow('no space left');
    await expect(agencies()).resolves.toEqual([]);
    const kept: string[] = [];
    const made = await seedPeople(platform.work, password, (accounts) => {
      kept.push(...accounts.map((account) => account.password));
    });
    expect(made.map((account) => account.password)).toEqual(kept);
  });

  it('is founded wholly or not at all', async () => {
    await asRoot(platform.db.name, `ALTER TABLE post ADD CONSTRAINT nobody CHECK (title <> 'Quản trị hệ thống')`);
    await expect(seedPeople(platform.work, password)).rejects.toThrow('nobody');
    await expect(agencies()).resolves.toEqual([]);
  });
});
