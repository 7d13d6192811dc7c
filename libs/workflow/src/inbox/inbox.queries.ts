import type { Actor, Inbox } from '@vanthu/identity';
import { prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { SUBJECT_JOINS } from '../tasks.queries';

/** What narrows an open list; null: not asked for. Dates are YYYY-MM-DD and inclusive. */
export type OpenFilter = {
  readonly kinds: readonly string[] | null;
  readonly ranks: readonly number[] | null;
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  readonly undated: boolean;
  readonly about: string | null;
  readonly deferred: boolean;
  readonly unitId: string | null;
  readonly q: string | null;
};

/** The keys of the order, as text, of the last row of the page before. */
export type OpenCursor = readonly [rank: string, due: string, createdAt: string, id: string];
const FIRST: OpenCursor = ['-1', '-infinity', '-infinity', '00000000-0000-0000-0000-000000000000'];

/** One more than the largest page. A constant, so that the plan reads that many index entries and no more. */
const AT_MOST = 101;

/** Put off until a later day, and not due before: a deadline never moves by itself, so it brings the task back. */
const PUT_OFF = `(t.deferred_until IS NOT NULL AND t.deferred_until > now.day AND (t.due_on IS NULL OR t.due_on > now.day))`;

const KEYS = `t.rank, coalesce(t.due_on, 'infinity'::date), t.created_at, t.id`;

/** Words are looked for in the few fields that a card shows; accents and case are free. */
const WIDE = `
  AND ($17::uuid IS NULL OR t.assignee_unit_id = $17 OR EXISTS (
    SELECT FROM decision p WHERE p.agency_id = t.agency_id AND p.document_id = t.document_id
      AND p.kind IN ('distribute', 'instruct') AND p.body->>'leadUnitId' = $17::text))
  AND ($18::text IS NULL OR searchable(concat_ws(' ', d.number_symbol, d.subject, d.issuer, d.arrival_number, dr.subject, wi.title)) @@ $18::tsquery)`;

/** The open tasks of one kind of assignee, in their order, out of the partial index of migration 20 for it. */
const branch = (ids: string, column: string, wide: boolean) => `
  SELECT b.* FROM unnest(${ids}) w (id), LATERAL (
    SELECT t.id, t.rank, coalesce(t.due_on, 'infinity'::date) AS due, t.created_at
    FROM task t ${wide ? SUBJECT_JOINS('t') : ''}
    WHERE t.agency_id = $1 AND t.${column} = w.id AND t.state = 'open' AND (${KEYS}) > ($5::int, $6::date, $7::timestamptz, $8::uuid)
      AND ($9::text[] IS NULL OR t.kind = ANY ($9)) AND ($10::int[] IS NULL OR t.rank = ANY ($10))
      AND ($11::date IS NULL OR t.due_on >= $11) AND ($12::date IS NULL OR t.due_on <= $12) AND (NOT $13::boolean OR t.due_on IS NULL)
      AND ($14::text IS NULL OR CASE $14 WHEN 'incoming' THEN t.document_id WHEN 'draft' THEN t.draft_id ELSE t.work_id END IS NOT NULL)
      AND ${PUT_OFF} = $15::boolean ${wide ? WIDE : ''}
    ORDER BY ${KEYS} LIMIT ${AT_MOST.toString()}) b`;

/**
 * A page of open tasks is merged out of ordered branches, one for each person, unit and role whose inbox it is: what it
 * costs does not grow with the inbox. The heavy joins come later, for the rows of the page only.
 */
const page = (wide: boolean) => `
  SELECT p.id FROM (SELECT (now() AT TIME ZONE $16)::date AS day) now, LATERAL (
    ${branch('$2::uuid[]', 'assignee_user_id', wide)} UNION ALL
    ${branch('$3::uuid[]', 'assignee_unit_id', wide)} UNION ALL
    ${branch('$4::text[]', 'assignee_role', wide)}) p
  ORDER BY p.rank, p.due, p.created_at, p.id LIMIT ${AT_MOST.toString()}`;
const NARROW_PAGE = page(false);
const WIDE_PAGE = page(true);

/** The ids of the next open tasks, most pressing first: at most 101. */
export async function openPage(
  tx: EntityManager,
  actor: Actor,
  inbox: Inbox,
  filter: OpenFilter,
  after: OpenCursor | null,
): Promise<string[]> {
  const { kinds, ranks, dueFrom, dueTo, undated, about, deferred, unitId, q } = filter;
  const words = q === null ? null : await wordsOf(tx, q);
  if (words === '') return [];
  const wide = unitId !== null || words !== null;
  const rows = await prepared<{ id: string }>(tx, wide ? WIDE_PAGE : NARROW_PAGE, [
    actor.agencyId,
    inbox.userIds,
    inbox.unitIds,
    inbox.roles,
    ...(after ?? FIRST),
    kinds,
    ranks,
    dueFrom,
    dueTo,
    undated,
    about,
    deferred,
    actor.timeZone,
    ...(wide ? [unitId, words] : []),
  ]);
  return rows.map(({ id }) => id);
}

/** What was typed as a query for words that begin so; '' when nothing in it is a word. */
export async function wordsOf(tx: EntityManager, q: string): Promise<string> {
  const [row] = await tx.query<{ words: string | null }[]>(
    `SELECT string_agg(quote_literal(word) || ':*', ' & ') AS words FROM unnest(tsvector_to_array(searchable($1))) word`,
    [q],
  );
  return row?.words ?? '';
}

const over = (source: string, by: string) => `
  SELECT b.* FROM ${source}, LATERAL (
    SELECT t.id, t.closed_at FROM task t
    WHERE t.agency_id = $1 AND ${by} AND t.state = $5 AND t.state <> 'open' AND t.void_at IS NULL
      AND (t.closed_at, t.id) < ($6::timestamptz, $7::uuid)
    ORDER BY t.closed_at DESC, t.id DESC LIMIT ${AT_MOST.toString()}) b`;
/** Decisions of one person in the order of their moment, which is that of what they closed but for concurrent acts. */
const DECIDED = 4 * AT_MOST;
const CLOSED_PAGE = `
  SELECT p.id FROM (
    ${over('unnest($2::uuid[]) w (id)', 't.assignee_user_id = w.id')} UNION
    ${over('unnest($3::uuid[]) w (id)', 't.assignee_unit_id = w.id')} UNION
    ${over('unnest($4::text[]) w (id)', 't.assignee_role = w.id')} UNION
    SELECT t.id, t.closed_at FROM (
      SELECT c.id FROM decision c WHERE c.agency_id = $1 AND c.actor_id = $8 AND c.at <= $6::timestamptz
        AND EXISTS (SELECT FROM task k WHERE k.agency_id = $1 AND k.closed_by = c.id AND k.state = $5)
      ORDER BY c.at DESC LIMIT ${DECIDED.toString()}) c
    JOIN task t ON t.agency_id = $1 AND t.closed_by = c.id AND t.state = $5
    WHERE (t.closed_at, t.id) < ($6::timestamptz, $7::uuid)) p
  ORDER BY p.closed_at DESC, p.id DESC LIMIT ${AT_MOST.toString()}`;

/** The ids of tasks that are over, newest first: one's own and those that one decided; at most 101. */
export async function closedPage(
  tx: EntityManager,
  actor: Actor,
  inbox: Inbox,
  state: string,
  after: readonly string[] | null,
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(tx, CLOSED_PAGE, [
    actor.agencyId,
    inbox.userIds,
    inbox.unitIds,
    inbox.roles,
    state,
    ...(after ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']),
    actor.id,
  ]);
  return rows.map(({ id }) => id);
}

/** One row for each person, unit or role whose inbox it is. */
export type CountRow = {
  readonly userId: string | null;
  readonly unitId: string | null;
  readonly role: string | null;
  readonly waiting: number;
  readonly soon: number;
  readonly late: number;
  readonly toSign: number;
  readonly toKnow: number;
  readonly deferred: number;
};

/** Kinds that only inform: read and done, without a deadline (để biết). */
export const TO_KNOW = ['inform'] as const;
/** Kinds of a draft that wait for its signer (chờ ký). */
export const TO_SIGN = ['approve', 'sign'] as const;

const COUNTS = `
  SELECT t.assignee_user_id AS "userId", t.assignee_unit_id AS "unitId", t.assignee_role AS role,
         (count(*) FILTER (WHERE NOT t.off AND NOT t.know))::int AS waiting,
         (count(*) FILTER (WHERE NOT t.off AND NOT t.know AND t.due_on BETWEEN $5::date AND $6::date))::int AS soon,
         (count(*) FILTER (WHERE NOT t.off AND NOT t.know AND t.due_on < $5::date))::int AS late,
         (count(*) FILTER (WHERE NOT t.off AND t.draft_id IS NOT NULL AND t.kind = ANY ($8)))::int AS "toSign",
         (count(*) FILTER (WHERE NOT t.off AND t.know))::int AS "toKnow",
         (count(*) FILTER (WHERE t.off))::int AS deferred
  FROM (SELECT $5::date AS day) now, LATERAL (
    ${['assignee_user_id = ANY ($2::uuid[])', 'assignee_unit_id = ANY ($3::uuid[])', 'assignee_role = ANY ($4::text[])']
      .map(
        (whose) => `
    SELECT t.assignee_user_id, t.assignee_unit_id, t.assignee_role, t.due_on, t.draft_id, t.kind, t.kind = ANY ($7) AS know, ${PUT_OFF} AS off
    FROM task t WHERE t.agency_id = $1 AND t.${whose} AND t.state = 'open'`,
      )
      .join(' UNION ALL ')}) t
  GROUP BY 1, 2, 3`;

/** Counts the open tasks of each inbox in one pass. */
export async function countsOf(
  tx: EntityManager,
  actor: Actor,
  inbox: Inbox,
  { today, soon }: { readonly today: string; readonly soon: string },
): Promise<CountRow[]> {
  const { userIds, unitIds, roles } = inbox;
  return prepared<CountRow>(tx, COUNTS, [actor.agencyId, userIds, unitIds, roles, today, soon, TO_KNOW, TO_SIGN]);
}
