import fc from 'fast-check';
import { diffLines } from './text-diff';

const side = (kind: 'removed' | 'added') => (lines: ReturnType<typeof diffLines>) =>
  lines.filter((line) => line.kind === 'same' || line.kind === kind).map(({ text }) => text);

describe('comparing two versions', () => {
  it('shows the line that was changed, taken out before put in', () => {
    expect(diffLines(['Kính gửi', 'hạn 15/6', 'Trân trọng'], ['Kính gửi', 'hạn 30/6', 'Trân trọng'])).toEqual([
      { kind: 'same', text: 'Kính gửi' },
      { kind: 'removed', text: 'hạn 15/6' },
      { kind: 'added', text: 'hạn 30/6' },
      { kind: 'same', text: 'Trân trọng' },
    ]);
  });

  it('keeps what was moved past other lines once', () => {
    const lines = diffLines(['a', 'b', 'c'], ['c', 'a', 'b']);
    expect(lines.filter(({ kind }) => kind === 'same').map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('gives both texts back whole, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        expect(side('removed')(lines)).toEqual(before);
        expect(side('added')(lines)).toEqual(after);
      }),
    );
  });

  it('of two long texts without a line in common answers at once', () => {
    const of = (letter: string) => Array.from({ length: 5_000 }, (_, n) => `${letter}${n.toString()}`);
    expect(diffLines(of('a'), of('b'))).toHaveLength(10_000);
  });
});
