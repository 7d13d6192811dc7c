import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInvitation } from './read-invitation';

const read = (text: string, issuedOn: string | null = '2026-11-20') => readInvitation(text, { issuedOn });

describe('an invitation', () => {
  it('says where in the text each field was read', () => {
    const text = `GIẤY MỜI\nHọp giao ban tháng 11\nThời gian: 8 giờ, ngày 26/11/2026\nĐịa điểm: Phòng họp số 2.\nChủ trì: Bà Đặng Thị Mai.`;
    const { subject, time, place, chair } = read(text);
    const at = (one: { source: { start: number; end: number } } | null) =>
      one === null ? null : text.slice(one.source.start, one.source.end);
    expect([at(subject), at(time), at(place), at(chair)]).toEqual([
      'Họp giao ban tháng 11',
      '8 giờ, ngày 26/11/2026',
      'Phòng họp số 2',
      'Bà Đặng Thị Mai',
    ]);
  });

  it('keeps its places where accents are typed as signs of their own', () => {
    const text = `Thời gian: 8 giờ, ngày 26/11/2026\nĐịa điểm: Phòng họp số 2.`.normalize('NFD');
    const { place } = read(text);
    expect(text.slice(place?.source.start, place?.source.end).normalize('NFC')).toBe('Phòng họp số 2');
  });

  it('is doubted where the weekday is not that of the date', () => {
    const right = read('Thời gian: 8 giờ, thứ Năm, ngày 26/11/2026');
    const wrong = read('Thời gian: 8 giờ, thứ Ba, ngày 26/11/2026');
    expect([right.isWeekdayWrong, wrong.isWeekdayWrong]).toEqual([false, true]);
    expect(wrong.time?.confidence).toBeLessThan(0.5);
    expect(right.time?.confidence).toBeGreaterThan(0.9);
  });

  it('takes a day without a year for the next one after it was issued, and for none when nobody knows when that was', () => {
    expect(read('Thời gian: 8 giờ ngày 05/01', '2026-11-20').time?.value.startsOn).toBe('2027-01-05');
    expect(read('Thời gian: 8 giờ ngày 05/01', null).time).toBeNull();
    expect(read('Lam Giang, ngày 02 tháng 12 năm 2026\nThời gian: 8 giờ ngày 05/01', null).time?.value.startsOn).toBe(
      '2027-01-05',
    );
  });

  it('of half a day or a whole one says so, and makes up no hours', () => {
    expect(read('Thời gian: sáng thứ Sáu, ngày 27/11/2026').time?.value).toMatchObject({
      startsAt: null,
      part: 'morning',
    });
    expect(read('Thời gian: cả ngày 27/11/2026').time?.value).toMatchObject({ startsAt: null, part: 'day' });
    expect(read('Thời gian: 01 buổi, từ 13 giờ 30 ngày 27/11/2026').time?.value).toMatchObject({
      startsAt: '13:30',
      endsAt: null,
      part: 'afternoon',
    });
  });

  it('does not take the days of other documents, of deadlines and of its own head for its time', () => {
    for (const text of [
      'Lam Giang, ngày 20 tháng 11 năm 2026\nCăn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;',
      'Theo Công văn số 12/SNV-VP ngày 26/11/2026 của Sở Nội vụ.',
      'Đề nghị gửi báo cáo trước 17 giờ ngày 26/11/2026.',
      'Ngày 31/4/2026',
    ])
      expect(read(text).time).toBeNull();
  });

  it('lists who is invited up to the next matter', () => {
    const { participants } = read(
      `Thành phần mời:\n- Lãnh đạo Sở Nội vụ;\n- Trưởng phòng Nội vụ các huyện.\nThời gian: 8 giờ ngày 26/11/2026\nĐề nghị dự đúng giờ.`,
    );
    expect(participants?.value).toBe('Lãnh đạo Sở Nội vụ; - Trưởng phòng Nội vụ các huyện');
  });

  it('that is a notice of another time keeps the former one apart', () => {
    const { notice, time, formerTime } = read(
      'Sở thông báo hoãn cuộc họp lúc 14 giờ ngày 25/11/2026 sang 8 giờ ngày 30/11/2026.',
    );
    expect({ notice, time: time?.value.startsOn, former: formerTime?.value.startsOn }).toEqual({
      notice: 'postponed',
      time: '2026-11-30',
      former: '2026-11-25',
    });
    const open = read('Hoãn họp Ban Chỉ đạo lúc 14 giờ ngày 25/11/2026 cho đến khi có thông báo mới.');
    expect({ notice: open.notice, time: open.time }).toEqual({ notice: 'postponed', time: null });
    expect(open.formerTime?.value.startsOn).toBe('2026-11-25');
  });

  it('of a morning that no longer holds is not taken for one that is moved to it', () => {
    const off = read('Nay thông báo hoãn cuộc họp sáng thứ Tư, ngày 25/11/2026.');
    expect([off.formerTime?.value.startsOn, off.time]).toEqual(['2026-11-25', null]);
    const moved = read('Hoãn cuộc họp chiều ngày 25/11/2026 sang sáng ngày 30/11/2026.');
    expect([moved.formerTime?.value.startsOn, moved.time?.value.startsOn]).toEqual(['2026-11-25', '2026-11-30']);
  });

  it('that calls a meeting off has no time', () => {
    const { notice, time, formerTime } = read('Nay thông báo hủy cuộc họp vào 8 giờ ngày 25/11/2026.');
    expect({ notice, time, former: formerTime?.value.startsOn }).toEqual({
      notice: 'cancelled',
      time: null,
      former: '2026-11-25',
    });
    expect(read('Thời gian: 8 giờ ngày 25/11/2026. Nội dung: hoàn thành hồ sơ họp tổ').notice).toBe('invitation');
  });

  it('is found empty where nothing of it stands', () => {
    const none = { subject: null, time: null, place: null, chair: null, participants: null, preparation: null };
    for (const text of ['', 'Báo cáo kết quả thực hiện nhiệm vụ.', '8', '::::', 'Thời gian:\nĐịa điểm:\nChủ trì:'])
      expect(read(text)).toMatchObject(none);
  });

  it('is read in time that grows with its length only', () => {
    const long = 'Thời gian: ngày tháng năm 8 giờ, tại phòng họp đồng chí chủ trì; '.repeat(3_000);
    const from = performance.now();
    read(long);
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it('of the scans of the house is read as it stands there', () => {
    const text = readFileSync(join(__dirname, '../../../../test/fixtures/scans/08-giay-moi-hop.txt'), 'utf8');
    const { time, place, chair, subject } = read(text, '2017-11-02');
    expect(time?.value).toMatchObject({ startsOn: '2017-11-09', startsAt: '07:30', endsOn: '2017-11-09', part: 'day' });
    expect(place?.value).toBe('Hội trường tầng 2, Trung tâm Bồi dưỡng chính trị huyện, số 15 đường Trần Phú');
    expect(chair?.value).toBe('Bà Đàm Thị Nguyệt Quế, Trưởng phòng Nội vụ');
    expect(subject?.value).toBe('Dự Hội nghị tập huấn nghiệp vụ văn thư, lưu trữ năm 2017');
  });
});
