import { Injectable } from '@nestjs/common';
import { PeopleService, secretariesOf } from '@vanthu/identity';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { isPressing } from './channel.rules';
import { newsOfMeeting, sendingsTo, type MeetingNews, type Sending } from './meeting.queries';
import { NotificationBook, type Tiding } from './notification-book';
import { wallOf, type Wall } from './turn.queries';

const keyOf = ({ id }: MeetingNews) => `meeting:${id}`;

/**
 * Tells who was sent to a meeting, and tells them again when it is at another time; tells all who go there that it is
 * moved, off, or on again. What a leader is told, the leader's secretaries (thư ký) are told too. Of a meeting that
 * another goes to now nobody need read any more.
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

  work({ event: { agencyId, subjectId, payload } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const sendings = await sendingsTo(tx, agencyId, subjectId);
      const news = await newsOfMeeting(tx, agencyId, subjectId);
      const kept = [...sendings.map(({ key }) => key), ...(news ? [keyOf(news)] : [])];
      await this.book.settle(tx, agencyId, { about: 'entry', id: subjectId }, kept);
      const wall = await wallOf(tx, agencyId);
      for (const sending of sendings) await this.sent(tx, agencyId, subjectId, sending, wall);
      // Who is asked to come later is not told of what was before: news is told by the act that made it, and kept after.
      if (news && news.id === payload.eventId) await this.became(tx, agencyId, subjectId, news, sendings, wall);
    });
  }

  private async sent(
    tx: EntityManager,
    agencyId: string,
    entryId: string,
    { delegateId, sentBy, key, startsOn, endsOn }: Sending,
    wall: Wall,
  ): Promise<void> {
    if (delegateId === sentBy || endsOn < wall.day) return;
    const tiding = {
      kind: 'meeting_sent' as const,
      key,
      subject: { about: 'entry' as const, id: entryId },
      urgent: isPressing(startsOn, wall),
      dueOn: startsOn,
    };
    await this.tell(tx, agencyId, [delegateId], sentBy, tiding, wall);
  }

  /** Not who did it, and not who hears of the new time as the one who is sent there. */
  private async became(
    tx: EntityManager,
    agencyId: string,
    entryId: string,
    news: MeetingNews,
    sendings: readonly Sending[],
    wall: Wall,
  ): Promise<void> {
    if (news.endsOn < wall.day) return;
    const told = news.isMoved ? sendings.filter((one) => one.delegateId !== one.sentBy) : [];
    const people = news.people.filter((id) => id !== news.by && !told.some(({ delegateId }) => delegateId === id));
    const tiding = {
      kind: news.kind,
      key: keyOf(news),
      subject: { about: 'entry' as const, id: entryId },
      urgent: isPressing(news.pressesOn, wall),
      dueOn: news.startsOn,
    };
    await this.tell(tx, agencyId, people, news.by, tiding, wall);
  }

  /** Those who can still be given work, then the secretaries of those among them who are leaders; nobody twice. */
  private async tell(
    tx: EntityManager,
    agencyId: string,
    people: readonly string[],
    by: string,
    tiding: Tiding,
    wall: Wall,
  ): Promise<void> {
    const present = await this.people.directory(tx, agencyId, { ids: people });
    const own = present.map(({ id }) => id);
    await this.book.tell(tx, agencyId, own, tiding, wall);
    const secretaries = await secretariesOf(tx, agencyId, own);
    const others = secretaries.filter((id) => id !== by && !own.includes(id));
    await this.book.tell(tx, agencyId, others, { ...tiding, kind: 'leader_meeting' }, wall);
  }
}
