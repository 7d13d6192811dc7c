import { Injectable } from '@nestjs/common';
import { PeopleService } from '@vanthu/identity';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { isPressing } from './channel.rules';
import { NotificationBook } from './notification-book';
import { wallOf } from './turn.queries';

/** Somebody who goes to a meeting in place of another (dự thay), and who said so. */
type Sending = {
  readonly delegateId: string;
  readonly sentBy: string;
  /** Names the sending and when the meeting is: at another time it is told again. */
  readonly key: string;
  readonly startsOn: string;
  readonly endsOn: string;
};

/**
 * Tells who was sent to a meeting, and tells them again when it is at another time. Of a meeting that was put off or
 * called off, or that another goes to now, nobody need read any more.
 */
@Injectable()
export class SubstitutesConsumer implements Consumer {
  readonly name = 'substitutes';
  readonly class = 'interactive';
  readonly attempts = 20;
  readonly leaseSeconds = 60;

  constructor(
    private readonly people: PeopleService,
    private readonly book: NotificationBook,
  ) {}

  work({ event: { agencyId, subjectId } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const sendings = await sendingsTo(tx, agencyId, subjectId);
      const subject = { about: 'entry', id: subjectId } as const;
      await this.book.settle(
        tx,
        agencyId,
        subject,
        sendings.map(({ key }) => key),
      );
      const wall = await wallOf(tx, agencyId);
      for (const { delegateId, sentBy, key, startsOn, endsOn } of sendings) {
        if (delegateId === sentBy || endsOn < wall.day) continue;
        if (!(await this.people.user(tx, agencyId, delegateId))) continue;
        const tiding = {
          kind: 'meeting_sent' as const,
          key,
          subject,
          urgent: isPressing(startsOn, wall),
          dueOn: startsOn,
        };
        await this.book.tell(tx, agencyId, [delegateId], tiding, wall);
      }
    });
  }
}

/** Who goes in place of others to a meeting that takes place; whoever changes the entry waits for this transaction. */
const sendingsTo = (tx: EntityManager, agencyId: string, entryId: string): Promise<Sending[]> =>
  tx.query<Sending[]>(
    `SELECT a.delegate_id AS "delegateId", s.actor_id AS "sentBy", e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn",
            concat_ws(' ', 'sent:' || s.id, e.starts_on, to_char(e.starts_time, 'HH24:MI'), e.part) AS key
     FROM agenda_entry e
     JOIN agenda_attendee a ON a.agency_id = e.agency_id AND a.entry_id = e.id
     JOIN LATERAL (
       SELECT v.id, v.actor_id FROM agenda_event v
       WHERE v.agency_id = e.agency_id AND v.entry_id = e.id AND v.kind = 'delegated'
         AND v.body->>'attendeeId' = a.id::text AND v.body->>'delegateId' = a.delegate_id::text
       ORDER BY v.at DESC, v.id DESC LIMIT 1) s ON true
     WHERE e.agency_id = $1 AND e.id = $2 AND e.state IN ('proposed', 'confirmed') ORDER BY a.id FOR SHARE OF e`,
    [agencyId, entryId],
  );
