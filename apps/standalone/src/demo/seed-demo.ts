import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';
import { seedAddressBook } from '@vanthu/address-book';
import { seedCampaign } from '@vanthu/digitization';
import { type DemoAccount, seedPeople } from '@vanthu/identity';
import { UnitOfWork } from '@vanthu/platform';
import { LegalTextsService, seedLibrary } from '@vanthu/references';
import { seedLaw, seedRegisters } from '@vanthu/registers';
import { seedRoutes } from '@vanthu/workflow';
import { z } from 'zod';

import { keepPrivately, readKept } from '../kept';

export type { DemoAccount };

const Kept = z.array(z.object({ agencyCode: z.string() }));

/**
 * Fills an empty database with the demonstration province, so that a first start has somebody to sign in as, and
 * keeps the accounts in `demo-accounts.json`. Each start completes what an earlier one that was killed left undone.
 * @returns the accounts with their passwords, known to nobody else; null when the database has agencies already
 */
export async function seedDemo(app: INestApplicationContext, dataFolder: string): Promise<DemoAccount[] | null> {
  const work = app.get(UnitOfWork);
  const path = join(dataFolder, 'demo-accounts.json');
  await seedLaw(work);
  // Kept before the commit: a program killed in between loses a province that nobody used, never its passwords.
  const made = await seedPeople(work, password, (accounts) => {
    keepPrivately(path, `${JSON.stringify(accounts, null, 2)}\n`);
  });
  const codes = [...new Set(Kept.parse(JSON.parse(readKept(path) ?? '[]')).map(({ agencyCode }) => agencyCode))];
  const lines = await work.asSystem('seed', (tx) =>
    tx.query<{ line: string[] }[]>('SELECT line FROM agency WHERE code = ANY($1)', [codes]),
  );
  for (const id of new Set(lines.flatMap(({ line }) => line))) {
    await seedRegisters(work, id);
    await seedAddressBook(work, id);
    await seedRoutes(work, id);
    await seedCampaign(work, id);
  }
  // The province holds the library; its departments read it.
  const texts = app.get(LegalTextsService, { strict: false });
  for (const id of new Set(lines.flatMap(({ line }) => line.slice(0, 1)))) await seedLibrary(work, texts, id);
  return made.length > 0 ? made : null;
}

/** 96 bits in four groups that can be read aloud and typed from a screen. */
function password(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from(randomBytes(20), (byte) => alphabet[byte % alphabet.length] ?? '').join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}
