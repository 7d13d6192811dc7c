import type { Chance } from './typeset-chance';

// What invented directives are made of. The words are those of practice, chosen without regard to what the rules know.

export const DEPARTMENTS = [
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Dân tộc và Tôn giáo',
  'Sở Ngoại vụ',
  'Thanh tra tỉnh',
  'Công an tỉnh',
  'Bộ Chỉ huy quân sự tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Văn phòng UBND tỉnh',
  'Kho bạc Nhà nước khu vực XII',
  'Thuế tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Ban Quản lý các khu công nghiệp',
  'Báo và Phát thanh, Truyền hình tỉnh',
  'Trung tâm Phục vụ hành chính công tỉnh',
  'Ngân hàng Nhà nước Khu vực 5',
  'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông',
  'Trung tâm Xúc tiến đầu tư',
  'Chi cục Kiểm lâm',
  'Trường Chính trị tỉnh',
];
export const GROUPS = [
  'các sở, ban, ngành',
  'các sở, ban, ngành; UBND các xã, phường, đặc khu',
  'UBND các xã, phường',
  'Ủy ban nhân dân các xã, phường, đặc khu',
  'Thủ trưởng các sở, ban, ngành',
  'Chủ tịch UBND các xã, phường',
  'các cơ quan, đơn vị',
  'các chủ đầu tư',
  'Giám đốc các sở, Thủ trưởng các ban, ngành',
];
export const HEADS = [
  'Giám đốc Sở Tài chính',
  'Chánh Văn phòng UBND tỉnh',
  'Chánh Thanh tra tỉnh',
  'Chủ tịch UBND phường Bến Chợ',
  'Giám đốc Công an tỉnh',
  'Trưởng ban Ban Quản lý khu kinh tế',
  'Giám đốc Sở Xây dựng',
];
export const PLACES = ['Lam Giang', 'Sơn Khê', 'Tây Hà', 'Bắc Phong'];

export const WORKS = [
  'rà soát, tổng hợp danh mục các dự án chậm tiến độ trên địa bàn',
  'xây dựng kế hoạch kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính',
  'tham mưu UBND tỉnh ban hành quy chế phối hợp quản lý khoáng sản',
  'thẩm định hồ sơ điều chỉnh quy hoạch chung đô thị Lam Giang',
  'cân đối, bố trí nguồn vốn cho công trình kè chống sạt lở bờ sông',
  'hướng dẫn các địa phương lập hồ sơ giải phóng mặt bằng',
  'kiểm tra, xử lý dứt điểm các cơ sở gây ô nhiễm trong khu dân cư',
  'đôn đốc nhà thầu tập trung nhân lực, máy móc thi công ba ca, bốn kíp',
  'đề xuất phương án sắp xếp, bố trí trụ sở dôi dư sau sáp nhập',
  'xây dựng dự thảo nghị quyết quy định mức chi hỗ trợ tổ công nghệ số cộng đồng',
  'lập danh sách các hộ dân nằm trong vùng nguy cơ sạt lở cao',
  'tổ chức tập huấn kỹ năng chuyển đổi số cho cán bộ cấp xã',
  'báo cáo kết quả giải ngân vốn đầu tư công',
  'hoàn thiện đề án vị trí việc làm',
  'làm rõ trách nhiệm của tập thể, cá nhân để xảy ra sai phạm',
  'khẩn trương tháo gỡ vướng mắc về đơn giá đất',
  'triển khai số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực',
  'tăng cường tuần tra, kiểm soát các tuyến đường thủy nội địa',
  'bảo đảm đủ thuốc, vật tư y tế phục vụ phòng, chống dịch',
  'phối hợp rà phá bom mìn khu vực xây dựng nhà máy',
  'công khai kết quả xếp hạng chỉ số cải cách hành chính',
  'trình cấp có thẩm quyền phê duyệt chủ trương đầu tư tuyến đường ven biển',
  'nghiên cứu, tiếp thu ý kiến thành viên UBND tỉnh để hoàn chỉnh hồ sơ',
  'cập nhật dữ liệu cán bộ, công chức vào cơ sở dữ liệu quốc gia',
  'tuyên truyền, vận động nhân dân không lấn chiếm hành lang an toàn giao thông',
  'chỉ đạo các trường học rà soát cơ sở vật chất trước năm học mới',
  'giải quyết chế độ cho người lao động bị mất việc làm',
  'quản lý chặt chẽ đất công ích trên địa bàn',
  'thu hồi các khoản tạm ứng quá hạn',
  'xử lý nghiêm các trường hợp khai thác cát trái phép',
  'thành lập tổ công tác liên ngành',
  'niêm yết công khai giá dịch vụ',
  'vá víu, khơi thông hệ thống thoát nước',
  'chốt số liệu nợ đọng xây dựng cơ bản',
  'bàn giao mặt bằng sạch cho chủ đầu tư',
  'gỡ bỏ biển quảng cáo sai phép',
  'đấu nối hạ tầng kỹ thuật khu tái định cư',
  'dứt điểm việc cấp giấy chứng nhận quyền sử dụng đất cho các hộ tái định cư',
  'tính toán kỹ hiệu quả kinh tế của từng phương án',
  'soát xét lại quy trình nội bộ giải quyết thủ tục hành chính',
];
export const REGULAR_WORKS = [
  'theo dõi, đôn đốc, kiểm tra tiến độ thực hiện',
  'tổng hợp khó khăn, vướng mắc của doanh nghiệp',
  'kiểm tra việc trực ban tại các trạm bơm',
  'đăng tải kết quả giải quyết hồ sơ trên cổng thông tin điện tử',
  'báo cáo tình hình cung ứng điện',
];
export const FACTS = [
  'Thời gian qua, công tác quản lý đất đai trên địa bàn tỉnh đã đạt được một số kết quả tích cực; tuy nhiên vẫn còn tồn tại, hạn chế.',
  'Đến nay, các địa phương đã giải ngân 45,2% kế hoạch vốn, thấp hơn bình quân chung cả nước.',
  'Sở Tài chính đã có Báo cáo số 215/BC-STC ngày 12 tháng 3 năm 2026 về tình hình thực hiện.',
  'Nguyên nhân chủ yếu là do một số đơn vị chưa chủ động, còn đùn đẩy, né tránh trách nhiệm.',
  'Qua kiểm tra cho thấy 12/34 đơn vị chưa ban hành quy chế làm việc.',
  'Theo dự báo của Đài Khí tượng Thủy văn tỉnh, từ nay đến cuối tháng có khả năng xuất hiện 01 đến 02 cơn bão.',
  'Sở Y tế đang phối hợp với các bệnh viện hoàn thiện phần mềm quản lý.',
];
export const PRAISE = [
  'Ghi nhận, biểu dương sự nỗ lực của các đơn vị trong việc khắc phục hậu quả thiên tai.',
  'Đánh giá cao kết quả mà Sở Nội vụ và các địa phương đã đạt được trong 6 tháng đầu năm 2026.',
  'Thống nhất với nội dung báo cáo của Sở Xây dựng.',
  'Cơ bản đồng ý với đề nghị của Sở Công Thương tại Tờ trình số 88/TTr-SCT ngày 04/5/2026.',
];
export const PRINCIPLES = [
  'Việc sắp xếp phải bảo đảm đúng quy định của pháp luật, công khai, minh bạch, không để thất thoát tài sản nhà nước.',
  'Nguyên tắc thực hiện là rõ người, rõ việc, rõ trách nhiệm, rõ thời gian.',
  'Mục tiêu đến hết năm 2026 có ít nhất 90% hồ sơ được giải quyết trực tuyến.',
];

export type Until = { readonly text: string; readonly truth: string };
const two = (n: number) => n.toString().padStart(2, '0');
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A deadline in one of its spellings, after a day of 2026; `truth`: the day, `r` for regular. */
export function aDate(chance: Chance, issued: { month: number; day: number }): Until {
  const year = 2026;
  const month = chance.whole(issued.month + 1, 12);
  const day = chance.whole(1, 28);
  const iso = `${year.toString()}-${two(month)}-${two(day)}`;
  const [d, m, y] = [day.toString(), month.toString(), year.toString()];
  const ofMonth = `${y}-${two(month)}-${two(lastOf(year, month))}`;
  const quarter = Math.ceil(month / 3);
  const ofQuarter = `${y}-${two(quarter * 3)}-${two(lastOf(year, quarter * 3))}`;
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1]!;
  return chance.of<Until>([
    { text: `trước ngày ${d}/${m}/${y}`, truth: iso },
    { text: `trước ngày ${two(day)}/${two(month)}/${y}`, truth: iso },
    { text: `hoàn thành trước ngày ${d} tháng ${m} năm ${y}`, truth: iso },
    { text: `xong trước ngày ${d}/${m}`, truth: iso },
    { text: `chậm nhất ngày ${two(day)}/${two(month)}/${y}`, truth: iso },
    { text: `chậm nhất là ngày ${d} tháng ${m} năm ${y}`, truth: iso },
    { text: `muộn nhất vào ngày ${d}/${m}/${y}`, truth: iso },
    { text: `hoàn thành trước ${d} tháng ${m}`, truth: iso },
    { text: `trước 17 giờ 00 ngày ${d}/${m}/${y}`, truth: iso },
    { text: `trước 16h00 ngày ${two(day)}/${m}/${y}`, truth: iso },
    { text: `thời hạn hoàn thành: ngày ${d}/${m}/${y}`, truth: iso },
    { text: `không muộn hơn ngày ${d}/${m}/${y}`, truth: iso },
    { text: `hạn cuối ngày ${d}-${m}-${y}`, truth: iso },
    { text: `trong tháng ${m}/${y}`, truth: ofMonth },
    { text: `hoàn thành trong tháng ${m} năm ${y}`, truth: ofMonth },
    { text: `trong tháng ${m}`, truth: ofMonth },
    { text: `xong trong tháng ${two(month)}/${y}`, truth: ofMonth },
    { text: `trước cuối tháng ${m}/${y}`, truth: ofMonth },
    { text: `trong quý ${roman}/${y}`, truth: ofQuarter },
    { text: `hoàn thành trong quý ${roman} năm ${y}`, truth: ofQuarter },
    { text: `chậm nhất trong Quý ${roman}/${y}`, truth: ofQuarter },
    { text: `trước ngày 31 tháng 12 năm ${y}`, truth: `${y}-12-31` },
  ]);
}

export const EVER = [
  'thường xuyên',
  'định kỳ hằng quý',
  'hằng tháng, trước ngày 20',
  'trước ngày 25 hằng tháng',
  'định kỳ hàng tuần',
  'định kỳ trước ngày 15 của tháng cuối quý',
  '06 tháng một lần',
  'vào thứ Sáu hằng tuần',
];
