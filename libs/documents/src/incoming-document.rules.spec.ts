import fc from 'fast-check';
import {
  ACTIONS,
  follows,
  INCOMING,
  isCorrectable,
  nextState,
  STATES,
  takesCopies,
  type IncomingAction,
  type IncomingState,
} from './incoming-document.rules';

const walk = (actions: readonly IncomingAction[]) => actions.reduce<IncomingState>(nextState, 'received');

describe('the life of an incoming document', () => {
  it('goes from received to filed by the usual road', () => {
    expect(walk(['register', 'present', 'instruct', 'assign', 'accept', 'complete', 'file'])).toBe('filed');
  });

  it('may be completed without a word of acceptance', () => {
    expect(walk(['register', 'present', 'instruct', 'assign', 'complete'])).toBe('completed');
  });

  it('is taken back step by step to the clerk while nobody acted', () => {
    expect(walk(['register', 'present', 'instruct', 'assign', 'withdraw', 'withdraw', 'withdraw'])).toBe('registered');
  });

  it('cannot be taken back once it was accepted', () => {
    expect(() => walk(['register', 'present', 'instruct', 'assign', 'accept', 'withdraw'])).toThrow(
      expect.objectContaining({ code: 'documents/illegal-step', status: 409 }),
    );
  });

  it('cannot be completed before somebody was given it', () => {
    expect(() => nextState('registered', 'complete')).toThrow(
      expect.objectContaining({ params: { state: 'registered', action: 'complete' } }),
    );
  });

  it('leaves no state unreachable', () => {
    const reached = new Set<IncomingState>(['received']);
    for (const state of reached) for (const next of Object.values(INCOMING[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('is never registered twice and never sent back once it has a number, wherever it goes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 40 }), (actions) => {
        let state: IncomingState = 'received';
        let registrations = 0;
        for (const action of actions) {
          if (!follows(state, action)) {
            expect(() => nextState(state, action)).toThrow('documents/illegal-step');
            continue;
          }
          state = nextState(state, action);
          if (action === 'register') registrations += 1;
          if (['return', 'forward', 'attach'].includes(action)) expect(registrations).toBe(0);
        }
        expect(registrations).toBe(['received', 'returned', 'forwarded', 'attached'].includes(state) ? 0 : 1);
      }),
    );
  });

  it('ends where nothing follows, and there nothing is corrected', () => {
    const ends = STATES.filter((state) => Object.keys(INCOMING[state]).length === 0);
    expect(ends).toEqual(['filed', 'returned', 'forwarded', 'attached']);
    expect(STATES.filter((state) => !isCorrectable(state))).toEqual(ends);
  });

  it('takes further copies from its registration until it is filed', () => {
    expect(STATES.filter(takesCopies)).toEqual([
      'registered',
      'presented',
      'instructed',
      'assigned',
      'in_progress',
      'completed',
    ]);
  });
});
