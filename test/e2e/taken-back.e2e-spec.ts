import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
import { aRoute, draftOf, does, submitted, type DraftAnswer } from '../support/drafts';
import { aDocument, anOffice, decides, plan, type Colleague, type Document, type Office } from '../support/office';

type Task = { id: string; documentId: string; kind: string; state: string };
const key = () => ({ 'idempotency-key': randomUUID() });

let api: TestApp;
let office: Office;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
}, 60_000);
afterAll(async () => {
  await api.close();
});
const tasksOf = async (who: Colleague, document: Document, state: string) => {
  const { items } = (await who.browser.get(`/tasks?state=${state}&limit=100`)).json<{ items: Task[] }>();
  return items.filter(({ documentId }) => documentId === document.id);
};
/** Whoever decided takes the newest of their decisions of a kind back. */
async function takesBack(who: Colleague, document: Document, kind: string) {
  const [task] = (await tasksOf(who, document, 'done')).filter((one) => one.kind === kind);
  const answer = await who.browser.post(`/tasks/${task?.id ?? ''}/withdrawal`, undefined, key());
  expect(answer.statusCode).toBe(201);
}
/** Every way to the bytes and words of a document. */
const waysOf = (who: Colleague, { id, fileId }: Document) =>
  Promise.all(
    [
      `/incoming-documents/${id}`,
      `/incoming-documents/${id}/decisions`,
      `/files/${fileId}`,
      `/files/${fileId}/content`,
    ].map(async (path) => (await who.browser.get(path)).statusCode),
  );
const ALL = [200, 200, 200, 200];
const NONE = [404, 404, 404, 404];
const listed = async (who: Colleague, { id }: Document) =>
  (await who.browser.get('/incoming-documents?limit=100'))
    .json<{ items: { id: string }[] }>()
    .items.some((one) => one.id === id);
const instructs = (document: Document, more: object = {}) =>
  decides(office.leader, document, 'instruct', { kind: 'instruct', ...plan(office), ...more });

describe('what was taken back before the receiver acted', () => {
  it('is not to be read any more by who had it through that act alone, nor is the turn that it gave', async () => {
    const document = await aDocument(api, office, 'instructed');
    const [turn] = await tasksOf(office.head, document, 'open');
    expect(await waysOf(office.head, document)).toEqual(ALL);
    await takesBack(office.leader, document, 'instruct');
    expect(await waysOf(office.head, document)).toEqual(NONE);
    expect(await listed(office.head, document)).toBe(false);
    expect((await office.head.browser.get(`/tasks/${turn?.id ?? ''}`)).statusCode).toBe(404);
    for (const state of ['open', 'done', 'withdrawn']) expect(await tasksOf(office.head, document, state)).toEqual([]);
    const late = await office.head.browser.post(
      `/tasks/${turn?.id ?? ''}/decisions`,
      { kind: 'assign', seenSha256: document.sha256, userId: office.specialist.user.id },
      key(),
    );
    expect(late.statusCode).toBe(409); // the card was still on their screen: it says that the turn is over, and no more
    expect(late.body).not.toContain('UBND');
    // Who took it back has it, and may give it to somebody else.
    await instructs(document, { leadUnitId: office.otherUnitId, cooperatingUnitIds: [], informedUnitIds: [] });
    expect(await waysOf(office.otherHead, document)).toEqual(ALL);
    expect(await waysOf(office.head, document)).toEqual(NONE);
  });

  it('leaves those in who have it on another ground, however often it is given and taken back', async () => {
    const document = await aDocument(api, office, 'proposed');
    const asked = { kind: 'consult', unitIds: [office.leadUnitId], userIds: [], dueOn: null, text: 'Xin ý kiến' };
    await decides(office.leader, document, 'instruct', asked);
    for (let times = 0; times < 2; times++) {
      await instructs(document, { informedUnitIds: [], cooperatingUnitIds: [office.otherUnitId] });
      expect(await waysOf(office.otherHead, document)).toEqual(ALL);
      await takesBack(office.leader, document, 'instruct');
      expect(await waysOf(office.head, document)).toEqual(ALL); // asked for an opinion, which stands
      expect(await waysOf(office.otherHead, document)).toEqual(NONE);
    }
  });

  it('goes from the specialist whom the head had named, while the unit keeps it', async () => {
    const document = await aDocument(api, office, 'instructed');
    await decides(office.head, document, 'assign', { kind: 'assign', userId: office.specialist.user.id });
    expect(await waysOf(office.specialist, document)).toEqual(ALL);
    await takesBack(office.head, document, 'assign');
    expect(await waysOf(office.specialist, document)).toEqual(NONE);
    expect(await waysOf(office.head, document)).toEqual(ALL);
  });

  it('and undone in its minute, is gone in the same way', async () => {
    const document = await aDocument(api, office, 'instructed');
    const { decision } = await decides(office.head, document, 'assign', {
      kind: 'assign',
      userId: office.specialist.user.id,
    });
    expect((await office.head.browser.post(`/decisions/${decision.id}/undoing`, {}, key())).statusCode).toBe(201);
    expect(await waysOf(office.specialist, document)).toEqual(NONE);
  });
});

describe('what somebody follows with a star, and has in a folder', () => {
  const follows = async (who: Colleague, id: string) => {
    expect((await who.browser.put(`/stars/${id}`, undefined, key())).statusCode).toBe(200);
    const made = await who.browser.post('/personal-folders', { name: `Theo dõi ${randomUUID()}` }, key());
    const folder = made.json<{ id: string }>().id;
    expect((await who.browser.put(`/personal-folders/${folder}/items/${id}`, undefined, key())).statusCode).toBe(200);
    return async () => {
      const lists = await Promise.all([
        who.browser.get('/stars?limit=100'),
        who.browser.get(`/personal-folders/${folder}/items`),
      ]);
      return lists.map(({ body }) => body.includes(id));
    };
  };
  const isStarred = async (who: Colleague, id: string) => (await who.browser.get(`/stars/${id}`)).statusCode;

  it('a document that was taken back stands in neither list', async () => {
    const document = await aDocument(api, office, 'instructed');
    const listedNow = await follows(office.head, document.id);
    expect(await listedNow()).toEqual([true, true]);
    await takesBack(office.leader, document, 'instruct');
    expect(await listedNow()).toEqual([false, false]);
    expect(await isStarred(office.head, document.id)).toBe(404);
  });

  it('a draft whose turn was undone stands in neither list, and in those of who still reads it', async () => {
    await aRoute(api, office.agencyId);
    const draft: DraftAnswer = await submitted(api, office);
    const asked = await does(office.head, draft.id, 'opinion-requests', {
      unitIds: [],
      userIds: [office.clerk.user.id],
      text: 'Xin ý kiến',
    });
    expect(asked.statusCode).toBe(201);
    const [clerks, heads] = [await follows(office.clerk, draft.id), await follows(office.head, draft.id)];
    const undone = await office.head.browser.post(`/decisions/${asked.json<{ id: string }>().id}/undoing`, {}, key());
    expect(undone.statusCode).toBe(201);
    expect((await office.clerk.browser.get(`/drafts/${draft.id}`)).statusCode).toBe(404);
    expect(await clerks()).toEqual([false, false]);
    expect(await heads()).toEqual([true, true]);
    expect(await isStarred(office.clerk, draft.id)).toBe(404);
    expect((await draftOf(office.head, draft.id)).id).toBe(draft.id);
  });

  it('work whose turn was taken back stands in neither list, and in that of who gave it', async () => {
    const given = await office.head.browser.post(
      '/works',
      {
        title: 'Chuẩn bị số liệu',
        content: '',
        urgency: 'normal',
        lead: { type: 'user', id: office.specialist.user.id },
        cooperatingUnitIds: [],
        cooperatingUserIds: [],
        dueOn: null,
        sourceDocumentId: null,
      },
      key(),
    );
    expect(given.statusCode).toBe(201);
    const { id, tasks } = given.json<{ id: string; tasks: { id: string }[] }>();
    const [specialists, heads] = [await follows(office.specialist, id), await follows(office.head, id)];
    expect((await office.otherHead.browser.put(`/stars/${id}`, undefined, key())).statusCode).toBe(404);
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`UPDATE task SET void_at = now(), state = 'withdrawn' WHERE id = $1`, [tasks[0]?.id]),
    );
    expect((await office.specialist.browser.get(`/works/${id}`)).statusCode).toBe(404);
    expect(await specialists()).toEqual([false, false]);
    expect(await heads()).toEqual([true, true]);
    expect(await isStarred(office.specialist, id)).toBe(404);
  });
});
