import { matching, plain } from './commands';

const COMMANDS = ['Văn bản đến', 'Văn bản đi', 'Hồ sơ công việc', 'Đăng xuất', 'Tiếp nhận'].map((label) => ({ label }));
const found = (typed: string): string[] => matching(COMMANDS, typed).map(({ label }) => label);

describe('a command', () => {
  it('is found with accents, without them, and in any spelling of the same letters', () => {
    expect(found('Đăng xuất')).toEqual(['Đăng xuất']);
    expect(found('dang xuat')).toEqual(['Đăng xuất']);
    expect(found('Đăng xuất'.normalize('NFD'))).toEqual(['Đăng xuất']);
  });

  it('is found by some of its words in any order', () => {
    expect(found('viec ho so')).toEqual(['Hồ sơ công việc']);
  });

  it('that begins with what was typed comes first', () => {
    expect(found('ti')).toEqual(['Tiếp nhận']);
    expect(found('v')[0]).toBe('Văn bản đến');
    expect(found('d').at(0)).toBe('Đăng xuất');
  });

  it('is offered with all others while nothing is typed, and nothing is offered for nonsense', () => {
    expect(found('  ')).toHaveLength(COMMANDS.length);
    expect(found('xyz')).toEqual([]);
  });

  it('has a plain form that holds no accent of any vowel', () => {
    expect(plain('Ằ ễ ộ ự ỷ Đ đ')).toBe('a e o u y d d');
  });
});
