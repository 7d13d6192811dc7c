import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { anOffice, aRegistered, type Document, type Office } from '../support/office';

const INVITATION = `GIẤY MỜI
Họp thẩm định kế hoạch biên chế
Thời gian: 08 giờ 00 phút, thứ Năm, ngày 26/11/2026.
Địa điểm: Phòng họp số 2, Sở Tài chính.
Chủ trì: Đồng chí Phó Giám đốc Sở Tài chính.
Thành phần: Lãnh đạo Sở Nội vụ.
`;
type Entry = {
  id: string;
  version: number;
  busy: boolean;
  state: string;
  subject: string | null;
  startsOn: string;
  visibility: string;
  place: string | null;
  document: { numberSymbol: string } | null;
  attendees: {
    id: string;
    user: { id: string } | null;
    delegate: { id: string } | null;
    answer: string | null;
    mayAnswer: boolean;
  }[];
  conflicts: { kind: string; withId: string; withSubject: string | null; people: string[] }[];
  actions: string[];
  history?: { kind: string; who: string; body: Record<string, unknown> }[];
};

describe('the calendar of the week', () => {
  let api: TestApp;
  let office: Office;
  let chief: Browser;

  beforeAll(async () => {
    api = await testApp();
    office = await anOffice(api);
    chief = office.chief.browser;
  }, 60_000);
  afterAll(() => api.close());

  const anInvitation = async (more: object = {}, text = INVITATION): Promise<Document> => {
    const made = await aRegistered(api, office, { docType: 'Giấy mời', ...more });
    await api.work.asAgency(office.agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO reading (agency_id, file_id, state, pages_total, pages_done) VALUES ($1, $2, 'read', 1, 1) ON CONFLICT DO NOTHING`,
        [office.agencyId, made.fileId],
      );
      await tx.query(
        `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
         VALUES ($1, $2, 1, $3, '[]', 1, 0, false, 'text-layer', 'test', 10, 10, $4, 1)`,
        [office.agencyId, made.fileId, text, '0'.repeat(64)],
      );
    });
    return made;
  };
  /** Each test has a day of its own, in a week of its own. */
  let weeks = 0;
  const aDay = () => new Date(Date.UTC(2098, 0, 6) + (weeks += 1) * 7 * 86_400_000).toISOString().slice(0, 10);
  const asked = (day: string, more: object = {}) => ({
    subject: 'Họp giao ban',
    startsOn: day,
    startsAt: '08:00',
    endsOn: day,
    endsAt: '10:00',
    ...more,
  });
  const done = async (answer: ReturnType<Browser['get']>): Promise<Entry> => {
    const got = await answer;
    if (got.statusCode > 201) throw new Error(`${got.statusCode.toString()} ${got.body}`);
    return got.json<Entry>();
  };
  const anEntry = (day: string, more: object = {}, who = chief) => done(who.post('/agenda', asked(day, more)));
  const week = async (who: Browser, day: string, more = '') =>
    (await who.get(`/agenda?on=${day}${more}`)).json<{ from: string; to: string; week: number; items: Entry[] }>();
  const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version.toString()}"` });
  const act = (who: Browser, entry: Entry, body: object) => who.post(`/agenda/${entry.id}/acts`, body, seen(entry));

  it('reads an invitation into a form and makes nothing of it before somebody says so', async () => {
    const document = await anInvitation();
    const read = await chief.get(`/incoming-documents/${document.id}/agenda-proposal`);
    const proposal = read.json<{
      text: string;
      notice: string;
      time: { value: object; source: { start: number; end: number } };
      place: { value: string };
      chair: { value: string };
      entryIds: string[];
    }>();
    expect(proposal).toMatchObject({
      notice: 'invitation',
      time: { value: { startsOn: '2026-11-26', startsAt: '08:00' } },
      place: { value: 'Phòng họp số 2, Sở Tài chính' },
      chair: { value: 'Đồng chí Phó Giám đốc Sở Tài chính' },
      entryIds: [],
    });
    expect(proposal.text.slice(proposal.time.source.start, proposal.time.source.end)).toContain('26/11/2026');
    expect((await week(chief, '2026-11-26')).items).toEqual([]);
    const made = await anEntry('2026-11-26', { documentId: document.id });
    expect(made.document?.numberSymbol).toBe('10/CT-UBND');
    const again = await chief.get(`/incoming-documents/${document.id}/agenda-proposal`);
    expect(again.json()).toMatchObject({ entryIds: [made.id] });
  });

  it('is kept by the chief of office; others propose, and what they propose stands when it is confirmed', async () => {
    const day = aDay();
    const proposed = await anEntry(day, {}, office.clerk.browser);
    expect(proposed.state).toBe('proposed');
    expect((await week(office.specialist.browser, day)).items).toEqual([]);
    expect((await office.specialist.browser.get(`/agenda/${proposed.id}`)).statusCode).toBe(404);
    expect((await act(office.clerk.browser, proposed, { act: 'confirm' })).statusCode).toBe(403);
    const confirmed = await done(act(chief, proposed, { act: 'confirm' }));
    expect(confirmed.state).toBe('confirmed');
    expect((await week(office.specialist.browser, day)).items).toMatchObject([{ id: proposed.id, actions: [] }]);
    expect((await office.specialist.browser.post('/agenda', asked(day))).statusCode).toBe(403);
  });

  it('is made once, however often it is sent', async () => {
    const day = aDay();
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => chief.post('/agenda', asked(day), key)));
    for (const answer of answers) expect(answer.json()).toEqual(answers[0]?.json());
    expect((await week(chief, day)).items).toHaveLength(1);
  });

  it('knows in an invitation who is meant, and offers all who bear a name that several have', async () => {
    const tuan = await aUser(api.work, office.agencyId, { displayName: 'Đặng Minh Tuấn' });
    const text = INVITATION.replace('Lãnh đạo Sở Nội vụ', 'Đ/c Đặng Minh Tuấn; ông Nguyễn Văn An; bà Lê Thị Xa Lạ');
    const document = await anInvitation({ numberSymbol: '12/GM-STC' }, text);
    const read = (await chief.get(`/incoming-documents/${document.id}/agenda-proposal`)).json<{
      invited: { as: string; printed: string; person: { id: string } | null; candidates: { id: string }[] }[];
    }>();
    expect(read.invited.map(({ as, printed, person }) => [as, printed, person?.id ?? null])).toEqual([
      ['participant', 'Đặng Minh Tuấn', tuan.id],
      ['participant', 'Nguyễn Văn An', null],
    ]);
    const offered = read.invited[1]?.candidates.map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining([office.leader.user.id, office.head.user.id]));
  });

  it('goes from Monday to Sunday and shows what reaches into it', async () => {
    const day = aDay();
    const { from, to } = await week(chief, day);
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    await anEntry(before, { endsOn: from, startsAt: null, endsAt: null });
    const shown = await week(chief, to);
    expect([shown.from, shown.to, shown.items.length]).toEqual([from, to, 1]);
  });

  it('says of two things at a time that the same person or room would be at both', async () => {
    const day = aDay();
    const first = await anEntry(day, { chairId: office.leader.user.id, place: 'Phòng họp số 2', inHouse: true });
    const person = await anEntry(day, { userIds: [office.leader.user.id], startsAt: '09:00', endsAt: '11:00' });
    expect(person.conflicts).toMatchObject([
      { kind: 'person', withId: first.id, withSubject: 'Họp giao ban', people: ['Nguyễn Văn An'] },
    ]);
    const room = await anEntry(day, { place: 'PHÒNG HỌP SỐ 2.', inHouse: true, startsAt: '07:00', endsAt: '08:30' });
    expect(room.conflicts).toMatchObject([{ kind: 'room', withId: first.id, people: [] }]);
    const free = await anEntry(day, { userIds: [office.leader.user.id], startsAt: '11:00', endsAt: '12:00' });
    expect(free.conflicts).toEqual([]);
    const kinds = (await week(chief, day)).items.find(({ id }) => id === first.id)?.conflicts.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['person', 'room']));
    await done(act(chief, first, { act: 'cancel', reason: 'Bận đột xuất' }));
    expect((await chief.get(`/agenda/${person.id}`)).json<Entry>().conflicts).toEqual([]);
  });

  it('of a person holds what they preside over, attend or were sent to, and no longer what they sent another to', async () => {
    const day = aDay();
    const leader = office.leader.user.id;
    const other = office.specialist.user.id;
    const of = async (id: string) => (await week(chief, day, `&personId=${id}`)).items.map(({ subject }) => subject);
    await anEntry(day, { subject: 'Chủ trì', chairId: leader });
    const entry = await anEntry(day, { subject: 'Dự', userIds: [leader], startsAt: '14:00', endsAt: '15:00' });
    await anEntry(day, { subject: 'Của phòng', unitIds: [office.leadUnitId], startsAt: '16:00', endsAt: '17:00' });
    expect(await of(leader)).toEqual(['Chủ trì', 'Dự']);
    expect(await of(office.head.user.id)).toEqual(['Của phòng']);
    const path = `/agenda/${entry.id}/attendees/${entry.attendees[0]!.id}`;
    expect((await office.head.browser.put(`${path}/delegate`, { userId: other })).statusCode).toBe(403);
    const sent = await done(office.leader.browser.put(`${path}/delegate`, { userId: other }));
    expect(sent.attendees).toMatchObject([{ user: { id: leader }, delegate: { id: other } }]);
    expect(await of(other)).toEqual(['Dự']);
    const told = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<{ audience: { users: string[] } }[]>(
        `SELECT audience FROM event WHERE topic = 'agenda.delegated' AND subject_id = $1`,
        [entry.id],
      ),
    );
    expect(told[0]?.audience.users).toContain(other);
    const answered = await done(
      office.leader.browser.put(`${path}/answer`, { answer: 'declined', note: 'Đi công tác' }),
    );
    expect(answered.attendees).toMatchObject([{ answer: 'declined' }]);
  });

  it('for few shows others that the time is taken, and nothing else', async () => {
    const day = aDay();
    const entry = await anEntry(day, {
      subject: 'Nhân sự',
      place: 'Phòng riêng',
      visibility: 'attendees',
      userIds: [office.leader.user.id],
    });
    const strange = await office.specialist.browser.get(`/agenda?on=${day}`);
    expect(strange.json<{ items: Entry[] }>().items).toMatchObject([
      { busy: true, subject: null, place: null, attendees: [] },
    ]);
    expect(strange.body).not.toMatch(/Nhân sự|Phòng riêng/);
    expect((await office.specialist.browser.get(`/agenda/${entry.id}`)).statusCode).toBe(404);
    expect((await week(office.leader.browser, day)).items).toMatchObject([{ busy: false, subject: 'Nhân sự' }]);
    const other = await anEntry(day, { userIds: [office.leader.user.id, office.specialist.user.id] });
    const conflicts = (await office.specialist.browser.get(`/agenda/${other.id}`)).json<Entry>().conflicts;
    expect(conflicts).toMatchObject([{ kind: 'person', withSubject: null }]);
  });

  it('names the invitation only to who may read it, and a secret one is for few', async () => {
    const day = aDay();
    const document = await anInvitation();
    const open = await anEntry(day, { documentId: document.id });
    expect(open.document).not.toBeNull();
    const strange = (await office.specialist.browser.get(`/agenda/${open.id}`)).json<Entry>();
    expect([strange.subject, strange.document]).toEqual(['Họp giao ban', null]);
    expect((await office.specialist.browser.get(`/incoming-documents/${document.id}/agenda-proposal`)).statusCode).toBe(
      404,
    );
    const received = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<unknown[]>(`UPDATE incoming_document SET petition = true WHERE id = $1 RETURNING id`, [document.id]),
    );
    expect(received).toBeTruthy();
    const closed = await anEntry(day, { documentId: document.id, startsAt: '15:00', endsAt: '16:00' });
    expect(closed.visibility).toBe('attendees');
    expect((await office.specialist.browser.get(`/agenda/${open.id}`)).statusCode).toBe(404);
    expect((await week(office.specialist.browser, day)).items).toMatchObject([
      { busy: true, subject: null },
      { busy: true, subject: null },
    ]);
  });

  it('keeps every former value and refuses a stale view, a bad time and what cannot follow', async () => {
    const day = aDay();
    const entry = await anEntry(day, { place: 'Phòng A' });
    const change = asked(day, { place: 'Phòng B' });
    const changed = await done(chief.put(`/agenda/${entry.id}`, change, seen(entry)));
    expect(changed).toMatchObject({ place: 'Phòng B', version: entry.version + 1 });
    expect(changed.history?.at(-1)).toMatchObject({ kind: 'changed', body: { former: { place: 'Phòng A' } } });
    expect((await chief.put(`/agenda/${entry.id}`, change, seen(entry))).statusCode).toBe(412);
    expect((await chief.put(`/agenda/${entry.id}`, change)).statusCode).toBe(428);
    expect((await chief.post('/agenda', asked(day, { endsAt: '08:00' }))).statusCode).toBe(422);
    expect((await chief.post('/agenda', asked(day, { chairId: randomUUID() }))).statusCode).toBe(422);
    expect((await act(chief, changed, { act: 'cancel' })).statusCode).toBe(422);
    const off = await done(act(chief, changed, { act: 'postpone', reason: 'Mưa bão' }));
    expect(off).toMatchObject({ state: 'postponed', actions: ['change', 'confirm', 'cancel'] });
    const over = await done(act(chief, off, { act: 'cancel', reason: 'Không họp nữa' }));
    expect((await act(chief, over, { act: 'confirm' })).statusCode).toBe(409);
    expect((await chief.put(`/agenda/${entry.id}`, change, seen(over))).statusCode).toBe(403);
  });

  it('is no other agency’s', async () => {
    const entry = await anEntry(aDay(), {});
    const stranger = await api.signIn(
      await aUser(api.work, (await anAgency(api.work)).id, { roles: ['chief_of_office'] }),
    );
    expect((await stranger.get(`/agenda/${entry.id}`)).statusCode).toBe(404);
    expect((await act(stranger, entry, { act: 'confirm' })).statusCode).toBe(404);
    expect((await week(stranger, entry.startsOn)).items).toEqual([]);
    expect((await stranger.get(`/agenda?personId=${office.leader.user.id}`)).statusCode).toBe(404);
  });

  it('is printed for the agency and for a person', async () => {
    const day = aDay();
    await anEntry(day, { chairId: office.leader.user.id, participants: 'Lãnh đạo các phòng '.repeat(200) });
    for (const more of ['', `&personId=${office.leader.user.id}`]) {
      const answer = await chief.get(`/agenda-sheet?on=${day}${more}`);
      expect(answer.headers['content-type']).toContain('application/pdf');
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  describe('as a feed', () => {
    const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const read = (path: string) => api.request({ method: 'GET', url: path });
    const feed = async (who: Browser, kind: string) =>
      (await who.post('/agenda-feeds', { kind })).json<{ id: string; path: string }>();
    const events = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

    it('is read without signing in, by who has its address, until it is revoked', async () => {
      const entry = await anEntry(today(), { subject: 'Họp Ban, Chỉ đạo', userIds: [office.leader.user.id] });
      const { id, path } = await feed(office.leader.browser, 'mine');
      expect((await feed(office.leader.browser, 'mine')).path).toBe(path);
      const answer = await read(path);
      expect(answer.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8' });
      expect(answer.headers['cache-control']).toContain('private');
      const event = events(answer.body).find(({ uid }) => uid.startsWith(entry.id));
      expect([event?.summary, event?.startDate.toJSDate().toISOString()]).toEqual([
        'Họp Ban, Chỉ đạo',
        `${today()}T01:00:00.000Z`,
      ]);
      await done(act(chief, entry, { act: 'cancel', reason: 'Hủy' }));
      const later = events((await read(path)).body).find(({ uid }) => uid.startsWith(entry.id));
      expect(later?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
      expect(later?.sequence).toBeGreaterThan(event?.sequence ?? 99);
      expect((await office.head.browser.delete(`/agenda-feeds/${id}`)).statusCode).toBe(404);
      expect((await office.leader.browser.delete(`/agenda-feeds/${id}`)).statusCode).toBe(204);
      expect((await read(path)).statusCode).toBe(404);
      expect((await feed(office.leader.browser, 'mine')).path).not.toBe(path);
    });

    it('tells nothing of entries for few, and nothing to who guesses', async () => {
      await anEntry(today(), {
        subject: 'Nhân sự kín',
        place: 'Phòng kín',
        visibility: 'attendees',
        userIds: [office.head.user.id],
      });
      const { path } = await feed(office.head.browser, 'mine');
      const mine = (await read(path)).body;
      expect(mine).not.toMatch(/kín/);
      expect(events(mine).map(({ summary }) => summary)).toContain('Bận');
      expect((await read((await feed(office.head.browser, 'agency')).path)).body).not.toMatch(/kín|Bận/);
      const guess = path.replace(/-[\w-]{43}/, `-${'A'.repeat(43)}`);
      for (const wrong of [
        guess,
        '/api/v1/calendars/x.ics',
        `/api/v1/calendars/${'0'.repeat(32)}-${'A'.repeat(43)}.ics`,
      ])
        expect((await read(wrong)).statusCode).toBe(404);
    });

    it('is kept as a hash only', async () => {
      const { path } = await feed(office.clerk.browser, 'agency');
      const rows = await api.work.asAgency(office.agencyId, (tx) => tx.query<unknown[]>(`SELECT * FROM agenda_feed`));
      expect(JSON.stringify(rows)).not.toContain(path.slice(-47, -4));
    });
  });
});
