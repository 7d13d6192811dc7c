import { isWorkingDay, type Calendar } from '@vanthu/registers';

/** A past instruction on a document that is like the one at hand. */
export type PastInstruction = {
  readonly leadUnitId: string;
  readonly cooperatingUnitIds: readonly string[];
  readonly informedUnitIds: readonly string[];
  /** The day on which it was given, and the deadline that was set. */
  readonly decidedOn: string;
  readonly dueOn: string | null;
  readonly sameIssuer: boolean;
  readonly sameType: boolean;
  /** Words of the subject that both have, as a share of those of the document at hand. */
  readonly sharedWords: number;
};
export type Proposal = {
  readonly leadUnitId: string;
  readonly share: number;
  readonly count: number;
  readonly because: readonly ('issuer' | 'type' | 'words')[];
  readonly cooperatingUnitIds: readonly string[];
  readonly informedUnitIds: readonly string[];
  readonly workingDays: number | null;
};

/** What the likenesses weigh. The same type alone says little: most papers are công văn. */
const ISSUER = 2;
const TYPE = 0.5;
const WORDS = 4;
/** Words shared by less than this share are those that every paper has. */
const FEW_WORDS = 0.25;
/** Less likeness than this is none. */
const LEAST = 1;
const MOST_PROPOSED = 5;

const likeness = ({ sameIssuer, sameType, sharedWords }: PastInstruction) =>
  (sameIssuer ? ISSUER : 0) +
  (sameType ? TYPE : 0) +
  (sharedWords >= FEW_WORDS ? WORDS * sharedWords * sharedWords : 0);

/** Working days from a day to a later one; the first does not count. Counting ends after a year. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  let count = 0;
  for (let at = Date.parse(from), i = 0; i < 366; i++) {
    at += 86_400_000;
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > to) break;
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;

/** Those that most of the instructions name. */
function usual(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => (count * 2 > lists.length ? [id] : []));
}

/** The units that led in like matters, the likeliest first, with whom and by when. */
export function propose(past: readonly PastInstruction[], calendar: Calendar): Proposal[] {
  const like = past.filter((one) => likeness(one) >= LEAST);
  const total = like.reduce((sum, one) => sum + likeness(one), 0);
  return [...grouped(like)]
    .map(([leadUnitId, theirs]): Proposal => {
      const dated = theirs.flatMap(({ decidedOn, dueOn }) =>
        dueOn === null || dueOn < decidedOn ? [] : [workingDaysBetween(decidedOn, dueOn, calendar)],
      );
      return {
        leadUnitId,
        share: theirs.reduce((sum, one) => sum + likeness(one), 0) / total,
        count: theirs.length,
        because: [
          ...(theirs.some((one) => one.sameIssuer) ? (['issuer'] as const) : []),
          ...(theirs.some((one) => one.sameType) ? (['type'] as const) : []),
          ...(theirs.some((one) => one.sharedWords >= FEW_WORDS) ? (['words'] as const) : []),
        ],
        cooperatingUnitIds: usual(theirs.map((one) => one.cooperatingUnitIds)).filter((id) => id !== leadUnitId),
        informedUnitIds: usual(theirs.map((one) => one.informedUnitIds)).filter((id) => id !== leadUnitId),
        workingDays: dated.length * 2 > theirs.length ? median(dated) : null,
      };
    })
    .toSorted((a, b) => b.share - a.share || b.count - a.count)
    .slice(0, MOST_PROPOSED);
}

function grouped(past: readonly PastInstruction[]): Map<string, PastInstruction[]> {
  const groups = new Map<string, PastInstruction[]>();
  for (const one of past) groups.set(one.leadUnitId, [...(groups.get(one.leadUnitId) ?? []), one]);
  return groups;
}
