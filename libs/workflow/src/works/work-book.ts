import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, newId, Outbox, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { hashOf } from '../decision-book';
import type { WorkStep } from '../route.words';
import { nextWorkState, type WorkState } from './work.rules';
import { workPolicy } from './works.policy';
import type { NewWork, WorkTask, WorkView } from './works.schemas';

/** A piece of work as it stands, with whose turns it has or had. */
export type WorkRow = Omit<WorkView, 'sha256' | 'tasks' | 'actions' | 'givenBy'> & {
  readonly agencyId: string;
  readonly givenBy: string;
  readonly giverName: string;
  readonly sortedAt: string;
  readonly userIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly tasks: readonly (Omit<WorkTask, 'actions'> & { userId: string | null; unitId: string | null })[];
};

const WORK_SELECT = `
  SELECT w.agency_id AS "agencyId", w.id, w.version, w.title, w.content, w.state, w.urgency, w.due_on::text AS "dueOn",
         w.source_document_id AS "sourceDocumentId", w.given_by AS "givenBy", g.display_name AS "giverName",
         to_json(w.created_at)#>>'{}' AS "createdAt", w.created_at::text AS "sortedAt",
         to_json(w.completed_at)#>>'{}' AS "completedAt",
         (SELECT coalesce(array_agg(DISTINCT t.assignee_user_id) FILTER (WHERE t.assignee_user_id IS NOT NULL), '{}')
            FROM task t WHERE t.agency_id = w.agency_id AND t.work_id = w.id AND t.void_at IS NULL) AS "userIds",
         (SELECT coalesce(array_agg(DISTINCT t.assignee_unit_id) FILTER (WHERE t.assignee_unit_id IS NOT NULL), '{}')
            FROM task t WHERE t.agency_id = w.agency_id AND t.work_id = w.id AND t.void_at IS NULL) AS "unitIds",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'state', t.state, 'dueOn', t.due_on,
                   'acceptedAt', t.accepted_at, 'closedAt', t.closed_at, 'userId', t.assignee_user_id, 'unitId', t.assignee_unit_id,
                   'assignee', jsonb_build_object(
                     'type', CASE WHEN t.assignee_user_id IS NOT NULL THEN 'user' WHEN t.assignee_unit_id IS NOT NULL THEN 'unit' ELSE 'role' END,
                     'id', coalesce(t.assignee_user_id::text, t.assignee_unit_id::text, t.assignee_role),
                     'name', coalesce(u.display_name, n.name, t.assignee_role))) ORDER BY t.created_at, t.id), '[]')
            FROM task t
            LEFT JOIN app_user u ON u.agency_id = t.agency_id AND u.id = t.assignee_user_id
            LEFT JOIN unit n ON n.agency_id = t.agency_id AND n.id = t.assignee_unit_id
           WHERE t.agency_id = w.agency_id AND t.work_id = w.id) AS tasks
  FROM work_item w JOIN app_user g ON g.agency_id = w.agency_id AND g.id = w.given_by`;

/** What the acts bind to: all that the work says. */
export const hashOfWork = (work: Pick<WorkView, 'title' | 'content' | 'urgency' | 'dueOn'>): string =>
  hashOf({ title: work.title, content: work.content, urgency: work.urgency, dueOn: work.dueOn });

/** The pieces of work themselves: their row, and the steps of their life. Whose turn it is stands in the tasks. */
@Injectable()
export class WorkBook {
  constructor(private readonly outbox: Outbox) {}

  async enter(tx: EntityManager, actor: Actor, work: NewWork): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO work_item (agency_id, id, title, content, urgency, due_on, source_document_id, given_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [actor.agencyId, id, work.title, work.content, work.urgency, work.dueOn, work.sourceDocumentId, actor.id],
    );
    return id;
  }

  /** @throws Problem `not-found` for who may not know of it */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<WorkRow> {
    const [row] = await tx.query<WorkRow[]>(`${WORK_SELECT} WHERE w.agency_id = $1 AND w.id = $2`, [
      actor.agencyId,
      id,
    ]);
    authorize(workPolicy, 'read', actor, row);
    return row;
  }

  /** Newest first; of what others gave, what the actor may read: the same rule as `workPolicy.read`. */
  async list(
    tx: EntityManager,
    actor: Actor,
    of: { mine: boolean; state: WorkState | null } & PageQuery,
  ): Promise<WorkRow[]> {
    const [at, id] = of.after === undefined ? [null, null] : keysOf(of.after, 2);
    const all = actor.roles.has('leader') || actor.roles.has('chief_of_office');
    return tx.query<WorkRow[]>(
      `${WORK_SELECT}
       WHERE w.agency_id = $1 AND ($2::text IS NULL OR w.state = $2)
         AND ($3::timestamptz IS NULL OR (w.created_at, w.id) < ($3, $4::uuid))
         AND (w.given_by = $5 OR NOT $6::boolean AND ($7::boolean OR EXISTS (
           SELECT FROM task t WHERE t.agency_id = w.agency_id AND t.work_id = w.id AND t.void_at IS NULL
             AND (t.assignee_user_id = $5 OR t.assignee_unit_id = ANY($8::uuid[])))))
       ORDER BY w.created_at DESC, w.id DESC LIMIT $9`,
      [actor.agencyId, of.state, at, id, actor.id, of.mine, all, actor.headedUnitIds, of.limit + 1],
    );
  }

  /** Takes a step in the life of a piece of work, and with it another deadline. @throws Problem `workflow/illegal-work-step` */
  async advance(
    tx: EntityManager,
    actor: Actor,
    id: string,
    step: WorkStep | null,
    dueOn?: string | null,
  ): Promise<void> {
    const [row] = await tx.query<{ state: WorkState }[]>(
      `SELECT state FROM work_item WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
      [actor.agencyId, id],
    );
    if (!row) throw new Error('a turn about work that is not there');
    const state = step === null ? row.state : nextWorkState(row.state, step);
    await tx.query(
      `UPDATE work_item SET version = version + 1, state = $3, due_on = CASE WHEN $4 THEN $5::date ELSE due_on END,
         completed_at = CASE WHEN $3 = 'completed' THEN coalesce(completed_at, clock_timestamp()) END
       WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, id, state, dueOn !== undefined, dueOn ?? null],
    );
    const topic = `work.${step === 'complete' ? 'completed' : step === 'cancel' ? 'cancelled' : step === 'reopen' ? 'reopened' : 'changed'}`;
    await this.outbox.append(tx, actor.agencyId, {
      topic,
      subjectId: id,
      payload: {},
      audience: await this.known(tx, actor, id),
    });
  }

  private async known(tx: EntityManager, { agencyId }: Actor, id: string) {
    const rows = await tx.query<{ userId: string }[]>(
      `SELECT given_by AS "userId" FROM work_item WHERE agency_id = $1 AND id = $2
       UNION SELECT assignee_user_id FROM task WHERE agency_id = $1 AND work_id = $2 AND assignee_user_id IS NOT NULL AND void_at IS NULL`,
      [agencyId, id],
    );
    return { users: rows.map(({ userId }) => userId) };
  }
}
