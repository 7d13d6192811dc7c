import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import {
  FIELD,
  invalidInput,
  keysOf,
  newId,
  notFound,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Page,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import {
  BOX_SELECT,
  boxRow,
  FOLDER_SELECT,
  insertBoxes,
  insertFolders,
  lockBox,
  presentBox,
  type BoxRow,
} from './boxes.queries';
import type { BoxesQuery, BoxView, ChangeBox, ChangeFolder, FolderView, NewBox, NewFolder } from './boxes.schemas';
import { CampaignJournal, type CampaignFact } from './campaign-journal';
import { priorityOf } from './campaign.rules';
import { campaignPolicy } from './campaigns.policy';
import { boxNumberTaken, campaignEnded, folderCodeTaken } from './campaigns.problems';
import { campaignRow, lockCampaign } from './campaigns.queries';
import { defined } from './campaigns.service';

/** Boxes (hộp) of a campaign in the order of work, and the folders (hồ sơ) in them. */
@Injectable()
export class BoxesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: CampaignJournal,
  ) {}

  /** The boxes in the order of work: the most urgent first, among equals the oldest. */
  async list(actor: Actor, campaignId: string, query: BoxesQuery): Promise<Page<BoxView>> {
    const after = query.after === undefined ? null : keysOf(query.after, 5);
    return this.work.run(actor, async (tx) => {
      authorize(campaignPolicy, 'read', actor, await campaignRow(tx, actor, campaignId));
      const rows = await tx.query<BoxRow[]>(
        `${BOX_SELECT} WHERE b.agency_id = $1 AND b.campaign_id = $3 AND ($4::text IS NULL OR b.custody = $4)
           ${after ? 'AND (-b.priority, b.year_from, length(b.number), b.number, b.id) > ($6::int, $7::int, $8::int, $9::text, $10::uuid)' : ''}
         ORDER BY -b.priority, b.year_from, length(b.number), b.number, b.id LIMIT $5`,
        [actor.agencyId, actor.id, campaignId, query.custody ?? null, query.limit + 1, ...(after ?? [])],
      );
      return pageFrom(
        rows,
        query.limit,
        (row) => [
          (-row.priority).toString(),
          row.yearFrom.toString(),
          row.number.length.toString(),
          row.number,
          row.id,
        ],
        (row) => presentBox(actor, row),
      );
    });
  }

  async get(actor: Actor, id: string): Promise<BoxView> {
    return this.work.run(actor, (tx) => this.view(tx, actor, id));
  }

  /** The folders of a box in the order in which they lie there. */
  async folders(
    actor: Actor,
    id: string,
    query: { limit: number; after?: string | undefined },
  ): Promise<Page<FolderView>> {
    const [last] = query.after === undefined ? ['0'] : keysOf(query.after, 1);
    const rows = await this.work.run(actor, async (tx) => {
      authorize(campaignPolicy, 'read', actor, await boxRow(tx, actor, id));
      return tx.query<FolderView[]>(
        `${FOLDER_SELECT} WHERE f.agency_id = $1 AND f.box_id = $2 AND f.ordinal > $3::int ORDER BY f.ordinal LIMIT $4`,
        [actor.agencyId, id, last, query.limit + 1],
      );
    });
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.ordinal.toString()],
      (row) => row,
    );
  }

  /** Boxes by id for their labels, or the first of the campaign; each with its folders. @throws Problem `not-found` */
  async forPrint(
    actor: Actor,
    campaignId: string,
    ids: readonly string[] | undefined,
    most: number,
  ): Promise<{ readonly agencyName: string; readonly boxes: readonly BoxView[] }> {
    return this.work.run(actor, async (tx) => {
      authorize(campaignPolicy, 'read', actor, await campaignRow(tx, actor, campaignId));
      const rows = await tx.query<BoxRow[]>(
        `${BOX_SELECT} WHERE b.agency_id = $1 AND b.campaign_id = $3 AND ($4::uuid[] IS NULL OR b.id = ANY($4))
         ORDER BY -b.priority, b.year_from, length(b.number), b.number, b.id LIMIT $5`,
        [actor.agencyId, actor.id, campaignId, ids ?? null, most],
      );
      if (ids !== undefined && rows.length < new Set(ids).size) throw notFound({});
      return { agencyName: await agencyName(tx, actor), boxes: rows.map((row) => presentBox(actor, row)) };
    });
  }

  /** A box with all its folders, for the sheet that lies on top of them (tờ kê). */
  async sheet(actor: Actor, id: string): Promise<{ agencyName: string; box: BoxView; folders: FolderView[] }> {
    return this.work.run(actor, async (tx) => {
      const box = await this.view(tx, actor, id);
      const folders = await tx.query<FolderView[]>(
        `${FOLDER_SELECT} WHERE f.agency_id = $1 AND f.box_id = $2 ORDER BY f.ordinal`,
        [actor.agencyId, id],
      );
      return { agencyName: await agencyName(tx, actor), box, folders };
    });
  }

  /** @throws Problem `digitization/box-number-taken` */
  async add(actor: Actor, campaignId: string, input: NewBox): Promise<BoxView> {
    return this.work.once(actor, async (tx) => {
      const campaign = await lockCampaign(tx, actor, campaignId);
      authorize(campaignPolicy, 'change', actor, campaign);
      if (campaign.state === 'ended') throw campaignEnded({});
      const id = newId();
      const added = await insertBoxes(tx, campaign, [{ ...input, id }]);
      if (added === 0) throw boxNumberTaken({ number: input.number });
      return this.tell(tx, actor, id, { action: 'archive-box.added', objectType: 'archive_box', objectId: id });
    });
  }

  async change(actor: Actor, id: string, seen: number, input: ChangeBox): Promise<BoxView> {
    return this.work.once(actor, async (tx) => {
      const found = await this.open(tx, actor, id);
      requireVersion(found.version, seen);
      const next = { ...found, ...defined(input) };
      if (next.yearFrom > next.yearTo) throw invalidInput({ errors: [{ pointer: '/yearTo', message: FIELD.order }] });
      const campaign = found.campaign && (await campaignRow(tx, actor, found.campaign.id));
      const priority = campaign ? priorityOf(next, campaign.weights, Number(campaign.startsOn.slice(0, 4))) : 0;
      await unlessTaken(
        tx.query(
          `UPDATE archive_box SET version = version + 1, number = $3, year_from = $4, year_to = $5, estimated_sheets = $6,
             importance = $7, risk = $8, damages = $9, priority = $10 WHERE agency_id = $1 AND id = $2`,
          [
            actor.agencyId,
            id,
            next.number,
            next.yearFrom,
            next.yearTo,
            next.estimatedSheets,
            next.importance,
            next.risk,
            next.damages,
            priority,
          ],
        ),
        () => boxNumberTaken({ number: next.number }),
      );
      return this.tell(tx, actor, id, {
        action: 'archive-box.changed',
        objectType: 'archive_box',
        objectId: id,
        details: { change: defined(input), version: found.version + 1 },
      });
    });
  }

  /** Adds a folder at the end of a box. @throws Problem `digitization/folder-code-taken` */
  async addFolder(actor: Actor, boxId: string, input: NewFolder): Promise<FolderView> {
    return this.work.once(actor, async (tx) => {
      await this.open(tx, actor, boxId);
      requireYears(input);
      const id = newId();
      if ((await insertFolders(tx, actor.agencyId, [{ ...input, id, boxId }])) === 0)
        throw folderCodeTaken({ code: input.code });
      const view = await folderOf(tx, actor, id);
      await this.journal.tell(tx, actor, {
        action: 'archive-folder.added',
        objectType: 'archive_folder',
        objectId: id,
      });
      return view;
    });
  }

  async changeFolder(actor: Actor, id: string, seen: number, input: ChangeFolder): Promise<FolderView> {
    return this.work.once(actor, async (tx) => {
      const [folder] = await tx.query<FolderView[]>(
        `${FOLDER_SELECT} WHERE f.agency_id = $1 AND f.id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      // The box says who may: a folder of nobody is as unknown as one of a stranger's box.
      const box = folder ? await boxRow(tx, actor, folder.boxId) : null;
      authorize(campaignPolicy, 'change', actor, box);
      if (!folder) throw new Error('a box that was found has the folder');
      if (box.campaignState === 'ended') throw campaignEnded({});
      requireVersion(folder.version, seen);
      const next = { ...folder, ...defined(input) };
      requireYears(next);
      if (next.sheetsFaulty > next.sheetsChecked)
        throw invalidInput({ errors: [{ pointer: '/sheetsFaulty', message: FIELD.order }] });
      await unlessTaken(
        tx.query(
          `UPDATE archive_folder SET version = version + 1, code = $3, title = $4, year_from = $5, year_to = $6, retention = $7,
             sheets_counted = $8, sheets_scanned = $9, sheets_checked = $10, sheets_faulty = $11 WHERE agency_id = $1 AND id = $2`,
          [
            actor.agencyId,
            id,
            next.code,
            next.title,
            next.yearFrom,
            next.yearTo,
            next.retention,
            next.sheetsCounted,
            next.sheetsScanned,
            next.sheetsChecked,
            next.sheetsFaulty,
          ],
        ),
        () => folderCodeTaken({ code: next.code }),
      );
      const view = await folderOf(tx, actor, id);
      await this.journal.tell(tx, actor, {
        action: 'archive-folder.changed',
        objectType: 'archive_folder',
        objectId: id,
        details: { change: defined(input), version: view.version },
      });
      return view;
    });
  }

  private async open(tx: EntityManager, actor: Actor, id: string): Promise<BoxRow> {
    const found = await lockBox(tx, actor, { id });
    authorize(campaignPolicy, 'change', actor, found);
    if (found.campaignState === 'ended') throw campaignEnded({});
    return found;
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<BoxView> {
    const row = await boxRow(tx, actor, id);
    authorize(campaignPolicy, 'read', actor, row);
    return presentBox(actor, row);
  }

  private async tell(tx: EntityManager, actor: Actor, id: string, fact: CampaignFact): Promise<BoxView> {
    const view = await this.view(tx, actor, id);
    await this.journal.tell(tx, actor, fact);
    return view;
  }
}

async function folderOf(tx: EntityManager, actor: Actor, id: string): Promise<FolderView> {
  const [row] = await tx.query<FolderView[]>(`${FOLDER_SELECT} WHERE f.agency_id = $1 AND f.id = $2`, [
    actor.agencyId,
    id,
  ]);
  if (!row) throw new Error('the folder was just written');
  return row;
}

async function agencyName(tx: EntityManager, actor: Actor): Promise<string> {
  const [agency] = await tx.query<{ name: string }[]>(`SELECT name FROM agency WHERE id = $1`, [actor.agencyId]);
  return agency?.name ?? '';
}

function requireYears({ yearFrom, yearTo }: { yearFrom: number | null; yearTo: number | null }): void {
  if (yearFrom !== null && yearTo !== null && yearFrom > yearTo)
    throw invalidInput({ errors: [{ pointer: '/yearTo', message: FIELD.order }] });
}

async function unlessTaken(writing: Promise<unknown>, taken: () => Error): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') throw taken();
    throw error;
  }
}
