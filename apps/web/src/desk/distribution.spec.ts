import { dueOf, likeliest, planOf, UNCLEAR, UNSAID } from './distribution';
import { daysFrom } from './working-days';

/** A Monday; the Wednesday is a holiday. */
const days = daysFrom('2026-11-23', new Map([['2026-11-25', 'holiday']]));
const proposed = { leadUnitId: 'A', cooperatingUnitIds: ['B'], informedUnitIds: ['C'], dueOn: '2026-12-10' };

describe('a deadline that is typed for many documents', () => {
  it.each([
    ['5 ngày làm việc', '2026-12-01'],
    ['trong 5 ngày làm việc', '2026-12-01'],
    ['5 ngay lam viec', '2026-12-01'],
    ['15/12', '2026-12-15'],
    ['trước 15/12/2026', '2026-12-15'],
  ])('%s is %s, counted by the calendar of the agency', (typed, day) => {
    expect(dueOf(typed, days)).toBe(day);
  });

  it('is none where nothing is typed, and unclear where it is no day or says more', () => {
    expect([dueOf('  ', days), dueOf('sớm', days), dueOf('5 ngày làm việc, khẩn', days)]).toEqual([
      null,
      UNCLEAR,
      UNCLEAR,
    ]);
  });
});

describe('the plan of one of many documents', () => {
  it('is the one that was proposed for it, where nothing was said of all', () => {
    expect(planOf(UNSAID, proposed, days)).toEqual({ ...proposed, opinion: '' });
  });

  it('has the lead, the deadline and the words that were said of all', () => {
    const common = { leadUnitId: 'D', due: '5 ngày làm việc', opinion: ' Tham mưu. ' };
    const plan = {
      leadUnitId: 'D',
      cooperatingUnitIds: [],
      informedUnitIds: [],
      dueOn: '2026-12-01',
      opinion: 'Tham mưu.',
    };
    expect(planOf(common, proposed, days)).toEqual(plan);
    expect(planOf(common, undefined, days)).toEqual(plan);
  });

  it('is none without a lead, or with a deadline that nobody understands', () => {
    expect(planOf(UNSAID, undefined, days)).toBeNull();
    expect(planOf({ ...UNSAID, due: 'sớm' }, proposed, days)).toBeNull();
  });
});

it('offers the unit first that was proposed for most of the documents', () => {
  expect(likeliest([[{ leadUnitId: 'A' }, { leadUnitId: 'B' }], [{ leadUnitId: 'B' }], []])).toEqual(['B', 'A']);
});
