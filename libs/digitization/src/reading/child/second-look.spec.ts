import type { Token, TokenLine } from './recognizer';
import { weigh } from './second-look';

/** Words as `text:belief`, each as wide as its letters, on the line that stands so far down. */
const line = (written: string, y = 100, x = 0): TokenLine => {
  let at = x;
  return written.split(' ').map((part): Token => {
    const cut = part.lastIndexOf(':');
    const text = part.slice(0, cut);
    const x0 = at;
    at += (text.length + 1) * 10;
    return { text, confidence: Number(part.slice(cut + 1)), x0, x1: at - 10, y0: y, y1: y + 20 };
  });
};
const texts = (lines: TokenLine[]): string[] => lines.map((tokens) => tokens.map(({ text }) => text).join(' '));
const weighed = (first: TokenLine[], second: TokenLine[]) => weigh(first, second, 1_000);

describe('two readings of the same words', () => {
  it('that agree are surer than either, even where the engine believes neither', () => {
    const [[word] = []] = weighed([line('412/TB-SXD:0.3')], [line('412/TB-SXD:0.8')]);
    expect(word!.confidence).toBeGreaterThan(0.9);
    const [[code] = []] = weighed([line('412/TB-SXD:0')], [line('412/TB-SXD:0.1')]);
    expect(code!.confidence).toBeLessThan(0.7);
  });

  it('that differ give the one that is believed more, and leave it in doubt', () => {
    const [[word] = []] = weighed([line('chuyến:0.7')], [line('chuyển:0.9')]);
    expect(word).toMatchObject({ text: 'chuyển', confidence: expect.closeTo(0.72) });
    expect(texts(weighed([line('chuyến:0.95')], [line('chuyển:0.6')]))).toEqual(['chuyến']);
  });

  it('what is no word has to be believed more than what is one', () => {
    expect(texts(weighed([line('duvêtk:0.8')], [line('duyệtt:0.3')]))).toEqual(['duvêtk']);
    expect(texts(weighed([line('dwvêt:0.8')], [line('duyệt:0.7')]))).toEqual(['duyệt']);
  });

  it('are held against each other by where they stand, however many words each has', () => {
    expect(texts(weighed([line('BỘ:0.9 YTẾ:0.1')], [line('BỘ:0.9').concat(line('Y:0.9 TẾ:0.9', 100, 30))]))).toEqual([
      'BỘ Y TẾ',
    ]);
    const scraps = line('Số::0.9 94:0.2 XI:0.1 T:0.1');
    const [so, ...rest] = scraps;
    const whole = { text: '94/KH-SXD', confidence: 0.8, y0: 100, y1: 120, x0: rest[0]!.x0, x1: rest.at(-1)!.x1 };
    expect(texts(weighed([scraps], [[so!, whole]]))).toEqual(['Số: 94/KH-SXD']);
  });
});

describe('what only one reading has', () => {
  it('stays when it looks like a word, a little less believed', () => {
    const [[word] = []] = weighed([line('XÂY:0.9')], []);
    expect(word).toMatchObject({ text: 'XÂY', confidence: expect.closeTo(0.81) });
  });

  it('goes when it is a speck', () => {
    expect(texts(weighed([line('-:0.3 UBND:0.9 XÃ:0.95')], [line('UBND:0.9 XÃ:0.95', 100, 20)]))).toEqual(['UBND XÃ']);
    expect(texts(weighed([line('XÂY:0.9')], [line('XÂY:0.9'), line('=:0.2 ~:0.9', 160)]))).toEqual(['XÂY']);
  });

  it('comes in from the second reading, into the line it belongs to', () => {
    expect(texts(weighed([line('Số::0.9')], [line('Số::0.9 12/TB-SXD:0.8')]))).toEqual(['Số: 12/TB-SXD']);
    expect(texts(weighed([line('XÂY:0.9')], [line('XÂY:0.9'), line('KHẨN:0.9', 160)]))).toEqual(['XÂY', 'KHẨN']);
  });
});

it('a shadow as high as three lines does not swallow their words', () => {
  const shadow: Token = { text: 'mmNg', confidence: 0.1, x0: 0, x1: 300, y0: 80, y1: 180 };
  const lines = weighed([[shadow], line('SỞ:0.9 XÂY:0.9 DỰNG:0.9')], [line('SỞ:0.9 XÂY:0.9 DỰNG:0.9')]);
  expect(texts(lines)).toEqual(['SỞ XÂY DỰNG']);
});

it('below the head nothing is weighed: there is no second reading', () => {
  const body = [line('Điều:0.5 một:0.5', 500)];
  expect(weigh(body, [line('Điêu:0.9', 500)], 400)).toEqual(body);
});
