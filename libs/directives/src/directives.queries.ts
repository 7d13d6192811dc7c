import type { Actor } from '@vanthu/identity';
import { notFound } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { outgoingVisibleTo } from '@vanthu/documents';
import {
  ACT_KINDS,
  ACTS,
  CHILD_ACT_KINDS,
  isOpen,
  isOverdue,
  rollUp,
  stateAfter,
  type DirectiveState,
} from './directive-task.rules';
import { directivePolicy, type DirectiveTarget } from './directives.policy';
import type { DirectiveTaskDetail, DirectiveTaskView, Product } from './directives.schemas';

type Part = { state: DirectiveState; dueOn: string | null; completedOn: string | null };
type Row = Omit<DirectiveTaskView, 'overdue' | 'parts' | 'actions' | 'deadline'> &
  DirectiveTarget &
  Part & { deadlineKind: 'date' | 'regular' | 'none'; dueKey: string; today: string; children: Part[] };
export type DirectiveRow = Row;

/** The parts of a task, in this agency and handed down. */
const PARTS = `(SELECT coalesce(jsonb_agg(p), '[]') FROM (
    SELECT x.state, x.due_on::text AS "dueOn", x.completed_on::text AS "completedOn" FROM directive_task x WHERE x.agency_id = t.agency_id AND x.parent_id = t.id
    UNION ALL SELECT y.state, y.due_on::text, y.completed_on::text FROM directive_child y WHERE y.agency_id = t.agency_id AND y.task_id = t.id) p)`;
const person = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.display_name) END`;

/** Tasks with the names of units and people. What row-level security lets through is of the caller's agency. */
export const DIRECTIVE_SELECT = `
  SELECT t.id, t.version, t.agency_id AS "agencyId", t.document_id AS "documentId", t.parent_id AS "parentId", t.text,
         CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('numberSymbol', d.number_symbol, 'subject', d.subject) END AS document,
         CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('agency', o.name, 'text', t.origin_text) END AS origin,
         CASE WHEN t.source_start IS NOT NULL THEN jsonb_build_object('start', t.source_start, 'end', t.source_end) END AS source,
         t.lead_name AS "leadName", t.lead_unit_id AS "leadUnitId", t.coordinators, t.deadline_kind AS "deadlineKind", t.product,
         CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'name', n.name) END AS "leadUnit",
         ${person('l')} AS leader, ${person('f')} AS follower, t.leader_id AS "leaderId", t.follower_id AS "followerId", t.assigned_by AS "assignedBy",
         t.origin_task_id IS NOT NULL AS "isHandedDown",
         t.state, t.due_on::text AS "dueOn", t.completed_on::text AS "completedOn", t.assigned_on::text AS "assignedOn",
         coalesce(t.due_on, 'infinity'::date)::text AS "dueKey", (now() AT TIME ZONE g.time_zone)::date::text AS today, ${PARTS} AS children
  FROM directive_task t
  JOIN agency g ON g.id = t.agency_id
  LEFT JOIN agency o ON o.id = t.origin_agency_id
  LEFT JOIN incoming_document d ON d.agency_id = t.agency_id AND d.id = t.document_id
  LEFT JOIN unit n ON n.agency_id = t.agency_id AND n.id = t.lead_unit_id
  LEFT JOIN app_user l ON l.agency_id = t.agency_id AND l.id = t.leader_id
  LEFT JOIN app_user f ON f.agency_id = t.agency_id AND f.id = t.follower_id`;

/** Locks a task for an act on it. @throws Problem `not-found` when the actor may not know of it. */
export async function lockedTask(tx: EntityManager, actor: Actor, id: string): Promise<Row> {
  await tx.query(`SELECT 1 FROM directive_task WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [actor.agencyId, id]);
  return readableTask(tx, actor, id);
}

export async function readableTask(tx: EntityManager, actor: Actor, id: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(`${DIRECTIVE_SELECT} WHERE t.agency_id = $1 AND t.id = $2`, [actor.agencyId, id]);
  if (!row || !directivePolicy.read(actor, row)) throw notFound({});
  return row;
}

export function presentTask(actor: Actor, row: Row): DirectiveTaskView {
  const acts = ACT_KINDS.filter(
    (act) => stateAfter(row.state, act) !== null && directivePolicy[ACTS[act].by](actor, row),
  );
  return {
    id: row.id,
    version: row.version,
    documentId: row.documentId,
    document: row.document,
    parentId: row.parentId,
    origin: row.origin,
    text: row.text,
    source: row.source,
    leadName: row.leadName,
    leadUnit: row.leadUnit,
    coordinators: row.coordinators,
    deadline: { kind: row.deadlineKind, on: row.dueOn },
    product: row.product,
    leader: row.leader,
    follower: row.follower,
    state: row.state,
    overdue: isOverdue(row, row.today),
    assignedOn: row.assignedOn,
    completedOn: row.completedOn,
    parts: rollUp(row.children, row.today),
    actions: [
      ...acts,
      ...(isOpen(row.state) && directivePolicy.split(actor, row) ? ['split'] : []),
      ...(isOpen(row.state) && directivePolicy.hand_down(actor) ? ['hand_down'] : []),
    ],
  };
}

/** A task with its history and its parts, for who may read it. */
export async function detailOf(tx: EntityManager, actor: Actor, id: string): Promise<DirectiveTaskDetail> {
  const row = await readableTask(tx, actor, id);
  const history = await tx.query<DirectiveTaskDetail['history']>(
    `SELECT e.id, e.kind, u.display_name AS who, to_json(e.at)#>>'{}' AS at, e.body FROM directive_task_event e
     LEFT JOIN app_user u ON u.agency_id = e.agency_id AND u.id = e.actor_id WHERE e.agency_id = $1 AND e.task_id = $2 ORDER BY e.at, e.id`,
    [actor.agencyId, id],
  );
  return {
    ...presentTask(actor, row),
    history,
    report: await reportOf(tx, actor, history),
    children: await childrenOf(tx, actor, row),
  };
}

type Child = Omit<DirectiveTaskDetail['children'][number], 'overdue' | 'actions'>;

/** The parts of a task: those of the agency, and those of agencies below as far as they tell. */
async function childrenOf(tx: EntityManager, actor: Actor, task: Row): Promise<DirectiveTaskDetail['children']> {
  const children = await tx.query<Child[]>(
    `SELECT c.id, c.text, coalesce(n.name, c.lead_name) AS "where", c.state, c.due_on::text AS "dueOn", c.completed_on::text AS "completedOn",
            false AS "isOfOtherAgency", c.version, NULL::jsonb AS told
     FROM directive_task c LEFT JOIN unit n ON n.agency_id = c.agency_id AND n.id = c.lead_unit_id WHERE c.agency_id = $1 AND c.parent_id = $2
     UNION ALL SELECT c.id, c.text, a.name, c.state, c.due_on::text, c.completed_on::text, true, c.version, c.told
     FROM directive_child c JOIN agency a ON a.id = c.child_agency_id WHERE c.agency_id = $1 AND c.task_id = $2 ORDER BY 1`,
    [actor.agencyId, task.id],
  );
  return children.map((child) => ({
    ...child,
    overdue: isOverdue(child, task.today),
    actions:
      child.isOfOtherAgency && directivePolicy.hand_down(actor)
        ? CHILD_ACT_KINDS.filter((act) => stateAfter(child.state, act) !== null)
        : [],
  }));
}

const wordsIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The last report of completion, with the product document as far as the reader may know it. */
async function reportOf(
  tx: EntityManager,
  actor: Actor,
  history: DirectiveTaskDetail['history'],
): Promise<DirectiveTaskDetail['report']> {
  const body = history.findLast(({ kind }) => kind === 'report')?.body;
  if (!body) return null;
  const id = wordsIn(body.productDocumentId);
  const [product] =
    id === null
      ? []
      : await tx.query<Product[]>(
          `SELECT o.id, o.number_symbol AS "numberSymbol", o.issued_on::text AS "issuedOn", o.subject
           FROM outgoing_document o WHERE ${outgoingVisibleTo(actor, 'o', 1, 2)} AND o.id = $3`,
          [actor.agencyId, actor.unitIds, id],
        );
  const unknown: Product = { id: null, numberSymbol: null, issuedOn: null, subject: null };
  return {
    note: wordsIn(body.note),
    openPartsReason: wordsIn(body.openPartsReason),
    product: id === null ? null : (product ?? unknown),
  };
}
