import { startsRecipients } from '../reading/folded.rules';
import { isSyllable } from '../reading/vietnamese.rules';
import { fieldFrom, headLines, isCapitals, type HeadField, type HeadLine, type HeadPage } from './head-line';
import { withKnownWords } from './known-words.rules';
import { isOfficialWord, withOfficialWords } from './official-words.rules';

const NONE = { signer: null, signerCapacity: null };

/**
 * Reads who signed and in what capacity (quyền hạn, chức vụ, họ tên): capitals at the lower right, then, under seal and
 * signature, a name.
 *
 * @see Decree 30/2020/NĐ-CP, art. 13
 */
export const readSignature = (
  pages: readonly HeadPage[],
): { signer: HeadField | null; signerCapacity: HeadField | null } => {
  for (const page of pages) {
    const all = headLines(page);
    const start = all.findIndex(({ text, x0 }) => x0 < 0.45 && startsRecipients(text));
    const top = all[start];
    if (!top) continue;
    const right = all
      .filter(({ x0, x1, y0 }) => x0 > 0.4 && (x0 + x1) / 2 > 0.5 && y0 > top.y0 - 0.06)
      .toSorted((a, b) => a.y0 - b.y0);
    const capacity = capacityLines(right);
    const under = capacity.at(-1) ?? top;
    const name = right.filter((line) => line.y0 > under.y0 && isName(line.text)).at(-1);
    return {
      signerCapacity: fieldFrom(
        capacity,
        capacity
          .map(({ text }) => withOfficialWords(withKnownWords(text.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))))
          .join(' / '),
        0.98,
        (text) => (isOfficialWord(text) ? 0.9 : 0),
      ),
      signer: name ? fieldFrom([name], trimmed(name.text), 0.98) : null,
    };
  }
  return NONE;
};

/** The first capitals and those right under them; what a seal makes of capitals stands lower. */
const capacityLines = (right: HeadLine[]): HeadLine[] => {
  const start = right.findIndex(({ text }) => isCapacity(text));
  const first = right[start];
  if (!first) return [];
  const lines = [first];
  for (const line of right.slice(start + 1)) {
    const above = lines.at(-1) ?? first;
    if (!isCapacity(line.text) || line.y0 - above.y1 > (above.y1 - above.y0) * 1.2) break;
    lines.push(line);
  }
  return lines;
};

const isCapacity = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => isSyllable(word) || /^(TM|KT|TL|TUQ|Q|UBND|HĐND|TVU)$/.test(word));
  return isCapitals(text) && text.length >= 4 && known.length >= Math.max(1, words.length * 0.6);
};

/** Two to six syllables, each with a capital. */
const isName = (text: string): boolean => {
  const words = trimmed(text).split(/\s+/);
  const good = words.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && isSyllable(word));
  return words.length >= 2 && words.length <= 6 && good.length >= words.length - 1 && good.length >= 2;
};

const trimmed = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
