import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IrregularEntry } from '../shared/api-types';
import { api, given, got } from '../shared/client';
import type { LineField } from './entry-line';

export type BookFilter = {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly number: string;
  readonly q: string;
  readonly kind: '' | 'ordinary' | 'inserted' | 'reserved' | 'backdated' | 'imported';
};

export const registersQuery = queryOptions({
  queryKey: ['registers', 'books'],
  queryFn: async () => (await got(api.GET('/registers', { params: { query: { limit: 100 } } }))).items,
});

export const registerQuery = (id: string) =>
  queryOptions({
    queryKey: ['registers', id],
    queryFn: () => got(api.GET('/registers/{id}', { params: { path: { id } } })),
  });

/** The entries by pages, newest first. */
export const entriesQuery = (id: string, { year, number, ...filter }: BookFilter) =>
  infiniteQueryOptions({
    queryKey: ['registers', id, 'entries', year, number, filter],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/registers/{id}/entries', {
          params: {
            path: { id },
            query: given({
              ...filter,
              year: whole(year),
              number: whole(number),
              after: pageParam,
              limit: 50,
            }),
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** A number that was typed; what is none filters nothing. */
const whole = (typed: string): number | undefined => (/^\d{1,9}$/.test(typed) ? Number(typed) : undefined);

function useStaleRegister(id: string) {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['registers', id] });
}

export function useVoidEntry(id: string, entryId: string) {
  const onSettled = useStaleRegister(id);
  return useMutation({
    mutationFn: (reason: string) =>
      got(api.POST('/registers/{id}/entries/{entryId}/void', { params: { path: { id, entryId } }, body: { reason } })),
    onSettled,
  });
}

export function useCorrectEntry(id: string, entryId: string, onDone: () => void) {
  const onSettled = useStaleRegister(id);
  return useMutation({
    mutationFn: (body: { changes: Partial<Record<LineField, string>>; reason: string }) =>
      got(api.POST('/registers/{id}/entries/{entryId}/corrections', { params: { path: { id, entryId } }, body })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useIrregularEntry(id: string, onDone: () => void) {
  const onSettled = useStaleRegister(id);
  return useMutation({
    mutationFn: (body: IrregularEntry) =>
      got(api.POST('/registers/{id}/irregular-entries', { params: { path: { id } }, body })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useCloseYear(id: string, onDone: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ year, reason }: { year: number; reason: string }) =>
      got(api.PUT('/registers/{id}/years/{year}/closure', { params: { path: { id, year } }, body: { reason } })),
    onSuccess: onDone,
    onSettled: () => cache.invalidateQueries({ queryKey: ['registers'] }),
  });
}
