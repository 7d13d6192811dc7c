import { conflictsOf, roomKey, type Booked } from './conflicts.rules';
import { isBackwards, spanOf, weekNumber, weekOf, type When } from './wall.rules';

const when = (more: Partial<When> = {}): When => ({
  startsOn: '2026-11-26',
  startsAt: '08:00',
  endsOn: '2026-11-26',
  endsAt: '10:00',
  part: null,
  ...more,
});
const booked = (id: string, more: Partial<Booked> = {}): Booked => ({
  ...when(),
  id,
  peopleIds: ['an'],
  place: null,
  ...more,
});
const rooms = (place: string) => (roomKey(place).startsWith('phong hop') ? roomKey(place) : null);
const kinds = (entries: readonly Booked[]) =>
  [...conflictsOf(entries, rooms)].map(([id, all]) => [id, all.map(({ kind, withId }) => `${kind} ${withId}`)]);

describe('the week', () => {
  it('goes from Monday to Sunday, across months and years', () => {
    expect(weekOf('2026-11-26')).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
    expect(weekOf('2026-11-23').from).toBe('2026-11-23');
    expect(weekOf('2026-11-29').to).toBe('2026-11-29');
    expect(weekOf('2027-01-01').days).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });

  it.each([
    ['2026-11-26', 2026, 48],
    ['2027-01-01', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
  ])('%s is in week %i/%i', (day, year, week) => {
    expect(weekNumber(day)).toEqual({ year, week });
  });
});

describe('how long somebody is taken', () => {
  const minutes = (one: When) => {
    const { from, until } = spanOf(one);
    const midnight = Date.parse(`${one.startsOn}T00:00:00Z`) / 60_000;
    return [from - midnight, until - midnight];
  };
  it.each([
    ['from one hour until another', {}, [480, 600]],
    ['two hours where no end is said', { endsAt: null }, [480, 600]],
    ['until midnight at most', { startsAt: '23:00', endsAt: null }, [1380, 1440]],
    ['a morning', { startsAt: null, endsAt: null, part: 'morning' as const }, [0, 720]],
    ['an afternoon', { startsAt: null, endsAt: null, part: 'afternoon' as const }, [720, 1440]],
    ['a morning from an hour on', { startsAt: '07:30', endsAt: null, part: 'morning' as const }, [450, 720]],
    ['the whole day', { startsAt: null, endsAt: null }, [0, 1440]],
    ['several days', { endsOn: '2026-11-27', endsAt: null }, [480, 2880]],
  ])('is %s', (_, more, span) => {
    expect(minutes(when(more))).toEqual(span);
  });

  it('never ends before it began', () => {
    expect(isBackwards(when({ endsAt: '08:00' }))).toBe(true);
    expect(isBackwards(when({ endsOn: '2026-11-25', endsAt: null }))).toBe(true);
    expect(isBackwards(when({ endsOn: '2026-11-27', endsAt: '07:00' }))).toBe(false);
  });
});

describe('a conflict', () => {
  it('is one person at two places at a time, told to both entries', () => {
    expect(kinds([booked('a'), booked('b', { startsAt: '09:00', endsAt: '11:00' })])).toEqual([
      ['a', ['person b']],
      ['b', ['person a']],
    ]);
  });

  it('is none where one ends when the other begins, nor between different people', () => {
    expect(kinds([booked('a'), booked('b', { startsAt: '10:00', endsAt: '11:00' })])).toEqual([]);
    expect(kinds([booked('a'), booked('b', { peopleIds: ['binh'] })])).toEqual([]);
  });

  it('is a room that is taken twice, however it is written; other places are not the agency’s', () => {
    const other = { peopleIds: ['binh'] };
    expect(
      kinds([booked('a', { place: 'phong hop so 2' }), booked('b', { ...other, place: 'phong hop  so 2.' })]),
    ).toEqual([
      ['a', ['room b']],
      ['b', ['room a']],
    ]);
    expect(kinds([booked('a', { place: 'hue' }), booked('b', { ...other, place: 'hue' })])).toEqual([]);
  });

  it('reaches from an entry of several days into each of them', () => {
    const trip = booked('trip', { startsOn: '2026-11-24', endsOn: '2026-11-27', startsAt: null, endsAt: null });
    expect(kinds([booked('a'), trip])).toHaveLength(2);
  });
});
