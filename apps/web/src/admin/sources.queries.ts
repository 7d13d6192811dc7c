import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../shared/api';
import { api, given, got, ifMatch } from '../shared/client';

export type Source = components['schemas']['IntakeSource'];
export type NewSource = components['schemas']['CreateIntakeSource'];
export type SourceChange = components['schemas']['ChangeIntakeSource'];

/** Asked again while somebody looks: the worker changes them and tells nobody. */
const EVERY_MS = 5_000;

export const sourcesList = infiniteQueryOptions({
  queryKey: ['intake-sources'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/intake-sources', { params: { query: given({ after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: EVERY_MS,
});

export const sourceItemsList = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['intake-sources', id, 'items'],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/intake-sources/{id}/items', {
          params: { path: { id }, query: given({ after: pageParam, limit: 50 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: EVERY_MS,
  });

function useStale() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['intake-sources'] });
}

export function useAddSource(onAdded: () => void) {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: NewSource) => got(api.POST('/intake-sources', { body })),
    onSuccess: onAdded,
    onSettled: stale,
  });
}

/** A change is decided on the version that was seen. */
export function useChangeSource({ id, version }: Pick<Source, 'id' | 'version'>, onChanged: () => void) {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: SourceChange) =>
      got(api.PATCH('/intake-sources/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: onChanged,
    onSettled: stale,
  });
}

export function usePauseSource({ id, version }: Source) {
  const stale = useStale();
  return useMutation({
    mutationFn: (state: 'active' | 'paused') =>
      got(api.PATCH('/intake-sources/{id}', { params: { path: { id } }, body: { state }, ...ifMatch(version) })),
    onSettled: stale,
  });
}

export function useRunSource({ id }: Source) {
  const stale = useStale();
  return useMutation({
    mutationFn: () => got(api.POST('/intake-sources/{id}/runs', { params: { path: { id } } })),
    onSettled: stale,
  });
}

export function useRetryItem(id: string) {
  const stale = useStale();
  return useMutation({
    mutationFn: (itemId: string) =>
      got(api.PUT('/intake-sources/{id}/items/{itemId}/retry', { params: { path: { id, itemId } } })),
    onSettled: stale,
  });
}
