import { randomUUID } from 'node:crypto';
import { AgendaService } from '@vanthu/agenda';
import { actorOf, anAgency, anActor } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { anOffice, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let agenda: AgendaService;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  agenda = api.app.get(AgendaService, { strict: false });
}, 60_000);
afterAll(() => api.close());

const plan = (more: object = {}) => ({
  subject: 'Họp giao ban',
  startsOn: '2098-03-06',
  startsAt: '08:00',
  endsOn: '2098-03-06',
  endsAt: '10:00',
  part: null,
  place: null,
  inHouse: false,
  chairId: null,
  chairName: null,
  preparingUnitId: null,
  participants: null,
  userIds: [],
  unitIds: [],
  visibility: 'agency' as const,
  documentId: null,
  ...more,
});

describe('an entry of the calendar', () => {
  it('that two change at once is changed by one; the other is told to look again', async () => {
    const entry = await agenda.create(await office.chief.actor(randomUUID()), plan());
    const outcomes = await Promise.allSettled(
      ['Phòng A', 'Phòng B', 'Phòng C'].map(async (place) =>
        agenda.change(await office.chief.actor(randomUUID()), entry.id, entry.version, plan({ place })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'stale-version' });
    const now = await agenda.get(await office.chief.actor(), entry.id);
    expect([now.version, now.history.filter(({ kind }) => kind === 'changed').length]).toEqual([entry.version + 1, 1]);
  });

  it('has a history that nobody rewrites', async () => {
    await agenda.create(await office.chief.actor(randomUUID()), plan());
    for (const sql of [`UPDATE agenda_event SET kind = 'x'`, `DELETE FROM agenda_event`])
      await expect(api.work.asAgency(office.agencyId, (tx) => tx.query(sql))).rejects.toThrow();
  });

  it('is hidden by the database itself from another agency', async () => {
    await agenda.create(await office.chief.actor(randomUUID()), plan());
    const other = (await anAgency(api.work)).id;
    for (const table of ['agenda_entry', 'agenda_attendee', 'agenda_event', 'agenda_feed'])
      expect(await api.work.asAgency(other, (tx) => tx.query<unknown[]>(`SELECT 1 FROM ${table}`))).toEqual([]);
    const stranger = await anActor(api.work, other, { roles: ['chief_of_office'] });
    expect((await agenda.week(stranger, { on: '2098-03-06' })).items).toEqual([]);
  });

  it('keeps the answer and the delegate of who stays when others are asked besides', async () => {
    const leader = office.leader.user.id;
    const entry = await agenda.create(await office.chief.actor(randomUUID()), plan({ userIds: [leader] }));
    const before = entry.attendees.map(({ id }) => id);
    const more = plan({ userIds: [leader, office.head.user.id], unitIds: [office.otherUnitId] });
    const after = await agenda.change(await office.chief.actor(randomUUID()), entry.id, entry.version, more);
    expect(after.attendees).toHaveLength(3);
    expect(after.attendees.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
  });

  it('is told by the audit chain, with who did it', async () => {
    const entry = await agenda.create(await office.chief.actor(randomUUID()), plan());
    const rows = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<{ action: string }[]>(`SELECT action FROM audit_event WHERE object_id = $1`, [entry.id]),
    );
    expect(rows).toEqual([{ action: 'agenda.added' }]);
  });

  it('of somebody who left the office is nobody’s to keep any more', async () => {
    const gone = await office.hire('chief_of_office');
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`UPDATE post SET ends_on = '2020-01-02' WHERE user_id = $1`, [gone.user.id]),
    );
    const actor = await actorOf(api.work, gone.user, { key: randomUUID() });
    await expect(agenda.create(actor, plan())).rejects.toMatchObject({ code: 'forbidden' });
  });
});
