import type { Locale } from '@vanthu/platform';
import type { Kind } from './channel.rules';
import type { Line } from './contents';

type Words = {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly urgent: string;
  /** All that is said of what is restricted. */
  readonly document: string;
  readonly meeting: string;
  readonly changed: string;
  readonly due: (day: string) => string;
  /** Of a meeting: its day. */
  readonly on: (day: string) => string;
  readonly many: (count: number) => string;
  readonly open: string;
  readonly again: string;
  readonly why: string;
};

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    kinds: {
      task_new: 'Việc mới',
      task_info: 'Văn bản để biết',
      task_extended: 'Được gia hạn',
      due_soon: 'Sắp đến hạn',
      overdue: 'Quá hạn',
      escalated: 'Việc quá hạn cần đôn đốc',
      meeting_sent: 'Được cử dự thay',
      meeting_moved: 'Lịch họp đổi thời gian hoặc họp lại',
      meeting_off: 'Lịch họp hoãn hoặc hủy',
      leader_meeting: 'Lịch của lãnh đạo có thay đổi',
      report_in: 'Báo cáo, đề nghị về nhiệm vụ đã giao',
      task_stopped: 'Nhiệm vụ đã dừng',
    },
    urgent: 'KHẨN',
    document: 'Bạn có 1 văn bản mới',
    meeting: 'Bạn có 1 lịch mới',
    changed: 'Lịch của bạn có thay đổi',
    due: (day) => `hạn ${day}`,
    on: (day) => `ngày ${day}`,
    many: (count) => `Bạn có ${count.toString()} thông báo`,
    open: 'Xem trong Vanthu',
    again: 'Thư này có thể đã được gửi một lần: hệ thống không ghi nhận được lần gửi trước.',
    why: 'Đổi cách nhận thông báo tại',
  },
  en: {
    kinds: {
      task_new: 'New work',
      task_info: 'For your information',
      task_extended: 'Extended',
      due_soon: 'Due soon',
      overdue: 'Overdue',
      escalated: 'Overdue work to follow up',
      meeting_sent: 'Sent to a meeting in place of somebody',
      meeting_moved: 'Meeting moved, or on again',
      meeting_off: 'Meeting put off or called off',
      leader_meeting: 'Your leader’s calendar changed',
      report_in: 'Report on a task you gave',
      task_stopped: 'Task stopped',
    },
    urgent: 'URGENT',
    document: 'You have 1 new document',
    meeting: 'You have 1 new appointment',
    changed: 'Your calendar changed',
    due: (day) => `due ${day}`,
    on: (day) => `on ${day}`,
    many: (count) => `You have ${count.toString()} notifications`,
    open: 'Open in Vanthu',
    again: 'This may have been sent once before: the earlier sending could not be recorded.',
    why: 'Change how you are notified at',
  },
};

const vietnamese = (day: string) => day.split('-').reverse().join('/');

function hiddenOf({ agendaEntryId, kind }: Line, words: Words): string {
  if (agendaEntryId === null) return words.document;
  return kind === 'meeting_sent' ? words.meeting : words.changed;
}

/** One line of a message. Of what is restricted it says that there is something, and nothing else. */
function lineOf(line: Line, words: Words): string {
  if (line.restricted) return hiddenOf(line, words);
  const number = line.numberSymbol ?? '';
  const what = [number, line.title ?? ''].filter((part) => part !== '').join(' – ');
  const { dueOn } = line;
  const said = line.agendaEntryId === null ? words.due : words.on;
  const due = dueOn === null ? '' : ` (${said(vietnamese(dueOn))})`;
  return `${words.kinds[line.kind]}${what === '' ? '' : `: ${what}`}${due}`;
}

function linkOf({ agendaEntryId, directiveTaskId, taskId }: Line, base: string): string {
  if (agendaEntryId !== null) return `${base}/agenda/${agendaEntryId}`;
  if (directiveTaskId !== null) return `${base}/directives/${directiveTaskId}`;
  return `${base}/${taskId === null ? 'notifications' : `tasks/${taskId}`}`;
}

export type Text = { readonly subject: string; readonly body: string; readonly url: string };

/** What a message says: a subject without any content, then a line and a link for each thing. */
export function textOf(lines: readonly Line[], locale: Locale, base: string, repeated: boolean): Text {
  const words = WORDS[locale];
  const [first] = lines;
  const single = lines.length === 1 ? first : undefined;
  const plain = single
    ? single.restricted
      ? hiddenOf(single, words)
      : words.kinds[single.kind]
    : words.many(lines.length);
  const subject = lines.some(({ urgent }) => urgent) ? `[${words.urgent}] ${plain}` : plain;
  const items = lines.map((line) => `- ${lineOf(line, words)}\n  ${words.open}: ${linkOf(line, base)}`);
  const again = repeated ? [words.again, ''] : [];
  const body = [...again, ...items, '', `${words.why}: ${base}/account/notifications`, ''].join('\n');
  return { subject, body, url: single ? linkOf(single, base) : `${base}/notifications` };
}

/** What a push shows: as the e-mail, in a line. */
export function shortTextOf(lines: readonly Line[], locale: Locale, base: string): Text {
  const words = WORDS[locale];
  const { subject, url } = textOf(lines, locale, base, false);
  const body = lines.length === 1 && lines[0] && !lines[0].restricted ? lineOf(lines[0], words) : '';
  return { subject, body, url };
}
