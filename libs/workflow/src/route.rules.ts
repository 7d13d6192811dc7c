import { problem, type Raise } from '@vanthu/platform';

/** Whose turn it is, and for what (nhiệm vụ được giao). */
export const TASK_KINDS = ['distribute', 'instruct', 'assign', 'handle', 'cooperate', 'inform'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export type TaskState = 'open' | 'done' | 'withdrawn';

/** What somebody decides on a task that is theirs. */
export const TASK_ACTS = ['distribute', 'instruct', 'assign', 'accept', 'complete', 'acknowledge', 'return'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/** Every kind of decision; `present` opens the road, `withdraw` (lấy lại) takes a decision back. */
export type DecisionKind = 'present' | TaskAct | 'withdraw';

/** Steps in the life of the document, by the names of the rules of documents. */
export type DocumentStep = 'instruct' | 'assign' | 'accept' | 'complete' | 'withdraw';

type Effect = {
  /** What it does to the document; null when only the turn changes. */
  readonly step: DocumentStep | null;
  readonly closes: boolean;
  readonly opens: readonly TaskKind[];
  /** Open tasks of these kinds lose their ground with it. */
  readonly withdraws?: readonly TaskKind[];
  /** Not any more once the task was accepted. */
  readonly beforeAcceptance?: true;
};

/**
 * The road of an incoming document from the chief of office to the specialist. Read it as: whoever has this task may
 * take this decision, and it leads to those tasks. Co-handlers and those informed only acknowledge: the document is
 * closed when the lead closes it, not when the last of them has answered.
 * @see Decree 30/2020/NĐ-CP, art. 23 (direct: lead, co-handlers, deadline) and 24 (handle)
 */
export const ROUTE = {
  distribute: {
    distribute: { step: null, closes: true, opens: ['instruct'] },
    // Back to the records office: the document is registered, and presented again when it is mended.
    return: { step: 'withdraw', closes: true, opens: [] },
  },
  instruct: {
    instruct: { step: 'instruct', closes: true, opens: ['assign', 'cooperate', 'inform'] },
    return: { step: null, closes: true, opens: ['distribute'] },
  },
  assign: {
    assign: { step: 'assign', closes: true, opens: ['handle'] },
    return: { step: 'withdraw', closes: true, opens: ['instruct'], withdraws: ['cooperate', 'inform'] },
  },
  handle: {
    accept: { step: 'accept', closes: false, opens: [], beforeAcceptance: true },
    complete: { step: 'complete', closes: true, opens: [] },
    return: { step: 'withdraw', closes: true, opens: ['assign'], beforeAcceptance: true },
  },
  cooperate: { acknowledge: { step: null, closes: true, opens: [] } },
  inform: { acknowledge: { step: null, closes: true, opens: [] } },
} as const satisfies Record<TaskKind, Partial<Record<TaskAct, Effect>>>;

/** Which decisions can be taken back, and what that does to the document: it goes the same step back. */
const TAKEN_BACK: Partial<Record<DecisionKind, { readonly step: DocumentStep | null }>> = {
  distribute: { step: null },
  instruct: { step: 'withdraw' },
  assign: { step: 'withdraw' },
};

/** What the rules need to know of a task. `openedBy` and `closedBy` are decisions. */
export type TaskFacts = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly accepted: boolean;
  readonly openedBy: string;
  readonly closedBy: string | null;
};

/** What a decision changes: the document, whose turn comes, and which tasks are nobody's turn any more. */
export type Consequence = {
  readonly step: DocumentStep | null;
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
export const notToTakeBack = problem('workflow/not-to-take-back', 409, {
  vi: { title: 'Không lấy lại được', detail: 'Ý kiến này không phải loại lấy lại được, hoặc chưa được ban hành.' },
  en: { title: 'Not to be taken back', detail: 'There is no decision here of a kind that can be taken back.' },
});
export const alreadyActed = problem('workflow/already-acted', 409, {
  vi: { title: 'Người nhận đã xử lý', detail: 'Không lấy lại được nữa vì người nhận đã hành động.' },
  en: { title: 'The receiver has acted', detail: 'It is too late to take this back: a receiver has acted on it.' },
});

const effectOf = (kind: TaskKind, act: TaskAct): Effect | undefined => {
  const acts: Partial<Record<TaskAct, Effect>> = ROUTE[kind];
  return acts[act];
};

/** What this decision on this task leads to; `tasks` are all tasks of the document. */
export function decide(tasks: readonly TaskFacts[], task: TaskFacts, act: TaskAct): Consequence {
  const effect = effectOf(task.kind, act);
  if (!effect) throw notThisAct({ kind: task.kind, act });
  if (task.state !== 'open') throw taskClosed({ state: task.state });
  if (effect.beforeAcceptance && task.accepted) throw alreadyAccepted({ act });
  return {
    step: effect.step,
    closes: effect.closes,
    opens: effect.opens,
    withdraws: idsOf(tasks.filter((t) => t.state === 'open' && effect.withdraws?.includes(t.kind))),
  };
}

/** What it leads to when the decision that closed this task is taken back (lấy lại): the turn is its taker's again. */
export function takeBack(tasks: readonly TaskFacts[], task: TaskFacts, decision: DecisionKind | null): Consequence {
  const way = decision === null ? undefined : TAKEN_BACK[decision];
  if (task.state !== 'done' || task.closedBy === null || !way) throw notToTakeBack({});
  const opened = tasks.filter((t) => t.openedBy === task.closedBy);
  if (opened.some(isActedOn)) throw alreadyActed({});
  return { step: way.step, closes: false, opens: [task.kind], withdraws: idsOf(opened) };
}

/** The decisions to offer on a task: the API sends them, so that no client repeats the rules. */
export function actsOn(task: Pick<TaskFacts, 'kind' | 'state' | 'accepted'>): TaskAct[] {
  if (task.state !== 'open') return [];
  return TASK_ACTS.filter((act) => {
    const effect = effectOf(task.kind, act);
    return effect !== undefined && !(effect.beforeAcceptance && task.accepted);
  });
}

/** Whether a decision is of a kind that can be taken back while nobody has acted on it. */
export const canBeTakenBack = (decision: DecisionKind): boolean => TAKEN_BACK[decision] !== undefined;

const isActedOn = (task: TaskFacts) => task.state !== 'open' || task.accepted;
const idsOf = (tasks: readonly TaskFacts[]) => tasks.map((t) => t.id);
