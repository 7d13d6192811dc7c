import { once } from 'node:events';
import { request as open, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId, Outbox, type Audience } from '@vanthu/platform';
import { aUnit, aUser, anAgency, type TestAgency, type TestUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { eventually } from '../support/processes';

let api: TestApp;
let agency: TestAgency;
let port: number;
beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => api.close());

type Heard = { id: string; topic: string; subjectId: string };

/** Listens as a browser's EventSource does. */
async function listen(headers: Record<string, string>) {
  const request = open({
    port,
    host: '127.0.0.1',
    path: '/api/v1/events',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  let ended = false;
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  response.on('end', () => (ended = true));
  const heard = () => [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!) as Heard);
  return {
    response,
    heard,
    text: () => text,
    isEnded: () => ended,
    hears: (id: string) => eventually('the event is heard', () => heard().some(({ subjectId }) => subjectId === id)),
    close: () => request.destroy(),
  };
}

const tell = async (audience: Audience, topic = 'document.registered', agencyId = agency.id) => {
  const subjectId = newId();
  await api.work.asAgency(agencyId, (tx) => api.app.get(Outbox).append(tx, agencyId, { topic, subjectId, audience }));
  return subjectId;
};

const listening = async (user: TestUser): Promise<{ browser: Browser; stream: Awaited<ReturnType<typeof listen>> }> => {
  const browser = await api.signIn(user);
  const stream = await listen({ cookie: browser.cookie });
  return { browser, stream };
};

describe('the stream of events', () => {
  it('tells a person what concerns them: as themselves, by their role, by their unit', async () => {
    const unit = await aUnit(api.work, agency.id);
    const user = await aUser(api.work, agency.id, { roles: ['clerk'], unitId: unit.id });
    const { stream } = await listening(user);
    const subjects = [
      await tell({ users: [user.id] }),
      await tell({ roles: ['clerk'] }),
      await tell({ units: [unit.id] }),
    ];
    for (const subject of subjects) await stream.hears(subject);
    expect(stream.heard()).toEqual(
      subjects.map((subjectId) => ({ id: expect.any(String) as string, topic: 'document.registered', subjectId })),
    );
    stream.close();
  });

  it('tells nothing that is somebody else’s: another person’s, another role’s, another agency’s', async () => {
    const user = await aUser(api.work, agency.id, { roles: ['clerk'] });
    const other = await anAgency(api.work);
    const { stream } = await listening(user);
    await tell({ users: [newId()] });
    await tell({ roles: ['leader'] });
    await tell({ users: [user.id], roles: ['clerk'] }, 'document.registered', other.id);
    await tell({});
    const mine = await tell({ users: [user.id] });
    await stream.hears(mine);
    expect(stream.heard().map(({ subjectId }) => subjectId)).toEqual([mine]);
    stream.close();
  });

  it('is what browsers and proxies take for one: typed, unbuffered, kept by no cache', async () => {
    const { stream } = await listening(await aUser(api.work, agency.id));
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    await eventually('the time to reconnect is told', () => stream.text().startsWith('retry: 3000'));
    stream.close();
  });

  it('is closed to nobody in particular', async () => {
    const stream = await listen({});
    expect(stream.response.statusCode).toBe(401);
    stream.close();
  });

  it('works with an API token that may read', async () => {
    const user = await aUser(api.work, agency.id);
    const browser = await api.signIn(user);
    const token = async (scope: string) => {
      const made = await browser.post('/tokens', { name: 'x', scopes: [scope], expiresInDays: 1 });
      return { authorization: `Bearer ${made.json<{ token: string }>().token}` };
    };
    expect((await listen(await token('write'))).response.statusCode).toBe(403);
    const stream = await listen(await token('read'));
    await stream.hears(await tell({ users: [user.id] }));
    stream.close();
  });

  it.each([
    ['signs out', async (browser: Browser) => browser.delete('/session')],
    [
      'ends the session from another place',
      async (browser: Browser, user: TestUser) => {
        const elsewhere = await api.signIn(user);
        const { items } = (await elsewhere.get('/sessions')).json<{ items: { id: string; current: boolean }[] }>();
        await elsewhere.delete(`/sessions/${items.find(({ current }) => !current)!.id}`);
      },
    ],
    [
      'is shut out by the administrator',
      async (_browser: Browser, user: TestUser) => {
        const admin = await api.signIn(await aUser(api.work, agency.id, { roles: ['admin'] }));
        await admin.patch(`/users/${user.id}`, { disabled: true }, { 'if-match': '"1"' });
      },
    ],
  ])('ends at once when the person %s', async (_how, end) => {
    const user = await aUser(api.work, agency.id);
    const { browser, stream } = await listening(user);
    await stream.hears(await tell({ users: [user.id] }));
    await end(browser, user);
    await eventually('the stream ends', stream.isEnded, { within: 5_000 });
  });

  it('does not end when another session of the person does', async () => {
    const user = await aUser(api.work, agency.id);
    const { stream } = await listening(user);
    const other = await api.signIn(user);
    await other.delete('/session');
    await stream.hears(await tell({ users: [user.id] }));
    expect(stream.isEnded()).toBe(false);
    stream.close();
  });

  it('does not keep a session awake by itself', async () => {
    const user = await aUser(api.work, agency.id);
    const { stream } = await listening(user);
    await api.work.asAgency(agency.id, (tx) =>
      tx.query(`UPDATE session SET last_seen_at = now() - interval '9 hours' WHERE user_id = $1`, [user.id]),
    );
    await tell({ users: [user.id] }, 'session.ended'); // somebody makes the stream look at its session
    await eventually('the stream ends', stream.isEnded, { within: 5_000 });
  });

  it('ends with the program, which need not wait for it', async () => {
    const short = await testApp({ db: api.db });
    await short.app.listen(0, '127.0.0.1');
    const before = port;
    port = (short.app.getHttpServer().address() as AddressInfo).port;
    const { stream } = await listening(await aUser(api.work, agency.id));
    port = before;
    const start = Date.now();
    await short.close();
    expect(Date.now() - start).toBeLessThan(5_000);
    await eventually('the stream ends', stream.isEnded, { within: 2_000 });
  });
});
