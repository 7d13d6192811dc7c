import fc from 'fast-check';
import { URGENCIES } from '@vanthu/documents';
import { isAct, nodesOf, type Condition, type RouteDefinition, type RouteNode } from './definition';
import { advance, start } from './engine';
import type { Advance, RouteEvent, RouteFacts } from './engine.types';
import { mistakesOf } from './validation.rules';

const ACTS = ['comment', 'opinion', 'check_content', 'check_form', 'approve', 'inform'] as const;
const who = fc.constantFrom(
  { unit: 'A' },
  { unit: 'B' },
  { role: 'leader' as const },
  { relative: 'consulted_units' as const },
);
const quorum = fc.constantFrom('all' as const, 'any' as const, { atLeast: 2 });
const act = fc
  .record({
    act: fc.constantFrom(...ACTS),
    by: fc.array(who, { minLength: 1, maxLength: 3 }),
    quorum,
    silence: fc.constantFrom('remind' as const, 'agree' as const, 'go_on' as const, 'escalate' as const),
    once: fc.boolean(),
  })
  .map(({ silence, once, ...step }) => ({
    id: '',
    title: 'Bước',
    ...step,
    deadline: { workingDays: 1 },
    onSilence: step.act === 'comment' || step.act === 'opinion' ? silence : ('remind' as const),
    repeat: once && step.act === 'opinion' ? ('once' as const) : ('each_round' as const),
  }));
const CONDITIONS: readonly Condition[] = [{ urgency: ['urgent', 'very_urgent'] }, { recipients: { min: 3 } }];
const { tree } = fc.letrec<{ tree: RouteNode[]; node: RouteNode }>((tie) => ({
  tree: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    { maxDepth: 3 },
    act,
    fc.record({
      id: fc.constant(''),
      parallel: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      join: fc.constantFrom('all' as const, 'any' as const),
    }),
    fc.record({
      id: fc.constant(''),
      choose: fc.array(
        fc.record({
          when: fc.constantFrom(...CONDITIONS),
          steps: tie('tree'),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      otherwise: tie('tree'),
    }),
  ),
}));

/** Each node gets an id of its own, by its place. */
function numbered(steps: RouteNode[]): RouteDefinition {
  const copy = structuredClone(steps);
  nodesOf(copy).forEach(({ node }, n) => (node.id = `s${n.toString()}`));
  return { format: 'vanthu-route/1', steps: copy };
}
const definitions = tree.map((steps) =>
  numbered([...steps, { id: '', title: 'Duyệt', act: 'approve', by: [{ role: 'leader' }] }]),
);
const facts: fc.Arbitrary<RouteFacts> = fc.record({
  flow: fc.constant('outgoing' as const),
  docType: fc.constant('cong-van'),
  urgency: fc.constantFrom(...URGENCIES),
  unit: fc.constant('A'),
  drafterId: fc.constant('d'),
  leaderInChargeId: fc.constant(null),
  drafterIsHead: fc.boolean(),
  consultedUnits: fc.subarray(['A', 'B', 'C']),
  recipients: fc.nat(6),
});
/** What may happen next, told by one number. */
function eventOf(now: Advance, dice: number): RouteEvent | null {
  const open = Object.values(now.state.steps).flatMap(({ seats }) => seats.filter(({ state }) => state === 'open'));
  const seat = open[dice % Math.max(open.length, 1)];
  if (!seat) return null;
  const kind = Math.floor(dice / 64) % 12;
  const turn = seat.turn;
  if (kind === 0) return { type: 'timedOut', turn };
  if (kind === 1 && !turn.startsWith('$')) return { type: 'completed', turn, person: 'p', outcome: 'return' };
  if (kind === 2 && !turn.startsWith('$')) return { type: 'completed', turn, person: 'p', outcome: 'disagree' };
  if (kind === 3) return { type: 'forwarded', turn, person: 'p', to: { person: 'x' } };
  return { type: 'completed', turn, person: 'p', outcome: 'agree' };
}
const walks = fc.record({ definition: definitions, facts, dice: fc.array(fc.nat(10_000), { maxLength: 40 }) });

/** Plays a walk and hands each moment to `look`. */
function walk(
  { definition, facts: given, dice }: { definition: RouteDefinition; facts: RouteFacts; dice: number[] },
  look: (now: Advance, event: RouteEvent | null) => void,
) {
  let now = start(definition, given);
  look(now, null);
  const events: RouteEvent[] = [];
  for (const one of dice) {
    const event = eventOf(now, one);
    if (!event) break;
    if (now.state.phase === 'ended' && event.type !== 'completed') break;
    events.push(event);
    now = advance(definition, now.state, event);
    look(now, event);
  }
  return { now, events };
}
const awaited = (definition: RouteDefinition, { state }: Advance) => {
  const inform = new Set(
    nodesOf(definition.steps).flatMap(({ node }) => (isAct(node) && node.act === 'inform' ? [node.id] : [])),
  );
  return Object.entries(state.steps).flatMap(([id, { seats }]) =>
    inform.has(id) ? [] : seats.filter((seat) => seat.state === 'open'),
  );
};
const RUNS = { numRuns: 60 };

describe('whatever happens on whatever route', () => {
  it('a case that has not ended waits for somebody, and one that has ended waits for nobody', () => {
    fc.assert(
      fc.property(walks, (given) => {
        walk(given, (now) => {
          expect(awaited(given.definition, now).length > 0).toBe(now.ended === null);
        });
      }),
      RUNS,
    );
  });

  it('turns open once and close once, and only what is open closes', () => {
    fc.assert(
      fc.property(walks, (given) => {
        const open = new Set<string>();
        const ever = new Set<string>();
        walk(given, (now) => {
          for (const { key } of now.opens) {
            expect(ever.has(key)).toBe(false);
            ever.add(key);
            open.add(key);
          }
          for (const { key } of now.closes) expect(open.delete(key)).toBe(true);
          const inState = Object.values(now.state.steps).flatMap(({ seats }) =>
            seats.filter((seat) => seat.state === 'open').map(({ turn }) => turn),
          );
          expect(inState.sort()).toEqual([...open].sort());
        });
      }),
      RUNS,
    );
  });

  it('the same events played again, through JSON, give the same state', () => {
    fc.assert(
      fc.property(walks, (given) => {
        const { now, events } = walk(given, () => undefined);
        const again = events.reduce<Advance>(
          (before, event) =>
            advance(given.definition, JSON.parse(JSON.stringify(before.state)) as Advance['state'], event),
          start(given.definition, given.facts),
        );
        expect(JSON.stringify(again)).toBe(JSON.stringify(now));
      }),
      RUNS,
    );
  });

  it('agreement by everybody leads to approval within as many answers as there are seats', () => {
    fc.assert(
      fc.property(definitions, facts, (definition, given) => {
        let now = start(definition, given);
        for (let n = 0; n < 400 && now.ended === null; n++) {
          const [seat] = awaited(definition, now);
          if (!seat) break;
          now = advance(definition, now.state, { type: 'completed', turn: seat.turn, person: 'p', outcome: 'agree' });
        }
        expect(now.ended).toBe('approved');
      }),
      RUNS,
    );
  });

  it('a route without mistakes is never approved without the agreement of an approver', () => {
    fc.assert(
      fc.property(walks, (given) => {
        fc.pre(mistakesOf(given.definition, { docTypes: [], units: [] }).length === 0);
        const approvers = new Set(
          nodesOf(given.definition.steps).flatMap(({ node }) =>
            isAct(node) && node.act === 'approve' ? [node.id] : [],
          ),
        );
        walk(given, (now) => {
          if (now.ended !== 'approved') return;
          const agreed = Object.entries(now.state.steps).some(
            ([id, { seats, round }]) =>
              approvers.has(id) && round === now.state.round && seats.some(({ state }) => state === 'agreed'),
          );
          expect(agreed).toBe(true);
        });
      }),
      RUNS,
    );
  });
});
