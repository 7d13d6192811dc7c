import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** The public key of a browser and the secret that it shares with us, in base64url as the Push API gives them. */
export type PushKeys = { readonly p256dh: string; readonly auth: string };

const CURVE = 'prime256v1';
/** One record holds it all: a push service takes 4,096 bytes at most (RFC 8030, 7.2). */
const RECORD = 4_096;
export const LONGEST_PAYLOAD = 3_000;

const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/**
 * Encrypts what only one browser shall read; the push service between does not.
 * @param ours the key and salt of this message; made anew for each, given only to compare with the example of the RFC
 * @see RFC 8291 (Web Push), RFC 8188 (aes128gcm)
 */
export function encryptPush(
  payload: Buffer,
  keys: PushKeys,
  ours: { readonly privateKey?: Buffer; readonly salt?: Buffer } = {},
): Buffer {
  if (payload.length > LONGEST_PAYLOAD) throw new RangeError('a push that no push service takes');
  const browser = Buffer.from(keys.p256dh, 'base64url');
  const pair = createECDH(CURVE);
  if (ours.privateKey) pair.setPrivateKey(ours.privateKey);
  else pair.generateKeys();
  const salt = ours.salt ?? randomBytes(16);
  const own = pair.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser, own]);
  const secret = derive(pair.computeSecret(browser), Buffer.from(keys.auth, 'base64url'), info, 32);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);

  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD);
  head.writeUInt8(own.length, 4);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2: the last record, and no padding after it.
  const body = Buffer.concat([cipher.update(payload), cipher.update(Buffer.from([2])), cipher.final()]);
  return Buffer.concat([salt, head, own, body, cipher.getAuthTag()]);
}

/** May these be keys of a browser: a point on the curve, and 16 bytes? */
export function arePushKeys({ p256dh, auth }: PushKeys): boolean {
  try {
    const pair = createECDH(CURVE);
    pair.generateKeys();
    pair.computeSecret(Buffer.from(p256dh, 'base64url'));
    return Buffer.from(auth, 'base64url').length === 16;
  } catch {
    return false;
  }
}
