import { decisionOf, EMPTY_ACT, FIELDS, MORE_ACTS } from './more-acts';

const seen = 'a'.repeat(64);

describe('the forms of the acts that nobody foresaw', () => {
  it('send nothing while what the act needs is missing', () => {
    for (const act of MORE_ACTS) {
      const decision = decisionOf(act, EMPTY_ACT, seen);
      if (act === 'grant_extension')
        expect(decision).toMatchObject({ dueOn: null }); // the wished day is granted
      else expect(decision).toBeNull();
    }
  });

  it('send the day as the calendar has it, and no day that it has not', () => {
    const draft = { ...EMPTY_ACT, text: 'Chờ số liệu', day: '5/1/2027' };
    expect(decisionOf('request_extension', draft, seen)).toEqual({
      kind: 'request_extension',
      seenSha256: seen,
      reason: 'Chờ số liệu',
      dueOn: '2027-01-05',
    });
    expect(decisionOf('request_extension', { ...draft, day: '31/2/2027' }, seen)).toBeNull();
    expect(decisionOf('defer', { ...EMPTY_ACT, day: '5/1/2027' }, seen)).toMatchObject({ until: '2027-01-05' });
  });

  it('name whom the act is for', () => {
    expect(decisionOf('pass', { ...EMPTY_ACT, user: 'p1', text: ' Nhờ anh ' }, seen)).toMatchObject({
      userId: 'p1',
      opinion: 'Nhờ anh',
    });
    expect(decisionOf('consult', { ...EMPTY_ACT, units: ['u1'], text: 'Góp ý?' }, seen)).toMatchObject({
      unitIds: ['u1'],
      userIds: [],
      dueOn: null,
    });
    expect(decisionOf('involve', { ...EMPTY_ACT, people: ['p1'], as: 'inform' }, seen)).toMatchObject({ as: 'inform' });
  });

  it('take a progress between none and all', () => {
    for (const [percent, fine] of [
      ['', true],
      ['40', true],
      ['100', true],
      ['101', false],
      ['4.5', false],
      ['nhiều', false],
    ] as const) {
      expect(decisionOf('report', { ...EMPTY_ACT, text: 'Đang làm', percent }, seen) !== null).toBe(fine);
    }
  });

  it('ask of every act at least one thing', () => {
    for (const act of MORE_ACTS) expect(FIELDS[act].length).toBeGreaterThan(0);
  });
});
