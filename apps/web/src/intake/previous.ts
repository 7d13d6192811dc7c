import type { Draft } from '../shared/draft';
import { doubtOf, FIELDS, valueOf, type Field, type Head } from './registration.fields';
import type { IncomingDocument } from '../shared/api-types';

/** What was registered last by this person on this computer: its values repeat with a key. */
export type Previous = Readonly<Partial<Record<Field, string>>>;

const place = (userId: string): string => `vanthu.previous.${userId}`;

export function readPrevious(userId: string): Previous {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(userId)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      FIELDS.flatMap((field) => {
        const value: unknown = Reflect.get(kept, field);
        return typeof value === 'string' ? [[field, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}

export function keepPrevious(userId: string, values: Previous): void {
  if ((values.secrecy ?? 'none') !== 'none') return; // nothing of a secret stays on this computer
  try {
    localStorage.setItem(place(userId), JSON.stringify(values));
  } catch {
    // a full or forbidden store: the values do not repeat, and nothing else is lost
  }
}

/** These belong to the one paper; and no paper becomes a secret, or the stub of one, by a key that repeats. */
const NEVER_WITH_THE_REST: readonly Field[] = ['numberSymbol', 'secrecy', 'pages', 'dueTime'];

/** What repeating all values changes: the fields nobody typed in, that are empty or were read with doubt. */
export function repeatAll(previous: Previous, draft: Draft, document: IncomingDocument, head: Head): Previous {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = previous[field];
      if (value === undefined || value === '' || NEVER_WITH_THE_REST.includes(field)) return [];
      if (draft[field] !== undefined && draft[field] !== '') return [];
      const isOpen =
        field === 'registerId' ||
        (field === 'urgency' && document.urgency === 'normal' && !head[field]) ||
        valueOf(field, draft, document, head).trim() === '' ||
        doubtOf(field, draft, document, head)?.doubtful === true;
      return isOpen ? [[field, value]] : [];
    }),
  );
}
