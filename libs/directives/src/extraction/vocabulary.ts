import { lexicon } from './words';

// The words of officialese that say who must do what. Without accents: a bad scan loses them first.

/** Verbs by which a superior lays work on somebody (giao, yêu cầu …). */
export const ASSIGNING = lexicon(`
  giao, giao nhiem vu cho, giao trach nhiem cho, giao cho, yeu cau, de nghi, phan cong, phan cong cho, chi dao, uy quyen cho, uy quyen,
  giao nhiem vu, nhiem vu cua, trach nhiem cua, doi voi, giao dong chi, kinh de nghi, tran trong de nghi,
  yeu cau doi voi, de nghi doi voi, uy nhiem cho, uy nhiem, luu y, chuyen cho, chuyen, ve phia, thuoc ve`);

/** Words that stand between the subject and its verb: must, shall, at once. */
export const MODAL = lexicon(`
  co trach nhiem, chiu trach nhiem, co nhiem vu, can, phai, khan truong, chu dong, tiep tuc, tap trung, som, kip thoi, thuong xuyen,
  dinh ky, truc tiep, can cu, tren co so, trong pham vi, theo chuc nang, theo tham quyen, theo nhiem vu, nghiem tuc, quyet liet, tich cuc,
  chu tri, phoi hop, la co quan dau moi, la dau moi, lam dau moi, la co quan thuong truc, dau moi, hang nam, hang thang, hang quy, hang tuan, hang ngay, truoc ngay,
  cham nhat, ngay, ngay sau, hang, moi, trong, truoc, xong, tang cuong, day manh, co ke hoach, co giai phap, co bien phap, co phuong an, duoc giao, duoc yeu cau, duoc phan cong, duoc uy quyen, duoc chi dinh, duoc giao nhiem vu, duoc giao trach nhiem, cung, cung voi`);

/** Verbs of work. Single syllables only where they are no part of a usual name. */
export const DOING = lexicon(`
  lanh dao, xay dung, tham muu, ban hanh, to chuc, trien khai, thuc hien, thi hanh, ra soat, kiem tra, thanh tra, don doc, huong dan, bao cao, trinh, tong hop, hoan thanh, hoan thien,
  hoan tat, tham dinh, bo tri, day manh, day nhanh, tang cuong, tiep tuc, chi dao, cap nhat, cong bo, cong khai, tuyen truyen, pho bien, quan triet, nghien cuu, de xuat, de nghi, lap,
  xu ly, giai quyet, theo doi, giam sat, quan ly, van hanh, dam bao, bao dam, chuan bi, cung cap, gui, lay y kien, lam viec, lam ro, phan cong, huy dong, nang cao,
  phat huy, cham dut, chan chinh, khac phuc, kien toan, thanh lap, sap xep, ban giao, tiep nhan, so hoa, ket noi, chia se, tich hop, thong ke, dieu tra, khao sat, danh gia,
  phe duyet, quyet dinh, uu tien, tap huan, dao tao, boi duong, quan tam, tao dieu kien, ho tro, khuyen khich, van dong, giai trinh, giai ngan, thu hoi, dau tu, mua sam, sua chua,
  nang cap, mo rong, xac dinh, xac minh, xac nhan, xem xet, kiem soat, kiem ke, kiem dem, kiem diem, phan loai, phan tich, phan bo, phan khai, can doi, dieu chinh, bo sung, sua doi,
  thay the, bai bo, cat giam, don gian hoa, rut ngan, tiet kiem, niem yet, dang tai, dang ky, ghi, nhap, nop, chuyen, thong bao, thong nhat, tra loi, tiep thu, giai dap, thao go, duy tri, duy tu,
  bao tri, bao quan, bao ve, phong chong, phong ngua, ung pho, so tan, di doi, cuu tro, truc, truc ban, ngan chan, dau tranh, xu phat, xu li, khoi cong, khanh thanh, nghiem thu, quyet toan, thanh toan, thanh quyet toan,
  chi tra, cham soc, kham, tiem, tiem phong, phun, ve sinh, thu gom, van chuyen, lua chon, lua, ky, ky ket, ky so, cap, giao dat, cho thue, boi thuong, giai phong mat bang, tai dinh cu, cai tao, chinh trang, cham,
  doi chieu, chinh ly, luu tru, nop luu, tieu huy, so ket, tong ket, khen thuong, bieu duong, moi, trieu tap, chu tri, phoi hop, tham gia, tham mu, long ghep, cham diem, chi dinh, cu, dieu dong, luan chuyen, tuyen dung,
  tinh gian, sap nhap, giam, tang, giu, giu vung, mo, dong, khoa, cat, thao, lap dat, thi cong, thi diem, nhan rong, phat dong, phat hien, phat trien, xuc tien, quang ba, xuc tien dau tu, thu hut, keu goi, vinh danh, cong nhan, tinh toan, uoc tinh, du bao, canh bao,
  tiep xuc, doi thoai, tiep cong dan, tiep, lang nghe, trao doi, dam phan, xin y kien, hop, hoi dam, ra quan, ra don, soan thao, viet, in, sao, dich, bien soan, bien tap, dang, phat, phat song, truyen, truyen thong, dua, dua vao, thiet lap, thiet ke, cau hinh, sao luu, cai dat, trang bi, tra cuu, chot, bam sat, nam, nam bat, nam chac, chu dong,
  thuc day, trong khai, tu, tu kiem tra, khan truong, kip thoi, nghiem tuc, nghiem cam, du trù, du tru, du toan, lam, lam tot, lam viec voi, tham van, tu van, tang toc, ap dung, ung dung, khai thac, su dung, dieu tiet, dieu phoi, dieu hanh, xa lu, ngung, dung, tam dung, dinh chi, hoan tra, tra, nhan, thu, thu phi, chi, kiem, che tai, xu, gan, lien he, hoi, hop tac, phan anh, canh gac, canh giac, tuan tra, bao duong, nao vet, khoi thong, khoanh vung, dap, cuu, dap dich, nhac nho, phe binh, ky luat, dinh gia, dau gia, dau thau, moi thau, chuyen doi, chuyen giao, chap hanh, tuan thu, doi moi, cung co, xoa, xoa bo, loai bo, hop nhat, giao nop, ke khai, khai bao, truy thu, tan dung, tranh thu, gop y, tham tra, nghien cuu, khai, khan cap, cong chung, chung thuc, bao tro, giup do, tu chu, tu choi, tim, tim kiem, phan luong, phan cap, phan quyen, uy quyen, ra quyet dinh, ra soat, ra, dien tap, dong vien, tham hoi, kien nghi, ban bac, chat van, phan bien, cam ket, du thao, dam nhan, dam nhiem, dam trach, len ke hoach, len phuong an, neu, neu ro, thong tin, thong tuyen, bien che, bao tin, bao`);

/** Behind a subject these tell what is or was: no work is laid on anybody. */
export const FACT = lexicon(`
  da, dang, con, chua, vua, la, co, bi, duoc, dat, gom, bao gom, tai, cua, ve, nhu, tuc, do, o, hien, hien nay, cung da, co ban, rat, kha, khong co, mac du, tuy, nam, dong gop, cung la, thuoc, xac dinh duoc, do vay, lam chu tich, lam thu ky, lam truong ban, lam pho truong ban, lam thanh vien, lam to truong, lam uy vien, lam chu nhiem`);

/** Words that open an adverbial before the subject: when, in view of what, for what. */
export const ADVERBIAL = lexicon(`
  truoc, trong, trong thoi han, dinh ky, hang, can cu, tren co so, de, nham, doi voi, ngay sau, ngay, sau khi, tu, khi, cham nhat, muon nhat, theo, thoi gian toi, giai doan, den, sau, moi, dong thoi, rieng, song song, ben canh, truong hop, neu, voi, qua, ve, thong qua, thang, quy, tuan, hoan thanh`);

/** A sentence with one of these ends a document; it lays no task on anybody that could be followed. */
export const CLOSING = [
  /(?:chiu trach nhiem|trach nhiem) (?:to chuc |trien khai )?(?:thi hanh|thuc hien) (?:quyet dinh|nghi quyet|chi thi|ke hoach|cong dien|van ban|thong bao|quy che|quy dinh|chuong trinh|de an) nay/,
  /(?:can cu|theo) (?:quyet dinh|nghi quyet|chi thi|ke hoach|cong dien|van ban|thong bao) (?:nay )?(?:thi hanh|thuc hien)(?: quyet dinh nay)?\s*[./]/,
  /(?:nghiem tuc|nghiem|khan truong|kip thoi|quan triet|pho bien|trien khai|to chuc)[\w, ]{0,40} (?:trien khai |to chuc |thuc hien |chap hanh |quan triet |nghiem tuc |nghiem |va |, )*(?:thuc hien|thi hanh|chap hanh)(?: nghiem| nghiem tuc| tot| co hieu qua| hieu qua| dung| day du| cac noi dung)*(?: theo)?(?: noi dung| ket luan| tinh than)?(?: cua)? (?:quyet dinh|nghi quyet|chi thi|ke hoach|cong dien|van ban|thong bao|cong van|cac noi dung|noi dung|y kien chi dao|ket luan)\s*(?:nay|tren|neu tren)/,
  /thong bao (?:ket luan |y kien |noi dung )?(?:cua [\w ]{3,60} )?(?:de|den|toi) [\w ,;-]{3,90} (?:biet|duoc biet)/,
  /(?:kho khan|vuong mac|phat sinh)[\w ,()]{0,60}(?:phan anh|bao cao|phan hoi|lien he|trao doi|gui|thong tin|de nghi|kip thoi|kien nghi|hoi y kien)/,
  /^(?:nhan duoc [\w ]{3,30}, ?)?(?:yeu cau|de nghi)[\w ,;]{3,160}(?:nghiem tuc|khan truong|kip thoi|quan tam|nghiem|to chuc|chu dong|tich cuc|phoi hop)[\w ,]{0,30}(?:thuc hien|phoi hop|chap hanh)(?: nghiem| tot| day du| hieu qua| theo quy dinh)*[\s./]*$/,
  /(?:gui cau hoi|de duoc (?:huong dan|giai dap)|hoi dap)/,
  /(?:lien he|trao doi|dau moi)[\w ,()]{0,40}\b(?:so dien thoai|dien thoai|dia chi|ong|ba|email|thu dien tu)\b/,
  /(?:co hieu luc|het hieu luc|thay the (?:quyet dinh|chi thi|cong van|van ban)|bai bo (?:quyet dinh|cac muc|cong van))/,
  /(?:tran trong|rat mong|xin cam on|cam on|mong nhan duoc)/,
];

/** A statement of what was done well, or of a principle: never a task. */
export const STATEMENT = [
  /^(?:bieu duong|ghi nhan|danh gia cao|hoan nghenh|chia buon|co ban (?:thong nhat|nhat tri|dong y)|ve co ban|thong nhat (?:voi|ve|chu truong|noi dung|danh gia|theo|cac noi dung)|dong y (?:voi|ve|chu truong|noi dung|de nghi|cho)|nhat tri|khong dong y|chap thuan|cho phep|phe duyet|ban hanh kem theo|quyet dinh nay|chi thi nay|nghi quyet nay|ke hoach nay|van ban nay|cong van nay|cong dien nay|thong bao nay|huong dan nay|viec |nguyen tac|quan diem|muc tieu|muc dich|tinh hinh|ket qua|thoi gian qua|tuy nhien|ben canh do|nguyen nhan|nguon von|kinh phi|phan dau|nghiem cam)/,
];
