import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { fillDown, mergedRanges } from './merged-cells.rules';
import { runApart } from './run-apart';
import { TableAnswer } from './table-messages';
import { decodeText, guessDelimiter } from './text-table.rules';
import { unpackWithin } from './zip-directory';

const LIMITS = { ms: 60_000, heapMb: 1_024, memoryMb: 2_048 };

async function readBytes(bytes: Buffer, format: 'xlsx' | 'csv') {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-table-'));
  const [path, rows] = [join(folder, 'original'), join(folder, 'rows')];
  await writeFile(path, bytes);
  const said = await runApart('read-table', { path, rows, format }, TableAnswer, LIMITS);
  if (!said.ok) return { said, rows: [] };
  const lines = (await readFile(rows, 'utf8')).trimEnd().split('\n');
  return { said, rows: lines.map((line) => JSON.parse(line) as string[]) };
}

/** An archive of one entry, whose directory may lie about its size. */
function aZip(name: string, contents: Buffer, claimed = contents.length): Buffer {
  const packed = deflateRawSync(contents);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('a table of text', () => {
  it('is read in UTF-8, with and without its mark, in UTF-16 and in Windows-1258', () => {
    const text = 'Số đến;Trích yếu';
    expect(decodeText(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
    expect(decodeText(Buffer.from(`\ufeff${text}`)).text).toBe(text);
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({ text, encoding: 'utf-16le' });
    // «Tiếng Việt» of an old program: ê with a tone of its own.
    const old = Buffer.from([0x54, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74]);
    expect(decodeText(old)).toMatchObject({ text: 'Tiếng Việt', encoding: 'windows-1258' });
  });

  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1;"x,y,z,w";3', ';'],
    ['a\tb\n1\t2', '\t'],
    ['Trích yếu, nội dung;Số\n"a, b";1\n', ';'],
    ['a|b|c\n1|2|3', '|'],
  ])('has its columns divided by the sign that divides them: %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('is read with quotes, line ends in cells and rows of any length', async () => {
    const { said, rows } = await readBytes(
      Buffer.from('Số đến;Trích yếu\r\n1;"hai\ndòng; và ""ngoặc"""\r\n2\r\n'),
      'csv',
    );
    expect(rows).toEqual([['Số đến', 'Trích yếu'], ['1', 'hai\ndòng; và "ngoặc"'], ['2']]);
    expect(said).toMatchObject({ ok: true, facts: { encoding: 'utf-8', delimiter: ';' } });
  });

  it('is read in TCVN3 and VNI where its words say so', async () => {
    const tcvn3 = 'Ngµy ®Õn;TrÝch yÕu\n1;QuyÕt ®Þnh vÒ viÖc phª duyÖt\n';
    const vni = 'Ngaøy ñeán;Trích yeáu\n1;Quyeát ñònh veà vieäc pheâ duyeät\n';
    const expected = [
      ['Ngày đến', 'Trích yếu'],
      ['1', 'Quyết định về việc phê duyệt'],
    ];
    for (const [text, reading] of [
      [tcvn3, 'tcvn3'],
      [vni, 'vni'],
    ] as const) {
      const { said, rows } = await readBytes(Buffer.from(text, 'latin1'), 'csv');
      expect(said).toMatchObject({ ok: true, facts: { encoding: reading, reading, sure: true } });
      expect(rows).toEqual(expected);
    }
  }, 30_000);

  it('is not one when it is empty, a picture, or too long', async () => {
    expect((await readBytes(Buffer.from(' \n\n'), 'csv')).said).toMatchObject({ ok: false, why: 'no-rows' });
    expect((await readBytes(Buffer.from('\x89PNG\0\0\0'), 'csv')).said).toMatchObject({ ok: false });
    const long = Buffer.from('1;2\n'.repeat(100_200));
    expect((await readBytes(long, 'csv')).said).toMatchObject({ ok: false, why: 'too-many-rows' });
  });
});

describe('a spreadsheet', () => {
  const cell = (value: string | number | Date) =>
    value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value };

  it('is read as text: numbers, dates, and what begins like a formula', async () => {
    const sheet = await writeXlsxFile([
      [cell('Ngày đến'), cell('Số đến'), cell('Trích yếu')],
      [cell(new Date(Date.UTC(2019, 2, 5))), cell(12), cell('=1+1')],
    ]).toBuffer();
    expect((await readBytes(sheet, 'xlsx')).rows).toEqual([
      ['Ngày đến', 'Số đến', 'Trích yếu'],
      ['2019-03-05', '12', '=1+1'],
    ]);
  });

  it('gives the value of a cell that is merged over several rows to each of them', async () => {
    const sheet = await writeXlsxFile([
      [cell('Ngày đến'), cell('Số đến')],
      [{ value: '05/03/2019', rowSpan: 3 }, cell(1)],
      [null, cell(2)],
      [null, cell(3)],
      [cell('06/03/2019'), cell(4)],
    ]).toBuffer();
    const { said, rows } = await readBytes(sheet, 'xlsx');
    expect(rows.slice(1).map(([day]) => day)).toEqual(['05/03/2019', '05/03/2019', '05/03/2019', '06/03/2019']);
    expect(said).toMatchObject({ facts: { merged: 2 } });
  });

  it('knows merged cells of any column, and fills none that says something else', () => {
    expect(mergedRanges('<mergeCells><mergeCell ref="AA2:AB4"/><x:mergeCell ref="A1:C1"/></mergeCells>')).toEqual([
      { top: 1, left: 26, bottom: 3, right: 27 },
      { top: 0, left: 0, bottom: 0, right: 2 },
    ]);
    const rows = [['a'], [''], ['khác'], []];
    expect(fillDown(rows, [{ top: 0, left: 0, bottom: 9, right: 0 }])).toBe(2);
    expect(rows).toEqual([['a'], ['a'], ['khác'], ['a']]);
  });

  it('that unpacks to more than it may ends the reading, also when its directory says otherwise', async () => {
    const bomb = Buffer.alloc(3_000_000);
    const within = { bytes: 1_000_000, entries: 10 };
    for (const claimed of [3_000_000, 10])
      expect(() => unpackWithin(aZip('xl/workbook.xml', bomb, claimed), within, () => false)).toThrow();
    const kept = unpackWithin(aZip('a.xml', Buffer.from('<a/>')), within, () => true);
    expect([...kept]).toEqual([['a.xml', '<a/>']]);
    const huge = aZip('xl/worksheets/sheet1.xml', Buffer.alloc(450_000_000), 5);
    expect((await readBytes(huge, 'xlsx')).said).toMatchObject({ ok: false, why: 'too-large' });
  }, 60_000);

  it('that is none, is cut, or is locked by a password is refused in words', async () => {
    const good = await writeXlsxFile([[cell('Số đến')], [cell(1)]]).toBuffer();
    for (const bytes of [
      Buffer.from('PK\x03\x04 không phải'),
      good.subarray(0, good.length / 2),
      aZip('a.txt', Buffer.from('x')),
    ])
      expect((await readBytes(bytes, 'xlsx')).said.ok).toBe(false);
  });
});

describe('a file that breaks the process that reads it', () => {
  it('costs its time and no more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vanthu-table-'));
    const path = join(folder, 'original');
    await writeFile(path, 'a;b\n'.repeat(50_000));
    const order = { path, rows: join(folder, 'rows'), format: 'csv' };
    await expect(runApart('read-table', order, TableAnswer, { ...LIMITS, ms: 5 })).rejects.toMatchObject({
      why: 'timed-out',
    });
    await expect(runApart('read-table', order, TableAnswer, { ...LIMITS, memoryMb: 1 })).rejects.toMatchObject({
      why: 'out-of-memory',
    });
  });
});
