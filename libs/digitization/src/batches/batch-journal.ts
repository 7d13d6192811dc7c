import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { Audit, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';

/** What happened to a batch. */
export type BatchEvent = 'opened' | 'edited' | 'paused' | 'resumed' | 'withdrawn' | 'delivery-begun' | 'delivered';

/** Tells those who watch a batch, and seals what people did into the audit chain. */
@Injectable()
export class BatchJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Call it last. */
  async tell(
    tx: EntityManager,
    actor: Pick<Actor, 'agencyId'> & { readonly id: string | null },
    batchId: string,
    what: BatchEvent,
    details: Readonly<Record<string, string | number | null>> = {},
  ): Promise<void> {
    await this.happened(tx, actor.agencyId, `batch.${what}`, batchId);
    await this.audit.append(tx, actor, { action: `batch.${what}`, objectType: 'batch', objectId: batchId, details });
  }

  /** Work that goes on by itself; `subjectId` is what the next consumer works on. */
  async happened(
    tx: EntityManager,
    agencyId: string,
    topic: string,
    subjectId: string,
    payload: Readonly<Record<string, string | number | null>> = {},
  ): Promise<void> {
    await this.outbox.append(tx, agencyId, { topic, subjectId, payload, audience: { roles: ['archivist'] } });
  }
}
