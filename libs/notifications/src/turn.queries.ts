import { calendarOf, type Calendar } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import type { LocalMoment } from './reminder.rules';

/** The wall of an agency: its time zone, what the database's clock says there, and its days off. */
export type Wall = {
  readonly timeZone: string;
  readonly day: string;
  /** HH:MM. */
  readonly time: string;
  readonly calendar: Calendar;
};

export async function wallOf(tx: EntityManager, agencyId: string): Promise<Wall> {
  const [row] = await tx.query<{ timeZone: string; day: string; time: string }[]>(
    `SELECT time_zone AS "timeZone", to_char(clock_timestamp() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS day,
            to_char(clock_timestamp() AT TIME ZONE time_zone, 'HH24:MI') AS time FROM agency WHERE id = $1`,
    [agencyId],
  );
  if (!row) throw new Error('an agency that is not in the directory');
  return { ...row, calendar: await calendarOf(tx) };
}

/** A turn as reminders look at it: a task of the inbox, or a task from a directive, which its lead unit has. */
export type Turn = {
  readonly id: string;
  readonly about: 'task' | 'directive';
  readonly kind: string;
  readonly open: boolean;
  /** Of the urgency: 0 presses most, 4 is usual. */
  readonly rank: number;
  readonly dueOn: string | null;
  readonly assigneeUserId: string | null;
  readonly assigneeUnitId: string | null;
  readonly assigneeRole: string | null;
  /** Who follows it for the agency (chuyên viên theo dõi), and is told what its holder is told. */
  readonly followerId: string | null;
  /** Who took the decision that opened it, and who set its deadline. */
  readonly openedBy: string | null;
  readonly dueSetBy: string | null;
  /** When its deadline became what it is, on the wall of the agency. */
  readonly setAt: LocalMoment;
};

/**
 * The turn as it stands, and as it stays until this transaction ends: who closes it waits, so that timers and turn never
 * part.
 */
export async function turnOf(tx: EntityManager, agencyId: string, taskId: string): Promise<Turn | null> {
  return (await inboxTurn(tx, agencyId, taskId)) ?? directiveTurn(tx, agencyId, taskId);
}

async function inboxTurn(tx: EntityManager, agencyId: string, taskId: string): Promise<Turn | null> {
  const [turn] = await tx.query<Turn[]>(
    `SELECT t.id, 'task' AS about, NULL AS "followerId", t.kind, t.state = 'open' AS open, t.rank, t.due_on::text AS "dueOn",
            t.assignee_user_id AS "assigneeUserId", t.assignee_unit_id AS "assigneeUnitId", t.assignee_role AS "assigneeRole",
            (SELECT actor_id FROM decision o WHERE o.agency_id = t.agency_id AND o.id = t.opened_by) AS "openedBy",
            (SELECT actor_id FROM decision s WHERE s.agency_id = t.agency_id AND s.id = t.due_set_by) AS "dueSetBy",
            to_char(greatest(t.created_at, (SELECT max(c.at) FROM deadline_change c
              WHERE c.agency_id = t.agency_id AND c.task_id = t.id AND c.due_on = t.due_on)) AT TIME ZONE a.time_zone,
              'YYYY-MM-DD HH24:MI') AS "setAt"
     FROM task t JOIN agency a ON a.id = t.agency_id WHERE t.agency_id = $1 AND t.id = $2 FOR SHARE OF t`,
    [agencyId, taskId],
  );
  return turn ?? null;
}

/**
 * A task from a directive is its lead's turn until it is reported; where no unit leads it, the chief of office has it. A
 * task that was returned counts from then: what was past by that day is not told again.
 */
async function directiveTurn(tx: EntityManager, agencyId: string, id: string): Promise<Turn | null> {
  const [turn] = await tx.query<Turn[]>(
    `SELECT t.id, 'directive' AS about, 'directive' AS kind, t.state IN ('not_started', 'in_progress', 'extension_requested') AS open, 4 AS rank,
            t.due_on::text AS "dueOn", NULL AS "assigneeUserId", t.lead_unit_id AS "assigneeUnitId",
            CASE WHEN t.lead_unit_id IS NULL THEN 'chief_of_office' END AS "assigneeRole", t.follower_id AS "followerId",
            t.assigned_by AS "openedBy", coalesce(t.leader_id, t.assigned_by) AS "dueSetBy",
            to_char(greatest(t.created_at, (SELECT max(e.at) FROM directive_task_event e WHERE e.agency_id = t.agency_id AND e.task_id = t.id
              AND (e.kind = 'send_back' OR (e.kind IN ('extend', 'adjust') AND e.body->>'dueOn' = t.due_on::text)))) AT TIME ZONE a.time_zone,
              'YYYY-MM-DD HH24:MI') AS "setAt"
     FROM directive_task t JOIN agency a ON a.id = t.agency_id WHERE t.agency_id = $1 AND t.id = $2 FOR SHARE OF t`,
    [agencyId, id],
  );
  return turn ?? null;
}
