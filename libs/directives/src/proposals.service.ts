import { Injectable } from '@nestjs/common';
import { FilesService, IncomingDocumentsService } from '@vanthu/documents';
import { authorize, PeopleService, type Actor } from '@vanthu/identity';
import { newId, UnitOfWork, type Page } from '@vanthu/platform';
import { foldText } from '@vanthu/references';
import { calendarOf } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { DirectiveJournal } from './directive-journal';
import { DIRECTIVE_SELECT, presentTask, type DirectiveRow } from './directives.queries';
import type { ConfirmTasks, DirectiveTaskView, NewTask, ProposalList, ProposalView } from './directives.schemas';
import { alreadyConfirmed, deadlinePast, notRead, outsideText, unknownPlace } from './directives.problems';
import { splittingPolicy } from './directives.policy';
import { extractTasks } from './extraction/extract-tasks';

/** Where a new task comes from: a document, or the task that it is a part of. */
type From = {
  readonly documentId: string | null;
  readonly parentId: string | null;
  /** Its place in the request, as a JSON pointer; '' for the whole of it. */
  readonly place: string;
  /** The first day that its deadline may be. */
  readonly notBefore: string | null;
};
type Passage = { readonly start: number; readonly end: number };

/** Splits a document into tasks (tách nhiệm vụ): the program proposes, an official confirms. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly files: FilesService,
    private readonly people: PeopleService,
    private readonly journal: DirectiveJournal,
  ) {}

  /** The tasks that stand in the text of a document, each with what was decided about it. */
  async of(actor: Actor, documentId: string): Promise<ProposalList> {
    return this.work.run(actor, async (tx) => {
      const document = await this.documents.readable(tx, actor, documentId);
      authorize(splittingPolicy, 'split', actor, document.agencyId);
      const text = await this.textOf(tx, actor, documentId);
      const [stated] = await tx.query<{ on: string | null }[]>(
        `SELECT issued_on::text AS "on" FROM incoming_document WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, documentId],
      );
      const decided = await tx.query<{ start: number; end: number; state: 'confirmed' | 'rejected' }[]>(
        `SELECT source_start AS start, source_end AS "end", 'confirmed' AS state FROM directive_task WHERE agency_id = $1 AND document_id = $2 AND source_start IS NOT NULL
         UNION ALL SELECT source_start, source_end, 'rejected' FROM directive_rejection WHERE agency_id = $1 AND document_id = $2`,
        [actor.agencyId, documentId],
      );
      const units = new Map((await this.people.units(tx, actor.agencyId)).map(({ id, name }) => [foldText(name), id]));
      const proposed = extractTasks(text, { issuedOn: stated?.on ?? null, calendar: await calendarOf(tx) });
      const items = proposed.map(({ deadline, leads, coordinators, ...task }): ProposalView => ({
        ...task,
        leads: [...leads],
        coordinators: [...coordinators],
        deadline: {
          kind: deadline.kind,
          on: deadline.kind === 'date' ? deadline.on : null,
          text: deadline.kind === 'none' ? null : deadline.text,
        },
        leadUnitId: units.get(foldText(leads[0] ?? '')) ?? null,
        state:
          decided.find(({ start, end }) => start === task.source.start && end === task.source.end)?.state ?? 'open',
      }));
      return { text, items, next: null };
    });
  }

  /** Makes tasks of what the official confirmed, edited or added, and notes what is no task. */
  async confirm(actor: Actor, documentId: string, { tasks, rejected }: ConfirmTasks): Promise<Page<DirectiveTaskView>> {
    return this.work.once(actor, async (tx) => {
      const document = await this.documents.readable(tx, actor, documentId);
      authorize(splittingPolicy, 'split', actor, document.agencyId);
      const issuedOn = await this.lockedIssue(tx, actor, documentId);
      await this.requireInText(tx, actor, documentId, [
        ...tasks.flatMap(({ source }, i) => (source ? [[`/tasks/${i.toString()}/source`, source] as const] : [])),
        ...rejected.map((source, i) => [`/rejected/${i.toString()}`, source] as const),
      ]);
      for (const { start, end } of rejected) {
        await tx.query(
          `INSERT INTO directive_rejection (agency_id, document_id, source_start, source_end, rejected_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
          [actor.agencyId, documentId, start, end, actor.id],
        );
      }
      const made: DirectiveRow[] = [];
      for (const [i, task] of tasks.entries()) {
        const place = `/tasks/${i.toString()}`;
        if (task.source) await this.requireNew(tx, actor, documentId, task, task.source, `${place}/source`);
        const from = { documentId, parentId: null, place, notBefore: issuedOn };
        made.push(await this.insert(tx, actor, task, from));
      }
      for (const task of made)
        await this.journal.tell(tx, actor, task, 'assigned', { documentId, lead: task.leadName, dueOn: task.dueOn });
      return { items: made.map((row) => presentTask(actor, row)), next: null };
    });
  }

  /** Writes a task; the caller has authorized it and tells of it. */
  async insert(tx: EntityManager, actor: Actor, task: NewTask, from: From): Promise<DirectiveRow> {
    const { leadUnitId = null, leaderId = null, followerId = null, deadline, source } = task;
    const { documentId, parentId, place, notBefore } = from;
    if (deadline.kind === 'date' && notBefore !== null && deadline.on < notBefore)
      throw deadlinePast({ dueOn: deadline.on, first: notBefore }).at(`${place}/deadline/on`);
    if (leadUnitId !== null && !(await this.people.unit(tx, actor.agencyId, leadUnitId)))
      throw unknownPlace({ id: leadUnitId }).at(`${place}/leadUnitId`);
    for (const [field, id] of [
      ['leaderId', leaderId],
      ['followerId', followerId],
    ] as const)
      if (id !== null && !(await this.people.user(tx, actor.agencyId, id)))
        throw unknownPlace({ id }).at(`${place}/${field}`);
    const id = newId();
    await tx.query(
      `INSERT INTO directive_task (agency_id, id, document_id, parent_id, text, source_start, source_end, lead_name, lead_unit_id, coordinators,
         deadline_kind, due_on, product, leader_id, follower_id, assigned_by, assigned_on)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, (now() AT TIME ZONE $17)::date`,
      [
        actor.agencyId,
        id,
        documentId,
        parentId,
        task.text,
        source?.start ?? null,
        source?.end ?? null,
        task.leadName,
        leadUnitId,
        JSON.stringify(task.coordinators),
        deadline.kind,
        deadline.kind === 'date' ? deadline.on : null,
        task.product ?? null,
        leaderId,
        followerId,
        actor.id,
        actor.timeZone,
      ],
    );
    const [row] = await tx.query<DirectiveRow[]>(`${DIRECTIVE_SELECT} WHERE t.agency_id = $1 AND t.id = $2`, [
      actor.agencyId,
      id,
    ]);
    if (!row) throw new Error('the task was just written');
    return row;
  }

  /** When the document was issued; of two who confirm its tasks at the same time the second sees what the first gave. */
  private async lockedIssue(tx: EntityManager, actor: Actor, documentId: string): Promise<string | null> {
    const [row] = await tx.query<{ on: string | null }[]>(
      `SELECT issued_on::text AS "on" FROM incoming_document WHERE agency_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [actor.agencyId, documentId],
    );
    return row?.on ?? null;
  }

  /** @throws Problem `directives/outside-text` */
  private async requireInText(
    tx: EntityManager,
    actor: Actor,
    documentId: string,
    passages: readonly (readonly [place: string, passage: Passage])[],
  ): Promise<void> {
    if (passages.length === 0) return;
    const { length } = await this.textOf(tx, actor, documentId);
    const outside = passages.find(([, { start, end }]) => start >= end || end > length);
    if (outside) throw outsideText({}).at(outside[0]);
  }

  /** One passage may give a task to each of several; the same to the same lead is a second look at an old list. */
  private async requireNew(
    tx: EntityManager,
    actor: Actor,
    documentId: string,
    { leadName }: NewTask,
    { start, end }: Passage,
    place: string,
  ): Promise<void> {
    const given = await tx.query<{ lead: string }[]>(
      `SELECT lead_name AS lead FROM directive_task
        WHERE agency_id = $1 AND document_id = $2 AND source_start = $3 AND source_end = $4 AND state <> 'stopped'`,
      [actor.agencyId, documentId, start, end],
    );
    if (given.some(({ lead }) => foldText(lead) === foldText(leadName)))
      throw alreadyConfirmed({ lead: leadName }).at(place);
  }

  /** The text of the main file, page after page. @throws Problem `directives/not-read` */
  private async textOf(tx: EntityManager, actor: Actor, documentId: string): Promise<string> {
    const [main] = await tx.query<{ id: string }[]>(
      `SELECT file_id AS id FROM document_file WHERE agency_id = $1 AND document_id = $2 AND role = 'main'`,
      [actor.agencyId, documentId],
    );
    if (!main) throw notRead({});
    await this.files.readable(tx, actor, main.id);
    const pages = await tx.query<{ text: string }[]>(
      `SELECT text FROM reading_page WHERE agency_id = $1 AND file_id = $2 AND NOT blank ORDER BY page`,
      [actor.agencyId, main.id],
    );
    if (pages.length === 0) throw notRead({});
    return pages.map(({ text }) => text).join('\n');
  }
}
