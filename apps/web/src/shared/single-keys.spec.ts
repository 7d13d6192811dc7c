import { areSingleKeysOn, isSingleKey, turnSingleKeys } from './single-keys';

const kept = new Map<string, string>();
beforeAll(() => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
});

describe('shortcuts of one key', () => {
  it('are letters, digits and signs, also Vietnamese ones, and nothing that types no character', () => {
    expect(['y', '?', '/', '1', 'đ', 'ế', ' '].filter((key) => !isSingleKey(key))).toEqual([]);
    expect(['F1', 'ArrowRight', 'Enter', 'Escape', 'PageDown'].filter(isSingleKey)).toEqual([]);
  });

  it('are on until somebody switches them off, and off until they switch them on again', () => {
    expect(areSingleKeysOn()).toBe(true);
    turnSingleKeys(false);
    expect(areSingleKeysOn()).toBe(false);
    expect([...kept.values()]).toEqual(['off']);
    turnSingleKeys(true);
    expect([areSingleKeysOn(), kept.size]).toEqual([true, 0]);
  });
});
