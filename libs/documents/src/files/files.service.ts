import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, notFound, ObjectStorage, pageFrom, UnitOfWork, type ByteRange, type Page } from '@vanthu/platform';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { DocumentFacts } from '../incoming-documents.policy';
import type { OutgoingFacts } from '../outgoing/outgoing-documents.policy';
import { knowsDraftOf } from './draft-readers';
import { filePolicy, fileVisibleTo } from './files.policy';
import type { FilesQuery, FileView } from './files.schemas';

/** A stored upload; never changed. `uploadedBy` is the id of a person. */
export type StoredFile = {
  readonly id: string;
  readonly agencyId: string;
  readonly sha256: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  readonly uploadedBy: string;
  readonly createdAt: string;
  readonly documentId: string | null;
};
type Row = StoredFile & {
  readonly document: Omit<DocumentFacts, 'agencyId'> | null;
  readonly outgoing: Pick<OutgoingFacts, 'draftingUnitId'> | null;
  readonly draft: { readonly approved: boolean } | null;
};
type ViewRow = FileView & { readonly sortedAt: string };

const FILE = `
  SELECT f.agency_id AS "agencyId", f.id, f.sha256, f.name, f.size::float8 AS size, f.content_type AS "contentType",
         f.uploaded_by AS "uploadedBy", to_json(f.created_at)#>>'{}' AS "createdAt", x.document_id AS "documentId",
         CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('state', d.state, 'isPetition', d.petition, 'registeredById', d.registered_by, 'access',
           (SELECT coalesce(jsonb_agg(jsonb_build_object('grantee', a.grantee, 'granteeId', a.grantee_id, 'because', a.because)), '[]')
              FROM document_access a WHERE a.agency_id = d.agency_id AND a.document_id = d.id)) END AS document,
         (SELECT jsonb_build_object('draftingUnitId', o.drafting_unit_id) FROM outgoing_file y
            JOIN outgoing_document o ON o.agency_id = y.agency_id AND o.id = y.document_id
           WHERE y.agency_id = f.agency_id AND y.file_id = f.id) AS outgoing,
         (SELECT jsonb_build_object('approved', coalesce(v.state IN ('ready_to_sign', 'registered'), false)) FROM draft_file w
            LEFT JOIN draft v ON v.agency_id = w.agency_id AND v.id = w.draft_id
           WHERE w.agency_id = f.agency_id AND w.file_id = f.id) AS draft
  FROM file f
  LEFT JOIN document_file x ON x.agency_id = f.agency_id AND x.file_id = f.id
  LEFT JOIN incoming_document d ON d.agency_id = x.agency_id AND d.id = x.document_id`;

/** The files of an agency: what was uploaded, as it was, found by its hash. */
@Injectable()
export class FilesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
  ) {}

  async list(actor: Actor, { unattached, limit, after }: FilesQuery): Promise<Page<FileView>> {
    const [createdAt, id] = after === undefined ? [null, null] : keysOf(after, 2);
    const visible = fileVisibleTo(actor, 'f', 9);
    const rows = await this.work.run(actor, (tx) =>
      this.views(
        tx,
        actor,
        `${visible.sql} AND (NOT $5::boolean OR x.file_id IS NULL AND NOT EXISTS (
             SELECT 1 FROM outgoing_file y WHERE y.agency_id = f.agency_id AND y.file_id = f.id)
             AND NOT EXISTS (SELECT 1 FROM draft_file y WHERE y.agency_id = f.agency_id AND y.file_id = f.id))
           AND ($6::timestamptz IS NULL OR (f.created_at, f.id) < ($6, $7::uuid))
         ORDER BY f.created_at DESC, f.id DESC LIMIT $8`,
        [unattached, createdAt, id, limit + 1, ...visible.params],
      ),
    );
    return pageFrom(rows, limit, (row) => [row.sortedAt, row.id], present);
  }

  async find(actor: Actor, id: string): Promise<FileView> {
    return this.work.run(actor, async (tx) => {
      await this.readable(tx, actor, id);
      return this.view(tx, actor, id);
    });
  }

  /** A file that the actor may read. @throws Problem `not-found` */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<StoredFile> {
    const row = await this.row(tx, actor.agencyId, id);
    const draft = row?.draft ? { ...row.draft, known: await knowsDraftOf(tx, actor, id) } : null;
    const facts = row && { ...row, draft };
    authorize(filePolicy, 'read', actor, facts);
    return stored(facts);
  }

  /** A file of the agency, for who works without a person: consumers of events. @throws Problem `not-found` */
  async stored(tx: EntityManager, agencyId: string, id: string): Promise<StoredFile> {
    const row = await this.row(tx, agencyId, id);
    if (!row) throw notFound({});
    return stored(row);
  }

  /**
   * The bytes of a file, for who may read it. A whole file is hashed on its way: damaged contents end in an error and
   * never in an end. See `ObjectStorage.get`.
   */
  async content(actor: Actor, id: string, range?: (file: StoredFile) => ByteRange | undefined) {
    const file = await this.work.run(actor, (tx) => this.readable(tx, actor, id));
    const wanted = range?.(file);
    const bytes: Readable = await this.objects.get(actor.agencyId, file.sha256, wanted);
    return { file, bytes };
  }

  /** Says that the store holds these bytes for the agency; each stored object, derivatives too, has this row. */
  async recordBlob(
    tx: EntityManager,
    agencyId: string,
    blob: { readonly sha256: string; readonly size: number; readonly contentType: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO blob (agency_id, sha256, size, content_type) VALUES ($1, $2, $3, $4)
       ON CONFLICT (agency_id, sha256) DO UPDATE SET verified_at = now()`,
      [agencyId, blob.sha256, blob.size, blob.contentType],
    );
  }

  /** How a file is shown to an actor who may read it. */
  async view(tx: EntityManager, actor: Actor, id: string): Promise<FileView> {
    const [row] = await this.views(tx, actor, `f.agency_id = $1::uuid AND f.id = $5`, [id]);
    if (!row) throw notFound({});
    return present(row);
  }

  private async row(tx: EntityManager, agencyId: string, id: string): Promise<Row | null> {
    const [row] = await tx.query<Row[]>(`${FILE} WHERE f.agency_id = $1 AND f.id = $2`, [agencyId, id]);
    return row ?? null;
  }

  /** `where` counts its parameters from $5; duplicates are shown as far as the actor may see them. */
  private async views(tx: EntityManager, actor: Actor, where: string, params: unknown[]): Promise<ViewRow[]> {
    const visible = fileVisibleTo(actor, 'o', 1);
    return tx.query<ViewRow[]>(
      `SELECT f.id, f.sha256, f.name, f.size::float8 AS size, f.content_type AS "contentType",
              to_json(f.created_at)#>>'{}' AS "createdAt", f.created_at::text AS "sortedAt", x.document_id AS "documentId",
              jsonb_build_object('id', f.uploaded_by, 'displayName', coalesce(u.display_name, '')) AS "uploadedBy",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('fileId', o.id, 'documentId', od.id, 'numberSymbol', od.number_symbol,
                        'arrivalNumber', od.arrival_number, 'subject', od.subject) ORDER BY o.created_at, o.id), '[]')
                 FROM file o
                 LEFT JOIN document_file ox ON ox.agency_id = o.agency_id AND ox.file_id = o.id
                 LEFT JOIN incoming_document od ON od.agency_id = ox.agency_id AND od.id = ox.document_id
                WHERE o.agency_id = f.agency_id AND o.sha256 = f.sha256 AND o.id <> f.id AND ${visible.sql}) AS duplicates
       FROM file f
       LEFT JOIN document_file x ON x.agency_id = f.agency_id AND x.file_id = f.id
       LEFT JOIN app_user u ON u.agency_id = f.agency_id AND u.id = f.uploaded_by
       WHERE ${where}`,
      [...visible.params, ...params],
    );
  }
}

const stored = (row: Row): StoredFile => ({
  id: row.id,
  agencyId: row.agencyId,
  sha256: row.sha256,
  name: row.name,
  size: row.size,
  contentType: row.contentType,
  uploadedBy: row.uploadedBy,
  createdAt: row.createdAt,
  documentId: row.documentId,
});

const present = (row: ViewRow): FileView => ({
  id: row.id,
  sha256: row.sha256,
  name: row.name,
  size: row.size,
  contentType: row.contentType,
  createdAt: row.createdAt,
  uploadedBy: row.uploadedBy,
  documentId: row.documentId,
  duplicates: row.duplicates,
});
