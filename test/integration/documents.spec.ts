import { randomUUID } from 'node:crypto';
import {
  DeparturesService,
  FilesService,
  fileVisibleTo,
  IncomingDocumentsService,
  incomingPolicy,
  type IncomingState,
  letIn,
  visibleTo,
} from '@vanthu/documents';
import type { Actor, Role } from '@vanthu/identity';
import { AuditVerifier, newId, type UnitOfWork } from '@vanthu/platform';
import { seedRegisters } from '@vanthu/registers';
import { anActor, anAgency, aUnit } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { sha256 } from '../support/objects';

let api: TestApp;
let work: UnitOfWork;
let documents: IncomingDocumentsService;
let files: FilesService;
beforeAll(async () => {
  api = await testApp();
  work = api.work;
  documents = api.app.get(IncomingDocumentsService, { strict: false });
  files = api.app.get(FilesService, { strict: false });
});
afterAll(async () => {
  await api.close();
});

type Office = { agencyId: string; clerk: Actor; registerId: string };
const anOffice = async (): Promise<Office> => {
  const { id } = await anAgency(work);
  const { superior } = await seedRegisters(work, id);
  return { agencyId: id, clerk: await anActor(work, id, { roles: ['clerk'] }), registerId: superior };
};
const withKey = (actor: Actor, key: string = randomUUID()): Actor => ({ ...actor, write: { key, fingerprint: key } });

/** A stored file, as an upload leaves it: only its row, since nobody reads the bytes here. */
const aFile = async (uploader: Actor, contents: string = randomUUID()): Promise<string> => {
  const id = newId();
  await work.run(uploader, async (tx) => {
    await files.recordBlob(tx, uploader.agencyId, {
      sha256: sha256(contents),
      size: 36,
      contentType: 'application/pdf',
    });
    await tx.query(
      `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by) VALUES ($1, $2, $3, 'a.pdf', 36, 'application/pdf', $4)`,
      [uploader.agencyId, id, sha256(contents), uploader.id],
    );
  });
  return id;
};
const aReceived = async ({ clerk }: Office, contents?: string) =>
  documents.receive(clerk, { fileIds: [await aFile(clerk, contents)] });

const registration = ({ registerId }: Office, more: object = {}) => ({
  registerId,
  numberSymbol: `${String(Math.floor(Math.random() * 9_000) + 1_000)}/UBND-KSTT`,
  issuedOn: '2026-11-20',
  issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
  docType: 'Công văn',
  subject: 'Về việc triển khai chuyển đổi số',
  urgency: 'normal' as const,
  ...more,
});
const aRegistered = async (office: Office, more: object = {}) => {
  const { id } = await aReceived(office);
  return documents.register(office.clerk, id, 1, registration(office, more));
};
const succeeds = (asked: Promise<unknown>) =>
  asked.then(
    () => true,
    () => false,
  );
const count = async ({ agencyId }: Office, sql: string, ...params: unknown[]): Promise<number> => {
  const [row] = await work.asAgency(agencyId, (tx) =>
    tx.query<{ n: number }[]>(`SELECT count(*)::int AS n ${sql}`, params),
  );
  return row?.n ?? 0;
};

describe('registering incoming documents', () => {
  it('gives 20 clerks at once the numbers 1 to 20, with one entry, version, event and audit entry each', async () => {
    const office = await anOffice();
    const clerks = await Promise.all(
      Array.from({ length: 20 }, () => anActor(work, office.agencyId, { roles: ['clerk'] })),
    );
    const received = [];
    for (let i = 0; i < 20; i++) received.push(await aReceived(office));

    const done = await Promise.all(
      received.map(({ id, version }, i) => documents.register(clerks[i]!, id, version, registration(office))),
    );

    expect(done.map(({ arrivalNumber }) => arrivalNumber).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(await count(office, `FROM register_entry`)).toBe(20);
    expect(await count(office, `FROM event WHERE topic = 'document.registered'`)).toBe(20);
    expect(await count(office, `FROM audit_event WHERE action = 'document.registered'`)).toBe(20);
    expect(await count(office, `FROM document_version WHERE version = 2`)).toBe(20);
    const verifier = api.app.get(AuditVerifier, { strict: false });
    const verdict = await work.asAgency(office.agencyId, (tx) => verifier.verify(tx, office.agencyId));
    expect(verdict).toMatchObject({ brokenAt: null, entries: 40 });
  });

  it('leaves no trace of a registration that failed at its last step', async () => {
    const office = await anOffice();
    const { id } = await aReceived(office);
    await asRoot(
      api.db.name,
      `CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.action = 'document.registered' AND NEW.agency_id = '${office.agencyId}' THEN RAISE EXCEPTION 'no ink'; END IF; RETURN NEW; END $$`,
      `CREATE TRIGGER fail_once BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION fail_once()`,
    );
    await expect(documents.register(office.clerk, id, 1, registration(office))).rejects.toThrow('no ink');
    await asRoot(api.db.name, `DROP TRIGGER fail_once ON audit_event; DROP FUNCTION fail_once()`);

    expect(await documents.find(office.clerk, id)).toMatchObject({
      state: 'received',
      version: 1,
      arrivalNumber: null,
    });
    for (const table of ['register_entry', 'number_series_year', `event WHERE topic = 'document.registered'`])
      expect(await count(office, `FROM ${table}`)).toBe(0);
    expect(await documents.register(office.clerk, id, 1, registration(office))).toMatchObject({ arrivalNumber: 1 });
  });

  it('gives the same number to a clerk who asks again, and to one who pressed twice', async () => {
    const office = await anOffice();
    const { id } = await aReceived(office);
    const clerk = withKey(office.clerk);
    const input = registration(office);
    const answers = await Promise.all([1, 2, 3, 4].map(() => documents.register(clerk, id, 1, input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ arrivalNumber: 1, version: 2 });
    expect(await count(office, `FROM register_entry`)).toBe(1);
  });

  it('answers a repetition as at first when the document has gone on, and refuses the key to another request', async () => {
    const office = await anOffice();
    const [{ id }, other] = [await aReceived(office), await aReceived(office)];
    const clerk = withKey(office.clerk);
    const input = registration(office);
    const answer = await documents.register(clerk, id, 1, input);
    await work.run(office.clerk, (tx) => documents.advance(tx, office.clerk, id, 'present'));
    expect(await documents.register(clerk, id, 1, input)).toEqual(answer);
    const { key } = clerk.write!;
    const another = { ...clerk, write: { key, fingerprint: 'of another paper' } };
    // Refused by its own rules or not: the key was another request's.
    for (const [paper, seen] of [[other.id, 1] as const, [id, 1] as const, [other.id, 7] as const])
      await expect(documents.register(another, paper, seen, input)).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
    expect(await count(office, `FROM register_entry`)).toBe(1);
    // A refusal stores nothing: with the same key the mended request goes through.
    const mended = withKey(office.clerk);
    await expect(documents.register(mended, other.id, 7, input)).rejects.toMatchObject({ status: 412 });
    expect(await documents.register(mended, other.id, 1, input)).toMatchObject({ arrivalNumber: 2 });
  });

  it('lets one of two clerks register the same paper', async () => {
    const office = await anOffice();
    const { id } = await aReceived(office);
    const other = await anActor(work, office.agencyId, { roles: ['clerk'] });
    const attempts = await Promise.allSettled(
      [office.clerk, other].map((clerk) => documents.register(clerk, id, 1, registration(office))),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 412 } });
    expect(await count(office, `FROM register_entry`)).toBe(1);
  });

  it('takes the number and symbol apart, and leaves what is optional as it was', async () => {
    const office = await anOffice();
    const { id } = await aReceived(office);
    const corrected = await documents.correct(office.clerk, id, 1, { signer: 'Trần Thị Bình', pages: 3 });
    expect(corrected).toMatchObject({ version: 2, signer: 'Trần Thị Bình' });
    const input = registration(office, { numberSymbol: '30/2020/NĐ-CP', signer: undefined });
    expect(await documents.register(office.clerk, id, 2, input)).toMatchObject({
      number: '30',
      symbol: '2020/NĐ-CP',
      signer: 'Trần Thị Bình',
      pages: 3,
    });
  });

  it('is the clerk’s right only', async () => {
    const office = await anOffice();
    const { id } = await aReceived(office);
    for (const roles of [['leader'], ['chief_of_office'], ['recorder']] as const) {
      const other = await anActor(work, office.agencyId, { roles });
      const attempt = documents.register(other, id, 1, registration(office));
      await expect(attempt).rejects.toMatchObject({ status: 403 });
    }
  });
});

describe('receiving files as a document', () => {
  it('puts a file into one document only, also when two clerks take it at once', async () => {
    const office = await anOffice();
    const fileId = await aFile(office.clerk);
    const attempts = await Promise.allSettled(
      [1, 2, 3].map(() => documents.receive(office.clerk, { fileIds: [fileId] })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts)
      if (attempt.status === 'rejected')
        expect(attempt.reason).toMatchObject({ code: 'documents/file-attached', status: 409 });
    expect(await count(office, `FROM incoming_document`)).toBe(1);
  });

  it('does not know the files of another agency, nor files that are not there', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    const foreign = await aFile(theirs.clerk);
    for (const fileIds of [[foreign], [newId()]])
      await expect(documents.receive(mine.clerk, { fileIds })).rejects.toMatchObject({ status: 404 });
  });

  it('is for the clerk and the recorder', async () => {
    const office = await anOffice();
    const recorder = await anActor(work, office.agencyId, { roles: ['recorder'] });
    await expect(documents.receive(recorder, { fileIds: [await aFile(recorder)] })).resolves.toMatchObject({
      state: 'received',
    });
    const unitClerk = await anActor(work, office.agencyId, { roles: ['unit_clerk'] });
    const attempt = documents.receive(unitClerk, { fileIds: [await aFile(unitClerk)] });
    await expect(attempt).rejects.toMatchObject({ status: 403 });
  });
});

describe('correcting a document', () => {
  it('keeps every former state, with who, when, why and what', async () => {
    const office = await anOffice();
    const { id } = await aRegistered(office, { subject: 'Về việc trển khai' });
    await documents.correct(office.clerk, id, 2, { subject: 'Về việc triển khai', reason: 'Sai chính tả' });
    const { items } = await documents.history(office.clerk, id, { limit: 10 });
    expect(items.map(({ version, state }) => [version, state])).toEqual([
      [3, 'registered'],
      [2, 'registered'],
      [1, 'received'],
    ]);
    expect(items[0]).toMatchObject({
      by: { id: office.clerk.id },
      reason: 'Sai chính tả',
      changes: [{ field: 'subject', from: 'Về việc trển khai', to: 'Về việc triển khai' }],
    });
    expect(items[1]?.changes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['state', 'arrivalNumber', 'issuer']),
    );
    const first = await documents.history(office.clerk, id, { limit: 2 });
    expect((await documents.history(office.clerk, id, { limit: 2, after: first.next ?? '' })).items).toHaveLength(1);
  });

  it('is refused to who saw an older version, and once the document is filed', async () => {
    const office = await anOffice();
    const { id } = await aRegistered(office);
    await expect(documents.correct(office.clerk, id, 1, { note: 'x' })).rejects.toMatchObject({ status: 412 });
    for (const step of ['present', 'instruct', 'assign', 'accept', 'complete', 'file'] as const)
      await work.run(office.clerk, (tx) => documents.advance(tx, office.clerk, id, step));
    const { version, state, completedAt, actions } = await documents.find(office.clerk, id);
    expect({ version, state, actions }).toEqual({ version: 8, state: 'filed', actions: [] });
    expect(Date.parse(completedAt ?? '')).toBeLessThanOrEqual(Date.now() + 1_000);
    const late = documents.correct(office.clerk, id, version, { note: 'x' });
    await expect(late).rejects.toMatchObject({ code: 'documents/illegal-step' });
  });
});

describe('the steps of a document', () => {
  it('are told once each, and only when they follow', async () => {
    const office = await anOffice();
    const { id } = await aRegistered(office);
    const step = (action: 'present' | 'instruct', fields = {}) =>
      work.run(office.clerk, (tx) => documents.advance(tx, office.clerk, id, action, fields));
    const attempts = await Promise.allSettled([step('present'), step('present'), step('present')]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await count(office, `FROM event WHERE topic = 'document.presented'`)).toBe(1);
    expect(await step('instruct', { dueOn: '2026-12-01' })).toMatchObject({ state: 'instructed', dueOn: '2026-12-01' });
  });
});

describe('duplicates', () => {
  it('are found by number, issuer and date in any spelling, and by the bytes', async () => {
    const office = await anOffice();
    const contents = randomUUID();
    const first = await aReceived(office, contents);
    await documents.register(
      office.clerk,
      first.id,
      1,
      registration(office, { numberSymbol: '45/QĐ-UBND', issuer: 'UBND tỉnh Lam Giang' }),
    );
    const again = await aReceived(office, contents);
    const byBytes = await documents.duplicates(office.clerk, again.id, {});
    expect(byBytes.items).toEqual([expect.objectContaining({ id: first.id, because: ['file'], arrivalNumber: 1 })]);

    const typed = { numberSymbol: '045/qd-ubnd', issuer: 'Ủy ban nhân dân tỉnh Lam Giang', issuedOn: '2026-11-20' };
    const { id } = await aReceived(office);
    const found = await documents.duplicates(office.clerk, id, typed);
    expect(found.items).toEqual([expect.objectContaining({ id: first.id, because: ['number'] })]);
    for (const other of [{ issuer: 'Sở Y tế' }, { issuedOn: '2025-11-20' }, { numberSymbol: '46/QĐ-UBND' }])
      expect((await documents.duplicates(office.clerk, id, { ...typed, ...other })).items).toEqual([]);
  });

  it('of another agency are nobody’s business', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    const contents = randomUUID();
    await aReceived(theirs, contents);
    const { id } = await aReceived(mine, contents);
    expect((await documents.duplicates(mine.clerk, id, {})).items).toEqual([]);
  });
});

describe('who may read a document and its files', () => {
  it('is the same to the policy and to its SQL, for everybody and every document', async () => {
    const office = await anOffice();
    const [unit, otherUnit] = [await aUnit(work, office.agencyId), await aUnit(work, office.agencyId)];
    const somebody = (roles: Role[], unitId?: string) =>
      anActor(work, office.agencyId, { roles, ...(unitId ? { unitId } : {}) });
    const specialist = await somebody(['specialist'], unit.id);
    const actors = [
      office.clerk,
      specialist,
      await somebody(['leader']),
      await somebody(['chief_of_office']),
      await somebody(['recorder']),
      await somebody(['archivist']),
      await somebody(['admin']),
      await somebody(['assistant'], unit.id),
      await somebody(['head_of_unit'], unit.id),
      await somebody(['head_of_unit'], otherUnit.id),
      await somebody(['unit_clerk'], unit.id),
      await somebody(['admin', 'head_of_unit'], otherUnit.id),
      (await anOffice()).clerk,
    ];
    const plain = await aRegistered(office);
    const toUser = await aRegistered(office);
    const toUnit = await aRegistered(office);
    await work.run(office.clerk, async (tx) => {
      await letIn(tx, office.agencyId, toUser.id, 'user', specialist.id, 'assigned');
      await letIn(tx, office.agencyId, toUser.id, 'user', specialist.id, 'again');
      await letIn(tx, office.agencyId, toUnit.id, 'unit', unit.id, 'lead');
    });
    const loose = [await aFile(office.clerk), await aFile(specialist)];
    const all = [plain, toUser, toUnit];
    const attached = all.flatMap((doc) => doc.files.map(({ id }) => id));

    for (const actor of actors) {
      const allowed = [];
      for (const { id, state } of all) {
        const access = await work.asAgency(office.agencyId, (tx) =>
          tx.query<{ grantee: 'user' | 'unit'; granteeId: string }[]>(
            `SELECT grantee, grantee_id AS "granteeId" FROM document_access WHERE document_id = $1`,
            [id],
          ),
        );
        if (incomingPolicy.read(actor, { agencyId: office.agencyId, state, access })) allowed.push(id);
      }
      const { items } = await documents.list(actor, { limit: 100 });
      expect(items.map(({ id }) => id).sort()).toEqual(allowed.sort());
      const single = [];
      for (const { id } of all) if (await succeeds(documents.find(actor, id))) single.push(id);
      expect(single.sort()).toEqual(allowed);

      const readable = [];
      for (const id of [...loose, ...attached]) if (await succeeds(files.find(actor, id))) readable.push(id);
      const listed = (await files.list(actor, { limit: 100, unattached: false })).items.map(({ id }) => id);
      expect(listed.sort()).toEqual(readable.sort());
    }
    const [, , ...rest] = actors;
    expect((await documents.list(rest[4]!, { limit: 5 })).items).toEqual([]); // an administrator sees nothing
    expect((await documents.list(specialist, { limit: 5 })).items.map(({ id }) => id)).toEqual([toUser.id]);
  });

  it('holds without row-level security too, as the SQL says it in full', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    const { id, files: attached } = await aRegistered(theirs);
    const visible = visibleTo(mine.clerk, 'd', 2);
    const seen = await work.asAgency(theirs.agencyId, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM incoming_document d WHERE d.id = $1 AND ${visible.sql}`, [
        id,
        ...visible.params,
      ]),
    );
    expect(seen).toEqual([]);
    const file = fileVisibleTo(mine.clerk, 'f', 2);
    const seenFile = await work.asAgency(theirs.agencyId, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM file f WHERE f.id = $1 AND ${file.sql}`, [attached[0]?.id, ...file.params]),
    );
    expect(seenFile).toEqual([]);
  });

  it('answers 404, not 403, about another agency’s document, whatever is tried', async () => {
    const [mine, theirs] = [await anOffice(), await anOffice()];
    const { id, version } = await aReceived(theirs);
    const attempts: (() => Promise<unknown>)[] = [
      () => documents.find(mine.clerk, id),
      () => documents.correct(mine.clerk, id, version, { note: 'x' }),
      () => documents.register(mine.clerk, id, version, registration(mine)),
      () => api.app.get(DeparturesService, { strict: false }).giveBack(mine.clerk, id, version, 'x'),
      () => documents.history(mine.clerk, id, { limit: 5 }),
      () => documents.duplicates(mine.clerk, id, {}),
      () => work.run(mine.clerk, (tx) => documents.advance(tx, mine.clerk, id, 'present')),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found', status: 404 });
  });

  it('shows the actions that a person has the right to and that follow', async () => {
    const office = await anOffice();
    const { id } = await aRegistered(office);
    const leader = await anActor(work, office.agencyId, { roles: ['leader'] });
    expect((await documents.find(leader, id)).actions).toEqual([]);
    expect((await documents.find(office.clerk, id)).actions).toEqual(['correct', 'present']);
    const states: IncomingState[] = [];
    for (const step of ['present', 'instruct', 'assign', 'complete'] as const)
      states.push((await work.run(office.clerk, (tx) => documents.advance(tx, office.clerk, id, step))).state);
    expect(states.at(-1)).toBe('completed');
    expect((await documents.find(office.clerk, id)).actions).toEqual(['correct', 'file']);
  });
});
