import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, got } from '../shared/client';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await got(api.GET('/sessions'))).items,
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => (await got(api.GET('/tokens'))).items,
});

export function useEndSession() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/sessions/{id}', { params: { path: { id } } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

/** One's own password; the other sessions end with it. */
export function useChangePassword() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => api.PUT('/session/password', { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

export function useCreateToken() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; scopes: ('read' | 'write')[]; expiresInDays: number }) =>
      got(api.POST('/tokens', { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['tokens'] }),
  });
}

export function useRevoke() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/tokens/{id}', { params: { path: { id } } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['tokens'] }),
  });
}
