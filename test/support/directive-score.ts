import { foldText } from '@vanthu/references';
import type { ProposedTask } from '@vanthu/directives';
import { aWriter, isHeldOut, TEMPLATES } from './directive-templates';
import { Chance } from './typeset-chance';

/** A task that truly stands in a text. */
export type TrueTask = {
  readonly start: number;
  readonly end: number;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly deadline: string;
};
export type TrueDirective = {
  readonly name: string;
  readonly text: string;
  readonly tasks: readonly TrueTask[];
  readonly isHeldOut: boolean;
};

/** Takes the truth out of a marked text. */
export function unmarked(name: string, marked: string, isOut = false): TrueDirective {
  const tasks: TrueTask[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/⟦([^|⟧]*)\|([^|⟧]*)\|([^⟧]*)⟧([^⟦]*)⟦⟧/g)) {
    text += marked.slice(at, found.index);
    const [leads, coordinators] = [found[1], found[2]].map((list) =>
      (list ?? '').split('#').filter((one) => one !== ''),
    );
    tasks.push({
      start: text.length,
      end: text.length + (found[4] ?? '').length,
      leads: leads ?? [],
      coordinators: coordinators ?? [],
      deadline: found[3] ?? '',
    });
    text += found[4] ?? '';
    at = found.index + found[0].length;
  }
  return { name, text: text + marked.slice(at), tasks, isHeldOut: isOut };
}

/** Directives that nobody wrote, the same for the same seed: each template in turn. */
export function inventedDirectives(count: number, seed: number): TrueDirective[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, i) => {
    const template = i % TEMPLATES.length;
    return unmarked(
      `invented-${seed.toString()}-${i.toString()} (template ${template.toString()})`,
      TEMPLATES[template]!(aWriter(chance)),
      isHeldOut(template),
    );
  });
}

export type Tally = {
  documents: number;
  truths: number;
  proposals: number;
  found: number;
  leads: number;
  deadlines: number;
  faults: string[];
};
export const emptyTally = (): Tally => ({
  documents: 0,
  truths: 0,
  proposals: 0,
  found: 0,
  leads: 0,
  deadlines: 0,
  faults: [],
});

/** Those named alike: without accents, signs, and the words that only introduce. */
const key = (names: readonly string[]): string =>
  foldText(names.join(' '))
    .replace(/[^a-z0-9& ]/g, ' ')
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\b(?:cac|va)\b/g, ' ')
    .split(/ +/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};
/** The row of a table holds more than the words of its task. */
const IS_SAME = 0.5;

export function score(directive: TrueDirective, proposed: readonly ProposedTask[], tally: Tally): void {
  const pairs = directive.tasks
    .flatMap((task, i) => proposed.map((one, j) => ({ i, j, share: overlap(task, one.source) })))
    .filter(({ share }) => share >= IS_SAME)
    .sort((a, b) => b.share - a.share);
  const taken = new Map<number, number>();
  for (const { i, j } of pairs) if (!taken.has(i) && ![...taken.values()].includes(j)) taken.set(i, j);
  tally.documents += 1;
  tally.truths += directive.tasks.length;
  tally.proposals += proposed.length;
  tally.found += taken.size;
  for (const [i, task] of directive.tasks.entries()) {
    const one = proposed[taken.get(i) ?? -1];
    const quote = directive.text.slice(task.start, task.start + 110).replace(/\n/g, ' ');
    if (!one) {
      tally.faults.push(`${directive.name} MISSED: ${quote}`);
      continue;
    }
    const until = one.deadline.kind === 'date' ? one.deadline.on : one.deadline.kind === 'regular' ? 'r' : '';
    if (key(one.leads) === key(task.leads)) tally.leads += 1;
    else
      tally.faults.push(
        `${directive.name} LEAD ${JSON.stringify(one.leads)} for ${JSON.stringify(task.leads)}: ${quote}`,
      );
    if (until === task.deadline) tally.deadlines += 1;
    else
      tally.faults.push(
        `${directive.name} DEADLINE ${until} for ${task.deadline}: ${directive.text.slice(task.start, task.end)}`,
      );
  }
  for (const [j, one] of proposed.entries())
    if (![...taken.values()].includes(j)) tally.faults.push(`${directive.name} TOO MUCH: ${one.text.slice(0, 140)}`);
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);
export const figuresOf = (tally: Tally) => ({
  directives: tally.documents,
  recall: share(tally.found, tally.truths),
  precision: share(tally.found, tally.proposals),
  lead: share(tally.leads, tally.found),
  deadline: share(tally.deadlines, tally.found),
});
