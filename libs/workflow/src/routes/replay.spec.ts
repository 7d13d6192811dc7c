import type { RouteDefinition } from './definition';
import type { RouteEvent, RouteFacts } from './engine.types';
import { openTurnsOf, replay, type LogEntry } from './replay';

const definition: RouteDefinition = {
  format: 'vanthu-route/1',
  steps: [
    {
      id: 'nhay',
      parallel: [
        [{ id: 'noi-dung', title: 'Nội dung', act: 'check_content', by: [{ relative: 'drafter_head' }] }],
        [{ id: 'the-thuc', title: 'Thể thức', act: 'check_form', by: [{ relative: 'chief_of_office' }] }],
      ],
    },
    { id: 'duyet', title: 'Duyệt', act: 'approve', by: [{ relative: 'leader_in_charge' }] },
  ],
};
const facts: RouteFacts = {
  flow: 'outgoing',
  docType: 'cong-van',
  urgency: 'normal',
  unit: 'P1',
  drafterId: 'an',
  leaderInChargeId: null,
  drafterIsHead: false,
  consultedUnits: [],
  recipients: 1,
};
const did = (turn: string, outcome: 'agree' | 'return' = 'agree'): RouteEvent => ({
  type: 'completed',
  turn,
  person: 'x',
  outcome,
});
const [content, form, approval] = ['noi-dung:1:0', 'the-thuc:1:0', 'duyet:1:0'];
const openAfter = (...log: LogEntry[]) => [...openTurnsOf(replay(definition, facts, log).state)].sort();

describe('a case that is played again without an event', () => {
  it('stands where it would stand had the event never been', () => {
    expect(openAfter(did(content), { type: 'undone', nth: 1 })).toEqual([content, form]);
    expect(openAfter(did(content), did(form))).toEqual([approval]);
    expect(openAfter(did(content), did(form), { type: 'undone', nth: 1 })).toEqual([content]);
  });

  it('is not to be had when somebody went on from the event', () => {
    const gone = [did(content), did(form), did(approval), { type: 'undone', nth: 1 }] as const;
    expect(() => replay(definition, facts, gone)).toThrow(expect.objectContaining({ code: 'workflow/turn-closed' }));
  });

  it('has its turns again after a return that was undone, and ends again by the same approval', () => {
    const back = [did(content, 'return'), { type: 'undone', nth: 1 }] as const;
    expect(openAfter(...back)).toEqual([content, form]);
    const { state } = replay(definition, facts, [...back, did(content), did(form), did(approval)]);
    expect(state.ended).toBe('approved');
  });

  it('goes on counting the events of its log, undone ones too', () => {
    const log = [
      did(content),
      { type: 'undone', nth: 1 },
      did(content),
      did(form),
      { type: 'undone', nth: 4 },
    ] as const;
    expect(openAfter(...log)).toEqual([form]);
  });
});
