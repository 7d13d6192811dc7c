import { Injectable } from '@nestjs/common';
import { FilesService, IncomingDocumentsService } from '@vanthu/documents';
import { PeopleService, type Actor } from '@vanthu/identity';
import { forbidden, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { agendaPolicy, proposes } from './agenda.policy';
import { notRead } from './agenda.problems';
import { entriesOf, entriesOfDocument, type EntryRow } from './agenda.queries';
import type { InvitationView } from './agenda.schemas';
import { askedOf } from './notice/meant-entries';
import { invitedPeople, type Official } from './invitation/invited-people';
import { readInvitation, type Invitation } from './invitation/read-invitation';

/** Reads an invitation (giấy mời) for the form of an entry: nothing is made before somebody looked at it. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly files: FilesService,
    private readonly people: PeopleService,
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
      const invited = await this.invited(tx, actor.agencyId, text, read);
      return { text, ...read, invited, entryIds: known(entries), formerEntryIds: known(former) };
    });
  }

  /** Who of the agency presides and is asked to come; the form begins with those who are certain. */
  private async invited(
    tx: EntityManager,
    agencyId: string,
    text: string,
    { chair, participants }: Invitation,
  ): Promise<InvitationView['invited']> {
    const parts = [
      { as: 'chair' as const, read: chair },
      { as: 'participant' as const, read: participants },
    ];
    const [agency] = await tx.query<{ name: string }[]>(`SELECT name FROM agency WHERE id = $1`, [agencyId]);
    const namedIn = parts.map(({ read }) => read?.value ?? '').join('\n');
    if (!agency || namedIn.trim() === '') return [];
    const named = await this.people.directory(tx, agencyId, { namedIn });
    // Who leads is asked by post; by another post somebody is asked by name only.
    const leading = await this.people.directory(tx, agencyId, { roles: ['leader', 'chief_of_office', 'head_of_unit'] });
    const everybody = new Map([...named, ...leading].map((person) => [person.id, person]));
    const officials = [...everybody.values()].map(({ id, displayName, posts }) => ({ id, name: displayName, posts }));
    return parts.flatMap(({ as, read }) =>
      read === null
        ? []
        : invitedPeople(text, read.source, officials, agency.name).map(({ person, candidates, ...where }) => ({
            ...where,
            as,
            person: person && presented(person),
            candidates: person ? [] : candidates.map(presented),
          })),
    );
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

/** With the post that tells two people of one name apart. */
const presented = ({ id, name, posts: [post] }: Official) => ({
  id,
  name,
  post: post ? [post.title, post.unitName].filter((word) => word !== null).join(', ') : null,
});
