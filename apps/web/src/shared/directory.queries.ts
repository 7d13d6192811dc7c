import { queryOptions } from '@tanstack/react-query';
import { api, got } from './client';

/** Units of the agency. They change seldom. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => (await got(api.GET('/units', { params: { query: { limit: 100 } } }))).items,
  staleTime: 300_000,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await got(api.GET('/people', { params: { query: { limit: 100 } } }))).items,
  staleTime: 300_000,
});

export const registersQuery = queryOptions({
  queryKey: ['registers', 'incoming'],
  queryFn: async () => {
    const { items } = await got(api.GET('/registers', { params: { query: { flow: 'incoming', limit: 100 } } }));
    return items.filter(({ active, closed }) => active && !closed);
  },
});

export const documentTypesQuery = queryOptions({
  queryKey: ['document-types'],
  queryFn: async () => (await got(api.GET('/document-types'))).items,
  staleTime: 300_000,
});
