import type { TaskFacts } from './route.rules';
import { DECISION_KINDS } from './route.words';
import { canBeTakenBack, canBeUndone, takeBack, undo, UNDO_SECONDS, type DecisionFacts } from './undo.rules';

const aTask = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  id: 'turn',
  subject: 'incoming',
  kind: 'instruct',
  state: 'done',
  accepted: false,
  acted: true,
  rank: 4,
  openedBy: 'proposal',
  openedKind: 'distribute',
  openedOn: null,
  closedBy: 'bút phê',
  ...more,
});
const opened = (more: Partial<TaskFacts> = {}) =>
  aTask({
    id: 'opened',
    kind: 'assign',
    state: 'open',
    acted: false,
    openedBy: 'bút phê',
    openedOn: 'turn',
    closedBy: null,
    ...more,
  });
const anAct = (more: Partial<DecisionFacts> = {}): DecisionFacts => ({
  id: 'bút phê',
  kind: 'instruct',
  taskId: 'turn',
  age: 5,
  undone: false,
  later: [],
  ...more,
});

describe('taking a decision back', () => {
  it('gives the turn back to its taker while nobody has acted', () => {
    expect(takeBack([aTask(), opened()], aTask(), 'instruct')).toEqual({
      step: 'withdraw',
      closes: false,
      opens: ['instruct'],
      withdraws: ['opened'],
    });
  });

  it.each([{ state: 'done' as const }, { accepted: true }, { acted: true }, { state: 'withdrawn' as const }])(
    'is too late when a receiver stands at %j',
    (more) => {
      expect(() => takeBack([aTask(), opened(more)], aTask(), 'instruct')).toThrow(
        expect.objectContaining({ code: 'workflow/already-acted', status: 409 }),
      );
      expect(() => undo([aTask(), opened(more)], anAct())).toThrow(
        expect.objectContaining({ code: 'workflow/already-acted', status: 409 }),
      );
    },
  );

  it('is for proposals, instructions, assignments and what was passed on, not for outcomes or for open tasks', () => {
    expect(DECISION_KINDS.filter(canBeTakenBack)).toEqual(['distribute', 'instruct', 'assign', 'pass']);
    const handled = aTask({ kind: 'handle', closedBy: 'kết quả' });
    for (const attempt of [
      () => takeBack([handled], handled, 'complete'),
      () => takeBack([opened()], opened(), null),
    ]) {
      expect(attempt).toThrow(expect.objectContaining({ code: 'workflow/not-to-take-back' }));
    }
  });
});

describe('undoing one’s own act', () => {
  it('withdraws what it opened and restores what it ended, the same turn', () => {
    const lost = aTask({ id: 'question', kind: 'consult', state: 'withdrawn' });
    expect(undo([aTask(), lost, opened()], anAct())).toEqual({
      step: 'withdraw',
      withdraws: ['opened'],
      restores: ['turn', 'question'],
      accepted: null,
    });
  });

  it('ends after a minute, once it was undone, and when a later act stands', () => {
    const refusals: [Partial<DecisionFacts>, string][] = [
      [{ age: UNDO_SECONDS + 1 }, 'workflow/undo-too-late'],
      [{ undone: true }, 'workflow/not-to-undo'],
      [{ later: [{ id: 'then', kind: 'report', taskId: 'turn' }] }, 'workflow/already-acted'],
      [{ later: [{ id: 'then', kind: 'accept', taskId: 'of another' }] }, 'workflow/already-acted'],
      [{ kind: 'undo' }, 'workflow/not-to-undo'],
    ];
    for (const [more, code] of refusals) {
      expect(() => undo([aTask(), opened()], anAct(more))).toThrow(expect.objectContaining({ code, status: 409 }));
    }
    expect(undo([aTask(), opened()], anAct({ age: UNDO_SECONDS }))).toBeDefined();
  });

  it('does not open a turn again whose ground has gone since', () => {
    const lead = aTask({ id: 'lead', kind: 'assign', closedBy: 'trả lại', openedBy: 'bút phê', openedOn: 'turn' });
    const helper = aTask({
      id: 'helper',
      kind: 'cooperate',
      closedBy: 'đã xem',
      openedBy: 'bút phê',
      openedOn: 'turn',
    });
    const question = aTask({ id: 'question', kind: 'consult', closedBy: 'cho ý kiến', openedOn: 'lead' });
    const seen = { id: 'đã xem', kind: 'acknowledge', taskId: 'helper' } as const;
    const answered = { id: 'cho ý kiến', kind: 'opine', taskId: 'question' } as const;
    const all = [aTask(), lead, helper, question];
    const gone = expect.objectContaining({ code: 'workflow/ground-gone', status: 409 });

    const returned = [{ id: 'trả lại', kind: 'return', taskId: 'lead' }] as const;
    expect(() => undo(all, anAct({ ...seen, later: returned }))).toThrow(gone);
    expect(() => undo(all, anAct({ ...answered, later: returned }))).toThrow(gone);
    const cancelled = [{ id: 'hủy', kind: 'cancel', taskId: null }] as const;
    expect(() => undo(all, anAct({ ...seen, later: cancelled }))).toThrow(gone);

    // Assigning ends the questions of who assigned, and leaves those who help; passing on leaves the questions too.
    const assigned = [{ id: 'trả lại', kind: 'assign', taskId: 'lead' }] as const;
    expect(undo(all, anAct({ ...seen, later: assigned })).restores).toEqual(['helper']);
    expect(() => undo(all, anAct({ ...answered, later: assigned }))).toThrow(gone);
    const passed = [{ id: 'trả lại', kind: 'pass', taskId: 'lead' }] as const;
    expect(undo(all, anAct({ ...answered, later: passed })).restores).toEqual(['question']);
  });

  it('is not for a deadline that was granted, nor for what was taken back, undone or cancelled', () => {
    expect(DECISION_KINDS.filter((kind) => !canBeUndone(kind))).toEqual([
      'grant_extension',
      'withdraw',
      'undo',
      'cancel',
    ]);
  });

  it('goes the step back that the act took, on documents and on work', () => {
    const stepOf = (kind: DecisionFacts['kind'], task: Partial<TaskFacts>) => undo([aTask(task)], anAct({ kind })).step;
    expect(stepOf('complete', { kind: 'handle' })).toBe('resume');
    expect(stepOf('complete', { kind: 'handle', subject: 'work' })).toBe('reopen');
    expect(stepOf('return', { kind: 'assign' })).toBe('instruct');
    expect(stepOf('return', { kind: 'instruct' })).toBeNull();
    expect(stepOf('pass', { kind: 'handle', accepted: true })).toBe('accept');
    expect(stepOf('pass', { kind: 'handle' })).toBeNull();
    expect(undo([aTask({ kind: 'handle' })], anAct({ kind: 'complete' })).accepted).toBe(true);
  });
});
