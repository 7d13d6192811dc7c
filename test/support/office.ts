import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@vanthu/identity';
import { seedRegisters } from '@vanthu/registers';
import { actorOf, anAgency, aUnit, aUser, type TestUser } from './actors';
import type { Browser, TestApp } from './app';
import { aPdf, sha256Of, upload } from './uploads';

/** Somebody of the office: as the one who asks a service, and at their browser. */
export type Colleague = { readonly user: TestUser; readonly browser: Browser; actor(key?: string): Promise<Actor> };

/** An agency with everybody whom the main road needs, and the units of two heads. */
export type Office = {
  readonly agencyId: string;
  readonly registerId: string;
  readonly leadUnitId: string;
  readonly otherUnitId: string;
  readonly clerk: Colleague;
  readonly chief: Colleague;
  readonly leader: Colleague;
  readonly head: Colleague;
  readonly otherHead: Colleague;
  readonly specialist: Colleague;
  readonly archivist: Colleague;
  hire(role: Role, unitId?: string): Promise<Colleague>;
};

export async function anOffice(api: TestApp): Promise<Office> {
  const agency = await anAgency(api.work);
  const { superior } = await seedRegisters(api.work, agency.id);
  const leadUnit = await aUnit(api.work, agency.id, 'Phòng Cải cách hành chính');
  const otherUnit = await aUnit(api.work, agency.id, 'Phòng Tổ chức cán bộ');
  const hire = async (role: Role, unitId?: string): Promise<Colleague> => {
    const user = await aUser(api.work, agency.id, { roles: [role], ...(unitId ? { unitId } : {}) });
    return {
      user,
      browser: await api.signIn(user),
      actor: (key) => actorOf(api.work, user, key === undefined ? {} : { key }),
    };
  };
  return {
    agencyId: agency.id,
    registerId: superior,
    leadUnitId: leadUnit.id,
    otherUnitId: otherUnit.id,
    clerk: await hire('clerk'),
    chief: await hire('chief_of_office'),
    leader: await hire('leader'),
    head: await hire('head_of_unit', leadUnit.id),
    otherHead: await hire('head_of_unit', otherUnit.id),
    specialist: await hire('specialist', leadUnit.id),
    archivist: await hire('archivist'),
    hire,
  };
}

export type Document = { readonly id: string; readonly fileId: string; readonly sha256: string };

/** A document that the clerk took in and registered. */
export async function aRegistered(api: TestApp, office: Office, more: object = {}): Promise<Document> {
  const bytes = aPdf();
  const stored = await upload(api, office.clerk.browser, bytes, { headers: { 'idempotency-key': randomUUID() } });
  const fileId = stored.json<{ id: string }>().id;
  const received = await office.clerk.browser.post('/incoming-documents', { fileIds: [fileId] });
  const { id, version } = received.json<{ id: string; version: number }>();
  const registration = {
    registerId: office.registerId,
    numberSymbol: '10/CT-UBND',
    issuedOn: '2026-11-20',
    issuer: 'UBND tỉnh Lam Giang',
    docType: 'Chỉ thị',
    subject: 'Về việc đẩy mạnh ứng dụng công nghệ thông tin',
    urgency: 'normal',
    ...more,
  };
  const answer = await office.clerk.browser.put(`/incoming-documents/${id}/registration`, registration, {
    'if-match': `"${version.toString()}"`,
  });
  if (answer.statusCode !== 200) throw new Error(`not registered: ${answer.body}`);
  return { id, fileId, sha256: sha256Of(bytes) };
}

type Task = { id: string; kind: string; state: string; documentId: string };

/** The open task of a kind on a document, as its holder's inbox has it. */
export async function taskOf(who: Colleague, document: Document, kind: string): Promise<Task> {
  const { items } = (await who.browser.get('/tasks?limit=100')).json<{ items: Task[] }>();
  const task = items.find((open) => open.documentId === document.id && open.kind === kind);
  if (!task) throw new Error(`no open task "${kind}" for them`);
  return task;
}

/** A decision through the API, about the bytes of the document. */
export async function decides(who: Colleague, document: Document, kind: string, decision: object) {
  const task = await taskOf(who, document, kind);
  const answer = await who.browser.post(
    `/tasks/${task.id}/decisions`,
    { seenSha256: document.sha256, ...decision },
    { 'idempotency-key': randomUUID() },
  );
  if (answer.statusCode !== 201) throw new Error(`${kind}: ${answer.statusCode.toString()} ${answer.body}`);
  return { taskId: task.id, decision: answer.json<{ id: string; kind: string }>() };
}

export const plan = (office: Office) => ({
  leadUnitId: office.leadUnitId,
  cooperatingUnitIds: [office.otherUnitId],
  dueOn: '2099-12-31',
});

export const presents = async (office: Office, document: Document) => {
  const answer = await office.clerk.browser.post(`/incoming-documents/${document.id}/presentation`);
  if (answer.statusCode !== 201) throw new Error(`not presented: ${answer.body}`);
};

const STEPS: readonly (readonly [string, (office: Office, document: Document) => Promise<unknown>])[] = [
  ['presented', presents],
  ['proposed', (o, d) => decides(o.chief, d, 'distribute', { kind: 'distribute', ...plan(o) })],
  ['instructed', (o, d) => decides(o.leader, d, 'instruct', { kind: 'instruct', ...plan(o) })],
  ['assigned', (o, d) => decides(o.head, d, 'assign', { kind: 'assign', userId: o.specialist.user.id })],
  ['accepted', (o, d) => decides(o.specialist, d, 'handle', { kind: 'accept' })],
  [
    'completed',
    (o, d) => decides(o.specialist, d, 'handle', { kind: 'complete', outcome: 'informed', text: 'Đã phổ biến.' }),
  ],
];

/** A document that has gone down the road up to a step. */
export async function aDocument(api: TestApp, office: Office, upTo: string, more: object = {}): Promise<Document> {
  const document = await aRegistered(api, office, more);
  for (const [step, take] of STEPS) {
    await take(office, document);
    if (step === upTo) return document;
  }
  throw new Error(`no step "${upTo}"`);
}
