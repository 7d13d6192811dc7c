import { queryOptions, useMutation } from '@tanstack/react-query';
import type { IncomingDocument, Registration } from '../shared/api-types';
import { api, got, ifMatch } from '../shared/client';
import { useStaleIncoming } from '../shared/incoming.queries';

/** What was uploaded and belongs to no document yet. */
export const looseFilesQuery = queryOptions({
  queryKey: ['files', 'unattached'],
  queryFn: async () => (await got(api.GET('/files', { params: { query: { unattached: 'true', limit: 100 } } }))).items,
});

/** Documents that wait for their arrival number, oldest first. */
export const waitingQuery = queryOptions({
  queryKey: ['incoming', 'waiting'],
  queryFn: async () => {
    const { items } = await got(
      api.GET('/incoming-documents', { params: { query: { state: 'received', limit: 100 } } }),
    );
    return items.toReversed();
  },
});

/** The same number, issuer and date stand in the register already. */
export const sameQuery = (id: string, what: { numberSymbol: string; issuer: string; issuedOn: string }) =>
  queryOptions({
    queryKey: ['incoming', id, 'duplicates', what],
    queryFn: async () =>
      (await got(api.GET('/incoming-documents/{id}/duplicates', { params: { path: { id }, query: what } }))).items,
    enabled: what.numberSymbol !== '' && what.issuer !== '' && what.issuedOn !== '',
    retry: false,
  });

/**
 * Vào sổ, and trình when asked to: two acts, so that a number that was given is never lost with a failed second.
 * `onGiven` is called although the form is gone by then: what is registered has no form any more.
 */
export function useRegister({ id, version }: IncomingDocument, onGiven: (registered: IncomingDocument) => void) {
  const stale = useStaleIncoming();
  return useMutation({
    mutationFn: async ({ body, present }: { body: Registration; present: boolean }) => {
      const path = { id };
      const registered = await got(
        api.PUT('/incoming-documents/{id}/registration', { params: { path }, body, ...ifMatch(version) }),
      );
      if (present) await api.POST('/incoming-documents/{id}/presentation', { params: { path } });
      return registered;
    },
    onSuccess: onGiven,
    onSettled: stale,
  });
}
