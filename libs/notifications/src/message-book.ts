import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Channel } from './channel.rules';
import { settingsOf } from './settings.queries';

/** The topic of a message that waits to leave. */
export const MESSAGE_DUE = 'message.due';

export type NewMessage = {
  readonly userId: string;
  readonly channel: Channel;
  readonly urgent: boolean;
  /** The notifications in it. */
  readonly ids: readonly string[];
};

/** A message as it is sent: to one address, or to one browser. */
export type Message = {
  readonly id: string;
  readonly agencyId: string;
  readonly userId: string;
  readonly channel: Channel;
  readonly subscriptionId: string | null;
  readonly ids: readonly string[];
  readonly urgent: boolean;
  /** It may have left before: a process ended between sending and noting it. */
  readonly repeated: boolean;
};

export type Ending = 'sent' | 'dropped' | 'refused' | 'doubtful' | 'failed';

/** A second time at most: who got none would miss it, who gets it thrice stops reading. */
const REPEATS = 1;

/** What leaves the program (thư và thông báo đẩy), one row for each address. */
@Injectable()
export class MessageBook {
  constructor(private readonly outbox: Outbox) {}

  /** One e-mail, or one push for each browser of the person; stands or falls with the caller's transaction. */
  async make(tx: EntityManager, agencyId: string, { userId, channel, urgent, ids }: NewMessage): Promise<void> {
    const browsers =
      channel === 'email'
        ? [{ id: null }]
        : await tx.query<{ id: string }[]>(`SELECT id FROM push_subscription WHERE agency_id = $1 AND user_id = $2`, [
            agencyId,
            userId,
          ]);
    for (const browser of browsers) {
      const id = newId();
      await tx.query(
        `INSERT INTO notification_message (agency_id, id, user_id, channel, subscription_id, notification_ids, urgent)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [agencyId, id, userId, channel, browser.id, ids, urgent],
      );
      await this.outbox.append(tx, agencyId, { topic: MESSAGE_DUE, subjectId: id });
    }
  }

  /** What waits for a digest and was not seen meanwhile becomes one message; what was seen is dropped. */
  async digest(tx: EntityManager, agencyId: string, userId: string, channel: Channel): Promise<void> {
    const settings = await settingsOf(tx, agencyId, userId);
    const waiting = await tx.query<{ id: string; kind: string; seen: boolean; urgent: boolean }[]>(
      `SELECT n.id, n.kind, n.seen_at IS NOT NULL AS seen, n.urgent
       FROM notification_way w JOIN notification n ON n.agency_id = w.agency_id AND n.id = w.notification_id
       WHERE w.agency_id = $1 AND w.user_id = $2 AND w.channel = $3 AND w.state = 'waiting' AND w.due_at <= now()
       ORDER BY n.created_at, n.id FOR UPDATE OF w`,
      [agencyId, userId, channel],
    );
    const wanted = ({ kind }: { kind: string }) =>
      Object.entries(settings.choices).some(([known, ways]) => known === kind && ways[channel] !== 'off');
    const ids = waiting.filter((one) => !one.seen && wanted(one)).map(({ id }) => id);
    await tx.query(
      `UPDATE notification_way SET state = CASE WHEN notification_id = ANY ($4) THEN 'taken' ELSE 'dropped' END
       WHERE agency_id = $1 AND channel = $2 AND notification_id = ANY ($3)`,
      [agencyId, channel, waiting.map(({ id }) => id), ids],
    );
    if (ids.length > 0) await this.make(tx, agencyId, { userId, channel, urgent: false, ids });
  }

  /**
   * Takes a message to send it, and notes so before it leaves. A message that was taken before and of which nothing was
   * noted since may have left: it is sent once more and says so, and never a third time. One that failed waits again when
   * the administrator tries it again.
   */
  async begin(tx: EntityManager, agencyId: string, id: string): Promise<Message | null> {
    const [taken] = await tx.query<[(Message & { repeats: number })[], number]>(
      `UPDATE notification_message SET repeats = repeats + (begun_at IS NOT NULL)::int, begun_at = clock_timestamp(), state = 'waiting'
       WHERE agency_id = $1 AND id = $2 AND state IN ('waiting', 'failed')
       RETURNING agency_id AS "agencyId", id, user_id AS "userId", channel, subscription_id AS "subscriptionId",
                 notification_ids AS ids, urgent, repeats`,
      [agencyId, id],
    );
    const message = taken[0];
    if (!message) return null;
    const { repeats, ...rest } = message;
    if (repeats <= REPEATS) return { ...rest, repeated: repeats > 0 };
    await this.end(tx, agencyId, id, 'doubtful', 'it may have been sent twice');
    return null;
  }

  /** It certainly did not leave: the next try is no repetition. */
  async stayed(tx: EntityManager, agencyId: string, id: string, failure: string): Promise<void> {
    await tx.query(
      `UPDATE notification_message SET begun_at = NULL, failure = $3 WHERE agency_id = $1 AND id = $2 AND state = 'waiting'`,
      [agencyId, id, failure],
    );
  }

  async end(tx: EntityManager, agencyId: string, id: string, state: Ending, failure: string | null): Promise<void> {
    await tx.query(
      `UPDATE notification_message SET state = $3, failure = $4, ended_at = clock_timestamp()
       WHERE agency_id = $1 AND id = $2 AND state = 'waiting'`,
      [agencyId, id, state, failure],
    );
  }
}
