import { Injectable } from '@nestjs/common';
import { PeopleService, type Person } from '@vanthu/identity';
import { newId, Problem, type Locale } from '@vanthu/platform';
import { calendarOf, momentOf, workingDaysAfter } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { asksUnits, chooseRoute, fits, whyChosen, type RouteScope } from './choice.rules';
import type { RouteDefinition } from './definition';
import { advance, start } from './engine';
import type { Advance, ClosedTurn, Ended, RouteEvent, RouteFacts, RouteState, Turn } from './engine.types';
import { alreadyActed } from '../undo.rules';
import { replay, type LogEntry, type Replayed } from './replay';
import { RoutePeople, type Assignee } from './route-people';
import { asksNobody, caseRunning, noCase, noRoute, nobodyForStep } from './routes.problems';

/** A draft as a route asks about it, by ids. */
export type CaseDraft = {
  readonly id: string;
  readonly flow: RouteFacts['flow'];
  readonly docType: string;
  readonly urgency: RouteFacts['urgency'];
  readonly unitId: string;
  readonly drafterId: string;
  readonly leaderInChargeId: string | null;
  readonly consultedUnitIds: readonly string[];
  readonly recipients: number;
};
export type OpenedTurn = Turn & {
  readonly assignee: Assignee;
  /** Who can act on it today, to be told; at least one. */
  readonly people: readonly Person[];
  readonly dueOn: string | null;
  /** The post is vacant today, so the turn went up the line. */
  readonly instead: boolean;
};
export type RouteRef = {
  readonly routeId: string;
  readonly versionId: string;
  readonly name: string;
  readonly number: number;
};
export type CaseStep = {
  readonly route: RouteRef;
  readonly state: RouteState;
  readonly opens: readonly OpenedTurn[];
  readonly closes: readonly ClosedTurn[];
  readonly reminds: readonly string[];
  readonly ended: Ended | null;
};
/** `id` is of this case: a draft that was withdrawn and submitted again has another. */
export type CaseView = {
  readonly id: string;
  readonly route: RouteRef;
  readonly definition: RouteDefinition;
  readonly state: RouteState;
};
type Where = { readonly agencyId: string; readonly timeZone: string };

/**
 * Drafts on their way. Everything happens in the caller's transaction: with the tasks that are opened for the turns,
 * or not at all. A case keeps the version of the route that it began with.
 */
@Injectable()
export class RouteCases {
  constructor(
    private readonly people: PeopleService,
    private readonly found: RoutePeople,
  ) {}

  /** The route that a draft would take, and why; null when none fits. */
  async choose(tx: EntityManager, agencyId: string, facts: RouteFacts, locale: Locale) {
    const routes = await tx.query<PublishedRow[]>(`${PUBLISHED} WHERE r.agency_id = $1`, [agencyId]);
    const chosen = chooseRoute(routes, facts);
    if (!chosen) return null;
    const others = routes.filter((route) => fits(route, facts)).length - 1;
    return { ...refOf(chosen), definition: chosen.definition, why: whyChosen(chosen, facts, others, locale) };
  }

  /** What a route is told about a draft. */
  async factsOf(tx: EntityManager, agencyId: string, draft: CaseDraft): Promise<RouteFacts> {
    const units = new Map((await this.people.units(tx, agencyId)).map(({ id, code }) => [id, code]));
    const unit = units.get(draft.unitId);
    if (unit === undefined) throw new Error('a draft has a unit of its agency');
    const heads = await this.people.headsOf(tx, agencyId, draft.unitId);
    return {
      flow: draft.flow,
      docType: draft.docType,
      urgency: draft.urgency,
      unit,
      drafterId: draft.drafterId,
      leaderInChargeId: draft.leaderInChargeId,
      drafterIsHead: heads.some(({ id }) => id === draft.drafterId),
      consultedUnits: draft.consultedUnitIds.map((id) => units.get(id)).filter((code) => code !== undefined),
      recipients: draft.recipients,
    };
  }

  /**
   * Begins the case of a draft on the route that fits it; a draft whose case has ended begins a new one.
   * @throws Problem `workflow/case-running` (409), `workflow/no-route` (409) when no published route fits it, `workflow/nobody-for-step` (409).
   */
  async start(tx: EntityManager, where: Where, draft: CaseDraft): Promise<CaseStep> {
    const facts = await this.factsOf(tx, where.agencyId, draft);
    const chosen = await this.choose(tx, where.agencyId, facts, 'vi');
    if (!chosen) throw noRoute({ docType: draft.docType, unit: facts.unit });
    if (draft.consultedUnitIds.length > 0 && !asksUnits(chosen.definition)) {
      const errors = [{ pointer: '/consultedUnitIds', message: chosen.name }];
      throw asksNobody({ route: chosen.name, errors });
    }
    const begun = start(chosen.definition, facts);
    const running = await this.locked(tx, where.agencyId, draft.id);
    if (running?.state.ended === null) throw caseRunning({});
    await tx.query(
      `INSERT INTO route_case (agency_id, id, draft_id, route_version_id, state, ended) VALUES ($1, $2, $3, $4, $5, $6)`,
      [where.agencyId, newId(), draft.id, chosen.versionId, JSON.stringify(begun.state), begun.ended],
    );
    return this.opened(tx, where, refOf(chosen), begun);
  }

  /**
   * Plays one event under the lock of the draft: of several at once the second sees what the first one did.
   * @throws Problem `workflow/no-case` (409), and those of `advance`.
   */
  async act(
    tx: EntityManager,
    where: Where,
    draftId: string,
    event: RouteEvent,
    decisionId: string | null = null,
  ): Promise<CaseStep> {
    const known = await this.locked(tx, where.agencyId, draftId);
    if (!known) throw noCase({});
    const next = advance(known.definition, known.state, event);
    await this.note(tx, where.agencyId, known.id, next.state, event, decisionId);
    return this.opened(tx, where, known.route, next);
  }

  /**
   * Plays a case again without the event of one decision (hoàn tác); the log keeps both.
   * @throws Problem `workflow/already-acted` (409) when what somebody did since rests on it
   */
  async undo(tx: EntityManager, where: Where, draftId: string, decisionId: string): Promise<Replayed & { id: string }> {
    const known = await this.locked(tx, where.agencyId, draftId);
    if (!known) throw noCase({});
    const log = await tx.query<{ event: LogEntry; decisionId: string | null }[]>(
      `SELECT event, decision_id AS "decisionId" FROM route_case_event WHERE agency_id = $1 AND case_id = $2 ORDER BY nth`,
      [where.agencyId, known.id],
    );
    const nth = log.findIndex((entry) => entry.decisionId === decisionId) + 1;
    if (nth === 0) throw alreadyActed({}); // the route began anew since
    const undone = { type: 'undone', nth } as const;
    const before = withoutIt(() =>
      replay(known.definition, known.state.facts, [...log.map(({ event }) => event), undone]),
    );
    await this.note(tx, where.agencyId, known.id, before.state, undone, null);
    return { ...before, id: known.id };
  }

  /** How far a draft has come, on the version it began with; null before it was submitted. */
  async current(tx: EntityManager, agencyId: string, draftId: string): Promise<CaseView | null> {
    const [row] = await tx.query<CaseRow[]>(`${CASE} ORDER BY c.id DESC LIMIT 1`, [agencyId, draftId]);
    return row ? viewOf(row) : null;
  }

  /** Who has a turn today, and until when: also for turns that are not opened by a case, as in a try-out. */
  async seat(tx: EntityManager, where: Where, turn: Turn, facts: RouteFacts, day: string): Promise<OpenedTurn | null> {
    const found = await this.found.find(tx, where.agencyId, turn.who, facts);
    if (!found) return null;
    const dueOn = turn.workingDays === null ? null : workingDaysAfter(day, turn.workingDays, await calendarOf(tx));
    return { ...turn, ...found, dueOn };
  }

  private async note(
    tx: EntityManager,
    agencyId: string,
    caseId: string,
    state: RouteState,
    entry: LogEntry,
    decisionId: string | null,
  ): Promise<void> {
    await tx.query(
      `WITH moved AS (
         UPDATE route_case SET state = $3, ended = $4, events = events + 1
         WHERE agency_id = $1 AND id = $2 RETURNING events)
       INSERT INTO route_case_event (agency_id, case_id, nth, event, decision_id) SELECT $1, $2, events, $5, $6 FROM moved`,
      [agencyId, caseId, JSON.stringify(state), state.ended, JSON.stringify(entry), decisionId],
    );
  }

  private async locked(tx: EntityManager, agencyId: string, draftId: string): Promise<CaseView | null> {
    // One at a time also where there is no case to lock yet: a draft that is submitted twice at once.
    await tx.query(`SELECT 1 FROM draft WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [agencyId, draftId]);
    return this.current(tx, agencyId, draftId);
  }

  private async opened(tx: EntityManager, where: Where, route: RouteRef, step: Advance): Promise<CaseStep> {
    const { day } = await momentOf(tx, where.timeZone);
    const opens: OpenedTurn[] = [];
    for (const turn of step.opens) {
      const seated = await this.seat(tx, where, turn, step.state.facts, day);
      // A draft must never stand still with nobody; the validation before publishing foresees it, a post falls vacant later.
      if (!seated) throw nobodyForStep({ step: turn.title || turn.step });
      opens.push(seated);
    }
    return { route, state: step.state, opens, closes: step.closes, reminds: step.reminds, ended: step.ended };
  }
}

type PublishedRow = RouteScope & {
  id: string;
  routeId: string;
  versionId: string;
  name: string;
  number: number;
  definition: RouteDefinition;
};
const PUBLISHED = `
  SELECT r.id, r.id AS "routeId", v.id AS "versionId", r.name, v.number, r.flows, r.doc_types AS "docTypes", r.units,
         r.priority, v.definition
  FROM route r JOIN route_version v ON v.agency_id = r.agency_id AND v.route_id = r.id AND v.state = 'published'`;

type CaseRow = RouteRef & { id: string; definition: RouteDefinition; state: RouteState };
const CASE = `
  SELECT c.id, r.id AS "routeId", v.id AS "versionId", r.name, v.number, v.definition, c.state
  FROM route_case c
  JOIN route_version v ON v.agency_id = c.agency_id AND v.id = c.route_version_id
  JOIN route r ON r.agency_id = v.agency_id AND r.id = v.route_id
  WHERE c.agency_id = $1 AND c.draft_id = $2`;

const viewOf = (row: CaseRow): CaseView => ({
  id: row.id,
  route: refOf(row),
  definition: row.definition,
  state: row.state,
});

const refOf = ({ routeId, versionId, name, number }: RouteRef): RouteRef => ({ routeId, versionId, name, number });

/** What the engine refuses once an event is gone was done by somebody who went on from it. */
function withoutIt<T>(play: () => T): T {
  try {
    return play();
  } catch (error) {
    throw error instanceof Problem ? alreadyActed({}) : error;
  }
}
