import type { UnitOfWork } from '@vanthu/platform';
import type { LegalTextsService } from '../legal-texts.service';
import { LEGAL_TEXTS } from './legal-texts';

/**
 * Begins an agency's library with well-known legal texts; the agencies below it see them, too. Texts that it holds
 * already stay as they are, so it may run at every start.
 * @returns how many were added
 */
export async function seedLibrary(work: UnitOfWork, texts: LegalTextsService, agencyId: string): Promise<number> {
  return work.asAgency(agencyId, async (tx) => {
    let added = 0;
    for (const text of LEGAL_TEXTS) if (await texts.insert(tx, agencyId, text)) added++;
    return added;
  });
}
