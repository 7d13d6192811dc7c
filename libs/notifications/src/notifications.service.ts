import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, Outbox, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { linesOf, type Line } from './contents';
import { notificationPolicy } from './notifications.policy';
import type { NotificationCount, NotificationPage, NotificationView } from './notifications.schemas';

/** Counting further tells nobody anything. */
const MOST = 100;

const viewOf = (line: Line): NotificationView => {
  const { id, kind, taskId, directiveTaskId, agendaEntryId, urgent, dueOn, createdAt, seenAt, title, numberSymbol } =
    line;
  return { id, kind, taskId, directiveTaskId, agendaEntryId, urgent, dueOn, createdAt, seenAt, title, numberSymbol };
};

/** What a person was told (thông báo), as they see it in the program. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** Newest first. */
  async list(actor: Actor, page: NotificationPage): Promise<Page<NotificationView>> {
    const [createdAt, id] = page.after ? keysOf(page.after, 2) : [null, null];
    const rows = await this.work.run(actor, (tx) =>
      linesOf(
        tx,
        actor,
        `($9::boolean IS NOT TRUE OR n.seen_at IS NULL)
           AND ($10::timestamptz IS NULL OR (n.created_at, n.id) < ($10::timestamptz, $11::uuid))
         ORDER BY n.created_at DESC, n.id DESC LIMIT $12`,
        [page.unseen ?? null, createdAt, id, page.limit + 1],
      ),
    );
    return pageFrom(rows, page.limit, (row) => [row.createdAt, row.id], viewOf);
  }

  async count(actor: Actor): Promise<NotificationCount> {
    return this.work.run(actor, (tx) => this.counted(tx, actor));
  }

  /** Marks one as seen. Again is no mistake. */
  async see(actor: Actor, id: string): Promise<NotificationView> {
    return this.work.once(actor, async (tx) => {
      const [found] = await tx.query<{ agencyId: string; userId: string; seen: boolean }[]>(
        `SELECT agency_id AS "agencyId", user_id AS "userId", seen_at IS NOT NULL AS seen FROM notification
         WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      authorize(notificationPolicy, 'see', actor, found);
      if (!found.seen) await this.mark(tx, actor, id);
      const [line] = await linesOf(tx, actor, 'n.id = $9', [id]);
      if (!line) throw new Error('a notification that is there and is not');
      return viewOf(line);
    });
  }

  /** Marks all as seen that there are now. */
  async seeAll(actor: Actor): Promise<NotificationCount> {
    return this.work.once(actor, async (tx) => {
      await this.mark(tx, actor, null);
      return this.counted(tx, actor);
    });
  }

  private async mark(tx: EntityManager, actor: Actor, id: string | null): Promise<void> {
    const [, count] = await tx.query<[unknown[], number]>(
      `UPDATE notification SET seen_at = clock_timestamp()
       WHERE agency_id = $1 AND user_id = $2 AND seen_at IS NULL AND ($3::uuid IS NULL OR id = $3)`,
      [actor.agencyId, actor.id, id],
    );
    if (count === 0) return;
    // Other windows of the same person count anew.
    const audience = { users: [actor.id] };
    await this.outbox.append(tx, actor.agencyId, { topic: 'notification.seen', subjectId: id ?? actor.id, audience });
  }

  private async counted(tx: EntityManager, { agencyId, id }: Actor): Promise<NotificationCount> {
    const [row] = await tx.query<{ unseen: number }[]>(
      `SELECT count(*)::int AS unseen FROM
         (SELECT FROM notification WHERE agency_id = $1 AND user_id = $2 AND seen_at IS NULL LIMIT ${MOST.toString()}) found`,
      [agencyId, id],
    );
    return { unseen: row?.unseen ?? 0 };
  }
}
