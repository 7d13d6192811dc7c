import { prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DecisionKind } from './route.rules';
import { DECIDER, type StoredDecider } from './deciders';
import type { TurnBack } from './drafts/draft-why';
import type { TaskTarget } from './tasks.policy';
import type { AssignmentView, Decided, PlanView, SubjectView, TaskView } from './tasks.schemas';
import type { hashOfWork } from './works/work-book';

/** A task as the inbox shows it, before `why` is worded and `actions` are known. */
export type TaskRow = Omit<
  TaskView,
  'why' | 'actions' | 'proposal' | 'instruction' | 'assignment' | 'subject' | 'onBehalfOf'
> &
  TaskTarget & {
    rank: number;
    subject: Omit<SubjectView, 'sha256'>;
    work: Parameters<typeof hashOfWork>[0] | null;
    draftSha256: string | null;
    dueKey: string;
    openedKind: DecisionKind;
    opener: StoredDecider;
    /** The reason that was given with what opened it; of an act on a draft what was said with it. */
    openedReason: string;
    /** Why a draft came back, where somebody between handed it on. */
    turnedBack: TurnBack | null;
    closedKind: DecisionKind | null;
    /** Somebody acted on a task that the closing decision opened. */
    actedOn: boolean;
    proposal: Stored<PlanView> | null;
    instruction: Stored<PlanView> | null;
    assignment: Stored<AssignmentView> | null;
  };
/** What was decided, before its right is worded. */
export type Stored<T extends Decided> = Omit<T, keyof StoredDecider> & StoredDecider;

/** 0 is the most pressing: hỏa tốc hẹn giờ, hỏa tốc, thượng khẩn, khẩn, thường. */
export const URGENCY_RANK = `array_position(ARRAY['flash_timed','flash','very_urgent','urgent','normal'], d.urgency) - 1`;
/** A task without a deadline comes after those that have one. */
export const DUE_KEY = `coalesce(t.due_on, 'infinity'::date)`;

/** What the task (or the star, …) is about, of the joins below. */
export const SUBJECT = `
  CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('kind', 'incoming', 'id', d.id, 'state', d.state, 'title', d.subject,
         'numberSymbol', d.number_symbol, 'docType', d.doc_type, 'from', d.issuer, 'urgency', d.urgency, 'dueOn', d.due_on)
       WHEN dr.id IS NOT NULL THEN jsonb_build_object('kind', 'draft', 'id', dr.id, 'state', dr.state, 'title', dr.subject,
         'numberSymbol', '', 'docType', dt.name, 'from', du.name, 'urgency', dr.urgency, 'dueOn', dr.due_on)
       ELSE jsonb_build_object('kind', 'work', 'id', wi.id, 'state', wi.state, 'title', wi.title, 'numberSymbol', '',
         'docType', '', 'from', wg.display_name, 'urgency', wi.urgency, 'dueOn', wi.due_on) END`;
/** The three things that a row may be about, by its `document_id`, `draft_id` or `work_id`. */
export const SUBJECT_JOINS = (row: string): string => `
  LEFT JOIN incoming_document d ON d.agency_id = ${row}.agency_id AND d.id = ${row}.document_id
  LEFT JOIN draft dr ON dr.agency_id = ${row}.agency_id AND dr.id = ${row}.draft_id
  LEFT JOIN document_type dt ON dt.code = dr.doc_type
  LEFT JOIN unit du ON du.agency_id = dr.agency_id AND du.id = dr.unit_id
  LEFT JOIN work_item wi ON wi.agency_id = ${row}.agency_id AND wi.id = ${row}.work_id
  LEFT JOIN app_user wg ON wg.agency_id = wi.agency_id AND wg.id = wi.given_by`;

const stamp = (column: string) => `to_json(${column})#>>'{}'`;

/** The newest decision of a kind on the task's document, with who took it and in which right. */
const latest = (kind: string, alias: string) => `
  LEFT JOIN LATERAL (
    SELECT p.body || ${DECIDER('p', 'w')} || jsonb_build_object('decisionId', p.id, 'at', to_json(p.at)) AS plan
    FROM decision p JOIN app_user w ON w.agency_id = p.agency_id AND w.id = p.actor_id
    WHERE p.agency_id = t.agency_id AND p.document_id = t.document_id AND p.kind = '${kind}'
    ORDER BY p.at DESC LIMIT 1) ${alias} ON true`;

/** The return that a draft is on its way back by. */
const TURNED_BACK = `
  SELECT ${DECIDER('r', 'ru')} || jsonb_build_object('reason', r.body->>'text')
  FROM decision r JOIN app_user ru ON ru.agency_id = r.agency_id AND ru.id = r.actor_id
  WHERE r.agency_id = t.agency_id AND r.draft_id = t.draft_id AND r.kind = 'return' AND r.at <= o.at
    AND NOT EXISTS (SELECT FROM decision u WHERE u.agency_id = r.agency_id AND u.undoes = r.id)
  ORDER BY r.at DESC LIMIT 1`;
/** What is asked for, beside the deadline as it is now. */
const EXTENSION = `
  SELECT jsonb_build_object('dueOn', a.due_on, 'wishedOn', o.body->>'dueOn', 'reason', o.body->>'reason')
  FROM task a WHERE a.agency_id = o.agency_id AND a.id = o.task_id`;

/**
 * Tasks with what a card shows. It reads tables of documents and identity besides our own: showing them together is
 * the purpose of this query, and nothing here writes them.
 */
export const TASK_SELECT = `
  SELECT t.id, t.version, t.kind, t.state, t.void_at IS NOT NULL AS "isVoid", t.agency_id AS "agencyId", t.document_id AS "documentId",
         t.assignee_user_id AS "assigneeUserId", t.assignee_unit_id AS "assigneeUnitId", t.assignee_role AS "assigneeRole",
         jsonb_build_object(
           'type', CASE WHEN t.assignee_user_id IS NOT NULL THEN 'user' WHEN t.assignee_unit_id IS NOT NULL THEN 'unit' ELSE 'role' END,
           'id', coalesce(t.assignee_user_id::text, t.assignee_unit_id::text, t.assignee_role),
           'name', coalesce(au.display_name, an.name, t.assignee_role)) AS assignee,
         ${SUBJECT} AS subject,
         CASE WHEN wi.id IS NOT NULL THEN jsonb_build_object('title', wi.title, 'content', wi.content, 'urgency', wi.urgency, 'dueOn', wi.due_on) END AS work,
         CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'state', d.state, 'numberSymbol', d.number_symbol, 'issuedOn', d.issued_on,
           'issuer', d.issuer, 'docType', d.doc_type, 'subject', d.subject, 'urgency', d.urgency,
           'arrivalNumber', d.arrival_number, 'arrivalYear', d.arrival_year, 'arrivedOn', d.arrived_on, 'dueOn', d.due_on,
           'mainFileId', f.id, 'mainSha256', f.sha256) END AS document,
         dv.sha256 AS "draftSha256",
         t.due_on::text AS "dueOn", t.deferred_until::text AS "deferredUntil", t.rank, ${DUE_KEY}::text AS "dueKey",
         ${stamp('t.seen_at')} AS "seenAt", ${stamp('t.accepted_at')} AS "acceptedAt",
         ${stamp('t.created_at')} AS "createdAt", ${stamp('t.closed_at')} AS "closedAt",
         o.kind AS "openedKind", ${DECIDER('o', 'ou')} AS opener,
         coalesce(o.body->>'reason', CASE WHEN t.draft_id IS NOT NULL THEN o.body->>'text' END, '') AS "openedReason",
         CASE WHEN t.kind IN ('pass_back','revise') THEN (${TURNED_BACK}) END AS "turnedBack",
         CASE WHEN t.kind = 'extend' THEN (${EXTENSION}) END AS extension,
         c.kind AS "closedKind", c.actor_id AS "decidedBy",
         t.closed_by IS NOT NULL AND EXISTS (SELECT FROM task k WHERE k.agency_id = t.agency_id
                 AND k.opened_by = t.closed_by AND (k.state <> 'open' OR k.accepted_at IS NOT NULL)) AS "actedOn",
         CASE WHEN t.kind IN ('distribute','instruct') THEN p.plan END AS proposal,
         CASE WHEN t.kind NOT IN ('distribute','instruct') THEN i.plan END AS instruction,
         CASE WHEN t.kind = 'handle' THEN s.plan END AS assignment
  FROM task t
  ${SUBJECT_JOINS('t')}
  LEFT JOIN LATERAL (SELECT v.sha256 FROM draft_version v WHERE v.agency_id = dr.agency_id AND v.draft_id = dr.id
                     ORDER BY v.number DESC LIMIT 1) dv ON true
  LEFT JOIN document_file m ON m.agency_id = d.agency_id AND m.document_id = d.id AND m.role = 'main'
  LEFT JOIN file f ON f.agency_id = m.agency_id AND f.id = m.file_id
  JOIN decision o ON o.agency_id = t.agency_id AND o.id = t.opened_by
  JOIN app_user ou ON ou.agency_id = o.agency_id AND ou.id = o.actor_id
  LEFT JOIN decision c ON c.agency_id = t.agency_id AND c.id = t.closed_by
  LEFT JOIN app_user au ON au.agency_id = t.agency_id AND au.id = t.assignee_user_id
  LEFT JOIN unit an ON an.agency_id = t.agency_id AND an.id = t.assignee_unit_id
  ${latest('distribute', 'p')}
  ${latest('instruct', 'i')}
  ${latest('assign', 's')}`;

const BY_IDS = `${TASK_SELECT} WHERE t.agency_id = $1 AND t.id = ANY ($2::uuid[])`;

/** These tasks, in the order of their ids given; those that are not there are left out. */
export async function rowsOf(tx: EntityManager, agencyId: string, ids: readonly string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const rows = await prepared<TaskRow>(tx, BY_IDS, [agencyId, ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
