import type { LightMyRequestResponse } from 'fastify';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { answers, approved, aDraft, aRoute, does, draftFile, draftOf, once, submitted } from '../support/drafts';
import { anOffice, type Colleague, type Office } from '../support/office';

type Decision = { id: string; kind: string; undoneBy: string | null; undoableUntil: string | null };

let api: TestApp;
let office: Office;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  await aRoute(api, office.agencyId);
}, 60_000);
afterAll(async () => {
  await api.close();
});
const undoes = (who: Colleague, decisionId: string, key = once()) =>
  who.browser.post(`/decisions/${decisionId}/undoing`, {}, key);
const idOf = (answer: LightMyRequestResponse) => answer.json<Decision>().id;
const typeOf = (answer: LightMyRequestResponse) => answer.json<{ type?: string }>().type ?? '';
const openOf = async (who: Colleague, id: string) =>
  (await draftOf(who, id)).tasks.filter(({ state }) => state === 'open').map(({ kind }) => kind);
const storyOf = async (id: string) =>
  (await office.specialist.browser.get(`/drafts/${id}/decisions`)).json<{ items: Decision[] }>().items;
const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));

describe('an act on a draft is undone within a minute', () => {
  it('an initial: the turn is open again, the same one, and the leader hears nothing of it', async () => {
    const { id, tasks } = await submitted(api, office);
    await answers(office.chief, id, 'check_form', { kind: 'check_form' });
    const initial = await answers(office.head, id, 'check_content', { kind: 'check_content' });
    expect(await openOf(office.specialist, id)).toEqual(['approve']);
    const undone = await undoes(office.head, idOf(initial));
    expect([undone.statusCode, undone.json<Decision>().kind]).toEqual([201, 'undo']);
    const now = await draftOf(office.head, id);
    const turn = tasks.find(({ kind }) => kind === 'check_content');
    expect(now.tasks.filter(({ state }) => state === 'open').map((one) => one.id)).toEqual([turn?.id]);
    expect(now.tasks.filter(({ kind }) => kind === 'approve')).toEqual([]);
    // It goes on as if nothing had been: the same turn once more, then the approval.
    expect((await answers(office.head, id, 'check_content', { kind: 'check_content' })).statusCode).toBe(201);
    expect((await answers(office.leader, id, 'approve', { kind: 'approve' })).statusCode).toBe(201);
    expect((await draftOf(office.specialist, id)).state).toBe('ready_to_sign');
  });

  it('an approval that was not registered: the draft waits for the leader again, and the slip says nothing of it', async () => {
    const { id } = await approved(api, office);
    const approval = (await storyOf(id)).find(({ kind }) => kind === 'approve');
    expect(approval?.undoableUntil).toEqual(expect.any(String));
    expect((await undoes(office.leader, approval?.id ?? '')).statusCode).toBe(201);
    expect(await draftOf(office.leader, id)).toMatchObject({ state: 'in_review' });
    expect(await openOf(office.leader, id)).toEqual(['approve']);
    expect((await storyOf(id)).find(({ kind }) => kind === 'approve')).toMatchObject({
      undoneBy: expect.any(String) as string,
      undoableUntil: null,
    });
    const [audit] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'decision.undone' AND object_id = $1`,
      id,
    );
    expect(audit?.n).toBe(1);
  });

  it('a return, a withdrawal, an opinion and a comment: each stands there struck out, and the draft goes on', async () => {
    const { id } = await submitted(api, office, { consultedUnitIds: [office.otherUnitId] });
    const opinion = await answers(office.otherHead, id, 'opine', { kind: 'opine', opinion: 'disagree', text: 'Không' });
    expect(await openOf(office.specialist, id)).toEqual(['check_content', 'check_form']);
    expect((await undoes(office.otherHead, idOf(opinion))).statusCode).toBe(201);
    expect(await openOf(office.specialist, id)).toEqual(['opine']);
    await answers(office.otherHead, id, 'opine', { kind: 'opine', opinion: 'agree' });

    const back = await answers(office.chief, id, 'check_form', { kind: 'return', text: 'Sai thể thức' });
    expect(await openOf(office.specialist, id)).toEqual(['pass_back']);
    expect((await undoes(office.chief, idOf(back))).statusCode).toBe(201);
    expect((await openOf(office.specialist, id)).sort()).toEqual(['check_content', 'check_form']);

    const comment = await does(office.head, id, 'comments', { text: 'Nhầm văn bản' });
    expect((await undoes(office.head, idOf(comment))).statusCode).toBe(201);

    const withdrawal = await does(office.specialist, id, 'withdrawal', { reason: 'Nhầm' });
    expect((await draftOf(office.specialist, id)).state).toBe('withdrawn');
    expect((await undoes(office.specialist, idOf(withdrawal))).statusCode).toBe(201);
    expect((await draftOf(office.specialist, id)).state).toBe('in_review');
    expect((await openOf(office.specialist, id)).sort()).toEqual(['check_content', 'check_form']);
    const struck = (await storyOf(id)).filter(({ undoneBy }) => undoneBy !== null).map(({ kind }) => kind);
    expect(struck).toEqual(['opine', 'return', 'comment', 'withdraw']);
  });

  it('a draft that was withdrawn before it was submitted is with its drafter again', async () => {
    const { id } = await aDraft(api, office);
    const withdrawal = await does(office.specialist, id, 'withdrawal', { reason: 'Nhầm' });
    expect((await undoes(office.specialist, idOf(withdrawal))).statusCode).toBe(201);
    expect((await draftOf(office.specialist, id)).state).toBe('drafting');
  });
});

describe('an act on a draft is not undone', () => {
  it('twice, though it is asked ten times at once: one answer for all of one key, a refusal for another', async () => {
    const { id } = await submitted(api, office);
    const initial = idOf(await answers(office.head, id, 'check_content', { kind: 'check_content' }));
    const key = once();
    const all = await Promise.all(Array.from({ length: 10 }, () => undoes(office.head, initial, key)));
    expect(new Set(all.map(idOf)).size).toBe(1);
    expect(await rows(`SELECT 1 FROM decision WHERE undoes = $1`, initial)).toHaveLength(1);
    const again = await undoes(office.head, initial);
    expect([again.statusCode, typeOf(again)]).toEqual([409, expect.stringContaining('workflow/not-to-undo')]);
  });

  it('once somebody went on from it, once there is another version, or once it is registered', async () => {
    const { id } = await submitted(api, office);
    const initial = idOf(await answers(office.head, id, 'check_content', { kind: 'check_content' }));
    await answers(office.chief, id, 'check_form', { kind: 'check_form' });
    await answers(office.leader, id, 'approve', { kind: 'approve' });
    const late = await undoes(office.head, initial);
    expect([late.statusCode, typeOf(late)]).toEqual([409, expect.stringContaining('workflow/already-acted')]);

    const comment = idOf(await does(office.head, id, 'comments', { text: 'Góp ý' }));
    const file = await draftFile(api, office.specialist);
    await does(office.specialist, id, 'versions', { fileId: file.id });
    const overtaken = await undoes(office.head, comment);
    expect([overtaken.statusCode, typeOf(overtaken)]).toEqual([409, expect.stringContaining('workflow/already-acted')]);
  });

  it('after a minute', async () => {
    const { id } = await submitted(api, office);
    const initial = idOf(await answers(office.head, id, 'check_content', { kind: 'check_content' }));
    // Time passes: nobody but the owner of the database can make it.
    await asRoot(
      api.db.name,
      'ALTER TABLE decision DISABLE TRIGGER append_only',
      `UPDATE decision SET at = at - interval '61 seconds' WHERE id = '${initial}'`,
      'ALTER TABLE decision ENABLE TRIGGER append_only',
    );
    const late = await undoes(office.head, initial);
    expect([late.statusCode, typeOf(late)]).toEqual([409, expect.stringContaining('workflow/undo-too-late')]);
    expect(await openOf(office.specialist, id)).toEqual(['check_form']);
  });

  it('by anybody else; and who may not know of the draft learns nothing', async () => {
    const { id } = await submitted(api, office);
    const initial = idOf(await answers(office.head, id, 'check_content', { kind: 'check_content' }));
    expect((await undoes(office.specialist, initial)).statusCode).toBe(403);
    expect((await undoes(office.archivist, initial)).statusCode).toBe(404);
    expect(await openOf(office.specialist, id)).toEqual(['check_form']);
  });
});
