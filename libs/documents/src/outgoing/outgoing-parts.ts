import { Injectable } from '@nestjs/common';
import { ContactsService } from '@vanthu/address-book';
import { PeopleService, type Actor } from '@vanthu/identity';
import { invalidInput, newId, FIELD } from '@vanthu/platform';
import { calendarOf, SymbolsService } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { lastDay } from '../deadline.rules';
import { fileAttached } from '../documents.problems';
import { FilesService } from '../files/files.service';
import type { Urgency } from '../incoming-fields';
import { IncomingDocumentsService } from '../incoming-documents.service';
import { findOutgoing, type OutgoingRow } from './outgoing-documents.queries';
import { recipientUnknown } from './outgoing.problems';

/** A recipient as it is written: with the name that is printed. */
export type Recipient = { readonly contactId: string | null; readonly name: string; readonly copies: number };
type Wanted = {
  readonly id?: string | undefined;
  readonly contactId: string | null;
  readonly name?: string | undefined;
  readonly copies: number;
};
type References = {
  readonly draftingUnitId?: string | null | undefined;
  readonly keeperUnitId?: string | null | undefined;
  readonly replyToId?: string | null | undefined;
};

const wrong = (pointer: string) => invalidInput({ errors: [{ pointer, message: FIELD.unknown }] });

/** What an outgoing document is put together from: other people's tables, asked for by id. */
@Injectable()
export class OutgoingParts {
  constructor(
    private readonly files: FilesService,
    private readonly incoming: IncomingDocumentsService,
    private readonly contacts: ContactsService,
    private readonly people: PeopleService,
    private readonly symbols: SymbolsService,
  ) {}

  /** @throws Problem `invalid-input` with a pointer for what is not the agency's, or not for this actor to know */
  async requireReferences(tx: EntityManager, actor: Actor, refs: References): Promise<void> {
    for (const name of ['draftingUnitId', 'keeperUnitId'] as const) {
      const id = refs[name];
      if (id && !(await this.people.unit(tx, actor.agencyId, id))) throw wrong(`/${name}`);
    }
    if (!refs.replyToId) return;
    await this.incoming.readable(tx, actor, refs.replyToId).catch(() => {
      throw wrong('/replyToId');
    });
  }

  /** The type of document by its code. @throws Problem `invalid-input` */
  async docType(tx: EntityManager, code: string): Promise<{ name: string; abbreviation: string }> {
    const [type] = await tx.query<{ name: string; abbreviation: string }[]>(
      `SELECT name, abbreviation FROM document_type WHERE code = $1`,
      [code],
    );
    if (!type) throw wrong('/docType');
    return type;
  }

  /** The symbol with the abbreviations of today (Decree 30/2020/NĐ-CP, annex I); '' for a type that carries none. */
  async symbol(tx: EntityManager, actor: Actor, docType: string, unitId: string | null | undefined): Promise<string> {
    const [now] = await tx.query<{ on: string }[]>(`SELECT (clock_timestamp() AT TIME ZONE $1)::date::text AS on`, [
      actor.timeZone,
    ]);
    if (!now) throw new Error('a query without a table answers with one row');
    const unit = unitId ? { unitId } : {};
    const query = { docType, ...unit, on: now.on, pattern: 'state' as const };
    return (await this.symbols.composeFor(tx, actor.agencyId, query)) ?? '';
  }

  /** Recipients with the names that are printed: as typed, else as the address book has them today. */
  async named(tx: EntityManager, actor: Actor, wanted: readonly Wanted[]): Promise<Recipient[]> {
    const known = await this.contacts.addressees(
      tx,
      actor.agencyId,
      wanted.flatMap(({ contactId }) => contactId ?? []),
    );
    return wanted.map(({ contactId, name = '', copies }) => {
      const addressee = contactId === null ? undefined : known.get(contactId);
      return { contactId: addressee?.id ?? null, name: name.trim() === '' ? (addressee?.name ?? name) : name, copies };
    });
  }

  async addRecipients(
    tx: EntityManager,
    agencyId: string,
    documentId: string,
    recipients: readonly Recipient[],
    first = 1,
  ): Promise<void> {
    const rows = recipients.map((recipient, i) => ({ ...recipient, id: newId(), ordinal: first + i }));
    await tx.query(
      `INSERT INTO outgoing_recipient (agency_id, id, document_id, ordinal, contact_id, name, copies)
       SELECT $1, n.id, $2, n.ordinal, n."contactId", n.name, n.copies
       FROM jsonb_to_recordset($3) AS n(id uuid, ordinal int, "contactId" uuid, name text, copies int)`,
      [agencyId, documentId, JSON.stringify(rows)],
    );
  }

  /**
   * Writes the recipients anew: those that are named by id stay, who is not named any more goes, or is struck out when
   * something was sent to them, since the record of a dispatch is never lost. Answers where each of them stands now.
   */
  async rewriteRecipients(
    tx: EntityManager,
    actor: Actor,
    documentId: string,
    wanted: readonly Wanted[],
  ): Promise<OutgoingRow['recipients']> {
    const { agencyId } = actor;
    const standing = await tx.query<{ id: string; contactId: string | null; name: string }[]>(
      `SELECT id, contact_id AS "contactId", name FROM outgoing_recipient WHERE agency_id = $1 AND document_id = $2`,
      [agencyId, documentId],
    );
    const byId = new Map(standing.map((row) => [row.id, row]));
    const staying = wanted.filter(({ id }) => id !== undefined);
    if (staying.some(({ id = '' }) => !byId.has(id))) throw recipientUnknown({});
    const ids = staying.map(({ id }) => id);
    await tx.query(
      `DELETE FROM outgoing_recipient r WHERE r.agency_id = $1 AND r.document_id = $2 AND NOT r.id = ANY ($3)
         AND NOT EXISTS (SELECT 1 FROM dispatch s WHERE s.agency_id = r.agency_id AND s.recipient_id = r.id)`,
      [agencyId, documentId, ids],
    );
    await tx.query(
      `UPDATE outgoing_recipient SET removed = NOT id = ANY ($3) WHERE agency_id = $1 AND document_id = $2`,
      [agencyId, documentId, ids],
    );
    // Who stays keeps name and entry of the address book where nothing else is said.
    const said = staying.map((one) => {
      const before = byId.get(one.id ?? '');
      const name = (one.name ?? '').trim() === '' && one.contactId === null ? before?.name : one.name;
      return { ...one, contactId: one.contactId ?? before?.contactId ?? null, name };
    });
    const named = await this.named(tx, actor, said);
    await tx.query(
      `UPDATE outgoing_recipient r SET contact_id = n."contactId", name = n.name, copies = n.copies, ordinal = n.ordinal
       FROM jsonb_to_recordset($2) AS n(id uuid, ordinal int, "contactId" uuid, name text, copies int)
       WHERE r.agency_id = $1 AND r.id = n.id`,
      [agencyId, JSON.stringify(named.map((row, i) => ({ ...row, id: ids[i], ordinal: i + 1 })))],
    );
    const fresh = await this.named(
      tx,
      actor,
      wanted.filter(({ id }) => id === undefined),
    );
    await this.addRecipients(tx, agencyId, documentId, fresh, ids.length + 1);
    return (await findOutgoing(tx, agencyId, documentId))?.recipients ?? [];
  }

  /** Puts stored files into a document; the first is the main one while there is none. @throws Problem `documents/file-attached` */
  async addFiles(tx: EntityManager, actor: Actor, documentId: string, fileIds: readonly string[]): Promise<void> {
    const [held] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM outgoing_file WHERE agency_id = $1 AND document_id = $2`,
      [actor.agencyId, documentId],
    );
    for (const [i, id] of fileIds.entries()) {
      const file = await this.files.readable(tx, actor, id);
      const ordinal = (held?.count ?? 0) + i;
      // The trigger skips a file that stands in an incoming document, the key one that stands in an outgoing one.
      const attached = await tx.query<unknown[]>(
        `INSERT INTO outgoing_file (agency_id, document_id, file_id, role, ordinal) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING file_id`,
        [actor.agencyId, documentId, file.id, ordinal === 0 ? 'main' : 'attachment', ordinal],
      );
      if (attached.length === 0) throw fileAttached({ name: file.name });
    }
  }

  /**
   * The last day for the dispatch: the day of signing, at the latest the next working day; urgent documents go on the
   * day itself (Decree 30/2020/NĐ-CP, art. 18.1).
   */
  async dispatchDueOn(tx: EntityManager, urgency: Urgency, issuedOn: string): Promise<string> {
    return lastDay(urgency, issuedOn, await calendarOf(tx)) ?? issuedOn;
  }
}
