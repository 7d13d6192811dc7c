import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../shared/api';
import { api, given, got, ifMatch } from '../shared/client';

type Views = components['schemas'];
export type Entry = Views['AgendaEntry'];
export type EntryDetail = Views['AgendaEntryDetail'];
export type EntryInput = Views['AgendaEntryInput'];
export type Proposal = Views['AgendaProposal'];
export type AgendaAct = Views['AgendaAct'];
export type AgendaNotice = Views['AgendaNotice'];
export type FeedKind = Views['AgendaFeedInput']['kind'];

export const weekQuery = (on: string, personId: string) =>
  queryOptions({
    queryKey: ['agenda', 'week', on, personId],
    queryFn: () => got(api.GET('/agenda', { params: { query: given({ on, personId }) } })),
  });
export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['agenda', id],
    queryFn: () => got(api.GET('/agenda/{id}', { params: { path: { id } } })),
  });
export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['agenda', 'proposal', id],
    queryFn: () => got(api.GET('/incoming-documents/{id}/agenda-proposal', { params: { path: { id } } })),
    staleTime: 60_000,
    retry: false,
  });
export const noticesQuery = queryOptions({
  queryKey: ['agenda', 'notices'],
  queryFn: async () => (await got(api.GET('/agenda-notices'))).items,
});
export const feedsQuery = queryOptions({
  queryKey: ['agenda', 'feeds'],
  queryFn: async () => (await got(api.GET('/agenda-feeds'))).items,
});

const useStale = () => {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['agenda'] });
};

/** Puts an entry into the calendar, or changes one that was seen in a version. */
export function useSave(entry: Pick<Entry, 'id' | 'version'> | null, onDone: (saved: EntryDetail) => void) {
  return useMutation({
    mutationFn: (body: EntryInput) =>
      entry === null
        ? got(api.POST('/agenda', { body }))
        : got(api.PUT('/agenda/{id}', { params: { path: { id: entry.id } }, body, ...ifMatch(entry.version) })),
    onSuccess: onDone,
    onSettled: useStale(),
  });
}

export function useAct({ id, version }: Pick<Entry, 'id' | 'version'>) {
  return useMutation({
    mutationFn: (body: AgendaAct) =>
      got(api.POST('/agenda/{id}/acts', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSettled: useStale(),
  });
}

/** Does what a notice asks, in the version of the entry that is shown, or leaves the entry as it is. */
export function useDecideNotice({ id, entry }: AgendaNotice) {
  return useMutation({
    mutationFn: (body: Views['AgendaNoticeAct']) =>
      got(api.POST('/agenda-notices/{id}/acts', { params: { path: { id } }, body, ...ifMatch(entry.version) })),
    onSettled: useStale(),
  });
}

export function useDelegate(id: string, attendeeId: string, onDone: () => void) {
  return useMutation({
    mutationFn: (userId: string | null) =>
      got(
        api.PUT('/agenda/{id}/attendees/{attendeeId}/delegate', {
          params: { path: { id, attendeeId } },
          body: { userId },
        }),
      ),
    onSuccess: onDone,
    onSettled: useStale(),
  });
}

export function useAnswer(id: string, attendeeId: string) {
  return useMutation({
    mutationFn: (answer: 'accepted' | 'declined') =>
      got(
        api.PUT('/agenda/{id}/attendees/{attendeeId}/answer', {
          params: { path: { id, attendeeId } },
          body: { answer },
        }),
      ),
    onSettled: useStale(),
  });
}

export function useMakeFeed() {
  return useMutation({
    mutationFn: (kind: FeedKind) => got(api.POST('/agenda-feeds', { body: { kind } })),
    onSettled: useStale(),
  });
}

export function useRevokeFeed() {
  return useMutation({
    mutationFn: async (id: string) => {
      await api.DELETE('/agenda-feeds/{id}', { params: { path: { id } } });
    },
    onSettled: useStale(),
  });
}
