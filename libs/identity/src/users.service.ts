import { Injectable } from '@nestjs/common';
import { Audit, keysOf, newId, Outbox, pageFrom, requireVersion, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor';
import { lastAdmin } from './identity.problems';
import { claimName, insertPost, insertUser, requireUnit } from './accounts';
import { hashPassword, refuseWeak } from './password';
import { HELD_TODAY } from './people.service';
import { actionsOf, authorize } from './policy';
import { endSessions } from './sessions.service';
import { administrationPolicy, MANAGED, userPolicy } from './user.policy';
import type { ChangeUser, CreatePost, CreateUser, UserPage, UserView } from './users.schemas';

type UserRow = Omit<UserView, 'actions'>;
type Locked = { agencyId: string; id: string; version: number; username: string; disabled: boolean };

const USERS = `
  SELECT u.id, u.version, u.username, u.display_name AS "displayName", u.disabled_at IS NOT NULL AS disabled,
         to_json(u.created_at)#>>'{}' AS "createdAt",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'title', p.title, 'unitId', p.unit_id, 'unitName', n.name)
                           ORDER BY p.created_at, p.id)
                   FROM post p LEFT JOIN unit n ON n.agency_id = p.agency_id AND n.id = p.unit_id
                   WHERE p.agency_id = u.agency_id AND p.user_id = u.id AND ${HELD_TODAY}), '[]') AS posts
  FROM app_user u JOIN agency a ON a.id = u.agency_id WHERE ${MANAGED}`;

const literal = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

/** Accounts of the agency and the posts their people hold: the administrator's work. */
@Injectable()
export class UsersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** By user name; `q` is part of a user name or of a person's name, whatever the marks and the case. */
  async list(actor: Actor, page: UserPage): Promise<Page<UserView>> {
    authorize(administrationPolicy, 'list', actor, actor);
    const [after] = page.after ? keysOf(page.after, 1) : [null];
    const rows = await this.work.run(actor, (tx) =>
      tx.query<UserRow[]>(
        `${USERS} AND ($3::text IS NULL OR u.username > $3)
           AND ($4::text IS NULL OR unaccent(u.display_name) ILIKE unaccent($4) OR u.username ILIKE $4)
         ORDER BY u.username LIMIT $5`,
        [actor.agencyId, actor.roles.has('admin'), after, page.q ? `%${literal(page.q)}%` : null, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.username],
      (row) => present(actor, row),
    );
  }

  async get(actor: Actor, id: string): Promise<UserView> {
    return this.work.run(actor, (tx) => this.view(tx, actor, id));
  }

  /** Opens an account. @throws Problem `identity/name-taken`, `identity/weak-password`, `not-found` for an unknown unit */
  async create(actor: Actor, input: CreateUser): Promise<UserView> {
    authorize(administrationPolicy, 'create', actor, actor);
    refuseWeak(input.password, input.username);
    const passwordHash = await hashPassword(input.password);
    return this.work.once(actor, async (tx) => {
      const { agencyId } = actor;
      const id = newId();
      for (const { unitId } of input.posts) await requireUnit(tx, agencyId, unitId);
      await claimName(tx, agencyId, input.username, id);
      await insertUser(tx, agencyId, { id, username: input.username, displayName: input.displayName, passwordHash });
      for (const post of input.posts) await insertPost(tx, agencyId, id, post);
      const roles = input.posts.map(({ role }) => role);
      await this.audit.append(tx, actor, {
        action: 'user.created',
        objectType: 'user',
        objectId: id,
        details: { roles },
      });
      return this.view(tx, actor, id);
    });
  }

  /** Renames, disables or enables a person, or gives them another password. The last two end all their sessions. */
  async change(actor: Actor, id: string, input: ChangeUser, seen: number): Promise<UserView> {
    const known = await this.get(actor, id);
    if (input.password !== undefined) refuseWeak(input.password, known.username);
    const hash = input.password === undefined ? null : await hashPassword(input.password);
    return this.work.once(actor, async (tx) => {
      const user = await lockUser(tx, actor.agencyId, id);
      authorize(userPolicy, 'read', actor, user);
      if (input.displayName !== undefined) authorize(userPolicy, 'rename', actor, user);
      if (input.disabled !== undefined || hash !== null) authorize(userPolicy, 'disable', actor, user);
      requireVersion(user.version, seen);
      await tx.query(
        `UPDATE app_user SET display_name = coalesce($3, display_name), password_hash = coalesce($4, password_hash),
                disabled_at = CASE WHEN $5::boolean IS NULL THEN disabled_at WHEN $5 THEN coalesce(disabled_at, now()) END,
                version = version + 1
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, input.displayName ?? null, hash, input.disabled ?? null],
      );
      if (input.disabled === true || hash !== null) {
        await endSessions(tx, actor.agencyId, id);
        await this.outbox.append(tx, actor.agencyId, {
          topic: 'session.ended',
          subjectId: id,
          audience: { users: [id] },
        });
      }
      if (input.disabled === true) await requireAdmin(tx, actor.agencyId);
      await this.audit.append(tx, actor, {
        action: changed(input, user.disabled),
        objectType: 'user',
        objectId: id,
        details: { fields: Object.keys(input).sort() },
      });
      return this.view(tx, actor, id);
    });
  }

  /** Gives a person one more post, from today. */
  async appoint(actor: Actor, id: string, input: CreatePost): Promise<UserView> {
    return this.work.once(actor, async (tx) => {
      const user = await lockUser(tx, actor.agencyId, id);
      authorize(userPolicy, 'appoint', actor, user);
      await requireUnit(tx, actor.agencyId, input.unitId);
      const postId = await insertPost(tx, actor.agencyId, id, input);
      await this.touch(tx, actor, id, 'post.given', { postId, role: input.role, unitId: input.unitId });
      return this.view(tx, actor, id);
    });
  }

  /** Takes a post from a person at once; that it was held stays on record. */
  async dismiss(actor: Actor, id: string, postId: string): Promise<UserView> {
    return this.work.once(actor, async (tx) => {
      const user = await lockUser(tx, actor.agencyId, id);
      authorize(userPolicy, 'appoint', actor, user);
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE post p SET ends_on = (now() AT TIME ZONE a.time_zone)::date - 1
         FROM agency a WHERE a.id = p.agency_id AND p.agency_id = $1 AND p.id = $2 AND p.user_id = $3 AND ${HELD_TODAY}`,
        [actor.agencyId, postId, id],
      );
      if (count === 1) {
        await requireAdmin(tx, actor.agencyId);
        await this.touch(tx, actor, id, 'post.taken', { postId });
      }
      return this.view(tx, actor, id);
    });
  }

  private async touch(tx: EntityManager, actor: Actor, id: string, action: string, details: object): Promise<void> {
    await tx.query(`UPDATE app_user SET version = version + 1 WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
    await this.audit.append(tx, actor, { action, objectType: 'user', objectId: id, details: { ...details } });
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<UserView> {
    const [row] = await tx.query<UserRow[]>(`${USERS} AND u.id = $3`, [actor.agencyId, actor.roles.has('admin'), id]);
    const target = row && { agencyId: actor.agencyId, ...row };
    authorize(userPolicy, 'read', actor, target);
    return present(actor, target);
  }
}

/** Field by field: a new column stays private until somebody writes it here. */
const present = (actor: Actor, row: UserRow): UserView => ({
  id: row.id,
  version: row.version,
  username: row.username,
  displayName: row.displayName,
  disabled: row.disabled,
  posts: row.posts,
  createdAt: row.createdAt,
  actions: actionsOf(userPolicy, actor, { agencyId: actor.agencyId, id: row.id }).filter((action) => action !== 'read'),
});

function changed(input: ChangeUser, wasDisabled: boolean): string {
  if (input.disabled !== undefined && input.disabled !== wasDisabled)
    return input.disabled ? 'user.disabled' : 'user.enabled';
  return input.password === undefined ? 'user.renamed' : 'password.reset';
}

async function lockUser(tx: EntityManager, agencyId: string, id: string): Promise<Locked | undefined> {
  const [user] = await tx.query<Locked[]>(
    `SELECT agency_id AS "agencyId", id, version, username, disabled_at IS NOT NULL AS disabled
     FROM app_user WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
    [agencyId, id],
  );
  return user;
}

/** @throws Problem `identity/last-admin` when the change left the agency without one */
async function requireAdmin(tx: EntityManager, agencyId: string): Promise<void> {
  // Two administrators who dismiss each other at the same moment take turns.
  await tx.query(`SELECT pg_advisory_xact_lock(3, hashtext($1))`, [agencyId]);
  const [left] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM post p JOIN app_user u ON u.agency_id = p.agency_id AND u.id = p.user_id
     JOIN agency a ON a.id = p.agency_id
     WHERE p.agency_id = $1 AND p.role = 'admin' AND u.disabled_at IS NULL AND ${HELD_TODAY}`,
    [agencyId],
  );
  if (left?.count === 0) throw lastAdmin({});
}
