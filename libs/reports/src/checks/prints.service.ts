import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  keysOf,
  newId,
  notFound,
  ObjectStorage,
  pageFrom,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import { registerPolicy } from '@vanthu/registers';
import { findRegister } from '../book/book.queries';
import { readCheckCode } from './check-code';
import type { CheckView } from './prints.schemas';

/** A print that is to be kept: the facts that its check page tells. */
export type KeptPrint = Pick<
  CheckView,
  'code' | 'kind' | 'format' | 'from' | 'to' | 'entries' | 'firstNumber' | 'lastNumber' | 'pages'
> & {
  readonly registerId: string;
  readonly registerName: string;
  readonly at: Date;
  readonly contentType: string;
  readonly bytes: Buffer;
};

type PrintRow = CheckView & { readonly id: string; readonly sortedAt: string };

const PRINTS = `
  SELECT p.id, p.printed_at::text AS "sortedAt", p.code, p.kind, p.format, a.name AS agency, p.register_name AS register,
         p.period_from::text AS "from", p.period_to::text AS "to", p.entries, p.first_number AS "firstNumber",
         p.last_number AS "lastNumber", p.pages, p.sha256, p.size::float8 AS size, to_json(p.printed_at)#>>'{}' AS "printedAt",
         p.printed_by_name AS "printedBy"
  FROM print_job p JOIN agency a ON a.id = p.agency_id`;

/** What was printed: kept by its hash, told to the journal, and checkable by whoever holds the paper. */
@Injectable()
export class PrintsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
    private readonly files: FilesService,
    private readonly audit: Audit,
  ) {}

  /** Stores the bytes, then says so: when it returns, the check page answers for this print. */
  async keep(actor: Actor, print: KeptPrint): Promise<void> {
    const { bytes, contentType } = print;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const size = bytes.length;
    await this.objects.putIfAbsent(actor.agencyId, { sha256, size, contentType, open: () => Readable.from([bytes]) });
    await this.work.run(actor, async (tx) => {
      await this.files.recordBlob(tx, actor.agencyId, { sha256, size, contentType });
      const id = newId();
      await tx.query(
        `INSERT INTO print_job (agency_id, id, code, kind, format, register_id, register_name, period_from, period_to, entries,
           first_number, last_number, pages, sha256, size, printed_by, printed_by_name, printed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
        [
          actor.agencyId,
          id,
          print.code,
          print.kind,
          print.format,
          print.registerId,
          print.registerName,
          print.from,
          print.to,
          print.entries,
          print.firstNumber,
          print.lastNumber,
          print.pages,
          sha256,
          size,
          actor.id,
          actor.displayName,
          print.at.toISOString(),
        ],
      );
      await this.audit.append(tx, actor, {
        action: 'register.printed',
        objectType: 'register',
        objectId: print.registerId,
        details: { print: id, kind: print.kind, format: print.format, from: print.from, to: print.to, sha256 },
      });
    });
  }

  /** Tells the journal of a paper about one document; the paper itself is made anew each time and not kept. */
  async tell(actor: Actor, documentIds: readonly string[], what: 'stamped' | 'routing-slip' | 'label'): Promise<void> {
    await this.work.run(actor, async (tx) => {
      for (const id of documentIds) {
        await this.audit.append(tx, actor, {
          action: 'document.printed',
          objectType: 'incoming_document',
          objectId: id,
          details: { what },
        });
      }
    });
  }

  /** What was printed of a register before, newest first, for those who may read what stands in it. */
  async list(actor: Actor, registerId: string, { limit, after }: PageQuery): Promise<Page<CheckView>> {
    const [at, last] = after === undefined ? [null, null] : keysOf(after, 2);
    const rows = await this.work.run(actor, async (tx) => {
      authorize(registerPolicy, 'readEntries', actor, await findRegister(tx, actor.agencyId, registerId));
      return tx.query<PrintRow[]>(
        `${PRINTS} WHERE p.agency_id = $1 AND p.register_id = $2 AND ($3::timestamptz IS NULL OR (p.printed_at, p.id) < ($3, $4::uuid))
         ORDER BY p.printed_at DESC, p.id DESC LIMIT $5`,
        [actor.agencyId, registerId, at, last, limit + 1],
      );
    });
    return pageFrom(rows, limit, (row) => [row.sortedAt, row.id], present);
  }

  /** What a paper should be, for anybody who has its code. @throws Problem `not-found` */
  async check(typed: string): Promise<CheckView> {
    const [found] = await this.work.asSystem('check a print', (tx) =>
      tx.query<PrintRow[]>(`${PRINTS} WHERE p.code = $1`, [readCheckCode(typed)]),
    );
    if (!found) throw notFound({});
    return present(found);
  }
}

const present = (row: PrintRow): CheckView => ({
  code: row.code,
  kind: row.kind,
  format: row.format,
  agency: row.agency,
  register: row.register,
  from: row.from,
  to: row.to,
  entries: row.entries,
  firstNumber: row.firstNumber,
  lastNumber: row.lastNumber,
  pages: row.pages,
  sha256: row.sha256,
  size: row.size,
  printedAt: row.printedAt,
  printedBy: row.printedBy,
});
