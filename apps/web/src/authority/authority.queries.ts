import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { components } from '../shared/api';
import { api, given, got } from '../shared/client';

type Views = components['schemas'];
export type Grant = Views['AuthorityGrant'];
export type Absence = Views['Absence'];
export type Secretary = Views['Secretary'];
export type NewDelegation = Views['NewDelegation'];
export type NewDeputy = Views['NewDeputy'];
export type Power = NewDelegation['powers'][number];
/** Delegations are TUQ., deputies KT. and TL. */
export type Face = 'delegations' | 'deputies';

export const delegationsQuery = (side: 'given' | 'received', past: boolean) =>
  queryOptions({
    queryKey: ['authority', 'delegations', side, past],
    queryFn: async () => {
      const query = { side, limit: 100, ...given({ past: past ? ('true' as const) : undefined }) };
      return (await got(api.GET('/delegations', { params: { query } }))).items;
    },
  });

export const deputiesQuery = queryOptions({
  queryKey: ['authority', 'deputies'],
  queryFn: async () => (await got(api.GET('/deputies', { params: { query: { limit: 100 } } }))).items,
});

export const absencesQuery = queryOptions({
  queryKey: ['authority', 'absences'],
  queryFn: async () => (await got(api.GET('/absences', { params: { query: { limit: 100 } } }))).items,
  staleTime: 300_000,
});

export const secretariesQuery = queryOptions({
  queryKey: ['authority', 'secretaries'],
  queryFn: async () => (await got(api.GET('/secretaries', { params: { query: { limit: 100 } } }))).items,
});

/** Whose inbox one works changed: the inbox is another one. */
const everything = async (cache: QueryClient): Promise<void> => {
  await Promise.all(
    ['authority', 'session', 'tasks', 'incoming'].map((key) => cache.invalidateQueries({ queryKey: [key] })),
  );
};

function useAct<V, T>(act: (input: V) => Promise<T>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => everything(cache) });
}

export const useDelegate = () => useAct((body: NewDelegation) => got(api.POST('/delegations', { body })));
export const useAssignDeputy = () => useAct((body: NewDeputy) => got(api.POST('/deputies', { body })));
export const useRevokeGrant = (face: Face) =>
  useAct(({ id, reason }: { id: string; reason: string }) => {
    const options = { params: { path: { id } }, body: { reason } };
    return face === 'delegations'
      ? got(api.PUT('/delegations/{id}/revocation', options))
      : got(api.PUT('/deputies/{id}/revocation', options));
  });

export const useRecordAbsence = () => useAct((body: Views['NewAbsence']) => got(api.POST('/absences', { body })));
export const useTurnOver = () =>
  useAct((id: string) => got(api.PUT('/absences/{id}/turnover', { params: { path: { id } }, body: {} })));
export const useTakeBack = () =>
  useAct((id: string) => got(api.DELETE('/absences/{id}/turnover', { params: { path: { id } } })));
export const useCancelAbsence = () =>
  useAct((id: string) => got(api.DELETE('/absences/{id}', { params: { path: { id } } })));

export const useBindSecretary = () => useAct((body: Views['NewSecretary']) => got(api.POST('/secretaries', { body })));
export const useReleaseSecretary = () =>
  useAct((id: string) => got(api.DELETE('/secretaries/{id}', { params: { path: { id } } })));

/** In which of one's posts one works from now on; null: in all of them. */
export const useWorkIn = () => useAct((postId: string | null) => got(api.PUT('/session/post', { body: { postId } })));
