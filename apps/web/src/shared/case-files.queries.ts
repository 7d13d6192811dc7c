import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, given, got, ifMatch } from './client';
import type { CaseFile, CaseFileState } from './api-types';
import { useStaleIncoming } from './incoming.queries';

export const caseFilesList = (state: CaseFileState | '') =>
  infiniteQueryOptions({
    queryKey: ['case-files', 'list', state],
    queryFn: ({ pageParam }) =>
      got(api.GET('/case-files', { params: { query: given({ state, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const caseFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-files', id],
    queryFn: () => got(api.GET('/case-files/{id}', { params: { path: { id } } })),
  });

export type NewCaseFile = { title: string; notation: string; retention: string };

export function useOpenCaseFile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCaseFile) => got(api.POST('/case-files', { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['case-files'] }),
  });
}

/** Lưu vào hồ sơ: puts a completed document into a case file. */
export function useFileInto(documentId: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: ({ id, version }: Pick<CaseFile, 'id' | 'version'>) =>
      got(
        api.PUT('/case-files/{id}/documents/{documentId}', {
          params: { path: { id, documentId } },
          ...ifMatch(version),
        }),
      ),
    onSettled: stale,
  });
}

/** The steps in the life of a case file. */
export function useCaseFileStep({ id, version }: Pick<CaseFile, 'id' | 'version'>) {
  const stale = useStaleIncoming();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (step: CaseFileStep) => {
      const seen = ifMatch(version);
      switch (step.kind) {
        case 'close':
          return got(api.PUT('/case-files/{id}/closure', { params, body: { endedOn: step.endedOn }, ...seen }));
        case 'handover':
          return got(api.PUT('/case-files/{id}/handover', { params, ...seen }));
        case 'accept':
          return got(api.PUT('/case-files/{id}/acceptance', { params, ...seen }));
        case 'return':
          return got(api.PUT('/case-files/{id}/return', { params, body: { reason: step.reason }, ...seen }));
      }
    },
    onSettled: stale,
  });
}

export type CaseFileStep =
  { kind: 'close'; endedOn: string } | { kind: 'handover' } | { kind: 'accept' } | { kind: 'return'; reason: string };
