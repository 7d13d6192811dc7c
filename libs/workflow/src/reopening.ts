import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, letIn } from '@vanthu/documents';
import { PeopleService, type Actor } from '@vanthu/identity';
import { forbidden, newId, UnitOfWork } from '@vanthu/platform';
import { leadUnitOf } from './act';
import { todayOf } from './days';
import type { DecisionView, Reopening as Input } from './decisions.schemas';
import { requireOpenDeadline } from './distribution.rules';
import { notInUnit } from './distributions';
import { Rights } from './rights';
import { assigneeOf, type NewTask } from './task-book';
import { lockTasksOf, type LockedTask } from './task-locks';
import { Turns } from './turns';

/** Mở lại: what was closed is open again by the word of a superior of the lead, with a reason. */
@Injectable()
export class Reopening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly people: PeopleService,
    private readonly rights: Rights,
    private readonly turns: Turns,
  ) {}

  /** The head of the lead unit may, and every leader of the agency; the handler has to accept it anew. */
  async reopen(actor: Actor, documentId: string, { reason, userId, dueOn }: Input): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const subject = { type: 'incoming', id: documentId } as const;
      const all = await lockTasksOf(tx, actor.agencyId, subject);
      await this.documents.readable(tx, actor, documentId);
      const unitId = leadUnitOf(all);
      const isHead = unitId !== null && actor.headedUnitIds.includes(unitId);
      if (!isHead && !actor.roles.has('leader')) throw forbidden({ action: 'reopen' });
      const authority = await this.rights.inPost(tx, actor, isHead ? { unitId } : { role: 'leader' }, 'reopen');
      requireOpenDeadline(dueOn, await todayOf(tx, actor));
      const id = newId();
      if (userId !== undefined) {
        const person = await this.people.user(tx, actor.agencyId, userId);
        if (!person?.posts.some((post) => post.unitId === unitId)) throw notInUnit({ userId }).at('/userId');
        await letIn(tx, actor.agencyId, documentId, 'user', userId, {
          because: 'assigned',
          decisionId: id,
        });
      }
      const entry = { subject, taskId: null, kind: 'reopen', authority, seenSha256: null };
      return this.turns.write(tx, actor, {
        id,
        entry: { ...entry, body: { reason, userId: userId ?? null, dueOn } },
        step: 'reopen',
        fields: { reason, ...(dueOn === null ? {} : { dueOn }) },
        opens: [{ ...formerHandler(all, userId), dueOn }],
      });
    });
  }
}

/** Who closed the matter, or who is named now, has it again; questions that its closing withdrew are nobody's turn. */
export function formerHandler(all: readonly LockedTask[], userId?: string): Pick<NewTask, 'kind' | 'assignee'> {
  if (userId !== undefined) return { kind: 'handle', assignee: { user: userId } };
  const last = all.findLast(({ state, closedKind }) => state === 'done' && closedKind === 'complete');
  return last ? { kind: last.kind, assignee: assigneeOf(last) } : { kind: 'handle', assignee: { role: 'leader' } };
}
