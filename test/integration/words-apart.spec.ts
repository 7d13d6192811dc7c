import { IncomingDocumentsService, WordsTimetable } from '@vanthu/documents';
import { RegistersService } from '@vanthu/registers';
import { Client } from 'pg';
import { testApp, type TestApp } from '../support/app';
import { rootUrl } from '../support/database';
import { aRegistered, anOffice, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let words: WordsTimetable;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  words = new WordsTimetable(api.work);
});
afterAll(async () => {
  await api.close();
});

const inTheBook = async (q: string) => {
  const registers = api.app.get(RegistersService, { strict: false });
  const { items } = await registers.entries(await office.clerk.actor(), office.registerId, { limit: 50, q });
  return items.map(({ documentId }) => documentId);
};
const inTheList = async (q: string) => {
  const documents = api.app.get(IncomingDocumentsService, { strict: false });
  const { items } = await documents.list(await office.clerk.actor(), { limit: 50, q });
  return items.map(({ id }) => id);
};
/** As the superuser sees it; the application may not look. */
async function due(kind: string): Promise<number> {
  const client = new Client({ connectionString: rootUrl(api.db.name) });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int FROM words_due WHERE kind = $1`, [
      kind,
    ]);
    return rows[0]?.count ?? NaN;
  } finally {
    await client.end();
  }
}

describe('the words of what was just registered', () => {
  it('are found before they are in the index, and after', async () => {
    const { id } = await aRegistered(api, office, { subject: 'Về việc trồng sâm trên núi Ngọc Linh' });
    expect(await due('entry')).toBeGreaterThan(0);
    expect([await inTheBook('ngoc linh'), await inTheList('ngọc linh')]).toEqual([[id], [id]]);
    expect(await words.indexAll()).toBeGreaterThan(0);
    expect([await due('entry'), await due('incoming')]).toEqual([0, 0]);
    expect([await inTheBook('ngoc linh'), await inTheList('ngọc linh')]).toEqual([[id], [id]]);
    expect([await inTheBook('phu si'), await inTheList('phú sĩ')]).toEqual([[], []]);
  });

  it('are those of its correction: the list knows what is right now, and no longer what was wrong', async () => {
    const { id } = await aRegistered(api, office, { subject: 'Về việc nuôi bò' });
    await words.indexAll();
    const { version } = (await office.clerk.browser.get(`/incoming-documents/${id}`)).json<{ version: number }>();
    const answer = await office.clerk.browser.patch(
      `/incoming-documents/${id}`,
      { subject: 'Về việc nuôi bò sữa ở Mộc Châu', reason: 'Ghi thiếu' },
      { 'if-match': `"${version.toString()}"` },
    );
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('Mộc Châu')]);
    await words.indexAll();
    expect(await inTheList('mộc châu')).toEqual([id]);
    expect(await inTheList('nuôi bò 10/')).toEqual([]);
  });

  it('are put into the index once by two workers who are at it together', async () => {
    const documents = await Promise.all(
      ['một', 'hai', 'ba'].map((nth) => aRegistered(api, office, { subject: `Về việc chung sức lần ${nth}` })),
    );
    const done = await Promise.all([words.indexAll(), new WordsTimetable(api.work).indexAll()]);
    expect(done.reduce((sum, count) => sum + count, 0) + (await words.indexAll())).toBeGreaterThanOrEqual(3);
    expect((await inTheBook('chung suc')).sort()).toEqual(documents.map(({ id }) => id).sort());
    expect([await due('entry'), await due('incoming')]).toEqual([0, 0]);
  });

  it('are nothing that the application may read or write by itself', async () => {
    for (const table of ['words_due', 'register_entry_words', 'incoming_document_words'])
      for (const sql of [`SELECT FROM ${table}`, `DELETE FROM ${table}`])
        await expect(api.work.asAgency(office.agencyId, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    await expect(api.work.asAgency(office.agencyId, (tx) => tx.query(`SELECT index_words(1)`))).rejects.toThrow(
      /permission denied/,
    );
  });
});
