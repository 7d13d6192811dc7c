import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import {
  Audit,
  failpoint,
  forbidden,
  newId,
  ObjectStorage,
  Outbox,
  storageWrongBytes,
  UnitOfWork,
  unsupportedMediaType,
} from '@vanthu/platform';
import { cleanName, extensionOf, fileName } from './file-name';
import { belied, FILE_TYPES, HEAD_BYTES, sniff, type FileType } from './file-type.rules';
import { emptyFile, lyingType } from './file.problems';
import { mayUpload } from './files.policy';
import type { FileView } from './files.schemas';
import { FilesService } from './files.service';
import { Spool, type Spooled } from './spool';
import type { UploadBody } from './upload-body';

/** Bytes that came by another door than HTTP, and how their sender called them. */
export type Brought = { readonly name: string; readonly contentType: string; readonly bytes: Readable };

/** Bytes in the store, and what they are. */
export type StoredBytes = {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly name: string;
};

/** Kept as what they say they are, although Vanthu does not read them: everything else it cannot read is just bytes. */
const KEPT = new Set(['message/rfc822']);

/**
 * Takes files in. Bytes first, row second, answer last: a crash at any moment leaves bytes without a row at most, never
 * a row without bytes, and nothing that was acknowledged is lost.
 */
@Injectable()
export class UploadsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
    private readonly spool: Spool,
    private readonly files: FilesService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** May the actor upload at all, and so much? Asked before a byte of the body is read. */
  admit(actor: Actor, declaredSize: number | undefined): void {
    if (!mayUpload(actor)) throw forbidden({ action: 'upload' });
    if (declaredSize !== undefined) this.spool.requireRoom(declaredSize);
  }

  /**
   * Stores a file. When it returns, the bytes are in the object store, read back, and the row is committed.
   * @throws Problem `documents/upload-cut`, `documents/empty-file`, `documents/lying-type`, `unsupported-media-type`,
   * `too-large`, `storage-wrong-bytes`: nothing is left of a refused upload
   */
  async store(actor: Actor, upload: UploadBody): Promise<FileView> {
    const view = await this.record(actor, await this.putDocument(actor, upload));
    failpoint('upload.before-answer');
    return view;
  }

  /**
   * Stores what came with something else, whatever it is: a mail as it was sent, its attachments. A type that Vanthu
   * reads is recognised by its contents and gets its extension; what was declared is believed in nothing.
   * @throws Problem `too-large`, `documents/empty-file`
   */
  async keep(actor: Actor, { name, contentType, bytes }: Brought): Promise<FileView> {
    const spooled = await this.spool.receive(bytes);
    try {
      failpoint('upload.after-spool');
      const { sha256, size } = spooled;
      if (size === 0) throw emptyFile({});
      const { type } = sniff(await spooled.head(HEAD_BYTES));
      const kept = type ?? (KEPT.has(contentType) ? contentType : 'application/octet-stream');
      const extensions = type ? FILE_TYPES[type].extensions : [extensionOf(cleanName(name)) || 'bin'];
      await this.objects.putIfAbsent(actor.agencyId, { sha256, size, contentType: kept, open: () => spooled.open() });
      failpoint('upload.after-put');
      return await this.record(actor, { sha256, size, contentType: kept, name: fileName(name, extensions) });
    } finally {
      await spooled.close();
    }
  }

  /** Puts bytes that are no file of the office: the table of an import. The caller records the blob. */
  async put(actor: Actor, contentType: string, bytes: Readable): Promise<{ sha256: string; size: number }> {
    const spooled = await this.spool.receive(bytes);
    try {
      const { sha256, size } = spooled;
      if (size === 0) throw emptyFile({});
      await this.objects.putIfAbsent(actor.agencyId, { sha256, size, contentType, open: () => spooled.open() });
      return { sha256, size };
    } finally {
      await spooled.close();
    }
  }

  /**
   * Puts a PDF or picture that is no file of the office by itself: a stack of scanned pages. It is looked at like every
   * upload. The caller records the blob, within `work.once(uploads.sameBytes(actor, stored), …)`.
   * @throws Problem as `store` does
   */
  async putDocument(actor: Actor, upload: UploadBody): Promise<StoredBytes> {
    const spooled = await this.spool.receive(upload.bytes);
    try {
      await upload.end;
      failpoint('upload.after-spool');
      const { type, name } = await inspect(upload, spooled);
      const { sha256, size } = spooled;
      await this.objects.putIfAbsent(actor.agencyId, { sha256, size, contentType: type, open: () => spooled.open() });
      failpoint('upload.after-put');
      return { sha256, size, contentType: type, name };
    } finally {
      await spooled.close();
    }
  }

  /** A repetition of a request with other bytes is another request. */
  sameBytes(actor: Actor, { sha256, name }: StoredBytes): Actor {
    return withBytes(actor, sha256, name);
  }

  private async record(actor: Actor, file: StoredBytes): Promise<FileView> {
    return this.work.once(withBytes(actor, file.sha256, file.name), async (tx) => {
      const { agencyId } = actor;
      const id = newId();
      await this.files.recordBlob(tx, agencyId, file);
      await tx.query(
        `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
        [agencyId, id, file.sha256, file.name, file.size, file.contentType, actor.id],
      );
      const view = await this.files.view(tx, actor, id);
      await this.outbox.append(tx, agencyId, {
        topic: 'file.stored',
        subjectId: id,
        audience: { users: [actor.id], roles: ['clerk', 'recorder'] },
      });
      await this.audit.append(tx, actor, {
        action: 'file.stored',
        objectType: 'file',
        objectId: id,
        details: { sha256: file.sha256, size: file.size, contentType: file.contentType },
      });
      return view;
    });
  }
}

/** What the spooled bytes are and how they are called; throws when anything about them is untrue. */
async function inspect(upload: UploadBody, spooled: Spooled): Promise<{ type: FileType; name: string }> {
  const { sha256, size } = spooled;
  if (upload.size !== undefined && upload.size !== size) throw storageWrongBytes({});
  if (upload.sha256 !== undefined && upload.sha256 !== sha256) throw storageWrongBytes({});
  if (size === 0) throw emptyFile({});
  const { type, label } = sniff(await spooled.head(HEAD_BYTES));
  if (!type) throw unsupportedMediaType({ got: label });
  const extension = extensionOf(cleanName(upload.name));
  const stated = belied(type, { contentType: upload.contentType, extension });
  if (stated !== null) throw lyingType({ stated, found: label });
  return { type, name: fileName(upload.name, FILE_TYPES[type].extensions) };
}

/** A repetition is the same request only with the same bytes, which the guard cannot know. */
function withBytes(actor: Actor, sha256: string, name: string): Actor {
  if (!actor.write) return actor;
  const { key, fingerprint } = actor.write;
  const whole = createHash('sha256').update(`${fingerprint}\n${sha256}\n${name}`).digest('hex');
  return { ...actor, write: { key, fingerprint: whole } };
}
