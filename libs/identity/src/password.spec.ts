import { hashPassword, isPassword, refuseWeak } from './password';

describe('a password', () => {
  it('is right when it is the same, whichever keyboard wrote its marks', async () => {
    const stored = await hashPassword('Đường về tỉnh Lam Giang'.normalize('NFD'));
    await expect(isPassword(stored, 'Đường về tỉnh Lam Giang'.normalize('NFC'))).resolves.toBe(true);
    await expect(isPassword(stored, 'Duong ve tinh Lam Giang')).resolves.toBe(false);
  });

  it('is stored as argon2id with the cost that OWASP asks for, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('cùng một mật khẩu'), hashPassword('cùng một mật khẩu')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('is never right for nobody, nor where the stored hash is damaged', async () => {
    await expect(isPassword(null, '')).resolves.toBe(false);
    await expect(isPassword(null, 'bất kỳ')).resolves.toBe(false);
    await expect(isPassword('$argon2id$broken', 'bất kỳ')).resolves.toBe(false);
  });

  it('of nobody takes as much work to check as one of somebody', async () => {
    const stored = await hashPassword('mật khẩu của ai đó');
    await isPassword(null, 'khởi động');
    const work = async (hash: string | null) => {
      const rounds: number[] = [];
      for (let i = 0; i < 7; i++) {
        const start = process.cpuUsage();
        await isPassword(hash, 'đoán mò thôi');
        const { user, system } = process.cpuUsage(start);
        rounds.push(user + system);
      }
      return rounds.sort((a, b) => a - b)[3] ?? 0; // in the middle of seven: what else the process does is no part of it
    };
    const [known, unknown] = [await work(stored), await work(null)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  it.each([
    ['vanthu.snv-2026', 'vanthu.snv'],
    ['MatKhau-VANTHU.SNV', 'vanthu.snv'],
    ['aaaaaaaaaaaaaaaa', 'nobody'],
    ['123123123123', 'nobody'],
  ])('%s is too easy to guess for %s', (password, username) => {
    expect(() => {
      refuseWeak(password, username);
    }).toThrow(expect.objectContaining({ code: 'identity/weak-password' }));
  });

  it('need not have digits or signs when it is long', () => {
    expect(() => {
      refuseWeak('buổi sáng cà phê phố cũ', 'vanthu.snv');
    }).not.toThrow();
  });
});
