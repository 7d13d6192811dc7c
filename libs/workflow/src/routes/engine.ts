import type { RouteDefinition } from './definition';
import type { Advance, RouteEvent, RouteFacts, RouteState } from './engine.types';
import { caseEnded } from './routes.problems';
import { Walk } from './walk';

/** Begins a case: the first steps open. Which lanes are walked is settled by the facts. */
export function start(definition: RouteDefinition, facts: RouteFacts): Advance {
  return new Walk(definition, {
    format: 1,
    facts,
    round: 1,
    phase: 'running',
    steps: {},
    joined: [],
    added: [],
    ended: null,
  }).settled();
}

/**
 * What an event makes of a case. Nothing but its arguments has a say, so the same events always lead to the same state.
 * @throws Problem `workflow/turn-closed` (409) for a turn that is not open any more, `workflow/case-ended` (409),
 *   `workflow/not-under-review` (409), `workflow/outcome-unfit` (422); of an added step `workflow/step-id-taken`,
 *   `workflow/step-not-open` (409), `workflow/step-unlawful` (422). A late `timedOut` changes nothing and throws nothing.
 */
export function advance(definition: RouteDefinition, state: RouteState, event: RouteEvent): Advance {
  const walk = new Walk(definition, state);
  if (event.type === 'timedOut') return walk.timeOut(event.turn);
  if (event.type === 'completed' && walk.isInform(event.turn)) return walk.acknowledge(event.turn, event.person);
  if (state.phase === 'ended') throw caseEnded({});
  switch (event.type) {
    case 'completed':
      return walk.complete(event.turn, event.person, event.outcome);
    case 'returned':
      return walk.goBack(false);
    case 'withdrawn':
      return walk.withdraw();
    case 'forwarded':
      return walk.forward(event.turn, event.to);
    case 'stepAdded':
      return walk.add(event);
  }
}
