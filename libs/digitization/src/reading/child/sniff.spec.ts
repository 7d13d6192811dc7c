import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { linesOfTsv } from './native-recognizer';
import { confirmType, sniff } from './sniff';

const fileOf = (bytes: Buffer): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'vanthu-sniff-')), 'file');
  writeFileSync(path, bytes);
  return path;
};

describe('the type of a file', () => {
  it('is told by its first bytes', () => {
    expect(sniff(Buffer.from('%PDF-1.4\n'))).toBe('application/pdf');
    expect(sniff(Buffer.from('rubbish of a mail program\n%PDF-1.7'))).toBe('application/pdf');
    expect(sniff(Buffer.from('ffd8ffe0', 'hex'))).toBe('image/jpeg');
    expect(sniff(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('image/png');
    expect(sniff(Buffer.from('49492a00', 'hex'))).toBe('image/tiff');
    expect(sniff(Buffer.from('4d4d002a', 'hex'))).toBe('image/tiff');
    expect(sniff(Buffer.from('GIF89a'))).toBeUndefined();
  });

  it('must be what it was said to be', async () => {
    const png = fileOf(Buffer.from('89504e470d0a1a0a', 'hex'));
    await expect(confirmType(png, 'image/png')).resolves.toBeUndefined();
    await expect(confirmType(png, 'application/pdf')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(confirmType(fileOf(Buffer.alloc(0)), 'image/png')).rejects.toMatchObject({ code: 'empty' });
  });
});

describe('the table of the native engine', () => {
  const HEADING = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';

  it('gives words with places, line by line', () => {
    const rows = [
      HEADING,
      '4\t1\t1\t1\t1\t0\t10\t10\t200\t20\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t10\t60\t20\t96.5\tTrạm',
      '5\t1\t1\t1\t1\t2\t80\t10\t30\t20\t91\tY',
      '5\t1\t1\t1\t2\t1\t10\t40\t30\t20\t12\t ',
      '5\t1\t1\t1\t2\t2\t50\t40\t30\t20\t88\ttế',
    ];
    expect(linesOfTsv(rows.join('\n'))).toEqual([
      [
        { text: 'Trạm', x0: 10, y0: 10, x1: 70, y1: 30, confidence: 0.965 },
        { text: 'Y', x0: 80, y0: 10, x1: 110, y1: 30, confidence: 0.91 },
      ],
      [{ text: 'tế', x0: 50, y0: 40, x1: 80, y1: 60, confidence: 0.88 }],
    ]);
  });

  it('may be empty', () => {
    expect(linesOfTsv(HEADING)).toEqual([]);
    expect(linesOfTsv('')).toEqual([]);
  });
});
