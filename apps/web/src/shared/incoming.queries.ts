import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, given, got, ifMatch } from './client';
import type { IncomingDocument, IncomingState } from './api-types';

export type IncomingFilter = { state: IncomingState | ''; q: string; late?: 'true' | '' };

/** The list by pages: what is urgent and awaits the clerk first, then newest first. */
export const incomingList = (filter: IncomingFilter) =>
  infiniteQueryOptions({
    queryKey: ['incoming', 'list', filter],
    queryFn: ({ pageParam }) =>
      got(api.GET('/incoming-documents', { params: { query: given({ ...filter, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const incomingQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id],
    queryFn: () => got(api.GET('/incoming-documents/{id}', { params: { path: { id } } })),
  });

/** What every change of a document makes stale. */
export function useStaleIncoming() {
  const cache = useQueryClient();
  return async (): Promise<void> => {
    await Promise.all(
      [['incoming'], ['tasks'], ['works'], ['files'], ['case-files']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
  };
}

/**
 * Makes a document of files. Here as in all acts, what follows is given to the hook and not to `mutate`: an event may
 * refresh the page before the answer comes, and callbacks of a component that is gone are not called.
 */
export function useReceive(onReceived: (document: IncomingDocument) => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (fileIds: string[]) => got(api.POST('/incoming-documents', { body: { fileIds } })),
    onSuccess: onReceived,
    onSettled: stale,
  });
}

export function useReturnIncoming({ id, version }: IncomingDocument, onReturned: () => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (reason: string) =>
      got(
        api.PUT('/incoming-documents/{id}/return', { params: { path: { id } }, body: { reason }, ...ifMatch(version) }),
      ),
    onSuccess: onReturned,
    onSettled: stale,
  });
}

/** Trình: hands a registered document to the chief of office. */
export function usePresent(id: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: () => api.POST('/incoming-documents/{id}/presentation', { params: { path: { id } } }),
    onSettled: stale,
  });
}
