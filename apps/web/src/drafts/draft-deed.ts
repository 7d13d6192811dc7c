import type { Draft, PageMark } from '../shared/api-types';
import type { DraftDeed } from './drafts.queries';
import type { StepFields } from './StepKind';

/** The acts on a draft itself, in the order in which they are offered. */
export const OWN = ['submit', 'add_version', 'comment', 'consult', 'add_step', 'withdraw', 'register'] as const;
type Own = (typeof OWN)[number];
type Answer = Extract<DraftDeed, { do: 'answer' }>['kind'] | 'forward';
/** What is open: an act on the draft, or an answer to a turn. */
export type OpenAct = { act: Own } | { act: Answer; taskId: string };

/**
 * The one act that the page is there for (drawn filled): the answer to one's turn, else the submission or the registration.
 * None while the form of an act is open: then it is the button that sends it.
 */
export const mainOf = (offered: readonly OpenAct[], open: OpenAct | null): OpenAct | undefined =>
  open === null
    ? (offered.find((one) => 'taskId' in one && one.act !== 'forward') ??
      offered.find(({ act }) => act === 'submit' || act === 'register'))
    : undefined;

export const OPINIONS = ['agree', 'agree_with_remarks', 'disagree'] as const;

/** What is typed and chosen in the form of an act. */
export type DeedFields = {
  readonly text: string;
  readonly opinion: (typeof OPINIONS)[number];
  readonly marks: PageMark[];
  readonly fileId: string | null;
  readonly unitIds: string[];
  readonly userIds: string[];
  readonly step: StepFields;
  readonly signing: { registerId: string; signer: string; signerTitle: string };
};

/** What the form says, or null while the file is missing that a new version is. */
export function deedSaid(draft: Pick<Draft, 'tasks'>, open: OpenAct, fields: DeedFields): DraftDeed | null {
  const { text, marks, fileId, unitIds, userIds } = fields;
  if ('taskId' in open) {
    const taskId = turnOf(draft, open);
    if (open.act === 'forward') return { do: 'forward', taskId, userId: userIds[0] ?? '', text };
    const answer = { do: 'answer', taskId, kind: open.act, text, marks, fileId } as const;
    return open.act === 'opine' ? { ...answer, opinion: fields.opinion } : answer;
  }
  switch (open.act) {
    case 'submit':
      return { do: 'submit', text };
    case 'add_version':
      return fileId === null ? null : { do: 'add_version', fileId, note: text };
    case 'comment':
      return { do: 'comment', text, marks };
    case 'consult':
      return { do: 'consult', unitIds, userIds, text };
    case 'add_step':
      return { do: 'add_step', ...fields.step, taskId: null, title: text, unitIds, userIds, workingDays: null };
    case 'withdraw':
      return { do: 'withdraw', reason: text };
    case 'register':
      return { do: 'register', ...fields.signing };
  }
}

/** The task that is answered. With another version the route began anew: the same turn has another task. */
function turnOf({ tasks }: Pick<Draft, 'tasks'>, open: { act: Answer; taskId: string }): string {
  if (tasks.some(({ id, state }) => id === open.taskId && state === 'open')) return open.taskId;
  const turn = tasks.find(({ answers, mayForward }) =>
    open.act === 'forward' ? mayForward : answers.some((one) => one === open.act),
  );
  return turn?.id ?? open.taskId;
}
