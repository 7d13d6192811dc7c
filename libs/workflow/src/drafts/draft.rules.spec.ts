import { answersOf, DRAFT_STATES, DRAFT_TASKS, mayIn, outcomeOf, reopens, stateOf, taskOf } from './draft.rules';

describe('the life of a draft', () => {
  it('its facts are changed by whoever has it, and never while others look at it or after the approval', () => {
    expect(DRAFT_STATES.filter((state) => mayIn(state, 'change'))).toEqual(['drafting', 'returned', 'withdrawn']);
  });

  it('it is taken back before the approval only, and registered after it only', () => {
    expect(DRAFT_STATES.filter((state) => mayIn(state, 'withdraw'))).toEqual(['drafting', 'in_review', 'returned']);
    expect(DRAFT_STATES.filter((state) => mayIn(state, 'register'))).toEqual(['ready_to_sign']);
  });

  it('a new version begins the route anew where somebody may have initialled or approved the former one', () => {
    expect(DRAFT_STATES.filter((state) => reopens(state))).toEqual(['in_review', 'ready_to_sign']);
    for (const state of DRAFT_STATES.filter((one) => reopens(one))) expect(mayIn(state, 'add_version')).toBe(true);
  });

  it('what is registered is not touched any more', () => {
    for (const act of [
      'change',
      'add_version',
      'submit',
      'comment',
      'consult',
      'add_step',
      'withdraw',
      'register',
    ] as const) {
      expect(mayIn('registered', act)).toBe(false);
    }
  });

  it.each([
    ['running', null, 'in_review'],
    ['passing_back', null, 'in_review'],
    ['revising', null, 'returned'],
    ['ended', 'approved', 'ready_to_sign'],
    ['ended', 'withdrawn', 'withdrawn'],
  ] as const)('a case that is %s (%s) makes the draft %s', (phase, ended, state) => {
    expect(stateOf({ phase, ended })).toBe(state);
  });
});

describe('a turn', () => {
  it('of opinion is answered whichever way; an initial and an approval are given or the draft goes back', () => {
    expect(answersOf('opine')).toEqual(['opine']);
    for (const kind of ['check_content', 'check_form', 'approve']) expect(answersOf(kind)).toEqual([kind, 'return']);
  });

  it('to revise is answered by submitting again and by nothing else; neither is what is no turn of a draft', () => {
    for (const kind of ['revise', 'handle', 'constructor']) expect(answersOf(kind)).toEqual([]);
  });

  it('of every act of a route has a kind', () => {
    for (const act of [
      'comment',
      'opinion',
      'check_content',
      'check_form',
      'approve',
      'inform',
      'pass_back',
      'revise',
    ] as const) {
      expect(DRAFT_TASKS).toContain(taskOf(act));
    }
  });

  it('tells the route a return as such, and disagreement only of an opinion', () => {
    expect(outcomeOf('return', undefined)).toBe('return');
    expect(outcomeOf('opine', 'disagree')).toBe('disagree');
    expect(outcomeOf('opine', 'agree_with_remarks')).toBe('agree');
    expect(outcomeOf('approve', undefined)).toBe('agree');
  });
});
