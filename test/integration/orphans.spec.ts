import { Readable } from 'node:stream';
import { FilesService, Orphans, OrphansConsumer, OrphansTimetable } from '@vanthu/documents';
import { DeliveryAdmin, ObjectStorage, type UnitOfWork, type Work } from '@vanthu/platform';
import { anActor, anAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { aBlob } from '../support/objects';

let api: TestApp;
let work: UnitOfWork;
beforeAll(async () => {
  api = await testApp();
  work = api.work;
});
afterAll(async () => {
  await api.close();
});

const anOffice = async () => {
  const { id } = await anAgency(work);
  return { agencyId: id, clerk: await anActor(work, id, { roles: ['clerk'] }) };
};

describe('objects that no row knows of', () => {
  it('are reported where no row has known of them for two days, and left where they are', async () => {
    const office = await anOffice();
    const objects = api.app.get(ObjectStorage, { strict: false });
    const orphans = api.app.get(Orphans, { strict: false });
    const files = api.app.get(FilesService, { strict: false });
    const [known, orphan] = [aBlob(), aBlob()];
    for (const blob of [known, orphan]) await objects.putIfAbsent(office.agencyId, blob);
    await work.run(office.clerk, (tx) => files.recordBlob(tx, office.agencyId, known));
    expect(await orphans.of(office.agencyId)).toMatchObject({ objects: 2, orphans: [] });
    const report = await orphans.of(office.agencyId, -1);
    expect(report.orphans.map((object) => object.sha256)).toEqual([orphan.sha256]);
    expect(await objects.has(office.agencyId, orphan.sha256)).toBe(true);
    expect(await objects.get(office.agencyId, known.sha256)).toBeInstanceOf(Readable);
  });

  it('are looked for once a day in each agency, in one at a time, whichever processes ask', async () => {
    const office = await anOffice();
    for (let i = 0; i < 3; i++) await anOffice();
    const processes = Array.from({ length: 6 }, () => new OrphansTimetable(work));
    const looked: string[] = [];
    for (;;) {
      const asked = (await Promise.all(processes.map((one) => one.startNext()))).filter((id) => id !== null);
      if (asked.length === 0) break;
      expect(asked).toHaveLength(1);
      expect(await processes[0]?.startNext()).toBeNull(); // this one is under way
      looked.push(...asked);
      await carriedOn('leased');
      expect(await processes[0]?.startNext()).toBeNull();
      await asRoot(api.db.name, `UPDATE delivery SET state = 'done' WHERE consumer = 'orphans'`);
    }
    expect(looked).toContain(office.agencyId);
    expect(new Set(looked).size).toBe(looked.length);

    await asRoot(
      api.db.name,
      `UPDATE store_check_due SET asked_at = now() - interval '25 hours' WHERE agency_id = '${office.agencyId}'`,
    );
    expect(await processes[0]?.startNext()).toBe(office.agencyId);
    await carriedOn('dead');
    const seen = await api.app
      .get(DeliveryAdmin, { strict: false })
      .list({ id: office.clerk.id, agencyId: office.agencyId }, 'dead', { limit: 10 });
    expect(seen.items).toMatchObject([{ consumer: 'orphans', topic: 'store.check-due', state: 'dead' }]);
  });

  it('are kept with their number and names, so that it can be seen what a look found', async () => {
    const { agencyId } = await anOffice();
    const blob = aBlob();
    await api.app.get(ObjectStorage, { strict: false }).putIfAbsent(agencyId, blob);
    const orphans = api.app.get(Orphans, { strict: false });
    const early = { of: (id: string) => orphans.of(id, -1) } satisfies Pick<Orphans, 'of'>;
    const commit = await new OrphansConsumer(early).work({ event: { agencyId } } as Work);
    await work.asAgency(agencyId, (tx) => commit(tx));
    const kept = await work.asAgency(agencyId, (tx) => tx.query(`SELECT objects, orphans, hashes FROM store_check`));
    expect(kept).toEqual([{ objects: 1, orphans: 1, hashes: [blob.sha256] }]);
  });

  /** As the relay does: one delivery of each new event. */
  const carriedOn = (state: string) =>
    asRoot(
      api.db.name,
      `INSERT INTO delivery (agency_id, id, event_id, consumer, class, state)
       SELECT agency_id, gen_random_uuid(), id, 'orphans', 'bulk', '${state}' FROM event WHERE topic = 'store.check-due' AND fanned_out_at IS NULL`,
      `UPDATE event SET fanned_out_at = now() WHERE topic = 'store.check-due'`,
    );
});
