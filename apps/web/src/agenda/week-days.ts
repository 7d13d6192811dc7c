import { inDays } from '../shared/dates';
import type { Entry } from './agenda.queries';

export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

/** In which half of a day an entry begins or goes on. */
function halfOn(entry: Entry, day: string): Half {
  if (day !== entry.startsOn) return 'morning';
  if (entry.startsAt !== null) return entry.startsAt < '12:00' ? 'morning' : 'afternoon';
  return entry.part === 'afternoon' ? 'afternoon' : 'morning';
}

/** The seven days of a week with what stands in them; what lasts several days stands in each. */
export function daysOf(from: string, entries: readonly Entry[]) {
  return Array.from({ length: 7 }, (_, i) => {
    const day = inDays(i, from);
    const here = entries.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
    return {
      day,
      weekday: i,
      halves: HALVES.map((half) => ({ half, entries: here.filter((entry) => halfOn(entry, day) === half) })),
    };
  });
}
