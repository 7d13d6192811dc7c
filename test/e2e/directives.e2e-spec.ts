import { randomUUID } from 'node:crypto';
import { DIRECTIVE_VISIBLE, directivePolicy, directiveVisibilityOf, type DirectiveTarget } from '@vanthu/directives';
import { readSheet } from 'read-excel-file/node';
import { testApp, type Browser, type TestApp } from '../support/app';
import { anOffice, aRegistered, type Document, type Office } from '../support/office';

const TEXT = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Lam Giang, ngày 20 tháng 11 năm 2026
Chủ tịch UBND tỉnh kết luận như sau:
1. Giao Phòng Cải cách hành chính rà soát thủ tục hành chính, báo cáo trước ngày 15/12/2026.
2. Giao Phòng Tổ chức cán bộ lập danh sách biên chế.
3. Ghi nhận, biểu dương các đơn vị.
`;
type Task = {
  id: string;
  version: number;
  state: string;
  overdue: boolean;
  deadline: { kind: string; on: string | null };
  actions: string[];
  history?: { kind: string; body: Record<string, unknown> }[];
  parts: { completed: number; isDone: boolean } | null;
  report?: { note: string | null; openPartsReason: string | null; product: object | null } | null;
};
type Proposal = {
  text: string;
  source: { start: number; end: number };
  leads: string[];
  leadUnitId: string | null;
  deadline: { on: string | null };
  state: string;
};

describe('tasks from directives', () => {
  let api: TestApp;
  let office: Office;
  let document: Document;

  beforeAll(async () => {
    api = await testApp();
    office = await anOffice(api);
    document = await aDirective();
  }, 60_000);
  afterAll(() => api.close());

  const aDirective = async (): Promise<Document> => {
    const made = await aRegistered(api, office);
    await api.work.asAgency(office.agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO reading (agency_id, file_id, state, pages_total, pages_done) VALUES ($1, $2, 'read', 1, 1) ON CONFLICT DO NOTHING`,
        [office.agencyId, made.fileId],
      );
      await tx.query(
        `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
         VALUES ($1, $2, 1, $3, '[]', 1, 0, false, 'text-layer', 'test', 10, 10, $4, 1)`,
        [office.agencyId, made.fileId, TEXT, '0'.repeat(64)],
      );
    });
    return made;
  };
  const proposals = async (of = document) =>
    (await office.chief.browser.get(`/incoming-documents/${of.id}/task-proposals`)).json<{
      text: string;
      items: Proposal[];
    }>();
  const aTask = async (more: object = {}, of = document): Promise<Task> => {
    const tasks = [
      {
        text: 'Rà soát thủ tục',
        leadName: 'Phòng Cải cách hành chính',
        leadUnitId: office.leadUnitId,
        deadline: { kind: 'date', on: '2099-12-15' },
        ...more,
      },
    ];
    const answer = await office.chief.browser.post(`/incoming-documents/${of.id}/directive-tasks`, { tasks });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<{ items: Task[] }>().items[0]!;
  };
  const acts = (who: Browser, task: { id: string; version: number }, body: object, key = randomUUID()) =>
    who.post(`/directive-tasks/${task.id}/acts`, body, {
      'if-match': `"${task.version.toString()}"`,
      'idempotency-key': key,
    });
  const done = async (who: Browser, task: { id: string; version: number }, body: object): Promise<Task> => {
    const answer = await acts(who, task, body);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<Task>();
  };

  it('are proposed from the text with the units of the agency, and are none before an official confirms them', async () => {
    const { text, items } = await proposals();
    expect(
      items.map(({ leads, leadUnitId, deadline, state }) => ({ leads, leadUnitId, on: deadline.on, state })),
    ).toEqual([
      { leads: ['Phòng Cải cách hành chính'], leadUnitId: office.leadUnitId, on: '2026-12-15', state: 'open' },
      { leads: ['Phòng Tổ chức cán bộ'], leadUnitId: office.otherUnitId, on: null, state: 'open' },
    ]);
    expect(text.slice(items[0]!.source.start, items[0]!.source.end)).toContain('rà soát thủ tục');
    expect((await office.chief.browser.get(`/directive-tasks?documentId=${document.id}`)).json()).toEqual({
      items: [],
      next: null,
    });
  });

  it('are confirmed once, however often it is sent, and the rejected are remembered', async () => {
    const other = await aDirective();
    const { items } = await proposals(other);
    const body = {
      tasks: [
        {
          text: items[0]!.text,
          source: items[0]!.source,
          leadName: items[0]!.leads[0],
          leadUnitId: items[0]!.leadUnitId,
          deadline: { kind: 'date', on: '2026-12-15' },
        },
      ],
      rejected: [items[1]!.source],
    };
    const key = randomUUID();
    const send = () =>
      office.chief.browser.post(`/incoming-documents/${other.id}/directive-tasks`, body, { 'idempotency-key': key });
    const answers = await Promise.all([send(), send(), send()]);
    for (const answer of answers) expect(answer.json()).toEqual(answers[0].json());
    expect((await proposals(other)).items.map(({ state }) => state)).toEqual(['confirmed', 'rejected']);
    expect(
      (await office.chief.browser.get(`/directive-tasks?documentId=${other.id}`)).json<{ items: Task[] }>().items,
    ).toHaveLength(1);
  });

  it('are split off by those who direct only', async () => {
    expect((await office.clerk.browser.get(`/incoming-documents/${document.id}/task-proposals`)).statusCode).toBe(403);
    expect((await office.specialist.browser.get(`/incoming-documents/${document.id}/task-proposals`)).statusCode).toBe(
      404,
    );
  });

  it('are reported by the lead with the product, sent back, and accepted by the assigner', async () => {
    const task = await aTask();
    const reported = await done(office.head.browser, task, { act: 'report', note: 'Đã xong' });
    expect((await acts(office.head.browser, reported, { act: 'accept' })).statusCode).toBe(403);
    const back = await done(office.chief.browser, reported, { act: 'send_back', note: 'Thiếu phụ lục' });
    expect(back.state).toBe('in_progress');
    const again = await done(office.head.browser, back, { act: 'report', note: 'Đã bổ sung' });
    const accepted = await done(office.leader.browser, again, { act: 'accept' });
    expect(accepted).toMatchObject({ state: 'completed', overdue: false });
    expect(accepted.history?.map(({ kind }) => kind)).toEqual(['assigned', 'report', 'send_back', 'report', 'accept']);
    expect((await acts(office.chief.browser, accepted, { act: 'stop', note: 'x' })).statusCode).toBe(409);
  });

  it('get another day from the assigner only, and keep every former one', async () => {
    const task = await aTask();
    expect((await acts(office.head.browser, task, { act: 'extend', dueOn: '2099-12-20' })).statusCode).toBe(403);
    const asked = await done(office.head.browser, task, {
      act: 'ask_extension',
      dueOn: '2099-12-20',
      note: 'Chờ số liệu',
    });
    expect(asked).toMatchObject({ state: 'extension_requested', deadline: { on: '2099-12-15' } });
    const given = await done(office.chief.browser, asked, { act: 'extend', dueOn: '2099-12-20' });
    const twice = await done(office.chief.browser, given, { act: 'extend', dueOn: '2099-12-31' });
    expect(twice.deadline.on).toBe('2099-12-31');
    expect(twice.history?.filter(({ kind }) => kind === 'extend').map(({ body }) => body.formerDueOn)).toEqual([
      '2099-12-15',
      '2099-12-20',
    ]);
  });

  it('are acted on in the version that was seen, once for each key', async () => {
    const task = await aTask();
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => acts(office.head.browser, task, { act: 'start' }, key)));
    for (const answer of answers) expect([answer.statusCode, answer.json()]).toEqual([201, answers[0]?.json()]);
    expect((await acts(office.head.browser, task, { act: 'report', note: 'x' })).statusCode).toBe(412);
  });

  it('are known to the lead unit and to those who direct, and to nobody else', async () => {
    const task = await aTask();
    expect((await office.specialist.browser.get(`/directive-tasks/${task.id}`)).statusCode).toBe(200);
    for (const stranger of [office.otherHead, office.clerk]) {
      expect((await stranger.browser.get(`/directive-tasks/${task.id}`)).statusCode).toBe(404);
      expect((await acts(stranger.browser, task, { act: 'start' })).statusCode).toBe(404);
    }
    for (const who of [office.chief, office.head, office.otherHead, office.specialist, office.clerk]) {
      const actor = await who.actor();
      const [all, visible] = await api.work.run(actor, async (tx) => [
        await tx.query<(DirectiveTarget & { id: string })[]>(
          `SELECT id, agency_id AS "agencyId", lead_unit_id AS "leadUnitId", assigned_by AS "assignedBy", leader_id AS "leaderId", follower_id AS "followerId" FROM directive_task`,
        ),
        await tx.query<{ id: string }[]>(
          `SELECT t.id FROM directive_task t WHERE ${DIRECTIVE_VISIBLE}`,
          directiveVisibilityOf(actor),
        ),
      ]);
      expect(visible.map(({ id }) => id).sort()).toEqual(
        all
          .filter((one) => directivePolicy.read(actor, one))
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it('are listed page by page by their deadline, none twice', async () => {
    for (const on of ['2027-03-01', '2027-01-01', '2027-02-01']) await aTask({ deadline: { kind: 'date', on } });
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { items: Task[]; next: string | null } = (
        await office.chief.browser.get(`/directive-tasks?limit=2${after === '' ? '' : `&after=${after}`}`)
      ).json();
      seen.push(...page.items.map(({ id, deadline }) => `${deadline.on ?? '9999'} ${id}`));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort());
  });

  it('are cut into parts whose progress is rolled up', async () => {
    const task = await aTask();
    const part = {
      text: 'Lập danh sách',
      leadName: 'Phòng Tổ chức cán bộ',
      leadUnitId: office.otherUnitId,
      deadline: { kind: 'none' },
    };
    const made = await office.head.browser.post(`/directive-tasks/${task.id}/parts`, part);
    expect(made.statusCode).toBe(201);
    const child = made.json<Task>();
    const early = await acts(office.head.browser, task, { act: 'report', note: 'xong' });
    expect([early.statusCode, early.json<{ type: string }>().type]).toEqual([
      409,
      expect.stringContaining('parts-open'),
    ]);
    const reported = await done(office.otherHead.browser, child, { act: 'report', note: 'xong' });
    await done(office.chief.browser, reported, { act: 'accept' });
    expect((await office.head.browser.get(`/directive-tasks/${task.id}`)).json<Task>().parts).toMatchObject({
      completed: 1,
      isDone: true,
    });
    expect((await done(office.head.browser, task, { act: 'report', note: 'xong' })).state).toBe('reported');
  });

  it('are reported complete before their parts by who says why, and the assigner reads it', async () => {
    const task = await aTask();
    const part = {
      text: 'Lập danh sách',
      leadName: 'Phòng Tổ chức cán bộ',
      deadline: { kind: 'date', on: '2099-02-01' },
    };
    expect((await office.chief.browser.post(`/directive-tasks/${task.id}/parts`, part)).statusCode).toBe(201);
    const openPartsReason = 'Phần còn lại chuyển sang năm sau';
    const reported = await done(office.head.browser, task, { act: 'report', note: 'xong', openPartsReason });
    expect(reported).toMatchObject({
      parts: { open: 1, latestDueOn: '2099-02-01', isDone: false },
      report: { note: 'xong', openPartsReason, product: null },
    });
    expect((await office.chief.browser.get(`/directive-tasks/${task.id}`)).json<Task>().report).toEqual(
      reported.report,
    );
  });

  it('are counted by unit and reported for a period, on the screen and as a spreadsheet', async () => {
    const { items } = (await office.chief.browser.get('/directive-tasks/counts?by=unit')).json<{
      items: { name: string; total: number }[];
    }>();
    expect(items.map(({ name }) => name)).toContain('Phòng Cải cách hành chính');
    const year = new Date().getUTCFullYear();
    const query = `period=year&view=calendar&year=${year.toString()}`;
    const report = (await office.chief.browser.get(`/directive-tasks/report?${query}`)).json<{
      from: string;
      total: { total: number };
    }>();
    expect(report.from).toBe(`${year.toString()}-01-01`);
    expect(report.total.total).toBe(items.reduce((sum, { total }) => sum + total, 0));
    const sheet = await office.chief.browser.get(`/directive-tasks/report/sheet?${query}`);
    const rows = await readSheet(sheet.rawPayload);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Tổng cộng', report.total.total]);
    expect(
      (await office.chief.browser.get(`/directive-tasks/report?period=quarter&year=2026&ordinal=5`)).statusCode,
    ).toBe(422);
  });
});
