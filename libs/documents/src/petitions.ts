import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { forbidden, invalidInput } from '@vanthu/platform';
import type { EntryTerms } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { wrongBook } from './documents.problems';
import type { Complainant, PetitionInput } from './incoming-fields';
import type { Stated } from './incoming-document.written';
import { knowsPetition } from './incoming-documents.policy';
import type { IncomingRow } from './incoming-documents.queries';
import { disclosing } from './petition.rules';

/** Petitions (đơn thư): who complains stands in a table of its own, and nowhere else. */
@Injectable()
export class Petitions {
  /**
   * Checks that a document goes into a book that is made for it, and keeps who complains.
   * @throws Problem `documents/wrong-book`; `invalid-input` where a field tells who complains, or nobody is named
   */
  async enter(
    tx: EntityManager,
    actor: Actor,
    doc: IncomingRow,
    book: EntryTerms['book'],
    fields: Stated,
    petition: PetitionInput | undefined,
  ): Promise<void> {
    if (!book) return; // numbering says so, as of every register
    const secret = (fields.secrecy ?? doc.secrecy) !== 'none';
    if (secret !== (book.secrecy === 'secret')) throw wrongBook({ name: book.name });
    if (petition && book.kind !== 'petitions') throw wrongBook({ name: book.name });
    if (!petition && book.kind === 'petitions') throw invalid(['petition'], 'Sổ đơn thư cần có người gửi đơn');
    if (!petition) return;
    requireUndisclosed({ ...doc, sender: '' }, fields, petition.complainant);
    await this.keep(tx, actor, doc.id, petition);
  }

  /** Corrects what stands about a petition; who may not know who complains does not correct it. */
  async correct(
    tx: EntityManager,
    actor: Actor,
    doc: IncomingRow,
    fields: Stated,
    petition: PetitionInput | undefined,
  ): Promise<void> {
    if (!doc.petition) {
      if (petition) throw invalid(['petition'], 'Chỉ văn bản trong sổ đơn thư có người gửi đơn');
      return;
    }
    if (petition && !knowsPetition(actor, doc)) throw forbidden({ action: 'correct-petition' });
    const complainant = petition?.complainant ?? doc.petition.complainant;
    if (complainant) requireUndisclosed({ ...doc, sender: '' }, fields, complainant);
    if (petition) await this.keep(tx, actor, doc.id, petition);
  }

  private async keep(tx: EntityManager, actor: Actor, documentId: string, petition: PetitionInput): Promise<void> {
    const { name, address, idNumber, phone } = petition.complainant;
    await tx.query(
      `INSERT INTO petition (agency_id, document_id, version, kind, name, address, id_number, phone, entered_by)
       SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8 FROM petition WHERE agency_id = $1 AND document_id = $2`,
      [actor.agencyId, documentId, petition.kind, name, address, idNumber, phone, actor.id],
    );
  }
}

const invalid = (fields: readonly string[], message: string) =>
  invalidInput({ errors: fields.map((field) => ({ pointer: `/${field}`, message })) });

/** The sender of a petition is hidden with the complainant, so it may be the complainant. */
function requireUndisclosed(doc: IncomingRow, fields: Stated, complainant: Complainant): void {
  const told = disclosing({ ...doc, ...fields, sender: '' }, complainant);
  if (told.length > 0) throw invalid(told, 'Trường này để lộ người gửi đơn; hãy ghi “Công dân”');
}
