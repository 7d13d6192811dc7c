import { hashOfWork, type NewDecision, type WorkView } from '@vanthu/workflow';
import { theActs, type Acts } from '../support/acts';
import { anAgency, aUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { aDocument, anOffice, type Colleague, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let acts: Acts;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  acts = theActs(api, office);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const toUnit = () => ({ type: 'unit' as const, id: office.leadUnitId });
const toSpecialist = () => ({ type: 'user' as const, id: office.specialist.user.id });
const give = async (who: Colleague, more: object = {}): Promise<WorkView> => {
  const work = {
    title: 'Chuẩn bị hội nghị tổng kết năm',
    content: 'Kịch bản, khách mời, tài liệu.',
    urgency: 'normal' as const,
    lead: toUnit(),
    cooperatingUnitIds: [office.otherUnitId],
    cooperatingUserIds: [],
    dueOn: '2099-12-31',
    sourceDocumentId: null,
    ...more,
  };
  return acts.works.give(await who.actor(), work);
};
const act = async (who: Colleague, work: WorkView, kind: string, input: object) => {
  const { sha256 } = await acts.works.get(await who.actor(), work.id);
  return acts.decisions.decide(await who.actor(), await acts.taskIdOf(work.id, kind), {
    seenSha256: sha256,
    ...input,
  } as NewDecision);
};

describe('work without a document', () => {
  it('is given to a unit, assigned, accepted, reported on and completed', async () => {
    const work = await give(office.leader);
    expect(work).toMatchObject({
      state: 'open',
      tasks: [{ kind: 'assign' }, { kind: 'cooperate' }],
      sha256: hashOfWork(work),
    });
    await act(office.head, work, 'assign', {
      kind: 'assign',
      userId: office.specialist.user.id,
      dueOn: null,
      opinion: '',
    });
    await act(office.specialist, work, 'handle', { kind: 'accept' });
    await act(office.specialist, work, 'handle', { kind: 'report', text: 'Đã xong kịch bản', progress: 40 });
    const completion = { kind: 'complete', outcome: 'other', text: 'Đã tổ chức', replyNumberSymbol: '' };
    const done = await act(office.specialist, work, 'handle', completion);
    expect(await acts.stateOf(work.id)).toBe('completed');
    await acts.undoing.undo(await office.specialist.actor(), done.id);
    expect(await acts.stateOf(work.id)).toBe('open');
    await act(office.specialist, work, 'handle', completion);
    await acts.works.reopen(await office.leader.actor(), work.id, { reason: 'Thiếu báo cáo chi phí', dueOn: null });
    expect([await acts.stateOf(work.id), await acts.openKinds(work.id)]).toEqual(['open', ['cooperate', 'handle']]);
  });

  it('comes back to its giver when it is returned, who gives it to another by another day', async () => {
    const work = await give(office.leader);
    await act(office.head, work, 'assign', { kind: 'return', reason: 'Không đúng chức năng' });
    const again = {
      kind: 'give',
      lead: toSpecialist(),
      cooperatingUnitIds: [],
      cooperatingUserIds: [],
      dueOn: '2100-03-01',
      opinion: '',
    };
    await act(office.leader, work, 'give', again);
    expect(await acts.open(work.id)).toEqual([expect.objectContaining({ kind: 'handle', dueOn: '2100-03-01' })]);
    const now = await acts.works.get(await office.specialist.actor(), work.id);
    expect(now.dueOn).toBe('2100-03-01');
    // Who looks at the former day is told what changed.
    const old = { ...now, dueOn: '2099-12-31' };
    await expect(
      acts.decisions.decide(await office.specialist.actor(), await acts.taskIdOf(work.id, 'handle'), {
        kind: 'accept',
        seenSha256: hashOfWork(old),
      }),
    ).rejects.toMatchObject({ status: 412, params: { current: now.sha256, changed: ['dueOn'] } });
  });

  it('gets more time from its giver only', async () => {
    const work = await give(office.head, { lead: toSpecialist(), cooperatingUnitIds: [] });
    await act(office.specialist, work, 'handle', {
      kind: 'request_extension',
      reason: 'Nhiều việc',
      dueOn: '2100-01-10',
    });
    await act(office.head, work, 'extend', { kind: 'grant_extension', dueOn: null, opinion: '' });
    expect(await acts.works.get(await office.head.actor(), work.id)).toMatchObject({ dueOn: '2100-01-10' });
  });

  it('is given by heads to their own members only, and by specialists to nobody', async () => {
    await expect(give(office.specialist)).rejects.toMatchObject({ status: 403 });
    const alone = { cooperatingUnitIds: [] };
    for (const more of [{ lead: { type: 'unit', id: office.otherUnitId }, ...alone }, { lead: toSpecialist() }]) {
      await expect(give(office.head, more)).rejects.toMatchObject({ code: 'workflow/beyond-unit', status: 403 });
    }
  });

  it('is known to who takes part in it, and cancelled by who gave it', async () => {
    const work = await give(office.chief, { lead: toSpecialist(), cooperatingUnitIds: [] });
    for (const stranger of [office.otherHead, office.clerk, office.archivist]) {
      expect((await stranger.browser.get(`/works/${work.id}`)).statusCode).toBe(404);
    }
    const seen = await office.specialist.browser.get(`/works/${work.id}`);
    expect(seen.json<WorkView>().tasks[0]!.actions).toContain('accept');
    await expect(acts.works.cancel(await office.specialist.actor(), work.id, { reason: 'Thử' })).rejects.toMatchObject({
      status: 403,
    });
    await acts.works.cancel(await office.chief.actor(), work.id, { reason: 'Không cần nữa' });
    expect([await acts.stateOf(work.id), await acts.openKinds(work.id)]).toEqual(['cancelled', []]);
    const listed = await acts.works.list(await office.chief.actor(), { given: 'by-me', state: 'cancelled', limit: 10 });
    expect(listed.items.map(({ id }) => id)).toEqual([work.id]);
    expect(
      (await acts.works.list(await office.otherHead.actor(), { given: 'all', limit: 50 })).items,
    ).not.toContainEqual(expect.objectContaining({ id: work.id }));
  });
});

describe('somebody of another agency', () => {
  it('learns of no document, no decision and no work, whatever their posts', async () => {
    const document = await aDocument(api, office, 'completed');
    const work = await give(office.leader);
    const [decision] = await acts.rows<{ id: string }>(`SELECT id FROM decision WHERE document_id = $1`, document.id);
    const agency = await anAgency(api.work);
    const roles = ['leader', 'chief_of_office', 'clerk', 'head_of_unit'] as const;
    const stranger = await api.signIn(await aUser(api.work, agency.id, { roles }));
    const reason = { reason: 'Thử' };
    const recorded = {
      seenSha256: document.sha256,
      leadUnitId: office.leadUnitId,
      leaderId: office.leader.user.id,
      writtenOn: '2026-01-02',
      scanFileId: document.fileId,
    };
    const path = `/incoming-documents/${document.id}`;
    const answers = await Promise.all([
      stranger.get(`${path}/readers`),
      stranger.post(`${path}/reopening`, reason),
      stranger.post(`${path}/recorded-instructions`, recorded),
      stranger.post(`/decisions/${decision!.id}/undoing`),
      stranger.get(`/works/${work.id}`),
      stranger.get(`/works/${work.id}/decisions`),
      stranger.post(`/works/${work.id}/cancellation`, reason),
      stranger.post(`/works/${work.id}/reopening`, reason),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    const foreign = await stranger.post('/works', { title: 'Thử', lead: toUnit() });
    expect(foreign.json<{ type: string }>().type).toBe('/problems/workflow/unknown-unit');
    expect((await stranger.get('/works?given=all')).json<{ items: unknown[] }>().items).toEqual([]);
  });
});
