import type { DecisionView, DraftView } from '@vanthu/workflow';
import { dueLine, type DraftSlip, type SlipVoice } from './draft-slip';

const OPINIONS: Readonly<Record<string, string>> = {
  agree: 'Nhất trí.',
  agree_with_remarks: 'Nhất trí, có ý kiến:',
  disagree: 'Không nhất trí:',
};
const SAYS: Readonly<Record<string, string>> = {
  comment: 'Góp ý:',
  return: 'Trả lại:',
  approve: 'Duyệt.',
  pass_back: 'Chuyển lại người soạn thảo.',
};

type Agency = { readonly agencyName: string; readonly parentName: string; readonly timeZone: string };

/** What stands on the submission slip of a draft, out of what was done with it. */
export function slipFacts(draft: DraftView, all: readonly DecisionView[], agency: Agency): DraftSlip {
  const story = all.filter(({ undoneBy }) => undoneBy === null); // what was undone within its minute was never said
  const versionOf = (sha256: string | null) => {
    const found = draft.versions.findLast((one) => one.sha256 === sha256);
    return found ? `bản ${found.number.toString()}` : '';
  };
  const voiceOf = (act: DecisionView): SlipVoice => {
    const { capacity, onBehalfOf } = act.basis;
    return {
      who: act.actor.displayName,
      post: onBehalfOf ? `${act.authority.title} (${capacity} ${onBehalfOf.name})` : act.authority.title,
      at: momentOf(act.at, agency.timeZone),
      version: versionOf(act.seenSha256),
      says: saysOf(act),
    };
  };
  const last = (kinds: readonly string[], seen?: string) =>
    story.findLast(({ kind, seenSha256 }) => kinds.includes(kind) && (seen === undefined || seenSha256 === seen));
  const { sha256 } = draft.current;
  // An initial of a former version is none: its line stays dotted. So is one that was given before the draft went back.
  const submitted = story.findLastIndex(({ kind, body }) => kind === 'submit' || body.reopened === true);
  const standing = story.slice(Math.max(0, submitted));
  const initial = (kind: string) => {
    const act = standing.findLast((each) => each.kind === kind && each.seenSha256 === sha256);
    return act ? voiceOf(act) : null;
  };
  const decided = standing.findLast((each) => each.kind === 'approve' && each.seenSha256 === sha256);
  const opinions = story.filter(({ kind }) => kind === 'opine' || kind === 'comment' || kind === 'return');
  return {
    parentName: agency.parentName,
    agencyName: agency.agencyName,
    to: draft.leaderInCharge?.displayName ?? 'Lãnh đạo cơ quan',
    fields: [
      ['Vấn đề trình', draft.subject],
      ['Loại văn bản', draft.docTypeName],
      ['Đơn vị soạn thảo', draft.unit.name],
      ['Người soạn thảo', draft.drafter.displayName],
      ['Trả lời văn bản', draft.replyTo ? draft.replyTo.numberSymbol : ''],
      ['Nơi nhận', draft.recipients.join('; ')],
      ['Hạn hoàn thành', dueLine(draft.dueOn)],
    ],
    proposal: text(last(['submit'])?.body, 'text'),
    opinions: opinions.map(voiceOf),
    waiting: draft.tasks.filter(({ kind, state }) => kind === 'opine' && state === 'open').map((t) => t.assignee.name),
    initials: [
      ['Nội dung', initial('check_content')],
      ['Thể thức, kỹ thuật trình bày', initial('check_form')],
    ],
    decision: decided ? voiceOf(decided) : null,
    version: draft.current.number,
    sha256,
  };
}

function saysOf({ kind, body }: DecisionView): string {
  const opinion = typeof body.opinion === 'string' ? OPINIONS[body.opinion] : SAYS[kind];
  const marks = Array.isArray(body.marks) ? body.marks : [];
  const lines = marks.flatMap((mark: unknown) =>
    typeof mark === 'object' && mark !== null && 'page' in mark && 'text' in mark
      ? [`– Trang ${String(mark.page)}: ${String(mark.text)}`]
      : [],
  );
  return [[opinion ?? '', text(body, 'text')].filter((part) => part !== '').join(' '), ...lines].join('\n');
}

const text = (body: Readonly<Record<string, unknown>> | undefined, field: string): string => {
  const said = body?.[field];
  return typeof said === 'string' ? said : '';
};

const momentOf = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
  }).format(new Date(at));
