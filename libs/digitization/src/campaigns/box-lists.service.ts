import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, UnitOfWork, type Locale } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { headingsOf, readBoxList, type BoxList, type Mistake } from './box-list.rules';
import { columnWords, mistakeWords } from './box-list.words';
import { insertBoxes, insertFolders } from './boxes.queries';
import type { ListView } from './boxes.schemas';
import { CampaignJournal } from './campaign-journal';
import { campaignPolicy } from './campaigns.policy';
import { campaignEnded, listHeadings, listRaced } from './campaigns.problems';
import { campaignRow, lockCampaign, type LockedCampaign } from './campaigns.queries';

const MOST_SHOWN = 200;
type Table = {
  readonly rows: readonly (readonly string[])[];
  readonly name: string;
  readonly sha256: string;
  readonly commit: boolean;
};

/** A list of boxes and folders that the archive has already (mục lục hồ sơ), taken over as a whole or not at all. */
@Injectable()
export class BoxListsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: CampaignJournal,
  ) {}

  /** Before a foreign file is read at all. @throws Problem `not-found`, `forbidden` */
  async mayTake(actor: Actor, campaignId: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      authorize(campaignPolicy, 'change', actor, await campaignRow(tx, actor, campaignId));
    });
  }

  /**
   * Reads the rows of a list and says every mistake; enters them when it is to and there is none.
   * @throws Problem `digitization/list-headings`, `digitization/list-raced`
   */
  async take(actor: Actor, campaignId: string, table: Table, locale: Locale): Promise<ListView> {
    const headings = headingsOf(table.rows);
    if (headings === null) throw listHeadings({});
    const list = readBoxList(table.rows, headings);
    const once = withBytes(actor, table.sha256);
    return this.work.once(once, async (tx) => {
      const campaign = await lockCampaign(tx, actor, campaignId);
      authorize(campaignPolicy, 'change', actor, campaign);
      if (campaign.state === 'ended') throw campaignEnded({});
      const mistakes = [...list.mistakes, ...(await taken(tx, campaign, list))].sort((a, b) => a.row - b.row);
      const isTaken = table.commit && mistakes.length === 0 && list.boxes.length > 0;
      if (isTaken) await this.enter(tx, actor, campaign, list, table);
      return viewOf(list, mistakes, isTaken, locale);
    });
  }

  private async enter(
    tx: EntityManager,
    actor: Actor,
    campaign: LockedCampaign,
    list: BoxList,
    table: Table,
  ): Promise<void> {
    const boxes = list.boxes.map((box) => ({ ...box, id: newId() }));
    const folders = boxes.flatMap((box) => box.folders.map((folder) => ({ ...folder, id: newId(), boxId: box.id })));
    const added = await insertBoxes(tx, campaign, boxes);
    const filled = await insertFolders(tx, actor.agencyId, folders);
    if (added !== boxes.length || filled !== folders.length) throw listRaced({});
    await this.journal.tell(tx, actor, {
      action: 'campaign.list-taken',
      objectType: 'digitization_campaign',
      objectId: campaign.id,
      details: { boxes: boxes.length, folders: folders.length, sha256: table.sha256 },
    });
  }
}

async function taken(tx: EntityManager, campaign: LockedCampaign, { boxes }: BoxList): Promise<Mistake[]> {
  const numbers = await tx.query<{ number: string }[]>(
    `SELECT number FROM archive_box WHERE agency_id = $1 AND fonds_id = $2 AND number = ANY($3::text[])`,
    [campaign.agencyId, campaign.fondsId, boxes.map(({ number }) => number)],
  );
  const folders = boxes.flatMap((box) => box.folders);
  const codes = await tx.query<{ code: string }[]>(
    `SELECT code FROM archive_folder WHERE agency_id = $1 AND code = ANY($2::text[])`,
    [campaign.agencyId, folders.map(({ code }) => code)],
  );
  const known = {
    numbers: new Set(numbers.map(({ number }) => number)),
    codes: new Set(codes.map(({ code }) => code)),
  };
  return [
    ...boxes
      .filter(({ number }) => known.numbers.has(number))
      .map(({ row }): Mistake => ({ row, column: 'box', code: 'box-taken' })),
    ...folders
      .filter(({ code }) => known.codes.has(code))
      .map(({ row }): Mistake => ({ row, column: 'code', code: 'code-taken' })),
  ];
}

const viewOf = (list: BoxList, mistakes: readonly Mistake[], isTaken: boolean, locale: Locale): ListView => ({
  taken: isTaken,
  rows: list.rows,
  boxes: list.boxes.length,
  folders: list.boxes.reduce((sum, { folders }) => sum + folders.length, 0),
  sheets: list.boxes.reduce((sum, { estimatedSheets }) => sum + estimatedSheets, 0),
  mistakeCount: mistakes.length,
  mistakes: mistakes.slice(0, MOST_SHOWN).map(({ row, column, code }) => ({
    row,
    column: column === null ? null : columnWords(column, locale),
    message: mistakeWords(code, locale),
  })),
});

/** A repetition is the same request only with the same bytes, which the guard cannot know. */
const withBytes = (actor: Actor, sha256: string): Actor =>
  actor.write ? { ...actor, write: { ...actor.write, fingerprint: `${actor.write.fingerprint}/${sha256}` } } : actor;
