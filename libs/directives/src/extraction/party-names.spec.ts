import { extractTasks } from './extract-tasks';

const HEAD =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 61/TB-UBND\nLam Giang, ngày 2 tháng 6 năm 2026\nTHÔNG BÁO\nChủ tịch UBND tỉnh kết luận như sau:\n';
const leadsOf = (line: string) => extractTasks(`${HEAD}${line}\n`).map(({ leads }) => leads);

describe('a collective name with commas of its own', () => {
  it.each([
    'Các sở, ban, ngành',
    'Các Sở, Ban, Ngành tỉnh',
    'CÁC SỞ, BAN, NGÀNH',
    'Các sở, ban, ngành, đoàn thể cấp tỉnh',
    'Các cơ quan, đơn vị, địa phương',
    'Các cơ quan, đơn vị và địa phương',
    'Thủ trưởng các sở, ban, ngành',
    'Ủy ban nhân dân các huyện, thị xã, thành phố',
    'UBND các xã, phường, đặc khu',
    'Chủ tịch UBND các xã, phường, thị trấn',
    'Các doanh nghiệp, hợp tác xã, hộ kinh doanh',
    'Các tổ chức, cá nhân',
    'Toàn thể cán bộ, công chức, viên chức',
    'Các phòng, ban, đơn vị trực thuộc',
    'Các trường học, bệnh viện, trạm y tế',
    'Các chủ đầu tư, nhà thầu, đơn vị tư vấn',
  ])('is one lead: %s', (lead) => {
    expect(leadsOf(`1. ${lead} rà soát phương án phòng cháy, hoàn thành trước ngày 30/6/2026.`)).toEqual([[lead]]);
    const small = `${lead.charAt(0).toLowerCase()}${lead.slice(1)}`;
    const given = /^(?:[cC]ác [a-zđ]|[tT]oàn thể)/u.test(lead) ? small : lead;
    expect(leadsOf(`1. Giao ${given} rà soát phương án phòng cháy trước ngày 30/6/2026.`)).toEqual([[given]]);
  });

  it.each<[lead: string, leads: string[]]>([
    ['Các sở, ban, ngành; UBND các xã, phường, đặc khu', ['Các sở, ban, ngành', 'UBND các xã, phường, đặc khu']],
    [
      'Các sở, ban, ngành, UBND các huyện, thị xã, thành phố',
      ['Các sở, ban, ngành', 'UBND các huyện, thị xã, thành phố'],
    ],
    [
      'Các sở, ban, ngành và các cơ quan, đơn vị, địa phương',
      ['Các sở, ban, ngành', 'các cơ quan, đơn vị, địa phương'],
    ],
    [
      'Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các xã, phường',
      ['Giám đốc các sở', 'Thủ trưởng các ban, ngành', 'Chủ tịch UBND các xã, phường'],
    ],
    ['Sở Nội vụ, Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Sở Y tế, các cơ quan, đơn vị', ['Sở Y tế', 'các cơ quan, đơn vị']],
    ['Công an tỉnh; các doanh nghiệp, hợp tác xã', ['Công an tỉnh', 'các doanh nghiệp, hợp tác xã']],
    ['Các sở, ban, ngành, Công an tỉnh', ['Các sở, ban, ngành', 'Công an tỉnh']],
  ])('stands beside others, which stay apart: %s', (lead, leads) => {
    expect(leadsOf(`1. ${lead} rà soát phương án phòng cháy, hoàn thành trước ngày 30/6/2026.`)).toEqual([leads]);
  });

  it('of those who work along is one as well', () => {
    const [task] = extractTasks(
      `${HEAD}1. Sở Công Thương chủ trì, phối hợp với các sở, ban, ngành, địa phương kiểm tra giá xăng trước ngày 9/6/2026.\n`,
    );
    expect(task?.leads).toEqual(['Sở Công Thương']);
    expect(task?.coordinators).toEqual(['các sở, ban, ngành, địa phương']);
  });

  it('stands as one in the headline above its points', () => {
    expect(
      leadsOf('1. Các cơ quan, đơn vị, địa phương:\na) Rà soát trụ sở dôi dư;\nb) Báo cáo trước ngày 30/6/2026.'),
    ).toEqual([['Các cơ quan, đơn vị, địa phương'], ['Các cơ quan, đơn vị, địa phương']]);
  });
});
