import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { testApp, type TestApp } from '../support/app';
import { aDraft, aRoute, does } from '../support/drafts';
import { aDocument, anOffice, taskOf, type Document, type Office } from '../support/office';

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
    const { id } = await taskOf(office.specialist, accepted, 'handle');
    const unit = office.otherUnitId;
    const answer = await office.chief.browser.post('/works', {
      title: 'Rà soát hồ sơ',
      lead: { type: 'unit', id: unit },
      cooperatingUnitIds: [unit],
    });
    expect(wrong(answer)).toEqual({ status: 422, fields: ['/cooperatingUnitIds/0'] });
    expect(answer.json<Said>().detail).not.toContain(unit);
    expect(id).not.toBe('');
  });

  it('what nobody knows and what one may not know of is the same at its field', async () => {
    const unknown = randomUUID();
    const draft = await office.specialist.browser.post('/drafts', {
      docType: 'cong-van',
      subject: 'Về việc kiểm tra',
      fileId: unknown,
    });
    expect(wrong(draft)).toEqual({ status: 422, fields: ['/fileId'] });
    const given = { title: 'Chuẩn bị báo cáo', lead: { type: 'unit', id: office.otherUnitId }, sourceDocumentId: '' };
    const of = async (who: Office['head'], sourceDocumentId: string) =>
      who.browser.post('/works', { ...given, sourceDocumentId });
    const stranger = await office.hire('head_of_unit');
    const foreign = wrong(await of(stranger, accepted.id));
    expect(foreign).toEqual({ status: 422, fields: ['/sourceDocumentId'] });
    expect(wrong(await of(stranger, unknown))).toEqual(foreign);
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
});
