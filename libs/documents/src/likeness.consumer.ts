import { Injectable } from '@nestjs/common';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import { bandsOf, shinglesOf } from './likeness.rules';
import { textOf } from './likeness.queries';

/** After a file was read: keeps what finds near-equal texts, so that the same paper is known when it comes again. */
@Injectable()
export class LikenessConsumer implements Consumer {
  readonly name = 'likeness';
  readonly class = 'interactive';
  readonly attempts = 10;
  readonly leaseSeconds = 60;

  work({ event: { agencyId, subjectId } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const [text] = (await textOf(tx, agencyId, [subjectId])).values();
      await tx.query(`DELETE FROM file_band WHERE agency_id = $1 AND file_id = $2`, [agencyId, subjectId]);
      if (text === undefined) return;
      await tx.query(
        `INSERT INTO file_band (agency_id, band, file_id) SELECT $1, band, $2 FROM unnest($3::int[]) AS b(band)
         ON CONFLICT DO NOTHING`,
        [agencyId, subjectId, bandsOf(shinglesOf(text))],
      );
    });
  }
}
