import { Injectable } from '@nestjs/common';
import { OutgoingDocumentsService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { UnitOfWork } from '@vanthu/platform';
import { DraftActs, requireStep } from './draft-acts';
import { currentOf, DraftBook, requireSeen } from './draft-book';
import { draftPolicy } from './drafts.policy';
import type { DraftRegistration } from './drafts.schemas';

export type RegisteredDraft = { draftId: string; outgoingDocumentId: string; numberSymbol: string; decisionId: string };

/** The end of a draft's road: it is taken into the register of outgoing documents, with its facts and its approved bytes. */
@Injectable()
export class DraftRegistrationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outgoing: OutgoingDocumentsService,
    private readonly book: DraftBook,
    private readonly acts: DraftActs,
  ) {}

  /** Number, entry, document and the end of the draft stand or fall together. Decree 30/2020/NĐ-CP, art. 15 and 16. */
  async register(actor: Actor, id: string, input: DraftRegistration): Promise<RegisteredDraft> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.book.locked(tx, actor, id);
      authorize(draftPolicy, 'register', actor, draft);
      requireSeen(draft, input.seenSha256);
      requireStep(draft, 'register');
      const { seenSha256, registerId, symbol, signer, signerTitle, note } = input;
      const authority = await this.acts.ownRight(tx, actor, 'register');
      const issued = await this.outgoing.issueWithin(tx, actor, {
        flow: draft.flow,
        registerId,
        ...(symbol === undefined ? {} : { symbol }),
        medium: 'electronic',
        secrecy: 'none',
        docType: draft.docType,
        subject: draft.subject,
        signer,
        signerTitle,
        note,
        draftingUnitId: draft.unitId,
        urgency: draft.urgency,
        replyToId: draft.replyTo?.id ?? null,
        recipients: draft.recipients.map((name) => ({ contactId: null, name, copies: 1 })),
        fileIds: [currentOf(draft).fileId],
      });
      const decision = await this.acts.write(tx, actor, {
        draft,
        kind: 'register',
        authority,
        seenSha256,
        body: { outgoingDocumentId: issued.id, numberSymbol: issued.numberSymbol },
        does: () => this.book.moveTo(tx, draft, 'registered', issued.id),
      });
      const { numberSymbol } = issued;
      return { draftId: id, outgoingDocumentId: issued.id, numberSymbol, decisionId: decision.id };
    });
  }
}
