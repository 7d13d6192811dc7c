import type { Shadow } from '@vanthu/references';

/** What stands under a label of an invitation: `Địa điểm: …`. */
export const LABELS = ['time', 'place', 'chair', 'participants', 'content', 'preparation', 'other'] as const;
export type Label = (typeof LABELS)[number];
/** Offsets into the shadow: of the words behind the label, up to where its part of the text ends. */
export type Region = {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  /** It tells how one meets (hình thức), not where. */
  readonly isForm: boolean;
};

const MARK = '(?:(?:[ivx]{1,4}|\\d{1,2}|[a-z])[.)/-] ?|[-+*•●.] ?)*';
const THING =
  '(?:cuoc hop|buoi hop|hoi nghi|phien hop|buoi lam viec|hop|hoi thao|toa dam|le|lam viec|to chuc|dien ra|tham du|du)';
const WORDS: readonly (readonly [Label, string])[] = [
  ['time', `thoi gian(?: ?(?:,|va|-|&) ?dia diem)?(?: ${THING})?(?: du kien)?|thoi diem|ngay gio|ngay hop|khai mac`],
  ['place', `dia diem(?: ${THING})?|dia chi(?: hop)?|noi hop|phong hop|hinh thuc(?: va dia diem)?|diem cau(?: chinh)?`],
  ['chair', `(?:nguoi |dong |lanh dao |dong chi |don vi )?(?:chu tri|chu toa)(?: ${THING})?`],
  [
    'participants',
    `thanh phan(?: ${THING}| kinh moi| duoc moi| moi| gom| va so luong){0,3}|kinh moi|tran trong kinh moi|thanh phan, doi tuong|dai bieu|khach moi`,
  ],
  ['content', `noi dung(?: ${THING}| lam viec| chinh| chuong trinh){0,2}|chuong trinh|ve viec|v/v|muc dich`],
  [
    'preparation',
    `chuan bi(?: noi dung| tai lieu| ${THING})?|(?:don vi|co quan|bo phan) chuan bi(?: noi dung| tai lieu)?|phan cong chuan bi`,
  ],
  [
    'other',
    `tai lieu(?: hop)?|luu y|ghi chu|dau moi lien he|lien he|trang phuc|kinh phi|noi nhan|kinh gui|yeu cau|so dien thoai|che do`,
  ],
];

/** A label begins a line, or a sentence within it, and ends with a colon; scans make of it a semicolon, a point or nothing. */
const PATTERN = WORDS.map(([, words], i) => `(?<l${i.toString()}>${words})`).join('|');
const AT_LINE = new RegExp(
  `^ *${MARK}(?:${PATTERN})(?:(?: [a-z]+){0,4}(?= ?:))?(?: ?\\([^)]{0,60}\\))? ?(?<colon>[:;.]|(?=\\s))`,
  'u',
);
const WITHIN = new RegExp(`(?<=[.;,)] ?| )(?:[-+*] ?)?(?:${PATTERN}) ?:`, 'gu');
/** Only these may do without a colon, since other sentences begin so too. */
const COLONLESS: readonly Label[] = ['time', 'place'];
const CLOSING =
  /^ *(?:de nghi|tran trong(?! kinh moi)|rat mong|rat han hanh|giay moi nay|kinh de nghi|nhan duoc|yeu cau|\(? ?gui kem|\(? ?tai lieu|noi nhan|t[.]? ?m\b|tm[.]|kt[.]|tl[.]|tuq[.]|chanh van phong$|nay |so xin|uy ban nhan dan [a-z ]+ (?:tran trong )?thong bao|xin )/;

type Line = { readonly start: number; readonly end: number };

export function linesOf({ clean }: Pick<Shadow, 'clean'>): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of clean.split('\n')) {
    if (raw.trim() !== '') lines.push({ start: at, end: at + raw.trimEnd().length });
    at += raw.length + 1;
  }
  return lines;
}

/** The parts of an invitation that stand under a label, in their order. */
export function regionsOf(shadow: Shadow): Region[] {
  const { clean, fold } = shadow;
  const lines = linesOf(shadow);
  const heads: { label: Label; at: number; start: number }[] = [];
  for (const { start, end } of lines) {
    const line = fold.slice(start, end);
    const first = AT_LINE.exec(line);
    const label = first ? labelOf(first.groups) : null;
    if (
      first &&
      label &&
      (first.groups?.colon === ':' || first.groups?.colon === ';' || COLONLESS.includes(label) || label === 'other')
    )
      heads.push({ label, at: start, start: start + first[0].length });
    for (const one of line.matchAll(WITHIN)) {
      const inner = labelOf(one.groups);
      if (inner && one.index >= (first?.[0].length ?? 0) && begins(clean, start + one.index))
        heads.push({ label: inner, at: start + one.index, start: start + one.index + one[0].length });
    }
  }
  heads.sort((a, b) => a.at - b.at);
  const isForm = (at: number) => /^[^a-z]*hinh thuc/.test(fold.slice(at, at + 24));
  return heads.map(({ label, at, start }, i) => {
    const next = heads[i + 1]?.at ?? fold.length;
    const closing = lines.find(
      (line) => line.start > start && line.start < next && CLOSING.test(fold.slice(line.start, line.end)),
    );
    const limit = Math.min(next, closing?.start ?? next);
    const isList = label === 'participants' || label === 'content' || label === 'preparation' || label === 'time';
    return { label, start, end: isList ? limit : endOfParagraph(clean, lines, start, limit), isForm: isForm(at) };
  });
}

/** Behind a sign that ends something, or with a capital letter: scans lose the ends of lines. */
const begins = (clean: string, at: number): boolean =>
  /[.;,)]\s*$/.test(clean.slice(Math.max(0, at - 3), at)) || /^[-+*\s]*\p{Lu}/u.test(clean.slice(at, at + 4));

function labelOf(groups: Readonly<Record<string, string | undefined>> | undefined): Label | null {
  const index = WORDS.findIndex((_, i) => groups?.[`l${i.toString()}`] !== undefined);
  return WORDS[index]?.[0] ?? null;
}

/** Lines that the edge of the page cut belong together; a sign that ends a sentence ends them. */
function endOfParagraph(clean: string, lines: readonly Line[], start: number, limit: number): number {
  let end = start;
  for (const line of lines) {
    if (line.end <= start) continue;
    if (line.start >= limit) break;
    if (end > start && clean.slice(start, end).trim() !== '') {
      const before = clean.slice(Math.max(start, end - 200), end).trimEnd();
      const width = line.start - (lines[lines.indexOf(line) - 1]?.start ?? 0);
      const goesOn =
        /^[\s]*[\p{Ll}\d(]/u.test(clean.slice(line.start, line.end)) || width > 70 || /[,–-]$/.test(before);
      if (/[.;!?]$/.test(before) || !goesOn) break;
    }
    end = Math.min(line.end, limit);
  }
  return end;
}

/** A piece of the shadow, and how sure it is that it is what was looked for. */
export type Span = { readonly start: number; readonly end: number; readonly confidence: number };

/** What stands under the first label of a kind that has anything under it. */
export function labelled({ clean, fold }: Shadow, regions: readonly Region[], label: Label, max: number): Span | null {
  const region = regions.find(
    (one) => one.label === label && fold.slice(one.start, one.end).replace(/[^a-z0-9]/g, '').length > 1,
  );
  if (!region) return null;
  const ends = clean.indexOf('./.', region.start);
  const end = Math.min(region.end, region.start + max, ends > 0 ? ends : region.end);
  return { start: region.start, end, confidence: 0.95 };
}
