import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MailParser, type AttachmentStream, type MessageText } from 'mailparser';
import type { MailOrder, MailPart } from './mail-messages';

/** Parts beyond that stay in the message, which is kept whole anyway. */
const MOST_PARTS = 200;

/** Takes a mail apart: each attachment as its bytes are, into a folder of its own. Runs apart; says one thing. */
async function read({ path, folder }: MailOrder): Promise<{ parts: MailPart[]; more: boolean }> {
  const parser = new MailParser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    checksumAlgo: 'sha256',
  });
  const parts: MailPart[] = [];
  let more = false;
  const writing: Promise<void>[] = [];
  const take = async (part: AttachmentStream) => {
    const n = parts.length;
    if (n >= MOST_PARTS) {
      more = true;
      part.content.resume();
    } else {
      const target = join(folder, n.toString());
      const entry: MailPart = {
        n,
        name: part.filename ?? '',
        contentType: part.contentType,
        inline: part.related === true || part.contentDisposition === 'inline',
        size: 0,
      };
      parts.push(entry);
      await pipeline(part.content, createWriteStream(target, { mode: 0o600 }));
      entry.size = (await stat(target)).size;
    }
    part.release?.();
  };
  parser.on('data', (data: AttachmentStream | MessageText) => {
    if (data.type === 'attachment') writing.push(take(data));
  });
  await new Promise<void>((resolve, reject) => {
    parser.once('end', resolve);
    parser.once('error', reject);
    createReadStream(path).once('error', reject).pipe(parser);
  });
  await Promise.all(writing);
  return { parts, more };
}

process.once('message', (order: MailOrder) => {
  read(order).then(
    (said) => process.send?.({ ok: true, ...said }),
    (error: unknown) => process.send?.({ ok: false, detail: String(error).slice(0, 500) }),
  );
});
