import i18next from 'i18next';
import createClient from 'openapi-fetch';
import type { ApiPaths } from './api-types';
import { ActKeys } from './idempotency';
import { ApiProblem, problemOf } from './problem';

const keys = new ActKeys();
const acts = new WeakMap<Request, string>();

/** The only client. Its types come from the API's openapi.json: `npm run api:types`. */
export const api = createClient<ApiPaths>({ baseUrl: '/api/v1', credentials: 'same-origin' });

api.use({
  async onRequest({ request }) {
    request.headers.set('Accept-Language', i18next.language);
    if (request.method === 'GET') return;
    const act = `${request.method} ${request.url} ${await request.clone().text()}`;
    request.headers.set('Idempotency-Key', keys.of(act));
    acts.set(request, act);
  },
  /** A problem+json answer becomes a thrown error, so that every query and mutation fails the same way. */
  async onResponse({ request, response }) {
    const act = acts.get(request);
    if (act !== undefined) keys.settle(act, response.status);
    if (!response.ok) throw problemOf(response.status, await response.text());
  },
  onError() {
    return new ApiProblem(0, 'offline', '', '');
  },
});

/** The body of an answer; the failing answers were thrown already. */
export async function got<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new ApiProblem(0, 'unknown', '', '');
  return data;
}

/** The header by which a change says which version it was decided on. */
export const ifMatch = (version: number): { headers: { 'If-Match': string } } => ({
  headers: { 'If-Match': `"${version.toString()}"` },
});

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined | null | ''> };

/** The fields that hold something: a query names no empty filter. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Given<T>;
}

/** A path of the API for what the browser fetches itself: images, downloads, the event stream. */
export const apiUrl = (path: string): string => `/api/v1${path}`;
