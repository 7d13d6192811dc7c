import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../shared/api';
import type { Register } from '../shared/api-types';
import { api, given, got, ifMatch } from '../shared/client';
import { everyPage, type RegisterChange, type Series } from './definitions';

export type NewRegister = components['schemas']['NewRegister'];
export type NewSeries = components['schemas']['NewNumberSeries'];
export type SeriesChange = components['schemas']['ChangeNumberSeries'];
export type NewAbbreviation = components['schemas']['NewAbbreviation'];

const page = (after: string) => ({ params: { query: { limit: 100, ...given({ after }) } } });

export const definedRegistersQuery = queryOptions({
  queryKey: ['registers', 'defined'],
  queryFn: () => everyPage((after) => got(api.GET('/registers', page(after)))),
});

export const seriesQuery = queryOptions({
  queryKey: ['number-series'],
  queryFn: () => everyPage((after) => got(api.GET('/number-series', page(after)))),
});

export const abbreviationsQuery = queryOptions({
  queryKey: ['abbreviations'],
  queryFn: () => everyPage((after) => got(api.GET('/symbols/abbreviations', page(after)))),
});

/** A series shows its name and term in its registers, so both are asked again. */
function useStale() {
  const cache = useQueryClient();
  return () =>
    Promise.all(
      [['registers'], ['number-series'], ['abbreviations']].map((queryKey) => cache.invalidateQueries({ queryKey })),
    );
}

export function useAddRegister(onDone: () => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: NewRegister) => got(api.POST('/registers', { body })),
    onSuccess: onDone,
    onSettled,
  });
}

/** A change is decided on the version that was seen. */
export function useChangeRegister({ id, version }: Pick<Register, 'id' | 'version'>, onDone?: () => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: RegisterChange) =>
      got(api.PATCH('/registers/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: () => onDone?.(),
    onSettled,
  });
}

export function useAddSeries(onDone: () => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: NewSeries) => got(api.POST('/number-series', { body })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useChangeSeries({ id, version }: Pick<Series, 'id' | 'version'>, onDone: () => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: SeriesChange) =>
      got(api.PATCH('/number-series/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
    onSuccess: onDone,
    onSettled,
  });
}

export function useAbbreviate(onDone: () => void) {
  const onSettled = useStale();
  return useMutation({
    mutationFn: (body: NewAbbreviation) => got(api.POST('/symbols/abbreviations', { body })),
    onSuccess: onDone,
    onSettled,
  });
}
