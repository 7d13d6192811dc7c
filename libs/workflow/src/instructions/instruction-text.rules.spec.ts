import fc from 'fast-check';
import { parseInstruction, type Instruction } from './instruction-text.rules';

const units = [
  { id: 'tchc', name: 'Phòng Tổ chức - Hành chính', abbreviation: 'TCHC' },
  { id: 'cchc', name: 'Phòng Cải cách hành chính', abbreviation: 'CCHC' },
  { id: 'khtc', name: 'Phòng Kế hoạch - Tài chính', abbreviation: 'KHTC' },
  { id: 'kstt', name: 'Phòng Kiểm soát thủ tục hành chính', abbreviation: 'KSTT' },
  { id: 'vp', name: 'Văn phòng', abbreviation: 'VP' },
  { id: 'ttr', name: 'Thanh tra', abbreviation: 'TTr' },
  { id: 'stc', name: 'Sở Tài chính', abbreviation: 'STC' },
  { id: 'snv', name: 'Sở Nội vụ', abbreviation: 'SNV' },
  { id: 'sxd', name: 'Sở Xây dựng', abbreviation: 'SXD' },
];
/** A Monday; the Thursday and Friday of its week are no working days. */
const holidays = new Set(['2026-11-26', '2026-11-27']);
const days = {
  today: '2026-11-23',
  isWorkingDay: (day: string) => !holidays.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const parse = (text: string): Instruction => parseInstruction(text, units, days);
const ids = (chips: readonly { unitId: string | null }[]) => chips.map(({ unitId }) => unitId).join(' ');
/** lead | cooperating | informed | due | opinion */
const said = (text: string): string => {
  const { lead, cooperating, informed, due, opinion } = parse(text);
  return [lead?.unitId ?? '-', ids(cooperating), ids(informed), due?.day ?? '', opinion].join(' | ');
};

describe('a typed instruction', () => {
  it.each([
    // as it is taught
    ['chủ trì Sở Tài chính; phối hợp Sở Nội vụ, Sở Xây dựng; trước 15/6', 'stc | snv sxd |  | 2027-06-15 | '],
    ['Chủ trì: Sở Nội vụ. Phối hợp: VP; để biết: Thanh tra', 'snv | vp | ttr |  | '],
    ['chủ trì P. TCHC; phối hợp VP và KSTT; để biết TTr; hạn 30/11', 'tchc | vp kstt | ttr | 2026-11-30 | '],
    // without accents, decomposed, with an abbreviation, in another order
    ['chu tri so tai chinh, phoi hop so noi vu truoc 1/12', 'stc | snv |  | 2026-12-01 | '],
    ['chủ trì Sở Nội vụ; phối hợp VP'.normalize('NFD'), 'snv | vp |  |  | '],
    ['trước 1/12/2026 chủ trì TCHC', 'tchc |  |  | 2026-12-01 | '],
    ['phối hợp SNV; chủ trì STC', 'stc | snv |  |  | '],
    ['để biết VP, TTr; chủ trì: P.KHTC', 'khtc |  | vp ttr |  | '],
    ['P TCHC chủ trì', 'tchc |  |  |  | '],
    ['Phòng TCHC chủ trì, phòng KSTT phối hợp', 'tchc | kstt |  |  | '],
    [
      'Giao Sở Tài chính chủ trì, Sở Nội vụ và Sở Xây dựng phối hợp tham mưu, trước ngày 15/12',
      'stc | snv sxd |  | 2026-12-15 | Giao tham mưu',
    ],
    [
      'Chủ trì: STC, phối hợp với các đơn vị SNV, SXD tham mưu văn bản trả lời',
      'stc | snv sxd |  |  | tham mưu văn bản trả lời',
    ],
    ['VP, Thanh tra để biết', '- |  | vp ttr |  | '],
    // without the word: chuyển, giao, or only the name
    ['Chuyển P. TCHC tham mưu', 'tchc |  |  |  | tham mưu'],
    ['Giao Phòng Cải cách hành chính nghiên cứu, báo cáo trước 30/11', 'cchc |  |  | 2026-11-30 | nghiên cứu'],
    ['Văn phòng tổng hợp', 'vp |  |  |  | tổng hợp'],
    // two that lead: the second helps
    ['chủ trì SNV, STC', 'snv | stc |  |  | '],
    // half typed, by Telex and by VNI
    ['chur tri soo tai chinhs; phoois hopwj VP', 'stc | vp |  |  | '],
    ['chu3 tri2 so73 no65i vu5', 'snv |  |  |  | '],
    ['ddeer bieets VP', '- |  | vp |  | '],
    // nothing to find
    ['', '- |  |  |  | '],
    ['Đồng ý.', '- |  |  |  | Đồng ý.'],
    ['Nghiên cứu kỹ; báo cáo lại tôi.', '- |  |  |  | Nghiên cứu kỹ; báo cáo lại tôi.'],
    ['Xử lý theo văn bản số 15/6/QĐ-UBND', '- |  |  |  | Xử lý theo văn bản số 15/6/QĐ-UBND'],
  ])('%s', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  it.each([
    ['trước 15/6', '2027-06-15'],
    ['trước 15/12', '2026-12-15'],
    ['trước ngày 15-6-2026', '2026-06-15'],
    ['hạn 5.12.26', '2026-12-05'],
    ['hạn 2026-12-05', '2026-12-05'],
    ['trước ngày 15', '2026-12-15'],
    ['trước ngày 25', '2026-11-25'],
    ['trước ngày 15 tháng 6 năm 2027', '2027-06-15'],
    ['hôm nay', '2026-11-23'],
    ['trước mai', '2026-11-24'],
    ['; mai', '2026-11-24'],
    ['ngày kia', '2026-11-25'],
    ['trước thứ sáu', '2026-11-27'],
    ['trước thứ 4', '2026-11-25'],
    ['trước thứ hai', '2026-11-30'],
    ['thứ sáu tuần sau', '2026-12-04'],
    ['hạn T6', '2026-11-27'],
    ['thuws sasu', '2026-11-27'],
    ['cuối tuần', '2026-11-25'], // Thursday and Friday are holidays
    ['cuối tháng', '2026-11-30'],
    ['hết tháng 1', '2027-01-29'],
    ['cuối quý IV', '2026-12-31'],
    ['cuối năm', '2026-12-31'],
    ['3 ngày làm việc', '2026-11-30'], // Tuesday, Wednesday, then Monday
    ['trong ba ngày làm việc', '2026-11-30'],
    ['trong 3 ngày', '2026-11-30'], // falls on a holiday: the next working day
    ['trong 2 tuần', '2026-12-07'],
    ['trong ngày', '2026-11-23'],
    ['trước 31/2', ''],
    ['2/3 số phòng', ''],
    ['có mai', ''],
    ['trong 0 ngày', ''],
  ])('is due: %s', (text, day) => {
    expect(parse(text).due?.day ?? '').toBe(day);
  });

  it('leaves an ambiguous name open, with those that it may mean', () => {
    const { lead } = parse('chủ trì Phòng K');
    expect(lead).toMatchObject({ unitId: null, candidateIds: ['khtc', 'kstt'], text: 'Phòng K' });
    expect(parse('chủ trì Phòng Ki').lead?.unitId).toBe('kstt');
    expect(parse('chủ trì Phòng hành chính').lead).toMatchObject({
      unitId: null,
      candidateIds: ['tchc', 'cchc', 'kstt'],
    });
    expect(parse('chủ trì Phòng Quản lý đô thị').lead).toMatchObject({ unitId: null, candidateIds: [] });
  });

  it('covers with each chip the part of the text that it was read from', () => {
    const text = 'Chủ trì: Sở Tài chính; phối hợp VP; trước 15/6';
    const { lead, cooperating, due } = parse(text);
    expect([lead, cooperating[0], due].map((chip) => text.slice(chip!.from, chip!.to))).toEqual([
      'Sở Tài chính',
      'VP',
      'trước 15/6',
    ]);
  });

  it('names a unit once, in the first part that it has', () => {
    expect(said('chủ trì TCHC và TCHC')).toBe('tchc |  |  |  | và TCHC');
    expect(said('chủ trì SNV; phối hợp SNV, STC')).toMatch(/^snv \| (stc)? \|/);
  });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      'chủ trì',
      'phối hợp',
      'để biết',
      'giao',
      'trước',
      'hạn',
      '15/6',
      'thứ',
      'sáu',
      '3 ngày',
      'làm việc',
      'cuối',
      'quý',
      'và',
      'VP',
    ],
    ...[
      ',',
      ';',
      ':',
      '.',
      ' ',
      '\n',
      'P.',
      'Phòng',
      'Sở',
      'TCHC',
      'Tài chính',
      'Đ',
      '\u0301',
      '😀',
      '31/2',
      '9999999999',
      '-',
      '/',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
  );

  it('never fails, and every chip covers a part of the text that no other covers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lead, cooperating, informed, due } = parse(text);
        const chips = [...(lead ? [lead] : []), ...cooperating, ...informed, ...(due ? [due] : [])];
        for (const { from, to, text: part } of chips) {
          expect(text.slice(from, to)).toBe(part);
          expect(part.length).toBeGreaterThan(0);
        }
        const order = chips.toSorted((a, b) => a.from - b.from);
        order.forEach((chip, i) => {
          if (i > 0) expect(chip.from).toBeGreaterThanOrEqual(order[i - 1]!.to);
        });
        const named = [lead, ...cooperating, ...informed].flatMap((chip) => chip?.unitId ?? []);
        expect(new Set(named).size).toBe(named.length);
        if (due) expect(due.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 400 },
    );
  });

  it('loses no word of an instruction that it does not understand', () => {
    const plain = fc.array(fc.constantFrom('xem', 'xét', 'kỹ', 'nội', 'dung', 'rồi', 'trình', 'tôi'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(plain, (words) => {
        expect(parse(`chủ trì STC; ${words.join(' ')}; phối hợp VP`).opinion).toBe(words.join(' '));
      }),
      { numRuns: 100 },
    );
  });
});
