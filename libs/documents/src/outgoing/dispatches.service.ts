import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, pageFrom, requireVersion, UnitOfWork, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { findDispatch, listDispatches, type DispatchRow } from './dispatches.queries';
import type {
  CorrectDispatch,
  DispatchesQuery,
  DispatchView,
  Receipt,
  Returned,
  SendAgain,
  SendOutgoing,
} from './dispatches.schemas';
import { requireStep, stateOf, type DispatchState, type Way } from './outgoing-document.rules';
import { outgoingPolicy } from './outgoing-documents.policy';
import { findOutgoing, lockOutgoing, type OutgoingRow } from './outgoing-documents.queries';
import { OutgoingJournal } from './outgoing-journal';
import { alreadySent, dispatchDate, dispatchEnded, recipientUnknown } from './outgoing.problems';

type Sending = {
  readonly recipientId: string;
  readonly way: Way;
  readonly sentOn: string | undefined;
  readonly envelopes: number;
  readonly tracking: string;
  readonly note: string;
  readonly resendOf?: string;
};

/** Dispatch (chuyển phát): what goes to whom in which way, and what came of it. Decree 30/2020/NĐ-CP, art. 18. */
@Injectable()
export class DispatchesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: OutgoingJournal,
  ) {}

  /** What was sent, the oldest first: with `state=sent` the ageing list, with `way=post` the book of the post. */
  async list(actor: Actor, query: DispatchesQuery): Promise<Page<DispatchView>> {
    const rows = await this.work.run(actor, (tx) => listDispatches(tx, actor, query));
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.sentOn, row.id],
      (row) => present(actor, row),
    );
  }

  async find(actor: Actor, id: string): Promise<DispatchView> {
    return this.work.run(actor, async (tx) => present(actor, await this.readable(tx, actor, id)));
  }

  /** Sends documents to recipients in one way, many at once; all of them or none. */
  async send(actor: Actor, { way, sentOn, note, items }: SendOutgoing): Promise<Page<DispatchView>> {
    return this.work.once(actor, async (tx) => {
      const byDocument = new Map<string, typeof items>();
      for (const item of items) byDocument.set(item.documentId, [...(byDocument.get(item.documentId) ?? []), item]);
      const sent: string[] = [];
      const documents = [...byDocument.keys()].sort(); // always in one order, so that nobody waits in a circle
      const locked: OutgoingRow[] = [];
      for (const id of documents) locked.push(await this.lock(tx, actor, id));
      for (const doc of locked) {
        for (const item of byDocument.get(doc.id) ?? []) {
          sent.push(await this.insert(tx, actor, doc, { ...item, way, sentOn, note }));
        }
      }
      for (const doc of locked) {
        const count = byDocument.get(doc.id)?.length ?? 0;
        await this.tell(tx, actor, doc.id, 'dispatched', { way, recipients: count });
      }
      const rows = [];
      for (const id of sent) rows.push(present(actor, await this.readable(tx, actor, id)));
      return { items: rows, next: null };
    });
  }

  /** Sends again what nobody answered, or what came back. */
  async sendAgain(actor: Actor, id: string, seen: number, input: SendAgain): Promise<DispatchView> {
    return this.act(actor, id, seen, ['sent', 'returned'], async (tx, doc, { state, recipient, sentOn }) => {
      const on = await this.dayOf(tx, actor, doc, input.sentOn, sentOn);
      if (state === 'sent') {
        await tx.query(
          `UPDATE dispatch SET state = 'replaced', ended_on = $3, version = version + 1 WHERE agency_id = $1 AND id = $2`,
          [actor.agencyId, id, on],
        );
      }
      const again = await this.insert(tx, actor, doc, {
        ...input,
        sentOn: on,
        recipientId: recipient.id,
        resendOf: id,
      });
      await this.tell(tx, actor, doc.id, 'dispatched', { way: input.way, again: id });
      return again;
    });
  }

  /** Records who signed for it (ký nhận), and when. */
  async acknowledge(actor: Actor, id: string, seen: number, { receivedBy, on }: Receipt): Promise<DispatchView> {
    return this.act(actor, id, seen, ['sent'], async (tx, doc, { sentOn }) => {
      await this.end(tx, actor, id, 'acknowledged', await this.dayOf(tx, actor, doc, on, sentOn), { receivedBy });
      await this.tell(tx, actor, doc.id, 'acknowledged', { dispatch: id });
      return id;
    });
  }

  /** Records that it came back (bị trả lại), and why; the document waits to be sent again. */
  async comeBack(actor: Actor, id: string, seen: number, { reason, on }: Returned): Promise<DispatchView> {
    return this.act(actor, id, seen, ['sent'], async (tx, doc, { sentOn }) => {
      await this.end(tx, actor, id, 'returned', await this.dayOf(tx, actor, doc, on, sentOn), { reason });
      await this.tell(tx, actor, doc.id, 'came-back', { dispatch: id });
      return id;
    });
  }

  /** Corrects envelopes, tracking number or note: the post prints its number when the clerk is back. */
  async correct(actor: Actor, id: string, seen: number, input: CorrectDispatch): Promise<DispatchView> {
    return this.act(actor, id, seen, null, async (tx, doc) => {
      await tx.query(
        `UPDATE dispatch SET version = version + 1, envelopes = coalesce($3, envelopes), tracking = coalesce($4, tracking),
           note = coalesce($5, note) WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, input.envelopes ?? null, input.tracking ?? null, input.note ?? null],
      );
      await this.tell(tx, actor, doc.id, 'dispatch-corrected', { dispatch: id, fields: Object.keys(input).sort() });
      return id;
    });
  }

  /** Locks the document of a sending and the sending, asks whether the step follows, takes it, and answers what became of it. */
  private async act(
    actor: Actor,
    id: string,
    seen: number,
    from: readonly DispatchState[] | null,
    take: (tx: EntityManager, doc: OutgoingRow, dispatch: DispatchRow) => Promise<string>,
  ): Promise<DispatchView> {
    return this.work.once(actor, async (tx) => {
      const found = await this.readable(tx, actor, id);
      const doc = await this.lock(tx, actor, found.document.id);
      const dispatch = await this.readable(tx, actor, id);
      requireVersion(dispatch.version, seen);
      if (from && !from.includes(dispatch.state)) throw dispatchEnded({ state: dispatch.state });
      return present(actor, await this.readable(tx, actor, await take(tx, doc, dispatch)));
    });
  }

  private async end(
    tx: EntityManager,
    actor: Actor,
    id: string,
    state: 'acknowledged' | 'returned',
    on: string,
    { receivedBy = '', reason = '' }: { receivedBy?: string; reason?: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE dispatch SET version = version + 1, state = $3, ended_on = $4, received_by = $5, return_reason = $6
       WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, id, state, on, receivedBy, reason],
    );
  }

  private async insert(tx: EntityManager, actor: Actor, doc: OutgoingRow, sending: Sending): Promise<string> {
    const recipient = doc.recipients.find(({ id, removed }) => id === sending.recipientId && !removed);
    if (!recipient) throw recipientUnknown({});
    const id = newId();
    const sentOn = await this.dayOf(tx, actor, doc, sending.sentOn, doc.issuedOn);
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO dispatch (agency_id, id, document_id, recipient_id, way, sent_on, sent_by, envelopes, tracking, note, resend_of)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        actor.agencyId,
        id,
        doc.id,
        recipient.id,
        sending.way,
        sentOn,
        actor.id,
        sending.envelopes,
        sending.tracking,
        sending.note,
        sending.resendOf ?? null,
      ],
    );
    if (inserted.length === 0) throw alreadySent({ name: recipient.name });
    return id;
  }

  /** A day of the dispatch: today where nothing is said; not before what went before, and not to come. */
  private async dayOf(
    tx: EntityManager,
    actor: Actor,
    doc: OutgoingRow,
    said: string | undefined,
    from: string,
  ): Promise<string> {
    const [now] = await tx.query<{ today: string }[]>(
      `SELECT (clock_timestamp() AT TIME ZONE $1)::date::text AS today`,
      [actor.timeZone],
    );
    const today = now?.today ?? doc.issuedOn;
    const day = said ?? (today < from ? from : today);
    if (day < from || (day > today && day !== from)) throw dispatchDate({ from, to: today });
    return day;
  }

  /** Works out anew whether the document is on its way to all, and tells what was done to it. */
  private async tell(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const doc = await findOutgoing(tx, actor.agencyId, id);
    if (!doc) throw new Error('a document that is locked is not there');
    await this.journal.change(tx, actor, id, { state: stateOf(doc.recipients) }, { action, details });
  }

  private async readable(tx: EntityManager, actor: Actor, id: string): Promise<DispatchRow> {
    const dispatch = await findDispatch(tx, actor.agencyId, id);
    authorize(outgoingPolicy, 'read', actor, dispatch);
    return dispatch;
  }

  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<OutgoingRow> {
    const doc = await lockOutgoing(tx, actor.agencyId, id);
    authorize(outgoingPolicy, 'dispatch', actor, doc);
    requireStep(doc.state, 'dispatch');
    return doc;
  }
}

const ACTIONS: Readonly<Record<DispatchState, readonly string[]>> = {
  sent: ['acknowledge', 'return', 'resend', 'correct'],
  acknowledged: ['correct'],
  returned: ['resend', 'correct'],
  replaced: ['correct'],
};

const present = (actor: Actor, row: DispatchRow): DispatchView => ({
  id: row.id,
  version: row.version,
  document: row.document,
  recipient: row.recipient,
  way: row.way,
  state: row.state,
  sentOn: row.sentOn,
  sentBy: row.sentBy,
  envelopes: row.envelopes,
  tracking: row.tracking,
  note: row.note,
  receivedBy: row.receivedBy,
  endedOn: row.endedOn,
  returnReason: row.returnReason,
  resendOf: row.resendOf,
  days: row.days,
  actions: outgoingPolicy.dispatch(actor) ? [...ACTIONS[row.state]] : [],
});
