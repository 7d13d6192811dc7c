import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { authorize, inboxOf, judge, type Actor, type Turn } from '@vanthu/identity';
import { keysOf, notFound, pageFrom, UnitOfWork, type Locale, type Page } from '@vanthu/platform';
import { momentOf, workingDaysAfter } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { rightOf } from './deciders';
import { basisFrom } from './decisions.schemas';
import { whyOfDraft } from './drafts/draft-why';
import { dueSpan, inboxFor, presentCounts, principalOf, SOON_WORKING_DAYS } from './inbox/inbox.rules';
import { listed, URGENCIES_BY_RANK } from './inbox/choices.rules';
import { closedPage, countsOf, openPage, type OpenCursor, type OpenFilter } from './inbox/inbox.queries';
import { actsOn, TASK_KINDS } from './route.rules';
import { canBeTakenBack } from './undo.rules';
import { taskPolicy } from './tasks.policy';
import { rowsOf, TASK_SELECT, type Stored, type TaskRow } from './tasks.queries';
import type { AssignmentView, Decided, PlanView, TaskCounts, TaskPage, TaskView } from './tasks.schemas';
import { whyOf, type Why } from './why';
import { hashOfWork } from './works/work-book';

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
      const after = query.after === undefined ? null : keysOf(query.after, open ? 4 : 2);
      const inbox = inboxFor(actor, query);
      const ids = open
        ? await openPage(tx, actor, inbox, await this.filterOf(tx, actor, query), after && openCursor(after))
        : await closedPage(tx, actor, inbox, query.state, after);
      const rows = await rowsOf(tx, actor.agencyId, ids.slice(0, query.limit + 1));
      return pageFrom(
        rows,
        query.limit,
        (row) => (open ? [row.rank.toString(), row.dueKey, row.createdAt, row.id] : [row.closedAt ?? '', row.id]),
        (row) => present(actor, row, locale),
      );
    });
  }

  /** The numbers of the header: what waits, is due soon, is late, is to be signed, is to be known. */
  async counts(actor: Actor): Promise<TaskCounts> {
    return this.work.run(actor, async (tx) => {
      const { day, calendar } = await momentOf(tx, actor.timeZone);
      const soonUntil = workingDaysAfter(day, SOON_WORKING_DAYS, calendar);
      const rows = await countsOf(tx, actor, inboxOf(actor.id, actor), { today: day, soon: soonUntil });
      return presentCounts(actor, rows, { today: day, soonUntil });
    });
  }

  private async filterOf(tx: EntityManager, actor: Actor, query: TaskPage): Promise<OpenFilter> {
    const due = query.due === undefined ? null : await momentOf(tx, actor.timeZone);
    const span = due && dueSpan(query.due, due.day, workingDaysAfter(due.day, SOON_WORKING_DAYS, due.calendar));
    return {
      kinds: listed(query.kind),
      ranks: listed(query.urgency)?.map((urgency) => URGENCIES_BY_RANK.indexOf(urgency)) ?? null,
      dueFrom: span?.from ?? null,
      dueTo: span?.to ?? null,
      undated: query.due === 'none',
      about: query.about ?? null,
      deferred: query.deferred === 'true',
      unitId: query.unitId ?? null,
      q: query.q === undefined || query.q === '' ? null : query.q,
    };
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
    const [row] = await rowsOf(tx, actor.agencyId, [id]);
    if (!row || !taskPolicy.read(actor, row)) throw notFound({});
    return row;
  }
}

const openCursor = ([rank = '', due = '', createdAt = '', id = '']: readonly string[]): OpenCursor => [
  rank,
  due,
  createdAt,
  id,
];

function present(actor: Actor, row: TaskRow, locale: Locale): TaskView {
  const named = <T extends Decided>(said: Stored<T> | null) => said && inWords<T>(said, locale);
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    subject: {
      ...row.subject,
      sha256: row.document?.mainSha256 ?? row.draftSha256 ?? (row.work && hashOfWork(row.work)),
    },
    documentId: row.documentId,
    document: row.document,
    assignee: row.assignee,
    onBehalfOf: principalOf(actor, row),
    dueOn: row.dueOn,
    deferredUntil: row.deferredUntil,
    why: whyItIs(row, locale),
    proposal: named<PlanView>(row.proposal),
    instruction: named<PlanView>(row.instruction),
    assignment: named<AssignmentView>(row.assignment),
    extension: row.extension,
    seenAt: row.seenAt,
    acceptedAt: row.acceptedAt,
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    actions: actionsFor(actor, row),
  };
}

function whyItIs({ kind, opener, openedKind, openedReason, subject, turnedBack }: TaskRow, locale: Locale): Why {
  const { by: who, recordedBy } = opener;
  const opening = { kind: openedKind, who, authority: rightOf(opener, locale), reason: openedReason, recordedBy };
  return subject.kind === 'draft' ? whyOfDraft(kind, opening, turnedBack, locale) : whyOf(kind, opening, locale);
}

/** Role and title are stored together; people read the right in words. */
const inWords = <T extends Decided>(said: Stored<T>, locale: Locale) => ({
  ...said,
  authority: rightOf(said, locale),
  basis: basisFrom(said.basis),
});

function actionsFor(actor: Actor, row: TaskRow): string[] {
  const kind = TASK_KINDS.find((known) => known === row.kind);
  const { kind: subject } = row.subject;
  const accepted = row.acceptedAt !== null;
  const possible =
    kind !== undefined && subject !== 'draft'
      ? actsOn({ kind, state: row.state, accepted, subject, rank: row.rank })
      : [];
  const turn = turnOf(row);
  const acts = possible.filter((act) => 'authority' in judge(actor.id, actor, turn, act));
  const back = row.state === 'done' && row.closedKind !== null && canBeTakenBack(row.closedKind) && !row.actedOn;
  return [...acts, ...(back && taskPolicy.withdraw(actor, row) ? ['withdraw'] : [])];
}

/** What the right to act is judged by: whose turn, of what type the document is, and which unit leads. */
const turnOf = (row: TaskRow): Turn => {
  const unit = row.assigneeUnitId ?? row.instruction?.leadUnitId;
  return {
    kind: row.kind,
    assigneeUserId: row.assigneeUserId,
    assigneeUnitId: row.assigneeUnitId,
    assigneeRole: row.assigneeRole,
    docType: row.document?.docType,
    ...(unit === undefined ? {} : { unitIds: [unit] }),
  };
};
