import { queryOptions, useMutation, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { api, got } from './client';
import type { Me, Role } from './api-types';
import { ApiProblem } from './problem';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await got(api.GET('/session'));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The person at the desk. Pages below the frame always have one. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new ApiProblem(401, 'unauthenticated', '', '');
  return data;
}

export const hasRole = (me: Me, ...roles: readonly Role[]): boolean => me.roles.some((role) => roles.includes(role));

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => got(api.POST('/session', { body })),
    onSuccess: (me) => {
      changeHands(cache, me);
    },
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/session'),
    onSuccess: () => {
      changeHands(cache, null);
    },
  });
}

/** Another person sits down: nothing that the one before saw may be left. The question who it is stays watched. */
function changeHands(cache: QueryClient, me: Me | null): void {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  cache.setQueryData(sessionQuery.queryKey, me);
}
