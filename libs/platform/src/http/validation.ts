import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { FIELD, inWords, sentenceOf } from './field-words';
import { localeOf, type Locale } from './problem';
import { invalidInput, unreadable, type FieldError } from './problems';

/** What zod found wrong; its words are chosen when the reader's language is known. */
export type Issue = z.core.$ZodIssue;

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** Validates `@Body({ schema })`, `@Query({ schema })`, `@Param('id', { schema })` and names every bad field. */
@Injectable()
export class Validation implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { schema, data, type } = metadata as ArgumentMetadata & { schema?: unknown };
    if (!isZod(schema)) return value;
    const prefix = data && type !== 'body' ? [data] : [];
    requireWholeCharacters(value, prefix);
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    throw invalidInput({
      errors: [],
      issues: result.error.issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] })),
    } as {
      errors: FieldError[];
    });
  }
}

type Place = { readonly value: unknown; readonly key: string; readonly inside: Place | null };

/**
 * Half a character (a lone surrogate) would be stored as another one, without a word, and NUL cannot be stored at all:
 * they are refused where they stand.
 */
function requireWholeCharacters(body: unknown, prefix: readonly string[]): void {
  // A list and links upward, not recursion or paths: a body may be nested deeper than the stack reaches.
  const left: Place[] = [{ value: body, key: '', inside: null }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { value } = at;
    const broken = typeof value === 'string' ? brokenIn(value) : null;
    if (broken !== null) {
      throw invalidInput({ errors: [{ pointer: pointerTo([...prefix, ...pathOf(at)]), message: broken }] });
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      if (brokenIn(key) !== null) throw unreadable({});
      left.push({ value: item, key, inside: at });
    }
  }
}

const brokenIn = (text: string): string | null =>
  /\p{Surrogate}/u.test(text) ? FIELD.half : text.includes('\0') ? FIELD.characters : null;

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
    const within = issue.code === 'invalid_union' ? meantBy(issue.errors) : undefined;
    if (within)
      return fieldErrors(
        within.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
        locale,
      );
    const message = sentenceOf(issue, locale);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), message }));
    }
    return [{ pointer: pointerTo(issue.path), message }];
  });
}

/** Field errors of ours in the reader's language. */
export const translated = (errors: readonly FieldError[], locale: Locale): FieldError[] =>
  errors.map((error) => ({ ...error, message: inWords(error.message, locale) }));

/**
 * Of the forms that something may have, the one that was meant: it knows the keys that were written. Undefined where it
 * is none of them in kind, such as a number for a list or an object.
 */
function meantBy(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const strange = (issues: readonly Issue[]) =>
    issues.reduce(
      (sum, one) => sum + (one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys.length : 0),
      0,
    );
  const absent = (issues: readonly Issue[]) => issues.filter(({ input }) => input === undefined).length;
  const ofKind = forms.filter(
    (issues) =>
      !issues.some(({ code, path }) => path.length === 0 && code !== 'unrecognized_keys' && code !== 'custom'),
  );
  return ofKind.toSorted((a, b) => strange(a) - strange(b) || absent(a) - absent(b) || a.length - b.length)[0];
}

export { localeOf };
