import { hasPhrase, isLoose, lexicon, phraseAt, type Word } from './words';
import { DOING, MODAL } from './vocabulary';

/** Who is meant in a stretch of words, and where it ends (index of the word behind it). */
export type Party = {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly isPronoun: boolean;
};

/** Kinds of bodies by names of several syllables: no sentence uses them otherwise. */
const BODIES = lexicon(`
  uy ban nhan dan, ubnd, hoi dong nhan dan, hdnd, uy ban mat tran to quoc, ubmttq, ub mttq, mttq, mat tran to quoc, van phong, thanh tra, cong an, bo chi huy, bo tu lenh, bo doi bien phong, benh vien, kho bac, ngan hang,
  bao hiem xa hoi, bhxh, trung tam, lien doan, tinh doan, doan thanh nien, toa an, vien kiem sat, hai quan, cong ty, tong cong ty, tap doan, ban quan ly, ban chi dao, to cong tac, hoi dong, chi cuc, tong cuc, hoc vien, dai hoc,
  truong dai hoc, truong cao dang, uy ban, lien minh, hiep hoi, cang vu, dai phat thanh, bao va phat thanh, bao va phat thanh truyen hinh, dai phat thanh va truyen hinh, dai phat thanh truyen hinh, dai truyen hinh, cuc thue, thue, cuc thong ke, thong ke, quan khu, dang uy, tinh uy, thanh uy, huyen uy, ban to chuc, ban tuyen giao, ban thuong vu, ban can su, van phong ubnd, vpubnd, vp ubnd, phong, tram y te, to giup viec, to bien tap, khoi, hat kiem lam, dien luc, buu dien, vien thong`);
/** One syllable: a body only when written as a name (Sở, Bộ) or among a list of such (các sở, ban, ngành). */
const SHORT: ReadonlyMap<string, RegExp> = new Map([
  ['so', /^(?:SỞ|[Ss](?:ở|ờ|ỡ|ỏ|o|ơ))$/u],
  ['bo', /^(?:BỘ|[Bb](?:ộ|o|ô|ọ))$/u],
  ['ban', /^(?:BAN|[Bb]an)$/u],
  ['vu', /^(?:VỤ|[Vv](?:ụ|u))$/u],
  ['cuc', /^(?:CỤC|[Cc](?:ục|uc))$/u],
  ['vien', /^(?:VIỆN|[Vv](?:iện|ien|iên))$/u],
  ['hoi', /^(?:HỘI|[Hh](?:ội|oi|ôi))$/u],
  ['dai', /^(?:ĐÀI|[ĐDđd](?:ài|ai))$/u],
  ['truong', /^(?:TRƯỜNG|[Tt](?:rường|ruong))$/u],
  ['doan', /^(?:ĐOÀN|[ĐDđd](?:oàn|oan))$/u],
  ['to', /^(?:TỔ|[Tt](?:ổ|o))$/u],
  ['bao', /^(?:BÁO|Báo)$/u],
  ['chi', /^(?:Chi)$/u],
]);
/** Those who head a body, and stand for it. */
const OFFICERS = lexicon(`
  thu truong, thu truong truong, giam doc, pho giam doc, tong giam doc, chu tich, pho chu tich, chanh van phong, pho chanh van phong, chanh thanh tra, truong ban, pho truong ban, truong phong, pho truong phong, nguoi dung dau, hieu truong, bi thu, lanh dao,
  chi huy truong, cuc truong, vu truong, chi cuc truong, bo truong, thu truong cac, thong doc, vien truong, chanh an, truong cong an, giam doc cong an, to truong, truong thon, truong doan, tu lenh, can bo, cong chuc, thuong truc, tap the, truong tram, doi truong`);
/** Lower-case nouns that name those meant when a determiner stands before them. */
const COMMON = lexicon(`
  so, ban, bo, nganh, co quan, don vi, dia phuong, to chuc, xa, phuong, thi tran, dac khu, huyen, thi xa, quan, thanh pho, doanh nghiep, chu dau tu, nha thau, phong, ban nganh, doan the, hoi, truong, benh vien, hoi doan the, cap uy, chi bo, thanh vien, hop tac xa, phong chuyen mon,
  don vi su nghiep, truong hoc, co so giao duc, co so y te, thon, ban quan ly, ban quan ly du an, trung tam, to dan pho, vu, cuc, vien, luc luong, cap, co so, chi nhanh, khoa, bo phan, dong chi, nha may, co quan thong tan bao chi, co quan bao chi, ong, ba, tinh, sở nganh, so nganh, chi cuc, bo nganh, cong ty, truong thon, giam doc, chu tich, thu truong, trung tam dich vu, cong dong, cap chinh quyen, chinh quyen, uy ban nhan dan, ubnd, van phong, to cong tac, hiep hoi`);
const DETERMINER = lexicon(`cac, nhung, moi, tung, toan the, tat ca cac, quy, mot so, toan bo`);
/** Names behind a head of which syllables read as verbs too. */
const NAMES = lexicon(`
  tai chinh, noi vu, tu phap, y te, xay dung, cong thuong, ngoai vu, giao duc va dao tao, gd dt, gddt, gd&dt, khoa hoc va cong nghe, kh&cn, khcn, nong nghiep va moi truong, nn&mt, nong nghiep va phat trien nong thon, nong nghiep va ptnt, nn&ptnt, tai nguyen va moi truong, tn&mt, tnmt,
  van hoa the thao va du lich, vhttdl, vhtt&dl, van hoa va the thao, du lich, lao dong thuong binh va xa hoi, ld tb&xh, ldtbxh, ldtb&xh, thong tin va truyen thong, tt&tt, tttt, ke hoach va dau tu, kh&dt, khdt, ke hoach tai chinh, giao thong van tai, gtvt, dan toc va ton giao, dan toc, ton giao, cong an, quoc phong, quan su, buu chinh vien thong, thuong mai, cong nghiep, van hoa thong tin,
  chi dao, quan ly, to chuc, tuyen giao, tuyen giao va dan van, dan van, kiem tra, phap che, kinh te, kinh te nganh, ngan sach, hanh chinh, to chuc can bo, van hoa xa hoi, tu phap ho tich, dau tu, cong nghiep va thuong mai, phuc vu hanh chinh cong, giam dinh va chi tra khu vuc, kiem soat benh tat, xuc tien dau tu, xuc tien dau tu thuong mai va du lich, phat trien quy dat, dich vu cong, khuyen nong, ung pho su co, thong ke, kiem lam, quan ly dat dai, quan ly thi truong, bao tro xa hoi, cong nghe thong tin, chuyen doi so, cong nghe so va truyen thong, chi huy phong chong thiên tai, chi huy phong thu dan su, chi huy phong chong thien tai va tim kiem cuu nan, hoi dong nhan dan va uy ban nhan dan, hdnd va ubnd, dau tu xay dung, quan ly du an dau tu xay dung, quan ly du an dau tu xay dung cac cong trinh giao thong, quan ly du an dau tu xay dung cac cong trinh dan dung va cong nghiep, quan ly du an dau tu xay dung cac cong trinh nong nghiep va phat trien nong thon, quan ly du an dau tu xay dung khu vuc, quan ly du an, quan ly cac khu cong nghiep, quan ly khu kinh te, luu tru lich su, van thu luu tru, nuoc sach, nuoc sach va ve sinh moi truong, phat thanh va truyen hinh, va phat thanh truyen hinh, thi dua khen thuong, giao thong, thuy loi, do thi, truyen hinh tinh, phat thanh truyen hinh, kinh te ha tang va do thi, kinh te ha tang, boi duong chinh tri, chinh tri, to quoc viet nam, moi truong y te, moi truong, quan ly kham chua benh, thuong truc`);
/** Lower-case words that go on with a name: where, of which level. */
const REACH = lexicon(`
  tinh, thanh pho, huyen, thi xa, xa, phuong, dac khu, thi tran, quan, cac, nha nuoc, trung uong, tren dia ban, tren dia ban tinh, dia ban, thuoc, truc thuoc, lien quan, co lien quan, cap, cac cap, chuyen mon, su nghiep, cong lap, nganh, khu vuc, vung, dia phuong, don vi, co quan, nhan dan, viet nam, cap xa, cap tinh, cap huyen,
  neu tren, noi tren, o tren, co ten tren, co ten o tren, ke tren, nay, ban nganh, doan the, nong thon, tai tinh, tham gia, duoc giao, thanh vien, trong tinh, toan tinh, cua tinh, cua thanh pho, cua xa, cua huyen, khac, chinh tri xa hoi, co tru so, dong tren dia ban, thuong truc, phu trach, phu trach linh vuc, chu quan, quoc gia, bo, cua bo, thuoc bo, truc thuoc bo, truc thuoc tinh, thuoc tinh, thuoc so, truc thuoc so, du an, so, phong, cong an, truc thuoc trung uong, thuoc ubnd, truc thuoc ubnd, ven bien, mien nui, bien gioi, giap ranh, co rung, khu kinh te, khu cong nghiep, khu cong nghe cao, khu du lich, rung, rung phong ho, rung dac dung, vuon quoc gia, chuong trinh`);
const PRONOUN = /(?:neu tren|noi tren|o tren|co ten (?:o )?tren|ke tren|tren day)$/;

const HEAD_STOP = lexicon(
  `phoi hop, chu tri, dong thoi, de, nham, theo, khi, neu, trong, tai, voi, cung, den, tu, ve, bang, do, ma, truoc, sau, ngay, hang, cham nhat, duoc, se, can, phai, co trach nhiem, chiu trach nhiem, khan truong, chu dong, som, tu to chuc, hoan thanh, lam, cu, moi`,
);

type Reader = { words: readonly Word[]; aliases: readonly (readonly string[])[] };

const blank = (gap: string | undefined) => gap !== undefined && /^\s*$/.test(gap);
const isVerb = (words: readonly Word[], at: number) =>
  phraseAt(words, at, DOING) > 0 || phraseAt(words, at, MODAL) > 0 || phraseAt(words, at, HEAD_STOP) > 0;

/** Reads the list of those who stand at word `at`, if any stand there: `các sở, ban, ngành; UBND các xã`. */
export function partyAt(
  words: readonly Word[],
  at: number,
  aliases: readonly (readonly string[])[] = [],
): Party | null {
  const reader: Reader = { words, aliases };
  const first = oneAt(reader, at, false);
  if (first === null) return null;
  const parts: [number, number][] = [[at, first]];
  let to = first;
  let plural = isPlural(words, at, to);
  for (;;) {
    const next = following(reader, to, plural);
    if (next === null || next.to <= to) break;
    plural = plural || isPlural(words, next.from, next.to);
    parts.push([next.from, next.to]);
    to = next.to;
  }
  const names = namesOf(words, parts);
  return { from: at, to, names, isPronoun: PRONOUN.test(foldOf(words, at, to)) };
}

export const foldOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ fold }) => fold)
    .join(' ');

/** `các sở`, `Giám đốc các sở`: further names may follow. */
const isPlural = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, Math.min(to, from + 5)).some(({ fold }) => fold === 'cac');

/** The next of a list: behind a comma, a semicolon or `và`. */
function following({ words, aliases }: Reader, at: number, inList: boolean): { from: number; to: number } | null {
  const word = words[at];
  if (!word) return null;
  const gap = word.gap.trim();
  let from: number;
  if (gap === '' && ['va', 'cung', 'hoac'].includes(word.fold)) from = at + 1;
  else if (gap === ',' || gap === ';' || gap === '/' || gap === '+')
    from = word.fold === 'va' || (word.fold === 'cung' && words[at + 1]?.fold !== 'voi') ? at + 1 : at;
  else return null;
  if (
    ['giao', 'yeu', 'de', 'dong'].includes(
      words[from]?.raw.toLowerCase() === words[from]?.raw ? (words[from]?.fold ?? '') : '',
    )
  )
    return null;
  const to = oneAt({ words, aliases }, from, inList);
  return to === null ? null : { from, to };
}

/** Where one party that begins at `at` ends, or null when none begins there. */
function oneAt(reader: Reader, at: number, inList: boolean): number | null {
  const { words, aliases } = reader;
  const word = words[at];
  if (!word) return null;
  for (const alias of aliases)
    if (alias.every((syllable, i) => words[at + i]?.fold === syllable)) return reach(words, at + alias.length);
  const determined = phraseAt(words, at, DETERMINER);
  const head = at + determined;
  const person = personAt(words, at);
  if (person !== null) return person;
  const officer = phraseAt(words, head, OFFICERS);
  if (officer > 0 && (words[head]?.isCapital === true || determined > 0 || inList)) {
    const colon = words[head + officer]?.gap.trim() === ':';
    if (!colon) {
      const of = oneAt(reader, words[head + officer]?.fold === 'cua' ? head + officer + 1 : head + officer, true);
      if (of !== null && blank(words[head + officer]?.gap)) return of;
    }
    return tail(words, head + officer);
  }
  const body = bodyAt(words, head, determined > 0 || inList);
  if (body > 0) return tail(words, head + body, determined > 0 && words[head + body]?.gap.trim() === ':');
  if (determined > 0 || inList) {
    const common = phraseAt(words, head, COMMON);
    // Numbers (các số) are no departments (các sở), though a bad scan writes both alike.
    const isSpelt = common !== 1 || (SHORT.get(words[head]?.fold ?? '')?.test(words[head]?.raw ?? '') ?? true);
    if (common > 0 && isSpelt && (!inList || words[head]?.isCapital === false || phraseAt(words, head, BODIES) > 0))
      return tail(words, head + common, words[head + common]?.gap.trim() === ':');
    // A further name of a list that shares its head: các Sở Tài chính, Nội vụ.
    const name = phraseAt(words, head, NAMES, isLoose);
    if (inList && name > 0 && words[head]?.isCapital === true) return tail(words, head);
  }
  return null;
}

function bodyAt(words: readonly Word[], at: number, determined: boolean): number {
  const word = words[at];
  if (!word) return 0;
  const long = phraseAt(words, at, BODIES, isLoose);
  if (long > 0 && (word.isCapital || determined)) return long;
  const short = SHORT.get(word.fold);
  if (!short?.test(word.raw)) return 0;
  const next = words[at + 1];
  if (determined) return word.isCapital ? 1 : 0;
  if (!word.isCapital || !next) return 0;
  return blank(next.gap) && (next.isCapital || phraseAt(words, at + 1, NAMES) > 0) ? 1 : 0;
}

/** A person by name: `đồng chí Nguyễn Văn A, Phó Chủ tịch …`. */
function personAt(words: readonly Word[], at: number): number | null {
  const called =
    words[at]?.fold === 'dong' && words[at + 1]?.fold === 'chi'
      ? 2
      : ['ong', 'ba', 'd/c'].includes(words[at]?.fold ?? '')
        ? 1
        : 0;
  if (called === 0) return null;
  let to = at + called;
  while (words[to]?.isCapital === true && blank(words[to]?.gap)) to++;
  if (to === at + called) return null;
  const title = words[to];
  // The post behind the name belongs to it, up to the next comma.
  if (title && /^\s*[-–,(]\s*$/.test(title.gap) && title.isCapital && phraseAt(words, to, OFFICERS) > 0) {
    const end = oneAt({ words, aliases: [] }, to, true);
    return end ?? to;
  }
  return to;
}

/** Levels that are listed behind one head: `UBND các huyện, thành phố`. */
const LEVEL = lexicon(
  `xa, phuong, dac khu, thi tran, thanh pho, huyen, thi xa, quan, ban, nganh, dia phuong, doan the, co quan, don vi, to chuc, thon, to dan pho, ban nganh, vien, hoi`,
);
const COLUMN =
  /^(?:quy (?:iv|i{1,3}|\d)|thang \d|thuong xuyen|dinh ky|hang (?:nam|quy|thang|tuan|ngay)|nam \d|trong |truoc )/;

/** The rest of a name behind its head. */
function tail(words: readonly Word[], from: number, listed = false): number {
  let at = from;
  // Small letters go on with a name only behind a capital that no list of names knows.
  let open = at === from ? 0 : 2;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    const gap = word.gap.trim();
    const joins = gap === '' || gap === '-' || gap === '–' || (listed && at === from && gap === ':');
    if (!joins) {
      const level = gap === ',' && !word.isCapital && at > from ? phraseAt(words, at, LEVEL) : 0;
      if (level === 0 || phraseAt(words, at, DOING) > level) break;
      at += level;
      open = 2;
      continue;
    }
    if (COLUMN.test(foldOf(words, at, at + 2))) break;
    const known = Math.max(
      word.isCapital || at > from ? phraseAt(words, at, NAMES, isLoose) : 0,
      word.isCapital ? phraseAt(words, at, BODIES, isLoose) : 0,
      at === from ? phraseAt(words, at, NAMES, isLoose) : 0,
    );
    if (known > 0 && (word.isCapital || !isVerb(words, at))) {
      at += known;
      open = 2;
      continue;
    }
    if (word.fold === 'va' && gap === '') {
      const next = words[at + 1];
      if (
        at > from &&
        next?.isCapital === true &&
        bodyAt(words, at + 1, false) === 0 &&
        phraseAt(words, at + 1, OFFICERS) === 0
      ) {
        at += 2;
        open = 0;
        continue;
      }
      break;
    }
    if (word.isCapital && !/^\d/.test(word.raw)) {
      if (personAt(words, at) !== null) break;
      at += 1;
      open = 0;
      continue;
    }
    const reaching = phraseAt(words, at, REACH);
    // `Sở Y tế được giao tổng hợp`: what is given to it is no part of its name; `các đơn vị được giao` is one.
    if (word.fold === 'duoc' && isVerb(words, at + reaching)) break;
    if (reaching > 0 && phraseAt(words, at, DOING) <= reaching) {
      at += reaching;
      // `các khu công nghiệp`: what is listed behind `các` has a name of its own.
      open = reaching === 1 && word.fold === 'cac' ? -1 : 2;
      continue;
    }
    if (/^(?:\d{1,2}|[IVX]{1,4})$/.test(word.raw) && ['vuc', 'vung'].includes(words[at - 1]?.fold ?? '')) {
      at += 1;
      continue;
    }
    if (isVerb(words, at) || open >= 2 || at === from || !/^\p{L}/u.test(word.raw)) break;
    open += 1;
    at += 1;
  }
  return at;
}

const reach = (words: readonly Word[], from: number): number => {
  let at = from;
  for (let n = phraseAt(words, at, REACH); n > 0 && blank(words[at]?.gap); n = phraseAt(words, at, REACH)) at += n;
  return at;
};

/** The names as they are printed, one for each of the list. */
function namesOf(words: readonly Word[], parts: readonly (readonly [number, number])[]): string[] {
  return parts.map(([from, to]) => {
    let text = '';
    for (let i = from; i < to; i++)
      text += (i === from ? '' : (words[i]?.gap ?? '').replace(/\s+/g, ' ')) + (words[i]?.raw ?? '');
    return text.trim();
  });
}

export const namesSomebody = (words: readonly Word[]): boolean =>
  hasPhrase(words, BODIES) || hasPhrase(words, OFFICERS);
