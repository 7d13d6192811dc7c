import fc from 'fast-check';
import { documentName, documentsOf, type CutPage } from './documents-cut.rules';

const aPage = fc.record({ id: fc.uuid(), cut: fc.constantFrom('none', 'maybe', 'cut' as const) });

describe('the documents of a batch', () => {
  it('have each page once, in the order of the batch', () => {
    fc.assert(
      fc.property(fc.array(aPage), (pages) => {
        expect(documentsOf(pages).flat()).toEqual(pages);
      }),
    );
  });

  it('begin where a page is cut and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(aPage, { minLength: 1 }), (pages) => {
        const [first, ...rest] = pages as [CutPage, ...CutPage[]];
        const begun = documentsOf(pages).map((document) => document[0]);
        expect(begun).toEqual([first, ...rest.filter(({ cut }) => cut === 'cut')]);
      }),
    );
  });

  it.each([
    ['000.00.12.H36', 3, '000.00.12.H36.003.pdf'],
    ['UBND/1987 hồ sơ 5', 12, 'UBND-1987-hồ-sơ-5.012.pdf'],
    ['../../etc', 1, 'etc.001.pdf'],
    ['Hộp 7: "mật"?', 1234, 'Hộp-7-mật.1234.pdf'],
  ])('are called by the code of the case file: %s, %i', (code, ordinal, name) => {
    expect(documentName(code, ordinal)).toBe(name);
  });
});
