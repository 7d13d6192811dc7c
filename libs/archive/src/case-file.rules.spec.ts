import fc from 'fast-check';
import {
  CASE_ACTIONS,
  CASE_STATES,
  caseActions,
  caseCode,
  nextCaseState,
  requireEnd,
  requireFiled,
  requireIntact,
  retainedUntil,
  type CaseState,
} from './case-file.rules';

const refusal = (code: string) => expect.objectContaining({ code: `archive/${code}` }) as Error;

describe('the life of a case file', () => {
  it('is opened, filled, closed, handed over, checked and accepted', () => {
    const road = ['file', 'close', 'handover', 'check', 'accept', 'check'] as const;
    expect(road.reduce<CaseState>(nextCaseState, 'open')).toBe('accepted');
  });

  it('is open again when the archive gives it back', () => {
    expect(nextCaseState('handed_over', 'return')).toBe('open');
  });

  it('takes no document after it was closed, and is not accepted before it was handed over', () => {
    expect(() => nextCaseState('closed', 'file')).toThrow(refusal('illegal-step'));
    expect(() => nextCaseState('closed', 'accept')).toThrow(refusal('illegal-step'));
  });

  it('offers exactly what it allows', () => {
    for (const state of CASE_STATES) {
      for (const action of CASE_ACTIONS) {
        const attempt = () => nextCaseState(state, action);
        if (caseActions(state).includes(action)) expect(CASE_STATES).toContain(attempt());
        else expect(attempt).toThrow(refusal('illegal-step'));
      }
    }
  });
});

describe('the retention period', () => {
  it('runs to 31 December of the year in which the work ended, plus its years', () => {
    expect(retainedUntil('2026-01-02', '10')).toBe('2036-12-31');
    expect(retainedUntil('2026-12-31', '10')).toBe('2036-12-31');
  });

  it('never ends for permanent files', () => {
    expect(retainedUntil('2026-01-02', 'permanent')).toBeNull();
  });

  it('is never shorter than its years, whichever day the work ended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1945, max: 2200 }), fc.integer({ min: 2, max: 70 }), (year, years) => {
        const last = retainedUntil(`${year.toString()}-12-31`, years.toString());
        expect(last).toBe(`${(year + years).toString()}-12-31`);
      }),
    );
  });
});

describe('closing a case file', () => {
  it('needs a document, and each of them filed', () => {
    expect(() => {
      requireFiled([]);
    }).toThrow(refusal('empty-case-file'));
    expect(() => {
      requireFiled(['filed', 'completed', 'in_progress']);
    }).toThrow(expect.objectContaining({ params: { count: 2 } }));
    expect(() => {
      requireFiled(['filed', 'filed']);
    }).not.toThrow();
  });

  it.each([
    ['2026-11-23', true],
    ['2025-01-01', true],
    ['2026-11-24', false],
    ['2024-12-31', false],
  ])('of 2025 on 23 November 2026 as ended on %s: %s', (endedOn, fits) => {
    const attempt = () => {
      requireEnd(endedOn, 2025, '2026-11-23');
    };
    if (fits) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(refusal('ended-outside'));
  });

  it('gives it a code of agency, year and notation', () => {
    expect(caseCode('H99.07', 2026, '01.TCCB')).toBe('H99.07.2026.01.TCCB');
  });
});

describe('accepting a case file', () => {
  it.each([
    [[true, true], true],
    [[true, null], false],
    [[true, false], false],
    [[], false],
  ] as const)('whose files were checked as %j: %s', (checks, fits) => {
    const attempt = () => {
      requireIntact(checks);
    };
    if (fits) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(refusal('not-checked'));
  });
});
