import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { forbidden, newId, notFound, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DecisionView } from './decisions.schemas';
import { deadlineBefore } from './former-deadline';
import { Rights } from './rights';
import type { DecisionKind } from './route.words';
import type { Subject } from './subject';
import { TaskBook } from './task-book';
import { lockTasksOf, standingOf } from './task-locks';
import { Turns } from './turns';
import { undo } from './undo.rules';
import { WorkBook } from './works/work-book';

type Row = {
  id: string;
  kind: DecisionKind;
  actorId: string;
  taskId: string | null;
  documentId: string | null;
  workId: string | null;
  body: Readonly<Record<string, unknown>>;
};

/** Hoàn tác: within a minute somebody undoes an act of their own, while nobody who got a turn by it has acted. */
@Injectable()
export class Undoing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly works: WorkBook,
    private readonly tasks: TaskBook,
    private readonly rights: Rights,
    private readonly turns: Turns,
  ) {}

  /** What it opened is withdrawn and what it ended is open again; both acts stay in the story. */
  async undo(actor: Actor, decisionId: string): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const { decision, subject } = await this.own(tx, actor, decisionId);
      const all = await lockTasksOf(tx, actor.agencyId, subject);
      const { kind, taskId } = decision;
      const undoing = undo(all, {
        id: decisionId,
        kind,
        taskId,
        ...(await standingOf(tx, actor.agencyId, decisionId)),
      });
      const authority = await this.rights.inPost(tx, actor, 'any', 'undo');
      const task = all.find(({ id }) => id === taskId);
      const entry = { subject, taskId, kind: 'undo', authority, seenSha256: null };
      const { accepted } = undoing;
      const former = await deadlineBefore(tx, actor.agencyId, decisionId);
      return this.turns.write(tx, actor, {
        id: newId(),
        entry: { ...entry, body: { decisionId, kind, formerOn: decision.body.dueOn ?? null } },
        step: undoing.step,
        ...(former === undefined ? {} : { fields: { dueOn: former } }),
        annuls: all.filter(({ id }) => undoing.withdraws.includes(id)),
        restores: all.filter(({ id }) => undoing.restores.includes(id)),
        also: async () => {
          if (task && accepted !== null) await this.tasks.accept(tx, task, accepted);
          if (task && kind === 'defer') await this.tasks.defer(tx, task, null);
        },
      });
    });
  }

  /** @throws Problem `not-found` for who may not know of the subject, `forbidden` for another's act */
  private async own(tx: EntityManager, actor: Actor, id: string): Promise<{ decision: Row; subject: Subject }> {
    const [decision] = await tx.query<Row[]>(
      `SELECT id, kind, actor_id AS "actorId", task_id AS "taskId", document_id AS "documentId", work_id AS "workId", body
       FROM decision WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, id],
    );
    if (!decision) throw notFound({});
    const { documentId, workId, actorId } = decision;
    if (documentId !== null) {
      await this.documents.readable(tx, actor, documentId);
      if (actorId !== actor.id) throw forbidden({ action: 'undo' });
      return { decision, subject: { type: 'incoming', id: documentId } };
    }
    if (workId === null) throw notFound({});
    await this.works.readable(tx, actor, workId);
    if (actorId !== actor.id) throw forbidden({ action: 'undo' });
    return { decision, subject: { type: 'work', id: workId } };
  }
}
