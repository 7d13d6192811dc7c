import { seal, unseal } from './sealed-secret';

const SECRET = 'một bí mật của cả hệ thống, đủ dài để dùng';

describe('a secret that the program must use again', () => {
  it('comes back as it was, and is never stored twice alike', () => {
    const [one, two] = [seal(SECRET, 'a/b', 'mật khẩu 🔑'), seal(SECRET, 'a/b', 'mật khẩu 🔑')];
    expect(unseal(SECRET, 'a/b', one)).toBe('mật khẩu 🔑');
    expect(one.equals(two)).toBe(false);
    expect(one.includes(Buffer.from('khẩu'))).toBe(false);
  });

  it('opens for no other row, under no other secret, and not when a bit of it was changed', () => {
    const sealed = seal(SECRET, 'a/b', 'mật khẩu');
    expect(() => unseal(SECRET, 'a/c', sealed)).toThrow();
    expect(() => unseal(`${SECRET}!`, 'a/b', sealed)).toThrow();
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(SECRET, 'a/b', changed)).toThrow();
    }
    expect(() => unseal(SECRET, 'a/b', sealed.subarray(0, 20))).toThrow();
  });
});
