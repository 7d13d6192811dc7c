import { QueryClient } from '@tanstack/react-query';
import { KeptAnswers, mayKeep, READABLE } from './kept';
import type { Shelf, Store } from './store';

class Disk implements Store {
  readonly kept = new Map<string, unknown>();
  all = () => Promise.resolve([...this.kept.values()]);
  put = (_: Shelf, key: string, value: unknown) => Promise.resolve(void this.kept.set(key, value));
  remove = (_: Shelf, key: string) => Promise.resolve(void this.kept.delete(key));
  clear = () => {
    this.kept.clear();
    return Promise.resolve();
  };
}

const SESSION = ['session'];
const STACK = ['tasks', 'list', 'open'];

describe('what is read without a line', () => {
  const someDesk = async () => {
    const disk = new Disk();
    let clock = 1_000;
    const kept = new KeptAnswers(disk, () => clock);
    await kept.replace('lan', [
      [SESSION, { user: { id: 'lan' } }],
      [STACK, ['card']],
    ]);
    return { disk, kept, pass: (ms: number) => (clock += ms) };
  };

  it('comes back with who was signed in', async () => {
    const { kept } = await someDesk();
    const cache = new QueryClient();
    expect(await kept.restore(cache, SESSION)).toEqual({ user: { id: 'lan' } });
    expect(cache.getQueryData(STACK)).toEqual(['card']);
  });

  it('leaves alone what the pages know better', async () => {
    const { kept } = await someDesk();
    const cache = new QueryClient();
    cache.setQueryData(STACK, ['newer']);
    await kept.restore(cache, SESSION);
    expect(cache.getQueryData(STACK)).toEqual(['newer']);
  });

  it('is nothing any more after a day', async () => {
    const { kept, pass } = await someDesk();
    pass(READABLE);
    const cache = new QueryClient();
    expect(await kept.restore(cache, SESSION)).toBeUndefined();
    expect(cache.getQueryData(STACK)).toBeUndefined();
  });

  it('is nothing once somebody signed out', async () => {
    const { kept, disk } = await someDesk();
    await kept.clear();
    expect(disk.kept.size).toBe(0);
    expect(await kept.restore(new QueryClient(), SESSION)).toBeUndefined();
  });

  it('is nothing either when it was being kept in the moment of signing out', async () => {
    const { kept, disk } = await someDesk();
    const keeping = kept.replace('lan', [
      [SESSION, { user: { id: 'lan' } }],
      [STACK, ['card']],
    ]);
    await kept.clear();
    await keeping;
    expect(disk.kept.size).toBe(0);
  });

  it('is thrown away when another person turns out to be signed in', async () => {
    const { kept, disk } = await someDesk();
    await kept.onlyFor('lan');
    expect(disk.kept.size).toBe(2);
    await kept.onlyFor('minh');
    expect(disk.kept.size).toBe(0);
  });

  it('holds no card that has left the stack', async () => {
    const { kept } = await someDesk();
    await kept.replace('lan', [[SESSION, { user: { id: 'lan' } }]]);
    const cache = new QueryClient();
    await kept.restore(cache, SESSION);
    expect(cache.getQueryData(STACK)).toBeUndefined();
  });

  it('is one person’s: what another left behind is not put before them', async () => {
    const { kept } = await someDesk();
    await kept.replace('minh', [[SESSION, { user: { id: 'minh' } }]]);
    const cache = new QueryClient();
    expect(await kept.restore(cache, SESSION)).toEqual({ user: { id: 'minh' } });
    expect(cache.getQueryData(STACK)).toBeUndefined();
  });

  it.each([
    [{ secrecy: 'none', petition: null }, true],
    [{ secrecy: 'secret', petition: null }, false],
    [{ secrecy: 'top_secret', petition: null }, false],
    [{ secrecy: 'none', petition: { kind: 'denunciation' } }, false],
  ])('of %j it is %s that it may be kept', (document, may) => {
    expect(mayKeep(document)).toBe(may);
  });
});
