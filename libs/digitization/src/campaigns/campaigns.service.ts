import { Injectable } from '@nestjs/common';
import { authorize, PeopleService, type Actor } from '@vanthu/identity';
import {
  FIELD,
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
import { rankBoxes } from './boxes.queries';
import { CampaignJournal } from './campaign-journal';
import { requireCampaignStep } from './campaign.rules';
import { CAMPAIGN_VISIBLE, campaignPolicy, campaignVisibilityOf, digitizationPolicy } from './campaigns.policy';
import { boxesOut, campaignEnded, fondsCodeTaken } from './campaigns.problems';
import {
  CAMPAIGN_SELECT,
  campaignRow,
  lockCampaign,
  presentCampaign,
  type CampaignRow,
  type LockedCampaign,
} from './campaigns.queries';
import type {
  CampaignsQuery,
  CampaignView,
  ChangeCampaign,
  FondsView,
  MoveCampaign,
  NewCampaign,
  NewFonds,
  SetCrew,
} from './campaigns.schemas';

const FONDS = `SELECT o.id, o.version, o.code, o.name, o.year_from AS "yearFrom", o.year_to AS "yearTo",
  (SELECT count(*)::int FROM archive_box b WHERE b.agency_id = o.agency_id AND b.fonds_id = o.id) AS boxes FROM fonds o`;

/** Fonds and the campaigns over them (kế hoạch số hóa): planned, started, paused, ended, and who works at them. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly journal: CampaignJournal,
  ) {}

  async listFonds(actor: Actor, { limit, after }: PageQuery): Promise<Page<FondsView>> {
    authorize(digitizationPolicy, 'read', actor, actor);
    const [last] = after === undefined ? [null] : keysOf(after, 1);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<FondsView[]>(
        `${FONDS} WHERE o.agency_id = $1 AND ($2::text IS NULL OR o.code > $2) ORDER BY o.code LIMIT $3`,
        [actor.agencyId, last, limit + 1],
      ),
    );
    return pageFrom(
      rows,
      limit,
      (row) => [row.code],
      (row) => row,
    );
  }

  /** @throws Problem `digitization/fonds-code-taken` */
  async addFonds(actor: Actor, input: NewFonds): Promise<FondsView> {
    authorize(digitizationPolicy, 'change', actor, actor);
    return this.work.once(actor, async (tx) => {
      const id = newId();
      const added = await tx.query<unknown[]>(
        `INSERT INTO fonds (agency_id, id, code, name, year_from, year_to) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (agency_id, code) DO NOTHING RETURNING id`,
        [actor.agencyId, id, input.code, input.name, input.yearFrom, input.yearTo],
      );
      if (added.length === 0) throw fondsCodeTaken({ code: input.code });
      await this.journal.tell(tx, actor, { action: 'fonds.added', objectType: 'fonds', objectId: id });
      return { id, version: 1, ...input, boxes: 0 };
    });
  }

  /** The campaigns that the actor may see, the latest first. */
  async list(actor: Actor, { limit, after, state }: CampaignsQuery): Promise<Page<CampaignView>> {
    const [on, id] = after === undefined ? [null, null] : keysOf(after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<CampaignRow[]>(
        `${CAMPAIGN_SELECT} WHERE ${CAMPAIGN_VISIBLE('c')} AND ($4::text IS NULL OR c.state = $4)
           AND ($5::date IS NULL OR (c.starts_on, c.id) < ($5, $6::uuid))
         ORDER BY c.starts_on DESC, c.id DESC LIMIT $7`,
        [...campaignVisibilityOf(actor), state ?? null, on, id, limit + 1],
      ),
    );
    return pageFrom(
      rows,
      limit,
      (row) => [row.startsOn, row.id],
      (row) => presentCampaign(actor, row),
    );
  }

  async get(actor: Actor, id: string): Promise<CampaignView> {
    return this.work.run(actor, async (tx) => this.view(tx, actor, id));
  }

  async plan(actor: Actor, input: NewCampaign): Promise<CampaignView> {
    authorize(digitizationPolicy, 'change', actor, actor);
    requireOrder(input.startsOn, input.endsOn);
    return this.work.once(actor, async (tx) => {
      const fonds = await tx.query<unknown[]>(`SELECT id FROM fonds WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        input.fondsId,
      ]);
      if (fonds.length === 0) throw invalidInput({ errors: [{ pointer: '/fondsId', message: FIELD.unknown }] });
      const id = newId();
      await tx.query(
        `INSERT INTO digitization_campaign (agency_id, id, fonds_id, name, starts_on, ends_on, weight_age, weight_importance,
           weight_risk, monthly_targets, cost_per_sheet, error_limit, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          actor.agencyId,
          id,
          input.fondsId,
          input.name,
          input.startsOn,
          input.endsOn,
          ...weightsOf(input),
          ...restOf(input),
          actor.id,
        ],
      );
      return this.tell(tx, actor, id, 'planned', { startsOn: input.startsOn, endsOn: input.endsOn });
    });
  }

  /** Changes dates, targets, cost or the rule of priority; with the rule the order of the boxes changes at once. */
  async change(actor: Actor, id: string, seen: number, input: ChangeCampaign): Promise<CampaignView> {
    return this.work.once(actor, async (tx) => {
      const found = await this.lockOpen(tx, actor, id, seen);
      const former = await campaignRow(tx, actor, id);
      if (!former) throw new Error('the campaign is locked');
      const next = { ...former, ...defined(input) };
      requireOrder(next.startsOn, next.endsOn);
      await tx.query(
        `UPDATE digitization_campaign SET version = version + 1, name = $3, starts_on = $4, ends_on = $5, weight_age = $6,
           weight_importance = $7, weight_risk = $8, monthly_targets = $9, cost_per_sheet = $10, error_limit = $11
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, next.name, next.startsOn, next.endsOn, ...weightsOf(next), ...restOf(next)],
      );
      await rankBoxes(tx, { ...found, startsOn: next.startsOn, weights: next.weights });
      return this.tell(tx, actor, id, 'changed', defined(input));
    });
  }

  /** Starts, pauses or ends it. @throws Problem `digitization/wrong-campaign-state`, `digitization/boxes-out` */
  async move(actor: Actor, id: string, seen: number, { state }: MoveCampaign): Promise<CampaignView> {
    return this.work.once(actor, async (tx) => {
      const found = await lockCampaign(tx, actor, id);
      authorize(campaignPolicy, 'change', actor, found);
      requireVersion(found.version, seen);
      requireCampaignStep(found.state, state);
      if (state === 'ended') {
        const [out] = await tx.query<{ count: number }[]>(
          `SELECT count(*)::int AS count FROM archive_box
           WHERE agency_id = $1 AND campaign_id = $2 AND custody NOT IN ('stored','returned')`,
          [actor.agencyId, id],
        );
        if (out && out.count > 0) throw boxesOut({ count: out.count });
      }
      await tx.query(
        `UPDATE digitization_campaign SET version = version + 1, state = $3,
           ended_at = CASE WHEN $3 = 'ended' THEN clock_timestamp() END WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, state],
      );
      return this.tell(tx, actor, id, state === 'running' ? 'started' : state, { before: found.state });
    });
  }

  /** The crew as it is from now on; who left keeps a last day. */
  async setCrew(actor: Actor, id: string, seen: number, { crew }: SetCrew): Promise<CampaignView> {
    return this.work.once(actor, async (tx) => {
      await this.lockOpen(tx, actor, id, seen);
      const ids = [...new Set(crew.map(({ userId }) => userId))];
      const known = new Set((await this.people.directory(tx, actor.agencyId, { ids })).map((person) => person.id));
      const errors = crew.flatMap(({ userId }, i) =>
        known.has(userId) ? [] : [{ pointer: `/crew/${i.toString()}/userId`, message: FIELD.unknown }],
      );
      if (errors.length > 0) throw invalidInput({ errors });
      await tx.query(`DELETE FROM campaign_crew WHERE agency_id = $1 AND campaign_id = $2`, [actor.agencyId, id]);
      for (const { userId, from, until, sheetsPerDay } of crew)
        await tx.query(
          `INSERT INTO campaign_crew (agency_id, id, campaign_id, user_id, from_on, until_on, sheets_per_day)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [actor.agencyId, newId(), id, userId, from, until, sheetsPerDay],
        );
      await tx.query(`UPDATE digitization_campaign SET version = version + 1 WHERE agency_id = $1 AND id = $2`, [
        actor.agencyId,
        id,
      ]);
      return this.tell(tx, actor, id, 'crew-set', { crew });
    });
  }

  private async lockOpen(tx: EntityManager, actor: Actor, id: string, seen: number): Promise<LockedCampaign> {
    const found = await lockCampaign(tx, actor, id);
    authorize(campaignPolicy, 'change', actor, found);
    requireVersion(found.version, seen);
    if (found.state === 'ended') throw campaignEnded({});
    return found;
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<CampaignView> {
    const row = await campaignRow(tx, actor, id);
    authorize(campaignPolicy, 'read', actor, row);
    return presentCampaign(actor, row);
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    id: string,
    what: string,
    details: Readonly<Record<string, unknown>>,
  ) {
    const view = await this.view(tx, actor, id);
    await this.journal.tell(tx, actor, {
      action: `campaign.${what}`,
      objectType: 'digitization_campaign',
      objectId: id,
      details: { ...details, version: view.version },
    });
    return view;
  }
}

type Fields = Pick<NewCampaign, 'weights' | 'monthlyTargets' | 'costPerSheet' | 'errorLimit'>;
const weightsOf = ({ weights }: Fields) => [weights.age, weights.importance, weights.risk];
const restOf = ({ monthlyTargets, costPerSheet, errorLimit }: Fields) => [
  JSON.stringify(monthlyTargets),
  costPerSheet,
  errorLimit,
];

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Only what was said. */
export const defined = <T extends object>(input: T): Defined<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Defined<T>;

function requireOrder(startsOn: string, endsOn: string): void {
  if (startsOn > endsOn) throw invalidInput({ errors: [{ pointer: '/endsOn', message: FIELD.order }] });
}
