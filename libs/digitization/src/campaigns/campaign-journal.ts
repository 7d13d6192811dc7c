import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';

export type CampaignFact = {
  readonly action: string;
  readonly objectType: 'fonds' | 'digitization_campaign' | 'archive_box' | 'archive_folder';
  readonly objectId: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Tells the archivists' screens what happened and seals it into the audit chain. */
@Injectable()
export class CampaignJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Call it last: it locks the agency's audit chain. */
  async tell(tx: EntityManager, actor: Actor, fact: CampaignFact): Promise<void> {
    await this.outbox.append(tx, actor.agencyId, {
      topic: fact.action,
      subjectId: fact.objectId,
      audience: { roles: ['archivist'], users: [actor.id] },
    });
    await this.audit.append(tx, actor, fact);
  }
}
