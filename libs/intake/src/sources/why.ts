import { internal, Problem, wordsOf, type Locale } from '@vanthu/platform';

/** Why something was not taken in, as it is kept: the problem with its values, to be said in the reader's language. */
export function keptReason(error: unknown): string {
  const { code, params } = error instanceof Problem ? error : internal({});
  const values = Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return JSON.stringify({ code, params: Object.fromEntries(values) });
}

/** The words of a kept reason; what was kept otherwise is shown as it stands. */
export function saidReason(kept: string | null, locale: Locale): string | null {
  if (kept === null) return null;
  try {
    const { code, params } = JSON.parse(kept) as { code: string; params: Record<string, unknown> };
    const { title, detail } = wordsOf(code, locale, params);
    return `${title}. ${detail}`;
  } catch {
    return kept;
  }
}

/** Does trying again help? What is wrong with the thing itself (4xx) stays wrong; a busy or missing neighbour comes back. */
export const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== 429 &&
  error.code !== 'documents/upload-cut';

/** A neighbour is away (database, store, disk full): nothing is wrong with the thing, so the try does not count. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem && (error.status >= 500 || error.status === 429) && error.code !== 'internal';
