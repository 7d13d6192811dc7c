import { Injectable } from '@nestjs/common';
import { outgoingVisibleTo } from '@vanthu/documents';
import { authorize, PeopleService, type Actor } from '@vanthu/identity';
import { keysOf, pageFrom, requireVersion, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { DirectiveJournal } from './directive-journal';
import { ACTS, firstDayOfPart, rollUp, stateAfter } from './directive-task.rules';
import { DIRECTIVE_VISIBLE, directivePolicy, directiveVisibilityOf } from './directives.policy';
import { actUnfit, partsOpen, requireLater, setAbove, unknownPlace } from './directives.problems';
import { detailOf, DIRECTIVE_SELECT, lockedTask, presentTask, type DirectiveRow } from './directives.queries';
import type {
  BoardQuery,
  DirectiveActBody,
  DirectiveTaskDetail,
  DirectiveTaskView,
  SplitTask,
} from './directives.schemas';
import { HandDownCourier } from './hand-down-courier';
import { PartStopper } from './part-stopper';
import { ProposalsService } from './proposals.service';

const DUE: Readonly<Record<NonNullable<BoardQuery['due']>, string>> = {
  overdue: `t.due_on < coalesce(t.completed_on, (now() AT TIME ZONE g.time_zone)::date) AND t.state <> 'stopped'`,
  week: `t.due_on BETWEEN (now() AT TIME ZONE g.time_zone)::date AND (now() AT TIME ZONE g.time_zone)::date + 7`,
  regular: `t.deadline_kind = 'regular'`,
  none: `t.deadline_kind = 'none'`,
};

/** Tasks from directives on their way: the board, one task, and all that is done about it. */
@Injectable()
export class DirectiveTasksService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposals: ProposalsService,
    private readonly people: PeopleService,
    private readonly journal: DirectiveJournal,
    private readonly courier: HandDownCourier,
    private readonly stopper: PartStopper,
  ) {}

  /** What the actor may read, by deadline, those without one last. */
  async list(actor: Actor, query: BoardQuery): Promise<Page<DirectiveTaskView>> {
    return this.work.run(actor, async (tx) => {
      const after = query.after === undefined ? [] : keysOf(query.after, 2);
      const state =
        query.state === 'open'
          ? ['not_started', 'in_progress', 'extension_requested', 'reported']
          : query.state === undefined
            ? null
            : [query.state];
      const rows = await tx.query<DirectiveRow[]>(
        `${DIRECTIVE_SELECT} WHERE ${DIRECTIVE_VISIBLE}
           AND ($6::text[] IS NULL OR t.state = ANY ($6)) AND ($7::uuid IS NULL OR t.lead_unit_id = $7)
           AND ($8::uuid IS NULL OR t.leader_id = $8) AND ($9::uuid IS NULL OR t.document_id = $9)
           ${query.due === undefined ? '' : `AND ${DUE[query.due]}`}
           ${after.length === 0 ? '' : `AND (coalesce(t.due_on, 'infinity'::date), t.id) > ($11::date, $12::uuid)`}
         ORDER BY coalesce(t.due_on, 'infinity'::date), t.id LIMIT $10`,
        [
          ...directiveVisibilityOf(actor),
          state,
          query.unitId ?? null,
          query.leaderId ?? null,
          query.documentId ?? null,
          query.limit + 1,
          ...after,
        ],
      );
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.dueKey, row.id],
        (row) => presentTask(actor, row),
      );
    });
  }

  async get(actor: Actor, id: string): Promise<DirectiveTaskDetail> {
    return this.work.run(actor, (tx) => detailOf(tx, actor, id));
  }

  /** Cuts a task into a part for a unit of the agency. */
  async split(actor: Actor, id: string, part: SplitTask): Promise<DirectiveTaskView> {
    return this.work.once(actor, async (tx) => {
      const parent = await lockedTask(tx, actor, id);
      authorize(directivePolicy, 'split', actor, parent);
      if (stateAfter(parent.state, 'stop') === null) throw actUnfit({ state: parent.state, act: 'split' });
      const row = await this.proposals.insert(tx, actor, part, {
        documentId: null,
        parentId: id,
        place: '',
        notBefore: firstDayOfPart(parent),
      });
      await this.journal.tell(tx, actor, row, 'assigned', { parentId: id, lead: row.leadName, dueOn: row.dueOn });
      return presentTask(actor, row);
    });
  }

  /**
   * Does something about a task that was seen in a version of it. Former values stay in the history. Stopping it stops its
   * open parts, also in agencies below.
   */
  async act(actor: Actor, id: string, seen: number, body: DirectiveActBody): Promise<DirectiveTaskDetail> {
    const done = await this.work.once(actor, async (tx) => {
      const task = await lockedTask(tx, actor, id);
      authorize(directivePolicy, ACTS[body.act].by, actor, task);
      requireVersion(task.version, seen);
      const state = stateAfter(task.state, body.act);
      if (state === null) throw actUnfit({ state: task.state, act: body.act });
      if (body.act === 'adjust' && task.isHandedDown && (body.dueOn !== undefined || body.text !== undefined))
        throw setAbove({});
      requireLater(body.act, body.dueOn, task);
      const open = rollUp(task.children, task.today)?.open ?? 0;
      if (body.act === 'report' && open > 0 && body.openPartsReason === undefined) throw partsOpen({ open });
      const former = await this.change(tx, actor, task, state, body);
      const stopped = body.act === 'stop' ? await this.stopper.stop(tx, actor, task, body.note ?? null) : null;
      await this.journal.tell(tx, actor, task, body.act, {
        ...former,
        state,
        note: body.note ?? null,
        ...(body.dueOn === undefined ? {} : { dueOn: body.dueOn }),
        ...(body.productDocumentId === undefined ? {} : { productDocumentId: body.productDocumentId }),
        ...(body.act === 'report' && open > 0 ? { openPartsReason: body.openPartsReason, openParts: open } : {}),
      });
      await stopped?.tell();
      return { detail: await detailOf(tx, actor, id), childIds: stopped?.childIds ?? [] };
    });
    for (const childId of done.childIds) await this.courier.carry(actor.agencyId, childId);
    // What an agency above sees of it follows at once; the consumer of the event does it again if this is lost.
    if (done.detail.origin !== null) await this.courier.tellAbove(actor.agencyId, id);
    return done.detail;
  }

  private async change(
    tx: EntityManager,
    actor: Actor,
    task: DirectiveRow,
    state: string,
    body: DirectiveActBody,
  ): Promise<Record<string, unknown>> {
    const due = body.act === 'extend' || body.act === 'adjust' ? (body.dueOn ?? null) : null;
    const change: Partial<DirectiveActBody> = body.act === 'adjust' ? body : {};
    if (change.leadUnitId != null && !(await this.people.unit(tx, actor.agencyId, change.leadUnitId)))
      throw unknownPlace({ id: change.leadUnitId }).at('/leadUnitId');
    for (const [field, id] of [
      ['/leaderId', change.leaderId],
      ['/followerId', change.followerId],
    ] as const)
      if (id != null && !(await this.people.user(tx, actor.agencyId, id))) throw unknownPlace({ id }).at(field);
    if (body.productDocumentId !== undefined) {
      const found = await tx.query<unknown[]>(
        `SELECT 1 FROM outgoing_document o WHERE ${outgoingVisibleTo(actor, 'o', 1, 2)} AND o.id = $3`,
        [actor.agencyId, actor.unitIds, body.productDocumentId],
      );
      if (found.length === 0) throw unknownPlace({ id: body.productDocumentId }).at('/productDocumentId');
    }
    await tx.query(
      `UPDATE directive_task SET version = version + 1, state = $3,
         due_on = coalesce($4::date, due_on), deadline_kind = CASE WHEN $4::date IS NULL THEN deadline_kind ELSE 'date' END,
         completed_on = CASE WHEN $3 = 'completed' THEN (now() AT TIME ZONE $5)::date END,
         text = coalesce($6, text), lead_unit_id = CASE WHEN $7 THEN $8::uuid ELSE lead_unit_id END,
         leader_id = CASE WHEN $9 THEN $10::uuid ELSE leader_id END, follower_id = CASE WHEN $11 THEN $12::uuid ELSE follower_id END
       WHERE agency_id = $1 AND id = $2`,
      [
        actor.agencyId,
        task.id,
        state,
        due,
        actor.timeZone,
        change.text ?? null,
        change.leadUnitId !== undefined,
        change.leadUnitId ?? null,
        change.leaderId !== undefined,
        change.leaderId ?? null,
        change.followerId !== undefined,
        change.followerId ?? null,
      ],
    );
    return {
      formerState: task.state,
      ...(due === null ? {} : { formerDueOn: task.dueOn, formerDeadline: task.deadlineKind }),
      ...(change.text === undefined ? {} : { formerText: task.text }),
      ...(change.leadUnitId === undefined ? {} : { formerLeadUnitId: task.leadUnitId }),
      ...(change.leaderId === undefined ? {} : { formerLeaderId: task.leaderId }),
      ...(change.followerId === undefined ? {} : { formerFollowerId: task.followerId }),
    };
  }
}
