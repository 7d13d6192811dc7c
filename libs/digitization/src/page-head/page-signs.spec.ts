import { pageOf, type Described } from '../../../../test/support/pages';
import { readPageSigns } from './page-signs';

const signs = (...lines: Described[]) => readPageSigns(pageOf(lines));

describe('what the top of a page says', () => {
  it('is the national heading on a first page, in the right column or in the middle', () => {
    expect(signs(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0.45, 0.93, 0.06])).toEqual({
      heading: true,
      pageNumber: null,
    });
    expect(signs(['Độc lập - Tự do - Hạnh phúc', 0.32, 0.68, 0.08]).heading).toBe(true);
    expect(signs(['ĐẢNG CỘNG SẢN VIỆT NAM', 0.55, 0.9, 0.06]).heading).toBe(true);
  });

  it('is no heading in a sentence that names the state, nor further down the page', () => {
    const sentence = 'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam';
    expect(signs([sentence, 0.16, 0.9, 0.1]).heading).toBe(false);
    expect(signs(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0.45, 0.93, 0.6]).heading).toBe(false);
  });

  it.each([
    ['2', 2],
    ['- 13 -', 13],
  ])('is the page number %s in the middle of the upper margin', (text, number) => {
    expect(signs([text, 0.48, 0.52, 0.04]).pageNumber).toBe(number);
  });

  it('is no page number at the left, in the text, or in words', () => {
    expect(signs(['2', 0.1, 0.12, 0.04], ['3', 0.49, 0.51, 0.3], ['2 bản', 0.46, 0.54, 0.05]).pageNumber).toBeNull();
    expect(signs()).toEqual({ heading: false, pageNumber: null });
  });
});
