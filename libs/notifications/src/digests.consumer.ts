import { Injectable } from '@nestjs/common';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import { CHANNELS } from './channel.rules';
import { MessageBook } from './message-book';

/** Gathers what waited for a digest (bản tổng hợp) or for the end of the quiet hours into one message. */
@Injectable()
export class DigestsConsumer implements Consumer {
  readonly name = 'digests';
  readonly class = 'normal';
  readonly attempts = 20;
  readonly leaseSeconds = 60;

  constructor(private readonly messages: MessageBook) {}

  work({ event: { agencyId, subjectId, payload } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const channel = CHANNELS.find((known) => known === payload.channel);
      if (channel) await this.messages.digest(tx, agencyId, subjectId, channel);
    });
  }
}
