import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, visibleTo } from '@vanthu/documents';
import { inboxOf, type Actor } from '@vanthu/identity';
import { notFound } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { SUBJECT, SUBJECT_JOINS } from '../tasks.queries';
import type { Followed, FollowedView } from './following.schemas';

type Row = { subject: Followed; since: string; subjectId: string };

/** The columns of a row about a subject: exactly one of them holds it. */
export type SubjectColumns = readonly [documentId: string | null, draftId: string | null, workId: string | null];

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
    const draft = found.kind === 'draft';
    const { userIds, unitIds, roles } = inboxOf(actor.id, actor);
    const column = draft ? 'draft_id' : 'work_id';
    const [part] = await tx.query<unknown[]>(
      `SELECT 1 FROM task t WHERE t.agency_id = $1 AND t.${column} = $2 AND t.void_at IS NULL AND (t.assignee_user_id = ANY ($3::uuid[])
         OR t.assignee_unit_id = ANY ($4::uuid[]) OR t.assignee_role = ANY ($5::text[]))
       UNION ALL SELECT 1 FROM decision c WHERE c.agency_id = $1 AND c.${column} = $2 AND c.actor_id = $6
       UNION ALL ${
         draft
           ? `SELECT 1 FROM draft WHERE agency_id = $1 AND id = $2 AND (drafter_id = $6 OR unit_id = ANY ($4::uuid[]))`
           : `SELECT 1 FROM work_item WHERE agency_id = $1 AND id = $2 AND given_by = $6`
       } LIMIT 1`,
      [actor.agencyId, id, userIds, unitIds, roles, actor.id],
    );
    if (!part) throw notFound({});
    return draft ? [null, id, null] : [null, null, id];
  }

  /** The newest of a table of followed things; documents that one may not read any more are left out. */
  async newest(
    tx: EntityManager,
    actor: Actor,
    table: 'star' | 'personal_folder_item',
    owner: string,
    page: { readonly limit: number; readonly after: readonly string[] | null },
  ): Promise<Row[]> {
    const visible = visibleTo(actor, 'd', 5);
    const [since = null, id = null] = page.after ?? [];
    return tx.query<Row[]>(
      `SELECT ${SUBJECT} AS subject, to_json(x.created_at)#>>'{}' AS since, x.subject_id AS "subjectId"
       FROM ${table} x ${SUBJECT_JOINS('x')}
       WHERE x.agency_id = $1 AND x.${table === 'star' ? 'user_id' : 'folder_id'} = $2
         AND ($3::timestamptz IS NULL OR (x.created_at, x.subject_id) < ($3::timestamptz, $4::uuid))
         AND (x.document_id IS NULL OR ${visible.sql})
       ORDER BY x.created_at DESC, x.subject_id DESC LIMIT ${(page.limit + 1).toString()}`,
      [actor.agencyId, owner, since, id, ...visible.params],
    );
  }
}

export const keysOfRow = (row: Row): string[] => [row.since, row.subjectId];
export const presentFollowed = ({ subject, since }: Row): FollowedView => ({ subject, since });
