import { foldText } from './shadow';

/**
 * The kinds of document that can be cited (loại văn bản): name, code in a number (NĐ 30/2020, Phụ lục III),
 * whether a bare number may follow (`Nghị định 30`), whether it is a law, cited by its name.
 */
type Kind = { name: string; code?: string; short?: 'always' | 'capital'; law?: true };

const KINDS: readonly Kind[] = [
  { name: 'Hiến pháp', law: true },
  { name: 'Bộ luật', law: true },
  { name: 'Luật', code: 'LCT', law: true },
  { name: 'Pháp lệnh', code: 'PL', law: true },
  { name: 'Sắc lệnh', code: 'SL', short: 'capital' },
  { name: 'Sắc luật', short: 'capital' },
  { name: 'Lệnh', code: 'L' },
  { name: 'Nghị quyết liên tịch', code: 'NQLT', short: 'always' },
  { name: 'Nghị quyết', code: 'NQ', short: 'always' },
  { name: 'Nghị định', code: 'NĐ', short: 'always' },
  { name: 'Quyết định', code: 'QĐ', short: 'capital' },
  { name: 'Chỉ thị', code: 'CT', short: 'always' },
  { name: 'Thông tư liên tịch', code: 'TTLT', short: 'always' },
  { name: 'Thông tư liên bộ', code: 'TTLB', short: 'always' },
  { name: 'Thông tư', code: 'TT', short: 'always' },
  { name: 'Thông tri', code: 'TTri', short: 'capital' },
  { name: 'Công văn', code: 'CV', short: 'capital' },
  { name: 'Công điện', code: 'CĐ', short: 'capital' },
  { name: 'Thông báo', code: 'TB', short: 'capital' },
  { name: 'Thông cáo', code: 'TC' },
  { name: 'Kết luận', code: 'KL', short: 'capital' },
  { name: 'Quy định', code: 'QyĐ', short: 'capital' },
  { name: 'Quy chế', code: 'QC' },
  { name: 'Kế hoạch', code: 'KH', short: 'capital' },
  { name: 'Báo cáo', code: 'BC', short: 'capital' },
  { name: 'Tờ trình', code: 'TTr', short: 'capital' },
  { name: 'Hướng dẫn', code: 'HD', short: 'capital' },
  { name: 'Chương trình', code: 'CTr' },
  { name: 'Văn bản hợp nhất', code: 'VBHN' },
  { name: 'Văn bản' },
  { name: 'Đề án', code: 'ĐA' },
  { name: 'Phương án', code: 'PA' },
  { name: 'Biên bản', code: 'BB' },
  { name: 'Giấy mời', code: 'GM' },
  { name: 'Giấy ủy quyền', code: 'GUQ' },
  { name: 'Giấy giới thiệu', code: 'GGT' },
  { name: 'Phiếu chuyển', code: 'PC' },
  { name: 'Phiếu gửi', code: 'PG' },
  { name: 'Hợp đồng', code: 'HĐ' },
  { name: 'Bản ghi nhớ', code: 'BGN' },
  { name: 'Bản thỏa thuận', code: 'BTT' },
];

/** What people write for the kind in notes and headings. `TT` also heads a column of ordinal numbers. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  nd: 'Nghị định',
  qd: 'Quyết định',
  nq: 'Nghị quyết',
  ct: 'Chỉ thị',
  tt: 'Thông tư',
  ttlt: 'Thông tư liên tịch',
  cv: 'Công văn',
  kl: 'Kết luận',
  tb: 'Thông báo',
  kh: 'Kế hoạch',
  bc: 'Báo cáo',
  ttr: 'Tờ trình',
  hd: 'Hướng dẫn',
  cd: 'Công điện',
  vbhn: 'Văn bản hợp nhất',
};
const SHORT_ABBREVIATIONS = new Set(['nd', 'qd', 'nq', 'ct', 'kl']);

const byFold = new Map(KINDS.map((kind) => [foldText(kind.name).replaceAll(' ', ''), kind]));
const byCode = new Map(KINDS.flatMap((kind) => (kind.code ? [[foldText(kind.code), kind.name] as const] : [])));

/** The kind whose folded name, spaces aside, is this. */
export function kindNamed(fold: string): string | undefined {
  return byFold.get(fold.replaceAll(' ', ''))?.name;
}

/** The kind that a code in a number stands for: `QĐ` → Quyết định. `HĐ` and `HD` cannot be told apart folded. */
export function kindOfCode(code: string): string | undefined {
  if (code.startsWith('HĐ')) return code === 'HĐ' ? 'Hợp đồng' : undefined;
  return code.toUpperCase() === 'HD' ? 'Hướng dẫn' : byCode.get(foldText(code));
}

/** The codes that a document of this kind carries in its number; Party rules (Quy định) carry QĐ as well. */
export function codesOfKind(name: string): string[] {
  const code = KINDS.find((kind) => kind.name === name)?.code;
  return [...(code ? [code] : []), ...(name === 'Quy định' ? ['QĐ'] : [])];
}

export function kindOfAbbreviation(fold: string): string | undefined {
  return ABBREVIATIONS[fold];
}

export function isLaw(name: string): boolean {
  return KINDS.some((kind) => kind.name === name && kind.law);
}

/** May a bare number follow? `quyết định 15 việc` is a verb and a count, `nghị định 15` can only be a decree. */
export function takesBareNumber(name: string, written: { capital: boolean; abbreviation: string | null }): boolean {
  if (written.abbreviation !== null) return SHORT_ABBREVIATIONS.has(written.abbreviation);
  const short = KINDS.find((kind) => kind.name === name)?.short;
  return short === 'always' || (short === 'capital' && written.capital);
}

const names = [...KINDS]
  .map((kind) => foldText(kind.name))
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', ' *'));

/** Folded names of all kinds, longest first: source of a regular expression. Spaces may be lost or doubled. */
export const KIND_PATTERN = names.join('|');
export const ABBREVIATION_PATTERN = Object.keys(ABBREVIATIONS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The kind that a slightly damaged word stands for (`Ngh định`, `Lut`), or undefined. */
export function kindResembling(fold: string): string | undefined {
  const word = fold.replaceAll(' ', '');
  if (word.length < 3) return undefined;
  for (const [name, kind] of byFold) {
    const allowed = name.length >= 10 ? 2 : 1;
    if (Math.abs(name.length - word.length) <= allowed && editDistance(name, word, allowed) <= allowed)
      return kind.name;
  }
  return undefined;
}

function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
