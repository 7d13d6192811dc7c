import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { actorOf, deriveKey, type Actor } from '@vanthu/identity';
import { Audit, CONFIG, newId, Outbox, UnitOfWork, type Config } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { confirmationWorthless, tooManyConfirmations } from './notifications.problems';

/** The topic of a question that waits to leave. */
export const CONFIRMATION_DUE = 'email-confirmation.due';

/** A link is good for a day: longer than a night, shorter than a mailbox changes hands. */
const GOOD_HOURS = 24;
/** So many questions in a day, and one in so many seconds: nobody's mailbox is filled by whoever typed its address. */
const MOST = 10;
const REST_SECONDS = 60;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const TOKEN = /^([0-9a-f]{32})-[\w-]{43}$/;
const expand = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Asks whoever reads an address whether it is theirs (xác nhận địa chỉ): until they opened the link of that mail, nothing
 * else is sent there.
 */
@Injectable()
export class Confirmations {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {
    if (!config.VANTHU_SECRET) throw new Error('VANTHU_SECRET is not known');
    this.key = deriveKey(config.VANTHU_SECRET, 'email-confirmation');
  }

  /**
   * Has the question sent; stands or falls with the caller's transaction. What was asked a moment ago is not asked again:
   * that link is good. @throws Problem `too-many-confirmations`
   */
  async ask(tx: EntityManager, { agencyId, id: userId }: Actor, email: string, insisting: boolean): Promise<void> {
    if (this.config.SMTP_URL === undefined) return;
    const [asked] = await tx.query<{ many: number; rest: number }[]>(
      `SELECT count(*)::int AS many,
              coalesce(ceil($4 - extract(epoch FROM clock_timestamp() - max(created_at) FILTER (WHERE email = $3))), 0)::int AS rest
       FROM email_confirmation WHERE agency_id = $1 AND user_id = $2 AND created_at > now() - interval '1 day'`,
      [agencyId, userId, email, REST_SECONDS],
    );
    if ((asked?.many ?? 0) >= MOST) throw tooManyConfirmations({ retryAfter: GOOD_HOURS * 3_600 });
    if (asked && asked.rest > 0) {
      if (insisting) throw tooManyConfirmations({ retryAfter: asked.rest });
      return;
    }
    const id = newId();
    await tx.query(
      `INSERT INTO email_confirmation (agency_id, id, user_id, email, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
      [agencyId, id, userId, email, hashOf(this.token(agencyId, id)), GOOD_HOURS],
    );
    await this.outbox.append(tx, agencyId, { topic: CONFIRMATION_DUE, subjectId: id });
  }

  /** Behind the `#`: neither servers on the way nor their logs get to see it. */
  linkOf(agencyId: string, id: string): string {
    return `${this.config.VANTHU_URL ?? ''}/confirm-email#${this.token(agencyId, id)}`;
  }

  /** Whoever opened the link reads the address. @throws Problem `confirmation-worthless`, whatever is wrong with the link */
  async confirm(token: string): Promise<void> {
    const agency = TOKEN.exec(token)?.[1];
    if (agency === undefined) throw confirmationWorthless({});
    const agencyId = expand(agency);
    await this.work.asAgency(agencyId, async (tx) => {
      const [used] = await tx.query<[{ userId: string; email: string }[], number]>(
        `UPDATE email_confirmation SET used_at = clock_timestamp()
         WHERE agency_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > now() RETURNING user_id AS "userId", email`,
        [agencyId, hashOf(token)],
      );
      const [question] = used;
      const person = question && (await actorOf(tx, agencyId, question.userId, null));
      if (!person) throw confirmationWorthless({});
      const [confirmed] = await tx.query<[unknown[], number]>(
        `UPDATE notification_setting SET email_confirmed_at = clock_timestamp(), email_refused_at = NULL
         WHERE agency_id = $1 AND user_id = $2 AND email = $3 RETURNING user_id`,
        [agencyId, question.userId, question.email],
      );
      if (confirmed.length === 0) throw confirmationWorthless({});
      const audience = { users: [question.userId] };
      await this.outbox.append(tx, agencyId, {
        topic: 'notification.address-confirmed',
        subjectId: question.userId,
        audience,
      });
      await this.audit.append(tx, person, {
        action: 'notification-email.confirmed',
        objectType: 'user',
        objectId: question.userId,
      });
    });
  }

  /** It can be computed again, so that a mail that goes twice has the same link although only its hash was stored. */
  private token(agencyId: string, id: string): string {
    const secret = createHmac('sha256', this.key).update(`${agencyId}/${id}`).digest('base64url');
    return `${agencyId.replaceAll('-', '')}-${secret}`;
  }
}
