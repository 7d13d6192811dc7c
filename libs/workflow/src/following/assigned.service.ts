import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { keysOf, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import { wordsOf } from '../inbox/inbox.queries';
import { decidedBy } from '../subject';
import { SUBJECT, SUBJECT_JOINS } from '../tasks.queries';
import type { AssignedPage, AssignedView, SaidPage, SaidView } from './following.schemas';

const stamp = (column: string) => `to_json(${column})#>>'{}'`;
const TODAY = `(now() AT TIME ZONE $2)::date`;

const STATES: Readonly<Record<AssignedPage['state'], string>> = {
  open: `t.state = 'open'`,
  late: `t.state = 'open' AND t.due_on < ${TODAY}`,
  done: `t.state = 'done'`,
  withdrawn: `t.state = 'withdrawn'`,
  all: 'true',
};
/** Acts by which somebody gives work to others; what is only sent on the way up is none. */
const GIVING = `('instruct', 'assign', 'give', 'pass', 'consult', 'involve')`;

/** Việc tôi đã giao, and what I said: looked up by who said it. */
@Injectable()
export class AssignedService {
  constructor(private readonly work: UnitOfWork) {}

  /** What the caller gave to others, the newest first, with what became of it. */
  async assigned(actor: Actor, { state, limit, after }: AssignedPage): Promise<Page<AssignedView>> {
    const [at = null, id = null] = after === undefined ? [] : keysOf(after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<AssignedView[]>(
        `SELECT t.id AS "taskId", t.kind, t.state, ${SUBJECT} AS subject,
           jsonb_build_object(
             'type', CASE WHEN t.assignee_user_id IS NOT NULL THEN 'user' WHEN t.assignee_unit_id IS NOT NULL THEN 'unit' ELSE 'role' END,
             'id', coalesce(t.assignee_user_id::text, t.assignee_unit_id::text, t.assignee_role),
             'name', coalesce(au.display_name, an.name, t.assignee_role)) AS to,
           ${stamp('o.at')} AS "assignedAt", t.due_on::text AS "dueOn",
           coalesce(t.due_on < coalesce((t.closed_at AT TIME ZONE $2)::date, ${TODAY}), false) AS late,
           ${stamp('t.seen_at')} AS "seenAt", ${stamp('t.accepted_at')} AS "acceptedAt", ${stamp('t.closed_at')} AS "closedAt"
         FROM decision o JOIN task t ON t.agency_id = o.agency_id AND t.opened_by = o.id
         ${SUBJECT_JOINS('t')}
         LEFT JOIN app_user au ON au.agency_id = t.agency_id AND au.id = t.assignee_user_id
         LEFT JOIN unit an ON an.agency_id = t.agency_id AND an.id = t.assignee_unit_id
         WHERE o.agency_id = $1 AND ${decidedBy('o', '$3')} AND o.kind IN ${GIVING} AND ${STATES[state]}
           AND ($4::timestamptz IS NULL OR (o.at, t.id) < ($4::timestamptz, $5::uuid))
         ORDER BY o.at DESC, t.id DESC LIMIT ${(limit + 1).toString()}`,
        [actor.agencyId, actor.timeZone, actor.id, at, id],
      ),
    );
    return pageFrom(
      rows,
      limit,
      (row) => [row.assignedAt, row.taskId],
      (row) => row,
    );
  }

  /** The caller's own past instructions, the newest first; by words of them or of what they were about. */
  async said(actor: Actor, { q, limit, after }: SaidPage): Promise<Page<SaidView>> {
    const [at = null, id = null] = after === undefined ? [] : keysOf(after, 2);
    const rows = await this.work.run(actor, async (tx) => {
      const words = q === undefined || q === '' ? null : await wordsOf(tx, q);
      if (words === '') return [];
      return tx.query<SaidView[]>(
        `SELECT o.id AS "decisionId", o.kind, coalesce(o.body->>'opinion', '') AS opinion, lu.name AS "leadUnitName", o.body->>'dueOn' AS "dueOn",
                ${stamp('o.at')} AS at, ${SUBJECT} AS subject
         FROM decision o ${SUBJECT_JOINS('o')}
         LEFT JOIN unit lu ON lu.agency_id = o.agency_id AND lu.id::text = o.body->>'leadUnitId'
         WHERE o.agency_id = $1 AND ${decidedBy('o', '$2')} AND (o.kind IN ${GIVING} OR o.kind = 'distribute')
           AND ($3::timestamptz IS NULL OR (o.at, o.id) < ($3::timestamptz, $4::uuid))
           AND ($5::text IS NULL OR searchable(concat_ws(' ', o.body->>'opinion', o.body->>'text', lu.name, d.number_symbol, d.subject, d.issuer,
             dr.subject, wi.title)) @@ $5::tsquery)
         ORDER BY o.at DESC, o.id DESC LIMIT ${(limit + 1).toString()}`,
        [actor.agencyId, actor.id, at, id, words],
      );
    });
    return pageFrom(
      rows,
      limit,
      (row) => [row.at, row.decisionId],
      (row) => row,
    );
  }
}
