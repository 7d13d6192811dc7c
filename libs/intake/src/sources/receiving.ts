import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService, UploadsService } from '@vanthu/documents';
import { actorOf, type Actor } from '@vanthu/identity';
import { failpoint, forbidden, UnitOfWork } from '@vanthu/platform';
import type { Item } from './items';
import type { Source } from './source';

/**
 * The product's own road for what comes in without a person: the account of the source uploads and receives. Each step
 * has a key of its item, so that a step that was done before a crash is not done again.
 */
@Injectable()
export class Receiving {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: UploadsService,
    private readonly documents: IncomingDocumentsService,
  ) {}

  /** The account of the source with its rights of this moment. @throws Problem `forbidden` when it was disabled */
  async actor({ agencyId, accountId }: Source): Promise<Actor> {
    const actor = await this.work.asAgency(agencyId, (tx) => actorOf(tx, agencyId, accountId, null));
    if (!actor) throw forbidden({ action: 'receive' });
    return actor;
  }

  /** Too large for the product, before a byte is read? @throws Problem `too-large`, `forbidden` */
  admit(actor: Actor, size: number): void {
    this.uploads.admit(actor, size);
  }

  /** Stores a file as an upload is: its claims must be true. @returns its id */
  async upload(
    actor: Actor,
    item: Item,
    file: { readonly name: string; readonly size: number; readonly sha256: string; readonly bytes: Readable },
  ): Promise<string> {
    const { id } = await this.uploads.store(withKey(actor, item, 'file'), {
      ...file,
      contentType: '',
      end: Promise.resolve(),
    });
    failpoint('intake.after-store');
    return id;
  }

  /** Stores a part of a message, of whatever type. `part` is its place in the message. */
  async keep(
    actor: Actor,
    item: Item,
    part: string,
    file: { readonly name: string; readonly contentType: string; readonly bytes: Readable },
  ): Promise<{ readonly id: string; readonly sha256: string; readonly size: number; readonly contentType: string }> {
    const stored = await this.uploads.keep(withKey(actor, item, part), file);
    failpoint('intake.after-store');
    return stored;
  }

  /** Makes the incoming document, the main file first. @returns its id */
  async receive(
    actor: Actor,
    item: Item,
    arrival: { readonly fileIds: string[]; readonly source: 'folder' | 'mail'; readonly sender: string },
  ): Promise<string> {
    const { id } = await this.documents.receive(withKey(actor, item, 'document'), arrival);
    failpoint('intake.after-receive');
    return id;
  }
}

/** The bytes are in the fingerprint of an upload already; here the place in the item is enough. */
const withKey = (actor: Actor, { id }: Item, part: string): Actor => ({
  ...actor,
  write: { key: `intake/${id}/${part}`, fingerprint: `intake/${id}/${part}` },
});
