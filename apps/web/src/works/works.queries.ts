import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import type { NewWork, Work } from '../shared/api-types';
import { api, given, got } from '../shared/client';
import { useStaleIncoming } from '../shared/incoming.queries';

/** Việc tôi đã giao, or all that one may see, newest first. */
export const worksList = (whose: 'by-me' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['works', 'list', whose],
    queryFn: ({ pageParam }) =>
      got(api.GET('/works', { params: { query: given({ given: whose, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const workQuery = (id: string) =>
  queryOptions({
    queryKey: ['works', id],
    queryFn: () => got(api.GET('/works/{id}', { params: { path: { id } } })),
  });

export const workDecisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['works', id, 'decisions'],
    queryFn: async () => (await got(api.GET('/works/{id}/decisions', { params: { path: { id } } }))).items,
  });

export function useGive(onGiven: (work: Work) => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (body: NewWork) => got(api.POST('/works', { body })),
    onSuccess: onGiven,
    onSettled: stale,
  });
}

/** Hủy: every turn is taken back, with a reason. */
export function useCancelWork(id: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (reason: string) =>
      api.POST('/works/{id}/cancellation', { params: { path: { id } }, body: { reason } }),
    onSettled: stale,
  });
}

/** Mở lại: whoever completed it has it again, with a reason. */
export function useReopenWork(id: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (reason: string) =>
      api.POST('/works/{id}/reopening', { params: { path: { id } }, body: { reason, dueOn: null } }),
    onSettled: stale,
  });
}
