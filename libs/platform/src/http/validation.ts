import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { localeOf, type Locale } from './problem';
import { invalidInput, unreadable, type FieldError } from './problems';

const english = z.locales.en().localeError;
const vietnamese = z.locales.vi().localeError;

/** What zod found wrong; its words are chosen when the reader's language is known. */
export type Issue = z.core.$ZodIssue;

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** Validates `@Body({ schema })`, `@Query({ schema })`, `@Param('id', { schema })` and names every bad field. */
@Injectable()
export class Validation implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { schema, data, type } = metadata as ArgumentMetadata & { schema?: unknown };
    if (!isZod(schema)) return value;
    if (type === 'body') requireWholeCharacters(value);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const prefix = data && type !== 'body' ? [data] : [];
    throw invalidInput({
      errors: [],
      issues: result.error.issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] })),
    } as {
      errors: FieldError[];
    });
  }
}

type Place = { readonly value: unknown; readonly key: string; readonly inside: Place | null };

/** Half a character (a lone surrogate) would be stored as another one, without a word: it is refused where it stands. */
function requireWholeCharacters(body: unknown): void {
  // A list and links upward, not recursion or paths: a body may be nested deeper than the stack reaches.
  const left: Place[] = [{ value: body, key: '', inside: null }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { value } = at;
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
      throw invalidInput({ errors: [{ pointer: pointerTo(pathOf(at)), message: 'half a character' }] });
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      if (/\p{Surrogate}/u.test(key)) throw unreadable({});
      left.push({ value: item, key, inside: at });
    }
  }
}

function pathOf(place: Place): string[] {
  const path: string[] = [];
  for (let at = place; at.inside; at = at.inside) path.unshift(at.key);
  return path;
}

const escape = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (path: readonly PropertyKey[]) => `/${path.map(escape).join('/')}`;

/** RFC 9457 "errors": one pointer (RFC 6901) and one sentence for each bad field. */
export function fieldErrors(issues: readonly Issue[], locale: Locale): FieldError[] {
  return issues.flatMap((issue) => {
    const translate = locale === 'vi' ? vietnamese : english;
    const said = issue.code === 'custom' ? issue.message : translate(issue as z.core.$ZodRawIssue);
    const message = typeof said === 'string' ? said : (said?.message ?? issue.message);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: `/${[...issue.path, key].map(escape).join('/')}`, message }));
    }
    return [{ pointer: pointerTo(issue.path), message }];
  });
}

export { localeOf };
