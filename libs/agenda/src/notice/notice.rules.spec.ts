import { askedBy, type Announced, type Invited } from './notice.rules';

const announced = (text: string, more: Partial<Announced> = {}): Announced => ({
  issuer: 'Sở Tài chính tỉnh Lam Giang',
  issuedOn: '2026-11-24',
  subject: 'Về việc họp thẩm định kế hoạch biên chế',
  text,
  ...more,
});
const entry = (id: string, more: Partial<Invited> = {}): Invited => ({
  id,
  numberSymbol: '26/GM-STC',
  issuer: 'Sở Tài chính tỉnh Lam Giang',
  issuedOn: '2026-11-20',
  startsOn: '2026-11-26',
  startsAt: '08:00',
  endsOn: '2026-11-26',
  endsAt: null,
  part: null,
  ...more,
});
const CANCELS = 'Sở Tài chính thông báo hủy cuộc họp nêu tại Giấy mời số 26/GM-STC ngày 20/11/2026.';

describe('a notice that a meeting is put off or called off', () => {
  it('means the entry whose invitation it cites, however number and symbol are written', () => {
    for (const cited of [
      'Giấy mời số 26/GM-STC ngày 20/11/2026',
      'Giấy mời số: 026 /GM-STC ngày 20 tháng 11 năm 2026',
      'số 26/GM-STC',
    ])
      expect(
        askedBy(announced(`Nay thông báo hủy cuộc họp theo ${cited}.`), [
          entry('a'),
          entry('b', { numberSymbol: '27/GM-STC' }),
        ]),
      ).toEqual({
        kind: 'cancelled',
        time: null,
        foundBy: 'number',
        entryIds: ['a'],
      });
  });

  it('says to when it moves it; without another day it is put off', () => {
    const moved = askedBy(
      announced('Theo Giấy mời số 26/GM-STC ngày 20/11/2026, nay hoãn cuộc họp sang 14 giờ 00 ngày 30/11/2026.'),
      [entry('a')],
    );
    expect(moved).toMatchObject({ kind: 'postponed', foundBy: 'number', entryIds: ['a'] });
    expect(moved?.time).toMatchObject({ startsOn: '2026-11-30', startsAt: '14:00' });
    const open = askedBy(announced('Hoãn cuộc họp theo Giấy mời số 26/GM-STC cho đến khi có thông báo mới.'), [
      entry('a'),
    ]);
    expect([open?.kind, open?.time]).toEqual(['postponed', null]);
  });

  it('of another issuer with the same number, or of another day, means nothing', () => {
    expect(askedBy(announced(CANCELS), [entry('a', { issuer: 'Sở Y tế' })])).toBeNull();
    expect(askedBy(announced(CANCELS), [entry('a', { issuedOn: '2025-11-20' })])).toBeNull();
    // An office that speaks for another names it.
    const spoken = announced(
      'Hủy cuộc họp theo Giấy mời số 26/GM-STC ngày 20/11/2026 của Sở Tài chính tỉnh Lam Giang.',
      {
        issuer: 'Văn phòng UBND tỉnh Lam Giang',
      },
    );
    expect(askedBy(spoken, [entry('a')])?.entryIds).toEqual(['a']);
  });

  it('that cites no invitation means what its issuer planned at the time that it says', () => {
    const text = 'Sở Tài chính thông báo hủy cuộc họp vào 8 giờ 00 ngày 26/11/2026.';
    const others = [
      entry('b', { startsAt: '14:00' }),
      entry('c', { startsOn: '2026-11-27', endsOn: '2026-11-27' }),
      entry('d', { issuer: 'Sở Y tế' }),
    ];
    expect(askedBy(announced(text), [...others, entry('a')])).toMatchObject({ foundBy: 'time', entryIds: ['a'] });
    const morning = announced('Hủy cuộc họp sáng thứ Năm, ngày 26/11/2026.');
    expect(askedBy(morning, [...others, entry('a')])?.entryIds).toEqual(['a']);
    expect(askedBy(announced(text), others)).toBeNull();
  });

  it('of one invitation to several meetings means the one whose time it says, and all where it says none', () => {
    const two = [entry('a'), entry('b', { startsOn: '2026-11-27', endsOn: '2026-11-27' })];
    expect(askedBy(announced(`${CANCELS} Cuộc họp vào 8 giờ 00 ngày 27/11/2026.`), two)?.entryIds).toEqual(['b']);
    expect(askedBy(announced(CANCELS), two)?.entryIds).toEqual(['a', 'b']);
  });

  it('may be told by its subject alone, while nothing of it is read', () => {
    const subject = 'Về việc hoãn cuộc họp theo Giấy mời số 26/GM-STC ngày 20/11/2026';
    expect(askedBy(announced('', { subject }), [entry('a')])).toMatchObject({ kind: 'postponed', entryIds: ['a'] });
  });

  it('asks for nothing that is so already, and no other paper asks for anything', () => {
    const moves = announced('Giấy mời số 26/GM-STC: cuộc họp được lùi sang 8 giờ 00 ngày 26/11/2026.');
    expect(askedBy(moves, [entry('a')])?.entryIds).toEqual([]);
    expect(
      askedBy(announced('Thực hiện Giấy mời số 26/GM-STC ngày 20/11/2026, đề nghị gửi báo cáo.'), [entry('a')]),
    ).toBeNull();
    expect(askedBy(announced('', { subject: '', issuer: '' }), [entry('a')])).toBeNull();
  });
});
