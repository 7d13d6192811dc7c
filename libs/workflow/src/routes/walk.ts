import { withAdded } from './added-steps';
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
import type { Advance, Ended, Outcome, RouteEvent, RouteState, SeatWho, StepState } from './engine.types';
import { isHopeless, isReached } from './quorum.rules';
import { notUnderReview, outcomeUnfit, stepIdTaken, stepNotOpen, stepUnlawful } from './routes.problems';
import { PASS_BACK, REVISE, SeatBoard } from './seat-board';
import { mistakesOfAct } from './validation.rules';

/** One event: a copy of the state that is changed, and what the change opens and closes. */
export class Walk {
  private round: number;
  private phase: RouteState['phase'];
  private readonly board: SeatBoard;
  private joined: readonly string[];
  private added: RouteState['added'];
  private ended: Ended | null;
  private readonly reminds: string[] = [];
  private acts: { readonly of: RouteState['added']; readonly byId: ReadonlyMap<string, ActStep> } | null = null;

  constructor(
    private readonly definition: RouteDefinition,
    private readonly before: RouteState,
  ) {
    ({ round: this.round, phase: this.phase, joined: this.joined, added: this.added, ended: this.ended } = before);
    this.board = new SeatBoard(before.steps);
  }

  settled(): Advance {
    if (this.phase === 'running' && this.through(this.nodes())) this.end('approved');
    return this.answer();
  }

  isInform(turn: string): boolean {
    const [id] = this.board.find(turn) ?? [];
    return id !== undefined && this.stepOf(id)?.act === 'inform';
  }

  /** Seen (đã xem): nothing waited for it. */
  acknowledge(turn: string, person: string): Advance {
    this.board.answer(turn, person, 'agreed', 'done');
    return this.answer();
  }

  complete(turn: string, person: string, outcome: Outcome): Advance {
    const [id] = this.board.open(turn);
    if (id === PASS_BACK || id === REVISE) {
      if (outcome !== 'agree') throw outcomeUnfit({ outcome, act: id.slice(1) });
      this.board.answer(turn, person, 'agreed', 'done');
      if (id === PASS_BACK) this.openRevision();
      else this.beginRound();
      return this.settled();
    }
    if (outcome === 'return') {
      const who = this.board.answer(turn, person, 'returned', 'done');
      return this.goBack(this.isDraftersHead(who));
    }
    this.board.answer(turn, person, outcome === 'agree' ? 'agreed' : 'disagreed', 'done');
    return this.judged(id);
  }

  /** Goes on; but an initial that was refused and can no longer be reached is a return by all who were asked. */
  private judged(id: string): Advance {
    const step = this.stepOf(id);
    const now = this.board.steps.get(id);
    return step && now && isHopeless(step, now.seats) ? this.goBack(false) : this.settled();
  }

  private isDraftersHead(who: SeatWho): boolean {
    if ('relative' in who) return who.relative === 'drafter_head';
    return 'unit' in who && !('role' in who) && !('post' in who) && who.unit === this.before.facts.unit;
  }

  timeOut(turn: string): Advance {
    const [id, seat] = this.board.find(turn) ?? [];
    if (id === undefined || seat?.state !== 'open' || this.phase === 'ended') return this.answer();
    const step = this.stepOf(id);
    if (step?.act === 'inform') return this.answer();
    const silence = step?.onSilence ?? 'remind';
    if (silence === 'remind' || (silence === 'escalate' && seat.escalated)) {
      this.board.put(id, turn, { reminded: seat.reminded + 1 });
      this.reminds.push(turn);
    } else if (silence === 'escalate') {
      this.board.move(id, this.stepOf(id), seat, { superiorOf: seat.who }, 'escalated');
    } else {
      this.board.answer(turn, null, silence === 'agree' ? 'silent' : 'passed_over', 'silence');
      return this.judged(id);
    }
    return this.answer();
  }

  forward(turn: string, to: Who): Advance {
    const [id, seat] = this.board.open(turn);
    this.board.move(id, this.stepOf(id), seat, to, 'forwarded');
    return this.answer();
  }

  add({ at, host, step }: Extract<RouteEvent, { type: 'stepAdded' }>): Advance {
    if (this.phase !== 'running') throw notUnderReview({});
    if (nodesOf(this.nodes()).some(({ node }) => node.id === step.id)) throw stepIdTaken({ step: step.id });
    const now = this.board.steps.get(host);
    const isOpen = now?.round === this.round && !now.done;
    if (!isOpen) throw stepNotOpen({ step: host });
    // What no published route may say, nobody may say by the way either: silence approves nothing.
    const [mistake] = mistakesOfAct(step, '');
    if (mistake) throw stepUnlawful({ step: step.id, mistake: mistake.code }).at('/act');
    this.added = [...this.added, { at, host, step }];
    return this.settled();
  }

  withdraw(): Advance {
    this.board.closeAll('withdrawn', () => true);
    this.end('withdrawn');
    return this.answer();
  }

  /**
   * Back to the drafter by way of the head of the drafting unit; straight when the head did it, or drafted it.
   * @see Decree 30/2020/NĐ-CP, art. 10.3
   */
  goBack(byHead: boolean): Advance {
    if (this.phase !== 'running') throw notUnderReview({});
    this.board.closeAll('returned', (id) => this.isAwaited(id));
    if (byHead || this.before.facts.drafterIsHead) this.openRevision();
    else {
      this.phase = 'passing_back';
      this.board.openBack(PASS_BACK, this.round, { relative: 'drafter_head' });
    }
    return this.answer();
  }

  private openRevision(): void {
    this.phase = 'revising';
    this.board.openBack(REVISE, this.round, { relative: 'drafter' });
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
      this.board.closeAll('overtaken', (id) => this.isAwaited(id));
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
    this.board.closeAll('overtaken', (each) => inside.has(each) && this.isAwaited(each));
    return true;
  }

  private passesAct(step: ActStep): boolean {
    const known = this.board.steps.get(step.id);
    const isOld = known !== undefined && known.round < this.round && !(step.repeat === 'once' && known.done);
    const now = known && !isOld ? known : this.openStep(step);
    if (now.done) return true;
    if (step.act !== 'inform') {
      if (!isReached(step, now.seats)) return false;
      this.board.closeAll('overtaken', (id) => id === step.id);
    }
    this.board.markDone(step.id);
    return true;
  }

  private openStep(step: ActStep): StepState {
    const whos = step.by.flatMap((who): Who[] =>
      'relative' in who && who.relative === 'consulted_units'
        ? this.before.facts.consultedUnits.map((unit) => ({ unit }))
        : [who],
    );
    // What was sent for information in an earlier round and not seen is sent anew, not twice.
    this.board.closeAll('overtaken', (id) => id === step.id);
    return this.board.openStep(step, this.round, whos);
  }

  private end(how: Ended): void {
    this.phase = 'ended';
    this.ended = how;
  }

  private nodes(): RouteNode[] {
    return withAdded(this.definition.steps, this.added);
  }

  /** The act with an id; made a list of once for each set of added steps, since every answer asks it many times. */
  private stepOf(id: string): ActStep | undefined {
    if (this.acts?.of !== this.added) {
      const acts = nodesOf(this.nodes()).flatMap(({ node }) => (isAct(node) ? [[node.id, node] as const] : []));
      this.acts = { of: this.added, byId: new Map(acts) };
    }
    return this.acts.byId.get(id);
  }

  private isAwaited(id: string): boolean {
    return this.stepOf(id)?.act !== 'inform';
  }

  private answer(): Advance {
    const state: RouteState = {
      ...this.before,
      round: this.round,
      phase: this.phase,
      steps: Object.fromEntries(this.board.steps),
      joined: this.joined,
      added: this.added,
      ended: this.ended,
    };
    const { opens, closes } = this.board;
    return { state, opens, closes, reminds: this.reminds, ended: this.ended };
  }
}
