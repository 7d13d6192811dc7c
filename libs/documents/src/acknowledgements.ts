import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { Audit, keysOf, notFound, Outbox, pageFrom, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { acknowledgementText } from './acknowledgement.rules';
import { acknowledgementPolicy } from './acknowledgements.policy';
import type { AcknowledgementsQuery, AcknowledgementView, SentVia } from './acknowledgements.schemas';

/** What came, as far as an acknowledgement asks. */
export type Arrival = {
  readonly documentId: string;
  readonly medium: 'electronic' | 'paper';
  readonly sender: string;
};
type Row = Omit<AcknowledgementView, 'text'> & {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly petition: boolean;
  readonly timeZone: string;
};

const SELECT = `
  SELECT k.agency_id AS "agencyId", k.document_id AS "documentId", k.sender, k.state, k.version,
         to_json(k.due_by)#>>'{}' AS "dueBy", to_json(k.sent_at)#>>'{}' AS "sentAt", k.sent_via AS "sentVia",
         (SELECT jsonb_build_object('id', u.id, 'displayName', u.display_name) FROM app_user u
           WHERE u.agency_id = k.agency_id AND u.id = k.sent_by) AS "sentBy",
         k.state = 'due' AND k.due_by < now() AS late, d.number_symbol AS "numberSymbol", d.subject,
         to_json(d.received_at)#>>'{}' AS "receivedAt", d.state AS "documentState", d.arrival_number AS "arrivalNumber",
         d.arrival_year AS "arrivalYear", d.petition, a.name AS "agencyName", a.time_zone AS "timeZone"
  FROM acknowledgement k
  JOIN incoming_document d ON d.agency_id = k.agency_id AND d.id = k.document_id
  JOIN agency a ON a.id = k.agency_id
  WHERE k.agency_id = $1`;

/**
 * Receipts (báo nhận): the sender of an electronic document is told on the day it came (Decree 30/2020/NĐ-CP, art.
 * 21.2.b). What is owed stands here; a clerk tells and says so, or a door that can send by itself does.
 */
@Injectable()
export class Acknowledgements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Owes a receipt for what came electronically from somebody; nothing for paper. */
  async owe(tx: EntityManager, actor: Actor, { documentId, medium, sender }: Arrival): Promise<void> {
    if (medium !== 'electronic' || sender.trim() === '') return;
    await tx.query(
      `INSERT INTO acknowledgement (agency_id, document_id, sender, due_by)
       SELECT $1, $2, $3, (((clock_timestamp() AT TIME ZONE $4)::date + 1)::timestamp - interval '1 second') AT TIME ZONE $4`,
      [actor.agencyId, documentId, sender, actor.timeZone],
    );
    await this.outbox.append(tx, actor.agencyId, {
      topic: 'acknowledgement.due',
      subjectId: documentId,
      audience: { roles: ['clerk'] },
    });
  }

  /** What is owed or was sent, the most pressing first. */
  async list(actor: Actor, { state, limit, after }: AcknowledgementsQuery): Promise<Page<AcknowledgementView>> {
    const [dueBy, id] = after === undefined ? [null, null] : keysOf(after, 2);
    return this.work.run(actor, async (tx) => {
      authorize(acknowledgementPolicy, 'list', actor, { agencyId: actor.agencyId });
      const rows = await tx.query<(Row & { sortedBy: string })[]>(
        `${SELECT.replace('SELECT', 'SELECT k.due_by::text AS "sortedBy",')} AND ($2::text IS NULL OR k.state = $2)
           AND ($3::timestamptz IS NULL OR (k.due_by, k.document_id) > ($3, $4::uuid))
         ORDER BY k.due_by, k.document_id LIMIT $5`,
        [actor.agencyId, state ?? null, dueBy, id, limit + 1],
      );
      return pageFrom(rows, limit, (row) => [row.sortedBy, row.documentId], present);
    });
  }

  async find(actor: Actor, documentId: string): Promise<AcknowledgementView> {
    return this.work.run(actor, async (tx) => present(await this.readable(tx, actor, documentId)));
  }

  /** A clerk says that the sender was told, and how; saying it again changes nothing. */
  async sent(actor: Actor, documentId: string, via: SentVia): Promise<AcknowledgementView> {
    return this.work.once(actor, async (tx) => {
      const row = await this.readable(tx, actor, documentId);
      if (row.state === 'sent') return present(row);
      await this.markSent(tx, actor.agencyId, documentId, via, actor.id);
      const told = await this.readable(tx, actor, documentId);
      await this.audit.append(tx, actor, {
        action: 'acknowledgement.sent',
        objectType: 'incoming_document',
        objectId: documentId,
        details: { via },
      });
      return present(told);
    });
  }

  /** For a door that sends by itself: what to say to whom; null when nothing is owed (any more). */
  async owed(
    tx: EntityManager,
    agencyId: string,
    documentId: string,
  ): Promise<{ sender: string; text: string } | null> {
    const [row] = await tx.query<Row[]>(`${SELECT} AND k.document_id = $2 AND k.state = 'due'`, [agencyId, documentId]);
    return row ? { sender: row.sender, text: acknowledgementText(row) } : null;
  }

  /** Marks a receipt as sent; `by` is null when the program sent it. Answers false when it was before. */
  async markSent(
    tx: EntityManager,
    agencyId: string,
    documentId: string,
    via: SentVia,
    by: string | null,
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>(
      `UPDATE acknowledgement SET state = 'sent', sent_at = clock_timestamp(), sent_by = $3, sent_via = $4, version = version + 1
       WHERE agency_id = $1 AND document_id = $2 AND state = 'due'`,
      [agencyId, documentId, by, via],
    );
    if (count !== 1) return false;
    await this.outbox.append(tx, agencyId, {
      topic: 'acknowledgement.sent',
      subjectId: documentId,
      audience: { roles: ['clerk'] },
    });
    return true;
  }

  private async readable(tx: EntityManager, actor: Actor, documentId: string): Promise<Row> {
    const [row] = await tx.query<Row[]>(`${SELECT} AND k.document_id = $2`, [actor.agencyId, documentId]);
    if (!row) throw notFound({});
    authorize(acknowledgementPolicy, 'read', actor, row);
    return row;
  }
}

/** Who sent a petition is who complains: it is not shown, and the letter to them names nobody else. */
function present(row: Row): AcknowledgementView {
  return {
    documentId: row.documentId,
    version: row.version,
    sender: row.petition ? '' : row.sender,
    state: row.state,
    dueBy: row.dueBy,
    late: row.late,
    sentAt: row.sentAt,
    sentBy: row.sentBy,
    sentVia: row.sentVia,
    numberSymbol: row.numberSymbol,
    subject: row.subject,
    receivedAt: row.receivedAt,
    documentState: row.documentState,
    arrivalNumber: row.arrivalNumber,
    arrivalYear: row.arrivalYear,
    text: acknowledgementText(row),
  };
}
