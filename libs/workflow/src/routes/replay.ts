import type { RouteDefinition } from './definition';
import { advance, start } from './engine';
import type { Advance, RouteEvent, RouteFacts, RouteState, Turn } from './engine.types';

/** What stands in the log of a case: events, and that the nth of them (from 1) was undone (hoàn tác). */
export type LogEntry = RouteEvent | { readonly type: 'undone'; readonly nth: number };

export type Replayed = {
  readonly state: RouteState;
  /** Every turn that was ever given, by its key. */
  readonly turns: ReadonlyMap<string, Turn>;
};

/**
 * Plays a log from the start, without what was undone in it.
 * @throws what `advance` throws, when a later event rests on one that was undone
 */
export function replay(definition: RouteDefinition, facts: RouteFacts, log: readonly LogEntry[]): Replayed {
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undone' ? [entry.nth] : [])));
  const turns = new Map<string, Turn>();
  const note = ({ state, opens }: Advance): RouteState => {
    for (const turn of opens) turns.set(turn.key, turn);
    return state;
  };
  let state = note(start(definition, facts));
  log.forEach((entry, i) => {
    if (entry.type !== 'undone' && !undone.has(i + 1)) state = note(advance(definition, state, entry));
  });
  return { state, turns };
}

/** The keys of the turns that somebody has now. */
export const openTurnsOf = ({ steps }: RouteState): Set<string> =>
  new Set(
    Object.values(steps).flatMap(({ seats }) => seats.filter(({ state }) => state === 'open').map(({ turn }) => turn)),
  );
