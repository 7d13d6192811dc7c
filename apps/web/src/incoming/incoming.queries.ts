import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import type { Acknowledgement, Correction, IncomingDocument, RecordedInstruction } from '../shared/api-types';
import { api, apiUrl, given, got, ifMatch } from '../shared/client';
import { randomKey } from '../shared/idempotency';
import { useStaleIncoming } from '../shared/incoming.queries';
import { problemOf } from '../shared/problem';

/** Ý kiến chỉ đạo, giải quyết: every act on the document, oldest first. */
export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id, 'decisions'],
    queryFn: async () => (await got(api.GET('/incoming-documents/{id}/decisions', { params: { path: { id } } }))).items,
  });

/** Who can see the document, each with the reason. */
export const readersQuery = (id: string) =>
  queryOptions({
    queryKey: ['incoming', id, 'readers'],
    queryFn: async () => (await got(api.GET('/incoming-documents/{id}/readers', { params: { path: { id } } }))).items,
  });

/** Hoàn tác: an act of one's own, within a minute. */
export function useUndo() {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (id: string) => api.POST('/decisions/{id}/undoing', { params: { path: { id } } }),
    onSettled: stale,
  });
}

type Recorded = { scan: File; said: Omit<RecordedInstruction, 'scanFileId'> };

/** Ghi theo bút phê: the scan is stored first, then the instruction that names it. */
export function useRecord(id: string, onDone: () => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: async ({ scan, said }: Recorded) => {
      const scanFileId = await storeScan(scan);
      return api.POST('/incoming-documents/{id}/recorded-instructions', {
        params: { path: { id } },
        body: { ...said, scanFileId },
      });
    },
    onSuccess: onDone,
    onSettled: stale,
  });
}

const stored = new WeakMap<File, string>();

/** The id of a stored scan; a second attempt with the same file stores nothing again. */
async function storeScan(scan: File): Promise<string> {
  const known = stored.get(scan);
  if (known !== undefined) return known;
  const answer = await fetch(apiUrl(`/files?name=${encodeURIComponent(scan.name)}`), {
    method: 'POST',
    headers: { 'Content-Type': scan.type || 'application/octet-stream', 'Idempotency-Key': randomKey() },
    body: scan,
  });
  if (!answer.ok) throw problemOf(answer.status, await answer.text());
  const file: unknown = await answer.json();
  const id = typeof file === 'object' && file !== null && 'id' in file && typeof file.id === 'string' ? file.id : '';
  stored.set(scan, id);
  return id;
}

/** Mở lại: with a reason, by a superior of the lead. */
export function useReopen(id: string) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (reason: string) =>
      api.POST('/incoming-documents/{id}/reopening', { params: { path: { id } }, body: { reason, dueOn: null } }),
    onSettled: stale,
  });
}

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

/** Lịch sử: the versions of what was stated, newest first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['incoming', id, 'history'],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/incoming-documents/{id}/history', {
          params: { path: { id }, query: given({ after: pageParam, limit: 20 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export function useCorrect({ id, version }: IncomingDocument, onDone: () => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (correction: Correction) =>
      got(api.PATCH('/incoming-documents/{id}', { params: { path: { id } }, body: correction, ...ifMatch(version) })),
    onSuccess: onDone,
    onSettled: stale,
  });
}

export function useForward({ id, version }: IncomingDocument, onDone: () => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: (body: { to: string; address: string; reason: string }) =>
      got(api.PUT('/incoming-documents/{id}/forwarding', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: onDone,
    onSettled: stale,
  });
}

/** Báo nhận: what is owed to senders, the most pressing first. */
export const receiptsQuery = (state: Acknowledgement['state']) =>
  infiniteQueryOptions({
    queryKey: ['receipts', state],
    queryFn: ({ pageParam }) =>
      got(api.GET('/acknowledgements', { params: { query: given({ state, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

type Via = NonNullable<Acknowledgement['sentVia']>;

export function useTold(documentId: string): UseMutationResult<Acknowledgement, Error, Via> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (via: Via) =>
      got(api.PUT('/acknowledgements/{documentId}/sent', { params: { path: { documentId } }, body: { via } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['receipts'] }),
  });
}

/** The flash documents that await the clerk: they stand first in the list. */
export const flashQuery = queryOptions({
  queryKey: ['incoming', 'list', 'flash'],
  queryFn: async () => {
    const { items } = await got(
      api.GET('/incoming-documents', { params: { query: { state: 'received', limit: 20 } } }),
    );
    return items.filter(({ urgency }) => urgency === 'flash' || urgency === 'flash_timed');
  },
});
