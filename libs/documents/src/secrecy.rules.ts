import { contentMissing, secretContent } from './documents.problems';
import type { Secrecy } from './incoming-fields';

/** What stands for the subject of a secret document: a machine on a network keeps no content of it, its title neither. */
export const SECRET_SUBJECT = 'Văn bản mật: xem sổ đăng ký văn bản mật (bản giấy)';

type Kept = { readonly secrecy: Secrecy; readonly files: readonly unknown[] };

/**
 * May a document be given this secrecy (độ mật)? With content it stays open, without content it stays a stub.
 * @throws Problem `documents/secret-content`, `documents/content-missing`
 * @see Law 117/2025/QH15 on the protection of state secrets; Decree 30/2020/NĐ-CP, art. 22.4
 */
export function requireSecrecy({ secrecy, files }: Kept, wanted: Secrecy): void {
  if (wanted !== 'none' && files.length > 0) throw secretContent({});
  if (wanted === 'none' && secrecy !== 'none') throw contentMissing({});
}

/** What a stub keeps of what was written: who sent which number when, and nothing of what it says. */
export function stubbed<T extends object>(secrecy: Secrecy, written: T): T {
  return secrecy === 'none' ? written : { ...written, subject: SECRET_SUBJECT, note: '' };
}
