import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { weakPassword } from './identity.problems';

/** argon2id (the library's default variant) with OWASP's parameters: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same password typed on another keyboard may come as other code points (NIST SP 800-63B, 5.1.1.2). */
const typed = (password: string) => password.normalize('NFKC');

export const hashPassword = async (password: string): Promise<string> => hash(typed(password), COST);

let nobody: Promise<string> | undefined;

/**
 * Says whether the password is right. `stored` is null for an unknown name: then a hash of nobody's password is
 * checked, so that the answer takes as long as for a known one.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32), COST);
  const right = await verify(stored ?? (await nobody), typed(password)).catch(() => false);
  return stored !== null && right;
}

/** @throws Problem `identity/weak-password`; the length is the schema's affair. */
export function refuseWeak(password: string, username: string): void {
  const folded = typed(password).toLowerCase();
  if (folded.includes(username.toLowerCase()) || new Set(folded).size < 5) throw weakPassword({});
}
