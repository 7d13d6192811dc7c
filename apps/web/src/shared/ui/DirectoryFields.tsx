import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { plain } from '../../session/commands';
import type { Person, Role, Unit } from '../api-types';
import { given } from '../client';
import { peopleFound, personQuery, SELDOM, unitsFound, unitsQuery } from '../directory.queries';
import { SearchField, SearchManyField, type Choice, type FieldProps, type Source } from './SearchField';

type PeopleProps = FieldProps & {
  /** Only who holds one of these roles, or a post in one of these units, today. */
  readonly roles?: readonly Role[];
  readonly unitIds?: readonly string[] | undefined;
  readonly allows?: (value: string) => boolean;
  /** Somebody whose name is at hand: who left is not in the directory any more. */
  readonly known?: { readonly id: string; readonly name: string } | null;
};
type Scope = Omit<PeopleProps, keyof FieldProps>;
type UnitProps = FieldProps & {
  /** The value is the code of the unit, as routes (quy trình) name it. */
  readonly byCode?: boolean;
  readonly allows?: (value: string) => boolean;
};
type One<T> = {
  readonly value: string | null;
  readonly none?: string;
  readonly onChange: (value: string | null, one: T | null) => void;
};
type Many = { readonly value: readonly string[]; readonly onChange: (values: string[]) => void };

/** A person with the post that tells two of the same name apart. */
const personChoice = ({ id, displayName, posts }: Person, unitIds?: readonly string[]): Choice => {
  const post = posts.find(({ unitId }) => unitId !== null && unitIds?.includes(unitId)) ?? posts[0];
  return { value: id, label: [displayName, post?.title].filter(Boolean).join(', ') };
};

const atHand = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  queryKey: ['people', 'known', id, name],
  queryFn: () => Promise.resolve({ id, displayName: name, posts: [] }),
  staleTime: SELDOM,
});

const people = ({ roles, unitIds, allows, known }: Scope): Source<Person> => ({
  find: (q) => peopleFound(given({ q, roles, unitIds })),
  name: (id) => (known?.id === id ? atHand(known) : personQuery(id)),
  choicesOf: (person) => [personChoice(person, unitIds)],
  allows,
});

const units = (cache: QueryClient, { byCode = false, allows }: Omit<UnitProps, keyof FieldProps>): Source<Unit> => ({
  find: (q) => unitsFound(q),
  known: (q) => {
    const words = plain(q).split(/\s+/).filter(Boolean);
    const fits = ({ name, abbreviation, code }: Unit) =>
      words.every((word) => plain(`${name} ${abbreviation} ${code}`).includes(word));
    return cache.getQueryData(unitsQuery.queryKey)?.filter(fits);
  },
  name: (value) => ({
    queryKey: ['units', 'one', value],
    queryFn: async () => {
      const all = await cache.query({ ...unitsQuery, staleTime: 'static' });
      const unit = all.find(({ id, code }) => value === (byCode ? code : id));
      // A route that came from another agency may name a unit that is not here.
      return unit ?? (byCode ? { id: value, code: value, name: value, abbreviation: '', parentId: null } : null);
    },
    staleTime: SELDOM,
  }),
  choicesOf: ({ id, code, name }) => [{ value: byCode ? code : id, label: name }],
  allows,
});

/** Somebody of the agency. */
export function PersonField({ roles, unitIds, allows, known, ...field }: PeopleProps & One<Person>) {
  return <SearchField {...field} source={people(given({ roles, unitIds, allows, known }))} />;
}

/** Several people of the agency. */
export function PeopleField({ roles, unitIds, allows, known, ...field }: PeopleProps & Many) {
  return <SearchManyField {...field} source={people(given({ roles, unitIds, allows, known }))} />;
}

type PostProps = FieldProps &
  One<Person> & { readonly roles: readonly Role[]; readonly allows?: (id: string) => boolean };

/** Somebody's post (chức vụ) with one of these roles: the value is the id of the post. */
export function PostField({ roles, allows, ...field }: PostProps) {
  const source: Source<Person> = {
    find: (q) => peopleFound({ q, roles }),
    choicesOf: ({ displayName, posts }) =>
      posts
        .filter(({ role }) => roles.includes(role))
        .map(({ id, title }) => ({ value: id, label: `${displayName}, ${title}` })),
    allows,
  };
  return <SearchField {...field} source={source} />;
}

/** A unit of the agency. */
export function UnitField({ byCode, allows, ...field }: UnitProps & One<Unit>) {
  const cache = useQueryClient();
  return <SearchField {...field} source={units(cache, given({ byCode, allows }))} />;
}

/** Several units of the agency. */
export function UnitsField({ byCode, allows, ...field }: UnitProps & Many) {
  const cache = useQueryClient();
  return <SearchManyField {...field} source={units(cache, given({ byCode, allows }))} />;
}
