import { extractTasks } from './extract-tasks';

const HEAD =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 52/TB-UBND\nLam Giang, ngày 20 tháng 5 năm 2026\nTHÔNG BÁO\nChủ tịch UBND tỉnh kết luận như sau:\n';
/** The tasks of a conclusion, each as `lead | deadline`. */
const said = (...lines: string[]) =>
  extractTasks(`${HEAD}${lines.join('\n')}\n`).map(
    ({ leads, deadline }) => `${leads.join(', ')} | ${deadline.kind === 'date' ? deadline.on : deadline.kind}`,
  );

describe('the same task in other words of officialese', () => {
  it.each<[name: string, line: string, task: string]>([
    [
      'falls to somebody',
      '1. Trách nhiệm tổng hợp, báo cáo thuộc về Sở Nội vụ, hạn cuối ngày 30/6/2026.',
      'Sở Nội vụ | 2026-06-30',
    ],
    [
      'is given in the passive',
      '1. Sở Y tế được giao làm đầu mối tổng hợp nhu cầu vắc xin, gửi Bộ Y tế trước ngày 20/6/2026.',
      'Sở Y tế | 2026-06-20',
    ],
    [
      'is asked in the passive',
      '1. Thanh tra tỉnh được yêu cầu làm rõ vụ việc trước ngày 30/6/2026.',
      'Thanh tra tỉnh | 2026-06-30',
    ],
    [
      'is led in person',
      '1. Giám đốc Sở Tài chính trực tiếp chỉ đạo việc rà soát nợ đọng, xong trước ngày 30/9/2026.',
      'Giám đốc Sở Tài chính | 2026-09-30',
    ],
    [
      'begins with its name',
      '1. Nhiệm vụ rà soát quy hoạch: Sở Xây dựng thực hiện, hoàn thành trước ngày 31/7/2026.',
      'Sở Xây dựng | 2026-07-31',
    ],
    [
      'begins with its day',
      '1. Chậm nhất ngày 15/7/2026, UBND các xã, phường phải hoàn thành việc cấp đổi giấy chứng nhận.',
      'UBND các xã, phường | 2026-07-15',
    ],
    [
      'is a matter that somebody leads',
      '1. Việc kiểm kê tài sản công do Sở Tài chính chủ trì, hoàn thành trong tháng 8/2026.',
      'Sở Tài chính | 2026-08-31',
    ],
    [
      'is agreed and given',
      '1. Thống nhất giao Sở Nội vụ tham mưu thành lập tổ công tác trước ngày 10/6/2026.',
      'Sở Nội vụ | 2026-06-10',
    ],
    [
      'follows an approval',
      '1. Đồng ý chủ trương mua xe chữa cháy; giao Công an tỉnh lập dự toán trước ngày 1/7/2026.',
      'Công an tỉnh | 2026-07-01',
    ],
    [
      'has its lead in brackets',
      '1. Lập kế hoạch đào tạo cán bộ số (Sở Nội vụ chủ trì), trình trong quý IV/2026.',
      'Sở Nội vụ | 2026-12-31',
    ],
    [
      'names who does it in brackets',
      '1. Hoàn thành giải phóng mặt bằng dự án trước ngày 30/8/2026 (Sở Xây dựng thực hiện).',
      'Sở Xây dựng | 2026-08-30',
    ],
    ['comes each month', '1. Trước ngày 25 hằng tháng, Sở Tài chính gửi báo cáo giải ngân.', 'Sở Tài chính | regular'],
    [
      'is pressing',
      '1. Sở Nông nghiệp và Môi trường khẩn trương có phương án chống hạn trước ngày 5/6/2026.',
      'Sở Nông nghiệp và Môi trường | 2026-06-05',
    ],
    [
      'is answered for',
      '1. Ban Quản lý khu kinh tế chịu trách nhiệm về tiến độ, hoàn thành nghiệm thu trước ngày 20/12/2026.',
      'Ban Quản lý khu kinh tế | 2026-12-20',
    ],
    [
      'is of two together',
      '1. Sở Nội vụ và Sở Tài chính cùng xây dựng quy chế, ban hành trong tháng 7/2026.',
      'Sở Nội vụ, Sở Tài chính | 2026-07-31',
    ],
    [
      'is said after its matter',
      '1. Nghiên cứu cơ chế thu hút bác sĩ. Giao Sở Y tế thực hiện, báo cáo trước ngày 1/10/2026.',
      'Sở Y tế | 2026-10-01',
    ],
    [
      'is asked of many',
      '1. Yêu cầu đối với UBND các xã: rà soát hộ nghèo, gửi kết quả trước ngày 10/11/2026.',
      'UBND các xã | 2026-11-10',
    ],
    [
      'is a reminder',
      '1. Lưu ý Sở Xây dựng kiểm tra an toàn công trình, báo cáo trước ngày 3/7/2026.',
      'Sở Xây dựng | 2026-07-03',
    ],
    [
      'is transferred',
      '1. Chuyển Sở Tư pháp thẩm định dự thảo, trả lời trước ngày 12/6/2026.',
      'Sở Tư pháp | 2026-06-12',
    ],
    [
      'is a proposal to a body beside',
      '1. Đề nghị Tòa án nhân dân tỉnh cử người tham gia trước ngày 5/6/2026.',
      'Tòa án nhân dân tỉnh | 2026-06-05',
    ],
    ['is entrusted', '1. Ủy nhiệm Sở Ngoại vụ đón đoàn công tác trước ngày 12/7/2026.', 'Sở Ngoại vụ | 2026-07-12'],
    [
      'is charged',
      '1. Sở Công Thương đảm nhiệm việc lập danh mục dự án, thời hạn 30/9/2026.',
      'Sở Công Thương | 2026-09-30',
    ],
    [
      'has its lead behind a dash',
      '1. Rà soát quy trình cấp phép - Sở Tư pháp chủ trì - hoàn thành trước ngày 30/6/2026.',
      'Sở Tư pháp | 2026-06-30',
    ],
    [
      'is required at the latest',
      '1. Muộn nhất đến hết ngày 31/7/2026, Sở Khoa học và Công nghệ phải kết nối xong dữ liệu.',
      'Sở Khoa học và Công nghệ | 2026-07-31',
    ],
  ])('%s', (_, line, task) => {
    expect(said(line)).toEqual([task]);
  });

  it('stands under a headline of whatever shape', () => {
    const work = ['- Thẩm định dự thảo trước ngày 20/6/2026;', '- Rà soát văn bản trái luật.'];
    const tasks = ['Sở Tư pháp | 2026-06-20', 'Sở Tư pháp | none'];
    for (const head of [
      '1. Sở Tư pháp:',
      '1. Sở Tư pháp có nhiệm vụ:',
      '1. Trách nhiệm của Sở Tư pháp:',
      '1. Nhiệm vụ của Sở Tư pháp',
      '1. Về phía Sở Tư pháp:',
      '1. Riêng Sở Tư pháp cần thực hiện:',
    ])
      expect([head, said(head, ...work)]).toEqual([head, tasks]);
  });

  it('is told by lines of labels, whatever they are called', () => {
    for (const [who, until] of [
      ['Đơn vị thực hiện', 'Hoàn thành'],
      ['Cơ quan thực hiện', 'Thời gian thực hiện'],
      ['Chủ trì', 'Thời hạn'],
      ['Đầu mối', 'Hạn hoàn thành'],
      ['Đơn vị chịu trách nhiệm', 'Tiến độ'],
    ])
      expect([
        who,
        said('1. Rà soát thủ tục đầu tư.', `- ${who ?? ''}: Sở Tài chính.`, `- ${until ?? ''}: trước ngày 30/6/2026.`),
      ]).toEqual([who, ['Sở Tài chính | 2026-06-30']]);
  });
});

describe('the tasks of a document of another kind', () => {
  const PLACE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/X\nLam Giang, ngày 20 tháng 5 năm 2026\n';
  const of = (...lines: string[]) =>
    extractTasks(`${PLACE}${lines.join('\n')}\n`).map(
      ({ leads, deadline }) => `${leads.join(' + ')} | ${deadline.kind === 'date' ? deadline.on : deadline.kind}`,
    );

  it('are read from minutes, a person with the body behind the name', () => {
    expect(
      of(
        'BIÊN BẢN',
        'Đồng chí Chủ tịch UBND tỉnh kết luận:',
        '- Sở Nội vụ: rà soát biên chế, báo cáo trước ngày 10/6/2026.',
        '- Đồng chí Nguyễn Văn Hùng (Sở Y tế): làm việc với bệnh viện.',
        'Cuộc họp kết thúc lúc 11 giờ.',
      ),
    ).toEqual(['Sở Nội vụ | 2026-06-10', 'Đồng chí Nguyễn Văn Hùng | none']);
  });

  it('are read from a telegram whose address is no task, with its points in one line', () => {
    expect(
      of(
        'CÔNG ĐIỆN',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:',
        '- Chủ tịch UBND các xã, phường;',
        '- Giám đốc các sở: Nông nghiệp và Môi trường, Xây dựng.',
        'Chủ tịch UBND tỉnh yêu cầu:',
        '1. Chủ tịch UBND các xã, phường: a) Di dời dân xong trước ngày 22/5/2026; b) Bố trí lực lượng trực.',
        '2. Sở Xây dựng bảo đảm giao thông thông suốt.',
      ),
    ).toEqual(['Chủ tịch UBND các xã, phường | 2026-05-22', 'Sở Xây dựng | none']);
  });

  it('are read from a letter that asks for opinions, with the day in the sentence behind', () => {
    expect(
      of(
        'Kính gửi: Bộ trưởng các Bộ: Tài chính, Nội vụ.',
        'Phó Thủ tướng có ý kiến như sau:',
        '1. Đề nghị các Bộ, cơ quan có ý kiến bằng văn bản. Văn bản gửi về Bộ Tài chính chậm nhất ngày 1/6/2026.',
      ),
    ).toEqual(['các Bộ, cơ quan | 2026-06-01']);
  });

  it('are read from a resolution with lines of labels that have no number', () => {
    expect(
      of(
        'NGHỊ QUYẾT',
        'QUYẾT NGHỊ:',
        '1. Rà soát các dự án chậm tiến độ.',
        'Cơ quan chủ trì: Sở Tài chính; cơ quan phối hợp: Sở Xây dựng; thời gian hoàn thành: quý III năm 2026.',
        '2. Xây dựng đề án chuyển đổi số.',
        'Cơ quan chủ trì: Sở Khoa học và Công nghệ; thời gian hoàn thành: quý IV năm 2026.',
      ),
    ).toEqual(['Sở Tài chính | 2026-09-30', 'Sở Khoa học và Công nghệ | 2026-12-31']);
  });

  it('are read from a plan that names each in a line and tells the work in a paragraph below', () => {
    expect(
      of(
        'KẾ HOẠCH',
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Các sở, ban, ngành',
        'Căn cứ chức năng, nhiệm vụ, xây dựng kế hoạch của đơn vị xong trước ngày 30/6/2026.',
        '2. UBND các xã, phường',
        'Tổ chức triển khai trên địa bàn; gửi báo cáo trước ngày 15/7/2026.',
      ),
    ).toEqual(['Các sở, ban, ngành | 2026-06-30', 'UBND các xã, phường | 2026-07-15']);
  });
});

describe('no task in other words', () => {
  it.each([
    ['what was given before', '1. Sở Y tế đã được giao làm đầu mối từ năm 2025.'],
    ['what falls to a fund', '1. Kinh phí thực hiện thuộc về ngân sách tỉnh.'],
    ['what was transferred', '1. Hồ sơ đã chuyển Sở Tư pháp thẩm định.'],
    ['what is a matter of principle', '1. Việc kiểm kê phải bảo đảm chính xác, kịp thời.'],
    ['a note for everybody', '1. Lưu ý các số liệu trên là số liệu sơ bộ.'],
  ])('%s', (_, line) => {
    expect(said(line)).toEqual([]);
  });
});
