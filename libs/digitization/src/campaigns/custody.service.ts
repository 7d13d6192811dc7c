import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import {
  fieldWord,
  invalidInput,
  keysOf,
  newId,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { boxRow, lockBox, presentBox, type BoxRow } from './boxes.queries';
import type { BoxView, CorrectCustody, CustodyEventView, ScanLabel, ScannedView } from './boxes.schemas';
import { CampaignJournal } from './campaign-journal';
import { campaignPolicy } from './campaigns.policy';
import { campaignNotRunning } from './campaigns.problems';
import { sameCustody, takeStep, type Custody } from './custody.rules';
import { labelCodeOf } from './label.rules';

const MISREAD = fieldWord('not the code of a label', 'Không phải mã nhãn hộp; hãy quét lại hoặc kiểm tra từng chữ số');

/** Where the boxes are (giao nhận hộp): each step is a scan of the label; a mistake is corrected, never wiped out. */
@Injectable()
export class CustodyService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: CampaignJournal,
  ) {}

  /**
   * Notes the step of a station for the box whose label was scanned, and tells what is next. Without a step it only tells.
   * @throws Problem `invalid-input` for a misread label, `not-found`, `digitization/wrong-step`, `digitization/campaign-not-running`
   */
  async scan(actor: Actor, { label, step }: ScanLabel): Promise<ScannedView> {
    const code = labelCodeOf(label);
    if (code === null) throw invalidInput({ errors: [{ pointer: '/label', message: MISREAD }] });
    return this.work.once(actor, async (tx) => {
      const box = await lockBox(tx, actor, { label: code });
      authorize(campaignPolicy, 'carry', actor, box);
      if (step === undefined) return { outcome: 'told', box: presentBox(actor, box) };
      if (takeStep(box.number, box.custody, step) === 'repeated')
        return { outcome: 'repeated', box: presentBox(actor, box) };
      if (step === 'taken_out' && box.campaignState !== 'running') throw campaignNotRunning({});
      return { outcome: 'done', box: await this.put(tx, actor, box, { what: step, after: step, reason: null }) };
    });
  }

  /** Says where a box really is, with the reason; what was noted before stays in its history. */
  async correct(actor: Actor, id: string, seen: number, { custody, reason }: CorrectCustody): Promise<BoxView> {
    return this.work.once(actor, async (tx) => {
      const box = await lockBox(tx, actor, { id });
      authorize(campaignPolicy, 'change', actor, box);
      requireVersion(box.version, seen);
      if (box.custody === custody) throw sameCustody({ number: box.number, state: custody });
      return this.put(tx, actor, box, { what: 'corrected', after: custody, reason });
    });
  }

  /** What happened to a box, the latest first. */
  async history(actor: Actor, id: string, { limit, after }: PageQuery): Promise<Page<CustodyEventView>> {
    const [at, last] = after === undefined ? [null, null] : keysOf(after, 2);
    const rows = await this.work.run(actor, async (tx) => {
      authorize(campaignPolicy, 'read', actor, await boxRow(tx, actor, id));
      return tx.query<CustodyEventView[]>(
        `SELECT e.id, e.what, e.before, e.after, e.reason, jsonb_build_object('id', u.id, 'displayName', u.display_name) AS by,
                to_json(e.at)#>>'{}' AS at
         FROM custody_event e JOIN app_user u ON u.agency_id = e.agency_id AND u.id = e.by_id
         WHERE e.agency_id = $1 AND e.box_id = $2 AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4::uuid))
         ORDER BY e.at DESC, e.id DESC LIMIT $5`,
        [actor.agencyId, id, at, last, limit + 1],
      );
    });
    return pageFrom(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => row,
    );
  }

  private async put(
    tx: EntityManager,
    actor: Actor,
    box: BoxRow,
    { what, after, reason }: { what: CustodyEventView['what']; after: Custody; reason: string | null },
  ): Promise<BoxView> {
    await tx.query(
      `INSERT INTO custody_event (agency_id, id, box_id, campaign_id, what, before, after, reason, by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [actor.agencyId, newId(), box.id, box.campaign?.id ?? null, what, box.custody, after, reason, actor.id],
    );
    await tx.query(`UPDATE archive_box SET version = version + 1, custody = $3 WHERE agency_id = $1 AND id = $2`, [
      actor.agencyId,
      box.id,
      after,
    ]);
    await this.journal.tell(tx, actor, {
      action: `archive-box.${what.replace('_', '-')}`,
      objectType: 'archive_box',
      objectId: box.id,
      details: { before: box.custody, after, ...(reason === null ? {} : { reason }) },
    });
    return presentBox(actor, { ...box, version: box.version + 1, custody: after });
  }
}
