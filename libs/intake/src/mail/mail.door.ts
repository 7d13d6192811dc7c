import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { CONFIG, failpoint, type Config } from '@vanthu/platform';
import type { ImapFlow } from 'imapflow';
import { MailAnswer, type MailPart } from '../apart/mail-messages';
import { BrokeApart, runApart } from '../apart/run-apart';
import { mailMoreParts, mailUnparsed, mailUnreachable, mailWithoutDocument } from '../intake.problems';
import { Items, type Item } from '../sources/items';
import { Receiving } from '../sources/receiving';
import type { Door, Source } from '../sources/source';
import type { MailSettings } from '../sources/sources.schemas';
import { isFinal, isPassing, keptReason } from '../sources/why';
import { mainPart, messageName, plainLine, senderLine, type StoredPart } from './mail.rules';
import { openMailbox } from './mailbox';

/** Messages of one run; the next run goes on. */
const AT_ONCE = 100;
/** Files of a document beside the message: the list stays one that a person can look through. */
const MOST_FILES = 48;
const PARSE = { ms: 60_000, heapMb: 512, memoryMb: 1_024 };

type Message = {
  readonly uid: number;
  readonly identity: string;
  readonly subject: string;
  readonly sender: string;
  readonly size: number;
};

/**
 * The mailbox (hộp thư) as a way in: each message becomes one incoming document, once, with the message itself as it was
 * sent and what hung on it, byte for byte. It is marked as read, or moved, only when that is committed.
 */
@Injectable()
export class MailDoor implements Door {
  readonly kind = 'mail';

  constructor(
    private readonly items: Items,
    private readonly receiving: Receiving,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(source: Source, signal: AbortSignal): Promise<unknown> {
    const { mail } = source;
    if (!mail) throw new Error('a mailbox has settings');
    const actor = await this.receiving.actor(source);
    const client = await openMailbox(source, mail, this.config);
    try {
      return await this.readAll(source, mail, actor, client, signal);
    } catch (error) {
      if (!client.usable) throw mailUnreachable({ host: mail.host }, error);
      throw error;
    } finally {
      await client.logout().catch(() => undefined);
      client.close();
    }
  }

  private async readAll(source: Source, mail: MailSettings, actor: Actor, client: ImapFlow, signal: AbortSignal) {
    const box = client.mailbox;
    if (!box) throw new Error('no mailbox is open');
    const identityOf = (uid: number) => `${box.uidValidity.toString()}.${uid.toString()}`;
    const uids = await this.search(client, mail, false);
    const states = await this.items.settled(source, uids.map(identityOf));
    await this.acknowledgeAgain(client, mail, uids, (uid) => states.get(identityOf(uid)));
    let failure: unknown = null;
    for (const uid of uids.filter((one) => !states.has(identityOf(one))).slice(0, AT_ONCE)) {
      if (signal.aborted) return failure;
      try {
        await this.take(source, mail, actor, client, { uid, identity: identityOf(uid) }, signal);
      } catch (error) {
        if (isPassing(error) || !client.usable) throw error;
        failure ??= error;
      }
    }
    return failure;
  }

  /** UIDs in their order. SINCE looks at the day of arrival on the server, not at what the message says. */
  private async search(client: ImapFlow, { since }: MailSettings, unseen: boolean): Promise<number[]> {
    const found = await client.search({ since: new Date(since), ...(unseen ? { seen: false } : {}) }, { uid: true });
    return Array.isArray(found) ? [...found].sort((a, b) => a - b) : [];
  }

  /** What was committed by a worker that died before it could say so to the server. */
  private async acknowledgeAgain(
    client: ImapFlow,
    mail: MailSettings,
    uids: readonly number[],
    stateOf: (uid: number) => string | undefined,
  ): Promise<void> {
    const left = mail.moveTo === null ? await this.search(client, mail, true) : uids;
    for (const uid of left) {
      const state = stateOf(uid);
      if (state === 'taken' || state === 'repeated') await this.acknowledge(client, mail, uid);
    }
  }

  private async acknowledge(client: ImapFlow, { moveTo }: MailSettings, uid: number): Promise<void> {
    await client.messageFlagsAdd(uid.toString(), ['\\Seen'], { uid: true });
    if (moveTo !== null) {
      await client.mailboxCreate(moveTo).catch(() => undefined); // it is there already
      await client.messageMove(uid.toString(), moveTo, { uid: true });
    }
  }

  private async take(
    source: Source,
    mail: MailSettings,
    actor: Actor,
    client: ImapFlow,
    { uid, identity }: { uid: number; identity: string },
    signal: AbortSignal,
  ): Promise<void> {
    const about = await client.fetchOne(uid.toString(), { uid: true, size: true, envelope: true }, { uid: true });
    if (!about) return; // somebody took it away
    const message: Message = {
      uid,
      identity,
      subject: plainLine(about.envelope?.subject, 500),
      sender: senderLine(about.envelope?.from),
      size: about.size ?? 0,
    };
    const { size } = message;
    const name = plainLine(about.envelope?.messageId, 200) || identity;
    const item = await this.items.open(source, { identity, name, size });
    failpoint('intake.after-item');
    if (item.state !== 'taking') return;
    const folder = await this.workFolder();
    try {
      this.receiving.admit(actor, size);
      const settled = await this.takeIn(source, actor, item, message, { client, folder, signal });
      failpoint('intake.before-acknowledge');
      if (settled) await this.acknowledge(client, mail, uid);
      failpoint('intake.after-acknowledge');
    } catch (error) {
      if (isPassing(error) || !client.usable) throw error;
      if (isFinal(error)) await this.items.refused(source, item, error);
      else {
        await this.items.failed(source, item, error);
        throw error;
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** @returns true when the message is safe, by now or before */
  private async takeIn(
    source: Source,
    actor: Actor,
    item: Item,
    { uid, subject, sender }: Message,
    { client, folder, signal }: { client: ImapFlow; folder: string; signal: AbortSignal },
  ): Promise<boolean> {
    const raw = join(folder, 'message');
    const { sha256, size } = await this.download(actor, client, uid, raw);
    await this.items.describe(source, item, { sha256, size });
    if (await this.items.takenBefore(source, item, sha256)) {
      await this.items.repeated(source, item);
      return true;
    }
    const { parts, shortOf } = await this.takeApart(raw, folder, signal);
    const whole = await this.receiving.keep(actor, item, 'message', {
      name: messageName(subject),
      contentType: 'message/rfc822',
      bytes: createReadStream(raw),
    });
    const stored: StoredPart[] = [];
    for (const part of parts) {
      const { n, name, contentType } = part;
      const bytes = createReadStream(join(folder, 'parts', n.toString()));
      const kept = await this.receiving.keep(actor, item, `part-${n.toString()}`, {
        name: name || `tep-kem-${(n + 1).toString()}`,
        contentType,
        bytes,
      });
      stored.push({ ...part, id: kept.id, contentType: kept.contentType });
    }
    const main = mainPart(stored);
    const others = stored.filter(({ id }) => id !== main?.id).map(({ id }) => id);
    const fileIds = main ? [main.id, whole.id, ...others] : [whole.id, ...others];
    const documentId = await this.receiving.receive(actor, item, { fileIds, source: 'mail', sender });
    await this.items.taken(source, item, documentId, shortOf ?? (main ? null : keptReason(mailWithoutDocument({}))));
    return true;
  }

  /** The message as the server has it, hashed on its way. Its size was stated by the server, so it is counted too. */
  private async download(actor: Actor, client: ImapFlow, uid: number, path: string) {
    const { content } = await client.download(uid.toString(), undefined, { uid: true });
    if (!content) throw new Error('the server does not hand the message out');
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        hash.update(chunk);
        try {
          this.receiving.admit(actor, size);
          done(null, chunk);
        } catch (error) {
          done(error instanceof Error ? error : new Error(String(error)));
        }
      },
    });
    await pipeline(content, count, createWriteStream(path, { mode: 0o600 }));
    return { sha256: hash.digest('hex'), size };
  }

  /** The attachments, each in a file; none where the message breaks the process that reads it. */
  private async takeApart(path: string, folder: string, signal: AbortSignal) {
    const none = { parts: [] as MailPart[], shortOf: keptReason(mailUnparsed({})) };
    await mkdir(join(folder, 'parts'));
    try {
      const said = await runApart('read-mail', { path, folder: join(folder, 'parts') }, MailAnswer, {
        ...PARSE,
        signal,
      });
      if (!said.ok) return none;
      const full = said.parts.filter(({ size }) => size > 0);
      const more = said.more || full.length > MOST_FILES;
      return {
        parts: full.slice(0, MOST_FILES),
        shortOf: more ? keptReason(mailMoreParts({ kept: MOST_FILES })) : null,
      };
    } catch (error) {
      if (error instanceof BrokeApart && !signal.aborted) return none;
      throw error;
    }
  }

  private async workFolder(): Promise<string> {
    const parent = join(this.config.VANTHU_DATA, 'work');
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(parent, 'intake-'));
  }
}
