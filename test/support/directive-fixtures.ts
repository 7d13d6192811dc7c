import { SCANS } from './scans';
import type { TrueDirective, TrueTask } from './directive-score';

type Marked = readonly [from: string, to: string, leads: string, deadline: string, coordinators?: string];

const HEADS = 'Thủ trưởng các cơ quan nhà nước trên địa bàn tỉnh';
const POSTS = 'Sở Bưu chính, viễn thông';
const WIRED =
  'Chủ tịch Ủy ban nhân dân các huyện, thành phố#Giám đốc các sở: Nông nghiệp và Phát triển nông thôn, Giao thông vận tải#Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh';

/** The tasks in the twelve scans, read by hand: first and last words, who leads, until when (`r`: regular). */
const TRUTH: Readonly<Record<string, readonly Marked[]>> = {
  '01': [
    ['Trực tiếp chỉ đạo và triển khai', 'ứng dụng công nghệ thông tin.\nb)', HEADS, ''],
    ['Tăng cường bồi dưỡng nâng cao', 'viên chức.\nc)', HEADS, ''],
    ['Tăng cường hệ thống hạ tầng', 'môi trường mạng.', HEADS, ''],
    ['Xây dựng và ban hành quy chế', 'quy định.\nđ)', HEADS, ''],
    ['Ứng dụng công nghệ thông tin trong xử lý', 'trực thuộc.\ne)', HEADS, ''],
    ['Xây dựng kế hoạch ứng dụng', 'đầu tư phát triển"', HEADS, 'r'],
    ['Xây dựng và duy trì hoạt động trang', 'hành chính công.\nb)', POSTS, ''],
    ['Quản lý, vận hành, hướng dẫn', 'an toàn thông tin', POSTS, ''],
    ['Xây dựng và hướng dẫn thực hiện kế hoạch', 'về Uỷ ban nhân dân tỉnh', POSTS, ''],
    ['Tham gia, hướng dẫn các cơ quan', 'quy chế nội bộ về ứng dụng công nghệ thông tin', POSTS, 'r'],
  ],
  '02': [['đề nghị Bộ Tài chính chủ trì', 'kể từ ngày nhập xã', 'Bộ Tài chính', '2021-10-15', 'Bộ Kế hoạch và Đầu tư']],
  '03': [
    ['Điều tra, lập bản đồ', '3.480', 'Sở Tài nguyên và Môi trường', '2022-12-31'],
    ['Xây dựng 03 vườn giống', '21.650', 'Sở Nông nghiệp và PTNT', '2023-12-31'],
    ['Hỗ trợ trồng mới', '67.200', 'UBND các huyện', '2025-12-31'],
    ['Xây dựng 02 cơ sở', '14.900', 'Sở Công Thương', '2024-12-31'],
    ['Đăng ký chỉ dẫn địa lý', '2.770', 'Sở Khoa học và Công nghệ', '2025-12-31'],
    [
      'Sở Nông nghiệp và Phát triển nông thôn là cơ quan thường trực',
      'kế hoạch chi tiết',
      'Sở Nông nghiệp và Phát triển nông thôn',
      'r',
    ],
    ['Kho bạc Nhà nước tỉnh kiểm soát', 'định mức', 'Kho bạc Nhà nước tỉnh', ''],
    ['các địa phương báo cáo kết quả', 'tháng 12', 'các địa phương', '2021-12-05'],
  ],
  '04': [
    ['Từ lần chậm thứ ba', 'cùng cấp biết', 'BHAS các tỉnh', ''],
    ['Ghi mã “2”', 'sổ BHXH', 'BHAS các tỉnh', ''],
    ['Trước ngày 10 hằng tháng', 'ngày 01/3/2020 của Chính phủ', 'các Trung tâm Giám định và Chi trả khu vực', 'r'],
    ['BHAS các tỉnh phổ biến văn bản này', 'tháng đầu quý sau', 'BHAS các tỉnh', '2021-05-31'],
  ],
  '05': [
    ['Lồng ghép nội dung này', 'bao gói giấy', 'Thủ trưởng các đơn vị', ''],
    ['Chấm điểm hằng quý', 'khắc phục từng lỗi', 'Thủ trưởng các đơn vị', 'r'],
    ['Thanh tra Bộ phối hợp', 'mỗi quý', 'Thanh tra Bộ', 'r', 'cảnh sát môi trường'],
    ['Vụ Kế hoạch - Tài chính chủ trì', 'giá dịch vụ KCB', 'Vụ Kế hoạch - Tài chính', ''],
    ['các đơn vị ký hợp đồng', 'đã ký xác nhận', 'các đơn vị', ''],
    ['Sở Y tế các tỉnh, thành phố hướng dẫn lại', 'phân cấp ngân sách', 'Sở Y tế các tỉnh, thành phố', ''],
    ['Báo cáo định kỳ gửi qua phần mềm', 'tháng 7 hằng năm', 'các đơn vị', 'r'],
  ],
  '06': [
    ['Hoàn thành việc chỉnh lý', '30 tháng 6 năm 2023', 'Sở Nội vụ', '2023-06-30'],
    ['Thống nhất với Sở Thông tin', '25 tháng 3 năm 2023', 'Sở Nội vụ', '2023-03-25'],
    ['Giao Sở Tài chính thẩm định', 'tháng 4 năm 2023', 'Sở Tài chính', '2023-04-07'],
    ['Ủy ban nhân dân các huyện, thành phố bố trí', 'chờ giao nộp', 'Ủy ban nhân dân các huyện, thành phố', ''],
  ],
  '10': [
    ['Kiểm kê máy tính', '28/02/2026', 'Văn phòng HĐND và UBND', '2026-02-28'],
    ['Số hóa sổ hộ tịch', '30/6/2026', 'Trung tâm Phục vụ hành chính công', '2026-06-30'],
    ['Tập huấn kỹ năng số', '31/3/2026', 'Phòng Văn hóa - Xã hội', '2026-03-31'],
    ['Công khai số điện thoại', '15/02/2026', 'Văn phòng HĐND và UBND', '2026-02-15'],
    ['Giao Văn phòng Hội đồng', 'cuối quý', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', 'r'],
  ],
  '11': [
    ['Tổ chức trực ban 24/24', '20 tháng 7 năm 2018.\n2', WIRED, '2018-07-20'],
    ['Bố trí lực lượng', 'chảy xiết', WIRED, ''],
    ['Vận hành hồ chứa', 'vùng hạ du', WIRED, ''],
    ['Báo cáo tình hình', 'hằng ngày', WIRED, 'r'],
  ],
  '12': [['Hội đồng có nhiệm vụ chấm', 'công bố kết quả', 'Hội đồng', '2019-06-15']],
};

export const FIXTURE_DIRECTIVES: TrueDirective[] = SCANS.map(({ name, text }) => ({
  name,
  text,
  isHeldOut: false,
  tasks: (TRUTH[name.slice(0, 2)] ?? []).map(([from, to, leads, deadline, coordinators]): TrueTask => {
    const start = text.indexOf(from);
    const last = text.indexOf(to, start);
    if (start < 0 || last < 0) throw new Error(`${name}: ${from} … ${to}`);
    return {
      start,
      end: last + to.replace(/\n.*$/s, '').length,
      leads: leads.split('#'),
      coordinators: coordinators?.split('#') ?? [],
      deadline,
    };
  }),
}));
