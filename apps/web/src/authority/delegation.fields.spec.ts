import { delegationOf, EMPTY_DELEGATION, endsBefore, powersOfRole, type DelegationFields } from './delegation.fields';

const whole: DelegationFields = {
  ...EMPTY_DELEGATION,
  postId: 'giam-doc',
  delegateId: 'ha',
  powers: ['sign'],
  content: ' Ký công văn mời họp ',
  startsOn: '23/11/2026',
  endsOn: '30/11/2026',
  number: '12/UQ-SNV',
  date: '20/11/2026',
};

describe('a delegation that is typed', () => {
  it('is sent with its dates as the calendar writes them', () => {
    expect(delegationOf(whole, 'tep')).toMatchObject({
      content: 'Ký công văn mời họp',
      startsOn: '2026-11-23',
      endsOn: '2026-11-30',
      writing: { fileId: 'tep', number: '12/UQ-SNV', date: '2026-11-20' },
    });
  });

  it.each<[string, Partial<DelegationFields>]>([
    ['nobody to delegate to', { delegateId: null }],
    ['no act', { powers: [] }],
    ['no content', { content: '  ' }],
    ['no first day', { startsOn: '' }],
    ['no last day', { endsOn: '' }],
    ['a day that is none', { endsOn: '31/11/2026' }],
    ['its days reversed', { endsOn: '22/11/2026' }],
    ['no number of the writing', { number: '' }],
    ['no date of the writing', { date: '' }],
  ])('is not sent with %s', (_, missing) => {
    expect(delegationOf({ ...whole, ...missing }, 'tep')).toBeNull();
  });

  it('is not sent without the file of the writing', () => {
    expect(delegationOf(whole, null)).toBeNull();
  });

  it('offers what the post has, and nothing to who has nothing to delegate', () => {
    expect(powersOfRole('leader')).toContain('instruct');
    expect(powersOfRole('head_of_unit')).not.toContain('instruct');
    expect(powersOfRole('specialist')).toEqual([]);
  });
});

it('days are reversed when the last lies before the first, and not while one of them is still being typed', () => {
  expect(endsBefore('23/11/2026', '22/11/2026')).toBe(true);
  expect(endsBefore('23/11/2026', '23/11/2026')).toBe(false);
  expect(endsBefore('', '22/11/2026')).toBe(false);
  expect(endsBefore('23/11/2026', '')).toBe(false);
  expect(endsBefore('23/11/2026', '22/1')).toBe(false);
});
