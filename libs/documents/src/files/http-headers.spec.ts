import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { attachment, byteRange, declaredSha256, dispositionName, reprDigest } from './http-headers';

describe('a name in Content-Disposition', () => {
  it.each<[string, string | undefined]>([
    [`attachment; filename="a.pdf"`, 'a.pdf'],
    [`attachment; filename=a.pdf`, 'a.pdf'],
    [`attachment; filename="a \\"b\\".pdf"`, 'a "b".pdf'],
    [`attachment; filename="x.pdf"; filename*=UTF-8''T%E1%BB%9D.pdf`, 'Tờ.pdf'],
    [`attachment; filename*=utf-8'vi'T%E1%BB%9D.pdf`, 'Tờ.pdf'],
    [`attachment; filename="x.pdf"; filename*=UTF-8''%E1%BB`, 'x.pdf'],
    ['attachment', undefined],
    ['', undefined],
  ])('%s is %j', (header, name) => {
    expect(dispositionName(header)).toBe(name);
  });

  it('is read as UTF-8 when it was sent as it is', () => {
    const header = Buffer.from('attachment; filename="Tờ trình.pdf"').toString('latin1');
    expect(dispositionName(header)).toBe('Tờ trình.pdf');
  });

  it('comes back as it went out, and never breaks its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (name) => {
        const header = attachment(name);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        expect(header.match(/"/g)).toHaveLength(2);
        expect(dispositionName(header)).toBe(name);
      }),
    );
  });
});

describe('a digest', () => {
  const hex = createHash('sha256').update('công văn').digest('hex');
  it('is read back as it was written, among others too', () => {
    expect(declaredSha256(reprDigest(hex))).toBe(hex);
    expect(declaredSha256(`md5=:AAAA:, ${reprDigest(hex)}`)).toBe(hex);
  });
  it('says nothing when it is of another kind', () => {
    expect(declaredSha256('sha-512=:AAAA:')).toBeUndefined();
    expect(declaredSha256(undefined)).toBeUndefined();
  });
  it.each([hex, 'sha-256=abc', `sha-256=${hex}`, 'sha-256=:AA:'].slice(1))('%s is refused', (header) => {
    expect(() => declaredSha256(header)).toThrow(expect.objectContaining({ code: 'unreadable' }));
  });
});

describe('a range of a file of ten bytes', () => {
  it.each<[string | undefined, ReturnType<typeof byteRange>]>([
    [undefined, 'whole'],
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=5-100', { start: 5, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['pages=1-2', 'whole'],
    ['nonsense', 'whole'],
  ])('%j is %j', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range);
  });

  it('never leaves the file', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 40 }), (from, to, size) => {
        const range = byteRange(`bytes=${from.toString()}-${to.toString()}`, size);
        if (typeof range === 'string') return;
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
