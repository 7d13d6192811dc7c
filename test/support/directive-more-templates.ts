import { aDate, EVER, GROUPS, HEADS, PRAISE, PRINCIPLES, REGULAR_WORKS } from './directive-words';
import {
  cap,
  comma,
  depts,
  fact,
  foot,
  head,
  lines,
  splitGroup,
  t,
  two,
  until,
  work,
  type Template,
} from './directive-writing';

/** Templates 12 to 23. */
export const MORE_TEMPLATES: Template[] = [
  // 12 Lead behind the work, in brackets or with "giao".
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const [u, v] = [aDate(w.chance, w), aDate(w.chance, w)];
    return (
      head(w, 'NGHỊ QUYẾT', 'NQ-UBND', 'Phiên họp chuyên đề tháng này') +
      lines(
        fact(w),
        'UBND tỉnh quyết nghị các nội dung sau:',
        `1. ${t(a, `${cap(work(w))} (${a} chủ trì, ${u.text})`, u.truth)}.`,
        `2. ${t(b, `${cap(work(w))}; giao ${b} chủ trì, ${v.text}`, v.truth)}.`,
        `3. ${w.chance.of(PRAISE)}`,
      ) +
      foot(w)
    );
  },
  // 13 Working days, counted from the document.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const n = w.chance.of([5, 7, 10, 15]);
    const due = new Date(Date.UTC(w.year, w.month - 1, w.day + n)).toISOString().slice(0, 10);
    return (
      head(w, '', 'UBND-KT', 'V/v xử lý kiến nghị của cử tri') +
      lines(
        `Kính gửi: ${a}; ${b}.`,
        'Xét đề nghị của Văn phòng UBND tỉnh, Chủ tịch UBND tỉnh yêu cầu:',
        `1. ${t(a, `${a} ${work(w)}, trong thời hạn ${two(n)} ngày kể từ ngày ký văn bản này`, due)}.`,
        `2. ${t(b, `${b} ${work(w)}`)}.`,
      ) +
      foot(w)
    );
  },
  // 14 (held out) Roman parts, deep numbers.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const [u, v] = [until(w), aDate(w.chance, w)];
    return (
      head(w, 'KẾ HOẠCH', 'KH-UBND', 'Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026') +
      lines(
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Nâng cao năng lực ứng phó thiên tai của các cấp chính quyền.',
        '2. Việc triển khai phải kịp thời, hiệu quả, tiết kiệm.',
        'II. KINH PHÍ',
        'Kinh phí thực hiện từ nguồn ngân sách nhà nước theo phân cấp.',
        'III. TỔ CHỨC THỰC HIỆN',
        `1. ${a}`,
        `1.1. ${t(a, `Chủ trì, phối hợp với các đơn vị liên quan ${work(w)}${comma(u.text)}`, u.truth, ['các đơn vị liên quan'])}.`,
        `1.2. ${t(a, cap(work(w)))}.`,
        `2. ${b}`,
        `${t(b, `${cap(work(w))}; báo cáo UBND tỉnh ${v.text}`, v.truth)}.`,
        '3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
        t('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Giám sát việc thực hiện Kế hoạch của các địa phương') + '.',
      ) +
      foot(w)
    );
  },
  // 15 Groups, pronoun.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = aDate(w.chance, w);
    const g = w.chance.of(GROUPS);
    return (
      head(w, 'THÔNG BÁO', 'TB-UBND', 'Kết luận hội nghị trực tuyến') +
      lines(
        'Chủ tịch UBND tỉnh kết luận như sau:',
        `1. ${t(splitGroup(g), `Yêu cầu ${g} ${work(w)}${comma(u.text)}`, u.truth)}.`,
        `2. ${t([a, b], `Giao ${a}, ${b} ${work(w)}`)}.`,
        `3. ${w.chance.of(PRINCIPLES)}`,
      ) +
      foot(w)
    );
  },
  // 16 Heads by post.
  (w) => {
    const [h, k] = w.chance.some(HEADS, 2) as [string, string];
    const [u, v] = [until(w), until(w)];
    return (
      head(w, 'CÔNG ĐIỆN', 'CĐ-UBND', 'Về tăng cường phòng cháy, chữa cháy rừng') +
      lines(
        fact(w),
        'Chủ tịch UBND tỉnh yêu cầu:',
        `1. ${t(h, `${h} chỉ đạo lực lượng chức năng ${work(w)}${comma(u.text)}`, u.truth)}.`,
        `2. ${t(k, `Giao ${k} ${work(w)}${comma(v.text)}`, v.truth)}.`,
        `3. ${t('Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Công điện này, kịp thời báo cáo Chủ tịch UBND tỉnh')}.`,
      ) +
      foot(w)
    );
  },
  // 17 (held out) Two agencies: lead and helpers in two clauses.
  (w) => {
    const [a, b, c] = depts(w, 3) as [string, string, string];
    const u = aDate(w.chance, w);
    return (
      head(w, 'QUYẾT ĐỊNH', 'QĐ-UBND', 'Ban hành Kế hoạch kiểm kê tài sản công') +
      lines(
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
        'Căn cứ Luật Quản lý, sử dụng tài sản công số 15/2017/QH14;',
        'QUYẾT ĐỊNH:',
        'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm kê tài sản công.',
        `Điều 2. ${t(a, `Giao ${a} là cơ quan đầu mối, chủ trì cùng ${b} ${work(w)}${comma(u.text)}`, u.truth, [b])}.`,
        `Điều 3. ${t(c, `Trong quá trình thực hiện, ${c} thường xuyên ${work(w)}`, 'r')}.`,
        `Điều 4. Các ông, bà: Chánh Văn phòng UBND tỉnh; Giám đốc các sở; Chủ tịch UBND các xã, phường căn cứ Quyết định thi hành./.`,
      ) +
      foot(w)
    );
  },
  // 18 Sub-unit level: a department to its divisions.
  (w) => {
    const [p, q] = w.chance.some(
      [
        'Phòng Kế hoạch - Tài chính',
        'Văn phòng Sở',
        'Phòng Quản lý ngân sách',
        'Thanh tra Sở',
        'Phòng Tổ chức - Hành chính',
        'Trung tâm Công nghệ thông tin',
        'Phòng Nghiệp vụ 1',
      ],
      2,
    ) as [string, string];
    const u = until(w);
    return (
      head(w, 'THÔNG BÁO', 'TB-STC', 'Kết luận giao ban lãnh đạo Sở', 'SỞ TÀI CHÍNH') +
      lines(
        'Giám đốc Sở kết luận và giao nhiệm vụ như sau:',
        `1. ${t(p, `${p} ${work(w)}${comma(u.text)}`, u.truth)}.`,
        `2. ${t(q, `${q} chủ trì, phối hợp với ${p} ${work(w)}`, '', [p])}.`,
        `3. ${t('các phòng, đơn vị thuộc Sở', `Các phòng, đơn vị thuộc Sở gửi báo cáo tuần về ${q} trước 10 giờ thứ Sáu hằng tuần`, 'r')}.`,
      ) +
      foot(w)
    );
  },
  // 19 Adverbial first.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const m = w.chance.whole(w.month + 1 > 12 ? 12 : w.month + 1, 12);
    return (
      head(w, 'CHỈ THỊ', 'CT-UBND', 'Về điều hành ngân sách nhà nước năm 2026') +
      lines(
        fact(w),
        'UBND tỉnh yêu cầu các đơn vị thực hiện tốt các nội dung sau:',
        `1. ${t(a, `Trước ngày 15/${m.toString()}/2026, ${a} ${work(w)}`, `2026-${two(m)}-15`)}.`,
        `2. ${t(b, `Định kỳ hằng quý, ${b} ${w.chance.of(REGULAR_WORKS)}`, 'r')}.`,
        `3. ${t('Văn phòng UBND tỉnh', 'Giao Văn phòng UBND tỉnh theo dõi, đôn đốc, tổng hợp việc thực hiện Chỉ thị này')}.`,
      ) +
      foot(w)
    );
  },
  // 20 (held out) No colon, free style.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const [u, v] = [aDate(w.chance, w), until(w)];
    return (
      head(w, '', 'VPUB-TH', 'V/v thực hiện kết luận thanh tra', 'VĂN PHÒNG') +
      lines(
        `Kính gửi: ${a}; ${b}.`,
        `Về việc này, Chủ tịch UBND tỉnh có ý kiến chỉ đạo: ${t(a, `Giao ${a} khẩn trương ${work(w)}, báo cáo kết quả về UBND tỉnh ${u.text}`, u.truth)}. ${t(b, `Đồng thời, giao ${b} ${work(w)}${comma(v.text)}`, v.truth)}.`,
        'Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh thông báo đến các đơn vị biết, thực hiện./.',
      ) +
      foot(w)
    );
  },
  // 21 Party style.
  (w) => {
    const [a, b] = ['Ban Tổ chức Tỉnh ủy', 'Đảng ủy Ủy ban nhân dân tỉnh'] as const;
    const u = until(w);
    return (
      head(w, 'KẾT LUẬN', 'KL-TU', 'Của Ban Thường vụ Tỉnh ủy về công tác cán bộ', 'BAN THƯỜNG VỤ') +
      lines(
        fact(w),
        'Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện các nhiệm vụ sau:',
        `1. ${t(b, `${b} lãnh đạo, chỉ đạo ${work(w)}${comma(u.text)}`, u.truth)}.`,
        `2. ${t(a, `Giao ${a} chủ trì, phối hợp với Văn phòng Tỉnh ủy ${work(w)}`, '', ['Văn phòng Tỉnh ủy'])}.`,
        `3. ${t('Văn phòng Tỉnh ủy', 'Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kết luận này và định kỳ báo cáo Ban Thường vụ Tỉnh ủy', 'r')}.`,
      ) +
      foot(w)
    );
  },
  // 22 "Ủy ban nhân dân các xã" implied from the letter's address, without any name in the bullets.
  (w) => {
    const u = aDate(w.chance, w);
    return (
      head(w, '', 'UBND-VX', 'V/v tăng cường phòng, chống dịch bệnh') +
      lines(
        'Kính gửi: Ủy ban nhân dân các xã, phường.',
        fact(w),
        'Để chủ động phòng, chống dịch, UBND tỉnh yêu cầu UBND các xã, phường thực hiện ngay một số nội dung sau:',
        `1. ${t('UBND các xã, phường', cap(work(w)))}.`,
        `2. ${t('UBND các xã, phường', `Tổ chức phun khử khuẩn các điểm có nguy cơ cao, ${u.text}`, u.truth)}.`,
        `3. ${t('UBND các xã, phường', `Báo cáo tình hình dịch bệnh về Sở Y tế ${w.chance.of(EVER)}`, 'r')}.`,
        'Nhận được văn bản này, yêu cầu các địa phương khẩn trương triển khai thực hiện./.',
      ) +
      foot(w)
    );
  },
  // 23 (held out) Lead heading in bold lines without numbers, "+" bullets.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = until(w);
    return (
      head(w, 'THÔNG BÁO', 'TB-UBND', 'Kết luận kiểm tra hiện trường') +
      lines(
        'Sau khi kiểm tra thực tế, Phó Chủ tịch UBND tỉnh yêu cầu các đơn vị tập trung thực hiện các nhiệm vụ:',
        `- ${a}:`,
        `+ ${t(a, cap(work(w)) + comma(u.text), u.truth)};`,
        `+ ${t(a, cap(work(w)))}.`,
        `- ${b}:`,
        `+ ${t(b, cap(work(w)))}.`,
        `- ${w.chance.of(PRAISE)}`,
      ) +
      foot(w)
    );
  },
];
