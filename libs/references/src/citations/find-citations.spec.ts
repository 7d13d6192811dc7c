import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCitations } from './find-citations';

const only = (text: string) => {
  const found = findCitations(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const texts = (text: string) => findCitations(text).map((citation) => citation.text);

describe('the relation of a citation', () => {
  it.each([
    ['Căn cứ Nghị định số 30/2020/NĐ-CP;', ['BASIS']],
    ['Thực hiện Chỉ thị số 10/2006/CT-TTg', ['IMPLEMENTS']],
    ['thay thế Quyết định số 642/QĐ-UBND', ['REPLACES']],
    ['bãi bỏ Quyết định số 642/QĐ-UBND', ['REPEALS']],
    ['sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP', ['AMENDS']],
    ['Hướng dẫn thi hành Nghị định số 24/2014/NĐ-CP', ['GUIDES']],
    ['Trả lời Công văn số 415/UBND-KSTT', ['REPLIES_TO']],
    ['Theo đề nghị của Sở Nội vụ tại Tờ trình số 187/TTr-SNV', ['PROPOSED_BY']],
    ['Sở đã nhận Công văn số 415/UBND-KSTT', ['CITES']],
    ['Căn cứ Nghị định số 107/2020/NĐ-CP sửa đổi Nghị định số 24/2014/NĐ-CP', ['BASIS', 'CITES']],
    ['Căn cứ Nghị định số 30/2020/NĐ-CP và Thông tư số 10/2022/TT-BNV', ['BASIS', 'BASIS']],
    ['Căn cứ Nghị định số 30/2020/NĐ-CP; thay thế Quyết định số 642/QĐ-UBND', ['BASIS', 'REPLACES']],
  ])('in “%s” is %j', (text, relations) => {
    expect(findCitations(text).map(({ relation }) => relation)).toEqual(relations);
  });
});

describe('the provisions of a citation', () => {
  it.each([
    ['điểm b khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP', ['điểm b khoản 2 Điều 5']],
    ['khoản 5, khoản 6 Điều 3 Nghị định 30/2020/NĐ-CP', ['khoản 5 Điều 3', 'khoản 6 Điều 3']],
    ['khoản 1, 2 và 3 Điều 7 của Luật Lưu trữ', ['khoản 1 Điều 7', 'khoản 2 Điều 7', 'khoản 3 Điều 7']],
    ['Điều 15 đến Điều 17 Nghị định số 30/2020/NĐ-CP', ['Điều 15', 'Điều 16', 'Điều 17']],
    ['Phụ lục III Nghị định số 30/2020/NĐ-CP', ['Phụ lục III']],
    ['điểm đ khoản 1 Điều 2 Thông tư số 10/2022/TT-BNV', ['điểm đ khoản 1 Điều 2']],
    ['Nghị định số 165/2025/NĐ-CP Điều 5', ['Điều 5']],
    ['Nghị định số 30/2020/NĐ-CP', []],
  ])('in “%s” are %j', (text, provisions) => {
    expect(only(text).provisions).toEqual(provisions);
  });
});

describe('the small r of a code', () => {
  it.each([
    ['theo Tờ trình số 187/TTT-SNN ngày 22 tháng 7 năm 2021', 'TTr-SNN'],
    ['và Tờ trình số 203/TTrT-SNN ngày 06 tháng 8 năm 2021', 'TTr-SNN'],
    ['Chương trình số 15/CTI-UBND ngày 06/8/2021', 'CTr-UBND'],
    ['tại Tờ trình số 12/TTYT-KH', 'TTYT-KH'], // a health centre numbers in its own way
    ['tại Công văn số 12/TTT-NV1', 'TTT-NV1'], // an inspectorate's letter carries no code
  ])('in “%s” makes %s', (text, symbol) => {
    expect(only(text).symbol).toBe(symbol);
  });

  it('was read less surely where it was put right', () => {
    const [right, repaired] = ['TTr', 'TTT'].map((code) => only(`Tờ trình số 187/${code}-SNN`).confidence);
    expect(repaired).toBeLessThan(right!);
  });
});

describe('the issuer and the title of a citation', () => {
  it.each([
    [
      'Nghị định số 64/2007/NĐ-CP ngày 10 tháng 4 năm 2007 của Chính phủ về việc ứng dụng công nghệ thông tin;',
      'Chính phủ',
      'ứng dụng công nghệ thông tin',
    ],
    ['Quyết định số 81/QĐ-UBND ngày 17/8/2009 của UBND tỉnh Bắc Giang', 'UBND tỉnh Bắc Giang', null],
    ['Thông tư số 10/2022/TT-BNV', 'Bộ Nội vụ', null],
    ['Thông tư liên tịch số 04/2010/TTLT-UBDT-BNV', 'Ủy ban Dân tộc; Bộ Nội vụ', null],
    ['Quyết định số 81/QĐ-UBND', null, null],
    ['Luật Lưu trữ 2024', 'Quốc hội', 'Lưu trữ'],
    [
      'Nghị định số 92/2017/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của các Nghị định, Sở Nội vụ đã',
      'Chính phủ',
      'sửa đổi, bổ sung một số điều của các Nghị định',
    ],
    ['Nghị quyết 85/2014/QH13 về bầu cử, bỏ phiếu', 'Quốc hội', 'bầu cử, bỏ phiếu'],
    [
      'Luật Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật năm 2020',
      'Quốc hội',
      'Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Đầu tư, Luật Đấu thầu ngày 29/11/2024',
      'Quốc hội',
      'sửa đổi, bổ sung một số điều của Luật Đầu tư, Luật Đấu thầu',
    ],
  ])('in “%s” are %j and %j', (text, issuer, title) => {
    expect(only(text)).toMatchObject({ issuer, title });
  });
});

describe('the place of a citation', () => {
  it.each([
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020; Luật Lưu trữ 2024.',
    `Dòng kẻ ${'.'.repeat(80)} 3\n${' '.repeat(40)}Theo Thông tư số 10/2022/TT-BNV${'\n'.repeat(30)}và Luật Dược năm 2016`,
    'Theo\u200b Nghị định\u00a0số 30/2020/NĐ-CP\u00ad và Quyết định số 749/QĐ-TTg',
  ])('is where its words stand, in composed and in decomposed text', (text) => {
    const composed = findCitations(text);
    expect(composed.length).toBeGreaterThanOrEqual(2);
    for (const { start, end, text: words } of composed) expect(text.slice(start, end)).toBe(words);

    const taken = text.normalize('NFD');
    const decomposed = findCitations(taken);
    expect(decomposed.map(({ docType, number }) => [docType, number])).toEqual(
      composed.map(({ docType, number }) => [docType, number]),
    );
    for (const { start, end, text: words } of decomposed) expect(taken.slice(start, end).normalize('NFC')).toBe(words);
  });

  it('is given for each mention of the same text', () => {
    const again = 'Nghị định số 30/2020/NĐ-CP';
    const found = findCitations(`${again} và ${again}`);
    expect(found.map(({ start }) => start)).toEqual([0, again.length + 4]);
  });
});

describe('no citation', () => {
  it('is the document’s own number in its head', () => {
    const scan = readFileSync(
      join(__dirname, '../../../../test/fixtures/scans/03-quyet-dinh-chuong-trinh.txt'),
      'utf8',
    );
    expect(scan).toContain('1127/QĐ-UBND');
    expect(texts(scan).filter((text) => text.includes('1127'))).toEqual([]);
    const head = 'UBND TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-SNV\n\nCăn cứ Quyết định số 13/QĐ-SNV;';
    expect(texts(head)).toEqual(['Quyết định số 13/QĐ-SNV']);
  });

  it.each([
    'Báo cáo 6 tháng đầu năm 2026',
    'Ông A ở số 12/3 đường Trần Phú',
    'quyết định 15 việc phải làm ngay',
    'ngày 12/3/2026',
    'luật sư của bị cáo',
    'Luật này có hiệu lực từ ngày 01 tháng 7 năm 2025',
    'đạt tỷ lệ 12/15 chỉ tiêu',
    'Mẫu số 01/TT',
    'biển số 29A-123.45',
    '',
  ])('is in “%s”', (text) => {
    expect(texts(text)).toEqual([]);
  });
});
