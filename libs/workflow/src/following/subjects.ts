import { Injectable } from '@nestjs/common';
import { DRAFT_VISIBLE, draftVisibility, IncomingDocumentsService, visibleTo } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { notFound } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { SUBJECT, SUBJECT_JOINS } from '../tasks.queries';
import type { Followed, FollowedView } from './following.schemas';

type Row = { subject: Followed; since: string; subjectId: string };

/** The columns of a row about a subject: exactly one of them holds it. */
export type SubjectColumns = readonly [documentId: string | null, draftId: string | null, workId: string | null];

/** Parameters $1 to $9 of the two below. */
const readerOf = (actor: Actor): unknown[] => [
  ...draftVisibility(actor),
  actor.roles.has('leader') || actor.roles.has('chief_of_office'),
];
const draftReadable = (id: string) => `EXISTS (SELECT FROM draft d WHERE d.id = ${id} AND ${DRAFT_VISIBLE})`;
/** The same as `workPolicy.read`: whoever gave it, directs the agency, or has or had a turn on it. */
const workReadable = (id: string) => `EXISTS (SELECT FROM work_item w WHERE w.agency_id = $1 AND w.id = ${id}
  AND (w.given_by = $2 OR $9::boolean OR EXISTS (SELECT FROM task v WHERE v.agency_id = $1 AND v.work_id = w.id
    AND v.void_at IS NULL AND (v.assignee_user_id = ANY($6::uuid[]) OR v.assignee_unit_id = ANY($7::uuid[])))))`;

/** What can be kept an eye on, by its id: whoever may not read it may not know of it. */
@Injectable()
export class Subjects {
  constructor(private readonly documents: IncomingDocumentsService) {}

  /** @throws Problem `not-found` */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<SubjectColumns> {
    const [found] = await tx.query<{ kind: 'incoming' | 'draft' | 'work' }[]>(
      `SELECT 'incoming' AS kind FROM incoming_document WHERE agency_id = $1 AND id = $2
       UNION ALL SELECT 'draft' FROM draft WHERE agency_id = $1 AND id = $2
       UNION ALL SELECT 'work' FROM work_item WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, id],
    );
    if (!found) throw notFound({});
    if (found.kind === 'incoming') {
      await this.documents.readable(tx, actor, id);
      return [id, null, null];
    }
    const [part] = await tx.query<{ known: boolean }[]>(
      `SELECT ${draftReadable('$10')} OR ${workReadable('$10')} AS known`,
      [...readerOf(actor), id],
    );
    if (part?.known !== true) throw notFound({});
    return found.kind === 'draft' ? [null, id, null] : [null, null, id];
  }

  /** What these tasks are about, by the task's id; of what one may not read nothing is said. */
  async ofTasks(tx: EntityManager, actor: Actor, taskIds: readonly string[]): Promise<Map<string, Followed>> {
    const visible = visibleTo(actor, 'd', 11);
    const rows = await tx.query<{ id: string; subject: Followed }[]>(
      `SELECT t.id, ${SUBJECT} AS subject FROM task t ${SUBJECT_JOINS('t')}
       WHERE t.agency_id = $1 AND t.id = ANY ($10::uuid[])
         AND CASE WHEN t.document_id IS NOT NULL THEN ${visible.sql}
                  WHEN t.draft_id IS NOT NULL THEN ${draftReadable('t.draft_id')} ELSE ${workReadable('t.work_id')} END`,
      [...readerOf(actor), taskIds, ...visible.params],
    );
    return new Map(rows.map(({ id, subject }) => [id, subject]));
  }

  /** The newest of a table of followed things; what one may not read any more is left out: not even its title is shown. */
  async newest(
    tx: EntityManager,
    actor: Actor,
    table: 'star' | 'personal_folder_item',
    owner: string,
    page: { readonly limit: number; readonly after: readonly string[] | null },
  ): Promise<Row[]> {
    const visible = visibleTo(actor, 'd', 13);
    const [since = null, id = null] = page.after ?? [];
    return tx.query<Row[]>(
      `SELECT ${SUBJECT} AS subject, to_json(x.created_at)#>>'{}' AS since, x.subject_id AS "subjectId"
       FROM ${table} x ${SUBJECT_JOINS('x')}
       WHERE x.agency_id = $1 AND x.${table === 'star' ? 'user_id' : 'folder_id'} = $10
         AND ($11::timestamptz IS NULL OR (x.created_at, x.subject_id) < ($11::timestamptz, $12::uuid))
         AND CASE WHEN x.document_id IS NOT NULL THEN ${visible.sql}
                  WHEN x.draft_id IS NOT NULL THEN ${draftReadable('x.draft_id')} ELSE ${workReadable('x.work_id')} END
       ORDER BY x.created_at DESC, x.subject_id DESC LIMIT ${(page.limit + 1).toString()}`,
      [...readerOf(actor), owner, since, id, ...visible.params],
    );
  }
}

export const keysOfRow = (row: Row): string[] => [row.since, row.subjectId];
export const presentFollowed = ({ subject, since }: Row): FollowedView => ({ subject, since });
