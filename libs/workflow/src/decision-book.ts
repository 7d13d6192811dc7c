import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PeopleService, type Actor, type Post } from '@vanthu/identity';
import { Audit, forbidden, newId, type Page } from '@vanthu/platform';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import type { DecisionView } from './decisions.schemas';
import type { DecisionKind } from './route.rules';
import { authorityFor, type TaskTarget } from './tasks.policy';

export type NewEntry = {
  readonly documentId: string;
  readonly taskId: string | null;
  readonly kind: DecisionKind;
  readonly authority: Post;
  readonly seenSha256: string | null;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What stands in the audit chain about each kind of decision, beside what documents tell of the step it takes. */
const AUDIT_ACTIONS: Record<DecisionKind, string> = {
  present: 'decision.presented',
  distribute: 'decision.distribution-proposed',
  instruct: 'decision.instructed',
  assign: 'decision.assigned',
  accept: 'decision.accepted',
  complete: 'decision.completed',
  acknowledge: 'decision.acknowledged',
  return: 'decision.returned',
  withdraw: 'decision.taken-back',
};

/** The book of decisions (ý kiến chỉ đạo, phân phối, giải quyết): entries are added, never changed. */
@Injectable()
export class DecisionBook {
  constructor(
    private readonly people: PeopleService,
    private readonly audit: Audit,
  ) {}

  /**
   * The post in whose right the actor acts on a task, read again inside the transaction: a post that ended since the
   * request began gives no right any more.
   */
  async authority(tx: EntityManager, actor: Actor, task: TaskTarget, action: string): Promise<Post> {
    const person = await this.people.user(tx, actor.agencyId, actor.id);
    const post = authorityFor(person?.posts ?? [], task);
    if (!post) throw forbidden({ action });
    return post;
  }

  async enter(tx: EntityManager, actor: Actor, entry: NewEntry): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO decision (agency_id, id, document_id, task_id, kind, actor_id, authority, seen_sha256, body)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.agencyId,
        id,
        entry.documentId,
        entry.taskId,
        entry.kind,
        actor.id,
        `${entry.authority.role}: ${entry.authority.title}`,
        entry.seenSha256,
        JSON.stringify(entry.body),
      ],
    );
    return id;
  }

  /** Seals a decision into the audit chain: its bytes by their hash, its words by theirs. Call it last. */
  async seal(tx: EntityManager, actor: Actor, id: string, entry: NewEntry): Promise<void> {
    await this.audit.append(tx, actor, {
      action: AUDIT_ACTIONS[entry.kind],
      objectType: 'incoming_document',
      objectId: entry.documentId,
      details: {
        decisionId: id,
        taskId: entry.taskId,
        kind: entry.kind,
        authority: `${entry.authority.role}: ${entry.authority.title}`,
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

  /** Oldest first: the story of the document. */
  async about(tx: EntityManager, agencyId: string, documentId: string): Promise<Page<DecisionView>> {
    const rows = await tx.query<DecisionRow[]>(`${SELECT} AND d.document_id = $2 ORDER BY d.at, d.id`, [
      agencyId,
      documentId,
    ]);
    return { items: rows.map(present), next: null };
  }
}

/** SHA-256 of the canonical JSON (RFC 8785), as the audit chain has it. */
function hashOf(body: Readonly<Record<string, unknown>>): string {
  const text = canonicalize(body);
  if (text === undefined) throw new Error('a decision is JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

type DecisionRow = Omit<DecisionView, 'authority' | 'actor'> & {
  authority: string;
  actorId: string;
  displayName: string;
};

const SELECT = `
  SELECT d.id, d.document_id AS "documentId", d.task_id AS "taskId", d.kind, d.actor_id AS "actorId",
         u.display_name AS "displayName", d.authority, d.seen_sha256 AS "seenSha256", d.body, to_json(d.at)#>>'{}' AS at
  FROM decision d JOIN app_user u ON u.agency_id = d.agency_id AND u.id = d.actor_id
  WHERE d.agency_id = $1`;

const present = (row: DecisionRow): DecisionView => ({
  id: row.id,
  documentId: row.documentId,
  taskId: row.taskId,
  kind: row.kind,
  actor: { id: row.actorId, displayName: row.displayName },
  authority: authorityOf(row.authority),
  seenSha256: row.seenSha256,
  body: row.body,
  at: row.at,
});

/** `leader: Giám đốc` as it is stored; a title may hold colons, a role does not. */
export function authorityOf(stored: string): { role: string; title: string } {
  const cut = stored.indexOf(': ');
  return cut < 0 ? { role: '', title: stored } : { role: stored.slice(0, cut), title: stored.slice(cut + 2) };
}
