import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { requireVersion, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Change } from './document-columns';
import { DocumentJournal } from './document-journal';
import { cannotAttach } from './documents.problems';
import { nextState, takesCopies } from './incoming-document.rules';
import { present } from './incoming-document.view';
import type { IncomingRow } from './incoming-documents.queries';
import type { ForwardIncoming, IncomingView } from './incoming-documents.schemas';
import { IncomingDocumentsService } from './incoming-documents.service';

/** The ends that come without a number: returned, forwarded, attached to what stands in the register already. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly journal: DocumentJournal,
  ) {}

  /** Sends a received document back to its sender, unregistered (trả lại): unsigned, unreadable, damaged. */
  async giveBack(actor: Actor, id: string, seen: number, reason: string): Promise<IncomingView> {
    return this.end(actor, id, seen, 'return', { returnReason: reason });
  }

  /** Sends a misdirected document on to the agency it was meant for (chuyển nhầm); it gets no number here. */
  async forward(actor: Actor, id: string, seen: number, input: ForwardIncoming): Promise<IncomingView> {
    const { to, address = '', reason } = input;
    return this.end(actor, id, seen, 'forward', { forwardedTo: to, forwardedAddress: address, returnReason: reason });
  }

  /**
   * Attaches what came a second time to the entry of the first (gắn vào số đến): its files become further copies of that
   * document, and it gets no number of its own. Decree 30/2020/NĐ-CP, annex VI: one document, one entry.
   * @throws Problem `documents/cannot-attach` when the other is not in the register, filed or a secret
   */
  async attach(actor: Actor, id: string, seen: number, otherId: string): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      // In the order of their ids, so that two who attach crosswise do not wait for each other for ever.
      const locked = new Map<string, IncomingRow>();
      for (const each of [id, otherId].sort())
        locked.set(each, await this.documents.lock(tx, actor, each, each === id ? 'attach' : 'read'));
      const [doc, other] = [locked.get(id), locked.get(otherId)];
      if (!doc || !other) throw new Error('both documents were locked');
      requireVersion(doc.version, seen);
      const state = nextState(doc.state, 'attach');
      if (!takesCopies(other.state) || other.secrecy !== 'none' || doc.secrecy !== 'none') {
        throw cannotAttach({ state: other.state });
      }
      await moveFiles(tx, actor.agencyId, id, otherId);
      const files = doc.files.map(({ sha256 }) => sha256);
      await this.journal.change(tx, actor, other, {}, { action: 'copied', details: { from: id, files } });
      const change: Change = { state, attachedTo: otherId };
      return present(
        actor,
        await this.journal.change(tx, actor, doc, change, { action: state, details: { to: otherId } }),
      );
    });
  }

  private async end(
    actor: Actor,
    id: string,
    seen: number,
    action: 'return' | 'forward',
    change: Change & { readonly returnReason: string },
  ): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      const doc = await this.documents.lock(tx, actor, id, action);
      requireVersion(doc.version, seen);
      const state = nextState(doc.state, action);
      const telling = { action: state, reason: change.returnReason };
      return present(actor, await this.journal.change(tx, actor, doc, { ...change, state }, telling));
    });
  }
}

async function moveFiles(tx: EntityManager, agencyId: string, from: string, to: string): Promise<void> {
  await tx.query(
    `UPDATE document_file x SET document_id = $3, role = 'copy',
       ordinal = x.ordinal + 1 + (SELECT max(ordinal) FROM document_file WHERE agency_id = $1 AND document_id = $3)
     WHERE x.agency_id = $1 AND x.document_id = $2`,
    [agencyId, from, to],
  );
}
