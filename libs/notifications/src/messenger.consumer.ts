import { Inject, Injectable, Logger } from '@nestjs/common';
import { actorOf } from '@vanthu/identity';
import {
  CONFIG,
  failpoint,
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
import { linesOf, type Line } from './contents';
import { MessageBook, type Ending, type Message } from './message-book';
import { shortTextOf, textOf } from './message.words';
import { Mailer, NotDelivered, Pusher, type Subscription } from './outgoing';
import { settingsOf } from './settings.queries';

type Ready = { readonly message: Message; readonly lines: Line[]; readonly locale: Locale } & (
  { readonly to: string } | { readonly browser: Subscription }
);

/**
 * Sends messages, outside every transaction. A message that left is noted in the transaction that ends its delivery; when
 * the process ends in between, it is sent once more, says so, and bears the same name, so that mail programs and push
 * services show it once.
 */
@Injectable()
export class MessengerConsumer implements Consumer {
  private readonly log = new Logger(MessengerConsumer.name);
  readonly name = 'messenger';
  readonly class = 'normal';
  /** Some five hours: a mail server that is mended before noon was worth waiting for. */
  readonly attempts = 40;
  readonly leaseSeconds = 120;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly units: UnitOfWork,
    private readonly book: MessageBook,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly pusher: Pusher,
  ) {}

  async work({ event: { agencyId, subjectId: id } }: Work): Promise<Commit> {
    const ready = await this.units.asAgency(agencyId, (tx) => this.prepare(tx, agencyId, id));
    if (!ready) return () => Promise.resolve();
    if (ready.message.repeated) this.log.warn({ messageId: id }, 'a message may have been sent before; it goes again');
    try {
      await this.send(ready);
    } catch (error) {
      return this.failed(ready.message, error);
    }
    failpoint('messenger.sent');
    return (tx) => this.book.end(tx, agencyId, id, 'sent', null);
  }

  async onDead({ agencyId, subjectId }: StoredEvent, error: unknown, tx: EntityManager): Promise<void> {
    await this.book.end(tx, agencyId, subjectId, 'failed', error instanceof Error ? error.message : String(error));
  }

  /** What there is to say at this moment; nothing where the person has left, or the address is not theirs any more. */
  private async prepare(tx: EntityManager, agencyId: string, id: string): Promise<Ready | null> {
    const message = await this.book.begin(tx, agencyId, id);
    if (!message) return null;
    const { userId, ids, subscriptionId } = message;
    const actor = await actorOf(tx, agencyId, userId, null);
    const lines = actor ? await linesOf(tx, actor, `n.id = ANY ($9) ORDER BY n.created_at, n.id`, [ids]) : [];
    const [person] = await tx.query<{ locale: Locale }[]>(
      `SELECT locale FROM app_user WHERE agency_id = $1 AND id = $2`,
      [agencyId, userId],
    );
    const common = { message, lines, locale: person?.locale ?? 'vi' };
    if (lines.length > 0 && subscriptionId === null) {
      const { email, emailConfirmedAt } = await settingsOf(tx, agencyId, userId);
      if (email !== null && emailConfirmedAt !== null) return { ...common, to: email };
    } else if (lines.length > 0) {
      const [browser] = await tx.query<Subscription[]>(
        `SELECT endpoint, p256dh, auth FROM push_subscription WHERE agency_id = $1 AND id = $2`,
        [agencyId, subscriptionId],
      );
      if (browser) return { ...common, browser };
    }
    await this.book.end(tx, agencyId, id, 'dropped', null);
    return null;
  }

  private async send(ready: Ready): Promise<void> {
    const { message, lines, locale } = ready;
    const { id, urgent, repeated } = message;
    const base = this.config.VANTHU_URL ?? '';
    if ('to' in ready) {
      const { subject, body } = textOf(lines, locale, base, repeated);
      return this.mailer.send({ id, to: ready.to, subject, text: body, urgent });
    }
    const { subject, body, url } = shortTextOf(lines, locale, base);
    return this.pusher.send(ready.browser, {
      id,
      urgent,
      payload: { title: subject, body, path: url.slice(base.length), tag: id },
    });
  }

  private async failed(message: Message, error: unknown): Promise<Commit> {
    if (!(error instanceof NotDelivered)) throw error;
    const { agencyId, id } = message;
    if (error.failure === 'gone') return (tx) => this.forget(tx, message, error.message);
    if (error.failure === 'stayed' || error.failure === 'hopeless')
      await this.units.asAgency(agencyId, (tx) => this.book.stayed(tx, agencyId, id, error.message));
    throw error.failure === 'hopeless' ? new NotWorthTrying(error.message, { cause: error }) : error;
  }

  /** An address that is none any more is not written to again; its person sees so among the settings. */
  private async forget(tx: EntityManager, message: Message, failure: string): Promise<void> {
    const { agencyId, id, userId, subscriptionId } = message;
    const ending: Ending = 'refused';
    await this.book.end(tx, agencyId, id, ending, failure);
    if (subscriptionId === null)
      await tx.query(
        `UPDATE notification_setting SET email_refused_at = clock_timestamp(), version = version + 1 WHERE agency_id = $1 AND user_id = $2`,
        [agencyId, userId],
      );
    else await tx.query(`DELETE FROM push_subscription WHERE agency_id = $1 AND id = $2`, [agencyId, subscriptionId]);
    const audience = { users: [userId] };
    await this.outbox.append(tx, agencyId, { topic: 'notification.address-refused', subjectId: userId, audience });
  }
}
