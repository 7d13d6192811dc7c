import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { UnitOfWork } from '@vanthu/platform';
import { registerPolicy } from '@vanthu/registers';
import { findRegister, type PrintedRegister } from '../book/book.queries';
import type { PrintedFile } from '../book/books.service';
import { checkUrl, newCheckCode } from '../checks/check-code';
import { PrintsService } from '../checks/prints.service';
import { Paper } from '../paper/paper';
import { printedLine } from '../paper/printed-line';
import { drawClosing } from './closing-pdf';
import { closingOf } from './closing.queries';
import type { ClosingReport } from './closing.schemas';

/** The end of a clerk's day: what was entered, what is irregular, what waits (khóa sổ ngày). It closes nothing by itself. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly prints: PrintsService,
  ) {}

  async report(actor: Actor, registerId: string, on: string): Promise<ClosingReport> {
    return (await this.collect(actor, registerId, on)).report;
  }

  /** The same on paper, kept by its hash and with a check page. */
  async print(actor: Actor, registerId: string, on: string, origin: string): Promise<PrintedFile> {
    const { register, report } = await this.collect(actor, registerId, on);
    const at = new Date();
    const code = newCheckCode();
    const paper = await Paper.start({ title: `Báo cáo khóa sổ ngày ${on}. ${register.name}`, at });
    const frame = { agencyName: register.agencyName, checkUrl: checkUrl(origin, code), code };
    await drawClosing(paper, report, { ...frame, printed: printedLine(actor, at) });
    const bytes = await paper.save();
    const contentType = 'application/pdf';
    await this.prints.keep(actor, {
      code,
      kind: 'closing_report',
      format: 'pdf',
      registerId: register.id,
      registerName: register.name,
      from: on,
      to: on,
      entries: report.entries,
      firstNumber: report.firstNumber,
      lastNumber: report.lastNumber,
      pages: paper.pageCount,
      at,
      contentType,
      bytes,
    });
    return { name: `Khóa sổ ${on} ${register.name}.pdf`, contentType, bytes };
  }

  private async collect(
    actor: Actor,
    registerId: string,
    on: string,
  ): Promise<{ register: PrintedRegister; report: ClosingReport }> {
    return this.work.run(actor, async (tx) => {
      const register = await findRegister(tx, actor.agencyId, registerId);
      authorize(registerPolicy, 'readEntries', actor, register);
      return { register, report: await closingOf(tx, register, on) };
    });
  }
}
