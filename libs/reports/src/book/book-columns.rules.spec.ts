import { columnsOf, dayOf, handlingColumnsOf, valuesOf, type Cell } from './book-columns.rules';
import type { BookFacts, BookNote, BookRow } from './book-row';

const FACTS: BookFacts = {
  numberSymbol: '10/CT-UBND',
  issuedOn: '2026-03-05',
  issuer: 'UBND tỉnh Lam Giang',
  docType: 'Chỉ thị',
  subject: 'Về việc bảo vệ rừng',
  signer: 'Lê Thị Bích Hà',
  recipients: 'Sở Nội vụ; Sở Tài chính',
  keeper: 'Văn thư',
  copies: '12',
  note: '',
  secrecy: 'none',
  handedTo: 'Phòng Tổng hợp',
  handedOn: '2026-03-06',
  signedFor: '',
  dueOn: '2026-03-20',
  state: 'completed',
  completedOn: '2026-03-18',
  replies: '15/SNV-TH',
};
const aRow = (more: Partial<BookRow> = {}): BookRow => ({
  entryId: '0192d3a0-0000-7000-8000-000000000000',
  year: 2026,
  number: 7,
  suffix: '',
  symbol: '',
  kind: 'ordinary',
  medium: 'paper',
  reason: null,
  enteredOn: '2026-03-06',
  line: {},
  notes: [],
  now: FACTS,
  ...more,
});
const aNote = (more: Partial<BookNote>): BookNote => ({
  kind: 'correction',
  changes: [],
  reason: 'đánh máy nhầm',
  by: 'Nguyễn Văn An',
  on: '2026-03-07',
  ...more,
});
const numberOf = ({ number, suffix }: { number: number; suffix: string }) => `${number.toString()}${suffix}`;
const INCOMING = columnsOf({ flow: 'incoming', secret: false }, numberOf);
const OUTGOING = columnsOf({ flow: 'outgoing', secret: false }, numberOf);
const textsOf = ({ words }: Cell) => words.map(({ text }) => text);
const printed = (columns: typeof INCOMING, row: BookRow) => columns.map(({ cell }) => textsOf(cell(row)).join(' | '));

describe('the columns of a register book', () => {
  it('are the ten of the decree for incoming documents, in their order', () => {
    expect(INCOMING.map(({ label }) => label)).toEqual([
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
    ]);
  });

  it('are the ten of the decree for outgoing documents, in their order', () => {
    expect(OUTGOING.map(({ label }) => label)).toEqual([
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
    ]);
  });

  it('have the degree of secrecy after the summary in a book of secrets', () => {
    const labels = columnsOf({ flow: 'incoming', secret: true }, numberOf).map(({ label }) => label);
    expect(labels).toHaveLength(11);
    expect(labels.indexOf('Mức độ mật')).toBe(labels.indexOf('Tên loại và trích yếu nội dung văn bản') + 1);
  });

  it('fill the width of the page, whichever the book', () => {
    for (const columns of [
      INCOMING,
      OUTGOING,
      columnsOf({ flow: 'outgoing', secret: true }, numberOf),
      handlingColumnsOf(numberOf),
    ]) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(272);
    }
  });

  it('say of an incoming document what the decree asks', () => {
    expect(printed(INCOMING, aRow())).toEqual([
      '06/03/2026',
      '7',
      'UBND tỉnh Lam Giang',
      '10/CT-UBND',
      '05/03/2026',
      'Chỉ thị | Về việc bảo vệ rừng',
      'Phòng Tổng hợp',
      '06/03/2026',
      '',
      '',
    ]);
  });

  it('follow the handling in seven columns, up to the answer', () => {
    expect(printed(handlingColumnsOf(numberOf), aRow())).toEqual([
      '7',
      'Chỉ thị | 10/CT-UBND | ngày 05/03/2026 | UBND tỉnh Lam Giang',
      'Phòng Tổng hợp',
      '20/03/2026',
      'Đã giải quyết (18/03/2026)',
      '15/SNV-TH',
      '',
    ]);
  });

  it('give a spreadsheet real numbers and days', () => {
    const [day, number] = INCOMING.map(({ cell }) => cell(aRow()).value);
    expect([day, number]).toEqual([new Date('2026-03-06T00:00:00Z'), 7]);
    expect(OUTGOING[6]?.cell(aRow()).value).toBe(12);
  });
});

describe('what was changed in a book', () => {
  it('stays readable, struck through, before what holds now', () => {
    const note = aNote({ changes: [{ field: 'issuer', from: 'UBND tỉnh', to: 'UBND tỉnh Lam Giang' }] });
    const cell = INCOMING[2]?.cell(aRow({ line: { issuer: 'UBND tỉnh' }, notes: [note] }));
    expect(cell?.words).toEqual([{ text: 'UBND tỉnh', struck: true }, { text: 'UBND tỉnh Lam Giang' }]);
  });

  it('says in the remarks who changed it, when and why', () => {
    const note = aNote({ changes: [{ field: 'subject', from: 'a', to: 'b' }] });
    expect(textsOf(INCOMING[9]!.cell(aRow({ notes: [note] })))).toEqual([
      'Sửa trích yếu: đánh máy nhầm (Nguyễn Văn An, 07/03/2026)',
    ]);
  });

  it('is told by the corrections of the register alone where there are some', () => {
    const note = aNote({ changes: [{ field: 'subject', from: 'Cũ', to: 'Mới' }] });
    const row = aRow({ line: { subject: 'Cũ' }, notes: [note], now: { ...FACTS, subject: 'Cũ' } });
    expect(valuesOf(row, 'subject')).toEqual(['Cũ', 'Mới']);
  });

  it('is seen too when the document was corrected and nobody noted it in the register', () => {
    const row = aRow({ line: { subject: 'Về việc bảo vệ rưng' } });
    expect(valuesOf(row, 'subject')).toEqual(['Về việc bảo vệ rưng', 'Về việc bảo vệ rừng']);
    expect(valuesOf(aRow({ line: { subject: FACTS.subject } }), 'subject')).toEqual([FACTS.subject]);
  });

  it('strikes every cell of a void number through, and says why', () => {
    const row = aRow({ notes: [aNote({ kind: 'void', reason: 'vào sổ hai lần' })] });
    const words = INCOMING.slice(0, 9).flatMap(({ cell }) => cell(row).words);
    expect(words.length).toBeGreaterThan(6);
    expect(words.every(({ struck }) => struck)).toBe(true);
    expect(textsOf(INCOMING[9]!.cell(row))).toEqual(['HỦY: vào sổ hai lần (Nguyễn Văn An, 07/03/2026)']);
  });

  it('makes irregular numbers stand out with their reason', () => {
    const row = aRow({ kind: 'inserted', suffix: 'a', reason: 'sót văn bản giấy' });
    expect(INCOMING[1]?.cell(row).words).toEqual([{ text: '7a', bold: true }]);
    expect(textsOf(INCOMING[9]!.cell(row))).toEqual(['SỐ CHÈN: sót văn bản giấy']);
  });

  it('leaves what is known of an entry without a document', () => {
    expect(printed(INCOMING, aRow({ now: null, kind: 'reserved', reason: 'giữ chỗ' }))).toEqual([
      '06/03/2026',
      '7',
      ...Array.from({ length: 7 }, () => ''),
      'SỐ DỰ TRỮ: giữ chỗ',
    ]);
  });
});

it('days stand in registers as day, month and year', () => {
  expect([dayOf('2026-03-05'), dayOf('2026-11-23T10:00:00Z')]).toEqual(['05/03/2026', '23/11/2026']);
});
