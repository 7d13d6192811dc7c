import { createPublicKey, verify } from 'node:crypto';
import { failureOf } from '../mail/smtp-mailer';
import { arePushKeys, encryptPush, LONGEST_PAYLOAD } from './encryption';
import { endpointAllowed } from './hosts.rules';
import { Vapid } from './vapid';
import { failureOfStatus } from './web-pusher';

/** The example of RFC 8291, appendix A. */
const EXAMPLE = {
  plaintext: 'When I grow up, I want to be a watermelon',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  ours: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  message:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};
const bytes = (text: string) => Buffer.from(text, 'base64url');

describe('a push', () => {
  it('is encrypted to the byte as the example of RFC 8291', () => {
    const made = encryptPush(Buffer.from(EXAMPLE.plaintext), EXAMPLE, {
      privateKey: bytes(EXAMPLE.ours),
      salt: bytes(EXAMPLE.salt),
    });
    expect(made.toString('base64url')).toBe(EXAMPLE.message);
  });

  it('is another one each time, fits into one record, and is refused where it does not', () => {
    const [one, other] = [1, 2].map(() => encryptPush(Buffer.from('x'), EXAMPLE).toString('base64url'));
    expect(one).not.toBe(other);
    expect(encryptPush(Buffer.alloc(LONGEST_PAYLOAD), EXAMPLE).length).toBeLessThanOrEqual(4_096);
    expect(() => encryptPush(Buffer.alloc(LONGEST_PAYLOAD + 1), EXAMPLE)).toThrow(RangeError);
  });

  it('goes to keys of a browser only', () => {
    expect(arePushKeys(EXAMPLE)).toBe(true);
    expect(arePushKeys({ ...EXAMPLE, auth: 'AAAA' })).toBe(false);
    expect(arePushKeys({ ...EXAMPLE, p256dh: `B${'A'.repeat(86)}` })).toBe(false);
  });
});

describe('who sends a push', () => {
  const seed = Buffer.alloc(32, 7);
  const vapid = new Vapid(seed, 'https://vanthu.example');

  it('signs where it goes, until when and who is asked, in a way that its public key verifies', () => {
    const now = Date.UTC(2026, 10, 23);
    const [, token = '', key = ''] =
      /^vapid t=(\S+), k=(\S+)$/.exec(vapid.headerFor('https://push.example/abc?d=1', now)) ?? [];
    const [head = '', claims = '', signature = ''] = token.split('.');
    expect(JSON.parse(bytes(head).toString())).toEqual({ typ: 'JWT', alg: 'ES256' });
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: 'https://push.example',
      exp: now / 1_000 + 12 * 3_600,
      sub: 'https://vanthu.example',
    });
    expect(key).toBe(vapid.publicKey);
    const point = bytes(key);
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const publicKey = createPublicKey({ format: 'jwk', key: jwk });
    const check = (text: string) =>
      verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes(signature));
    expect(check(`${head}.${claims}`)).toBe(true);
    expect(check(`${head}.${claims}x`)).toBe(false);
  });

  it('is the same in all processes, and another one with another secret', () => {
    expect(new Vapid(seed, 'x').publicKey).toBe(vapid.publicKey);
    expect(new Vapid(Buffer.alloc(32, 8), 'x').publicKey).not.toBe(vapid.publicKey);
  });
});

describe('a push service', () => {
  const known = 'push.example, .notify.example,http://127.0.0.1:8080';

  it.each(['https://push.example/x', 'https://db5.notify.example/x', 'http://127.0.0.1:8080/x'])(
    'is believed where it is listed: %s',
    (endpoint) => {
      expect(endpointAllowed(endpoint, known)).toBe(true);
    },
  );

  it.each([
    'http://push.example/x',
    'https://push.example:8443/x',
    'https://notify.example/x',
    'https://evilnotify.example/x',
    'https://push.example.evil.test/x',
    'https://user@push.example/x',
    'http://127.0.0.1:8081/x',
    'http://127.0.0.1:8080@evil.test/x',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'push.example',
  ])('is not believed: %s', (endpoint) => {
    expect(endpointAllowed(endpoint, known)).toBe(false);
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [403, 'gone'],
    [429, 'stayed'],
    [503, 'stayed'],
    [400, 'hopeless'],
    [413, 'hopeless'],
    [302, 'hopeless'],
  ])('that answers %i means: %s', (status, failure) => {
    expect(failureOfStatus(status)).toBe(failure);
  });
});

describe('a mail server', () => {
  it.each([
    ['has no such address', { responseCode: 550, command: 'RCPT TO' }, false, 'gone'],
    ['is full for now', { responseCode: 452, command: 'RCPT TO' }, false, 'stayed'],
    ['refuses what the mail says', { responseCode: 554, command: 'DATA' }, true, 'hopeless'],
    ['does not know us', { responseCode: 535, command: 'AUTH PLAIN' }, false, 'stayed'],
    ['is not there', { code: 'ESOCKET', command: 'CONN' }, false, 'stayed'],
    ['says nothing while it has the mail', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
    ['breaks the line while it has the mail', { code: 'ECONNECTION', command: 'CONN' }, true, 'unknown'],
  ])('that %s', (_, facts, underWay, failure) => {
    expect(failureOf(Object.assign(new Error('x'), facts), underWay)).toBe(failure);
  });
});
