import { CONTACT_VISIBLE, contactPolicy, GROUP_VISIBLE, groupPolicy } from '@vanthu/address-book';
import { OutgoingDocumentsService, outgoingPolicy, outgoingVisibleTo } from '@vanthu/documents';
import { ROLES, type Actor } from '@vanthu/identity';
import { newId } from '@vanthu/platform';
import { anActor, anAgency, aUnit } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { aBook, aDecision } from '../support/outgoing';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
});
afterAll(async () => {
  await api.close();
});

const rows = (agencyId: string, sql: string, params: unknown[]) =>
  api.work.asAgency(agencyId, (tx) => tx.query<{ id: string }[]>(sql, params));

describe('the rule and its SQL say the same to everybody', () => {
  const everybody = async (agencyId: string, unitId: string): Promise<Actor[]> => {
    const actors: Actor[] = [];
    for (const role of ROLES) {
      actors.push(await anActor(api.work, agencyId, { roles: [role] }));
      actors.push(await anActor(api.work, agencyId, { roles: [role], unitId }));
    }
    return actors;
  };

  it('about outgoing documents, contacts and groups, of the own agency and of another', async () => {
    const [mine, theirs] = [await anAgency(api.work), await anAgency(api.work)];
    const [unit, other] = [await aUnit(api.work, mine.id), await aUnit(api.work, mine.id)];
    const clerk = await anActor(api.work, mine.id, { roles: ['clerk'] });
    const book = await aBook(api.work, mine.id);
    const service = api.app.get(OutgoingDocumentsService, { strict: false });
    const documents: { id: string; draftingUnitId: string | null }[] = [];
    for (const draftingUnitId of [unit.id, other.id, null]) {
      const input = aDecision(book, { draftingUnitId });
      const issued = await service.issue(clerk, {
        ...input,
        medium: 'electronic',
        secrecy: 'none',
        fileIds: [],
        recipients: [{ contactId: null, name: 'Sở Tài chính', copies: 1 }],
        draftingUnitId,
      });
      documents.push({ id: issued.id, draftingUnitId });
    }
    const contact = newId();
    const [common, own] = [newId(), newId()];
    await rows(
      mine.id,
      `INSERT INTO contact (agency_id, id, kind, name, sort_key, search, survivor_id) VALUES ($1, $2, 'organ', 'A', 'a', ' a', $2)`,
      [mine.id, contact],
    );
    await rows(
      mine.id,
      `INSERT INTO contact_group (agency_id, id, name, owner_id) VALUES ($1, $2, 'A', NULL), ($1, $3, 'B', $4)`,
      [mine.id, common, own, clerk.id],
    );

    const stranger = await anActor(api.work, theirs.id, { roles: ['clerk'] });
    let seen = 0;
    for (const actor of [...(await everybody(mine.id, unit.id)), clerk, stranger]) {
      // In the agency's own context, so that row-level security hides nothing that the condition should.
      const listed = await rows(
        mine.id,
        `SELECT d.id FROM outgoing_document d WHERE ${outgoingVisibleTo(actor, 'd', 1, 2)} ORDER BY d.id`,
        [actor.agencyId, actor.unitIds],
      );
      const allowed = documents.filter((doc) => outgoingPolicy.read(actor, { agencyId: mine.id, ...doc }));
      expect(listed.map(({ id }) => id)).toEqual(allowed.map(({ id }) => id).sort());
      seen += listed.length;

      const contacts = await rows(mine.id, `SELECT c.id FROM contact c WHERE ${CONTACT_VISIBLE}`, [actor.agencyId]);
      expect(contacts.length === 1).toBe(contactPolicy.read(actor, { agencyId: mine.id }));
      const groups = await rows(mine.id, `SELECT g.id FROM contact_group g WHERE ${GROUP_VISIBLE}`, [
        actor.agencyId,
        actor.id,
      ]);
      const may = [
        { id: common, ownerId: null },
        { id: own, ownerId: clerk.id },
      ].filter((group) => groupPolicy.read(actor, { agencyId: mine.id, ...group }));
      expect(groups.map(({ id }) => id).sort()).toEqual(may.map(({ id }) => id).sort());
    }
    expect(seen).toBeGreaterThan(10);
  });
});

describe('a rare word in what went out', () => {
  const issue = async (clerk: Actor, registerId: string, subject: string): Promise<string> => {
    const service = api.app.get(OutgoingDocumentsService, { strict: false });
    const { id } = await service.issue(clerk, {
      ...aDecision(registerId, { subject }),
      subject,
      medium: 'electronic',
      secrecy: 'none',
      fileIds: [],
      recipients: [{ contactId: null, name: 'Sở Tài chính', copies: 1 }],
      draftingUnitId: null,
    });
    return id;
  };
  const rare = async (agencyId: string, ...patterns: string[]) =>
    (
      await api.work.asAgency(agencyId, (tx) =>
        tx.query<{ ids: string[] | null }[]>(`SELECT find_rare_outgoing($1) AS ids`, [patterns]),
      )
    )[0]?.ids;

  it('is found through the index, in the own agency alone, and only by all of its patterns', async () => {
    const [mine, theirs] = [await anAgency(api.work), await anAgency(api.work)];
    const found: Record<string, string[]> = {};
    for (const { id } of [mine, theirs]) {
      const clerk = await anActor(api.work, id, { roles: ['clerk'] });
      const book = await aBook(api.work, id);
      found[id] = [
        await issue(clerk, book, 'Về việc nuôi hến ở Cồn Hến'),
        await issue(clerk, book, 'Về việc nuôi ngao'),
      ];
    }
    const [first, second] = found[mine.id] ?? [];
    expect(await rare(mine.id, '%nuoi%', '%con hen%')).toEqual([first]);
    expect((await rare(mine.id, '%nuoi%'))?.sort()).toEqual([first, second].sort());
    expect(await rare(mine.id, '%nuoi%', '%tom%')).toEqual([]);
    expect(await rare(mine.id, `%' OR true --%`)).toEqual([]);
  });

  it('that thousands have is left to a look at the newest', async () => {
    const { id } = await anAgency(api.work);
    const clerk = await anActor(api.work, id, { roles: ['clerk'] });
    const last = await issue(clerk, await aBook(api.work, id), 'Về việc trồng rừng');
    const columns = await rows(
      id,
      `SELECT string_agg(quote_ident(column_name), ', ') AS id FROM information_schema.columns
       WHERE table_name = 'outgoing_document' AND is_generated = 'NEVER' AND column_name NOT IN ('id', 'register_entry_id')`,
      [],
    );
    const names = columns[0]?.id ?? '';
    await asRoot(
      api.db.name,
      `SET session_replication_role = replica`,
      `INSERT INTO outgoing_document (id, register_entry_id, ${names})
       SELECT gen_random_uuid(), gen_random_uuid(), ${names} FROM outgoing_document, generate_series(1, 2001) WHERE id = '${last}'`,
    );
    expect(await rare(id, '%trong rung%')).toBeNull();
    const service = api.app.get(OutgoingDocumentsService, { strict: false });
    expect((await service.list(clerk, { q: 'trồng rừng', limit: 50, late: false })).items).toHaveLength(50);
  });
});
