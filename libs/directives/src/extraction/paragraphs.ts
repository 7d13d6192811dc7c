import { shadowOf, type Shadow } from '@vanthu/references';

/** What numbers a paragraph: `II.`, `Điều 3.`, `2.`, `2.1.`, `b)`, `-`. */
export type MarkerKind =
  'roman' | 'article' | 'upper' | 'arabic' | 'nested' | 'paren' | 'letter' | 'dash' | 'plus' | 'dot';
/** Where a paragraph stands: before the text, in it, among those it is sent to, in a table. */
export type Zone = 'body' | 'address' | 'recipients' | 'row';

export type Paragraph = {
  readonly zone: Zone;
  readonly marker: MarkerKind | null;
  /** Of the whole, with its number; offsets into the shadow. */
  readonly start: number;
  /** Of the words behind the number. */
  readonly textStart: number;
  readonly end: number;
  readonly fold: string;
  /** Number of the document in a file of several. */
  readonly document: number;
};

export type Layout = { readonly shadow: Shadow; readonly paragraphs: readonly Paragraph[] };

const MARKERS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['article', /^(?:Điều|điều|ĐIỀU|Dieu|Điêu|Ðiều)\s+\d{1,3}\s*[.:]\s*/u],
  ['roman', /^(?:(?:Phần|PHẦN|Mục|MỤC)\s+)?[IVX]{1,5}\s*[.)/-]\s+/u],
  ['upper', /^[A-HĐ][.)]\s+/u],
  ['nested', /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+/u],
  ['arabic', /^\d{1,2}\s?[./]\s*(?=[^\d\s])/u],
  ['paren', /^\(?\d{1,2}\)\s*/u],
  ['letter', /^[a-zđ]\s?[)/]\s*/u],
  ['dash', /^[-–•●▪*]\s*(?=\S)/u],
  ['plus', /^\+\s*/u],
];
const TITLE =
  /^(?:bao cao|to trinh|giay moi|phieu trinh|hop dong|thu cong|giay gioi thieu|phieu gui|giay uy quyen|phieu chuyen)$/;
const TITLE_LIKE =
  /^(?:phu luc|chuong trinh|ke hoach|quy che|de an|danh muc|phan cong|quy dinh|phuong an|bang |nhiem vu|danh sach|bieu |dieu le|noi dung)/;

type Line = { start: number; end: number; text: string; fold: string };

/**
 * Puts the lines of a document together to paragraphs, as they were before they were printed, and says of each where it
 * stands. Page numbers, the head of the page and documents that lay no work on anybody are left out.
 */
export function layoutOf(text: string): Layout {
  const shadow = shadowOf(text);
  return { shadow, paragraphs: joined(linesOf(shadow), shadow) };
}

function linesOf({ clean, fold }: Shadow): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of clean.split('\n')) {
    const lead = raw.length - raw.trimStart().length;
    const start = at + lead;
    const end = at + raw.trimEnd().length;
    if (end > start && !/^[-–\s\d|.]{0,6}$/.test(raw)) {
      lines.push({ start, end, text: clean.slice(start, end), fold: fold.slice(start, end) });
    }
    at += raw.length + 1;
  }
  return lines;
}

const isUpper = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase();
const isHeader = (line: string) =>
  /^.{0,40}cong (?:hoa|hoà) ?xa hoi chu nghia/.test(line) || line.includes('doc lap - tu do - hanh phuc');
/** A headline of a table of tasks: what, who, until when. */
const isTableHead = (line: string) =>
  line.length < 220 &&
  /(?:nhiem vu|noi dung|cong viec|hang muc|hoat dong)/.test(line) &&
  /(?:chu tri|don vi thuc hien|co quan thuc hien|phan cong|don vi phu trach|trach nhiem)/.test(line) &&
  !/[.;:]$/.test(line) &&
  /(?:thoi gian|thoi han|hoan thanh|san pham|phoi hop|tien do|ket qua)/.test(line);

function joined(lines: readonly Line[], { clean, fold }: Shadow): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let zone: Zone = 'body';
  let document = 0;
  let isInert = false;
  let last: (Omit<Paragraph, 'end' | 'fold'> & { end: number; lastLine: Line }) | null = null;
  const flush = () => {
    if (last && !isInert) {
      const { zone: of, marker, start, textStart, end } = last;
      paragraphs.push({
        zone: of,
        marker,
        start,
        textStart,
        end,
        document: last.document,
        fold: fold.slice(textStart, end),
      });
    }
    last = null;
  };
  for (const line of lines) {
    if (isHeader(line.fold)) {
      flush();
      document += 1;
      zone = 'body';
      isInert = false;
      continue;
    }
    if (isUpper(line.text) && TITLE.test(line.fold)) {
      flush();
      isInert = true;
      continue;
    }
    if (/^noi nhan\b/.test(line.fold)) {
      flush();
      zone = 'recipients';
    } else if (zone === 'recipients' && isUpper(line.text) && TITLE_LIKE.test(line.fold)) {
      flush();
      zone = 'body';
      isInert = false;
    } else if (isTableHead(line.fold) && zone !== 'recipients') {
      flush();
      paragraphs.push({
        zone: 'row',
        marker: null,
        start: line.start,
        textStart: line.start,
        end: line.end,
        fold: line.fold,
        document,
      });
      zone = 'row';
      continue;
    }
    const found = MARKERS.map(([kind, pattern]) => [kind, pattern.exec(line.text)?.[0].length ?? 0] as const).find(
      ([, length]) => length > 0,
    );
    if (
      zone === 'row' &&
      (/^(?:tong (?:cong|so)|cong(?= *[\d:]|$)|ghi chu|nguon von)\b/.test(line.fold) ||
        (found && ['roman', 'article', 'upper', 'letter'].includes(found[0])))
    ) {
      flush();
      zone = 'body';
    }
    const startsAddress =
      zone === 'body' &&
      (/^kinh gui\b/.test(line.fold) || (isUpper(line.text) && /\bdien\s*:$/.test(line.fold)) || WIRES.test(line.fold));
    const endsAddress =
      zone === 'address' &&
      !found &&
      !startsAddress &&
      !(last && goesOn(last.lastLine, line)) &&
      paragraphsInAddress(paragraphs, last) &&
      !line.fold.startsWith('(sau day');
    if (startsAddress || endsAddress) flush();
    if (startsAddress) zone = 'address';
    else if (endsAddress) zone = 'body';
    const isRow = zone === 'row';
    if (last && !found && !startsAddress && (isRow ? /^\p{Ll}/u.test(line.text) : goesOn(last.lastLine, line))) {
      last.end = line.end;
      last.lastLine = line;
      continue;
    }
    flush();
    last = {
      zone,
      marker: found?.[0] ?? null,
      start: line.start,
      textStart: line.start + (found?.[1] ?? 0),
      end: line.end,
      document,
      lastLine: line,
    };
  }
  flush();
  return paragraphs.filter(({ textStart, end }) => clean.slice(textStart, end).trim() !== '');
}

/** `Chủ tịch Ủy ban nhân dân tỉnh điện:` begins the list of those addressed, in whatever letters. */
const WIRES =
  /^(?:thu tuong|pho thu tuong|chu tich|pho chu tich|uy ban|ubnd|bo truong|giam doc|truong ban|ban chi)[\w ,]{3,80} dien\s*:$/;

/** `Kính gửi:` alone is followed by its list; with somebody behind it, it is the whole. */
const paragraphsInAddress = (
  done: readonly Paragraph[],
  last: { zone: Zone; start: number; end: number } | null,
): boolean => (last?.zone === 'address' ? last.end - last.start > 12 || done.at(-1)?.zone === 'address' : true);

/** Was the line cut by the edge of the page rather than by its author? */
function goesOn(before: Line, line: Line): boolean {
  if (/[.;:!?…]\s*\d?$/.test(before.text)) return /^[\p{Ll}]/u.test(line.text) && !/[;:]\s*\d?$/.test(before.text);
  if (isUpper(before.text) !== isUpper(line.text)) return false;
  return /^[\p{Ll}\d(“"]/u.test(line.text) || /[,–-]$/.test(before.text) || before.text.length >= 58;
}
