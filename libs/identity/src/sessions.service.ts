import { Injectable, Logger } from '@nestjs/common';
import {
  Audit,
  keysOf,
  newId,
  notFound,
  Outbox,
  pageFrom,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor';
import type { Standing } from './authority/authority.rules';
import { standingsOf } from './authority/standings.queries';
import { ABSOLUTE_HOURS, IDLE_HOURS, newSessionToken, sessionCredential } from './credentials';
import { wrongCredentials } from './identity.problems';
import { LoginThrottle } from './login-throttle';
import { hashPassword, isPassword, refuseWeak } from './password';
import { PeopleService } from './people.service';
import { authorize } from './policy';
import { OWN, sessionPolicy } from './sessions.policy';
import type { MeView, NewPassword, SessionView, SignInInput } from './sessions.schemas';

/** Where a sign-in comes from, as the person is shown it later. */
export type Client = { readonly address: string; readonly userAgent: string };

const NOBODY = '00000000-0000-0000-0000-000000000000';
const LIVE = `ended_at IS NULL AND expires_at > now() AND last_seen_at > now() - interval '${IDLE_HOURS.toString()} hours'`;

/** Signing in with a password, and the sessions that follow from it. */
@Injectable()
export class SessionsService {
  private readonly log = new Logger(SessionsService.name);

  constructor(
    private readonly work: UnitOfWork,
    private readonly throttle: LoginThrottle,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Opens a session; `before` is the token of one that the browser still held, which ends. The answer to a wrong name
   * and to a wrong password is the same and takes as long.
   * @throws Problem `identity/wrong-credentials`, `identity/too-many-tries`
   */
  async signIn(input: SignInInput, client: Client, before: string | undefined): Promise<{ token: string; me: MeView }> {
    const name = loginName(input.username);
    const attempt = await this.throttle.admit(name, client.address);
    const [known] = await this.work.asSystem('sign in', (tx) =>
      tx.query<{ agencyId: string; userId: string }[]>(
        `SELECT agency_id AS "agencyId", user_id AS "userId" FROM login_name WHERE name = $1`,
        [name],
      ),
    );
    const { agencyId, userId: id } = known ?? { agencyId: NOBODY, userId: NOBODY };
    const [user] = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ hash: string; disabled: boolean }[]>(
        `SELECT password_hash AS hash, disabled_at IS NOT NULL AS disabled FROM app_user WHERE agency_id = $1 AND id = $2`,
        [agencyId, id],
      ),
    );
    const right = await isPassword(user?.hash ?? null, input.password);
    if (!right || !user || user.disabled) {
      this.log.warn({ agencyId: known?.agencyId, userId: known?.userId }, 'sign-in refused');
      throw wrongCredentials({});
    }
    await this.throttle.forgive(attempt, name);

    const token = newSessionToken(agencyId);
    const caller = { agencyId, id };
    const me = await this.work.run(caller, async (tx) => {
      const old = sessionCredential(before);
      if (old?.agencyId === agencyId) {
        await tx.query(
          `UPDATE session SET ended_at = now() WHERE agency_id = $1 AND token_hash = $2 AND ended_at IS NULL`,
          [agencyId, old.hash],
        );
      }
      const sessionId = newId();
      await tx.query(
        `INSERT INTO session (agency_id, id, user_id, token_hash, address, user_agent, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
        [agencyId, sessionId, id, sessionCredential(token)?.hash, client.address, client.userAgent, ABSOLUTE_HOURS],
      );
      const answer = await this.profile(tx, agencyId, id);
      await this.audit.append(tx, caller, { action: 'session.opened', objectType: 'session', objectId: sessionId });
      return answer;
    });
    return { token, me };
  }

  /** Who the person is, for the frame of the page. */
  async me(actor: Actor): Promise<MeView> {
    return this.work.run(actor, (tx) => this.profile(tx, actor.agencyId, actor.id, actor.activePostId));
  }

  /**
   * The post that the person works in from now on in this session (kiêm nhiệm); null: in all of them.
   * @throws Problem `not-found` for a post that is not theirs
   */
  async workIn(actor: Actor, sessionId: string, postId: string | null): Promise<MeView> {
    return this.work.once(actor, async (tx) => {
      if (postId !== null && !actor.posts.some(({ id }) => id === postId)) throw notFound({});
      await tx.query(`UPDATE session SET active_post_id = $3 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        sessionId,
        postId,
      ]);
      const me = await this.profile(tx, actor.agencyId, actor.id, postId);
      const fact = { action: 'session.post-chosen', objectType: 'session', objectId: sessionId, details: { postId } };
      await this.audit.append(tx, actor, fact);
      return me;
    });
  }

  /** The person's sessions that could be used at this moment, newest first. */
  async list(actor: Actor, current: string | null, page: PageQuery): Promise<Page<SessionView>> {
    const [createdAt, id] = page.after ? keysOf(page.after, 2) : [null, null];
    const rows = await this.work.run(actor, (tx) =>
      tx.query<Omit<SessionView, 'current'>[]>(
        `SELECT id, address, user_agent AS "userAgent", to_json(created_at)#>>'{}' AS "createdAt",
                to_json(last_seen_at)#>>'{}' AS "lastSeenAt", to_json(expires_at)#>>'{}' AS "expiresAt"
         FROM session WHERE ${OWN} AND ${LIVE} AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid))
         ORDER BY created_at DESC, id DESC LIMIT $5`,
        [actor.agencyId, actor.id, createdAt, id, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.createdAt, row.id],
      (row) => ({ ...row, current: row.id === current }),
    );
  }

  /** Ends one of the person's own sessions at once. Ending it again is no mistake. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const [session] = await tx.query<{ agencyId: string; userId: string; over: boolean }[]>(
        `SELECT agency_id AS "agencyId", user_id AS "userId", ended_at IS NOT NULL AS over
         FROM session WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      authorize(sessionPolicy, 'end', actor, session);
      if (session.over) return;
      await tx.query(`UPDATE session SET ended_at = now() WHERE agency_id = $1 AND id = $2`, [actor.agencyId, id]);
      await this.tellEnded(tx, actor.agencyId, actor.id);
      await this.audit.append(tx, actor, { action: 'session.ended', objectType: 'session', objectId: id });
    });
  }

  /**
   * Gives the person a new password and ends every other session of theirs.
   * @throws Problem `identity/wrong-credentials`, `identity/too-many-tries`, `identity/weak-password`
   */
  async changePassword(actor: Actor, current: string | null, input: NewPassword, address: string): Promise<void> {
    const stored = await this.work.run(actor, async (tx) => {
      const [user] = await tx.query<{ hash: string; username: string }[]>(
        `SELECT password_hash AS hash, username FROM app_user WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, actor.id],
      );
      return user;
    });
    const username = stored?.username ?? '';
    const attempt = await this.throttle.admit(username, address);
    if (!(await isPassword(stored?.hash ?? null, input.current))) throw wrongCredentials({});
    await this.throttle.forgive(attempt, username);
    refuseWeak(input.next, username);
    const hash = await hashPassword(input.next);
    await this.work.run(actor, async (tx) => {
      await tx.query(`UPDATE app_user SET password_hash = $3, version = version + 1 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        actor.id,
        hash,
      ]);
      await endSessions(tx, actor.agencyId, actor.id, current);
      await this.tellEnded(tx, actor.agencyId, actor.id);
      await this.audit.append(tx, actor, { action: 'password.changed', objectType: 'user', objectId: actor.id });
    });
  }

  /** Streams of the person look again whether they may go on. */
  private async tellEnded(tx: EntityManager, agencyId: string, userId: string): Promise<void> {
    await this.outbox.append(tx, agencyId, {
      topic: 'session.ended',
      subjectId: userId,
      audience: { users: [userId] },
    });
  }

  private async profile(
    tx: EntityManager,
    agencyId: string,
    id: string,
    activePostId: string | null = null,
  ): Promise<MeView> {
    const [row] = await tx.query<{ username: string; locale: 'vi' | 'en'; code: string; name: string }[]>(
      `SELECT u.username, u.locale, a.code, a.name FROM app_user u JOIN agency a ON a.id = u.agency_id
       WHERE u.agency_id = $1 AND u.id = $2`,
      [agencyId, id],
    );
    const person = await this.people.user(tx, agencyId, id);
    if (!row || !person) throw wrongCredentials({}); // disabled between two statements
    return {
      user: { id, displayName: person.displayName, username: row.username },
      agency: { id: agencyId, code: row.code, name: row.name },
      posts: person.posts,
      roles: [...new Set(person.posts.map(({ role }) => role))],
      activePostId,
      standsFor: (await standingsOf(tx, agencyId, id)).flatMap(shownStanding),
      locale: row.locale,
    };
  }
}

const shownStanding = ({ phase, posts, id, userId, name, capacity, readsInbox, until }: Standing) =>
  phase === 'in-force' && posts.length > 0
    ? [{ id, userId, name, capacity, titles: posts.map(({ title }) => title), readsInbox, until }]
    : [];

/** Login names know no case, and no spaces around them. */
export const loginName = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase();

/** Ends all sessions of a person, but `except`. */
export async function endSessions(
  tx: EntityManager,
  agencyId: string,
  userId: string,
  except: string | null = null,
): Promise<void> {
  await tx.query(
    `UPDATE session SET ended_at = now()
     WHERE agency_id = $1 AND user_id = $2 AND ended_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
    [agencyId, userId, except],
  );
}
