import fc from 'fast-check';
import { cleanName, extensionOf, fileName } from './file-name';

const PDF = ['pdf'];
const JPEG = ['jpg', 'jpeg', 'jpe', 'jfif'];

describe('the name of a file', () => {
  it.each([
    ['Công văn số 12.pdf', 'Công văn số 12.pdf'],
    ['QUYET DINH.PDF', 'QUYET DINH.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\bao-cao.pdf', 'bao-cao.pdf'],
    ['C:\\Users\\an\\tờ trình.pdf', 'tờ trình.pdf'],
    ['/etc/shadow', 'shadow.pdf'],
    ['..%2f..%2fpasswd', '%2f..%2fpasswd.pdf'],
    ['a.pdf\0.exe', 'a.pdf.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['a";filename="b.pdf', 'a_;filename=_b.pdf'],
    ['hop-dong\u202Efdp.exe', 'hop-dongfdp.exe.pdf'],
    ['a\u200Bb\u2066c\uFEFF.pdf', 'abc.pdf'],
    ['  ..  ', 'van-ban.pdf'],
    ['', 'van-ban.pdf'],
    ['báo cáo. .', 'báo cáo.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['CON', '_CON.pdf'],
    ['CON .pdf', '_CON.pdf'],
    ['nul.pdf', '_nul.pdf'],
    ['COM1.pdf', '_COM1.pdf'],
    ['CONG VAN.pdf', 'CONG VAN.pdf'],
    ['-rf', '_rf.pdf'],
    ['12.UBND', '12.UBND.pdf'],
    ['a<b>|c?.pdf', 'a_b__c_.pdf'],
    ['nửa \ud800 chữ.pdf', 'nửa \uFFFD chữ.pdf'],
    ['$(id)`x`.pdf', '$(id)`x`.pdf'],
    ['🇻🇳.pdf', '🇻🇳.pdf'],
  ])('%j is kept as %j', (stated, kept) => {
    expect(fileName(stated, PDF)).toBe(kept);
  });

  it('is the same however its accents were typed', () => {
    expect(fileName('Tiếng Việt'.normalize('NFD'), PDF)).toBe('Tiếng Việt.pdf');
  });

  it('keeps whichever of its usual extensions it has', () => {
    expect(fileName('quét.JPEG', JPEG)).toBe('quét.JPEG');
    expect(fileName('quét', JPEG)).toBe('quét.jpg');
  });

  it('is cut to 255 bytes between letters, and never loses its extension', () => {
    const long = fileName(`${'ế'.repeat(300)}.pdf`, PDF);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255);
    expect(long).toMatch(/^ế+\.pdf$/);
    expect(fileName('x'.repeat(4_096), PDF)).toBe(`${'x'.repeat(251)}.pdf`);
  });

  it('has no towers of accents', () => {
    expect(cleanName(`a${'\u0300'.repeat(50)}.pdf`).length).toBeLessThan(12);
  });

  it('is harmless whatever was stated', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc
        .array(
          fc.constantFrom('..', '/', '\\', '\0', '\u202E', '.pdf', '.', ' ', 'CON', 'ế', '\u0301', '-', '"', '\ud800'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(PDF, JPEG), (stated, extensions) => {
        const name = fileName(stated, extensions);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name).not.toMatch(/^[\s.-]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(extensions).toContain(extensionOf(name));
        expect(name).toBe(name.normalize('NFC'));
        expect(fileName(name, extensions)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
