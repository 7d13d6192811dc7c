import { queryOptions } from '@tanstack/react-query';
import type { Person, Role, Unit } from './api-types';
import { api, given, got } from './client';
import { gathered } from './gathered';

type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** The directory changes seldom: so long an answer is fresh, in milliseconds. */
export const SELDOM = 300_000;
/** So many are offered at once; whoever looks for others types on. */
const OFFERED = 20;
/** The most that one answer holds. */
const MOST = 100;

const unitsAfter = (after: string): Promise<Page<Unit>> =>
  got(api.GET('/units', { params: { query: given({ after, limit: MOST }) } }));

/** All units of the agency: names of what was decided, and what is typed without a line, are read against them. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => {
    const all: Unit[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Page<Unit> = await unitsAfter(after);
      all.push(...page.items);
      after = page.next;
    }
    return all;
  },
  staleTime: SELDOM,
});

/** Units with these letters in their names, as far as they are offered. */
export const unitsFound = (q: string) => ({
  queryKey: ['units', 'found', q],
  queryFn: (): Promise<Page<Unit>> => got(api.GET('/units', { params: { query: given({ q, limit: OFFERED }) } })),
  staleTime: SELDOM,
});

export type PeopleSearch = {
  readonly q?: string;
  readonly roles?: readonly Role[];
  readonly unitIds?: readonly string[] | undefined;
  /** Whose whole name stands in this text. */
  readonly namedIn?: string;
};

/** People of the agency who fit, as far as they are offered. An agency may have thousands: nobody reads them all. */
export const peopleFound = ({ q, roles, unitIds, namedIn }: PeopleSearch) => {
  const query = given({ q, roles: roles?.join(), unitIds: unitIds?.join(), namedIn, limit: OFFERED });
  return {
    queryKey: ['people', 'found', query],
    queryFn: (): Promise<Page<Person>> => got(api.GET('/people', { params: { query } })),
    staleTime: SELDOM,
  };
};

const personOf = gathered<Person>(
  async (ids) => (await got(api.GET('/people', { params: { query: { ids: ids.join(), limit: MOST } } }))).items,
  MOST,
);

/** One person by id; null for somebody who left. Those who are named on one page are asked for together. */
export const personQuery = (id: string) => ({
  queryKey: ['people', 'one', id],
  queryFn: () => personOf(id),
  staleTime: SELDOM,
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
  staleTime: SELDOM,
});
