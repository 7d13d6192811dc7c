import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { keysOf, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import {
  FIGURES,
  type CountedTask,
  type Figure,
  type FigureQuery,
  type StatisticsQuery,
  type StatisticsRow,
} from './following.schemas';
import { Subjects } from './subjects';

const stamp = (column: string) => `to_json(${column})#>>'{}'`;

/** Whose figures somebody sees: who directs the office sees all, who heads a unit its own and its people's, others their own. */
const seesAll = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('chief_of_office');

/**
 * What came to whom, and when it was done. A unit that leads is measured by when the matter was done, not by when its
 * head passed it on; one that helps, and a person, by their own turn. What is only to be known has no deadline and is
 * not counted, nor what was taken back.
 */
const MATTERS = (by: 'unit' | 'person') => `
  SELECT t.id AS task_id, ${by === 'unit' ? 't.assignee_unit_id' : 't.assignee_user_id'} AS id, t.created_at AS came, t.due_on,
         ${
           by === 'unit'
             ? `CASE WHEN t.kind = 'assign' AND t.document_id IS NOT NULL THEN d.completed_at
                     WHEN t.kind = 'assign' AND t.work_id IS NOT NULL THEN w.completed_at ELSE t.closed_at END`
             : 't.closed_at'
         } AS done
  FROM task t
  ${
    by === 'unit'
      ? `LEFT JOIN incoming_document d ON t.kind = 'assign' AND d.agency_id = t.agency_id AND d.id = t.document_id
         LEFT JOIN work_item w ON t.kind = 'assign' AND w.agency_id = t.agency_id AND w.id = t.work_id`
      : ''
  }
  WHERE t.agency_id = $1 AND t.state <> 'withdrawn' AND t.kind <> 'inform' AND t.created_at < $4
    AND ${by === 'unit' ? 't.assignee_unit_id IS NOT NULL' : 't.assignee_user_id IS NOT NULL'}`;

/** Which matters a figure counts: the counts and the lists behind them are made of the same words. */
const COUNTED: Readonly<Record<Figure, string>> = {
  before: `came < $3`,
  received: `came >= $3`,
  inTime: `done < $4 AND (due_on IS NULL OR done_on <= due_on)`,
  late: `done < $4 AND done_on > due_on`,
  open: `(done IS NULL OR done >= $4)`,
  overdue: `(done IS NULL OR done >= $4) AND due_on < last_day`,
};

const said = (by: 'unit' | 'person') => `
  WITH matter AS (${MATTERS(by)}),
  said AS (
    SELECT task_id, id, came, done, due_on, (done AT TIME ZONE $2)::date AS done_on,
           least(($4::timestamptz AT TIME ZONE $2)::date - 1, (now() AT TIME ZONE $2)::date) AS last_day
    FROM matter WHERE done IS NULL OR done >= $3)`;
const named = (by: 'unit' | 'person') => `
  FROM said s JOIN ${by === 'unit' ? 'unit' : 'app_user'} u ON u.agency_id = $1 AND u.id = s.id
  WHERE ($5::boolean OR ${
    by === 'unit'
      ? 's.id = ANY ($6::uuid[]) AND $7::uuid IS NOT NULL'
      : `s.id = $7 OR EXISTS (SELECT FROM post p WHERE p.agency_id = $1 AND p.user_id = s.id AND p.unit_id = ANY ($6::uuid[])
           AND p.starts_on <= (now() AT TIME ZONE $2)::date AND (p.ends_on IS NULL OR p.ends_on >= (now() AT TIME ZONE $2)::date))`
  })`;
const nameOf = (by: 'unit' | 'person') => `coalesce(${by === 'unit' ? 'u.name' : 'u.display_name'}, '')`;

const figures = (by: 'unit' | 'person') => `${said(by)}
  SELECT s.id, ${nameOf(by)} AS name,
         ${FIGURES.map((figure) => `(count(*) FILTER (WHERE ${COUNTED[figure]}))::int AS "${figure}"`).join(', ')}
  ${named(by)} GROUP BY s.id, name ORDER BY name, s.id`;
const BY = { unit: figures('unit'), person: figures('person') } as const;

type Counted = Omit<CountedTask, 'kind' | 'state' | 'subject'>;
const counted = (by: 'unit' | 'person', figure: Figure, limit: number) => `${said(by)}
  SELECT s.task_id AS "taskId", jsonb_build_object('id', s.id, 'name', ${nameOf(by)}) AS whose,
         ${stamp('s.came')} AS "cameAt", s.due_on::text AS "dueOn", ${stamp('s.done')} AS "doneAt"
  ${named(by)} AND ${COUNTED[figure]} AND ($8::uuid IS NULL OR s.id = $8)
    AND ($9::timestamptz IS NULL OR (s.came, s.task_id) < ($9::timestamptz, $10::uuid))
  ORDER BY s.came DESC, s.task_id DESC LIMIT ${(limit + 1).toString()}`;

/** Statistics (thống kê): what came, was done in time and late, and is open, by unit or by person, in a period. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  async of(actor: Actor, { by, ...period }: StatisticsQuery): Promise<Page<StatisticsRow>> {
    return this.work.run(actor, async (tx) => {
      const items = await tx.query<StatisticsRow[]>(BY[by], await this.asked(tx, actor, period));
      return { items, next: null };
    });
  }

  /** The matters behind a figure, the newest first: as many as the figure says. */
  async behind(actor: Actor, { by, figure, of, limit, after, ...period }: FigureQuery) {
    const cursor = after === undefined ? [null, null] : keysOf(after, 2);
    const rows = await this.work.run(actor, async (tx) => {
      const found = await tx.query<Counted[]>(counted(by, figure, limit), [
        ...(await this.asked(tx, actor, period)),
        of ?? null,
        ...cursor,
      ]);
      const ids = found.map(({ taskId }) => taskId);
      const subjects = await this.subjects.ofTasks(tx, actor, ids);
      const turns = await tx.query<Pick<CountedTask, 'taskId' | 'kind' | 'state'>[]>(
        `SELECT id AS "taskId", kind, state FROM task WHERE agency_id = $1 AND id = ANY ($2::uuid[])`,
        [actor.agencyId, ids],
      );
      const turnOf = new Map(turns.map((turn) => [turn.taskId, turn]));
      return found.flatMap((row): CountedTask[] => {
        const turn = turnOf.get(row.taskId);
        return turn ? [{ ...row, ...turn, subject: subjects.get(row.taskId) ?? null }] : [];
      });
    });
    return pageFrom(
      rows,
      limit,
      ({ cameAt, taskId }) => [cameAt, taskId],
      (row) => row,
    );
  }

  private async asked(
    tx: EntityManager,
    actor: Actor,
    { from, to }: Pick<StatisticsQuery, 'from' | 'to'>,
  ): Promise<unknown[]> {
    const [span] = await tx.query<{ begin: string; end: string }[]>(
      `SELECT to_json($1::date::timestamp AT TIME ZONE $3)#>>'{}' AS begin, to_json(($2::date + 1)::timestamp AT TIME ZONE $3)#>>'{}' AS "end"`,
      [from, to, actor.timeZone],
    );
    return [actor.agencyId, actor.timeZone, span?.begin, span?.end, seesAll(actor), actor.headedUnitIds, actor.id];
  }
}
