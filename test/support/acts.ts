import type { Actor } from '@vanthu/identity';
import { DecisionsService, Recordings, Reopening, Undoing, WorksService, type NewDecision } from '@vanthu/workflow';
import type { TestApp } from './app';
import type { Colleague, Document, Office } from './office';

/** The acts of the office, by their services: shorter than over HTTP where only the effect matters. */
export function theActs(api: TestApp, office: Office) {
  const of = <T>(type: new (...args: never[]) => T): T => api.app.get(type, { strict: false });
  const rows = <T>(sql: string, ...params: unknown[]) =>
    api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
  const decisions = of(DecisionsService);
  const works = of(WorksService);
  const open = (subjectId: string) =>
    rows<{ id: string; kind: string; assigneeUserId: string | null; dueOn: string | null }>(
      `SELECT id, kind, assignee_user_id AS "assigneeUserId", due_on::text AS "dueOn" FROM task
       WHERE coalesce(document_id, work_id) = $1 AND state = 'open' ORDER BY kind, created_at`,
      subjectId,
    );
  const taskIdOf = async (subjectId: string, kind: string): Promise<string> => {
    const task = (await open(subjectId)).find((one) => one.kind === kind);
    if (!task) throw new Error(`no open turn "${kind}"`);
    return task.id;
  };
  const decide = async (who: Colleague | Actor, document: Document, kind: string, input: object, key?: string) =>
    decisions.decide('actor' in who ? await who.actor(key) : who, await taskIdOf(document.id, kind), {
      seenSha256: document.sha256,
      ...input,
    } as NewDecision);
  return {
    decisions,
    works,
    undoing: of(Undoing),
    reopening: of(Reopening),
    recordings: of(Recordings),
    rows,
    open,
    openKinds: async (subjectId: string) => (await open(subjectId)).map(({ kind }) => kind),
    taskIdOf,
    decide,
    stateOf: async (id: string) =>
      (
        await rows<{ state: string }>(
          `SELECT state FROM incoming_document WHERE id = $1 UNION SELECT state FROM work_item WHERE id = $1`,
          id,
        )
      )[0]?.state,
    /** Matters that are open without an open turn: there must be none, whatever happened. */
    stuck: () =>
      rows<{ id: string; state: string }>(
        `SELECT s.id, s.state FROM (
           SELECT id, state FROM incoming_document WHERE state IN ('presented','instructed','assigned','in_progress')
           UNION ALL SELECT id, state FROM work_item WHERE state = 'open') s
         WHERE (SELECT count(*) FROM task t WHERE coalesce(t.document_id, t.work_id) = s.id AND t.state = 'open'
                  AND t.kind NOT IN ('cooperate','inform','consult','extend')) <> 1`,
      ),
  };
}
export type Acts = ReturnType<typeof theActs>;
