import { rightOf } from './deciders';

const forDirector = { userId: 'gd', name: 'Lê Quốc Dũng', title: 'Giám đốc' };

describe('the right of a decision in words', () => {
  it.each([
    ['own', 'Phó Giám đốc'],
    ['KT.', 'Phó Giám đốc, KT. Giám đốc'],
    ['TUQ.', 'Phó Giám đốc, TUQ. Giám đốc'],
    ['TL.', 'Phó Giám đốc, TL. Giám đốc'],
    ['secretary', 'Phó Giám đốc, thư ký của Lê Quốc Dũng'],
    ['inbox', 'Phó Giám đốc, thay Lê Quốc Dũng'],
    ['recorded', 'Giám đốc'],
  ] as const)('%s is said as "%s"', (capacity, said) => {
    const onBehalfOf = capacity === 'own' ? null : forDirector;
    expect(rightOf({ authority: 'leader: Phó Giám đốc', basis: { capacity, onBehalfOf } }, 'vi')).toBe(said);
  });

  it('is one’s own where it was decided before rights were kept', () => {
    expect(rightOf({ authority: 'leader: Giám đốc', basis: {} }, 'en')).toBe('Giám đốc');
  });

  it('is said in the language of the reader, and of nobody’s post but theirs where it has no title', () => {
    const basis = { capacity: 'inbox', onBehalfOf: forDirector } as const;
    expect(rightOf({ authority: 'leader: ', basis }, 'en')).toBe('for Lê Quốc Dũng');
  });
});
