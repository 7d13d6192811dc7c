import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
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
