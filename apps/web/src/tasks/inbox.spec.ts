import type { Task } from '../shared/api-types';
import { filterOf, fitFor } from './inbox.queries';

describe('the filter of the inbox', () => {
  it('is read from the address, and nothing that is no filter', () => {
    const params = new URLSearchParams('due=late&kind=handle,inform&q=b%C3%A3o&state=done&deferred=true&x=1');
    expect(filterOf(params)).toEqual({ due: 'late', kind: 'handle,inform', q: 'bão', deferred: 'true' });
    expect(filterOf(new URLSearchParams('due=whenever&about=people&deferred=false&q='))).toEqual({});
  });
});

describe('many at once', () => {
  const task = (more: object) =>
    ({ actions: [], proposal: null, subject: { sha256: 'a' }, ...more }) as unknown as Task;

  it('takes those that allow the act; an instruction only where one is proposed', () => {
    const proposed = task({ actions: ['instruct'], proposal: {} });
    const open = task({ actions: ['instruct'] });
    const told = task({ actions: ['acknowledge'] });
    const unread = task({ actions: ['acknowledge'], subject: { sha256: null } });
    expect(fitFor('instruct', [proposed, open, told])).toEqual([proposed]);
    expect(fitFor('acknowledge', [proposed, told, unread])).toEqual([told]);
    expect(fitFor('accept', [proposed, open, told])).toEqual([]);
  });
});
