import type { Actor } from '@vanthu/identity';
import { agendaRestricted, agendaVisibleTo } from '@vanthu/agenda';
import { directiveRestricted, directiveVisibleTo } from '@vanthu/directives';
import { petitionKnownTo, visibleTo } from '@vanthu/documents';
import { TASK_VISIBLE, visibilityOf } from '@vanthu/workflow';
import type { EntityManager } from 'typeorm';
import type { Kind } from './channel.rules';

/** A notification with what it is about, as far as its reader may know it at this moment. */
export type Line = {
  readonly id: string;
  readonly kind: Kind;
  readonly taskId: string | null;
  readonly directiveTaskId: string | null;
  /** A meeting that its reader, or their leader, goes to; `dueOn` is its day. */
  readonly agendaEntryId: string | null;
  readonly urgent: boolean;
  readonly dueOn: string | null;
  readonly createdAt: string;
  readonly seenAt: string | null;
  /** Null where the reader may not, or not any more, know it. */
  readonly title: string | null;
  readonly numberSymbol: string | null;
  /** Secret, or a petition: nothing of it leaves the program. */
  readonly restricted: boolean;
};

/** The hour stands before the matter: it is what one looks for. */
const MEETING = `left(coalesce(to_char(ae.starts_time, 'HH24:MI') || ' · ', '') || ae.subject, 300)`;
const stamp = (column: string) => `to_json(${column})#>>'{}'`;

/**
 * Reads notifications of one person: `where` speaks of `notification n`, with parameters from $9 on. What a turn is about
 * stands in tables of other subjects; showing them together is the purpose of this query.
 */
export async function linesOf(
  tx: EntityManager,
  actor: Actor,
  where: string,
  params: readonly unknown[],
): Promise<Line[]> {
  const visible = visibleTo(actor, 'd', 6);
  const known = petitionKnownTo(actor, 'd', 6);
  // The caller's parameters begin at $9; these come after them.
  const directive = directiveVisibleTo(actor, 'dt', 9 + params.length);
  const entry = agendaVisibleTo(actor, 'ae', 9 + params.length + directive.params.length);
  const readable = `CASE WHEN ae.id IS NOT NULL THEN ${entry.sql} WHEN dt.id IS NOT NULL THEN ${directive.sql} WHEN d.id IS NOT NULL THEN ${visible.sql} AND ${known.sql} ELSE ${TASK_VISIBLE} END`;
  return tx.query<Line[]>(
    `SELECT n.id, n.kind, n.task_id AS "taskId", n.directive_task_id AS "directiveTaskId", n.agenda_entry_id AS "agendaEntryId", n.urgent, n.due_on::text AS "dueOn", ${stamp('n.created_at')} AS "createdAt",
            ${stamp('n.seen_at')} AS "seenAt",
            CASE WHEN ${readable} THEN coalesce(d.subject, dr.subject, wi.title, left(coalesce(part.text, dt.text), 300), ${MEETING}) END AS title,
            CASE WHEN ${readable} THEN nullif(d.number_symbol, '') END AS "numberSymbol",
            CASE WHEN ae.id IS NOT NULL THEN ${agendaRestricted('ae')} WHEN dt.id IS NOT NULL THEN ${directiveRestricted('dt')} ELSE coalesce(source.secrecy <> 'none' OR source.petition, false) END AS restricted
     FROM notification n
     LEFT JOIN task t ON t.agency_id = n.agency_id AND t.id = n.task_id
     LEFT JOIN directive_task dt ON dt.agency_id = n.agency_id AND dt.id = n.directive_task_id
     LEFT JOIN directive_child part ON part.agency_id = n.agency_id AND part.id = n.directive_child_id
     LEFT JOIN agenda_entry ae ON ae.agency_id = n.agency_id AND ae.id = n.agenda_entry_id
     LEFT JOIN decision c ON c.agency_id = t.agency_id AND c.id = t.closed_by
     LEFT JOIN incoming_document d ON d.agency_id = t.agency_id AND d.id = t.document_id
     LEFT JOIN draft dr ON dr.agency_id = t.agency_id AND dr.id = t.draft_id
     LEFT JOIN work_item wi ON wi.agency_id = t.agency_id AND wi.id = t.work_id
     LEFT JOIN incoming_document source ON source.agency_id = t.agency_id
       AND source.id = coalesce(t.document_id, dr.reply_to, wi.source_document_id)
     WHERE n.agency_id = $1 AND n.user_id = $5 AND ${where}`,
    [...visibilityOf(actor), ...visible.params, ...params, ...directive.params, ...entry.params],
  );
}
