import type { BatchPage } from '../shared/api-types';
import { between, documentNumbers, nextInDoubt } from './strip';

const aPage = (id: string, more: Partial<BatchPage> = {}): BatchPage => ({
  id,
  sourceId: 's',
  sourcePage: 1,
  state: 'read',
  failure: null,
  original: true,
  widthPx: 1,
  heightPx: 1,
  dpi: 200,
  faults: [],
  turned: 0,
  dropped: null,
  cut: 'none',
  cutReason: null,
  cutCertainty: null,
  confidence: 0.9,
  documentId: null,
  ...more,
});
const strip = [
  aPage('separator', { dropped: 'separator' }),
  aPage('a'),
  aPage('b'),
  aPage('c', { cut: 'cut' }),
  aPage('d', { cut: 'maybe' }),
  aPage('e', { cut: 'cut', dropped: 'deleted' }),
  aPage('f', { cut: 'cut' }),
];

describe('the filmstrip', () => {
  it('counts documents from the first page on, and a doubtful cut is none yet', () => {
    expect([...documentNumbers(strip)]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 2],
      ['f', 3],
    ]);
  });

  it('chooses from one page to another in both directions', () => {
    expect(between(strip, 'a', 'c')).toEqual(['a', 'b', 'c']);
    expect(between(strip, 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(between(strip, 'gone', 'a')).toEqual(['a']);
  });

  it('goes to the next page in doubt, and begins again at the end', () => {
    expect(nextInDoubt(strip, null)?.id).toBe('d');
    expect(nextInDoubt(strip, 'd')?.id).toBe('d');
    expect(nextInDoubt([...strip, aPage('g', { state: 'set_aside' })], 'd')?.id).toBe('g');
    expect(nextInDoubt([aPage('a')], null)).toBeUndefined();
  });
});
