import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { actorOf, deriveKey, type Actor } from '@vanthu/identity';
import { Audit, CONFIG, newId, notFound, UnitOfWork, type Config } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { agendaPolicy } from './agenda.policy';
import { feedUnrepeatable } from './agenda.problems';
import { entriesWithin, isOf, type EntryRow } from './agenda.queries';
import type { FeedInput, FeedList, FeedView } from './agenda.schemas';
import { icalOf, type FeedEntry } from './ical';
import { plusDays } from './wall.rules';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const TOKEN = /^([0-9a-f]{32})-[\w-]{43}$/;
const expand = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const COLUMNS = `id, kind, to_json(created_at)#>>'{}' AS "createdAt", token_hash AS hash`;
type Stored = Omit<FeedView, 'path'> & { hash: string };
/** What a feed tells: a month back, half a year ahead. */
const BACK = 31;
const AHEAD = 183;

/**
 * Addresses that a calendar program reads without signing in. Whoever has one reads the calendar, so it tells nothing of
 * entries for few but that the time is taken, and its owner can revoke it. It ends with the rights of its owner.
 */
@Injectable()
export class FeedsService {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {
    if (!config.VANTHU_SECRET) throw new Error('VANTHU_SECRET is not known');
    this.key = deriveKey(config.VANTHU_SECRET, 'agenda-feed');
  }

  async list(actor: Actor): Promise<FeedList> {
    const rows = await this.work.run(actor, (tx) =>
      tx.query<Stored[]>(
        `SELECT ${COLUMNS} FROM agenda_feed WHERE agency_id = $1 AND user_id = $2 AND revoked_at IS NULL ORDER BY kind`,
        [actor.agencyId, actor.id],
      ),
    );
    return { items: rows.map((row) => this.view(actor, row)), next: null };
  }

  /** Makes an address, or gives back the one there is: each person has one of a kind. */
  async create(actor: Actor, { kind }: FeedInput): Promise<FeedView> {
    const made = await this.work.once(actor, async (tx) => {
      const id = newId();
      await tx.query(
        `INSERT INTO agenda_feed (agency_id, id, user_id, kind, token_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [actor.agencyId, id, actor.id, kind, hashOf(this.token(actor.agencyId, id))],
      );
      const [row] = await tx.query<Stored[]>(
        `SELECT ${COLUMNS} FROM agenda_feed WHERE agency_id = $1 AND user_id = $2 AND kind = $3 AND revoked_at IS NULL`,
        [actor.agencyId, actor.id, kind],
      );
      if (!row) throw new Error('the feed was just made');
      if (row.id === id)
        await this.audit.append(tx, actor, {
          action: 'agenda-feed.created',
          objectType: 'agenda_feed',
          objectId: id,
          details: { kind },
        });
      return row;
    });
    return this.view(actor, made);
  }

  /** Makes an address worthless at once. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `UPDATE agenda_feed SET revoked_at = now() WHERE agency_id = $1 AND user_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id`,
        [actor.agencyId, actor.id, id],
      );
      if (rows.length === 0) throw notFound({});
      await this.audit.append(tx, actor, { action: 'agenda-feed.revoked', objectType: 'agenda_feed', objectId: id });
    });
  }

  /** The calendar of an address. @throws Problem `not-found` for every address that is not one */
  async read(token: string, host: string): Promise<string> {
    const agency = TOKEN.exec(token)?.[1];
    if (agency === undefined) throw notFound({});
    const agencyId = expand(agency);
    return this.work.asAgency(agencyId, async (tx) => {
      const [feed] = await tx.query<{ userId: string; kind: FeedView['kind'] }[]>(
        `SELECT user_id AS "userId", kind FROM agenda_feed WHERE agency_id = $1 AND token_hash = $2 AND revoked_at IS NULL`,
        [agencyId, hashOf(token)],
      );
      const owner = feed && (await actorOf(tx, agencyId, feed.userId, ['read']));
      if (!owner) throw notFound({});
      return this.calendar(tx, owner, feed.kind, host);
    });
  }

  private async calendar(tx: EntityManager, owner: Actor, kind: FeedView['kind'], host: string): Promise<string> {
    const [office] = await tx.query<{ name: string; today: string }[]>(
      `SELECT name, (now() AT TIME ZONE time_zone)::date::text AS today FROM agency WHERE id = $1`,
      [owner.agencyId],
    );
    if (!office) throw notFound({});
    const rows = await entriesWithin(tx, owner, plusDays(office.today, -BACK), plusDays(office.today, AHEAD));
    const told = rows.filter(
      (row) =>
        row.state !== 'proposed' &&
        agendaPolicy.read(owner, row) &&
        (kind === 'mine' ? isOf(row, owner.id) : row.visibility === 'agency'),
    );
    const moments = await tx.query<{ id: string; start: string | null; end: string | null; changedAt: string }[]>(
      `SELECT e.id, to_json((e.starts_on + e.starts_time) AT TIME ZONE g.time_zone)#>>'{}' AS start,
              to_json((e.ends_on + coalesce(e.ends_time,
                CASE WHEN e.part = 'morning' THEN greatest(time '12:00', e.starts_time) WHEN e.part IS NOT NULL OR e.ends_on > e.starts_on THEN time '17:00'
                     ELSE least(e.starts_time, time '21:59') + interval '2 hours' END)) AT TIME ZONE g.time_zone)#>>'{}' AS "end",
              to_json(e.changed_at)#>>'{}' AS "changedAt"
       FROM agenda_entry e JOIN agency g ON g.id = e.agency_id WHERE e.agency_id = $1 AND e.id = ANY ($2::uuid[])`,
      [owner.agencyId, told.map(({ id }) => id)],
    );
    const byId = new Map(moments.map((one) => [one.id, one]));
    const entries = told.flatMap((row) => {
      const moment = byId.get(row.id);
      return moment ? [feedEntry(row, moment)] : [];
    });
    return icalOf(`Lịch công tác – ${kind === 'agency' ? office.name : owner.displayName}`, host, entries);
  }

  /** It can be computed again, so that its owner sees it again although only its hash was stored. */
  private token(agencyId: string, id: string): string {
    const secret = createHmac('sha256', this.key).update(`${agencyId}/${id}`).digest('base64url');
    return `${agencyId.replaceAll('-', '')}-${secret}`;
  }

  private view(actor: Actor, { hash, ...feed }: Stored): FeedView {
    const token = this.token(actor.agencyId, feed.id);
    if (hashOf(token) !== hash) throw feedUnrepeatable({});
    return { ...feed, path: `/api/v1/calendars/${token}.ics` };
  }
}

function feedEntry(
  row: EntryRow,
  { start, end, changedAt }: { start: string | null; end: string | null; changedAt: string },
): FeedEntry {
  const isClosed = row.visibility === 'attendees';
  const chair = row.chair?.name ?? row.chairName;
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    changedAt,
    ...(start === null || end === null
      ? { start: row.startsOn, end: plusDays(row.endsOn, 1) }
      : { start, end: end > start ? end : new Date(Date.parse(start) + 60_000).toISOString() }),
    summary: isClosed ? 'Bận' : row.subject,
    place: isClosed ? null : row.place,
    description: isClosed || chair === null ? null : `Chủ trì: ${chair}`,
  };
}
