import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Observable, Subject, filter } from 'rxjs';
import { DatabaseListener } from '../database/listener';
import { EVENT_CHANNEL, type Audience } from './outbox';

/** What goes over server-sent events: that something happened, never its content. */
export type Notice = {
  readonly agencyId: string;
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string;
  readonly audience: Audience;
};

export type Listener = {
  readonly agencyId: string;
  readonly id: string;
  readonly roles: ReadonlySet<string>;
  readonly unitIds: readonly string[];
};

const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' &&
  value !== null &&
  'agencyId' in value &&
  'topic' in value &&
  'subjectId' in value &&
  'audience' in value;

/** Tells connected people what concerns them, as it is committed, whichever process committed it. */
@Injectable()
export class EventStream implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(EventStream.name);
  private readonly notices = new Subject<Notice>();

  constructor(@Inject(DatabaseListener) private readonly listener: DatabaseListener) {}

  onApplicationBootstrap(): void {
    this.listener.listen(EVENT_CHANNEL, (payload) => {
      try {
        const notice: unknown = JSON.parse(payload);
        if (isNotice(notice)) this.notices.next(notice);
      } catch (error) {
        this.log.warn({ err: error }, 'unreadable notice');
      }
    });
  }

  onApplicationShutdown(): void {
    this.notices.complete();
  }

  /** The notices of the caller's agency whose audience names the caller, a role or a unit of theirs. */
  of(reader: Listener): Observable<Notice> {
    return this.notices.pipe(
      filter(
        ({ agencyId, audience }) =>
          agencyId === reader.agencyId &&
          (audience.users?.includes(reader.id) === true ||
            audience.roles?.some((role) => reader.roles.has(role)) === true ||
            audience.units?.some((unit) => reader.unitIds.includes(unit)) === true),
      ),
    );
  }
}
