import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, given, got } from '../shared/client';

/** The stack: open tasks, the most pressing first. Asked apart from the inbox: it is kept to be read offline. */
export const stackQuery = infiniteQueryOptions({
  queryKey: ['tasks', 'stack'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/tasks', { params: { query: given({ state: 'open' as const, after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

/** The numbers of the header: chờ xử lý, sắp hạn, quá hạn, chờ ký, để biết. */
export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: () => got(api.GET('/tasks/counts')),
});

/**
 * What a card shows beside its task: the document, what was decided before, what it rests on. One question with a name of
 * its own, so that every event of the office does not ask again for all the cards that are made ready.
 */
export const cardQuery = (documentId: string, fileId: string) =>
  queryOptions({
    queryKey: ['card', documentId],
    queryFn: async () => {
      const path = { params: { path: { id: documentId } } };
      const [document, decisions, citations] = await Promise.all([
        got(api.GET('/incoming-documents/{id}', path)),
        got(api.GET('/incoming-documents/{id}/decisions', path)),
        // A page that was not read yet has no citations; that is no reason to show no card.
        got(api.GET('/files/{id}/citations', { params: { path: { id: fileId } } })).catch(() => ({ items: [] })),
      ]);
      return { document, decisions: decisions.items, citations: citations.items };
    },
    staleTime: 60_000,
  });

/** Units that usually lead when documents like this one come, with their usual deadline. */
export const suggestionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['suggestions', documentId],
    queryFn: async () =>
      (await got(api.GET('/incoming-documents/{id}/suggestions', { params: { path: { id: documentId } } }))).items,
    staleTime: 300_000,
    retry: false,
  });

/** Ý kiến mẫu: one's own and the agency's, those that one uses most first. */
export const stockQuery = queryOptions({
  queryKey: ['stock-instructions'],
  queryFn: async () => (await got(api.GET('/stock-instructions'))).items,
  staleTime: 300_000,
  retry: false,
});
