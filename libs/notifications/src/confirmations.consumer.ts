import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  NotWorthTrying,
  Outbox,
  UnitOfWork,
  type Commit,
  type Config,
  type Consumer,
  type Locale,
  type StoredEvent,
  type Work,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { confirmationText } from './confirmation.words';
import { Confirmations } from './confirmations';
import { Mailer, NotDelivered, type Mail } from './outgoing';

type Ending = 'sent' | 'dropped' | 'refused' | 'failed';
type Question = { readonly userId: string; readonly email: string; readonly locale: Locale };

/** As messages: once more where it is not certain that nothing left, and never a third time. */
const MOST_TRIES = 2;

/** Sends the question whether an address is its person's, outside every transaction. */
@Injectable()
export class ConfirmationsConsumer implements Consumer {
  readonly name = 'confirmations';
  readonly class = 'normal';
  readonly attempts = 40;
  readonly leaseSeconds = 120;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly confirmations: Confirmations,
    private readonly mailer: Mailer,
  ) {}

  async work({ event: { agencyId, subjectId: id } }: Work): Promise<Commit> {
    const question = await this.units.asAgency(agencyId, (tx) => this.begin(tx, agencyId, id));
    if (!question) return (tx) => this.end(tx, agencyId, id, 'dropped');
    try {
      await this.mailer.send(this.mailOf(agencyId, id, question));
    } catch (error) {
      return this.failed(agencyId, id, question, error);
    }
    return (tx) => this.end(tx, agencyId, id, 'sent');
  }

  async onDead({ agencyId, subjectId }: StoredEvent, _error: unknown, tx: EntityManager): Promise<void> {
    await this.end(tx, agencyId, subjectId, 'failed');
  }

  private mailOf(agencyId: string, id: string, { email, locale }: Question): Mail {
    const base = this.config.VANTHU_URL ?? '';
    return { id, to: email, urgent: false, ...confirmationText(locale, base, this.confirmations.linkOf(agencyId, id)) };
  }

  /** Null where there is nothing to ask any more: the address is another one, or confirmed, or the link is no longer good. */
  private async begin(tx: EntityManager, agencyId: string, id: string): Promise<Question | null> {
    const [begun] = await tx.query<[Question[], number]>(
      `UPDATE email_confirmation c SET tries = c.tries + 1
       FROM notification_setting s JOIN app_user u ON u.agency_id = s.agency_id AND u.id = s.user_id AND u.disabled_at IS NULL
       WHERE c.agency_id = $1 AND c.id = $2 AND c.state = 'waiting' AND c.tries < $3 AND c.expires_at > now()
         AND s.agency_id = c.agency_id AND s.user_id = c.user_id AND s.email = c.email AND s.email_confirmed_at IS NULL
       RETURNING c.user_id AS "userId", c.email, u.locale`,
      [agencyId, id, MOST_TRIES],
    );
    return begun[0] ?? null;
  }

  private async failed(agencyId: string, id: string, { userId, email }: Question, error: unknown): Promise<Commit> {
    if (!(error instanceof NotDelivered)) throw error;
    if (error.failure === 'gone')
      return async (tx) => {
        await this.end(tx, agencyId, id, 'refused');
        await tx.query(
          `UPDATE notification_setting SET email_refused_at = clock_timestamp() WHERE agency_id = $1 AND user_id = $2 AND email = $3`,
          [agencyId, userId, email],
        );
        const audience = { users: [userId] };
        await this.outbox.append(tx, agencyId, { topic: 'notification.address-refused', subjectId: userId, audience });
      };
    // It certainly did not leave: the next try is no repetition.
    if (error.failure !== 'unknown')
      await this.units.asAgency(agencyId, (tx) =>
        tx.query(`UPDATE email_confirmation SET tries = tries - 1 WHERE agency_id = $1 AND id = $2`, [agencyId, id]),
      );
    throw error.failure === 'hopeless' ? new NotWorthTrying(error.message, { cause: error }) : error;
  }

  private async end(tx: EntityManager, agencyId: string, id: string, state: Ending): Promise<void> {
    await tx.query(
      `UPDATE email_confirmation SET state = $3, ended_at = clock_timestamp() WHERE agency_id = $1 AND id = $2 AND state = 'waiting'`,
      [agencyId, id, state],
    );
  }
}
