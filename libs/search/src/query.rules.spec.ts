import fc from 'fast-check';
import { fold, snippetOf, wordsOfQuery } from './query.rules';

const shown = (pieces: { text: string; hit: boolean }[] | null) =>
  pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('folding a text for comparison', () => {
  it('takes accents, tones and case away, and đ is d', () => {
    expect(fold('Ủy ban nhân dân TỈNH Đắk Lắk, hoà giải ở cơ sở')).toBe(
      'uy ban nhan dan tinh dak lak, hoa giai o co so',
    );
  });

  it('keeps every character in its place, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length));
  });
});

describe('the words of a query', () => {
  it('are the same however they were typed', () => {
    expect(wordsOfQuery('Chuyển đổi số')).toEqual(wordsOfQuery('chuyen doi so'));
    expect(wordsOfQuery('chuyển đổi số'.normalize('NFD'))).toEqual(['chuyen', 'doi', 'so']);
  });

  it('have no signs', () => {
    expect(wordsOfQuery('  “họp” & | ! ( <-> :* 12/2026')).toEqual(['hop', '12', '2026']);
  });
});

describe('the snippet of a result', () => {
  const text =
    'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành đẩy mạnh ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước.';

  it('marks the words that matched, as they are written', () => {
    expect(shown(snippetOf(text, wordsOfQuery('cong nghe')))).toContain('[công] [nghệ] thông tin');
  });

  it('shows the place where most of the words stand together', () => {
    const long = `nghệ ${'khác '.repeat(200)} công nghệ thông tin ${'khác '.repeat(200)}`;
    expect(shown(snippetOf(long, wordsOfQuery('công nghệ thông tin')))).toContain('[công] [nghệ] [thông] [tin]');
  });

  it('is nothing when no word stands in the text, and a part of a word is none', () => {
    expect(snippetOf(text, wordsOfQuery('lũ'))).toBeNull();
    expect(snippetOf('thông tin', ['thon'])).toBeNull();
  });

  it('is cut from the text and adds nothing but the dots', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('công', 'nghệ', 'số', 'tỉnh', 'Đà', 'Nẵng'), { minLength: 1, maxLength: 300 }),
        (parts) => {
          const whole = parts.join(' ');
          const pieces = snippetOf(whole, ['so']);
          if (!parts.includes('số')) return pieces === null;
          const plain = (pieces ?? [])
            .map((piece) => piece.text)
            .join('')
            .replace(/^… | …$/g, '');
          return whole.includes(plain) && (pieces ?? []).some(({ hit }) => hit);
        },
      ),
    );
  });
});
