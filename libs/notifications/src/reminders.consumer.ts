import { Injectable } from '@nestjs/common';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import { Deadlines } from './deadlines';
import { NotificationBook } from './notification-book';
import { Recipients } from './recipients';
import { ESCALATED, PASSED, type Level } from './reminder.rules';
import { isUrgent } from './turns.consumer';
import { turnOf, wallOf } from './turn.queries';

const LEVELS: readonly Level[] = ['unit', 'office', 'leader'];

/**
 * Reminds when a timer of a deadline fires. What the timer says is looked up again: of a turn that ended, or whose
 * deadline moved since, nobody is reminded.
 */
@Injectable()
export class RemindersConsumer implements Consumer {
  readonly name = 'reminders';
  readonly class = 'normal';
  readonly attempts = 20;
  readonly leaseSeconds = 60;

  constructor(
    private readonly deadlines: Deadlines,
    private readonly recipients: Recipients,
    private readonly book: NotificationBook,
  ) {}

  work({ event: { agencyId, subjectId, topic, payload } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const turn = await turnOf(tx, agencyId, subjectId);
      if (!turn?.open) return;
      const wall = await wallOf(tx, agencyId);
      if (turn.dueOn !== payload.dueOn) return this.deadlines.plan(tx, agencyId, turn, wall);
      const level = LEVELS.find((known) => known === payload.level);
      const isBelow = turn.about === 'part';
      const people = level
        ? await this.recipients.above(tx, agencyId, turn, level)
        : isBelow
          ? await this.recipients.giversOf(tx, agencyId, turn)
          : await this.recipients.holdersOf(tx, agencyId, turn);
      const tiding = {
        kind:
          topic === ESCALATED || isBelow
            ? ('escalated' as const)
            : topic === PASSED
              ? ('overdue' as const)
              : ('due_soon' as const),
        // Whoever stands on two levels hears of a late turn once.
        key: level ? `up:${turn.id}:${turn.dueOn}` : `${String(payload.name)}:${turn.id}:${turn.dueOn}`,
        subject: turn,
        urgent: isUrgent(turn),
        dueOn: turn.dueOn,
      };
      await this.book.tell(tx, agencyId, people, tiding, wall);
      if (topic === PASSED && turn.isPart && !isBelow) {
        // Who gave a part is told each time when its lead is.
        const givers = await this.recipients.giversOf(tx, agencyId, turn);
        const others = givers.filter((id) => !people.includes(id));
        await this.book.tell(tx, agencyId, others, { ...tiding, kind: 'escalated' }, wall);
      }
      if (topic === PASSED) await this.deadlines.continue(tx, agencyId, turn, wall);
    });
  }
}
