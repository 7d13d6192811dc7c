import { foldText } from './shadow';

/**
 * Names of laws, codes and ordinances (luật, bộ luật, pháp lệnh) of Viet Nam, without the word for the kind.
 * They tell where a name ends; a law that is not here is still found by the grammar around its name.
 */
const NAMES = `
An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Án phí, lệ phí Tòa án
Ban hành văn bản quy phạm pháp luật|Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân
Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật
Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Bảo vệ tài liệu lưu trữ quốc gia|Bầu cử đại biểu Quốc hội
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới
Bưu chính|Bưu chính, viễn thông|Cán bộ, công chức|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Căn cước|Căn cước công dân
Cạnh tranh|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chính quyền địa phương|Chuyển đổi giới tính|Chuyển đổi số|Chuyển giao công nghệ
Chứng khoán|Chữ thập đỏ|Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số
Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài
Cơ yếu|Cư trú|Cựu chiến binh|Dạy nghề|Dân quân tự vệ|Dân số|Dân sự|Dầu khí|Di sản văn hóa|Di sản văn hoá|Doanh nghiệp
Doanh nghiệp nhà nước|Doanh nghiệp tư nhân|Du lịch|Dược|Dữ liệu|Dự bị động viên|Lực lượng dự bị động viên|Dự trữ quốc gia|Đa dạng sinh học
Đất đai|Đầu tư|Đầu tư công|Đầu tư nước ngoài tại Việt Nam|Đầu tư theo phương thức đối tác công tư|Đấu giá tài sản|Đấu thầu|Đặc xá
Đê điều|Điện ảnh|Điện lực|Điều ước quốc tế|Đo đạc và bản đồ|Đo lường|Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử
Giao thông đường bộ|Giao thông đường thủy nội địa|Giao thông đường thuỷ nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp
Giáo dục quốc phòng và an ninh|Hàng hải Việt Nam|Hàng không dân dụng Việt Nam|Hải quan|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hóa chất|Hôn nhân và gia đình|Hỗ trợ doanh nghiệp nhỏ và vừa|Hộ tịch
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hợp tác xã|Hội|Hình sự|Kế toán|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc
Kinh doanh bảo hiểm|Kinh doanh bất động sản|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khiếu nại, tố cáo|Khoa học và công nghệ
Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Địa chất và khoáng sản|Lao động|Lâm nghiệp|Lập quy hoạch|Luật sư|Lưu trữ
Lưu trữ quốc gia|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước
Nghĩa vụ quân sự|Ngoại hối|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|Phá sản|Phí và lệ phí
Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng không nhân dân|Phòng thủ dân sự
Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người|Phòng, chống rửa tiền
Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phổ biến, giáo dục pháp luật
Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp
Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý thị trường|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch
Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả
Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tạm giữ, tạm giam|Tần số vô tuyến điện|Thanh niên|Thanh tra|Thể dục, thể thao
Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thỏa thuận quốc tế|Thống kê|Thủ đô|Thú y|Thuế bảo vệ môi trường
Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|Thuế thu nhập cá nhân
Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thủy lợi|Thủy sản|Thực hành tiết kiệm, chống lãng phí
Thực hiện dân chủ ở cơ sở|Thực hiện dân chủ ở xã, phường, thị trấn|Thương mại|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và Quy chuẩn kỹ thuật
Tín ngưỡng, tôn giáo|Tổ chức Chính phủ|Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân
Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tố cáo|Tố tụng dân sự|Tố tụng hành chính|Tố tụng hình sự
Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trí tuệ nhân tạo|Trọng tài thương mại|Trợ giúp pháp lý|Trồng trọt|Trưng cầu ý dân
Trưng mua, trưng dụng tài sản|Tương trợ tư pháp|Tư pháp người chưa thành niên|Ưu đãi người có công với cách mạng|Viễn thông|Việc làm|Viên chức
Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính|Các công cụ chuyển nhượng|Các tổ chức tín dụng
Trật tự, an toàn giao thông đường bộ|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Hành chính|Báo chí|Bảo trợ xã hội|Cứu trợ xã hội
Chức năng, nhiệm vụ của Thừa phát lại|Thư viện|Công nghiệp hỗ trợ|Đường thủy nội địa|Bảo hiểm thất nghiệp|Nghĩa vụ lao động công ích
BHXH|BHYT|BVMT|PCCC|NSNN|PCTN|XLVPHC|HNGĐ|TTHC
`;

/** Words only: commas are often lost or added. */
export function wordsOf(fold: string): string[] {
  return fold.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

const byFirstWord = new Map<string, string[][]>();
for (const name of NAMES.split(/[|\n]/).filter((line) => line !== '')) {
  const words = wordsOf(foldText(name));
  const [first = ''] = words;
  byFirstWord.set(
    first,
    [...(byFirstWord.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}

const WORD = /[a-z0-9]+/y;
const GAP = /[ ,(]{1,4}/y;

/** Where the longest known name that begins at `at` in folded text ends, or null. */
export function endOfKnownName(fold: string, at: number): number | null {
  WORD.lastIndex = at;
  const first = WORD.exec(fold);
  const candidates = first ? byFirstWord.get(first[0]) : undefined;
  if (!candidates) return null;
  for (const words of candidates) {
    const end = endOfWords(fold, at, words);
    if (end !== null) return end;
  }
  return null;
}

function endOfWords(fold: string, at: number, words: readonly string[]): number | null {
  let end = at;
  for (const [i, word] of words.entries()) {
    GAP.lastIndex = end;
    if (i > 0 && !GAP.test(fold)) return null;
    WORD.lastIndex = i > 0 ? GAP.lastIndex : end;
    if (WORD.exec(fold)?.[0] !== word) return null;
    end = WORD.lastIndex;
  }
  return end;
}
