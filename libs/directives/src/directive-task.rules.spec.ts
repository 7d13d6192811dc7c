import fc from 'fast-check';
import {
  ACT_KINDS,
  ACTS,
  CHILD_ACT_KINDS,
  firstDayOfPart,
  isOverdue,
  rollUp,
  stateAfter,
  TASK_STATES,
} from './directive-task.rules';

describe('a task from a directive', () => {
  it('is completed by the acceptance of the assigner only', () => {
    for (const state of TASK_STATES)
      for (const act of ACT_KINDS)
        if (stateAfter(state, act) === 'completed') expect([state, act]).toEqual(['reported', 'accept']);
  });
  it('gets another day from the assigner only', () => {
    expect(ACTS.extend.by).toBe('assigner');
    expect(ACTS.ask_extension.by).toBe('lead');
  });
  it('that is completed or stopped stays so, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACT_KINDS),
        (act) => stateAfter('completed', act) === null && stateAfter('stopped', act) === null,
      ),
    );
  });
  it('can be ended from wherever it stands', () => {
    for (const state of TASK_STATES)
      if (state !== 'completed' && state !== 'stopped') expect(stateAfter(state, 'stop')).toBe('stopped');
  });
  it('is late from the day after its deadline, also when it was done then', () => {
    const task = { state: 'in_progress', dueOn: '2026-06-15', completedOn: null } as const;
    expect(isOverdue(task, '2026-06-15')).toBe(false);
    expect(isOverdue(task, '2026-06-16')).toBe(true);
    expect(isOverdue({ state: 'completed', dueOn: '2026-06-15', completedOn: '2026-06-15' }, '2026-12-01')).toBe(false);
    expect(isOverdue({ state: 'completed', dueOn: '2026-06-15', completedOn: '2026-06-20' }, '2026-12-01')).toBe(true);
    expect(isOverdue({ state: 'in_progress', dueOn: null, completedOn: null }, '2026-12-01')).toBe(false);
  });
  it('gives no part for a day that is over, unless it is over itself', () => {
    expect(firstDayOfPart({ dueOn: null, today: '2026-06-15' })).toBe('2026-06-15');
    expect(firstDayOfPart({ dueOn: '2026-07-01', today: '2026-06-15' })).toBe('2026-06-15');
    expect(firstDayOfPart({ dueOn: '2026-06-01', today: '2026-06-15' })).toBe('2026-06-01');
  });
  it('is done by its parts when all that were not stopped are done', () => {
    const done = { state: 'completed', dueOn: null, completedOn: '2026-06-01' } as const;
    expect(rollUp([], '2026-06-02')).toBeNull();
    expect(rollUp([done, { ...done, state: 'stopped', completedOn: null }], '2026-06-02')).toMatchObject({
      isDone: true,
      completed: 1,
      parts: 2,
    });
    expect(
      rollUp([done, { state: 'in_progress', dueOn: '2026-06-01', completedOn: null }], '2026-06-02'),
    ).toMatchObject({ isDone: false, overdue: 1 });
  });
  it('tells the latest day of its parts that were not stopped, and how many are open', () => {
    const part = { state: 'in_progress', dueOn: '2026-06-01', completedOn: null } as const;
    const parts = [part, { ...part, dueOn: '2026-07-01' }, { ...part, dueOn: null }];
    expect(rollUp(parts, '2026-06-15')).toMatchObject({ latestDueOn: '2026-07-01', open: 3, overdue: 1 });
    expect(rollUp([...parts, { ...part, state: 'stopped', dueOn: '2026-12-01' }], '2026-06-15')).toMatchObject({
      latestDueOn: '2026-07-01',
      open: 3,
    });
    expect(rollUp([{ ...part, dueOn: null }], '2026-06-15')).toMatchObject({ latestDueOn: null });
  });
  it('that went down to another agency is acted on by who assigned it, in no other way than at home', () => {
    for (const act of CHILD_ACT_KINDS) expect(ACTS[act].by).toBe('assigner');
    expect(ACT_KINDS.filter((act) => ACTS[act].by === 'assigner').sort()).toEqual([...CHILD_ACT_KINDS].sort());
  });
});
