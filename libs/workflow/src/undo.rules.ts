import { problem, type Raise } from '@vanthu/platform';
import { effectOf } from './route.rules';
import { TERMS } from './route.terms';
import {
  TASK_ACTS,
  type Consequence,
  type DecisionKind,
  type DocumentStep,
  type TaskFacts,
  type TaskKind,
} from './route.words';
import { asideOf, asidesEndedBy } from './turn-lines.rules';

/** How long somebody may undo an act of their own (hoàn tác), in seconds. */
export const UNDO_SECONDS = 60;

export const notToTakeBack = problem('workflow/not-to-take-back', 409, {
  vi: { title: 'Không lấy lại được', detail: 'Ý kiến này không phải loại lấy lại được, hoặc chưa được ban hành.' },
  en: { title: 'Not to be taken back', detail: 'There is no decision here of a kind that can be taken back.' },
});
export const alreadyActed = problem('workflow/already-acted', 409, {
  vi: { title: 'Người nhận đã xử lý', detail: 'Không lấy lại được nữa vì người nhận đã hành động.' },
  en: { title: 'The receiver has acted', detail: 'It is too late to take this back: a receiver has acted on it.' },
});
export const notToUndo: Raise<{ kind: string }> = problem(
  'workflow/not-to-undo',
  409,
  {
    vi: { title: 'Không hoàn tác được', detail: 'Việc "{kind}" không hoàn tác được, hoặc đã được hoàn tác.' },
    en: { title: 'Not to be undone', detail: 'This act ("{kind}") cannot be undone, or it was undone already.' },
  },
  TERMS,
);
export const undoTooLate: Raise<{ seconds: number }> = problem('workflow/undo-too-late', 409, {
  vi: { title: 'Quá thời gian hoàn tác', detail: 'Chỉ hoàn tác được trong {seconds} giây; hãy lấy lại nếu còn được.' },
  en: {
    title: 'Too late to undo',
    detail: 'An act is undone within {seconds} seconds; take it back if you still can.',
  },
});

export const groundGone = problem('workflow/ground-gone', 409, {
  vi: {
    title: 'Việc không còn nữa',
    detail: 'Không hoàn tác được: sau đó chỉ đạo hoặc câu hỏi dẫn đến việc này đã được trả lại, hủy hoặc kết thúc.',
  },
  en: {
    title: 'The task has lost its ground',
    detail: 'Not to be undone: the instruction or question it came from was returned, cancelled or ended since.',
  },
});

/** Which decisions can be taken back, and what that does to the document: it goes the same step back. */
const TAKEN_BACK: Partial<Record<DecisionKind, { readonly step: DocumentStep | null }>> = {
  distribute: { step: null },
  instruct: { step: 'withdraw' },
  assign: { step: 'withdraw' },
  pass: { step: null },
};

/** Whether a decision is of a kind that can be taken back while nobody has acted on it. */
export const canBeTakenBack = (decision: string): boolean => Object.hasOwn(TAKEN_BACK, decision);

/** What it leads to when the decision that closed this task is taken back (lấy lại): the turn is its taker's again. */
export function takeBack(tasks: readonly TaskFacts[], task: TaskFacts, decision: DecisionKind | null): Consequence {
  const way = decision === null ? undefined : TAKEN_BACK[decision];
  if (task.state !== 'done' || task.closedBy === null || !way) throw notToTakeBack({});
  const opened = tasks.filter((t) => t.openedBy === task.closedBy);
  if (opened.some(isActedOn)) throw alreadyActed({});
  const step = task.subject === 'work' ? null : way.step;
  return { step, closes: false, opens: [task.kind], withdraws: opened.map(({ id }) => id) };
}

/** What the rules need to know of the decision that is to be undone. */
export type DecisionFacts = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly taskId: string | null;
  /** Seconds since it was taken, by the database's clock. */
  readonly age: number;
  readonly undone: boolean;
  /** The later acts on its subject that were not undone, the taking back among them. */
  readonly later: readonly LaterAct[];
};
export type LaterAct = { readonly id: string; readonly kind: DecisionKind; readonly taskId: string | null };

type Undoing = {
  readonly step: DocumentStep | null;
  readonly withdraws: readonly string[];
  /** Turns that the act had ended and that are open again, the same rows. */
  readonly restores: readonly string[];
  /** Whether the task of the act counts as accepted afterwards; null where nothing was said of it. */
  readonly accepted: boolean | null;
};

/** The step that takes an act's own step back, on a document. */
const UNDONE: Partial<Record<DecisionKind, DocumentStep | null>> = {
  present: 'withdraw',
  distribute: null,
  instruct: 'withdraw',
  assign: 'withdraw',
  accept: 'release',
  complete: 'resume', // completing accepts without a word: it is in progress afterwards
  acknowledge: null,
  pass: null,
  consult: null,
  opine: null,
  involve: null,
  report: null,
  request_extension: null,
  refuse_extension: null,
  defer: null,
  give: null,
  reopen: 'complete',
};
const UNDONE_RETURN: Partial<Record<TaskKind, DocumentStep | null>> = {
  distribute: 'present',
  instruct: null,
  assign: 'instruct',
  handle: 'assign',
};
/** The acts on work without a document that move it. */
const UNDONE_OF_WORK: Partial<Record<DecisionKind, DocumentStep>> = { complete: 'reopen', reopen: 'complete' };

/** The acts that move a document or work; what only hands a turn on is not among them. */
const MOVING = [
  'present',
  'instruct',
  'assign',
  'accept',
  'complete',
  'return',
  'withdraw',
  'reopen',
  'cancel',
] as const satisfies readonly DecisionKind[];

/** Whether an act is of a kind that can be undone; what gave a first turn to work is cancelled instead. */
export const canBeUndone = (kind: string): boolean => kind === 'return' || Object.hasOwn(UNDONE, kind);

/**
 * What undoing an act of one's own leads to: what it opened is withdrawn while no receiver acted, what it ended is open
 * again. What granted a deadline stays: others may have arranged themselves by it already.
 */
export function undo(tasks: readonly TaskFacts[], decision: DecisionFacts): Undoing {
  const { kind } = decision;
  const task = tasks.find(({ id }) => id === decision.taskId);
  if (!canBeUndone(kind) || decision.undone || (!task && kind !== 'present' && kind !== 'reopen')) {
    throw notToUndo({ kind });
  }
  if (decision.age > UNDO_SECONDS) throw undoTooLate({ seconds: UNDO_SECONDS });
  const opened = tasks.filter(({ openedBy }) => openedBy === decision.id);
  const step = stepBack(task, kind, tasks[0]?.subject ?? 'incoming');
  const isLatest = !decision.later.some((act) => act.taskId !== null && act.taskId === task?.id && isOwnAct(act));
  const isOvertaken = decision.later.some((act) => MOVING.some((moving) => moving === act.kind));
  if (!isLatest || (step !== null && isOvertaken) || opened.some(isActedOn)) throw alreadyActed({});
  const restores = tasks.filter(({ closedBy }) => closedBy === decision.id);
  if (restores.some((one) => decision.later.some((act) => takesAlong(tasks, act, one)))) throw groundGone({});
  return {
    step,
    withdraws: opened.map(({ id }) => id),
    restores: restores.map(({ id }) => id),
    accepted: kind === 'accept' ? false : kind === 'complete' ? true : null,
  };
}

/**
 * Whether a later act would have ended this turn as well, had it been open then: who answered, and takes the answer back,
 * is not asked again when the instruction was returned or the asker has finished meanwhile.
 */
function takesAlong(tasks: readonly TaskFacts[], { id, kind, taskId }: LaterAct, restored: TaskFacts): boolean {
  if (kind === 'cancel') return true;
  const on = tasks.find((task) => task.id === taskId);
  const act = TASK_ACTS.find((known) => known === kind);
  if (on && act && effectOf(on, act)?.withdraws?.includes(restored.kind)) return true;
  const open = { ...restored, state: 'open' } as const;
  const then = tasks.map((task) => (task.id === restored.id ? open : task));
  const ended = tasks.filter(({ closedBy }) => closedBy === id);
  return asideOf(then, ended, asidesEndedBy(kind)).includes(open);
}

const isOwnAct = ({ kind }: LaterAct) => kind !== 'undo' && kind !== 'withdraw';

function stepBack(task: TaskFacts | undefined, kind: DecisionKind, subject: TaskFacts['subject']) {
  if (subject === 'work') return UNDONE_OF_WORK[kind] ?? null;
  if (kind === 'return') return (task && UNDONE_RETURN[task.kind]) ?? null;
  if (kind === 'pass' && task?.accepted) return 'accept';
  return UNDONE[kind] ?? null;
}

const isActedOn = (task: TaskFacts) => task.state !== 'open' || task.accepted || task.acted;
