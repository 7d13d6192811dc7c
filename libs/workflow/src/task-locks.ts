import { notFound } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DecisionKind, TaskFacts } from './route.words';
import type { Subject } from './subject';
import type { TaskTarget } from './tasks.policy';
import type { LaterAct } from './undo.rules';

/** A task as the acts need it. */
export type LockedTask = TaskFacts &
  TaskTarget & {
    readonly subjectId: string;
    readonly dueOn: string | null;
    /** The decision that set the deadline; null while there is none. */
    readonly dueSetBy: string | null;
    /** What closed it. */
    readonly closedKind: DecisionKind | null;
  };

export const subjectOf = ({ subject, subjectId }: LockedTask): Subject => ({ type: subject, id: subjectId });

/** An act that stands: it was neither undone nor is it an undoing itself. */
const STANDS = `d.kind NOT IN ('undo','withdraw') AND NOT EXISTS (
  SELECT FROM decision u WHERE u.agency_id = d.agency_id AND u.undoes = d.id AND u.kind = 'undo')`;

const COLUMN = { incoming: 'document_id', draft: 'draft_id', work: 'work_id' } as const;

/**
 * Locks all tasks of a document or of work, always in the same order, and gives them in the order of their opening. So
 * every act on a subject waits for the one before it and then sees what that one left behind.
 */
export async function lockTasksOf(tx: EntityManager, agencyId: string, subject: Subject): Promise<LockedTask[]> {
  const of = `t.agency_id = $1 AND t.${COLUMN[subject.type]} = $2`;
  await tx.query(`SELECT t.id FROM task t WHERE ${of} ORDER BY t.id FOR UPDATE`, [agencyId, subject.id]);
  // A second look: what was inserted while this one waited is not in the rows that it locked.
  return tx.query<LockedTask[]>(
    `SELECT t.id, $3::text AS subject, t.${COLUMN[subject.type]} AS "subjectId", t.kind, t.state,
            t.void_at IS NOT NULL AS "isVoid", t.accepted_at IS NOT NULL AS accepted, t.rank,
            EXISTS (SELECT FROM decision d WHERE d.agency_id = t.agency_id AND d.task_id = t.id AND d.kind <> 'defer'
                    AND ${STANDS}) AS acted,
            t.opened_by AS "openedBy", o.kind AS "openedKind", o.task_id AS "openedOn", t.closed_by AS "closedBy",
            t.agency_id AS "agencyId", t.due_on::text AS "dueOn", t.due_set_by AS "dueSetBy",
            t.assignee_user_id AS "assigneeUserId", t.assignee_unit_id AS "assigneeUnitId", t.assignee_role AS "assigneeRole",
            c.actor_id AS "decidedBy", c.kind AS "closedKind"
     FROM task t JOIN decision o ON o.agency_id = t.agency_id AND o.id = t.opened_by
     LEFT JOIN decision c ON c.agency_id = t.agency_id AND c.id = t.closed_by
     WHERE ${of} ORDER BY t.created_at, t.id`,
    [agencyId, subject.id, subject.type],
  );
}

/** The same for the subject of a task. Drafts have acts of their own. @throws Problem `not-found` */
export async function lockTasksBeside(
  tx: EntityManager,
  agencyId: string,
  taskId: string,
): Promise<{ all: LockedTask[]; task: LockedTask }> {
  const [row] = await tx.query<{ documentId: string | null; workId: string | null }[]>(
    `SELECT document_id AS "documentId", work_id AS "workId" FROM task WHERE agency_id = $1 AND id = $2`,
    [agencyId, taskId],
  );
  const subject = row?.documentId ? incoming(row.documentId) : row?.workId ? work(row.workId) : null;
  const all = subject ? await lockTasksOf(tx, agencyId, subject) : [];
  const task = all.find(({ id }) => id === taskId);
  if (!task) throw notFound({});
  return { all, task };
}

const incoming = (id: string): Subject => ({ type: 'incoming', id });
const work = (id: string): Subject => ({ type: 'work', id });

/** How old an act is, whether it was undone, and what was done on its subject since and stands. @throws Problem `not-found` */
export async function standingOf(tx: EntityManager, agencyId: string, decisionId: string) {
  const [row] = await tx.query<{ age: number; undone: boolean; later: readonly LaterAct[] }[]>(
    `SELECT extract(epoch FROM clock_timestamp() - x.at)::float8 AS age,
            EXISTS (SELECT FROM decision u WHERE u.agency_id = x.agency_id AND u.undoes = x.id) AS undone,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'taskId', d.task_id)), '[]')
             FROM decision d WHERE d.agency_id = x.agency_id AND (d.at, d.id) > (x.at, x.id)
               AND (d.document_id = x.document_id OR d.work_id = x.work_id) AND NOT EXISTS (
                 SELECT FROM decision u WHERE u.agency_id = d.agency_id AND u.undoes = d.id AND u.kind = 'undo')) AS later
     FROM decision x WHERE x.agency_id = $1 AND x.id = $2`,
    [agencyId, decisionId],
  );
  if (!row) throw notFound({});
  return row;
}
