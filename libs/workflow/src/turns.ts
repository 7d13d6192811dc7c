import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, letOut, type StepFields } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { Outbox, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { DecisionBook, type NewEntry } from './decision-book';
import type { DecisionView } from './decisions.schemas';
import type { DocumentStep, WorkStep } from './route.words';
import { payloadOf, type Subject } from './subject';
import { TaskBook, type NewTask } from './task-book';
import type { LockedTask } from './task-locks';
import { WorkBook } from './works/work-book';

/** An act as it is to stand in the database, all of it or nothing. */
export type Written = {
  readonly id: string;
  readonly entry: NewEntry;
  readonly step: DocumentStep | WorkStep | null;
  readonly fields?: StepFields;
  readonly opens?: readonly NewTask[];
  readonly closes?: LockedTask | undefined;
  readonly withdraws?: readonly LockedTask[];
  /** Turns whose giving is taken back or undone. */
  readonly annuls?: readonly LockedTask[];
  readonly restores?: readonly LockedTask[];
  /** The subject's deadline is moved to this day. */
  readonly extendsTo?: string | undefined;
  readonly tells?: readonly string[] | undefined;
  /** What else belongs to the act, after its decision stands in the book and before the audit chain is locked. */
  readonly also?: () => Promise<void>;
};

/** Writes acts: the decision, whose turn ends and begins, the step of the subject, events and the entry of the audit chain. */
@Injectable()
export class Turns {
  constructor(
    private readonly book: DecisionBook,
    private readonly tasks: TaskBook,
    private readonly documents: IncomingDocumentsService,
    private readonly works: WorkBook,
    private readonly outbox: Outbox,
  ) {}

  async write(tx: EntityManager, actor: Actor, act: Written): Promise<DecisionView> {
    const { id, entry } = act;
    const { subject } = entry;
    await this.book.enter(tx, actor, entry, id);
    if (act.closes) await this.tasks.close(tx, subject, act.closes, id, 'done');
    for (const task of act.withdraws ?? []) await this.tasks.close(tx, subject, task, id, 'withdrawn');
    for (const task of act.annuls ?? []) await this.tasks.annul(tx, subject, task, id);
    for (const task of act.restores ?? []) await this.tasks.restore(tx, subject, task);
    for (const task of act.opens ?? []) await this.tasks.open(tx, actor.agencyId, subject, id, task);
    await act.also?.();
    if (subject.type === 'incoming' && act.annuls) await shutOut(tx, actor.agencyId, subject.id);
    await this.tell(tx, actor, act);
    if (
      subject.type === 'work' &&
      (act.step !== null || act.extendsTo !== undefined || act.fields?.dueOn !== undefined)
    ) {
      await this.works.advance(tx, actor, subject.id, workStep(act.step), act.extendsTo ?? act.fields?.dueOn);
    }
    // Last, and in this order: both lock the agency's audit chain until commit.
    if (subject.type === 'incoming') await this.moveDocument(tx, actor, subject.id, act);
    const view = await this.book.find(tx, actor.agencyId, id);
    await this.book.seal(tx, actor, id, entry);
    return view;
  }

  /** What was decided about a subject, oldest first. */
  async about(tx: EntityManager, agencyId: string, subject: Subject): Promise<Page<DecisionView>> {
    return this.book.about(tx, agencyId, subject);
  }

  private async moveDocument(tx: EntityManager, actor: Actor, id: string, act: Written): Promise<void> {
    const { step, fields = {}, extendsTo } = act;
    if (step !== null && step !== 'cancel') await this.documents.advance(tx, actor, id, step, fields);
    if (extendsTo !== undefined) await this.documents.extend(tx, actor, id, extendsTo, fields.reason ?? '');
  }

  private async tell(tx: EntityManager, actor: Actor, { id, entry, tells = [] }: Written): Promise<void> {
    const users = [...new Set(tells)].filter((user) => user !== actor.id);
    if (users.length === 0) return;
    const payload = { ...payloadOf(entry.subject), kind: entry.kind, taskId: entry.taskId };
    await this.outbox.append(tx, actor.agencyId, {
      topic: 'decision.taken',
      subjectId: id,
      payload,
      audience: { users },
    });
  }
}

/** Who reads a document by acts alone that do not stand any more reads it no longer. */
async function shutOut(tx: EntityManager, agencyId: string, documentId: string) {
  const [row] = await tx.query<{ undone: string[]; needed: string[] }[]>(
    `SELECT array(SELECT undoes FROM decision WHERE agency_id = $1 AND document_id = $2 AND undoes IS NOT NULL) AS undone,
            array(SELECT coalesce(assignee_user_id, assignee_unit_id) FROM task
                  WHERE agency_id = $1 AND document_id = $2 AND void_at IS NULL AND assignee_role IS NULL) AS needed`,
    [agencyId, documentId],
  );
  if (row) await letOut(tx, agencyId, documentId, row.undone, row.needed);
}

const workStep = (step: Written['step']): WorkStep | null =>
  step === 'complete' || step === 'reopen' || step === 'cancel' ? step : null;
