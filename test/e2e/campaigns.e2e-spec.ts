import { randomUUID } from 'node:crypto';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { campaignsOf, key, ok, plan, scan, seen, type Box, type Campaign } from '../support/campaigns';
import { anOffice, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let archivist: Browser;
let desk: ReturnType<typeof campaignsOf>;
let fondsId: string;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  archivist = office.archivist.browser;
  desk = campaignsOf(archivist);
  const fonds = { code: 'P01', name: 'Phông Sở Nội vụ', yearFrom: 1976, yearTo: 2015 };
  fondsId = (await archivist.post('/digitization/fonds', fonds, key())).json<{ id: string }>().id;
}, 60_000);
afterAll(() => api.close());

describe('a campaign', () => {
  it('is planned once for each key, changed by who saw it, started, paused and ended', async () => {
    const input = { ...plan, fondsId };
    const again = key();
    const first = ok<Campaign>(await archivist.post('/digitization/campaigns', input, again));
    expect(ok<Campaign>(await archivist.post('/digitization/campaigns', input, again)).id).toBe(first.id);
    expect(first).toMatchObject({
      state: 'planned',
      nextStates: ['running', 'ended'],
      weights: { age: 1, importance: 1, risk: 1 },
    });

    const blind = await archivist.patch(`/digitization/campaigns/${first.id}`, { name: 'Đợt 1' }, key());
    expect(blind.statusCode).toBe(428);
    const named = ok<Campaign>(
      await archivist.patch(`/digitization/campaigns/${first.id}`, { name: 'Đợt 1' }, seen(first)),
    );
    const stale = await archivist.patch(`/digitization/campaigns/${first.id}`, { name: 'Đợt 2' }, seen(first));
    expect(stale.statusCode).toBe(412);

    let now = named;
    for (const state of ['running', 'paused', 'running', 'ended'])
      now = ok(await archivist.put(`/digitization/campaigns/${now.id}/state`, { state }, seen(now)));
    expect(now).toMatchObject({ state: 'ended', nextStates: [], actions: [] });
    const late = await archivist.patch(`/digitization/campaigns/${now.id}`, { name: 'Đợt 3' }, seen(now));
    expect([late.statusCode, late.json<{ type: string }>().type]).toEqual([
      409,
      '/problems/digitization/campaign-ended',
    ]);
    const back = await archivist.put(`/digitization/campaigns/${now.id}/state`, { state: 'running' }, seen(now));
    expect(back.statusCode).toBe(409);
  });

  it.each([
    [{ endsOn: '2025-01-01' }, '/endsOn'],
    [{ fondsId: randomUUID() }, '/fondsId'],
    [{ weights: { age: 0, importance: 0, risk: 0 } }, '/weights'],
    [{ monthlyTargets: { '2026-13': 5 } }, '/monthlyTargets/2026-13'],
    [{ errorLimit: 2 }, '/errorLimit'],
    [{ name: ' ' }, '/name'],
  ])('is not planned with %j', async (more, pointer) => {
    const answer = await archivist.post('/digitization/campaigns', { ...plan, fondsId, ...more }, key());
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
  });

  it('has a fonds whose code nobody else has', async () => {
    const fonds = { code: 'P01', name: 'Phông trùng', yearFrom: 1976, yearTo: 2015 };
    expect((await archivist.post('/digitization/fonds', fonds, key())).statusCode).toBe(409);
    const list = ok<{ items: { code: string }[] }>(await archivist.get('/digitization/fonds'));
    expect(list.items.map(({ code }) => code)).toContain('P01');
  });

  it('is managed by the archivist, looked at by leaders and the crew, and unknown to everybody else', async () => {
    const campaign = await desk.aCampaign();
    const box = await desk.aBox(campaign, '1');
    const paths = [
      `/digitization/campaigns/${campaign.id}`,
      `/digitization/campaigns/${campaign.id}/progress`,
      `/digitization/boxes/${box.id}`,
    ];
    const statuses = async (who: Browser) => Promise.all(paths.map(async (path) => (await who.get(path)).statusCode));
    const lists = async (who: Browser) =>
      ok<{ items: Campaign[] }>(await who.get('/digitization/campaigns')).items.some(({ id }) => id === campaign.id);

    for (const who of [office.leader, office.chief]) {
      expect(await statuses(who.browser)).toEqual([200, 200, 200]);
      expect(await lists(who.browser)).toBe(true);
      const change = await who.browser.patch(
        `/digitization/campaigns/${campaign.id}`,
        { name: 'Khác' },
        seen(campaign),
      );
      expect(change.statusCode).toBe(403);
      expect((await scan(who.browser, box.label, 'taken_out')).statusCode).toBe(403);
    }
    const outsider = await api.signIn(
      await aUser(api.work, (await anAgency(api.work)).id, { roles: ['archivist', 'leader'] }),
    );
    for (const who of [
      office.clerk.browser,
      office.specialist.browser,
      (await office.hire('admin')).browser,
      outsider,
    ]) {
      expect(await statuses(who)).toEqual([404, 404, 404]);
      expect(await lists(who)).toBe(false);
      expect((await scan(who, box.label)).statusCode).toBe(404);
      const change = await who.patch(`/digitization/campaigns/${campaign.id}`, { name: 'Khác' }, seen(campaign));
      expect(change.statusCode).toBe(404);
    }

    const helper = await office.hire('specialist');
    const crewed = await desk.setCrew(campaign, [{ userId: helper.user.id, from: '2026-01-05', sheetsPerDay: 300 }]);
    expect(await statuses(helper.browser)).toEqual([200, 200, 200]);
    expect(await lists(helper.browser)).toBe(true);
    expect(
      (await helper.browser.put(`/digitization/campaigns/${campaign.id}/crew`, { crew: [] }, seen(crewed))).statusCode,
    ).toBe(403);
    await desk.setCrew(crewed, [
      { userId: helper.user.id, from: '2026-01-05', until: '2026-01-06', sheetsPerDay: 300 },
    ]);
    expect(await statuses(helper.browser)).toEqual([404, 404, 404]);
    expect(await lists(helper.browser)).toBe(false);
  });

  it('takes nobody into its crew whom the agency does not know', async () => {
    const campaign = await desk.aCampaign();
    const stranger = await aUser(api.work, (await anAgency(api.work)).id);
    const crew = [{ userId: stranger.id, from: '2026-01-05', sheetsPerDay: 300 }];
    const answer = await archivist.put(`/digitization/campaigns/${campaign.id}/crew`, { crew }, seen(campaign));
    expect([answer.statusCode, answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([
      422,
      '/crew/0/userId',
    ]);
  });
});

describe('the order of work', () => {
  it('puts old, important and endangered boxes first, page by page, and follows the rule when it changes', async () => {
    const campaign = await desk.aCampaign();
    await desk.aBox(campaign, '10', { yearFrom: 2010, yearTo: 2015, importance: 3 });
    await desk.aBox(campaign, '9', { yearFrom: 1950, yearTo: 1955, importance: 1 });
    await desk.aBox(campaign, '2', { yearFrom: 1990, yearTo: 1991, importance: 2, risk: 3, damages: ['mould'] });
    await desk.aBox(campaign, '1', { yearFrom: 2010, yearTo: 2015, importance: 3 });
    const order = async (query = '') => (await desk.boxesOf(campaign, query)).items.map(({ number }) => number);
    expect(await order()).toEqual(['2', '1', '10', '9']);

    const pages: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { items: Box[]; next: string | null } = await desk.boxesOf(
        campaign,
        `?limit=1${next === '' ? '' : `&after=${next}`}`,
      );
      pages.push(...page.items.map(({ number }) => number));
      next = page.next;
    }
    expect(pages).toEqual(['2', '1', '10', '9']);

    const byAge = { weights: { age: 10, importance: 0, risk: 0 } };
    ok(await archivist.patch(`/digitization/campaigns/${campaign.id}`, byAge, seen(campaign)));
    expect(await order()).toEqual(['9', '2', '1', '10']);
    const [oldest] = (await desk.boxesOf(campaign)).items;
    ok(
      await archivist
        .patch(`/digitization/boxes/${oldest!.id}`, { yearFrom: 2014 }, { ...seen(oldest!) })
        .then(async (wrong) => {
          expect(wrong.statusCode).toBe(422);
          return archivist.patch(`/digitization/boxes/${oldest!.id}`, { yearFrom: 2014, yearTo: 2014 }, seen(oldest!));
        }),
    );
    expect(await order()).toEqual(['2', '1', '10', '9']);
  });

  it('has each number of a fonds once', async () => {
    const campaign = await desk.aCampaign();
    await desk.aBox(campaign, '1');
    const twice = await archivist.post(
      `/digitization/campaigns/${campaign.id}/boxes`,
      { number: '1', yearFrom: 1980, yearTo: 1981, estimatedSheets: 5 },
      key(),
    );
    expect([twice.statusCode, twice.json<{ type: string }>().type]).toEqual([
      409,
      '/problems/digitization/box-number-taken',
    ]);
  });
});

describe('the progress', () => {
  it('counts sheets, mistakes and cost, and puts what was scanned into the curve of its month', async () => {
    const campaign = await desk.running();
    const counted = await desk.aBox(campaign, '1', { estimatedSheets: 500 });
    await desk.aBox(campaign, '2', { estimatedSheets: 300 });
    const first = await desk.aFolder(counted, `${campaign.id}-1`, { sheetsCounted: 120 });
    const second = await desk.aFolder(counted, `${campaign.id}-2`, { sheetsCounted: 80 });
    expect([first.ordinal, second.ordinal]).toEqual([1, 2]);
    await desk.changed(await desk.changed(first, { sheetsScanned: 90 }), {
      sheetsScanned: 100,
      sheetsChecked: 50,
      sheetsFaulty: 1,
    });
    await desk.setCrew(campaign, [{ userId: office.archivist.user.id, from: '2026-01-05', sheetsPerDay: 400 }]);

    const progress = await desk.progressOf(campaign);
    expect(progress).toMatchObject({
      sheets: 500,
      sheetsScanned: 100,
      errorRate: 0.02,
      boxes: { stored: 2 },
      cost: { soFar: 350_000, forecast: 1_750_000 },
      forecast: { capacityPerDay: 400, byCapacity: progress.forecast.expectedEnd },
    });
    expect(progress.forecast.expectedEnd).not.toBeNull();
    const now = progress.curve.find(({ month }) => month === progress.today.slice(0, 7));
    expect(now?.done).toBe(100);
    expect((await archivist.get(`/digitization/campaigns/${campaign.id}`)).json()).toMatchObject({
      boxes: 2,
      sheets: 500,
      sheetsScanned: 100,
    });
  });

  it('has no more faulty sheets than were checked', async () => {
    const folder = await desk.aFolder(await desk.aBox(await desk.aCampaign(), '1'), randomUUID());
    const answer = await archivist.patch(`/digitization/folders/${folder.id}`, { sheetsFaulty: 3 }, seen(folder));
    expect(answer.statusCode).toBe(422);
  });
});
