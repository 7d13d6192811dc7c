import { randomUUID } from 'node:crypto';
import { anAgency, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aBook, aContact, aDecision, issues, NAUGHTY, type Issued } from '../support/outgoing';

let api: TestApp;
let agency: TestAgency;
let clerk: Browser;
let specialist: Browser;

beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  clerk = await api.signIn(await aUser(api.work, agency.id, { roles: ['clerk'] }));
  specialist = await api.signIn(await aUser(api.work, agency.id, { roles: ['specialist'] }));
});
afterAll(async () => {
  await api.close();
});

const at = (version: number) => ({ 'if-match': `"${version.toString()}"` });
const mark = () => randomUUID().slice(0, 8);
type Contact = {
  id: string;
  version: number;
  name: string;
  formerNames: { name: string; from: string | null; to: string | null; of: string }[];
  merged: { id: string }[];
  mergedInto: { id: string } | null;
};
type List = { items: Contact[]; next: string | null };
const search = async (q: string, who = specialist) =>
  (await who.get(`/contacts?q=${encodeURIComponent(q)}`)).json<List>().items;
const find = async (id: string) => (await clerk.get(`/contacts/${id}`)).json<Contact>();

describe('the address book', () => {
  it('keeps organs and people; everybody in the agency finds them without accents', async () => {
    const tag = mark();
    const organ = await aContact(clerk, {
      name: `Sở Nông nghiệp và Môi trường ${tag}`,
      abbreviation: 'SNNMT',
      code: 'H99.12',
      address: '12 Trần Phú',
      email: 'snnmt@lamgiang.example.vn',
      phone: '0263 3822 000',
    });
    const person = await aContact(clerk, {
      kind: 'person',
      name: `Nguyễn Thị Đào ${tag}`,
      position: 'Chánh Văn phòng',
      organId: organ.id,
    });
    expect(await search(`nong nghiep ${tag}`)).toMatchObject([{ id: organ.id, code: 'H99.12' }]);
    expect(await search(`thi dao ${tag}`)).toMatchObject([{ id: person.id, organ: { id: organ.id } }]);
    expect(await search(`snnmt ${tag}`)).toMatchObject([{ id: organ.id }]);
    const people = (await specialist.get(`/contacts?kind=person&q=${tag}`)).json<List>();
    expect(people.items.map(({ id }) => id)).toEqual([person.id]);
  });

  it('keeps the old name of what was renamed, with its days, and finds it by both', async () => {
    const tag = mark();
    const { id } = await aContact(clerk, {
      name: `Sở Thông tin ${tag}`,
      abbreviation: 'STTTT',
      nameSince: '2008-03-01',
    });
    const renamed = await clerk.patch(
      `/contacts/${id}`,
      { name: `Sở Khoa học ${tag}`, abbreviation: 'SKHCN', renamedOn: '2025-03-01' },
      at(1),
    );
    expect(renamed.json()).toMatchObject({
      name: `Sở Khoa học ${tag}`,
      nameSince: '2025-03-01',
      formerNames: [{ name: `Sở Thông tin ${tag}`, from: '2008-03-01', to: '2025-02-28', of: id }],
    });
    expect((await search(`thong tin ${tag}`)).map((contact) => contact.id)).toEqual([id]);
    expect((await search(`stttt ${tag}`)).map((contact) => contact.id)).toEqual([id]);
    const early = await clerk.patch(`/contacts/${id}`, { name: 'X', renamedOn: '2025-03-01' }, at(2));
    expect(early.json()).toMatchObject({ status: 422, errors: [{ pointer: '/renamedOn' }] });
    const nameless = await clerk.patch(`/contacts/${id}`, { renamedOn: '2026-03-01', note: 'x' }, at(2));
    expect(nameless.json()).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
  });

  it('corrects a slip of the pen without making a former name of it', async () => {
    const { id } = await aContact(clerk, { name: 'Sở Ngại vụ' });
    const answer = await clerk.patch(`/contacts/${id}`, { name: 'Sở Ngoại vụ' }, at(1));
    expect(answer.json()).toMatchObject({ name: 'Sở Ngoại vụ', formerNames: [], version: 2 });
    expect((await clerk.patch(`/contacts/${id}`, { name: 'Sở' }, at(1))).statusCode).toBe(412);
  });

  it('lists by name, page after page, however long the names are', async () => {
    const other = await anAgency(api.work);
    const theirs = await api.signIn(await aUser(api.work, other.id, { roles: ['clerk'] }));
    const names = ['Đảng ủy xã', 'An Giang', 'Ủy ban xã', 'z'.repeat(500), '각'.repeat(500)];
    for (const name of names) await aContact(theirs, { name });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: List = (await theirs.get(`/contacts?limit=1${next ? `&after=${next}` : ''}`)).json<List>();
      seen.push(...page.items.map(({ name }) => name));
      next = page.next;
    }
    expect(seen).toEqual(['An Giang', 'Đảng ủy xã', 'Ủy ban xã', 'z'.repeat(500), '각'.repeat(500)]);
  });

  it('is kept by the records office; others look things up', async () => {
    const { id } = await aContact(clerk, { name: 'Cục Thuế' });
    expect((await specialist.get(`/contacts/${id}`)).json()).toMatchObject({ actions: [] });
    expect((await clerk.get(`/contacts/${id}`)).json()).toMatchObject({ actions: ['change', 'merge'] });
    expect((await specialist.post('/contacts', { kind: 'organ', name: 'X' })).statusCode).toBe(403);
    expect((await specialist.patch(`/contacts/${id}`, { name: 'X' }, at(1))).statusCode).toBe(403);
    const outside = await anAgency(api.work);
    const stranger = await api.signIn(await aUser(api.work, outside.id, { roles: ['clerk'] }));
    expect((await stranger.get(`/contacts/${id}`)).statusCode).toBe(404);
    expect((await stranger.patch(`/contacts/${id}`, { name: 'X' }, at(1))).statusCode).toBe(404);
    expect(await search('cuc thue', stranger)).toEqual([]);
  });
});

describe('doubles', () => {
  it('are proposed by code and by name in any spelling', async () => {
    const tag = mark();
    const [one, two] = [
      await aContact(clerk, { name: `UBND huyện ${tag}` }),
      await aContact(clerk, { name: `Ủy ban Nhân dân Huyện, ${tag}` }),
    ];
    const [three, four] = [
      await aContact(clerk, { name: `Kho bạc ${tag}`, code: `G${tag}` }),
      await aContact(clerk, { name: `KBNN ${tag}`, code: `G${tag}` }),
    ];
    const { items } = (await clerk.get('/contact-doubles?limit=100')).json<{
      items: { because: string; value: string; contacts: Contact[] }[];
    }>();
    const found = items.filter(({ value }) => value.includes(tag));
    expect(found.map(({ because, contacts }) => [because, contacts.map(({ id }) => id)])).toEqual([
      ['code', [three.id, four.id]],
      ['name', [one.id, two.id]],
    ]);
  });

  it('are merged: the survivor has all names, references and members, and the merge can be taken back', async () => {
    const tag = mark();
    const registerId = await aBook(api.work, agency.id);
    const double = await aContact(clerk, {
      name: `Sở KHCN ${tag}`,
      formerNames: [{ name: `Ban Khoa học ${tag}`, to: '1993-01-01' }],
    });
    const stays = await aContact(clerk, { name: `Sở Khoa học và Công nghệ ${tag}` });
    const doc = await issues(clerk, aDecision(registerId, { recipients: [{ contactId: double.id }] }));
    const group = (
      await clerk.post('/contact-groups', {
        name: `Nhóm ${tag}`,
        scope: 'agency',
        members: [{ contactId: double.id, copies: 2 }, { contactId: stays.id }],
      })
    ).json<{ id: string }>();

    const merge = await clerk.put(`/contacts/${double.id}/merge`, { into: stays.id, reason: 'Nhập hai lần' }, at(1));
    expect(merge.json()).toMatchObject({ id: stays.id, merged: [{ id: double.id }] });
    expect(merge.json<Contact>().formerNames.map(({ name }) => name)).toEqual([
      `Ban Khoa học ${tag}`,
      `Sở KHCN ${tag}`,
    ]);
    expect(await find(double.id)).toMatchObject({ mergedInto: { id: stays.id } });
    for (const q of [`ban khoa hoc ${tag}`, `khcn ${tag}`])
      expect((await search(q)).map(({ id }) => id)).toEqual([stays.id]);
    const sent = (await clerk.get(`/outgoing-documents?contactId=${stays.id}`)).json<{ items: Issued[] }>().items;
    expect(sent).toMatchObject([{ id: doc.id, recipients: [{ contactId: stays.id, name: `Sở KHCN ${tag}` }] }]);
    const members = (await clerk.get(`/contact-groups/${group.id}`)).json<{ members: object[] }>().members;
    expect(members).toMatchObject([{ contactId: stays.id, copies: 2 }]);
    const again = await clerk.put(`/contacts/${double.id}/merge`, { into: stays.id }, at(2));
    expect(again.json()).toMatchObject({ status: 409, type: '/problems/address-book/contact-merged' });

    const back = await clerk.delete(`/contacts/${double.id}/merge`);
    expect(back.json()).toMatchObject({ id: double.id, mergedInto: null });
    expect((await find(stays.id)).formerNames).toEqual([]);
    expect((await search(`khcn ${tag}`)).map(({ id }) => id)).toEqual([double.id]);
    expect((await clerk.delete(`/contacts/${double.id}/merge`)).json()).toMatchObject({ status: 409 });
  });

  it('of doubles lead to the last survivor, and each merge is taken back alone', async () => {
    const tag = mark();
    const [a, b, c] = [
      await aContact(clerk, { name: `Mot ${tag}` }),
      await aContact(clerk, { name: `Hai ${tag}` }),
      await aContact(clerk, { name: `Ba ${tag}` }),
    ];
    await clerk.put(`/contacts/${a.id}/merge`, { into: b.id }, at(1));
    await clerk.put(`/contacts/${b.id}/merge`, { into: c.id }, at((await find(b.id)).version));
    expect((await search(`mot ${tag}`)).map(({ id }) => id)).toEqual([c.id]);
    expect((await find(c.id)).merged.map(({ id }) => id).sort()).toEqual([a.id, b.id].sort());
    await clerk.delete(`/contacts/${b.id}/merge`);
    expect((await search(`mot ${tag}`)).map(({ id }) => id)).toEqual([b.id]);
    expect((await find(c.id)).merged).toEqual([]);
  });

  it('are not merged into themselves, into another kind, or into what nobody knows', async () => {
    const [organ, person] = [
      await aContact(clerk, { name: 'Viện' }),
      await aContact(clerk, { kind: 'person', name: 'Viện' }),
    ];
    for (const into of [organ.id, person.id]) {
      const answer = await clerk.put(`/contacts/${organ.id}/merge`, { into }, at(1));
      expect(answer.json()).toMatchObject({ status: 409, type: '/problems/address-book/contact-unfit' });
    }
    const unknown = await clerk.put(`/contacts/${organ.id}/merge`, { into: randomUUID() }, at(1));
    expect(unknown.json()).toMatchObject({ status: 422, type: '/problems/address-book/unknown' });
    expect((await specialist.put(`/contacts/${organ.id}/merge`, { into: person.id }, at(1))).statusCode).toBe(403);
  });

  it('are merged once by two clerks at the same moment, whichever way round', async () => {
    const [a, b] = [await aContact(clerk, { name: 'Một' }), await aContact(clerk, { name: 'Hai' })];
    const answers = await Promise.all([
      clerk.put(`/contacts/${a.id}/merge`, { into: b.id }, at(1)),
      clerk.put(`/contacts/${b.id}/merge`, { into: a.id }, at(1)),
    ]);
    expect(answers.map(({ statusCode }) => statusCode === 200).sort()).toEqual([false, true]);
    const survivors = [await find(a.id), await find(b.id)].filter(({ mergedInto }) => mergedInto === null);
    expect(survivors).toHaveLength(1);
  });
});

describe('groups of recipients', () => {
  it('of the agency are everybody’s to use and the office’s to change; personal ones are their owner’s', async () => {
    const organ = await aContact(clerk, { name: 'Thanh tra tỉnh' });
    const members = [{ contactId: organ.id }];
    const common = (await clerk.post('/contact-groups', { name: 'Các sở', scope: 'agency', members })).json<{
      id: string;
    }>();
    const own = (await specialist.post('/contact-groups', { name: 'Của tôi', scope: 'personal', members })).json<{
      id: string;
    }>();
    const names = async (who: Browser) =>
      (await who.get('/contact-groups')).json<{ items: { id: string }[] }>().items.map(({ id }) => id);
    expect(await names(specialist)).toEqual(expect.arrayContaining([common.id, own.id]));
    expect(await names(clerk)).not.toContain(own.id);
    expect((await clerk.get(`/contact-groups/${own.id}`)).statusCode).toBe(404);
    expect((await clerk.delete(`/contact-groups/${own.id}`)).statusCode).toBe(404);
    expect((await specialist.patch(`/contact-groups/${common.id}`, { name: 'X' }, at(1))).statusCode).toBe(403);
    const refused = await specialist.post('/contact-groups', { name: 'X', scope: 'agency', members });
    expect(refused.statusCode).toBe(403);
    expect((await clerk.patch(`/contact-groups/${common.id}`, { members: [] }, at(1))).json()).toMatchObject({
      members: [],
      version: 2,
    });
    expect((await specialist.delete(`/contact-groups/${own.id}`)).statusCode).toBe(204);
    expect((await specialist.get(`/contact-groups/${own.id}`)).statusCode).toBe(404);
  });

  it('hold only what stands in the address book, each once', async () => {
    const organ = await aContact(clerk, { name: 'Kiểm toán' });
    const of = (members: object[]) => clerk.post('/contact-groups', { name: 'N', scope: 'agency', members });
    expect((await of([{ contactId: randomUUID() }])).statusCode).toBe(422);
    expect((await of([{ contactId: organ.id }, { contactId: organ.id }])).json()).toMatchObject({
      errors: [{ pointer: '/members' }],
    });
  });
});

describe('hostile text', () => {
  it.each(['name', 'abbreviation', 'code', 'position', 'address', 'email', 'phone', 'note'])(
    'in %s is refused with a pointer or stored unchanged',
    async (field) => {
      for (const value of NAUGHTY) {
        const answer = await clerk.post('/contacts', { kind: 'organ', name: 'Thử', [field]: value });
        if (answer.statusCode === 201) {
          const seen = await clerk.get(`/contacts/${answer.json<Contact>().id}`);
          expect(seen.json<Record<string, unknown>>()[field]).toBe(value);
        } else {
          expect([422, JSON.stringify(value)]).toEqual([answer.statusCode, JSON.stringify(value)]);
          expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(`/${field}`);
        }
      }
    },
  );

  it('in former names, reasons and names of groups is no accident', async () => {
    const { id } = await aContact(clerk, { name: 'Thử nghiệm' });
    for (const value of NAUGHTY) {
      const former = await clerk.post('/contacts', { kind: 'organ', name: 'A', formerNames: [{ name: value }] });
      if (former.statusCode === 201) expect(former.json<Contact>().formerNames[0]?.name).toBe(value);
      else expect(former.json()).toMatchObject({ status: 422, errors: [{ pointer: '/formerNames/0/name' }] });
      const group = await clerk.post('/contact-groups', { name: value, scope: 'personal', members: [] });
      if (group.statusCode === 201) expect(group.json()).toMatchObject({ name: value });
      else expect(group.json()).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
      const merge = await clerk.put(`/contacts/${id}/merge`, { into: id, reason: value }, at(1));
      expect([409, 422]).toContain(merge.statusCode);
    }
    expect((await clerk.get('/contact-groups?limit=1')).statusCode).toBe(200);
  });
});
