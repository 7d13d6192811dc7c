import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { Draft, DraftStep, NewDraft, PageMark } from '../shared/api-types';
import { api, apiUrl, given, got } from '../shared/client';
import { randomKey } from '../shared/idempotency';
import { problemOf } from '../shared/problem';

export type Box = 'mine' | 'waiting' | 'all';

export const draftsList = (box: Box, state: Draft['state'] | '') =>
  infiniteQueryOptions({
    queryKey: ['drafts', 'list', box, state],
    queryFn: ({ pageParam }) =>
      got(api.GET('/drafts', { params: { query: { box, ...given({ state, after: pageParam, limit: 50 }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['drafts', id],
    queryFn: () => got(api.GET('/drafts/{id}', { params: { path: { id } } })),
  });

export const draftStory = (id: string) =>
  queryOptions({
    queryKey: ['drafts', id, 'decisions'],
    queryFn: async () => (await got(api.GET('/drafts/{id}/decisions', { params: { path: { id } } }))).items,
  });

export const draftRoute = (id: string) =>
  queryOptions({
    queryKey: ['drafts', id, 'route', i18next.language],
    queryFn: async () => (await got(api.GET('/drafts/{id}/route', { params: { path: { id } } }))).route,
  });

/** What an answer to an incoming document begins with; '' asks for nothing. */
export const draftPrefill = (documentId: string) =>
  queryOptions({
    queryKey: ['drafts', 'prefill', documentId],
    queryFn: () => got(api.GET('/drafts/prefill', { params: { query: { documentId } } })),
    enabled: documentId !== '',
    staleTime: Infinity,
  });

/** The words of all pages of a file, a line each. */
export const textQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['pages', fileId, 'text'],
    queryFn: async () => {
      const lines: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const query = given({ after, limit: 100 });
        const page: { items: { text: string }[]; next: string | null } = await got(
          api.GET('/files/{id}/pages', { params: { path: { id: fileId }, query } }),
        );
        lines.push(...page.items.flatMap(({ text }) => text.split('\n')));
        after = page.next;
      }
      return lines.map((line) => line.trim()).filter((line) => line !== '');
    },
  });

const path = (id: string) => ({ params: { path: { id } } });

/** Everything that is asked about drafts and tasks is asked again after an act, also after one that failed. */
function useStale() {
  const cache = useQueryClient();
  return async (): Promise<void> => {
    await Promise.all([['drafts'], ['tasks'], ['outgoing']].map((queryKey) => cache.invalidateQueries({ queryKey })));
  };
}

export function useCreateDraft(onCreated: (draft: Draft) => void) {
  const stale = useStale();
  return useMutation({
    mutationFn: (body: NewDraft) => got(api.POST('/drafts', { body })),
    onSuccess: onCreated,
    onSettled: stale,
  });
}

/** What somebody does about the version that they see. */
export type DraftDeed =
  | { do: 'submit'; text: string }
  | { do: 'withdraw'; reason: string }
  | { do: 'add_version'; fileId: string; note: string }
  | { do: 'comment'; text: string; marks: PageMark[] }
  | { do: 'consult'; unitIds: string[]; userIds: string[]; text: string }
  | { do: 'forward'; taskId: string; userId: string; text: string }
  | ({ do: 'add_step' } & Omit<DraftStep, 'seenSha256'>)
  | { do: 'register'; registerId: string; signer: string; signerTitle: string }
  | {
      do: 'answer';
      taskId: string;
      kind: 'opine' | 'check_content' | 'check_form' | 'approve' | 'return' | 'pass_back' | 'acknowledge';
      opinion?: 'agree' | 'agree_with_remarks' | 'disagree';
      text: string;
      marks: PageMark[];
      fileId: string | null;
    };

async function send(id: string, seenSha256: string, deed: DraftDeed): Promise<unknown> {
  switch (deed.do) {
    case 'submit':
      return got(api.POST('/drafts/{id}/submission', { ...path(id), body: { seenSha256, text: deed.text } }));
    case 'withdraw':
      return got(api.POST('/drafts/{id}/withdrawal', { ...path(id), body: { seenSha256, reason: deed.reason } }));
    case 'add_version': {
      const { fileId, note } = deed;
      return got(api.POST('/drafts/{id}/versions', { ...path(id), body: { seenSha256, fileId, note } }));
    }
    case 'comment': {
      const { text, marks } = deed;
      return got(api.POST('/drafts/{id}/comments', { ...path(id), body: { seenSha256, text, marks } }));
    }
    case 'consult': {
      const { unitIds, userIds, text } = deed;
      const body = { seenSha256, unitIds, userIds, text, workingDays: 3 };
      return got(api.POST('/drafts/{id}/opinion-requests', { ...path(id), body }));
    }
    case 'forward': {
      const { taskId, userId, text } = deed;
      const body = { seenSha256, userId, text };
      return got(api.POST('/drafts/{id}/tasks/{taskId}/forwarding', { params: { path: { id, taskId } }, body }));
    }
    case 'add_step': {
      const { act, at, taskId, title, unitIds, userIds, workingDays } = deed;
      const body = { seenSha256, act, at, taskId, title, unitIds, userIds, workingDays };
      return got(api.POST('/drafts/{id}/steps', { ...path(id), body }));
    }
    case 'register': {
      const { registerId, signer, signerTitle } = deed;
      const body = { seenSha256, registerId, signer, signerTitle, note: '' };
      return got(api.POST('/drafts/{id}/registration', { ...path(id), body }));
    }
    case 'answer': {
      const { taskId, kind, opinion, text, marks, fileId } = deed;
      const body = { seenSha256, kind, text, marks, fileId, ...(opinion === undefined ? {} : { opinion }) };
      return got(api.POST('/drafts/{id}/tasks/{taskId}/answer', { params: { path: { id, taskId } }, body }));
    }
  }
}

/** Does something about a draft, bound to the version that was on the screen when it was done. */
export function useDeed({ id, current }: Pick<Draft, 'id' | 'current'>, onDone: () => void) {
  const stale = useStale();
  return useMutation({
    mutationFn: (deed: DraftDeed) => send(id, current.sha256, deed),
    onSuccess: onDone,
    onSettled: stale,
  });
}

/** Hoàn tác: an act of one's own on a draft, within a minute. */
export function useUndoDeed() {
  const stale = useStale();
  return useMutation({
    mutationFn: (id: string) => api.POST('/decisions/{id}/undoing', { params: { path: { id } } }),
    onSettled: stale,
  });
}

/** Stores a file of a draft; nobody else sees it until it is used. */
export function useDraftFile(onStored: (file: { id: string; name: string }) => void) {
  return useMutation({
    mutationFn: async (file: File) => {
      const answer = await fetch(apiUrl(`/drafts/files?name=${encodeURIComponent(file.name)}`), {
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
      return { id: String(id), name: file.name };
    },
    onSuccess: onStored,
  });
}
