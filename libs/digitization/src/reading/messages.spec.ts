import { fromChildSchema } from './messages';

const page = {
  page: 1,
  widthPx: 1_000,
  heightPx: 1_400,
  rotation: 90,
  skew: -0.4,
  blank: false,
  source: 'ocr',
  engine: 'an engine',
  text: 'Kính gửi',
  words: [{ text: 'Kính', box: [0.1, 0.1, 0.2, 0.12], confidence: 0.9, line: 0 }],
  confidence: 0.9,
  preview: Buffer.from('a picture').toString('base64'),
};
const accepted = (message: unknown): boolean => fromChildSchema.safeParse(message).success;

describe('what the reading process says is believed only in its form', () => {
  it('a page, a plan, a refusal', () => {
    expect(accepted({ kind: 'page', page })).toBe(true);
    expect(accepted({ kind: 'plan', pages: 12 })).toBe(true);
    expect(accepted({ kind: 'unreadable', code: 'encrypted', detail: '' })).toBe(true);
  });

  it.each([
    ['a page nought', { page: 0 }],
    ['a page without end', { widthPx: Infinity }],
    ['an eighth turn', { rotation: 45 }],
    ['a belief above certainty', { confidence: 1.2 }],
    ['a word far off the page', { words: [{ ...page.words[0], box: [0, 0, 9, 9] }] }],
    ['an empty word', { words: [{ ...page.words[0], text: '' }] }],
    ['a picture that is no base64', { preview: '<script>' }],
    ['a picture of eleven million characters', { preview: 'A'.repeat(11_000_000) }],
  ])('not %s', (_what, wrong) => {
    expect(accepted({ kind: 'page', page: { ...page, ...wrong } })).toBe(false);
  });

  it('nor anything else a parser that was taken over may say', () => {
    for (const message of [null, 'done', { kind: 'exec' }, { kind: 'plan', pages: -1 }, { kind: 'plan', pages: 1.5 }]) {
      expect(accepted(message)).toBe(false);
    }
    expect(accepted({ kind: 'unreadable', code: 'made-up', detail: '' })).toBe(false);
  });
});
