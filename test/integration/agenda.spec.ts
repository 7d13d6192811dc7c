import { randomUUID } from 'node:crypto';
import { AgendaService, agendaVisibleTo } from '@vanthu/agenda';
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

  it('is read by the same people whether the program or the database is asked', async () => {
    const closed = { visibility: 'attendees' as const };
    const plans = [
      plan(),
      plan(closed),
      plan({ ...closed, chairId: office.leader.user.id }),
      plan({ ...closed, userIds: [office.leader.user.id] }),
      plan({ ...closed, unitIds: [office.leadUnitId] }),
    ];
    const ids: string[] = [];
    for (const who of [office.chief, office.head])
      for (const one of plans) ids.push((await agenda.create(await who.actor(randomUUID()), one)).id);
    const sent = await agenda.get(await office.chief.actor(), ids[3]!);
    const delegate = office.chief.browser.put(`/agenda/${sent.id}/attendees/${sent.attendees[0]!.id}/delegate`, {
      userId: office.specialist.user.id,
    });
    expect((await delegate).statusCode).toBe(200);
    const counts: number[] = [];
    for (const who of [office.chief, office.leader, office.head, office.otherHead, office.specialist, office.clerk]) {
      const actor = await who.actor();
      const visible = agendaVisibleTo(actor, 'e', 1);
      const found = await api.work.asAgency(office.agencyId, (tx) =>
        tx.query<{ id: string }[]>(`SELECT e.id FROM agenda_entry e WHERE ${visible.sql} AND e.id = ANY ($5)`, [
          ...visible.params,
          ids,
        ]),
      );
      const read = await Promise.all(
        ids.map((id) =>
          agenda.get(actor, id).then(
            ({ id: known }) => known,
            () => null,
          ),
        ),
      );
      expect(found.map(({ id }) => id).sort()).toEqual(read.filter((id) => id !== null).sort());
      counts.push(found.length);
    }
    expect(counts).toEqual([10, 5, 7, 1, 2, 1]);
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
