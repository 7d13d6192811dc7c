import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, IncomingView } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { Audit, AuditVerifier, ObjectStorage, UnitOfWork, type AuditEntry } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { caseFileFor, filesOf, type StoredFile } from './case-files.queries';
import { rehashAll } from './fixity';
import {
  decisionAgrees,
  fileIsOk,
  findings,
  HOW_TO_VERIFY,
  sealedHash,
  type ProvedDecision,
  type ProvedFile,
} from './proof.rules';
import type { ProofView } from './proofs.schemas';

type Subject = Pick<ProofView, 'document' | 'caseFile'>;
type Collected = {
  subject: Subject;
  files: StoredFile[];
  decisions: Omit<ProvedDecision, 'ok'>[];
  audit: AuditEntry[];
  chain: ProofView['chain'];
};

/** What a proof says of a document: the public fields, and not what somebody may do next. */
const Registration = IncomingView.omit({ actions: true });

/**
 * Proves that what is kept is what came in and what was decided: the stored bytes are hashed again, and compared with
 * the database and with the audit chain, whose every link is computed anew.
 */
@Injectable()
export class ProofsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly objects: ObjectStorage,
    private readonly audit: Audit,
    private readonly verifier: AuditVerifier,
  ) {}

  async ofDocument(actor: Actor, documentId: string): Promise<ProofView> {
    const collected = await this.work.run(actor, async (tx) => {
      const document = Registration.parse(await this.documents.shown(tx, actor, documentId));
      const cases = await tx.query<{ id: string }[]>(
        `SELECT case_file_id AS id FROM case_file_document WHERE agency_id = $1 AND document_id = $2`,
        [actor.agencyId, documentId],
      );
      return this.collect(
        tx,
        actor,
        { document },
        [documentId],
        cases.map(({ id }) => id),
      );
    });
    return this.prove(actor, collected);
  }

  async ofCaseFile(actor: Actor, caseFileId: string): Promise<ProofView> {
    const collected = await this.work.run(actor, async (tx) => {
      const caseFile = await caseFileFor(tx, actor, caseFileId);
      const documents = (caseFile.documents ?? []).map(({ id }) => id);
      return this.collect(tx, actor, { caseFile }, documents, [caseFileId]);
    });
    return this.prove(actor, collected);
  }

  private async collect(
    tx: EntityManager,
    actor: Actor,
    subject: Subject,
    documents: readonly string[],
    cases: readonly string[],
  ): Promise<Collected> {
    const files = await filesOf(tx, actor.agencyId, documents);
    // Workflow writes this table and stands beside us; a proof only reads it, to compare it with what was sealed.
    const decisions = await tx.query<Omit<ProvedDecision, 'ok'>[]>(
      `SELECT id, document_id AS "documentId", task_id AS "taskId", kind, actor_id AS "actorId", authority,
              seen_sha256 AS "seenSha256", body, to_json(at)#>>'{}' AS at
       FROM decision WHERE agency_id = $1 AND document_id = ANY($2::uuid[]) ORDER BY at, id`,
      [actor.agencyId, documents],
    );
    const { entries, head, brokenAt, reason } = await this.verifier.verify(tx, actor.agencyId);
    const about = [...documents, ...cases, ...files.map(({ id }) => id)];
    const audit = await this.audit.about(tx, actor.agencyId, about);
    return { subject, files, decisions, audit, chain: { entries, head, brokenAt, reason } };
  }

  /** The bytes are read outside any transaction. */
  private async prove(actor: Actor, collected: Collected): Promise<ProofView> {
    const { subject, audit, chain } = collected;
    const stored = await rehashAll(
      this.objects,
      actor.agencyId,
      collected.files.map(({ sha256 }) => sha256),
    );
    const files = collected.files.map((file): ProvedFile => {
      const seen = { ...file, sealed: sealedHash(audit, file.id), found: stored.get(file.sha256) ?? null };
      return { ...seen, ok: fileIsOk(seen) };
    });
    const decisions = collected.decisions.map((decision): ProvedDecision => ({
      ...decision,
      ok: decisionAgrees(audit, decision),
    }));
    const wrong = findings({ files, decisions, audit, chain });
    return {
      format: 'vanthu-proof',
      formatVersion: 1,
      verdict: wrong.length === 0 ? 'intact' : 'broken',
      findings: wrong,
      agency: { id: actor.agencyId, code: actor.agencyCode },
      ...subject,
      files,
      decisions,
      audit,
      chain,
      checkedAt: new Date().toISOString(),
      howToVerify: { ...HOW_TO_VERIFY },
    };
  }
}
