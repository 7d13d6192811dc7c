import { problem, type Raise } from '@vanthu/platform';
import {
  TASK_ACTS,
  type DecisionKind,
  type DocumentStep,
  type Effect,
  type TaskAct,
  type TaskKind,
  type TaskState,
  type WorkStep,
} from './route.words';

export {
  DECISION_KINDS,
  TASK_ACTS,
  TASK_KINDS,
  type DecisionKind,
  type DocumentStep,
  type TaskAct,
  type TaskKind,
  type TaskState,
  type WorkStep,
} from './route.words';

/** What whoever has a turn may do beside deciding it, and the turn stays theirs: nothing of it moves the subject. */
const ASK = { consult: { step: null, closes: false, opens: ['consult'] } } as const;
const PASS = { pass: { step: null, closes: true, opens: 'same' } } as const;
/** Để lại: comes back on its day. What is urgent stays where it lies. */
const DEFER = { defer: { step: null, closes: false, opens: [], notUrgent: true } } as const;
const TELL = { report: { step: null, closes: false, opens: [] } } as const;
const WIDEN = { involve: { step: null, closes: false, opens: ['cooperate', 'inform'] } } as const;
const PLEAD = { request_extension: { step: null, closes: false, opens: ['extend'] } } as const;

/** The turns that follow from another's turn and never lead: alike for documents and for work without one. */
const ASIDE = {
  cooperate: {
    acknowledge: { step: null, closes: true, opens: [] },
    ...PASS,
    ...ASK,
    ...TELL,
    ...PLEAD,
    ...DEFER,
  },
  inform: { acknowledge: { step: null, closes: true, opens: [] }, ...PASS, ...DEFER },
  consult: { opine: { step: null, closes: true, opens: [] }, ...PASS, ...ASK, ...DEFER },
  extend: {
    grant_extension: { step: null, closes: true, opens: [] },
    refuse_extension: { step: null, closes: true, opens: [] },
  },
} as const;

/**
 * The road of an incoming document from the chief of office to the specialist. Read it as: whoever has this task may
 * take this decision, and it leads to those tasks. Co-handlers and those informed only acknowledge: the document is
 * closed when the lead closes it, not when the last of them has answered. A matter that was accepted and then passed on
 * is not accepted any more, until its new holder does.
 * @see Decree 30/2020/NĐ-CP, art. 23 (direct: lead, co-handlers, deadline) and 24 (handle)
 */
export const ROUTE = {
  distribute: {
    distribute: { step: null, closes: true, opens: ['instruct'] },
    // Back to the records office: the document is registered, and presented again when it is mended.
    return: { step: 'withdraw', closes: true, opens: [] },
    ...PASS,
    ...ASK,
    ...DEFER,
  },
  instruct: {
    instruct: { step: 'instruct', closes: true, opens: ['assign', 'cooperate', 'inform'] },
    return: { step: null, closes: true, opens: ['distribute'] },
    ...PASS,
    ...ASK,
    ...DEFER,
  },
  assign: {
    assign: { step: 'assign', closes: true, opens: ['handle'] },
    return: { step: 'withdraw', closes: true, opens: ['instruct'], withdraws: ['cooperate', 'inform'] },
    ...PASS,
    ...ASK,
    ...WIDEN,
    ...TELL,
    ...PLEAD,
    ...DEFER,
  },
  handle: {
    accept: { step: 'accept', closes: false, opens: [], beforeAcceptance: true },
    complete: { step: 'complete', closes: true, opens: [] },
    return: { step: 'withdraw', closes: true, opens: ['assign'], beforeAcceptance: true },
    pass: { ...PASS.pass, stepOfAccepted: 'release' },
    ...ASK,
    ...WIDEN,
    ...TELL,
    ...PLEAD,
    ...DEFER,
  },
  ...ASIDE,
  give: {},
} as const satisfies Record<TaskKind, Partial<Record<TaskAct, Effect<DocumentStep>>>>;

/**
 * Work without a document (giao việc). A unit that leads may do it itself or assign a member; what is returned goes back
 * to who gave it out (`before`), in the end to the giver, who gives it to another or cancels it.
 */
export const WORK_ROUTE = {
  distribute: {},
  instruct: {},
  give: {
    give: { step: null, closes: true, opens: ['assign', 'cooperate', 'inform'], withdraws: ['cooperate', 'inform'] },
    ...ASK,
  },
  assign: {
    assign: { step: null, closes: true, opens: ['handle'] },
    complete: { step: 'complete', closes: true, opens: [] },
    return: { step: null, closes: true, opens: 'before' },
    ...PASS,
    ...ASK,
    ...WIDEN,
    ...TELL,
    ...PLEAD,
    ...DEFER,
  },
  handle: {
    accept: { step: null, closes: false, opens: [], beforeAcceptance: true },
    complete: { step: 'complete', closes: true, opens: [] },
    return: { step: null, closes: true, opens: 'before', beforeAcceptance: true },
    ...PASS,
    ...ASK,
    ...WIDEN,
    ...TELL,
    ...PLEAD,
    ...DEFER,
  },
  ...ASIDE,
} as const satisfies Record<TaskKind, Partial<Record<TaskAct, Effect<WorkStep>>>>;

/** What the rules need to know of a task. `openedBy` and `closedBy` are decisions. */
export type TaskFacts = {
  readonly id: string;
  /** What it is about; drafts have rules of their own. */
  readonly subject: 'incoming' | 'work';
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly accepted: boolean;
  /** An act was taken on it that stands; putting it off is none. */
  readonly acted: boolean;
  /** Khẩn, and more: 4 is ordinary, less presses more. */
  readonly rank: number;
  readonly openedBy: string;
  readonly openedKind: DecisionKind;
  /** The task on which the decision was taken that opened it; null for the first. */
  readonly openedOn: string | null;
  readonly closedBy: string | null;
};

/** What a decision changes: the subject, whose turn comes, and which tasks are nobody's turn any more. */
export type Consequence = {
  readonly step: DocumentStep | WorkStep | null;
  readonly closes: boolean;
  readonly opens: readonly TaskKind[];
  readonly withdraws: readonly string[];
};

export const taskClosed: Raise<{ state: string }> = problem('workflow/task-closed', 409, {
  vi: { title: 'Việc này đã xong', detail: 'Đã có người xử lý hoặc thu hồi việc này trước bạn ({state}).' },
  en: { title: 'No longer open', detail: 'Somebody acted on this task or took it back before you ({state}).' },
});
export const notThisAct: Raise<{ kind: string; act: string }> = problem('workflow/not-this-act', 409, {
  vi: { title: 'Không đúng bước', detail: 'Ở bước "{kind}" không thể thực hiện "{act}".' },
  en: { title: 'Not at this step', detail: 'At the step "{kind}" nobody can "{act}".' },
});
export const alreadyAccepted: Raise<{ act: string }> = problem('workflow/already-accepted', 409, {
  vi: { title: 'Đã nhận việc', detail: 'Việc này đã được nhận xử lý nên không thể "{act}" nữa.' },
  en: { title: 'Already accepted', detail: 'This task was accepted; it is too late to "{act}".' },
});
export const notDeferred = problem('workflow/urgent-not-deferred', 409, {
  vi: { title: 'Việc khẩn không để lại', detail: 'Văn bản, công việc khẩn phải xử lý ngay, không để lại ngày khác.' },
  en: { title: 'Urgent is not put off', detail: 'What is urgent is handled at once; it cannot be put off.' },
});

/** What an act on a task leads to by the tables, or undefined where they do not name it. */
export function effectOf(
  task: Pick<TaskFacts, 'kind'> & { subject?: TaskFacts['subject'] },
  act: TaskAct,
): Effect<DocumentStep | WorkStep> | undefined {
  const table = task.subject === 'work' ? WORK_ROUTE : ROUTE;
  const acts: Partial<Record<TaskAct, Effect<DocumentStep | WorkStep>>> = table[task.kind];
  return Object.hasOwn(acts, act) ? acts[act] : undefined;
}

/** What this decision on this task leads to; `tasks` are all tasks of its subject. */
export function decide(tasks: readonly TaskFacts[], task: TaskFacts, act: TaskAct): Consequence {
  const effect = effectOf(task, act);
  if (!effect) throw notThisAct({ kind: task.kind, act });
  if (task.state !== 'open') throw taskClosed({ state: task.state });
  if (effect.beforeAcceptance && task.accepted) throw alreadyAccepted({ act });
  if (effect.notUrgent && task.rank < ORDINARY) throw notDeferred({});
  const lost = tasks.filter((t) => t.state === 'open' && t.id !== task.id && effect.withdraws?.includes(t.kind));
  const ended = effect.closes ? [task, ...lost] : lost;
  return {
    step: (task.accepted ? effect.stepOfAccepted : undefined) ?? effect.step,
    closes: effect.closes,
    opens: opensOf(tasks, task, effect.opens),
    withdraws: idsOf([...lost, ...asideOf(tasks, ended, act === 'pass' ? ['extend'] : ['consult', 'extend'])]),
  };
}

/**
 * What an instruction leads to that a leader wrote on the paper (bút phê trên giấy): it ends the leader's turn; where the
 * paper was before them while the chief of office still had to propose, that turn has lost its ground.
 */
export function recordPaper(tasks: readonly TaskFacts[], task: TaskFacts): Consequence {
  if (task.kind !== 'distribute') return decide(tasks, task, 'instruct');
  if (task.state !== 'open') throw taskClosed({ state: task.state });
  const { step, opens } = ROUTE.instruct.instruct;
  return { step, closes: false, opens, withdraws: idsOf([task, ...asideOf(tasks, [task], ['consult', 'extend'])]) };
}

const ORDINARY = 4;

function opensOf(tasks: readonly TaskFacts[], task: TaskFacts, opens: Effect<string>['opens']): readonly TaskKind[] {
  if (opens === 'same') return [task.kind];
  if (opens !== 'before') return opens;
  return [formerOf(tasks, task)?.kind ?? 'give'];
}

/** The turn from which a task came by way of a decision that gave the work on, past those who only passed it. */
export function formerOf<T extends TaskFacts>(tasks: readonly T[], task: TaskFacts): T | undefined {
  const origin = lineOf(tasks, task).at(-1) ?? task;
  return tasks.find(({ id, kind }) => id === origin.openedOn && kind === 'assign');
}

/** What leaves a turn what it is, in other hands. */
const HANDED: readonly DecisionKind[] = ['pass', 'withdraw'];

/** A task and those of the same kind through which it was passed on to its holder, the newest first. */
export function lineOf<T extends TaskFacts>(tasks: readonly T[], task: TaskFacts): T[] {
  const line: T[] = [];
  let at = tasks.find(({ id }) => id === task.id);
  while (at && !line.includes(at)) {
    line.push(at);
    const { kind, openedOn, openedKind } = at;
    at = HANDED.includes(openedKind) ? tasks.find((t) => t.id === openedOn && t.kind === kind) : undefined;
  }
  return line;
}

/** The open questions and requests that were put from these turns, and from those turns in their turn: they lose their ground. */
function asideOf(tasks: readonly TaskFacts[], ended: readonly TaskFacts[], kinds: readonly TaskKind[]): TaskFacts[] {
  const ground = new Set(ended.flatMap((task) => [task.id, ...idsOf(lineOf(tasks, task))]));
  const lost: TaskFacts[] = [];
  for (let size = -1; size !== lost.length;) {
    size = lost.length;
    for (const task of tasks) {
      if (!kinds.includes(task.kind) || task.openedOn === null || !ground.has(task.openedOn) || ground.has(task.id))
        continue;
      ground.add(task.id); // a question that was passed on or answered with a question leads further
      lost.push(task);
    }
  }
  return lost.filter(({ state, id }) => state === 'open' && !ended.some((one) => one.id === id));
}

/** The decisions to offer on a task: the API sends them, so that no client repeats the rules. */
export function actsOn(
  task: Pick<TaskFacts, 'kind' | 'state' | 'accepted'> & Partial<Pick<TaskFacts, 'subject' | 'rank'>>,
): TaskAct[] {
  if (task.state !== 'open') return [];
  return TASK_ACTS.filter((act) => {
    const effect = effectOf(task, act);
    return (
      effect !== undefined &&
      !(effect.beforeAcceptance && task.accepted) &&
      !(effect.notUrgent && (task.rank ?? ORDINARY) < ORDINARY)
    );
  });
}

const idsOf = (tasks: readonly TaskFacts[]) => tasks.map((t) => t.id);
