import sharp from 'sharp';
import { inkOf } from './ink';
import { anchorOf, stampedPage, type HeadBoxes } from './stamped-pages';

const A4 = { width: 210, height: 297 };
const NUMBER = { page: 1, boxes: [[0.2, 0.12, 0.4, 0.135]] } as const;

describe('what the stamp stands below', () => {
  const bottom = (head: HeadBoxes) => Math.round(anchorOf(head, 1, A4)?.bottom ?? -1);

  it('is number and symbol', () => {
    expect(bottom({ numberSymbol: NUMBER })).toBe(40);
  });

  it('is the V/v of a công văn, all its lines, since that stands below the number', () => {
    const subject = {
      page: 1,
      boxes: [
        [0.15, 0.14, 0.42, 0.15],
        [0.16, 0.155, 0.4, 0.17],
      ],
    } as const;
    expect(bottom({ numberSymbol: NUMBER, subject })).toBe(50);
  });

  it('is the number still where the subject is set across the page, as in decisions', () => {
    const subject = { page: 1, boxes: [[0.25, 0.2, 0.8, 0.22]] } as const;
    expect(bottom({ numberSymbol: NUMBER, subject })).toBe(40);
  });

  it('is the issuer where no number was read, and nothing where nothing was', () => {
    expect(bottom({ numberSymbol: null, issuer: { page: 1, boxes: [[0.1, 0.08, 0.4, 0.1]] } })).toBe(30);
    expect([anchorOf({}, 1, A4), anchorOf({ numberSymbol: { ...NUMBER, page: 2 } }, 1, A4)]).toEqual([null, null]);
  });
});

describe('the page that is stamped', () => {
  it('is that with the head, else the first that is not blank', () => {
    const pages = [
      { page: 1, blank: true },
      { page: 2, blank: false },
      { page: 3, blank: false },
    ];
    expect(stampedPage(pages, { numberSymbol: { ...NUMBER, page: 3 } })).toBe(3);
    expect(stampedPage(pages, {})).toBe(2);
    expect(stampedPage([{ page: 1, blank: true }], {})).toBe(1);
  });
});

describe('ink', () => {
  /** A yellowed page with what is drawn on it; a millimetre is four dots. */
  const page = async (drawn: string) =>
    sharp(Buffer.from(`<svg width="840" height="1188"><rect width="840" height="1188" fill="#efe6cc"/>${drawn}</svg>`))
      .jpeg({ quality: 80 })
      .toBuffer();
  const holds = (ink: Awaited<ReturnType<typeof inkOf>>, x: number, y: number) =>
    ink.some(({ left, top, right, bottom }) => left <= x && x < right && top <= y && y < bottom);

  it('is red seals, blue pens and black print alike, and not the colour of old paper', async () => {
    const ink = await inkOf(
      await page(
        '<circle cx="200" cy="200" r="60" fill="none" stroke="#d02030" stroke-width="6"/>' +
          '<path d="M400 400 L600 420" stroke="#2030b0" stroke-width="3"/><rect x="100" y="800" width="80" height="10"/>',
      ),
      A4,
    );
    expect([holds(ink, 50, 35.5), holds(ink, 125, 102.5), holds(ink, 35, 201)]).toEqual([true, true, true]);
    expect([holds(ink, 50, 50), holds(ink, 10, 10), holds(ink, 150, 250)]).toEqual([false, false, false]);
  });

  it('is none on an empty page', async () => {
    expect(await inkOf(await page(''), A4)).toEqual([]);
  });
});
