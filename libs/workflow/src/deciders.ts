import type { Locale } from '@vanthu/platform';
import { authorityOf } from './decision-book';
import { basisFrom, type BasisView } from './decisions.schemas';

/** By whom and in which right something was decided, as the book has it. */
export type StoredDecider = {
  /** Whose decision it is: what somebody wrote down from a leader's paper is the leader's. */
  readonly by: string;
  /** The post of whoever acted, as `role: title`. */
  readonly authority: string;
  readonly basis: Partial<BasisView>;
  /** Who wrote it down (ghi theo bút phê), and the day of the handwriting; null for what was decided here. */
  readonly recordedBy: string | null;
  readonly writtenOn: string | null;
};

/** A {@link StoredDecider} as JSON. Aliases of decision and app_user. */
export const DECIDER = (decision: string, user: string): string => `jsonb_build_object(
  'by', CASE WHEN ${decision}.basis->>'capacity' = 'recorded' THEN ${decision}.basis->'onBehalfOf'->>'name' ELSE ${user}.display_name END,
  'authority', ${decision}.authority, 'basis', ${decision}.basis, 'writtenOn', ${decision}.body->>'writtenOn',
  'recordedBy', CASE WHEN ${decision}.basis->>'capacity' = 'recorded' THEN ${user}.display_name END)`;

/** A decision of one's own in another's place is said with the mark that the law gives it; the others in words. */
const FOR: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  secretary: { vi: 'thư ký của {name}', en: 'secretary of {name}' },
  inbox: { vi: 'thay {name}', en: 'for {name}' },
};

/** In which right, as people read it: `Giám đốc`; `Phó Giám đốc, KT. Giám đốc`; of what was recorded, the leader's. */
export function rightOf({ authority, basis }: Pick<StoredDecider, 'authority' | 'basis'>, locale: Locale): string {
  const { title } = authorityOf(authority);
  const { capacity, onBehalfOf } = basisFrom(basis);
  if (onBehalfOf === null) return title;
  if (capacity === 'recorded') return onBehalfOf.title;
  const words = FOR[capacity]?.[locale].replace('{name}', () => onBehalfOf.name);
  return [title, words ?? `${capacity} ${onBehalfOf.title}`].filter((part) => part !== '').join(', ');
}
