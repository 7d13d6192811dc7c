import { propose, workingDaysBetween, type PastInstruction } from './suggestion.rules';

const tet = new Map([
  ['2026-02-16', 'holiday'],
  ['2026-02-17', 'holiday'],
] as const);
const past = (leadUnitId: string, more: Partial<PastInstruction> = {}): PastInstruction => ({
  leadUnitId,
  cooperatingUnitIds: [],
  informedUnitIds: [],
  decidedOn: '2026-11-02',
  dueOn: null,
  sameIssuer: false,
  sameType: false,
  sharedWords: 0,
  ...more,
});

describe('the proposed units', () => {
  it('are those that led in like matters, the likeliest first', () => {
    const proposed = propose(
      [
        past('finance', { sharedWords: 0.8 }),
        past('finance', { sameIssuer: true, sharedWords: 0.5 }),
        past('personnel', { sameIssuer: true }),
      ],
      new Map(),
    );
    expect(proposed.map(({ leadUnitId }) => leadUnitId)).toEqual(['finance', 'personnel']);
    expect(proposed[0]).toMatchObject({ count: 2, because: ['issuer', 'words'] });
    expect(proposed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('are none when nothing but the type, or a word that every paper has, is alike', () => {
    expect(propose([past('finance', { sameType: true }), past('finance', { sharedWords: 0.2 })], new Map())).toEqual(
      [],
    );
    expect(propose([], new Map())).toEqual([]);
  });

  it('come with those who usually helped, and the usual deadline in working days', () => {
    const one = (dueOn: string | null, cooperatingUnitIds: string[]) =>
      past('finance', { sameIssuer: true, dueOn, cooperatingUnitIds });
    const [proposal] = propose(
      [one('2026-11-09', ['it']), one('2026-11-09', ['it', 'legal']), one('2026-11-16', [])],
      new Map(),
    );
    expect(proposal).toMatchObject({ cooperatingUnitIds: ['it'], workingDays: 5 });
    expect(propose([one(null, []), one('2026-11-09', [])], new Map())[0]).toMatchObject({ workingDays: null });
  });

  it('count working days by the calendar, holidays left out', () => {
    expect(workingDaysBetween('2026-02-13', '2026-02-18', tet)).toBe(1);
    expect(workingDaysBetween('2026-02-13', '2026-02-18', new Map())).toBe(3);
    expect(workingDaysBetween('2026-02-13', '2026-02-13', tet)).toBe(0);
  });
});
