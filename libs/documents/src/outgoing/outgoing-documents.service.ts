import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { forbidden, newId, pageFrom, requireVersion, UnitOfWork, type Page, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { secretContent } from '../documents.problems';
import { stubbed } from '../secrecy.rules';
import { copiesOf, recipientsLine, requireStep, stateOf } from './outgoing-document.rules';
import { mayIssue, offeredActions, outgoingPolicy } from './outgoing-documents.policy';
import { findOutgoing, listOutgoing, lockOutgoing, type OutgoingRow } from './outgoing-documents.queries';
import type {
  CorrectOutgoing,
  IssueOutgoing,
  OutgoingQuery,
  OutgoingVersionView,
  OutgoingView,
} from './outgoing-documents.schemas';
import { outgoingHistory, OutgoingJournal } from './outgoing-journal';
import { OutgoingParts } from './outgoing-parts';
import { OutgoingRegister } from './outgoing-register';

/** What the agency issues: outgoing and internal documents (văn bản đi, văn bản nội bộ), from their number on. */
@Injectable()
export class OutgoingDocumentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: OutgoingRegister,
    private readonly parts: OutgoingParts,
    private readonly journal: OutgoingJournal,
  ) {}

  /**
   * Gives a signed document its number and date, and enters it into its register: number, date, entry, document,
   * version, event and audit entry stand or fall together. A reserved number keeps its number and date. Decree
   * 30/2020/NĐ-CP, art. 15 and 16.
   */
  async issue(actor: Actor, input: IssueOutgoing): Promise<OutgoingView> {
    return this.work.once(actor, (tx) => this.issueWithin(tx, actor, input));
  }

  /** The same within somebody's transaction, last in it but for what belongs to the same chain: an approved draft. */
  async issueWithin(tx: EntityManager, actor: Actor, input: IssueOutgoing): Promise<OutgoingView> {
    if (!mayIssue(actor)) throw forbidden({ action: 'issue' });
    const { agencyId } = actor;
    const { flow, registerId, medium, secrecy, fileIds, reservedEntryId, ...said } = input;
    if (secrecy !== 'none' && fileIds.length > 0) throw secretContent({});
    await this.register.requireBook(tx, agencyId, registerId, secrecy);
    await this.parts.requireReferences(tx, actor, said);
    const type = await this.parts.docType(tx, said.docType);
    const recipients = await this.parts.named(tx, actor, said.recipients);
    const stated = stubbed(secrecy, { subject: said.subject, note: said.note ?? '' });
    const copies = said.copies ?? copiesOf(recipients);
    const id = newId();
    const entry = await this.register.enter(tx, actor, {
      registerId,
      flow,
      documentId: id,
      symbol: said.symbol,
      composed: () => this.parts.symbol(tx, actor, said.docType, said.draftingUnitId),
      reservedEntryId,
      medium,
      docType: said.docType,
      line: {
        docType: type.name,
        subject: stated.subject,
        signer: said.signer ?? '',
        recipients: recipientsLine(recipients),
        keeper: said.keeper ?? '',
        copies: copies.toString(),
        note: stated.note,
      },
    });
    const urgency = said.urgency ?? 'normal';
    await this.insert(tx, agencyId, {
      id,
      flow,
      register_id: registerId,
      register_entry_id: entry.id,
      year: entry.year,
      number: entry.number,
      symbol: entry.symbol,
      number_symbol: entry.numberSymbol,
      issued_on: entry.enteredOn,
      doc_type: said.docType,
      doc_type_name: type.name,
      subject: stated.subject,
      signer: said.signer ?? '',
      signer_title: said.signerTitle ?? '',
      capacity: said.capacity ?? '',
      drafting_unit_id: said.draftingUnitId ?? null,
      copies,
      keeper_unit_id: said.keeperUnitId ?? null,
      keeper: said.keeper ?? '',
      urgency,
      secrecy,
      language: said.language ?? 'Tiếng Việt',
      medium,
      pages: said.pages ?? null,
      due_on: said.dueOn ?? null,
      dispatch_due_on: await this.parts.dispatchDueOn(tx, urgency, entry.enteredOn),
      reply_to: said.replyToId ?? null,
      note: stated.note,
      registered_by: actor.id,
      registered_at: entry.enteredAt,
    });
    await this.parts.addRecipients(tx, agencyId, id, recipients);
    await this.parts.addFiles(tx, actor, id, fileIds);
    const details = { register: registerId, entry: entry.id, number: entry.number, year: entry.year };
    if (reservedEntryId !== undefined) await this.register.tellTaken(tx, actor, id, entry);
    return present(actor, await this.journal.tell(tx, actor, id, { action: 'registered', details }));
  }

  /** Newest first, only what the actor may read. */
  async list(actor: Actor, query: OutgoingQuery): Promise<Page<OutgoingView>> {
    const rows = await this.work.run(actor, (tx) => listOutgoing(tx, actor, query));
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.sortedAt, row.id],
      (row) => present(actor, row),
    );
  }

  async find(actor: Actor, id: string): Promise<OutgoingView> {
    return this.work.run(actor, async (tx) => present(actor, await this.readable(tx, actor, id)));
  }

  /** Corrects what was stated, with a reason; number, symbol and date are not corrected but voided. */
  async correct(actor: Actor, id: string, seen: number, input: CorrectOutgoing): Promise<OutgoingView> {
    return this.work.once(actor, async (tx) => {
      const doc = await this.lock(tx, actor, id, 'correct');
      requireVersion(doc.version, seen);
      requireStep(doc.state, 'correct');
      const { reason, recipients, fileIds, ...fields } = input;
      if (doc.secrecy !== 'none' && fileIds) throw secretContent({});
      await this.parts.requireReferences(tx, actor, fields);
      const standing = recipients ? await this.parts.rewriteRecipients(tx, actor, id, recipients) : doc.recipients;
      if (fileIds) await this.parts.addFiles(tx, actor, id, fileIds);
      const stub = doc.secrecy === 'none' ? {} : { subject: doc.subject, note: '' };
      const change = given({
        ...fields,
        ...stub,
        state: stateOf(standing),
        ...(recipients && fields.copies === undefined ? { copies: copiesOf(recipients) } : {}),
        ...(fields.urgency ? { dispatchDueOn: await this.parts.dispatchDueOn(tx, fields.urgency, doc.issuedOn) } : {}),
      });
      const details = {
        fields: Object.keys(input)
          .filter((name) => name !== 'reason')
          .sort(),
      };
      const now = await this.journal.write(tx, actor.agencyId, id, change);
      await this.register.correct(tx, actor, doc, now, reason);
      return present(actor, await this.journal.tell(tx, actor, id, { action: 'corrected', reason, details }));
    });
  }

  /**
   * Voids the number (hủy số): it stays in the register, struck out, with the reason, and is not given again. What was
   * sent is recalled by a document of its own (Decree 30/2020/NĐ-CP, art. 18.4).
   */
  async void(actor: Actor, id: string, seen: number, reason: string): Promise<OutgoingView> {
    return this.work.once(actor, async (tx) => {
      const doc = await this.lock(tx, actor, id, 'void');
      requireVersion(doc.version, seen);
      requireStep(doc.state, 'void');
      await this.register.void(tx, actor, doc, reason);
      const details = { entry: doc.registerEntryId, number: doc.number, year: doc.year };
      return present(actor, await this.journal.change(tx, actor, id, {}, { action: 'voided', reason, details }));
    });
  }

  /** Every version of what was stated, newest first, each with what changed in it. */
  async history(actor: Actor, id: string, page: PageQuery): Promise<Page<OutgoingVersionView>> {
    return this.work.run(actor, async (tx) => {
      await this.readable(tx, actor, id);
      return outgoingHistory(tx, actor.agencyId, id, page);
    });
  }

  /** A document that the actor may read. @throws Problem `not-found` */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<OutgoingRow> {
    const doc = await findOutgoing(tx, actor.agencyId, id);
    authorize(outgoingPolicy, 'read', actor, doc);
    return doc;
  }

  private async lock(tx: EntityManager, actor: Actor, id: string, action: string): Promise<OutgoingRow> {
    const doc = await lockOutgoing(tx, actor.agencyId, id);
    authorize(outgoingPolicy, action, actor, doc);
    return doc;
  }

  private async insert(tx: EntityManager, agencyId: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(row);
    await tx.query(
      `INSERT INTO outgoing_document (agency_id, ${columns.join(', ')})
       VALUES ($1, ${columns.map((_, i) => `$${(i + 2).toString()}`).join(', ')})`,
      [agencyId, ...Object.values(row)],
    );
  }
}

/** The fields that were said something about; null is something. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** Field by field, never `...doc`: a new column stays private until somebody writes it here. */
export const present = (actor: Actor, doc: OutgoingRow): OutgoingView => ({
  id: doc.id,
  version: doc.version,
  flow: doc.flow,
  state: doc.state,
  register: doc.register,
  registerEntryId: doc.registerEntryId,
  year: doc.year,
  number: doc.number,
  symbol: doc.symbol,
  numberSymbol: doc.numberSymbol,
  issuedOn: doc.issuedOn,
  docType: doc.docType,
  docTypeName: doc.docTypeName,
  subject: doc.subject,
  signer: doc.signer,
  signerTitle: doc.signerTitle,
  capacity: doc.capacity,
  draftingUnit: doc.draftingUnit,
  copies: doc.copies,
  keeperUnit: doc.keeperUnit,
  keeper: doc.keeper,
  urgency: doc.urgency,
  secrecy: doc.secrecy,
  language: doc.language,
  medium: doc.medium,
  pages: doc.pages,
  dueOn: doc.dueOn,
  dispatchDueOn: doc.dispatchDueOn,
  late: doc.late,
  replyTo: doc.replyTo,
  note: doc.note,
  recipients: doc.recipients,
  files: doc.files,
  registeredAt: doc.registeredAt,
  registeredBy: doc.registeredBy,
  voidReason: doc.voidReason,
  actions: offeredActions(actor, doc),
});
