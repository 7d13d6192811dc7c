import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
import { answers, aRoute, does, draftOf, submitted } from '../support/drafts';
import { aDocument, anOffice, decides, plan, type Colleague, type Office } from '../support/office';
import { aPdf, upload } from '../support/uploads';

type Decided = { by: string; authority: string; basis: object; recordedBy: string | null; writtenOn: string | null };
type Task = {
  id: string;
  kind: string;
  subject: { id: string };
  why: { code: string; text: string };
  instruction: Decided | null;
  extension: object | null;
};

let api: TestApp;
let office: Office;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  await aRoute(api, office.agencyId);
  await called(office.leader, 'Lê Quốc Dũng');
  await called(office.chief, 'Đỗ Thị Hạnh');
  await called(office.head, 'Trần Văn Bình');
  await called(office.specialist, 'Nguyễn Văn Minh');
  await called(office.clerk, 'Hoàng Thị Mai');
}, 60_000);
afterAll(() => api.close());

const key = () => ({ 'idempotency-key': randomUUID() });
const titled = async (who: Colleague) => (await who.actor()).posts[0]?.title ?? '';
const names = new Map<string, string>();
/** Everybody of a test's office has one name until they are called by another. */
const called = async ({ user }: Colleague, name: string) => {
  names.set(user.id, name);
  await api.work.asAgency(office.agencyId, (tx) =>
    tx.query(`UPDATE app_user SET display_name = $2 WHERE id = $1`, [user.id, name]),
  );
};
const nameOf = ({ user }: Colleague) => names.get(user.id) ?? 'nobody';
const named = async (who: Colleague) => `${nameOf(who)} (${await titled(who)})`;
const inbox = async (who: Colleague, language = 'vi'): Promise<Task[]> =>
  (await who.browser.get('/tasks?limit=100', { 'accept-language': language })).json<{ items: Task[] }>().items;
const shown = async (who: Colleague, subjectId: string, kind: string, language?: string): Promise<Task> => {
  const task = (await inbox(who, language)).find((one) => one.subject.id === subjectId && one.kind === kind);
  if (!task) throw new Error(`no "${kind}" for them`);
  return task;
};
const aScan = async (who: Colleague) =>
  (await upload(api, who.browser, aPdf(), { headers: key() })).json<{ id: string }>().id;
const today = () => new Date().toISOString().slice(0, 10);

describe('in which right something was decided', () => {
  it('stands beside an instruction that a deputy gave in the name of the leader', async () => {
    const deputy = await office.hire('specialist', office.otherUnitId);
    await called(deputy, 'Phạm Văn Hòa');
    const [post] = (await office.leader.actor()).posts;
    const granted = await office.leader.browser.post(
      '/delegations',
      {
        postId: post?.id,
        delegateId: deputy.user.id,
        powers: ['instruct'],
        content: 'Chỉ đạo giải quyết văn bản đến',
        startsOn: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
        endsOn: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
        writing: { fileId: await aScan(office.leader), number: '12/UQ', date: today() },
      },
      key(),
    );
    expect(granted.statusCode).toBe(201);
    const document = await aDocument(api, office, 'proposed');
    await decides(deputy, document, 'instruct', { kind: 'instruct', ...plan(office) });
    const { instruction, why } = await shown(office.head, document.id, 'assign');
    const right = `${await titled(deputy)}, TUQ. ${await titled(office.leader)}`;
    expect(instruction).toMatchObject({
      by: nameOf(deputy),
      authority: right,
      basis: { capacity: 'TUQ.', onBehalfOf: { userId: office.leader.user.id, name: nameOf(office.leader) } },
      recordedBy: null,
      writtenOn: null,
    });
    expect(why.text).toBe(`${nameOf(deputy)} (${right}) giao đơn vị chủ trì giải quyết.`);
  });

  it('is the leader’s where the clerk wrote down what stands on the paper, with the day of the handwriting', async () => {
    const document = await aDocument(api, office, 'proposed');
    const recorded = await office.clerk.browser.post(
      `/incoming-documents/${document.id}/recorded-instructions`,
      {
        seenSha256: document.sha256,
        ...plan(office),
        opinion: 'Phòng CCHC tham mưu',
        leaderId: office.leader.user.id,
        writtenOn: '2026-11-20',
        scanFileId: await aScan(office.clerk),
      },
      key(),
    );
    expect(recorded.statusCode).toBe(201);
    const task = await shown(office.head, document.id, 'assign');
    expect(task.instruction).toMatchObject({
      by: nameOf(office.leader),
      authority: await titled(office.leader),
      basis: { capacity: 'recorded', onBehalfOf: { name: nameOf(office.leader) } },
      recordedBy: nameOf(office.clerk),
      writtenOn: '2026-11-20',
    });
    const leader = await named(office.leader);
    expect(task.why.text).toBe(
      `${leader} giao đơn vị chủ trì giải quyết (ghi theo bút phê, ${nameOf(office.clerk)} ghi).`,
    );
    expect((await shown(office.head, document.id, 'assign', 'en')).why.text).toBe(
      `${leader} made your unit the lead (recorded from the handwriting by ${nameOf(office.clerk)}).`,
    );
  });
});

describe('a request for more time', () => {
  it('shows whoever set the deadline the wished day beside the one that stands', async () => {
    const document = await aDocument(api, office, 'accepted');
    const ask = { kind: 'request_extension', dueOn: '2100-01-31', reason: 'Chờ số liệu' };
    await decides(office.specialist, document, 'handle', ask);
    const task = await shown(office.leader, document.id, 'extend');
    expect(task.extension).toEqual({ dueOn: '2099-12-31', wishedOn: '2100-01-31', reason: 'Chờ số liệu' });
    expect((await shown(office.specialist, document.id, 'handle')).extension).toBeNull();
  });
});

describe('why a draft is with me', () => {
  it('is answered at every turn: who brought it, and what is asked', async () => {
    const { id } = await submitted(api, office);
    const [drafter, head] = [await named(office.specialist), await named(office.head)];
    expect((await shown(office.head, id, 'check_content')).why.text).toBe(
      `${drafter} trình dự thảo, đề nghị bạn kiểm tra nội dung.`,
    );
    expect((await shown(office.chief, id, 'check_form', 'en')).why.text).toBe(
      `${drafter} submitted the draft; you are asked to check its form.`,
    );
    await answers(office.chief, id, 'check_form', { kind: 'check_form' });
    await answers(office.head, id, 'check_content', { kind: 'check_content' });
    expect((await shown(office.leader, id, 'approve')).why.text).toBe(
      `${head} đã kiểm tra nội dung dự thảo, trình bạn duyệt.`,
    );
    const asked = { unitIds: [office.otherUnitId], text: 'Điều 3 có khả thi không?' };
    expect((await does(office.specialist, id, 'opinion-requests', asked)).statusCode).toBe(201);
    expect((await shown(office.otherHead, id, 'opine')).why.text).toBe(
      `${drafter} gửi dự thảo lấy ý kiến, xin bạn cho ý kiến. Lời ghi: Điều 3 có khả thi không?`,
    );
  });

  it('gives the drafter the reason of whoever returned it, though the head handed it back', async () => {
    const { id } = await submitted(api, office);
    await answers(office.head, id, 'check_content', { kind: 'check_content' });
    await answers(office.chief, id, 'check_form', { kind: 'check_form' });
    await answers(office.leader, id, 'approve', { kind: 'return', text: 'Thiếu căn cứ' });
    const leader = await named(office.leader);
    expect((await shown(office.head, id, 'pass_back')).why.text).toBe(
      `${leader} trả lại dự thảo, đề nghị bạn xem và chuyển lại cho người soạn thảo. Lý do: Thiếu căn cứ`,
    );
    await answers(office.head, id, 'pass_back', { kind: 'pass_back' });
    expect((await shown(office.specialist, id, 'revise')).why.text).toBe(
      `${await named(office.head)} chuyển lại dự thảo mà ${leader} trả lại, đề nghị bạn sửa và trình lại. Lý do: Thiếu căn cứ`,
    );
    const { tasks } = await draftOf(office.specialist, id);
    expect(tasks.filter((turn) => 'mine' in turn && turn.mine).map(({ kind }) => kind)).toEqual(['revise']);
  });
});
