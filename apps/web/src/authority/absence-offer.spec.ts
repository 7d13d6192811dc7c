import { offered } from './absence-offer';
import type { Absence } from './authority.queries';

const absence = (more: Partial<Absence> = {}): Absence => ({
  id: 'a',
  version: 1,
  user: { id: 'me', displayName: 'Lê Quốc Dũng' },
  startsOn: '2026-11-26',
  endsOn: '2026-11-27',
  reason: null,
  deputy: { id: 'pho', displayName: 'Trần Văn Phúc' },
  state: 'planned',
  turnedOver: false,
  actions: ['turn_over', 'cancel'],
  ...more,
});
const on = (day: string, ...absences: Absence[]) => offered(absences, 'me', day)?.id;

describe('the offer that the deputy reads', () => {
  it('is made three days before, until the absence is over', () => {
    expect(on('2026-11-22', absence())).toBeUndefined();
    expect(on('2026-11-23', absence())).toBe('a');
    expect(on('2026-11-27', absence({ state: 'away' }))).toBe('a');
    expect(on('2026-11-28', absence({ state: 'over', actions: [] }))).toBeUndefined();
  });

  it('is not made where the inbox is turned over, nobody is there to read, or somebody else is away', () => {
    expect(on('2026-11-25', absence({ turnedOver: true, actions: ['take_back', 'cancel'] }))).toBeUndefined();
    expect(on('2026-11-25', absence({ deputy: null }))).toBeUndefined();
    expect(on('2026-11-25', absence({ user: { id: 'other', displayName: 'X' } }))).toBeUndefined();
  });

  it('is about the nearest absence first', () => {
    expect(on('2026-11-25', absence({ id: 'later', startsOn: '2026-11-28' }), absence())).toBe('a');
  });
});
