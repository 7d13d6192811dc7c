import type { RouteDefinition, RouteNode } from './definition';
import { RouteDefinition as Schema } from './definition';
import { mistakesOf } from './validation.rules';
import { MISTAKES, saidOf } from './validation.words';

const everywhere = { docTypes: [], units: [] };
const route = (...steps: unknown[]): RouteDefinition => Schema.parse({ format: 'vanthu-route/1', steps });
const found = (definition: RouteDefinition, scope: { docTypes: string[]; units: string[] } = everywhere) =>
  mistakesOf(definition, scope).map(({ code, pointer, step }) => `${code} ${pointer} ${step}`);
const step = (id: string, act: string, more: object = {}) => ({
  id,
  title: id,
  act,
  by: [{ role: 'leader' }],
  ...more,
});
const approve = step('approve', 'approve');
const end = { id: 'end', end: 'approved' };
const waits = { deadline: { workingDays: 2 } };

describe('a route without mistakes', () => {
  it.each<[string, unknown[]]>([
    ['one that approves', [approve]],
    [
      'a fork whose lanes both end',
      [{ id: 'f', parallel: [[step('a', 'opinion')], [step('b', 'check_form')]] }, approve],
    ],
    [
      'a choice with otherwise',
      [{ id: 'c', choose: [{ when: { docTypes: ['quyet-dinh'] }, steps: [] }], otherwise: [] }, approve],
    ],
    [
      'a choice that names every urgency',
      [
        {
          id: 'c',
          choose: [
            { when: { urgency: ['normal'] }, steps: [step('a', 'comment')] },
            { when: { urgency: ['urgent', 'very_urgent', 'flash', 'flash_timed'] }, steps: [] },
          ],
        },
        approve,
      ],
    ],
    [
      'recipients cut in two',
      [
        {
          id: 'c',
          choose: [
            { when: { recipients: { max: 5 } }, steps: [] },
            { when: { recipients: { min: 6 } }, steps: [] },
          ],
        },
        approve,
      ],
    ],
    [
      'an early end behind an approval',
      [
        { id: 'c', choose: [{ when: { urgency: ['flash'] }, steps: [step('now', 'approve'), end] }], otherwise: [] },
        approve,
      ],
    ],
  ])('is %s', (_, steps) => {
    expect(found(route(...steps))).toEqual([]);
  });
});

describe('each mistake is named at its step', () => {
  it.each<[string, unknown[], string[]]>([
    ['no step at all', [], ['no-steps /steps ']],
    ['an id twice', [step('a', 'comment'), step('a', 'approve')], ['id-taken /steps/1/id a']],
    [
      'a lane without steps',
      [{ id: 'f', parallel: [[step('a', 'comment')], []] }, approve],
      ['empty-lane /steps/0/parallel/1 f'],
    ],
    ['a step behind the end', [approve, end, step('late', 'comment')], ['never-reached /steps/2 late']],
    [
      'a step behind a choice that always ends',
      [
        approve,
        {
          id: 'c',
          choose: [{ when: { urgency: ['flash'] }, steps: [{ id: 'e', end: 'approved' }] }],
          otherwise: [end],
        },
        step('late', 'comment'),
      ],
      ['never-reached /steps/2 late'],
    ],
    [
      'a branch that others took',
      [
        {
          id: 'c',
          choose: [
            { when: { docTypes: ['cong-van', 'quyet-dinh'] }, steps: [] },
            { when: { docTypes: ['quyet-dinh'] }, steps: [step('a', 'comment')] },
          ],
          otherwise: [],
        },
        approve,
      ],
      ['never-chosen /steps/0/choose/1 c'],
    ],
    [
      'a condition inside its contrary',
      [
        {
          id: 'c',
          choose: [
            {
              when: { recipients: { min: 10 } },
              steps: [
                {
                  id: 'd',
                  choose: [{ when: { recipients: { max: 3 } }, steps: [step('a', 'comment')] }],
                  otherwise: [],
                },
              ],
            },
          ],
          otherwise: [],
        },
        approve,
      ],
      ['never-chosen /steps/0/choose/0/steps/0/choose/0 d'],
    ],
    [
      'a choice without a way for some',
      [{ id: 'c', choose: [{ when: { urgency: ['flash'] }, steps: [] }] }, approve],
      ['no-default /steps/0 c'],
    ],
    [
      'an end inside a fork',
      [approve, { id: 'f', parallel: [[end], [step('a', 'comment')]] }],
      ['end-in-fork /steps/1/parallel/0/0 end'],
    ],
    [
      'a join of more lanes than there are',
      [{ id: 'f', parallel: [[step('a', 'comment')]], join: { atLeast: 2 } }, approve],
      ['join-impossible /steps/0/join f'],
    ],
    [
      'a quorum of more than are asked',
      [step('a', 'opinion', { quorum: { atLeast: 2 } }), approve],
      ['quorum-impossible /steps/0/quorum a'],
    ],
    [
      'somebody asked twice',
      [step('a', 'opinion', { by: [{ unit: 'A' }, { unit: 'A' }] }), approve],
      ['same-seat /steps/0/by/1 a'],
    ],
    [
      'approval by silence',
      [step('a', 'approve', { ...waits, onSilence: 'agree' })],
      ['silence-decides /steps/0/onSilence a'],
    ],
    [
      'initials gone on without',
      [step('a', 'check_form', { ...waits, by: [{ unit: 'A' }], onSilence: 'go_on' }), approve],
      ['silence-decides /steps/0/onSilence a'],
    ],
    [
      'silence that never comes',
      [step('a', 'opinion', { onSilence: 'go_on' }), approve],
      ['silence-without-deadline /steps/0/onSilence a'],
    ],
    [
      'nobody above the leader',
      [step('a', 'approve', { ...waits, onSilence: 'escalate' })],
      ['nobody-above /steps/0/onSilence a'],
    ],
    ['information that is waited for', [step('a', 'inform', waits), approve], ['inform-waits /steps/0 a']],
    ['an approval of an older text', [step('a', 'approve', { repeat: 'once' })], ['asked-once /steps/0/repeat a']],
    [
      'drafters who approve',
      [step('a', 'approve', { by: [{ relative: 'drafter' }] })],
      ['drafter-decides /steps/0/by/0 a'],
    ],
    ['nobody who approves', [step('a', 'comment')], ['no-approval /steps a']],
    [
      'an approval that a join does not wait for',
      [{ id: 'f', parallel: [[approve], [step('a', 'comment')]], join: 'any' }],
      ['no-approval /steps f'],
    ],
    [
      'an early end before any approval',
      [{ id: 'c', choose: [{ when: { urgency: ['flash'] }, steps: [end] }], otherwise: [] }, approve],
      ['no-approval /steps approve'],
    ],
  ])('%s', (_, steps, mistakes) => {
    expect(found(route(...steps))).toEqual(mistakes);
  });

  it('a type that the route is not for', () => {
    const choosing = route(
      { id: 'c', choose: [{ when: { docTypes: ['thong-bao'] }, steps: [step('a', 'comment')] }], otherwise: [] },
      approve,
    );
    expect(found(choosing, { docTypes: ['cong-van'], units: [] })).toEqual(['never-chosen /steps/0/choose/0 c']);
    expect(found(choosing, { docTypes: ['thong-bao'], units: [] })).toEqual(['never-chosen /steps/0/otherwise c']);
  });
});

it('every mistake has its words and its remedy in both languages, filled with what it is about', () => {
  const [mistake] = mistakesOf(route(step('a', 'opinion', { quorum: { atLeast: 3 } }), approve), everywhere);
  expect(mistake && saidOf(mistake, 'vi').message).toBe('Cần 3 người trả lời nhưng chỉ hỏi 1.');
  const words = Object.values(MISTAKES).flatMap(({ vi, en }) => [vi, en]);
  for (const { message, remedy } of words) expect([message, remedy]).not.toContain('');
});

it('steps that are nothing of the kind are refused by the schema', () => {
  for (const wrong of [
    { id: 'A b', end: 'approved' },
    { id: 'a', act: 'sign', title: 'a', by: [{ unit: 'A' }] },
    { id: 'a' },
  ]) {
    expect(Schema.safeParse({ format: 'vanthu-route/1', steps: [wrong as RouteNode] }).success).toBe(false);
  }
});
