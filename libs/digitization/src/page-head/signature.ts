import { folded, startsRecipients } from '../reading/folded.rules';
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
        capacity.map(({ text }) => postOf(text)).join(' / '),
        isWhole(capacity) ? 0.98 : 0.7,
        (text) => (isOfficialWord(text) ? 0.9 : 0),
      ),
      signer: name
        ? fieldFrom([name], withFamilyName(trimmed(name.text)), hasFamilyName(name.text) ? 0.98 : 0.84)
        : null,
    };
  }
  return NONE;
};

/** A line of the capacity without the dots and colons that specks made; those of `KT.` and its like stay, with a blank. */
const postOf = (text: string): string =>
  withOfficialWords(
    withKnownWords(
      text
        .replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
        .replace(/^(T\/?M|K\/?T|T\/?L|TUQ|Q)[.:;,]\s*(?=\p{L})/u, '$1. ')
        .replace(/(\p{L}+)[.:;,]+(?=\s|$)/gu, (whole, word: string) =>
          /^(?:T\/?M|K\/?T|T\/?L|TUQ|Q|M|T|L)$/.test(word) ? whole : word,
        )
        .replace(/^PH[OÒỎÔ] /, 'PHÓ '),
    ),
  );

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

/**
 * Who signs for another (KT., TL., TUQ.) or for all (TM.) has a post of his own in the next line, and who signs for the
 * head (KT.) is no head himself: what reads so has lost its first word.
 */
const isWhole = (capacity: HeadLine[]): boolean => {
  const posts = capacity.map(({ text }) => withOfficialWords(withKnownWords(trimmed(text))));
  const last = posts.at(-1) ?? '';
  const replaced = posts.flatMap((post) => /^K\/?T\b\P{L}*(.*)$/iu.exec(post)?.[1] ?? []);
  return (
    !/^(?:K\/?T|T\/?L|T\/?M|TUQ)\b/i.test(last) &&
    POST.test(last) &&
    !replaced.includes(last) &&
    !posts.some((post) => /^(?:PHÓ )?TRƯỞNG$/.test(post))
  );
};

const POST =
  /(?:^|\s)(?:(?:\p{L}+ )?TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHỦ NHIỆM|[CÁ]\p{L}* ?VIÊN|CHÁNH (?:VĂN PHÒNG|THANH TRA|ÁN)|TỔNG (?:THANH TRA|BIÊN TẬP|KIỂM TOÁN NHÀ NƯỚC)|THỦ TƯỚNG|THƯ KÝ|ĐẠI BIỂU|CHỈ HUY)(?: |$)/u;

const isCapacity = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => isSyllable(word) || /^([TMKLQ]|TM|KT|TL|TUQ|UBND|HĐND|TVU)$/.test(word));
  return isCapitals(text) && text.length >= 4 && known.length >= Math.max(1, words.length * 0.6);
};

/** Family names that most people bear, of the Kinh and of other peoples: a name that begins otherwise is looked at. */
const FAMILY_NAMES = new Set(
  (
    'An Âu Bạch Bành Bế Bùi Cao Cáp Cầm Cấn Châu Chu Chử Cù Dương Đàm Đào Đặng Điêu Đinh Đoàn Đỗ Đồng Đường Giáp Giàng Giang Hà Hầu Hồ Hoa Hoàng Huỳnh ' +
    'Kha Khuất Khúc Khổng Khương Kiều Kim La Lã Lại Lâm Lê Lò Lỗ Lộc Lục Lương Lường Lưu Lữ Lý Lù Ma Mã Mạc Mai Mạch Mè Mùa Nghiêm Ngô Nguyễn Ngụy Nhâm Nhữ Ninh Nông Ngạc ' +
    'Ông Phạm Phan Phí Phó Phùng Phương Quách Quan Quàng Quản Sầm Sái Sùng Tạ Tăng Thạch Thái Thân Thào Thẩm Thi Tiêu Tô Tôn Tống Trang Trần Triệu Trịnh Trương Từ Tường ' +
    'Ung Uông Văn Vàng Vi Viên Vì Võ Vũ Vương Vừ Xa Y Yên'
  ).split(' '),
);

/** A first word that is no family name, but one without its marks: `Đỉnh` is `Đinh`. It stays doubtful. */
const withFamilyName = (name: string): string => {
  const [first = '', ...rest] = name.split(/\s+/);
  const alike = FAMILY_NAMES.has(first) ? [] : [...FAMILY_NAMES].filter((known) => folded(known) === folded(first));
  const [only, ...others] = alike;
  return only === undefined || others.length > 0 ? name : [only, ...rest].join(' ');
};

const hasFamilyName = (text: string): boolean => FAMILY_NAMES.has(trimmed(text).split(/\s+/)[0] ?? '');

/** Two to six syllables, each with a capital. */
const isName = (text: string): boolean => {
  const words = trimmed(text).split(/\s+/);
  const good = words.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && isSyllable(word));
  return words.length >= 2 && words.length <= 6 && good.length >= words.length - 1 && good.length >= 2;
};

const trimmed = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
