import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import { otherBytes } from './acts.problems';
import type { LockedTask } from './task-locks';
import { hashOfWork, WorkBook } from './works/work-book';

/** Binds an act to what was shown to whoever acts: the bytes of the main file, or what the work says. */
@Injectable()
export class Seen {
  constructor(
    private readonly documents: IncomingDocumentsService,
    private readonly works: WorkBook,
  ) {}

  /** @throws Problem `workflow/other-bytes` with the present hash and the fields that changed since, where they are known */
  async require(
    tx: EntityManager,
    actor: Actor,
    { subject, subjectId }: Pick<LockedTask, 'subject' | 'subjectId'>,
    seen: { readonly seenSha256: string; readonly seenVersion?: number | undefined },
  ): Promise<void> {
    if (subject === 'work') return this.sameWork(tx, actor, subjectId, seen.seenSha256);
    const { files } = await this.documents.readable(tx, actor, subjectId);
    const current = files.find(({ role }) => role === 'main')?.sha256 ?? '';
    const changed =
      seen.seenVersion === undefined ? [] : await this.documents.changedSince(tx, actor, subjectId, seen.seenVersion);
    if (current !== seen.seenSha256) throw otherBytes({ current, changed: ['file', ...changed] });
    if (changed.length > 0) throw otherBytes({ current, changed });
  }

  private async sameWork(tx: EntityManager, actor: Actor, id: string, seen: string): Promise<void> {
    const work = await this.works.readable(tx, actor, id);
    const current = hashOfWork(work);
    if (current === seen) return;
    const former = await tx.query<{ dueOn: string | null }[]>(
      `SELECT body->>'formerOn' AS "dueOn" FROM decision
       WHERE agency_id = $1 AND work_id = $2 AND kind IN ('grant_extension','give','undo')`,
      [actor.agencyId, id],
    );
    const isDue = former.some(({ dueOn }) => hashOfWork({ ...work, dueOn }) === seen);
    throw otherBytes({ current, changed: isDue ? ['dueOn'] : [] });
  }
}
