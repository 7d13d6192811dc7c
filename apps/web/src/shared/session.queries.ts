import { queryOptions, useMutation, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { keptAnswers } from './offline/kept';
import { outbox } from './offline/useOutbox';
import { api, got } from './client';
import type { Me, Role } from './api-types';
import { ApiProblem } from './problem';

const QUERY = ['session'];
const isMe = (value: unknown): value is Me =>
  typeof value === 'object' && value !== null && 'user' in value && 'posts' in value && 'roles' in value;

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: QUERY,
  networkMode: 'always',
  queryFn: async ({ client }): Promise<Me | null> => {
    try {
      const me = await got(api.GET('/session'));
      await keptAnswers.onlyFor(me.user.id);
      return me;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) {
        await keptAnswers.clear();
        return null;
      }
      // Without a line: whoever was signed in reads what was kept for them.
      const kept =
        error instanceof ApiProblem && error.status === 0 ? await keptAnswers.restore(client, QUERY) : undefined;
      if (isMe(kept)) return kept;
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
    onSuccess: (me) => changeHands(cache, me),
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await outbox.flush(); // what was decided goes out before its author does
      return api.DELETE('/session');
    },
    onSuccess: () => changeHands(cache, null),
  });
}

/** Another person sits down: nothing that the one before saw may be left. The question who it is stays watched. */
async function changeHands(cache: QueryClient, me: Me | null): Promise<void> {
  outbox.close();
  await keptAnswers.clear();
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  cache.setQueryData(sessionQuery.queryKey, me);
}
