import { queryOptions } from '@tanstack/react-query';
import { api, got } from '../shared/client';

/** Ý kiến chỉ đạo, giải quyết: every act on the document, oldest first. */
export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id, 'decisions'],
    queryFn: async () => (await got(api.GET('/incoming-documents/{id}/decisions', { params: { path: { id } } }))).items,
  });

export const documentTasksQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id, 'tasks'],
    queryFn: async () => (await got(api.GET('/incoming-documents/{id}/tasks', { params: { path: { id } } }))).items,
  });

/** The proof is computed when it is asked for: stored bytes hashed again, the audit chain walked. */
export const documentProofQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id, 'proof'],
    queryFn: () => got(api.GET('/incoming-documents/{id}/proof', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
