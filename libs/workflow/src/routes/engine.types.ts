import type { Urgency } from '@vanthu/documents';
import type { ActStep, RouteAct, Silence, Who } from './definition';

/** What the route asks about a draft; it is asked once, at the start. Units by their code. */
export type RouteFacts = {
  readonly flow: 'outgoing' | 'internal';
  readonly docType: string;
  readonly urgency: Urgency;
  /** The drafting unit (đơn vị soạn thảo). */
  readonly unit: string;
  /** Ids of people; no leader in charge leaves it to whoever holds the role. */
  readonly drafterId: string;
  readonly leaderInChargeId: string | null;
  /** Whether the drafter heads the drafting unit: then a return needs no other hands. */
  readonly drafterIsHead: boolean;
  /** The units whose opinion is asked (đơn vị được lấy ý kiến). */
  readonly consultedUnits: readonly string[];
  /** How many recipients (nơi nhận). */
  readonly recipients: number;
};

/** A seat as it was found in the definition, or the superior of one that kept silent. */
export type SeatWho = Who | { superiorOf: SeatWho };
/** `pass_back`: the head of the drafting unit hands a return on; `revise`: the drafter mends it and submits again. */
export type TurnAct = RouteAct | 'pass_back' | 'revise';

/** Somebody's turn, which the caller opens as a task. */
export type Turn = {
  /** `<step>:<round>:<seat>`, with `.<n>` when the seat moved to somebody else: unique in its case. */
  readonly key: string;
  readonly step: string;
  readonly title: string;
  readonly act: TurnAct;
  readonly who: SeatWho;
  /** From the day it opens; null is no deadline. */
  readonly workingDays: number | null;
  readonly onSilence: Silence;
  /** False for what is sent for information: nothing waits for it. */
  readonly awaited: boolean;
};

export const CLOSINGS = ['done', 'silence', 'overtaken', 'escalated', 'forwarded', 'returned', 'withdrawn'] as const;
/**
 * Why a turn ended: by its own answer; by silence that counts; because the quorum, or the join, was reached without it;
 * moved up, or on; because the draft went back; because the drafter took it back.
 */
export type Closing = (typeof CLOSINGS)[number];
export type ClosedTurn = { readonly key: string; readonly step: string; readonly reason: Closing };

export const OUTCOMES = ['agree', 'disagree', 'return'] as const;
/** For comment, opinion: `agree` and `disagree` both are answers. For checks and approval `disagree` is no initial. */
export type Outcome = (typeof OUTCOMES)[number];

export type RouteEvent =
  /** Somebody answered their turn. `person` is the id of whoever acted, for the record. */
  | { readonly type: 'completed'; readonly turn: string; readonly person: string; readonly outcome: Outcome }
  /** The deadline passed; also late, also twice: a turn that ended meanwhile ignores it. */
  | { readonly type: 'timedOut'; readonly turn: string }
  /** The draft goes back, without a turn of whoever sends it. */
  | { readonly type: 'returned'; readonly person: string }
  /** The drafter takes the draft back: the case ends. */
  | { readonly type: 'withdrawn'; readonly person: string }
  /** The turn goes to somebody else (chuyển tiếp). */
  | { readonly type: 'forwarded'; readonly turn: string; readonly person: string; readonly to: Who }
  /** An ad hoc step: at once `beside` a step that is open and awaited with it, or right `after` one that is not done. */
  | {
      readonly type: 'stepAdded';
      readonly person: string;
      readonly at: 'beside' | 'after';
      readonly host: string;
      readonly step: ActStep;
    };

export const SEAT_STATES = [
  'open',
  'agreed',
  'disagreed',
  'silent', // counted as agreed by silence
  'passed_over', // gone on without
  'overtaken',
  'returned',
  'withdrawn',
] as const;
export type SeatState = {
  readonly turn: string;
  readonly who: SeatWho;
  readonly moves: number;
  readonly state: (typeof SEAT_STATES)[number];
  /** Who answered. */
  readonly person: string | null;
  readonly reminded: number;
  readonly escalated: boolean;
};
export type StepState = { readonly round: number; readonly seats: readonly SeatState[]; readonly done: boolean };

/** A case between two events: plain JSON, made by nothing but the definition, the facts and the events. */
export type RouteState = {
  readonly format: 1;
  readonly facts: RouteFacts;
  /** 1 at the start, one more each time the drafter submits again. */
  readonly round: number;
  readonly phase: 'running' | 'passing_back' | 'revising' | 'ended';
  readonly steps: Readonly<Record<string, StepState>>;
  /** Forks that were joined this round. */
  readonly joined: readonly string[];
  readonly added: readonly { readonly at: 'beside' | 'after'; readonly host: string; readonly step: ActStep }[];
  readonly ended: Ended | null;
};
export type Ended = 'approved' | 'withdrawn';

export type Advance = {
  readonly state: RouteState;
  readonly opens: readonly Turn[];
  readonly closes: readonly ClosedTurn[];
  /** Turns whose holders are to be reminded. */
  readonly reminds: readonly string[];
  readonly ended: Ended | null;
};
