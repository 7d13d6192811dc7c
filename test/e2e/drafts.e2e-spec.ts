import { PDFiumLibrary } from '@hyzyla/pdfium';
import { testApp, type TestApp } from '../support/app';
import { answers, approved, aDraft, aRoute, does, draftFile, draftOf, once, submitted } from '../support/drafts';
import { aDocument, anOffice, type Office } from '../support/office';

type Decision = {
  kind: string;
  seenSha256: string | null;
  actor: { id: string };
  basis: { capacity: string; postId: string };
  body: Record<string, unknown>;
};
type Task = { id: string; kind: string; subject: { kind: string; id: string; title: string } };

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
const decisionsOf = async (id: string) =>
  (await office.specialist.browser.get(`/drafts/${id}/decisions`)).json<{ items: Decision[] }>().items;

describe('the road of a draft', () => {
  it('goes from the first version over an opinion and two initials to the approval and into the register', async () => {
    const incoming = await aDocument(api, office, 'assigned');
    const prefill = await office.specialist.browser.get(`/drafts/prefill?documentId=${incoming.id}`);
    expect(prefill.json()).toMatchObject({
      subject: 'Trả lời văn bản số 10/CT-UBND của UBND tỉnh Lam Giang',
      recipients: ['UBND tỉnh Lam Giang'],
      replyToId: incoming.id,
      unitId: office.leadUnitId,
    });
    const { subject, recipients } = prefill.json<{ subject: string; recipients: string[] }>();
    const draft = await aDraft(api, office, {
      subject,
      recipients,
      replyToId: incoming.id,
      consultedUnitIds: [office.otherUnitId],
    });
    expect(draft).toMatchObject({ state: 'drafting', replyTo: { id: incoming.id }, current: { number: 1 } });

    const route = await office.specialist.browser.get(`/drafts/${draft.id}/route`, { 'accept-language': 'vi' });
    expect(route.json()).toMatchObject({
      route: { name: 'Quy trình chung', why: expect.stringContaining('được chọn vì') as string },
    });
    expect((await does(office.specialist, draft.id, 'submission', { text: 'Kính trình' })).statusCode).toBe(201);

    const inbox = (await office.otherHead.browser.get('/tasks')).json<{ items: Task[] }>().items;
    expect(inbox.filter(({ subject: about }) => about.id === draft.id)).toMatchObject([
      { kind: 'opine', subject: { kind: 'draft', title: subject } },
    ]);
    const opinion = { kind: 'opine', opinion: 'agree_with_remarks', text: 'Bổ sung căn cứ pháp lý.' };
    const attachment = await draftFile(api, office.otherHead);
    expect((await answers(office.otherHead, draft.id, 'opine', { ...opinion, fileId: attachment.id })).statusCode).toBe(
      201,
    );

    expect((await answers(office.head, draft.id, 'check_content', { kind: 'check_content' })).statusCode).toBe(201);
    expect((await draftOf(office.specialist, draft.id)).state).toBe('in_review');
    expect((await answers(office.chief, draft.id, 'check_form', { kind: 'check_form' })).statusCode).toBe(201);
    expect((await answers(office.leader, draft.id, 'approve', { kind: 'approve' })).statusCode).toBe(201);
    const ready = await draftOf(office.specialist, draft.id);
    expect(ready.state).toBe('ready_to_sign');
    expect(ready.tasks.filter(({ state }) => state === 'open')).toEqual([]);

    const { outgoing } = await seedBooks();
    const slip = await office.head.browser.get(`/drafts/${draft.id}/slip`);
    expect([slip.statusCode, slip.headers['content-type']]).toEqual([200, 'application/pdf']);
    const printed = await textOf(slip.rawPayload);
    expect(printed).toContain('PHIẾU TRÌNH');
    expect(printed).toContain(draft.current.sha256);
    expect(printed).toContain('Bổ sung căn cứ pháp lý.');
    expect((await office.archivist.browser.get(`/drafts/${draft.id}/slip`)).statusCode).toBe(404);

    const taken = await does(office.clerk, draft.id, 'registration', { registerId: outgoing });
    expect([taken.statusCode, taken.body]).toEqual([201, expect.anything()]);
    const { outgoingDocumentId } = taken.json<{ outgoingDocumentId: string }>();
    const issued = (await office.clerk.browser.get(`/outgoing-documents/${outgoingDocumentId}`)).json<object>();
    expect(issued).toMatchObject({ subject, replyTo: { id: incoming.id }, files: [{ sha256: draft.current.sha256 }] });
    expect(await draftOf(office.specialist, draft.id)).toMatchObject({ state: 'registered', outgoingDocumentId });

    const story = await decisionsOf(draft.id);
    expect(story.map(({ kind }) => kind)).toEqual([
      'draft',
      'submit',
      'opine',
      'check_content',
      'check_form',
      'approve',
      'register',
    ]);
    for (const { seenSha256, basis } of story) {
      expect(seenSha256).toBe(draft.current.sha256);
      expect(basis).toMatchObject({ capacity: 'own', postId: expect.any(String) as string });
    }
  });

  it('goes back with marks by way of the head of the unit, and what was initialled before is asked again', async () => {
    const { id } = await submitted(api, office);
    await answers(office.head, id, 'check_content', { kind: 'check_content' });
    const mark = { page: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.05, text: 'Sai thể thức ở đây' };
    const back = await answers(office.chief, id, 'check_form', { kind: 'return', text: 'Sửa thể thức', marks: [mark] });
    expect(back.statusCode).toBe(201);
    expect((await draftOf(office.head, id)).tasks.filter(({ state }) => state === 'open')).toMatchObject([
      { kind: 'pass_back' },
    ]);
    expect((await does(office.specialist, id, 'submission')).json()).toMatchObject({
      type: expect.stringContaining('workflow/illegal-draft-step') as string,
    });
    expect((await answers(office.head, id, 'pass_back', { kind: 'pass_back' })).statusCode).toBe(201);
    expect((await draftOf(office.specialist, id)).state).toBe('returned');
    const file = await draftFile(api, office.specialist);
    expect((await does(office.specialist, id, 'versions', { fileId: file.id, note: 'Đã sửa' })).statusCode).toBe(201);
    expect((await does(office.specialist, id, 'submission')).statusCode).toBe(201);
    const again = await draftOf(office.specialist, id);
    expect(again).toMatchObject({ state: 'in_review', current: { number: 2 }, route: { round: 2 } });
    expect(again.tasks.filter(({ state }) => state === 'open').map(({ kind }) => kind)).toEqual([
      'check_content',
      'check_form',
    ]);
  });

  it('says which version it is now, by whom and since when, to who decides on a former one', async () => {
    const before = await submitted(api, office);
    const turn = before.tasks.find(({ kind }) => kind === 'check_content');
    const file = await draftFile(api, office.specialist);
    await does(office.specialist, before.id, 'versions', { fileId: file.id });
    const late = await office.head.browser.post(
      `/drafts/${before.id}/tasks/${turn?.id ?? ''}/answer`,
      { seenSha256: before.current.sha256, kind: 'check_content' },
      once(),
    );
    expect(late.statusCode).toBe(412);
    expect(late.json()).toMatchObject({
      type: expect.stringContaining('workflow/other-version') as string,
      current: file.sha256,
      number: 2,
      by: 'Nguyễn Văn An',
      at: expect.any(String) as string,
    });
  });

  it('a new version after the approval needs every initial and the approval anew', async () => {
    const { id } = await approved(api, office);
    const file = await draftFile(api, office.specialist);
    expect((await does(office.specialist, id, 'versions', { fileId: file.id, note: 'Sửa số liệu' })).statusCode).toBe(
      201,
    );
    const reopened = await draftOf(office.specialist, id);
    expect(reopened.state).toBe('in_review');
    expect(reopened.tasks.filter(({ state }) => state === 'open').map(({ kind }) => kind)).toEqual([
      'check_content',
      'check_form',
    ]);
    const early = await does(office.specialist, id, 'registration', { registerId: office.registerId });
    expect(early.statusCode).toBe(403);
  });

  it('opinions are asked of a unit and of a person beside what is open, and everybody answers for themselves', async () => {
    const { id } = await submitted(api, office);
    const colleague = await office.hire('specialist', office.otherUnitId);
    const asked = { unitIds: [office.otherUnitId], userIds: [colleague.user.id], text: 'Xin ý kiến về kinh phí' };
    expect((await does(office.head, id, 'opinion-requests', asked)).statusCode).toBe(201);
    await answers(office.head, id, 'check_content', { kind: 'check_content' });
    await answers(office.chief, id, 'check_form', { kind: 'check_form' });
    await answers(colleague, id, 'opine', { kind: 'opine', opinion: 'disagree', text: 'Chưa có nguồn.' });
    expect((await draftOf(office.specialist, id)).tasks.some(({ kind }) => kind === 'approve')).toBe(false);
    await answers(office.otherHead, id, 'opine', { kind: 'opine', opinion: 'agree' });
    expect((await draftOf(office.specialist, id)).tasks.some(({ kind }) => kind === 'approve')).toBe(true);
  });

  it('is taken back by its unit before the approval, and nobody waits for anything then', async () => {
    const { id } = await submitted(api, office);
    expect((await does(office.head, id, 'withdrawal', { reason: 'Chưa cần ban hành' })).statusCode).toBe(201);
    const back = await draftOf(office.specialist, id);
    expect(back.state).toBe('withdrawn');
    expect(back.tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect((await does(office.specialist, id, 'submission')).statusCode).toBe(201);
    expect((await draftOf(office.specialist, id)).state).toBe('in_review');
  });

  it('says nothing of itself to who has no part in it, and gives its bytes to those who have', async () => {
    const { id, versions } = await aDraft(api, office);
    const content = `/drafts/${id}/files/${versions[0]?.fileId ?? ''}/content`;
    for (const stranger of [office.clerk, office.otherHead, office.leader, office.archivist]) {
      expect((await stranger.browser.get(`/drafts/${id}`)).statusCode).toBe(404);
      expect((await stranger.browser.get(content)).statusCode).toBe(404);
      expect((await stranger.browser.get(`/files/${versions[0]?.fileId ?? ''}`)).statusCode).toBe(404);
      const listed = (await stranger.browser.get('/drafts?box=all')).json<{ items: { id: string }[] }>().items;
      expect(listed.map((each) => each.id)).not.toContain(id);
    }
    for (const reader of [office.specialist, office.head]) {
      const answer = await reader.browser.get(content);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' });
      expect((await reader.browser.get(`/files/${versions[0]?.fileId ?? ''}`)).statusCode).toBe(200);
    }
  });

  it('is changed while it is with its drafter only', async () => {
    const { id, version } = await aDraft(api, office);
    const match = (seen: number) => ({ 'if-match': `"${seen.toString()}"`, ...once() });
    const changed = await office.specialist.browser.patch(`/drafts/${id}`, { urgency: 'urgent' }, match(version));
    expect(changed.json()).toMatchObject({ urgency: 'urgent' });
    const stale = await office.specialist.browser.patch(`/drafts/${id}`, { urgency: 'normal' }, match(version));
    expect(stale.statusCode).toBe(412);
    await does(office.specialist, id, 'submission');
    const now = await draftOf(office.specialist, id);
    const late = await office.specialist.browser.patch(`/drafts/${id}`, { urgency: 'normal' }, match(now.version));
    expect(late.statusCode).toBe(409);
  });
});

/** The books of the agency. */
async function seedBooks(): Promise<{ outgoing: string }> {
  const rows = await api.work.asAgency(office.agencyId, (tx) =>
    tx.query<{ id: string }[]>(`SELECT id FROM register WHERE name = 'Sổ công văn đi'`),
  );
  return { outgoing: rows[0]?.id ?? '' };
}

/** The words of a PDF, with blanks instead of line breaks. */
async function textOf(bytes: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const words = [...document.pages()].map((page) => page.getText()).join(' ');
  document.destroy();
  library.destroy();
  return words.replace(/\s+/g, ' ').normalize('NFC');
}
