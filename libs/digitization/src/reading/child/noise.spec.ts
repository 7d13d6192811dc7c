import { withoutNoise } from './noise';
import type { TokenLine } from './recognizer';

/** A line written as `word:belief word:belief`. */
const line = (written: string): TokenLine =>
  written.split(' ').map((part, i) => {
    const at = part.lastIndexOf(':');
    return {
      text: part.slice(0, at),
      confidence: Number(part.slice(at + 1)),
      x0: i * 50,
      x1: i * 50 + 40,
      y0: 0,
      y1: 20,
    };
  });
const kept = (...written: string[]): string[] =>
  withoutNoise(written.map(line)).map((tokens) => tokens.map(({ text }) => text).join(' '));

describe('what the engine makes of things that are no print is left out', () => {
  it('the rules of a table beside its words', () => {
    expect(kept('|:0.9 Họ:0.95 và:0.95 tên:0.95 |:0.8')).toEqual(['Họ và tên']);
  });

  it('the rim of a seal', () => {
    expect(kept('Ơg:0.2 ầ#:0.31 »:0.4', '_~:0.7')).toEqual([]);
  });

  it('a signature: strange words that nobody believes', () => {
    expect(kept('Jhwt:0.35 Wlz:0.3')).toEqual([]);
  });
});

describe('what may be print stays', () => {
  it('a doubtful word among sure ones', () => {
    expect(kept('Giám:0.95 đốc:0.96 Sw:0.2 tài:0.9')).toEqual(['Giám đốc Sw tài']);
  });

  it('a dash before an entry, a number, a symbol', () => {
    expect(kept('-:0.9 Như:0.95 trên;:0.95')).toEqual(['- Như trên;']);
    expect(kept('45/BC-TYT:0.62')).toEqual(['45/BC-TYT']);
    expect(kept('1.250.000:0.7')).toEqual(['1.250.000']);
  });

  it('a lone word that reads like a word, believed by half', () => {
    expect(kept('Thoa:0.58')).toEqual(['Thoa']);
  });
});
