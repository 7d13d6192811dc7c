import { actionsOf, type Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import type { BoxView, FolderView } from './boxes.schemas';
import { priorityOf, type CampaignState, type Weights } from './campaign.rules';
import { campaignPolicy, isCrewOf, type CampaignTarget } from './campaigns.policy';
import { BOX_SHEETS } from './campaigns.queries';
import { nextStep } from './custody.rules';
import { newLabelCode } from './label.rules';

export type BoxRow = Omit<BoxView, 'next' | 'actions'> &
  CampaignTarget & { readonly campaignState: CampaignState | null };

/** Boxes with their campaign, fonds and sheets; `$1` is the agency, `$2` the person who asks. */
export const BOX_SELECT = `
  SELECT b.id, b.version, b.agency_id AS "agencyId", ${isCrewOf('b.campaign_id')} AS "isCrew", c.state AS "campaignState",
         CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.name) END AS campaign,
         jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) AS fonds, b.number, b.label_code AS label,
         b.year_from AS "yearFrom", b.year_to AS "yearTo", b.estimated_sheets AS "estimatedSheets",
         coalesce(s.sheets, b.estimated_sheets) AS sheets, s.scanned AS "sheetsScanned", s.folders,
         b.importance, b.risk, b.damages, b.priority, b.custody
  FROM archive_box b
  JOIN fonds o ON o.agency_id = b.agency_id AND o.id = b.fonds_id
  LEFT JOIN digitization_campaign c ON c.agency_id = b.agency_id AND c.id = b.campaign_id
  ${BOX_SHEETS}`;

export const FOLDER_SELECT = `
  SELECT f.id, f.version, f.box_id AS "boxId", f.ordinal, f.code, f.title, f.year_from AS "yearFrom", f.year_to AS "yearTo",
         f.retention, f.sheets_counted AS "sheetsCounted", f.sheets_scanned AS "sheetsScanned",
         f.sheets_checked AS "sheetsChecked", f.sheets_faulty AS "sheetsFaulty"
  FROM archive_folder f`;

export async function boxRow(tx: EntityManager, actor: Actor, id: string): Promise<BoxRow | null> {
  const [row] = await tx.query<BoxRow[]>(`${BOX_SELECT} WHERE b.agency_id = $1 AND b.id = $3`, [
    actor.agencyId,
    actor.id,
    id,
  ]);
  return row ?? null;
}

/** Locks a box by its id or by the code of its label, and gives it. */
export async function lockBox(
  tx: EntityManager,
  actor: Actor,
  by: { readonly id: string } | { readonly label: string },
): Promise<BoxRow | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['label_code', by.label];
  const [locked] = await tx.query<{ id: string }[]>(
    `SELECT id FROM archive_box WHERE agency_id = $1 AND ${column} = $2 FOR UPDATE`,
    [actor.agencyId, value],
  );
  return locked ? boxRow(tx, actor, locked.id) : null;
}

export function presentBox(actor: Actor, row: BoxRow): BoxView {
  return {
    id: row.id,
    version: row.version,
    campaign: row.campaign,
    fonds: row.fonds,
    number: row.number,
    label: row.label,
    yearFrom: row.yearFrom,
    yearTo: row.yearTo,
    estimatedSheets: row.estimatedSheets,
    sheets: row.sheets,
    sheetsScanned: row.sheetsScanned,
    folders: row.folders,
    importance: row.importance,
    risk: row.risk,
    damages: row.damages,
    priority: row.priority,
    custody: row.custody,
    next: nextStep(row.custody),
    actions: actionsOf(campaignPolicy, actor, row).filter(
      (action) => action !== 'read' && row.campaignState !== 'ended',
    ),
  };
}

export type BoxFacts = {
  readonly number: string;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly estimatedSheets: number;
  readonly importance: number;
  readonly risk: number;
  readonly damages: readonly string[];
};
export type FolderFacts = Pick<FolderView, 'code' | 'title' | 'yearFrom' | 'yearTo' | 'retention' | 'sheetsCounted'>;
type Place = {
  readonly agencyId: string;
  readonly id: string;
  readonly fondsId: string;
  readonly startsOn: string;
  readonly weights: Weights;
};
const startYear = ({ startsOn }: { startsOn: string }) => Number(startsOn.slice(0, 4));

/** Codes that no label of the agency has yet. */
async function freshLabels(tx: EntityManager, agencyId: string, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(newLabelCode());
    const taken = await tx.query<{ code: string }[]>(
      `SELECT label_code AS code FROM archive_box WHERE agency_id = $1 AND label_code = ANY($2::text[])`,
      [agencyId, [...codes]],
    );
    for (const { code } of taken) codes.delete(code);
  }
  return [...codes];
}

/** Puts boxes into a campaign, each with a label of its own; a number that the fonds has already is left out. */
export async function insertBoxes(
  tx: EntityManager,
  campaign: Place,
  boxes: readonly (BoxFacts & { readonly id: string })[],
): Promise<number> {
  const labels = await freshLabels(tx, campaign.agencyId, boxes.length);
  const rows = boxes.map((box, i) => ({
    ...box,
    label: labels[i],
    priority: priorityOf(box, campaign.weights, startYear(campaign)),
  }));
  const added = await tx.query<unknown[]>(
    `INSERT INTO archive_box (agency_id, id, campaign_id, fonds_id, number, label_code, year_from, year_to, estimated_sheets,
       importance, risk, damages, priority)
     SELECT $1, r.id, $2, $3, r.number, r.label, r."yearFrom", r."yearTo", r."estimatedSheets", r.importance, r.risk,
            ARRAY(SELECT jsonb_array_elements_text(r.damages)), r.priority
     FROM jsonb_to_recordset($4) AS r (id uuid, number text, label text, "yearFrom" int, "yearTo" int, "estimatedSheets" int,
       importance int, risk int, damages jsonb, priority int)
     ON CONFLICT (agency_id, fonds_id, number) DO NOTHING RETURNING id`,
    [campaign.agencyId, campaign.id, campaign.fondsId, JSON.stringify(rows)],
  );
  return added.length;
}

/** Adds folders at the end of their boxes, in the order given; a code that the agency has already is left out. */
export async function insertFolders(
  tx: EntityManager,
  agencyId: string,
  folders: readonly (FolderFacts & { readonly id: string; readonly boxId: string })[],
): Promise<number> {
  const added = await tx.query<unknown[]>(
    `INSERT INTO archive_folder (agency_id, id, box_id, ordinal, code, title, year_from, year_to, retention, sheets_counted)
     SELECT $1, r.id, r."boxId",
            coalesce((SELECT max(ordinal) FROM archive_folder f WHERE f.agency_id = $1 AND f.box_id = r."boxId"), 0)
              + row_number() OVER (PARTITION BY r."boxId" ORDER BY r.nth),
            r.code, r.title, r."yearFrom", r."yearTo", r.retention, r."sheetsCounted"
     FROM jsonb_to_recordset($2) AS r (nth int, id uuid, "boxId" uuid, code text, title text, "yearFrom" int, "yearTo" int,
       retention text, "sheetsCounted" int)
     ON CONFLICT (agency_id, code) DO NOTHING RETURNING id`,
    [agencyId, JSON.stringify(folders.map((folder, nth) => ({ ...folder, nth })))],
  );
  return added.length;
}

/** Ranks the boxes of a campaign anew, by its rule as it is now. */
export async function rankBoxes(tx: EntityManager, campaign: Place): Promise<void> {
  const boxes = await tx.query<{ id: string; yearFrom: number; importance: number; risk: number; priority: number }[]>(
    `SELECT id, year_from AS "yearFrom", importance, risk, priority FROM archive_box
     WHERE agency_id = $1 AND campaign_id = $2 ORDER BY id FOR UPDATE`,
    [campaign.agencyId, campaign.id],
  );
  const moved = boxes
    .map((box) => ({
      id: box.id,
      before: box.priority,
      priority: priorityOf(box, campaign.weights, startYear(campaign)),
    }))
    .filter(({ before, priority }) => before !== priority);
  if (moved.length === 0) return;
  await tx.query(
    `UPDATE archive_box b SET priority = r.priority
     FROM unnest($2::uuid[], $3::int[]) AS r (id, priority) WHERE b.agency_id = $1 AND b.id = r.id`,
    [campaign.agencyId, moved.map(({ id }) => id), moved.map(({ priority }) => priority)],
  );
}
