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
  type RouteDefinition,
  type RouteNode,
  type Who,
} from './definition';
import type {
  Advance,
  ClosedTurn,
  Closing,
  Ended,
  Outcome,
  RouteEvent,
  RouteFacts,
  RouteState,
  SeatState,
  SeatWho,
  StepState,
  Turn,
} from './engine.types';
import { caseEnded, outcomeUnfit, stepUnfit, turnClosed } from './routes.problems';
import { withAdded } from './added-steps';
import { isHopeless, isReached } from './quorum.rules';

/** The steps of the way back: no step of a route can have such a name. */
export const PASS_BACK = '$pass_back';
export const REVISE = '$revise';

/** Begins a case: the first steps open. Which lanes are walked is settled by the facts. */
export function start(definition: RouteDefinition, facts: RouteFacts): Advance {
  return new Walk(definition, {
    format: 1,
    facts,
    round: 1,
    phase: 'running',
    steps: {},
    joined: [],
    added: [],
    ended: null,
  }).settled();
}

/**
 * What an event makes of a case. Nothing but its arguments has a say, so the same events always lead to the same state.
 * @throws Problem `workflow/turn-closed` (409) for a turn that is not open any more, `workflow/case-ended` (409),
 *   `workflow/outcome-unfit` or `workflow/step-unfit` (422). A late `timedOut` changes nothing and throws nothing.
 */
export function advance(definition: RouteDefinition, state: RouteState, event: RouteEvent): Advance {
  const walk = new Walk(definition, state);
  if (event.type === 'timedOut') return walk.timeOut(event.turn);
  if (event.type === 'completed' && walk.isInform(event.turn)) return walk.acknowledge(event.turn, event.person);
  if (state.phase === 'ended') throw caseEnded({});
  switch (event.type) {
    case 'completed':
      return walk.complete(event.turn, event.person, event.outcome);
    case 'returned':
      return walk.goBack(false);
    case 'withdrawn':
      return walk.withdraw();
    case 'forwarded':
      return walk.forward(event.turn, event.to);
    case 'stepAdded':
      return walk.add(event);
  }
}

/** One event: a copy of the state that is changed, and what the change opens and closes. */
class Walk {
  private round: number;
  private phase: RouteState['phase'];
  private readonly steps: Map<string, StepState>;
  private joined: readonly string[];
  private added: RouteState['added'];
  private ended: Ended | null;
  private readonly opens: Turn[] = [];
  private readonly closes: ClosedTurn[] = [];
  private readonly reminds: string[] = [];

  constructor(
    private readonly definition: RouteDefinition,
    private readonly before: RouteState,
  ) {
    ({ round: this.round, phase: this.phase, joined: this.joined, added: this.added, ended: this.ended } = before);
    this.steps = new Map(Object.entries(before.steps));
  }

  settled(): Advance {
    if (this.phase === 'running' && this.through(this.nodes())) this.end('approved');
    return this.answer();
  }

  isInform(turn: string): boolean {
    const [id] = this.find(turn) ?? [];
    return id !== undefined && this.stepOf(id)?.act === 'inform';
  }

  /** Seen (đã xem): nothing waited for it. */
  acknowledge(turn: string, person: string): Advance {
    this.answerSeat(turn, person, 'agreed', 'done');
    return this.answer();
  }

  complete(turn: string, person: string, outcome: Outcome): Advance {
    const [id] = this.open(turn);
    if (id === PASS_BACK || id === REVISE) {
      if (outcome !== 'agree') throw outcomeUnfit({ outcome, act: id.slice(1) });
      this.answerSeat(turn, person, 'agreed', 'done');
      if (id === PASS_BACK) this.openRevision();
      else this.beginRound();
      return this.settled();
    }
    if (outcome === 'return') {
      const who = this.answerSeat(turn, person, 'returned', 'done');
      return this.goBack(this.isDraftersHead(who));
    }
    this.answerSeat(turn, person, outcome === 'agree' ? 'agreed' : 'disagreed', 'done');
    return this.judged(id);
  }

  /** Goes on; but an initial that was refused and can no longer be reached is a return by all who were asked. */
  private judged(id: string): Advance {
    const step = this.stepOf(id);
    const now = this.steps.get(id);
    return step && now && isHopeless(step, now.seats) ? this.goBack(false) : this.settled();
  }

  private isDraftersHead(who: SeatWho): boolean {
    if ('relative' in who) return who.relative === 'drafter_head';
    return 'unit' in who && !('role' in who) && !('post' in who) && who.unit === this.before.facts.unit;
  }

  timeOut(turn: string): Advance {
    const [id, seat] = this.find(turn) ?? [];
    if (id === undefined || seat?.state !== 'open' || this.phase === 'ended') return this.answer();
    const step = this.stepOf(id);
    if (step?.act === 'inform') return this.answer();
    const silence = step?.onSilence ?? 'remind';
    if (silence === 'remind' || (silence === 'escalate' && seat.escalated)) {
      this.put(id, turn, { reminded: seat.reminded + 1 });
      this.reminds.push(turn);
    } else if (silence === 'escalate') {
      this.move(id, seat, { superiorOf: seat.who }, 'escalated');
    } else {
      this.answerSeat(turn, null, silence === 'agree' ? 'silent' : 'passed_over', 'silence');
      return this.judged(id);
    }
    return this.answer();
  }

  forward(turn: string, to: Who): Advance {
    const [id, seat] = this.open(turn);
    this.move(id, seat, to, 'forwarded');
    return this.answer();
  }

  add({ at, host, step }: Extract<RouteEvent, { type: 'stepAdded' }>): Advance {
    if (this.phase !== 'running') throw stepUnfit({ step: step.id, reason: `phase ${this.phase}` });
    if (this.known(step.id)) throw stepUnfit({ step: step.id, reason: 'the id is taken' });
    const now = this.steps.get(host);
    const isOpen = now?.round === this.round && !now.done;
    if (!isOpen) throw stepUnfit({ step: step.id, reason: `${host} is not open` });
    this.added = [...this.added, { at, host, step }];
    return this.settled();
  }

  withdraw(): Advance {
    this.closeAll('withdrawn', () => true);
    this.end('withdrawn');
    return this.answer();
  }

  /**
   * Back to the drafter by way of the head of the drafting unit; straight when the head did it, or drafted it.
   * @see Decree 30/2020/NĐ-CP, art. 10.3
   */
  goBack(byHead: boolean): Advance {
    if (this.phase !== 'running') throw stepUnfit({ step: REVISE, reason: `phase ${this.phase}` });
    this.closeAll('returned', (step) => step?.act !== 'inform');
    if (byHead || this.before.facts.drafterIsHead) this.openRevision();
    else {
      this.phase = 'passing_back';
      this.openBack(PASS_BACK, 'pass_back', { relative: 'drafter_head' });
    }
    return this.answer();
  }

  private openRevision(): void {
    this.phase = 'revising';
    this.openBack(REVISE, 'revise', { relative: 'drafter' });
  }

  private openBack(id: string, act: 'pass_back' | 'revise', who: Who): void {
    const key = `${id}:${this.round.toString()}:0`;
    this.steps.set(id, { round: this.round, seats: [seatOf(key, who)], done: false });
    this.opens.push({ key, step: id, title: '', act, who, workingDays: null, onSilence: 'remind', awaited: true });
  }

  /** The draft has another text: what was initialled on the old one is asked again, but for what is asked once. */
  private beginRound(): void {
    this.phase = 'running';
    this.round += 1;
    this.joined = [];
  }

  private through(nodes: readonly RouteNode[]): boolean {
    for (const node of nodes) if (this.phase !== 'running' || !this.passes(node)) return false;
    return true;
  }

  private passes(node: RouteNode): boolean {
    if (isAct(node)) return this.passesAct(node);
    if (isEnd(node)) {
      this.closeAll('overtaken', (step) => step?.act !== 'inform');
      this.end('approved');
      return false;
    }
    if (isChoice(node)) {
      const branch = node.choose.find(({ when }) => holds(when, this.before.facts));
      return this.through(branch?.steps ?? node.otherwise ?? []);
    }
    return isParallel(node) && this.passesFork(node.id, node);
  }

  private passesFork(id: string, node: Extract<RouteNode, { parallel: RouteNode[][] }>): boolean {
    if (this.joined.includes(id)) return true;
    const came = node.parallel.map((lane) => this.through(lane)).filter(Boolean).length;
    if (came < Math.min(neededOf(node.join, node.parallel.length), node.parallel.length)) return false;
    this.joined = [...this.joined, id];
    const inside = new Set(lanesOf(node).flatMap(({ nodes }) => nodesOf(nodes).map(({ node: { id: each } }) => each)));
    this.closeAll('overtaken', (step, each) => inside.has(each) && step?.act !== 'inform');
    return true;
  }

  private passesAct(step: ActStep): boolean {
    const known = this.steps.get(step.id);
    const isOld = known !== undefined && known.round < this.round && !(step.repeat === 'once' && known.done);
    const now = known && !isOld ? known : this.openStep(step);
    if (now.done) return true;
    if (step.act !== 'inform' && !isReached(step, now.seats)) return false;
    if (step.act !== 'inform') this.closeAll('overtaken', (_, id) => id === step.id);
    this.steps.set(step.id, { ...(this.steps.get(step.id) ?? now), done: true });
    return true;
  }

  private openStep(step: ActStep): StepState {
    const whos = step.by.flatMap((who): Who[] =>
      'relative' in who && who.relative === 'consulted_units'
        ? this.before.facts.consultedUnits.map((unit) => ({ unit }))
        : [who],
    );
    const seats = whos.map((who, n) => seatOf(`${step.id}:${this.round.toString()}:${n.toString()}`, who));
    const now = { round: this.round, seats, done: false };
    this.steps.set(step.id, now);
    for (const seat of seats) this.opens.push(turnOf(step, seat));
    return now;
  }

  private move(id: string, seat: SeatState, who: SeatWho, reason: 'escalated' | 'forwarded'): void {
    const moves = seat.moves + 1;
    const turn = `${seat.turn.replace(/\.\d+$/, '')}.${moves.toString()}`;
    const escalated = seat.escalated || reason === 'escalated';
    this.put(id, seat.turn, { turn, who, moves, escalated });
    this.closes.push({ key: seat.turn, step: id, reason });
    const step = this.stepOf(id);
    const moved = { ...seat, turn, who };
    if (step) this.opens.push(turnOf(step, moved));
    else {
      const act = id === PASS_BACK ? 'pass_back' : 'revise';
      this.opens.push({
        key: turn,
        step: id,
        title: '',
        act,
        who,
        workingDays: null,
        onSilence: 'remind',
        awaited: true,
      });
    }
  }

  private answerSeat(turn: string, person: string | null, state: SeatState['state'], reason: Closing): SeatWho {
    const [id, seat] = this.open(turn);
    this.put(id, turn, { state, person });
    this.closes.push({ key: turn, step: id, reason });
    return seat.who;
  }

  private closeAll(
    reason: 'overtaken' | 'returned' | 'withdrawn',
    which: (step: ActStep | undefined, id: string) => boolean,
  ) {
    for (const [id, now] of this.steps) {
      if (!which(this.stepOf(id), id)) continue;
      for (const seat of now.seats) {
        if (seat.state !== 'open') continue;
        this.put(id, seat.turn, { state: reason });
        this.closes.push({ key: seat.turn, step: id, reason });
      }
    }
  }

  private end(how: Ended): void {
    this.phase = 'ended';
    this.ended = how;
  }

  private put(id: string, turn: string, change: Partial<SeatState>): void {
    const now = this.steps.get(id);
    if (!now) return;
    const seats = now.seats.map((seat) => (seat.turn === turn ? { ...seat, ...change } : seat));
    this.steps.set(id, { ...now, seats });
  }

  private open(turn: string): [string, SeatState] {
    const found = this.find(turn);
    if (found?.[1].state !== 'open') throw turnClosed({ turn });
    return found;
  }

  private find(turn: string): [string, SeatState] | undefined {
    for (const [id, { seats }] of this.steps) {
      const seat = seats.find((each) => each.turn === turn);
      if (seat) return [id, seat];
    }
    return undefined;
  }

  private nodes(): RouteNode[] {
    return withAdded(this.definition.steps, this.added);
  }

  private stepOf(id: string): ActStep | undefined {
    return nodesOf(this.nodes())
      .map(({ node }) => node)
      .filter(isAct)
      .find((step) => step.id === id);
  }

  private known(id: string): boolean {
    return nodesOf(this.nodes()).some(({ node }) => node.id === id);
  }

  private answer(): Advance {
    const state: RouteState = {
      ...this.before,
      round: this.round,
      phase: this.phase,
      steps: Object.fromEntries(this.steps),
      joined: this.joined,
      added: this.added,
      ended: this.ended,
    };
    return { state, opens: this.opens, closes: this.closes, reminds: this.reminds, ended: this.ended };
  }
}

const seatOf = (turn: string, who: SeatWho): SeatState => ({
  turn,
  who,
  moves: 0,
  state: 'open',
  person: null,
  reminded: 0,
  escalated: false,
});

const turnOf = (step: ActStep, seat: Pick<SeatState, 'turn' | 'who'>): Turn => ({
  key: seat.turn,
  step: step.id,
  title: step.title,
  act: step.act,
  who: seat.who,
  workingDays: step.deadline?.workingDays ?? null,
  onSilence: step.onSilence ?? 'remind',
  awaited: step.act !== 'inform',
});
