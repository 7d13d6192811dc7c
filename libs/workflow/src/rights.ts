import { Injectable } from '@nestjs/common';
import { AuthorityService, type Actor, type Authority } from '@vanthu/identity';
import { notFound, Problem } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { leadUnitOf } from './act';
import type { LockedTask } from './task-locks';
import { taskPolicy } from './tasks.policy';

/** In which right somebody acts on a turn, at the moment at which they act. */
@Injectable()
export class Rights {
  constructor(private readonly authority: AuthorityService) {}

  /** @throws Problem `not-found` for who may not know of the turn, else why not */
  async on(
    tx: EntityManager,
    actor: Actor,
    all: readonly LockedTask[],
    task: LockedTask,
    act: string,
    recordedFor: string | null = null,
  ): Promise<Authority> {
    const unit = task.assigneeUnitId ?? leadUnitOf(all);
    const turn = {
      kind: task.kind,
      assigneeUserId: task.assigneeUserId,
      assigneeUnitId: task.assigneeUnitId,
      assigneeRole: task.assigneeRole,
      docType: await this.docTypeOf(tx, actor, task),
      ...(unit === null ? {} : { unitIds: [unit] }),
    };
    try {
      return await this.authority.authorityAt(tx, actor, turn, act, recordedFor);
    } catch (error) {
      const unknown = error instanceof Problem && error.code === 'forbidden' && !taskPolicy.read(actor, task);
      throw unknown && recordedFor === null ? notFound({}) : error;
    }
  }

  /** Of one's own post, for what belongs to no turn. `role` or `unitId` names the post. */
  async inPost(
    tx: EntityManager,
    actor: Actor,
    post: { readonly role: string } | { readonly unitId: string } | 'any',
    act: string,
  ): Promise<Authority> {
    const turn = {
      kind: act,
      assigneeUserId: post === 'any' ? actor.id : null,
      assigneeUnitId: post !== 'any' && 'unitId' in post ? post.unitId : null,
      assigneeRole: post !== 'any' && 'role' in post ? post.role : null,
    };
    return this.authority.authorityAt(tx, actor, turn, act);
  }

  /** A written delegation may name types of document; only who acts by one needs it. */
  private async docTypeOf(tx: EntityManager, actor: Actor, { subject, subjectId }: LockedTask): Promise<string | null> {
    if (subject !== 'incoming' || actor.standsFor.length === 0) return null;
    const [row] = await tx.query<{ docType: string | null }[]>(
      `SELECT doc_type AS "docType" FROM incoming_document WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, subjectId],
    );
    return row?.docType ?? null;
  }
}
