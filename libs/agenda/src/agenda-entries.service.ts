import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { authorize, PeopleService, type Actor } from '@vanthu/identity';
import { forbidden, newId, notFound, requireVersion, UnitOfWork, atField } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { AgendaJournal } from './agenda-journal';
import { agendaPolicy, keeps, proposes } from './agenda.policy';
import { actUnfit, backwards, unknownSomebody } from './agenda.problems';
import {
  conflictsAmong,
  entriesWithin,
  isOf,
  lockedEntry,
  presentEntry,
  readableEntry,
  withConflicts,
  type EntryRow,
} from './agenda.queries';
import { stateAfter } from './agenda.rules';
import type { ActInput, EntryDetail, EntryInput, WeekQuery, WeekView } from './agenda.schemas';
import { isBackwards, weekNumber, weekOf } from './wall.rules';

const FIELDS = `subject = $3, starts_on = $4, starts_time = $5, ends_on = $6, ends_time = $7, part = $8, place = $9, in_house = $10, chair_id = $11,
  chair_name = $12, preparing_unit_id = $13, participants = $14, document_id = $15, visibility = $16`;

/** The week's calendar (lịch công tác): what is planned, and what becomes of it. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly documents: IncomingDocumentsService,
    private readonly journal: AgendaJournal,
  ) {}

  /** A week of the agency or of one of its people, with its conflicts. */
  async week(actor: Actor, { on, personId }: WeekQuery): Promise<WeekView> {
    return this.work.run(actor, async (tx) => {
      const [office] = await tx.query<{ name: string; today: string }[]>(
        `SELECT name, (now() AT TIME ZONE time_zone)::date::text AS today FROM agency WHERE id = $1`,
        [actor.agencyId],
      );
      if (!office) throw notFound({});
      const person = personId === undefined ? null : await this.people.user(tx, actor.agencyId, personId);
      if (personId !== undefined && !person) throw notFound({}).at('/personId');
      const { from, to } = weekOf(on ?? office.today);
      const rows = await entriesWithin(tx, actor, from, to);
      const conflicts = conflictsAmong(rows);
      const items = rows
        .filter((row) => !person || isOf(row, person.id))
        .map((row) => presentEntry(actor, row, conflicts.get(row.id) ?? [], rows))
        .filter((view) => view !== null);
      return {
        from,
        to,
        today: office.today,
        ...weekNumber(from),
        agency: office.name,
        person: person && { id: person.id, name: person.displayName },
        mayPropose: proposes(actor),
        items,
      };
    });
  }

  async get(actor: Actor, id: string): Promise<EntryDetail> {
    return this.work.run(actor, (tx) => this.detail(tx, actor, id));
  }

  /** Puts something into the calendar: it stands at once when the chief of office does, else it is proposed. */
  async create(actor: Actor, input: EntryInput): Promise<EntryDetail> {
    return this.work.once(actor, async (tx) => {
      if (!proposes(actor)) throw forbidden({ action: 'create' });
      const checked = await this.checked(tx, actor, input, null);
      const id = newId();
      await tx.query(
        `INSERT INTO agenda_entry (agency_id, id, version, state, created_by, subject, starts_on, ends_on, visibility) VALUES ($1, $2, 0, $3, $4, '-', $5, $6, 'agency')`,
        [actor.agencyId, id, keeps(actor) ? 'confirmed' : 'proposed', actor.id, input.startsOn, input.endsOn],
      );
      await this.write(tx, actor, id, checked);
      await this.invite(tx, actor, id, checked);
      const row = await readableEntry(tx, actor, id);
      await this.journal.tell(tx, actor, row, row.state === 'confirmed' ? 'added' : 'proposed', { ...checked });
      return this.detail(tx, actor, id);
    });
  }

  /** Changes what was planned; every former value stays in the history. */
  async change(actor: Actor, id: string, seen: number, input: EntryInput): Promise<EntryDetail> {
    return this.work.once(actor, async (tx) => {
      const former = await lockedEntry(tx, actor, id);
      authorize(agendaPolicy, 'change', actor, former);
      requireVersion(former.version, seen);
      const checked = await this.checked(tx, actor, input, former);
      await this.write(tx, actor, id, checked);
      await this.invite(tx, actor, id, checked);
      const row = await readableEntry(tx, actor, id);
      await this.journal.tell(tx, actor, row, 'changed', { former: valuesOf(former) }, former.peopleIds);
      return this.detail(tx, actor, id);
    });
  }

  /** Confirms, puts off (hoãn) or calls off (hủy). */
  async act(actor: Actor, id: string, seen: number, { act, reason }: ActInput): Promise<EntryDetail> {
    return this.work.once(actor, async (tx) => {
      const row = await lockedEntry(tx, actor, id);
      authorize(agendaPolicy, act, actor, row);
      requireVersion(row.version, seen);
      const state = stateAfter(row.state, act);
      if (state === null) throw actUnfit({ state: row.state, act });
      await tx.query(
        `UPDATE agenda_entry SET version = version + 1, state = $3, reason = $4, changed_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, state, reason ?? null],
      );
      await this.journal.tell(tx, actor, row, state, {
        formerState: row.state,
        formerReason: row.reason,
        reason: reason ?? null,
      });
      return this.detail(tx, actor, id);
    });
  }

  /** An entry with its conflicts and its history, for who may read it. */
  async detail(tx: EntityManager, actor: Actor, id: string): Promise<EntryDetail> {
    const row = await readableEntry(tx, actor, id);
    const { around, conflicts } = await withConflicts(tx, actor, row);
    const view = presentEntry(actor, row, conflicts, around);
    if (!view) throw notFound({});
    const history = await tx.query<EntryDetail['history']>(
      `SELECT e.id, e.kind, u.display_name AS who, to_json(e.at)#>>'{}' AS at, e.body - 'documentId' - 'former' ||
              CASE WHEN e.body ? 'former' THEN jsonb_build_object('former', (e.body->'former') - 'documentId') ELSE '{}' END AS body
       FROM agenda_event e JOIN app_user u ON u.agency_id = e.agency_id AND u.id = e.actor_id
       WHERE e.agency_id = $1 AND e.entry_id = $2 ORDER BY e.at, e.id`,
      [actor.agencyId, id],
    );
    return { ...view, history };
  }

  /** What is named must be there, and a paper of few makes an entry of few. */
  private async checked(tx: EntityManager, actor: Actor, input: EntryInput, former: EntryRow | null) {
    if (isBackwards(input)) throw backwards({}).at(input.endsOn < input.startsOn ? '/endsOn' : '/endsAt');
    const placesOf = (field: string, ids: readonly string[]) =>
      ids.map((id, i) => [`/${field}/${i.toString()}`, id] as const);
    for (const [place, id] of [['/chairId', input.chairId] as const, ...placesOf('userIds', input.userIds)])
      if (id !== null && !(await this.people.user(tx, actor.agencyId, id))) throw unknownSomebody({ id }).at(place);
    for (const [place, id] of [
      ['/preparingUnitId', input.preparingUnitId] as const,
      ...placesOf('unitIds', input.unitIds),
    ])
      if (id !== null && !(await this.people.unit(tx, actor.agencyId, id))) throw unknownSomebody({ id }).at(place);
    // Who may not see the document changes the entry without losing its link.
    const documentId = former?.documentId != null && former.document === null ? former.documentId : input.documentId;
    if (documentId === null) return { ...input, documentId };
    if (documentId === former?.documentId)
      return { ...input, documentId, visibility: closer(input, former.visibility) };
    const document = await atField('/documentId', this.documents.readable(tx, actor, documentId));
    const isClosed = document.isPetition || document.secrecy !== 'none';
    return { ...input, documentId, visibility: isClosed ? ('attendees' as const) : input.visibility };
  }

  private async write(tx: EntityManager, actor: Actor, id: string, input: EntryInput): Promise<void> {
    await tx.query(
      `UPDATE agenda_entry SET ${FIELDS}, version = version + 1, changed_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
      [
        actor.agencyId,
        id,
        input.subject,
        input.startsOn,
        input.startsAt,
        input.endsOn,
        input.endsAt,
        input.part,
        input.place,
        input.inHouse,
        input.chairId,
        input.chairId === null ? input.chairName : null,
        input.preparingUnitId,
        input.participants,
        input.documentId,
        input.visibility,
      ],
    );
  }

  /** Who stays keeps their answer and their delegate. */
  private async invite(
    tx: EntityManager,
    actor: Actor,
    entryId: string,
    { userIds, unitIds }: EntryInput,
  ): Promise<void> {
    await tx.query(
      `DELETE FROM agenda_attendee WHERE agency_id = $1 AND entry_id = $2 AND NOT (coalesce(user_id = ANY ($3::uuid[]), false) OR coalesce(unit_id = ANY ($4::uuid[]), false))`,
      [actor.agencyId, entryId, userIds, unitIds],
    );
    for (const [column, ids] of [
      ['user_id', userIds],
      ['unit_id', unitIds],
    ] as const)
      for (const id of new Set(ids))
        await tx.query(
          `INSERT INTO agenda_attendee (agency_id, id, entry_id, ${column}) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
          [actor.agencyId, newId(), entryId, id],
        );
  }
}

/** An entry of a paper that few may see does not become one for everybody. */
const closer = (input: EntryInput, former: 'agency' | 'attendees') =>
  former === 'attendees' ? former : input.visibility;

/** What an entry said, as its history keeps it. */
export const valuesOf = (row: EntryRow): Record<string, unknown> => ({
  subject: row.subject,
  startsOn: row.startsOn,
  startsAt: row.startsAt,
  endsOn: row.endsOn,
  endsAt: row.endsAt,
  part: row.part,
  place: row.place,
  inHouse: row.inHouse,
  chair: row.chair?.name ?? row.chairName,
  preparingUnit: row.preparingUnit?.name ?? null,
  participants: row.participants,
  visibility: row.visibility,
  attendees: row.attendees.map(({ user, unit, delegate }) => ({
    who: user?.name ?? unit?.name ?? '',
    delegate: delegate?.name ?? null,
  })),
});
