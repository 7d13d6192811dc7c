import { fieldsOf, foldLabel, headerRow, isColumnNumbers, proposeMapping } from './columns.rules';

describe('the columns of an old register', () => {
  it('are known by the labels of the decree’s form of an incoming book', () => {
    expect(
      proposeMapping('incoming', [
        'Ngày đến',
        'Số đến',
        'Tác giả',
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Đơn vị hoặc người nhận',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ]),
    ).toEqual({ enteredOn: 0, number: 1, issuer: 2, numberSymbol: 3, issuedOn: 4, subject: 5, recipients: 6, note: 9 });
  });

  it('are known by the labels of the decree’s form of an outgoing book', () => {
    expect(
      proposeMapping('outgoing', [
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Người ký',
        'Nơi nhận văn bản',
        'Đơn vị, người nhận bản lưu',
        'Số lượng bản',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ]),
    ).toEqual({
      numberSymbol: 0,
      enteredOn: 1,
      subject: 2,
      signer: 3,
      recipients: 4,
      keeper: 5,
      copies: 6,
      note: 9,
    });
  });

  it.each([
    ['SỐ ĐẾN (2)', 'so den'],
    ['  Trích  yếu*', 'trich yeu'],
    ['Đơn vị', 'don vi'],
    ['Số, ký hiệu'.normalize('NFD'), 'so ky hieu'],
  ])('are the same however they are written: %s', (label, folded) => {
    expect(foldLabel(label)).toBe(folded);
  });

  it('serve one field each, and in any order', () => {
    const mapping = proposeMapping('incoming', ['Ghi chú', 'Trích yếu', 'Số đến', 'Ngày đến', 'Ngày đến']);
    expect(mapping).toEqual({ note: 0, subject: 1, number: 2, enteredOn: 3 });
  });

  it('are found below a title, and above the numbers of the columns', () => {
    const rows = [
      ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', '', ''],
      ['Năm 2019', '', ''],
      ['Ngày đến', 'Số đến', 'Trích yếu'],
      ['(1)', '(2)', '(3)'],
      ['02/01/2019', '1', 'Về việc nghỉ Tết'],
    ];
    expect(headerRow('incoming', rows)).toBe(2);
    expect(rows.map(isColumnNumbers)).toEqual([false, false, false, true, false]);
  });

  it('are proposed for nothing that nobody knows', () => {
    expect(proposeMapping('incoming', ['', 'x', '=1+1', 'constructor', '__proto__'])).toEqual({});
    expect(headerRow('incoming', [])).toBe(0);
  });

  it('are other ones in an incoming and in an outgoing book', () => {
    expect(fieldsOf('incoming')).toContain('issuer');
    expect(fieldsOf('outgoing')).not.toContain('issuer');
    expect(fieldsOf('internal')).toEqual(fieldsOf('outgoing'));
  });
});
