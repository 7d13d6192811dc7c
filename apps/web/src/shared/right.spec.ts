import i18next from 'i18next';
import { en } from './i18n/en';
import { vi } from './i18n/vi';
import { inTheirRight, rightLine } from './right';

const basis = (capacity: 'own' | 'KT.' | 'TUQ.' | 'secretary' | 'recorded' | 'inbox') => ({
  capacity,
  postId: null,
  onBehalfOf: capacity === 'own' ? null : { userId: 'gd', name: 'Lê Quốc Dũng', title: 'Giám đốc' },
  delegationId: null,
});

describe('in whose name something was decided', () => {
  beforeAll(() =>
    i18next.init({
      lng: 'vi',
      resources: { vi: { translation: vi }, en: { translation: en } },
      interpolation: { escapeValue: false },
    }),
  );

  it.each([
    ['own', null],
    ['KT.', 'KT. Lê Quốc Dũng, Giám đốc'],
    ['TUQ.', 'TUQ. Lê Quốc Dũng, Giám đốc'],
    ['secretary', 'Thư ký của Lê Quốc Dũng, Giám đốc'],
    ['inbox', 'Thay Lê Quốc Dũng, Giám đốc'],
  ] as const)('is said of "%s" as %s', (capacity, line) => {
    expect(rightLine({ basis: basis(capacity) }, i18next.t)).toBe(line);
  });

  it('names the leader and the day of the handwriting, and who wrote it down', () => {
    const paper = { basis: basis('recorded'), writtenOn: '2026-11-20' };
    expect(rightLine(paper, i18next.t)).toBe('Ghi theo bút phê của Lê Quốc Dũng, Giám đốc ngày 20/11/2026');
    expect(rightLine({ ...paper, recordedBy: 'Hoàng Thị Mai' }, i18next.t)).toBe(
      'Ghi theo bút phê của Lê Quốc Dũng, Giám đốc ngày 20/11/2026 (Hoàng Thị Mai ghi)',
    );
  });

  it('is said in English too, without a code', async () => {
    await i18next.changeLanguage('en');
    expect(rightLine({ basis: basis('secretary') }, i18next.t)).toBe('As secretary of Lê Quốc Dũng, Giám đốc');
    expect(rightLine({ basis: basis('recorded'), writtenOn: '2026-11-20' }, i18next.t)).toBe(
      'Recorded from the handwriting of Lê Quốc Dũng, Giám đốc of 20/11/2026',
    );
  });

  it('stands beside the name of whoever said it, where they have a post', () => {
    expect(inTheirRight({ by: 'Phạm Văn Hòa', authority: 'Phó Giám đốc, KT. Giám đốc' })).toBe(
      'Phạm Văn Hòa, Phó Giám đốc, KT. Giám đốc',
    );
    expect(inTheirRight({ by: 'Phạm Văn Hòa', authority: '' })).toBe('Phạm Văn Hòa');
  });
});
