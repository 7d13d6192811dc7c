import { randomUUID } from 'node:crypto';
import { newId } from '@vanthu/platform';
import type { TestApp } from './app';
import type { Colleague, Office } from './office';
import { aPdf, sha256Of } from './uploads';

/** The route of the drafts of a test: opinions, then both initials at the same time, then the approval. */
export const ROUTE = {
  format: 'vanthu-route/1',
  steps: [
    {
      id: 'y-kien',
      title: 'Lấy ý kiến',
      act: 'opinion',
      by: [{ relative: 'consulted_units' }],
      deadline: { workingDays: 3 },
      onSilence: 'agree',
    },
    {
      id: 'ky-nhay',
      parallel: [
        [{ id: 'noi-dung', title: 'Ký nháy nội dung', act: 'check_content', by: [{ relative: 'drafter_head' }] }],
        [{ id: 'the-thuc', title: 'Ký nháy thể thức', act: 'check_form', by: [{ relative: 'chief_of_office' }] }],
      ],
    },
    { id: 'duyet', title: 'Duyệt', act: 'approve', by: [{ relative: 'leader_in_charge' }] },
  ],
} as const;

/** Publishes a route for every type and unit of an agency. */
export async function aRoute(api: TestApp, agencyId: string, definition: object = ROUTE): Promise<void> {
  const [route, version] = [newId(), newId()];
  await api.work.asAgency(agencyId, async (tx) => {
    await tx.query(`INSERT INTO route (agency_id, id, name, flows) VALUES ($1, $2, $3, '{outgoing,internal}')`, [
      agencyId,
      route,
      'Quy trình chung',
    ]);
    await tx.query(
      `INSERT INTO route_version (agency_id, id, route_id, number, state, definition, sha256, published_at)
       VALUES ($1, $2, $3, 1, 'published', $4, $5, now())`,
      [agencyId, version, route, JSON.stringify(definition), sha256Of(JSON.stringify(definition))],
    );
  });
}

export type DraftAnswer = {
  id: string;
  version: number;
  state: string;
  subject: string;
  recipients: string[];
  current: { number: number; sha256: string; by: string };
  versions: { number: number; fileId: string; sha256: string; note: string }[];
  tasks: {
    id: string;
    kind: string;
    state: string;
    title: string;
    answers: string[];
    silent: boolean;
    closedAt: string | null;
    dueOn: string | null;
  }[];
  actions: string[];
  outgoingDocumentId: string | null;
  replyTo: { id: string; numberSymbol: string } | null;
  route: { name: string; number: number; round: number } | null;
};

export const once = () => ({ 'idempotency-key': randomUUID() });

/** A file for a draft, brought in by somebody. */
export async function draftFile(api: TestApp, who: Colleague): Promise<{ id: string; sha256: string }> {
  const answer = await api.request({
    method: 'POST',
    url: '/drafts/files?name=du-thao.pdf',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/pdf', cookie: who.browser.cookie },
    payload: aPdf(),
  });
  if (answer.statusCode !== 201) throw new Error(`no draft file: ${answer.body}`);
  return answer.json<{ id: string; sha256: string }>();
}

export async function aDraft(api: TestApp, office: Office, more: object = {}): Promise<DraftAnswer> {
  const file = await draftFile(api, office.specialist);
  const answer = await office.specialist.browser.post(
    '/drafts',
    {
      docType: 'cong-van',
      subject: 'Về việc triển khai chữ ký số',
      recipients: ['UBND tỉnh Lam Giang'],
      fileId: file.id,
      ...more,
    },
    once(),
  );
  if (answer.statusCode !== 201) throw new Error(`no draft: ${answer.body}`);
  return answer.json<DraftAnswer>();
}

export const draftOf = async (who: Colleague, id: string): Promise<DraftAnswer> => {
  const answer = await who.browser.get(`/drafts/${id}`);
  if (answer.statusCode !== 200) throw new Error(`not to be seen: ${answer.body}`);
  return answer.json<DraftAnswer>();
};

/** Something about the draft as this person sees it now. */
export async function does(who: Colleague, id: string, path: string, body: object = {}) {
  const { current } = await draftOf(who, id);
  return who.browser.post(`/drafts/${id}/${path}`, { seenSha256: current.sha256, ...body }, once());
}

/** Answers the open turn of a kind, as its holder sees it. */
export async function answers(who: Colleague, id: string, task: string, body: object) {
  const { tasks, current } = await draftOf(who, id);
  const turn = tasks.find(({ kind, state, answers: mine }) => kind === task && state === 'open' && mine.length > 0);
  if (!turn) throw new Error(`no open "${task}" for them`);
  return who.browser.post(`/drafts/${id}/tasks/${turn.id}/answer`, { seenSha256: current.sha256, ...body }, once());
}

export async function submitted(api: TestApp, office: Office, more: object = {}): Promise<DraftAnswer> {
  const draft = await aDraft(api, office, more);
  const answer = await does(office.specialist, draft.id, 'submission');
  if (answer.statusCode !== 201) throw new Error(`not submitted: ${answer.body}`);
  return draftOf(office.specialist, draft.id);
}

/** A draft with both initials and the approval. */
export async function approved(api: TestApp, office: Office, more: object = {}): Promise<DraftAnswer> {
  const { id } = await submitted(api, office, more);
  for (const [who, kind] of [
    [office.head, 'check_content'],
    [office.chief, 'check_form'],
    [office.leader, 'approve'],
  ] as const) {
    const answer = await answers(who, id, kind, { kind });
    if (answer.statusCode !== 201) throw new Error(`${kind}: ${answer.body}`);
  }
  return draftOf(office.specialist, id);
}
