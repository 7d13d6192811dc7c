import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { corrected, type Correctable } from './corrections.rules';

const asLines = (text: string, confidence = 0.8): Correctable[][] =>
  text.split('\n').map((line) => line.split(' ').map((word) => ({ text: word, confidence })));
const read = (text: string, confidence?: number) =>
  corrected(asLines(text, confidence))
    .map((line) => line.map(({ text: word }) => word).join(' '))
    .join('\n');

describe('what was read is corrected by the company of words', () => {
  it.each([
    ['quy định chỉ tiết và chỉ trả trợ cấp', 'quy định chi tiết và chi trả trợ cấp'],
    ['tổ chức kiếm tra, tống hợp', 'tổ chức kiểm tra, tổng hợp'],
    ['chuyển đối số', 'chuyển đổi số'],
    ['chuyến đối số', 'chuyển đổi số'],
    ['PHÓ TRƯỜNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    ['CHÍ THỊ', 'CHỈ THỊ'],
    ['Uỷ ban nhân dân tính', 'Uỷ ban nhân dân tỉnh'],
  ])('"%s" was "%s"', (engine, meant) => {
    expect(read(engine)).toBe(meant);
  });

  it.each([
    ['CỘNG HOA XÃ HỌI CHU NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Độc lâp - Tự do - Hanh phúc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Huế, ngày 24 thúng 11 năm 2026', 'Huế, ngày 24 tháng 11 năm 2026'],
  ])('and by what stands on every paper: "%s"', (engine, meant) => {
    expect(read(engine)).toBe(meant);
  });

  it('leaves the spelling of hoà as it is printed', () => {
    expect(read('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('mends what no rule of the language allows, where but one syllable fits and the engine was unsure', () => {
    expect(read('ảnh hưởug đến')).toBe('ảnh hưởng đến');
    expect(read('ảnh hưởug đến', 0.95)).toBe('ảnh hưởug đến');
  });

  it('ends an item of a list with a semicolon when the next begins with the same dash', () => {
    expect(read('- Như trên:\n- Lưu: VT.')).toBe('- Như trên;\n- Lưu: VT.');
    expect(read('Các sở gồm:\n- Sở Tài chính')).toBe('Các sở gồm:\n- Sở Tài chính');
    expect(read('- Lưu: VT:', 0.99)).toBe('- Lưu: VT:');
  });

  it('keeps what the engine read, and is less sure of what it put there', () => {
    const [line] = corrected(asLines('kiếm tra, kết quả', 0.97));
    expect(line).toEqual([
      { text: 'kiểm', was: 'kiếm', confidence: 0.9 },
      { text: 'tra,', confidence: 0.97 },
      { text: 'kết', confidence: 0.97 },
      { text: 'quả', confidence: 0.97 },
    ]);
  });
});

describe('what was read stays as it is', () => {
  it.each([
    ['numbers and symbols', 'Quyết định số 15/2026/QĐ-UBND ngày 03/4/2026, 1.250.000 đồng (56,7%)'],
    ['abbreviations', 'UBND, HĐND, VPCP, CNTT, BHXH, TTg, ĐBQH, KT. TM. TL.'],
    ['words of other languages', 'phần mềm email online Microsoft Windows của Google Cloud tai lieu website'],
    ['names of places and people', 'Đắk Lắk, Krông Pắc, Kon Tum, Nguyễn Thị Thủy, Trần Văn Chỉ, Pleiku'],
    [
      'words that differ in their marks alone',
      'chi tiêu và chỉ tiêu; công tác và cộng tác; chính lý và chỉnh lý; kiểm sát và kiểm soát; đại diện',
    ],
    ['words that a sign divides', 'việc chỉ, tiết kiệm'],
    ['words that stand anywhere', 'của các sở, cả năm, có cố gắng, đã để lại, từ tư nhân'],
  ])('%s', (_, text) => {
    expect(read(text)).toBe(text);
    expect(read(text, 0.3)).toBe(text);
  });

  it('ten thousand words of real papers, but for one in a thousand', () => {
    const text = readFileSync(join(__dirname, '../../../../test/fixtures/citation-passages.csv'), 'utf8').normalize(
      'NFC',
    );
    const tokens = corrected(asLines(text.replaceAll(',', ' ').replaceAll(/ +/g, ' '))).flat();
    expect(tokens.length).toBeGreaterThan(5_000);
    expect(tokens.filter(({ was }) => was !== undefined).length).toBeLessThan(tokens.length / 1_000);
  });
});
