import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { newId, ObjectStorage, requireVersion, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { nextCaseState, requireIntact } from './case-file.rules';
import { caseFilePolicy } from './case-files.policy';
import { caseFileFor, documentsIn, filesOf, lockCaseFile, touch } from './case-files.queries';
import type { CaseFileView, FixityReport, FixityResult, ReturnCaseFile } from './case-files.schemas';
import { CaseJournal } from './case-journal';
import { rehashAll } from './fixity';

/** Case files that were handed over: the archivist checks, accepts or returns them. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
    private readonly journal: CaseJournal,
  ) {}

  /**
   * Hashes every stored file of the case file again and keeps what was found. The bytes are read outside any
   * transaction; the results are written together, or not at all.
   */
  async check(actor: Actor, id: string): Promise<FixityReport> {
    const files = await this.work.run(actor, async (tx) => {
      authorize(caseFilePolicy, 'check', actor, await lockCaseFile(tx, actor.agencyId, id));
      const { state } = await caseFileFor(tx, actor, id);
      nextCaseState(state, 'check');
      return this.filesIn(tx, actor, id);
    });
    const found = await rehashAll(
      this.objects,
      actor.agencyId,
      files.map(({ sha256 }) => sha256),
    );
    const items = files.map(({ id: fileId, documentId, name, sha256 }): FixityResult => {
      const now = found.get(sha256) ?? null;
      return { fileId, documentId, name, expected: sha256, found: now, ok: now === sha256 };
    });
    return this.work.once(actor, (tx) => this.keep(tx, actor, id, items));
  }

  /** Accepts a case file all of whose files were found intact since it was handed over (tiếp nhận). */
  async accept(actor: Actor, id: string, seen: number): Promise<CaseFileView> {
    return this.work.once(actor, async (tx) => {
      const found = await lockCaseFile(tx, actor.agencyId, id);
      authorize(caseFilePolicy, 'accept', actor, found);
      requireVersion(found.version, seen);
      const state = nextCaseState(found.state, 'accept');
      requireIntact(await this.lastChecks(tx, actor, id));
      await touch(tx, actor, id, 'state = $3, accepted_at = clock_timestamp(), accepted_by = $4', [state, actor.id]);
      return this.journal.tell(tx, actor, id, 'accepted');
    });
  }

  /** Gives it back to its keeper, open again, with what has to be mended. */
  async giveBack(actor: Actor, id: string, seen: number, { reason }: ReturnCaseFile): Promise<CaseFileView> {
    return this.work.once(actor, async (tx) => {
      const found = await lockCaseFile(tx, actor.agencyId, id);
      authorize(caseFilePolicy, 'return', actor, found);
      requireVersion(found.version, seen);
      const state = nextCaseState(found.state, 'return');
      await touch(tx, actor, id, 'state = $3, return_reason = $4, handed_over_at = NULL', [state, reason]);
      return this.journal.tell(tx, actor, id, 'returned');
    });
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    id: string,
    items: readonly FixityResult[],
  ): Promise<FixityReport> {
    const found = await lockCaseFile(tx, actor.agencyId, id);
    authorize(caseFilePolicy, 'check', actor, found);
    nextCaseState(found.state, 'check');
    for (const item of items) {
      await tx.query(
        `INSERT INTO fixity_check (agency_id, id, case_file_id, file_id, expected, found, ok, checked_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [actor.agencyId, newId(), id, item.fileId, item.expected, item.found, item.ok, actor.id],
      );
    }
    const [clock] = await tx.query<{ at: string }[]>(`SELECT to_json(clock_timestamp())#>>'{}' AS at`);
    const ok = items.length > 0 && items.every((item) => item.ok);
    const damaged = items.filter((item) => !item.ok).map(({ fileId }) => fileId);
    await this.journal.tell(tx, actor, id, 'checked', { files: items.length, damaged });
    return { ok, checkedAt: clock?.at ?? '', items: [...items], next: null };
  }

  private async filesIn(tx: EntityManager, actor: Actor, id: string) {
    const documents = await documentsIn(tx, actor.agencyId, id);
    return filesOf(
      tx,
      actor.agencyId,
      documents.map((document) => document.id),
    );
  }

  /** For each file of the case file what its newest check since the hand-over said; null without one. */
  private async lastChecks(tx: EntityManager, actor: Actor, id: string): Promise<(boolean | null)[]> {
    const rows = await tx.query<{ ok: boolean | null }[]>(
      `SELECT (SELECT k.ok AND k.expected = f.sha256 FROM fixity_check k
               WHERE k.agency_id = c.agency_id AND k.case_file_id = c.id AND k.file_id = m.file_id
                 AND k.checked_at >= c.handed_over_at
               ORDER BY k.checked_at DESC, k.id DESC LIMIT 1) AS ok
       FROM case_file c
       JOIN case_file_document x ON x.agency_id = c.agency_id AND x.case_file_id = c.id
       JOIN document_file m ON m.agency_id = x.agency_id AND m.document_id = x.document_id
       JOIN file f ON f.agency_id = m.agency_id AND f.id = m.file_id
       WHERE c.agency_id = $1 AND c.id = $2`,
      [actor.agencyId, id],
    );
    return rows.map(({ ok }) => ok);
  }
}
