import { gathered } from './gathered';

const asked = () => {
  const rounds: string[][] = [];
  const name = gathered((ids) => {
    rounds.push([...ids]);
    return Promise.resolve(ids.filter((id) => id !== 'gone').map((id) => ({ id, name: `Ông ${id}` })));
  }, 3);
  return { rounds, name };
};

describe('names on one page', () => {
  it('are asked for together, each once, and one that is nowhere is null', async () => {
    const { rounds, name } = asked();
    const found = await Promise.all([name('a'), name('b'), name('a'), name('gone')]);
    expect(found.map((one) => one?.name)).toEqual(['Ông a', 'Ông b', 'Ông a', undefined]);
    expect(rounds).toEqual([['a', 'b', 'gone']]);
  });

  it('are asked for in several requests where one answer would not hold them, and anew at another moment', async () => {
    const { rounds, name } = asked();
    await Promise.all(['a', 'b', 'c', 'd'].map(name));
    await name('a');
    expect(rounds).toEqual([['a', 'b', 'c'], ['d'], ['a']]);
  });

  it('fail together, and the next moment tries again', async () => {
    let isDown = true;
    const name = gathered(
      (ids) => (isDown ? Promise.reject(new Error('no line')) : Promise.resolve(ids.map((id) => ({ id })))),
      3,
    );
    await expect(Promise.all([name('a'), name('b')])).rejects.toThrow('no line');
    isDown = false;
    await expect(name('a')).resolves.toEqual({ id: 'a' });
  });
});
