import { randomUUID } from 'node:crypto';
import { TASK_VISIBLE, taskPolicy, DecisionsService, visibilityOf, type TaskTarget } from '@vanthu/workflow';
import { anActor, anAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { aDocument, anOffice, aRegistered, decides, plan, taskOf, type Document, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let decisions: DecisionsService;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  decisions = api.app.get(DecisionsService, { strict: false });
}, 60_000);
afterAll(async () => {
  await api.close();
});

const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const countOf = async (document: Document, kind: string): Promise<number> =>
  (await rows(`SELECT 1 FROM decision WHERE document_id = $1 AND kind = $2`, document.id, kind)).length;
const stateOf = async ({ id }: Document): Promise<string> =>
  (await rows<{ state: string }>(`SELECT state FROM incoming_document WHERE id = $1`, id))[0]!.state;
const openTasks = async ({ id }: Document): Promise<string[]> =>
  (
    await rows<{ kind: string }>(`SELECT kind FROM task WHERE document_id = $1 AND state = 'open' ORDER BY kind`, id)
  ).map(({ kind }) => kind);
/** Each attempt's problem code, or what it did. */
const outcomes = async (attempts: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts)).map((one) =>
    one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code,
  );
const instruct = (document: Document, more: object = {}) => ({
  kind: 'instruct' as const,
  seenSha256: document.sha256,
  leadUnitId: office.leadUnitId,
  cooperatingUnitIds: [],
  informedUnitIds: [],
  dueOn: null,
  opinion: '',
  ...more,
});

describe('a decision', () => {
  it('is recorded once, though the client sends it ten times at once', async () => {
    const document = await aDocument(api, office, 'proposed');
    const task = await taskOf(office.leader, document, 'instruct');
    const leader = await office.leader.actor('bút phê một lần');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => decisions.decide(leader, task.id, instruct(document))),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await countOf(document, 'instruct')).toBe(1);
    expect(await openTasks(document)).toEqual(['assign']);
  });

  it('is taken by one of two leaders who race; the other is told that it was taken', async () => {
    const deputy = await office.hire('leader');
    for (let round = 0; round < 5; round++) {
      const document = await aDocument(api, office, 'proposed');
      const task = await taskOf(office.leader, document, 'instruct');
      const [one, two] = [await office.leader.actor(), await deputy.actor()];
      const said = await outcomes([
        decisions.decide(one, task.id, instruct(document)),
        decisions.decide(two, task.id, instruct(document, { leadUnitId: office.otherUnitId })),
      ]);
      expect(said.sort()).toEqual(['done', 'workflow/task-closed']);
      expect(await countOf(document, 'instruct')).toBe(1);
      expect(await openTasks(document)).toEqual(['assign']);
    }
  });

  it('is presented once by two clerks who race', async () => {
    const document = await aRegistered(api, office);
    const second = await office.hire('clerk');
    const [one, two] = [await office.clerk.actor(), await second.actor()];
    const said = await outcomes([decisions.present(one, document.id), decisions.present(two, document.id)]);
    expect(said.sort()).toEqual(['documents/illegal-step', 'done']);
    expect(await openTasks(document)).toEqual(['distribute']);
  });

  it('is not both taken back by the leader and acted on by the head of the unit', async () => {
    for (let round = 0; round < 8; round++) {
      const document = await aDocument(api, office, 'instructed');
      const task = await taskOf(office.head, document, 'assign');
      const [instructed] = await rows<{ id: string }>(
        `SELECT id FROM task WHERE document_id = $1 AND kind = 'instruct'`,
        document.id,
      );
      const [leader, head] = [await office.leader.actor(), await office.head.actor()];
      const said = await outcomes([
        decisions.takeBack(leader, instructed!.id),
        decisions.decide(head, task.id, {
          kind: 'assign',
          seenSha256: document.sha256,
          userId: office.specialist.user.id,
          dueOn: null,
          opinion: '',
        }),
      ]);
      expect([
        ['done', 'workflow/task-closed'],
        ['workflow/already-acted', 'done'],
      ]).toContainEqual(said);
      const back = said[0] === 'done';
      expect(await stateOf(document)).toBe(back ? 'presented' : 'assigned');
      expect(await openTasks(document)).toEqual(back ? ['instruct'] : ['cooperate', 'handle']);
    }
  });

  it('leaves nothing behind when a later part of it fails', async () => {
    const document = await aDocument(api, office, 'proposed');
    const task = await taskOf(office.leader, document, 'instruct');
    const nobody = await rows<{ id: string }>(
      `INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, $3, 'Phòng khuyết trưởng', 'PK') RETURNING id`,
      office.agencyId,
      randomUUID(),
      randomUUID(),
    );
    const leader = await office.leader.actor('đơn vị khuyết');
    await expect(
      decisions.decide(leader, task.id, instruct(document, { leadUnitId: nobody[0]!.id })),
    ).rejects.toMatchObject({ code: 'workflow/nobody-for', status: 409 });
    expect(await countOf(document, 'instruct')).toBe(0);
    expect(await stateOf(document)).toBe('presented');
    // The same key may try again with what is right: nothing was stored under it.
    await decisions.decide(leader, task.id, instruct(document));
    expect(await stateOf(document)).toBe('instructed');
  });

  it('binds to the bytes that were shown, and says which are there', async () => {
    const document = await aDocument(api, office, 'proposed');
    const task = await taskOf(office.leader, document, 'instruct');
    const other = 'f'.repeat(64);
    await expect(
      decisions.decide(await office.leader.actor(), task.id, instruct(document, { seenSha256: other })),
    ).rejects.toMatchObject({ code: 'workflow/other-bytes', status: 412, params: { current: document.sha256 } });
    expect(await countOf(document, 'instruct')).toBe(0);
  });

  it('needs a post that is held now: one that ended since the request began gives no right', async () => {
    const document = await aDocument(api, office, 'proposed');
    const leaving = await office.hire('leader');
    const actor = await leaving.actor();
    const task = await taskOf(leaving, document, 'instruct');
    await rows(`UPDATE post SET ends_on = current_date - 2 WHERE user_id = $1`, leaving.user.id);
    await expect(decisions.decide(actor, task.id, instruct(document))).rejects.toMatchObject({ status: 403 });
    expect(await countOf(document, 'instruct')).toBe(0);
  });

  it('keeps the right it was taken in, as it was then, and is sealed in the audit chain', async () => {
    const document = await aDocument(api, office, 'instructed');
    const [decision] = await rows<{ id: string; authority: string }>(
      `SELECT id, authority FROM decision WHERE document_id = $1 AND kind = 'instruct'`,
      document.id,
    );
    expect(decision!.authority).toBe('leader: leader');
    const [entry] = await rows<{ body: string }>(
      `SELECT body FROM audit_event WHERE object_id = $1 AND action = 'decision.instructed'`,
      document.id,
    );
    expect(JSON.parse(entry!.body)).toMatchObject({
      details: { decisionId: decision!.id, seenSha256: document.sha256, authority: 'leader: leader' },
    });
    await expect(rows(`UPDATE decision SET body = '{}' WHERE id = $1`, decision!.id)).rejects.toThrow();
  });
});

describe('the road in the database', () => {
  it('never leaves an open document without a turn', async () => {
    const stuck = await rows(
      `SELECT d.id, d.state FROM incoming_document d
       WHERE d.state IN ('presented','instructed','assigned','in_progress') AND NOT EXISTS (
         SELECT FROM task t WHERE t.document_id = d.id AND t.state = 'open' AND t.kind NOT IN ('cooperate','inform'))`,
    );
    expect(stuck).toEqual([]);
    expect((await rows(`SELECT FROM incoming_document WHERE state = 'instructed'`)).length).toBeGreaterThan(0);
  });

  it('is closed by the lead, while a co-handler may still answer', async () => {
    const document = await aDocument(api, office, 'completed');
    expect(await stateOf(document)).toBe('completed');
    expect(await openTasks(document)).toEqual(['cooperate']);
    await decides(office.otherHead, document, 'cooperate', { kind: 'acknowledge' });
    expect(await openTasks(document)).toEqual([]);
  });

  it('goes a step back with every return, and on again', async () => {
    const document = await aDocument(api, office, 'assigned');
    await decides(office.specialist, document, 'handle', { kind: 'return', reason: 'Không thuộc việc của tôi' });
    expect([await stateOf(document), await openTasks(document)]).toEqual(['instructed', ['assign', 'cooperate']]);
    await decides(office.head, document, 'assign', { kind: 'return', reason: 'Không thuộc chức năng' });
    expect([await stateOf(document), await openTasks(document)]).toEqual(['presented', ['instruct']]);
    await decides(office.leader, document, 'instruct', { kind: 'return', reason: 'Đề xuất lại' });
    expect([await stateOf(document), await openTasks(document)]).toEqual(['presented', ['distribute']]);
    await decides(office.chief, document, 'distribute', { kind: 'return', reason: 'Đăng ký nhầm sổ' });
    expect([await stateOf(document), await openTasks(document)]).toEqual(['registered', []]);
    await decisions.present(await office.clerk.actor(), document.id);
    await decides(office.chief, document, 'distribute', { kind: 'distribute', ...plan(office) });
    expect([await stateOf(document), await openTasks(document)]).toEqual(['presented', ['instruct']]);
  });
});

describe('whose tasks they are', () => {
  it('is said alike by the policy and by its SQL', async () => {
    await aDocument(api, office, 'completed');
    await aDocument(api, office, 'proposed');
    const stranger = await anActor(api.work, (await anAgency(api.work)).id, { roles: ['leader', 'chief_of_office'] });
    const people = [
      stranger,
      ...(await Promise.all(
        [
          office.clerk,
          office.chief,
          office.leader,
          office.head,
          office.otherHead,
          office.specialist,
          office.archivist,
        ].map((one) => one.actor()),
      )),
    ];
    const all = await rows<TaskTarget & { id: string }>(
      `SELECT t.id, t.agency_id AS "agencyId", t.assignee_user_id AS "assigneeUserId", t.assignee_unit_id AS "assigneeUnitId",
              t.assignee_role AS "assigneeRole", c.actor_id AS "decidedBy", t.void_at IS NOT NULL AS "isVoid"
       FROM task t LEFT JOIN decision c ON c.agency_id = t.agency_id AND c.id = t.closed_by ORDER BY t.id`,
    );
    let seen = 0;
    for (const actor of people) {
      const listed = await rows<{ id: string }>(
        `SELECT t.id FROM task t LEFT JOIN decision c ON c.agency_id = t.agency_id AND c.id = t.closed_by
         WHERE ${TASK_VISIBLE} ORDER BY t.id`,
        ...visibilityOf(actor),
      );
      const allowed = all.filter((task) => taskPolicy.read(actor, task)).map(({ id }) => id);
      expect(listed.map(({ id }) => id)).toEqual(allowed);
      seen += allowed.length;
    }
    expect(seen).toBeGreaterThan(10);
    expect(all.some((task) => taskPolicy.read(stranger, task))).toBe(false);
  });
});
