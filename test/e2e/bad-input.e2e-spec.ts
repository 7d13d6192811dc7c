import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { testApp, type TestApp } from '../support/app';
import { aDraft, aRoute, does } from '../support/drafts';
import {
  aDocument,
  anOffice,
  aRegistered,
  taskOf,
  type Colleague,
  type Document,
  type Office,
} from '../support/office';

type Said = { status: number; type: string; detail: string; errors?: { pointer: string; message: string }[] };
const wrong = (answer: LightMyRequestResponse) => {
  const { status, errors } = answer.json<Said>();
  return { status, fields: errors?.map(({ pointer }) => pointer) };
};

describe('bad input', () => {
  let api: TestApp;
  let office: Office;
  let accepted: Document;
  beforeAll(async () => {
    api = await testApp();
    office = await anOffice(api);
    await aRoute(api, office.agencyId);
    accepted = await aDocument(api, office, 'accepted');
  }, 60_000);
  afterAll(() => api.close());

  it.each([
    ['/agenda?on=9999-12-31', '/on'],
    ['/agenda?on=0000-01-01', '/on'],
    ['/tasks/statistics?from=2026-01-01&to=9999-12-31', '/to'],
    ['/tasks/statistics?from=2026-11-02&to=2026-11-01', '/to'],
    ['/tasks?kind=foo', '/kind'],
    ['/tasks?urgency=normal,later', '/urgency'],
    ['/tasks?q=%00', '/q'],
  ])('GET %s is refused at %s', async (url, pointer) => {
    expect(wrong(await office.leader.browser.get(url))).toEqual({ status: 422, fields: [pointer] });
  });

  it('the last week that can be asked for is shown', async () => {
    const answer = await office.leader.browser.get('/agenda?on=2199-12-31');
    expect(answer.json()).toMatchObject({ from: '2199-12-30', to: '2200-01-05' });
  });

  it('a meeting of the morning does not begin at two, one of the afternoon may', async () => {
    const at = (part: string) =>
      office.chief.browser.post('/agenda', {
        subject: 'Giao ban',
        startsOn: '2026-12-01',
        startsAt: '14:00',
        endsOn: '2026-12-01',
        part,
      });
    expect(wrong(await at('morning'))).toEqual({ status: 422, fields: ['/part'] });
    expect((await at('afternoon')).statusCode).toBe(201);
  });

  it('a personal folder has a name', async () => {
    const answer = await office.head.browser.post('/personal-folders', { name: ' ' });
    expect(wrong(answer)).toEqual({ status: 422, fields: ['/name'] });
  });

  const decide = async (who: Colleague, kind: string, decision: object) => {
    const { id } = await taskOf(who, accepted, kind);
    return who.browser.post(`/tasks/${id}/decisions`, { seenSha256: accepted.sha256, ...decision });
  };

  it('what was answered by a reply names its number', async () => {
    const { id } = await taskOf(office.specialist, accepted, 'handle');
    const answer = await office.specialist.browser.post(`/tasks/${id}/decisions`, {
      kind: 'complete',
      seenSha256: accepted.sha256,
      outcome: 'replied',
      text: 'Đã trả lời.',
    });
    expect(wrong(answer)).toEqual({ status: 422, fields: ['/replyNumberSymbol'] });
  });

  it('a step and an act are named in words, and stay codes for programs', async () => {
    const { id } = await taskOf(office.specialist, accepted, 'handle');
    const body = { kind: 'opine', seenSha256: accepted.sha256, text: 'x' };
    const vi = await office.specialist.browser.post(`/tasks/${id}/decisions`, body);
    expect(vi.json()).toMatchObject({
      detail: 'Ở bước "Giải quyết" không thể thực hiện "Cho ý kiến".',
      kind: 'handle',
      act: 'opine',
    });
    const english = { 'accept-language': 'en' };
    const en = await office.specialist.browser.post(`/tasks/${id}/decisions`, body, english);
    expect(en.json<Said>().detail).toBe('At the step "handle" nobody can "give an opinion".');
  });

  it('a unit that is named twice is named by its place, not by its id', async () => {
    const unit = office.otherUnitId;
    const answer = await office.chief.browser.post('/works', {
      title: 'Rà soát hồ sơ',
      lead: { type: 'unit', id: unit },
      cooperatingUnitIds: [unit],
    });
    expect(wrong(answer)).toEqual({ status: 422, fields: ['/cooperatingUnitIds/0'] });
    expect(answer.json<Said>().detail).not.toContain(unit);
  });

  it('what nobody knows and what one may not know of is the same at its field', async () => {
    const unknown = randomUUID();
    const draft = await office.specialist.browser.post('/drafts', {
      docType: 'cong-van',
      subject: 'Về việc kiểm tra',
      fileId: unknown,
    });
    expect(wrong(draft)).toEqual({ status: 422, fields: ['/fileId'] });
    const unseen = await aRegistered(api, office);
    const given = { title: 'Chuẩn bị báo cáo', lead: { type: 'unit', id: office.otherUnitId } };
    const of = (sourceDocumentId: string) => office.otherHead.browser.post('/works', { ...given, sourceDocumentId });
    const foreign = wrong(await of(unseen.id));
    expect(foreign).toEqual({ status: 422, fields: ['/sourceDocumentId'] });
    expect(wrong(await of(unknown))).toEqual(foreign);
  });

  it('a mark stands on a page of the version', async () => {
    const draft = await aDraft(api, office);
    const fileId = draft.versions.at(-1)?.fileId;
    await api.work.asAgency(office.agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO reading (agency_id, file_id, state, pages_total, pages_done) VALUES ($1, $2, 'read', 1, 1)
         ON CONFLICT (agency_id, file_id) DO UPDATE SET pages_total = 1`,
        [office.agencyId, fileId],
      );
    });
    const mark = (page: number) =>
      does(office.specialist, draft.id, 'comments', {
        marks: [{ page, x: 0.1, y: 0.1, width: 0.2, height: 0.1, text: 'Sai thể thức' }],
      });
    expect(wrong(await mark(99))).toEqual({ status: 422, fields: ['/marks/0/page'] });
    expect((await mark(1)).statusCode).toBe(201);
  });

  it('a delegation is limited in time', async () => {
    const answer = await office.leader.browser.post('/delegations', {
      postId: randomUUID(),
      delegateId: office.head.user.id,
      powers: ['instruct'],
      content: 'Chỉ đạo văn bản',
      startsOn: '2026-12-01',
      endsOn: '2031-12-02',
      writing: { fileId: randomUUID(), number: '1/GUQ', date: '2026-11-20' },
    });
    const { errors } = answer.json<Said>();
    expect(errors).toContainEqual({
      pointer: '/endsOn',
      message: 'Ủy quyền phải có thời hạn: nhiều nhất 5 năm từ ngày bắt đầu',
    });
  });

  it('more time is later than there was, and the field says so with the days in words', async () => {
    const ask = (dueOn: string) =>
      decide(office.specialist, 'handle', { kind: 'request_extension', dueOn, reason: 'x' });
    const earlier = await ask('2099-12-30');
    expect(wrong(earlier)).toEqual({ status: 422, fields: ['/dueOn'] });
    expect(earlier.json<Said>().errors?.[0]?.message).toBe(
      'Thời hạn mới (30/12/2099) phải sau thời hạn hiện tại (31/12/2099).',
    );
    expect(wrong(await decide(office.specialist, 'handle', { kind: 'defer', until: '2100-01-01' }))).toEqual({
      status: 422,
      fields: ['/until'],
    });
  });

  it('whoever is named and is not there is named by their place', async () => {
    const nobody = randomUUID();
    const consult = { kind: 'consult', text: 'Cho ý kiến', unitIds: [office.otherUnitId, nobody] };
    expect(wrong(await decide(office.specialist, 'handle', consult)).fields).toEqual(['/unitIds/1']);
    expect(wrong(await decide(office.specialist, 'handle', { kind: 'pass', userId: nobody })).fields).toEqual([
      '/userId',
    ]);
    const given = { title: 'Rà soát', lead: { type: 'unit', id: office.leadUnitId }, cooperatingUserIds: [nobody] };
    expect(wrong(await office.chief.browser.post('/works', given)).fields).toEqual(['/cooperatingUserIds/0']);
    const meeting = { subject: 'Giao ban', startsOn: '2099-12-01', endsOn: '2099-12-01', userIds: [nobody] };
    expect(wrong(await office.chief.browser.post('/agenda', meeting)).fields).toEqual(['/userIds/0']);
    expect(wrong(await office.chief.browser.post('/agenda', { ...meeting, endsOn: '2099-11-30' })).fields).toEqual([
      '/endsOn',
    ]);
    const delegating = await office.leader.browser.post('/delegations', {
      postId: nobody,
      delegateId: office.head.user.id,
      powers: ['instruct'],
      content: 'Chỉ đạo văn bản',
      startsOn: '2099-12-01',
      endsOn: '2099-12-02',
      writing: { fileId: nobody, number: '1/GUQ', date: '2026-11-20' },
    });
    expect(wrong(delegating)).toEqual({ status: 404, fields: ['/postId'] });
  });

  describe('tasks from a directive', () => {
    const TEXT = 'Giao Phòng Cải cách hành chính rà soát thủ tục hành chính trước ngày 15/12/2099.';
    let directive: Document;
    beforeAll(async () => {
      directive = await aRegistered(api, office);
      await api.work.asAgency(office.agencyId, async (tx) => {
        await tx.query(
          `INSERT INTO reading (agency_id, file_id, state, pages_total, pages_done) VALUES ($1, $2, 'read', 1, 1) ON CONFLICT DO NOTHING`,
          [office.agencyId, directive.fileId],
        );
        await tx.query(
          `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
           VALUES ($1, $2, 1, $3, '[]', 1, 0, false, 'text-layer', 'test', 10, 10, $4, 1)
           ON CONFLICT (agency_id, file_id, page) DO UPDATE SET text = $3, blank = false`,
          [office.agencyId, directive.fileId, TEXT, '0'.repeat(64)],
        );
      });
    });
    const task = (more: object = {}) => ({
      text: 'Rà soát thủ tục hành chính',
      source: { start: 0, end: TEXT.length },
      leadName: 'Phòng Cải cách hành chính',
      deadline: { kind: 'date', on: '2099-12-15' },
      ...more,
    });
    const confirm = (...tasks: object[]) =>
      office.chief.browser.post(`/incoming-documents/${directive.id}/directive-tasks`, { tasks });

    it.each([
      ['a passage beyond the text', { source: { start: 0, end: TEXT.length + 1 } }, '/tasks/0/source'],
      ['a passage of nothing', { source: { start: 5, end: 5 } }, '/tasks/0/source'],
      [
        'a deadline before the directive itself',
        { deadline: { kind: 'date', on: '2026-11-19' } },
        '/tasks/0/deadline/on',
      ],
      ['a unit that is not there', { leadUnitId: randomUUID() }, '/tasks/0/leadUnitId'],
      ['a follower who is not there', { followerId: randomUUID() }, '/tasks/0/followerId'],
    ])('are refused with %s', async (_, more, pointer) => {
      const answer = await confirm(task(more));
      expect(wrong(answer)).toEqual({ status: 422, fields: [pointer] });
      expect(answer.json<Said>().detail).not.toMatch(/\d{4}-\d{2}|[0-9a-f]{8}-/);
    });

    it('are not confirmed where nothing is chosen', async () => {
      expect(wrong(await confirm())).toEqual({ status: 422, fields: ['/tasks'] });
    });

    it('are given once: the same passage to the same lead is not confirmed again, to another it is', async () => {
      expect((await confirm(task())).statusCode).toBe(201);
      const again = await confirm(task({ text: 'Rà soát' }));
      expect(wrong(again)).toEqual({ status: 409, fields: ['/tasks/0/source'] });
      const other = task({ leadName: 'Phòng Tổ chức cán bộ' });
      expect(wrong(await confirm(other, other))).toEqual({ status: 409, fields: ['/tasks/1/source'] });
      const made = await confirm(other);
      expect(made.statusCode).toBe(201);
      const { items } = made.json<{ items: { id: string; version: number }[] }>();
      const acts = (body: object) =>
        office.chief.browser.post(`/directive-tasks/${items[0]?.id ?? ''}/acts`, body, {
          'if-match': `"${(items[0]?.version ?? 0).toString()}"`,
        });
      expect(wrong(await acts({ act: 'extend', dueOn: '2099-12-15' }))).toEqual({ status: 422, fields: ['/dueOn'] });
      expect(wrong(await acts({ act: 'adjust', dueOn: '2020-01-01' }))).toEqual({ status: 422, fields: ['/dueOn'] });
      expect((await acts({ act: 'accept' })).json<Said>().detail).toBe(
        'Nhiệm vụ đang ở trạng thái “chưa thực hiện” nên không thực hiện được việc “Công nhận hoàn thành”.',
      );
    });
  });
});
