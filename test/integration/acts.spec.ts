import { randomUUID } from 'node:crypto';
import { theActs, type Acts } from '../support/acts';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { aDocument, anOffice, type Colleague, type Office } from '../support/office';
import { aPdf, sha256Of, upload } from '../support/uploads';

let api: TestApp;
let office: Office;
let acts: Acts;
let colleague: Colleague;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  acts = theActs(api, office);
  colleague = await office.hire('specialist', office.leadUnitId);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const assign = (userId: string, dueOn: string | null = null) => ({ kind: 'assign', userId, dueOn, opinion: '' });
const scanOf = async (who: Colleague) => {
  const bytes = aPdf();
  const stored = await upload(api, who.browser, bytes, { headers: { 'idempotency-key': randomUUID() } });
  return { fileId: stored.json<{ id: string }>().id, sha256: sha256Of(bytes) };
};

describe('passing on', () => {
  it('gives the same turn to a colleague of the lead unit, who can read the document and accepts it anew', async () => {
    const document = await aDocument(api, office, 'accepted');
    await acts.decide(office.specialist, document, 'handle', {
      kind: 'pass',
      userId: colleague.user.id,
      opinion: 'Nhờ anh',
    });
    expect(await acts.stateOf(document.id)).toBe('assigned');
    expect(await acts.open(document.id)).toContainEqual(
      expect.objectContaining({ kind: 'handle', assigneeUserId: colleague.user.id, dueOn: '2099-12-31' }),
    );
    expect((await colleague.browser.get(`/incoming-documents/${document.id}`)).statusCode).toBe(200);
    await acts.decide(colleague, document, 'handle', { kind: 'accept' });
    expect(await acts.stateOf(document.id)).toBe('in_progress');
  });

  it('refuses whoever holds no post for the turn', async () => {
    const document = await aDocument(api, office, 'assigned');
    for (const userId of [office.otherHead.user.id, office.specialist.user.id, randomUUID()]) {
      await expect(
        acts.decide(office.specialist, document, 'handle', { kind: 'pass', userId, opinion: '' }),
      ).rejects.toMatchObject({ code: 'workflow/unfit-receiver', status: 422 });
    }
  });

  it('hands an instruction from one leader to another, who can return it to the chief of office', async () => {
    const document = await aDocument(api, office, 'proposed');
    const deputy = await office.hire('leader');
    await acts.decide(office.leader, document, 'instruct', { kind: 'pass', userId: deputy.user.id, opinion: '' });
    await acts.decide(deputy, document, 'instruct', { kind: 'return', reason: 'Đề xuất lại' });
    expect(await acts.openKinds(document.id)).toEqual(['distribute']);
  });
});

describe('asking an opinion', () => {
  it('leaves the turn where it is, and tells the asker of the answer', async () => {
    const document = await aDocument(api, office, 'accepted');
    const asked = {
      kind: 'consult',
      unitIds: [office.otherUnitId],
      userIds: [colleague.user.id],
      dueOn: null,
      text: 'Góp ý?',
    };
    await acts.decide(office.specialist, document, 'handle', asked);
    expect(await acts.openKinds(document.id)).toEqual(['consult', 'consult', 'cooperate', 'handle']);
    const consult = (await acts.open(document.id)).find(({ assigneeUserId }) => assigneeUserId === colleague.user.id);
    const answer = await acts.decisions.decide(await colleague.actor(), consult!.id, {
      kind: 'opine',
      seenSha256: document.sha256,
      text: 'Đồng ý',
    });
    const [event] = await acts.rows<{ audience: { users: string[] } }>(
      `SELECT audience FROM event WHERE topic = 'decision.taken' AND subject_id = $1`,
      answer.id,
    );
    expect(event!.audience.users).toEqual([office.specialist.user.id]);
    // Who does not wait for the other answers takes the question away with the outcome.
    const completion = { kind: 'complete', outcome: 'informed', text: 'Xong', replyNumberSymbol: '' };
    await acts.decide(office.specialist, document, 'handle', completion);
    expect(await acts.openKinds(document.id)).toEqual(['cooperate']);
  });

  it('brings others in as co-handlers by the same deadline, each once', async () => {
    const document = await aDocument(api, office, 'assigned');
    const involve = { kind: 'involve', as: 'cooperate', unitIds: [], userIds: [colleague.user.id], opinion: '' };
    await acts.decide(office.specialist, document, 'handle', involve);
    await expect(acts.decide(office.specialist, document, 'handle', involve)).rejects.toMatchObject({
      code: 'workflow/already-involved',
    });
    const mine = (await acts.open(document.id)).filter(({ assigneeUserId }) => assigneeUserId === colleague.user.id);
    expect(mine).toMatchObject([{ kind: 'cooperate', dueOn: '2099-12-31' }]);
  });
});

describe('more time', () => {
  const ask = { kind: 'request_extension', reason: 'Chờ số liệu', dueOn: '2100-01-15' };

  it('is granted by the leader who set the deadline: it moves, and the former one is kept', async () => {
    const document = await aDocument(api, office, 'accepted');
    await acts.decide(office.specialist, document, 'handle', ask);
    await expect(acts.decide(office.specialist, document, 'handle', ask)).rejects.toMatchObject({
      code: 'workflow/extension-asked',
    });
    await expect(
      acts.decide(office.head, document, 'extend', { kind: 'grant_extension', dueOn: null, opinion: '' }),
    ).rejects.toMatchObject({ status: 404 });
    await acts.decide(office.leader, document, 'extend', { kind: 'grant_extension', dueOn: null, opinion: 'Lần cuối' });
    expect(await acts.open(document.id)).toContainEqual(
      expect.objectContaining({ kind: 'handle', dueOn: '2100-01-15' }),
    );
    const [doc] = await acts.rows<{ due: string }>(
      `SELECT due_on::text AS due FROM incoming_document WHERE id = $1`,
      document.id,
    );
    expect(doc!.due).toBe('2100-01-15');
    const kept = await acts.rows(
      `SELECT c.former_on::text AS "formerOn", c.due_on::text AS "dueOn" FROM deadline_change c JOIN task t ON t.id = c.task_id
       WHERE t.document_id = $1`,
      document.id,
    );
    expect(kept).toEqual([{ formerOn: '2099-12-31', dueOn: '2100-01-15' }]);
  });

  it('is asked of the head of the unit who set an earlier day, and ends at the day of the leader', async () => {
    const document = await aDocument(api, office, 'instructed');
    await acts.decide(office.head, document, 'assign', assign(office.specialist.user.id, '2099-06-01'));
    await acts.decide(office.specialist, document, 'handle', { ...ask, dueOn: '2099-07-01' });
    await expect(
      acts.decide(office.head, document, 'extend', { kind: 'grant_extension', dueOn: '2100-02-01', opinion: '' }),
    ).rejects.toMatchObject({ code: 'workflow/due-after-instruction' });
    await acts.decide(office.head, document, 'extend', { kind: 'grant_extension', dueOn: null, opinion: '' });
    expect(await acts.open(document.id)).toContainEqual(
      expect.objectContaining({ kind: 'handle', dueOn: '2099-07-01' }),
    );
    const [doc] = await acts.rows<{ due: string }>(
      `SELECT due_on::text AS due FROM incoming_document WHERE id = $1`,
      document.id,
    );
    expect(doc!.due).toBe('2099-12-31');
  });

  it('is refused with a reason, and the deadline stands', async () => {
    const document = await aDocument(api, office, 'accepted');
    await acts.decide(office.specialist, document, 'handle', ask);
    await acts.decide(office.leader, document, 'extend', { kind: 'refuse_extension', reason: 'Việc gấp' });
    expect(await acts.open(document.id)).toContainEqual(
      expect.objectContaining({ kind: 'handle', dueOn: '2099-12-31' }),
    );
  });
});

describe('putting off', () => {
  it('is for what is not urgent, and within the deadline', async () => {
    const document = await aDocument(api, office, 'assigned');
    await acts.decide(office.specialist, document, 'handle', { kind: 'defer', until: '2099-01-05' });
    const [row] = await acts.rows(
      `SELECT deferred_until::text AS until FROM task WHERE document_id = $1 AND kind = 'handle'`,
      document.id,
    );
    expect(row).toEqual({ until: '2099-01-05' });
    for (const until of ['2020-01-01', '2100-01-01']) {
      await expect(acts.decide(office.specialist, document, 'handle', { kind: 'defer', until })).rejects.toMatchObject({
        code: 'workflow/bad-deferral',
      });
    }
    const urgent = await aDocument(api, office, 'assigned', { urgency: 'urgent' });
    await expect(
      acts.decide(office.specialist, urgent, 'handle', { kind: 'defer', until: '2099-01-05' }),
    ).rejects.toMatchObject({ code: 'workflow/urgent-not-deferred' });
  });
});

describe('an instruction that a leader wrote on the paper', () => {
  const instruction = async (seenSha256: string, more: object = {}) => {
    const scan = await scanOf(office.clerk);
    return {
      scan,
      input: {
        seenSha256,
        leadUnitId: office.leadUnitId,
        cooperatingUnitIds: [],
        informedUnitIds: [],
        dueOn: '2099-12-31',
        opinion: 'Phòng CCHC tham mưu',
        leaderId: office.leader.user.id,
        writtenOn: '2026-11-20',
        scanFileId: scan.fileId,
        ...more,
      },
    };
  };

  it('is recorded by the clerk with its scan and stays the leader’s, not the clerk’s', async () => {
    for (const upTo of ['proposed', 'presented']) {
      const document = await aDocument(api, office, upTo);
      const { input, scan } = await instruction(document.sha256);
      const view = await acts.recordings.record(await office.clerk.actor(), document.id, input);
      expect(view).toMatchObject({
        kind: 'instruct',
        basis: { capacity: 'recorded', onBehalfOf: { userId: office.leader.user.id } },
        body: { writtenOn: '2026-11-20', scanSha256: scan.sha256, opinion: 'Phòng CCHC tham mưu' },
      });
      expect([await acts.stateOf(document.id), await acts.openKinds(document.id)]).toEqual(['instructed', ['assign']]);
      // It counts among what the leader said, and not among what the clerk did.
      const said = async (who: Colleague) =>
        (await who.browser.get('/instructions?limit=100')).json<{ items: { decisionId: string }[] }>().items;
      expect(await said(office.leader)).toContainEqual(expect.objectContaining({ decisionId: view.id }));
      expect(await said(office.clerk)).toEqual([]);
      // The head of the lead unit sees the handwriting.
      expect((await office.head.browser.get(`/files/${scan.fileId}/content`)).statusCode).toBe(200);
      await acts.decide(office.head, document, 'assign', { kind: 'return', reason: 'Không đúng chức năng' });
      expect(await acts.openKinds(document.id)).toEqual(['instruct']);
    }
  });

  it('is not recorded by others, of others, or of tomorrow', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { input } = await instruction(document.sha256);
    await expect(acts.recordings.record(await office.chief.actor(), document.id, input)).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      acts.recordings.record(await office.clerk.actor(), document.id, { ...input, leaderId: office.head.user.id }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      acts.recordings.record(await office.clerk.actor(), document.id, { ...input, writtenOn: '2099-01-01' }),
    ).rejects.toMatchObject({ code: 'workflow/written-later' });
    expect(await acts.openKinds(document.id)).toEqual(['instruct']);
  });
});

describe('undoing', () => {
  it('gives the turn back as it was within a minute, and both acts stay in the story', async () => {
    const document = await aDocument(api, office, 'proposed');
    const before = await acts.taskIdOf(document.id, 'instruct');
    const instructed = await acts.decide(office.leader, document, 'instruct', {
      kind: 'instruct',
      leadUnitId: office.otherUnitId,
      cooperatingUnitIds: [],
      informedUnitIds: [],
      dueOn: null,
      opinion: 'Nhầm',
    });
    expect((await office.otherHead.browser.get(`/incoming-documents/${document.id}`)).statusCode).toBe(200);
    await expect(acts.undoing.undo(await office.chief.actor(), instructed.id)).rejects.toMatchObject({ status: 403 });
    await expect(acts.undoing.undo(await office.specialist.actor(), instructed.id)).rejects.toMatchObject({
      status: 404,
    });
    await acts.undoing.undo(await office.leader.actor(), instructed.id);
    expect([await acts.stateOf(document.id), await acts.taskIdOf(document.id, 'instruct')]).toEqual([
      'presented',
      before,
    ]);
    expect((await office.otherHead.browser.get(`/incoming-documents/${document.id}`)).statusCode).toBe(404);
    const { items } = await acts.decisions.about(await office.leader.actor(), document.id);
    expect(items.map(({ kind, undoneBy }) => [kind, undoneBy !== null])).toEqual([
      ['present', false],
      ['distribute', false],
      ['instruct', true],
      ['undo', false],
    ]);
    await expect(acts.undoing.undo(await office.leader.actor(), instructed.id)).rejects.toMatchObject({ status: 409 });
  });

  it('is too late after a minute, and after a receiver acted', async () => {
    const document = await aDocument(api, office, 'instructed');
    const assigned = await acts.decide(office.head, document, 'assign', assign(office.specialist.user.id));
    const accepted = await acts.decide(office.specialist, document, 'handle', { kind: 'accept' });
    await expect(acts.undoing.undo(await office.head.actor(), assigned.id)).rejects.toMatchObject({
      code: 'workflow/already-acted',
    });
    await acts.undoing.undo(await office.specialist.actor(), accepted.id);
    await acts.undoing.undo(await office.head.actor(), assigned.id);
    expect(await acts.stateOf(document.id)).toBe('instructed');
    const again = await acts.decide(office.head, document, 'assign', assign(office.specialist.user.id));
    // Time passes: nobody but the owner of the database can make it.
    await asRoot(
      api.db.name,
      'ALTER TABLE decision DISABLE TRIGGER append_only',
      `UPDATE decision SET at = at - interval '61 seconds' WHERE id = '${again.id}'`,
      'ALTER TABLE decision ENABLE TRIGGER append_only',
    );
    await expect(acts.undoing.undo(await office.head.actor(), again.id)).rejects.toMatchObject({
      code: 'workflow/undo-too-late',
    });
  });

  it('does not ask a co-handler again about an instruction that was returned meanwhile', async () => {
    const document = await aDocument(api, office, 'instructed');
    const seen = await acts.decide(office.otherHead, document, 'cooperate', { kind: 'acknowledge' });
    const returned = await acts.decide(office.head, document, 'assign', {
      kind: 'return',
      reason: 'Không đúng chức năng',
    });
    await expect(acts.undoing.undo(await office.otherHead.actor(), seen.id)).rejects.toMatchObject({
      code: 'workflow/ground-gone',
    });
    expect(await acts.openKinds(document.id)).toEqual(['instruct']);
    await acts.undoing.undo(await office.head.actor(), returned.id);
    await acts.undoing.undo(await office.otherHead.actor(), seen.id);
    expect(await acts.openKinds(document.id)).toEqual(['assign', 'cooperate']);
  });

  it('takes a completion back, with what it had withdrawn', async () => {
    const document = await aDocument(api, office, 'accepted');
    const consult = { kind: 'consult', unitIds: [], userIds: [colleague.user.id], dueOn: null, text: 'Góp ý?' };
    await acts.decide(office.specialist, document, 'handle', consult);
    const before = await acts.openKinds(document.id);
    const completion = { kind: 'complete', outcome: 'informed', text: 'Xong', replyNumberSymbol: '' };
    const done = await acts.decide(office.specialist, document, 'handle', completion);
    await acts.undoing.undo(await office.specialist.actor(), done.id);
    expect([await acts.stateOf(document.id), await acts.openKinds(document.id)]).toEqual(['in_progress', before]);
    const [row] = await acts.rows(`SELECT completed_at FROM incoming_document WHERE id = $1`, document.id);
    expect(row).toEqual({ completed_at: null });
  });
});

describe('an act on what was seen', () => {
  it('is refused when fields were corrected since, and named', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { version } = (await office.clerk.browser.get(`/incoming-documents/${document.id}`)).json<{
      version: number;
    }>();
    const corrected = await office.clerk.browser.patch(
      `/incoming-documents/${document.id}`,
      { subject: 'Về việc khác hẳn', reason: 'Gõ nhầm' },
      { 'if-match': `"${version.toString()}"` },
    );
    expect(corrected.statusCode).toBe(200);
    const input = { kind: 'return', reason: 'Thử', seenVersion: version };
    await expect(acts.decide(office.leader, document, 'instruct', input)).rejects.toMatchObject({
      code: 'workflow/other-bytes',
      status: 412,
      params: { current: document.sha256, changed: ['subject'] },
    });
    await acts.decide(office.leader, document, 'instruct', { ...input, seenVersion: version + 1 });
  });
});

describe('who can see it, and why', () => {
  it('is answered with a sentence for each reader, in both languages', async () => {
    const document = await aDocument(api, office, 'assigned');
    const path = `/incoming-documents/${document.id}/readers`;
    const { items } = (await office.specialist.browser.get(path)).json<{ items: { type: string; text: string }[] }>();
    expect(items.filter(({ type }) => type === 'role')).toHaveLength(4);
    expect(items.map(({ text }) => text)).toContain('Nguyễn Văn An được giao giải quyết, do Nguyễn Văn An chuyển.');
    const english = await office.specialist.browser.get(path, { 'accept-language': 'en' });
    expect(english.body).toContain('Phòng Cải cách hành chính leads the handling, through Nguyễn Văn An.');
    expect((await colleague.browser.get(path)).statusCode).toBe(404);
  });
});
