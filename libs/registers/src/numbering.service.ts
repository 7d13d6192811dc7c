import { Injectable } from '@nestjs/common';
import { newId, prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { printedNumber } from './entry-number.rules';
import {
  dateAhead,
  numberTaken,
  registerUnfit,
  registerUnknown,
  termNotBegun,
  typeNotKept,
  yearClosed,
} from './register.problems';
import type { Flow, Medium } from './registers.schemas';

/** An entry of a register (lượt đăng ký): the official number with its legal date. */
export type Entry = {
  readonly id: string;
  readonly registerId: string;
  readonly registerName: string;
  /** The calendar year, or the year in which the term of the committee (nhiệm kỳ) began. */
  readonly year: number;
  readonly number: number;
  /** Ký hiệu; '' in an incoming book. */
  readonly symbol: string;
  /** As it is printed: `05/QĐ-SNV`; of an incoming document its arrival number alone. */
  readonly numberSymbol: string;
  /** The legal date, in the agency's time zone. */
  readonly enteredOn: string;
  /** RFC 3339 with microseconds; no later number has an earlier time. */
  readonly enteredAt: string;
};

/** What the book says beside number and date (Decree 30/2020/NĐ-CP, annex IV, 1.1 and 1.2); never content of a secret. */
export type EntryLine = Readonly<
  Partial<
    Record<
      | 'numberSymbol'
      | 'issuedOn'
      | 'issuer'
      | 'docType'
      | 'subject'
      | 'signer'
      | 'recipients'
      | 'keeper'
      | 'copies'
      | 'note',
      string
    >
  >
>;

export type NewEntry = {
  readonly agencyId: string;
  readonly registerId: string;
  readonly flow: Flow;
  readonly documentId: string;
  readonly enteredBy: string;
  /** Ký hiệu without its number, as `composeSymbol` makes it; outgoing and internal entries have one. */
  readonly symbol?: string;
  readonly medium?: Medium;
  /** The code of the type (tên loại); a register that is bound to types refuses others. */
  readonly docType?: string;
  readonly line?: EntryLine;
};

/** An entry that the law does not foresee: a number without a document yet, or with a date that has passed. */
export type IrregularEntry = Omit<NewEntry, 'documentId' | 'medium'> & {
  readonly kind: 'reserved' | 'backdated';
  readonly documentId: string | null;
  readonly reason: string;
  /** The legal date of a back-dated number. */
  readonly on: string | null;
};

/** What the database answers to an entry. */
type Answer = {
  refusal: 'unknown' | 'unfit' | 'type' | 'future' | 'term' | 'closed' | null;
  name: string | null;
  year: number;
  number: number;
  on: string;
  at: string;
};

const PARAMS = 13;
/** The entry as a query, with its parameters numbered from `first`. */
const enter = (first: number) => `
  SELECT refusal, register_name AS name, entered_year AS year, entered_number AS number, entered_date AS on, entered_time AS at
  FROM enter_register(${Array.from({ length: PARAMS }, (_, i) => `$${(first + i).toString()}`).join(', ')})`;
const ENTER = enter(1);

type AnyEntry = Omit<NewEntry, 'documentId'> & {
  readonly kind: 'ordinary' | 'reserved' | 'backdated';
  readonly documentId: string | null;
  readonly on: string | null;
  readonly reason: string | null;
};

/** An entry as part of a larger statement. */
export type Entering = {
  readonly id: string;
  /** A query of one row: `year`, `number`, `on` and `at` (text); it raises where the register refuses the entry. */
  readonly query: string;
  readonly params: readonly unknown[];
  /** What to tell of an error of that statement. */
  readonly refused: (error: unknown) => unknown;
};

/** Official numbers are rows, never sequences. */
@Injectable()
export class NumberingService {
  /**
   * Enters a document into a register with the next number (số đến, số đi) of its series; the first of a year, or of a
   * term of the committee, is 1.
   *
   * The series is locked until the caller's transaction ends: a concurrent caller waits, and a rollback returns the
   * number. So numbers are unique, gapless and in time order, over the turn of a year too, even when the clock is set
   * back: an entry is never earlier than the one before it. Call it late, so that the lock is held briefly.
   *
   * @throws Problem `registers/year-closed`, `registers/type-not-kept`, `registers/number-taken`; `registers/unknown`
   *   and `registers/unfit` for a wrong register
   * @see Decree 30/2020/NĐ-CP, art. 15 (outgoing) and 22 (incoming)
   */
  async enter(tx: EntityManager, entry: NewEntry): Promise<Entry> {
    return this.take(tx, { ...entry, kind: 'ordinary', on: null, reason: null });
  }

  /** Takes the next number irregularly, on paper; who may and why is the caller's to ask. @throws as `enter` */
  async takeIrregularly(tx: EntityManager, entry: IrregularEntry): Promise<Entry> {
    return this.take(tx, { ...entry, medium: 'paper' });
  }

  /**
   * The same as part of the statement that changes the document and goes out with the commit, with parameters from
   * `first`: whoever registers next waits for the database alone.
   */
  entering(entry: NewEntry, first: number): Entering {
    const id = newId();
    return {
      id,
      query: `SELECT e.*, CASE WHEN refusal IS NOT NULL THEN refuse_entry(refusal, name, year) END AS refused
              FROM (${enter(first)}) e`,
      params: paramsOf(id, { ...entry, kind: 'ordinary', on: null, reason: null }),
      refused: (error) => {
        const answer = refusalIn(error);
        if (answer && answer.refusal !== 'lost') return refused(answer.refusal, answer.name ?? '', answer.year ?? 0);
        return isTaken(error) ? numberTaken({ symbol: entry.symbol ?? '' }, error) : error;
      },
    };
  }

  private async take(tx: EntityManager, entry: AnyEntry): Promise<Entry> {
    const id = newId();
    const [taken] = await prepared<Answer>(tx, ENTER, paramsOf(id, entry)).catch((error: unknown) => {
      throw isTaken(error) ? numberTaken({ symbol: entry.symbol ?? '' }, error) : error;
    });
    if (!taken) throw new Error('a function answers with a row');
    return entered(id, entry, taken);
  }
}

const paramsOf = (id: string, entry: AnyEntry): unknown[] => [
  entry.agencyId,
  id,
  entry.registerId,
  entry.flow,
  entry.kind,
  entry.documentId,
  entry.enteredBy,
  entry.symbol ?? '',
  entry.medium ?? 'electronic',
  entry.docType ?? null,
  entry.on,
  entry.reason,
  JSON.stringify(entry.line ?? {}),
];

function entered(id: string, { registerId, symbol = '' }: AnyEntry, answer: Answer): Entry {
  const { name, refusal, year, number, on, at } = answer;
  if (refusal !== null) throw refused(refusal, name ?? '', year);
  const numberSymbol = printedNumber({ number, suffix: '', symbol });
  return {
    id,
    registerId,
    registerName: name ?? '',
    year,
    number,
    symbol,
    numberSymbol,
    enteredOn: on,
    enteredAt: at,
  };
}

/** What `refuse_entry` of the database raised. */
function refusalIn(error: unknown) {
  if (!(error instanceof Error && 'code' in error && error.code === 'VN001' && 'detail' in error)) return undefined;
  return JSON.parse(String(error.detail)) as {
    refusal: NonNullable<Answer['refusal']> | 'lost';
    name: string | null;
    year: number | null;
  };
}

function refused(refusal: NonNullable<Answer['refusal']>, name: string, year: number): Error {
  switch (refusal) {
    case 'unknown':
      return registerUnknown({});
    case 'unfit':
      return registerUnfit({ name });
    case 'type':
      return typeNotKept({ name });
    case 'future':
      return dateAhead({});
    case 'term':
      return termNotBegun({ name });
    case 'closed':
      return yearClosed({ year });
  }
}

/** The unique index over number, symbol and year spoke: two series number the same symbol. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'register_entry_number_symbol';
