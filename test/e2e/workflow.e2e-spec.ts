import { randomUUID } from 'node:crypto';
import { anAgency, aUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { aDocument, anOffice, aRegistered, decides, plan, taskOf, type Office } from '../support/office';

type Task = {
  id: string;
  kind: string;
  documentId: string;
  dueOn: string | null;
  seenAt: string | null;
  document: { urgency: string; subject: string; mainSha256: string };
  why: { code: string; text: string };
  proposal: { leadUnitId: string; by: string; opinion: string } | null;
  instruction: { leadUnitId: string; dueOn: string; by: string } | null;
  assignment: { opinion: string } | null;
  actions: string[];
};
type Tasks = { items: Task[]; next: string | null };

let api: TestApp;
let office: Office;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
}, 60_000);
afterAll(async () => {
  await api.close();
});
const key = () => ({ 'idempotency-key': randomUUID() });

describe('the inbox', () => {
  it('shows the leader the proposal, why it is theirs, and which bytes they decide on', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await taskOf(office.leader, document, 'instruct');
    const task = (await office.leader.browser.get(`/tasks/${id}`)).json<Task>();
    expect(task).toMatchObject({
      kind: 'instruct',
      document: { subject: 'Về việc đẩy mạnh ứng dụng công nghệ thông tin', mainSha256: document.sha256 },
      proposal: { leadUnitId: office.leadUnitId, by: 'Nguyễn Văn An' },
      instruction: null,
      why: { code: 'proposed', text: 'Nguyễn Văn An (chief_of_office) đề xuất phân phối, chờ ý kiến chỉ đạo.' },
      actions: ['instruct', 'return', 'pass', 'consult', 'defer'],
    });
    const english = await office.leader.browser.get(`/tasks/${id}`, { 'accept-language': 'en' });
    expect(english.json<Task>().why.text).toBe(
      'Nguyễn Văn An (chief_of_office) proposes a distribution and asks for your instruction.',
    );
  });

  it('puts the most pressing first, by urgency and then by deadline, and pages without losing one', async () => {
    const fresh = await anOffice(api);
    const wanted = [
      await aDocument(api, fresh, 'instructed', { urgency: 'flash' }),
      await aDocument(api, fresh, 'instructed', { urgency: 'urgent' }),
      await aDocument(api, fresh, 'instructed'),
    ].map(({ id }) => id);
    const soon = await aDocument(api, fresh, 'proposed');
    await decides(fresh.leader, soon, 'instruct', {
      kind: 'instruct',
      leadUnitId: fresh.leadUnitId,
      dueOn: '2098-01-01',
    });
    const never = await aDocument(api, fresh, 'proposed');
    await decides(fresh.leader, never, 'instruct', { kind: 'instruct', leadUnitId: fresh.leadUnitId });
    wanted.splice(2, 0, soon.id);
    wanted.push(never.id);

    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: Tasks = (
        await fresh.head.browser.get(`/tasks?limit=2${after === '' ? '' : `&after=${after}`}`)
      ).json<Tasks>();
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ documentId }) => documentId));
      after = page.next;
    }
    expect(seen).toEqual(wanted);
  });

  it('gives the specialist what the leader and the head of the unit said, and the earlier deadline', async () => {
    const document = await aDocument(api, office, 'instructed');
    await decides(office.head, document, 'assign', {
      kind: 'assign',
      userId: office.specialist.user.id,
      dueOn: '2099-06-30',
      opinion: 'Tham mưu trả lời trước 30/6',
    });
    const { id } = await taskOf(office.specialist, document, 'handle');
    const task = (await office.specialist.browser.get(`/tasks/${id}`)).json<Task>();
    expect(task).toMatchObject({
      dueOn: '2099-06-30',
      instruction: { leadUnitId: office.leadUnitId, dueOn: '2099-12-31' },
      assignment: { opinion: 'Tham mưu trả lời trước 30/6' },
      actions: ['accept', 'complete', 'return', 'pass', 'consult', 'involve', 'report', 'request_extension', 'defer'],
    });
  });

  it('notes when a task was first seen', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await taskOf(office.leader, document, 'instruct');
    const first = (await office.leader.browser.put(`/tasks/${id}/seen`)).json<Task>();
    expect(first.seenAt).not.toBeNull();
    expect((await office.leader.browser.put(`/tasks/${id}/seen`)).json<Task>().seenAt).toBe(first.seenAt);
  });

  it('keeps what was decided, and offers to take it back only while nobody has acted', async () => {
    const document = await aDocument(api, office, 'instructed');
    const done = async () => {
      const { items } = (await office.leader.browser.get('/tasks?state=done&limit=100')).json<Tasks>();
      return items.find(({ documentId, kind }) => documentId === document.id && kind === 'instruct')!;
    };
    const task = await done();
    expect(task.actions).toEqual(['withdraw']);
    await decides(office.head, document, 'assign', { kind: 'assign', userId: office.specialist.user.id });
    expect((await done()).actions).toEqual([]);
    const late = await office.leader.browser.post(`/tasks/${task.id}/withdrawal`, undefined, key());
    expect([late.statusCode, late.json<{ type: string }>().type]).toEqual([409, '/problems/workflow/already-acted']);
  });
});

describe('who may do what on the road', () => {
  it('lets nobody decide another’s task, and tells a stranger that there is none', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await taskOf(office.leader, document, 'instruct');
    const instruction = { kind: 'instruct', seenSha256: document.sha256, ...plan(office) };
    const outsider = await api.signIn(
      await aUser(api.work, (await anAgency(api.work)).id, { roles: ['leader', 'clerk', 'chief_of_office'] }),
    );
    for (const browser of [office.specialist.browser, office.chief.browser, outsider]) {
      expect((await browser.get(`/tasks/${id}`)).statusCode).toBe(404);
      expect((await browser.post(`/tasks/${id}/decisions`, instruction, key())).statusCode).toBe(404);
      expect((await browser.post(`/tasks/${id}/withdrawal`, undefined, key())).statusCode).toBe(404);
    }
    for (const path of ['presentation', 'decisions', 'tasks']) {
      const url = `/incoming-documents/${document.id}/${path}`;
      const answer = await (path === 'presentation' ? outsider.post(url, {}, key()) : outsider.get(url));
      expect(answer.statusCode).toBe(404);
    }
  });

  it('lets the leader read a registered document but not present it', async () => {
    const { id } = await aRegistered(api, office);
    const answer = await office.leader.browser.post(`/incoming-documents/${id}/presentation`, {}, key());
    expect(answer.statusCode).toBe(403);
  });

  it('opens the document to those who get it, and to nobody before', async () => {
    const document = await aDocument(api, office, 'proposed');
    const url = `/incoming-documents/${document.id}`;
    const readers = async () =>
      Promise.all(
        [office.head, office.otherHead, office.specialist].map(async (one) => (await one.browser.get(url)).statusCode),
      );
    expect(await readers()).toEqual([404, 404, 404]);
    await decides(office.leader, document, 'instruct', { kind: 'instruct', ...plan(office) });
    expect(await readers()).toEqual([200, 200, 404]);
    await decides(office.head, document, 'assign', { kind: 'assign', userId: office.specialist.user.id });
    expect(await readers()).toEqual([200, 200, 200]);
  });

  it('assigns members of the lead unit only, by its deadline', async () => {
    const document = await aDocument(api, office, 'instructed');
    const { id } = await taskOf(office.head, document, 'assign');
    const attempt = (more: object) =>
      office.head.browser.post(
        `/tasks/${id}/decisions`,
        { kind: 'assign', seenSha256: document.sha256, ...more },
        key(),
      );
    const codes = [];
    for (const more of [
      { userId: office.otherHead.user.id },
      { userId: randomUUID() },
      { userId: office.specialist.user.id, dueOn: '2100-01-01' },
      { userId: office.specialist.user.id, dueOn: '2020-01-01' },
    ]) {
      const answer = await attempt(more);
      codes.push([answer.statusCode, answer.json<{ type: string }>().type.replace('/problems/workflow/', '')]);
    }
    expect(codes).toEqual([
      [422, 'not-in-unit'],
      [422, 'not-in-unit'],
      [422, 'due-after-instruction'],
      [422, 'due-in-past'],
    ]);
  });
});

describe('what the API says', () => {
  it('names the bytes that are there when somebody decides on others, in the language of the reader', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await taskOf(office.leader, document, 'instruct');
    const decision = { kind: 'instruct', seenSha256: '0'.repeat(64), ...plan(office) };
    const answer = await office.leader.browser.post(`/tasks/${id}/decisions`, decision, {
      ...key(),
      'accept-language': 'en',
    });
    expect(answer.statusCode).toBe(412);
    expect(answer.json()).toMatchObject({
      type: '/problems/workflow/other-bytes',
      title: 'Other bytes than were seen',
      current: document.sha256,
    });
  });

  it('gives a repeated request the answer of the first, and refuses its key for another', async () => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await taskOf(office.leader, document, 'instruct');
    const headers = key();
    const decision = { kind: 'instruct', seenSha256: document.sha256, ...plan(office) };
    const post = (body: object) => office.leader.browser.post(`/tasks/${id}/decisions`, body, headers);
    const [first, again] = [await post(decision), await post(decision)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    expect((await post({ ...decision, opinion: 'khác' })).statusCode).toBe(422);
  });

  it.each([
    ['no kind', {}],
    ['an unknown kind', { kind: 'sign' }],
    ['a field of another kind', { kind: 'accept', userId: randomUUID() }],
    ['a unit twice', { kind: 'instruct', twice: true }],
    ['a return without a reason', { kind: 'return', reason: '  ' }],
    ['no hash', { kind: 'accept', seenSha256: 'abc' }],
  ])('refuses a decision with %s as a mistake of the client', async (_, body: Record<string, unknown>) => {
    const document = await aDocument(api, office, 'proposed');
    const { id } = await taskOf(office.leader, document, 'instruct');
    const { twice, ...rest } = body;
    const more = twice ? { ...plan(office), informedUnitIds: [office.otherUnitId] } : {};
    const answer = await office.leader.browser.post(
      `/tasks/${id}/decisions`,
      { seenSha256: document.sha256, ...more, ...rest },
      key(),
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('tells the story of a document in the order in which it was decided', async () => {
    const document = await aDocument(api, office, 'completed');
    const told = (await office.clerk.browser.get(`/incoming-documents/${document.id}/decisions`)).json<{
      items: { kind: string; authority: { role: string }; seenSha256: string | null }[];
    }>();
    expect(told.items.map(({ kind, authority }) => [kind, authority.role])).toEqual([
      ['present', 'clerk'],
      ['distribute', 'chief_of_office'],
      ['instruct', 'leader'],
      ['assign', 'head_of_unit'],
      ['accept', 'specialist'],
      ['complete', 'specialist'],
    ]);
    expect(new Set(told.items.slice(1).map(({ seenSha256 }) => seenSha256))).toEqual(new Set([document.sha256]));
    const { items } = (await office.clerk.browser.get(`/incoming-documents/${document.id}/tasks`)).json<Tasks>();
    expect(items.map(({ kind }) => kind).sort()).toEqual(['assign', 'cooperate', 'distribute', 'handle', 'instruct']);
    expect(items.every(({ actions }) => actions.length === 0)).toBe(true);
  });
});
