/** What Vanthu takes in and can read. The first extension is the usual one. */
export const FILE_TYPES = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'], alsoCalled: ['application/x-pdf'] },
  'image/jpeg': { label: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], alsoCalled: ['image/jpg', 'image/pjpeg'] },
  'image/png': { label: 'PNG', extensions: ['png'], alsoCalled: ['image/x-png'] },
  'image/tiff': { label: 'TIFF', extensions: ['tif', 'tiff'], alsoCalled: ['image/tif', 'image/x-tiff'] },
} as const satisfies Record<string, { label: string; extensions: readonly string[]; alsoCalled: readonly string[] }>;

export type FileType = keyof typeof FILE_TYPES;
const TYPES = Object.keys(FILE_TYPES) as FileType[];

/** Bytes at the start of a file that tell its type. PDF readers look for `%PDF-` within the first kilobyte. */
export const HEAD_BYTES = 1_024 + 5;

/** `type` is null for what Vanthu does not take; `label` names it either way. */
export type Sniffed = { readonly type: FileType | null; readonly label: string };

type Signature = { readonly label: string; readonly at?: number; readonly bytes: string };

const IMAGES: readonly (Signature & { type: FileType })[] = [
  { type: 'image/jpeg', label: 'JPEG', bytes: '\xff\xd8\xff' },
  { type: 'image/png', label: 'PNG', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/tiff', label: 'TIFF', bytes: 'II*\0' },
  { type: 'image/tiff', label: 'TIFF', bytes: 'MM\0*' },
  { type: 'image/tiff', label: 'TIFF', bytes: 'II+\0' },
  { type: 'image/tiff', label: 'TIFF', bytes: 'MM\0+' },
];

/** Formats with a signature of their own, which also tell a file of two faces from a PDF with some junk before it. */
const FOREIGN: readonly Signature[] = [
  { label: 'ZIP (docx, xlsx, pptx, odt, zip)', bytes: 'PK\x03\x04' },
  { label: 'ZIP', bytes: 'PK\x05\x06' },
  { label: 'Microsoft Office (doc, xls, ppt, msg)', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { label: 'GIF', bytes: 'GIF8' },
  { label: 'WebP', at: 8, bytes: 'WEBP' },
  { label: 'HEIC / MP4', at: 4, bytes: 'ftyp' },
  { label: 'BMP', bytes: 'BM' },
  { label: 'RTF', bytes: '{\\rtf' },
  { label: 'PostScript', bytes: '%!PS' },
  { label: 'RAR', bytes: 'Rar!' },
  { label: '7-Zip', bytes: "7z\xbc\xaf'\x1c" },
  { label: 'gzip', bytes: '\x1f\x8b' },
  { label: 'EXE', bytes: 'MZ' },
  { label: 'ELF', bytes: '\x7fELF' },
  { label: 'DjVu', bytes: 'AT&TFORM' },
  { label: 'JPEG 2000', at: 4, bytes: 'jP  ' },
];

/** Control characters that no plain text has: other than tab, line and form feeds. */
const isBinary = (text: string) => /(?![\t\n\v\f\r\x80-\x9f])\p{Cc}/u.test(text);

/** Says what a file is from its first `HEAD_BYTES` bytes, whatever it is called. */
export function sniff(head: Uint8Array): Sniffed {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const fits = ({ at = 0, bytes }: Signature) => text.startsWith(bytes, at);
  const image = IMAGES.find(fits);
  if (image) return { type: image.type, label: image.label };
  if (text.startsWith('%PDF-')) return { type: 'application/pdf', label: 'PDF' };
  // BM and MZ are two letters: too few to condemn what goes on as a PDF or as plain words.
  const foreign = FOREIGN.find((signature) => fits(signature) && (signature.bytes.length > 2 || isBinary(text)));
  if (foreign) return { type: null, label: foreign.label };
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|script)/i.test(text)) return { type: null, label: 'HTML' };
  if (/^(?:\xef\xbb\xbf)?\s*<\?php/i.test(text)) return { type: null, label: 'PHP' };
  if (text.includes('%PDF-')) return { type: 'application/pdf', label: 'PDF' };
  if (/^(?:\xef\xbb\xbf)?\s*<svg/i.test(text)) return { type: null, label: 'SVG' };
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/i.test(text)) return { type: null, label: 'XML' };
  return { type: null, label: isBinary(text) ? 'application/octet-stream' : 'text/plain' };
}

/** Declared types that claim nothing: what programs send when they do not know. */
const NO_CLAIM = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/x-www-form-urlencoded']);

/** Extensions of formats that are none of ours. Others, as in `12.UBND`, are taken for a part of the name. */
const OTHER_FORMATS = new Set(
  (
    'doc docx docm dot dotx odt rtf txt log md csv tsv xls xlsx xlsm ods ppt pptx pptm odp pps xps oxps epub djvu ps eps ' +
    'gif bmp webp heic heif avif ico psd ai svg jp2 htm html xhtml mht mhtml xml xsl json yaml yml js mjs ts css php asp ' +
    'aspx jsp py rb pl sh bash ps1 bat cmd com exe dll msi scr pif vbs wsf hta lnk jar apk app deb rpm dmg iso img zip ' +
    'rar 7z gz tgz tar bz2 xz mp3 mp4 m4a avi mov mkv wav wmv eml msg p7s p7m p7b cer crt pem sql sqlite mdb accdb torrent'
  ).split(' '),
);

/**
 * What a client claims about a file and its contents belie, or null when nothing is untrue: an extension or a
 * Content-Type of another format.
 */
export function belied(type: FileType, claims: { contentType: string; extension: string }): string | null {
  const stated = (claims.contentType.split(';')[0] ?? '').trim().toLowerCase();
  const own: readonly string[] = [type, ...FILE_TYPES[type].alsoCalled];
  if (!NO_CLAIM.has(stated) && !own.includes(stated)) return stated;
  const { extension } = claims;
  const extensions: readonly string[] = FILE_TYPES[type].extensions;
  if (extensions.includes(extension)) return null;
  const ofOther = TYPES.some((other) => (FILE_TYPES[other].extensions as readonly string[]).includes(extension));
  return ofOther || OTHER_FORMATS.has(extension) ? `.${extension}` : null;
}
