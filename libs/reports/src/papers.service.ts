import { Injectable } from '@nestjs/common';
import { FilesService, IncomingDocumentsService, type IncomingRow } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { ObjectStorage, UnitOfWork } from '@vanthu/platform';
import { buffer } from 'node:stream/consumers';
import type { EntityManager } from 'typeorm';
import { dayOf } from './book/book-columns.rules';
import type { PrintedFile } from './book/books.service';
import { PrintsService } from './checks/prints.service';
import { Paper } from './paper/paper';
import { printedLine } from './paper/printed-line';
import { notRead, notRegistered } from './reports.problems';
import { drawLabel } from './slip/label';
import { drawRoutingSlip } from './slip/routing-slip';
import { slipFacts, type SlipFacts } from './slip/slip.queries';
import { drawSheet, stampedPage, type HeadBoxes, type ReadSheet } from './stamp/stamped-pages';

type Sheet = ReadSheet & { readonly sha256: string };
const PDF = 'application/pdf';

/** Papers about one incoming document: the stamped copy, the routing slip, the label. Made anew each time, never kept. */
@Injectable()
export class PapersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly files: FilesService,
    private readonly objects: ObjectStorage,
    private readonly prints: PrintsService,
  ) {}

  /**
   * A copy of the main file with the arrival stamp (dấu ĐẾN) on it, out of the pictures of its pages; what came in stays as
   * it came (Decree 30/2020/NĐ-CP, art. 21 and annex IV).
   * @throws Problem `reports/not-registered`, `reports/not-read`
   */
  async stamped(actor: Actor, id: string): Promise<PrintedFile> {
    const { doc, facts, sheets, head } = await this.work.run(actor, async (tx) => {
      const found = await this.registered(tx, actor, id);
      return {
        doc: found,
        facts: await slipFacts(tx, actor.agencyId, id),
        ...(await this.pages(tx, actor, found)),
      };
    });
    const paper = await Paper.start({ title: `Văn bản đến số ${arrivalOf(doc)} (bản có dấu đến)`, at: new Date() });
    const first = stampedPage(sheets, head);
    const words = {
      agencyName: facts.agencyName,
      arrivalNumber: arrivalOf(doc),
      arrivedOn: doc.arrivedOn === null ? '' : dayOf(doc.arrivedOn),
      handedTo: facts.handedTo,
      caseFile: facts.caseFile,
    };
    for (const sheet of sheets) {
      const jpeg = await buffer(await this.objects.get(actor.agencyId, sheet.sha256));
      await drawSheet(paper, sheet, jpeg, sheet.page === first ? { words, head } : null);
    }
    const bytes = await paper.save();
    await this.prints.tell(actor, [id], 'stamped');
    return { name: `Văn bản đến ${arrivalOf(doc)} có dấu đến.pdf`, contentType: PDF, bytes };
  }

  /** The routing slip (phiếu giải quyết văn bản đến) as far as it was decided, with room for the rest. */
  async routingSlip(actor: Actor, id: string): Promise<PrintedFile> {
    const { doc, facts } = await this.work.run(actor, async (tx) => ({
      doc: await this.registered(tx, actor, id),
      facts: await slipFacts(tx, actor.agencyId, id),
    }));
    const at = new Date();
    const paper = await Paper.start({ title: `Phiếu giải quyết văn bản đến số ${arrivalOf(doc)}`, at });
    await drawRoutingSlip(paper, doc, facts, printedLine(actor, at));
    const bytes = await paper.save();
    await this.prints.tell(actor, [id], 'routing-slip');
    return { name: `Phiếu giải quyết ${arrivalOf(doc)}.pdf`, contentType: PDF, bytes };
  }

  /** Labels for paper documents, one page each, in the order of the pile as it was given. */
  async labels(actor: Actor, ids: readonly string[]): Promise<PrintedFile> {
    const found = await this.work.run(actor, async (tx) => {
      const labelled: { doc: IncomingRow; facts: SlipFacts }[] = [];
      for (const id of ids) {
        const doc = await this.registered(tx, actor, id);
        labelled.push({ doc, facts: await slipFacts(tx, actor.agencyId, id) });
      }
      return labelled;
    });
    const paper = await Paper.start({ title: 'Nhãn số đến', at: new Date() });
    for (const { doc, facts } of found) {
      await drawLabel(paper, {
        agencyName: facts.agencyName,
        arrivalNumber: arrivalOf(doc),
        arrivedOn: doc.arrivedOn === null ? '' : dayOf(doc.arrivedOn),
        year: String(doc.arrivalYear ?? ''),
      });
    }
    const bytes = await paper.save();
    await this.prints.tell(actor, ids, 'label');
    return { name: 'Nhãn số đến.pdf', contentType: PDF, bytes };
  }

  private async registered(tx: EntityManager, actor: Actor, id: string): Promise<IncomingRow> {
    const doc = await this.documents.readable(tx, actor, id);
    if (doc.arrivalNumber === null) throw notRegistered({});
    return doc;
  }

  /** The pages of the main file, for who may read it: of a petition the document is known to more people than its pages. */
  private async pages(
    tx: EntityManager,
    actor: Actor,
    doc: IncomingRow,
  ): Promise<{ sheets: Sheet[]; head: HeadBoxes }> {
    const main = doc.files.find(({ role }) => role === 'main');
    if (!main) throw notRead({});
    await this.files.readable(tx, actor, main.id);
    const [reading] = await tx.query<{ head: HeadBoxes }[]>(
      `SELECT coalesce(head, '{}') AS head FROM reading WHERE agency_id = $1 AND file_id = $2 AND state = 'read'`,
      [actor.agencyId, main.id],
    );
    const sheets = await tx.query<Sheet[]>(
      `SELECT page, width_px AS "widthPx", height_px AS "heightPx", source, blank, words, preview_sha256 AS sha256
       FROM reading_page WHERE agency_id = $1 AND file_id = $2 ORDER BY page`,
      [actor.agencyId, main.id],
    );
    if (!reading || sheets.length === 0) throw notRead({});
    return { sheets, head: reading.head };
  }
}

const arrivalOf = ({ arrivalNumber }: Pick<IncomingRow, 'arrivalNumber'>): string => String(arrivalNumber ?? '');
