import { wordsOf } from '@vanthu/platform';
import { outcomeUnfit, stepUnlawful, versionFixed } from './routes.problems';
import { MISTAKES } from './validation.words';

describe('what is said of routes that run', () => {
  it('says what is wrong with a step that was put in, and shows no code and no id', () => {
    for (const mistake of Object.keys(MISTAKES)) {
      for (const locale of ['vi', 'en'] as const) {
        const { detail } = wordsOf(stepUnlawful.code, locale, { step: 'them-0a1b2c', mistake });
        expect(detail).not.toMatch(/[{}]|them-0a1b2c/);
        expect(detail.split(' ')).not.toContain(mistake);
      }
    }
  });

  it('names acts, outcomes and states in words', () => {
    expect(wordsOf(outcomeUnfit.code, 'vi', { act: 'revise', outcome: 'disagree' }).detail).toBe(
      'Việc "Chỉnh sửa" không thể kết thúc bằng "Không nhất trí".',
    );
    expect(wordsOf(versionFixed.code, 'vi', { state: 'published' }).detail).toContain('ở trạng thái đã ban hành');
    expect(wordsOf(versionFixed.code, 'en', { state: 'retired' }).detail).toContain('is retired');
  });
});
