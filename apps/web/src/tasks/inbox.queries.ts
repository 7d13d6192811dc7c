import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiPaths, Task } from '../shared/api-types';
import { api, given, got } from '../shared/client';
import { useStaleIncoming } from '../shared/incoming.queries';

type TaskQuery = NonNullable<ApiPaths['/tasks']['get']['parameters']['query']>;
/** What narrows the inbox, as it stands in the URL. */
export type InboxFilter = Omit<TaskQuery, 'state' | 'limit' | 'after'>;

export const DUES = ['late', 'soon', 'later', 'none'] as const;
export const ABOUT = ['incoming', 'draft', 'work'] as const;
const TEXTS = ['kind', 'urgency', 'unitId', 'q', 'postId', 'principalId'] as const;

/** Reads the filter of an address; what it does not know it leaves out. */
export function filterOf(params: URLSearchParams): InboxFilter {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, params.get(name)]));
  return given({
    ...texts,
    due: DUES.find((one) => one === params.get('due')),
    about: ABOUT.find((one) => one === params.get('about')),
    deferred: params.get('deferred') === 'true' ? ('true' as const) : undefined,
  });
}

/** The inbox, narrowed; the most pressing first. */
export const inboxList = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', 'open', filter],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/tasks', {
          params: { query: { state: 'open', limit: 50, ...filter, ...given({ after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const MANY_ACTS = ['acknowledge', 'accept', 'instruct'] as const;
export type ManyAct = (typeof MANY_ACTS)[number];

/** Those of the tasks on which the act can be done as it stands: an instruction only where one is proposed. */
export const fitFor = (act: ManyAct, tasks: readonly Task[]): Task[] =>
  tasks.filter(
    ({ actions, proposal, subject }) =>
      actions.includes(act) && subject.sha256 !== null && (act !== 'instruct' || proposal !== null),
  );

/** One act on many tasks; each has a result of its own. */
export function useMany() {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: ({ act, tasks }: { act: ManyAct; tasks: readonly Task[] }) => {
      const items = tasks.map(({ id, subject }) => ({ taskId: id, ...given({ seenSha256: subject.sha256 }) }));
      return got(api.POST('/tasks/acts', { body: { act, items } }));
    },
    onSettled: stale,
  });
}

type AssignedState = NonNullable<ApiPaths['/tasks/assigned']['get']['parameters']['query']>['state'];
/** Việc tôi đã giao. */
export const assignedList = (state: NonNullable<AssignedState>) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'assigned', state],
    queryFn: ({ pageParam }) =>
      got(api.GET('/tasks/assigned', { params: { query: { state, limit: 50, ...given({ after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** My own past instructions. */
export const saidList = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['instructions', q],
    queryFn: ({ pageParam }) =>
      got(api.GET('/instructions', { params: { query: { limit: 50, ...given({ q, after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

type FiguresQuery = ApiPaths['/tasks/statistics']['get']['parameters']['query'];
export const statisticsQuery = (query: FiguresQuery) =>
  queryOptions({
    queryKey: ['tasks', 'statistics', query],
    queryFn: async () => (await got(api.GET('/tasks/statistics', { params: { query } }))).items,
  });

export const FIGURES = ['before', 'received', 'inTime', 'late', 'open', 'overdue'] as const;
export type Figure = (typeof FIGURES)[number];
type CountedQuery = Omit<ApiPaths['/tasks/statistics/tasks']['get']['parameters']['query'], 'limit' | 'after'>;
/** What a figure of the statistics counts, the newest first. */
export const countedList = (query: CountedQuery) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'counted', query],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/tasks/statistics/tasks', {
          params: { query: { ...query, limit: 50, ...given({ after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const starsList = infiniteQueryOptions({
  queryKey: ['stars', 'list'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/stars', { params: { query: { limit: 50, ...given({ after: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

export const starQuery = (id: string) =>
  queryOptions({
    queryKey: ['stars', id],
    queryFn: async () => (await got(api.GET('/stars/{id}', { params: { path: { id } } }))).starred,
  });

export const foldersQuery = queryOptions({
  queryKey: ['folders'],
  queryFn: async () => (await got(api.GET('/personal-folders'))).items,
});

export const folderItems = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['folders', id],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/personal-folders/{id}/items', {
          params: { path: { id }, query: { limit: 50, ...given({ after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Makes the lists of followed things fresh again after a change of them. */
export function useFollowing<V>(change: (input: V) => Promise<unknown>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all([['stars'], ['folders']].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  });
}
