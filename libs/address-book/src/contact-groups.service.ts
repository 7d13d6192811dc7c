import { Injectable } from '@nestjs/common';
import { actionsOf, authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  forbidden,
  keysOf,
  newId,
  Outbox,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { GROUP_VISIBLE, groupPolicy, mayKeepContacts } from './address-book.policy';
import type { ChangeGroup, GroupView, NewGroup } from './address-book.schemas';
import { ContactsService } from './contacts.service';

type GroupRow = Omit<GroupView, 'actions' | 'scope'> & { agencyId: string; ownerId: string | null };

// A member that was merged is shown as the record that stays, and once, however many of its doubles are in the group.
const GROUP = `
  SELECT g.agency_id AS "agencyId", g.id, g.version, g.name, g.owner_id AS "ownerId",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('contactId', x.id, 'name', x.name, 'code', x.code, 'copies', x.copies)
                   ORDER BY x.ordinal), '[]')
            FROM (SELECT DISTINCT ON (s.id) s.id, s.name, s.code, m.copies, m.ordinal
                    FROM contact_group_member m
                    JOIN contact c ON c.agency_id = m.agency_id AND c.id = m.contact_id
                    JOIN contact s ON s.agency_id = c.agency_id AND s.id = c.survivor_id
                   WHERE m.agency_id = g.agency_id AND m.group_id = g.id ORDER BY s.id, m.ordinal) x) AS members
  FROM contact_group g`;

/** Saved groups of recipients (nhóm nơi nhận), of the agency or of one person. */
@Injectable()
export class ContactGroupsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: ContactsService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, { limit, after }: PageQuery): Promise<Page<GroupView>> {
    const [name, id] = after === undefined ? [null, null] : keysOf(after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<GroupRow[]>(
        `${GROUP} WHERE ${GROUP_VISIBLE} AND ($3::text IS NULL OR (g.name COLLATE "C", g.id) > ($3, $4::uuid))
         ORDER BY g.name COLLATE "C", g.id LIMIT $5`,
        [actor.agencyId, actor.id, name, id, limit + 1],
      ),
    );
    return pageFrom(
      rows,
      limit,
      (row) => [row.name, row.id],
      (row) => present(actor, row),
    );
  }

  async find(actor: Actor, id: string): Promise<GroupView> {
    return this.work.run(actor, async (tx) => present(actor, await this.readable(tx, actor, id)));
  }

  async add(actor: Actor, { name, scope, members }: NewGroup): Promise<GroupView> {
    return this.work.once(actor, async (tx) => {
      if (scope === 'agency' && !mayKeepContacts(actor)) throw forbidden({ action: 'create' });
      const id = newId();
      await tx.query(`INSERT INTO contact_group (agency_id, id, name, owner_id) VALUES ($1, $2, $3, $4)`, [
        actor.agencyId,
        id,
        name,
        scope === 'agency' ? null : actor.id,
      ]);
      await this.fill(tx, actor, id, members);
      return this.tell(tx, actor, id, 'added');
    });
  }

  async change(actor: Actor, id: string, seen: number, { name, members }: ChangeGroup): Promise<GroupView> {
    return this.work.once(actor, async (tx) => {
      const group = await this.lock(tx, actor, id);
      requireVersion(group.version, seen);
      await tx.query(
        `UPDATE contact_group SET name = coalesce($3, name), version = version + 1 WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, name ?? null],
      );
      if (members) await this.fill(tx, actor, id, members);
      return this.tell(tx, actor, id, 'changed');
    });
  }

  /** Documents keep the recipients they were sent to: a group is a way to type less, no record. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.work.once(actor, async (tx) => {
      const group = await this.lock(tx, actor, id);
      await tx.query(`DELETE FROM contact_group_member WHERE agency_id = $1 AND group_id = $2`, [actor.agencyId, id]);
      await tx.query(`DELETE FROM contact_group WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      await this.announce(tx, actor, group, 'removed');
    });
  }

  private async fill(tx: EntityManager, actor: Actor, id: string, members: NewGroup['members']): Promise<void> {
    const known = await this.contacts.addressees(
      tx,
      actor.agencyId,
      members.map(({ contactId }) => contactId),
    );
    const copies = new Map(members.map((member) => [known.get(member.contactId)?.id, member.copies]));
    await tx.query(`DELETE FROM contact_group_member WHERE agency_id = $1 AND group_id = $2`, [actor.agencyId, id]);
    await tx.query(
      `INSERT INTO contact_group_member (agency_id, group_id, ordinal, contact_id, copies)
       SELECT $1, $2, n.ordinal, n.contact, n.copies FROM jsonb_to_recordset($3) AS n(ordinal int, contact uuid, copies int)`,
      [
        actor.agencyId,
        id,
        JSON.stringify([...copies].map(([contact, count], i) => ({ ordinal: i + 1, contact, copies: count }))),
      ],
    );
  }

  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<GroupRow> {
    await tx.query(`SELECT 1 FROM contact_group WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [actor.agencyId, id]);
    return this.readable(tx, actor, id, 'change');
  }

  private async readable(tx: EntityManager, actor: Actor, id: string, action = 'read'): Promise<GroupRow> {
    const [group] = await tx.query<GroupRow[]>(`${GROUP} WHERE g.agency_id = $1 AND g.id = $2`, [actor.agencyId, id]);
    authorize(groupPolicy, action, actor, group);
    return group;
  }

  private async tell(tx: EntityManager, actor: Actor, id: string, action: string): Promise<GroupView> {
    const group = await this.readable(tx, actor, id);
    await this.announce(tx, actor, group, action);
    return present(actor, group);
  }

  private async announce(tx: EntityManager, actor: Actor, group: GroupRow, action: string): Promise<void> {
    const topic = `contact-group.${action}`;
    const audience = group.ownerId === null ? { roles: ['clerk', 'chief_of_office'] } : { users: [group.ownerId] };
    await this.outbox.append(tx, actor.agencyId, { topic, subjectId: group.id, audience });
    const details = { members: group.members.length };
    await this.audit.append(tx, actor, { action: topic, objectType: 'contact_group', objectId: group.id, details });
  }
}

const present = (actor: Actor, group: GroupRow): GroupView => ({
  id: group.id,
  version: group.version,
  name: group.name,
  scope: group.ownerId === null ? 'agency' : 'personal',
  members: group.members,
  actions: actionsOf(groupPolicy, actor, group).filter((action) => action !== 'read'),
});
