import { seedRoutes } from '@vanthu/workflow';
import { testApp, type TestApp } from '../support/app';
import { aDraft, aRoute, does, draftOf, ROUTE } from '../support/drafts';
import { anOffice } from '../support/office';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
}, 60_000);
afterAll(async () => {
  await api.close();
});

describe('the units that a draft wants to be asked', () => {
  it('are asked on the usual routes of every type, and nobody waits where none is named', async () => {
    const office = await anOffice(api);
    await seedRoutes(api.work, office.agencyId);
    for (const docType of ['cong-van', 'quyet-dinh']) {
      const asking = await aDraft(api, office, { docType, consultedUnitIds: [office.otherUnitId] });
      expect((await does(office.specialist, asking.id, 'submission')).statusCode).toBe(201);
      const kinds = async (id: string) =>
        (await draftOf(office.specialist, id)).tasks.map(({ kind, state }) => [kind, state]).sort();
      expect(await kinds(asking.id)).toEqual([
        ['check_content', 'open'],
        ['opine', 'open'],
      ]);
      const plain = await aDraft(api, office, { docType });
      await does(office.specialist, plain.id, 'submission');
      expect(await kinds(plain.id)).toEqual([['check_content', 'open']]);
    }
  });

  it('are not passed over in silence by a route that asks nobody', async () => {
    const office = await anOffice(api);
    await aRoute(api, office.agencyId, { ...ROUTE, steps: ROUTE.steps.slice(1) });
    const { id } = await aDraft(api, office, { consultedUnitIds: [office.otherUnitId] });
    const refused = await does(office.specialist, id, 'submission');
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      type: '/problems/workflow/asks-nobody',
      errors: [{ pointer: '/consultedUnitIds' }],
    });
    expect((await draftOf(office.specialist, id)).state).toBe('drafting');
  });
});
