import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
import {
  aDocument,
  anOffice,
  decides,
  plan,
  taskOf,
  type Colleague,
  type Document,
  type Office,
} from '../support/office';
import { aPdf, upload } from '../support/uploads';

let api: TestApp;
let office: Office;
let admin: Colleague;
let delegate: Colleague;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  admin = await office.hire('admin');
}, 60_000);
afterAll(() => api.close());

const key = () => ({ 'idempotency-key': randomUUID() });
const postOf = async (who: Colleague): Promise<string> => (await who.actor()).posts[0]!.id;
const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const yesterday = inDays(-2); // two, since the agency is seven hours ahead of UTC

const aWriting = async (who: Colleague) => {
  const answer = await upload(api, who.browser, aPdf(), { headers: key() });
  return { fileId: answer.json<{ id: string }>().id, number: '12/UQ-SNV', date: today };
};
type Answer = { id: string; phase: string; actions: string[]; type: string };

/** The leader delegates in writing. */
async function delegation(more: object = {}, to: Colleague = delegate): Promise<Answer> {
  const answer = await office.leader.browser.post(
    '/delegations',
    {
      postId: await postOf(office.leader),
      delegateId: to.user.id,
      powers: ['instruct'],
      content: 'Chỉ đạo giải quyết văn bản đến về cải cách hành chính.',
      startsOn: yesterday,
      endsOn: inDays(7),
      writing: await aWriting(office.leader),
      ...more,
    },
    key(),
  );
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<Answer>();
}
const revoke = (id: string, who: Colleague = office.leader) =>
  who.browser.put(`/delegations/${id}/revocation`, { reason: 'Đã về' }, key());
const instructs = async (who: Colleague, document: Document, task: { id: string }) =>
  who.browser.post(
    `/tasks/${task.id}/decisions`,
    { seenSha256: document.sha256, kind: 'instruct', ...plan(office) },
    key(),
  );
const tasksOf = async (who: Colleague): Promise<{ documentId: string }[]> =>
  (await who.browser.get('/tasks?limit=100')).json<{ items: { documentId: string }[] }>().items;
/** Every decision, with the right it was taken in. */
const basisOf = (document: Document) =>
  api.work.asAgency(office.agencyId, (tx) =>
    tx.query<{ kind: string; actorId: string; basis: Record<string, unknown> }[]>(
      `SELECT kind, actor_id AS "actorId", basis FROM decision WHERE document_id = $1 ORDER BY at, id`,
      [document.id],
    ),
  );

describe('a written delegation (TUQ.)', () => {
  beforeEach(async () => {
    delegate = await office.hire('specialist', office.otherUnitId);
  });

  it('lets the delegate read the inbox and instruct in the name of the leader, who is named beside it', async () => {
    const document = await aDocument(api, office, 'proposed');
    expect((await tasksOf(delegate)).some(({ documentId }) => documentId === document.id)).toBe(false);
    const { id } = await delegation();
    const task = await taskOf(delegate, document, 'instruct');
    expect((await instructs(delegate, document, task)).statusCode).toBe(201);
    const [last] = (await basisOf(document)).filter(({ kind }) => kind === 'instruct');
    expect(last).toMatchObject({ actorId: delegate.user.id, basis: { capacity: 'TUQ.', delegationId: id } });
    expect(last?.basis.onBehalfOf).toMatchObject({ userId: office.leader.user.id });
    await revoke(id);
  });

  it('once revoked shows nothing of the inbox any more, and revoking again is no mistake', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await delegation();
    const task = await taskOf(delegate, document, 'instruct');
    expect((await revoke(id)).json<Answer>()).toMatchObject({ phase: 'revoked', actions: [] });
    expect((await revoke(id)).statusCode).toBe(200);
    expect(await tasksOf(delegate)).toEqual([]);
    const late = await instructs(delegate, document, task);
    expect([late.statusCode, late.json<Answer>().type]).toEqual([409, '/problems/identity/authority-revoked']);
  });

  it('covers no other act than it names', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await delegation({ powers: ['sign'] });
    const answer = await instructs(delegate, document, await taskOf(delegate, document, 'instruct'));
    expect(answer.statusCode).toBe(403);
    expect(answer.json<Answer>().type).toBe('/problems/identity/authority-not-covered');
    await revoke(id);
  });

  it('covers no other type of document than it names', async () => {
    const [chiThi, other] = [
      await aDocument(api, office, 'proposed'),
      await aDocument(api, office, 'proposed', { docType: 'Công văn', numberSymbol: '7/UBND-NC' }),
    ];
    const { id } = await delegation({ docTypes: ['chi-thi'] });
    const refused = await instructs(delegate, other, await taskOf(delegate, other, 'instruct'));
    expect(refused.statusCode).toBe(403);
    expect((await instructs(delegate, chiThi, await taskOf(delegate, chiThi, 'instruct'))).statusCode).toBe(201);
    await revoke(id);
  });

  it('is not delegated again by who has it', async () => {
    const { id } = await delegation();
    const answer = await delegate.browser.post(
      '/delegations',
      {
        postId: await postOf(office.leader),
        delegateId: office.head.user.id,
        powers: ['instruct'],
        content: 'Ủy quyền lại',
        startsOn: today,
        endsOn: inDays(3),
        writing: await aWriting(delegate),
      },
      key(),
    );
    expect(answer.statusCode).toBe(409);
    expect(answer.json<Answer>().type).toBe('/problems/identity/no-sub-delegation');
    await revoke(id);
  });

  it.each([
    ['without a day on which it ends', { endsOn: undefined }, 422],
    ['that ends before it begins', { startsOn: inDays(5), endsOn: inDays(4) }, 422],
    ['that is over already', { startsOn: '2020-01-01', endsOn: '2020-01-02' }, 422],
    ['without content', { content: '  ' }, 422],
    ['of no act', { powers: [] }, 422],
    ['of a type of document that there is not', { docTypes: ['khong-co'] }, 422],
    ['of a unit that is not the agency’s', { unitIds: [randomUUID()] }, 404],
    ['to nobody', { delegateId: randomUUID() }, 404],
    ['of a post that nobody has', { postId: randomUUID() }, 404],
    ['with a writing that somebody else brought in', { writing: null }, 404],
  ])('is refused %s', async (_, change, status) => {
    const writing = await aWriting('writing' in change ? office.chief : office.leader);
    const { id: postId } = (await office.leader.actor()).posts[0]!;
    const right = { postId, delegateId: delegate.user.id, powers: ['sign'], content: 'Ký', startsOn: today };
    const answer = await office.leader.browser.post(
      '/delegations',
      { ...right, endsOn: inDays(2), ...change, writing },
      key(),
    );
    expect(answer.statusCode).toBe(status);
  });

  it('of a post to oneself, or of what the post has not, is refused', async () => {
    const own = { content: 'Thử', startsOn: today, endsOn: inDays(2), powers: ['assign'] };
    const headPost = await postOf(office.head);
    const give = async (more: object) =>
      office.head.browser.post('/delegations', { ...own, writing: await aWriting(office.head), ...more }, key());
    expect((await give({ postId: headPost, delegateId: office.head.user.id })).statusCode).toBe(422);
    const foreign = await give({ postId: headPost, delegateId: delegate.user.id, powers: ['instruct'] });
    expect(foreign.json<Answer>().type).toBe('/problems/identity/not-of-this-post');
  });

  it('is read by both sides and by those who check signatures, and by nobody else', async () => {
    const { id } = await delegation();
    const statuses = await Promise.all(
      [office.leader, delegate, office.clerk, office.head, admin].map(
        async (who) => (await who.browser.get(`/delegations/${id}`)).statusCode,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 404, 404]);
    expect((await revoke(id, delegate)).statusCode).toBe(403);
    const given = (await office.leader.browser.get('/delegations?side=given')).json<{ items: Answer[] }>();
    expect(given.items.map((item) => item.id)).toContain(id);
    const received = (await delegate.browser.get('/delegations?side=received')).json<{ items: Answer[] }>();
    expect(received.items.map((item) => item.id)).toEqual([id]);
    await revoke(id);
    const past = (await delegate.browser.get('/delegations?side=received&past=true')).json<{ items: Answer[] }>();
    expect(past.items.map((item) => item.id)).toContain(id);
  });

  it('sent again with the same key is one delegation', async () => {
    const body = {
      postId: await postOf(office.leader),
      delegateId: delegate.user.id,
      powers: ['sign'],
      content: 'Ký công văn mời họp',
      startsOn: today,
      endsOn: inDays(1),
      writing: await aWriting(office.leader),
    };
    const once = key();
    const answers = await Promise.all([1, 2, 3].map(() => office.leader.browser.post('/delegations', body, once)));
    const ids = new Set(answers.map((answer) => answer.json<Answer>().id));
    expect(ids.size).toBe(1);
    await revoke([...ids][0]!);
  });
});

describe('an absence', () => {
  const away = async (more: object = {}) => {
    const answer = await office.leader.browser.post(
      '/absences',
      { startsOn: yesterday, endsOn: inDays(2), ...more },
      key(),
    );
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<{ id: string; turnedOver: boolean; deputy: { id: string } | null; reason: string | null }>();
  };
  const cancel = (id: string) => office.leader.browser.delete(`/absences/${id}`, key());

  it('turns nothing over by itself; one tap does, and the deputy reads but does not decide', async () => {
    const deputy = await office.hire('specialist', office.leadUnitId);
    const document = await aDocument(api, office, 'proposed');
    const { id, turnedOver } = await away({ deputyId: deputy.user.id, reason: 'Nghỉ phép' });
    expect(turnedOver).toBe(false);
    expect(await tasksOf(deputy)).toEqual([]);

    const tapped = await office.leader.browser.put(`/absences/${id}/turnover`, {}, key());
    expect(tapped.json<{ turnedOver: boolean }>().turnedOver).toBe(true);
    const task = await taskOf(deputy, document, 'instruct');
    expect((await deputy.browser.get(`/incoming-documents/${document.id}`)).statusCode).toBe(200);
    const refused = await instructs(deputy, document, task);
    expect([refused.statusCode, refused.json<Answer>().type]).toEqual([403, '/problems/identity/inbox-only']);

    const seen = await deputy.browser.get(`/absences/${id}`);
    expect(seen.json<{ reason: string | null; actions: string[] }>()).toMatchObject({
      reason: null,
      actions: ['take_back'],
    });
    expect((await office.head.browser.get(`/absences/${id}`)).statusCode).toBe(404);
    const me = (await deputy.browser.get('/session')).json<{ standsFor: { userId: string; capacity: string }[] }>();
    expect(me.standsFor).toMatchObject([{ userId: office.leader.user.id, capacity: 'inbox' }]);

    await office.leader.browser.delete(`/absences/${id}/turnover`, key());
    expect(await tasksOf(deputy)).toEqual([]);
    expect((await deputy.browser.get(`/incoming-documents/${document.id}`)).statusCode).toBe(404);
    await cancel(id);
  });

  it('ends by itself', async () => {
    const deputy = await office.hire('specialist', office.leadUnitId);
    await aDocument(api, office, 'proposed');
    const { id } = await away({ deputyId: deputy.user.id });
    await office.leader.browser.put(`/absences/${id}/turnover`, {}, key());
    expect((await tasksOf(deputy)).length).toBeGreaterThan(0);
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(
        `UPDATE absence SET from_at = from_at - interval '9 days', until_at = until_at - interval '9 days' WHERE id = $1`,
        [id],
      ),
    );
    expect(await tasksOf(deputy)).toEqual([]);
    const late = await office.leader.browser.put(`/absences/${id}/turnover`, {}, key());
    expect(late.json<Answer>().type).toBe('/problems/identity/already-over');
  });

  it('proposes the deputy in writing where nobody is named, and does not overlap another one', async () => {
    const deputy = await office.hire('leader');
    const recorded = await admin.browser.post(
      '/deputies',
      {
        capacity: 'KT.',
        postId: await postOf(office.leader),
        deputyPostId: await postOf(deputy),
        powers: ['instruct', 'sign'],
        content: 'Lĩnh vực cải cách hành chính',
        startsOn: today,
        writing: { number: '3/QĐ-SNV', date: today },
      },
      key(),
    );
    expect(recorded.statusCode).toBe(201);
    const { id, deputy: proposed } = await away({ startsOn: inDays(10), endsOn: inDays(11) });
    expect(proposed?.id).toBe(deputy.user.id);
    const again = await office.leader.browser.post('/absences', { startsOn: inDays(11), endsOn: inDays(12) }, key());
    expect(again.json<Answer>().type).toBe('/problems/identity/overlapping-absence');
    const next = await away({ startsOn: inDays(12), endsOn: inDays(12) });
    await cancel(next.id);
    await cancel(id);
    await admin.browser.put(`/deputies/${recorded.json<Answer>().id}/revocation`, {}, key());
  });
});

describe('a deputy in writing (KT.), recorded by an administrator', () => {
  const assignment = async (deputy: Colleague, by: Colleague) =>
    by.browser.post(
      '/deputies',
      {
        capacity: 'KT.',
        postId: await postOf(office.head),
        deputyPostId: await postOf(deputy),
        powers: ['assign'],
        content: 'Phó phòng phụ trách tổng hợp',
        startsOn: yesterday,
        writing: { number: '4/QĐ-SNV', date: today },
      },
      key(),
    );

  it('acts in place of the head of the unit; no one else may record it, nor the administrator for themselves', async () => {
    const deputy = await office.hire('specialist', office.leadUnitId);
    expect((await assignment(deputy, office.head)).statusCode).toBe(403);
    expect((await assignment(admin, admin)).statusCode).toBe(403);
    const recorded = await assignment(deputy, admin);
    expect(recorded.statusCode).toBe(201);

    const document = await aDocument(api, office, 'instructed');
    await decides(deputy, document, 'assign', { kind: 'assign', userId: office.specialist.user.id });
    const assigned = (await basisOf(document)).find(({ kind }) => kind === 'assign');
    expect(assigned).toMatchObject({ actorId: deputy.user.id, basis: { capacity: 'KT.' } });
    expect((await office.clerk.browser.get('/deputies')).json<{ items: unknown[] }>().items).toHaveLength(1);
    const over = await office.head.browser.put(`/deputies/${recorded.json<Answer>().id}/revocation`, {}, key());
    expect(over.json<Answer>().phase).toBe('revoked');
  });
});

describe('a secretary', () => {
  it('sees the inbox of the leader and never instructs; an administrator binds them, and it ends at once', async () => {
    const secretary = await office.hire('assistant');
    const bind = async (by: Colleague) =>
      by.browser.post(
        '/secretaries',
        { leaderId: office.leader.user.id, postId: await postOf(secretary), startsOn: yesterday },
        key(),
      );
    expect((await bind(office.leader)).statusCode).toBe(403);
    const bound = await bind(admin);
    expect(bound.statusCode).toBe(201);
    const document = await aDocument(api, office, 'proposed');
    const refused = await instructs(secretary, document, await taskOf(secretary, document, 'instruct'));
    expect([refused.statusCode, refused.json<Answer>().type]).toEqual([403, '/problems/identity/secretary-may-not']);
    const other = await office.hire('leader');
    await decides(secretary, document, 'instruct', { kind: 'pass', userId: other.user.id });
    expect((await basisOf(document)).at(-1)).toMatchObject({
      kind: 'pass',
      actorId: secretary.user.id,
      basis: { capacity: 'secretary' },
    });
    const passed = (await taskOf(other, document, 'instruct')) as unknown as { why: { text: string } };
    expect(passed.why.text).toContain(', thư ký của ');
    await office.leader.browser.delete(`/secretaries/${bound.json<Answer>().id}`, key());
    expect(await tasksOf(secretary)).toEqual([]);
  });
});

describe('somebody with several posts (kiêm nhiệm)', () => {
  it('says in which one they work, for this session, and acts in it where it fits', async () => {
    const both = await office.hire('chief_of_office');
    const added = await admin.browser.post(
      `/users/${both.user.id}/posts`,
      { role: 'chief_of_office', title: 'Quyền Chánh Văn phòng' },
      key(),
    );
    expect(added.statusCode).toBe(201);
    const second = (await both.actor()).posts[1]!;
    const chosen = await both.browser.put('/session/post', { postId: second.id }, key());
    expect(chosen.json<{ activePostId: string }>().activePostId).toBe(second.id);
    expect((await both.browser.get('/session')).json<{ activePostId: string }>().activePostId).toBe(second.id);
    expect((await both.browser.put('/session/post', { postId: randomUUID() }, key())).statusCode).toBe(404);

    const document = await aDocument(api, office, 'presented');
    await decides(both, document, 'distribute', { kind: 'distribute', ...plan(office) });
    const [, distributed] = await basisOf(document);
    expect(distributed?.basis).toMatchObject({ capacity: 'own', postId: second.id });

    await both.browser.put('/session/post', { postId: null }, key());
    expect((await both.browser.get('/session')).json<{ activePostId: null }>().activePostId).toBeNull();
  });
});
