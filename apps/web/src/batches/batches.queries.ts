import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Batch, BatchEdit, NewBatch } from '../shared/api-types';
import { api, given, got, ifMatch } from '../shared/client';
import { pollEvery } from '../shared/events';

export const batchesList = infiniteQueryOptions({
  queryKey: ['batches', 'list'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/digitization/batches', { params: { query: given({ after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

const isBusy = ({ state, paused, counts }: Batch): boolean =>
  state === 'delivering' || (state === 'open' && !paused && counts.sourcesOpen + counts.waiting > 0);

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', id],
    queryFn: () => got(api.GET('/digitization/batches/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? pollEvery() : false),
  });

export const batchFilesQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', id, 'files'],
    queryFn: () => got(api.GET('/digitization/batches/{id}/files', { params: { path: { id } } })),
  });

export type Only = '' | 'doubtful' | 'faulty' | 'set-aside' | 'dropped';

export const batchPagesList = (id: string, only: Only) =>
  infiniteQueryOptions({
    queryKey: ['batches', id, 'pages', only],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/digitization/batches/{id}/pages', {
          params: { path: { id }, query: given({ after: pageParam, limit: 200, only }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const batchPageQuery = (id: string, pageId: string, state: string) =>
  queryOptions({
    queryKey: ['batches', id, 'page', pageId, state],
    queryFn: () => got(api.GET('/digitization/batches/{id}/pages/{pageId}', { params: { path: { id, pageId } } })),
  });

export function useOpenBatch() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewBatch) => got(api.POST('/digitization/batches', { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['batches'] }),
  });
}

/** What an archivist does to the pages; the last edit first is undone. */
export function useEditPages(id: string) {
  const cache = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    // One after the other, each on what the one before has left: keys are struck faster than the line is.
    scope: { id: `batch-${id}` },
    mutationFn: async (edit: BatchEdit | 'undo') => {
      if (edit !== 'undo') return got(api.POST('/digitization/batches/{id}/edits', { params, body: edit }));
      const batch = cache.getQueryData(batchQuery(id).queryKey);
      const editId = batch?.lastEdit?.id;
      return editId === undefined
        ? batch
        : got(api.POST('/digitization/batches/{id}/undo', { params, body: { editId } }));
    },
    onSuccess: (batch) => {
      cache.setQueryData(batchQuery(id).queryKey, batch);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['batches', id] }),
  });
}

/** The documents of a batch whose files are made. */
export const batchDocumentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', id, 'documents'],
    queryFn: () => got(api.GET('/digitization/batches/{id}/documents', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'making') ? pollEvery() : false,
  });

export type BatchStep = 'pause' | 'resume' | 'deliver' | 'withdraw';

export function useBatchStep({ id, version }: Pick<Batch, 'id' | 'version'>) {
  const cache = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (step: BatchStep) => {
      const seen = ifMatch(version);
      switch (step) {
        case 'pause':
          return got(api.PUT('/digitization/batches/{id}/pause', { params, ...seen }));
        case 'deliver':
          return got(api.PUT('/digitization/batches/{id}/delivery', { params, ...seen }));
        case 'resume':
          return got(api.PUT('/digitization/batches/{id}/resumption', { params, ...seen }));
        case 'withdraw':
          return got(api.PUT('/digitization/batches/{id}/withdrawal', { params, ...seen }));
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['batches'] }),
  });
}
