import { batchesOf, waitingOf } from './sending';

const recipient = (id: string, state: 'waiting' | 'sent' | 'acknowledged' | 'returned', removed = false) => ({
  id,
  state,
  removed,
  contactId: null,
  name: id,
  copies: 1,
});

describe('sending many at once', () => {
  it('goes to who waits and from whom it came back, and to nobody else', () => {
    const recipients = [
      recipient('a', 'waiting'),
      recipient('b', 'sent'),
      recipient('c', 'returned'),
      recipient('d', 'acknowledged'),
      recipient('e', 'waiting', true),
    ];
    expect(waitingOf({ id: 'x', recipients })).toEqual([
      { documentId: 'x', recipientId: 'a', envelopes: 0, tracking: '' },
      { documentId: 'x', recipientId: 'c', envelopes: 0, tracking: '' },
    ]);
  });

  it.each([
    [0, []],
    [2, [[1, 2]]],
    [3, [[1, 2, 3]]],
    [4, [[1, 2, 3], [4]]],
    [7, [[1, 2, 3], [4, 5, 6], [7]]],
  ])('takes as few acts as there can be: %d by threes', (count, batches) => {
    const items = Array.from({ length: count }, (_, i) => i + 1);
    expect(batchesOf(items, 3)).toEqual(batches);
  });

  it('is one act up to what the server takes', () => {
    const items = Array.from({ length: 500 }, (_, i) => i);
    expect(batchesOf(items)).toEqual([items]);
  });
});
