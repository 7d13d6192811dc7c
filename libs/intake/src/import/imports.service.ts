import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FilesService, UploadsService } from '@vanthu/documents';
import { authorize, type Actor } from '@vanthu/identity';
import {
  Audit,
  keysOf,
  newId,
  Outbox,
  pageFrom,
  requireVersion,
  UnitOfWork,
  type Page,
  type PageQuery,
} from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { importActedUpon, importEmpty, importMistakes, importState } from '../intake.problems';
import { importPolicy, importsPolicy } from '../intake.policy';
import type { Mapping } from './columns.rules';
import { bookFor, type Book } from './import-books';
import { present } from './import.view';
import {
  actedUpon,
  allRows,
  BATCH,
  countAgain,
  enterRows,
  insertBatch,
  keepRows,
  listRows,
  lockSeries,
  markTaken,
  type ImportRow,
} from './imports.store';
import type {
  CommitImport,
  ImportRowsQuery,
  ImportRowView,
  ImportView,
  MapImport,
  ReadImportAgain,
  UploadTable,
} from './imports.schemas';
import { mapped, partsOf, plainName } from './table-parts';
import { TableReader, type ReadTable } from './table-reader';

type Upload = { readonly name: string; readonly bytes: Readable };

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

/**
 * Import of an old register (nhập sổ cũ): the file is read and shown with its mistakes, nothing is entered before
 * somebody says so, and the whole is undone as long as nobody went on from it. Entries are of the kind `imported`, with
 * the number and the date of the old book; the numbers of the register go on after them.
 */
@Injectable()
export class ImportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: UploadsService,
    private readonly files: FilesService,
    private readonly tables: TableReader,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Reads a file and proposes what its columns mean. @throws Problem `intake/table-unreadable`, `intake/import-register` */
  async upload(actor: Actor, { registerId }: UploadTable, { name, bytes }: Upload): Promise<ImportView> {
    authorize(importsPolicy, 'create', actor, actor);
    const book = await this.work.run(actor, (tx) => bookFor(tx, actor.agencyId, registerId));
    return this.tables.with(bytes, async (table) => {
      const blob = await this.uploads.put(actor, TYPES[table.format], table.original());
      return this.work.once(withBytes(actor, blob.sha256), async (tx) => {
        await this.files.recordBlob(tx, actor.agencyId, { ...blob, contentType: TYPES[table.format] });
        const id = await this.insert(tx, actor, { registerId, name, blob: blob.sha256, book }, table);
        await this.tell(tx, actor, id, 'uploaded', { register: registerId, sha256: blob.sha256 });
        return present(actor, await this.known(tx, actor, id, 'read'));
      });
    });
  }

  async list(actor: Actor, { limit, after }: PageQuery): Promise<Page<ImportView>> {
    authorize(importsPolicy, 'list', actor, actor);
    const [at, id] = after === undefined ? [null, null] : keysOf(after, 2);
    const rows = await this.work.run(actor, (tx) =>
      tx.query<ImportRow[]>(
        `${BATCH} WHERE b.agency_id = $1 AND ($2::timestamptz IS NULL OR (b.created_at, b.id) < ($2, $3::uuid))
         ORDER BY b.created_at DESC, b.id DESC LIMIT $4`,
        [actor.agencyId, at, id, limit + 1],
      ),
    );
    return pageFrom(
      rows,
      limit,
      (row) => [row.sortedAt, row.id],
      (row) => present(actor, row),
    );
  }

  async find(actor: Actor, id: string): Promise<ImportView> {
    return this.work.run(actor, async (tx) => present(actor, await this.known(tx, actor, id, 'read')));
  }

  /** The rows in the order of the file, each with what was made of it. */
  async rows(actor: Actor, id: string, query: ImportRowsQuery): Promise<Page<ImportRowView>> {
    const [after] = query.after === undefined ? [null] : keysOf(query.after, 1);
    const rows = await this.work.run(actor, async (tx) => {
      await this.known(tx, actor, id, 'read');
      return listRows(tx, actor.agencyId, id, query, after ?? null);
    });
    return pageFrom(
      rows,
      query.limit,
      (row) => [row.row.toString()],
      (row) => row,
    );
  }

  /** Reads the rows by another mapping. */
  async map(actor: Actor, id: string, seen: number, { mapping }: MapImport): Promise<ImportView> {
    return this.work.once(actor, async (tx) => {
      const batch = await this.open(tx, actor, id, seen, 'change', 'checked');
      await keepRows(tx, batch, mapped(mapping), await allRows(tx, actor.agencyId, id));
      await this.count(tx, batch, mapped(mapping));
      await this.tell(tx, actor, id, 'mapped', {});
      return present(actor, await this.known(tx, actor, id, 'read'));
    });
  }

  /** Reads the file again in the encoding that somebody said; the columns are proposed anew. */
  async readAgain(actor: Actor, id: string, seen: number, { reading }: ReadImportAgain): Promise<ImportView> {
    const { sha256 } = await this.work.run(actor, (tx) => this.known(tx, actor, id, 'change'));
    return this.tables.again({ agencyId: actor.agencyId, sha256 }, reading, (table) =>
      this.work.once(actor, async (tx) => {
        const batch = await this.open(tx, actor, id, seen, 'change', 'checked');
        const { headers, mapping, body, facts } = partsOf(batch.register.flow, table);
        await tx.query(`DELETE FROM import_row WHERE agency_id = $1 AND batch_id = $2`, [actor.agencyId, id]);
        await tx.query(
          `UPDATE import_batch SET facts = $3, headers = $4, row_count = $5 WHERE agency_id = $1 AND id = $2`,
          [actor.agencyId, id, JSON.stringify(facts), JSON.stringify(headers), body.length],
        );
        await keepRows(tx, batch, mapping, body);
        await this.count(tx, batch, mapping);
        await this.tell(tx, actor, id, 'read-again', { reading });
        return present(actor, await this.known(tx, actor, id, 'read'));
      }),
    );
  }

  /**
   * Enters the rows into the register, all in one transaction.
   * @throws Problem `intake/import-mistakes`, also when a number was taken since the rows were checked
   */
  async commit(actor: Actor, id: string, seen: number, { leaveOut }: CommitImport): Promise<ImportView> {
    return this.work.once(actor, async (tx) => {
      const batch = await this.open(tx, actor, id, seen, 'commit', 'checked');
      await bookFor(tx, actor.agencyId, batch.register.id);
      await lockSeries(tx, batch);
      const bad = await this.count(tx, batch, batch.mapping as Mapping);
      if (bad > 0 && !leaveOut) throw importMistakes({ count: bad });
      const entered = await enterRows(tx, { ...batch, by: actor.id, reason: `Nhập từ sổ cũ: ${batch.fileName}` });
      if (entered === 0) throw importEmpty({});
      await tx.query(
        `UPDATE import_batch SET state = 'committed', version = version + 1, committed_at = clock_timestamp(), committed_by = $3
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, actor.id],
      );
      await this.tell(tx, actor, id, 'committed', {
        register: batch.register.id,
        entries: entered,
        leftOut: bad,
        sha256: batch.sha256,
      });
      return present(actor, await this.known(tx, actor, id, 'read'));
    });
  }

  /** Takes a committed import back as a whole; the register is as if it had not been. @throws Problem `intake/import-acted-upon` */
  async undo(actor: Actor, id: string, seen: number, reason: string): Promise<ImportView> {
    return this.work.once(actor, async (tx) => {
      const batch = await this.open(tx, actor, id, seen, 'undo', 'committed');
      await lockSeries(tx, batch);
      if (await actedUpon(tx, batch)) throw importActedUpon({});
      await tx.query(
        `UPDATE import_batch SET state = 'undone', version = version + 1, undone_at = clock_timestamp(), undone_by = $3, undo_reason = $4
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, id, actor.id, reason],
      );
      await countAgain(tx, batch);
      await this.tell(tx, actor, id, 'undone', { register: batch.register.id });
      return present(actor, await this.known(tx, actor, id, 'read'));
    });
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    { registerId, name, blob, book }: { registerId: string; name: string; blob: string; book: Book },
    table: ReadTable,
  ): Promise<string> {
    const id = newId();
    const parts = partsOf(book.flow, table);
    const fileName = plainName(name) || `so-cu.${table.format}`;
    await insertBatch(tx, actor, { id, registerId, fileName, sha256: blob, format: table.format, ...parts });
    const batch = await this.known(tx, actor, id, 'read');
    await keepRows(tx, batch, parts.mapping, parts.body);
    await this.count(tx, batch, parts.mapping);
    return id;
  }

  private async count(tx: EntityManager, batch: ImportRow, mapping: Mapping): Promise<number> {
    const bad = await markTaken(tx, batch);
    await tx.query(
      `UPDATE import_batch SET bad_count = $3, mapping = $4, version = version + 1 WHERE agency_id = $1 AND id = $2`,
      [batch.agencyId, batch.id, bad, JSON.stringify(mapping)],
    );
    return bad;
  }

  private async open(
    tx: EntityManager,
    actor: Actor,
    id: string,
    seen: number,
    action: string,
    state: ImportView['state'],
  ) {
    await tx.query(`SELECT 1 FROM import_batch WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [actor.agencyId, id]);
    const batch = await this.known(tx, actor, id, action);
    requireVersion(batch.version, seen);
    if (batch.state !== state) throw importState({ state: batch.state });
    return batch;
  }

  private async known(tx: EntityManager, actor: Actor, id: string, action: string): Promise<ImportRow> {
    const [row] = await tx.query<ImportRow[]>(`${BATCH} WHERE b.agency_id = $1 AND b.id = $2`, [actor.agencyId, id]);
    authorize(importPolicy, action, actor, row);
    return row;
  }

  private async tell(tx: EntityManager, actor: Actor, id: string, what: string, details: Record<string, unknown>) {
    const action = `register-import.${what}`;
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: id, audience: { roles: ['clerk'] } });
    await this.audit.append(tx, actor, { action, objectType: 'register_import', objectId: id, details });
  }
}

/** A repetition is the same request only with the same bytes, which the guard cannot know. */
const withBytes = (actor: Actor, sha256: string): Actor =>
  actor.write ? { ...actor, write: { ...actor.write, fingerprint: `${actor.write.fingerprint}/${sha256}` } } : actor;
