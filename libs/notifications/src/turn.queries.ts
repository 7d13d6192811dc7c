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

/** What became of a turn, or what is asked about it: the event that says so, and who did it. */
export type News = { readonly id: string; readonly by: string | null };

/**
 * A turn as reminders look at it: a task of the inbox, a task from a directive, which its lead unit has, or a part of one
 * that an agency below has: of that one only those who handed it down are told here.
 */
export type Turn = {
  readonly id: string;
  readonly about: 'task' | 'directive' | 'part';
  /** Of a part below: the task of this agency that it is a part of. */
  readonly wholeId: string | null;
  readonly kind: string;
  readonly open: boolean;
  /** It is a part of a task: who gave it is told that it is late, not only who has it. */
  readonly isPart: boolean;
  readonly isStopped: boolean;
  /** Who gave it and is told what becomes of it; null for a task of the inbox, and where an agency above gave it. */
  readonly giverId: string | null;
  readonly news: News | null;
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
  const own = (await inboxTurn(tx, agencyId, taskId)) ?? (await directiveTurn(tx, agencyId, taskId));
  return own ?? partTurn(tx, agencyId, taskId);
}

async function inboxTurn(tx: EntityManager, agencyId: string, taskId: string): Promise<Turn | null> {
  const [turn] = await tx.query<Turn[]>(
    `SELECT t.id, 'task' AS about, NULL AS "wholeId", false AS "isPart", false AS "isStopped", NULL AS "giverId", NULL AS news, NULL AS "followerId", t.kind, t.state = 'open' AS open, t.rank, t.due_on::text AS "dueOn",
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

/** The last event that says how something stands now, as JSON. */
const newsOf = (which: string, task: string) =>
  `(SELECT jsonb_build_object('id', e.id, 'by', e.actor_id) FROM directive_task_event e WHERE e.agency_id = ${task}.agency_id AND ${which} ORDER BY e.at DESC, e.id DESC LIMIT 1)`;

/**
 * A task from a directive is its lead's turn until it is reported; where no unit leads it, the chief of office has it. A
 * task that was returned counts from then: what was past by that day is not told again.
 */
async function directiveTurn(tx: EntityManager, agencyId: string, id: string): Promise<Turn | null> {
  const [turn] = await tx.query<Turn[]>(
    `SELECT t.id, 'directive' AS about, NULL AS "wholeId", t.parent_id IS NOT NULL AS "isPart", t.state = 'stopped' AS "isStopped", t.assigned_by AS "giverId", ${newsOf(`e.task_id = t.id AND e.kind = CASE t.state WHEN 'reported' THEN 'report' WHEN 'extension_requested' THEN 'ask_extension' WHEN 'completed' THEN 'accept' WHEN 'stopped' THEN 'stop' END`, 't')} AS news,
            'directive' AS kind, t.state IN ('not_started', 'in_progress', 'extension_requested') AS open, 4 AS rank,
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

/** What went to an agency below, as this agency sees it. Whoever handed it down gave it. */
async function partTurn(tx: EntityManager, agencyId: string, id: string): Promise<Turn | null> {
  const [turn] = await tx.query<Turn[]>(
    `SELECT c.id, 'part' AS about, c.task_id AS "wholeId", true AS "isPart", c.state = 'stopped' AS "isStopped", h.actor_id AS "giverId",
            CASE WHEN c.state IN ('reported', 'extension_requested', 'completed', 'stopped') THEN
              ${newsOf(`e.task_id = c.task_id AND e.kind IN ('child-told', 'child-act') AND e.body->>'childId' = c.id::text AND e.body->>'state' = c.state`, 'c')} END AS news,
            'directive' AS kind, c.state IN ('not_started', 'in_progress', 'extension_requested') AS open, 4 AS rank, c.due_on::text AS "dueOn",
            NULL AS "assigneeUserId", NULL AS "assigneeUnitId", NULL AS "assigneeRole", w.follower_id AS "followerId", h.actor_id AS "openedBy",
            coalesce(w.leader_id, h.actor_id) AS "dueSetBy",
            to_char(greatest(coalesce(h.at, c.handed_on), (SELECT max(x.at) FROM directive_child_act x WHERE x.agency_id = c.agency_id AND x.child_id = c.id
              AND (x.act = 'send_back' OR x.due_on = c.due_on))) AT TIME ZONE a.time_zone, 'YYYY-MM-DD HH24:MI') AS "setAt"
     FROM directive_child c
     JOIN agency a ON a.id = c.agency_id
     JOIN directive_task w ON w.agency_id = c.agency_id AND w.id = c.task_id
     LEFT JOIN LATERAL (SELECT e.actor_id, e.at FROM directive_task_event e WHERE e.agency_id = c.agency_id AND e.task_id = c.task_id
       AND e.kind = 'handed-down' AND e.body->>'childId' = c.id::text LIMIT 1) h ON true
     WHERE c.agency_id = $1 AND c.id = $2 FOR SHARE OF c`,
    [agencyId, id],
  );
  return turn ?? null;
}
