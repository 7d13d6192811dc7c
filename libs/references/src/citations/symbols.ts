import { foldText } from './shadow';
import { kindOfCode } from './kinds';

/** Bodies whose abbreviation in a number names them for certain. `UBND` names none: every province has one. */
const BODIES: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  HĐBT: 'Hội đồng Bộ trưởng',
  HĐNN: 'Hội đồng Nhà nước',
  VPCP: 'Văn phòng Chính phủ',
  VPQH: 'Văn phòng Quốc hội',
  VPCTN: 'Văn phòng Chủ tịch nước',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  KTNN: 'Kiểm toán nhà nước',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  TTCP: 'Thanh tra Chính phủ',
  UBDT: 'Ủy ban Dân tộc',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BCT: 'Bộ Công Thương',
  BXD: 'Bộ Xây dựng',
  BYT: 'Bộ Y tế',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BGTVT: 'Bộ Giao thông vận tải',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  TCT: 'Tổng cục Thuế',
};

/** Official spelling of the parts of a number. Left out: what reads two ways without its accents (HD and HĐ). */
const PARTS = [
  ...Object.keys(BODIES),
  ...'NĐ QĐ NQ CT TT TTLT TTLB NQLT KH BC TTr TB KL CĐ CTr VBHN SL LCT PL QyĐ CV TTri L'.split(' '),
  ...'UBND HĐND UB MTTQ UBMTTQ CTUBND ĐCTUBTWMTTQVN BLĐTB&XH BHXH BHXHVN LĐTBXH GDĐT KHĐT NNPTNT'.split(' '),
  ...'SNV STC STP SXD SYT SCT SKHCN SGDĐT SLĐTBXH SNN SNNPTNT SNNMT STNMT STTTT SVHTTDL SGTVT SKHĐT SDL SNgV'.split(
    ' ',
  ),
  ...'TW TU ThU ĐUK VPTW VPTU BTCTW BTCTU BTGTW UBKTTW BTGDVTW TTĐT KSTT KGVX HĐBCQG HĐTP NN&PTNT TNMT GSQL'.split(' '),
];
const official = new Map(PARTS.map((part) => [foldText(part), part]));

/** Codes of the kinds that Party organs issue: with one of them, `NQ-TW` is written NQ/TW. */
const PARTY_KINDS = new Set('NQ CT KL QĐ QC QyĐ HD TB BC KH CV TTr CTr ĐA TT'.split(' '));
const PARTY_ORGAN = /^(?:TW|TU|ThU|ĐU|ĐUK|HU|QU|BCSĐ?|VPTW|VPTU|(?:BTC|BTG|BTGDV|BNC|BDV|UBKT|BKT)(?:TW|TU))$/;
/** Endings of numbers from before 1992, written behind a dash or a slash: `168-HĐBT`, `26/CP`, `364-CT`. */
const OLD_ENDING = /^(?:HĐBT|CP|CT|TTg|SL|NV|TC|HĐNN|PC|LCT|UB|CTN|L)$/;

/** One part of a symbol in its official spelling, as far as we know it: `ND` → NĐ, `TTG` → TTg, `QHl5` → QH15. */
export function officialPart(part: string): string {
  const term = /^(UBTVQH|QH|HĐNN|HDNN)([\doOlI]{1,2})$/i.exec(part);
  if (term) {
    const digits = (term[2] ?? '').replace(/[oO]/g, '0').replace(/[lI]/g, '1');
    return officialPart(term[1] ?? '') + digits;
  }
  return official.get(foldText(part.replace(/TƯ/g, 'TW'))) ?? part;
}

export function isOfficialPart(part: string): boolean {
  return official.has(foldText(part)) || /^(?:UBTVQH|QH)[\doOlI]{1,2}$/i.test(part);
}

/** Written as on paper: the parts, the signs between them, and the sign between number and symbol. */
export type RawSymbol = { parts: string[]; signs: string[]; lead: string };

/**
 * The normal form of a symbol (ký hiệu). Numbers of the State join with a dash, those of the Party with a slash:
 * `QĐ/TTg` → QĐ-TTg, but `19-NQ/TW` and `19/NQ-TW` → NQ/TW.
 */
export function normalSymbol({ parts, signs, lead }: RawSymbol): string {
  const names = parts.map(officialPart);
  const [kind = '', organ = ''] = names;
  if (names.length === 2 && PARTY_KINDS.has(kind) && PARTY_ORGAN.test(organ)) return `${kind}/${organ}`;
  const keepsSlash = lead === '-';
  return names.map((name, i) => (i === 0 ? name : (keepsSlash ? (signs[i - 1] ?? '-') : '-') + name)).join('');
}

export function isOldEnding(part: string): boolean {
  return OLD_ENDING.test(officialPart(part));
}

/** The kind of document that a symbol implies, or undefined: `QĐ-TTg` → Quyết định, `TANDTC-VKSNDTC/TTLT` too. */
export function kindOfSymbol(symbol: string): string | undefined {
  const parts = symbol.split(/[-/]/);
  if (parts.length < 2) return parts[0] === 'SL' ? 'Sắc lệnh' : undefined;
  const last = parts.at(-1) ?? '';
  return kindOfCode(parts[0] ?? '') ?? (/^TTL[TB]$/.test(last) ? kindOfCode(last) : undefined);
}

/** Does this look like organ and unit, the way official letters (công văn) are numbered: `UBND-NC`, `SNV-CCHC`? */
export function isLetterSymbol(symbol: string): boolean {
  const parts = symbol.split('-');
  return (
    parts.length >= 2 && parts.every((part) => /^[\p{Lu}\d][\p{L}\d&.]*$/u.test(part)) && /^\p{Lu}{2}/u.test(symbol)
  );
}

/** Symbols of the National Assembly do not tell a law from a resolution. */
export function isAssemblySymbol(symbol: string): boolean {
  return /^(?:QH|UBTVQH)\d+$/.test(symbol);
}

/** Who issued it, when the symbol says so for certain; joint issuers separated by `; `. */
export function issuerOfSymbol(symbol: string): string | null {
  const term = /^(QH|UBTVQH)\d+$/.exec(symbol);
  if (term) return BODIES[term[1] ?? ''] ?? null;
  const parts = symbol.split(/[-/]/);
  if (parts.length === 1) return BODIES[symbol] ?? null;
  if (parts[1] === 'CTUBND') return 'Chủ tịch Ủy ban nhân dân tỉnh';
  const joint = parts.some((part) => /^TTL[TB]$/.test(part)) ? parts.filter((part) => !/^TTL[TB]$/.test(part)) : null;
  if (joint) {
    const names = joint.map((part) => BODIES[part]);
    return names.every((name) => name !== undefined) ? names.join('; ') : null;
  }
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && kindOfCode(first)) return BODIES[second] ?? null;
  return isLetterSymbol(symbol) ? (BODIES[first] ?? null) : null;
}
