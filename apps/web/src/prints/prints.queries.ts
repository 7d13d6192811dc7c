import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, given, got } from '../shared/client';
import { ApiProblem } from '../shared/problem';

/** Every register of the agency, those no longer in use too: old books are printed as well. */
export const allRegistersQuery = queryOptions({
  queryKey: ['registers', 'all'],
  queryFn: async () => (await got(api.GET('/registers', { params: { query: { limit: 100 } } }))).items,
});

export const closingQuery = (id: string, on: string) =>
  queryOptions({
    queryKey: ['registers', id, 'closing', on],
    queryFn: () => got(api.GET('/registers/{id}/closing-report', { params: { path: { id }, query: { on } } })),
  });

/** What was printed of a register before, newest first. */
export const earlierPrints = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['registers', id, 'prints'],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/registers/{id}/prints', {
          params: { path: { id }, query: given({ after: pageParam, limit: 20 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** What a print should be; null when no print has this code. */
export const checkQuery = (code: string) =>
  queryOptions({
    queryKey: ['checks', code],
    queryFn: async () => {
      try {
        return await got(api.GET('/checks/{code}', { params: { path: { code } } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });
