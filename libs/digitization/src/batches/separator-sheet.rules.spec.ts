import fc from 'fast-check';
import { formatSeparator, LONGEST_PAYLOAD, parseSeparator, SeparatorSheet } from './separator-sheet.rules';

const code = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => SeparatorSheet.safeParse({ what: 'box', code: text, docType: null, duplex: false }).success)
    .filter((text) => text.length <= maxLength);
const common = { docType: fc.option(code(20)), duplex: fc.boolean() };
const sheets: fc.Arbitrary<SeparatorSheet> = fc.oneof(
  fc.record({ what: fc.constant('document' as const), ...common }),
  fc.record({ what: fc.constantFrom('folder' as const, 'box' as const), code: code(40), ...common }),
);

describe('what the codes of a separator sheet hold', () => {
  it('comes back as it was printed, whatever a folder is called', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(parseSeparator(formatSeparator(sheet))).toEqual(sheet);
      }),
    );
  });

  it('is plain ASCII that every symbology takes, and never longer than what is looked at', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const text = formatSeparator(sheet);
        expect(text).toMatch(/^VT1:SEP:(DOC|FOLDER|BOX):[0-9A-Za-z.%/-]*\*[0-9A-HJKMNP-TV-Z]{6}$/);
        expect(text.length).toBeLessThanOrEqual(LONGEST_PAYLOAD);
      }),
    );
    const longest: SeparatorSheet = { what: 'folder', code: 'ế'.repeat(40), docType: 'ế'.repeat(20), duplex: true };
    expect(formatSeparator(longest).length).toBeLessThanOrEqual(LONGEST_PAYLOAD);
  });

  it('is refused after any one letter of it was misread', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), fc.constantFrom('0', 'A', '9', 'Z', '%', '/', '*', ':'), (sheet, at, letter) => {
        const text = formatSeparator(sheet);
        const misread = text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1);
        expect(parseSeparator(misread)).toEqual(misread === text ? sheet : null);
      }),
    );
  });

  it('is nobody else’s: texts of others never pass, hostile or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `VT1:SEP:${text}`),
        ),
        (text) => {
          expect(parseSeparator(text)).toBeNull();
        },
      ),
    );
  });

  it.each([
    ['a link', 'https://dichvucong.example.vn/?ma=VT1:SEP:DOC://1'],
    ['another version', formatSeparator({ what: 'document', docType: null, duplex: false }).replace('VT1', 'VT2')],
    ['small letters', formatSeparator({ what: 'document', docType: null, duplex: false }).toLowerCase()],
    ['more behind it', `${formatSeparator({ what: 'document', docType: null, duplex: false })}\n`],
    ['a text without end', `VT1:SEP:DOC:${'/'.repeat(100_000)}`],
    ['broken escapes', 'VT1:SEP:FOLDER:%E0%A4%A/%FF/1*000000'],
  ])('%s is no sheet', (_, text) => {
    expect(parseSeparator(text)).toBeNull();
  });

  it('is the same text for ever: sheets lie in drawers for years', () => {
    const folder: SeparatorSheet = { what: 'folder', code: '12/UBND-Đất đai', docType: 'CV', duplex: true };
    expect(formatSeparator(folder)).toBe('VT1:SEP:FOLDER:12%2FUBND-%C4%90%E1%BA%A5t%20%C4%91ai/CV/2*YWHGEZ');
    expect(parseSeparator('VT1:SEP:FOLDER:12%2FUBND-%C4%90%E1%BA%A5t%20%C4%91ai/CV/2*YWHGEZ')).toEqual(folder);
  });
});
