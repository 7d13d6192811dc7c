import { problem, type Raise } from '@vanthu/platform';
import { TERMS } from './route.terms';
import {
  TASK_ACTS,
  type Consequence,
  type DocumentStep,
  type Effect,
  type TaskAct,
  type TaskFacts,
  type TaskKind,
  type WorkStep,
} from './route.words';
import { asideOf, asidesEndedBy, formerOf, idsOf } from './turn-lines.rules';

export {
  DECISION_KINDS,
  TASK_ACTS,
  TASK_KINDS,
  type Consequence,
  type DecisionKind,
  type DocumentStep,
  type TaskAct,
  type TaskFacts,
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

export const taskClosed: Raise<{ state: string }> = problem(
  'workflow/task-closed',
  409,
  {
    vi: { title: 'Việc này đã xong', detail: 'Đã có người xử lý hoặc thu hồi việc này trước bạn ({state}).' },
    en: { title: 'No longer open', detail: 'Somebody acted on this task or took it back before you ({state}).' },
  },
  TERMS,
);
export const notThisAct: Raise<{ kind: string; act: string }> = problem(
  'workflow/not-this-act',
  409,
  {
    vi: { title: 'Không đúng bước', detail: 'Ở bước "{kind}" không thể thực hiện "{act}".' },
    en: { title: 'Not at this step', detail: 'At the step "{kind}" nobody can "{act}".' },
  },
  TERMS,
);
export const alreadyAccepted: Raise<{ act: string }> = problem(
  'workflow/already-accepted',
  409,
  {
    vi: { title: 'Đã nhận việc', detail: 'Việc này đã được nhận xử lý nên không thể "{act}" nữa.' },
    en: { title: 'Already accepted', detail: 'This task was accepted; it is too late to "{act}".' },
  },
  TERMS,
);
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
    withdraws: idsOf([...lost, ...asideOf(tasks, ended, asidesEndedBy(act))]),
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
