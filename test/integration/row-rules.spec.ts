import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testApp, type TestApp } from '../support/app';
import { rootUrl } from '../support/database';
import { anOffice, aRegistered, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let root: Client;
let documentId: string;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  documentId = (await aRegistered(api, office)).id;
  root = new Client({ connectionString: rootUrl(api.db.name) });
  await root.connect();
}, 60_000);
afterAll(async () => {
  await root.end();
  await api.close();
});

/** Tries a statement and leaves nothing of it. */
async function attempt(sql: string, params: readonly unknown[]): Promise<number | null> {
  await root.query('BEGIN');
  try {
    return (await root.query(sql, [...params])).rowCount;
  } finally {
    await root.query('ROLLBACK');
  }
}

describe('whatever the code above does, the database refuses', () => {
  it.each([
    ['a state that is none', `state = 'thrown away'`],
    ['a registered document without its number', `arrival_number = NULL`],
    ['a registered document that stands in no register', `register_entry_id = NULL`],
    ['an urgency that the law does not know', `urgency = 'soon'`],
    ['a way in that there is not', `source = 'fax'`],
    ['a degree of secrecy that is none', `secrecy = 'private'`],
    ['one sent on without saying to whom', `state = 'forwarded'`],
    ['one said to be sent on that was not', `forwarded_to = 'Sở Nội vụ'`],
    ['a further copy of nothing', `state = 'attached'`],
    ['a medium that is none', `medium = 'stone'`],
    ['no copies at all', `copies = 0`],
  ])('%s', async (_, change) => {
    const update = `UPDATE incoming_document SET ${change} WHERE id = $1`;
    await expect(attempt(update, [documentId])).rejects.toThrow(/incoming_document" violates/);
    expect(await attempt(`UPDATE incoming_document SET copies = 2 WHERE id = $1`, [documentId])).toBe(1);
  });

  const COLUMNS = [
    ...['agency_id', 'id', 'register_id', 'series_id', 'year', 'number', 'suffix', 'kind', 'document_id', 'reason'],
    ...['entered_by', 'entered_on', 'entered_at', 'flow', 'secret', 'symbol', 'medium', 'line', 'import_batch_id'],
  ];
  const entering = (more: Record<string, string>) => {
    const values = COLUMNS.map((name) => ({ id: '$2::uuid', number: 'number + 1000', ...more })[name] ?? name);
    return `INSERT INTO register_entry (${COLUMNS.join(', ')}) SELECT ${values.join(', ')} FROM register_entry WHERE document_id = $1`;
  };
  it.each([
    ['an entry of a kind that is none', { kind: `'forgotten'`, medium: `'paper'`, reason: `'x'` }],
    ['an ordinary entry with a letter', { suffix: `'a'` }],
    ['an ordinary entry of nothing', { document_id: 'NULL' }],
    ['a book of a flow that is none', { flow: `'sideways'` }],
    ['an irregular number for an electronic document', { kind: `'inserted'`, medium: `'electronic'`, reason: `'x'` }],
    ['an imported entry of no import', { kind: `'imported'`, medium: `'paper'`, reason: `'x'` }],
    ['an entry of a medium that is none', { medium: `'stone'` }],
    ['an irregular number without a reason', { kind: `'inserted'`, medium: `'paper'` }],
    ['number nought', { number: '0' }],
  ])('%s', async (_, more) => {
    await expect(attempt(entering(more), [documentId, randomUUID()])).rejects.toThrow('register_entry_stands');
    expect(await attempt(entering({}), [documentId, randomUUID()])).toBe(1);
  });

  it('a series that begins anew at no time that it knows, and a key without end', async () => {
    for (const change of [`reset = 'weekly'`, `reset = 'term', term_started_on = NULL`])
      await expect(
        attempt(`UPDATE number_series SET ${change} WHERE agency_id = $1`, [office.agencyId]),
      ).rejects.toThrow('number_series_stands');
    const claim = `INSERT INTO idempotency (agency_id, user_id, key, fingerprint) VALUES ($1, $2, $3, 'x')`;
    for (const key of ['', 'k'.repeat(201)])
      await expect(attempt(claim, [office.agencyId, office.clerk.user.id, key])).rejects.toThrow('idempotency_stands');
    expect(await attempt(claim, [office.agencyId, office.clerk.user.id, 'k'.repeat(200)])).toBe(1);
  });
});
