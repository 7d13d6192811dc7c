import { Injectable } from '@nestjs/common';
import { type Actor } from '@vanthu/identity';
import { UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { DIRECTIVE_VISIBLE, directiveVisibilityOf } from './directives.policy';
import type { CountRow, DirectiveReport, ReportQuery } from './directives.schemas';
import { spanOf } from './report-period.rules';

const TODAY = `(now() AT TIME ZONE g.time_zone)::date`;
const count = (condition: string, name: string) => `count(*) FILTER (WHERE ${condition})::int AS "${name}"`;
/** A task counts with what it was on `day`: completed later, it was still in progress. */
const counts = (day: string) => {
  const done = `t.state = 'completed' AND t.completed_on <= ${day}`;
  const open = `NOT (${done}) AND t.state <> 'stopped'`;
  const late = `coalesce(t.due_on < ${day}, false)`;
  return [
    count(`${open} AND t.state = 'not_started' AND NOT ${late}`, 'notStarted'),
    count(`${open} AND t.state NOT IN ('not_started', 'extension_requested') AND NOT ${late}`, 'inProgress'),
    count(`${open} AND ${late}`, 'inProgressLate'),
    count(`${done} AND NOT coalesce(t.completed_on > t.due_on, false)`, 'completedInTime'),
    count(`${done} AND coalesce(t.completed_on > t.due_on, false)`, 'completedLate'),
    count(`${open} AND t.state = 'extension_requested' AND NOT ${late}`, 'extensionRequested'),
    count(`t.state = 'stopped'`, 'stopped'),
    `count(*)::int AS total`,
  ].join(', ');
};
const KEYS = [
  'notStarted',
  'inProgress',
  'inProgressLate',
  'completedInTime',
  'completedLate',
  'extensionRequested',
  'stopped',
  'total',
] as const;

/** How many tasks stand how: on the board by unit or leader, and in the periodic report (báo cáo thực hiện nhiệm vụ). */
@Injectable()
export class DirectiveReportsService {
  constructor(private readonly work: UnitOfWork) {}

  /** The board's counts, by lead unit or by the leader in charge, of what the actor may read. */
  async counts(actor: Actor, by: 'unit' | 'leader'): Promise<Page<CountRow>> {
    return this.work.run(actor, async (tx) => ({ items: await rows(tx, actor, by, TODAY, 'true', []), next: null }));
  }

  /** Tasks that were assigned before the period ended and not completed before it began, by lead. */
  async report(actor: Actor, { view, period, year, ordinal }: ReportQuery): Promise<DirectiveReport> {
    const { from, to } = spanOf(view, period, year, ordinal);
    const found = await this.work.run(actor, (tx) =>
      rows(
        tx,
        actor,
        'unit',
        `least($7::date, ${TODAY})`,
        `t.assigned_on <= $7::date AND coalesce(t.completed_on >= $6::date, true)`,
        [from, to],
      ),
    );
    const total = Object.fromEntries(KEYS.map((key) => [key, found.reduce((sum, row) => sum + row[key], 0)]));
    return { from, to, rows: found, total: { ...EMPTY, ...total } };
  }
}

const EMPTY: CountRow = {
  id: null,
  name: '',
  notStarted: 0,
  inProgress: 0,
  inProgressLate: 0,
  completedInTime: 0,
  completedLate: 0,
  extensionRequested: 0,
  stopped: 0,
  total: 0,
};

async function rows(
  tx: EntityManager,
  actor: Actor,
  by: 'unit' | 'leader',
  day: string,
  which: string,
  params: readonly unknown[],
): Promise<CountRow[]> {
  const name = by === 'unit' ? `coalesce(n.name, t.lead_name)` : `coalesce(l.display_name, '')`;
  const id = by === 'unit' ? 't.lead_unit_id' : 't.leader_id';
  return tx.query<CountRow[]>(
    `SELECT ${id} AS id, ${name} AS name, ${counts(day)} FROM directive_task t JOIN agency g ON g.id = t.agency_id
     LEFT JOIN unit n ON n.agency_id = t.agency_id AND n.id = t.lead_unit_id
     LEFT JOIN app_user l ON l.agency_id = t.agency_id AND l.id = t.leader_id
     WHERE ${DIRECTIVE_VISIBLE} AND ${which} GROUP BY 1, 2 ORDER BY 2, 1 LIMIT 1000`,
    [...directiveVisibilityOf(actor), ...params],
  );
}
