import fc from 'fast-check';
import { isWanted, keptName } from './folder-names.rules';

describe('the names in a watched folder', () => {
  it.each(['Công văn 1.pdf', 'scan0001.TIF', 'không đuôi', 'a.tmp.pdf', '12.UBND'])('are taken: %s', (name) => {
    expect(isWanted(name)).toBe(true);
  });

  it.each([
    '.an.pdf',
    'a.pdf.tmp',
    'a.PART',
    'a.crdownload',
    '~$a.docx',
    '~a.pdf',
    'a.pdf~',
    'Thumbs.db',
    'desktop.ini',
  ])('are left alone while they are unfinished, hidden or litter: %s', (name) => {
    expect(isWanted(name)).toBe(false);
  });

  it('keep their extension when they get a mark', () => {
    expect(keptName('scan.pdf', '')).toBe('scan.pdf');
    expect(keptName('scan.pdf', '1a2b3c4d')).toBe('scan~1a2b3c4d.pdf');
    expect(keptName('không đuôi', 'ff')).toBe('không đuôi~ff');
  });

  it('always fit on a disk, with their mark and their extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (name) => {
        const kept = keptName(`${name}.pdf`, '1a2b3c4d');
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(240);
        expect(kept.endsWith('~1a2b3c4d.pdf')).toBe(true);
      }),
    );
  });
});
