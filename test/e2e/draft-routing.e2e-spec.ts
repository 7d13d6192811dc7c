import type { LightMyRequestResponse } from 'fastify';
import { testApp, type TestApp } from '../support/app';
import { answers, aRoute, does, draftOf, once, submitted, type DraftAnswer } from '../support/drafts';
import { anOffice, type Colleague, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let deputy: Colleague;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  await aRoute(api, office.agencyId);
  deputy = await office.hire('leader');
}, 60_000);
afterAll(async () => {
  await api.close();
});
const openOf = (draft: DraftAnswer) => draft.tasks.filter(({ state }) => state === 'open');
const kindsOf = async (id: string) => openOf(await draftOf(office.specialist, id)).map(({ kind }) => kind);
const turnOf = async (id: string, kind: string) =>
  openOf(await draftOf(office.specialist, id)).find((task) => task.kind === kind)?.id ?? '';
const typeOf = (answer: LightMyRequestResponse) => answer.json<{ type?: string }>().type ?? '';
const forwards = async (who: Colleague, id: string, kind: string, to: Colleague) =>
  does(who, id, `tasks/${await turnOf(id, kind)}/forwarding`, { userId: to.user.id, text: 'Nhờ đồng chí xem' });
/** A draft that waits for the leader. */
const initialled = async () => {
  const draft = await submitted(api, office);
  await answers(office.head, draft.id, 'check_content', { kind: 'check_content' });
  await answers(office.chief, draft.id, 'check_form', { kind: 'check_form' });
  return draft;
};

describe('a turn that is given on', () => {
  it('is the other’s then, by the same deadline, who approves in their own right', async () => {
    const { id } = await initialled();
    expect((await forwards(office.leader, id, 'approve', deputy)).statusCode).toBe(201);
    expect(openOf(await draftOf(deputy, id))).toMatchObject([
      { kind: 'approve', dueOn: null, answers: ['approve', 'return'] },
    ]);
    expect(openOf(await draftOf(office.leader, id))).toMatchObject([{ kind: 'approve', answers: [] }]);
    expect((await answers(deputy, id, 'approve', { kind: 'approve' })).statusCode).toBe(201);
    expect((await draftOf(office.specialist, id)).state).toBe('ready_to_sign');
  });

  it('keeps a deadline that was set', async () => {
    const { id } = await submitted(api, office, { consultedUnitIds: [office.otherUnitId] });
    const colleague = await office.hire('specialist', office.otherUnitId);
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`UPDATE task SET due_on = '2099-01-05' WHERE draft_id = $1 AND state = 'open'`, [id]),
    );
    expect((await forwards(office.otherHead, id, 'opine', colleague)).statusCode).toBe(201);
    expect(openOf(await draftOf(colleague, id))).toMatchObject([{ kind: 'opine', dueOn: '2099-01-05' }]);
  });

  it('goes only to a post that can do it, only from its holder, and once', async () => {
    const { id } = await initialled();
    const unfit = await forwards(office.leader, id, 'approve', office.head);
    expect([unfit.statusCode, typeOf(unfit)]).toEqual([422, expect.stringContaining('workflow/unfit-receiver')]);
    expect((await forwards(office.head, id, 'approve', deputy)).statusCode).toBe(403);
    const turn = await turnOf(id, 'approve');
    const { current } = await draftOf(office.leader, id);
    const send = () =>
      office.leader.browser.post(
        `/drafts/${id}/tasks/${turn}/forwarding`,
        { seenSha256: current.sha256, userId: deputy.user.id },
        once(),
      );
    expect((await send()).statusCode).toBe(201);
    const late = await send();
    expect([403, 409]).toContain(late.statusCode);
    expect((await kindsOf(id)).filter((kind) => kind === 'approve')).toHaveLength(1);
  });

  it('comes back when it is undone in its minute, and the other knows nothing of the draft then', async () => {
    const { id } = await submitted(api, office);
    const elsewhere = await office.hire('head_of_unit', office.otherUnitId);
    const given = await forwards(office.head, id, 'check_content', elsewhere);
    expect((await draftOf(elsewhere, id)).id).toBe(id);
    const { id: decisionId } = given.json<{ id: string }>();
    expect((await office.head.browser.post(`/decisions/${decisionId}/undoing`, {}, once())).statusCode).toBe(201);
    expect((await elsewhere.browser.get(`/drafts/${id}`)).statusCode).toBe(404);
    expect((await answers(office.head, id, 'check_content', { kind: 'check_content' })).statusCode).toBe(201);
  });

  it('of 32 who give it on and approve at once has one taker', async () => {
    const { id } = await initialled();
    const [turn, { current }] = [await turnOf(id, 'approve'), await draftOf(office.leader, id)];
    const all = await Promise.all(
      Array.from({ length: 32 }, (_, n) => {
        const seen = { seenSha256: current.sha256 };
        const [path, body] =
          n % 2 === 0 ? ['forwarding', { ...seen, userId: deputy.user.id }] : ['answer', { ...seen, kind: 'approve' }];
        return office.leader.browser.post(`/drafts/${id}/tasks/${turn}/${path}`, body, once());
      }),
    );
    expect(all.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    const others = all.filter(({ statusCode }) => statusCode !== 201);
    expect(others.map(({ statusCode }) => statusCode)).toEqual(others.map(() => 409));
    const now = await draftOf(office.specialist, id);
    expect(openOf(now)).toHaveLength(now.state === 'ready_to_sign' ? 0 : 1);
  });
});

describe('a step that is put into a running case', () => {
  const adds = (who: Colleague, id: string, more: object) =>
    does(who, id, 'steps', { act: 'check_content', title: 'Phòng bạn ký nháy', ...more });

  it('comes right after the present one, and the approval waits for it', async () => {
    const { id } = await submitted(api, office);
    const added = await adds(office.head, id, {
      taskId: await turnOf(id, 'check_content'),
      unitIds: [office.otherUnitId],
    });
    expect([added.statusCode, added.json()]).toEqual([201, expect.objectContaining({ kind: 'add_step' })]);
    expect((await kindsOf(id)).sort()).toEqual(['check_content', 'check_form']);
    await answers(office.head, id, 'check_content', { kind: 'check_content' });
    await answers(office.chief, id, 'check_form', { kind: 'check_form' });
    expect(await kindsOf(id)).toEqual(['check_content']);
    await answers(office.otherHead, id, 'check_content', { kind: 'check_content' });
    expect(await kindsOf(id)).toEqual(['approve']);
  });

  it('comes at once beside the present one', async () => {
    const { id } = await submitted(api, office);
    expect(
      (await adds(office.chief, id, { at: 'beside', act: 'opinion', userIds: [office.clerk.user.id] })).statusCode,
    ).toBe(201);
    expect((await kindsOf(id)).sort()).toEqual(['check_content', 'check_form', 'opine']);
    expect((await office.clerk.browser.get(`/drafts/${id}`)).statusCode).toBe(200);
  });

  it('is refused for a post that cannot do it, before the submission, and to who has no part in the draft', async () => {
    const { id } = await submitted(api, office);
    const unfit = await adds(office.head, id, { act: 'approve', userIds: [office.otherHead.user.id] });
    expect([unfit.statusCode, typeOf(unfit)]).toEqual([422, expect.stringContaining('workflow/unfit-receiver')]);
    const { current } = await draftOf(office.head, id);
    const step = { seenSha256: current.sha256, act: 'opinion', title: 'x', userIds: [office.head.user.id] };
    expect((await office.otherHead.browser.post(`/drafts/${id}/steps`, step, once())).statusCode).toBe(404);
    await does(office.specialist, id, 'withdrawal', { reason: 'Rút' });
    const over = await adds(office.specialist, id, { unitIds: [office.otherUnitId] });
    expect([over.statusCode, typeOf(over)]).toEqual([409, expect.stringContaining('workflow/illegal-draft-step')]);
  });
});
