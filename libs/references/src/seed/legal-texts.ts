import { parseNumberSymbol } from '../citations';
import { issuerFor } from '../citations/surroundings';
import { NewLegalText } from '../legal-texts.schemas';

/** Nobody has compared these with the gazette (Công báo); whoever relies on a status looks it up there. */
const SOURCE = 'Dữ liệu mẫu, tình trạng ghi nhận đến tháng 7/2025; chưa đối chiếu với Công báo';

/**
 * Kind, number and symbol, issued on, effective on, status, title (without `về việc`). A line leaves out what its
 * author was not certain of: no effective date, and the status `unknown`.
 */
const TEXTS = `
Hiến pháp||2013-11-28|2014-01-01||Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam
Luật|67/2006/QH11|2006-06-29|2007-01-01||Luật Công nghệ thông tin
Luật|68/2006/QH11|2006-06-29|2007-01-01||Luật Tiêu chuẩn và Quy chuẩn kỹ thuật
Luật|03/2007/QH12|2007-11-21|2008-07-01||Luật Phòng, chống bệnh truyền nhiễm
Luật|22/2008/QH12|2008-11-13|2010-01-01|expired|Luật Cán bộ, công chức
Luật|58/2010/QH12|2010-11-15|2012-01-01||Luật Viên chức
Luật|01/2011/QH13|2011-11-11|2012-07-01|expired|Luật Lưu trữ
Luật|33/2013/QH13|2013-06-19|2014-05-01||Luật Phòng, chống thiên tai
Luật|42/2013/QH13|2013-11-25|2014-07-01||Luật Tiếp công dân
Luật|45/2013/QH13|2013-11-29|2014-07-01|expired|Luật Đất đai
Luật|49/2014/QH13|2014-06-18|2015-01-01|expired|Luật Đầu tư công
Luật|58/2014/QH13|2014-11-20|2016-01-01|expired|Luật Bảo hiểm xã hội
Luật|77/2015/QH13|2015-06-19|2016-01-01|expired|Luật Tổ chức chính quyền địa phương
Luật|80/2015/QH13|2015-06-22|2016-07-01|expired|Luật Ban hành văn bản quy phạm pháp luật
Luật|105/2016/QH13|2016-04-06|2017-01-01||Luật Dược
Luật|15/2017/QH14|2017-06-21|2018-01-01||Luật Quản lý, sử dụng tài sản công
Luật|16/2017/QH14|2017-11-15|2019-01-01||Luật Lâm nghiệp
Luật|47/2019/QH14|2019-11-22|2020-07-01|expired|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương
Luật|52/2019/QH14|2019-11-25|2020-07-01||Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức
Luật|63/2020/QH14|2020-06-18|2021-01-01|expired|Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật
Luật|72/2020/QH14|2020-11-17|2022-01-01|in_force|Luật Bảo vệ môi trường
Luật|20/2023/QH15|2023-06-22|2024-07-01|in_force|Luật Giao dịch điện tử
Luật|24/2023/QH15|2023-11-24|2024-07-01|in_force|Luật Viễn thông
Luật|31/2024/QH15|2024-01-18|2024-08-01|in_force|Luật Đất đai
Luật|33/2024/QH15|2024-06-21|2025-07-01|in_force|Luật Lưu trữ
Luật|41/2024/QH15|2024-06-29|2025-07-01|in_force|Luật Bảo hiểm xã hội
Luật|60/2024/QH15|2024-11-30|2025-07-01|in_force|Luật Dữ liệu
Luật|63/2025/QH15|2025-02-18|2025-03-01|in_force|Luật Tổ chức Chính phủ
Luật|65/2025/QH15|2025-02-19|2025-03-01|expired|Luật Tổ chức chính quyền địa phương
Luật|72/2025/QH15|2025-06-16|2025-06-16|in_force|Luật Tổ chức chính quyền địa phương
Nghị định|171/2004/NĐ-CP|2004-09-29||expired|Quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương
Nghị định|64/2007/NĐ-CP|2007-04-10||expired|Ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước
Nghị định|127/2007/NĐ-CP|2007-08-01|||Quy định chi tiết thi hành một số điều của Luật Tiêu chuẩn và Quy chuẩn kỹ thuật
Nghị định|63/2010/NĐ-CP|2010-06-08|||Kiểm soát thủ tục hành chính
Nghị định|13/2012/NĐ-CP|2012-03-02|||Ban hành Điều lệ Sáng kiến
Nghị định|132/2013/NĐ-CP|2013-10-16||expired|Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Thông tin và Truyền thông
Nghị định|24/2014/NĐ-CP|2014-04-04|||Quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương
Nghị định|43/2014/NĐ-CP|2014-05-15|2014-07-01|expired|Quy định chi tiết thi hành một số điều của Luật Đất đai
Nghị định|34/2016/NĐ-CP|2016-05-14|2016-07-01|expired|Quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật
Nghị định|85/2016/NĐ-CP|2016-07-01|2016-07-01||Bảo đảm an toàn hệ thống thông tin theo cấp độ
Nghị định|138/2016/NĐ-CP|2016-10-01||expired|Ban hành Quy chế làm việc của Chính phủ
Nghị định|65/2017/NĐ-CP|2017-05-19|||Chính sách đặc thù về giống, vốn và công nghệ trong phát triển nuôi trồng, khai thác dược liệu
Nghị định|92/2017/NĐ-CP|2017-08-07|||Sửa đổi, bổ sung một số điều của các Nghị định liên quan đến kiểm soát thủ tục hành chính
Nghị định|151/2017/NĐ-CP|2017-12-26|2018-01-01||Quy định chi tiết một số điều của Luật Quản lý, sử dụng tài sản công
Nghị định|130/2018/NĐ-CP|2018-09-27|2018-11-15|expired|Quy định chi tiết thi hành Luật Giao dịch điện tử về chữ ký số và dịch vụ chứng thực chữ ký số
Nghị định|156/2018/NĐ-CP|2018-11-16|2019-01-01||Quy định chi tiết thi hành một số điều của Luật Lâm nghiệp
Nghị định|158/2018/NĐ-CP|2018-11-22|||Quy định về thành lập, tổ chức lại, giải thể tổ chức hành chính
Nghị định|73/2019/NĐ-CP|2019-09-05|2020-01-01||Quy định quản lý đầu tư ứng dụng công nghệ thông tin sử dụng nguồn vốn ngân sách nhà nước
Nghị định|28/2020/NĐ-CP|2020-03-01|2020-04-15|expired|Quy định xử phạt vi phạm hành chính trong lĩnh vực lao động, bảo hiểm xã hội, đưa người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
Nghị định|30/2020/NĐ-CP|2020-03-05|2020-03-05|in_force|Công tác văn thư
Nghị định|107/2020/NĐ-CP|2020-09-14|||Sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP ngày 04 tháng 4 năm 2014
Nghị định|08/2022/NĐ-CP|2022-01-10|2022-01-10||Quy định chi tiết một số điều của Luật Bảo vệ môi trường
Nghị định|45/2022/NĐ-CP|2022-07-07|2022-08-25||Quy định về xử phạt vi phạm hành chính trong lĩnh vực bảo vệ môi trường
Nghị định|68/2024/NĐ-CP|2024-06-25|2024-08-15|in_force|Quy định về chữ ký số chuyên dùng công vụ
Nghị định|29/2025/NĐ-CP|2025-02-24|2025-03-01||Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Tài chính
Nghị quyết|17/NQ-CP|2019-03-07|||Một số nhiệm vụ, giải pháp trọng tâm phát triển Chính phủ điện tử giai đoạn 2019-2020, định hướng đến năm 2025
Chỉ thị|10/2006/CT-TTg|2006-03-23|||Giảm văn bản, giấy tờ hành chính trong hoạt động của cơ quan hành chính nhà nước
Chỉ thị|15/CT-TTg|2012-05-22|||Tăng cường sử dụng văn bản điện tử trong hoạt động của cơ quan nhà nước
Chỉ thị|08/CT-BYT|2019-07-29|||Giảm thiểu chất thải nhựa trong ngành y tế
Quyết định|1976/QĐ-TTg|2013-10-30|||Phê duyệt Quy hoạch tổng thể phát triển dược liệu đến năm 2020 và định hướng đến năm 2030
Quyết định|6858/QĐ-BYT|2016-11-18|||Bộ tiêu chí chất lượng bệnh viện
Quyết định|28/2018/QĐ-TTg|2018-07-12|||Gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành chính nhà nước
Quyết định|458/QĐ-TTg|2020-04-03|||Phê duyệt Đề án “Lưu trữ tài liệu điện tử của các cơ quan nhà nước giai đoạn 2020 - 2025”
Quyết định|749/QĐ-TTg|2020-06-03|||Phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”
Quyết định|20/2020/QĐ-TTg|2020-07-22|||Mã định danh điện tử của các cơ quan, tổ chức phục vụ kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương
Quyết định|411/QĐ-TTg|2022-03-31|||Phê duyệt Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030
Thông tư|01/2011/TT-BNV|2011-01-19||expired|Hướng dẫn thể thức và kỹ thuật trình bày văn bản hành chính
Thông tư|07/2012/TT-BNV|2012-11-22|||Hướng dẫn quản lý văn bản, lập hồ sơ và nộp lưu trữ hồ sơ, tài liệu vào lưu trữ cơ quan
Thông tư|59/2015/TT-BLĐTBXH|2015-12-29|2016-02-15||Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội bắt buộc
Thông tư|56/2017/TT-BYT|2017-12-29|2018-03-01||Quy định chi tiết thi hành Luật Bảo hiểm xã hội và Luật An toàn, vệ sinh lao động thuộc lĩnh vực y tế
Thông tư|03/2018/TT-BNV|2018-03-06|||Quy định chế độ báo cáo thống kê công tác văn thư, lưu trữ và tài liệu lưu trữ
Thông tư|16/2018/TT-BYT|2018-07-20|2018-10-01||Quy định về kiểm soát nhiễm khuẩn trong các cơ sở khám bệnh, chữa bệnh
Thông tư|19/2019/TT-BYT|2019-07-30|||Quy định thực hành tốt nuôi trồng, thu hái dược liệu và khai thác dược liệu tự nhiên
Thông tư|04/2020/TT-BTTTT|2020-02-24|||Quy định về lập và quản lý chi phí dự án đầu tư ứng dụng công nghệ thông tin
Thông tư|20/2021/TT-BYT|2021-11-26|2022-01-10||Quy định về quản lý chất thải y tế trong phạm vi khuôn viên cơ sở y tế
Thông tư|10/2022/TT-BNV|2022-12-19|2023-02-15||Quy định thời hạn bảo quản tài liệu
`;

/** Real instruments that documents of a province cite often: what a first library begins with. */
export const LEGAL_TEXTS: readonly NewLegalText[] = TEXTS.trim().split('\n').map(read);

function read(line: string): NewLegalText {
  const [docType = '', numberSymbol = '', issuedOn = '', effectiveOn = '', status = '', title = ''] = line.split('|');
  const { number, year, symbol } = parseNumberSymbol(numberSymbol);
  return NewLegalText.parse({
    docType,
    number,
    year: Number(year || issuedOn.slice(0, 4)),
    symbol,
    issuer: docType === 'Hiến pháp' ? 'Quốc hội' : (issuerFor(docType, symbol, year) ?? ''),
    issuedOn,
    effectiveOn: effectiveOn || null,
    title,
    status: status || 'unknown',
    source: SOURCE,
  });
}
