import { URGENCIES } from '@vanthu/documents';
import type { RouteScope } from './choice.rules';
import { holds } from './conditions';
import {
  isAct,
  isChoice,
  isEnd,
  isParallel,
  lanesOf,
  neededOf,
  nodesOf,
  type ActStep,
  type ChooseStep,
  type Condition,
  type RouteDefinition,
  type RouteNode,
} from './definition';
import type { RouteFacts } from './engine.types';
import { countsAnswers } from './quorum.rules';
import type { Mistake, MistakeCode } from './validation.words';

type Scope = Pick<RouteScope, 'docTypes' | 'units'>;
/** A draft as conditions see it: one for each kind of draft that they can tell apart. */
type Sample = Pick<RouteFacts, 'docType' | 'urgency' | 'unit' | 'recipients'>;
const MOST_SAMPLES = 60_000;
/** Stands for all codes that no condition names. */
const OTHER = '…';

/**
 * What is wrong with a route, whoever works in the agency: steps that are never reached, ways that do not end, forks
 * without their join, quorums that cannot be met, choices without a branch, drafts that nobody approves.
 */
export function mistakesOf(definition: RouteDefinition, scope: Scope): Mistake[] {
  if (definition.steps.length === 0) return [mistake('no-steps', '/steps', '')];
  const all = nodesOf(definition.steps);
  const local = all.flatMap(({ node, pointer }) => [
    ...(all.find((other) => other.node.id === node.id)?.pointer === pointer
      ? []
      : [mistake('id-taken', `${pointer}/id`, node.id, { step: node.id })]),
    ...(isAct(node) ? mistakesOfAct(node, pointer) : isParallel(node) ? ofFork(node, pointer) : []),
  ]);
  const samples = samplesOf(
    all.map(({ node }) => node),
    scope,
  );
  if (samples === null) return [...local, mistake('too-complex', '/steps', '')];
  const walk = new Ways();
  const ends = walk.along(definition.steps, '/steps', samples, new Set(), false);
  const unapproved = [...walk.unapproved, ...ends.come.filter((sample) => !ends.approved.has(sample))];
  const [example] = unapproved;
  const last = definition.steps.at(-1)?.id ?? '';
  return [
    ...local,
    ...walk.mistakes,
    ...(example ? [mistake('no-approval', '/steps', last, { example: named(example) })] : []),
  ];
}

const mistake = (code: MistakeCode, pointer: string, step: string, params: Mistake['params'] = {}): Mistake => ({
  code,
  pointer,
  step,
  params,
});

/** What is wrong with a step of somebody, wherever it stands. */
export function mistakesOfAct(step: ActStep, pointer: string): Mistake[] {
  const found: Mistake[] = [];
  const note = (code: MistakeCode, field: string, params?: Mistake['params']) =>
    found.push(mistake(code, `${pointer}${field}`, step.id, params));
  const decides = !countsAnswers(step);
  const silence = step.onSilence ?? 'remind';
  if (step.act === 'inform') {
    if (step.deadline || step.quorum !== undefined || step.onSilence) note('inform-waits', '');
  } else if (silence !== 'remind' && !step.deadline) note('silence-without-deadline', '/onSilence');
  if (decides && (silence === 'agree' || silence === 'go_on')) note('silence-decides', '/onSilence');
  if (decides && step.repeat === 'once') note('asked-once', '/repeat');
  const isOpenEnded = step.by.some((who) => 'relative' in who && who.relative === 'consulted_units');
  const needed = neededOf(step.quorum, step.by.length);
  if (!isOpenEnded && needed > step.by.length) {
    note('quorum-impossible', '/quorum', { needed: needed.toString(), there: step.by.length.toString() });
  }
  step.by.forEach((who, n) => {
    const at = `/by/${n.toString()}`;
    const same = step.by.findIndex((other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted(who)));
    if (same < n) note('same-seat', at);
    if (decides && 'relative' in who && who.relative === 'drafter') note('drafter-decides', at);
    const isTop =
      ('relative' in who && who.relative === 'leader_in_charge') || ('role' in who && who.role === 'leader');
    if (silence === 'escalate' && isTop) note('nobody-above', '/onSilence');
  });
  return found;
}

const sorted = (who: object) => Object.entries(who).sort(([a], [b]) => (a < b ? -1 : 1));

function ofFork(node: Extract<RouteNode, { parallel: RouteNode[][] }>, pointer: string): Mistake[] {
  const there = node.parallel.length;
  const needed = neededOf(node.join, there);
  const empty = node.parallel.flatMap((lane, n) =>
    lane.length === 0
      ? [mistake('empty-lane', `${pointer}/parallel/${n.toString()}`, node.id, { lane: (n + 1).toString() })]
      : [],
  );
  if (needed <= there) return empty;
  const params = { needed: needed.toString(), there: there.toString() };
  return [...empty, mistake('join-impossible', `${pointer}/join`, node.id, params)];
}

/** Which drafts come through, and which of them somebody approved for certain. */
type Through = { readonly come: readonly Sample[]; readonly approved: ReadonlySet<Sample> };

/** Sends every kind of draft down the route and notes what no draft can do. */
class Ways {
  readonly mistakes: Mistake[] = [];
  /** Drafts that an `end` let go without approval. */
  readonly unapproved: Sample[] = [];

  along(
    nodes: readonly RouteNode[],
    base: string,
    come: readonly Sample[],
    approved: ReadonlySet<Sample>,
    inFork: boolean,
  ): Through {
    let now: Through = { come, approved };
    for (const [n, node] of nodes.entries()) {
      const pointer = `${base}/${n.toString()}`;
      if (now.come.length === 0) {
        this.mistakes.push(mistake('never-reached', pointer, node.id));
        return now;
      }
      now = this.past(node, pointer, now, inFork);
    }
    return now;
  }

  private past(node: RouteNode, pointer: string, { come, approved }: Through, inFork: boolean): Through {
    if (isAct(node)) return { come, approved: node.act === 'approve' ? new Set([...approved, ...come]) : approved };
    if (isEnd(node)) {
      if (inFork) this.mistakes.push(mistake('end-in-fork', pointer, node.id));
      this.unapproved.push(...come.filter((sample) => !approved.has(sample)));
      return { come: [], approved };
    }
    if (isChoice(node)) return this.chosen(node, pointer, { come, approved }, inFork);
    const lanes = lanesOf(node).map((lane) =>
      this.along(lane.nodes, `${pointer}${lane.pointer}`, come, approved, true),
    );
    // A lane that the join does not wait for may be cut before its approval.
    const waitsForAll = isParallel(node) && neededOf(node.join, lanes.length) >= lanes.length;
    return { come, approved: waitsForAll ? new Set(lanes.flatMap((lane) => [...lane.approved])) : approved };
  }

  private chosen(node: ChooseStep, pointer: string, { come, approved }: Through, inFork: boolean): Through {
    let left = come;
    const through: Through[] = [];
    const take = (branch: string, taken: readonly Sample[], steps: readonly RouteNode[], base: string) => {
      if (taken.length > 0) through.push(this.along(steps, base, taken, approved, inFork));
      else this.mistakes.push(mistake('never-chosen', base.replace(/\/steps$/, ''), node.id, { branch }));
    };
    for (const [n, { when, steps }] of node.choose.entries()) {
      const here = left;
      left = here.filter((sample) => !holds(when, sample));
      const taken = here.filter((sample) => holds(when, sample));
      take((n + 1).toString(), taken, steps, `${pointer}/choose/${n.toString()}/steps`);
    }
    const [example] = left;
    if (node.otherwise) take('otherwise', left, node.otherwise, `${pointer}/otherwise`);
    else if (example) this.mistakes.push(mistake('no-default', pointer, node.id, { example: named(example) }));
    return {
      // Without a branch the engine goes on behind the choice.
      come: [...through.flatMap((each) => each.come), ...(node.otherwise ? [] : left)],
      approved: new Set([...approved, ...through.flatMap((each) => [...each.approved])]),
    };
  }
}

/** One draft of each kind that the conditions can tell apart, among those the route is for; null when there are too many. */
function samplesOf(nodes: readonly RouteNode[], scope: Scope): Sample[] | null {
  const conditions = nodes.filter(isChoice).flatMap(({ choose }) => choose.map(({ when }) => when));
  const docTypes = codes(scope.docTypes, conditions, ({ docTypes: asked }) => asked);
  const units = codes(scope.units, conditions, ({ units: asked }) => asked);
  const edges = conditions.flatMap(({ recipients: { min, max } = {} }) => [
    ...(min === undefined ? [] : [min - 1, min]),
    ...(max === undefined ? [] : [max, max + 1]),
  ]);
  const recipients = [...new Set([1, ...edges])].filter((n) => n >= 0).sort((a, b) => a - b);
  if (docTypes.length * units.length * recipients.length * URGENCIES.length > MOST_SAMPLES) return null;
  return docTypes.flatMap((docType) =>
    units.flatMap((unit) =>
      recipients.flatMap((n) => URGENCIES.map((urgency) => ({ docType, unit, recipients: n, urgency }))),
    ),
  );
}

/** The codes that conditions name, and one for all others; of a narrow scope, those of the scope only. */
function codes(
  scope: readonly string[],
  conditions: readonly Condition[],
  asked: (when: Condition) => string[] | undefined,
): string[] {
  const known = new Set(conditions.flatMap((when) => asked(when) ?? []));
  if (scope.length === 0) return [...known, OTHER];
  const other = scope.find((code) => !known.has(code));
  return [...scope.filter((code) => known.has(code)), ...(other === undefined ? [] : [other])];
}

const named = ({ docType, urgency, unit, recipients }: Sample) =>
  [docType, urgency, unit, recipients.toString()].join(' · ');
