import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, keysOf, newId, Outbox, pageFrom, UnitOfWork, type Page, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { listUntaken } from './entries.queries';
import type { EntryView } from './entries.schemas';
import { printedNumber } from './entry-number.rules';
import { isTaken, type Entry, type EntryLine, type NewEntry } from './numbering.service';
import {
  electronicIrregular,
  numberTaken,
  registerUnfit,
  registerUnknown,
  reservedSymbol,
  reservedTaken,
  reservedUnknown,
  reservedVoid,
  typeNotKept,
  yearClosed,
} from './register.problems';
import { RegistersService } from './registers.service';

/** A document for a number that was reserved; `symbol` unsaid is what was reserved, else what `composed` tells. */
export type ReservedEntry = Omit<NewEntry, 'symbol'> & {
  readonly entryId: string;
  readonly symbol: string | undefined;
  readonly composed: () => Promise<string>;
};

type Book = { name: string; flow: string; active: boolean; docTypes: string[]; secret: boolean; seriesId: string };
type Reserved = {
  documentId: string | null;
  symbol: string;
  year: number;
  number: number;
  suffix: string;
  enteredOn: string;
  line: EntryLine;
  voided: boolean;
  closed: boolean;
};

/** Reserved numbers (số để dành): taken from the book without a document, given to one of paper later, once. */
@Injectable()
export class ReservedNumbersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registers: RegistersService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The reserved numbers of a register that no document has, oldest first; void ones are none. */
  async list(actor: Actor, registerId: string, { limit, after }: PageQuery): Promise<Page<EntryView>> {
    return this.work.run(actor, async (tx) => {
      await this.registers.known(tx, actor, registerId, 'readEntries');
      return pageFrom(
        await listUntaken(tx, actor.agencyId, registerId, limit, after === undefined ? null : keysOf(after, 2)),
        limit,
        (row) => [String(row.year), String(row.number)],
        (row) => row,
      );
    });
  }

  /**
   * Gives a reserved number to a document of paper: the entry gets its document, its line and a note of who took it, and
   * keeps its number and legal date. Of those who want one number at once the first has it. Who may is the caller's to
   * ask, and the caller tells it, with `tellTaken`.
   * @throws Problem `registers/reserved-unknown`, `registers/reserved-taken`, `registers/reserved-void`,
   *   `registers/reserved-symbol`, `registers/electronic-irregular`, and what NumberingService.enter refuses
   * @see Decree 30/2020/NĐ-CP, art. 15
   */
  async take(tx: EntityManager, wanted: ReservedEntry): Promise<Entry> {
    if (wanted.medium !== 'paper') throw electronicIrregular({});
    const book = await this.bookOf(tx, wanted);
    const entry = await this.lockEntry(tx, wanted);
    const number = printedNumber(entry);
    if (entry.voided) throw reservedVoid({ number });
    if (entry.documentId !== null) throw reservedTaken({ number });
    if (entry.closed) throw yearClosed({ year: entry.year });
    const symbol = entry.symbol || (wanted.symbol ?? (await wanted.composed()));
    if (wanted.symbol !== undefined && wanted.symbol !== symbol) {
      throw reservedSymbol({ number, symbol: wanted.symbol });
    }
    const line = lineOf(wanted.line ?? {}, book.secret);
    const at = await this.fill(tx, wanted, symbol, { ...entry.line, ...line });
    await this.note(tx, wanted, changesOf(entry.line, line));
    return {
      id: wanted.entryId,
      registerId: wanted.registerId,
      registerName: book.name,
      year: entry.year,
      number: entry.number,
      symbol,
      numberSymbol: printedNumber({ ...entry, symbol }),
      enteredOn: entry.enteredOn,
      enteredAt: at,
    };
  }

  /** Tells those who keep the books, and the audit trail. Call it late: it locks the agency's audit chain until commit. */
  async tellTaken(tx: EntityManager, actor: Actor, documentId: string, entry: Entry): Promise<void> {
    const topic = 'register.number-taken';
    const audience = { roles: ['clerk', 'chief_of_office', 'leader'] };
    await this.outbox.append(tx, actor.agencyId, { topic, subjectId: entry.registerId, audience });
    await this.audit.append(tx, actor, {
      action: topic,
      objectType: 'register',
      objectId: entry.registerId,
      details: { entry: entry.id, number: entry.number, year: entry.year, document: documentId },
    });
  }

  /** The rules of the book, with its series locked: nobody takes the same number or closes the year meanwhile. */
  private async bookOf(tx: EntityManager, { agencyId, registerId, flow, docType }: ReservedEntry): Promise<Book> {
    const [book] = await tx.query<Book[]>(
      `SELECT r.name, r.flow, r.active, r.doc_types AS "docTypes", r.secrecy = 'secret' AS secret, s.id AS "seriesId"
       FROM register r JOIN number_series s ON s.agency_id = r.agency_id AND s.id = r.series_id
       WHERE r.agency_id = $1 AND r.id = $2 FOR NO KEY UPDATE OF s`,
      [agencyId, registerId],
    );
    if (!book) throw registerUnknown({});
    if (book.flow !== flow || !book.active) throw registerUnfit({ name: book.name });
    if (docType !== undefined && book.docTypes.length > 0 && !book.docTypes.includes(docType))
      throw typeNotKept({ name: book.name });
    return book;
  }

  /** A statement of its own, after the locks: whoever had to wait sees what was written meanwhile. */
  private async lockEntry(tx: EntityManager, { agencyId, registerId, entryId }: ReservedEntry): Promise<Reserved> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [entryId]); // as those who void it do
    const [entry] = await tx.query<Reserved[]>(
      `SELECT e.document_id AS "documentId", e.symbol, e.year, e.number, e.suffix, e.entered_on::text AS "enteredOn", e.line,
              EXISTS (SELECT 1 FROM register_entry_note n WHERE n.agency_id = e.agency_id AND n.entry_id = e.id
                AND n.kind = 'void') AS voided, y.closed_at IS NOT NULL AS closed
       FROM register_entry e
       JOIN number_series_year y ON y.agency_id = e.agency_id AND y.series_id = e.series_id AND y.year = e.year
       WHERE e.agency_id = $1 AND e.register_id = $2 AND e.id = $3 AND e.kind = 'reserved'`,
      [agencyId, registerId, entryId],
    );
    if (!entry) throw reservedUnknown({});
    return entry;
  }

  private async fill(tx: EntityManager, wanted: ReservedEntry, symbol: string, line: EntryLine): Promise<string> {
    const [now] = await tx.query<{ at: string }[]>(`SELECT to_json(office_clock())#>>'{}' AS at`);
    await tx
      .query(
        `UPDATE register_entry SET document_id = $3, symbol = $4, line = $5
         WHERE agency_id = $1 AND id = $2 AND document_id IS NULL`,
        [wanted.agencyId, wanted.entryId, wanted.documentId, symbol, JSON.stringify(line)],
      )
      .catch((error: unknown) => {
        throw isTaken(error) ? numberTaken({ symbol }, error) : error;
      });
    if (!now) throw new Error('a query without a table answers with one row');
    return now.at;
  }

  private async note(tx: EntityManager, wanted: ReservedEntry, changes: readonly object[]): Promise<void> {
    await tx.query(
      `INSERT INTO register_entry_note (agency_id, id, register_id, entry_id, kind, changes, reason, actor_id, at)
       VALUES ($1, $2, $3, $4, 'taken', $5, 'cấp cho văn bản giấy', $6, clock_timestamp())`,
      [wanted.agencyId, newId(), wanted.registerId, wanted.entryId, JSON.stringify(changes), wanted.enteredBy],
    );
  }
}

/** Of a secret only the stub stands in the book (Decree 30/2020/NĐ-CP, art. 22.4). */
function lineOf({ subject, ...line }: EntryLine, isSecret: boolean): EntryLine {
  return isSecret || subject === undefined ? line : { ...line, subject };
}

/** What the book said while the number was reserved, and what it says now. */
const changesOf = (before: EntryLine, now: EntryLine) =>
  (Object.keys(now) as (keyof EntryLine)[]).flatMap((field) => {
    const [from, to] = [before[field] ?? '', now[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
