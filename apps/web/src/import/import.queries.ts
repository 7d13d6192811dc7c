import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { components } from '../shared/api';
import { api, apiUrl, given, got, ifMatch } from '../shared/client';
import { randomKey } from '../shared/idempotency';
import { problemOf } from '../shared/problem';

export type Import = components['schemas']['RegisterImport'];
export type ImportField = Import['fields'][number];
export type Mapping = Import['mapping'];
export type Reading = Import['facts']['reading'];

export const bookChoices = queryOptions({
  queryKey: ['registers', 'all'],
  queryFn: async () => {
    const { items } = await got(api.GET('/registers', { params: { query: { limit: 100 } } }));
    return items.filter(({ active }) => active);
  },
});

export const importsList = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/register-imports', { params: { query: given({ after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => got(api.GET('/register-imports/{id}', { params: { path: { id } } })),
  });

export const importRowsList = (id: string, version: number, onlyMistakes: boolean) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'rows', version, onlyMistakes],
    queryFn: ({ pageParam }) => {
      const mistakes = onlyMistakes ? ('true' as const) : undefined;
      return got(
        api.GET('/register-imports/{id}/rows', {
          params: { path: { id }, query: given({ mistakes, after: pageParam, limit: 50 }) },
        }),
      );
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Sends the file as it is; the answer's id leads to its preview. */
async function send({ registerId, file, key }: { registerId: string; file: File; key: string }): Promise<string> {
  const query = new URLSearchParams({ registerId, name: file.name });
  const answer = await fetch(apiUrl(`/register-imports/files?${query.toString()}`), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': key,
      'Accept-Language': i18next.language,
    },
    body: file,
  });
  const text = await answer.text();
  if (!answer.ok) throw problemOf(answer.status, text);
  const made: unknown = JSON.parse(text);
  return typeof made === 'object' && made !== null && 'id' in made && typeof made.id === 'string' ? made.id : '';
}

function useStale() {
  const cache = useQueryClient();
  return () => Promise.all([['imports'], ['registers']].map((queryKey) => cache.invalidateQueries({ queryKey })));
}

export function useSendTable(onRead: (id: string) => void) {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ registerId, file }: { registerId: string; file: File }) =>
      send({ registerId, file, key: randomKey() }),
    onSuccess: onRead,
    onSettled: stale,
  });
}

export function useMapColumns({ id, version }: Import) {
  const stale = useStale();
  return useMutation({
    mutationFn: (mapping: Mapping) =>
      got(
        api.PUT('/register-imports/{id}/mapping', { params: { path: { id } }, body: { mapping }, ...ifMatch(version) }),
      ),
    onSettled: stale,
  });
}

/** Reads the kept file again in the encoding that somebody said. */
export function useReadAgain({ id, version }: Import) {
  const stale = useStale();
  return useMutation({
    mutationFn: (reading: Reading) =>
      got(
        api.PUT('/register-imports/{id}/reading', { params: { path: { id } }, body: { reading }, ...ifMatch(version) }),
      ),
    onSettled: stale,
  });
}

export function useCommitImport({ id, version }: Import) {
  const stale = useStale();
  return useMutation({
    mutationFn: (leaveOut: boolean) =>
      got(
        api.PUT('/register-imports/{id}/commitment', {
          params: { path: { id } },
          body: { leaveOut },
          ...ifMatch(version),
        }),
      ),
    onSettled: stale,
  });
}

export function useUndoImport({ id, version }: Import) {
  const stale = useStale();
  return useMutation({
    mutationFn: (reason: string) =>
      got(
        api.PUT('/register-imports/{id}/undoing', { params: { path: { id } }, body: { reason }, ...ifMatch(version) }),
      ),
    onSettled: stale,
  });
}
