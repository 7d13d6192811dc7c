import { Injectable } from '@nestjs/common';
import { PeopleService, ROLES } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import type { Level } from './reminder.rules';
import type { Turn } from './turn.queries';

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

/** Whom a turn concerns, as posts are held at this moment. */
@Injectable()
export class Recipients {
  constructor(private readonly people: PeopleService) {}

  /** Those whose turn it is, and those to whom one of them turned the inbox over. */
  async holdersOf(tx: EntityManager, agencyId: string, turn: Turn): Promise<string[]> {
    const own = await this.assignees(tx, agencyId, turn);
    const deputies = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT b.deputy_id AS id FROM absence b
         JOIN app_user u ON u.agency_id = b.agency_id AND u.id = b.deputy_id AND u.disabled_at IS NULL
       WHERE b.agency_id = $1 AND b.user_id = ANY ($2) AND b.turned_over_at IS NOT NULL AND b.taken_back_at IS NULL
         AND b.cancelled_at IS NULL AND b.from_at <= now() AND b.until_at > now()`,
      [agencyId, own],
    );
    return [...new Set([...own, ...idsOf(deputies)])];
  }

  /**
   * Those who gave a task and are told what becomes of it, and who follows it for the agency; the chief of office where
   * who gave it has left. Nobody where an agency above gave it: that one is told on its own side.
   */
  async giversOf(tx: EntityManager, agencyId: string, turn: Turn): Promise<string[]> {
    const { about, giverId, followerId } = turn;
    if (about === 'task' || (about === 'directive' && giverId === null)) return [];
    const giver = giverId === null ? null : await this.people.user(tx, agencyId, giverId);
    const holds = giver && giver.posts.length > 0;
    const givers = holds ? [giver.id] : idsOf(await this.people.withRole(tx, agencyId, 'chief_of_office'));
    const follower = followerId === null ? null : await this.people.user(tx, agencyId, followerId);
    return [...new Set(follower ? [...givers, follower.id] : givers)];
  }

  /** Those up the line who are told that a turn is late; never those whose turn it is, or who gave a part and hear of it so. */
  async above(tx: EntityManager, agencyId: string, turn: Turn, level: Level): Promise<string[]> {
    const holders = await this.assignees(tx, agencyId, turn);
    const givers = turn.isPart ? await this.giversOf(tx, agencyId, turn) : [];
    const found = await this.onLevel(tx, agencyId, turn, level);
    return [...new Set(found)].filter((id) => !holders.includes(id) && !givers.includes(id));
  }

  private async onLevel(tx: EntityManager, agencyId: string, turn: Turn, level: Level): Promise<string[]> {
    if (level === 'office') return idsOf(await this.people.withRole(tx, agencyId, 'chief_of_office'));
    if (level === 'leader') {
      const leaders = idsOf(await this.people.withRole(tx, agencyId, 'leader'));
      // Whose instruction it is; where nobody of them set the deadline, all of them.
      return turn.dueSetBy !== null && leaders.includes(turn.dueSetBy) ? [turn.dueSetBy] : leaders;
    }
    if (turn.assigneeUserId === null) return [];
    const person = await this.people.user(tx, agencyId, turn.assigneeUserId);
    const units = [...new Set(person?.posts.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
    const heads = await Promise.all(units.map((unit) => this.people.headsOf(tx, agencyId, unit)));
    return idsOf(heads.flat());
  }

  private async assignees(tx: EntityManager, agencyId: string, turn: Turn): Promise<string[]> {
    const holders = await this.ofPlace(tx, agencyId, turn);
    const follower = turn.followerId === null ? null : await this.people.user(tx, agencyId, turn.followerId);
    return follower ? [...new Set([...holders, follower.id])] : holders;
  }

  private async ofPlace(tx: EntityManager, agencyId: string, turn: Turn): Promise<string[]> {
    const { assigneeUserId, assigneeUnitId, assigneeRole } = turn;
    if (assigneeUnitId !== null) return idsOf(await this.people.headsOf(tx, agencyId, assigneeUnitId));
    const role = ROLES.find((known) => known === assigneeRole);
    if (role) return idsOf(await this.people.withRole(tx, agencyId, role));
    const person = assigneeUserId === null ? null : await this.people.user(tx, agencyId, assigneeUserId);
    return person ? [person.id] : [];
  }
}
