import { randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AcceptanceService,
  CASE_VISIBLE,
  caseFilePolicy,
  CaseFilesService,
  caseVisibilityOf,
  ProofsService,
  type CaseFileView,
  type CaseTarget,
} from '@vanthu/archive';
import { anActor, anAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { aDocument, anOffice, type Document, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let caseFiles: CaseFilesService;
let acceptance: AcceptanceService;
let proofs: ProofsService;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  caseFiles = api.app.get(CaseFilesService, { strict: false });
  acceptance = api.app.get(AcceptanceService, { strict: false });
  proofs = api.app.get(ProofsService, { strict: false });
}, 60_000);
afterAll(async () => {
  await api.close();
});

const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));

const opened = async (more: object = {}) =>
  caseFiles.open(await office.specialist.actor(), {
    title: 'Hồ sơ đẩy mạnh ứng dụng công nghệ thông tin',
    notation: `${randomUUID().slice(0, 8)}.CCHC`,
    retention: '10',
    ...more,
  });
/** The calendar day of the agency. */
const today = async () =>
  (await rows<{ day: string }>(`SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day`))[0]!.day;
const handedOver = async (...documents: Document[]): Promise<CaseFileView> => {
  const specialist = await office.specialist.actor();
  const { id } = await opened();
  let version = 1;
  for (const document of documents) ({ version } = await caseFiles.file(specialist, id, document.id));
  const closed = await caseFiles.close(specialist, id, version, { endedOn: await today() });
  return caseFiles.handOver(specialist, id, closed.version);
};

/** Where the folder store keeps the bytes of a file. */
const pathOf = ({ sha256 }: Document): string => {
  const blobs = api.config.VANTHU_DATA;
  const found = readdirSync(blobs, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(sha256));
  return join(blobs, found!);
};

describe('a case file', () => {
  it('takes completed documents, closes, and starts its retention at the end of that year', async () => {
    const specialist = await office.specialist.actor();
    const { id, code, year } = await opened({ notation: '01.CCHC' });
    expect(code).toMatch(new RegExp(`\\.${year.toString()}\\.01\\.CCHC$`));
    const filled = await caseFiles.file(specialist, id, (await aDocument(api, office, 'completed')).id);
    expect(filled).toMatchObject({ documentCount: 1, documents: [{ ordinal: 1, state: 'filed' }], version: 2 });
    const endedOn = await today();
    const closed = await caseFiles.close(specialist, id, 2, { endedOn });
    expect(closed).toMatchObject({
      state: 'closed',
      endedOn,
      retainedUntil: `${(Number(endedOn.slice(0, 4)) + 10).toString()}-12-31`,
      actions: ['handover'],
    });
  });

  it('does not take a document that is still being handled, nor one twice, nor one the keeper may not read', async () => {
    const specialist = await office.specialist.actor();
    const { id } = await opened();
    const running = await aDocument(api, office, 'accepted');
    await expect(caseFiles.file(specialist, id, running.id)).rejects.toMatchObject({ code: 'documents/illegal-step' });
    const done = await aDocument(api, office, 'completed');
    await caseFiles.file(specialist, id, done.id);
    const second = await opened();
    await expect(caseFiles.file(specialist, second.id, done.id)).rejects.toMatchObject({
      code: 'documents/illegal-step',
    });
    const other = await (await office.hire('specialist', office.otherUnitId)).actor();
    const theirs = await caseFiles.open(other, { title: 'Hồ sơ khác', notation: randomUUID(), retention: '5' });
    await expect(
      caseFiles.file(other, theirs.id, (await aDocument(api, office, 'completed')).id),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('is not closed empty, nor in the future, nor by somebody who saw an older version', async () => {
    const specialist = await office.specialist.actor();
    const { id } = await opened();
    const endedOn = await today();
    await expect(caseFiles.close(specialist, id, 1, { endedOn })).rejects.toMatchObject({
      code: 'archive/empty-case-file',
    });
    await caseFiles.file(specialist, id, (await aDocument(api, office, 'completed')).id);
    await expect(caseFiles.close(specialist, id, 1, { endedOn })).rejects.toMatchObject({ status: 412 });
    await expect(caseFiles.close(specialist, id, 2, { endedOn: '2999-01-01' })).rejects.toMatchObject({
      code: 'archive/ended-outside',
    });
  });

  it('has its notation for itself within a year', async () => {
    const { notation } = await opened();
    await expect(opened({ notation })).rejects.toMatchObject({ code: 'archive/notation-taken', status: 409 });
    expect(await opened({ notation, year: 2020 })).toMatchObject({ year: 2020, notation });
  });

  it('is opened once, though the client asks five times at once', async () => {
    const specialist = await office.specialist.actor('mở hồ sơ một lần');
    const input = { title: 'Một hồ sơ', notation: '77.CCHC', retention: 'permanent' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => caseFiles.open(specialist, input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('numbers documents that two colleagues file at once one after the other', async () => {
    const { id } = await opened();
    const [one, two] = [await aDocument(api, office, 'completed'), await aDocument(api, office, 'completed')];
    const [specialist, head] = [await office.specialist.actor(), await office.head.actor()];
    await Promise.all([caseFiles.file(specialist, id, one.id), caseFiles.file(head, id, two.id)]);
    const { documents, version } = await caseFiles.get(specialist, id);
    expect(documents?.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(version).toBe(3);
  });
});

describe('the archive', () => {
  it('accepts a case file after every stored byte was hashed again', async () => {
    const archivist = await office.archivist.actor();
    const document = await aDocument(api, office, 'completed');
    const { id, version } = await handedOver(document);
    await expect(acceptance.accept(archivist, id, version)).rejects.toMatchObject({
      code: 'archive/not-checked',
      params: { unchecked: 1, damaged: 0 },
    });
    const report = await acceptance.check(archivist, id);
    expect(report).toMatchObject({ ok: true, items: [{ fileId: document.fileId, found: document.sha256, ok: true }] });
    expect(await acceptance.accept(archivist, id, version)).toMatchObject({
      state: 'accepted',
      acceptedBy: { id: office.archivist.user.id },
    });
  });

  it('learns what is stored instead, and does not accept it; a mended copy is accepted after a new check', async () => {
    const archivist = await office.archivist.actor();
    const document = await aDocument(api, office, 'completed');
    const { id, version } = await handedOver(document);
    const path = pathOf(document);
    const original = readFileSync(path);
    chmodSync(path, 0o644);
    writeFileSync(path, 'không phải văn bản đã đến');

    const report = await acceptance.check(archivist, id);
    expect(report.ok).toBe(false);
    expect(report.items[0]).toMatchObject({ ok: false, expected: document.sha256 });
    expect(report.items[0]!.found).toMatch(/^[0-9a-f]{64}$/);
    await expect(acceptance.accept(archivist, id, version)).rejects.toMatchObject({
      params: { unchecked: 0, damaged: 1 },
    });
    expect(await proofs.ofDocument(archivist, document.id)).toMatchObject({
      verdict: 'broken',
      findings: [{ code: 'bytes-changed', subject: document.fileId }],
    });

    writeFileSync(path, original);
    await acceptance.check(archivist, id);
    expect(await acceptance.accept(archivist, id, version)).toMatchObject({ state: 'accepted' });
  });

  it('says of bytes that are gone that nothing is stored', async () => {
    const archivist = await office.archivist.actor();
    const document = await aDocument(api, office, 'completed');
    const { id } = await handedOver(document);
    rmSync(pathOf(document));
    expect(await acceptance.check(archivist, id)).toMatchObject({ ok: false, items: [{ found: null, ok: false }] });
    expect((await proofs.ofCaseFile(archivist, id)).findings).toEqual([
      { code: 'bytes-missing', subject: document.fileId },
    ]);
  });

  it('gives a case file back with a reason; checks of before do not count after the next hand-over', async () => {
    const [archivist, specialist] = [await office.archivist.actor(), await office.specialist.actor()];
    const { id, version } = await handedOver(await aDocument(api, office, 'completed'));
    await acceptance.check(archivist, id);
    const back = await acceptance.giveBack(archivist, id, version, { reason: 'Thiếu phụ lục' });
    expect(back).toMatchObject({ state: 'open', returnReason: 'Thiếu phụ lục' });
    await expect(caseFiles.get(archivist, id)).rejects.toMatchObject({ status: 404 });

    const closed = await caseFiles.close(specialist, id, back.version, { endedOn: await today() });
    const again = await caseFiles.handOver(specialist, id, closed.version);
    await expect(acceptance.accept(archivist, id, again.version)).rejects.toMatchObject({
      code: 'archive/not-checked',
    });
  });
});

describe('a proof', () => {
  it('tells the whole road of a document, from the file that came in to the case file that was accepted', async () => {
    const archivist = await office.archivist.actor();
    const document = await aDocument(api, office, 'completed');
    await handedOver(document);
    const proof = await proofs.ofDocument(archivist, document.id);
    expect(proof).toMatchObject({ verdict: 'intact', findings: [], chain: { brokenAt: null } });
    expect(proof.files).toEqual([
      expect.objectContaining({ sha256: document.sha256, sealed: document.sha256, found: document.sha256, ok: true }),
    ]);
    expect(proof.decisions.map(({ kind }) => kind)).toEqual([
      'present',
      'distribute',
      'instruct',
      'assign',
      'accept',
      'complete',
    ]);
    const told = proof.audit.map(({ action }) => action);
    for (const action of ['file.stored', 'document.registered', 'decision.instructed', 'case-file.handed-over']) {
      expect(told).toContain(action);
    }
    expect(JSON.stringify(proof)).not.toContain('"access"');
  });

  it('stays intact while others are writing the journal', async () => {
    const archivist = await office.archivist.actor();
    const document = await aDocument(api, office, 'completed');
    await handedOver(document);
    const over = new AbortController();
    const writing = (async () => {
      while (!over.signal.aborted) await opened();
    })();
    const verdicts = new Set<string>();
    for (let i = 0; i < 25; i++) verdicts.add((await proofs.ofDocument(archivist, document.id)).verdict);
    over.abort();
    await writing;
    expect([...verdicts]).toEqual(['intact']);
  });

  it('finds what an owner of the database changed behind the program’s back', async () => {
    const archivist = await office.archivist.actor();
    const document = await aDocument(api, office, 'completed');
    await handedOver(document);
    await asRoot(
      api.db.name,
      `ALTER TABLE decision DISABLE TRIGGER USER`,
      `UPDATE decision SET body = body || '{"opinion": "Không đồng ý"}' WHERE document_id = '${document.id}' AND kind = 'instruct'`,
    );
    expect((await proofs.ofDocument(archivist, document.id)).findings).toEqual([
      { code: 'decision-changed', subject: expect.any(String) },
    ]);
    await asRoot(
      api.db.name,
      `ALTER TABLE audit_event DISABLE TRIGGER USER`,
      `UPDATE audit_event SET body = replace(body, 'instruct', 'Instruct') WHERE object_id = '${document.id}' AND action = 'decision.instructed'`,
    );
    const { verdict, findings, chain } = await proofs.ofDocument(archivist, document.id);
    expect(verdict).toBe('broken');
    expect(findings.map(({ code }) => code)).toEqual(['decision-changed', 'entry-changed', 'chain-broken']);
    expect(chain.brokenAt).not.toBeNull();
  });
});

describe('who may read a case file', () => {
  it('is said alike by the policy and by its SQL', async () => {
    const people = await Promise.all(
      [
        office.clerk,
        office.chief,
        office.leader,
        office.head,
        office.otherHead,
        office.specialist,
        office.archivist,
      ].map((one) => one.actor()),
    );
    people.push(await anActor(api.work, (await anAgency(api.work)).id, { roles: ['archivist', 'chief_of_office'] }));
    const all = await rows<CaseTarget & { id: string }>(
      `SELECT id, agency_id AS "agencyId", owner_id AS "ownerId", unit_id AS "unitId", state FROM case_file ORDER BY id`,
    );
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['open', 'closed', 'handed_over', 'accepted']));
    const counts = [];
    for (const actor of people) {
      const listed = await rows<{ id: string }>(
        `SELECT c.id FROM case_file c WHERE ${CASE_VISIBLE} ORDER BY c.id`,
        ...caseVisibilityOf(actor),
      );
      expect(listed.map(({ id }) => id)).toEqual(
        all.filter((file) => caseFilePolicy.read(actor, file)).map(({ id }) => id),
      );
      counts.push(listed.length);
    }
    expect(counts.at(-1)).toBe(0);
    expect(Math.max(...counts)).toBe(all.length);
  });
});
