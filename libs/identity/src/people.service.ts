import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Post, Role } from './actor';

/** A unit (đơn vị) of an agency. */
export type Unit = { id: string; code: string; name: string; abbreviation: string; parentId: string | null };
export type HeldPost = Post & { unitName: string | null };
/** Somebody who can be given work: not disabled. `posts` are those held today; there may be none. */
export type Person = { id: string; displayName: string; posts: HeldPost[] };

type Cut<K> = { readonly after?: K | null | undefined; readonly limit?: number };
/** What a list is narrowed to. Words are compared without case and accents. */
type UnitSearch = { readonly q?: string | undefined };
type PeopleSearch = UnitSearch & {
  readonly ids?: readonly string[] | undefined;
  /** Who holds one of these roles today. */
  readonly roles?: readonly Role[] | undefined;
  /** Who holds a post in one of these units today. */
  readonly unitIds?: readonly string[] | undefined;
  /** A text in which the whole name stands. */
  readonly namedIn?: string | undefined;
};

/** The words that are looked for; none: everything fits. Composed first, as the database holds its texts. */
const wordsOf = (q: string | undefined): string[] => (q ?? '').normalize('NFC').split(/\s+/).filter(Boolean);
/** Each of the words (a parameter) stands somewhere in the text, in any order, without accents: `tuan ke toan`. */
const wordsIn = (text: string, words: string) =>
  `NOT EXISTS (SELECT FROM unnest(${words}::text[]) w WHERE strpos(folded(${text}), folded(w)) = 0)`;

/** Posts in force on the agency's own calendar day. */
export const HELD_TODAY = `p.starts_on <= (now() AT TIME ZONE a.time_zone)::date
  AND (p.ends_on IS NULL OR p.ends_on >= (now() AT TIME ZONE a.time_zone)::date)`;

const PEOPLE = `
  SELECT u.id, u.display_name AS "displayName",
         coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'title', p.title, 'unitId', p.unit_id, 'unitName', n.name)
                  ORDER BY p.created_at, p.id) FILTER (WHERE p.id IS NOT NULL), '[]') AS posts
  FROM app_user u
  JOIN agency a ON a.id = u.agency_id
  LEFT JOIN post p ON p.agency_id = u.agency_id AND p.user_id = u.id AND ${HELD_TODAY}
  LEFT JOIN unit n ON n.agency_id = p.agency_id AND n.id = p.unit_id
  WHERE u.agency_id = $1 AND u.disabled_at IS NULL AND NOT u.service`;
const GROUP = `GROUP BY u.id, u.display_name`;
const GROUPED = `${GROUP} ORDER BY u.display_name, u.id`;
/** By what people are found: name, title, unit. */
const SAID = `concat_ws(' ', u.display_name, string_agg(p.title, ' '), string_agg(n.name, ' '), string_agg(n.abbreviation, ' '))`;

/** Who is who in an agency: units, people, the posts they hold today. */
@Injectable()
export class PeopleService {
  async unit(tx: EntityManager, agencyId: string, id: string): Promise<Unit | null> {
    const [unit] = await tx.query<Unit[]>(
      `SELECT id, code, name, abbreviation, parent_id AS "parentId" FROM unit WHERE agency_id = $1 AND id = $2`,
      [agencyId, id],
    );
    return unit ?? null;
  }

  async unitByCode(tx: EntityManager, agencyId: string, code: string): Promise<Unit | null> {
    const [unit] = await tx.query<Unit[]>(
      `SELECT id, code, name, abbreviation, parent_id AS "parentId" FROM unit WHERE agency_id = $1 AND code = $2`,
      [agencyId, code],
    );
    return unit ?? null;
  }

  /** The units by code; all of them, those that fit a search, or a page of those after a code. */
  async units(
    tx: EntityManager,
    agencyId: string,
    { after, limit, q }: Cut<string> & UnitSearch = {},
  ): Promise<Unit[]> {
    return tx.query<Unit[]>(
      `SELECT id, code, name, abbreviation, parent_id AS "parentId" FROM unit
       WHERE agency_id = $1 AND ($2::text IS NULL OR code > $2)
         AND ${wordsIn(`concat_ws(' ', name, abbreviation, code)`, '$4')}
       ORDER BY code LIMIT $3`,
      [agencyId, after ?? null, limit ?? null, wordsOf(q)],
    );
  }

  /** Null for an unknown id and for somebody who was disabled: neither can be given work. */
  async user(tx: EntityManager, agencyId: string, id: string): Promise<Person | null> {
    const [person] = await tx.query<Person[]>(`${PEOPLE} AND u.id = $2 ${GROUPED}`, [agencyId, id]);
    return person ?? null;
  }

  /** The heads of a unit; several where it has deputies with the same role, none where the post is vacant. */
  async headsOf(tx: EntityManager, agencyId: string, unitId: string): Promise<Person[]> {
    const people = await tx.query<Person[]>(
      `${PEOPLE} AND u.id IN (SELECT user_id FROM post WHERE agency_id = $1 AND unit_id = $2 AND role = 'head_of_unit') ${GROUPED}`,
      [agencyId, unitId],
    );
    return people.filter(({ posts }) => posts.some((post) => post.role === 'head_of_unit' && post.unitId === unitId));
  }

  /** As `user`, by the name they sign in with. */
  async named(tx: EntityManager, agencyId: string, username: string): Promise<Person | null> {
    const [person] = await tx.query<Person[]>(`${PEOPLE} AND u.username = $2 ${GROUPED}`, [agencyId, username]);
    return person ?? null;
  }

  /** The people of an agency who hold a post with this title today, in the letters of the title. */
  async withTitle(tx: EntityManager, agencyId: string, title: string): Promise<Person[]> {
    const people = await tx.query<Person[]>(
      `${PEOPLE} AND u.id IN (SELECT user_id FROM post WHERE agency_id = $1 AND title = $2) ${GROUPED}`,
      [agencyId, title],
    );
    return people.filter(({ posts }) => posts.some((post) => post.title === title));
  }

  /** The people of an agency who hold a post with this role today. */
  async withRole(tx: EntityManager, agencyId: string, role: Role): Promise<Person[]> {
    const people = await tx.query<Person[]>(
      `${PEOPLE} AND u.id IN (SELECT user_id FROM post WHERE agency_id = $1 AND role = $2) ${GROUPED}`,
      [agencyId, role],
    );
    return people.filter(({ posts }) => posts.some((post) => post.role === role));
  }

  /** Everybody in the agency who can be given work, by name; all of them, those that fit a search, or a page after a person. */
  async directory(
    tx: EntityManager,
    agencyId: string,
    { after, limit, q, ids, roles, unitIds, namedIn }: Cut<{ name: string; id: string }> & PeopleSearch = {},
  ): Promise<Person[]> {
    return tx.query<Person[]>(
      `${PEOPLE} AND ($2::text IS NULL OR (u.display_name, u.id) > ($2, $3::uuid)) AND ($5::uuid[] IS NULL OR u.id = ANY ($5))
         AND ($9::text IS NULL OR strpos(folded($9), folded(u.display_name)) > 0)
       ${GROUP}
       HAVING ($6::text[] IS NULL OR bool_or(p.role = ANY ($6))) AND ($7::uuid[] IS NULL OR bool_or(p.unit_id = ANY ($7)))
         AND ${wordsIn(SAID, '$8')}
       ORDER BY u.display_name, u.id LIMIT $4`,
      [
        agencyId,
        after?.name ?? null,
        after?.id ?? null,
        limit ?? null,
        ids ?? null,
        roles ?? null,
        unitIds ?? null,
        wordsOf(q),
        namedIn?.normalize('NFC') ?? null,
      ],
    );
  }
}
