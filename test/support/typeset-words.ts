/**
 * Words of which documents that nobody wrote are made. None of it is in the product: a rule that knows these words
 * would know its own test.
 */
export const FIRST =
  'An Bình Cẩm Đắk Đông Gia Hải Hòa Hưng Khánh Lam Long Minh Ngọc Phú Quảng Sơn Tân Thạch Thanh Thuận Tiên Trường Vĩnh Xuân Yên Điện Đức Mường Ea'.split(
    ' ',
  );
export const SECOND =
  'An Bắc Châu Dương Đồng Giang Hà Hải Hậu Khê Lâm Lập Lĩnh Mỹ Nguyên Ninh Phong Phước Sơn Thủy Thịnh Trạch Tường Uyên Xá Ốc Định Đạo Lũng Súp'.split(
    ' ',
  );
export const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Lương Cao Tạ Quàng Lò Nông Vi Y Châu Thạch Kiều Đoàn Phùng La'.split(
    ' ',
  );
export const MIDDLES =
  'Văn Thị Đức Minh Ngọc Hữu Xuân Thanh Quốc Đình Bá Thúy Kim Thu Gia Bảo Công Tiến Hồng Ánh'.split(' ');
export const GIVEN =
  'An Bình Cường Dũng Đạt Giang Hà Hạnh Hiếu Hòa Huệ Hùng Huyền Khánh Lan Linh Long Mai Nam Nga Oanh Phúc Quân Sơn Tâm Thảo Thủy Tiến Trung Tuấn Uyên Vinh Yến Ước Ổn Đăng'.split(
    ' ',
  );

/** Departments of a province, and how they are abbreviated: more than one way is in use. */
export const DEPARTMENTS: readonly (readonly [name: string, ...abbreviations: string[]])[] = [
  ['SỞ NỘI VỤ', 'SNV'],
  ['SỞ TÀI CHÍNH', 'STC'],
  ['SỞ TƯ PHÁP', 'STP'],
  ['SỞ Y TẾ', 'SYT'],
  ['SỞ XÂY DỰNG', 'SXD'],
  ['SỞ CÔNG THƯƠNG', 'SCT'],
  ['SỞ NGOẠI VỤ', 'SNgV'],
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'SGDĐT', 'SGD&ĐT'],
  ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SKHCN', 'SKH&CN'],
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'SNNMT', 'SNN&MT'],
  ['SỞ DÂN TỘC VÀ TÔN GIÁO', 'SDTTG'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'SVHTTDL', 'SVHTT&DL'],
  ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'SLĐTBXH', 'SLĐTB&XH'],
  ['SỞ GIAO THÔNG VẬN TẢI', 'SGTVT'],
  ['THANH TRA TỈNH', 'TTT', 'TTr'],
  ['BAN QUẢN LÝ KHU KINH TẾ', 'BQLKKT', 'BQL'],
  ['VĂN PHÒNG', 'VP'],
];
export const OFFICES: readonly (readonly [name: string, ...abbreviations: string[]])[] = [
  ['PHÒNG NỘI VỤ', 'PNV', 'NV'],
  ['PHÒNG TÀI CHÍNH - KẾ HOẠCH', 'PTCKH', 'TCKH'],
  ['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'PGDĐT', 'PGD&ĐT'],
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'PVHXH'],
  ['PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ', 'PKTHTĐT'],
  ['PHÒNG TƯ PHÁP', 'PTP', 'TP'],
  ['THANH TRA HUYỆN', 'TTH'],
];
export const MINISTRIES: readonly (readonly [name: string, ...abbreviations: string[]])[] = [
  ['BỘ NỘI VỤ', 'BNV'],
  ['BỘ TÀI CHÍNH', 'BTC'],
  ['BỘ Y TẾ', 'BYT'],
  ['BỘ XÂY DỰNG', 'BXD'],
  ['BỘ TƯ PHÁP', 'BTP'],
  ['BỘ CÔNG THƯƠNG', 'BCT'],
  ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'BGDĐT'],
  ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'BNNMT'],
  ['THANH TRA CHÍNH PHỦ', 'TTCP'],
];
/** Bodies under a department or a ministry: name, abbreviation, who heads it. */
export const BODIES: readonly (readonly [superior: string, name: string, abbreviation: string, head: string])[] = [
  ['SỞ Y TẾ', 'CHI CỤC DÂN SỐ', 'CCDS', 'CHI CỤC TRƯỞNG'],
  ['SỞ Y TẾ', 'TRUNG TÂM KIỂM SOÁT BỆNH TẬT', 'TTKSBT', 'GIÁM ĐỐC'],
  ['SỞ Y TẾ', 'BỆNH VIỆN ĐA KHOA KHU VỰC', 'BVĐKKV', 'GIÁM ĐỐC'],
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'CHI CỤC KIỂM LÂM', 'CCKL', 'CHI CỤC TRƯỞNG'],
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG TRUNG HỌC PHỔ THÔNG', 'THPT', 'HIỆU TRƯỞNG'],
  ['SỞ NỘI VỤ', 'TRUNG TÂM LƯU TRỮ LỊCH SỬ', 'TTLTLS', 'GIÁM ĐỐC'],
  ['BỘ TÀI CHÍNH', 'CỤC QUẢN LÝ CÔNG SẢN', 'QLCS', 'CỤC TRƯỞNG'],
  ['BỘ NỘI VỤ', 'CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC', 'VTLTNN', 'CỤC TRƯỞNG'],
  ['BỘ XÂY DỰNG', 'VIỆN QUY HOẠCH ĐÔ THỊ', 'VQH', 'VIỆN TRƯỞNG'],
];
/** Units that draft letters. */
export const UNITS = 'VP TH KT NC VX KGVX TCCB KHTC CNTT QLNS TCHC KTN ĐT TTr QLĐT BTXH CĐS HCTH'.split(' ');

export const VERBS = [
  'tăng cường công tác',
  'đẩy mạnh',
  'chấn chỉnh',
  'tổ chức',
  'triển khai thực hiện',
  'phối hợp thực hiện',
  'báo cáo kết quả',
  'kiểm tra, rà soát',
  'hướng dẫn',
  'đôn đốc thực hiện',
  'góp ý dự thảo',
  'cử người tham gia',
  'điều chỉnh, bổ sung',
  'phê duyệt',
];
export const OBJECTS = [
  'quản lý, sử dụng tài sản công',
  'phòng, chống dịch bệnh động vật',
  'kế hoạch đào tạo, bồi dưỡng viên chức',
  'chỉnh lý tài liệu tồn đọng',
  'cải cách thủ tục hành chính',
  'dự toán sửa chữa đường liên xã',
  'tiếp công dân và giải quyết đơn thư',
  'phổ biến, giáo dục pháp luật',
  'bảo vệ rừng và phòng cháy, chữa cháy rừng',
  'quy hoạch chi tiết khu dân cư',
  'chuyển đổi số và an toàn thông tin mạng',
  'thu ngân sách nhà nước',
  'cấp nước sạch nông thôn',
  'khám sức khỏe định kỳ cho người lao động',
  'đấu giá quyền sử dụng đất',
  'quy chế làm việc của cơ quan',
  'chi trả chế độ cho người có công',
  'thống kê diện tích lúa Đông Xuân',
];
export const TAILS = [
  '',
  '',
  'trên địa bàn tỉnh',
  'trên địa bàn huyện',
  'năm học mới',
  'trong sáu tháng cuối năm',
  'quý III',
  'giai đoạn 2021 - 2025',
  'theo Nghị định số 30/2020/NĐ-CP',
  'tại các đơn vị sự nghiệp công lập',
  'của Ủy ban nhân dân các xã, phường',
  'theo kết luận của Thanh tra Chính phủ',
];
export const SENTENCES = [
  'Căn cứ chức năng, nhiệm vụ được giao và tình hình thực tế, cơ quan đề nghị các đơn vị nghiêm túc thực hiện.',
  'Giao Văn phòng theo dõi, đôn đốc và tổng hợp kết quả, báo cáo trước ngày 25 hằng tháng.',
  'Kinh phí thực hiện được bố trí trong dự toán chi thường xuyên đã giao đầu năm cho đơn vị.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn.',
  'Thủ trưởng các đơn vị chịu trách nhiệm về tính đầy đủ, chính xác của số liệu báo cáo.',
  'Thời gian qua, công tác này đã có chuyển biến, song còn 12 đơn vị chưa gửi báo cáo đúng hạn.',
  'Các xã, phường tổ chức tuyên truyền đến từng thôn, bản, tổ dân phố bằng nhiều hình thức.',
  'Rà soát hồ sơ, lập danh sách theo mẫu kèm theo và gửi về cơ quan thường trực.',
];
export const READERS = [
  'Như trên',
  'Như Kính gửi',
  'Như Điều 3',
  'Thường trực Tỉnh ủy',
  'Chủ tịch, các PCT UBND tỉnh',
  'Các sở, ban, ngành',
  'UBND các xã, phường',
  'Sở Tài chính (p/h)',
  'Ban Giám đốc',
  'Cổng TTĐT tỉnh',
  'Các phòng, ban trực thuộc',
];
export const ADDRESSED = [
  'Ủy ban nhân dân tỉnh',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Các phòng chuyên môn thuộc huyện',
  'Ủy ban nhân dân các xã, phường',
  'Kho bạc Nhà nước khu vực',
  'Các trường trung học cơ sở',
  'Bảo hiểm xã hội tỉnh',
  'Công an tỉnh',
  'Thủ trưởng các cơ quan, đơn vị trực thuộc',
  'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp',
];
