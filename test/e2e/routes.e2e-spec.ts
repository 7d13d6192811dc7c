import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newId } from '@vanthu/platform';
import { RouteCases, seedRoutes } from '@vanthu/workflow';
import { testApp, type Browser, type TestApp } from '../support/app';
import { anOffice, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let admin: Browser;
let cases: RouteCases;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  admin = (await office.hire('admin')).browser;
  cases = api.app.get(RouteCases, { strict: false });
}, 60_000);
afterAll(async () => {
  await api.close();
});

type Route = {
  id: string;
  version: number;
  name: string;
  published: { id: string; number: number } | null;
  draft: { id: string } | null;
};
type Version = {
  id: string;
  version: number;
  number: number;
  state: string;
  sha256: string;
  running: number;
  definition: { steps: { id: string }[] };
};
type Mistake = { code: string; pointer: string; step: string; message: string; remedy: string };

const FORMAT = 'vanthu-route/1';
const content = {
  id: 'content',
  title: 'Ký nháy nội dung',
  act: 'check_content',
  by: [{ relative: 'drafter_head' }],
  deadline: { workingDays: 1 },
};
const form = {
  id: 'form',
  title: 'Ký nháy thể thức',
  act: 'check_form',
  by: [{ relative: 'chief_of_office' }],
  deadline: { workingDays: 1 },
};
const approve = {
  id: 'approve',
  title: 'Duyệt',
  act: 'approve',
  by: [{ relative: 'leader_in_charge' }],
  deadline: { workingDays: 2 },
};
const of = (...steps: object[]) => ({ format: FORMAT, steps });
const usual = of(content, form, approve);
const at = (version: number) => ({ 'if-match': `"${version.toString()}"` });
const key = () => ({ 'idempotency-key': randomUUID() });
const aName = () => `Quy trình ${randomUUID().slice(0, 8)}`;

const aRoute = async (definition: object, more: object = {}): Promise<Route> => {
  const answer = await admin.post('/routes', { name: aName(), definition, ...more }, key());
  expect(answer.statusCode).toBe(201);
  return answer.json<Route>();
};
const publish = async (route: Route, note = 'Ban hành lần đầu') => {
  const path = `/routes/${route.id}/versions/${route.draft?.id ?? ''}`;
  const { version } = (await admin.get(path)).json<Version>();
  return admin.put(`${path}/publication`, { note }, at(version));
};

describe('the life of a route', () => {
  it('is defined, published with a note, changed as a new version, and the former one is kept', async () => {
    const route = await aRoute(usual);
    const first = await publish(route);
    expect(first.json()).toMatchObject({ state: 'published', number: 1, note: 'Ban hành lần đầu' });

    const path = `/routes/${route.id}/versions`;
    const draft = (await admin.post(path, {}, key())).json<Version>();
    expect(draft).toMatchObject({ number: 2, state: 'draft', definition: usual });
    const edited = await admin.put(`${path}/${draft.id}`, { definition: of(form, approve) }, at(draft.version));
    expect(edited.json<Version>().sha256).not.toBe(draft.sha256);
    const again = (await admin.get(`/routes/${route.id}`)).json<Route>();
    expect((await publish(again, 'Bỏ ký nháy nội dung')).statusCode).toBe(200);

    const { items } = (await admin.get(path)).json<{ items: Version[] }>();
    expect(items.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    const [newest] = items;
    const retired = await admin.put(`${path}/${newest?.id ?? ''}/retirement`, undefined, at(newest?.version ?? 0));
    expect(retired.json()).toMatchObject({ state: 'retired' });
  });

  it('refuses a second draft, a stale edit, an edit of what is published, and a name that is taken', async () => {
    const route = await aRoute(usual);
    const path = `/routes/${route.id}/versions`;
    expect((await admin.post(path, {}, key())).json()).toMatchObject({
      status: 409,
      type: '/problems/workflow/draft-exists',
    });
    const version = `${path}/${route.draft?.id ?? ''}`;
    expect((await admin.put(version, { definition: usual }, at(7))).statusCode).toBe(412);
    expect((await admin.put(version, { definition: usual })).statusCode).toBe(428);
    await publish(route);
    const fixed = await admin.put(version, { definition: usual }, at(2));
    expect(fixed.json()).toMatchObject({ status: 409, type: '/problems/workflow/version-fixed' });
    const same = await admin.post('/routes', { name: route.name }, key());
    expect(same.json()).toMatchObject({ status: 409, type: '/problems/workflow/route-name-taken' });
  });

  it('answers a repeated request once', async () => {
    const once = key();
    const name = aName();
    const [one, two] = [await admin.post('/routes', { name }, once), await admin.post('/routes', { name }, once)];
    expect([one.statusCode, two.json<Route>().id]).toEqual([201, one.json<Route>().id]);
  });

  it('is read by everybody and changed by those who keep the rules', async () => {
    const { id } = await aRoute(usual);
    const { browser } = office.specialist;
    expect((await browser.get(`/routes/${id}`)).json()).toMatchObject({ id, actions: [] });
    expect((await browser.post('/routes', { name: aName() }, key())).statusCode).toBe(403);
    expect((await browser.post(`/routes/${id}/versions`, {}, key())).statusCode).toBe(403);
    expect((await office.chief.browser.get(`/routes/${id}`)).json()).toMatchObject({ actions: ['define', 'publish'] });
  });

  it('travels as a file: what is exported is imported as the next version, or as a route of another name', async () => {
    const route = await aRoute(usual);
    await publish(route);
    const file = (await admin.get(`/routes/${route.id}/versions/${route.draft?.id ?? ''}/file`)).json<{
      name: string;
    }>();
    expect(file).toMatchObject({ format: FORMAT, name: route.name, steps: usual.steps });
    const same = (await admin.post('/routes/import', file, key())).json<Route>();
    expect(same).toMatchObject({ id: route.id, published: { number: 1 }, draft: { number: 2 } });
    const other = (await admin.post('/routes/import', { ...file, name: aName() }, key())).json<Route>();
    expect(other.id).not.toBe(route.id);
  });

  it('tells the schema of its file, which is the one in the documentation', async () => {
    const schema = (await admin.get('/routes/schema')).json<{ $defs: Record<string, { required: string[] }> }>();
    expect(schema.$defs.RouteFile?.required).toEqual(['format', 'name', 'for', 'priority', 'steps']);
    const path = resolve('docs/routes.schema.json');
    if (process.env.VANTHU_WRITE_CONTRACT) writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schema);
  });
});

describe('before it is published', () => {
  const mistakesOf = async (definition: object, scope: object = {}) =>
    (await admin.post('/routes/validation', { definition, ...scope }, { 'accept-language': 'vi' })).json<{
      valid: boolean;
      mistakes: Mistake[];
    }>();

  it('a good route has no mistakes', async () => {
    expect(await mistakesOf(usual)).toEqual({ valid: true, mistakes: [] });
  });

  it('every post must be held today, every unit and person known: each mistake at its step, with the remedy', async () => {
    const wrong = of(
      { ...content, by: [{ unit: 'KHONG-CO' }, { role: 'archivist', unit: 'KHONG-CO' }, { person: 'khong.co' }] },
      { ...form, by: [{ role: 'assistant' }, { post: 'Phó Giám đốc' }] },
      approve,
    );
    const { valid, mistakes } = await mistakesOf(wrong, { units: ['ZZ'], docTypes: ['khong-phai'] });
    expect(valid).toBe(false);
    expect(mistakes.map(({ code, pointer, step }) => [code, pointer, step])).toEqual([
      ['unknown-unit', '/for/units', ''],
      ['unknown-type', '/for/docTypes', ''],
      ['unknown-unit', '/steps/0/by/0', 'content'],
      ['unknown-unit', '/steps/0/by/1', 'content'],
      ['unknown-person', '/steps/0/by/2', 'content'],
      ['nobody-holds', '/steps/1/by/0', 'form'],
      ['nobody-holds', '/steps/1/by/1', 'form'],
    ]);
    expect(mistakes.at(2)).toMatchObject({
      message: 'Cơ quan không có đơn vị mã “KHONG-CO”.',
      remedy: 'Hãy chọn một đơn vị trong danh sách.',
    });
  });

  it('a route with mistakes is refused with a pointer to each of them', async () => {
    const route = await aRoute(of(content));
    const refused = await publish(route);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ type: '/problems/workflow/route-unfit', errors: [{ pointer: '/steps' }] });
  });
});

describe('tried out on a sample', () => {
  const sample = () => ({
    docType: 'cong-van',
    unitId: office.leadUnitId,
    drafterId: office.specialist.user.id,
    consultedUnitIds: [office.otherUnitId],
    startsOn: '2026-12-30',
  });
  const tried = async (definition: object, script: object[] = []) =>
    (await admin.post('/routes/try-out', { definition, sample: sample(), script })).json<{
      turns: { step: string; people: string[]; openedOn: string; dueOn: string | null; outcome: string }[];
      ended: string | null;
      endedOn: string | null;
    }>();

  it('names the people of each step and its deadline in working days', async () => {
    const { turns, ended, endedOn } = await tried(usual);
    expect(turns.map(({ step, dueOn, outcome }) => [step, dueOn, outcome])).toEqual([
      ['content', '2026-12-31', 'agree'],
      ['form', '2027-01-04', 'agree'],
      ['approve', '2027-01-06', 'agree'],
    ]);
    expect(turns.every(({ people }) => people.length === 1)).toBe(true);
    expect([ended, endedOn]).toEqual(['approved', '2027-01-06']);
  });

  it('goes back and begins anew where the script says so', async () => {
    const { turns, ended } = await tried(usual, [{ step: 'form', outcome: 'return' }]);
    expect(turns.map(({ step }) => step)).toEqual([
      'content',
      'form',
      '$pass_back',
      '$revise',
      'content',
      'form',
      'approve',
    ]);
    expect(ended).toBe('approved');
  });

  it('goes on without the silent where the route says so', async () => {
    const asking = of(
      {
        id: 'ask',
        title: 'Hỏi',
        act: 'opinion',
        by: [{ relative: 'consulted_units' }],
        deadline: { workingDays: 3 },
        onSilence: 'go_on',
      },
      approve,
    );
    const { turns } = await tried(asking, [{ step: 'ask', outcome: 'silence' }]);
    expect(turns.map(({ step, outcome }) => [step, outcome])).toEqual([
      ['ask', 'silence'],
      ['approve', 'agree'],
    ]);
  });
});

describe('a draft on its way', () => {
  const aDraft = async (docType: string) => {
    const id = newId();
    const { agencyId } = office;
    await api.work.asAgency(agencyId, (tx) =>
      tx.query(
        `INSERT INTO draft (agency_id, id, doc_type, subject, unit_id, drafter_id) VALUES ($1, $2, $3, 'Thử', $4, $5)`,
        [agencyId, id, docType, office.leadUnitId, office.specialist.user.id],
      ),
    );
    return {
      id,
      docType,
      flow: 'outgoing' as const,
      urgency: 'normal' as const,
      unitId: office.leadUnitId,
      drafterId: office.specialist.user.id,
      leaderInChargeId: null,
      consultedUnitIds: [],
      recipients: 1,
    };
  };
  const where = () => ({ agencyId: office.agencyId, timeZone: 'Asia/Ho_Chi_Minh' });
  const begin = async (docType: string) => {
    const draft = await aDraft(docType);
    return { draft, step: await api.work.asAgency(office.agencyId, (tx) => cases.start(tx, where(), draft)) };
  };
  const answer = (draftId: string, turn: string) =>
    api.work.asAgency(office.agencyId, (tx) =>
      cases.act(tx, where(), draftId, { type: 'completed', turn, person: office.head.user.id, outcome: 'agree' }),
    );

  it('takes the route that is made for its type before the one for every type, and says why', async () => {
    const general = await aRoute(usual, { priority: 100 });
    await publish(general);
    const special = await aRoute(of(approve), { docTypes: ['thong-bao'] });
    await publish(special);
    const { step } = await begin('thong-bao');
    expect(step.route).toMatchObject({ routeId: special.id, number: 1 });
    expect(step.opens).toMatchObject([
      { step: 'approve', assignee: { role: 'leader' }, people: [{ id: office.leader.user.id }] },
    ]);
    expect((await begin('bao-cao')).step.route.routeId).toBe(general.id);
    const said = await api.work.asAgency(office.agencyId, async (tx) =>
      cases.choose(tx, office.agencyId, await cases.factsOf(tx, office.agencyId, await aDraft('thong-bao')), 'vi'),
    );
    expect(said?.why).toContain('được chọn vì dành cho loại thong-bao');
  });

  it('keeps the version it began with, whatever is published and retired meanwhile', async () => {
    const route = await aRoute(usual, { docTypes: ['ke-hoach'] });
    await publish(route);
    const running = await Promise.all(Array.from({ length: 8 }, () => begin('ke-hoach')));
    const republish = async () => {
      const path = `/routes/${route.id}/versions`;
      for (let n = 0; n < 3; n++) {
        const draft = (
          await admin.post(path, { definition: of({ ...approve, id: `approve${n.toString()}` }) }, key())
        ).json<Version>();
        const answered = await admin.put(
          `${path}/${draft.id}/publication`,
          { note: 'Đổi khi đang chạy' },
          at(draft.version),
        );
        expect(answered.statusCode).toBe(200);
      }
    };
    const walk = async ({ draft, step }: (typeof running)[number]) => {
      let now = step;
      const seen: string[] = [];
      while (now.ended === null) {
        const [turn] = now.opens;
        if (!turn) throw new Error('a draft stands still');
        seen.push(turn.step);
        now = await answer(draft.id, turn.key);
      }
      return { seen, route: now.route };
    };
    const [walks] = await Promise.all([Promise.all(running.map(walk)), republish()]);
    for (const { seen, route: walked } of walks) {
      expect(seen).toEqual(['content', 'form', 'approve']);
      expect(walked).toMatchObject({ routeId: route.id, number: 1 });
    }
    expect((await begin('ke-hoach')).step).toMatchObject({ route: { number: 4 }, opens: [{ step: 'approve2' }] });
  });

  it('is answered once by 32 who answer at the same time', async () => {
    const { draft, step } = await begin('bao-cao');
    const turn = step.opens[0]?.key ?? '';
    const all = await Promise.allSettled(Array.from({ length: 32 }, () => answer(draft.id, turn)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(new Set(refused)).toEqual(new Set(['workflow/turn-closed']));
  });

  it('cannot be moved to another version, nor a published version be rewritten, by the program itself', async () => {
    const { draft } = await begin('bao-cao');
    const attempt = (sql: string, ...params: unknown[]) =>
      api.work.asAgency(office.agencyId, (tx) => tx.query(sql, params));
    const moved = attempt(
      `UPDATE route_case SET route_version_id = (SELECT id FROM route_version WHERE state = 'retired' LIMIT 1) WHERE draft_id = $1`,
      draft.id,
    );
    await expect(moved).rejects.toThrow('keeps the version');
    await expect(attempt(`UPDATE route_version SET definition = '{}' WHERE state = 'published'`)).rejects.toThrow(
      'not changed',
    );
  });

  it('that is withdrawn can be submitted again, on a case of its own', async () => {
    const { draft } = await begin('bao-cao');
    const again = () => api.work.asAgency(office.agencyId, (tx) => cases.start(tx, where(), draft));
    await expect(again()).rejects.toMatchObject({ code: 'workflow/case-running' });
    await api.work.asAgency(office.agencyId, (tx) =>
      cases.act(tx, where(), draft.id, { type: 'withdrawn', person: draft.drafterId }),
    );
    expect((await again()).opens).toMatchObject([{ step: 'content' }]);
  });

  it('finds no route where none is published, and the usual ones where the demonstration made them', async () => {
    const other = await anOffice(api);
    const draft = await aDraft('quyet-dinh');
    const facts = { ...(await api.work.asAgency(office.agencyId, (tx) => cases.factsOf(tx, office.agencyId, draft))) };
    const choose = (docType: string) =>
      api.work.asAgency(other.agencyId, (tx) => cases.choose(tx, other.agencyId, { ...facts, docType }, 'vi'));
    expect(await choose('quyet-dinh')).toBeNull();
    await seedRoutes(api.work, other.agencyId);
    await seedRoutes(api.work, other.agencyId);
    expect((await choose('quyet-dinh'))?.name).toBe('Quyết định');
    expect((await choose('cong-van'))?.name).toBe('Công văn và văn bản khác');
    const manager = (await other.hire('admin')).browser;
    for (const type of ['quyet-dinh', 'cong-van']) {
      const definition = (await choose(type))?.definition;
      expect((await manager.post('/routes/validation', { definition })).json()).toEqual({ valid: true, mistakes: [] });
    }
  });
});
