import { Injectable } from '@nestjs/common';
import { PeopleService, type Person, type Role } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import type { Relation, Who } from './definition';
import type { RouteFacts, SeatWho } from './engine.types';

/** To whom a turn goes, as a task names it. */
export type Assignee = { readonly user: string } | { readonly unit: string } | { readonly role: Role };
export type Found = {
  readonly assignee: Assignee;
  /** Who can act on it today; never none. */
  readonly people: readonly Person[];
  /** True when the post is vacant and the turn went to the superior. */
  readonly instead: boolean;
};
type Asked = Pick<RouteFacts, 'unit' | 'drafterId' | 'leaderInChargeId'>;

const LEADER: Who = { role: 'leader' };

/** Finds who a route means, among those who hold a post today. */
@Injectable()
export class RoutePeople {
  constructor(private readonly people: PeopleService) {}

  /** Null when nobody holds it, nor any post above. */
  async find(tx: EntityManager, agencyId: string, who: SeatWho, facts: Asked): Promise<Found | null> {
    const found = await this.holders(tx, agencyId, who, facts);
    if (found && found.people.length > 0) return { ...found, instead: false };
    const above = await this.superior(tx, agencyId, who, facts, found?.assignee ?? null);
    return above && { ...above, instead: true };
  }

  /** Who holds it today and nobody else: `people` is empty where the post is vacant, null where there is no such thing. */
  async holders(
    tx: EntityManager,
    agencyId: string,
    who: SeatWho,
    facts: Asked,
  ): Promise<Omit<Found, 'instead'> | null> {
    if ('superiorOf' in who) return this.superiorOf(tx, agencyId, who.superiorOf, facts);
    if ('relative' in who) return this.related(tx, agencyId, who.relative, facts);
    if ('person' in who) return one(await this.people.named(tx, agencyId, who.person));
    if ('post' in who) {
      const unitId = await this.unitId(tx, agencyId, who.unit);
      if (unitId === undefined) return null;
      const holders = (await this.people.withTitle(tx, agencyId, who.post)).filter(({ posts }) =>
        posts.some((post) => post.title === who.post && (unitId === null || post.unitId === unitId)),
      );
      return one(holders[0] ?? null);
    }
    if ('role' in who) return this.inRole(tx, agencyId, who.role, who.unit);
    return this.heads(tx, agencyId, who.unit);
  }

  private async related(tx: EntityManager, agencyId: string, relation: Relation, facts: Asked) {
    switch (relation) {
      case 'drafter':
        return one(await this.people.user(tx, agencyId, facts.drafterId));
      case 'drafter_head':
        return this.heads(tx, agencyId, facts.unit);
      case 'chief_of_office':
        return this.inRole(tx, agencyId, 'chief_of_office');
      case 'leader_in_charge': {
        const leader = facts.leaderInChargeId && (await this.people.user(tx, agencyId, facts.leaderInChargeId));
        const holds = leader && leader.posts.some(({ role }) => role === 'leader');
        return holds ? one(leader) : this.inRole(tx, agencyId, 'leader');
      }
      case 'consulted_units': // a seat for each was made of it
        return null;
    }
  }

  private async heads(tx: EntityManager, agencyId: string, code: string) {
    const unit = await this.people.unitByCode(tx, agencyId, code);
    if (!unit) return null;
    return { assignee: { unit: unit.id }, people: await this.people.headsOf(tx, agencyId, unit.id) };
  }

  private async inRole(tx: EntityManager, agencyId: string, role: Role, unit?: string) {
    if (unit === undefined) return { assignee: { role }, people: await this.people.withRole(tx, agencyId, role) };
    if (role === 'head_of_unit') return this.heads(tx, agencyId, unit);
    const unitId = await this.unitId(tx, agencyId, unit);
    if (unitId === undefined) return null;
    const holders = await this.people.withRole(tx, agencyId, role);
    return one(holders.find(({ posts }) => posts.some((post) => post.role === role && post.unitId === unitId)) ?? null);
  }

  private async superiorOf(tx: EntityManager, agencyId: string, who: SeatWho, facts: Asked) {
    const below = await this.holders(tx, agencyId, who, facts);
    return this.superior(tx, agencyId, who, facts, below?.assignee ?? null);
  }

  /** Up the line: the head of the unit, of the unit above, the leader of the agency. */
  private async superior(
    tx: EntityManager,
    agencyId: string,
    who: SeatWho,
    facts: Asked,
    below: Assignee | null,
  ): Promise<Omit<Found, 'instead'> | null> {
    const above = await this.unitAbove(tx, agencyId, below);
    if (above !== null) {
      const heads = await this.people.headsOf(tx, agencyId, above);
      if (heads.length > 0) return { assignee: { unit: above }, people: heads };
    }
    const leaders = await this.holders(tx, agencyId, LEADER, facts);
    return leaders && leaders.people.length > 0 ? leaders : null;
  }

  private async unitAbove(tx: EntityManager, agencyId: string, below: Assignee | null): Promise<string | null> {
    if (below === null || 'role' in below) return null;
    if ('unit' in below) return (await this.people.unit(tx, agencyId, below.unit))?.parentId ?? null;
    const person = await this.people.user(tx, agencyId, below.user);
    const post = person?.posts.find(({ unitId }) => unitId !== null);
    if (!post?.unitId) return null;
    // Whoever heads a unit is below the unit above it.
    if (post.role !== 'head_of_unit') return post.unitId;
    return (await this.people.unit(tx, agencyId, post.unitId))?.parentId ?? null;
  }

  /** Null where no unit is named, undefined where there is none of that code. */
  private async unitId(tx: EntityManager, agencyId: string, code: string | undefined) {
    if (code === undefined) return null;
    return (await this.people.unitByCode(tx, agencyId, code))?.id;
  }
}

const one = (person: Person | null): { assignee: Assignee; people: Person[] } | null =>
  person && { assignee: { user: person.id }, people: [person] };
