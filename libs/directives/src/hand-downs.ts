import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, notFound, requireVersion, UnitOfWork, type Page } from '@vanthu/platform';
import { DirectiveJournal } from './directive-journal';
import { firstDayOfPart, isOpen, stateAfter, type DirectiveState } from './directive-task.rules';
import { directivePolicy } from './directives.policy';
import { actUnfit, deadlinePast, requireLater, unknownPlace } from './directives.problems';
import { detailOf, lockedTask } from './directives.queries';
import type { AgencyBelowList, ChildActBody, DirectiveTaskDetail, HandDown } from './directives.schemas';
import { HandDownCourier } from './hand-down-courier';

type Child = { state: DirectiveState; version: number; dueOn: string | null; agency: string; acts: number };

/** Tasks that go to an agency below, and what this agency, who assigned them, does about them. */
@Injectable()
export class HandDowns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: DirectiveJournal,
    private readonly courier: HandDownCourier,
  ) {}

  /** The agencies below the actor's, by name. */
  async places(actor: Actor): Promise<Page<AgencyBelowList['items'][number]>> {
    const items = await this.work.run(actor, (tx) =>
      tx.query<AgencyBelowList['items']>(
        `SELECT id, code, name FROM agency WHERE $1 = ANY (line) AND id <> $1 ORDER BY name, id LIMIT 2000`,
        [actor.agencyId],
      ),
    );
    return { items, next: null };
  }

  async handDown(
    actor: Actor,
    id: string,
    { agencyId, text, deadline, product }: HandDown,
  ): Promise<DirectiveTaskDetail> {
    const { detail, childId } = await this.work.once(actor, async (tx) => {
      const task = await lockedTask(tx, actor, id);
      authorize(directivePolicy, 'hand_down', actor, task);
      if (!isOpen(task.state)) throw actUnfit({ state: task.state, act: 'hand_down' });
      const below = await tx.query<unknown[]>(`SELECT 1 FROM agency WHERE id = $1 AND $2 = ANY (line) AND id <> $2`, [
        agencyId,
        actor.agencyId,
      ]);
      if (below.length === 0) throw unknownPlace({ id: agencyId }).at('/agencyId');
      const first = firstDayOfPart(task);
      if (deadline.kind === 'date' && deadline.on < first)
        throw deadlinePast({ dueOn: deadline.on, first }).at('/deadline/on');
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
    await this.courier.deliver(actor.agencyId, childId);
    return detail;
  }

  /**
   * Accepts, returns, extends or stops a task below, in the version that was seen here. Former values stay in the history
   * of both sides; the other side follows at once, or when the consumer of the event brings it.
   */
  async act(
    actor: Actor,
    id: string,
    childId: string,
    seen: number,
    { act, note, dueOn }: ChildActBody,
  ): Promise<DirectiveTaskDetail> {
    const detail = await this.work.once(actor, async (tx) => {
      const task = await lockedTask(tx, actor, id);
      const [child] = await tx.query<Child[]>(
        `SELECT c.state, c.version, c.due_on::text AS "dueOn", c.acts, a.name AS agency FROM directive_child c JOIN agency a ON a.id = c.child_agency_id
         WHERE c.agency_id = $1 AND c.task_id = $2 AND c.id = $3 FOR UPDATE OF c`,
        [actor.agencyId, id, childId],
      );
      if (!child) throw notFound({});
      authorize(directivePolicy, 'hand_down', actor, task);
      requireVersion(child.version, seen);
      const state = stateAfter(child.state, act);
      if (state === null) throw actUnfit({ state: child.state, act });
      requireLater(act, dueOn, { dueOn: child.dueOn, today: task.today });
      await tx.query(
        `UPDATE directive_child SET version = version + 1, acts = acts + 1, state = $3, due_on = coalesce($4::date, due_on),
           deadline_kind = CASE WHEN $4::date IS NULL THEN deadline_kind ELSE 'date' END, told = CASE WHEN $3 = 'completed' THEN told END,
           completed_on = CASE WHEN $3 = 'completed' THEN (now() AT TIME ZONE $5)::date END
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, childId, state, dueOn ?? null, actor.timeZone],
      );
      await tx.query(
        `INSERT INTO directive_child_act (agency_id, child_id, nth, act, note, due_on, given_on)
         VALUES ($1, $2, $3, $4, $5, $6, (now() AT TIME ZONE $7)::date)`,
        [actor.agencyId, childId, child.acts + 1, act, note ?? null, dueOn ?? null, actor.timeZone],
      );
      await this.journal.tell(tx, actor, task, 'child-act', {
        childId,
        act,
        agency: child.agency,
        note: note ?? null,
        formerState: child.state,
        state,
        ...(dueOn === undefined ? {} : { dueOn, formerDueOn: child.dueOn }),
      });
      return detailOf(tx, actor, id);
    });
    await this.courier.carry(actor.agencyId, childId);
    return detail;
  }
}
