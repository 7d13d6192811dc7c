import { Injectable } from '@nestjs/common';
import { forbidden, newId } from '@vanthu/platform';
import type { Actor } from '@vanthu/identity';
import { NumberingService, registerPolicy, ReservedNumbersService, type Entry, type NewEntry } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { changesBetween } from '../document-history';
import { illegalStep, wrongBook } from '../documents.problems';
import { recipientsLine } from './outgoing-document.rules';
import type { OutgoingRow } from './outgoing-documents.queries';

type Wanted = Omit<NewEntry, 'agencyId' | 'enteredBy' | 'symbol'> & {
  /** Ký hiệu as it was said; composed when nothing is. */
  readonly symbol: string | undefined;
  readonly composed: () => Promise<string>;
  /** A reserved number (số để dành) to give to it, in place of the next one. */
  readonly reservedEntryId: string | undefined;
};

/** What the register does and says of what the agency issues. */
@Injectable()
export class OutgoingRegister {
  constructor(
    private readonly numbering: NumberingService,
    private readonly reserved: ReservedNumbersService,
  ) {}

  /** Secrets are numbered in a book of their own (art. 15.2), and nothing else is. An unknown book is numbering's to refuse. */
  async requireBook(tx: EntityManager, agencyId: string, registerId: string, secrecy: string): Promise<void> {
    const [book] = await tx.query<{ name: string; secrecy: string }[]>(
      `SELECT name, secrecy FROM register WHERE agency_id = $1 AND id = $2`,
      [agencyId, registerId],
    );
    if (book && (book.secrecy === 'none') !== (secrecy === 'none')) throw wrongBook({ name: book.name });
  }

  /**
   * The next number, or a reserved one, which is irregular in law: paper alone, by whoever holds that right.
   * Decree 30/2020/NĐ-CP, art. 15.
   * @throws Problem `forbidden`, and as NumberingService.enter and ReservedNumbersService.take
   */
  async enter(tx: EntityManager, actor: Actor, wanted: Wanted): Promise<Entry> {
    const { reservedEntryId, symbol, composed, ...entry } = wanted;
    const mine = { ...entry, agencyId: actor.agencyId, enteredBy: actor.id };
    if (reservedEntryId === undefined)
      return this.numbering.enter(tx, { ...mine, symbol: symbol ?? (await composed()) });
    if (!registerPolicy.enterIrregularly(actor)) throw forbidden({ action: 'enterIrregularly' });
    return this.reserved.take(tx, { ...mine, entryId: reservedEntryId, symbol, composed });
  }

  /** Tells that a reserved number was taken. Call it late, as the journal. */
  async tellTaken(tx: EntityManager, actor: Actor, documentId: string, entry: Entry): Promise<void> {
    await this.reserved.tellTaken(tx, actor, documentId, entry);
  }

  /** Strikes through in the book what was corrected in the document; what the book does not say is not noted. */
  async correct(tx: EntityManager, actor: Actor, before: OutgoingRow, now: OutgoingRow, reason: string): Promise<void> {
    const struck = changesBetween(lineOf(before), lineOf(now));
    if (struck.length > 0) await this.note(tx, actor, before, 'correction', struck, reason);
  }

  async void(tx: EntityManager, actor: Actor, doc: OutgoingRow, reason: string): Promise<void> {
    await this.note(tx, actor, doc, 'void', [], reason);
  }

  /** What came after the entry stands beside it in the register; the entry itself never changes (art. 16). */
  private async note(
    tx: EntityManager,
    actor: Actor,
    doc: OutgoingRow,
    kind: 'void' | 'correction',
    changes: readonly object[],
    reason: string,
  ): Promise<void> {
    // Whoever works at the register takes the same lock; an entry that they voided meanwhile is not voided twice.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [doc.registerEntryId]);
    const noted = await tx.query<unknown[]>(
      `INSERT INTO register_entry_note (agency_id, id, register_id, entry_id, kind, changes, reason, actor_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING id`,
      [actor.agencyId, newId(), doc.register.id, doc.registerEntryId, kind, JSON.stringify(changes), reason, actor.id],
    );
    if (noted.length === 0) throw illegalStep({ state: 'voided', action: kind });
  }
}

/** What the register says of a document (Decree 30/2020/NĐ-CP, annex IV, 1.1), with the names of its line. */
const lineOf = (doc: OutgoingRow): Readonly<Record<string, string>> => ({
  docType: doc.docTypeName,
  subject: doc.secrecy === 'none' ? doc.subject : '',
  signer: doc.signer,
  recipients: recipientsLine(doc.recipients.filter(({ removed }) => !removed)),
  keeper: doc.keeper,
  copies: doc.copies.toString(),
  note: doc.note,
});
