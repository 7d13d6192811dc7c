import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CitationsService, LegalTextsService, seedLibrary, type CitationView } from '@vanthu/references';
import { newId, type UnitOfWork } from '@vanthu/platform';
import { anAgency, type TestAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';

const SCANS = join(__dirname, '../fixtures/scans');

let api: TestApp;
let work: UnitOfWork;
let citations: CitationsService;
let texts: LegalTextsService;
let province: TestAgency;
let department: TestAgency;
beforeAll(async () => {
  api = await testApp();
  work = api.work;
  citations = api.app.get(CitationsService, { strict: false });
  texts = api.app.get(LegalTextsService, { strict: false });
  province = await anAgency(work);
  department = await anAgency(work, { parent: province });
  await seedLibrary(work, texts, province.id);
});
afterAll(async () => {
  await api.close();
});

/** The citations of a file with these pages, as somebody of the agency sees them. */
const citationsIn = (agency: TestAgency, ...pages: string[]): Promise<CitationView[]> =>
  work.asAgency(agency.id, async (tx) => {
    const fileId = newId();
    const found = pages.map((text, i) => ({ page: i + 1, text }));
    expect(await citations.record(tx, agency.id, fileId, found)).toBeGreaterThan(0);
    return citations.ofFile(tx, agency.id, fileId);
  });

const linksIn = async (agency: TestAgency, text: string) =>
  (await citationsIn(agency, text)).map(({ legalText }) => legalText?.title ?? null);

const add = (agency: TestAgency, text: Partial<Parameters<LegalTextsService['insert']>[2]>) =>
  work.asAgency(agency.id, (tx) =>
    texts.insert(tx, agency.id, {
      docType: 'Quyết định',
      number: '',
      year: null,
      symbol: '',
      issuer: '',
      issuedOn: null,
      effectiveOn: null,
      title: 'Về một việc',
      status: 'unknown',
      source: '',
      ...text,
    }),
  );

describe('the library that an agency begins with', () => {
  it('is filled once, however often the program starts', async () => {
    const agency = await anAgency(work);
    const first = await seedLibrary(work, texts, agency.id);
    expect(first).toBeGreaterThan(60);
    expect(await seedLibrary(work, texts, agency.id)).toBe(0);
  });

  it('leaves what the agency entered itself as it is', async () => {
    const agency = await anAgency(work);
    await add(agency, { docType: 'Nghị định', number: '30', year: 2020, symbol: 'ND-CP', title: 'Tên của cơ quan' });
    await seedLibrary(work, texts, agency.id);
    expect(await linksIn(agency, 'Căn cứ Nghị định số 30/2020/NĐ-CP;')).toEqual(['Tên của cơ quan']);
  });
});

describe('the citations of a file', () => {
  it('of a directive lead to the decree and the directive of the Prime Minister that it carries out', async () => {
    const found = await citationsIn(department, readFileSync(join(SCANS, '01-chi-thi-ung-dung-cntt.txt'), 'utf8'));
    expect(found.map(({ docType, number, legalText }) => [docType, number, legalText?.title])).toEqual([
      ['Nghị định', '64', 'Ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước'],
      ['Chỉ thị', '10', 'Giảm văn bản, giấy tờ hành chính trong hoạt động của cơ quan hành chính nhà nước'],
    ]);
    expect(found[0]?.legalText?.status).toBe('expired');
  });

  it('of the sample scans lead to the text of the same number or name, wherever the State issued it', async () => {
    const missing: string[] = [];
    for (const file of readdirSync(SCANS).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(SCANS, file), 'utf8');
      for (const { docType, symbol, text: words, year, legalText } of await citationsInOrNone(department, text))
        if (/^(NĐ-CP|QĐ-TTg|CT-TTg|TT-\p{Lu}+|QH\d+)$/u.test(symbol) || (docType === 'Luật' && year))
          if (!legalText) missing.push(`${file}: ${words}`);
    }
    expect(missing).toEqual([]);
  });

  it.each([
    ['Căn cứ Luật Lưu trữ 2024;', 'Luật Lưu trữ'],
    ['Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006;', 'Luật Công nghệ thông tin'],
    ['Căn cứ Luật BHXH năm 2014;', 'Luật Bảo hiểm xã hội'],
    ['Căn cứ Hiến pháp 2013;', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Căn cứ Nghị định 30/2020;', 'Công tác văn thư'],
    [
      'theo Quyết định số 458/QĐ-TTg của Thủ tướng Chính phủ',
      'Phê duyệt Đề án “Lưu trữ tài liệu điện tử của các cơ quan nhà nước giai đoạn 2020 - 2025”',
    ],
    ['theo Nghị định số 30/2020/ND-CP ngày 06/3/2020', 'Công tác văn thư'],
  ])('may state as little as %s', async (passage, title) => {
    expect(await linksIn(department, passage)).toEqual([title]);
  });

  it('may be short where the same file cites the text in full', async () => {
    const full = 'Nghị định số 30/2020/NĐ-CP (sau đây gọi tắt là Nghị định 30); Luật Lưu trữ số 33/2024/QH15;';
    const links = await linksIn(department, `${full} theo Điều 5 Nghị định 30 và khoản 1 Điều 2 Luật Lưu trữ`);
    const [decree, law] = ['Công tác văn thư', 'Luật Lưu trữ'];
    expect(links).toEqual([decree, decree, law, decree, law]);
    expect(await linksIn(department, 'theo Điều 5 Nghị định 30 và khoản 1 Điều 2 Luật Lưu trữ')).toEqual([null, null]);
  });

  it('tell two laws of one name and year apart by the day', async () => {
    const links = async (day: string) =>
      (await citationsIn(department, `Căn cứ Luật Tổ chức chính quyền địa phương ${day};`))[0]?.legalText?.status;
    expect(await links('ngày 19 tháng 02 năm 2025')).toBe('expired');
    expect(await links('ngày 16 tháng 6 năm 2025')).toBe('in_force');
    expect(await links('năm 2025')).toBeUndefined();
  });

  it('lead nowhere when two texts of the library fit', async () => {
    const agency = await anAgency(work);
    for (const year of [2019, 2020]) await add(agency, { number: '749', year, symbol: 'QĐ-TTg', title: `Năm ${year}` });
    const passages = ['theo Quyết định số 749/QĐ-TTg', 'theo Quyết định số 749/QĐ-TTg ngày 03/6/2020'];
    expect(await linksIn(agency, passages.join('; '))).toEqual([null, 'Năm 2020']);
  });

  it('lead to no decision of another province that has the same number', async () => {
    const agency = await anAgency(work);
    await add(agency, {
      number: '642',
      year: 2017,
      symbol: 'QĐ-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
      issuedOn: '2017-03-15',
      title: 'Của tỉnh ta',
    });
    expect(
      await linksIn(
        agency,
        'Quyết định số 642/QĐ-UBND ngày 15/3/2017 của UBND tỉnh Lam Giang; Quyết định số 642/QĐ-UBND ngày 15/3/2017 của UBND tỉnh Sơn Khê; Quyết định số 642/QĐ-UBND ngày 02/4/2017',
      ),
    ).toEqual(['Của tỉnh ta', null, null]);
  });

  it('lead to the agency’s own text before that of the agency above', async () => {
    const agency = await anAgency(work, { parent: province });
    const passage = 'Căn cứ Nghị định số 30/2020/NĐ-CP;';
    const [above] = await citationsIn(agency, passage);
    const own = await add(agency, {
      docType: 'Nghị định',
      number: '30',
      year: 2020,
      symbol: 'NĐ-CP',
      title: 'Bản của Sở',
    });
    const [after] = await citationsIn(agency, passage);
    expect(above?.legalText?.title).toBe('Công tác văn thư');
    expect(after?.legalText).toEqual({ id: own, title: 'Bản của Sở', status: 'unknown' });
  });

  it('lead to nothing that a stranger, or an agency below, holds', async () => {
    const stranger = await anAgency(work);
    const below = await anAgency(work, { parent: stranger });
    await add(below, { number: '77', year: 2026, symbol: 'QĐ-SNV', title: 'Của đơn vị trực thuộc' });
    const passage = 'Nghị định số 30/2020/NĐ-CP; Quyết định số 77/2026/QĐ-SNV';
    expect(await linksIn(stranger, passage)).toEqual([null, null]);
    expect(await linksIn(below, passage)).toEqual([null, 'Của đơn vị trực thuộc']);
  });

  it('keep the page, the place and the order of the text', async () => {
    const pages = ['Căn cứ Nghị định số 30/2020/NĐ-CP; Thông tư số 10/2022/TT-BNV', 'Theo Luật Lưu trữ 2024'];
    const found = await citationsIn(department, ...pages);
    expect(found.map(({ page }) => page)).toEqual([1, 1, 2]);
    for (const { page, start, end, text } of found) expect(pages[page - 1]?.slice(start, end)).toBe(text);
  });

  it('are replaced when the file is read again', async () => {
    const fileId = newId();
    const again = (text: string) =>
      work.asAgency(department.id, async (tx) => {
        await citations.record(tx, department.id, fileId, [{ page: 1, text }]);
        return (await citations.ofFile(tx, department.id, fileId)).map(({ number }) => number);
      });
    expect(await again('Nghị định số 30/2020/NĐ-CP và Nghị định số 45/2022/NĐ-CP')).toEqual(['30', '45']);
    expect(await again('Nghị định số 3O/2020/NĐ-CP')).toEqual(['30']);
    expect(await again('Không có gì')).toEqual([]);
  });
});

const citationsInOrNone = (agency: TestAgency, text: string): Promise<CitationView[]> =>
  work.asAgency(agency.id, async (tx) => {
    const fileId = newId();
    await citations.record(tx, agency.id, fileId, [{ page: 1, text }]);
    return citations.ofFile(tx, agency.id, fileId);
  });
