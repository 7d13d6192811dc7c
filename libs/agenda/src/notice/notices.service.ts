import { Injectable } from '@nestjs/common';
import { visibleTo } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { newId, notFound, Outbox, requireVersion, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { AgendaService, valuesOf } from '../agenda-entries.service';
import { AgendaJournal } from '../agenda-journal';
import { keeps } from '../agenda.policy';
import { actUnfit } from '../agenda.problems';
import { entriesOf, lockedEntry, presentEntry, type EntryRow } from '../agenda.queries';
import { stateAfter } from '../agenda.rules';
import type { EntryDetail, NoticeActInput, NoticeList, NoticeView } from '../agenda.schemas';
import type { When } from '../wall.rules';
import { askedOf } from './meant-entries';

type Notice = Pick<NoticeView, 'id' | 'kind' | 'foundBy' | 'document' | 'time'> & { entryId: string; state: string };

const NOTICE = `SELECT x.id, x.entry_id AS "entryId", x.kind, x.found_by AS "foundBy", x.state,
    CASE WHEN x.starts_on IS NOT NULL THEN jsonb_build_object('startsOn', x.starts_on::text, 'startsAt', to_char(x.starts_time, 'HH24:MI'),
      'endsOn', x.ends_on::text, 'endsAt', to_char(x.ends_time, 'HH24:MI'), 'part', x.part) END AS time`;

/** Notices (thông báo hoãn, hủy) that ask something of the calendar: the program finds and proposes, a person decides. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly entries: AgendaService,
    private readonly journal: AgendaJournal,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Looks whether a document asks something of the calendar, and keeps what it asks for whoever decides. Looking again
   * changes nothing that was decided; what the document, read anew, does not ask any more is forgotten.
   */
  async look(tx: EntityManager, agencyId: string, documentId: string): Promise<void> {
    const asked = await askedOf(tx, agencyId, documentId);
    await tx.query(
      `DELETE FROM agenda_notice WHERE agency_id = $1 AND document_id = $2 AND state = 'open' AND entry_id <> ALL ($3)`,
      [agencyId, documentId, asked?.entryIds ?? []],
    );
    if (asked === null) return;
    const { kind, foundBy, time } = asked;
    for (const entryId of asked.entryIds) {
      const [, kept] = await tx.query<[unknown[], number]>(
        `UPDATE agenda_notice SET kind = $4, found_by = $5, starts_on = $6, starts_time = $7, ends_on = $8, ends_time = $9, part = $10
         WHERE agency_id = $1 AND document_id = $2 AND entry_id = $3 AND state = 'open'`,
        [agencyId, documentId, entryId, kind, foundBy, ...columnsOf(time)],
      );
      if (kept > 0) continue;
      const made = await tx.query<unknown[]>(
        `INSERT INTO agenda_notice (agency_id, id, document_id, entry_id, kind, found_by, starts_on, starts_time, ends_on, ends_time, part)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (agency_id, document_id, entry_id) DO NOTHING RETURNING id`,
        [agencyId, newId(), documentId, entryId, kind, foundBy, ...columnsOf(time)],
      );
      if (made.length > 0)
        await this.outbox.append(tx, agencyId, {
          topic: 'agenda.noticed',
          subjectId: entryId,
          audience: { roles: ['chief_of_office'] },
        });
    }
  }

  /** What waits for the actor's decision; nothing for those who do not keep the calendar. Oldest first. */
  async list(actor: Actor): Promise<NoticeList> {
    if (!keeps(actor)) return { items: [], next: null };
    return this.work.run(actor, async (tx) => {
      const visible = visibleTo(actor, 'd', 1);
      const found = await tx.query<Notice[]>(
        `${NOTICE}, (SELECT jsonb_build_object('id', d.id, 'numberSymbol', nullif(d.number_symbol, ''), 'issuer', d.issuer, 'subject', d.subject)
             FROM incoming_document d WHERE d.agency_id = x.agency_id AND d.id = x.document_id AND ${visible.sql}) AS document
         FROM agenda_notice x WHERE x.agency_id = $1::uuid AND x.state = 'open' ORDER BY x.created_at, x.id LIMIT 200`,
        visible.params,
      );
      const rows = await entriesOf(
        tx,
        actor,
        found.map(({ entryId }) => entryId),
      );
      const items = found.flatMap(({ id, kind, foundBy, document, time, entryId }): NoticeView[] => {
        const row = rows.find((one) => one.id === entryId);
        const proposes = row && proposalOf({ kind, time }, row);
        const entry = row && presentEntry(actor, row, [], rows);
        return proposes && entry ? [{ id, kind, foundBy, document, time, proposes, entry }] : [];
      });
      return { items, next: null };
    });
  }

  /** Does what a notice asks, in the version of the entry that was seen, or says that it does not hold for it. */
  async decide(actor: Actor, id: string, seen: number, { act, reason }: NoticeActInput): Promise<EntryDetail> {
    return this.work.once(actor, async (tx) => {
      if (!keeps(actor)) throw notFound({});
      const [notice] = await tx.query<(Omit<Notice, 'document'> & { documentId: string })[]>(
        `${NOTICE}, x.document_id AS "documentId" FROM agenda_notice x WHERE x.agency_id = $1 AND x.id = $2 FOR UPDATE`,
        [actor.agencyId, id],
      );
      if (!notice) throw notFound({});
      if (notice.state !== 'open') throw actUnfit({ state: notice.state, act });
      const row = await lockedEntry(tx, actor, notice.entryId);
      requireVersion(row.version, seen);
      await tx.query(
        `UPDATE agenda_notice SET state = $3, decided_by = $4, decided_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, act === 'apply' ? 'applied' : 'dismissed', actor.id],
      );
      const { documentId } = notice;
      const proposes = proposalOf(notice, row);
      if (act === 'dismiss')
        await this.journal.tell(tx, actor, row, 'notice-dismissed', { documentId, asked: notice.kind, reason });
      else if (proposes === null) throw actUnfit({ state: row.state, act: notice.kind });
      else if (proposes === 'move' && notice.time) await this.move(tx, actor, row, notice.time, { documentId, reason });
      else await this.end(tx, actor, row, proposes === 'cancel' ? 'cancelled' : 'postponed', { documentId, reason });
      return this.entries.detail(tx, actor, row.id);
    });
  }

  /** What stood before stays in the history; what had been put off stands again on its new day. */
  private async move(tx: EntityManager, actor: Actor, row: EntryRow, to: When, body: object): Promise<void> {
    await tx.query(
      `UPDATE agenda_entry SET starts_on = $3, starts_time = $4, ends_on = $5, ends_time = $6, part = $7, reason = NULL,
         state = CASE WHEN state = 'postponed' THEN 'confirmed' ELSE state END, version = version + 1, changed_at = clock_timestamp()
       WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, row.id, ...columnsOf(to)],
    );
    await this.journal.tell(tx, actor, row, 'changed', { former: valuesOf(row), formerState: row.state, ...body });
  }

  private async end(
    tx: EntityManager,
    actor: Actor,
    row: EntryRow,
    state: 'postponed' | 'cancelled',
    body: { documentId: string; reason: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE agenda_entry SET version = version + 1, state = $3, reason = $4, changed_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, row.id, state, body.reason],
    );
    await this.journal.tell(tx, actor, row, state, { formerState: row.state, formerReason: row.reason, ...body });
  }
}

const columnsOf = (time: When | null) =>
  time === null ? [null, null, null, null, null] : [time.startsOn, time.startsAt, time.endsOn, time.endsAt, time.part];

/** What doing as the notice says would be; null where the entry is so already, or over. */
function proposalOf({ kind, time }: Pick<Notice, 'kind' | 'time'>, row: EntryRow): NoticeView['proposes'] | null {
  if (row.state === 'cancelled') return null;
  if (kind === 'cancelled') return 'cancel';
  if (time !== null)
    return time.startsOn === row.startsOn && time.startsAt === row.startsAt && row.state !== 'postponed'
      ? null
      : 'move';
  return stateAfter(row.state, 'postpone') === null ? null : 'postpone';
}
