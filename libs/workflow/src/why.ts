import type { Locale } from '@vanthu/platform';

/** Why somebody has a task, in one sentence of each language. `{who}` is the person whose decision opened it. */
const SENTENCES = {
  presented: { vi: '{who} trình văn bản để phân phối.', en: '{who} presented the document for distribution.' },
  proposed: {
    vi: '{who} đề xuất phân phối, chờ ý kiến chỉ đạo.',
    en: '{who} proposes a distribution and asks for your instruction.',
  },
  leading: { vi: '{who} giao đơn vị chủ trì giải quyết.', en: '{who} made your unit the lead.' },
  cooperating: { vi: '{who} giao đơn vị phối hợp giải quyết.', en: '{who} asks your unit to co-handle it.' },
  informed: { vi: '{who} chuyển để biết.', en: '{who} sends it for your information.' },
  assigned: { vi: '{who} giao trực tiếp giải quyết.', en: '{who} assigned it to you.' },
  returned: { vi: '{who} trả lại: {reason}', en: '{who} returned it: {reason}' },
  passed_on: { vi: '{who} chuyển đến để bạn xử lý.', en: '{who} passed it to you.' },
  consulted: { vi: '{who} xin ý kiến của bạn.', en: '{who} asks for your opinion.' },
  more_time: { vi: '{who} xin gia hạn; thời hạn do bạn đặt.', en: '{who} asks for more time; you set the deadline.' },
  reopened: { vi: '{who} mở lại: {reason}', en: '{who} reopened it: {reason}' },
  work_given: { vi: '{who} giao việc cho bạn chủ trì.', en: '{who} gave you the lead of this work.' },
  work_returned: {
    vi: '{who} trả lại việc bạn đã giao: {reason}',
    en: '{who} returned the work that you gave: {reason}',
  },
  taken_back: { vi: '{who} lấy lại để xem xét.', en: '{who} took it back to decide again.' },
} as const satisfies Record<string, Record<Locale, string>>;
type WhyCode = keyof typeof SENTENCES;

export type Why = { code: string; params: Record<string, string>; text: string };

const BY_TASK: Readonly<Partial<Record<string, WhyCode>>> = {
  distribute: 'presented',
  instruct: 'proposed',
  assign: 'leading',
  handle: 'assigned',
  cooperate: 'cooperating',
  inform: 'informed',
  consult: 'consulted',
  extend: 'more_time',
};

/** What opened a turn says more than its kind where it was one of these. */
const BY_OPENING: Readonly<Partial<Record<string, WhyCode>>> = {
  return: 'returned',
  withdraw: 'taken_back',
  pass: 'passed_on',
  reopen: 'reopened',
};

const WITH_REASON: ReadonlySet<WhyCode> = new Set<WhyCode>(['returned', 'reopened', 'work_returned']);

/** The act that opened a task: by whom, in which right, with which words, and who wrote it down where it was paper. */
export type Opening = {
  readonly kind: string;
  readonly who: string;
  readonly authority: string;
  readonly reason: string;
  readonly recordedBy: string | null;
};
/** Ghi theo bút phê: the words are the leader's, the hand that entered them is not. */
const RECORDED: Readonly<Record<Locale, string>> = {
  vi: ' (ghi theo bút phê, {clerk} ghi).',
  en: ' (recorded from the handwriting by {clerk}).',
};

/** Somebody with the right in which they act. */
export const inTheirRight = ({ who, authority }: Pick<Opening, 'who' | 'authority'>): string =>
  authority === '' ? who : `${who} (${authority})`;

/** Follows from what opened the task: a return and a withdrawal explain themselves, else the kind of task does. */
export function whyOf(task: string, opening: Opening, locale: Locale): Why {
  const given = opening.kind === 'give' && task !== 'cooperate' ? 'work_given' : undefined;
  const code = (task === 'give' ? 'work_returned' : given) ?? BY_OPENING[opening.kind] ?? BY_TASK[task] ?? 'passed_on';
  const who = inTheirRight(opening);
  const { recordedBy } = opening;
  const params = {
    who,
    ...(WITH_REASON.has(code) ? { reason: opening.reason } : {}),
    ...(recordedBy === null ? {} : { recordedBy }),
  };
  // One pass over the template: what people typed is never read as a placeholder.
  const text = SENTENCES[code][locale].replace(/\{(who|reason)\}/g, (_, name: string) =>
    name === 'who' ? who : opening.reason,
  );
  if (recordedBy === null) return { code, params, text };
  return { code, params, text: text.replace(/\.$/, '') + RECORDED[locale].replace('{clerk}', () => recordedBy) };
}
