import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import type { NewDecision } from '../shared/api-types';
import { api, given, got } from '../shared/client';
import { useStaleIncoming } from '../shared/incoming.queries';

/** The inbox, the most pressing first; or what was done. */
export const tasksList = (state: 'open' | 'done') =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', state],
    queryFn: ({ pageParam }) =>
      got(api.GET('/tasks', { params: { query: given({ state, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', id],
    queryFn: () => got(api.GET('/tasks/{id}', { params: { path: { id } } })),
  });

/** Notes that the person looked at the task; nobody waits for the answer. */
export function useSeen() {
  return useMutation({ mutationFn: (id: string) => api.PUT('/tasks/{id}/seen', { params: { path: { id } } }) });
}

export function useDecide(id: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: ({ decision: body }: { decision: NewDecision; then: () => void }) =>
      api.POST('/tasks/{id}/decisions', { params: { path: { id } }, body }),
    onSuccess: (_, { then }) => {
      then();
    },
    onSettled: stale,
  });
}

/** Lấy lại: while nobody has acted on it. */
export function useTakeBack(id: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: () => api.POST('/tasks/{id}/withdrawal', { params: { path: { id } } }),
    onSettled: stale,
  });
}
