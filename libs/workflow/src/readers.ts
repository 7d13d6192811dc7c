import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { pageOf, UnitOfWork, type Locale, type Page } from '@vanthu/platform';
import { z } from 'zod';
import { reasonOf, type Reason } from './readers.rules';

export const ReaderView = z
  .object({
    type: z.enum(['role', 'unit', 'user']),
    id: z.string(),
    name: z.string().describe('Of the person or unit; of a role what its holders are called'),
    since: z.string().nullable(),
    because: z.string().describe('The reason as a code'),
    text: z.string().describe('The reason as one sentence'),
  })
  .meta({ id: 'Reader' });
export type ReaderView = z.infer<typeof ReaderView>;
export const ReaderList = pageOf(ReaderView);

/** By their post they see every document that comes to the agency: the same roles as in the policy of documents. */
const OFFICE = ['clerk', 'chief_of_office', 'leader', 'recorder'] as const;

/** "Who can see this, and why?": everybody who may read a document, each with one sentence of reason. */
@Injectable()
export class Readers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
  ) {}

  async of(actor: Actor, documentId: string, locale: Locale): Promise<Page<ReaderView>> {
    return this.work.run(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const rows = await tx.query<Reason[]>(
        `SELECT a.grantee AS type, a.grantee_id AS id, coalesce(u.display_name, n.name, '') AS name, a.because,
                to_json(a.granted_at)#>>'{}' AS since, coalesce(d.basis->'onBehalfOf'->>'name', w.display_name) AS by
         FROM document_access a
         LEFT JOIN app_user u ON u.agency_id = a.agency_id AND u.id = a.grantee_id AND a.grantee = 'user'
         LEFT JOIN unit n ON n.agency_id = a.agency_id AND n.id = a.grantee_id AND a.grantee = 'unit'
         LEFT JOIN decision d ON d.agency_id = a.agency_id AND d.id = a.decision_id
         LEFT JOIN app_user w ON w.agency_id = d.agency_id AND w.id = d.actor_id
         WHERE a.agency_id = $1 AND a.document_id = $2 ORDER BY a.granted_at, a.grantee, a.grantee_id`,
        [actor.agencyId, documentId],
      );
      const office = OFFICE.map((role): Reason => ({
        type: 'role',
        id: role,
        name: '',
        because: role,
        since: null,
        by: null,
      }));
      return { items: [...office, ...rows].map((row) => reasonOf(row, locale)), next: null };
    });
  }
}
