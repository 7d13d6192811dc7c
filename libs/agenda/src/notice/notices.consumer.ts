import { Injectable } from '@nestjs/common';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import { NoticesService } from './notices.service';

/** When a document was registered or corrected, or its text is read: does it put off or call off what is planned? */
@Injectable()
export class NoticesConsumer implements Consumer {
  readonly name = 'agenda-notices';
  readonly class = 'normal';
  readonly attempts = 10;
  readonly leaseSeconds = 60;

  constructor(private readonly notices: NoticesService) {}

  work({ event: { agencyId, subjectId, topic } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const documents =
        topic === 'file.read'
          ? await tx.query<{ id: string }[]>(
              `SELECT document_id AS id FROM document_file WHERE agency_id = $1 AND file_id = $2 AND role = 'main'`,
              [agencyId, subjectId],
            )
          : [{ id: subjectId }];
      for (const { id } of documents) await this.notices.look(tx, agencyId, id);
    });
  }
}
