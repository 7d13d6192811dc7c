import type { EntityManager } from 'typeorm';
import type { DecisionKind } from './route.words';
import type { LockedTask } from './task-locks';
import { lineOf } from './turn-lines.rules';

/** The acts that change the deadline of their subject; each keeps in its body, as `formerOn`, the one before it. */
const SETS_DEADLINE: readonly DecisionKind[] = ['give', 'instruct', 'return'];

/** The deadline a document has. */
export async function deadlineOf(tx: EntityManager, { agencyId, subjectId }: LockedTask): Promise<string | null> {
  const [row] = await tx.query<{ dueOn: string | null }[]>(
    `SELECT due_on::text AS "dueOn" FROM incoming_document WHERE agency_id = $1 AND id = $2`,
    [agencyId, subjectId],
  );
  return row?.dueOn ?? null;
}

/** The deadline that stood before a decision; undefined where it changed none. */
export async function deadlineBefore(
  tx: EntityManager,
  agencyId: string,
  decisionId: string | null,
): Promise<string | null | undefined> {
  const [row] = await tx.query<{ kind: DecisionKind; body: { formerOn?: unknown } }[]>(
    `SELECT kind, body FROM decision WHERE agency_id = $1 AND id = $2`,
    [agencyId, decisionId],
  );
  if (!row || !SETS_DEADLINE.includes(row.kind) || !('formerOn' in row.body)) return undefined;
  return typeof row.body.formerOn === 'string' ? row.body.formerOn : null;
}

/** What returning an instruction does to the deadline that it had set: it falls with it. */
export async function deadlineFalling(
  tx: EntityManager,
  all: readonly LockedTask[],
  task: LockedTask,
): Promise<{ dueAgain: string | null; formerOn: string | null } | undefined> {
  if (task.subject !== 'incoming' || task.kind !== 'assign') return undefined;
  const first = lineOf(all, task).at(-1) ?? task;
  const dueAgain = await deadlineBefore(tx, task.agencyId, first.openedBy);
  return dueAgain === undefined ? undefined : { dueAgain, formerOn: await deadlineOf(tx, task) };
}
