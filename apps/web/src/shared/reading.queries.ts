import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, given, got } from './client';
import type { Reading } from './api-types';
import { pollEvery } from './events';

const isUnderWay = (reading: Reading | undefined): boolean =>
  reading === undefined || reading.state === 'queued' || reading.state === 'reading';

/** How far the reading (OCR or text layer) of a file is, and what its page head says. */
export const readingQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['reading', fileId],
    queryFn: () => got(api.GET('/files/{id}/reading', { params: { path: { id: fileId } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? pollEvery() : false),
  });

/** The pages that were read, in order. */
export const pagesList = (fileId: string) =>
  infiniteQueryOptions({
    queryKey: ['pages', fileId, 'list'],
    queryFn: ({ pageParam }) =>
      got(api.GET('/files/{id}/pages', { params: { path: { id: fileId }, query: given({ after: pageParam }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** One page with the boxes of its words. */
export const pageQuery = (fileId: string, n: number) =>
  queryOptions({
    queryKey: ['pages', fileId, n],
    queryFn: () => got(api.GET('/files/{id}/pages/{page}', { params: { path: { id: fileId, page: n } } })),
    staleTime: Infinity,
  });

export const citationsQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['citations', fileId],
    queryFn: async () => (await got(api.GET('/files/{id}/citations', { params: { path: { id: fileId } } }))).items,
  });

export function useReadAgain(fileId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => got(api.POST('/files/{id}/reading', { params: { path: { id: fileId } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['reading', fileId] }),
  });
}
