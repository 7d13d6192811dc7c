import { nextState, type IncomingState } from '@vanthu/documents';
import fc from 'fast-check';
import {
  actsOn,
  canBeTakenBack,
  decide,
  ROUTE,
  takeBack,
  TASK_ACTS,
  TASK_KINDS,
  type Consequence,
  type DecisionKind,
  type TaskAct,
  type TaskFacts,
  type TaskKind,
} from './route.rules';

const aTask = (kind: TaskKind, more: Partial<TaskFacts> = {}): TaskFacts => ({
  id: `task-${kind}`,
  kind,
  state: 'open',
  accepted: false,
  openedBy: 'opening',
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
      expect(actsOn(aTask(kind))).toEqual(['acknowledge']);
    }
  });

  it('refuses every decision that the route does not name for a task', () => {
    for (const kind of TASK_KINDS) {
      for (const what of TASK_ACTS.filter((one) => !Object.hasOwn(ROUTE[kind], one))) {
        expect(() => act(kind, what)).toThrow(expect.objectContaining({ code: 'workflow/not-this-act', status: 409 }));
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
    expect(actsOn(aTask('handle', { accepted: true }))).toEqual(['complete']);
    expect(actsOn(aTask('handle'))).toEqual(['accept', 'complete', 'return']);
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
});

describe('taking a decision back', () => {
  const decided = aTask('instruct', { state: 'done', closedBy: 'bút phê' });
  const opened = (more: Partial<TaskFacts> = {}) => aTask('assign', { openedBy: 'bút phê', ...more });

  it('gives the turn back to its taker while nobody has acted', () => {
    expect(takeBack([decided, opened()], decided, 'instruct')).toEqual({
      step: 'withdraw',
      closes: false,
      opens: ['instruct'],
      withdraws: ['task-assign'],
    });
  });

  it.each([{ state: 'done' as const }, { accepted: true }, { state: 'withdrawn' as const }])(
    'is too late when a receiver stands at %j',
    (more) => {
      expect(() => takeBack([decided, opened(more)], decided, 'instruct')).toThrow(
        expect.objectContaining({ code: 'workflow/already-acted', status: 409 }),
      );
    },
  );

  it('is for proposals, instructions and assignments, not for outcomes or for open tasks', () => {
    const kinds = ['present', ...TASK_ACTS, 'withdraw'] as const satisfies readonly DecisionKind[];
    expect(kinds.filter(canBeTakenBack)).toEqual(['distribute', 'instruct', 'assign']);
    const handled = aTask('handle', { state: 'done', closedBy: 'kết quả' });
    for (const attempt of [
      () => takeBack([handled], handled, 'complete'),
      () => takeBack([aTask('instruct')], aTask('instruct'), null),
    ]) {
      expect(attempt).toThrow(expect.objectContaining({ code: 'workflow/not-to-take-back' }));
    }
  });
});

/** The office as a model: the document and its tasks, moved by the same rules as the program's. */
class Desk {
  document: IncomingState = 'registered';
  tasks: TaskFacts[] = [];
  private decisions: DecisionKind[] = [];

  present(): void {
    this.document = nextState(this.document, 'present');
    this.apply(null, 'present', { step: null, closes: false, opens: ['distribute'], withdraws: [] });
  }

  moves(): (() => void)[] {
    const moves: (() => void)[] =
      this.document === 'registered'
        ? [
            () => {
              this.present();
            },
          ]
        : [];
    for (const task of this.tasks) {
      for (const what of actsOn(task)) {
        moves.push(() => {
          this.apply(task, what, decide(this.tasks, task, what));
        });
      }
      const closing = task.closedBy === null ? null : this.decisions[Number(task.closedBy)];
      try {
        const consequence = takeBack(this.tasks, task, closing ?? null);
        moves.push(() => {
          this.apply(task, 'withdraw', consequence);
        });
      } catch {
        // not offered
      }
    }
    return moves;
  }

  apply(on: TaskFacts | null, kind: DecisionKind, { step, closes, opens, withdraws }: Consequence): void {
    const decision = (this.decisions.push(kind) - 1).toString();
    if (step !== null) this.document = nextState(this.document, step); // throws when both tables disagree
    this.tasks = this.tasks.map((task) => {
      if (task.id === on?.id && closes) return { ...task, state: 'done', closedBy: decision };
      if (task.id === on?.id && kind === 'accept') return { ...task, accepted: true };
      return withdraws.includes(task.id) ? { ...task, state: 'withdrawn', closedBy: decision } : task;
    });
    for (const opened of opens)
      this.tasks.push(aTask(opened, { id: this.tasks.length.toString(), openedBy: decision }));
  }
}

const BETWEEN: readonly IncomingState[] = ['presented', 'instructed', 'assigned', 'in_progress'];
const LEADING: Record<string, readonly TaskKind[]> = {
  presented: ['distribute', 'instruct'],
  instructed: ['assign'],
  assigned: ['handle'],
  in_progress: ['handle'],
};

describe('however the office acts', () => {
  it('somebody has the turn, exactly one leads, and no step contradicts the life of the document', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        const desk = new Desk();
        for (const choice of choices) {
          const moves = desk.moves();
          if (moves.length === 0) break;
          moves[choice % moves.length]!();
          const open = desk.tasks.filter(({ state }) => state === 'open');
          const leading = open.filter(({ kind }) => kind !== 'cooperate' && kind !== 'inform').map(({ kind }) => kind);
          if (BETWEEN.includes(desk.document)) {
            expect(leading).toHaveLength(1);
            expect(LEADING[desk.document]).toContain(leading[0]);
          } else {
            expect(leading).toEqual([]);
          }
          // Nobody is asked to help with, or told of, an instruction that does not stand.
          if (desk.document === 'registered' || desk.document === 'presented')
            expect(open).toHaveLength(leading.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('the outcome can always be reached from where the document stands', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 25 }), (choices) => {
        const desk = new Desk();
        for (const choice of choices) {
          const moves = desk.moves();
          moves[choice % Math.max(moves.length, 1)]?.();
        }
        for (let step = 0; step < 6 && desk.document !== 'completed'; step++) {
          if (desk.document === 'registered') desk.present();
          const lead = desk.tasks.find(
            ({ kind, state }) => state === 'open' && kind !== 'cooperate' && kind !== 'inform',
          );
          const onward = {
            distribute: 'distribute',
            instruct: 'instruct',
            assign: 'assign',
            handle: 'complete',
          } as const;
          const kind = lead!.kind as keyof typeof onward;
          desk.apply(lead!, onward[kind], decide(desk.tasks, lead!, onward[kind]));
        }
        expect(desk.document).toBe('completed');
      }),
      { numRuns: 500 },
    );
  });
});
