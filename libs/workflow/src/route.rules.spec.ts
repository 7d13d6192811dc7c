import { nextState, type IncomingState } from '@vanthu/documents';
import fc from 'fast-check';
import {
  actsOn,
  decide,
  effectOf,
  recordPaper,
  ROUTE,
  TASK_ACTS,
  TASK_KINDS,
  WORK_ROUTE,
  type Consequence,
  type DecisionKind,
  type TaskAct,
  type TaskFacts,
  type TaskKind,
} from './route.rules';
import { lineOf } from './turn-lines.rules';
import { takeBack, undo } from './undo.rules';
import { nextWorkState, type WorkState } from './works/work.rules';

const aTask = (kind: TaskKind, more: Partial<TaskFacts> = {}): TaskFacts => ({
  id: `task-${kind}`,
  subject: 'incoming',
  kind,
  state: 'open',
  accepted: false,
  acted: false,
  rank: 4,
  openedBy: 'opening',
  openedKind: 'present',
  openedOn: null,
  closedBy: null,
  ...more,
});
const act = (kind: TaskKind, what: TaskAct, more: Partial<TaskFacts> = {}) => {
  const task = aTask(kind, more);
  return decide([task], task, what);
};

describe('the road of a document through the office', () => {
  it('goes from the chief of office over the leader and the head of the unit to the specialist', () => {
    expect(act('distribute', 'distribute')).toMatchObject({ step: null, opens: ['instruct'] });
    expect(act('instruct', 'instruct')).toMatchObject({ step: 'instruct', opens: ['assign', 'cooperate', 'inform'] });
    expect(act('assign', 'assign')).toMatchObject({ step: 'assign', opens: ['handle'] });
    expect(act('handle', 'accept')).toMatchObject({ step: 'accept', closes: false });
    expect(act('handle', 'complete')).toMatchObject({ step: 'complete', closes: true, opens: [] });
  });

  it('lets only the lead close the document: the others acknowledge', () => {
    for (const kind of ['cooperate', 'inform'] as const) {
      expect(act(kind, 'acknowledge')).toEqual({ step: null, closes: true, opens: [], withdraws: [] });
      expect(actsOn(aTask(kind))).not.toContain('complete');
    }
  });

  it('refuses every decision that the tables do not name for a task', () => {
    for (const [subject, table] of [
      ['incoming', ROUTE],
      ['work', WORK_ROUTE],
    ] as const) {
      for (const kind of TASK_KINDS) {
        for (const what of TASK_ACTS.filter((one) => !Object.hasOwn(table[kind], one))) {
          expect(() => act(kind, what, { subject })).toThrow(
            expect.objectContaining({ code: 'workflow/not-this-act', status: 409 }),
          );
        }
      }
    }
  });

  it('refuses whoever comes second', () => {
    for (const state of ['done', 'withdrawn'] as const) {
      expect(() => act('instruct', 'instruct', { state })).toThrow(
        expect.objectContaining({ code: 'workflow/task-closed', status: 409 }),
      );
      expect(actsOn(aTask('instruct', { state }))).toEqual([]);
    }
  });

  it('does not let the specialist give back, or accept again, what was accepted', () => {
    for (const what of ['accept', 'return'] as const) {
      expect(() => act('handle', what, { accepted: true })).toThrow(
        expect.objectContaining({ code: 'workflow/already-accepted' }),
      );
    }
    const offered = actsOn(aTask('handle', { accepted: true }));
    expect(offered).not.toContain('accept');
    expect(offered).not.toContain('return');
    expect(offered).toContain('complete');
  });

  it('takes the co-handlers and the informed along when the lead unit hands the instruction back', () => {
    const all = [
      aTask('assign'),
      aTask('cooperate', { id: 'open' }),
      aTask('cooperate', { id: 'answered', state: 'done' }),
      aTask('inform', { id: 'told' }),
    ];
    expect(decide(all, all[0]!, 'return')).toMatchObject({ opens: ['instruct'], withdraws: ['open', 'told'] });
  });

  it('takes what a leader wrote on paper as the instruction, also before the chief of office has proposed', () => {
    const distribute = aTask('distribute');
    const consult = aTask('consult', { openedOn: distribute.id });
    expect(recordPaper([distribute, consult], distribute)).toMatchObject({
      step: 'instruct',
      closes: false,
      opens: ['assign', 'cooperate', 'inform'],
      withdraws: ['task-distribute', 'task-consult'],
    });
    expect(recordPaper([aTask('instruct')], aTask('instruct'))).toMatchObject({ step: 'instruct', closes: true });
  });
});

describe('acts that nobody foresaw', () => {
  it('pass the same turn to another, and what was accepted is to be accepted anew', () => {
    expect(act('instruct', 'pass')).toEqual({ step: null, closes: true, opens: ['instruct'], withdraws: [] });
    expect(act('handle', 'pass')).toMatchObject({ step: null, opens: ['handle'] });
    expect(act('handle', 'pass', { accepted: true })).toMatchObject({ step: 'release', opens: ['handle'] });
  });

  it('leave the turn with who asks for an opinion, for help or for more time', () => {
    for (const [what, kind] of [
      ['consult', 'consult'],
      ['request_extension', 'extend'],
    ] as const) {
      expect(act('handle', what, { accepted: true })).toMatchObject({ step: null, closes: false, opens: [kind] });
    }
    expect(act('handle', 'involve')).toMatchObject({ closes: false, opens: ['cooperate', 'inform'] });
    expect(act('handle', 'report')).toMatchObject({ closes: false, opens: [] });
  });

  it('do not put off what is urgent, and do not offer it', () => {
    expect(act('handle', 'defer')).toMatchObject({ closes: false });
    for (const rank of [0, 1, 2, 3]) {
      expect(() => act('handle', 'defer', { rank })).toThrow(
        expect.objectContaining({ code: 'workflow/urgent-not-deferred', status: 409 }),
      );
      expect(actsOn(aTask('handle', { rank }))).not.toContain('defer');
    }
  });

  it('withdraw the open questions of a turn that ends, and questions about those questions', () => {
    const all = [
      aTask('handle', { accepted: true }),
      aTask('consult', { id: 'asked', openedOn: 'task-handle', openedKind: 'consult' }),
      aTask('consult', { id: 'asked on', openedOn: 'asked', openedKind: 'consult' }),
      aTask('consult', { id: 'answered', openedOn: 'task-handle', state: 'done' }),
      aTask('extend', { id: 'more time', openedOn: 'task-handle' }),
      aTask('consult', { id: 'of another', openedOn: 'cooperate' }),
    ];
    expect(decide(all, all[0]!, 'complete').withdraws).toEqual(['asked', 'asked on', 'more time']);
    // The next holder reads the answers; for more time they ask themselves.
    expect(decide(all, all[0]!, 'pass').withdraws).toEqual(['more time']);
  });

  it('withdraw with a turn also what was asked before it was passed on', () => {
    const all = [
      aTask('handle', { id: 'first', state: 'done' }),
      aTask('consult', { id: 'asked', openedOn: 'first', openedKind: 'consult' }),
      aTask('handle', { id: 'second', openedOn: 'first', openedKind: 'pass' }),
    ];
    expect(decide(all, all[2]!, 'complete').withdraws).toEqual(['asked']);
  });
});

describe('work without a document', () => {
  const work = { subject: 'work' } as const;

  it('may be done by the unit itself or by a member', () => {
    expect(act('assign', 'complete', work)).toMatchObject({ step: 'complete', closes: true });
    expect(act('assign', 'assign', work)).toMatchObject({ step: null, opens: ['handle'] });
    expect(act('handle', 'accept', work)).toMatchObject({ step: null, closes: false });
  });

  it('goes back to who gave it out, in the end to its giver', () => {
    const assign = aTask('assign', { ...work, state: 'done' });
    const handle = aTask('handle', { ...work, openedOn: assign.id, openedKind: 'assign' });
    expect(decide([assign, handle], handle, 'return')).toMatchObject({ step: null, opens: ['assign'] });
    expect(act('handle', 'return', work)).toMatchObject({ opens: ['give'] });
    expect(act('assign', 'return', work)).toMatchObject({ opens: ['give'] });
    expect(act('give', 'give', work)).toMatchObject({ closes: true, opens: ['assign', 'cooperate', 'inform'] });
  });
});

/** The office as a model: the subject and its tasks, moved by the same rules as the program's. */
class Desk {
  document: IncomingState = 'registered';
  work: WorkState = 'open';
  tasks: TaskFacts[] = [];
  private decisions: { kind: DecisionKind; on: string | null; undone: boolean }[] = [];

  constructor(private readonly subject: TaskFacts['subject'] = 'incoming') {
    if (subject === 'work')
      this.open('give', null, { step: null, closes: false, opens: ['assign', 'cooperate'], withdraws: [] });
  }

  present(): void {
    this.open('present', null, { step: 'present', closes: false, opens: ['distribute'], withdraws: [] });
  }

  moves(): (() => void)[] {
    const moves: (() => void)[] = [];
    const offer = (move: () => void) => moves.push(move);
    if (this.subject === 'incoming' && this.document === 'registered') {
      offer(() => {
        this.present();
      });
    }
    if (this.document === 'completed' || this.work === 'completed') {
      offer(() => {
        this.open('reopen', null, { step: 'reopen', closes: false, opens: ['handle'], withdraws: [] });
      });
    }
    for (const task of this.tasks) {
      for (const what of actsOn(task)) {
        offer(() => {
          this.open(what, task, decide(this.tasks, task, what));
        });
      }
      const closing = task.closedBy === null ? undefined : this.decisions[Number(task.closedBy)];
      try {
        const consequence = takeBack(this.tasks, task, closing?.kind ?? null);
        offer(() => {
          closing!.undone = true;
          this.open('withdraw', task, consequence);
        });
      } catch {
        // not offered
      }
    }
    for (const index of this.decisions.keys()) this.offerUndo(index, offer);
    return moves;
  }

  open(kind: DecisionKind, on: TaskFacts | null, { step, closes, opens, withdraws }: Consequence): void {
    const decision = (this.decisions.push({ kind, on: on?.id ?? null, undone: false }) - 1).toString();
    this.step(step);
    const acts = kind !== 'withdraw' && kind !== 'defer';
    this.tasks = this.tasks.map((task) => {
      const acted = task.id === on?.id && acts ? { ...task, acted: true } : task;
      if (task.id === on?.id && closes) return { ...acted, state: 'done', closedBy: decision };
      if (task.id === on?.id && kind === 'accept') return { ...acted, accepted: true };
      return withdraws.includes(task.id) ? { ...acted, state: 'withdrawn', closedBy: decision } : acted;
    });
    for (const opened of opens) {
      const id = this.tasks.length.toString();
      const { subject } = this;
      this.tasks.push(aTask(opened, { id, subject, openedBy: decision, openedKind: kind, openedOn: on?.id ?? null }));
    }
  }

  private offerUndo(index: number, offer: (move: () => void) => void): void {
    const decision = this.decisions[index]!;
    const id = index.toString();
    const later = this.decisions.flatMap(({ kind, on, undone }, at) =>
      at > index && !undone ? [{ id: at.toString(), kind, taskId: on }] : [],
    );
    const { kind, on, undone } = decision;
    const facts = { id, kind, taskId: on, age: 1, undone, later };
    try {
      const undoing = undo(this.tasks, facts);
      offer(() => {
        decision.undone = true;
        this.step(undoing.step);
        this.decisions.push({ kind: 'undo', on: decision.on, undone: false });
        const by = (this.decisions.length - 1).toString();
        this.tasks = this.tasks.map((task) => {
          const stands = this.decisions.some(
            (d) => d.on === task.id && !d.undone && !['undo', 'withdraw', 'defer'].includes(d.kind),
          );
          const accepted = task.id === decision.on && undoing.accepted !== null ? undoing.accepted : task.accepted;
          const now = { ...task, acted: stands, accepted };
          if (undoing.restores.includes(task.id)) return { ...now, state: 'open', closedBy: null };
          return undoing.withdraws.includes(task.id) ? { ...now, state: 'withdrawn', closedBy: by } : now;
        });
      });
    } catch {
      // not offered
    }
  }

  /** Throws when the tables of turns and of the subject disagree. */
  private step(step: Consequence['step']): void {
    if (step === null) return;
    if (this.subject === 'incoming' && step !== 'cancel') this.document = nextState(this.document, step);
    if (this.subject === 'work' && (step === 'complete' || step === 'reopen'))
      this.work = nextWorkState(this.work, step);
  }
}

const BETWEEN: readonly IncomingState[] = ['presented', 'instructed', 'assigned', 'in_progress'];
const LEADING: Record<string, readonly TaskKind[]> = {
  presented: ['distribute', 'instruct'],
  instructed: ['assign'],
  assigned: ['handle'],
  in_progress: ['handle'],
};
const ASIDE: readonly TaskKind[] = ['cooperate', 'inform', 'consult', 'extend'];
const leadingOf = (desk: Desk) => desk.tasks.filter(({ state, kind }) => state === 'open' && !ASIDE.includes(kind));
const walk = (desk: Desk, choices: readonly number[], after: () => void) => {
  for (const choice of choices) {
    const moves = desk.moves();
    if (moves.length === 0) break;
    moves[choice % moves.length]!();
    after();
  }
};

describe('however the office acts', () => {
  it('somebody has the turn, exactly one leads, and no step contradicts the life of the document', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        const desk = new Desk();
        walk(desk, choices, () => {
          const leading = leadingOf(desk).map(({ kind, accepted }) => ({ kind, accepted }));
          if (BETWEEN.includes(desk.document)) {
            expect(leading).toHaveLength(1);
            expect(LEADING[desk.document]).toContain(leading[0]!.kind);
            expect(leading[0]!.accepted).toBe(desk.document === 'in_progress');
          } else {
            expect(leading).toEqual([]);
          }
          // Nobody is asked to help with, or told of, an instruction that does not stand.
          const helpers = desk.tasks.filter(
            ({ kind, state }) => state === 'open' && ['cooperate', 'inform'].includes(kind),
          );
          if (desk.document === 'registered' || desk.document === 'presented') expect(helpers).toEqual([]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('no question stands open whose asker has no turn any more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        const desk = new Desk();
        walk(desk, choices, () => {
          // The same turn in other hands: passed on, or taken back.
          const hands = (id: string) => desk.tasks.filter((task) => lineOf(desk.tasks, task).some((t) => t.id === id));
          const orphans = desk.tasks.filter((task) => {
            if (task.state !== 'open' || !['consult', 'extend'].includes(task.kind)) return false;
            const asker = lineOf(desk.tasks, task).at(-1)!.openedOn!;
            return !hands(asker).some(({ state }) => state === 'open');
          });
          expect(orphans).toEqual([]);
        });
      }),
      { numRuns: 120 },
    );
  });

  it('work is somebody’s turn until it is completed, and one leads', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        const desk = new Desk('work');
        walk(desk, choices, () => {
          expect(leadingOf(desk)).toHaveLength(desk.work === 'open' ? 1 : 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('the outcome can always be reached from where the document stands', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 25 }), (choices) => {
        const desk = new Desk();
        walk(desk, choices, () => undefined);
        for (let step = 0; step < 6 && desk.document !== 'completed'; step++) {
          if (desk.document === 'registered') desk.present();
          const lead = leadingOf(desk)[0]!;
          const onward = {
            distribute: 'distribute',
            instruct: 'instruct',
            assign: 'assign',
            handle: 'complete',
          } as const;
          const what = onward[lead.kind as keyof typeof onward];
          expect(effectOf(lead, what)).toBeDefined();
          desk.open(what, lead, decide(desk.tasks, lead, what));
        }
        expect(desk.document).toBe('completed');
      }),
      { numRuns: 120 },
    );
  });
});
