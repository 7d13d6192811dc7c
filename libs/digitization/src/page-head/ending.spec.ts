import { pageOf, type Described } from '../../../../test/support/pages';
import { readAddressees, readRecipients } from './addressees';
import { headLines } from './head-line';
import { readSignature } from './signature';

const signature = (...lines: Described[]) => {
  const { signer, signerCapacity } = readSignature([pageOf([['Nơi nhận:', 0.12, 0.2, 0.5], ...lines])]);
  return [signerCapacity?.value ?? null, signer?.value ?? null];
};

describe('who signed, and as what', () => {
  it('stands at the lower right, under each other', () => {
    expect(
      signature(
        ['TM. ỦY BAN NHÂN DÂN', 0.58, 0.82, 0.5],
        ['KT. CHỦ TỊCH', 0.62, 0.78, 0.52],
        ['PHÓ CHỦ TỊCH', 0.62, 0.78, 0.54],
        ['Nông Văn Phúc', 0.62, 0.78, 0.66],
      ),
    ).toEqual(['TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH', 'Nông Văn Phúc']);
  });

  it('what a seal left over the signature is neither', () => {
    expect(
      signature(['GIÁM ĐỐC', 0.64, 0.76, 0.5], ['XƯ JQK', 0.66, 0.72, 0.58], ['Trịnh Bá Lộc', 0.62, 0.78, 0.66]),
    ).toEqual(['GIÁM ĐỐC', 'Trịnh Bá Lộc']);
  });

  it('is written without what specks made of it', () => {
    const capacity = (...texts: string[]) =>
      signature(...texts.map((text, i): Described => [text, 0.6, 0.8, 0.5 + i * 0.02]))[0];
    expect(capacity('KT. VỤ TRƯỞNG.', 'PHO: VỤ TRƯỞNG')).toBe('KT. VỤ TRƯỞNG / PHÓ VỤ TRƯỞNG');
    expect(capacity('TL: VỤ TRƯỞNG', 'CHÁNH VĂN PHÒNG')).toBe('TL. VỤ TRƯỞNG / CHÁNH VĂN PHÒNG');
    expect(capacity('TM.BAN CHẤP HÀNH', 'BÍ THƯ')).toBe('TM. BAN CHẤP HÀNH / BÍ THƯ');
    expect(capacity('Q. VỤ TRƯỞNG')).toBe('Q. VỤ TRƯỞNG');
  });

  it('has the family name that it can only be, and stays doubtful', () => {
    const { signer } = readSignature([
      pageOf([
        ['Nơi nhận:', 0.12, 0.2, 0.5],
        ['GIÁM ĐỐC', 0.64, 0.76, 0.5],
        ['Đỉnh Công Tuấn', 0.62, 0.78, 0.66],
      ]),
    ]);
    expect(signer?.value).toBe('Đinh Công Tuấn');
    expect(signer?.confidence).toBeLessThan(0.85);
    expect(signature(['GIÁM ĐỐC', 0.64, 0.76, 0.5], ['Lù A Pao', 0.62, 0.78, 0.66])[1]).toBe('Lù A Pao');
  });

  it('is doubtful where the post of who signs for another is lost, or is half a post', () => {
    const sureOf = (...lines: Described[]) =>
      readSignature([pageOf([['Nơi nhận:', 0.12, 0.2, 0.5], ...lines])]).signerCapacity!.confidence;
    expect(sureOf(['KT. GIÁM ĐỐC', 0.62, 0.78, 0.5], ['PHÓ GIÁM ĐỐC', 0.62, 0.78, 0.52])).toBeGreaterThan(0.9);
    expect(sureOf(['KT. GIÁM ĐỐC', 0.62, 0.78, 0.5])).toBeLessThan(0.85);
    expect(sureOf(['TM. ỦY BAN NHÂN DÂN', 0.58, 0.82, 0.5], ['TỊCH', 0.66, 0.74, 0.52])).toBeLessThan(0.85);
    expect(sureOf(['KT. CHỦ TỊCH', 0.62, 0.78, 0.5], ['CHỦ TỊCH', 0.64, 0.76, 0.52])).toBeLessThan(0.85);
    expect(sureOf(['TRƯỞNG', 0.64, 0.74, 0.5], ['PHÓ CỤC TRƯỞNG', 0.62, 0.78, 0.52])).toBeLessThan(0.85);
  });

  it('is doubtful where the name does not begin with a family name', () => {
    const sureOf = (name: string) =>
      readSignature([
        pageOf([
          ['Nơi nhận:', 0.12, 0.2, 0.5],
          ['GIÁM ĐỐC', 0.64, 0.76, 0.5],
          [name, 0.62, 0.78, 0.66],
        ]),
      ]).signer!.confidence;
    expect(sureOf('Quàng Thị Sen')).toBeGreaterThan(0.85);
    expect(sureOf('Quảng Thị Sen')).toBeLessThan(0.85);
  });

  it('is not known where only a pen has written', () => {
    expect(signature(['GIÁM ĐỐC', 0.64, 0.76, 0.5], ['jwZk 9', 0.64, 0.72, 0.6])).toEqual(['GIÁM ĐỐC', null]);
    expect(signature()).toEqual([null, null]);
  });
});

describe('to whom a document is addressed', () => {
  const addressees = (...lines: Described[]) => readAddressees(headLines(pageOf(lines)))?.value;

  it('in one line', () => {
    expect(addressees(['Kính gửi: Hội Nông dân tỉnh Biển Bạc.', 0.3, 0.7, 0.2])).toBe('Hội Nông dân tỉnh Biển Bạc');
    expect(addressees(['Kính gửi: VỤ Kế hoạch.', 0.3, 0.7, 0.2])).toBe('Vụ Kế hoạch');
    expect(addressees(['Kính gửi: UBND Các xã.', 0.3, 0.7, 0.2])).toBe('UBND Các xã');
  });

  it('in a list, whose entries may run on', () => {
    expect(
      addressees(
        ['Kính gửi:', 0.3, 0.38, 0.2],
        ['- Ban Quản lý các khu công nghiệp và', 0.4, 0.75, 0.218],
        ['khu kinh tế;', 0.41, 0.52, 0.236],
        ['- Điện lực Biển Bạc.', 0.4, 0.58, 0.254],
        ['Ngày 02 tháng 9 năm 2025 là ngày lễ.', 0.12, 0.6, 0.29],
      ),
    ).toBe('Ban Quản lý các khu công nghiệp và khu kinh tế\nĐiện lực Biển Bạc');
  });

  it('in one line that runs over into the next, wherever that begins', () => {
    const long = 'Kính gửi: Ban Quản lý dự án đầu tư xây dựng các công trình giao';
    expect(addressees([long, 0.2, 0.88, 0.2], ['thông và thủy lợi', 0.42, 0.6, 0.218])).toBe(
      'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và thủy lợi',
    );
    expect(addressees([long, 0.2, 0.88, 0.2], ['Thực hiện công văn số 12', 0.24, 0.6, 0.218])).toMatch(/giao$/);
  });

  it('to nobody, when it does not say', () => {
    expect(addressees(['Điều 1. Ban hành kèm theo quy chế này', 0.12, 0.7, 0.3])).toBeUndefined();
  });
});

describe('the recipients', () => {
  it('are doubtful where the last entry is cut, or an entry has lost its end', () => {
    const sureOf = (...entries: string[]) =>
      readRecipients([
        pageOf([
          ['Nơi nhận:', 0.12, 0.2, 0.5],
          ...entries.map((text, i): Described => [text, 0.12, 0.3, 0.52 + i * 0.018]),
        ]),
      ])!.confidence;
    expect(sureOf('- Như Điều 2;', '- Lưu: VT, TH.')).toBeGreaterThan(0.85);
    expect(sureOf('- Như Điều 2;', '- Lưu: VT,')).toBeLessThan(0.85);
    expect(sureOf('- Như Điều 2', '- Lưu: VT, TH.')).toBeLessThan(0.85);
  });

  it('are listed as they are printed, without what stands at the right', () => {
    const page = pageOf([
      ['Nơi nhận:', 0.12, 0.2, 0.5],
      ['- Như Điều 2;', 0.12, 0.24, 0.52],
      ['– Hội Phụ nữ và các', 0.12, 0.3, 0.538],
      ['đoàn thể của xã;', 0.12, 0.27, 0.556],
      ['- Lưu: VP.', 0.12, 0.22, 0.574],
      ['CHỦ TỊCH', 0.62, 0.72, 0.5],
    ]);
    expect(readRecipients([page])?.value).toBe('- Như Điều 2;\n- Hội Phụ nữ và các đoàn thể của xã;\n- Lưu: VP.');
    expect(readRecipients([pageOf([['Điều 5. Hiệu lực thi hành', 0.12, 0.5, 0.3]])])).toBeNull();
  });
});

describe('the recipients, as every office prints them', () => {
  const recipients = (...entries: string[]) =>
    readRecipients([
      pageOf([
        ['Nơi nhận:', 0.12, 0.2, 0.5],
        ...entries.map((text, i): Described => [text, 0.12, 0.38, 0.52 + i * 0.02]),
      ]),
    ]);

  it('have the archive, the portal and their semicolons', () => {
    expect(recipients('- Như Điều 2,', '- Cống TTDT xã;', '- Hội Nông dân', '- Lưu: VỊ, TP. m')?.value).toBe(
      '- Như Điều 2;\n- Cổng TTĐT xã;\n- Hội Nông dân;\n- Lưu: VT, TP.',
    );
    expect(recipients('- Như Điều 2; Lưu: VT, TP.')?.value).toBe('- Như Điều 2;\n- Lưu: VT, TP.');
  });

  it('are doubtful when one of them had to be put right, and stay without signs where none has one', () => {
    expect(recipients('- Như Điều 2;', '- Lưu: VI, TP.')?.confidence).toBeLessThan(0.85);
    expect(recipients('- Như Điều 2', '- Lưu: VT')?.value).toBe('- Như Điều 2\n- Lưu: VT');
  });
});
