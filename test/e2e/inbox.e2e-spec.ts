import { randomUUID } from 'node:crypto';
import { anAgency, anActor } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { fillInbox } from '../support/inbox-load';
import { aDocument, anOffice, decides, taskOf, type Colleague, type Office } from '../support/office';
import { seedLaw } from '@vanthu/registers';
import { TaskPage, TasksService } from '@vanthu/workflow';

type Task = {
  id: string;
  kind: string;
  dueOn: string | null;
  createdAt: string;
  documentId: string | null;
  subject: { kind: string; id: string; title: string; urgency: string; sha256: string | null };
  document: object | null;
  actions: string[];
};
type List<T> = { items: T[]; next: string | null };
type Counts = { waiting: number; soon: number; late: number; toSign: number; toKnow: number; deferred: number };
type Results = {
  items: {
    taskId: string;
    done: boolean;
    decisionId: string | null;
    problem: { type: string; title: string } | null;
  }[];
  done: number;
  failed: number;
};

let api: TestApp;
let office: Office;
beforeAll(async () => {
  api = await testApp();
  await seedLaw(api.work);
  office = await anOffice(api);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const get = async <T>(who: Colleague, url: string): Promise<T> => {
  const answer = await who.browser.get(url);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode.toString()} ${answer.body}`);
  return answer.json<T>();
};
const tasks = async (who: Colleague, query = ''): Promise<Task[]> =>
  (await get<List<Task>>(who, `/tasks?limit=100${query}`)).items;
const counts = (who: Colleague) => get<Counts>(who, '/tasks/counts');
const many = async (who: Colleague, body: object, key: string = randomUUID()): Promise<Results> => {
  const answer = await who.browser.post('/tasks/acts', body, { 'idempotency-key': key });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Results>();
};

describe('the inbox', () => {
  it('shows work that was given without a document beside documents, with what to send back', async () => {
    const work = await office.leader.browser.post(
      '/works',
      { title: 'Chuẩn bị hội nghị', lead: { type: 'unit', id: office.leadUnitId } },
      { 'idempotency-key': randomUUID() },
    );
    expect(work.statusCode).toBe(201);
    const { id, sha256 } = work.json<{ id: string; sha256: string }>();
    const task = (await tasks(office.head)).find(({ subject }) => subject.id === id);
    expect(task).toMatchObject({
      kind: 'assign',
      document: null,
      documentId: null,
      subject: { kind: 'work', title: 'Chuẩn bị hội nghị', sha256 },
    });
    expect(task?.actions).toContain('assign');
    expect((await tasks(office.head, '&about=incoming')).map(({ subject }) => subject.kind)).not.toContain('work');
  });

  it('counts what waits, is late, and is only to be known; what is put off is in none of them', async () => {
    const fresh = await anOffice(api);
    const plan = { kind: 'instruct', leadUnitId: fresh.leadUnitId, informedUnitIds: [fresh.otherUnitId] };
    const [late, open, deferred] = [
      await aDocument(api, fresh, 'proposed'),
      await aDocument(api, fresh, 'proposed'),
      await aDocument(api, fresh, 'proposed'),
    ];
    for (const document of [late, open, deferred]) await decides(fresh.leader, document, 'instruct', plan);
    const inFresh = (text: string, id: string) =>
      api.work.asAgency(fresh.agencyId, (tx) => tx.query<unknown>(text, [id]));
    await inFresh(`UPDATE task SET due_on = current_date - 3 WHERE document_id = $1 AND kind = 'assign'`, late.id);
    await inFresh(
      `UPDATE task SET deferred_until = current_date + 9 WHERE document_id = $1 AND kind = 'assign'`,
      deferred.id,
    );
    expect(await counts(fresh.head)).toMatchObject({ waiting: 2, late: 1, soon: 0, toKnow: 0, deferred: 1 });
    expect(await counts(fresh.otherHead)).toMatchObject({ waiting: 0, toKnow: 3, deferred: 0 });
    const ids = async (query: string) => (await tasks(fresh.head, query)).map(({ documentId }) => documentId);
    expect(await ids('')).toEqual([late.id, open.id]);
    expect(await ids('&due=late')).toEqual([late.id]);
    expect(await ids('&due=none')).toEqual([open.id]);
    expect(await ids('&deferred=true')).toEqual([deferred.id]);
    // A deadline brings back what was put off.
    await inFresh(
      `UPDATE task SET due_on = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date WHERE document_id = $1 AND kind = 'assign'`,
      deferred.id,
    );
    expect(await counts(fresh.head)).toMatchObject({ waiting: 3, soon: 1, deferred: 0 });
  });

  it('is narrowed by kind, urgency, unit, and words without accents', async () => {
    const fresh = await anOffice(api);
    const flash = await aDocument(api, fresh, 'proposed', { urgency: 'flash', subject: 'Phòng chống bão số 9' });
    const other = await aDocument(api, fresh, 'proposed', { subject: 'Về việc chuyển đổi số' });
    const ids = async (query: string) => (await tasks(fresh.leader, query)).map(({ documentId }) => documentId);
    expect(await ids('')).toEqual([flash.id, other.id]);
    expect(await ids('&urgency=normal')).toEqual([other.id]);
    expect(await ids('&urgency=flash,very_urgent')).toEqual([flash.id]);
    expect(await ids('&kind=handle')).toEqual([]);
    expect(await ids('&q=phong%20chong%20bao')).toEqual([flash.id]);
    expect(await ids('&q=%21%21')).toEqual([]);
    expect(await ids(`&unitId=${fresh.leadUnitId}`)).toEqual([flash.id, other.id]);
    expect(await ids(`&unitId=${fresh.otherUnitId}`)).toEqual([]);
    expect((await fresh.leader.browser.get('/tasks?due=whenever')).statusCode).toBe(422);
  });
});

describe('the inbox of an official with many items', () => {
  it('pages through all of them in their order, each once, and counts as many', async () => {
    const { id: agency } = await anAgency(api.work);
    const unitId = randomUUID();
    await api.work.asAgency(agency, (tx) =>
      tx.query(`INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, 'A', 'Phòng A', 'A')`, [
        agency,
        unitId,
      ]),
    );
    const official = await anActor(api.work, agency, { roles: ['head_of_unit', 'leader'], unitId });
    await fillInbox(api.db.name, { agency, official: official.id, unit: unitId, open: 230, tasks: 5_000 });
    const service = api.app.get(TasksService, { strict: false });
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await service.list(official, TaskPage.parse({ limit: 70, after }), 'vi');
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(230);
    const [truth] = await api.work.asAgency(agency, (tx) =>
      tx.query<{ ids: string[] }[]>(
        `SELECT array_agg(id ORDER BY rank, coalesce(due_on, 'infinity'), created_at, id) AS ids FROM task
         WHERE state = 'open' AND (assignee_user_id = $1 OR assignee_unit_id = $2 OR assignee_role = 'leader')`,
        [official.id, unitId],
      ),
    );
    expect(seen).toEqual(truth?.ids);
    const counted = await service.counts(official);
    expect(counted.waiting + counted.toKnow).toBe(230);
    expect(counted.toKnow).toBe(23);
    expect(counted.byPost.map(({ title }) => title).sort()).toEqual(['head_of_unit', 'leader']);
    const done: string[] = [];
    for (let after: string | undefined; done.length < 300;) {
      const page = await service.list(official, TaskPage.parse({ state: 'done', limit: 100, after }), 'vi');
      done.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(done).size).toBe(done.length);
    expect(done).toHaveLength(300);
  });
});

describe('many at once', () => {
  it('agrees with what is proposed, tells which one failed and why, and does none twice', async () => {
    const fresh = await anOffice(api);
    const documents = [await aDocument(api, fresh, 'proposed'), await aDocument(api, fresh, 'proposed')];
    const [one, two] = [
      await taskOf(fresh.leader, documents[0]!, 'instruct'),
      await taskOf(fresh.leader, documents[1]!, 'instruct'),
    ];
    const body = {
      act: 'instruct',
      items: [
        { taskId: one.id, seenSha256: documents[0]!.sha256 },
        { taskId: two.id, seenSha256: 'f'.repeat(64) },
        { taskId: randomUUID(), seenSha256: documents[0]!.sha256 },
      ],
    };
    const key = randomUUID();
    const first = await many(fresh.leader, body, key);
    expect(first).toMatchObject({ done: 1, failed: 2 });
    expect(first.items.map(({ problem }) => problem?.type ?? null)).toEqual([
      null,
      '/problems/workflow/other-bytes',
      '/problems/not-found',
    ]);
    expect(first.items[1]?.problem?.title).toBe('Không đúng bản đã xem');
    // Sent again, as after a lost answer: the same decision.
    expect((await many(fresh.leader, body, key)).items[0]).toEqual(first.items[0]);
    expect(await tasks(fresh.head)).toHaveLength(1);
    const again = await many(fresh.leader, { ...body, items: [body.items[0]] });
    expect(again.items[0]?.problem?.type).toBe('/problems/workflow/task-closed');
  });

  it('acknowledges, accepts and notes as seen; names a task once, and at most 200', async () => {
    const document = await aDocument(api, office, 'assigned');
    const cooperate = await taskOf(office.otherHead, document, 'cooperate');
    const handle = await taskOf(office.specialist, document, 'handle');
    const item = (task: { id: string }) => ({ taskId: task.id, seenSha256: document.sha256 });
    expect(await many(office.otherHead, { act: 'seen', items: [{ taskId: cooperate.id }] })).toMatchObject({ done: 1 });
    expect(await many(office.otherHead, { act: 'acknowledge', items: [item(cooperate)] })).toMatchObject({ done: 1 });
    expect(await many(office.specialist, { act: 'accept', items: [item(handle)] })).toMatchObject({ done: 1 });
    const twice = await office.specialist.browser.post('/tasks/acts', {
      act: 'seen',
      items: [item(handle), item(handle)],
    });
    expect(twice.statusCode).toBe(422);
    const tooMany = Array.from({ length: 201 }, () => ({ taskId: randomUUID() }));
    expect((await office.specialist.browser.post('/tasks/acts', { act: 'seen', items: tooMany })).statusCode).toBe(422);
  });
});

describe('what helps to decide', () => {
  it('proposes the unit that led in like matters, with its usual deadline, and never one without ground', async () => {
    const fresh = await anOffice(api);
    const like = { issuer: 'Sở Tài chính', subject: 'Về việc lập dự toán ngân sách năm 2027' };
    for (let i = 0; i < 2; i++) {
      const past = await aDocument(api, fresh, 'proposed', like);
      const dueOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
      await decides(fresh.leader, past, 'instruct', { kind: 'instruct', leadUnitId: fresh.otherUnitId, dueOn });
    }
    const fresher = await aDocument(api, fresh, 'presented', like);
    const { items } = await get<List<{ leadUnitId: string; count: number; dueOn: string | null; workingDays: number }>>(
      fresh.chief,
      `/incoming-documents/${fresher.id}/suggestions`,
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ leadUnitId: fresh.otherUnitId, count: 2, share: 1 });
    expect(items[0]?.workingDays).toBeGreaterThan(4);
    const other = await aDocument(api, fresh, 'presented', {
      issuer: 'Bộ Y tế',
      docType: 'Quyết định',
      subject: 'Tiêm chủng mở rộng',
    });
    expect((await get<List<object>>(fresh.chief, `/incoming-documents/${other.id}/suggestions`)).items).toEqual([]);
  });

  it('reads a typed instruction with the units of the agency', async () => {
    const answer = await office.leader.browser.post('/instructions/parse', {
      text: 'chu tri phong cai cach hanh chinh; phối hợp phòng tổ chức cán bộ; xem kỹ',
    });
    expect(answer.json()).toMatchObject({
      lead: { unitId: office.leadUnitId },
      cooperating: [{ unitId: office.otherUnitId }],
      opinion: 'xem kỹ',
    });
  });

  it('keeps stock instructions of one’s own and of the agency, those that one uses most first', async () => {
    const add = async (who: Colleague, text: string, shared = false) =>
      await who.browser.post('/stock-instructions', { text, shared }, { 'idempotency-key': randomUUID() });
    const texts = async (who: Colleague) =>
      (await get<List<{ text: string }>>(who, '/stock-instructions')).items.map(({ text }) => text);
    const mine = (await add(office.leader, 'Tham mưu văn bản trả lời')).json<{ id: string }>();
    const all = (await add(office.chief, 'Báo cáo kết quả', true)).json<{ id: string }>();
    expect((await add(office.leader, 'Tham mưu văn bản trả lời')).statusCode).toBe(409);
    expect((await add(office.specialist, 'Cho mọi người', true)).statusCode).toBe(403);
    await office.leader.browser.post(`/stock-instructions/${mine.id}/uses`, {}, { 'idempotency-key': randomUUID() });
    expect(await texts(office.leader)).toEqual(['Tham mưu văn bản trả lời', 'Báo cáo kết quả']);
    expect(await texts(office.specialist)).toEqual(['Báo cáo kết quả']);
    expect((await office.specialist.browser.delete(`/stock-instructions/${mine.id}`)).statusCode).toBe(404);
    expect((await office.specialist.browser.delete(`/stock-instructions/${all.id}`)).statusCode).toBe(403);
    expect(
      (await office.leader.browser.patch(`/stock-instructions/${mine.id}`, { text: 'Xem xét' })).json(),
    ).toMatchObject({ text: 'Xem xét', uses: 1 });
    expect((await office.leader.browser.delete(`/stock-instructions/${mine.id}`)).statusCode).toBe(204);
    expect(await texts(office.leader)).toEqual(['Báo cáo kết quả']);
  });
});

describe('following', () => {
  it('stars what one may read, once, and puts it into folders that nobody else sees', async () => {
    const document = await aDocument(api, office, 'instructed', { subject: 'Theo dõi sát' });
    const star = () => office.head.browser.put(`/stars/${document.id}`, undefined, { 'idempotency-key': randomUUID() });
    expect((await star()).json()).toEqual({ starred: true });
    await star();
    const starred = await get<List<{ subject: { id: string; title: string } }>>(office.head, '/stars');
    expect(starred.items).toMatchObject([{ subject: { id: document.id, title: 'Theo dõi sát' } }]);
    expect((await office.specialist.browser.put(`/stars/${document.id}`)).statusCode).toBe(404);

    const folder = await office.head.browser.post(
      '/personal-folders',
      { name: 'Cải cách' },
      { 'idempotency-key': randomUUID() },
    );
    const { id } = folder.json<{ id: string }>();
    expect((await office.head.browser.post('/personal-folders', { name: 'Cải cách' })).statusCode).toBe(409);
    expect((await office.head.browser.put(`/personal-folders/${id}/items/${document.id}`)).json()).toMatchObject({
      count: 1,
    });
    expect((await get<List<object>>(office.head, `/personal-folders/${id}/items`)).items).toHaveLength(1);
    expect((await office.leader.browser.get(`/personal-folders/${id}/items`)).statusCode).toBe(404);
    expect((await office.head.browser.delete(`/personal-folders/${id}/items/${document.id}`)).statusCode).toBe(204);
    expect((await office.head.browser.delete(`/personal-folders/${id}`)).statusCode).toBe(204);

    expect((await office.head.browser.delete(`/stars/${document.id}`)).statusCode).toBe(204);
    expect((await office.head.browser.get(`/stars/${document.id}`)).json()).toEqual({ starred: false });
  });

  it('lists what one gave to others with what became of it, and finds one’s own words without accents', async () => {
    const fresh = await anOffice(api);
    const document = await aDocument(api, fresh, 'proposed', { subject: 'Về việc nâng cấp hệ thống' });
    const opinion = 'Khẩn trương tham mưu kế hoạch';
    await decides(fresh.leader, document, 'instruct', {
      kind: 'instruct',
      leadUnitId: fresh.leadUnitId,
      dueOn: '2099-01-01',
      opinion,
    });
    const given = async (state: string) =>
      (
        await get<List<{ kind: string; late: boolean; to: { name: string } }>>(
          fresh.leader,
          `/tasks/assigned?state=${state}`,
        )
      ).items;
    expect(await given('open')).toMatchObject([
      { kind: 'assign', late: false, to: { name: 'Phòng Cải cách hành chính' } },
    ]);
    expect(await given('late')).toEqual([]);
    await api.work.asAgency(fresh.agencyId, (tx) =>
      tx.query(`UPDATE task SET due_on = current_date - 1 WHERE state = 'open'`),
    );
    expect(await given('late')).toMatchObject([{ late: true }]);
    expect(await given('done')).toEqual([]);
    const said = async (q: string) =>
      (await get<List<{ opinion: string }>>(fresh.leader, `/instructions?q=${encodeURIComponent(q)}`)).items;
    expect(await said('khan truong')).toMatchObject([{ opinion, leadUnitName: 'Phòng Cải cách hành chính' }]);
    expect(await said('nang cap he')).toHaveLength(1);
    expect(await said('khong co')).toEqual([]);
    expect((await get<List<object>>(fresh.chief, '/instructions?q=khan')).items).toEqual([]);
  });
});

describe('the calendar of working days', () => {
  it('is set by the administrator for a year, for the own agency only, and counts at once', async () => {
    const fresh = await anOffice(api);
    const admin = await fresh.hire('admin');
    const csv = 'Ngày;Loại;Tên\n16/02/2098;nghỉ;Tết Nguyên đán\n01/03/2098;làm bù;Làm bù\n';
    const put = (who: Colleague, body: object) =>
      who.browser.post('/holidays/imports', body, { 'idempotency-key': randomUUID() });
    expect((await put(fresh.head, { year: 2098, csv })).statusCode).toBe(403);
    expect((await put(admin, { year: 2098, csv })).json()).toMatchObject({
      items: [
        { day: '2098-02-16', kind: 'holiday', source: 'agency' },
        { day: '2098-03-01', kind: 'workday', source: 'agency' },
      ],
    });
    const wrong = await put(admin, { year: 2098, csv: `${csv}32/1/2098;nghỉ;` });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json()).toMatchObject({ errors: [{ pointer: '/csv/3' }] });
    expect((await get<List<object>>(fresh.head, '/holidays?year=2098')).items).toHaveLength(2);
    expect((await get<List<object>>(office.head, '/holidays?year=2098')).items).toEqual([]);
    const parsed = async (who: Colleague) =>
      (await who.browser.post('/instructions/parse', { text: 'hạn 1 ngày làm việc' })).json<{ due: { day: string } }>()
        .due.day;
    const usual = await parsed(office.leader);
    const rows = `ngay,loai,ten\n${usual},nghi,Nghỉ riêng\n`;
    expect((await put(admin, { year: Number(usual.slice(0, 4)), csv: rows })).statusCode).toBe(200);
    expect((await parsed(fresh.leader)) > usual).toBe(true);
    expect(await parsed(office.leader)).toBe(usual);
  });
});
