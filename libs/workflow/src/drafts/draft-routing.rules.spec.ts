import type { RouteState } from '../routes';
import { canTake, hostOf, isForwardable } from './draft-routing.rules';

const post = (role: 'leader' | 'head_of_unit' | 'specialist' | 'chief_of_office' | 'clerk') => [{ role, unitId: null }];

describe('whoever gets a turn by the way', () => {
  it('holds a post that can do it: a leader approves, a head initials the content, the office the form', () => {
    expect(canTake('approve', post('leader'))).toBe(true);
    expect(canTake('check_content', post('head_of_unit'))).toBe(true);
    expect(canTake('check_form', post('clerk'))).toBe(true);
    for (const act of ['approve', 'check_content', 'check_form']) expect(canTake(act, post('specialist'))).toBe(false);
    expect(canTake('approve', post('chief_of_office'))).toBe(false);
  });

  it('says an opinion in any post, and in none of those that ended', () => {
    expect([canTake('opine', post('specialist')), canTake('opine', [])]).toEqual([true, false]);
  });

  it('is not given the way back to the drafter', () => {
    expect(['pass_back', 'revise'].filter(isForwardable)).toEqual([]);
    expect(isForwardable('approve')).toBe(true);
  });
});

describe('the step that something is added to', () => {
  const seat = (turn: string, state: 'open' | 'agreed') => ({
    turn,
    state,
    who: { unit: 'P1' },
    moves: 0,
    person: null,
  });
  const step = (turn: string, state: 'open' | 'agreed') => ({
    round: 1,
    done: state !== 'open',
    seats: [{ ...seat(turn, state), reminded: 0, escalated: false }],
  });
  const state = (phase: RouteState['phase']): RouteState =>
    ({
      phase,
      round: 1,
      steps: { a: step('a:1:0', 'agreed'), b: step('b:1:0', 'open'), c: step('c:1:0', 'open') },
    }) as unknown as RouteState;
  const tasks = [{ kind: 'inform', turn: 'b:1:0', state: 'open' }];

  it('is open and awaited: not one that is over, nor one that is only for information', () => {
    expect(hostOf(state('running'), [])).toBe('b');
    expect(hostOf(state('running'), tasks)).toBe('c');
  });

  it('is the one of the turn that is named, if that is open', () => {
    expect(hostOf(state('running'), [], 'c:1:0')).toBe('c');
    expect(hostOf(state('running'), [], 'a:1:0')).toBeUndefined();
  });

  it('is none while the draft is on its way back', () => {
    expect(hostOf(state('passing_back'), [])).toBeUndefined();
  });
});
