import { Injectable } from '@nestjs/common';
import {
  Audit,
  keysOf,
  newId,
  notFound,
  Outbox,
  pageFrom,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor';
import { PeopleService } from '../people.service';
import { actionsOf, authorize } from '../policy';
import { absencePolicy, SIDE, sideOf } from './authority.policy';
import { alreadyOver, noDeputy, overlappingAbsence, unfitPerson } from './authority.problems';
import type { AbsenceView, NewAbsence, TurnOver } from './authority.schemas';
import { afterLast, dawnOf, firstDay, lastDay, requireSpan } from './days';

type Row = Omit<AbsenceView, 'actions'>;

const STATE = `CASE WHEN b.cancelled_at IS NOT NULL THEN 'cancelled' WHEN clock_timestamp() < b.from_at THEN 'planned'
  WHEN b.until_at <= clock_timestamp() THEN 'over' ELSE 'away' END`;

const ABSENCES = `
  SELECT b.id, b.version, ${firstDay('b.from_at')} AS "startsOn", ${lastDay('b.until_at')} AS "endsOn", b.reason,
         jsonb_build_object('id', u.id, 'displayName', u.display_name) AS user,
         CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'displayName', d.display_name) END AS deputy,
         ${STATE} AS state,
         (b.turned_over_at IS NOT NULL AND b.taken_back_at IS NULL AND b.cancelled_at IS NULL) AS "turnedOver"
  FROM absence b JOIN agency a ON a.id = b.agency_id
  JOIN app_user u ON u.agency_id = b.agency_id AND u.id = b.user_id
  LEFT JOIN app_user d ON d.agency_id = b.agency_id AND d.id = b.deputy_id`;

/** Who is proposed to read: the deputy in writing of one of the posts, else who read the last time. */
const PROPOSED = `
  SELECT x.id FROM (
    SELECT g.delegate_id AS id, 1 AS place, g.created_at AS at FROM authority_grant g
    WHERE g.agency_id = $1 AND g.principal_id = $2 AND g.capacity = 'KT.' AND g.revoked_at IS NULL
      AND g.from_at <= clock_timestamp() AND (g.until_at IS NULL OR g.until_at > clock_timestamp())
    UNION ALL
    SELECT b.deputy_id, 2, b.created_at FROM absence b
    WHERE b.agency_id = $1 AND b.user_id = $2 AND b.turned_over_at IS NOT NULL) x
  JOIN app_user u ON u.agency_id = $1 AND u.id = x.id AND u.disabled_at IS NULL
  ORDER BY x.place, x.at DESC LIMIT 1`;

/** Absences (vắng mặt, nghỉ phép, đi công tác), and the inbox that is turned over for as long as one lasts. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** One's own absences and those for which one is asked to read: the calendar, latest first. */
  async list(actor: Actor, page: PageQuery): Promise<Page<AbsenceView>> {
    const [startsOn, id] = page.after === undefined ? [null, null] : keysOf(page.after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<Row[]>(
        `${ABSENCES} WHERE ${SIDE.absences} AND b.cancelled_at IS NULL
           AND ($3::date IS NULL OR ((b.from_at AT TIME ZONE a.time_zone)::date, b.id) < ($3::date, $4::uuid))
         ORDER BY (b.from_at AT TIME ZONE a.time_zone)::date DESC, b.id DESC LIMIT $5`,
        [...sideOf.absences(actor), startsOn, id, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.startsOn, row.id],
      (row) => present(actor, row),
    );
  }

  async get(actor: Actor, id: string): Promise<AbsenceView> {
    return this.work.run(actor, (tx) => this.view(tx, actor, id));
  }

  /** Notes that one will be away. Whom nobody named is proposed; nothing is turned over before one says so. */
  async record(actor: Actor, input: NewAbsence): Promise<AbsenceView> {
    return this.work.once(actor, async (tx) => {
      const { agencyId } = actor;
      await requireSpan(tx, agencyId, input);
      if (input.deputyId !== null) await this.requireDeputy(tx, actor, input.deputyId);
      // Two absences that are recorded at the same moment take turns.
      await tx.query(`SELECT FROM app_user WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [agencyId, actor.id]);
      const overlapping = await tx.query<unknown[]>(
        `SELECT FROM absence b JOIN agency a ON a.id = b.agency_id
         WHERE b.agency_id = $1 AND b.user_id = $2 AND b.cancelled_at IS NULL
           AND b.from_at < ${afterLast('$4')} AND b.until_at > ${dawnOf('$3')}`,
        [agencyId, actor.id, input.startsOn, input.endsOn],
      );
      if (overlapping.length > 0) throw overlappingAbsence({});
      const [proposed] =
        input.deputyId === null ? await tx.query<{ id: string }[]>(PROPOSED, [agencyId, actor.id]) : [];
      const id = newId();
      await tx.query(
        `INSERT INTO absence (agency_id, id, user_id, from_at, until_at, reason, deputy_id)
         SELECT a.id, $2, $3, ${dawnOf('$4')}, ${afterLast('$5')}, $6, $7 FROM agency a WHERE a.id = $1`,
        [agencyId, id, actor.id, input.startsOn, input.endsOn, input.reason, input.deputyId ?? proposed?.id ?? null],
      );
      const { startsOn, endsOn } = input;
      return this.told(tx, actor, id, 'absence.recorded', { startsOn, endsOn });
    });
  }

  /**
   * The one tap: the deputy reads the inbox from the first day to the last, and passes papers on. It gives no right to
   * decide: that comes from an assignment (KT.) or a written delegation (TUQ.) only. The end comes by itself.
   */
  async turnOver(actor: Actor, id: string, { deputyId }: TurnOver): Promise<AbsenceView> {
    return this.change(actor, id, 'turn_over', 'absence.turned-over', async (tx, absence) => {
      const deputy = deputyId ?? absence.delegateId;
      if (deputy === null) throw noDeputy({}).at('/deputyId');
      if (absence.past) throw alreadyOver({});
      if (absence.turnedOver && deputy === absence.delegateId) return false;
      await this.requireDeputy(tx, actor, deputy);
      await tx.query(
        `UPDATE absence SET deputy_id = $3, turned_over_at = clock_timestamp(), taken_back_at = NULL, version = version + 1
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, deputy],
      );
      return true;
    });
  }

  /** Takes the inbox back at once; the deputy may give it back likewise. */
  async takeBack(actor: Actor, id: string): Promise<AbsenceView> {
    return this.change(actor, id, 'take_back', 'absence.taken-back', async (tx, absence) => {
      if (!absence.turnedOver) return false;
      await tx.query(
        `UPDATE absence SET taken_back_at = clock_timestamp(), version = version + 1 WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id],
      );
      return true;
    });
  }

  /** Strikes an absence out: one stays, or is back early. */
  async cancel(actor: Actor, id: string): Promise<AbsenceView> {
    return this.change(actor, id, 'cancel', 'absence.cancelled', async (tx, absence) => {
      if (absence.past) throw alreadyOver({});
      await tx.query(
        `UPDATE absence SET cancelled_at = clock_timestamp(), version = version + 1 WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id],
      );
      return true;
    });
  }

  private async change(
    actor: Actor,
    id: string,
    action: keyof typeof absencePolicy,
    told: string,
    act: (tx: EntityManager, absence: Locked) => Promise<boolean>,
  ): Promise<AbsenceView> {
    return this.work.once(actor, async (tx) => {
      // Waits for acts in mid-flight that rest on it.
      const [absence] = await tx.query<(Locked & { principalId: string; cancelled: boolean })[]>(
        `SELECT user_id AS "principalId", deputy_id AS "delegateId", cancelled_at IS NOT NULL AS cancelled,
                (turned_over_at IS NOT NULL AND taken_back_at IS NULL) AS "turnedOver", until_at <= clock_timestamp() AS past
         FROM absence WHERE agency_id = $1 AND id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      const between = absence && {
        agencyId: actor.agencyId,
        principalId: absence.principalId,
        delegateId: absence.delegateId ?? absence.principalId,
      };
      authorize(absencePolicy, action, actor, between);
      if (!absence || absence.cancelled || !(await act(tx, absence))) return this.view(tx, actor, id);
      return this.told(tx, actor, id, told, {}, absence.delegateId);
    });
  }

  /** @throws Problem `not-found` for nobody of the agency, `identity/unfit-person` for oneself and for who holds no post */
  private async requireDeputy(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const person = await this.people.user(tx, actor.agencyId, id);
    if (!person) throw notFound({}).at('/deputyId');
    if (id === actor.id || person.posts.length === 0) throw unfitPerson({}).at('/deputyId');
  }

  private async told(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    details: object,
    former: string | null = null,
  ): Promise<AbsenceView> {
    const view = await this.view(tx, actor, id);
    const deputyId = view.deputy?.id ?? null;
    const users = [...new Set([view.user.id, ...(deputyId ? [deputyId] : []), ...(former ? [former] : [])])];
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: id, audience: { users } });
    await this.audit.append(tx, actor, {
      action,
      objectType: 'absence',
      objectId: id,
      details: { userId: view.user.id, deputyId, ...details },
    });
    return view;
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<AbsenceView> {
    const [row] = await tx.query<Row[]>(`${ABSENCES} WHERE b.agency_id = $1 AND b.id = $2`, [actor.agencyId, id]);
    const target = row && { ...row, ...between(actor, row) };
    authorize(absencePolicy, 'read', actor, target);
    return present(actor, target);
  }
}

type Locked = { readonly delegateId: string | null; readonly turnedOver: boolean; readonly past: boolean };

const between = (actor: Actor, { user, deputy }: Row) => ({
  agencyId: actor.agencyId,
  principalId: user.id,
  delegateId: deputy?.id ?? user.id,
});

function present(actor: Actor, row: Row): AbsenceView {
  const isOpen = row.state === 'planned' || row.state === 'away';
  const possible = actionsOf(absencePolicy, actor, between(actor, row)).filter(
    (action) =>
      action !== 'read' && (action === 'cancel' || (action === 'take_back' ? row.turnedOver : !row.turnedOver)),
  );
  return {
    id: row.id,
    version: row.version,
    user: row.user,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    reason: row.user.id === actor.id ? row.reason : null,
    deputy: row.deputy,
    state: row.state,
    turnedOver: row.turnedOver,
    actions: isOpen ? possible : [],
  };
}
