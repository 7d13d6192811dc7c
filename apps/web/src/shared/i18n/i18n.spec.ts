import { en } from './en';
import { vi } from './vi';

type Words = { readonly [key: string]: string | Words };

const paths = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : paths(value, `${above}${key}.`),
  );
const at = (words: Words, path: string): string =>
  path
    .split('.')
    .reduce<string | Words>((here, key) => (typeof here === 'string' ? here : (here[key] ?? '')), words) as string;
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('the two languages', () => {
  const vietnamese = paths(vi);
  const english = paths(en);

  it('have the same keys; English alone counts one apart', () => {
    expect(english.filter((key) => !key.endsWith('_one')).sort()).toEqual([...vietnamese].sort());
  });

  it('leave the same gaps to fill, and none of them is empty', () => {
    for (const key of vietnamese) {
      expect([key, gaps(at(en, key))]).toEqual([key, gaps(at(vi, key))]);
      expect([key, at(vi, key).trim() !== '', at(en, key).trim() !== '']).toEqual([key, true, true]);
    }
  });

  it('count one apart only where many are counted', () => {
    for (const key of english.filter((one) => one.endsWith('_one'))) {
      expect(english).toContain(key.replace(/_one$/, '_other'));
    }
  });
});
