import { unreadable } from '@vanthu/platform';

/** Header bytes arrive as Latin-1; who sends UTF-8 as it is means UTF-8. */
function asUtf8(text: string): string {
  const read = Buffer.from(text, 'latin1').toString('utf8');
  return read.includes('\uFFFD') ? text : read;
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The file name of a Content-Disposition header (RFC 6266): `filename*` before `filename`. */
export function dispositionName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  const decoded = extended === undefined ? undefined : percentDecoded(extended);
  if (decoded !== undefined) return decoded;
  const quoted = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1];
  if (quoted !== undefined) return asUtf8(quoted.replace(/\\(.)/g, '$1'));
  const token = /;\s*filename\s*=\s*([^";\s]+)/i.exec(header)?.[1];
  return token === undefined ? undefined : asUtf8(token);
}

/** Always an attachment, never shown in place: the name in ASCII for old programs, and as it is (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const ascii = name
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/**
 * The SHA-256 in hexadecimal that a Content-Digest or Repr-Digest header declares (RFC 9530); undefined when it names
 * other algorithms only. @throws Problem `unreadable` when it is no digest
 */
export function declaredSha256(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const item = header
    .split(',')
    .map((part) => /^\s*sha-256\s*=\s*(.*?)\s*$/i.exec(part)?.[1])
    .find((value) => value !== undefined);
  if (item === undefined) return undefined;
  const base64 = /^:([A-Za-z0-9+/]{43}=):$/.exec(item)?.[1];
  if (base64 === undefined) throw unreadable({});
  return Buffer.from(base64, 'base64').toString('hex');
}

/** The same header for a stored hash. */
export const reprDigest = (sha256: string): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;

/** Bytes `start` to `end`, both included. */
export type Range = { readonly start: number; readonly end: number };

/**
 * The one range of a Range header (RFC 9110, 14.2). `whole` for no header, several ranges and other units, as the
 * standard lets a server answer; `none` for a range outside of the file (416).
 */
export function byteRange(header: string | undefined, size: number): Range | 'whole' | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match) return 'whole';
  const [from = '', to = ''] = match.slice(1);
  if (from === '') {
    if (to === '') return 'whole';
    return Number(to) === 0 ? 'none' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  }
  if (to !== '' && Number(to) < Number(from)) return 'whole';
  if (Number(from) >= size) return 'none';
  return { start: Number(from), end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
