import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, UnitOfWork, type Commit, type Consumer, type Work } from '@vanthu/platform';
import { DirectiveJournal } from './directive-journal';
import { stateAfter } from './directive-task.rules';
import { directivePolicy } from './directives.policy';
import { actUnfit, unknownPlace } from './directives.problems';
import { detailOf, lockedTask } from './directives.queries';
import type { DirectiveTaskDetail, HandDown } from './directives.schemas';

type Message = {
  agencyId: string;
  taskId: string;
  agencyName: string;
  parentText: string;
  text: string;
  kind: string;
  dueOn: string | null;
  product: string | null;
  on: string;
};

/**
 * Tasks that go to an agency below, as messages: a row on each side, no key between them, and each transaction bound to
 * one agency. The child learns its own task and the words of the parent's; the parent learns the child's state.
 */
@Injectable()
export class HandDowns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: DirectiveJournal,
  ) {}

  async handDown(
    actor: Actor,
    id: string,
    { agencyId, text, deadline, product }: HandDown,
  ): Promise<DirectiveTaskDetail> {
    const { detail, childId } = await this.work.once(actor, async (tx) => {
      const task = await lockedTask(tx, actor, id);
      authorize(directivePolicy, 'hand_down', actor, task);
      if (stateAfter(task.state, 'stop') === null) throw actUnfit({ state: task.state, act: 'hand_down' });
      const below = await tx.query<unknown[]>(`SELECT 1 FROM agency WHERE id = $1 AND $2 = ANY (line) AND id <> $2`, [
        agencyId,
        actor.agencyId,
      ]);
      if (below.length === 0) throw unknownPlace({ id: agencyId });
      const child = newId();
      await tx.query(
        `INSERT INTO directive_child (agency_id, id, task_id, child_agency_id, text, deadline_kind, due_on, product, handed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (now() AT TIME ZONE $9)::date)`,
        [
          actor.agencyId,
          child,
          id,
          agencyId,
          text,
          deadline.kind,
          deadline.kind === 'date' ? deadline.on : null,
          product ?? null,
          actor.timeZone,
        ],
      );
      await this.journal.tell(tx, actor, task, 'handed-down', { childId: child, toAgencyId: agencyId });
      return { detail: await detailOf(tx, actor, id), childId: child };
    });
    await this.deliver(actor.agencyId, childId);
    return detail;
  }

  /** Writes a handed-down task on the side of the agency below; doing it again changes nothing. */
  async deliver(agencyId: string, childId: string): Promise<void> {
    const [message] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<Message[]>(
        `SELECT c.child_agency_id AS "agencyId", c.task_id AS "taskId", a.name AS "agencyName", t.text AS "parentText", c.text, c.deadline_kind AS kind,
                c.due_on::text AS "dueOn", c.product, c.handed_on::text AS "on"
         FROM directive_child c JOIN directive_task t ON t.agency_id = c.agency_id AND t.id = c.task_id JOIN agency a ON a.id = c.child_agency_id
         WHERE c.agency_id = $1 AND c.id = $2`,
        [agencyId, childId],
      ),
    );
    if (!message) return;
    await this.work.asAgency(message.agencyId, async (tx) => {
      const made = await tx.query<unknown[]>(
        `INSERT INTO directive_task (agency_id, id, origin_agency_id, origin_task_id, origin_text, text, lead_name, deadline_kind, due_on, product, assigned_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
        [
          message.agencyId,
          childId,
          agencyId,
          message.taskId,
          message.parentText,
          message.text,
          message.agencyName,
          message.kind,
          message.dueOn,
          message.product,
          message.on,
        ],
      );
      if (made.length > 0)
        await this.journal.tellAs(tx, message.agencyId, childId, 'received', { dueOn: message.dueOn });
    });
  }

  /** Tells the agency above how a handed-down task stands now; doing it again changes nothing. */
  async tellAbove(agencyId: string, id: string): Promise<void> {
    const [task] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ above: string | null; state: string; on: string | null; version: number }[]>(
        `SELECT origin_agency_id AS above, state, completed_on::text AS "on", version FROM directive_task WHERE agency_id = $1 AND id = $2`,
        [agencyId, id],
      ),
    );
    if (!task?.above) return;
    const { above, state, on, version } = task;
    await this.work.asAgency(above, (tx) =>
      tx.query(
        `UPDATE directive_child SET state = $3, completed_on = $4, told_version = $5 WHERE agency_id = $1 AND id = $2 AND told_version < $5`,
        [above, id, state, on, version],
      ),
    );
  }

  /** All that a task of this agency still owes the other side. */
  async settle(agencyId: string, taskId: string): Promise<void> {
    const children = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM directive_child WHERE agency_id = $1 AND task_id = $2`, [
        agencyId,
        taskId,
      ]),
    );
    for (const { id } of children) await this.deliver(agencyId, id);
    await this.tellAbove(agencyId, taskId);
  }
}

/** Brings to the other side what a crash kept from it. */
@Injectable()
export class HandDownsConsumer implements Consumer {
  readonly name = 'hand-downs';
  readonly class = 'normal';
  readonly attempts = 10;
  readonly leaseSeconds = 60;

  constructor(private readonly handDowns: HandDowns) {}

  async work({ event: { agencyId, subjectId } }: Work): Promise<Commit> {
    await this.handDowns.settle(agencyId, subjectId);
    return () => Promise.resolve();
  }
}
