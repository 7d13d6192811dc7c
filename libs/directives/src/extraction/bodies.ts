import { lexicon } from './words';

// Bodies, posts and people as officialese calls them, without accents: by these it is read who is meant.

/** Kinds of bodies by names of several syllables: no sentence uses them otherwise. */
export const BODIES = lexicon(`
  uy ban nhan dan, ubnd, hoi dong nhan dan, hdnd, uy ban mat tran to quoc, ubmttq, ub mttq, mttq, mat tran to quoc, van phong, thanh tra, cong an, bo chi huy, bo tu lenh, bo doi bien phong, benh vien, kho bac, ngan hang,
  bao hiem xa hoi, bhxh, trung tam, lien doan, tinh doan, doan thanh nien, toa an, vien kiem sat, hai quan, cong ty, tong cong ty, tap doan, ban quan ly, ban chi dao, to cong tac, hoi dong, chi cuc, tong cuc, hoc vien, dai hoc,
  truong dai hoc, truong cao dang, uy ban, lien minh, hiep hoi, cang vu, dai phat thanh, bao va phat thanh, bao va phat thanh truyen hinh, dai phat thanh va truyen hinh, dai phat thanh truyen hinh, dai truyen hinh, cuc thue, thue, cuc thong ke, thong ke, quan khu, dang uy, tinh uy, thanh uy, huyen uy, ban to chuc, ban tuyen giao, ban thuong vu, ban can su, van phong ubnd, vpubnd, vp ubnd, phong, tram y te, to giup viec, to bien tap, khoi, hat kiem lam, dien luc, buu dien, vien thong`);
/** One syllable: a body only when written as a name (Sở, Bộ) or among a list of such (các sở, ban, ngành). */
export const SHORT: ReadonlyMap<string, RegExp> = new Map([
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
export const OFFICERS = lexicon(`
  thu truong, thu truong truong, giam doc, pho giam doc, tong giam doc, chu tich, pho chu tich, chanh van phong, pho chanh van phong, chanh thanh tra, truong ban, pho truong ban, truong phong, pho truong phong, nguoi dung dau, hieu truong, bi thu, lanh dao,
  chi huy truong, cuc truong, vu truong, chi cuc truong, bo truong, thu truong cac, thong doc, vien truong, chanh an, truong cong an, giam doc cong an, to truong, truong thon, truong doan, tu lenh, can bo, cong chuc, thuong truc, tap the, truong tram, doi truong`);
/** Lower-case nouns that name those meant when a determiner stands before them. */
export const COMMON = lexicon(`
  so, ban, bo, nganh, co quan, don vi, dia phuong, to chuc, xa, phuong, thi tran, dac khu, huyen, thi xa, quan, thanh pho, doanh nghiep, chu dau tu, nha thau, phong, ban nganh, doan the, hoi, truong, benh vien, hoi doan the, cap uy, chi bo, thanh vien, hop tac xa, phong chuyen mon,
  don vi su nghiep, truong hoc, co so giao duc, co so y te, thon, ban quan ly, ban quan ly du an, trung tam, to dan pho, vu, cuc, vien, luc luong, cap, co so, chi nhanh, khoa, bo phan, dong chi, nha may, co quan thong tan bao chi, co quan bao chi, ong, ba, tinh, sở nganh, so nganh, chi cuc, bo nganh, cong ty, truong thon, giam doc, chu tich, thu truong, trung tam dich vu, cong dong, cap chinh quyen, chinh quyen, uy ban nhan dan, ubnd, van phong, to cong tac, hiep hoi,
  ho kinh doanh, ho kinh doanh ca the, ho gia dinh, ho dan, ca nhan, nguoi dan, nguoi lao dong, vien chuc, cong chuc, can bo, hoi vien, doan vien, lien hiep hop tac xa, to hop tac, hoi nganh nghe, hoi quan chung, nghiep doan, chu tau, chu rung, chu xe, chu co so, co so kinh doanh, co so san xuat, co so san xuat kinh doanh, tram y te, phong kham, truong mam non, truong tieu hoc, don vi thi cong, don vi tu van, don vi su nghiep cong lap, nha dau tu, nha truong, tap doan, tong cong ty, ban quan, khu pho, lang, quy tin dung, to chuc tin dung, to chuc chinh tri, to chuc chinh tri xa hoi`);
/** Kinds that are never a name, however they are written: `Các Sở, Ban, Ngành`. */
export const KINDS = lexicon(`nganh, ban nganh, so nganh, doan the, hoi doan the, dia phuong, co quan, don vi`);
/** People who are called by what they are, several together. */
export const PEOPLE = lexicon(
  `can bo, cong chuc, vien chuc, nguoi lao dong, dang vien, doan vien, hoi vien, ca nhan, ho kinh doanh, ho gia dinh, ho dan, nhan dan, nguoi dan, cong dan, hoc sinh, sinh vien, giao vien, chien si`,
);
export const DETERMINER = lexicon(`cac, nhung, moi, tung, toan the, tat ca cac, quy, mot so, toan bo`);
/** Names behind a head of which syllables read as verbs too. */
export const NAMES = lexicon(`
  tai chinh, noi vu, tu phap, y te, xay dung, cong thuong, ngoai vu, giao duc va dao tao, gd dt, gddt, gd&dt, khoa hoc va cong nghe, kh&cn, khcn, nong nghiep va moi truong, nn&mt, nong nghiep va phat trien nong thon, nong nghiep va ptnt, nn&ptnt, tai nguyen va moi truong, tn&mt, tnmt,
  van hoa the thao va du lich, vhttdl, vhtt&dl, van hoa va the thao, du lich, lao dong thuong binh va xa hoi, ld tb&xh, ldtbxh, ldtb&xh, thong tin va truyen thong, tt&tt, tttt, ke hoach va dau tu, kh&dt, khdt, ke hoach tai chinh, giao thong van tai, gtvt, dan toc va ton giao, dan toc, ton giao, cong an, quoc phong, quan su, buu chinh vien thong, thuong mai, cong nghiep, van hoa thong tin,
  chi dao, quan ly, to chuc, tuyen giao, tuyen giao va dan van, dan van, kiem tra, phap che, kinh te, kinh te nganh, ngan sach, hanh chinh, to chuc can bo, van hoa xa hoi, tu phap ho tich, dau tu, cong nghiep va thuong mai, phuc vu hanh chinh cong, giam dinh va chi tra khu vuc, kiem soat benh tat, xuc tien dau tu, xuc tien dau tu thuong mai va du lich, phat trien quy dat, dich vu cong, khuyen nong, ung pho su co, thong ke, kiem lam, quan ly dat dai, quan ly thi truong, bao tro xa hoi, cong nghe thong tin, chuyen doi so, cong nghe so va truyen thong, chi huy phong chong thiên tai, chi huy phong thu dan su, chi huy phong chong thien tai va tim kiem cuu nan, hoi dong nhan dan va uy ban nhan dan, hdnd va ubnd, dau tu xay dung, quan ly du an dau tu xay dung, quan ly du an dau tu xay dung cac cong trinh giao thong, quan ly du an dau tu xay dung cac cong trinh dan dung va cong nghiep, quan ly du an dau tu xay dung cac cong trinh nong nghiep va phat trien nong thon, quan ly du an dau tu xay dung khu vuc, quan ly du an, quan ly cac khu cong nghiep, quan ly khu kinh te, luu tru lich su, van thu luu tru, nuoc sach, nuoc sach va ve sinh moi truong, phat thanh va truyen hinh, va phat thanh truyen hinh, thi dua khen thuong, giao thong, thuy loi, do thi, truyen hinh tinh, phat thanh truyen hinh, kinh te ha tang va do thi, kinh te ha tang, boi duong chinh tri, chinh tri, to quoc viet nam, moi truong y te, moi truong, quan ly kham chua benh, thuong truc`);
/** Lower-case words that go on with a name: where, of which level. */
export const REACH = lexicon(`
  tinh, thanh pho, huyen, thi xa, xa, phuong, dac khu, thi tran, quan, cac, nha nuoc, trung uong, tren dia ban, tren dia ban tinh, dia ban, thuoc, truc thuoc, lien quan, co lien quan, cap, cac cap, chuyen mon, su nghiep, cong lap, nganh, khu vuc, vung, dia phuong, don vi, co quan, nhan dan, viet nam, cap xa, cap tinh, cap huyen,
  neu tren, noi tren, o tren, co ten tren, co ten o tren, ke tren, nay, ban nganh, doan the, nong thon, tai tinh, tham gia, duoc giao, thanh vien, trong tinh, toan tinh, cua tinh, cua thanh pho, cua xa, cua huyen, khac, chinh tri xa hoi, co tru so, dong tren dia ban, thuong truc, phu trach, phu trach linh vuc, chu quan, quoc gia, bo, cua bo, thuoc bo, truc thuoc bo, truc thuoc tinh, thuoc tinh, thuoc so, truc thuoc so, du an, so, phong, cong an, truc thuoc trung uong, thuoc ubnd, truc thuoc ubnd, ven bien, mien nui, bien gioi, giap ranh, co rung, khu kinh te, khu cong nghiep, khu cong nghe cao, khu du lich, rung, rung phong ho, rung dac dung, vuon quoc gia, chuong trinh`);

export const HEAD_STOP = lexicon(
  `phoi hop, chu tri, dong thoi, de, nham, theo, khi, neu, trong, tai, voi, cung, den, tu, ve, bang, do, ma, truoc, sau, ngay, hang, cham nhat, duoc, se, can, phai, co trach nhiem, chiu trach nhiem, khan truong, chu dong, som, tu to chuc, hoan thanh, lam, cu, moi`,
);

/** Levels that are listed behind one head: `UBND các huyện, thành phố`. */
export const LEVEL = lexicon(
  `xa, phuong, dac khu, thi tran, thanh pho, huyen, thi xa, quan, ban, nganh, dia phuong, doan the, co quan, don vi, to chuc, thon, to dan pho, ban nganh, vien, hoi`,
);
export const COLUMN =
  /^(?:quy (?:iv|i{1,3}|\d)|thang \d|thuong xuyen|dinh ky|hang (?:nam|quy|thang|tuan|ngay)|nam \d|trong |truoc )/;
