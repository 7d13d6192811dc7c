import { createHash, randomUUID } from 'node:crypto';
import type { Browser, TestApp } from './app';
import { aTinyPdf } from './registration-load';

export const sha256Of = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
/** As Content-Digest states it (RFC 9530). */
export const digestOf = (bytes: Buffer) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
/** A PDF that nobody else has. */
export const aPdf = () => aTinyPdf(`Van ban ${randomUUID()}`);

/** Uploads a raw body, as programs send it. */
export const upload = (
  api: TestApp,
  who: Browser,
  bytes: Buffer,
  { name = 'van-ban.pdf', headers = {} }: { name?: string; headers?: Record<string, string> } = {},
) =>
  api.request({
    method: 'POST',
    url: `/files?name=${encodeURIComponent(name)}`,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/pdf', cookie: who.cookie, ...headers },
    payload: bytes,
  });

export type Part = { name: string; filename?: string; type?: string; bytes: Buffer | string };

/** A form as browsers send it; without its end when `whole` is false. */
export function aForm(parts: readonly Part[], whole = true): { payload: Buffer; type: string } {
  const boundary = `----${randomUUID()}`;
  const pieces = parts.flatMap(({ name, filename, type, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n` +
        `${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  if (whole) pieces.push(Buffer.from(`--${boundary}--\r\n`));
  return { payload: Buffer.concat(pieces), type: `multipart/form-data; boundary=${boundary}` };
}
