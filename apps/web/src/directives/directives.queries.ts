import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, given, got, ifMatch } from '../shared/client';
import type { components } from '../shared/api';
import { partOf, placeOf, type PartDraft } from './part-form';

type Views = components['schemas'];
export type DirectiveTask = Views['DirectiveTask'];
export type DirectiveTaskDetail = Views['DirectiveTaskDetail'];
export type Proposal = Views['DirectiveProposal'];
export type NewTasks = Views['ConfirmDirectiveTasks'];
export type Act = Views['DirectiveAct'];
export type ChildTask = DirectiveTaskDetail['children'][number];
export type ChildAct = Views['DirectiveChildAct'];

/** The filters of the board, as they stand in the URL. */
export type BoardFilters = { state?: string; due?: string; unitId?: string; leaderId?: string };

const STATES = [
  'open',
  'not_started',
  'in_progress',
  'extension_requested',
  'reported',
  'completed',
  'stopped',
] as const;
const DUES = ['overdue', 'week', 'regular', 'none'] as const;
const among = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((one) => one === value);

export const boardList = ({ state, due, unitId, leaderId }: BoardFilters) =>
  infiniteQueryOptions({
    queryKey: ['directive-tasks', 'list', { state, due, unitId, leaderId }],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/directive-tasks', {
          params: {
            query: given({
              state: among(STATES, state),
              due: among(DUES, due),
              unitId,
              leaderId,
              after: pageParam,
              limit: 50,
            }),
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const countsQuery = (by: 'unit' | 'leader') =>
  queryOptions({
    queryKey: ['directive-tasks', 'counts', by],
    queryFn: async () => (await got(api.GET('/directive-tasks/counts', { params: { query: { by } } }))).items,
  });

export const directiveTaskQuery = (id: string) =>
  queryOptions({
    queryKey: ['directive-tasks', id],
    queryFn: () => got(api.GET('/directive-tasks/{id}', { params: { path: { id } } })),
  });

export const proposalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['directive-tasks', 'proposals', id],
    queryFn: () => got(api.GET('/incoming-documents/{id}/task-proposals', { params: { path: { id } } })),
  });

export function useConfirm(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewTasks) =>
      got(api.POST('/incoming-documents/{id}/directive-tasks', { params: { path: { id } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['directive-tasks'] }),
  });
}

export function useAct({ id, version }: Pick<DirectiveTask, 'id' | 'version'>, onDone?: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Act) =>
      got(api.POST('/directive-tasks/{id}/acts', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: () => onDone?.(),
    onSettled: () => cache.invalidateQueries({ queryKey: ['directive-tasks'] }),
  });
}

export function useChildAct(id: string, { id: childId, version }: Pick<ChildTask, 'id' | 'version'>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ChildAct) =>
      got(
        api.POST('/directive-tasks/{id}/children/{childId}/acts', {
          params: { path: { id, childId } },
          body,
          ...ifMatch(version),
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: ['directive-tasks'] }),
  });
}

/** The agencies below, to which a part can go. */
export const placesQuery = queryOptions({
  queryKey: ['directive-places'],
  queryFn: async () => (await got(api.GET('/directive-tasks/places'))).items,
  staleTime: 300_000,
});

/** Gives a part of a task to a unit of the agency, or hands it down. */
export function usePart(id: string, onDone: () => void) {
  const cache = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: async ({ draft, leadName }: { draft: PartDraft; leadName: string }): Promise<unknown> => {
      const place = placeOf(draft.to);
      const part = partOf(draft);
      if (place?.kind === 'agency') {
        const body = { ...part, agencyId: place.id };
        return got(api.POST('/directive-tasks/{id}/hand-downs', { params, body }));
      }
      const unit = place === null ? {} : { leadUnitId: place.id };
      const body = { ...part, ...unit, leadName, coordinators: [] };
      return got(api.POST('/directive-tasks/{id}/parts', { params, body }));
    },
    onSuccess: onDone,
    onSettled: () => cache.invalidateQueries({ queryKey: ['directive-tasks'] }),
  });
}

export type ProductHint = { readonly id: string; readonly label: string };

/** What was issued and may be the product, by number or subject. */
export const productHints = (q: string) =>
  queryOptions({
    queryKey: ['outgoing', 'products', q],
    queryFn: async (): Promise<ProductHint[]> => {
      const { items } = await got(api.GET('/outgoing-documents', { params: { query: { q, limit: 10 } } }));
      return items.map(({ id, numberSymbol, subject }) => ({ id, label: `${numberSymbol} – ${subject}` }));
    },
    enabled: q.trim() !== '',
    staleTime: 30_000,
  });
