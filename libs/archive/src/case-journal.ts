import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { caseFileAfter } from './case-files.queries';
import type { CaseFileView } from './case-files.schemas';

/** What happened to a case file. */
export type CaseEvent = 'opened' | 'document-filed' | 'closed' | 'handed-over' | 'checked' | 'accepted' | 'returned';

/** Tells those concerned and seals the act into the audit chain. */
@Injectable()
export class CaseJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Call it last. @returns the case file as it is now */
  async tell(
    tx: EntityManager,
    actor: Actor,
    id: string,
    what: CaseEvent,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<CaseFileView> {
    const view = await caseFileAfter(tx, actor, id);
    await this.outbox.append(tx, actor.agencyId, {
      topic: `case-file.${what}`,
      subjectId: id,
      audience: { users: [view.owner.id], roles: what === 'handed-over' ? ['archivist'] : [] },
    });
    await this.audit.append(tx, actor, {
      action: `case-file.${what}`,
      objectType: 'case_file',
      objectId: id,
      details: { ...details, code: view.code, version: view.version },
    });
    return view;
  }
}
