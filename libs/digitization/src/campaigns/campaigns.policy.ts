import type { Actor, Policy } from '@vanthu/identity';

export type CampaignTarget = {
  readonly agencyId: string;
  /** The actor is of its crew today. */
  readonly isCrew: boolean;
};

const isArchivist = (actor: Actor) => actor.roles.has('archivist');
/** Leaders of the agency may see how the work goes. */
const leads = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('chief_of_office');
const sameAgency = (actor: Actor, { agencyId }: { agencyId: string }) => actor.agencyId === agencyId;

/** Campaigns, and the boxes in them: the archivist manages, the crew carries boxes, leaders look on; nobody else knows. */
export const campaignPolicy = {
  read: (actor, campaign) => sameAgency(actor, campaign) && (isArchivist(actor) || leads(actor) || campaign.isCrew),
  carry: (actor, campaign) => isArchivist(actor) || campaign.isCrew,
  change: isArchivist,
} satisfies Policy<CampaignTarget>;

/** What is of the agency as a whole: fonds, the list of campaigns, the station where labels are scanned. */
export const digitizationPolicy = {
  read: (actor, target) => sameAgency(actor, target) && (isArchivist(actor) || leads(actor)),
  change: isArchivist,
} satisfies Policy<{ readonly agencyId: string }>;

/** `campaignPolicy.read` as SQL over a campaign's id in `campaign`; `$1` to `$3` are `campaignVisibilityOf`. */
export const CAMPAIGN_VISIBLE = (alias: string): string =>
  `${alias}.agency_id = $1::uuid AND ($3::boolean OR ${isCrewOf(`${alias}.id`)})`;
export const campaignVisibilityOf = (actor: Actor): [string, string, boolean] => [
  actor.agencyId,
  actor.id,
  isArchivist(actor) || leads(actor),
];

/** Whether person `$2` of agency `$1` is of the crew of a campaign today, by the clock of the agency. */
export const isCrewOf = (campaignId: string): string => `EXISTS (
  SELECT FROM campaign_crew k JOIN agency g ON g.id = k.agency_id
  WHERE k.agency_id = $1::uuid AND k.campaign_id = ${campaignId} AND k.user_id = $2::uuid
    AND (now() AT TIME ZONE g.time_zone)::date BETWEEN k.from_on AND coalesce(k.until_on, 'infinity'))`;
