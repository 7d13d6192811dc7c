import { folded } from '../reading/folded.rules';
import { isOneWord } from './known-words.rules';

/** Words that begin the name of an agency; a line that begins with one begins a new name. */
const FIRST_WORDS =
  /^(bo|so|uy ban|ubnd|hdnd|hoi dong|phong|ban|van phong|cuc|vu|chi cuc|tong cuc|trung tam|truong|vien|cong ty|tong cong ty|tap doan|thanh tra|toa an|vien kiem sat|kiem toan|dang bo|dang uy|huyen uy|tinh uy|thanh uy|quan uy|thi uy|bao hiem|kho bac|ngan hang|hoc vien|benh vien|quoc hoi|chinh phu|thu tuong|chu tich|hoi|doan|lien doan|lien hiep|mat tran|dai hoc|cao dang|dai|bao|tap chi|cong an|quan khu|chi nhanh|hat|doi|co quan|thuong truc|nha xuat ban|to chuc|tram|xi nghiep|nha may)\b/;

/** A line that cannot be a whole name: the name goes on in the next line. */
const OPEN = /(\b(va|cua|ve|voi|cho|cac|dai bieu)|[-,&])$/;
const BARE =
  /^(van phong|phong|ban|cuc|vu|vien|so|bo|hoi|doan|trung tam|truong|uy ban|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|dang bo|cong ty)$/;

/**
 * Groups the lines of the agency block into names: the last is the issuer (cơ quan ban hành), those above it are the
 * superior (cơ quan chủ quản). Both may run over several lines.
 *
 * @returns indexes of lines, a list for each name.
 */
export const agencyNames = (lines: string[]): number[][] => {
  const names: number[][] = [];
  for (const [i, line] of lines.entries()) {
    const name = names.at(-1);
    const above = folded(lines[i - 1] ?? '');
    const runsOver = !/\buy$/.test(above) && isOneWord(lines[i - 1] ?? '', line);
    // `TRƯỜNG` may be the end of `… VÀ MÔI TRƯỜNG`: it is bare only where it begins a name.
    const bare = name?.length === 1 && BARE.test(above);
    const goesOn =
      OPEN.test(above) || bare || runsOver || !FIRST_WORDS.test(folded(line)) || endsPlace(above, line, lines[i + 1]);
    if (name && goesOn) name.push(i);
    else names.push([i]);
  }
  return names;
};

const LEVEL = /\b(?:tinh|huyen|quan|xa|phuong|thi tran|thi xa|thanh pho) \p{L}+$/u;

/** `… TỈNH THUẬN` / `PHONG` / `SỞ Y TẾ`: hardly any place has one syllable, and no name is a bare `PHÒNG` above another. */
const endsPlace = (above: string, line: string, below: string | undefined): boolean =>
  LEVEL.test(above) && /^\p{L}+$/u.test(line) && below !== undefined && FIRST_WORDS.test(folded(below));

/** The abbreviations an issuer may have in a symbol: all its initials, with and without `và`, and the common short forms. */
export const abbreviationsOf = (name: string): string[] => {
  const words = name
    .toUpperCase()
    .replace(/^UBND\b/, 'ỦY BAN NHÂN DÂN')
    .split(/[\s,-]+/)
    .filter(Boolean);
  const initials = (list: string[]): string => list.map((word) => word.normalize('NFD')[0] ?? '').join('');
  const strict = (list: string[]): string =>
    list.map((word) => (word.startsWith('Đ') ? 'Đ' : initials([word]))).join('');
  const withoutAnd = words.filter((word) => !['VÀ', 'CỦA', 'VỀ'].includes(word));
  const place = withoutAnd.findIndex((word) => /^(TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG)$/.test(word));
  const body = place > 0 ? withoutAnd.slice(0, place) : withoutAnd;
  return [...new Set([strict(words), strict(withoutAnd), strict(body)])].filter((letters) => letters.length >= 2);
};

/**
 * Whether a name can be whole: it begins with a word that agencies begin with, and does not end in one that wants
 * another after it.
 */
export const isWholeName = (name: string): boolean => FIRST_WORDS.test(folded(name)) && !OPEN.test(folded(name));

/** A dash between two names may be a speck after the superior's. Two ministries that issue together have one, too. */
export const isTwoNames = (name: string): boolean => {
  const names = name.split(/\s[-–]\s/);
  return names.length > 1 && names.every((one) => isWholeName(one)) && !areJoint(names);
};

/** Two of one rank issue together (liên tịch): no ministry stands under another. */
export const areJoint = (names: readonly string[]): boolean => names.every((name) => folded(name).startsWith('bo '));

/** Letters of a part of a symbol that are initials: `SNgV` has S, N and V, `SGD&ĐT` has no sign. */
const initialsIn = (part: string): string[] => Array.from(part).filter((letter) => /\p{Lu}/u.test(letter));

const initialsOf = (name: string): string[] =>
  name
    .toUpperCase()
    .replace(/\bUBND\b/g, 'ỦY BAN NHÂN DÂN')
    .replace(/\bHĐND\b/g, 'HỘI ĐỒNG NHÂN DÂN')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .map((word) => (word.startsWith('Đ') ? 'Đ' : (word.normalize('NFD')[0] ?? '')));

/** Letters that are one another without a stroke or a hook. */
const TWINS: Readonly<Record<string, string>> = { D: 'Đ', Đ: 'D', O: 'Q', Q: 'O', Ð: 'Đ' };

/**
 * Holds a part of a symbol against the names it may be short for: its capitals are initials of the name, in their order,
 * though seldom all of them.
 *
 * @returns the part with twin letters put right (`SGDDT` of an agency of `GIÁO DỤC VÀ ĐÀO TẠO`), or undefined when the
 * letters are not of this name.
 */
export const asInitials = (part: string, name: string): string | undefined => {
  const letters = initialsIn(part);
  const initials = initialsOf(name);
  if (letters.length < 2) return undefined;
  // The fewest twins for the letters so far, by how many initials they have used up.
  let ways = new Map<number, { twins: number; said: string }>([[0, { twins: 0, said: '' }]]);
  for (const letter of letters) {
    const next = new Map<number, { twins: number; said: string }>();
    for (const [from, { twins, said }] of ways) {
      for (let at = from; at < initials.length; at++) {
        const initial = initials[at] ?? '';
        const cost = initial === letter ? 0 : TWINS[letter] === initial ? 1 : Infinity;
        const way = { twins: twins + cost, said: said + initial };
        if (way.twins < (next.get(at + 1)?.twins ?? Infinity)) next.set(at + 1, way);
      }
    }
    ways = next;
  }
  const best = Array.from(ways.values()).sort((a, b) => a.twins - b.twins)[0];
  if (!best || best.twins > 1) return undefined;
  const put = Array.from(best.said);
  return Array.from(part, (letter) => (/\p{Lu}/u.test(letter) ? (put.shift() ?? letter) : letter)).join('');
};
