import { anAgency, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aBook, aDecision, issues, type Issued } from '../support/outgoing';

let api: TestApp;
let agency: TestAgency;
let clerk: Browser;
let registerId: string;

beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  registerId = await aBook(api.work, agency.id);
  clerk = await api.signIn(await aUser(api.work, agency.id, { roles: ['clerk'] }));
});
afterAll(async () => {
  await api.close();
});

const at = (version: number) => ({ 'if-match': `"${version.toString()}"` });
const find = async (id: string) => (await clerk.get(`/outgoing-documents/${id}`)).json<Issued>();
const send = (doc: Issued, more: object = {}, recipients = doc.recipients) =>
  clerk.post('/dispatches', {
    way: 'post',
    items: recipients.map(({ id }) => ({ documentId: doc.id, recipientId: id, envelopes: 1 })),
    ...more,
  });
type Sent = { id: string; version: number; state: string; recipient: { name: string }; actions: string[] };
const sent = async (doc: Issued, more: object = {}) => (await send(doc, more)).json<{ items: Sent[] }>().items;

describe('dispatch', () => {
  it('sends to everybody at once; then the document is dispatched', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    expect(doc.recipients.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    const one = await send(doc, {}, doc.recipients.slice(0, 1));
    expect(one.statusCode).toBe(201);
    expect(await find(doc.id)).toMatchObject({
      state: 'registered',
      recipients: [{ state: 'sent' }, { state: 'waiting' }],
    });
    expect((await send(doc, { way: 'hand' }, doc.recipients.slice(1))).statusCode).toBe(201);
    expect(await find(doc.id)).toMatchObject({ state: 'dispatched' });
  });

  it('waits again for whoever is added after it was sent to all', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    await send(doc);
    const { version, recipients } = await find(doc.id);
    const more = [...recipients.map(({ id, copies }) => ({ id, copies })), { name: 'Kho bạc Nhà nước' }];
    const path = `/outgoing-documents/${doc.id}`;
    const added = await clerk.patch(path, { recipients: more, reason: 'Gửi thêm' }, at(version));
    expect(added.json()).toMatchObject({
      state: 'registered',
      recipients: [{ state: 'sent' }, { state: 'sent' }, { name: 'Kho bạc Nhà nước', state: 'waiting' }],
      actions: ['correct', 'dispatch', 'void'],
    });
    const now = added.json<Issued>();
    await send(now, {}, now.recipients.slice(2));
    expect(await find(doc.id)).toMatchObject({ state: 'dispatched' });
  });

  it('goes twice to nobody in the same way while nobody answered', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    await send(doc);
    const again = await send(doc);
    expect(again.json()).toMatchObject({ status: 409, type: '/problems/documents/already-sent' });
    expect((await send(doc, { way: 'email' })).statusCode).toBe(201);
  });

  it('keeps who signed for it and when; what came back waits to be sent again', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    const [first, second] = await sent(doc);
    const receipt = await clerk.put(`/dispatches/${first?.id ?? ''}/receipt`, { receivedBy: 'Lê Văn Cường' }, at(1));
    expect(receipt.json()).toMatchObject({ state: 'acknowledged', receivedBy: 'Lê Văn Cường', endedOn: doc.issuedOn });
    const back = await clerk.put(`/dispatches/${second?.id ?? ''}/return`, { reason: 'Sai địa chỉ' }, at(1));
    expect(back.json()).toMatchObject({
      state: 'returned',
      returnReason: 'Sai địa chỉ',
      actions: ['resend', 'correct'],
    });
    expect(await find(doc.id)).toMatchObject({ state: 'registered' });
    const again = await clerk.post(
      `/dispatches/${second?.id ?? ''}/resending`,
      { way: 'post', tracking: 'EM123VN' },
      at(2),
    );
    expect(again.json()).toMatchObject({ state: 'sent', resendOf: second?.id, tracking: 'EM123VN' });
    expect(await find(doc.id)).toMatchObject({ state: 'dispatched' });
    const late = await clerk.put(`/dispatches/${second?.id ?? ''}/receipt`, { receivedBy: 'x' }, at(2));
    expect(late.json()).toMatchObject({ status: 409, type: '/problems/documents/dispatch-ended' });
  });

  it('replaces a sending that nobody answers by the next one', async () => {
    const doc = await issues(clerk, aDecision(registerId, { recipients: [{ name: 'Sở Xây dựng' }] }));
    const [lost] = await sent(doc);
    const again = await clerk.post(`/dispatches/${lost?.id ?? ''}/resending`, { way: 'post' }, at(1));
    expect(again.statusCode).toBe(201);
    const { items: waiting } = (await clerk.get(`/dispatches?documentId=${doc.id}&state=sent`)).json<{
      items: Sent[];
    }>();
    expect(waiting.map(({ id }) => id)).toEqual([again.json<Sent>().id]);
    expect((await clerk.get(`/dispatches/${lost?.id ?? ''}`)).json()).toMatchObject({ state: 'replaced' });
  });

  it('lists what nobody acknowledged, the oldest first, page after page, and the book of the post', async () => {
    const other = await anAgency(api.work);
    const book = await aBook(api.work, other.id);
    const theirs = await api.signIn(await aUser(api.work, other.id, { roles: ['clerk'] }));
    const doc = await issues(theirs, aDecision(book, { recipients: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] }));
    for (const [i, way] of (['post', 'post', 'axis'] as const).entries()) {
      const recipient = doc.recipients[i];
      await theirs.post('/dispatches', { way, items: [{ documentId: doc.id, recipientId: recipient?.id }] });
    }
    type List = { items: (Sent & { days: number })[]; next: string | null };
    const first = (await theirs.get('/dispatches?state=sent&limit=2')).json<List>();
    const rest = (await theirs.get(`/dispatches?state=sent&limit=2&after=${first.next ?? ''}`)).json<List>();
    expect([...first.items, ...rest.items].map(({ recipient }) => recipient.name).sort()).toEqual(['A', 'B', 'C']);
    expect(rest.next).toBeNull();
    expect(first.items[0]?.days).toBe(0);
    const post = (await theirs.get(`/dispatches?way=post&from=${doc.issuedOn}&to=${doc.issuedOn}`)).json<List>();
    expect(post.items.map(({ recipient }) => recipient.name).sort()).toEqual(['A', 'B']);
    expect((await theirs.get(`/dispatches?way=post&to=2020-01-01`)).json<List>().items).toEqual([]);
  });

  it('refuses days before the document or to come, and recipients of another one; then nothing was sent', async () => {
    const [doc, other] = [await issues(clerk, aDecision(registerId)), await issues(clerk, aDecision(registerId))];
    for (const sentOn of ['2020-01-01', '2099-01-01']) {
      const answer = await send(doc, { sentOn });
      expect(answer.json()).toMatchObject({ status: 409, type: '/problems/documents/dispatch-date' });
    }
    const mixed = await clerk.post('/dispatches', {
      way: 'hand',
      items: [
        { documentId: doc.id, recipientId: doc.recipients[0]?.id },
        { documentId: doc.id, recipientId: other.recipients[0]?.id },
      ],
    });
    expect(mixed.statusCode).toBe(422);
    expect((await clerk.get(`/dispatches?documentId=${doc.id}`)).json<{ items: Sent[] }>().items).toEqual([]);
  });
});
