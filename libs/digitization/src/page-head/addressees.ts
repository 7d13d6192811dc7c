import { folded, startsRecipients } from '../reading/folded.rules';
import { withKnownWords } from './known-words.rules';
import { fieldFrom, headLines, type HeadField, type HeadLine, type HeadPage } from './head-line';

const MOST = 40;

/** Reads to whom the document is addressed (Kính gửi): in the same line, or as a list under it. */
export const readAddressees = (lines: HeadLine[]): HeadField | null => {
  const start = lines.findIndex(({ text }) => /^k[ie]nh g[uư]i|\bdien\s*:$/.test(folded(text)));
  const first = lines[start];
  if (!first) return null;
  const inline = /^k[ie]nh g[uư]i/.test(folded(first.text))
    ? first.text.replace(/^\S+\s+\S+?\s*[:;.]\s*|^\S+\s+\S+\s*/u, '')
    : '';
  const items: string[] = inline.trim() === '' ? [] : [inline];
  const used = [first];
  for (const line of lines.slice(start + 1, start + 1 + MOST)) {
    // An incoming stamp may stand beside the list, at the left edge.
    if (line.x1 < 0.3) continue;
    const dash = /^[-–—+•]/.test(line.text);
    const item = items.at(-1);
    const above = used.at(-1) ?? first;
    if (line.y0 - above.y1 > (above.y1 - above.y0) * 1.5) break;
    if (dash) items.push(line.text);
    else if (item === undefined || /[.:]$/.test(item)) break;
    // The text of the letter begins with a capital: small letters go on with the name, wherever they stand.
    else if (!/^\p{Ll}/u.test(line.text) && /^[-–—+•]/.test(item) !== isHanging(line, above)) break;
    else items[items.length - 1] = `${item} ${line.text}`;
    used.push(line);
    if (line.text.endsWith('.')) break;
  }
  const names = items.map((item) => item.replace(/^[-–—+•]\s*/, '').replace(/[;:.,]\s*$/, '')).filter(Boolean);
  return fieldFrom(used, names.map(withKnownWords).map(withSmallLetters).join('\n'), 0.96);
};

/** `SỞ Nội vụ`: a first word in capitals before one in small letters was read too large. */
const withSmallLetters = (name: string): string =>
  name.replace(/^(\p{Lu})(\p{Lu}+)(?= \p{Lu}\p{Ll})/u, (whole, first: string, rest: string) =>
    /^(?:UBND|HĐND|UBMTTQ|MTTQ|TAND|VKSND|BHXH|LĐLĐ)$/.test(whole) ? whole : first + rest.toLowerCase(),
  );

/** A line that goes on with an entry begins no further left than the entry's dash. */
const isHanging = (line: HeadLine, above: HeadLine): boolean => line.x0 >= above.x0 - 0.02;

/** Reads the recipients (nơi nhận), a list at the lower left of the last page, as printed. */
export const readRecipients = (pages: readonly HeadPage[]): HeadField | null => {
  for (const page of pages) {
    const lines = headLines(page);
    const start = lines.findIndex(({ text, x0 }) => x0 < 0.45 && startsRecipients(text));
    const heading = lines[start];
    if (!heading) continue;
    const entries: HeadLine[][] = [];
    for (const line of lines.slice(start + 1)) {
      const above = entries.at(-1)?.at(-1) ?? heading;
      if (line.x0 > 0.45 || line.y0 < above.y0 - (above.y1 - above.y0)) break;
      if (/^[-–—+•]/.test(line.text)) entries.push([line]);
      else entries.at(-1)?.push(line);
    }
    const texts = entries.map((entry) =>
      entry
        .map(({ text }) => text)
        .join(' ')
        .replace(/^[-–—+•]\s*/, '- ')
        // The blank after a comma is narrow in small print, and a speck may stand after the end.
        .replace(/,(?=\p{L})/gu, ', ')
        .replace(/([;.])\s+[^\p{L}\p{N}]+$/u, '$1'),
    );
    return fieldFrom(entries.flat(), asList(texts).map(withKnownWords).join('\n'), isWholeList(texts) ? 0.96 : 0.8);
  }
  return null;
};

/** Each entry ends in its sign, and the last says where it is kept: `- Lưu: VT, …` (Decree 30/2020/NĐ-CP, annex I). */
const isWholeList = (entries: readonly string[]): boolean =>
  entries.every((entry, i) => (i === entries.length - 1 ? /^- Lưu: ?VT\b.*\.$/u.test(entry) : entry.endsWith(';')));

/**
 * The entries as they are printed everywhere: one that lost its dash begins after a semicolon, the archive is `VT`, the
 * portal is `TTĐT`, and where others end in a semicolon each does (Decree 30/2020/NĐ-CP, annex I). What had to be put
 * right makes the list doubtful all the same.
 */
const asList = (entries: readonly string[]): string[] => {
  const apart = entries
    .flatMap((entry) => entry.split(/(?<=;)\s+(?=\p{Lu})/u).map((part, i) => (i === 0 ? part : `- ${part}`)))
    .map((entry) =>
      entry
        .replace(/^- L[uưƯ]u\s*[:;.]?\s*V[TIÌÍỊỈĨ1l](?![\p{L}\p{N}])/u, '- Lưu: VT')
        .replace(/^- C[oôóòỏốồổỗộ]ng TT[DĐÐ]T(?!\p{L})/u, '- Cổng TTĐT')
        .replace(/^(- Lưu: VT.*?\.)\s+\S{1,3}$/u, '$1'),
    );
  const listed = apart.slice(0, -1).some((entry) => entry.endsWith(';'));
  return apart.map((entry, i) => {
    if (!listed) return entry;
    const bare = entry.replace(/[\s.,:;]+$/, '');
    return i < apart.length - 1 ? `${bare};` : /^- Lưu: VT, \p{L}+[.,]?$/u.test(entry) ? `${bare}.` : entry;
  });
};
