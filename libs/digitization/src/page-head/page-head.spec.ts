import { pageOf, type Described } from '../../../../test/support/pages';
import { readPageHead, type PageHead } from './page-head';

/** A notice that nobody issued, as it lies on paper; each test says what is different. */
const HEAD: Record<string, Described> = {
  superior: ['UBND TỈNH BIỂN BẠC', 0.12, 0.4, 0.06],
  issuer: ['SỞ XÂY DỰNG', 0.18, 0.34, 0.08],
  nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0.48, 0.93, 0.06],
  motto: ['Độc lập - Tự do - Hạnh phúc', 0.55, 0.86, 0.08],
  number: ['Số: 412/TB-SXD', 0.18, 0.34, 0.115],
  date: ['Biển Bạc, ngày 21 tháng 8 năm 2025', 0.55, 0.88, 0.115],
  title: ['THÔNG BÁO', 0.43, 0.57, 0.16],
  subject: ['Về việc tiếp nhận hồ sơ cấp phép xây dựng', 0.29, 0.71, 0.18],
  first: ['Căn cứ chức năng, nhiệm vụ được giao, Sở Xây dựng thông báo như sau:', 0.12, 0.9, 0.24],
};
const TAIL: Record<string, Described> = {
  recipients: ['Nơi nhận:', 0.12, 0.2, 0.6],
  entry: ['- Như trên;', 0.12, 0.22, 0.62],
  last: ['- Lưu: VT.', 0.12, 0.22, 0.64],
  capacity: ['KT. GIÁM ĐỐC', 0.62, 0.78, 0.6],
  post: ['PHÓ GIÁM ĐỐC', 0.62, 0.78, 0.62],
  signer: ['Hồ Thị Kim Oanh', 0.61, 0.79, 0.72],
};

const read = (changes: Record<string, Described | null> = {}, confidence = 0.97): PageHead => {
  const lines: Record<string, Described | null> = { ...HEAD, second: null, ...TAIL, ...changes };
  return readPageHead([
    pageOf(
      Object.values(lines).filter((line) => line !== null),
      { confidence },
    ),
  ]);
};
const valuesOf = (head: PageHead): Record<string, string | null> =>
  Object.fromEntries(Object.entries(head).map(([field, found]) => [field, found?.value ?? null]));

describe('the head of a document is proposed from where things stand', () => {
  it('all of it', () => {
    expect(valuesOf(read())).toEqual({
      numberSymbol: '412/TB-SXD',
      number: '412',
      symbol: 'TB-SXD',
      issuedOn: '2025-08-21',
      place: 'Biển Bạc',
      issuer: 'SỞ XÂY DỰNG',
      superior: 'UBND TỈNH BIỂN BẠC',
      docType: 'Thông báo',
      subject: 'Về việc tiếp nhận hồ sơ cấp phép xây dựng',
      urgency: null,
      stampOwner: null,
      stampNumber: null,
      stampedOn: null,
      stampForwardedTo: null,
      secrecy: null,
      addressees: null,
      recipients: '- Như trên;\n- Lưu: VT.',
      signer: 'Hồ Thị Kim Oanh',
      signerCapacity: 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC',
    });
  });

  it('with the quarter in Roman figures, and without who sends a telegram', () => {
    const { subject } = read({
      subject: ['Về việc phòng, chống hạn quý IH', 0.35, 0.65, 0.18],
      second: ['Sở Xây dựng điện:', 0.4, 0.6, 0.198],
    });
    expect(subject?.value).toBe('Về việc phòng, chống hạn quý III');
  });

  it('of a letter, whose subject stands under its number', () => {
    const head = read({
      number: ['Số: 1103/SXD-QLN', 0.18, 0.36, 0.115],
      title: ['V/v kiểm tra nhà chung cư', 0.15, 0.37, 0.135],
      subject: ['Kính gửi:', 0.3, 0.38, 0.19],
      first: ['- Ban Quản lý nhà tỉnh;', 0.4, 0.6, 0.21],
      second: ['- Ủy ban nhân dân các xã.', 0.4, 0.62, 0.23],
    });
    expect(valuesOf(head)).toMatchObject({
      docType: 'Công văn',
      numberSymbol: '1103/SXD-QLN',
      subject: 'kiểm tra nhà chung cư',
      addressees: 'Ban Quản lý nhà tỉnh\nỦy ban nhân dân các xã',
    });
  });

  it('of a letter whose subject goes on beside the date and ends with the number of a law', () => {
    const head = read({
      number: ['Số: 1103/SXD-QLN', 0.18, 0.36, 0.115],
      issuer: ['SỞ XÂY DỰNG', 0.18, 0.34, 0.08],
      title: ['V/v chuyến đối mục đích sử dụng', 0.15, 0.4, 0.135],
      date: ['Biển Bạc, ngày 21 tháng 8 năm 2025', 0.55, 0.88, 0.14],
      subject: ['đất theo Luật số', 0.2, 0.36, 0.152],
      first: ['31/2024/QH15', 0.22, 0.34, 0.169],
      second: ['Kính gửi: Ủy ban nhân dân các xã.', 0.3, 0.7, 0.22],
    });
    expect(head.subject?.value).toBe('chuyển đổi mục đích sử dụng đất theo Luật số 31/2024/QH15');
  });

  it('with a subject whose last line is but a figure', () => {
    const head = read({ second: ['III', 0.485, 0.515, 0.196], first: null });
    expect(head.subject?.value).toBe('Về việc tiếp nhận hồ sơ cấp phép xây dựng III');
  });

  it('with specks around it', () => {
    const head = read({
      superior: ['- UBND TỈNH BIỂN BẠC', 0.11, 0.4, 0.06],
      issuer: ['SỞ XÂY : DỰNG .', 0.18, 0.36, 0.08],
      subject: ['ề việc tiếp nhận hồ sơ cấp phép xây dựng', 0.29, 0.71, 0.18],
    });
    expect(valuesOf(head)).toMatchObject({
      superior: 'UBND TỈNH BIỂN BẠC',
      issuer: 'SỞ XÂY DỰNG',
      subject: 'Về việc tiếp nhận hồ sơ cấp phép xây dựng',
    });
  });

  it('with the marks of urgency and secrecy that stand in it', () => {
    expect(valuesOf(read({ mark: ['THƯỢNG KHẨN', 0.18, 0.34, 0.14] })).urgency).toBe('THƯỢNG KHẨN');
    expect(valuesOf(read({ mark: ['HOA TÓC', 0.18, 0.34, 0.14] })).urgency).toBe('HỎA TỐC');
    expect(valuesOf(read({ mark: ['MẬT', 0.2, 0.26, 0.14] })).secrecy).toBe('MẬT');
    expect(valuesOf(read({ mark: ['Khẩn trương thực hiện', 0.18, 0.34, 0.14] })).urgency).toBeNull();
  });

  it('but no number from the stamp of whoever received it', () => {
    const head = read({ stamp: ['Số: 635', 0.15, 0.24, 0.105], number: null });
    expect(head.numberSymbol).toBeNull();
    expect(head.docType?.value).toBe('Thông báo');
  });

  it('and no date that the calendar lacks', () => {
    const head = read({ date: ['Biển Bạc, ngày 31 tháng 02 năm 2025', 0.55, 0.88, 0.115] });
    expect(head.issuedOn).toBeNull();
    expect(head.place?.value).toBe('Biển Bạc');
  });

  it('of nothing is nothing', () => {
    expect(Object.values(readPageHead([])).every((field) => field === null)).toBe(true);
    expect(Object.values(readPageHead([pageOf([])])).every((field) => field === null)).toBe(true);
  });

  it('says on which page and where each of them stands', () => {
    const pages = [pageOf(Object.values(HEAD)), pageOf(Object.values(TAIL), { page: 2 })];
    const { numberSymbol, signer } = readPageHead(pages);
    expect(numberSymbol).toMatchObject({
      page: 1,
      boxes: [[0.18, 0.115, expect.closeTo(0.34, 2), expect.any(Number)]],
    });
    expect(signer?.page).toBe(2);
  });
});

describe('a proposal is surer where the document says a thing twice', () => {
  it('type in title and symbol', () => {
    const agreeing = read({}, 0.9).docType!.confidence;
    const alone = read({ number: ['Số: 412/SXD-QLN', 0.18, 0.34, 0.115] }, 0.9).docType!.confidence;
    expect(agreeing).toBeGreaterThan(alone);
    expect(agreeing).toBeGreaterThan(0.95);
  });

  it('the place that ends the name of the agency and begins the line of the date', () => {
    const issuerOf = (name: string, place: string) =>
      read({
        issuer: [name, 0.12, 0.42, 0.08],
        date: [`${place}, ngày 21 tháng 8 năm 2025`, 0.55, 0.88, 0.115],
        number: ['Số: 412/TB-UBND', 0.18, 0.34, 0.115],
      }).issuer!;
    const same = issuerOf('UBND XÃ LŨNG XÁ', 'Lũng Xá');
    const unlike = issuerOf('UBND XÃ LUNG XA', 'Lũng Xá');
    expect(unlike.value).toBe('UBND XÃ LŨNG XÁ');
    expect(unlike.confidence).toBeLessThan(0.85);
    expect(same.confidence).toBeGreaterThan(0.95);
    expect(issuerOf('UBND TỈNH EAAN', 'Ea An').value).toBe('UBND TỈNH EA AN');
    expect(issuerOf('UBND XÃ LŨNG', 'Đồi Vàng').confidence).toBeLessThan(0.85);
  });

  it('a symbol whose letters no catalogue and no issuer knows is doubtful', () => {
    expect(read().symbol!.confidence).toBeGreaterThan(0.95);
    expect(read({ number: ['Số: 412/ZX-QWK', 0.18, 0.34, 0.115] }).symbol!.confidence).toBeLessThan(0.85);
  });

  it('the place in the name of the agency', () => {
    const known = read({}, 0.9).place!.confidence;
    const unknown = read({ date: ['Đồi Vàng, ngày 21 tháng 8 năm 2025', 0.55, 0.88, 0.115] }, 0.9).place!.confidence;
    expect(known).toBeGreaterThan(unknown);
  });

  it('the name of a place is not taken for a word, and is doubtful where the date says another', () => {
    const of = (place: string) =>
      read({
        issuer: ['ĐẢNG ỦY XÃ TRƯỜNG PHONG', 0.12, 0.4, 0.08],
        number: ['Số: 12-TB/ĐU', 0.18, 0.34, 0.115],
        date: [`${place}, ngày 21 tháng 8 năm 2025`, 0.55, 0.88, 0.115],
      }).issuer;
    expect(of('Trường Phong')?.value).toBe('ĐẢNG ỦY XÃ TRƯỜNG PHONG');
    expect(of('Trường Phong')?.confidence).toBeGreaterThan(0.9);
    expect(of('Biển Bạc')?.confidence).toBeLessThan(0.85);
  });

  it('and what the engine hardly believes nobody should believe', () => {
    for (const field of ['subject', 'signer', 'numberSymbol'] as const) {
      expect(read({}, 0.7)[field]!.confidence).toBeLessThan(0.85);
    }
  });
});
