import { useQueries, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useMe } from '../shared/session.queries';
import { apiUrl } from '../shared/client';
import { forgetDraft } from '../shared/draft';
import { isLive } from '../shared/events';
import { incomingQuery } from '../shared/incoming.queries';
import { pageQuery, readingQuery } from '../shared/reading.queries';
import type { IncomingDocument, Reading, Registration } from '../shared/api-types';
import { office, waitingQuery } from './intake.queries';
import { keepPrevious, type Previous } from './previous';
import { inOrder, type Waiting } from './queue';
import { Registrations } from './registrations';

/** The registrations of this tab: they go on while the clerk looks at other pages of the program. */
export const registrations = new Registrations(office);

window.addEventListener('beforeunload', (event) => {
  if (registrations.areUnsent) event.preventDefault();
});

const isSettled = (reading: Reading | undefined): boolean => reading?.state === 'read' || reading?.state === 'failed';

/** The queue as it stands, in the order of the work; events and a slow poll keep it fresh. */
export function useQueue(): Waiting[] {
  const { data: documents } = useSuspenseQuery(waitingQuery);
  const readings = useQueries({
    queries: documents.map(({ files }) => ({
      ...readingQuery(files[0]?.id ?? ''),
      enabled: files.length > 0,
      staleTime: (query: { state: { data: Reading | undefined } }) => (isSettled(query.state.data) ? Infinity : 2_000),
      refetchInterval: (query: { state: { data: Reading | undefined } }) =>
        isSettled(query.state.data) ? false : isLive() ? 20_000 : 4_000,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(
    () => inOrder(documents.map((document, i) => ({ document, reading: readings[i] }))),
    [documents, readings],
  );
}

/** Has the document, its reading, the words and the image of its first page at hand before it is asked for. */
export function usePrefetch(ids: readonly (string | null)[]): void {
  const cache = useQueryClient();
  const key = ids.join();
  useEffect(() => {
    for (const id of key.split(',').filter(Boolean)) {
      void (async () => {
        const { files } = await cache.query({ ...incomingQuery(id), staleTime: 60_000 });
        const file = files[0]?.id;
        if (file === undefined) return;
        const reading = await cache.query({ ...readingQuery(file), staleTime: 60_000 });
        if (reading.pagesDone === 0) return;
        const image = new Image();
        image.src = apiUrl(`/files/${file}/pages/1/image`);
        await cache.query(pageQuery(file, 1));
        await image.decode();
      })().catch(() => undefined); // it is fetched again, and told, when it is opened
    }
  }, [cache, key]);
}

export type Filled = { body: Registration; values: Previous };

/** Sends a registration; its draft is kept until it has its number. */
export function useSend() {
  const cache = useQueryClient();
  const { user } = useMe();
  return (document: IncomingDocument, { body, values }: Filled, how: { present: boolean; shown: boolean }) => {
    keepPrevious(user.id, values);
    registrations.add({ document, body, ...how }, ({ state, given }) => {
      if (state === 'given') forgetDraft(`registration.${document.id}`);
      if (given) cache.setQueryData(incomingQuery(document.id).queryKey, given);
      for (const queryKey of [['incoming'], ['tasks'], ['registers'], ['files']]) {
        void cache.invalidateQueries({ queryKey });
      }
    });
  };
}
