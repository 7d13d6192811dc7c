import { Injectable } from '@nestjs/common';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { Deadlines } from './deadlines';
import { NotificationBook } from './notification-book';
import { Recipients } from './recipients';
import { turnOf, wallOf, type News, type Turn, type Wall } from './turn.queries';

/** More pressing than this is urgent (khẩn): it goes at once, whatever the hour. */
const USUAL_RANK = 4;
export const isUrgent = ({ rank }: Pick<Turn, 'rank'>): boolean => rank < USUAL_RANK;

/** Another lead is told of a task as the first one was: nobody hears of it twice. */
const OPENED: readonly string[] = [
  'task.opened',
  'directive-task.assigned',
  'directive-task.received',
  'directive-task.adjust',
];
const keyOf = ({ id }: News) => `news:${id}`;
const EXTENDED: readonly string[] = ['task.extended', 'directive-task.extend'];

/** Follows each turn: sets its timers when it begins or its deadline moves, takes them away when it ends, and tells whose it is. */
@Injectable()
export class TurnsConsumer implements Consumer {
  readonly name = 'turns';
  readonly class = 'interactive';
  readonly attempts = 20;
  readonly leaseSeconds = 60;

  constructor(
    private readonly deadlines: Deadlines,
    private readonly recipients: Recipients,
    private readonly book: NotificationBook,
  ) {}

  work({ event: { agencyId, subjectId, topic, payload } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      // What is about a part that an agency below has, names it.
      const { childId } = payload;
      const turn = await turnOf(tx, agencyId, typeof childId === 'string' ? childId : subjectId);
      if (!turn) return;
      const wall = await wallOf(tx, agencyId);
      // A turn that was open before there were timers is watched from now on only.
      const setAt = payload.since === 'now' ? `${wall.day} ${wall.time}` : turn.setAt;
      await this.deadlines.plan(tx, agencyId, { ...turn, setAt }, wall);
      const news = turn.news === null ? [] : [keyOf(turn.news)];
      await this.book.settle(tx, agencyId, turn, news, !turn.open);
      if (turn.news) await this.became(tx, agencyId, turn, turn.news, wall);
      if (!turn.open || turn.about === 'part') return;
      if (OPENED.includes(topic)) await this.opened(tx, agencyId, turn, wall);
      else if (EXTENDED.includes(topic)) await this.extended(tx, agencyId, turn, wall);
      else if (topic === 'directive-task.send_back') await this.returned(tx, agencyId, turn, wall);
    });
  }

  /** Not those who gave it to themselves. */
  private async opened(tx: EntityManager, agencyId: string, turn: Turn, wall: Wall): Promise<void> {
    const people = await this.recipients.holdersOf(tx, agencyId, turn);
    const others = people.filter((id) => id !== turn.openedBy);
    const tiding = {
      kind: turn.kind === 'inform' ? ('task_info' as const) : ('task_new' as const),
      key: `opened:${turn.id}`,
      subject: turn,
      urgent: isUrgent(turn),
      dueOn: turn.dueOn,
    };
    await this.book.tell(tx, agencyId, others, tiding, wall);
  }

  /** Reported, asked for another day, completed: who gave it is told. Stopped: who has it. Never who did it themselves. */
  private async became(tx: EntityManager, agencyId: string, turn: Turn, news: News, wall: Wall): Promise<void> {
    if (turn.isStopped && turn.about === 'part') return;
    const people = turn.isStopped
      ? await this.recipients.holdersOf(tx, agencyId, turn)
      : await this.recipients.giversOf(tx, agencyId, turn);
    const tiding = {
      kind: turn.isStopped ? ('task_stopped' as const) : ('report_in' as const),
      key: keyOf(news),
      subject: turn,
      urgent: isUrgent(turn),
      dueOn: turn.dueOn,
    };
    const others = people.filter((id) => id !== news.by);
    await this.book.tell(tx, agencyId, others, tiding, wall);
  }

  /** A report that was not accepted: the work is with its lead again, each time anew. */
  private async returned(tx: EntityManager, agencyId: string, turn: Turn, wall: Wall): Promise<void> {
    const people = await this.recipients.holdersOf(tx, agencyId, turn);
    const key = `returned:${turn.id}:${turn.setAt}`;
    const tiding = { kind: 'task_new' as const, key, subject: turn, urgent: isUrgent(turn), dueOn: turn.dueOn };
    await this.book.tell(tx, agencyId, people, tiding, wall);
  }

  private async extended(tx: EntityManager, agencyId: string, turn: Turn, wall: Wall): Promise<void> {
    const people = await this.recipients.holdersOf(tx, agencyId, turn);
    const key = `extended:${turn.id}:${turn.dueOn ?? ''}`;
    const tiding = { kind: 'task_extended' as const, key, subject: turn, urgent: isUrgent(turn), dueOn: turn.dueOn };
    await this.book.tell(tx, agencyId, people, tiding, wall);
  }
}
