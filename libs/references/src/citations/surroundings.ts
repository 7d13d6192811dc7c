import { issuerOfSymbol } from './symbols';

/** Words that open a title (trích yếu) behind a number, date or issuer. */
const TITLE_OPENS =
  /^(?:ve viec|v\/v|ve|quy dinh|ban hanh|phe duyet|sua doi|bo sung|huong dan|hop nhat|cong bo|thanh lap|giao|bai bo|chuc nang)(?![a-z])/;
const SILENT = /^(?:ve viec|v\/v|ve) +/;
const BODY = /^ *(?:cua|do) +(?=[a-z])/;
const BODY_END =
  / +(?:ve|v\/v|quy dinh|ban hanh|phe duyet|sua doi|huong dan|hop nhat|cong bo|thanh lap|giao|bai bo|co hieu luc|thay the|duoc|da|va cac|de|trong|yeu cau|gui|thong bao|phan cap|la|xay dung)(?![a-z])|[;:().,"]|$/;
const JOINT =
  /\s+và\s+(?=(?:Bộ|Ủy ban|Uỷ ban|Ngân hàng|Thanh tra|Tòa án|Viện|Tổng)\s)|\s+-\s+(?=(?:Bộ|Ủy ban|Ban|Tòa án|Viện)\s)/u;
const COMMA_IN_NAME = /^(?:the thao|gia dinh|cong nghe|thuong binh)/;
const MAX_TITLE = 240;
/** The next body after a comma opens the main clause: `… về công tác văn thư, Sở Nội vụ đã …`. */
const TITLE_END =
  /[;:()]|\.(?=\s|$)|\.\/|\s\d{1,3}\s\d{1,3}\s|,\s(?:Ủy ban|Uỷ ban|UBND|Sở|Bộ|Chính phủ|Thủ tướng)(?![\p{L}])/u;

/** The issuer: stated behind the mention, else certain from the symbol or the kind; joint issuers joined by `; `. */
export function issuerAfter(clean: string, fold: string, end: number): { issuer: string | null; end: number } {
  const window = fold.slice(end, end + 160);
  const opens = BODY.exec(window);
  if (!opens || !/^\p{Lu}/u.test(clean.slice(end + opens[0].length, end + opens[0].length + 1)))
    return { issuer: null, end };
  const from = end + opens[0].length;
  let stop = from;
  for (;;) {
    const next = BODY_END.exec(fold.slice(stop, from + 160));
    stop += next?.index ?? 0;
    if (
      next?.[0] !== ',' ||
      !COMMA_IN_NAME.test(
        fold
          .slice(stop + 1)
          .trimStart()
          .slice(0, 20),
      )
    )
      break;
    stop++;
  }
  const issuer = clean.slice(from, stop).replace(/\s+/g, ' ').trim().split(JOINT).join('; ');
  return { issuer: issuer === '' ? null : issuer, end: stop };
}

export function issuerFor(docType: string, symbol: string, year: string): string | null {
  if (['Luật', 'Bộ luật', 'Hiến pháp'].includes(docType)) return 'Quốc hội';
  if (docType === 'Pháp lệnh') return Number(year) >= 1992 ? 'Ủy ban Thường vụ Quốc hội' : null;
  return symbol ? issuerOfSymbol(symbol) : null;
}

/** The title behind a mention and its issuer, without `về (việc)`; it ends at a delimiter or at table debris. */
export function titleAfter(clean: string, fold: string, end: number): string | null {
  const gap = /^ *,? */.exec(fold.slice(end, end + 6))?.[0].length ?? 0;
  const from = end + gap;
  const window = fold.slice(from, from + MAX_TITLE);
  if (gap === 0 || !TITLE_OPENS.test(window)) return null;
  const stop = TITLE_END.exec(clean.slice(from, from + MAX_TITLE))?.index;
  const skip = SILENT.exec(window)?.[0].length ?? 0;
  const title = clean
    .slice(from + skip, from + (stop ?? window.length))
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? null : title;
}
