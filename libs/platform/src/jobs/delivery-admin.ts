import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import { UnitOfWork, type Caller } from '../database/unit-of-work';
import { keysOf, pageFrom, type Page, type PageQuery } from '../http/cursor';
import { notFound } from '../http/problems';

export type DeliveryRow = {
  id: string;
  consumer: string;
  topic: string;
  subjectId: string;
  state: string;
  attempt: number;
  runAt: string;
  lastError: string | null;
  createdAt: string;
};

const COLUMNS = `d.id, d.consumer, e.topic, e.subject_id AS "subjectId", d.state, d.attempt,
  to_json(d.run_at)#>>'{}' AS "runAt", d.last_error AS "lastError", to_json(d.created_at)#>>'{}' AS "createdAt"`;

/** What an administrator sees of background work: ids and reasons, never contents. */
@Injectable()
export class DeliveryAdmin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Deliveries of the agency in one state, newest first. */
  async list(caller: Caller, state: string, page: PageQuery): Promise<Page<DeliveryRow>> {
    const [createdAt, id] = page.after ? keysOf(page.after, 2) : [null, null];
    const rows = await this.work.run(caller, (tx) =>
      tx.query<DeliveryRow[]>(
        `SELECT ${COLUMNS} FROM delivery d JOIN event e ON e.agency_id = d.agency_id AND e.id = d.event_id
         WHERE d.agency_id = $1 AND d.state = $2 AND ($3::timestamptz IS NULL OR (d.created_at, d.id) < ($3::timestamptz, $4::uuid))
         ORDER BY d.created_at DESC, d.id DESC LIMIT $5`,
        [caller.agencyId, state, createdAt, id, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.createdAt, row.id],
      (row) => row,
    );
  }

  /** Gives a dead delivery a new life: due now, tries counted from the start. @throws Problem `not-found` when it is not dead */
  async retry(caller: Caller, id: string): Promise<DeliveryRow> {
    return this.work.once(caller, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE delivery SET state = 'due', attempt = 0, fence = fence + 1, run_at = now(), lease_until = NULL
         WHERE agency_id = $1 AND id = $2 AND state = 'dead'`,
        [caller.agencyId, id],
      );
      const [row] = await tx.query<DeliveryRow[]>(
        `SELECT ${COLUMNS} FROM delivery d JOIN event e ON e.agency_id = d.agency_id AND e.id = d.event_id
         WHERE d.agency_id = $1 AND d.id = $2`,
        [caller.agencyId, id],
      );
      if (count !== 1 || !row) throw notFound({});
      await this.audit.append(tx, caller, { action: 'delivery.retried', objectType: 'delivery', objectId: id });
      return row;
    });
  }
}
