import { foldText } from '@vanthu/references';
import { deadlineIn, lastWorkingDay } from './deadlines';

// Thursday; 30 April and 1 May are holidays.
const DAY = {
  issuedOn: '2026-04-23',
  calendar: new Map([
    ['2026-04-30', 'holiday'],
    ['2026-05-01', 'holiday'],
  ] as const),
};
const until = (said: string, day: Parameters<typeof deadlineIn>[1] = DAY) => {
  const found = deadlineIn(foldText(said), day);
  return found.kind === 'date' ? found.on : found.kind;
};

describe('a deadline is read', () => {
  it.each([
    ['hoàn thành trước ngày 15/6/2026', '2026-06-15'],
    ['trước ngày 05 tháng 12', '2026-12-05'],
    ['hoàn thành trước 30 tháng 9', '2026-09-30'],
    ['chậm nhất ngày 20/5', '2026-05-20'],
    ['trước 17 giờ 00 ngày 24/4/2026', '2026-04-24'],
    ['trong tháng 7', '2026-07-31'],
    ['trước tháng 8/2026', '2026-07-31'],
    ['trong tuần đầu tháng 6 năm 2026', '2026-06-07'],
    ['trong quý III', '2026-09-30'],
    ['hoàn thành trong quý I/2027', '2027-03-31'],
    ['hoàn thành trong năm 2026', '2026-12-31'],
    ['trước ngày 10/02', '2027-02-10'],
    ['trong thời hạn 10 ngày kể từ ngày ký', '2026-05-03'],
  ])('as a day: %s', (said, on) => {
    expect(until(said)).toBe(on);
  });

  it('in working days from the day of the document, over the holidays', () => {
    expect(until('trong thời hạn 10 ngày làm việc kể từ ngày nhận được văn bản này')).toBe('2026-05-11');
  });

  it.each([
    ['hằng tháng, trước ngày 20'],
    ['thường xuyên kiểm tra'],
    ['định kỳ hàng quý báo cáo'],
    ['trước ngày 25 hằng tháng'],
    ['mỗi quý kiểm tra 20 cơ sở'],
    ['06 tháng một lần'],
  ])('as regular: %s', (said) => {
    expect(until(said)).toBe('regular');
  });

  it.each([
    ['theo Quyết định số 458/QĐ-TTg ngày 03 tháng 4 năm 2020'],
    ['giai đoạn 2026 - 2030'],
    ['trong 06 tháng kể từ ngày nhập xã'],
    ['kế hoạch năm 2026'],
    ['ít nhất 20 cơ sở'],
  ])('as none: %s', (said) => {
    expect(until(said)).toBe('none');
  });

  it('as the last of several days', () => {
    expect(until('hoàn thành trước ngày 10/6/2026, báo cáo trước ngày 15/6/2026')).toBe('2026-06-15');
  });

  it('as no day when neither the text nor the document says the year', () => {
    expect(until('trước ngày 15/6', { issuedOn: null, calendar: new Map() })).toBe('none');
  });
});

it('a deadline on a holiday is worked by the working day before', () => {
  expect(lastWorkingDay('2026-05-03', DAY.calendar)).toBe('2026-04-29');
});
