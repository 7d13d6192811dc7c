import { Injectable } from '@nestjs/common';
import { FilesService, IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { forbidden, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { agendaPolicy, proposes } from './agenda.policy';
import { notRead } from './agenda.problems';
import { entriesOf, entriesOfDocument, type EntryRow } from './agenda.queries';
import type { InvitationView } from './agenda.schemas';
import { askedOf } from './notice/meant-entries';
import { readInvitation } from './invitation/read-invitation';

/** Reads an invitation (giấy mời) for the form of an entry: nothing is made before somebody looked at it. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly files: FilesService,
  ) {}

  /** @throws Problem `agenda/not-read` while there is no text, which is always so for a secret */
  async propose(actor: Actor, documentId: string): Promise<InvitationView> {
    return this.work.run(actor, async (tx) => {
      const document = await this.documents.readable(tx, actor, documentId);
      if (!proposes(actor)) throw forbidden({ action: 'propose' });
      const text = await this.textOf(tx, actor, documentId);
      const entries = await entriesOfDocument(tx, actor, documentId);
      const asked = await askedOf(tx, actor.agencyId, documentId);
      const former = await entriesOf(tx, actor, asked?.entryIds ?? []);
      const known = (rows: readonly EntryRow[]) =>
        rows.filter((entry) => agendaPolicy.read(actor, entry)).map(({ id }) => id);
      const read = readInvitation(text, { issuedOn: document.issuedOn ?? null });
      return { text, ...read, entryIds: known(entries), formerEntryIds: known(former) };
    });
  }

  private async textOf(tx: EntityManager, actor: Actor, documentId: string): Promise<string> {
    const [main] = await tx.query<{ id: string }[]>(
      `SELECT file_id AS id FROM document_file WHERE agency_id = $1 AND document_id = $2 AND role = 'main'`,
      [actor.agencyId, documentId],
    );
    if (!main) throw notRead({});
    await this.files.readable(tx, actor, main.id);
    const pages = await tx.query<{ text: string }[]>(
      `SELECT text FROM reading_page WHERE agency_id = $1 AND file_id = $2 AND NOT blank ORDER BY page LIMIT 20`,
      [actor.agencyId, main.id],
    );
    if (pages.length === 0) throw notRead({});
    return pages.map(({ text }) => text).join('\n');
  }
}
