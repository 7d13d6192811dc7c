import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { UnitOfWork } from '@vanthu/platform';
import { printedNumber, registerPolicy } from '@vanthu/registers';
import { checkUrl, newCheckCode } from '../checks/check-code';
import { PrintsService } from '../checks/prints.service';
import { Paper } from '../paper/paper';
import { printedLine } from '../paper/printed-line';
import { onlyIncoming, tooManyEntries } from '../reports.problems';
import {
  columnsOf,
  dayOf,
  HANDLING_TITLE,
  handlingColumnsOf,
  isIrregular,
  isVoid,
  TITLES,
  type Column,
} from './book-columns.rules';
import { BookPdf, type BookHead, type BookLine } from './book-pdf';
import { BookXlsx } from './book-xlsx';
import { countEntries, findRegister, nextRows, type Mark, type Period, type PrintedRegister } from './book.queries';
import type { BookRow } from './book-row';

/** One print of a book: about a thousand pages. */
export const MOST_ENTRIES = 20_000;

export type PrintedFile = { readonly name: string; readonly contentType: string; readonly bytes: Buffer };
export type BookRequest = Period & {
  readonly format: 'pdf' | 'xlsx';
  readonly book: 'registration' | 'handling';
  /** Scheme and host by which people reach this office. */
  readonly origin: string;
};

type Totals = { entries: number; documents: number; voids: number; irregular: number; first: string; last: string };

/** Register books on paper and as spreadsheets (in sổ đăng ký; Decree 30/2020/NĐ-CP, art. 16.2 b and 22.3 b). */
@Injectable()
export class BooksService {
  /** Books are made one at a time in a process: each takes a processor and some memory. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: UnitOfWork,
    private readonly prints: PrintsService,
  ) {}

  /** Prints the entries of a period by their legal dates, keeps the file by its hash and tells the journal. */
  async print(actor: Actor, registerId: string, request: BookRequest): Promise<PrintedFile> {
    const register = await this.work.run(actor, async (tx) => {
      const found = await findRegister(tx, actor.agencyId, registerId);
      authorize(registerPolicy, 'readEntries', actor, found);
      const count = await countEntries(tx, found, request, MOST_ENTRIES + 1);
      if (request.book === 'handling' && found.flow !== 'incoming') throw onlyIncoming({ name: found.name });
      if (count > MOST_ENTRIES) throw tooManyEntries({ most: MOST_ENTRIES });
      return found;
    });
    const made = this.turn.then(() => this.make(actor, register, request));
    this.turn = made.catch(() => undefined);
    return made;
  }

  private async make(actor: Actor, register: PrintedRegister, request: BookRequest): Promise<PrintedFile> {
    const { format, from, to } = request;
    const handling = request.book === 'handling';
    const at = new Date();
    const code = newCheckCode();
    const head: BookHead = {
      parentName: register.parentName,
      agencyName: register.agencyName,
      title: handling ? HANDLING_TITLE : TITLES[register.flow],
      registerName: register.name,
      period: `Từ ngày ${dayOf(from)} đến ngày ${dayOf(to)}`,
      checkUrl: checkUrl(request.origin, code),
      code,
      printed: printedLine(actor, at),
    };
    const columns = handling ? handlingColumnsOf(printedNumber) : columnsOf(register, printedNumber);
    const made = await (format === 'pdf'
      ? this.pdf(actor, register, request, head, columns, at)
      : this.xlsx(actor, register, request, head, columns));
    const { totals, bytes, pages } = made;
    const contentType = CONTENT_TYPES[format];
    await this.prints.keep(actor, {
      code,
      kind: handling ? 'handling_book' : 'register_book',
      format,
      registerId: register.id,
      registerName: register.name,
      from,
      to,
      entries: totals.entries,
      firstNumber: totals.first,
      lastNumber: totals.last,
      pages,
      at,
      contentType,
      bytes,
    });
    return { name: `${register.name} ${from} ${to}.${format}`, contentType, bytes };
  }

  private async pdf(
    actor: Actor,
    register: PrintedRegister,
    period: Period,
    head: BookHead,
    columns: Column[],
    at: Date,
  ) {
    const paper = await Paper.start({ title: `${head.title}. ${head.registerName}. ${head.period}`, at });
    const book = await BookPdf.start(paper, head, columns);
    const totals = newTotals();
    for await (const row of this.rows(actor, register, period)) {
      count(totals, row);
      await book.add(lineOf(columns, row));
    }
    await book.finish(closingOf(totals), SIGNERS);
    return { totals, pages: paper.pageCount, bytes: await paper.save() };
  }

  private async xlsx(actor: Actor, register: PrintedRegister, period: Period, head: BookHead, columns: Column[]) {
    const book = new BookXlsx(head, columns);
    const totals = newTotals();
    for await (const row of this.rows(actor, register, period)) {
      count(totals, row);
      book.add(lineOf(columns, row));
    }
    return { totals, pages: null, bytes: await book.finish(closingOf(totals)) };
  }

  /** Some hundred rows at a time, each in a short transaction: a long print holds no snapshot open. */
  private async *rows(actor: Actor, register: PrintedRegister, period: Period): AsyncGenerator<BookRow> {
    let after: Mark | undefined;
    let left = MOST_ENTRIES;
    while (left > 0) {
      const some = await this.work.run(actor, (tx) => nextRows(tx, register, period, after));
      if (some.length === 0) return;
      yield* some.slice(0, left);
      left -= some.length;
      after = some.at(-1);
    }
  }
}

const CONTENT_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const SIGNERS = [
  ['NGƯỜI GIỮ SỔ', '(Ký, ghi rõ họ tên)'],
  ['NGƯỜI KIỂM TRA', '(Ký, ghi rõ họ tên)'],
] as const;

const newTotals = (): Totals => ({ entries: 0, documents: 0, voids: 0, irregular: 0, first: '', last: '' });

function count(totals: Totals, row: BookRow): void {
  totals.entries += 1;
  if (isVoid(row)) totals.voids += 1;
  else totals.documents += 1;
  if (isIrregular(row)) totals.irregular += 1;
  totals.last = printedNumber(row);
  if (totals.entries === 1) totals.first = totals.last;
}

const lineOf = (columns: readonly Column[], row: BookRow): BookLine => ({
  cells: columns.map(({ cell }) => cell(row)),
  shaded: isIrregular(row) || isVoid(row),
  counts: !isVoid(row),
});

const closingOf = ({ entries, documents, voids, irregular, first, last }: Totals): string[] =>
  entries === 0
    ? ['Trong kỳ không có văn bản nào được đăng ký.']
    : [
        `Trong kỳ có ${documents.toString()} văn bản được đăng ký, từ số ${first} đến số ${last}.`,
        `Số đã hủy: ${voids.toString()}. Số chèn, dự trữ, lùi ngày: ${irregular.toString()}.`,
      ];
