import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Timers, type NewTimer } from '@vanthu/platform';
import { momentOf } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import {
  openTurnsOf,
  RouteCases,
  type CaseDraft,
  type CaseStep,
  type CaseView,
  type OpenedTurn,
  type RouteEvent,
  type RouteState,
} from '../routes';
import { nobodyForStep } from '../routes/routes.problems';
import type { Subject } from '../subject';
import { TaskBook } from '../task-book';
import { DraftBook, type DraftRow } from './draft-book';
import { stateOf, taskOf, type DraftState } from './draft.rules';

type Where = { readonly agencyId: string; readonly timeZone: string };
type TurnOfCase = {
  id: string;
  agencyId: string;
  turn: string;
  state: 'open' | 'done' | 'withdrawn';
  dueOn: string | null;
  onSilence: string;
  assigneeUserId: string | null;
  assigneeUnitId: string | null;
  assigneeRole: string | null;
  decidedBy: null;
};
const TURNS = `
  SELECT t.id, t.agency_id AS "agencyId", w.turn, t.state, t.due_on::text AS "dueOn", w.on_silence AS "onSilence",
         t.assignee_user_id AS "assigneeUserId", t.assignee_unit_id AS "assigneeUnitId", t.assignee_role AS "assigneeRole",
         NULL AS "decidedBy"
  FROM draft_turn w JOIN task t ON t.agency_id = w.agency_id AND t.id = w.task_id`;

export const caseDraftOf = (draft: DraftRow): CaseDraft => ({
  id: draft.id,
  flow: draft.flow,
  docType: draft.docType,
  urgency: draft.urgency,
  unitId: draft.unitId,
  drafterId: draft.drafterId,
  leaderInChargeId: draft.leaderInChargeId,
  consultedUnitIds: draft.consultedUnitIds,
  recipients: draft.recipients.length,
});

/** What was registered stays so, though what was sent for information is seen later. */
const standsAt = (draft: DraftRow, route: RouteState): DraftState =>
  draft.state === 'registered' ? draft.state : stateOf(route);

export const SILENCE_TOPIC = 'draft.turn-overdue';
/** Fires in the first second of the day after the deadline, by the calendar of the agency. */
export const silenceTimer = (taskId: string, dueOn: string, timeZone: string): NewTimer => ({
  key: `draft-silence:${taskId}:${dueOn}`,
  kind: SILENCE_TOPIC,
  subjectId: taskId,
  due: { day: dueOn, time: '24:00', timeZone },
});

/** What the engine of routes says becomes tasks of people, and the state of the draft. */
@Injectable()
export class DraftRoad {
  constructor(
    private readonly cases: RouteCases,
    private readonly tasks: TaskBook,
    private readonly book: DraftBook,
    private readonly timers: Timers,
  ) {}

  /** Puts a draft on its route. Call it with the decision written, under the lock of the draft. */
  async begin(tx: EntityManager, actor: Actor, draft: DraftRow, decisionId: string): Promise<CaseStep> {
    const step = await this.cases.start(tx, actor, caseDraftOf(draft));
    await this.apply(tx, actor, draft, decisionId, step, decisionId);
    return step;
  }

  /** Takes a draft off its route and puts it on anew: what was answered was about other bytes, or other facts. */
  async beginAgain(tx: EntityManager, actor: Actor, draft: DraftRow, decisionId: string): Promise<CaseStep> {
    const now = await this.cases.current(tx, draft.agencyId, draft.id);
    if (now?.state.ended === null)
      await this.play(tx, actor, draft, decisionId, { type: 'withdrawn', person: actor.id });
    return this.begin(tx, actor, draft, decisionId);
  }

  /** Plays one event of somebody. */
  async play(
    tx: EntityManager,
    actor: Actor,
    draft: DraftRow,
    decisionId: string,
    event: RouteEvent,
  ): Promise<CaseStep> {
    const step = await this.cases.act(tx, actor, draft.id, event, decisionId);
    await this.apply(tx, actor, draft, decisionId, step, decisionId);
    return step;
  }

  /** The deadline of a turn passed: nobody decided, so nothing closes it but the route. `openedBy` is the act behind it. */
  async silence(tx: EntityManager, where: Where, draft: DraftRow, turn: string, openedBy: string): Promise<CaseStep> {
    const step = await this.cases.act(tx, where, draft.id, { type: 'timedOut', turn });
    await this.apply(tx, where, draft, openedBy, step, null);
    return step;
  }

  /**
   * Takes the event of a decision out of the case (hoàn tác): turns that it gave never were, turns that it ended are
   * open again, the same rows. `undoingId` is the decision that undoes.
   */
  async undo(tx: EntityManager, actor: Actor, draft: DraftRow, decisionId: string, undoingId: string): Promise<void> {
    const subject = { type: 'draft', id: draft.id } as const;
    const { id: caseId, state, turns } = await this.cases.undo(tx, actor, draft.id, decisionId);
    const open = openTurnsOf(state);
    for (const task of await this.turnsOf(tx, draft.agencyId, caseId)) {
      const isOpen = task.state === 'open';
      if (!turns.has(task.turn)) await this.annul(tx, subject, task, undoingId);
      else if (isOpen && !open.has(task.turn)) await this.tasks.close(tx, subject, task, undoingId, 'withdrawn');
      if (!isOpen && open.has(task.turn)) await this.restore(tx, actor, subject, task, undoingId);
      open.delete(task.turn);
    }
    const { day } = await momentOf(tx, actor.timeZone);
    for (const turn of [...open].flatMap((key) => turns.get(key) ?? [])) {
      const seated = await this.cases.seat(tx, actor, turn, state.facts, day);
      if (!seated) throw nobodyForStep({ step: turn.title || turn.step });
      await this.openTurn(tx, actor, draft, undoingId, caseId, seated);
    }
    await this.book.moveTo(tx, draft, standsAt(draft, state));
  }

  /** How far it has come; null before it was submitted. */
  async current(tx: EntityManager, draft: DraftRow): Promise<CaseView | null> {
    return this.cases.current(tx, draft.agencyId, draft.id);
  }

  /** Says whether the facts that the route was chosen by, and walks by, are still those of its start. */
  async isAsBegun(tx: EntityManager, draft: DraftRow): Promise<boolean> {
    const now = await this.cases.current(tx, draft.agencyId, draft.id);
    const facts = await this.cases.factsOf(tx, draft.agencyId, caseDraftOf(draft));
    return now !== null && now.state.ended === null && JSON.stringify(now.state.facts) === JSON.stringify(facts);
  }

  private async apply(
    tx: EntityManager,
    where: Where,
    draft: DraftRow,
    decisionId: string,
    step: CaseStep,
    closedBy: string | null,
  ): Promise<DraftState> {
    const subject = { type: 'draft', id: draft.id } as const;
    const now = await this.cases.current(tx, draft.agencyId, draft.id);
    if (!now) throw new Error('the case was just written');
    const kept: { dueOn?: string | null } = {};
    for (const { key, reason } of step.closes) {
      const task = await this.taskOfTurn(tx, draft.agencyId, now.id, key);
      if (!task) continue;
      if (reason === 'forwarded') kept.dueOn = task.dueOn; // a deadline does not move with the turn
      const state = reason === 'done' || reason === 'silence' ? 'done' : 'withdrawn';
      await this.tasks.close(tx, subject, task, closedBy ?? decisionId, state);
      if (closedBy === null) await this.closedBySilence(tx, draft.agencyId, task.id);
    }
    for (const turn of step.opens) await this.openTurn(tx, where, draft, decisionId, now.id, { ...turn, ...kept });
    const state = standsAt(draft, step.state);
    await this.book.moveTo(tx, draft, state);
    return state;
  }

  private async openTurn(
    tx: EntityManager,
    where: Where,
    draft: DraftRow,
    decisionId: string,
    caseId: string,
    turn: OpenedTurn,
  ): Promise<void> {
    const { key, title, act, assignee, dueOn, onSilence } = turn;
    const subject = { type: 'draft', id: draft.id } as const;
    const task = { kind: taskOf(act), assignee, dueOn };
    const taskId = await this.tasks.open(tx, draft.agencyId, subject, decisionId, task);
    await tx.query(
      `INSERT INTO draft_turn (agency_id, task_id, draft_id, case_id, turn, act, title, on_silence)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [draft.agencyId, taskId, draft.id, caseId, key, act, title, onSilence],
    );
    // Reminding is for everybody's deadlines alike; here only what the route makes of silence.
    if (dueOn === null || onSilence === 'remind') return;
    await this.timers.set(tx, draft.agencyId, silenceTimer(taskId, dueOn, where.timeZone));
  }

  private async annul(tx: EntityManager, subject: Subject, task: TurnOfCase, undoingId: string): Promise<void> {
    await this.tasks.annul(tx, subject, task, undoingId);
    await this.mark(tx, task, 'void_at = clock_timestamp()');
  }

  private async restore(tx: EntityManager, where: Where, subject: Subject, task: TurnOfCase, undoingId: string) {
    await this.tasks.restore(tx, subject, task);
    await this.mark(tx, task, 'silence_at = NULL');
    if (task.dueOn === null || task.onSilence === 'remind') return;
    // Another key: the timer of the turn may have fired while it was answered, and stays fired then.
    const timer = silenceTimer(task.id, task.dueOn, where.timeZone);
    await this.timers.set(tx, task.agencyId, { ...timer, key: `${timer.key}:${undoingId}` });
  }

  private async mark(tx: EntityManager, { agencyId, id }: TurnOfCase, change: string): Promise<void> {
    await tx.query(`UPDATE draft_turn SET ${change} WHERE agency_id = $1 AND task_id = $2`, [agencyId, id]);
  }

  private async turnsOf(tx: EntityManager, agencyId: string, caseId: string): Promise<TurnOfCase[]> {
    return tx.query<TurnOfCase[]>(
      `${TURNS} WHERE w.agency_id = $1 AND w.case_id = $2 AND w.void_at IS NULL ORDER BY t.created_at, t.id`,
      [agencyId, caseId],
    );
  }

  /** Nobody took the decision that closed it. */
  private async closedBySilence(tx: EntityManager, agencyId: string, taskId: string): Promise<void> {
    await tx.query(`UPDATE task SET closed_by = NULL WHERE agency_id = $1 AND id = $2`, [agencyId, taskId]);
  }

  private async taskOfTurn(tx: EntityManager, agencyId: string, caseId: string, turn: string) {
    const [row] = await tx.query<TurnOfCase[]>(
      `${TURNS} WHERE w.agency_id = $1 AND w.case_id = $2 AND w.turn = $3 AND t.state = 'open'`,
      [agencyId, caseId, turn],
    );
    return row;
  }
}
