import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '../shared/api';
import type { Plan, Task } from '../shared/api-types';
import { api, given, got } from '../shared/client';
import { peopleFound } from '../shared/directory.queries';
import { pageFileOf, type DraftCard } from './draft-card';

/** Colleagues and superiors to whom most is passed on. */
export const ABOVE = ['leader', 'chief_of_office', 'head_of_unit'] as const;
/** Whom a card may be passed to before anything is typed: kept for where there is no line. */
export const receiversQuery = { above: peopleFound({ roles: ABOVE }), others: peopleFound({}) } as const;

/** The stack: open tasks, the most pressing first. Asked apart from the inbox: it is kept to be read offline. */
export const stackQuery = infiniteQueryOptions({
  queryKey: ['tasks', 'stack'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/tasks', { params: { query: given({ state: 'open' as const, after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

/** The numbers of the header: chờ xử lý, sắp hạn, quá hạn, chờ ký, để biết. */
export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: () => got(api.GET('/tasks/counts')),
});

/**
 * What a card shows beside its task: the document, what was decided before, what it rests on. One question with a name of
 * its own, so that every event of the office does not ask again for all the cards that are made ready.
 */
export const cardQuery = (documentId: string, fileId: string) =>
  queryOptions({
    queryKey: ['card', documentId],
    queryFn: async () => {
      const path = { params: { path: { id: documentId } } };
      const [document, decisions, citations] = await Promise.all([
        got(api.GET('/incoming-documents/{id}', path)),
        got(api.GET('/incoming-documents/{id}/decisions', path)),
        // A page that was not read yet has no citations; that is no reason to show no card.
        got(api.GET('/files/{id}/citations', { params: { path: { id: fileId } } })).catch(() => ({ items: [] })),
      ]);
      return { document, decisions: decisions.items, citations: citations.items };
    },
    staleTime: 60_000,
  });

/** What the card of a draft shows beside its task: its versions, whose turn it is, what was said of it before. */
export const draftCardQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['card', draftId],
    queryFn: async (): Promise<DraftCard> => {
      const path = { params: { path: { id: draftId } } };
      const [draft, decisions] = await Promise.all([
        got(api.GET('/drafts/{id}', path)),
        got(api.GET('/drafts/{id}/decisions', path)),
      ]);
      const fileId = pageFileOf(draft);
      const [citations, answers] = await Promise.all([
        fileId === undefined
          ? []
          : got(api.GET('/files/{id}/citations', { params: { path: { id: fileId } } })).then(
              ({ items }) => items,
              () => [],
            ),
        draft.replyTo === null
          ? null
          : got(api.GET('/incoming-documents/{id}', { params: { path: { id: draft.replyTo.id } } })).catch(() => null),
      ]);
      const { secrecy, petition } = answers ?? {};
      return {
        draft,
        decisions: decisions.items,
        citations,
        answers: secrecy === undefined ? null : { secrecy, petition: petition ?? null },
      };
    },
    staleTime: 60_000,
  });

/** Units that usually lead when documents like this one come, with their usual deadline. */
export const suggestionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['suggestions', documentId],
    queryFn: async () =>
      (await got(api.GET('/incoming-documents/{id}/suggestions', { params: { path: { id: documentId } } }))).items,
    staleTime: 300_000,
    retry: false,
  });

/** Ý kiến mẫu: one's own and the agency's, those that one uses most first. */
export const stockQuery = queryOptions({
  queryKey: ['stock-instructions'],
  queryFn: async () => (await got(api.GET('/stock-instructions'))).items,
  staleTime: 300_000,
  retry: false,
});

/** What awaits its distribution by the chief of office, the most pressing first. */
export const distributionsQuery = queryOptions({
  queryKey: ['tasks', 'distributions'],
  queryFn: async () =>
    (await got(api.GET('/tasks', { params: { query: { state: 'open', kind: 'distribute', limit: 100 } } }))).items,
});

export type Suggestion = components['schemas']['DistributionSuggestion'];
export type Chosen = { readonly task: Task; readonly plan: Plan };

/** Proposes many at once; each has a result of its own, and one that fails holds up none of the others. */
export const proposeMany = (chosen: readonly Chosen[]) =>
  got(
    api.POST('/tasks/acts', {
      body: {
        act: 'distribute',
        items: chosen.map(({ task, plan }) => ({
          taskId: task.id,
          ...(task.document === null ? {} : { seenSha256: task.document.mainSha256 }),
          plan,
        })),
      },
    }),
  );

/** Days on which offices rest or work unlike the week: deadlines are counted by them. */
export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: async () => (await got(api.GET('/holidays', { params: { query: {} } }))).items,
  staleTime: 3_600_000,
  retry: false,
});
