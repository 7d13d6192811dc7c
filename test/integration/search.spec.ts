import { randomUUID } from 'node:crypto';
import { IncomingDocumentsService, visibleTo } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { SearchService } from '@vanthu/search';
import { anActor, anAgency, aUnit } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { fillSearch } from '../support/search-load';

const DOCUMENTS = 600;
/** Whatever the functions of the database are asked for by hand: everything that any of them would give. */
const BY_HAND = [
  `SELECT document_id AS id FROM find_documents_by_words('bao | cao | chuyende1 | goc'::tsquery, true, $1, ARRAY[$1::uuid], '{}', NULL, NULL, NULL)`,
  `SELECT document_id AS id FROM find_documents_by_words('ban'::tsquery, false, $1, ARRAY[$1::uuid], '{}', NULL, NULL, NULL)`,
  `SELECT document_id AS id FROM find_documents_by_number('', 1, true, $1, '{}', NULL)`,
  `SELECT document_id AS id FROM find_documents_by_number('%', NULL, true, $1, '{}', NULL)`,
  `SELECT document_id AS id FROM find_documents_by_number('/', NULL, false, $1, '{}', NULL)`,
  `SELECT id FROM find_incoming_documents('''; RESET ROLE; --', NULL, true, $1, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL) id`,
  `SELECT id FROM find_incoming_documents('', NULL, true, $1, '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL) id`,
];

let api: TestApp;
let search: SearchService;
let documents: IncomingDocumentsService;
let clerk: Actor;
let specialist: Actor;
let foreigner: Actor;
let foreign: Set<string>;
let headOfUnit: Actor;

beforeAll(async () => {
  api = await testApp();
  search = api.app.get(SearchService, { strict: false });
  documents = api.app.get(IncomingDocumentsService, { strict: false });
  const [{ id: agency }, { id: other }] = [await anAgency(api.work), await anAgency(api.work)];
  const unit = await aUnit(api.work, agency);
  clerk = await anActor(api.work, agency, { roles: ['clerk'] });
  specialist = await anActor(api.work, agency, { roles: ['specialist'] });
  headOfUnit = await anActor(api.work, agency, { roles: ['head_of_unit'], unitId: unit.id });
  foreigner = await anActor(api.work, other, { roles: ['clerk'] });
  await fillSearch(api.db.name, [
    [agency, specialist.id, DOCUMENTS],
    [other, foreigner.id, DOCUMENTS / 2],
  ]);
  await asRoot(
    api.db.name,
    `INSERT INTO document_access (agency_id, document_id, grantee, grantee_id, because)
     SELECT agency_id, id, 'unit', '${unit.id}', 'lead' FROM incoming_document WHERE agency_id = '${agency}' AND arrival_number % 7 = 0`,
  );
  foreign = new Set(
    await api.work.run(foreigner, async (tx) =>
      (await tx.query<{ id: string }[]>(`SELECT id FROM incoming_document`)).map(({ id }) => id),
    ),
  );
}, 60_000);
afterAll(async () => {
  await api.close();
});

/** All pages of what was found, in their order. */
async function everything(page: (after?: string) => Promise<{ ids: string[]; next: string | null }>) {
  const ids: string[] = [];
  let after: string | null | undefined;
  do {
    const found = await page(after ?? undefined);
    ids.push(...found.ids);
    after = found.next;
  } while (after !== null);
  return ids;
}
const searched = (actor: Actor, q: string, limit: number) =>
  everything(async (after) => {
    const { items, next } = await search.find(actor, { q, limit, ...(after === undefined ? {} : { after }) });
    return { ids: items.map(({ documentId }) => documentId), next };
  });
const listed = (actor: Actor, q: string, limit: number) =>
  everything(async (after) => {
    const { items, next } = await documents.list(actor, { q, limit, ...(after === undefined ? {} : { after }) });
    return { ids: items.map(({ id }) => id), next };
  });
/** The same by a plain look at every document that the rules let the person read, newest first. */
const read = (actor: Actor, condition: string) =>
  api.work.run(actor, async (tx) => {
    const visible = visibleTo(actor, 'd', 1);
    const rows = await tx.query<{ id: string }[]>(
      `SELECT d.id FROM incoming_document d JOIN search_document s ON s.agency_id = d.agency_id AND s.document_id = d.id
       WHERE ${visible.sql} AND (${condition}) ORDER BY s.dated DESC, d.id DESC`,
      [...visible.params],
    );
    return rows.map(({ id }) => id);
  });

describe('what is found through the indexes', () => {
  it.each([
    ['a word that one in four has', 'hướng dẫn', `s.tsv @@ 'huong & dan'`, `d.subject || d.issuer LIKE '%hướng dẫn%'`],
    ['a word of one in a hundred', 'chuyende28', `s.tsv @@ 'chuyende28'`, `d.subject LIKE '%chuyende28 %'`],
    ['a word of one document', 'hoso100', `s.tsv @@ 'hoso100'`, `d.subject LIKE '%hoso100%'`],
    ['decomposed letters', 'đề án'.normalize('NFD'), `s.tsv @@ 'de & an'`, `d.subject LIKE '%đề án%'`],
    ['a word of no document', 'khongdauco', 'false', 'false'],
  ])('is, page by page, what a look at every document finds: %s', async (_, q, words, pattern) => {
    for (const actor of [clerk, specialist, headOfUnit]) {
      for (const limit of [7, 50]) {
        expect(await searched(actor, q, limit)).toEqual(await read(actor, words));
        expect(await listed(actor, q, limit)).toEqual(await read(actor, pattern));
      }
    }
  });

  it('is the number itself, then those that begin like it, then the others, and at last the words', async () => {
    for (const actor of [clerk, specialist, headOfUnit]) {
      const own = await read(actor, `d.arrival_number = 100`);
      const begins = await read(actor, `s.symbols LIKE '100%' AND d.arrival_number <> 100`);
      const has = await read(actor, `s.symbols LIKE '%100%' AND s.symbols NOT LIKE '100%'`);
      expect(await searched(actor, '100', 3)).toEqual([...own, ...begins, ...has]);
    }
  });

  it('is for somebody who may read few of the oldest not cut off by all the newer ones of others', async () => {
    const reader = await anActor(api.work, clerk.agencyId, { roles: ['specialist'] });
    await asRoot(
      api.db.name,
      `INSERT INTO document_access (agency_id, document_id, grantee, grantee_id, because)
       SELECT agency_id, id, 'user', '${reader.id}', 'assigned' FROM incoming_document
       WHERE agency_id = '${clerk.agencyId}' AND arrival_number IN (1, 2)`,
    );
    const both = await read(reader, 'true');
    expect(both).toHaveLength(2);
    for (const q of ['việc', 'đề án']) expect(await searched(reader, q, 1)).toEqual(both);
    for (const q of ['việc', 'đề án']) expect(await listed(reader, q, 1)).toEqual(both);
    expect(await searched(reader, '1', 1)).toEqual(await read(reader, `d.arrival_number = 1`));
  });
});

describe('the functions that find, called by hand', () => {
  const asked = (actor: Actor, ...before: string[]) =>
    api.work.run(actor, async (tx) => {
      const found: string[] = [];
      for (const statement of before) await tx.query(statement);
      for (const question of BY_HAND)
        found.push(...(await tx.query<{ id: string }[]>(question, [foreigner.id])).map(({ id }) => id));
      return found;
    });

  it('give nothing of another agency, whoever is named and whatever is asked for', async () => {
    const found = await asked(clerk);
    expect(found.length).toBeGreaterThan(DOCUMENTS);
    expect(found.filter((id) => foreign.has(id))).toEqual([]);
  });

  it('are not misled by tables, functions and operators of the same name in a session’s own schema', async () => {
    const found = await asked(
      clerk,
      `SET LOCAL search_path = pg_temp, public`,
      `CREATE TEMP TABLE search_document ON COMMIT DROP AS SELECT '${randomUUID()}'::uuid AS document_id, '${foreigner.agencyId}'::uuid AS agency_id, now() AS dated, '' AS symbols,
         'bao'::tsvector AS tsv`,
      `CREATE FUNCTION pg_temp.current_setting(text, boolean) RETURNS text LANGUAGE sql RETURN '${foreigner.agencyId}'`,
      `CREATE FUNCTION pg_temp.same(uuid, uuid) RETURNS boolean LANGUAGE sql RETURN true`,
      `CREATE OPERATOR pg_temp.= (LEFTARG = uuid, RIGHTARG = uuid, FUNCTION = pg_temp.same)`,
    );
    const own = new Set(await read(clerk, 'true'));
    expect(found.filter((id) => !own.has(id))).toEqual([]);
  });

  it('give nothing at all when no agency is set, as on a connection that was used before', async () => {
    expect(await asked(clerk, `SELECT set_config('app.agency_id', '', true)`)).toEqual([]);
  });

  it('are the only ones: what they count with is not for the application', async () => {
    await expect(
      api.work.run(clerk, (tx) => tx.query(`SELECT reads_more_than(1, $1, '{}')`, [foreigner.id])),
    ).rejects.toThrow(/permission denied/);
  });
});
