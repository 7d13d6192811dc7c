import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useRef, useState } from 'react';
import type { Dispatch, NewOutgoing, OutgoingDocument, Way } from '../shared/api-types';
import { api, apiUrl, given, got, ifMatch } from '../shared/client';
import { today } from '../shared/dates';
import { randomKey } from '../shared/idempotency';
import { problemOf } from '../shared/problem';
import { batchesOf } from './sending';

export type OutgoingFilter = {
  flow: 'outgoing' | 'internal' | '';
  state: OutgoingDocument['state'] | '';
  late: 'true' | '';
  q: string;
};

/** The list by pages, newest first. */
export const outgoingList = (filter: OutgoingFilter) =>
  infiniteQueryOptions({
    queryKey: ['outgoing', 'list', filter],
    queryFn: ({ pageParam }) =>
      got(api.GET('/outgoing-documents', { params: { query: given({ ...filter, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const outgoingQuery = (id: string) =>
  queryOptions({
    queryKey: ['outgoing', id],
    queryFn: () => got(api.GET('/outgoing-documents/{id}', { params: { path: { id } } })),
  });

export const outgoingHistory = (id: string) =>
  queryOptions({
    queryKey: ['outgoing', id, 'history'],
    queryFn: async () =>
      (await got(api.GET('/outgoing-documents/{id}/history', { params: { path: { id }, query: { limit: 100 } } })))
        .items,
  });

export type DispatchFilter = {
  documentId?: string;
  state?: Dispatch['state'] | '';
  way?: Way | '';
  from?: string;
  to?: string;
};

/** What was sent, the oldest first. */
export const dispatchList = (filter: DispatchFilter) =>
  infiniteQueryOptions({
    queryKey: ['outgoing', 'dispatches', filter],
    queryFn: ({ pageParam }) =>
      got(api.GET('/dispatches', { params: { query: given({ ...filter, after: pageParam, limit: 100 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** The open books of a flow, with the last number of each. */
export const booksQuery = (flow: 'outgoing' | 'internal') =>
  queryOptions({
    queryKey: ['registers', flow],
    queryFn: async () => {
      const { items } = await got(api.GET('/registers', { params: { query: { flow, limit: 100 } } }));
      return items.filter(({ active, closed }) => active && !closed);
    },
  });

/** The reserved numbers (số để dành) of a book that no document has; '' asks for none. */
export const reservedQuery = (registerId: string) =>
  queryOptions({
    queryKey: ['registers', registerId, 'reserved'],
    queryFn: async () =>
      (
        await got(
          api.GET('/registers/{id}/reserved-numbers', { params: { path: { id: registerId }, query: { limit: 100 } } }),
        )
      ).items,
    enabled: registerId !== '',
  });

/** A few incoming documents whose number or words begin with what was typed. */
export const answeredHints = (q: string) =>
  queryOptions({
    queryKey: ['incoming', 'hints', q],
    queryFn: async () => {
      const { items } = await got(api.GET('/incoming-documents', { params: { query: { q, limit: 10 } } }));
      return items.map(({ id, numberSymbol, arrivalNumber, arrivalYear, issuer, subject }) => {
        const arrival = arrivalNumber === null ? '' : `(${[arrivalNumber, arrivalYear].join('/')})`;
        return { id, label: [numberSymbol, arrival, issuer, subject].filter((part) => part !== '').join(' ') };
      });
    },
    enabled: q.trim() !== '',
    staleTime: 30_000,
  });

/** The symbol that the law composes of type, agency and unit; typing another one overrules it. */
export const symbolQuery = (docType: string, unitId: string) =>
  queryOptions({
    queryKey: ['symbols', docType, unitId],
    queryFn: async () => {
      const query = { docType, on: today(), pattern: 'state' as const, ...given({ unitId }) };
      return (await got(api.GET('/symbols', { params: { query } }))).symbol ?? '';
    },
    staleTime: 300_000,
  });

function useStaleOutgoing() {
  const cache = useQueryClient();
  return async (): Promise<void> => {
    await Promise.all([['outgoing'], ['registers']].map((queryKey) => cache.invalidateQueries({ queryKey })));
  };
}

export function useIssue(onIssued: (document: OutgoingDocument) => void) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: (body: NewOutgoing) => got(api.POST('/outgoing-documents', { body })),
    onSuccess: onIssued,
    onSettled: stale,
  });
}

export type Correction = {
  reason: string;
  subject?: string;
  signer?: string;
  signerTitle?: string;
  note?: string;
  replyToId?: string | null;
  recipients?: { id?: string; contactId: string | null; name: string; copies: number }[];
  fileIds?: string[];
};

export function useCorrectOutgoing({ id, version }: OutgoingDocument, onDone: () => void) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: (body: Correction) =>
      got(api.PATCH('/outgoing-documents/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: onDone,
    onSettled: stale,
  });
}

export function useVoidOutgoing({ id, version }: OutgoingDocument) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: (reason: string) =>
      got(
        api.PUT('/outgoing-documents/{id}/void', { params: { path: { id } }, body: { reason }, ...ifMatch(version) }),
      ),
    onSettled: stale,
  });
}

export type Sending = {
  way: Way;
  sentOn?: string;
  note: string;
  items: { documentId: string; recipientId: string; envelopes: number; tracking: string }[];
};

export function useSend(onSent: () => void) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: (body: Sending) => got(api.POST('/dispatches', { body })),
    onSuccess: onSent,
    onSettled: stale,
  });
}

/** Sends many at once, in as few acts as the server takes; of each act all is sent or nothing. Says how far it came. */
export function useSendMany(onSent: () => void) {
  const stale = useStaleOutgoing();
  const [sent, setSent] = useState(0);
  const done = useRef(new Set<string>()); // of an attempt that broke off: pressed again, it goes on after them
  const send = useMutation({
    mutationFn: async ({ items, ...how }: Sending) => {
      const left = items.filter(({ recipientId }) => !done.current.has(recipientId));
      setSent(items.length - left.length);
      for (const batch of batchesOf(left)) {
        await got(api.POST('/dispatches', { body: { ...how, items: [...batch] } }));
        for (const { recipientId } of batch) done.current.add(recipientId);
        setSent((before) => before + batch.length);
      }
      done.current.clear();
    },
    onSuccess: onSent,
    onSettled: stale,
  });
  return { ...send, sent };
}

export function useReceipt({ id, version }: Dispatch, onDone: () => void) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: (body: { receivedBy: string; on?: string }) =>
      got(api.PUT('/dispatches/{id}/receipt', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: onDone,
    onSettled: stale,
  });
}

export function useComeBack({ id, version }: Dispatch) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: (reason: string) =>
      got(api.PUT('/dispatches/{id}/return', { params: { path: { id } }, body: { reason }, ...ifMatch(version) })),
    onSettled: stale,
  });
}

export function useSendAgain({ id, version, way }: Dispatch) {
  const stale = useStaleOutgoing();
  return useMutation({
    mutationFn: () =>
      got(
        api.POST('/dispatches/{id}/resending', {
          params: { path: { id } },
          body: { way, envelopes: 0, tracking: '', note: '' },
          ...ifMatch(version),
        }),
      ),
    onSettled: stale,
  });
}

export type Attached = { id: string; name: string };

/** Stores the files of a document, one after the other; answers what they are called by. */
export function useStoreFiles(onStored: (files: readonly Attached[]) => void) {
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      const stored: Attached[] = [];
      for (const file of files) {
        const answer = await fetch(apiUrl(`/files?name=${encodeURIComponent(file.name)}`), {
          method: 'POST',
          credentials: 'same-origin',
          headers: {
            'Content-Type': file.type || 'application/octet-stream',
            'Idempotency-Key': randomKey(),
            'Accept-Language': i18next.language,
          },
          body: file,
        });
        const text = await answer.text();
        if (!answer.ok) throw problemOf(answer.status, text);
        const body: unknown = JSON.parse(text);
        const id: unknown = typeof body === 'object' && body !== null && 'id' in body ? body.id : '';
        stored.push({ id: String(id), name: file.name });
      }
      return stored;
    },
    onSuccess: onStored,
  });
}
