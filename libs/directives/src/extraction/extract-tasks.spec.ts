import { extractTasks } from './extract-tasks';

const HEAD = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 47/TB-UBND\nLam Giang, ngày 14 tháng 5 năm 2026\nTHÔNG BÁO\n';
const concluded = (...lines: string[]) =>
  extractTasks(`${HEAD}Chủ tịch UBND tỉnh kết luận như sau:\n${lines.join('\n')}\n`);

describe('tasks are proposed from a directive', () => {
  it('with who leads, who works along, until when and what is to be handed in', () => {
    const [task, ...others] = concluded(
      '1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch tinh gọn bộ máy, trình UBND tỉnh trước ngày 15/6/2026.',
    );
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      leads: ['Sở Nội vụ'],
      coordinators: ['Sở Tài chính'],
      deadline: { kind: 'date', on: '2026-06-15' },
      product: 'kế hoạch',
    });
  });

  it('and the place in the text where each of them stands', () => {
    const text = `${HEAD}Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế rà soát nhu cầu thuốc.\n`;
    const [task] = extractTasks(text);
    expect(text.slice(task?.source.start, task?.source.end)).toBe('Sở Y tế rà soát nhu cầu thuốc');
  });

  it('one for each point under the headline of an agency', () => {
    const tasks = concluded(
      '1. Giao Sở Tài chính:',
      'a) Rà soát nợ đọng;',
      'b) Báo cáo trước ngày 30/6/2026.',
      '2. Đối với Công an tỉnh:',
      '- Tăng cường tuần tra.',
    );
    expect(tasks.map(({ leads, text }) => `${leads.join()}: ${text}`)).toEqual([
      'Sở Tài chính: Rà soát nợ đọng',
      'Sở Tài chính: Báo cáo trước ngày 30/6/2026',
      'Công an tỉnh: Tăng cường tuần tra',
    ]);
  });

  it('one for each agency in a sentence that names several', () => {
    const tasks = concluded(
      '1. Về nguồn vốn: giao Sở Tài chính cân đối ngân sách; yêu cầu Sở Xây dựng hoàn thiện hồ sơ thiết kế.',
    );
    expect(tasks.map(({ leads }) => leads)).toEqual([['Sở Tài chính'], ['Sở Xây dựng']]);
  });

  it('with the lead that stands behind the work', () => {
    expect(
      concluded('1. Hoàn thiện đề án sắp xếp trụ sở; giao Sở Tài chính chủ trì, hoàn thành trong quý III/2026.'),
    ).toMatchObject([
      {
        text: expect.stringContaining('Hoàn thiện đề án') as string,
        leads: ['Sở Tài chính'],
        deadline: { on: '2026-09-30' },
      },
    ]);
  });

  it('from lines of labels under a task', () => {
    expect(
      concluded(
        '1. Rà soát quy trình nội bộ.',
        '- Cơ quan chủ trì: Sở Tư pháp.',
        '- Cơ quan phối hợp: Sở Nội vụ.',
        '- Thời hạn hoàn thành: Tháng 9/2026.',
      ),
    ).toMatchObject([{ leads: ['Sở Tư pháp'], coordinators: ['Sở Nội vụ'], deadline: { on: '2026-09-30' } }]);
  });

  it('from a table that lost its lines', () => {
    const tasks = extractTasks(
      `${HEAD}TT Nhiệm vụ Cơ quan chủ trì Thời gian hoàn thành\n1 Kiểm kê máy tính Sở Nội vụ 28/02/2027\n2 Tập huấn Công an tỉnh Thường xuyên\nTổng cộng 2\n`,
    );
    expect(tasks).toMatchObject([
      { text: 'Kiểm kê máy tính', leads: ['Sở Nội vụ'], deadline: { on: '2027-02-28' } },
      { text: 'Tập huấn', leads: ['Công an tỉnh'], deadline: { kind: 'regular' } },
    ]);
  });

  it('of those addressed, when the points of a telegram name nobody', () => {
    const tasks = extractTasks(
      `${HEAD}CHỦ TỊCH UBND TỈNH ĐIỆN:\n- Chủ tịch UBND các xã, phường;\n- Giám đốc Công an tỉnh.\nChủ tịch UBND tỉnh yêu cầu:\n1. Tổ chức trực ban 24/24 giờ.\n`,
    );
    expect(tasks).toMatchObject([{ leads: ['Chủ tịch UBND các xã, phường', 'Giám đốc Công an tỉnh'] }]);
  });

  it('also from a bad scan without accents and with broken lines', () => {
    const text =
      'CONG HOA XA HOI CHU NGHIA VIET NAM\nLam Giang, ngay 14 thang 5 nam 2026\nChu tich UBND tinh ket luan nhu sau:\n1. Giao So Noi vu chu tri, phoi hop voi So Tai chinh ra soat bien che, bao cao UBND\ntinh truoc ngay 15/6/2026.\n';
    expect(extractTasks(text)).toMatchObject([
      { leads: ['So Noi vu'], coordinators: ['So Tai chinh'], deadline: { on: '2026-06-15' } },
    ]);
  });
});

describe('no task is', () => {
  it.each([
    ['praise', 'Ghi nhận, biểu dương Sở Nội vụ đã hoàn thành nhiệm vụ.'],
    ['a fact', 'Sở Tài chính đã có báo cáo về tình hình thực hiện.'],
    ['a principle', 'Việc sắp xếp phải bảo đảm công khai, minh bạch.'],
    ['the closing clause', 'Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.'],
    ['the appeal at the end', 'Yêu cầu Thủ trưởng các sở, ban, ngành nghiêm túc triển khai thực hiện Chỉ thị này./.'],
    [
      'the offer of advice',
      'Quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để được hướng dẫn.',
    ],
    ['the line that makes it known', 'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.'],
  ])('%s', (_, line) => {
    expect(concluded(line)).toEqual([]);
  });

  it('in the list of recipients, nor in a report or an invitation', () => {
    expect(concluded('Nơi nhận:', '- Sở Nội vụ thực hiện;', '- Lưu: VT.')).toEqual([]);
    expect(extractTasks('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO\n1. Giao Sở Nội vụ rà soát biên chế.\n')).toEqual(
      [],
    );
  });
});

describe('the rules', () => {
  it('give the same answer each time and end on any text', () => {
    const hostile = [
      '',
      'a',
      'Giao '.repeat(5_000),
      'Sở Tài chính, '.repeat(3_000),
      '1. '.repeat(4_000),
      'trước ngày '.repeat(4_000),
      '\u0301'.repeat(500),
      'các sở: Tài chính, '.repeat(2_000),
    ];
    for (const text of hostile) expect(extractTasks(text)).toEqual(extractTasks(text));
  });
});
