import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FilesService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { Audit, newId, notFound, ObjectStorage, UnitOfWork } from '@vanthu/platform';
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

  /** What a paper should be, for anybody who has its code. @throws Problem `not-found` */
  async check(typed: string): Promise<CheckView> {
    const [found] = await this.work.asSystem('check a print', (tx) =>
      tx.query<CheckView[]>(
        `SELECT p.code, p.kind, p.format, a.name AS agency, p.register_name AS register, p.period_from::text AS "from",
                p.period_to::text AS "to", p.entries, p.first_number AS "firstNumber", p.last_number AS "lastNumber", p.pages,
                p.sha256, p.size::float8 AS size, to_json(p.printed_at)#>>'{}' AS "printedAt", p.printed_by_name AS "printedBy"
         FROM print_job p JOIN agency a ON a.id = p.agency_id WHERE p.code = $1`,
        [readCheckCode(typed)],
      ),
    );
    if (!found) throw notFound({});
    return found;
  }
}
