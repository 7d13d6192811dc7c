import { randomBytes } from 'node:crypto';

import type { INestApplicationContext } from '@nestjs/common';
import { type DemoAccount, seedPeople } from '@vanthu/identity';
import { UnitOfWork } from '@vanthu/platform';

export type { DemoAccount };

/**
 * Fills an empty database with the demonstration province, so that a first start has somebody to sign in as.
 * @returns the accounts with their passwords, known to nobody else; null when the database has agencies already
 */
export async function seedDemo(app: INestApplicationContext): Promise<DemoAccount[] | null> {
  const work = app.get(UnitOfWork);
  const accounts = await seedPeople(work, password);
  return accounts.length > 0 ? accounts : null;
}

/** 96 bits in four groups that can be read aloud and typed from a screen. */
function password(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from(randomBytes(20), (byte) => alphabet[byte % alphabet.length] ?? '').join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}
