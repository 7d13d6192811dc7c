import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, newId, Outbox, Timers, type Config } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { CHANNELS, whenOf, type Channel, type Kind } from './channel.rules';
import { MessageBook } from './message-book';
import { settingsOf, type PersonalSettings } from './settings.queries';
import type { Turn, Wall } from './turn.queries';

/** The topic of the timer that a digest waits for. */
export const DIGEST_DUE = 'digest.due';

/** What a notification is about: a turn, or an entry of the calendar. */
export type Subject = {
  readonly about: Turn['about'] | 'entry';
  readonly id: string;
  /** Of a part that was handed down: the task of this agency that one comes to. */
  readonly wholeId?: string | null;
};
const COLUMN: Readonly<Record<Subject['about'], string>> = {
  task: 'task_id',
  directive: 'directive_task_id',
  part: 'directive_child_id',
  entry: 'agenda_entry_id',
};
/** What tells how something ended, or what is asked about it: it is over when it is answered, not when the turn is. */
const NEWS: readonly Kind[] = ['report_in', 'task_stopped'];

/** What somebody is told. The same key is told to the same person once, however often it is tried. */
export type Tiding = {
  readonly kind: Kind;
  readonly key: string;
  /** What it is about, and where it leads to. */
  readonly subject: Subject;
  readonly urgent: boolean;
  readonly dueOn: string | null;
};

/** The notifications (thông báo): a row for each person and thing, which they see at once, and the ways it leaves by. */
@Injectable()
export class NotificationBook {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly timers: Timers,
    private readonly messages: MessageBook,
  ) {}

  async tell(
    tx: EntityManager,
    agencyId: string,
    people: readonly string[],
    tiding: Tiding,
    wall: Wall,
  ): Promise<void> {
    // In one order, so that two deliveries that tell the same people wait for each other and never both.
    for (const userId of [...people].sort()) {
      const id = newId();
      const rows = await tx.query<unknown[]>(
        `INSERT INTO notification (agency_id, id, user_id, kind, key, ${COLUMN[tiding.subject.about]}, urgent, due_on${tiding.subject.wholeId ? ', directive_task_id' : ''})
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8${tiding.subject.wholeId ? ', $9' : ''}) ON CONFLICT (agency_id, user_id, key) DO NOTHING RETURNING id`,
        [
          agencyId,
          id,
          userId,
          tiding.kind,
          tiding.key,
          tiding.subject.id,
          tiding.urgent,
          tiding.dueOn,
          ...(tiding.subject.wholeId ? [tiding.subject.wholeId] : []),
        ],
      );
      if (rows.length === 0) continue;
      await this.outbox.append(tx, agencyId, {
        topic: 'notification.added',
        subjectId: id,
        audience: { users: [userId] },
      });
      await this.send(tx, agencyId, userId, id, tiding, wall);
    }
  }

  /**
   * What is told of something need not be read any more once it is over; `kept` are the keys of what still holds. Of what
   * goes on only the news is over that was answered.
   */
  async settle(
    tx: EntityManager,
    agencyId: string,
    { id, about }: Subject,
    kept: readonly string[] = [],
    isOver = true,
  ): Promise<void> {
    const own = about === 'directive' ? 'AND directive_child_id IS NULL' : '';
    const [rows] = await tx.query<[{ userId: string }[], number]>(
      `UPDATE notification SET seen_at = clock_timestamp() WHERE agency_id = $1 AND ${COLUMN[about]} = $2 ${own} AND seen_at IS NULL AND key <> ALL ($3) AND ($4 OR kind = ANY ($5))
       RETURNING user_id AS "userId"`,
      [agencyId, id, kept, isOver, NEWS],
    );
    const users = [...new Set(rows.map(({ userId }) => userId))];
    if (users.length > 0)
      await this.outbox.append(tx, agencyId, { topic: 'notification.seen', subjectId: id, audience: { users } });
  }

  private async send(
    tx: EntityManager,
    agencyId: string,
    userId: string,
    notificationId: string,
    { kind, urgent }: Tiding,
    wall: Wall,
  ): Promise<void> {
    const settings = await settingsOf(tx, agencyId, userId);
    for (const channel of CHANNELS) {
      if (!(await this.isOpen(tx, agencyId, userId, channel, settings))) continue;
      const when = whenOf(settings.choices[kind][channel], urgent, wall, settings);
      if (when === null) continue;
      await tx.query(
        `INSERT INTO notification_way (agency_id, notification_id, channel, user_id, due_at, state)
         VALUES ($1, $2, $3, $4, coalesce($5::text::timestamp AT TIME ZONE $6, now()), $7)`,
        [
          agencyId,
          notificationId,
          channel,
          userId,
          when === 'now' ? null : `${when.day} ${when.time}`,
          wall.timeZone,
          when === 'now' ? 'taken' : 'waiting',
        ],
      );
      if (when === 'now') await this.messages.make(tx, agencyId, { userId, channel, urgent, ids: [notificationId] });
      else
        await this.timers.set(tx, agencyId, {
          key: `digest:${userId}:${channel}:${when.day} ${when.time}`,
          kind: DIGEST_DUE,
          subjectId: userId,
          userId,
          payload: { channel },
          due: { ...when, timeZone: wall.timeZone },
        });
    }
  }

  private async isOpen(
    tx: EntityManager,
    agencyId: string,
    userId: string,
    channel: Channel,
    settings: PersonalSettings,
  ): Promise<boolean> {
    if (this.config.VANTHU_URL === undefined) return false;
    if (channel === 'email')
      return (
        this.config.SMTP_URL !== undefined && settings.emailConfirmedAt !== null && settings.emailRefusedAt === null
      );
    const rows = await tx.query<unknown[]>(
      `SELECT FROM push_subscription WHERE agency_id = $1 AND user_id = $2 LIMIT 1`,
      [agencyId, userId],
    );
    return rows.length > 0;
  }
}
