import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { forbidden, newId, pageFrom, requireVersion, UnitOfWork, type Page, type PageQuery } from '@vanthu/platform';
import { NumberingService } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { DocumentJournal, type Change } from './document-journal';
import { historyOf } from './document-history';
import { fileAttached, illegalStep } from './documents.problems';
import { FilesService } from './files/files.service';
import { isCorrectable, nextState, type IncomingAction } from './incoming-document.rules';
import { incomingPolicy, mayReceive, offeredActions } from './incoming-documents.policy';
import {
  findDocument,
  findDuplicates,
  listDocuments,
  lockDocument,
  type IncomingRow,
} from './incoming-documents.queries';
import type {
  CorrectIncoming,
  DuplicatesQuery,
  DuplicateView,
  IncomingQuery,
  IncomingVersionView,
  IncomingView,
  ReceiveIncoming,
  RegisterIncoming,
} from './incoming-documents.schemas';
import { splitNumberSymbol } from './number-symbol.rules';

/** What a step may carry beside the new state. */
export type StepFields = { readonly dueOn?: string | null; readonly reason?: string };

/** Incoming documents (văn bản đến), from their arrival to the case file. */
@Injectable()
export class IncomingDocumentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly numbering: NumberingService,
    private readonly files: FilesService,
    private readonly journal: DocumentJournal,
  ) {}

  /** Makes an incoming document out of stored files: the main one and its attachments. */
  async receive(actor: Actor, { fileIds }: ReceiveIncoming): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      const files = [];
      for (const id of fileIds) files.push(await this.files.readable(tx, actor, id));
      if (!mayReceive(actor)) throw forbidden({ action: 'receive' });
      const id = newId();
      await tx.query(
        `INSERT INTO incoming_document (agency_id, id, state, received_by, received_at) VALUES ($1, $2, 'received', $3, clock_timestamp())`,
        [actor.agencyId, id, actor.id],
      );
      for (const [i, file] of files.entries()) {
        const attached = await tx.query<unknown[]>(
          `INSERT INTO document_file (agency_id, document_id, file_id, role, ordinal) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING file_id`,
          [actor.agencyId, id, file.id, i === 0 ? 'main' : 'attachment', i],
        );
        if (attached.length === 0) throw fileAttached({ name: file.name });
      }
      const hashes = files.map(({ sha256 }) => sha256);
      return present(actor, await this.journal.tell(tx, actor, id, { action: 'received', details: { files: hashes } }));
    });
  }

  /** Newest first, only what the actor may read. */
  async list(actor: Actor, query: IncomingQuery): Promise<Page<IncomingView>> {
    const rows = await this.work.run(actor, (tx) => listDocuments(tx, actor, query));
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.sortedAt, row.id],
      (row) => present(actor, row),
    );
  }

  async find(actor: Actor, id: string): Promise<IncomingView> {
    return this.work.run(actor, async (tx) => present(actor, await this.readable(tx, actor, id)));
  }

  /** Corrects what was stated about a document; the former state stays readable as a version. */
  async correct(actor: Actor, id: string, seen: number, input: CorrectIncoming): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      const doc = await this.lock(tx, actor, id, 'correct');
      requireVersion(doc.version, seen);
      if (!isCorrectable(doc.state)) throw illegalStep({ state: doc.state, action: 'correct' });
      const { reason, ...fields } = input;
      const changed = await this.journal.change(tx, actor, doc, withParts(fields), {
        action: 'corrected',
        reason: reason ?? null,
        details: { fields: Object.keys(fields).sort() },
      });
      return present(actor, changed);
    });
  }

  /**
   * Enters a received document into a register and gives it its arrival number (số đến): number, entry, state, version,
   * event and audit entry stand or fall together. Decree 30/2020/NĐ-CP, art. 22.
   */
  async register(actor: Actor, id: string, seen: number, input: RegisterIncoming): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      const doc = await this.lock(tx, actor, id, 'register');
      requireVersion(doc.version, seen);
      const state = nextState(doc.state, 'register');
      const { registerId, ...fields } = input;
      const entry = await this.numbering.enter(tx, {
        agencyId: actor.agencyId,
        registerId,
        flow: 'incoming',
        documentId: id,
        enteredBy: actor.id,
      });
      const registered = await this.journal.change(
        tx,
        actor,
        doc,
        {
          ...withParts(fields),
          state,
          registerId,
          registerEntryId: entry.id,
          arrivalNumber: entry.number,
          arrivalYear: entry.year,
          arrivedOn: entry.enteredOn,
          registeredBy: actor.id,
          registeredAt: entry.enteredAt,
        },
        {
          action: 'registered',
          details: { register: registerId, entry: entry.id, number: entry.number, year: entry.year },
        },
      );
      return present(actor, registered);
    });
  }

  /** Sends a received document back to its sender, unregistered (trả lại): wrong address, unsigned, unreadable. */
  async giveBack(actor: Actor, id: string, seen: number, reason: string): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      const doc = await this.lock(tx, actor, id, 'return');
      requireVersion(doc.version, seen);
      const state = nextState(doc.state, 'return');
      const change = { state, returnReason: reason };
      return present(actor, await this.journal.change(tx, actor, doc, change, { action: state, reason }));
    });
  }

  /** Every version of what was stated, newest first, each with what changed in it. */
  async history(actor: Actor, id: string, page: PageQuery): Promise<Page<IncomingVersionView>> {
    return this.work.run(actor, async (tx) => {
      await this.readable(tx, actor, id);
      return historyOf(tx, actor.agencyId, id, page);
    });
  }

  /** Documents that may be the same paper as this one, going by what the form says now. */
  async duplicates(actor: Actor, id: string, query: DuplicatesQuery): Promise<Page<DuplicateView>> {
    return this.work.run(actor, async (tx) => {
      const doc = await this.readable(tx, actor, id);
      return { items: await findDuplicates(tx, actor, doc, query), next: null };
    });
  }

  /** A document that the actor may read. @throws Problem `not-found` */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<IncomingRow> {
    const doc = await findDocument(tx, actor.agencyId, id);
    authorize(incomingPolicy, 'read', actor, doc);
    return doc;
  }

  /**
   * Takes a step in the life of a document, for the caller who has authorized it: locks it, asks the rules for the next
   * state, writes state, version, event `document.<state>` and audit entry. Call it as late as you can: it locks the
   * agency's audit chain until commit.
   * @throws Problem `not-found`, `documents/illegal-step`
   */
  async advance(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: Exclude<IncomingAction, 'register' | 'return'>,
    { reason, ...fields }: StepFields = {},
  ): Promise<IncomingRow> {
    const doc = await lockDocument(tx, actor.agencyId, id);
    authorize(incomingPolicy, 'read', actor, doc);
    const state = nextState(doc.state, action);
    const change: Change = { state, ...fields, ...(action === 'complete' ? { completedAt: 'now' } : {}) };
    return this.journal.change(tx, actor, doc, change, { action: state, reason: reason ?? null, details: { action } });
  }

  /** Lets somebody in to a document, and says why; who is in already stays in for the first reason. */
  async grant(
    tx: EntityManager,
    agencyId: string,
    documentId: string,
    grantee: 'user' | 'unit',
    granteeId: string,
    because: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO document_access (agency_id, document_id, grantee, grantee_id, because) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [agencyId, documentId, grantee, granteeId, because],
    );
  }

  private async lock(tx: EntityManager, actor: Actor, id: string, action: string): Promise<IncomingRow> {
    const doc = await lockDocument(tx, actor.agencyId, id);
    authorize(incomingPolicy, action, actor, doc);
    return doc;
  }
}

type Stated = Readonly<Partial<Record<keyof Omit<CorrectIncoming, 'reason'>, string | number | null | undefined>>>;

/** The number and symbol as printed bring their two parts with them. */
function withParts(fields: Stated): Change {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Change;
  return typeof given.numberSymbol === 'string' ? { ...given, ...splitNumberSymbol(given.numberSymbol) } : given;
}

/** Field by field, never `...doc`: a new column stays private until somebody writes it here. */
const present = (actor: Actor, doc: IncomingRow): IncomingView => ({
  id: doc.id,
  version: doc.version,
  state: doc.state,
  numberSymbol: doc.numberSymbol,
  number: doc.number,
  symbol: doc.symbol,
  issuedOn: doc.issuedOn,
  issuer: doc.issuer,
  docType: doc.docType,
  subject: doc.subject,
  signer: doc.signer,
  signerTitle: doc.signerTitle,
  urgency: doc.urgency,
  pages: doc.pages,
  note: doc.note,
  register: doc.register,
  arrivalNumber: doc.arrivalNumber,
  arrivalYear: doc.arrivalYear,
  arrivedOn: doc.arrivedOn,
  dueOn: doc.dueOn,
  receivedAt: doc.receivedAt,
  receivedBy: doc.receivedBy,
  registeredAt: doc.registeredAt,
  registeredBy: doc.registeredBy,
  completedAt: doc.completedAt,
  returnReason: doc.returnReason,
  files: doc.files,
  actions: offeredActions(actor, doc),
});
