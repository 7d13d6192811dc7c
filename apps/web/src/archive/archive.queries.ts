import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, got } from '../shared/client';

/** Kiểm tra toàn vẹn: every stored byte of the case file is hashed again. */
export function useCheck(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => got(api.POST('/case-files/{id}/checks', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['case-files', id] }),
  });
}

export const caseFileProofQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-files', id, 'proof'],
    queryFn: () => got(api.GET('/case-files/{id}/proof', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
