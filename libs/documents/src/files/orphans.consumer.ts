import { Inject, Injectable, Logger } from '@nestjs/common';
import { newId, type Commit, type Consumer, type Work } from '@vanthu/platform';
import { Orphans } from './orphans';

/** So many of what was found are named; the count says how many there are. */
const NAMED = 20;

/** Looks through the store of one agency once a day and keeps what it found; nothing is moved or deleted. */
@Injectable()
export class OrphansConsumer implements Consumer {
  private readonly log = new Logger(OrphansConsumer.name);
  readonly name = 'orphans';
  readonly class = 'bulk';
  readonly attempts = 5;
  readonly leaseSeconds = 120;

  constructor(@Inject(Orphans) private readonly orphans: Pick<Orphans, 'of'>) {}

  async work({ event: { agencyId } }: Work): Promise<Commit> {
    const report = await this.orphans.of(agencyId);
    const hashes = report.orphans.slice(0, NAMED).map(({ sha256 }) => sha256);
    if (hashes.length > 0)
      this.log.warn({ agencyId, orphans: report.orphans.length, hashes }, 'objects that no row knows of');
    return async (tx) => {
      await tx.query(`INSERT INTO store_check (agency_id, id, objects, orphans, hashes) VALUES ($1, $2, $3, $4, $5)`, [
        agencyId,
        newId(),
        report.objects,
        report.orphans.length,
        hashes,
      ]);
    };
  }
}
