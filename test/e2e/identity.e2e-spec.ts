import { aUser, anAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
});
afterAll(() => api.close());

it('boots', async () => {
  const agency = await anAgency(api.work);
  const clerk = await aUser(api.work, agency.id, { roles: ['clerk'] });
  const browser = await api.signIn(clerk);
  const me = await browser.get('/session');
  console.log(browser.cookie, me.statusCode, me.body, me.headers);
  console.log((await api.request({ url: '/nope' })).body, (await api.request({ url: '/health/ready' })).body);
  const doc = await api.request({ url: '/api/v1/openapi.json' });
  console.log(doc.statusCode, doc.body.slice(0, 3000));
});
