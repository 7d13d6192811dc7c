import { folded } from '../reading/folded.rules';

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
    const goesOn = OPEN.test(above) || BARE.test(above) || !FIRST_WORDS.test(folded(line));
    if (name && goesOn) name.push(i);
    else names.push([i]);
  }
  return names;
};

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
