import { Injectable } from '@nestjs/common';
import { FilesService, UploadsService, uploadBody } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { forbidden, ObjectStorage, UnitOfWork } from '@vanthu/platform';
import { DraftBook } from './draft-book';
import { mayDraft } from './drafts.policy';

/** The bytes of drafts: brought in by whoever drafts or gives an opinion, read by those who may read the draft. */
@Injectable()
export class DraftFilesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: UploadsService,
    private readonly files: FilesService,
    private readonly objects: ObjectStorage,
    private readonly book: DraftBook,
  ) {}

  async store(actor: Actor, upload: Awaited<ReturnType<typeof uploadBody>>) {
    if (!mayDraft(actor)) throw forbidden({ action: 'upload' });
    const file = await this.uploads.store(actor, upload);
    await this.work.run(actor, (tx) => this.book.lay(tx, actor.agencyId, file.id));
    return file;
  }

  /** The whole file; damaged contents end in an error and never in an end. */
  async content(actor: Actor, id: string, fileId: string) {
    const file = await this.work.run(actor, async (tx) => {
      const draft = await this.book.readable(tx, actor, id);
      await this.book.requireFile(tx, draft, fileId);
      return this.files.stored(tx, actor.agencyId, fileId);
    });
    return { file, bytes: await this.objects.get(actor.agencyId, file.sha256) };
  }
}
