import { neededOf, type ActStep } from './definition';
import type { SeatState } from './engine.types';

/** Opinions are heard whichever way they go; an initial and an approval count only when they are given. */
export const countsAnswers = ({ act }: Pick<ActStep, 'act'>): boolean =>
  act === 'comment' || act === 'opinion' || act === 'inform';

const FOR = new Set<SeatState['state']>(['agreed', 'silent']);
const ANSWERED = new Set<SeatState['state']>(['agreed', 'silent', 'disagreed']);

const tally = (step: ActStep, seats: readonly SeatState[]) => {
  const counted = countsAnswers(step) ? ANSWERED : FOR;
  const passedOver = seats.filter(({ state }) => state === 'passed_over').length;
  // Whoever is gone on without is no longer one of those that the quorum can wait for.
  const needed = Math.min(neededOf(step.quorum, seats.length), seats.length - passedOver);
  return {
    given: seats.filter(({ state }) => counted.has(state)).length,
    open: seats.filter(({ state }) => state === 'open').length,
    needed,
  };
};

/** Says whether enough have answered; a step that found nobody to ask is through at once. */
export function isReached(step: ActStep, seats: readonly SeatState[]): boolean {
  const { given, needed } = tally(step, seats);
  return given >= needed;
}

/** Says whether the quorum cannot be reached any more, whatever those do who are still asked. */
export function isHopeless(step: ActStep, seats: readonly SeatState[]): boolean {
  const { given, open, needed } = tally(step, seats);
  return given + open < needed;
}
