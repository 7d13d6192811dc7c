/**
 * Words of two syllables that office papers are made of (từ ghép): the domain's catalogue, by their first syllable. It is
 * no dictionary. Where two words differ in their marks alone (`chi tiêu` and `chỉ tiêu`), both have to stand here, so that
 * neither is taken for the other.
 */
const CATALOGUE = `
an: ninh toàn sinh táng; ảnh: hưởng chụp; áp: dụng lực thấp; ban: hành đầu bố chỉ chấp quản thường tổ bí đêm ngày; bàn: giao bạc
tay ghế; bản: sao chính gốc thân vẽ đồ án quyền ghi đăng tin lĩnh thôn mường; bán: hàng đấu trú buôn lẻ; báo: cáo chí động hiệu
giá tử; bảo: đảm vệ hiểm quản mật trì dưỡng hành lưu tàng trợ; bất: cập động hợp thường khả; bầu: cử; bệnh: viện nhân tật dịch
án; biên: chế bản giới soạn phòng lai tập; biến: động đổi đối; biện: pháp; biểu: mẫu dương quyết diễn hiện; bình: đẳng quân
thường xét yên; bộ: trưởng máy phận môn đội công chính; bố: trí cáo; bồi: dưỡng thường; bổ: sung nhiệm trợ ích nhào; bưu: chính
điện; ca: trực ngợi; cá: nhân thể biệt; cải: cách tạo thiện tiến; cán: bộ sự; cảnh: báo sát quan giác cáo; cao: cấp điểm tốc
học; cáo: trạng; cần: thiết phải thơ cù; cấp: phép xã huyện tỉnh trên dưới phát bách cứu ủy uỷ thiết nước bậc độ nhật; câu: hỏi
lạc chữ; cầu: đường cống thị; căn: cứ cước hộ; chấm: dứt công điểm; chấn: chỉnh thương; chấp: hành thuận nhận; chất: lượng thải
vấn; chế: độ tài biến tạo phẩm; chi: tiết trả phí nhánh cục bộ tiêu thường hội đoàn ngân đầu phối tiền; chỉ: đạo thị định huy
tiêu số dẫn giới được; chí: minh công nhân; chính: sách quyền phủ trị thức xác quy đáng thống lý; chỉnh: sửa lý trang đốn phủ
hợp; chống: tham lãng bão dịch; chủ: tịch trì động nhiệm trương tọa toạ sở quản yếu quyền nghĩa đạo tài thể đề; chuẩn: bị mực y
hóa hoá; chúc: mừng; chức: năng danh vụ trách; chứng: thực minh nhận chỉ khoán từ nhân kiến; chuyên: môn viên ngành đề trách gia
nghiệp dùng; chuyển: đổi giao tiếp khoản đến đi về biến công tải nhượng dịch ngành phát; chuyến: bay tàu xe; chương: trình mục;
cơ: quan sở cấu chế bản hội động giới; cố: gắng định vấn tình; cổ: phần đông phiếu tích; công: tác khai chức văn dân việc trình
ty nghệ an ích bố đoàn nhận bằng cộng vụ nghiệp điện báo tố chứng lập trái tư đồng; cộng: đồng hòa hoà sản tác; cống: hiến rãnh
thoát; cổng: thông dịch trường; cục: trưởng thuế diện; cung: cấp ứng cầu; củng: cố; cử: tri cán người; cưỡng: chế; cứu: trợ hộ
nạn hỏa; danh: mục sách hiệu nghĩa dự; dân: tỉnh cư tộc chủ số sự quân vận phố sinh chính; dấu: hiệu tích vết; dịch: vụ bệnh tễ;
diện: tích mạo; diễn: biến ra đàn tập; doanh: nghiệp thu số nhân; dự: án toán thảo kiến báo phòng thi họp trù; đã: được có ban
ký; đại: biểu diện hội học đoàn lý tá đồng; đào: tạo; đảm: bảo nhiệm nhận; đàm: phán thoại; đánh: giá; đảng: viên ủy uỷ bộ đoàn;
đáp: ứng án; đặc: biệt điểm thù xá; đăng: ký tải nhập bộ; đấu: thầu giá tranh nối; đầu: tư mối năm tiên vào; đẩy: mạnh nhanh
lùi; đất: đai nước ở; đề: nghị xuất án tài cương cao cử ra; để: thực bảo phục; địa: phương chỉ bàn chính giới điểm hình danh
chất; điểm: khoản danh số cầu; điện: tử lực thoại báo áp nước; điều: kiện hành chỉnh tra động lệ chuyển khoản phối dưỡng ước
trị; định: kỳ hướng mức giá danh lượng; đoàn: kết thể viên kiểm thanh; đóng: góp dấu cửa bảo; đô: thị; độ: khẩn mật tuổi; đôn:
đốc; đối: tượng với chiếu tác thoại ngoại phó; đổi: mới đất; đồng: bộ chí thời ý bằng bào; đơn: vị giản thư giá; động: viên lực
vật sản; được: giao; đường: bộ dây lối sắt thủy; em: gái; ghi: nhận rõ chép; gia: đình hạn tăng cố súc cầm; giá: trị cả đất
thành thị; giả: mạo định; giải: quyết pháp trình phóng ngân thích tỏa toả thể trí thưởng; giám: đốc sát định hộ thị; giảm: nghèo
thiểu nhẹ trừ sút; gian: lận; giao: thông dịch nhiệm cho ban lưu ước; giáo: dục viên trình; giấy: phép tờ mời chứng; gìn: giữ;
giữ: gìn vững; góp: phần ý; hạ: tầng; hải: quan đảo sản; hàng: hóa hoá năm tháng tuần ngày; hạn: chế; hành: chính vi động lang;
hậu: quả cần; hệ: thống; hiến: pháp; hiện: hành đại nay trạng tượng; hiệp: hội thương định; hiệu: quả lực trưởng suất; hình:
thức sự ảnh thành; hòa: bình giải nhập; hoà: bình giải nhập; hỏa: tốc hoạn; hoả: tốc hoạn; hoàn: thành thiện trả chỉnh; hoạt:
động; học: sinh tập phí viên kỳ đường; hồ: sơ; hộ: gia tịch nghèo khẩu chiếu dân kinh; hỗ: trợ; hội: đồng nghị họp thảo viên
nhập nông; hợp: tác đồng lý pháp lệ nhất; huy: động hiệu chương; huyện: ủy uỷ đội; hướng: dẫn tới; hưởng: ứng lợi; kê: khai
biên; kế: hoạch toán thừa tiếp cận; kết: luận quả hợp thúc nối; khai: thác mạc báo giảng trương; khám: chữa bệnh phá; khảo: sát;
khắc: phục; khẩn: trương cấp; khẳng: định; khen: thưởng; khiếu: nại kiện; khó: khăn; khoa: học; khoáng: sản; khoản: thu chi vay;
khởi: công nghiệp; khu: vực dân phố công; kiểm: tra soát sát toán điểm định kê nghiệm dịch; kiến: nghị thức trúc; kiện: toàn;
kinh: tế phí doanh nghiệm; kính: gửi mời trình báo thưa; kỳ: họp hạn; kỷ: luật niệm; ký: kết tên ban duyệt số; kỹ: thuật năng;
làm: việc rõ; lãnh: đạo; lập: hồ biên dự; lệ: phí; lễ: hội kỷ; liên: quan tục hệ thông ngành kết; lĩnh: vực; loại: bỏ trừ; lộ:
trình; lợi: ích dụng thế; luật: sư; lực: lượng; lương: thực; lưu: trữ hành ý thông vực; mặt: trận bằng; mẫu: biểu số; minh: bạch
chứng; mô: hình; môi: trường; mở: rộng; mục: tiêu đích; mức: độ chi thu hỗ; năng: lực suất lượng; nâng: cao cấp lương; nêu: trên
rõ; ngân: sách hàng; ngành: nghề; nghèo: đói; nghỉ: hưu phép việc lễ; nghị: định quyết; nghĩa: vụ; nghiêm: túc trọng cấm;
nghiên: cứu; nghiệm: thu; nghiệp: vụ; nguồn: lực vốn gốc nhân; nguyên: tắc nhân liệu; người: dân dùng đứng lao có; nhà: nước
thầu ở trường; nhân: dân sự lực viên khẩu rộng; nhận: thức được xét; nhất: trí là quán định; nhiệm: vụ kỳ; nhiên: liệu; nội:
dung vụ bộ quy; nông: nghiệp thôn dân; nợ: công xấu đọng; nước: ngoài sạch; ổn: định; phạm: vi pháp; pháp: luật lý lệnh chế
nhân; phát: triển sinh huy hiện hành động ngôn biểu; phân: công cấp bổ loại tích bố định phối; phản: ánh hồi biện; phần: mềm
trăm; phê: duyệt chuẩn bình; phí: bảo; phó: chủ giám trưởng bí chánh; phổ: biến cập thông; phố: cổ biển; phối: hợp; phòng: chống
ngừa cháy họp ban giáo thủ tài nội dịch vệ; phong: trào tục; phụ: trách lục cấp nữ huynh; phục: vụ hồi; phương: án tiện pháp
hướng thức châm; phường: xã; quá: trình hạn; quan: trọng tâm hệ điểm trắc; quán: triệt; quản: lý trị; quảng: cáo bá trường;
quân: sự đội nhân dân; quận: ủy uỷ; quốc: gia phòng hội tế ca lộ; quy: định chế hoạch mô trình chuẩn tắc ước; quỹ: đất lương
bảo; quyền: lợi hạn sử; quyết: định toán liệt tâm nghị; rà: soát; rác: thải; rút: kinh; rừng: phòng đặc sản; sản: xuất phẩm
lượng; sáng: kiến tạo; sạt: lở; sắp: xếp; sẵn: sàng; số: liệu hóa hoá lượng hiệu; sơ: kết tán; sở: hữu tại ngành; sử: dụng; sự:
nghiệp cố kiện việc; sức: khỏe khoẻ; sửa: đổi chữa; tác: động chiến phong; tài: chính sản liệu nguyên khoản trợ; tái: định cơ;
tạm: thời ứng trú; tăng: cường trưởng thêm; tập: trung thể huấn hợp; thải: bỏ rắn; tham: gia mưu nhũng dự khảo; thảm: họa hoạ;
thay: đổi thế mặt; thanh: tra toán niên lý tịch; thành: phố lập phần viên ủy uỷ tích tựu; tháo: gỡ; thẩm: định quyền tra phán;
thể: thao hiện chế thức; thi: đua hành công tuyển; thí: điểm; thị: trấn xã trường; thiên: tai nhiên; thiết: bị kế lập thực;
thiệt: hại; thiếu: sót hụt; thỏa: thuận; thoả: thuận; thôi: việc; thông: báo tin qua tư suốt; thống: nhất kê; thời: gian hạn
điểm tiết kỳ; thu: hồi nhập hút phí chi ngân; thú: y; thủ: tục tướng trưởng đô; thuận: lợi tiện; thuế: suất; thuộc: thẩm; thúc:
đẩy; thủy: lợi sản điện; thuỷ: lợi sản điện; thư: viện ký mời; thứ: trưởng tự; thừa: hành kế; thức: ăn; thực: hiện tế trạng phẩm
thi hành; thương: mại binh tích; thường: trực vụ xuyên kỳ niên; thượng: khẩn tá; tích: cực hợp lũy; tiêm: chủng phòng; tiềm:
năng; tiền: lương mặt thuê; tiến: độ hành bộ sĩ; tiếp: tục nhận cận công dân xúc; tiết: kiệm; tiêu: chuẩn chí hủy huỷ dùng thụ
biểu; tiểu: học ban thương; tín: dụng nhiệm; tính: chất toán mạng từ; tình: hình trạng huống; tỉnh: ủy uỷ lỵ; toàn: bộ diện quốc
dân văn tỉnh thể; tổ: chức trưởng dân công viên hợp máy; tố: cáo tụng giác; tối: thiểu đa mật; tôn: giáo trọng vinh; tồn: tại
đọng; tổng: hợp số kết cục thể công mức thanh giám bí đài; tờ: trình khai; tra: cứu; trả: lời lại kết; trách: nhiệm; trao: đổi
tặng; trang: bị thiết trại; trạm: y bơm; trật: tự; trẻ: em; triển: khai lãm; triệu: tập đồng; trình: tự độ bày duyệt ban; trọng:
điểm tâm; trợ: cấp giúp; trú: quán; trung: tâm ương bình học hạn; truyền: thông hình thống thanh; trực: tuyến tiếp thuộc ban;
trưng: cầu dụng; trường: hợp học tiểu; trưởng: phòng ban thôn đoàn; tuyên: truyền dương; tuyển: dụng sinh chọn; tuyến: đường
giao; từ: ngày năm tháng nguồn chối; tự: do nguyện chủ; tư: pháp vấn nhân tưởng; tử: hình vong; tương: đương ứng lai; ủng: hộ;
ủy: ban quyền viên thác; uỷ: ban quyền viên thác; ứng: dụng phó cử trực; ưu: tiên đãi; vai: trò; văn: bản phòng hóa hoá thư kiện
minh; vận: động hành chuyển tải; vật: tư chất liệu nuôi; vệ: sinh tinh; vi: phạm; vị: trí thành; viên: chức; viễn: thông; việc:
làm; vùng: sâu xa cao; vướng: mắc; xác: định nhận minh; xã: hội viên phường; xây: dựng lắp; xét: duyệt thấy xử tuyển; xuất: khẩu
bản trình sắc; xúc: tiến; xử: lý phạt; yêu: cầu; ý: kiến thức
`;

const PAIRS = new Set(
  CATALOGUE.split(';').flatMap((entry) => {
    const [first = '', seconds = ''] = entry.trim().split(':');
    return seconds
      .trim()
      .split(/\s+/)
      .map((second) => `${first} ${second}`);
  }),
);

/** Whether two syllables, in small letters, are a word of the catalogue. */
export const isCompound = (first: string, second: string): boolean => PAIRS.has(`${first} ${second}`);
