import { withBulletsApart } from './bullets';
import type { Token } from './recognizer';

const line = (...texts: string[]): Token[] =>
  texts.map((text, i) => ({ text, x0: i * 100, x1: i * 100 + 90, y0: 0, y1: 20, confidence: 0.8 }));
const said = (lines: Token[][]) => lines.map((one) => one.map(({ text }) => text));

describe('a dash at the beginning of a line', () => {
  it('stands apart from the word that the engine glued it to', () => {
    const [apart = []] = withBulletsApart([line('-Lưu:', 'VT.')]);
    expect(said([apart])).toEqual([['-', 'Lưu:', 'VT.']]);
    const [dash, word] = apart;
    expect(dash!.x1).toBeLessThan(word!.x0);
    expect([dash!.x0, word!.x1]).toEqual([0, 90]);
  });

  it('is left where it stands apart, or before a number, and within a line', () => {
    const lines = [line('-', 'Như', 'trên;'), line('-5', 'độ'), line('TTr', '-STC'), []];
    expect(withBulletsApart(lines)).toEqual(lines);
  });
});
