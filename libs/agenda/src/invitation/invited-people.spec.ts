import { invitedPeople, type Official } from './invited-people';

const AGENCY = 'Sở Tài chính tỉnh Lam Giang';
const official = (id: string, name: string, title: string, unitName: string | null = null): Official => ({
  id,
  name,
  posts: [{ title, unitName }],
});
const director = official('director', 'Lê Quốc Dũng', 'Giám đốc Sở');
const deputy = official('deputy', 'Nguyễn Văn An', 'Phó Giám đốc');
const hoa = official('hoa', 'Trần Thị Hòa', 'Trưởng phòng', 'Phòng Ngân sách');
const clerk = official('clerk', 'Phạm Thu Hà', 'Chuyên viên', 'Văn phòng');
const headHa = official('headHa', 'Phạm Thu Hà', 'Trưởng phòng', 'Phòng Giá và Công sản');
const PEOPLE = [director, deputy, hoa, clerk, headHa];
/** `name` for who is meant, `name?` for who is offered. */
const invited = (text: string, people: readonly Official[] = PEOPLE): string[] =>
  invitedPeople(text, { start: 0, end: text.length }, people, AGENCY).flatMap(({ person, candidates }) =>
    person ? [person.id] : candidates.map(({ id }) => `${id}?`),
  );

describe('who of the agency is named in an invitation', () => {
  it.each([
    ['Đ/c Nguyễn Văn An, Phó Giám đốc Sở Tài chính', ['deputy']],
    ['- Đồng chí Nguyễn Văn An - PGĐ Sở Tài chính;', ['deputy']],
    ['Phó Giám đốc Sở Nguyễn Văn An', ['deputy']],
    ['ông Nguyễn Văn An', ['deputy']],
    ['Ông NGUYỄN VĂN AN, PHÓ GIÁM ĐỐC', ['deputy']],
    ['- Ông Nguyễn Văn An\n- Bà Trần Thị Hòa, Trưởng phòng Ngân sách', ['deputy', 'hoa']],
    ['Ông Nguyễn Văn An và bà Trần Thị Hòa dự họp', ['deputy', 'hoa']],
  ])('knows by name, whatever the title: %p', (text, found) => {
    expect(invited(text)).toEqual(found);
  });

  it.each([
    ['bà Trần Thị Hoà', ['hoa'], 'the tone stands on another letter'],
    ['ba Tran Thi Hoa', ['hoa'], 'a scan without accents'],
    ['bà Trần Thị Hoa', ['hoa?'], 'another name by its accents'],
  ])('compares accents with care: %p', (text, found) => {
    expect(invited(text)).toEqual(found);
  });

  it('of two people of one name takes the one whose post is printed, and offers both where none is', () => {
    expect(invited('bà Phạm Thu Hà, Trưởng phòng Giá và Công sản')).toEqual(['headHa']);
    expect(invited('bà Phạm Thu Hà')).toEqual(['clerk?', 'headHa?']);
    expect(invited('bà Phạm Thu Hà, Chủ tịch Hội Phụ nữ')).toEqual(['clerk?', 'headHa?']);
  });

  it.each([
    ['Ông Nguyễn Văn An, Phó Giám đốc Sở Y tế', ['deputy?'], 'the same post elsewhere'],
    ['Ông Nguyễn Văn An, Chủ tịch UBND xã Hòa Bình', ['deputy?'], 'another post'],
    ['Ông Nguyễn Văn An Bình, Phó Giám đốc Sở Tài chính', [], 'a longer name'],
    ['Đại biểu Lam Nguyễn Văn An', ['deputy?'], 'perhaps a longer name'],
    ['Lãnh đạo Sở Tài chính, đại diện phòng Ngân sách', [], 'nobody by name'],
  ])('is not sure of %p', (text, found) => {
    expect(invited(text)).toEqual(found);
  });

  it.each([
    ['Đồng chí Giám đốc Sở Tài chính', ['director']],
    ['Giám đốc Sở Tài chính, Giám đốc Sở Y tế, Giám đốc Công an tỉnh', ['director']],
    ['+ Trưởng phòng Ngân sách Sở Tài chính;', ['hoa']],
    ['các đồng chí Phó Giám đốc Sở Tài chính', ['deputy?']],
    ['Giám đốc Sở Y tế', []],
    ['Trưởng phòng Ngân sách', []],
  ])('knows by a post where this agency is named in full: %p', (text, found) => {
    expect(invited(text)).toEqual(found);
  });

  it.each(['Ông Đỗ Mạnh Cường, Giám đốc Sở Tài chính', 'Giám đốc Sở Tài chính: ông Đỗ Mạnh Cường'])(
    'takes nobody for another who is named with their post: %p',
    (text) => {
      expect(invited(text)).toEqual([]);
    },
  );

  it('offers all who hold a post that one is asked from', () => {
    const second = official('second', 'Vũ Minh Khôi', 'Phó Giám đốc');
    expect(invited('Phó Giám đốc Sở Tài chính', [...PEOPLE, second])).toEqual(['deputy?', 'second?']);
    expect(invited('Đ/c Vũ Minh Khôi, Phó Giám đốc Sở Tài chính', [...PEOPLE, second])).toEqual(['second']);
  });

  it('says where in the text they stand', () => {
    const text = 'Thành phần: đ/c Nguyễn Văn An, Phó Giám đốc.';
    const [one] = invitedPeople(text, { start: 11, end: text.length }, PEOPLE, AGENCY);
    expect(one?.printed).toBe('Nguyễn Văn An');
    expect(one && text.slice(one.source.start, one.source.end)).toBe('Nguyễn Văn An');
  });
});
