import type { ActStep } from './definition';
import type { ClosedTurn, Closing, SeatState, SeatWho, StepState, Turn } from './engine.types';
import { turnClosed } from './routes.problems';

/** The steps of the way back: no step of a route can have such a name. */
export const PASS_BACK = '$pass_back';
export const REVISE = '$revise';

/** The seats of a case during one event: what is put on and taken off them is noted for the caller. */
export class SeatBoard {
  readonly steps: Map<string, StepState>;
  readonly opens: Turn[] = [];
  readonly closes: ClosedTurn[] = [];

  constructor(before: Readonly<Record<string, StepState>>) {
    this.steps = new Map(Object.entries(before));
  }

  /** Puts a step up with a seat for each of `whos`. */
  openStep(step: ActStep, round: number, whos: readonly SeatWho[]): StepState {
    const seats = whos.map((who, n) => seatOf(`${step.id}:${round.toString()}:${n.toString()}`, who));
    const now = { round, seats, done: false };
    this.steps.set(step.id, now);
    for (const seat of seats) this.opens.push(turnOf(step.id, step, seat));
    return now;
  }

  /** A turn of the way back. */
  openBack(id: string, round: number, who: SeatWho): void {
    const seat = seatOf(`${id}:${round.toString()}:0`, who);
    this.steps.set(id, { round, seats: [seat], done: false });
    this.opens.push(turnOf(id, undefined, seat));
  }

  answer(turn: string, person: string | null, state: SeatState['state'], reason: Closing): SeatWho {
    const [id, seat] = this.open(turn);
    this.put(id, turn, { state, person });
    this.closes.push({ key: turn, step: id, reason });
    return seat.who;
  }

  /** Gives a seat to somebody else: the turn ends, and another one begins on the same seat. */
  move(id: string, step: ActStep | undefined, seat: SeatState, who: SeatWho, reason: 'escalated' | 'forwarded'): void {
    const moves = seat.moves + 1;
    const turn = `${seat.turn.replace(/\.\d+$/, '')}.${moves.toString()}`;
    this.put(id, seat.turn, { turn, who, moves, escalated: seat.escalated || reason === 'escalated' });
    this.closes.push({ key: seat.turn, step: id, reason });
    this.opens.push(turnOf(id, step, { turn, who }));
  }

  /** Ends the open turns of the steps that `which` names. */
  closeAll(reason: 'overtaken' | 'returned' | 'withdrawn', which: (id: string) => boolean): void {
    for (const [id, { seats }] of this.steps) {
      if (!which(id)) continue;
      for (const seat of seats) {
        if (seat.state !== 'open') continue;
        this.put(id, seat.turn, { state: reason });
        this.closes.push({ key: seat.turn, step: id, reason });
      }
    }
  }

  markDone(id: string): void {
    const now = this.steps.get(id);
    if (now) this.steps.set(id, { ...now, done: true });
  }

  put(id: string, turn: string, change: Partial<SeatState>): void {
    const now = this.steps.get(id);
    if (!now) return;
    const seats = now.seats.map((seat) => (seat.turn === turn ? { ...seat, ...change } : seat));
    this.steps.set(id, { ...now, seats });
  }

  /** @throws Problem `workflow/turn-closed` (409) when it is not open. */
  open(turn: string): [string, SeatState] {
    const found = this.find(turn);
    if (found?.[1].state !== 'open') throw turnClosed({ turn });
    return found;
  }

  find(turn: string): [string, SeatState] | undefined {
    for (const [id, { seats }] of this.steps) {
      const seat = seats.find((each) => each.turn === turn);
      if (seat) return [id, seat];
    }
    return undefined;
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

/** A turn of a step; without a step it is one of the way back. */
const turnOf = (id: string, step: ActStep | undefined, seat: Pick<SeatState, 'turn' | 'who'>): Turn => ({
  key: seat.turn,
  step: id,
  title: step?.title ?? '',
  act: step?.act ?? (id === PASS_BACK ? 'pass_back' : 'revise'),
  who: seat.who,
  workingDays: step?.deadline?.workingDays ?? null,
  onSilence: step?.onSilence ?? 'remind',
  awaited: step?.act !== 'inform',
});
