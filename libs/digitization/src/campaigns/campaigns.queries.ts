import { actionsOf, type Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import { nextCampaignStates, type CampaignState, type Weights } from './campaign.rules';
import { campaignPolicy, isCrewOf, type CampaignTarget } from './campaigns.policy';
import type { CampaignView } from './campaigns.schemas';

export type CampaignRow = Omit<CampaignView, 'actions' | 'nextStates'> & CampaignTarget;

/** Sheets of a box `b`: counted when all its folders were counted, else what was estimated; never fewer than were scanned. */
export const BOX_SHEETS = `
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS folders, coalesce(sum(f.sheets_scanned), 0)::int AS scanned,
           coalesce(sum(f.sheets_checked), 0)::int AS checked, coalesce(sum(f.sheets_faulty), 0)::int AS faulty,
           greatest(sum(f.sheets_scanned), CASE WHEN bool_and(f.sheets_counted IS NOT NULL) THEN sum(f.sheets_counted)
             ELSE greatest(b.estimated_sheets, coalesce(sum(f.sheets_counted), 0)) END)::int AS sheets
    FROM archive_folder f WHERE f.agency_id = b.agency_id AND f.box_id = b.id
  ) s ON true`;

/** Campaigns with their fonds, sheets and crew; `$1` is the agency, `$2` the person who asks. */
export const CAMPAIGN_SELECT = `
  SELECT c.id, c.version, c.agency_id AS "agencyId", ${isCrewOf('c.id')} AS "isCrew", c.name, c.state,
         jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) AS fonds,
         c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
         jsonb_build_object('age', c.weight_age, 'importance', c.weight_importance, 'risk', c.weight_risk) AS weights,
         c.monthly_targets AS "monthlyTargets", c.cost_per_sheet::float8 AS "costPerSheet", c.error_limit AS "errorLimit",
         t.boxes, t.sheets, t.scanned AS "sheetsScanned",
         coalesce((SELECT jsonb_agg(jsonb_build_object('user', jsonb_build_object('id', u.id, 'displayName', u.display_name),
                            'from', k.from_on::text, 'until', k.until_on::text, 'sheetsPerDay', k.sheets_per_day)
                            ORDER BY k.from_on, k.id)
                   FROM campaign_crew k JOIN app_user u ON u.agency_id = k.agency_id AND u.id = k.user_id
                   WHERE k.agency_id = c.agency_id AND k.campaign_id = c.id), '[]') AS crew
  FROM digitization_campaign c
  JOIN fonds o ON o.agency_id = c.agency_id AND o.id = c.fonds_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS boxes, coalesce(sum(coalesce(s.sheets, b.estimated_sheets)), 0)::int AS sheets,
           coalesce(sum(s.scanned), 0)::int AS scanned
    FROM archive_box b ${BOX_SHEETS} WHERE b.agency_id = c.agency_id AND b.campaign_id = c.id
  ) t`;

export async function campaignRow(tx: EntityManager, actor: Actor, id: string): Promise<CampaignRow | null> {
  const [row] = await tx.query<CampaignRow[]>(`${CAMPAIGN_SELECT} WHERE c.agency_id = $1 AND c.id = $3`, [
    actor.agencyId,
    actor.id,
    id,
  ]);
  return row ?? null;
}

export type LockedCampaign = CampaignTarget & {
  readonly id: string;
  readonly version: number;
  readonly fondsId: string;
  readonly state: CampaignState;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weights: Weights;
};

/** Locks a campaign for an act on it, or on what is in it; null when the agency has none of this id. */
export async function lockCampaign(tx: EntityManager, actor: Actor, id: string): Promise<LockedCampaign | null> {
  const [row] = await tx.query<LockedCampaign[]>(
    `SELECT c.id, c.version, c.agency_id AS "agencyId", ${isCrewOf('c.id')} AS "isCrew", c.fonds_id AS "fondsId", c.state,
            c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
            jsonb_build_object('age', c.weight_age, 'importance', c.weight_importance, 'risk', c.weight_risk) AS weights
     FROM digitization_campaign c WHERE c.agency_id = $1 AND c.id = $3 FOR UPDATE`,
    [actor.agencyId, actor.id, id],
  );
  return row ?? null;
}

export function presentCampaign(actor: Actor, row: CampaignRow): CampaignView {
  const isManaged = campaignPolicy.change(actor);
  const hasEnded = row.state === 'ended';
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    state: row.state,
    fonds: row.fonds,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    weights: row.weights,
    monthlyTargets: row.monthlyTargets,
    costPerSheet: row.costPerSheet,
    errorLimit: row.errorLimit,
    boxes: row.boxes,
    sheets: row.sheets,
    sheetsScanned: row.sheetsScanned,
    crew: row.crew,
    nextStates: isManaged ? [...nextCampaignStates(row.state)] : [],
    actions: actionsOf(campaignPolicy, actor, row).filter((action) => action !== 'read' && !hasEnded),
  };
}

/** What was scanned on each day of a campaign. */
export async function doneByDay(tx: EntityManager, agencyId: string, campaignId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ day: string; sheets: number }[]>(
    `SELECT d.day::text AS day, sum(d.sheets)::int AS sheets
     FROM archive_box b
     JOIN archive_folder f ON f.agency_id = b.agency_id AND f.box_id = b.id
     JOIN folder_scan_day d ON d.agency_id = f.agency_id AND d.folder_id = f.id
     WHERE b.agency_id = $1 AND b.campaign_id = $2 GROUP BY d.day ORDER BY d.day`,
    [agencyId, campaignId],
  );
  return new Map(rows.map(({ day, sheets }) => [day, sheets]));
}

export type Tally = {
  boxes: Record<string, number>;
  sheets: number;
  scanned: number;
  checked: number;
  faulty: number;
};
/** Sums over the boxes of a campaign. */
export async function tallyOf(tx: EntityManager, agencyId: string, campaignId: string): Promise<Tally> {
  const rows = await tx.query<(Omit<Tally, 'boxes'> & { custody: string; boxes: number })[]>(
    `SELECT b.custody, count(*)::int AS boxes, sum(coalesce(s.sheets, b.estimated_sheets))::int AS sheets,
            sum(s.scanned)::int AS scanned, sum(s.checked)::int AS checked, sum(s.faulty)::int AS faulty
     FROM archive_box b ${BOX_SHEETS} WHERE b.agency_id = $1 AND b.campaign_id = $2 GROUP BY b.custody`,
    [agencyId, campaignId],
  );
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    boxes: Object.fromEntries(rows.map(({ custody, boxes }) => [custody, boxes])),
    sheets: sum((row) => row.sheets),
    scanned: sum((row) => row.scanned),
    checked: sum((row) => row.checked),
    faulty: sum((row) => row.faulty),
  };
}
