import { spanOf, type When } from './wall.rules';

/** What the calendar knows of an entry when it looks for conflicts (trùng lịch). */
export type Booked = When & {
  readonly id: string;
  /** The chair and whoever goes: the delegate in place of the one who sent them. */
  readonly peopleIds: readonly string[];
  readonly place: string | null;
};
export type Conflict = {
  readonly kind: 'person' | 'room';
  readonly withId: string;
  /** Those who would be at two places; none where a room is taken twice. */
  readonly peopleIds: readonly string[];
};

/** How a room is recognised however it is written: letters and digits only. The caller has folded the accents. */
export const roomKey = (folded: string): string => folded.replace(/[^a-z0-9]+/g, ' ').trim();

/**
 * Entries that cannot both be attended or held, of each entry. People who are at two places at overlapping times, and a
 * room of the agency (`rooms` holds their keys) that is taken twice. What touches does not overlap: 10:00 is free when
 * a meeting ends at 10:00.
 */
export function conflictsOf(
  entries: readonly Booked[],
  keyOfRoom: (place: string) => string | null,
): ReadonlyMap<string, readonly Conflict[]> {
  const found = new Map<string, Conflict[]>();
  const note = (id: string, conflict: Conflict) => found.set(id, [...(found.get(id) ?? []), conflict]);
  const spans = entries
    .map((entry) => ({
      entry,
      ...spanOf(entry),
      room: entry.place === null ? null : keyOfRoom(entry.place),
      people: new Set(entry.peopleIds),
    }))
    .sort((a, b) => a.from - b.from);
  for (const [i, a] of spans.entries()) {
    for (const b of spans.slice(i + 1)) {
      if (b.from >= a.until) break;
      const peopleIds = [...a.people].filter((id) => b.people.has(id));
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (peopleIds.length > 0) note(one.entry.id, { kind: 'person', withId: other.entry.id, peopleIds });
        if (a.room !== null && a.room === b.room)
          note(one.entry.id, { kind: 'room', withId: other.entry.id, peopleIds: [] });
      }
    }
  }
  return found;
}
