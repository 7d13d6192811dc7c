import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from '@vanthu/identity';

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, the rest is text. `of` binds it to its row: it opens nowhere else. */
const NONCE = 12;
const TAG = 16;

/** Seals a secret that the program itself must use again, for instance the password of a mailbox. */
export function seal(installationSecret: string, of: string, plain: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(installationSecret, 'intake-secret'), nonce);
  cipher.setAAD(Buffer.from(of));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws when it was sealed for another row, with another VANTHU_SECRET, or was changed */
export function unseal(installationSecret: string, of: string, sealed: Buffer): string {
  const key = deriveKey(installationSecret, 'intake-secret');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(of));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}
