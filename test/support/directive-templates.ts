import { aDate, EVER, PLACES, PRAISE, PRINCIPLES, REGULAR_WORKS } from './directive-words';
import { MORE_TEMPLATES } from './directive-more-templates';
import {
  cap,
  comma,
  dept,
  depts,
  fact,
  foot,
  head,
  letters,
  lines,
  splitGroup,
  t,
  two,
  until,
  work,
  type Template,
  type Writer,
} from './directive-writing';
import type { Chance } from './typeset-chance';

export const TEMPLATES: Template[] = [
  // 0 Notice of conclusion: "Giao Sở X …" numbered.
  (w) => {
    const one = () => {
      const u = until(w);
      const [a, b, c] = depts(w, 3) as [string, string, string];
      return w.chance.happens(0.5)
        ? t(a, `Giao ${a} chủ trì, phối hợp với ${b} và các đơn vị liên quan ${work(w)}${comma(u.text)}`, u.truth, [
            b,
            'các đơn vị liên quan',
          ])
        : t(a, `Giao ${a} chủ trì, phối hợp ${b}, ${c} ${work(w)}${comma(u.text)}`, u.truth, [b, c]);
    };
    return (
      head(w, 'THÔNG BÁO', 'TB-UBND', 'Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ') +
      lines(
        `Ngày ${two(w.day)}/${two(w.month)}/${w.year.toString()}, đồng chí Chủ tịch UBND tỉnh đã chủ trì phiên họp. ${fact(w)}`,
        'Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch UBND tỉnh kết luận như sau:',
        `1. ${w.chance.of(PRAISE)}`,
        `2. ${one()}.`,
        `3. ${one()}.`,
        `4. ${one()}.`,
        'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, triển khai thực hiện./.',
      ) +
      foot(w)
    );
  },
  // 1 Directive: headings of departments with bullets.
  (w) => {
    const block = (n: number) => {
      const lead = dept(w);
      const bullets = [0, 1, 2].slice(0, w.chance.whole(1, 3)).map((i) => {
        const u = until(w);
        return `${letters[i]!}) ${t(lead, cap(work(w)) + comma(u.text), u.truth)}.`;
      });
      return lines(`${n.toString()}. ${lead}${w.chance.of([':', ' có trách nhiệm:', ''])}`, ...bullets).trimEnd();
    };
    const g = w.chance.of(['Các sở, ban, ngành; UBND các xã, phường, đặc khu', 'UBND các xã, phường']);
    return (
      head(w, 'CHỈ THỊ', 'CT-UBND', 'Về tăng cường quản lý đầu tư công') +
      lines(
        fact(w),
        fact(w),
        'Để khắc phục tình trạng trên, Chủ tịch UBND tỉnh yêu cầu:',
        block(1),
        block(2),
        `3. ${g}:`,
        `- ${t(splitGroup(g), cap(work(w)))};`,
        `- ${t(splitGroup(g), cap(work(w)))}.`,
        `4. ${w.chance.of(PRINCIPLES)}`,
        'Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường nghiêm túc triển khai thực hiện Chỉ thị này./.',
      ) +
      foot(w)
    );
  },
  // 2 (held out) Telegram.
  (w) => {
    const to = [
      'Chủ tịch UBND các xã, phường',
      'Giám đốc các sở: Xây dựng, Công Thương',
      'Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh',
    ];
    const d = dept(w);
    return (
      head(w, 'CÔNG ĐIỆN', 'CĐ-UBND', 'Về việc ứng phó khẩn cấp với mưa lũ') +
      lines(
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:',
        ...to.map((one) => `- ${one};`),
        fact(w),
        'Trước tình hình trên, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:',
        `1. ${t(to, `Sơ tán ngay người dân ra khỏi khu vực nguy hiểm, hoàn thành trước 18 giờ 00 ngày ${w.day.toString()}/${w.month.toString()}/${w.year.toString()}`, `${w.year.toString()}-${two(w.month)}-${two(w.day)}`)}.`,
        `2. ${t(to, 'Cấm người và phương tiện qua lại tại các ngầm tràn bị ngập')}.`,
        `3. ${t(d, `${d} ${work(w)}`)}.`,
        'Yêu cầu các đơn vị nghiêm túc thực hiện nội dung Công điện này./.',
      ) +
      foot(w)
    );
  },
  // 3 Official letter that assigns work, one lead.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = aDate(w.chance, w);
    return (
      head(w, '', 'UBND-TH', 'V/v triển khai ý kiến chỉ đạo của Thủ tướng Chính phủ') +
      lines(
        `Kính gửi: ${a}.`,
        `Thực hiện Công điện số 12/CĐ-TTg ngày 05 tháng 02 năm 2026 của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh có ý kiến như sau:`,
        `${t(a, `Giao ${a} chủ trì, phối hợp với ${b} ${work(w)}; báo cáo UBND tỉnh ${u.text}`, u.truth, [b])}.`,
        `UBND tỉnh thông báo để ${a} biết, thực hiện./.`,
      ) +
      foot(w)
    );
  },
  // 4 Decision with articles.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = until(w);
    return (
      head(w, 'QUYẾT ĐỊNH', 'QĐ-UBND', 'Phê duyệt Đề án phát triển kinh tế số') +
      lines(
        'ỦY BAN NHÂN DÂN TỈNH',
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
        `Theo đề nghị của Giám đốc ${a} tại Tờ trình số 88/TTr-S ngày 11 tháng 02 năm 2026.`,
        'QUYẾT ĐỊNH:',
        'Điều 1. Phê duyệt Đề án phát triển kinh tế số trên địa bàn tỉnh giai đoạn 2026 - 2030.',
        'Điều 2. Tổ chức thực hiện',
        `1. ${t(a, `${a} chịu trách nhiệm ${work(w)}${comma(u.text)}`, u.truth)}.`,
        `2. ${t(b, `${b} có trách nhiệm ${work(w)}`)}.`,
        'Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/QĐ-UBND ngày 10/01/2024.',
        `Điều 4. Chánh Văn phòng UBND tỉnh, Giám đốc ${a} và thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.`,
      ) +
      foot(w)
    );
  },
  // 5 (held out) Resolution: labelled lines under each task.
  (w) => {
    const item = (n: number) => {
      const [a, b] = depts(w, 2) as [string, string];
      const u = aDate(w.chance, w);
      return lines(
        `${n.toString()}. ${t(a, cap(work(w)), u.truth, [b])}.`,
        `- Cơ quan chủ trì: ${a}.`,
        `- Cơ quan phối hợp: ${b}.`,
        `- Thời hạn hoàn thành: ${cap(u.text)}.`,
      ).trimEnd();
    };
    return (
      head(w, 'NGHỊ QUYẾT', 'NQ-HĐND', 'Về nhiệm vụ trọng tâm 6 tháng cuối năm') +
      lines(fact(w), 'QUYẾT NGHỊ:', 'I. NHIỆM VỤ TRỌNG TÂM', item(1), item(2), item(3)) +
      foot(w)
    );
  },
  // 6 Several clauses with different leads in one paragraph.
  (w) => {
    const [a, b, c] = depts(w, 3) as [string, string, string];
    const [u, v] = [until(w), until(w)];
    return (
      head(w, 'THÔNG BÁO', 'TB-VP', 'Kết luận của Phó Chủ tịch UBND tỉnh tại buổi làm việc') +
      lines(
        fact(w),
        'Phó Chủ tịch UBND tỉnh kết luận, chỉ đạo như sau:',
        `1. Về tiến độ dự án: ${t(a, `giao ${a} ${work(w)}${comma(u.text)}`, u.truth)}; ${t(b, `yêu cầu ${b} ${work(w)}${comma(v.text)}`, v.truth)}.`,
        `2. Về nguồn vốn: Đồng ý chủ trương bổ sung vốn từ nguồn dự phòng ngân sách. ${t(c, `${c} khẩn trương ${work(w)}`)}.`,
        `3. ${w.chance.of(PRAISE)}`,
      ) +
      foot(w)
    );
  },
  // 7 Table as lines.
  (w) => {
    const row = (n: number) => {
      const a = dept(w);
      const m = w.chance.whole(w.month + 1 > 12 ? 12 : w.month + 1, 12);
      const at = w.chance.of([
        { s: `30/${m.toString()}/2026`, i: `2026-${two(m)}-30` },
        {
          s: `Tháng ${m.toString()}/2026`,
          i: `2026-${two(m)}-${new Date(Date.UTC(2026, m, 0)).getUTCDate().toString()}`,
        },
        { s: 'Thường xuyên', i: 'r' },
        { s: 'Quý IV/2026', i: '2026-12-31' },
      ]);
      return `${n.toString()} ${t(a, `${cap(work(w))} ${a} ${at.s}`, at.i)}`;
    };
    return (
      head(w, 'KẾ HOẠCH', 'KH-UBND', 'Triển khai công tác cải cách hành chính năm 2026') +
      lines(
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ; UBND tỉnh ban hành kế hoạch như sau:',
        'I. MỤC TIÊU',
        w.chance.of(PRINCIPLES),
        'II. PHÂN CÔNG NHIỆM VỤ',
        'TT Nội dung công việc Đơn vị chủ trì Thời gian hoàn thành',
        row(1),
        row(2),
        row(3),
        row(4),
        'III. TỔ CHỨC THỰC HIỆN',
        'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo UBND tỉnh xem xét, quyết định./.',
      ) +
      foot(w)
    );
  },
  // 8 (held out) Minutes of a meeting.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = aDate(w.chance, w);
    return (
      head(w, 'BIÊN BẢN', 'BB-UBND', 'Họp giao ban tuần') +
      lines(
        'Thành phần: đại diện lãnh đạo các sở, ngành.',
        `Đồng chí Chánh Văn phòng báo cáo tình hình. ${fact(w)}`,
        'Kết luận cuộc họp, đồng chí Chủ tịch phân công:',
        `- ${t(a, `${a}: ${work(w)}${comma(u.text)}`, u.truth)}.`,
        `- ${t(b, `${b}: ${work(w)}`)}.`,
        `- ${t('Đồng chí Nguyễn Văn Hải, Phó Giám đốc Sở Nội vụ', `Đồng chí Nguyễn Văn Hải, Phó Giám đốc Sở Nội vụ trực tiếp ${work(w)}`)}.`,
        'Biên bản kết thúc lúc 11 giờ 30 cùng ngày./.',
      ) +
      foot(w)
    );
  },
  // 9 "Giao X:" with dashes, regular work.
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = until(w);
    const ever = w.chance.of(EVER);
    return (
      head(w, 'THÔNG BÁO', 'TB-UBND', 'Ý kiến chỉ đạo của Chủ tịch UBND tỉnh') +
      lines(
        fact(w),
        'Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:',
        `1. Giao ${a}:`,
        `- ${t(a, `${cap(work(w))}${comma(u.text)}`, u.truth)};`,
        `- ${t(a, `${cap(w.chance.of(REGULAR_WORKS))}, ${ever}`, 'r')}.`,
        `2. Giao ${b} ${w.chance.of(['chủ trì', 'có trách nhiệm'])}:`,
        `- ${t(b, cap(work(w)))}.`,
        'Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
      ) +
      foot(w)
    );
  },
  // 10 "Đối với Sở …".
  (w) => {
    const [a, b] = depts(w, 2) as [string, string];
    const u = until(w);
    return (
      head(w, 'CHỈ THỊ', 'CT-UBND', 'Về việc chấn chỉnh kỷ luật, kỷ cương hành chính') +
      lines(
        fact(w),
        'Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:',
        `1. Đối với ${a}:`,
        `a) ${t(a, cap(work(w)) + comma(u.text), u.truth)};`,
        `b) ${t(a, cap(work(w)))}.`,
        `2. Đối với ${b}:`,
        `${t(b, cap(work(w)))}.`,
        `3. Chỉ thị này có hiệu lực kể từ ngày ký./.`,
      ) +
      foot(w)
    );
  },
  // 11 (held out) Letter of the Prime Minister's kind: "đề nghị", "khẩn trương", deadline sentence behind.
  (w) => {
    const g = 'các sở, ban, ngành; UBND các xã, phường, đặc khu';
    const u = aDate(w.chance, w);
    return (
      head(w, '', 'UBND-NC', 'V/v rà soát, báo cáo số liệu') +
      lines(
        'Kính gửi:',
        '- Các sở, ban, ngành;',
        '- UBND các xã, phường, đặc khu.',
        `${fact(w)} UBND tỉnh có ý kiến như sau:`,
        `1. ${t(splitGroup(g), `Đề nghị ${g} ${work(w)}, gửi kết quả về Sở Nội vụ ${u.text}`, u.truth)}.`,
        `2. ${t('Sở Nội vụ', `Giao Sở Nội vụ tổng hợp, tham mưu UBND tỉnh báo cáo Bộ Nội vụ`)}.`,
        'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Nội vụ (ông Nguyễn Văn A, điện thoại 0912345678) để được hướng dẫn./.',
      ) +
      foot(w)
    );
  },
  ...MORE_TEMPLATES,
];

export const isHeldOut = (template: number): boolean => template % 3 === 2;

export function aWriter(chance: Chance): Writer {
  return { chance, place: chance.of(PLACES), year: 2026, month: chance.whole(1, 6), day: chance.whole(1, 28) };
}
