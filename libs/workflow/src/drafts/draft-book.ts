import { Injectable } from '@nestjs/common';
import { DRAFT_VISIBLE, draftVisibility, fileAttached } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, newId, notFound, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { otherVersion } from './draft.problems';
import type { DraftState } from './draft.rules';
import { draftPolicy, type DraftFacts } from './drafts.policy';
import type { DraftView } from './draft-views.schemas';
import type { ChangeDraft, DraftPage, NewDraft } from './drafts.schemas';

/** A draft with whose turns it has or had; the newest version last. */
export type DraftRow = Omit<DraftView, 'current' | 'route' | 'tasks' | 'actions' | 'drafter'> &
  DraftFacts & {
    readonly drafterName: string;
    readonly consultedUnitIds: string[];
    readonly sortedAt: string;
    readonly tasks: readonly DraftTaskRow[];
  };
export type DraftTaskRow = Omit<DraftView['tasks'][number], 'mine' | 'answers' | 'mayForward'> & {
  readonly turn: string;
  readonly assigneeUserId: string | null;
  readonly assigneeUnitId: string | null;
  readonly assigneeRole: string | null;
};
export type CurrentVersion = DraftView['versions'][number];

const stamp = (column: string) => `to_json(${column})#>>'{}'`;
const TASKS = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'title', w.title, 'state', t.state, 'dueOn', t.due_on,
      'createdAt', t.created_at, 'closedAt', t.closed_at, 'turn', w.turn, 'silent', w.silence_at IS NOT NULL AND t.closed_by IS NULL,
      'assigneeUserId', t.assignee_user_id, 'assigneeUnitId', t.assignee_unit_id, 'assigneeRole', t.assignee_role,
      'assignee', jsonb_build_object(
        'type', CASE WHEN t.assignee_user_id IS NOT NULL THEN 'user' WHEN t.assignee_unit_id IS NOT NULL THEN 'unit' ELSE 'role' END,
        'id', coalesce(t.assignee_user_id::text, t.assignee_unit_id::text, t.assignee_role),
        'name', coalesce(tu.display_name, tn.name, t.assignee_role))) ORDER BY t.created_at, t.id), '[]')
  FROM task t JOIN draft_turn w ON w.agency_id = t.agency_id AND w.task_id = t.id
  LEFT JOIN app_user tu ON tu.agency_id = t.agency_id AND tu.id = t.assignee_user_id
  LEFT JOIN unit tn ON tn.agency_id = t.agency_id AND tn.id = t.assignee_unit_id
  WHERE t.agency_id = d.agency_id AND t.draft_id = d.id AND t.void_at IS NULL`;
const VERSIONS = `
  SELECT jsonb_agg(jsonb_build_object('number', v.number, 'fileId', v.file_id, 'sha256', v.sha256, 'name', f.name,
      'size', f.size, 'contentType', f.content_type, 'author', jsonb_build_object('id', a.id, 'displayName', a.display_name),
      'note', v.note, 'at', v.at) ORDER BY v.number)
  FROM draft_version v JOIN file f ON f.agency_id = v.agency_id AND f.id = v.file_id
  JOIN app_user a ON a.agency_id = v.agency_id AND a.id = v.author_id
  WHERE v.agency_id = d.agency_id AND v.draft_id = d.id`;
const SELECT = `
  SELECT d.agency_id AS "agencyId", d.id, d.version, d.state, d.flow, d.doc_type AS "docType", y.name AS "docTypeName",
         d.subject, d.urgency, d.unit_id AS "unitId", jsonb_build_object('id', n.id, 'name', n.name) AS unit,
         d.drafter_id AS "drafterId", u.display_name AS "drafterName", d.recipients, d.due_on::text AS "dueOn",
         d.leader_in_charge_id AS "leaderInChargeId", d.consulted_unit_ids AS "consultedUnitIds",
         d.outgoing_document_id AS "outgoingDocumentId", ${stamp('d.created_at')} AS "createdAt", d.created_at::text AS "sortedAt",
         CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('id', l.id, 'displayName', l.display_name) END AS "leaderInCharge",
         CASE WHEN i.id IS NOT NULL THEN
           jsonb_build_object('id', i.id, 'numberSymbol', i.number_symbol, 'subject', i.subject) END AS "replyTo",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) ORDER BY array_position(d.consulted_unit_ids, c.id)), '[]')
            FROM unit c WHERE c.agency_id = d.agency_id AND c.id = ANY (d.consulted_unit_ids)) AS "consultedUnits",
         (SELECT coalesce(array_agg(DISTINCT x.actor_id), '{}') FROM decision x
           WHERE x.agency_id = d.agency_id AND x.draft_id = d.id) AS "actorIds",
         (${VERSIONS}) AS versions, (${TASKS}) AS tasks
  FROM draft d JOIN document_type y ON y.code = d.doc_type
  JOIN unit n ON n.agency_id = d.agency_id AND n.id = d.unit_id
  JOIN app_user u ON u.agency_id = d.agency_id AND u.id = d.drafter_id
  LEFT JOIN app_user l ON l.agency_id = d.agency_id AND l.id = d.leader_in_charge_id
  LEFT JOIN incoming_document i ON i.agency_id = d.agency_id AND i.id = d.reply_to`;

type Stored = Omit<DraftRow, 'holders'>;
const rowOf = (row: Stored): DraftRow => ({ ...row, holders: row.tasks });

/** The drafts themselves: their facts and their versions, of which none is ever changed. */
@Injectable()
export class DraftBook {
  constructor(private readonly outbox: Outbox) {}

  /** @throws Problem `not-found` for who may not know of it */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<DraftRow> {
    const [row] = await tx.query<Stored[]>(`${SELECT} WHERE d.agency_id = $1 AND d.id = $2`, [actor.agencyId, id]);
    const draft = row && rowOf(row);
    authorize(draftPolicy, 'read', actor, draft);
    return draft;
  }

  /** The same under its lock: every act on a draft waits for the one before and then sees what that one left behind. */
  async locked(tx: EntityManager, actor: Actor, id: string): Promise<DraftRow> {
    await tx.query(`SELECT 1 FROM draft WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [actor.agencyId, id]);
    return this.readable(tx, actor, id);
  }

  /** The same for who works without a person. */
  async lockedFor(tx: EntityManager, agencyId: string, id: string): Promise<DraftRow> {
    await tx.query(`SELECT 1 FROM draft WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`, [agencyId, id]);
    const [row] = await tx.query<Stored[]>(`${SELECT} WHERE d.agency_id = $1 AND d.id = $2`, [agencyId, id]);
    if (!row) throw notFound({});
    return rowOf(row);
  }

  /** Newest first, only what the actor may read. */
  async list(tx: EntityManager, actor: Actor, of: DraftPage): Promise<DraftRow[]> {
    const [at, id] = of.after === undefined ? [null, null] : keysOf(of.after, 2);
    const rows = await tx.query<Stored[]>(
      `${SELECT} WHERE ${DRAFT_VISIBLE} AND ($9::text IS NULL OR d.state = $9) AND ($10::uuid IS NULL OR d.reply_to = $10)
         AND ($11::timestamptz IS NULL OR (d.created_at, d.id) < ($11, $12::uuid))
         AND ($13 <> 'mine' OR d.drafter_id = $2)
         AND ($13 <> 'waiting' OR EXISTS (SELECT FROM task t WHERE t.agency_id = d.agency_id AND t.draft_id = d.id AND t.state = 'open'
           AND (t.assignee_user_id = ANY($6::uuid[]) OR t.assignee_unit_id = ANY($7::uuid[]) OR t.assignee_role = ANY($8::text[]))))
       ORDER BY d.created_at DESC, d.id DESC LIMIT $14`,
      [...draftVisibility(actor), of.state ?? null, of.replyToId ?? null, at, id, of.box, of.limit + 1],
    );
    return rows.map(rowOf);
  }

  async enter(tx: EntityManager, actor: Actor, draft: NewDraft & { readonly unitId: string }): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO draft (agency_id, id, flow, doc_type, subject, urgency, unit_id, drafter_id, reply_to, recipients, due_on,
         consulted_unit_ids, leader_in_charge_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        actor.agencyId,
        id,
        draft.flow,
        draft.docType,
        draft.subject,
        draft.urgency,
        draft.unitId,
        actor.id,
        draft.replyToId,
        JSON.stringify(draft.recipients),
        draft.dueOn,
        draft.consultedUnitIds,
        draft.leaderInChargeId,
      ],
    );
    return id;
  }

  async change(tx: EntityManager, draft: DraftRow, change: ChangeDraft): Promise<void> {
    const merged = { ...draft, ...change };
    await tx.query(
      `UPDATE draft SET version = version + 1, flow = $3, doc_type = $4, subject = $5, urgency = $6, recipients = $7, due_on = $8,
         consulted_unit_ids = $9, leader_in_charge_id = $10 WHERE agency_id = $1 AND id = $2`,
      [
        draft.agencyId,
        draft.id,
        merged.flow,
        merged.docType,
        merged.subject,
        merged.urgency,
        JSON.stringify(merged.recipients),
        merged.dueOn,
        merged.consultedUnitIds,
        merged.leaderInChargeId,
      ],
    );
  }

  async moveTo(tx: EntityManager, draft: DraftRow, state: DraftState, outgoingId: string | null = null): Promise<void> {
    await tx.query(
      `UPDATE draft SET version = version + 1, state = $3, outgoing_document_id = coalesce($4, outgoing_document_id)
       WHERE agency_id = $1 AND id = $2`,
      [draft.agencyId, draft.id, state, outgoingId],
    );
  }

  async addVersion(
    tx: EntityManager,
    actor: Actor,
    draftId: string,
    number: number,
    file: { readonly id: string; readonly sha256: string; readonly name: string },
    note: string,
  ): Promise<void> {
    await this.claim(tx, actor.agencyId, draftId, file);
    await tx.query(
      `INSERT INTO draft_version (agency_id, draft_id, number, file_id, sha256, author_id, note) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.agencyId, draftId, number, file.id, file.sha256, actor.id, note],
    );
  }

  /** Makes a stored file the draft's. @throws Problem `documents/file-attached` for one that is something else's */
  async claim(
    tx: EntityManager,
    agencyId: string,
    draftId: string,
    file: { readonly id: string; readonly name: string },
  ): Promise<void> {
    const taken = await tx.query<unknown[]>(
      `INSERT INTO draft_file (agency_id, file_id, draft_id) SELECT $1, $2, $3
        WHERE NOT EXISTS (SELECT FROM document_file WHERE agency_id = $1 AND file_id = $2)
          AND NOT EXISTS (SELECT FROM outgoing_file WHERE agency_id = $1 AND file_id = $2)
       ON CONFLICT (agency_id, file_id) DO UPDATE SET draft_id = EXCLUDED.draft_id WHERE draft_file.draft_id IS NULL
       RETURNING file_id`,
      [agencyId, file.id, draftId],
    );
    if (taken.length === 0) throw fileAttached({ name: file.name });
  }

  /** A file that waits to become a draft's: nobody but who brought it sees it until then. */
  async lay(tx: EntityManager, agencyId: string, fileId: string): Promise<void> {
    await tx.query(`INSERT INTO draft_file (agency_id, file_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      agencyId,
      fileId,
    ]);
  }

  /** @throws Problem `not-found` for a file that is not of this draft */
  async requireFile(tx: EntityManager, draft: DraftRow, fileId: string): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM draft_file WHERE agency_id = $1 AND draft_id = $2 AND file_id = $3`,
      [draft.agencyId, draft.id, fileId],
    );
    if (rows.length === 0) throw notFound({});
  }

  /** Tells whoever has the draft on their screen: its drafter, who acted on it, and the heads of its unit. */
  async tell(tx: EntityManager, draft: DraftRow, topic: string, payload: Readonly<Record<string, string>> = {}) {
    const users = [...new Set([draft.drafterId, ...draft.actorIds])];
    await this.outbox.append(tx, draft.agencyId, { topic, subjectId: draft.id, payload, audience: { users } });
  }
}

/** The newest version: what acts are bound to. */
export function currentOf(draft: Pick<DraftRow, 'versions'>): CurrentVersion {
  const newest = draft.versions.at(-1);
  if (!newest) throw new Error('a draft without a version');
  return newest;
}

/** @throws Problem `workflow/other-version` with which version it is now, by whom and since when */
export function requireSeen(draft: Pick<DraftRow, 'versions'>, seenSha256: string): void {
  const { sha256, number, author, at } = currentOf(draft);
  if (sha256 !== seenSha256) throw otherVersion({ current: sha256, number, by: author.displayName, at });
}
