import { Injectable } from '@nestjs/common';
import { PeopleService, type Actor } from '@vanthu/identity';
import { forbidden, notFound, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { AgendaService } from './agenda-entries.service';
import { AgendaJournal } from './agenda-journal';
import { mayAnswerFor } from './agenda.policy';
import { actUnfit, unknownSomebody } from './agenda.problems';
import { lockedEntry } from './agenda.queries';
import { takesTime } from './agenda.rules';
import type { AnswerInput, DelegateInput, EntryDetail } from './agenda.schemas';

/** Who comes: answers to an invitation, and who goes in place of somebody (dự thay). */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly entries: AgendaService,
    private readonly journal: AgendaJournal,
  ) {}

  /** Sends somebody in place of a person or for a unit; who is sent is told, and keeps a notification of it. */
  async delegate(actor: Actor, entryId: string, attendeeId: string, { userId }: DelegateInput): Promise<EntryDetail> {
    return this.work.once(actor, async (tx) => {
      const { entry, attendee } = await this.attendee(tx, actor, entryId, attendeeId, 'delegate');
      if (userId !== null && !(await this.people.user(tx, actor.agencyId, userId)))
        throw unknownSomebody({ id: userId }).at('/userId');
      if (userId !== null && userId === attendee.user?.id) throw unknownSomebody({ id: userId }).at('/userId');
      // Said again it is no second sending: nobody is told of it twice.
      if (userId === (attendee.delegate?.id ?? null)) return this.entries.detail(tx, actor, entryId);
      await this.set(tx, actor, entryId, attendeeId, `delegate_id = $4`, [userId]);
      const body = {
        who: nameOf(attendee),
        attendeeId,
        formerDelegate: attendee.delegate?.name ?? null,
        delegateId: userId,
      };
      await this.journal.tell(tx, actor, entry, 'delegated', body, userId === null ? [] : [userId]);
      return this.entries.detail(tx, actor, entryId);
    });
  }

  async answer(actor: Actor, entryId: string, attendeeId: string, input: AnswerInput): Promise<EntryDetail> {
    return this.work.once(actor, async (tx) => {
      const { entry, attendee } = await this.attendee(tx, actor, entryId, attendeeId, 'answer');
      await this.set(tx, actor, entryId, attendeeId, `answer = $4, note = $5`, [input.answer, input.note ?? null]);
      const body = {
        who: nameOf(attendee),
        answer: input.answer,
        formerAnswer: attendee.answer,
        formerNote: attendee.note,
      };
      await this.journal.tell(tx, actor, entry, 'answered', body);
      return this.entries.detail(tx, actor, entryId);
    });
  }

  private async attendee(tx: EntityManager, actor: Actor, entryId: string, attendeeId: string, act: string) {
    const entry = await lockedEntry(tx, actor, entryId);
    const attendee = entry.attendees.find(({ id }) => id === attendeeId);
    if (!attendee) throw notFound({});
    if (!mayAnswerFor(actor, { userId: attendee.user?.id ?? null, unitId: attendee.unit?.id ?? null }))
      throw forbidden({ action: act });
    if (!takesTime(entry.state)) throw actUnfit({ state: entry.state, act });
    return { entry, attendee };
  }

  private async set(
    tx: EntityManager,
    actor: Actor,
    entryId: string,
    attendeeId: string,
    columns: string,
    values: readonly unknown[],
  ): Promise<void> {
    await tx.query(`UPDATE agenda_attendee SET ${columns} WHERE agency_id = $1 AND entry_id = $2 AND id = $3`, [
      actor.agencyId,
      entryId,
      attendeeId,
      ...values,
    ]);
    await tx.query(
      `UPDATE agenda_entry SET version = version + 1, changed_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, entryId],
    );
  }
}

const nameOf = ({ user, unit }: { user: { name: string } | null; unit: { name: string } | null }): string =>
  user?.name ?? unit?.name ?? '';
