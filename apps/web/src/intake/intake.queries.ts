import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { IncomingDocument } from '../shared/api-types';
import { api, given, got, ifMatch } from '../shared/client';
import { useStaleIncoming } from '../shared/incoming.queries';
import type { Office } from './registrations';

/** More than a clerk's day: what waits beyond this is counted when the first of it are done. */
const MOST = 500;

/** What was uploaded and belongs to no document yet. */
export const looseFilesQuery = queryOptions({
  queryKey: ['files', 'unattached'],
  queryFn: async () => (await got(api.GET('/files', { params: { query: { unattached: 'true', limit: 100 } } }))).items,
});

/** Documents that wait for their arrival number. */
export const waitingQuery = queryOptions({
  queryKey: ['incoming', 'waiting'],
  queryFn: () => allIn('received'),
});

/** Documents that have their number and were presented to nobody yet: F8, or a presentation that failed. */
export const unpresentedQuery = queryOptions({
  queryKey: ['incoming', 'unpresented'],
  queryFn: () => allIn('registered'),
});

async function allIn(state: IncomingDocument['state']): Promise<IncomingDocument[]> {
  const all: IncomingDocument[] = [];
  for (let after: string | null = ''; after !== null && all.length < MOST;) {
    const query = { state, limit: 100, ...given({ after }) };
    const page: { items: IncomingDocument[]; next: string | null } = await got(
      api.GET('/incoming-documents', { params: { query } }),
    );
    all.push(...page.items);
    after = page.next;
  }
  return all;
}

/** To whom a registered document is presented: the chief of office. */
export const presentedToQuery = queryOptions({
  queryKey: ['people', 'chief_of_office'],
  queryFn: async () => {
    const chiefs: { displayName: string; title: string }[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof people>> = await people(after);
      for (const { displayName, posts } of page.items) {
        const post = posts.find(({ role }) => role === 'chief_of_office');
        if (post) chiefs.push({ displayName, title: post.title });
      }
      after = page.next;
    }
    return chiefs;
  },
  staleTime: 300_000,
});

const people = (after: string) => got(api.GET('/people', { params: { query: given({ after, limit: 100 }) } }));

/** The same bytes, nearly the same text, or the same number, issuer and date are here already. */
export const sameQuery = (id: string, what: { numberSymbol: string; issuer: string; issuedOn: string }) =>
  queryOptions({
    queryKey: ['incoming', id, 'duplicates', what],
    queryFn: async () =>
      (await got(api.GET('/incoming-documents/{id}/duplicates', { params: { path: { id }, query: given(what) } })))
        .items,
    retry: false,
  });

/** Attaches a further copy to the document that is registered already; it gets no number of its own. */
export function useAttach({ id, version }: IncomingDocument) {
  const stale = useStaleIncoming();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (otherId: string) =>
      got(
        api.PUT('/incoming-documents/{id}/attachment-to/{otherId}', {
          params: { path: { id, otherId } },
          ...ifMatch(version),
        }),
      ),
    onSuccess: () => void navigate('/intake'),
    onSettled: stale,
  });
}

/** The stub of a secret document (văn bản mật): an entry without a file. */
export function useSecretStub() {
  const stale = useStaleIncoming();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      got(api.POST('/incoming-documents', { body: { fileIds: [], secrecy: 'secret', medium: 'paper' } })),
    onSuccess: ({ id }) => void navigate(`/intake/${id}`),
    onSettled: stale,
  });
}

/** Vào sổ, and trình when asked to: two acts, so that a number that was given is never lost with a failed second. */
export const office: Office = {
  register: ({ id, version }, body) =>
    got(api.PUT('/incoming-documents/{id}/registration', { params: { path: { id } }, body, ...ifMatch(version) })),
  present: (id) => api.POST('/incoming-documents/{id}/presentation', { params: { path: { id } } }),
  pause: (ms) =>
    new Promise((resume) => {
      const go = () => {
        clearTimeout(timer);
        window.removeEventListener('online', go);
        resume();
      };
      const timer = setTimeout(go, ms);
      window.addEventListener('online', go);
    }),
};

/** Makes a document of each file, one after the other: they wait in the order of the pile. */
export function useMakeEach() {
  const cache = useQueryClient();
  return async (fileIds: readonly string[]): Promise<void> => {
    making = making
      .catch(() => undefined)
      .then(async () => {
        for (const id of fileIds) await got(api.POST('/incoming-documents', { body: { fileIds: [id] } }));
      });
    try {
      await making;
    } finally {
      for (const queryKey of [['incoming'], ['files']]) void cache.invalidateQueries({ queryKey });
    }
  };
}
let making: Promise<void> = Promise.resolve();
