import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { newId, UnitOfWork, atField } from '@vanthu/platform';
import { nothingToRecord, writtenLater } from './acts.problems';
import { todayOf } from './days';
import type { DecisionView, RecordedInstruction } from './decisions.schemas';
import { Distributions } from './distributions';
import { Rights } from './rights';
import { recordPaper } from './route.rules';
import { Seen } from './seen';
import { lockTasksOf } from './task-locks';
import { Turns } from './turns';

/**
 * Người ghi ý kiến: a clerk or the leader's secretary writes down what the leader ordered on the paper, with its scan.
 * It is the leader's instruction, shown as "ghi theo bút phê của …", and never counts as the recorder's decision.
 * @see Decree 30/2020/NĐ-CP, art. 23.3
 */
@Injectable()
export class Recordings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly distributions: Distributions,
    private readonly rights: Rights,
    private readonly seen: Seen,
    private readonly turns: Turns,
  ) {}

  async record(actor: Actor, documentId: string, input: RecordedInstruction): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const subject = { type: 'incoming', id: documentId } as const;
      const all = await lockTasksOf(tx, actor.agencyId, subject);
      await this.documents.readable(tx, actor, documentId);
      const task = all.find(({ state, kind }) => state === 'open' && (kind === 'instruct' || kind === 'distribute'));
      if (!task) throw nothingToRecord({});
      const { leaderId, writtenOn, scanFileId, seenSha256, seenVersion, ...plan } = input;
      const leaders = { assigneeUserId: null, assigneeUnitId: null, assigneeRole: 'leader', kind: 'instruct' } as const;
      const turn = task.kind === 'instruct' ? task : { ...task, ...leaders };
      const authority = await this.rights.on(tx, actor, all, turn, 'record', leaderId);
      const consequence = recordPaper(all, task);
      await this.seen.require(tx, actor, task, { seenSha256, seenVersion });
      if (writtenOn > (await todayOf(tx, actor))) throw writtenLater({ writtenOn }).at('/writtenOn');
      const scan = await atField('/scanFileId', this.documents.append(tx, actor, documentId, scanFileId));
      const id = newId();
      const { opens, body, dueOn } = await this.distributions.instructed({ tx, actor, id, all, task }, plan);
      const recorded = { ...body, writtenOn, scanFileId, scanSha256: scan.sha256 };
      return this.turns.write(tx, actor, {
        id,
        entry: { subject, taskId: task.id, kind: 'instruct', authority, seenSha256, body: recorded },
        step: consequence.step,
        ...(dueOn ? { fields: { dueOn } } : {}),
        opens,
        ...(consequence.closes ? { closes: task } : {}),
        withdraws: all.filter((one) => consequence.withdraws.includes(one.id)),
      });
    });
  }
}
