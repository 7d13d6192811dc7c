import { randomUUID } from 'node:crypto';
import { describeWith } from '../support/needs';
import { eventually } from '../support/processes';
import { Client } from '../support/program';
import { aPdf } from '../support/uploads';
import { PHONE, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(120_000);

type Turn = { id: string; kind: string; state: string; answers: string[] };
type Draft = { id: string; state: string; current: { sha256: string }; tasks: Turn[] };

describeWith('chromium', 'a draft in the leader’s stack', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.open();
  }, 60_000);
  afterAll(() => province.close());

  const key = () => ({ 'idempotency-key': randomUUID() });
  const client = async (username: string) => {
    const someone = new Client(province.program.url, username, province.password(username));
    await someone.signIn();
    return someone;
  };
  const draftOf = async (who: Client, id: string) => (await (await who.send('GET', `/drafts/${id}`)).json()) as Draft;
  const initialled = async (who: Client, id: string, kind: string) => {
    const { tasks, current } = await draftOf(who, id);
    const turn = tasks.find((one) => one.state === 'open' && one.answers.includes(kind));
    if (!turn) throw new Error(`no turn to "${kind}"`);
    const body = { kind, text: '', marks: [], fileId: null, seenSha256: current.sha256 };
    await who.insist('POST', `/drafts/${id}/tasks/${turn.id}/answer`, body, key());
  };
  /** A letter with both initials, before the leader. */
  const toApprove = async (specialist: Client, subject: string): Promise<string> => {
    const file = await specialist.insist<{ id: string }>('POST', '/drafts/files?name=du-thao.pdf', aPdf(), {
      ...key(),
      'content-type': 'application/pdf',
    });
    const written = { docType: 'cong-van', subject, recipients: ['UBND tỉnh Lam Giang'], fileId: file.id };
    const { id, current } = await specialist.insist<Draft>('POST', '/drafts', written, key());
    await specialist.insist('POST', `/drafts/${id}/submission`, { seenSha256: current.sha256 }, key());
    await initialled(await client('truongphong.snv'), id, 'check_content');
    await initialled(await client('chanhvp.snv'), id, 'check_form');
    return id;
  };
  const become = async (who: Client, id: string, state: string) => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const now = (await draftOf(who, id)).state;
      if (now === state) return;
      if (Date.now() > deadline) throw new Error(`the draft is ${now}`);
      await new Promise((resume) => setTimeout(resume, 100));
    }
  };

  it('is approved with one tap, or returned with a reason', async () => {
    const specialist = await client('chuyenvien.snv');
    const good = await toApprove(specialist, 'Về việc triển khai chữ ký số');
    const poor = await toApprove(specialist, 'Về việc rà soát biểu mẫu');
    const leader = await province.signedIn('giamdoc.snv', PHONE);
    const card = (subject: string) => leader.locator('section.card').filter({ hasText: subject });
    const first = (await card('Về việc triển khai chữ ký số').or(card('Về việc rà soát biểu mẫu')).textContent()) ?? '';
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    expect(await seriousFaults(leader)).toEqual([]);
    expect(await sticksOut(leader)).toEqual([]);
    const [approved, returned] = first.includes('chữ ký số') ? [good, poor] : [poor, good];
    await leader.waitForTimeout(260); // what has just come hears no tap
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).tap();
    await become(specialist, approved, 'ready_to_sign');

    await card(first.includes('chữ ký số') ? 'Về việc rà soát biểu mẫu' : 'Về việc triển khai chữ ký số').waitFor();
    await leader.waitForTimeout(260);
    await leader.getByRole('button', { name: 'Trả lại' }).tap();
    const panel = leader.getByRole('dialog');
    await panel.getByRole('textbox').fill('Bổ sung căn cứ');
    await panel.getByRole('button').last().tap();
    await leader.getByText('Đã xử lý hết').waitFor();
    // The card goes at the tap; what was decided is on its way.
    await eventually('the returned draft waits for no approval', async () =>
      (await draftOf(specialist, returned)).tasks.every(({ kind, state }) => kind !== 'approve' || state !== 'open'),
    );
    expect((await draftOf(specialist, returned)).state).not.toBe('ready_to_sign');
  });
});
