import { z } from 'zod';
import { FIELD } from './field-words';
import { invalidInput } from './problems';

/** What every list takes: `limit` rows after an opaque cursor. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(500).optional().describe('`next` of the page before'),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** The shape of every list. `next` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export type Page<T> = { items: T[]; next: string | null };

/** Packs the sort keys of the last row into an opaque cursor. Strings keep the microseconds that a Date would drop. */
export const cursorOf = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Unpacks a cursor of `count` keys. @throws Problem `invalid-input` when somebody made it up. */
export function keysOf(cursor: string, count: number): string[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === count && keys.every((key) => typeof key === 'string')) return keys;
  } catch {
    // fall through: the same answer for every cursor that we did not make
  }
  throw invalidInput({ errors: [{ pointer: '/after', message: FIELD.cursor }] });
}

/** Cuts `limit + 1` rows to a page and makes the cursor of the next one. */
export function pageFrom<R, T>(
  rows: readonly R[],
  limit: number,
  keys: (row: R) => string[],
  present: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next: rows.length > limit && last !== undefined ? cursorOf(keys(last)) : null };
}
