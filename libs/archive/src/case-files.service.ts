import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, letIn } from '@vanthu/documents';
import { authorize, PeopleService, type Actor } from '@vanthu/identity';
import { keysOf, newId, pageFrom, problem, requireVersion, UnitOfWork, type Page, type Raise } from '@vanthu/platform';
import { nextCaseState, requireEnd, requireFiled } from './case-file.rules';
import { CASE_VISIBLE, caseFilePolicy, caseVisibilityOf, openingPolicy } from './case-files.policy';
import {
  CASE_SELECT,
  caseFileFor,
  documentsIn,
  lockCaseFile,
  presentCaseFile,
  today,
  touch,
  type CaseRow,
} from './case-files.queries';
import { CaseJournal } from './case-journal';
import type { CaseFilesQuery, CaseFileView, CloseCaseFile, OpenCaseFile } from './case-files.schemas';

export const notationTaken: Raise<{ notation: string; year: number }> = problem('archive/notation-taken', 409, {
  vi: { title: 'Trùng ký hiệu hồ sơ', detail: 'Năm {year} đã có hồ sơ mang ký hiệu {notation}.' },
  en: { title: 'Notation is taken', detail: 'There is a case file {notation} of {year} already.' },
});
export const unknownUnit: Raise<{ unitId: string }> = problem('archive/unknown-unit', 422, {
  vi: { title: 'Không có đơn vị này', detail: 'Cơ quan không có đơn vị {unitId}.' },
  en: { title: 'Unknown unit', detail: 'Your agency has no unit {unitId}.' },
});
export const noArchivist = problem('archive/no-archivist', 409, {
  vi: { title: 'Chưa có người nhận lưu', detail: 'Cơ quan chưa có lưu trữ viên để nhận hồ sơ.' },
  en: { title: 'No archivist', detail: 'Nobody in your agency holds the post of an archivist.' },
});

/** Case files (hồ sơ) while they are with the official who keeps them: opened, filled, closed, handed over. */
@Injectable()
export class CaseFilesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: IncomingDocumentsService,
    private readonly people: PeopleService,
    private readonly journal: CaseJournal,
  ) {}

  /** Opens a case file in the actor's own keeping. */
  async open(actor: Actor, input: OpenCaseFile): Promise<CaseFileView> {
    return this.work.once(actor, async (tx) => {
      authorize(openingPolicy, 'open', actor, actor.agencyId);
      const unitId = input.unitId === undefined ? (actor.unitIds[0] ?? null) : input.unitId;
      if (unitId !== null && !(await this.people.unit(tx, actor.agencyId, unitId))) throw unknownUnit({ unitId });
      const day = await today(tx, actor);
      const year = input.year ?? Number(day.slice(0, 4));
      const id = newId();
      const opened = await tx.query<unknown[]>(
        `INSERT INTO case_file (agency_id, id, year, notation, title, retention, owner_id, unit_id, opened_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (agency_id, year, notation) DO NOTHING RETURNING id`,
        [actor.agencyId, id, year, input.notation, input.title, input.retention, actor.id, unitId, day],
      );
      if (opened.length === 0) throw notationTaken({ notation: input.notation, year });
      return this.journal.tell(tx, actor, id, 'opened');
    });
  }

  /** Newest first, only what the actor may read. */
  async list(actor: Actor, query: CaseFilesQuery): Promise<Page<CaseFileView>> {
    return this.work.run(actor, async (tx) => {
      const after = query.after === undefined ? null : keysOf(query.after, 2);
      const rows = await tx.query<CaseRow[]>(
        `${CASE_SELECT} WHERE ${CASE_VISIBLE} AND ($6::text IS NULL OR c.state = $6)
           ${after ? 'AND (c.created_at, c.id) < ($8::timestamptz, $9::uuid)' : ''}
         ORDER BY c.created_at DESC, c.id DESC LIMIT $7`,
        [...caseVisibilityOf(actor), query.state ?? null, query.limit + 1, ...(after ?? [])],
      );
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.createdAt, row.id],
        (row) => presentCaseFile(actor, row),
      );
    });
  }

  async get(actor: Actor, id: string): Promise<CaseFileView> {
    return this.work.run(actor, (tx) => caseFileFor(tx, actor, id));
  }

  /**
   * Files a completed document (lưu vào hồ sơ). Who may read the case file may read it from then on, so that a case
   * file never hides one of its own documents from those who answer for it.
   */
  async file(actor: Actor, id: string, documentId: string): Promise<CaseFileView> {
    return this.work.once(actor, async (tx) => {
      const found = await lockCaseFile(tx, actor.agencyId, id);
      authorize(caseFilePolicy, 'file', actor, found);
      await this.documents.readable(tx, actor, documentId);
      nextCaseState(found.state, 'file');
      await this.documents.advance(tx, actor, documentId, 'file');
      await tx.query(
        `INSERT INTO case_file_document (agency_id, case_file_id, document_id, ordinal, filed_by)
         SELECT $1, $2, $3, coalesce(max(ordinal), 0) + 1, $4 FROM case_file_document WHERE agency_id = $1 AND case_file_id = $2`,
        [actor.agencyId, id, documentId, actor.id],
      );
      await letIn(tx, actor.agencyId, documentId, 'user', found.ownerId, 'case-file');
      if (found.unitId !== null) {
        await letIn(tx, actor.agencyId, documentId, 'unit', found.unitId, 'case-file');
      }
      await touch(tx, actor, id);
      return this.journal.tell(tx, actor, id, 'document-filed', { documentId });
    });
  }

  /** Closes it when the matter ended (kết thúc hồ sơ); the retention period runs from that year. */
  async close(actor: Actor, id: string, seen: number, input: CloseCaseFile): Promise<CaseFileView> {
    return this.work.once(actor, async (tx) => {
      const found = await lockCaseFile(tx, actor.agencyId, id);
      authorize(caseFilePolicy, 'close', actor, found);
      requireVersion(found.version, seen);
      const state = nextCaseState(found.state, 'close');
      requireFiled((await documentsIn(tx, actor.agencyId, id)).map((document) => document.state));
      requireEnd(input.endedOn, found.year, await today(tx, actor));
      await touch(tx, actor, id, `state = $3, ended_on = $4, closed_by = $5, return_reason = NULL`, [
        state,
        input.endedOn,
        actor.id,
      ]);
      return this.journal.tell(tx, actor, id, 'closed', { endedOn: input.endedOn });
    });
  }

  /** Hands a closed case file over to the agency's archive (nộp lưu); the archivists may read it from then on. */
  async handOver(actor: Actor, id: string, seen: number): Promise<CaseFileView> {
    return this.work.once(actor, async (tx) => {
      const found = await lockCaseFile(tx, actor.agencyId, id);
      authorize(caseFilePolicy, 'handover', actor, found);
      requireVersion(found.version, seen);
      const state = nextCaseState(found.state, 'handover');
      const archivists = await this.people.withRole(tx, actor.agencyId, 'archivist');
      if (archivists.length === 0) throw noArchivist({});
      for (const { id: documentId } of await documentsIn(tx, actor.agencyId, id)) {
        for (const archivist of archivists) {
          await letIn(tx, actor.agencyId, documentId, 'user', archivist.id, 'archive');
        }
      }
      await touch(tx, actor, id, 'state = $3, handed_over_at = clock_timestamp()', [state]);
      return this.journal.tell(tx, actor, id, 'handed-over');
    });
  }
}
