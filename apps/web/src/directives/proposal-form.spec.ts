import { blank, draftOf, isWhole, piecesOf, taskOf } from './proposal-form';

const proposal = {
  text: 'rà soát',
  source: { start: 5, end: 12 },
  leads: ['Sở Nội vụ', 'Sở Y tế'],
  coordinators: ['Công an tỉnh'],
  deadline: { kind: 'date' as const, on: '2026-06-15', text: 'trước 15/6' },
  product: null,
  confidence: 0.9,
  leadUnitId: null,
  state: 'open' as const,
};

describe('a proposal that is edited', () => {
  it('becomes the task that it proposed when nothing is changed', () => {
    expect(taskOf(draftOf(proposal))).toEqual({
      text: 'rà soát',
      leadName: 'Sở Nội vụ; Sở Y tế',
      coordinators: ['Công an tỉnh'],
      deadline: { kind: 'date', on: '2026-06-15' },
      source: { start: 5, end: 12 },
    });
  });
  it('needs something to do, somebody who does it, and a day where one is said to be', () => {
    expect(isWhole(draftOf(proposal))).toBe(true);
    expect(isWhole(blank('1'))).toBe(false);
    expect(isWhole({ ...draftOf(proposal), on: '' })).toBe(false);
    expect(isWhole({ ...draftOf(proposal), on: '', kind: 'regular' })).toBe(true);
  });
  it('is highlighted at its place, and the text stays whole', () => {
    const text = 'Giao rà soát ngay.';
    const pieces = piecesOf(text, [draftOf(proposal), blank('x')]);
    expect(pieces).toEqual([
      { text: 'Giao ', key: null },
      { text: 'rà soát', key: '5-12' },
      { text: ' ngay.', key: null },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});
