import { registerUnknown } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { importRegister } from '../intake.problems';

export type Book = {
  readonly name: string;
  readonly flow: 'incoming' | 'outgoing' | 'internal';
  readonly fit: boolean;
};

/** A register into which an old book may go; content of secrets has no place in a networked system (art. 22.4). */
export async function bookFor(tx: EntityManager, agencyId: string, id: string): Promise<Book> {
  const [book] = await tx.query<Book[]>(
    `SELECT r.name, r.flow, r.active AND r.secrecy = 'none' AND NOT s.secret AND s.reset = 'calendar_year' AS fit
     FROM register r JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id WHERE r.agency_id = $1 AND r.id = $2`,
    [agencyId, id],
  );
  if (!book) throw registerUnknown({});
  if (!book.fit) throw importRegister({ name: book.name });
  return book;
}
