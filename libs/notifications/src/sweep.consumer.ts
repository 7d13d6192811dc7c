import { Injectable, Logger } from '@nestjs/common';
import { failpoint, UnitOfWork, type Commit, type Consumer, type Work } from '@vanthu/platform';

/** So many rows are looked at in one transaction, so that nobody waits for it long. */
const BATCH = 500;
const READ_KEPT = '90 days';
const UNREAD_KEPT = '400 days';
const SENT_KEPT = '30 days';
/** The background work of this lib; what others did is not its to forget. */
const OURS = ['turns', 'substitutes', 'reminders', 'digests', 'messenger', 'confirmations', 'notification-sweep'];

type Sweep = {
  readonly table: string;
  /** Old rows `x` of agency $1 behind ($2, $3): `at`, `id`, and whether each may go. */
  readonly old: string;
};
const behind = (at: string) => `x.agency_id = $1 AND (${at}, x.id) > ($2::timestamptz, $3::uuid)`;

/** It goes on: what was told of it keeps others from telling it a second time. */
const GOES_ON = `(EXISTS (SELECT FROM task t WHERE t.agency_id = x.agency_id AND t.id = x.task_id AND t.state = 'open')
  OR EXISTS (SELECT FROM directive_task d WHERE d.agency_id = x.agency_id AND d.id = x.directive_task_id AND d.state NOT IN ('completed', 'stopped'))
  OR EXISTS (SELECT FROM agenda_entry e WHERE e.agency_id = x.agency_id AND e.id = x.agenda_entry_id AND e.ends_on >= current_date - 1))`;

const SWEEPS: readonly Sweep[] = [
  {
    table: 'notification_message',
    old: `SELECT x.ended_at AS at, x.id, x.state <> 'waiting' AS gone FROM notification_message x
          WHERE x.ended_at < clock_timestamp() - interval '${SENT_KEPT}' AND ${behind('x.ended_at')}`,
  },
  {
    // The newest stays: it says when somebody was last asked whether an address is theirs.
    table: 'email_confirmation',
    old: `SELECT x.created_at AS at, x.id, x.state <> 'waiting' AND EXISTS (SELECT FROM email_confirmation n
            WHERE n.agency_id = x.agency_id AND n.user_id = x.user_id AND n.email = x.email AND n.created_at > x.created_at) AS gone
          FROM email_confirmation x WHERE x.created_at < clock_timestamp() - interval '${SENT_KEPT}' AND ${behind('x.created_at')}`,
  },
  {
    table: 'delivery',
    old: `SELECT x.done_at AS at, x.id, x.consumer = ANY ('{${OURS.join()}}') AS gone FROM delivery x
          WHERE x.state = 'done' AND x.done_at < clock_timestamp() - interval '${SENT_KEPT}' AND ${behind('x.done_at')}`,
  },
  {
    table: 'delivery',
    old: `SELECT x.created_at AS at, x.id, x.consumer = ANY ('{${OURS.join()}}') AND x.run_at < clock_timestamp() - interval '${SENT_KEPT}' AS gone
          FROM delivery x WHERE x.state = 'dead' AND x.created_at < clock_timestamp() - interval '${SENT_KEPT}' AND ${behind('x.created_at')}`,
  },
  {
    table: 'notification',
    old: `SELECT x.created_at AS at, x.id, x.created_at < clock_timestamp() - interval '${UNREAD_KEPT}' OR (x.seen_at IS NOT NULL AND NOT ${GOES_ON}) AS gone
          FROM notification x WHERE x.created_at < clock_timestamp() - interval '${READ_KEPT}' AND ${behind('x.created_at')}`,
  },
];
const START: Place = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
type Place = { readonly at: string; readonly id: string };
type Batch = Place & { readonly looked: number; readonly gone: number };

/**
 * Sweeps away what was told long ago: read notifications after 90 days once their matter is over, all others after 400;
 * what was sent, or could not be, and the background work that did it, after 30. Batch by batch, each a transaction of
 * its own: a process that ends in between leaves less to sweep.
 */
@Injectable()
export class SweepConsumer implements Consumer {
  private readonly log = new Logger(SweepConsumer.name);
  readonly name = 'notification-sweep';
  readonly class = 'bulk';
  readonly attempts = 5;
  readonly leaseSeconds = 120;

  constructor(private readonly units: UnitOfWork) {}

  async work({ event: { agencyId }, signal }: Work): Promise<Commit> {
    for (const sweep of SWEEPS) {
      let place: Place | null = START;
      for (let gone = 0; place !== null;) {
        signal.throwIfAborted();
        const batch: Batch | null = await this.batch(agencyId, sweep, place);
        failpoint(`notification-sweep.${sweep.table}`);
        gone += batch?.gone ?? 0;
        place = batch?.looked === BATCH ? batch : null;
        if (place === null && gone > 0) this.log.log({ agencyId, table: sweep.table, gone }, 'swept');
      }
    }
    return () => Promise.resolve();
  }

  /** What somebody holds at this moment is left for tomorrow. */
  private batch(agencyId: string, { table, old }: Sweep, { at, id }: Place): Promise<Batch | null> {
    return this.units.asAgency(agencyId, async (tx) => {
      const [batch] = await tx.query<Batch[]>(
        `WITH old AS (${old} ORDER BY 1, 2 LIMIT ${BATCH.toString()} FOR UPDATE OF x SKIP LOCKED),
              swept AS (DELETE FROM ${table} d USING old WHERE d.agency_id = $1 AND d.id = old.id AND old.gone RETURNING 1)
         SELECT at::text AS at, id, (SELECT count(*) FROM old)::int AS looked, (SELECT count(*) FROM swept)::int AS gone
         FROM old ORDER BY old.at DESC, old.id DESC LIMIT 1`,
        [agencyId, at, id],
      );
      return batch ?? null;
    });
  }
}
