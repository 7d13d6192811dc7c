import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, notFound, pageFrom, UnitOfWork, type Locale, type Page } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { authorityOf } from './decision-book';
import { actsOn, canBeTakenBack } from './route.rules';
import { TASK_MINE, TASK_VISIBLE, taskPolicy, visibilityOf } from './tasks.policy';
import { DUE_KEY, TASK_SELECT, URGENCY_RANK, type TaskRow } from './tasks.queries';
import type { TaskPage, TaskView } from './tasks.schemas';
import { whyOf } from './why';

/** Whose turn it is: the inbox (việc của tôi) and the tasks of a document. */
@Injectable()
export class TasksService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
  ) {}

  /**
   * The caller's open tasks, most pressing first: by urgency, then deadline, then age. Those that are over come newest
   * first, and among them are the ones that the caller decided in a post held then.
   */
  async list(actor: Actor, query: TaskPage, locale: Locale): Promise<Page<TaskView>> {
    return this.work.run(actor, async (tx) => {
      const open = query.state === 'open';
      const keys = open ? [URGENCY_RANK, DUE_KEY, 't.created_at', 't.id'] : ['t.closed_at', 't.id'];
      const types = open ? ['int', 'date', 'timestamptz', 'uuid'] : ['timestamptz', 'uuid'];
      const after = query.after === undefined ? [] : keysOf(query.after, keys.length);
      const cursor = types.map((type, i) => `$${(i + 7).toString()}::${type}`).join(', ');
      const rows = await tx.query<TaskRow[]>(
        `${TASK_SELECT}
         WHERE ${open ? TASK_MINE : TASK_VISIBLE} AND t.state = $5
           ${after.length > 0 ? `AND (${keys.join(', ')}) ${open ? '>' : '<'} (${cursor})` : ''}
         ORDER BY ${keys.map((key) => `${key} ${open ? 'ASC' : 'DESC'}`).join(', ')} LIMIT $6`,
        [...visibilityOf(actor), query.state, query.limit + 1, ...after],
      );
      return pageFrom(
        rows,
        query.limit,
        (row) => (open ? [row.rank.toString(), row.dueKey, row.createdAt, row.id] : [row.closedAt ?? '', row.id]),
        (row) => present(actor, row, locale),
      );
    });
  }

  async get(actor: Actor, id: string, locale: Locale): Promise<TaskView> {
    return this.work.run(actor, async (tx) => present(actor, await this.readable(tx, actor, id), locale));
  }

  /** Notes that the assignee has seen the task (đã xem); the first time counts. */
  async see(actor: Actor, id: string, locale: Locale): Promise<TaskView> {
    return this.work.run(actor, async (tx) => {
      const task = await this.readable(tx, actor, id);
      authorize(taskPolicy, 'see', actor, task);
      await tx.query(
        `UPDATE task SET seen_at = clock_timestamp() WHERE agency_id = $1 AND id = $2 AND seen_at IS NULL`,
        [actor.agencyId, id],
      );
      return present(actor, await this.readable(tx, actor, id), locale);
    });
  }

  /** All tasks of a document, in the order of their opening, for whoever may read the document. */
  async of(actor: Actor, documentId: string, locale: Locale): Promise<Page<TaskView>> {
    return this.work.run(actor, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const rows = await tx.query<TaskRow[]>(
        `${TASK_SELECT} WHERE t.agency_id = $1 AND t.document_id = $2 ORDER BY t.created_at, t.id`,
        [actor.agencyId, documentId],
      );
      return { items: rows.map((row) => present(actor, row, locale)), next: null };
    });
  }

  private async readable(tx: EntityManager, actor: Actor, id: string): Promise<TaskRow> {
    const [row] = await tx.query<TaskRow[]>(`${TASK_SELECT} WHERE t.agency_id = $1 AND t.id = $2`, [
      actor.agencyId,
      id,
    ]);
    if (!row || !taskPolicy.read(actor, row)) throw notFound({});
    return row;
  }
}

function present(actor: Actor, row: TaskRow, locale: Locale): TaskView {
  const opening = {
    kind: row.openedKind,
    who: row.openedBy,
    authority: authorityOf(row.openedAuthority).title,
    reason: row.openedReason,
  };
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    documentId: row.documentId,
    document: row.document,
    assignee: row.assignee,
    dueOn: row.dueOn,
    why: whyOf(row.kind, opening, locale),
    proposal: named(row.proposal),
    instruction: named(row.instruction),
    assignment: named(row.assignment),
    seenAt: row.seenAt,
    acceptedAt: row.acceptedAt,
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    actions: actionsFor(actor, row),
  };
}

/** Role and title are stored together; people read the title. */
const named = <T extends { authority: string }>(said: T | null): T | null =>
  said && { ...said, authority: authorityOf(said.authority).title };

function actionsFor(actor: Actor, row: TaskRow): string[] {
  const acts = taskPolicy.decide(actor, row)
    ? actsOn({ kind: row.kind, state: row.state, accepted: row.acceptedAt !== null })
    : [];
  const back = row.state === 'done' && row.closedKind !== null && canBeTakenBack(row.closedKind) && !row.actedOn;
  return [...acts, ...(back && taskPolicy.withdraw(actor, row) ? ['withdraw'] : [])];
}
