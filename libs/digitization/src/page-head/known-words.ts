/**
 * Words of two syllables that official papers are full of, chosen because engines take their marks for others
 * (`ổ` for `ố`, `ể` for `ế`, `ỉ` for `i`, `đ` for `d`), and because without their marks they can be nothing else.
 * A list of the language, not of an office: places and persons are not in it.
 */
export const KNOWN_WORDS: readonly string[] = `
an ninh|an toàn|ban hành|ban quản|bàn giao|bảo đảm|bảo hiểm|bảo hộ|bảo tồn|bảo trì|bảo vệ|báo cáo|báo chí|bầu cử|bệnh viện|biên bản|biên chế
biên giới|biểu dương|biểu mẫu|bình đẳng|bổ nhiệm|bổ sung|bố trí|bồi dưỡng|bồi thường|bộ đội|bộ trưởng|bưu chính|bưu điện
cá nhân|cải cách|cải tạo|cải thiện|cán bộ|cảnh sát|cạnh tranh|cấp nước|cấp phép|cấp phát|cây trồng|chăn nuôi|chăm sóc|chấm dứt
chấn chỉnh|chấp hành|chấp thuận|chất lượng|chế biến|chế độ|chỉ đạo|chỉ định|chỉ huy|chỉ thị|chỉ tiêu|chi cục|chi nhánh|chi phí|chi tiết|chi trả
chính phủ|chính quyền|chính sách|chính thức|chính trị|chỉnh lý|chỉnh trang|chủ đầu|chủ động|chủ nhiệm|chủ tịch|chủ trì|chủ trương|chuẩn bị|chuẩn hóa
chuyên gia|chuyên môn|chuyên ngành|chuyên viên|chuyển đổi|chuyển giao|chứng chỉ|chứng nhận|chứng thực|chức danh|chức năng|chương trình
công an|công bố|công chứng|công chức|công cộng|công đoàn|công dân|công khai|công nghệ|công nghiệp|công nhận|công sản|công tác|công thương|công trình|công ty|công viên
cổ phần|cộng đồng|cộng hòa|cơ chế|cơ cấu|cơ quan|cơ sở|củng cố|cung cấp|cung ứng|cư trú|cục trưởng|cứu hộ|cứu nạn
danh mục|danh sách|dân cư|dân quân|dân số|dân tộc|dân vận|di dân|di sản|di tích|dịch bệnh|dịch vụ|diện tích|diễn đàn|diễn tập|doanh nghiệp|du lịch
dự án|dự báo|dự kiến|dự phòng|dự thảo|dự toán|dữ liệu|dược phẩm|dưỡng sinh|đa khoa|đại biểu|đại diện|đại hội|đánh giá|đào tạo|đảm bảo|đảng bộ|đảng ủy|đảng viên
đăng ký|đất đai|đấu giá|đấu thầu|đấu tranh|đầu tư|đề án|đề cương|đề nghị|đề xuất|địa bàn|địa chất|địa chính|địa điểm|địa giới|địa phương|điện lực|điện tử|điều chỉnh|điều động
điều hành|điều kiện|điều phối|điều tra|đoàn thanh|đoàn thể|đô thị|đối tượng|đối thoại|đối ngoại|đổi mới|đôn đốc|đơn thư|đơn vị|động vật|đồng bộ|đồng chí|đồng ý|đường bộ|đường sắt|đường thủy
gia cầm|gia đình|gia hạn|gia súc|giá đất|giải pháp|giải phóng|giải quyết|giải thể|giải thưởng|giám đốc|giám định|giám sát|giảm nghèo|giáo dục|giáo viên|giao thông|giới thiệu|góp ý
hành chính|hành lang|hành vi|hạ tầng|hải quan|hậu quả|hằng năm|hệ thống|hiện đại|hiện trạng|hiến pháp|hiệp hội|hiệp thương|hiệu lực|hiệu quả|hiệu trưởng|hình sự|hình thức
hòa giải|hoàn thành|hoàn thiện|hoạt động|học sinh|học viện|hồ sơ|hỗ trợ|hộ chiếu|hộ gia|hộ khẩu|hộ tịch|hội chợ|hội đồng|hội nghị|hội nhập|hội thảo|hội viên|hợp đồng|hợp tác|huy động|huyện ủy|hưởng ứng|hướng dẫn
kế hoạch|kế toán|kết luận|kết nối|kết quả|khai thác|khám bệnh|khảo sát|khẩn cấp|khẩn trương|khắc phục|khen thưởng|khiếu nại|khiển trách|khoa học|khoáng sản|khó khăn|khởi công|khu vực|khuyến khích|khuyến nông|khủng bố
kiểm định|kiểm dịch|kiểm kê|kiểm lâm|kiểm sát|kiểm soát|kiểm toán|kiểm tra|kiểm tiền|kiến nghị|kiến thức|kiến trúc|kiện toàn|kinh doanh|kinh phí|kinh tế|kỳ thi|kỷ luật|kỷ niệm|kỷ yếu|kỹ năng|kỹ thuật
lao động|làng nghề|lãnh đạo|lãng phí|lâm nghiệp|lấn chiếm|lập pháp|lễ hội|lịch sử|liên ngành|liên quan|liên thông|lộ trình|luân chuyển|luật sư|lưu hành|lưu trữ|lý lịch|lực lượng
mầm non|mặt bằng|mặt trận|miễn nhiệm|minh bạch|môi trường|môi giới|mở rộng|mua sắm|mục tiêu|mức lương
năng lực|năng lượng|nâng cao|nâng cấp|ngân hàng|ngân sách|nghiệm thu|nghiệp vụ|nghiêm túc|nghiên cứu|nghĩa vụ|nghị định|nghị quyết|nghỉ hưu|nghỉ phép|ngoại giao|ngoại ngữ|ngoại vụ
nguyên tắc|người dân|người dùng|người lao|nguồn lực|nguồn vốn|ngư dân|nhà ở|nhà nước|nhân dân|nhân lực|nhân sự|nhập khẩu|nhiệm kỳ|nhiệm vụ|nhiệt điện|nội bộ|nội chính|nội dung|nội vụ|nông dân|nông nghiệp|nông thôn|nộp thuế
pháp chế|pháp lệnh|pháp luật|pháp lý|pháp nhân|phát hành|phát huy|phát sinh|phát thanh|phát triển|phân bổ|phân cấp|phân công|phân loại|phê duyệt|phí lệ|phong trào|phòng chống|phổ biến|phổ cập|phổ thông|phối hợp|phụ lục|phụ nữ|phụ trách|phục vụ|phúc lợi|phương án|phương tiện|phương thức
quản lý|quản trị|quan trắc|quân đội|quân sự|quận ủy|quốc gia|quốc hội|quốc lộ|quốc phòng|quốc tế|quy chế|quy chuẩn|quy định|quy hoạch|quy mô|quy trình|quyền hạn|quyết định|quyết toán|quỹ đất
rà soát|rủi ro|sản phẩm|sản xuất|sáng kiến|sáp nhập|sắp xếp|sinh hoạt|số hóa|số liệu|sổ tay|sơ kết|sơ tán|sự cố|sự kiện|sự nghiệp|sửa chữa|sửa đổi|sức khỏe|sử dụng|sở hữu
tái cơ|tái định|tài chính|tài khoản|tài liệu|tài nguyên|tài sản|tạm ứng|tập huấn|tập thể|tập trung|tăng cường|tăng trưởng|tham dự|tham gia|tham mưu|tham nhũng|tham quan|thanh lý|thanh niên|thanh toán|thanh tra|thành lập|thành phần|thành phố|thành tích|thành viên
thảm họa|thẩm định|thẩm quyền|thẩm phán|thắng lợi|thăm hỏi|thế giới|thể chế|thể dục|thể thao|thi công|thi đua|thi hành|thí điểm|thí sinh|thị trấn|thị trường|thị trưởng|thiên tai|thiết bị|thiết kế|thiết chế|thỏa thuận|thống kê|thống nhất|thông báo|thông cáo|thông qua|thông tin|thông tư|thời gian|thời hạn|thời kỳ
thu hồi|thu hút|thu nhập|thu thuế|thuế quan|thủ công|thủ trưởng|thủ tục|thủ tướng|thủy điện|thủy lợi|thủy sản|thuốc lá|thuyết minh|thực hành|thực hiện|thực phẩm|thực tế|thực vật|thương binh|thương mại|thường niên|thường trực|thường vụ|thường xuyên|thứ trưởng
tiếp cận|tiếp công|tiếp nhận|tiếp tục|tiền lương|tiền thưởng|tiêm chủng|tiêu biểu|tiêu chí|tiêu chuẩn|tiêu hủy|tiêu dùng|tiết kiệm|tiểu học|tỉnh ủy|tín dụng|tín ngưỡng|tình hình|tình huống|tình nguyện|tinh giản|tòa án|toàn dân|toàn diện|toàn quốc|toàn tỉnh|tố cáo|tố tụng|tổ chức|tổ dân|tổ trưởng|tổng cục|tổng công|tổng hợp|tổng kết|tổng thể|tồn đọng
trách nhiệm|trái phép|trạm y|trang thiết|tranh chấp|tranh thủ|trẻ em|triển khai|triển lãm|trình tự|trích lục|trí tuệ|trị giá|trọng điểm|trợ cấp|trợ giúp|trung học|trung tâm|trung ương|truyền thanh|truyền thông|truyền thống|trực thuộc|trực tiếp|trực tuyến|trưởng ban|trưởng phòng|trường hợp|trường học
tuân thủ|tuần tra|tuyên dương|tuyên giáo|tuyên truyền|tuyển chọn|tuyển dụng|tuyển sinh|tư pháp|tư vấn|từ thiện|tử tuất|tự nguyện|ủy ban|ủy nhiệm|ủy quyền|ủy viên|ứng cử|ứng dụng|ứng phó|ứng trực|ưu đãi|ưu tiên
văn bản|văn hóa|văn minh|văn nghệ|văn phòng|văn thư|vận chuyển|vận động|vận hành|vận tải|vật liệu|vật tư|vệ sinh|vi phạm|vị trí|viên chức|việc làm|viện trưởng|viễn thông|vũ khí|vụ án|vụ trưởng
xã hội|xác định|xác minh|xác nhận|xăng dầu|xây dựng|xếp hạng|xếp loại|xét duyệt|xử lý|xử phạt|xuất bản|xuất khẩu|xúc tiến|y tế|yêu cầu
đẩy mạnh|đẩy nhanh|đẩy lùi|kiểm điểm|điểm danh|chuyển tiếp|cử tri|sổ sách|số hiệu|khả năng|tỷ lệ|sẵn sàng|thể hiện|phản ánh|phản hồi|giảng viên|giảng dạy|bản chính|bảng kê|bảng lương|trả lời|cải tiến|mẫu biểu|ký kết|phẩm chất|phấn đấu|đầy đủ|bảo quản|tổn thất|hưởng lương|nghỉ lễ|nghỉ tết|hỏa hoạn|khí tượng|hiểm họa
`
  .trim()
  .split(/[|\n]/);
