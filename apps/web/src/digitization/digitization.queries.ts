import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { components } from '../shared/api';
import { api, apiUrl, given, got, ifMatch } from '../shared/client';
import { randomKey } from '../shared/idempotency';
import { problemOf } from '../shared/problem';

type Views = components['schemas'];
export type Campaign = Views['Campaign'];
export type Progress = Views['CampaignProgress'];
export type Box = Views['ArchiveBox'];
export type Folder = Views['ArchiveFolder'];
export type Scanned = Views['ScannedLabel'];
export type BoxList = Views['BoxListResult'];
export type Custody = Box['custody'];
export type Step = NonNullable<Box['next']>;

export const CUSTODY = ['stored', 'taken_out', 'prepared', 'scanned', 'checked', 'returned'] as const;
export const STEPS = ['taken_out', 'prepared', 'scanned', 'checked', 'returned'] as const;

export const campaignsList = infiniteQueryOptions({
  queryKey: ['digitization', 'campaigns'],
  queryFn: ({ pageParam }) =>
    got(api.GET('/digitization/campaigns', { params: { query: given({ after: pageParam, limit: 50 }) } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});
export const fondsQuery = queryOptions({
  queryKey: ['digitization', 'fonds'],
  queryFn: async () => (await got(api.GET('/digitization/fonds', { params: { query: { limit: 100 } } }))).items,
});
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['digitization', 'campaign', id],
    queryFn: () => got(api.GET('/digitization/campaigns/{id}', { params: { path: { id } } })),
  });
export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: ['digitization', 'progress', id],
    queryFn: () => got(api.GET('/digitization/campaigns/{id}/progress', { params: { path: { id } } })),
  });
export const boxesList = (id: string, custody: Custody | undefined) =>
  infiniteQueryOptions({
    queryKey: ['digitization', 'boxes', id, custody],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/digitization/campaigns/{id}/boxes', {
          params: { path: { id }, query: given({ custody, after: pageParam, limit: 50 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
export const boxQuery = (id: string) =>
  queryOptions({
    queryKey: ['digitization', 'box', id],
    queryFn: () => got(api.GET('/digitization/boxes/{id}', { params: { path: { id } } })),
  });
export const foldersList = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['digitization', 'folders', id],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/digitization/boxes/{id}/folders', {
          params: { path: { id }, query: given({ after: pageParam, limit: 100 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
export const custodyList = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['digitization', 'custody', id],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/digitization/boxes/{id}/custody', {
          params: { path: { id }, query: given({ after: pageParam, limit: 50 }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** An act of this part of the program; everything shown of it is asked again. */
function useAct<T, R>(act: (input: T) => Promise<R>, onDone?: (answer: R) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => onDone?.(answer),
    onSettled: () => cache.invalidateQueries({ queryKey: ['digitization'] }),
  });
}

export const useAddFonds = () => useAct((body: Views['NewFonds']) => got(api.POST('/digitization/fonds', { body })));
export const usePlan = (onDone: (campaign: Campaign) => void) =>
  useAct((body: Views['NewCampaign']) => got(api.POST('/digitization/campaigns', { body })), onDone);
export const useMove = ({ id, version }: Campaign) =>
  useAct((state: Campaign['state']) =>
    got(
      api.PUT('/digitization/campaigns/{id}/state', { params: { path: { id } }, body: { state }, ...ifMatch(version) }),
    ),
  );
export const useSetCrew = ({ id, version }: Campaign, onDone: () => void) =>
  useAct(
    (crew: Views['SetCrew']['crew']) =>
      got(
        api.PUT('/digitization/campaigns/{id}/crew', { params: { path: { id } }, body: { crew }, ...ifMatch(version) }),
      ),
    onDone,
  );
export const useAddBox = (id: string, onDone: () => void) =>
  useAct(
    (body: Views['NewBox']) => got(api.POST('/digitization/campaigns/{id}/boxes', { params: { path: { id } }, body })),
    onDone,
  );
export const useAddFolder = (id: string, onDone: () => void) =>
  useAct(
    (body: Views['NewFolder']) => got(api.POST('/digitization/boxes/{id}/folders', { params: { path: { id } }, body })),
    onDone,
  );
export const useChangeFolder = ({ id, version }: Folder, onDone: () => void) =>
  useAct(
    (body: Views['ChangeFolder']) =>
      got(api.PATCH('/digitization/folders/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onDone,
  );
export const useCorrect = ({ id, version }: Box, onDone: () => void) =>
  useAct(
    (body: Views['CorrectCustody']) =>
      got(
        api.POST('/digitization/boxes/{id}/custody-corrections', {
          params: { path: { id } },
          body,
          ...ifMatch(version),
        }),
      ),
    onDone,
  );
/** `onDone` is of the act, not of the call: two labels may be read before the first answer is here. */
export const useScan = (onDone: (scanned: Scanned) => void) =>
  useAct(
    ({ label, step }: { label: string; step: Step | undefined }) =>
      got(api.POST('/digitization/custody', { body: { label, ...given({ step }) } })),
    onDone,
  );

/** Sends a list of boxes as it is. */
async function sendList(id: string, file: File, commit: boolean, key: string): Promise<BoxList> {
  const query = new URLSearchParams({ name: file.name, commit: String(commit) });
  const answer = await fetch(apiUrl(`/digitization/campaigns/${id}/box-lists/files?${query.toString()}`), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': key,
      'Accept-Language': i18next.language,
    },
    body: file,
  });
  const text = await answer.text();
  if (!answer.ok) throw problemOf(answer.status, text);
  return JSON.parse(text) as BoxList;
}
export const useSendList = (id: string) =>
  useAct(({ file, commit }: { file: File; commit: boolean }) => sendList(id, file, commit, randomKey()));
