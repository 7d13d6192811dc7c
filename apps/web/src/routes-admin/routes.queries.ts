import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { components, paths } from '../shared/api';
import { api, got, ifMatch } from '../shared/client';
import type { RouteDefinition } from './steps';

type Views = components['schemas'];
export type Route = Views['Route'];
export type RouteVersion = Views['RouteVersion'];
export type RouteVersionHead = Views['RouteVersionHead'];
export type RouteFile = Views['RouteFile'];
type Body<P extends keyof paths, M extends 'post' | 'patch'> =
  paths[P] extends Record<M, { requestBody: { content: { 'application/json': infer B } } }> ? B : never;
export type NewRoute = Body<'/api/v1/routes', 'post'>;
export type RouteChange = Body<'/api/v1/routes/{id}', 'patch'>;
export type Sample = Body<'/api/v1/routes/try-out', 'post'>;
export type TryOut = Views['RouteTryOut'];

export const routesQuery = queryOptions({
  queryKey: ['routes'],
  queryFn: async () => (await got(api.GET('/routes', { params: { query: { limit: 100 } } }))).items,
});

export const routeQuery = (id: string) =>
  queryOptions({ queryKey: ['routes', id], queryFn: () => got(api.GET('/routes/{id}', { params: { path: { id } } })) });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['routes', id, 'versions'],
    queryFn: async () =>
      (await got(api.GET('/routes/{id}/versions', { params: { path: { id }, query: { limit: 100 } } }))).items,
  });

export const versionQuery = (id: string, versionId: string) =>
  queryOptions({
    queryKey: ['routes', id, 'versions', versionId],
    queryFn: () => got(api.GET('/routes/{id}/versions/{versionId}', { params: { path: { id, versionId } } })),
  });

/** The mistakes of what stands on the screen, not of what is stored. */
export const checkQuery = (
  definition: RouteDefinition,
  { docTypes, units }: Pick<Route, 'docTypes' | 'units'>,
  language: string,
) =>
  queryOptions({
    queryKey: ['route-check', definition, docTypes, units, language],
    queryFn: () => got(api.POST('/routes/validation', { body: { definition, docTypes, units } })),
    placeholderData: keepPreviousData,
  });

function useStale() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['routes'] });
}

export function useAddRoute(onDone: (route: Route) => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: NewRoute) => got(api.POST('/routes', { body })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useImportRoute(onDone: (route: Route) => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: RouteFile) => got(api.POST('/routes/import', { body })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useChangeRoute({ id, version }: Route, onDone: () => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: RouteChange) =>
      got(api.PATCH('/routes/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useBeginVersion(id: string) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: () => got(api.POST('/routes/{id}/versions', { params: { path: { id } }, body: {} })),
    onSettled,
  });
}

export function useSaveVersion({ id, routeId }: RouteVersion, onDone: (saved: RouteVersion) => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: ({ definition, seen }: { definition: RouteDefinition; seen: number }) =>
      got(
        api.PUT('/routes/{id}/versions/{versionId}', {
          params: { path: { id: routeId, versionId: id } },
          body: { definition },
          ...ifMatch(seen),
        }),
      ),
    onSuccess: onDone,
    onSettled,
  });
}

export function usePublish({ id, routeId }: RouteVersion) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: ({ note, seen }: { note: string; seen: number }) =>
      got(
        api.PUT('/routes/{id}/versions/{versionId}/publication', {
          params: { path: { id: routeId, versionId: id } },
          body: { note },
          ...ifMatch(seen),
        }),
      ),
    onSettled,
  });
}

export function useRetire({ id, routeId, version }: RouteVersion) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: () =>
      got(
        api.PUT('/routes/{id}/versions/{versionId}/retirement', {
          params: { path: { id: routeId, versionId: id } },
          ...ifMatch(version),
        }),
      ),
    onSettled,
  });
}

export function useTryOut() {
  return useMutation({ mutationFn: (body: Sample) => got(api.POST('/routes/try-out', { body })) });
}
