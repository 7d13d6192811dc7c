import { newId } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { EntryLine } from './numbering.service';

export type LineCorrection = {
  readonly agencyId: string;
  readonly documentId: string;
  readonly actorId: string;
  readonly before: EntryLine;
  readonly now: EntryLine;
  /** Empty when nobody gave one: then the book says that the document was corrected. */
  readonly reason: string;
};

/**
 * Strikes through in the book what was corrected in a document that stands in it: the old value, who and why stay to be
 * read. Nothing is written where the line of the book says the same. The caller tells the correction of the document.
 */
export async function noteCorrection(tx: EntityManager, correction: LineCorrection): Promise<void> {
  const { agencyId, documentId, actorId, before, now } = correction;
  const changes = (Object.keys(now) as (keyof EntryLine)[]).flatMap((field) => {
    const [from, to] = [before[field] ?? '', now[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
  if (changes.length === 0) return;
  await tx.query(
    `INSERT INTO register_entry_note (agency_id, id, register_id, entry_id, kind, changes, reason, actor_id, at)
     SELECT e.agency_id, $3, e.register_id, e.id, 'correction', $4, $5, $6, clock_timestamp()
     FROM register_entry e WHERE e.agency_id = $1 AND e.document_id = $2 AND e.flow = 'incoming'`,
    [agencyId, documentId, newId(), JSON.stringify(changes), correction.reason || 'Sửa thông tin văn bản', actorId],
  );
}
