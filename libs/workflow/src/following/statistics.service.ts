import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { UnitOfWork, type Page } from '@vanthu/platform';
import type { StatisticsQuery, StatisticsRow } from './following.schemas';

/** Whose figures somebody sees: who directs the office sees all, who heads a unit its own and its people's, others their own. */
const seesAll = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('chief_of_office');

/**
 * What came to whom, and when it was done. A unit that leads is measured by when the matter was done, not by when its
 * head passed it on; one that helps, and a person, by their own turn. What is only to be known has no deadline and is
 * not counted, nor what was taken back.
 */
const MATTERS = (by: 'unit' | 'person') => `
  SELECT ${by === 'unit' ? 't.assignee_unit_id' : 't.assignee_user_id'} AS id, t.created_at AS came, t.due_on,
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

const figures = (by: 'unit' | 'person') => `
  WITH matter AS (${MATTERS(by)}),
  said AS (
    SELECT id, came, done, due_on, (done AT TIME ZONE $2)::date AS done_on,
           least(($4::timestamptz AT TIME ZONE $2)::date - 1, (now() AT TIME ZONE $2)::date) AS last_day
    FROM matter WHERE done IS NULL OR done >= $3)
  SELECT s.id, coalesce(${by === 'unit' ? 'u.name' : 'u.display_name'}, '') AS name,
         (count(*) FILTER (WHERE came < $3))::int AS before,
         (count(*) FILTER (WHERE came >= $3))::int AS received,
         (count(*) FILTER (WHERE done < $4 AND (due_on IS NULL OR done_on <= due_on)))::int AS "inTime",
         (count(*) FILTER (WHERE done < $4 AND done_on > due_on))::int AS late,
         (count(*) FILTER (WHERE done IS NULL OR done >= $4))::int AS open,
         (count(*) FILTER (WHERE (done IS NULL OR done >= $4) AND due_on < last_day))::int AS overdue
  FROM said s JOIN ${by === 'unit' ? 'unit' : 'app_user'} u ON u.agency_id = $1 AND u.id = s.id
  WHERE $5::boolean OR ${
    by === 'unit'
      ? 's.id = ANY ($6::uuid[]) AND $7::uuid IS NOT NULL'
      : `s.id = $7 OR EXISTS (SELECT FROM post p WHERE p.agency_id = $1 AND p.user_id = s.id AND p.unit_id = ANY ($6::uuid[])
           AND p.starts_on <= (now() AT TIME ZONE $2)::date AND (p.ends_on IS NULL OR p.ends_on >= (now() AT TIME ZONE $2)::date))`
  }
  GROUP BY s.id, name ORDER BY name, s.id`;
const BY = { unit: figures('unit'), person: figures('person') } as const;

/** Statistics (thống kê): what came, was done in time and late, and is open, by unit or by person, in a period. */
@Injectable()
export class StatisticsService {
  constructor(private readonly work: UnitOfWork) {}

  async of(actor: Actor, { from, to, by }: StatisticsQuery): Promise<Page<StatisticsRow>> {
    return this.work.run(actor, async (tx) => {
      const [span] = await tx.query<{ begin: string; end: string }[]>(
        `SELECT to_json($1::date::timestamp AT TIME ZONE $3)#>>'{}' AS begin, to_json(($2::date + 1)::timestamp AT TIME ZONE $3)#>>'{}' AS "end"`,
        [from, to, actor.timeZone],
      );
      const items = await tx.query<StatisticsRow[]>(BY[by], [
        actor.agencyId,
        actor.timeZone,
        span?.begin,
        span?.end,
        seesAll(actor),
        actor.headedUnitIds,
        actor.id,
      ]);
      return { items, next: null };
    });
  }
}
