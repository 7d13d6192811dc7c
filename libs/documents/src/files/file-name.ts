const MAX_BYTES = 255;
/** Windows overlooks spaces before the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?=\.|$)/i;
const EXTENSION = /\.([A-Za-z][A-Za-z0-9]{0,9})$/;

/** The extension of a cleaned name in lower case, without its dot; '' where it has none. */
export const extensionOf = (name: string): string => (EXTENSION.exec(name)?.[1] ?? '').toLowerCase();

/**
 * The file's own name out of what a client stated: in NFC, without folders, control and invisible characters, text
 * direction overrides and what Windows refuses. May be ''. Never opened as a path; this keeps it harmless wherever it
 * is shown, downloaded or unpacked.
 */
export function cleanName(stated: string): string {
  const visible = stated
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  const bare = last.replace(/[<>:"|?*]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const named = bare.replace(/^-+/, '_');
  return DEVICE.test(named) ? `_${named}` : named;
}

/** The name to keep for a file whose contents are of a type: at most 255 bytes of UTF-8, always with its extension. */
export function fileName(stated: string, extensions: readonly string[]): string {
  const [usual = 'bin'] = extensions;
  const clean = cleanName(stated);
  const extension = extensionOf(clean);
  const known = extensions.includes(extension);
  const suffix = known ? clean.slice(-extension.length - 1) : `.${usual}`;
  const stem = known ? clean.slice(0, -suffix.length) : clean;
  const kept = cut(stem, MAX_BYTES - suffix.length).replace(/[\s.]+$/, '');
  return (kept === '' ? 'van-ban' : kept) + suffix;
}

/** The longest beginning of whole characters, each with its marks, that fits into so many bytes. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    used += Buffer.byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}
