import type { RouteDefinition, RouteNode } from './definition';
import { advance, start } from './engine';
import type { Advance, RouteEvent, RouteFacts } from './engine.types';

const facts: RouteFacts = {
  flow: 'outgoing',
  docType: 'CV',
  urgency: 'normal',
  unit: 'TCHC',
  drafterId: 'an',
  leaderInChargeId: null,
  drafterIsHead: false,
  consultedUnits: ['KHTC', 'QLCN'],
  recipients: 3,
};
const route = (...steps: RouteNode[]): RouteDefinition => ({ format: 'vanthu-route/1', steps });
const content = {
  id: 'content',
  title: 'Ký nháy nội dung',
  act: 'check_content',
  by: [{ relative: 'drafter_head' }],
} as const;
const form = { id: 'form', title: 'Ký nháy thể thức', act: 'check_form', by: [{ role: 'chief_of_office' }] } as const;
const approve = { id: 'approve', title: 'Duyệt', act: 'approve', by: [{ role: 'leader' }] } as const;
const opinions = {
  id: 'opinions',
  title: 'Lấy ý kiến',
  act: 'opinion',
  by: [{ relative: 'consulted_units' }],
} as const;
const step = (one: object, more: object = {}) => JSON.parse(JSON.stringify({ ...one, ...more })) as RouteNode;
const usual = route(step(content), step(form), step(approve));

/** Plays events on a case; `agree content:1:0` is somebody who agrees. */
function play(definition: RouteDefinition, events: readonly (string | RouteEvent)[], given = facts): Advance {
  return events.reduce<Advance>(
    (now, event) => advance(definition, now.state, eventOf(event)),
    start(definition, given),
  );
}
function eventOf(event: string | RouteEvent): RouteEvent {
  if (typeof event !== 'string') return event;
  const [what = '', turn = ''] = event.split(' ');
  if (what === 'late') return { type: 'timedOut', turn };
  if (what === 'back') return { type: 'returned', person: 'p' };
  if (what === 'withdraw') return { type: 'withdrawn', person: 'p' };
  const outcome = what === 'agree' ? 'agree' : what === 'disagree' ? 'disagree' : 'return';
  return { type: 'completed', turn, person: 'p', outcome };
}
const opened = (now: Advance) => now.opens.map(({ key }) => key);
const closed = (now: Advance) => now.closes.map(({ key, reason }) => `${key} ${reason}`);

describe('steps one after another', () => {
  it('open in their order, each by the agreement of the one before', () => {
    expect(opened(start(usual, facts))).toEqual(['content:1:0']);
    expect(opened(play(usual, ['agree content:1:0']))).toEqual(['form:1:0']);
    const end = play(usual, ['agree content:1:0', 'agree form:1:0', 'agree approve:1:0']);
    expect(end).toMatchObject({ ended: 'approved', opens: [], closes: [{ key: 'approve:1:0', reason: 'done' }] });
  });

  it('take an answer once: a second one finds the turn closed', () => {
    expect(() => play(usual, ['agree content:1:0', 'agree content:1:0'])).toThrow(
      expect.objectContaining({ code: 'workflow/turn-closed', status: 409 }),
    );
  });

  it('take nothing more when the case has ended', () => {
    const all = ['agree content:1:0', 'agree form:1:0', 'agree approve:1:0'];
    for (const late of ['back', 'withdraw', 'agree form:1:0']) {
      expect(() => play(usual, [...all, late])).toThrow(expect.objectContaining({ code: 'workflow/case-ended' }));
    }
    expect(play(usual, [...all, 'late form:1:0'])).toMatchObject({ opens: [], closes: [], reminds: [] });
  });

  it('leave the state that they were given as it was', () => {
    const begun = start(usual, facts);
    const before = JSON.stringify(begun.state);
    advance(usual, begun.state, eventOf('agree content:1:0'));
    expect(JSON.stringify(begun.state)).toBe(before);
  });
});

describe('a fork', () => {
  const fork = (join?: object | string) =>
    route(
      {
        id: 'fork',
        parallel: [[step(opinions)], [step(content), step(form)]],
        ...(join === undefined ? {} : { join }),
      } as RouteNode,
      step(approve),
    );

  it('opens all its lanes and waits for all of them', () => {
    expect(opened(start(fork(), facts))).toEqual(['opinions:1:0', 'opinions:1:1', 'content:1:0']);
    const one = play(fork(), ['agree content:1:0', 'agree form:1:0', 'agree opinions:1:0']);
    expect(opened(one)).toEqual([]);
    expect(opened(advance(fork(), one.state, eventOf('disagree opinions:1:1')))).toEqual(['approve:1:0']);
  });

  it('closes what is open in the other lanes when enough lanes came through', () => {
    const now = play(fork({ atLeast: 1 }), ['agree opinions:1:0', 'agree opinions:1:1']);
    expect(closed(now)).toEqual(['opinions:1:1 done', 'content:1:0 overtaken']);
    expect(opened(now)).toEqual(['approve:1:0']);
  });
});

describe('a quorum', () => {
  const three = { by: [{ unit: 'A' }, { unit: 'B' }, { unit: 'C' }] };
  const asking = (more: object) => route(step(opinions, { ...three, ...more }), step(approve));

  it.each([
    ['all', ['agree opinions:1:0', 'agree opinions:1:1', 'agree opinions:1:2'], ['opinions:1:2 done']],
    ['any', ['agree opinions:1:1'], ['opinions:1:1 done', 'opinions:1:0 overtaken', 'opinions:1:2 overtaken']],
    [{ atLeast: 2 }, ['agree opinions:1:2', 'disagree opinions:1:0'], ['opinions:1:0 done', 'opinions:1:1 overtaken']],
  ])('of %j is reached and closes the rest', (quorum, events, closes) => {
    const now = play(asking({ quorum }), events);
    expect(closed(now)).toEqual(closes);
    expect(opened(now)).toEqual(['approve:1:0']);
  });

  it('of nobody is reached at once: no unit was to be asked', () => {
    const nobody = { ...facts, consultedUnits: [] };
    expect(opened(start(route(step(opinions), step(approve)), nobody))).toEqual(['approve:1:0']);
  });

  it('of approvals counts approvals only, and goes back when it cannot be reached any more', () => {
    const two = route(step(approve, { ...three, quorum: { atLeast: 2 } }));
    expect(play(two, ['disagree approve:1:0']).closes).toHaveLength(1);
    expect(play(two, ['disagree approve:1:0', 'agree approve:1:1', 'agree approve:1:2']).ended).toBe('approved');
    const refused = play(two, ['disagree approve:1:0', 'disagree approve:1:2']);
    expect(closed(refused)).toEqual(['approve:1:2 done', 'approve:1:1 returned']);
    expect(opened(refused)).toEqual(['$pass_back:1:0']);
  });
});

describe('a choice', () => {
  const choosing = route(
    {
      id: 'which',
      choose: [
        { when: { docTypes: ['QĐ'], recipients: { min: 2 } }, steps: [step(opinions)] },
        { when: { urgency: ['flash', 'flash_timed'] }, steps: [{ id: 'early', end: 'approved' }] },
      ],
      otherwise: [step(content)],
    },
    step(approve),
  );

  it.each([
    [{ docType: 'QĐ' }, ['opinions:1:0', 'opinions:1:1']],
    [{ docType: 'QĐ', recipients: 1 }, ['content:1:0']],
    [{ urgency: 'flash' }, []],
    [{}, ['content:1:0']],
  ] as const)('with %j opens %j', (given, turns) => {
    expect(opened(start(choosing, { ...facts, ...given }))).toEqual(turns);
  });

  it('may end the route before its last step', () => {
    expect(start(choosing, { ...facts, urgency: 'flash' }).ended).toBe('approved');
  });
});

describe('silence', () => {
  const silent = (onSilence: string) =>
    route(step(opinions, { onSilence, deadline: { workingDays: 2 } }), step(approve));

  it('is reminded of, as often as the deadline is called, and changes nothing else', () => {
    const now = play(silent('remind'), ['late opinions:1:0', 'late opinions:1:0']);
    expect(now).toMatchObject({ reminds: ['opinions:1:0'], opens: [], closes: [] });
    expect(now.state.steps.opinions?.seats[0]).toMatchObject({ state: 'open', reminded: 2 });
  });

  it('counts as agreed where the route says so', () => {
    const now = play(silent('agree'), ['late opinions:1:0', 'agree opinions:1:1']);
    expect(opened(now)).toEqual(['approve:1:0']);
    expect(now.state.steps.opinions?.seats[0]?.state).toBe('silent');
  });

  it('goes up to the superior once, and is reminded of from then on', () => {
    const up = play(silent('escalate'), ['late opinions:1:0']);
    expect(closed(up)).toEqual(['opinions:1:0 escalated']);
    expect(up.opens).toMatchObject([{ key: 'opinions:1:0.1', who: { superiorOf: { unit: 'KHTC' } }, workingDays: 2 }]);
    const again = advance(silent('escalate'), up.state, eventOf('late opinions:1:0.1'));
    expect(again).toMatchObject({ opens: [], reminds: ['opinions:1:0.1'] });
  });

  it('is gone on without, also by all of them', () => {
    expect(opened(play(silent('go_on'), ['late opinions:1:1', 'late opinions:1:0']))).toEqual(['approve:1:0']);
  });

  it('of a turn that ended meanwhile does nothing', () => {
    const now = play(silent('agree'), ['agree opinions:1:0', 'late opinions:1:0']);
    expect(now).toMatchObject({ opens: [], closes: [], reminds: [] });
  });
});

describe('a return', () => {
  it('goes to the drafter by way of the head of the drafting unit, and the next round begins anew', () => {
    const back = play(usual, ['agree content:1:0', 'return form:1:0']);
    expect(closed(back)).toEqual(['form:1:0 done']);
    expect(back.opens).toMatchObject([{ key: '$pass_back:1:0', who: { relative: 'drafter_head' } }]);
    const passed = advance(usual, back.state, eventOf('agree $pass_back:1:0'));
    expect(passed.opens).toMatchObject([{ key: '$revise:1:0', who: { relative: 'drafter' } }]);
    const again = advance(usual, passed.state, eventOf('agree $revise:1:0'));
    expect(opened(again)).toEqual(['content:2:0']);
    expect(again.state.round).toBe(2);
  });

  it('by the head of the drafting unit goes straight to the drafter', () => {
    expect(opened(play(usual, ['return content:1:0']))).toEqual(['$revise:1:0']);
  });

  it('to a drafter who heads the unit needs no other hands', () => {
    const head = { ...facts, drafterIsHead: true };
    expect(opened(play(usual, ['agree content:1:0', 'return form:1:0'], head))).toEqual(['$revise:1:0']);
  });

  it('closes everything that was open, and does not ask again what is asked once', () => {
    const once = route(
      { id: 'fork', parallel: [[step(opinions, { repeat: 'once' })], [step(content)]] },
      step(approve),
    );
    const back = play(once, ['agree opinions:1:0', 'agree opinions:1:1', 'return content:1:0', 'agree $revise:1:0']);
    expect(opened(back)).toEqual(['content:2:0']);
    const early = play(once, ['agree opinions:1:0', 'return content:1:0']);
    expect(closed(early)).toEqual(['content:1:0 done', 'opinions:1:1 returned']);
    expect(opened(play(once, ['agree opinions:1:0', 'return content:1:0', 'agree $revise:1:0']))).toEqual([
      'opinions:2:0',
      'opinions:2:1',
      'content:2:0',
    ]);
  });

  it('cannot be refused by who hands it on', () => {
    expect(() => play(usual, ['return content:1:0', 'disagree $revise:1:0'])).toThrow(
      expect.objectContaining({ code: 'workflow/outcome-unfit' }),
    );
  });
});

describe('what the route did not foresee', () => {
  const asked = { id: 'asked', title: 'Hỏi thêm', act: 'opinion' as const, by: [{ unit: 'PC' }] };
  const added = (at: 'beside' | 'after', host = 'content'): RouteEvent => ({
    type: 'stepAdded',
    person: 'p',
    at,
    host,
    step: asked,
  });

  it('is asked beside an open step, and both are waited for', () => {
    const now = play(usual, [added('beside')]);
    expect(opened(now)).toEqual(['asked:1:0']);
    expect(opened(advance(usual, now.state, eventOf('agree content:1:0')))).toEqual([]);
    expect(opened(play(usual, [added('beside'), 'agree content:1:0', 'agree asked:1:0']))).toEqual(['form:1:0']);
  });

  it('is put right after an open step', () => {
    expect(opened(play(usual, [added('after')]))).toEqual([]);
    expect(opened(play(usual, [added('after'), 'agree content:1:0']))).toEqual(['asked:1:0']);
    expect(opened(play(usual, [added('after'), 'agree content:1:0', 'agree asked:1:0']))).toEqual(['form:1:0']);
  });

  it.each<[string, RouteEvent]>([
    ['workflow/step-not-open', added('beside', 'form')],
    [
      'workflow/step-id-taken',
      { type: 'stepAdded', person: 'p', at: 'after', host: 'content', step: { ...asked, id: 'form' } },
    ],
    [
      'workflow/step-unlawful',
      {
        type: 'stepAdded',
        person: 'p',
        at: 'after',
        host: 'content',
        step: { ...asked, act: 'approve', deadline: { workingDays: 1 }, onSilence: 'agree' },
      },
    ],
  ])('is refused as %s where the route would not have it', (code, event) => {
    expect(() => play(usual, [event])).toThrow(expect.objectContaining({ code }));
  });

  it('waits while the draft is on its way back', () => {
    expect(() => play(usual, ['return content:1:0', added('beside')])).toThrow(
      expect.objectContaining({ code: 'workflow/not-under-review' }),
    );
  });

  it('passes a turn on to somebody else', () => {
    const on = play(usual, [{ type: 'forwarded', turn: 'content:1:0', person: 'p', to: { person: 'binh' } }]);
    expect(closed(on)).toEqual(['content:1:0 forwarded']);
    expect(on.opens).toMatchObject([{ key: 'content:1:0.1', act: 'check_content', who: { person: 'binh' } }]);
    expect(opened(advance(usual, on.state, eventOf('agree content:1:0.1')))).toEqual(['form:1:0']);
  });

  it('takes the draft back: every turn closes', () => {
    const now = play(usual, ['agree content:1:0', 'withdraw']);
    expect(now).toMatchObject({ ended: 'withdrawn', closes: [{ key: 'form:1:0', reason: 'withdrawn' }] });
  });
});

describe('what is sent for information', () => {
  const informing = route(step(content), { ...asInform() }, step(approve));
  function asInform(): RouteNode {
    return { id: 'inform', title: 'Để biết', act: 'inform', by: [{ unit: 'VT' }] };
  }

  it('is sent anew in the next round where nobody has seen it, and not twice', () => {
    const again = play(informing, [
      'agree content:1:0',
      'return approve:1:0',
      'agree $pass_back:1:0',
      'agree $revise:1:0',
      'agree content:2:0',
    ]);
    expect(closed(again)).toContain('inform:1:0 overtaken');
    expect(opened(again)).toEqual(['inform:2:0', 'approve:2:0']);
  });

  it('is waited for by nobody, and can still be seen when the case has ended', () => {
    const now = play(informing, ['agree content:1:0']);
    expect(now.opens).toMatchObject([
      { key: 'inform:1:0', awaited: false },
      { key: 'approve:1:0', awaited: true },
    ]);
    const seen = play(informing, ['agree content:1:0', 'agree approve:1:0', 'agree inform:1:0']);
    expect(closed(seen)).toEqual(['inform:1:0 done']);
    expect(seen.ended).toBe('approved');
  });
});
