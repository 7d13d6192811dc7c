import { createHash } from 'node:crypto';

import { z } from 'zod';

/** A code of ours on a sheet: of a folder, a box, a type of document. What a PDF or a folder name can hold, on one line. */
const Code = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Z}])?$/u)
  // One spelling for each letter: what is printed comes back the same.
  .refine((text) => text.normalize('NFC') === text);

const common = {
  /** Type of the documents behind the sheet, by its abbreviation or code (loại văn bản); null if it says nothing. */
  docType: Code.max(20).nullable(),
  /** The paper behind the sheet is written on both sides: an empty back is a back, not the end of a document. */
  duplex: z.boolean(),
};

/**
 * What a separator sheet (tờ phân cách) says: a new document, a new folder (hồ sơ) or a new box (hộp, by its label)
 * begins behind it.
 */
export const SeparatorSheet = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('document'), ...common }),
  z.strictObject({ what: z.literal('folder'), code: Code, ...common }),
  z.strictObject({ what: z.literal('box'), code: Code, ...common }),
]);
export type SeparatorSheet = z.infer<typeof SeparatorSheet>;

/** Prefix and version of every code that Vanthu prints for itself, and what kind of code this is. */
const PREFIX = 'VT1:SEP:';
const NAMES = { document: 'DOC', folder: 'FOLDER', box: 'BOX' } as const;
/** Longer texts are not looked at: hostile codes hold up to 7,089 characters. */
export const LONGEST_PAYLOAD = 600;

/**
 * Writes what the codes of a sheet hold: `VT1:SEP:FOLDER:<code>/<type>/<sides>*<check>`. Everything but the letters
 * and digits of ASCII is percent-encoded in capitals, so that a code in capitals stays in the small alphabet of QR.
 */
export const formatSeparator = (sheet: SeparatorSheet): string => {
  const code = sheet.what === 'document' ? '' : sheet.code;
  const body = [code, sheet.docType ?? '', sheet.duplex ? '2' : '1'].map(escaped).join('/');
  const text = `${PREFIX}${NAMES[sheet.what]}:${body}`;
  return `${text}*${checkOf(text)}`;
};

/**
 * Reads what a code on a page holds; null unless it is one of ours to the last character. Foreign codes (links,
 * invoices, signature stamps) have no such prefix, and a misread one has no such check. The check is no proof of
 * origin: whoever prints a sheet of ours may cut a batch, which is what the sheets are for.
 */
export const parseSeparator = (text: string): SeparatorSheet | null => {
  if (text.length > LONGEST_PAYLOAD || !text.startsWith(PREFIX)) return null;
  const [, body = '', name, fields = '', check] = /^(VT1:SEP:([A-Z]+):([^*]*))\*([0-9A-Z]+)$/.exec(text) ?? [];
  if (name === undefined || check !== checkOf(body)) return null;
  const [code = '', docType = '', sides = '', ...more] = fields.split('/').map(unescaped);
  const what = name === NAMES.document ? 'document' : name === NAMES.folder ? 'folder' : 'box';
  const read = SeparatorSheet.safeParse({
    what,
    ...(what === 'document' && code === '' ? {} : { code }),
    docType: docType === '' ? null : docType,
    duplex: sides === '2',
  });
  // Only what we would have written ourselves: one sheet, one text.
  return more.length === 0 && read.success && formatSeparator(read.data) === text ? read.data : null;
};

const escaped = (text: string): string =>
  Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const letter = String.fromCharCode(byte);
    return /[0-9A-Za-z.-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** Letters and digits that are not mistaken for each other, all in the small alphabet of QR (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Thirty bits of a hash: a text that was read wrong passes once in a thousand million times. */
const checkOf = (text: string): string => {
  const number = createHash('sha256').update(text, 'utf8').digest().readUInt32BE() >>> 2;
  return Array.from({ length: 6 }, (_, i) => ALPHABET[(number >>> (25 - i * 5)) & 31]).join('');
};
