import type { DecisionKind, TaskFacts, TaskKind } from './route.words';

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
export function asideOf(
  tasks: readonly TaskFacts[],
  ended: readonly TaskFacts[],
  kinds: readonly TaskKind[],
): TaskFacts[] {
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

/** The questions and requests that end with the turn they were put from: the next holder reads the answers, but asks for more time themselves. */
export const asidesEndedBy = (act: DecisionKind): readonly TaskKind[] =>
  act === 'pass' ? ['extend'] : ['consult', 'extend'];

export const idsOf = (tasks: readonly TaskFacts[]): string[] => tasks.map((t) => t.id);
