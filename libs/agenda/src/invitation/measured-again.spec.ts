import { wrongOf, type Case } from '../../../../test/support/invitation-score';

/**
 * A dozen written after the rules stood. Read for the first time, 11 times, 10 places and 9 chairs of them were exact,
 * which is what to expect of an office that nobody has seen; what they taught is in the rules since.
 * Issued on 2026-03-02.
 */
const CASES: readonly Case[] = [
  [
    `UBND HUYỆN AN PHÚ\nSố: 88/GM-UBND   An Phú, ngày 02 tháng 3 năm 2026\nGIẤY MỜI\nHọp Hội đồng thi đua\nChủ tịch UBND huyện mời:\n- Các thành viên Hội đồng.\n+ Thời gian: lúc 14 giờ, ngày 09/3/2026 (chiều thứ Hai).\n+ Địa điểm: Phòng họp UBND huyện (lầu 2).`,
    ['2026-03-09', '14:00', '2026-03-09', null],
    'Phòng họp UBND huyện (lầu 2)',
    null,
  ],
  [
    `Sở Giáo dục và Đào tạo kính mời Ông/Bà tham dự Hội thảo chuyên đề.\nThời gian tổ chức: 01 ngày (thứ Sáu, 13/03/2026), đón tiếp đại biểu từ 7h30.\nĐịa điểm tổ chức: Hội trường A, Trường Đại học Lam Giang, 280 An Dương Vương.\nChủ trì Hội thảo: PGS.TS. Trần Minh Đức, Phó Giám đốc Sở.`,
    ['2026-03-13', '07:30', '2026-03-13', null],
    'Hội trường A, Trường Đại học Lam Giang, 280 An Dương Vương',
    'PGS.TS. Trần Minh Đức, Phó Giám đốc Sở',
  ],
  [
    `Kính gửi: Phòng Tài nguyên và Môi trường.\nỦy ban nhân dân xã trân trọng kính mời đại diện quý phòng dự buổi đối thoại với công dân vào lúc 08 giờ 30 phút sáng ngày 17 tháng 3 năm 2026 (thứ Ba) tại trụ sở UBND xã Tân Lập; đồng chí Chủ tịch UBND xã chủ trì.`,
    ['2026-03-17', '08:30', '2026-03-17', null],
    'trụ sở UBND xã Tân Lập',
    'đồng chí Chủ tịch UBND xã',
  ],
  [
    `1. Thành phần: theo Quyết định số 12/QĐ-SNV ngày 05/01/2026.\n2. Chủ trì: Giám đốc Sở Nội vụ.\n3. Thời gian và địa điểm:\n- Thời gian: Từ 8g00 đến 11g00, ngày 20-03-2026.\n- Địa điểm: Phòng họp lớn Sở Nội vụ.`,
    ['2026-03-20', '08:00', '2026-03-20', '11:00'],
    'Phòng họp lớn Sở Nội vụ',
    'Giám đốc Sở Nội vụ',
  ],
  [
    `Thời gian: 2,5 ngày, từ chiều ngày 24/3 đến hết ngày 26/3/2026.\nĐịa điểm: Thành phố Lam Giang (có lịch trình chi tiết kèm theo).\nTrưởng đoàn: Đồng chí Bí thư.`,
    ['2026-03-24', null, '2026-03-26', null],
    'Thành phố Lam Giang (có lịch trình chi tiết kèm theo)',
    null,
  ],
  [
    `Thời gian: 07 giờ 00 phút ngày 30/4/2026.\nĐịa điểm tập kết: cổng Nghĩa trang Liệt sĩ tỉnh. Trang phục: lễ phục.\nĐại diện lãnh đạo Tỉnh ủy chủ trì buổi lễ.`,
    ['2026-04-30', '07:00', '2026-04-30', null],
    'cổng Nghĩa trang Liệt sĩ tỉnh',
    'Đại diện lãnh đạo Tỉnh ủy',
  ],
  [
    `Văn phòng UBND tỉnh thông báo: cuộc họp về giải phóng mặt bằng dự kiến tổ chức lúc 15h00 ngày 10/3/2026 được dời lại vào lúc 9h00 ngày 12/3/2026, địa điểm không đổi.`,
    ['2026-03-12', '09:00', '2026-03-12', null],
    null,
    null,
  ],
  [
    `Thời gian: 13 giờ 30 phút, thứ tư ngày 11 tháng 3 năm 2026\nHình thức họp: Trực tiếp kết hợp trực tuyến\nĐịa điểm: + Điểm cầu tỉnh: Phòng họp trực tuyến UBND tỉnh;\n+ Điểm cầu xã: trụ sở UBND các xã.\nĐồng chí chủ trì: Phó Chủ tịch Thường trực UBND tỉnh.`,
    ['2026-03-11', '13:30', '2026-03-11', null],
    'Điểm cầu tỉnh: Phòng họp trực tuyến UBND tỉnh',
    'Phó Chủ tịch Thường trực UBND tỉnh',
  ],
  [
    `Thoi gian: 8h00, thu hai ngay 16/3/2026 Dia diem: Hoi truong so 1\nChu tri: d/c Nguyen Van B - Truong ban`,
    ['2026-03-16', '08:00', '2026-03-16', null],
    'Hoi truong so 1',
    'd/c Nguyen Van B - Truong ban',
  ],
  [
    `Thường trực HĐND tỉnh tổ chức phiên họp thứ 21 vào ngày 18/3/2026, bắt đầu lúc 8 giờ 00 tại Phòng họp số 1 (tầng 2) trụ sở HĐND tỉnh.`,
    ['2026-03-18', '08:00', '2026-03-18', null],
    'Phòng họp số 1 (tầng 2) trụ sở HĐND tỉnh',
    null,
  ],
  [
    `Kính mời anh chị em họp chi bộ tháng 3.\nNgày: 05/3/2026\nGiờ: 16h30\nNơi họp: Phòng truyền thống\nBí thư chi bộ chủ trì.`,
    ['2026-03-05', '16:30', '2026-03-05', null],
    'Phòng truyền thống',
    'Bí thư chi bộ',
  ],
  [
    `Đoàn kiểm tra làm việc tại đơn vị: buổi sáng ngày 19/3/2026 (bắt đầu từ 8 giờ).\nĐề nghị đơn vị chuẩn bị báo cáo, gửi về Sở trước ngày 16/3/2026.`,
    ['2026-03-19', '08:00', '2026-03-19', null],
    null,
    null,
  ],
];

it('reads a dozen more, in wordings of other offices', () => {
  expect(wrongOf('a dozen more', CASES, '2026-03-02')).toEqual([]);
});
