import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Authority } from '@vanthu/identity';
import { Audit, newId, type Page } from '@vanthu/platform';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { basisFrom, type BasisView, type DecisionView } from './decisions.schemas';
import { columnsOf, OBJECT_TYPES, type Subject } from './subject';
import { canBeUndone, UNDO_SECONDS } from './undo.rules';

export type NewEntry = {
  readonly subject: Subject;
  readonly taskId: string | null;
  /** A kind of decision of the transition tables, or of a route. */
  readonly kind: string;
  readonly authority: Authority;
  readonly seenSha256: string | null;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What stands in the audit chain about kinds of decision whose past tense is not their name with "-ed". */
const AUDIT_ACTIONS: Readonly<Record<string, string>> = {
  present: 'decision.presented',
  distribute: 'decision.distribution-proposed',
  instruct: 'decision.instructed',
  assign: 'decision.assigned',
  accept: 'decision.accepted',
  complete: 'decision.completed',
  acknowledge: 'decision.acknowledged',
  return: 'decision.returned',
  withdraw: 'decision.taken-back',
  pass: 'decision.passed-on',
  consult: 'decision.opinion-asked',
  opine: 'decision.opinion-given',
  involve: 'decision.others-involved',
  report: 'decision.reported',
  request_extension: 'decision.extension-requested',
  grant_extension: 'decision.extension-granted',
  refuse_extension: 'decision.extension-refused',
  defer: 'decision.deferred',
  undo: 'decision.undone',
  reopen: 'decision.reopened',
  give: 'decision.work-given',
  cancel: 'decision.work-cancelled',
};
const auditActionOf = (kind: string) => AUDIT_ACTIONS[kind] ?? `decision.${kind.replaceAll('_', '-')}`;

/** The book of decisions (ý kiến chỉ đạo, phân phối, giải quyết): entries are added, never changed. */
@Injectable()
export class DecisionBook {
  constructor(private readonly audit: Audit) {}

  /** @param id of the entry, where the caller needed it before */
  async enter(tx: EntityManager, actor: Actor, entry: NewEntry, id: string = newId()): Promise<string> {
    await tx.query(
      `INSERT INTO decision (agency_id, id, document_id, draft_id, work_id, task_id, kind, actor_id, authority, basis, seen_sha256, body,
         undoes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        actor.agencyId,
        id,
        ...columnsOf(entry.subject),
        entry.taskId,
        entry.kind,
        actor.id,
        storedPost(entry.authority),
        JSON.stringify(basisOf(entry.authority)),
        entry.seenSha256,
        JSON.stringify(entry.body),
        entry.kind === 'undo' || entry.kind === 'withdraw' ? (entry.body.decisionId ?? null) : null,
      ],
    );
    return id;
  }

  /** Seals a decision into the audit chain: its bytes by their hash, its words by theirs. Call it last. */
  async seal(tx: EntityManager, actor: Actor, id: string, entry: NewEntry): Promise<void> {
    const { capacity, onBehalfOf, delegationId } = entry.authority;
    await this.audit.append(tx, actor, {
      action: auditActionOf(entry.kind),
      objectType: OBJECT_TYPES[entry.subject.type],
      objectId: entry.subject.id,
      details: {
        decisionId: id,
        taskId: entry.taskId,
        kind: entry.kind,
        authority: storedPost(entry.authority),
        capacity,
        ...(onBehalfOf ? { onBehalfOf: onBehalfOf.userId } : {}),
        ...(delegationId === null ? {} : { delegationId }),
        seenSha256: entry.seenSha256,
        bodySha256: hashOf(entry.body),
      },
    });
  }

  async find(tx: EntityManager, agencyId: string, id: string): Promise<DecisionView> {
    const [row] = await tx.query<DecisionRow[]>(`${SELECT} AND d.id = $2`, [agencyId, id]);
    if (!row) throw new Error('the decision was just written');
    return present(row);
  }

  /** Oldest first: the story of a document, a draft or of work. */
  async about(tx: EntityManager, agencyId: string, { type, id }: Subject): Promise<Page<DecisionView>> {
    const column = { incoming: 'document_id', draft: 'draft_id', work: 'work_id' }[type];
    const rows = await tx.query<DecisionRow[]>(`${SELECT} AND d.${column} = $2 ORDER BY d.at, d.id`, [agencyId, id]);
    return { items: rows.map(present), next: null };
  }
}

const storedPost = ({ post }: Authority) => `${post.role}: ${post.title}`;

/** The right as it is kept with the decision: names and titles as they were then. */
const basisOf = ({ capacity, post, onBehalfOf, delegationId }: Authority): BasisView => ({
  capacity,
  postId: post.id,
  onBehalfOf,
  delegationId,
});

/** SHA-256 of the canonical JSON (RFC 8785), as the audit chain has it. */
export function hashOf(body: Readonly<Record<string, unknown>>): string {
  const text = canonicalize(body);
  if (text === undefined) throw new Error('a decision is JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

type DecisionRow = Omit<DecisionView, 'authority' | 'actor' | 'basis' | 'undoableUntil'> & {
  authority: string;
  basis: Partial<BasisView>;
  actorId: string;
  displayName: string;
};

const SELECT = `
  SELECT d.id, d.document_id AS "documentId", d.draft_id AS "draftId", d.work_id AS "workId", d.task_id AS "taskId", d.kind,
         d.actor_id AS "actorId", u.display_name AS "displayName", d.authority, d.basis, d.seen_sha256 AS "seenSha256", d.body,
         to_json(d.at)#>>'{}' AS at,
         (SELECT o.id FROM decision o WHERE o.agency_id = d.agency_id AND o.undoes = d.id AND o.kind = 'undo' LIMIT 1) AS "undoneBy"
  FROM decision d JOIN app_user u ON u.agency_id = d.agency_id AND u.id = d.actor_id
  WHERE d.agency_id = $1`;

const present = (row: DecisionRow): DecisionView => ({
  id: row.id,
  documentId: row.documentId,
  draftId: row.draftId,
  workId: row.workId,
  taskId: row.taskId,
  kind: row.kind,
  actor: { id: row.actorId, displayName: row.displayName },
  authority: authorityOf(row.authority),
  basis: basisFrom(row.basis),
  seenSha256: row.seenSha256,
  body: row.body,
  at: row.at,
  undoneBy: row.undoneBy,
  undoableUntil:
    row.undoneBy === null && canBeUndone(row.kind)
      ? new Date(Date.parse(row.at) + UNDO_SECONDS * 1_000).toISOString()
      : null,
});

/** `leader: Giám đốc` as it is stored; a title may hold colons, a role does not. */
export function authorityOf(stored: string): { role: string; title: string } {
  const cut = stored.indexOf(': ');
  return cut < 0 ? { role: '', title: stored } : { role: stored.slice(0, cut), title: stored.slice(cut + 2) };
}
