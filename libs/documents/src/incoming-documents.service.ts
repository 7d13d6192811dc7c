import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { forbidden, newId, pageFrom, requireVersion, UnitOfWork, type Page, type PageQuery } from '@vanthu/platform';
import { noteCorrection, NumberingService, termsOfEntry } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import type { Change } from './document-columns';
import { DocumentJournal } from './document-journal';
import { historyOf, statedSince } from './document-history';
import { actBy, actByOf } from './deadlines';
import { illegalStep, secretOnPaper } from './documents.problems';
import { Acknowledgements } from './acknowledgements';
import { keepReceived, putBeside } from './document-files';
import { FilesService, type StoredFile } from './files/files.service';
import { isCorrectable, nextState, type IncomingAction } from './incoming-document.rules';
import { findDuplicates } from './duplicates.queries';
import { openly, present, presentListed } from './incoming-document.view';
import { arrivalOf, lawfully, lineOf, stateable, type Stated } from './incoming-document.written';
import { incomingPolicy, mayReceive } from './incoming-documents.policy';
import { findDocument, listDocuments, lockDocument, type IncomingRow } from './incoming-documents.queries';
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
import { Petitions } from './petitions';
import { requireSecrecy } from './secrecy.rules';

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
    private readonly petitions: Petitions,
    private readonly acknowledgements: Acknowledgements,
  ) {}

  /**
   * Makes an incoming document out of stored files: the main one and its attachments; a secret one without any. What came
   * electronically from somewhere is acknowledged: see Acknowledgements.
   */
  async receive(actor: Actor, input: ReceiveIncoming): Promise<IncomingView> {
    return this.work.once(actor, async (tx) => {
      const files = [];
      for (const id of input.fileIds) files.push(await this.files.readable(tx, actor, id));
      if (!mayReceive(actor)) throw forbidden({ action: 'receive' });
      requireSecrecy({ secrecy: 'none', files }, input.secrecy ?? 'none');
      const id = newId();
      const arrival = arrivalOf(input);
      const registerBy = await actBy(tx, actor, arrival.urgency);
      await keepReceived(tx, actor, { id, arrival, registerBy, files });
      await this.acknowledgements.owe(tx, actor, { documentId: id, ...arrival });
      const hashes = files.map(({ sha256 }) => sha256);
      const details = { files: hashes, source: arrival.source };
      return present(actor, await this.journal.tell(tx, actor, id, { action: 'received', details }));
    });
  }

  /** What presses most first, then newest first; only what the actor may read. */
  async list(actor: Actor, query: IncomingQuery): Promise<Page<IncomingView>> {
    const rows = await this.work.run(actor, (tx) => listDocuments(tx, actor, query));
    return pageFrom(
      rows,
      query.limit,
      (row) => [String(row.pressing), row.sortedAt, row.id],
      (row) => presentListed(actor, row),
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
      const { reason, petition, ...written } = input;
      const fields = lawfully(doc, written);
      await this.petitions.correct(tx, actor, doc, fields, petition);
      if (doc.arrivalNumber !== null) {
        const [before, now] = [lineOf(doc, {}), lineOf(doc, fields)];
        const of = { agencyId: actor.agencyId, documentId: id, actorId: actor.id };
        await noteCorrection(tx, { ...of, before, now, reason: reason?.trim() ?? '' });
      }
      const changed = await this.journal.change(tx, actor, doc, await this.withMoments(tx, actor, doc, fields), {
        action: 'corrected',
        reason: reason ?? null,
        details: {
          fields: Object.keys(input)
            .filter((field) => field !== 'reason')
            .sort(),
        },
      });
      return present(actor, changed);
    });
  }

  /**
   * Enters a received document into a register and gives it its arrival number (số đến): number, entry, state, version,
   * event and audit entry stand or fall together. Decree 30/2020/NĐ-CP, art. 22.
   */
  async register(actor: Actor, id: string, seen: number, input: RegisterIncoming): Promise<IncomingView> {
    return this.work.onceAtLast(actor, async (tx) => {
      const { registerId, petition, ...written } = input;
      const { agencyId, timeZone } = actor;
      const [doc, terms] = await Promise.all([
        this.lock(tx, actor, id, 'register'),
        termsOfEntry(tx, { agencyId, registerId, docType: written.docType, timeZone }), // sent with it
      ]);
      requireVersion(doc.version, seen);
      const state = nextState(doc.state, 'register');
      const fields = lawfully(doc, written);
      await this.petitions.enter(tx, actor, doc, terms.book, fields, petition);
      const presentBy = actByOf(terms, actor, fields.urgency);
      const entering = (first: number) =>
        this.numbering.entering(
          {
            agencyId,
            registerId,
            flow: 'incoming',
            documentId: id,
            enteredBy: actor.id,
            medium: fields.medium ?? doc.medium,
            line: lineOf(doc, fields),
            ...(terms.docType === null ? {} : { docType: terms.docType }),
          },
          first,
        );
      const isPetition = petition !== undefined;
      const change = { ...stateable(fields), state, isPetition, presentBy, registerId, registeredBy: actor.id };
      const beside = {
        register: { id: registerId, name: terms.book?.name ?? '' },
        petition: petition ?? doc.petition,
      };
      return this.journal.enter(actor, doc, change, beside, entering, (then) => present(actor, then));
    });
  }

  /** Every version of what was stated, newest first, each with what changed in it. */
  async history(actor: Actor, id: string, page: PageQuery): Promise<Page<IncomingVersionView>> {
    return this.work.run(actor, async (tx) => {
      const doc = await this.readable(tx, actor, id);
      const history = await historyOf(tx, actor.agencyId, id, page);
      return { ...history, items: history.items.map((version) => openly(actor, doc, version)) };
    });
  }

  /** What was stated otherwise since a version that somebody saw: names of fields. */
  async changedSince(tx: EntityManager, actor: Actor, id: string, seen: number): Promise<string[]> {
    return statedSince(tx, actor.agencyId, id, seen);
  }

  /** Documents that may be the same paper as this one, going by what the form says now. */
  async duplicates(actor: Actor, id: string, query: DuplicatesQuery): Promise<Page<DuplicateView>> {
    return this.work.run(actor, async (tx) => {
      const doc = await this.readable(tx, actor, id);
      return { items: await findDuplicates(tx, actor, doc, query), next: null };
    });
  }

  /** A document as the actor may see it, within somebody's transaction. @throws Problem `not-found` */
  async shown(tx: EntityManager, actor: Actor, id: string): Promise<IncomingView> {
    return present(actor, await this.readable(tx, actor, id));
  }

  /** A document that the actor may read, with what is hidden in it. @throws Problem `not-found` */
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
    action: Exclude<IncomingAction, 'register' | 'return' | 'forward' | 'attach'>,
    { reason, ...fields }: StepFields = {},
  ): Promise<IncomingRow> {
    const doc = await lockDocument(tx, actor.agencyId, id);
    authorize(incomingPolicy, 'read', actor, doc);
    const state = nextState(doc.state, action);
    if (doc.secrecy !== 'none') throw secretOnPaper({});
    const ended =
      state === 'completed'
        ? { completedAt: 'now' }
        : doc.state === 'completed' && state !== 'filed'
          ? { completedAt: null }
          : {};
    const change: Change = { state, ...fields, ...ended };
    return this.journal.change(tx, actor, doc, change, { action: state, reason: reason ?? null, details: { action } });
  }

  /**
   * Another deadline of a document (gia hạn), by who set it: the former one stays in the versions. Call it as late as
   * `advance`.
   */
  async extend(tx: EntityManager, actor: Actor, id: string, dueOn: string, reason: string): Promise<void> {
    const doc = await lockDocument(tx, actor.agencyId, id);
    authorize(incomingPolicy, 'read', actor, doc);
    const details = { former: doc.dueOn, dueOn };
    await this.journal.change(tx, actor, doc, { dueOn }, { action: 'extended', reason, details });
  }

  /** Puts a file that stands in no document yet beside those of a document: a paper that belongs to it. */
  async append(tx: EntityManager, actor: Actor, id: string, fileId: string): Promise<StoredFile> {
    const file = await this.files.readable(tx, actor, fileId);
    await putBeside(tx, actor.agencyId, id, file);
    return file;
  }

  /** A document locked for an act that the actor may do. @throws Problem `not-found`, `forbidden` */
  async lock(tx: EntityManager, actor: Actor, id: string, action: string): Promise<IncomingRow> {
    const doc = await lockDocument(tx, actor.agencyId, id);
    authorize(incomingPolicy, action, actor, doc);
    return doc;
  }

  /** Another urgency has other deadlines, counted from when it came and was registered. */
  private async withMoments(tx: EntityManager, actor: Actor, doc: IncomingRow, fields: Stated): Promise<Change> {
    const { urgency } = fields;
    if (urgency === undefined || urgency === doc.urgency) return stateable(fields);
    const registerBy = await actBy(tx, actor, urgency, doc.receivedAt);
    const presentBy = doc.registeredAt === null ? null : await actBy(tx, actor, urgency, doc.registeredAt);
    return { ...stateable(fields), registerBy, presentBy };
  }
}
