import { isWorkingDay, workingDaysAfter } from '@vanthu/registers';
import type { Wall } from './turn.queries';

/** What people are told (loại thông báo). */
export const KINDS = [
  'task_new',
  'task_info',
  'task_extended',
  'due_soon',
  'overdue',
  'escalated',
  'meeting_sent',
  'meeting_moved',
  'meeting_off',
  'leader_meeting',
  'report_in',
  'task_stopped',
] as const;
export type Kind = (typeof KINDS)[number];
/** The ways out of the program. In the program everything is listed. */
export const CHANNELS = ['email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];
/** At once, in the next digest (bản tổng hợp), or not. */
export const CHOICES = ['now', 'digest', 'off'] as const;
export type Choice = (typeof CHOICES)[number];
export type Choices = Readonly<Record<Kind, Readonly<Record<Channel, Choice>>>>;

/** Times are HH:MM on the wall of the agency. */
export type Settings = {
  readonly choices: Choices;
  readonly digestAt: readonly string[];
  readonly quietFrom: string;
  readonly quietUntil: string;
};

const usual = (email: Choice, push: Choice) => ({ email, push });
export const USUAL_SETTINGS: Settings = {
  choices: {
    task_new: usual('digest', 'now'),
    task_info: usual('digest', 'off'),
    task_extended: usual('digest', 'now'),
    due_soon: usual('digest', 'now'),
    overdue: usual('digest', 'now'),
    escalated: usual('digest', 'now'),
    meeting_sent: usual('digest', 'now'),
    meeting_moved: usual('digest', 'now'),
    meeting_off: usual('digest', 'now'),
    leader_meeting: usual('digest', 'now'),
    report_in: usual('digest', 'now'),
    task_stopped: usual('digest', 'now'),
  },
  digestAt: ['07:45', '13:30'],
  quietFrom: '18:00',
  quietUntil: '07:00',
};

/** The quiet hours (giờ yên tĩnh) may go past midnight; from and until the same are none. */
export const isQuiet = (time: string, { quietFrom, quietUntil }: Settings): boolean =>
  quietFrom <= quietUntil ? quietFrom <= time && time < quietUntil : quietFrom <= time || time < quietUntil;

/** Whether something on a day cannot wait for the next digest: it comes before the next working day is over. */
export const isPressing = (day: string, wall: Pick<Wall, 'day' | 'calendar'>): boolean =>
  day <= workingDaysAfter(wall.day, 1, wall.calendar);

export type When = 'now' | { readonly day: string; readonly time: string };

/**
 * When something leaves by a way; null: not by this one. What is urgent (khẩn) goes at once whatever the hour; everything
 * else rests in quiet hours and on days off.
 */
export function whenOf(choice: Choice, urgent: boolean, wall: Wall, settings: Settings): When | null {
  if (choice === 'off') return null;
  if (urgent) return 'now';
  const worked = isWorkingDay(wall.day, wall.calendar);
  if (choice === 'now' && worked && !isQuiet(wall.time, settings)) return 'now';
  const times = choice === 'digest' ? [...settings.digestAt].sort() : [settings.quietUntil];
  const later = worked ? times.find((time) => time > wall.time) : undefined;
  const first = times[0] ?? settings.quietUntil;
  return later !== undefined
    ? { day: wall.day, time: later }
    : { day: workingDaysAfter(wall.day, 1, wall.calendar), time: first };
}
