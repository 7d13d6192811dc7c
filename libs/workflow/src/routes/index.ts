/**
 * Routes (quy trình) of drafts: who comments, initials and approves, in which order, by when.
 *
 * The engine is pure: no clock, no database, no people.
 *
 *     const begun = start(definition, facts);                    // begun.opens: the first turns
 *     const next = advance(definition, begun.state, {
 *       type: 'completed', turn: begun.opens[0].key, person: actor.id, outcome: 'agree',
 *     });                                                        // next.opens, next.closes, next.reminds, next.ended
 *
 * The caller keeps `state` (JSON), opens a task for each of `opens` (its deadline is `workingDays` after the day it
 * opens), ends the tasks of `closes`, reminds those of `reminds`, and is done when `ended` is not null: `approved` is
 * "ready to sign". A return (`outcome: 'return'`, or a refused initial) closes all turns and opens `pass_back` for the
 * head of the drafting unit, then `revise` for the drafter; completing `revise` with `agree` (the draft was submitted
 * again) begins the next round. `RouteCases` does the keeping; use it rather than the bare engine.
 */
export {
  ActStep,
  FORMAT,
  ROUTE_ACTS,
  RouteDefinition,
  SILENCES,
  Who,
  type Condition,
  type Quorum,
  type RouteAct,
  type RouteNode,
  type Silence,
} from './definition';
export {
  RouteCases,
  type CaseDraft,
  type CaseStep,
  type CaseView,
  type OpenedTurn,
  type RouteRef,
} from './route-cases.service';
export { RoutePeople, type Assignee, type Found } from './route-people';
export { advance, start } from './engine';
export { openTurnsOf, replay, type LogEntry, type Replayed } from './replay';
export { PASS_BACK, REVISE } from './seat-board';
export {
  OUTCOMES,
  type Advance,
  type ClosedTurn,
  type Closing,
  type Ended,
  type Outcome,
  type RouteEvent,
  type RouteFacts,
  type RouteState,
  type SeatWho,
  type Turn,
  type TurnAct,
} from './engine.types';
export { RouteVersionsService } from './route-versions.service';
export { RoutesApi, RoutesModule } from './routes.module';
export { RouteFile, routeFileSchema } from './routes.schemas';
export { seedRoutes } from './routes.seed';
export { RoutesService } from './routes.service';
