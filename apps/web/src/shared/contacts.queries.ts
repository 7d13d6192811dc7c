import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Contact, ContactGroup } from './api-types';
import { api, given, got, ifMatch } from './client';

export type ContactFilter = { q: string; kind: 'organ' | 'person' | '' };

export const contactsList = (filter: ContactFilter) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', filter],
    queryFn: ({ pageParam }) =>
      got(api.GET('/contacts', { params: { query: given({ ...filter, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** A few entries that begin with what was typed. */
export const contactHints = (q: string) =>
  queryOptions({
    queryKey: ['contacts', 'hints', q],
    queryFn: async () => (await got(api.GET('/contacts', { params: { query: { q, limit: 10 } } }))).items,
    enabled: q.trim() !== '',
    staleTime: 30_000,
  });

export const doublesQuery = queryOptions({
  queryKey: ['contacts', 'doubles'],
  queryFn: async () => (await got(api.GET('/contact-doubles', { params: { query: { limit: 50 } } }))).items,
});

export const groupsQuery = queryOptions({
  queryKey: ['contacts', 'groups'],
  queryFn: async () => (await got(api.GET('/contact-groups', { params: { query: { limit: 100 } } }))).items,
});

function useStaleContacts() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['contacts'] });
}

export type ContactFields = {
  kind: 'organ' | 'person';
  name: string;
  abbreviation: string;
  code: string;
  position: string;
  address: string;
  email: string;
  phone: string;
  note: string;
  nameSince: string | null;
  closedOn: string | null;
  renamedOn: string | null;
};

/** Adds an entry, or changes the one that is given. */
export function useSaveContact(contact: Contact | null, onSaved: () => void) {
  const stale = useStaleContacts();
  return useMutation({
    mutationFn: ({ kind, renamedOn, ...fields }: ContactFields) => {
      if (contact === null) return got(api.POST('/contacts', { body: { kind, ...fields } }));
      return got(
        api.PATCH('/contacts/{id}', {
          params: { path: { id: contact.id } },
          body: { ...fields, ...(renamedOn === null ? {} : { renamedOn }) },
          ...ifMatch(contact.version),
        }),
      );
    },
    onSuccess: onSaved,
    onSettled: stale,
  });
}

/** Merges doubles into the one that stays, one after the other. */
export function useMergeContacts() {
  const stale = useStaleContacts();
  return useMutation({
    mutationFn: async ({ into, doubles }: { into: Contact; doubles: readonly Contact[] }) => {
      for (const { id, version } of doubles) {
        await got(
          api.PUT('/contacts/{id}/merge', {
            params: { path: { id } },
            body: { into: into.id, reason: '' },
            ...ifMatch(version),
          }),
        );
      }
    },
    onSettled: stale,
  });
}

export function useUnmergeContact() {
  const stale = useStaleContacts();
  return useMutation({
    mutationFn: (id: string) => got(api.DELETE('/contacts/{id}/merge', { params: { path: { id } } })),
    onSettled: stale,
  });
}

export type GroupFields = {
  name: string;
  scope: 'agency' | 'personal';
  members: { contactId: string; copies: number }[];
};

export function useSaveGroup(group: ContactGroup | null, onSaved: () => void) {
  const stale = useStaleContacts();
  return useMutation({
    mutationFn: ({ scope, ...fields }: GroupFields) => {
      if (group === null) return got(api.POST('/contact-groups', { body: { scope, ...fields } }));
      const { id, version } = group;
      return got(api.PATCH('/contact-groups/{id}', { params: { path: { id } }, body: fields, ...ifMatch(version) }));
    },
    onSuccess: onSaved,
    onSettled: stale,
  });
}

export function useRemoveGroup() {
  const stale = useStaleContacts();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/contact-groups/{id}', { params: { path: { id } } }),
    onSettled: stale,
  });
}
