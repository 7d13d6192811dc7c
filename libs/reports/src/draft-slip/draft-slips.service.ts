import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, UnitOfWork } from '@vanthu/platform';
import { DraftsService } from '@vanthu/workflow';
import type { PrintedFile } from '../book/books.service';
import { Paper } from '../paper/paper';
import { printedLine } from '../paper/printed-line';
import { drawDraftSlip } from './draft-slip';
import { slipFacts } from './slip-facts';

/** The submission slip (phiếu trình) of a draft: made anew each time, for whoever may read the draft. */
@Injectable()
export class DraftSlipsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftsService,
    private readonly audit: Audit,
  ) {}

  async slip(actor: Actor, id: string): Promise<PrintedFile> {
    const draft = await this.drafts.get(actor, id);
    const { items } = await this.drafts.decisions(actor, id);
    const agency = await this.work.run(actor, async (tx) => {
      const [row] = await tx.query<{ agencyName: string; parentName: string }[]>(
        `SELECT a.name AS "agencyName", coalesce(p.name, '') AS "parentName" FROM agency a LEFT JOIN agency p ON p.id = a.parent_id
         WHERE a.id = $1`,
        [actor.agencyId],
      );
      if (!row) throw new Error('the caller has an agency');
      return row;
    });
    const at = new Date();
    const paper = await Paper.start({ title: `Phiếu trình: ${draft.subject.slice(0, 200)}`, at });
    await drawDraftSlip(
      paper,
      slipFacts(draft, items, { ...agency, timeZone: actor.timeZone }),
      printedLine(actor, at),
    );
    const bytes = await paper.save();
    await this.work.run(actor, (tx) =>
      this.audit.append(tx, actor, {
        action: 'draft.printed',
        objectType: 'draft',
        objectId: id,
        details: { what: 'slip', sha256: draft.current.sha256 },
      }),
    );
    return { name: `Phiếu trình ${draft.current.number.toString()}.pdf`, contentType: 'application/pdf', bytes };
  }
}
