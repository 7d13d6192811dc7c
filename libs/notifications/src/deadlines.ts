import { Injectable } from '@nestjs/common';
import { Timers, type NewTimer } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import {
  DEADLINE_KINDS,
  NEAR,
  nextOverdue,
  PASSED,
  remindersOf,
  USUAL_RULE,
  type LocalMoment,
  type Reminder,
  type ReminderRule,
} from './reminder.rules';
import type { Turn, Wall } from './turn.queries';

/** The rule of an agency, or the usual one, with its version; 0 while nobody changed it. */
export async function ruleOf(
  tx: EntityManager,
  agencyId: string,
): Promise<ReminderRule & { readonly version: number }> {
  const [rule] = await tx.query<(ReminderRule & { version: number })[]>(
    `SELECT version, at, before, overdue_every AS "overdueEvery", to_unit AS "toUnit", to_office AS "toOffice", to_leader AS "toLeader"
     FROM reminder_rule WHERE agency_id = $1`,
    [agencyId],
  );
  return rule ?? { version: 0, ...USUAL_RULE };
}

/** The timers of deadlines (nhắc hạn). They follow the turn; they never move its deadline. */
@Injectable()
export class Deadlines {
  constructor(private readonly timers: Timers) {}

  /** Makes the timers of a turn what its deadline asks for; of one that is over, or has no deadline, none. */
  async plan(tx: EntityManager, agencyId: string, turn: Turn, wall: Wall): Promise<void> {
    const rule = await ruleOf(tx, agencyId);
    const reminders: Reminder[] = [];
    if (turn.open && turn.dueOn !== null) {
      const said = await this.lateSaid(tx, agencyId, turn.id, turn.dueOn, wall);
      const lateSaidAt = said !== null && said > turn.setAt ? said : turn.setAt;
      const all = remindersOf(turn.dueOn, turn.setAt, rule, wall.calendar, lateSaidAt);
      // Of what an agency below has, nobody here need do anything before it is late.
      reminders.push(...all.filter(({ kind }) => turn.about !== 'part' || kind !== NEAR));
    }
    const timers = reminders.map((reminder) => timerOf(turn, reminder, rule, wall));
    await this.timers.replace(tx, agencyId, turn.id, DEADLINE_KINDS, timers);
  }

  /** Sets the next reminder of a turn that is late, once one has been told. */
  async continue(tx: EntityManager, agencyId: string, turn: Turn, wall: Wall): Promise<void> {
    if (turn.dueOn === null) return;
    const rule = await ruleOf(tx, agencyId);
    const next = nextOverdue(turn.dueOn, endOf(wall.day), rule, wall.calendar);
    await this.timers.set(tx, agencyId, timerOf(turn, next, rule, wall));
  }

  /** The end of the last day on which it was said that it is late: after an outage another day than the timer names. */
  private async lateSaid(
    tx: EntityManager,
    agencyId: string,
    taskId: string,
    dueOn: string,
    { timeZone }: Wall,
  ): Promise<LocalMoment | null> {
    const [row] = await tx.query<{ day: string | null }[]>(
      `SELECT max((ended_at AT TIME ZONE $5)::date)::text AS day FROM timer
       WHERE agency_id = $1 AND subject_id = $2 AND kind = $3 AND state = 'fired' AND payload->>'dueOn' = $4`,
      [agencyId, taskId, PASSED, dueOn, timeZone],
    );
    return row?.day ? endOf(row.day) : null;
  }
}

const endOf = (day: string): LocalMoment => `${day} 23:59`;

/** The key names turn, deadline and reminder: the same thing fires once, and a deadline that moved has reminders anew. */
function timerOf(turn: Turn, reminder: Reminder, rule: ReminderRule, { timeZone }: Wall): NewTimer {
  const { day, kind, name, level } = reminder;
  return {
    key: `deadline:${turn.id}:${turn.dueOn ?? ''}:${name}`,
    kind,
    subjectId: turn.id,
    payload: { dueOn: turn.dueOn, day, name, level: level ?? null },
    due: { day, time: rule.at, timeZone },
  };
}
