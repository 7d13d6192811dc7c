import fc from 'fast-check';
import { mainPart, messageName, plainLine, senderLine } from './mail.rules';

const part = (id: string, contentType: string, more: { inline?: boolean; size?: number } = {}) => ({
  id,
  contentType,
  inline: false,
  size: 1_000,
  ...more,
});

describe('the document in a message', () => {
  it('is the first PDF that hangs on it, whatever stands before', () => {
    const parts = [part('bang', 'application/octet-stream'), part('anh', 'image/png'), part('cv', 'application/pdf')];
    expect(mainPart(parts)?.id).toBe('cv');
  });

  it('is a picture where there is no PDF, but never the logo of a signature', () => {
    const logo = part('logo', 'image/png', { inline: true, size: 9_000 });
    expect(mainPart([logo, part('anh', 'image/jpeg')])?.id).toBe('anh');
    expect(mainPart([logo, part('chup', 'image/jpeg', { inline: true, size: 900_000 })])?.id).toBe('chup');
    expect(mainPart([logo])).toBeNull();
    expect(mainPart([])).toBeNull();
  });
});

describe('what a message says of itself', () => {
  it('is one line that can be stored and misleads nobody, whatever was sent', () => {
    expect(plainLine('V/v\r\nBcc: x\0', 100)).toBe('V/v Bcc: x');
    expect(plainLine('fdp.\u202eexe', 100)).toBe('fdp.exe');
    expect(plainLine('\ud800', 10)).toBe('\ufffd');
    expect(plainLine(undefined, 10)).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const line = plainLine(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });

  it('names its sender with the address', () => {
    expect(senderLine([{ name: 'Văn thư', address: 'vanthu@a.example' }])).toBe('Văn thư <vanthu@a.example>');
    expect(senderLine([{ address: 'vanthu@a.example' }])).toBe('vanthu@a.example');
    expect(senderLine([{ name: 'Văn thư' }])).toBe('Văn thư');
    expect(senderLine([])).toBe('');
    expect(senderLine(undefined)).toBe('');
  });

  it('becomes a file name that leads nowhere', () => {
    expect(messageName('V/v báo cáo')).toBe('V-v báo cáo.eml');
    expect(messageName('../../etc/passwd')).toBe('..-..-etc-passwd.eml');
    expect(messageName('')).toBe('thu-dien-tu.eml');
  });
});
