import { randomUUID } from 'node:crypto';
import { HandDownCourier } from '@vanthu/directives';
import { anAgency, aUnit, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aBook, aDecision, issues } from '../support/outgoing';
import { anOffice, aRegistered, type Document, type Office } from '../support/office';

type Child = {
  id: string;
  version: number;
  state: string;
  dueOn: string | null;
  overdue: boolean;
  told: { note: string | null; askedOn: string | null; product: object | null } | null;
  actions: string[];
};
type Task = {
  id: string;
  version: number;
  state: string;
  deadline: { on: string | null };
  completedOn: string | null;
  actions: string[];
  origin: { agency: string; text: string } | null;
  report: { product: object | null } | null;
  history: { kind: string; who: string | null; body: Record<string, unknown> }[];
  children: Child[];
  parts: { parts: number; completed: number; overdue: number; open: number; latestDueOn: string | null } | null;
};

describe('a task that an agency handed down', () => {
  let api: TestApp;
  let office: Office;
  let document: Document;
  let below: TestAgency;
  let belowChief: Browser;
  let courier: HandDownCourier;

  beforeAll(async () => {
    api = await testApp();
    office = await anOffice(api);
    document = await aRegistered(api, office);
    below = await anAgency(api.work, {
      name: 'UBND xã An Bình',
      parent: { id: office.agencyId, code: 'x', line: [office.agencyId] },
    });
    belowChief = await api.signIn(await aUser(api.work, below.id, { roles: ['chief_of_office'] }));
    courier = api.app.get(HandDownCourier, { strict: false });
  }, 60_000);
  afterAll(() => api.close());

  const task = async (): Promise<Task> => {
    const tasks = [
      {
        text: 'Sắp xếp trụ sở',
        leadName: 'Phòng Cải cách hành chính',
        leadUnitId: office.leadUnitId,
        deadline: { kind: 'none' },
      },
    ];
    const made = await office.chief.browser.post(`/incoming-documents/${document.id}/directive-tasks`, { tasks });
    return made.json<{ items: Task[] }>().items[0]!;
  };
  const handed = async (to = below.id, on = '2099-01-01', parent?: Task) => {
    const { id } = parent ?? (await task());
    const part = { agencyId: to, text: 'Sắp xếp trụ sở của xã', deadline: { kind: 'date', on } };
    const answer = await office.chief.browser.post(`/directive-tasks/${id}/hand-downs`, part);
    return { answer, id, child: (answer.json<Partial<Task>>().children ?? []).at(-1)! };
  };
  const above = async (id: string): Promise<Task> => (await office.chief.browser.get(`/directive-tasks/${id}`)).json();
  const seen = async (id: string, who = belowChief): Promise<Task> => (await who.get(`/directive-tasks/${id}`)).json();
  const sent = (who: Browser, path: string, version: number, body: object, key = randomUUID()) =>
    who.post(path, body, { 'if-match': `"${version.toString()}"`, 'idempotency-key': key });
  const acts = async (who: Browser, id: string, body: object) =>
    sent(who, `/directive-tasks/${id}/acts`, (await seen(id, who)).version, body);
  const actsBelow = async (id: string, child: string, body: object, who = office.chief.browser) =>
    sent(who, `/directive-tasks/${id}/children/${child}/acts`, (await above(id)).children[0]!.version, body);

  it('is seen below with the words of the one above and nothing else of it, and above with its state only', async () => {
    const { id, child } = await handed();
    expect(await seen(child.id)).toMatchObject({
      state: 'not_started',
      origin: { text: 'Sắp xếp trụ sở' },
      parts: null,
    });
    expect((await belowChief.get(`/directive-tasks/${id}`)).statusCode).toBe(404);
    expect((await office.chief.browser.get(`/directive-tasks/${child.id}`)).statusCode).toBe(404);
    expect((await acts(belowChief, child.id, { act: 'start' })).statusCode).toBe(201);
    const parent = await above(id);
    expect(parent.children).toMatchObject([{ id: child.id, state: 'in_progress', told: null }]);
    expect(parent.history.at(-1)).toMatchObject({ kind: 'child-told', who: null, body: { agency: 'UBND xã An Bình' } });
  });

  it('goes to agencies below only, which are offered by name', async () => {
    const stranger = await anAgency(api.work);
    expect((await handed(stranger.id)).answer.statusCode).toBe(422);
    const places = (await office.chief.browser.get('/directive-tasks/places')).json<{ items: { id: string }[] }>()
      .items;
    expect(places.map(({ id }) => id)).toEqual([below.id]);
  });

  it('is reported below, returned with a reason, reported again and accepted above; the agency below does not accept it itself', async () => {
    const { id, child } = await handed();
    await acts(belowChief, child.id, { act: 'report', note: 'Đã xong' });
    expect((await above(id)).children[0]).toMatchObject({
      state: 'reported',
      told: { note: 'Đã xong', product: null },
    });
    expect((await seen(child.id)).actions).not.toContain('accept');
    expect((await acts(belowChief, child.id, { act: 'accept' })).statusCode).toBe(403);
    expect((await actsBelow(id, child.id, { act: 'send_back' })).statusCode).toBe(422);
    expect((await actsBelow(id, child.id, { act: 'send_back', note: 'Thiếu phụ lục' })).statusCode).toBe(201);
    const back = await seen(child.id);
    expect(back).toMatchObject({ state: 'in_progress' });
    expect(back.history.at(-1)).toMatchObject({ kind: 'send_back', who: null, body: { note: 'Thiếu phụ lục' } });
    await acts(belowChief, child.id, { act: 'report', note: 'Đã bổ sung' });
    expect((await actsBelow(id, child.id, { act: 'accept' })).statusCode).toBe(201);
    const parent = await above(id);
    expect(parent).toMatchObject({ parts: { parts: 1, completed: 1, open: 0 }, children: [{ state: 'completed' }] });
    const ended = await seen(child.id);
    expect(ended.state).toBe('completed');
    expect(ended.completedOn).not.toBeNull();
    expect(parent.history.map(({ kind, body }) => (kind === 'child-act' ? body.act : kind))).toEqual([
      'assigned',
      'handed-down',
      'child-told',
      'send_back',
      'child-told',
      'accept',
    ]);
  });

  it('is reported with the document that is its product: above its number and subject are read, of a secret one neither', async () => {
    const clerk = await api.signIn(await aUser(api.work, below.id, { roles: ['clerk'] }));
    for (const secrecy of ['none', 'secret']) {
      const book = await aBook(api.work, below.id, { secrecy });
      const product = await issues(
        clerk,
        aDecision(book, { secrecy, ...(secrecy === 'none' ? {} : { medium: 'paper' }) }),
      );
      const { id, child } = await handed();
      const report = { act: 'report', note: 'Đã ban hành', productDocumentId: product.id };
      expect((await acts(belowChief, child.id, report)).statusCode).toBe(201);
      expect((await seen(child.id)).report?.product).toMatchObject({
        id: product.id,
        numberSymbol: product.numberSymbol,
      });
      const known = { numberSymbol: product.numberSymbol, subject: 'Về việc ban hành Quy chế làm việc' };
      const parent = await above(id);
      expect(parent.children[0]?.told?.product).toEqual({
        id: null,
        issuedOn: product.issuedOn,
        ...(secrecy === 'none' ? known : { numberSymbol: null, subject: null }),
      });
      // The number of a product is no key to it, and one of another agency is no product.
      expect((await office.chief.browser.get(`/outgoing-documents/${product.id}`)).statusCode).toBe(404);
      const foreign = { act: 'report', note: 'x', productDocumentId: product.id, openPartsReason: 'x' };
      expect((await acts(office.head.browser, id, foreign)).statusCode).toBe(422);
    }
  });

  it('gets another day from above only, and both sides keep every former one', async () => {
    const { id, child } = await handed();
    expect((await acts(belowChief, child.id, { act: 'extend', dueOn: '2099-03-01' })).statusCode).toBe(403);
    expect((await acts(belowChief, child.id, { act: 'adjust', dueOn: '2099-03-01' })).statusCode).toBe(409);
    await acts(belowChief, child.id, { act: 'ask_extension', dueOn: '2099-02-01', note: 'Chờ số liệu' });
    expect((await above(id)).children[0]).toMatchObject({
      state: 'extension_requested',
      dueOn: '2099-01-01',
      told: { askedOn: '2099-02-01', note: 'Chờ số liệu' },
    });
    await actsBelow(id, child.id, { act: 'extend', dueOn: '2099-02-01' });
    await actsBelow(id, child.id, { act: 'extend', dueOn: '2099-03-01' });
    const days = ({ history }: Task) =>
      history.flatMap(({ body }) => (typeof body.formerDueOn === 'string' ? [body.formerDueOn] : []));
    expect(await seen(child.id)).toMatchObject({ state: 'in_progress', deadline: { on: '2099-03-01' } });
    expect(days(await seen(child.id))).toEqual(['2099-01-01', '2099-02-01']);
    const parent = await above(id);
    expect(parent).toMatchObject({ parts: { latestDueOn: '2099-03-01' }, children: [{ dueOn: '2099-03-01' }] });
    expect(days(parent)).toEqual(['2099-01-01', '2099-02-01']);
  });

  it('is stopped from above, and then nothing follows below', async () => {
    const { id, child } = await handed();
    expect((await actsBelow(id, child.id, { act: 'stop', note: 'Không còn cần' })).statusCode).toBe(201);
    expect(await seen(child.id)).toMatchObject({ state: 'stopped' });
    expect((await acts(belowChief, child.id, { act: 'report', note: 'xong' })).statusCode).toBe(409);
    expect((await actsBelow(id, child.id, { act: 'accept' })).statusCode).toBe(409);
  });

  it('stops with the whole, with its reason, though parts of it went to units and further down; what is done stays done', async () => {
    const district = await anAgency(api.work, {
      name: 'UBND huyện',
      parent: { id: office.agencyId, code: 'h', line: [office.agencyId] },
    });
    const commune = await anAgency(api.work, { name: 'UBND xã Xa', parent: district });
    const [districtChief, communeChief] = [
      await api.signIn(await aUser(api.work, district.id, { roles: ['chief_of_office'] })),
      await api.signIn(await aUser(api.work, commune.id, { roles: ['chief_of_office'] })),
    ];
    const cut = async (who: Browser, id: string, text: string): Promise<Task> =>
      (await who.post(`/directive-tasks/${id}/parts`, { text, leadName: 'Phòng', deadline: { kind: 'none' } })).json();
    const whole = await task();
    const part = await cut(office.chief.browser, whole.id, 'Phần trong cơ quan');
    const deeper = await cut(office.chief.browser, part.id, 'Phần của phần');
    const done = await cut(office.chief.browser, whole.id, 'Phần đã xong');
    await acts(office.chief.browser, done.id, { act: 'report', note: 'xong' });
    await acts(office.chief.browser, done.id, { act: 'accept' });
    const { child } = await handed(district.id, '2099-01-01', deeper);
    const unitPart = await cut(districtChief, child.id, 'Phần của phòng huyện');
    const further = { agencyId: commune.id, text: 'Phần của xã', deadline: { kind: 'none' } };
    const handedOn = await districtChief.post(`/directive-tasks/${child.id}/hand-downs`, further);
    const last = handedOn.json<Task>().children.at(-1)!;

    const stopped = await acts(office.chief.browser, whole.id, { act: 'stop', note: 'Chỉ thị bị bãi bỏ' });
    expect(stopped.json()).toMatchObject({ state: 'stopped', parts: { open: 0, completed: 1 } });
    const chain = [
      await seen(part.id, office.chief.browser),
      await seen(deeper.id, office.chief.browser),
      await seen(child.id, districtChief),
      await seen(unitPart.id, districtChief),
      await seen(last.id, communeChief),
    ];
    for (const one of chain) {
      expect(one).toMatchObject({ state: 'stopped', actions: [] });
      const end = one.history.findLast(({ kind }) => kind === 'stop');
      expect(end?.body).toMatchObject({ note: 'Chỉ thị bị bãi bỏ', state: 'stopped' });
    }
    expect(await seen(done.id, office.chief.browser)).toMatchObject({ state: 'completed' });
    expect((await above(deeper.id)).children).toMatchObject([{ state: 'stopped', actions: [] }]);
    // Carried again, as after a crash, it changes nothing.
    await courier.settle(office.agencyId, deeper.id);
    await courier.settle(district.id, child.id);
    expect((await seen(last.id, communeChief)).history.map(({ kind }) => kind)).toEqual(['received', 'stop']);
  });

  it('is acted on once for each key, in the version that was seen, and by those who direct', async () => {
    const { id, child } = await handed();
    const path = `/directive-tasks/${id}/children/${child.id}/acts`;
    const key = randomUUID();
    const { version } = (await above(id)).children[0]!;
    const extend = { act: 'extend', dueOn: '2099-05-01' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => sent(office.chief.browser, path, version, extend, key)));
    for (const answer of answers) expect([answer.statusCode, answer.json()]).toEqual([201, answers[0]?.json()]);
    expect((await sent(office.chief.browser, path, version, extend)).statusCode).toBe(412);
    expect((await actsBelow(id, child.id, extend, office.head.browser)).statusCode).toBe(403);
    expect((await actsBelow(id, child.id, extend, office.otherHead.browser)).statusCode).toBe(404);
    expect((await sent(belowChief, path, version, extend)).statusCode).toBe(404);
    const other = await handed();
    expect((await actsBelow(other.id, child.id, extend)).statusCode).toBe(404);
    expect((await seen(child.id)).history.map(({ kind }) => kind)).toEqual(['received', 'extend']);
  });

  it('whose report crosses an extension stays reported with the new day; what was kept back is brought once', async () => {
    const { id, child } = await handed();
    // As after a crash: the act stands above, and nobody carried it down yet; below somebody reports meanwhile.
    await api.work.asAgency(office.agencyId, async (tx) => {
      await tx.query(
        `UPDATE directive_child SET acts = 1, version = version + 1, state = 'in_progress', due_on = '2099-09-09' WHERE id = $1`,
        [child.id],
      );
      await tx.query(
        `INSERT INTO directive_child_act (agency_id, child_id, nth, act, due_on, given_on) VALUES ($1, $2, 1, 'extend', '2099-09-09', '2026-01-01')`,
        [office.agencyId, child.id],
      );
    });
    await acts(belowChief, child.id, { act: 'report', note: 'Đã xong' });
    expect((await above(id)).children[0]).toMatchObject({ state: 'in_progress' });
    await Promise.all([1, 2, 3].map(() => courier.settle(office.agencyId, id)));
    expect(await seen(child.id)).toMatchObject({ state: 'reported', deadline: { on: '2099-09-09' } });
    expect((await seen(child.id)).history.map(({ kind }) => kind)).toEqual(['received', 'report', 'extend']);
    expect((await above(id)).children[0]).toMatchObject({ state: 'reported', told: { note: 'Đã xong' } });
  });

  it('is led below by a unit of that agency, whose head reports it', async () => {
    const { child } = await handed();
    const unit = await aUnit(api.work, below.id, 'Phòng Văn hóa');
    const head = await api.signIn(await aUser(api.work, below.id, { roles: ['head_of_unit'], unitId: unit.id }));
    expect((await head.get(`/directive-tasks/${child.id}`)).statusCode).toBe(404);
    expect((await acts(belowChief, child.id, { act: 'adjust', leadUnitId: unit.id })).statusCode).toBe(201);
    expect((await acts(head, child.id, { act: 'report', note: 'Đã xong' })).statusCode).toBe(201);
  });

  it('rolls up: how many are late, how many are done, and the latest day; the whole is not reported before', async () => {
    const parent = await task();
    const past = await handed(below.id, '2020-01-01', parent);
    expect([past.answer.statusCode, past.answer.json()]).toMatchObject([
      422,
      { errors: [{ pointer: '/deadline/on' }] },
    ]);
    const { child } = await handed(below.id, '2099-01-01', parent);
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`UPDATE directive_child SET due_on = '2020-01-01' WHERE id = $1`, [child.id]),
    );
    await handed(below.id, '2099-06-01', parent);
    expect((await above(parent.id)).parts).toMatchObject({ parts: 2, open: 2, overdue: 1, latestDueOn: '2099-06-01' });
    expect((await acts(office.head.browser, parent.id, { act: 'report', note: 'xong' })).statusCode).toBe(409);
    for (const { id } of (await above(parent.id)).children) {
      const version = (await above(parent.id)).children.find((child) => child.id === id)!.version;
      await sent(office.chief.browser, `/directive-tasks/${parent.id}/children/${id}/acts`, version, {
        act: 'stop',
        note: 'x',
      });
    }
    expect((await above(parent.id)).parts).toMatchObject({ parts: 2, open: 0, overdue: 0, latestDueOn: null });
    expect((await acts(office.head.browser, parent.id, { act: 'report', note: 'xong' })).statusCode).toBe(201);
  });
});
