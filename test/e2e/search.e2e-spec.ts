import type { Work } from '@vanthu/platform';
import { SearchConsumer, SearchIndex, type Piece } from '@vanthu/search';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aRegistered, anOffice, decides, presents, plan, type Document, type Office } from '../support/office';

type Hit = {
  documentId: string;
  where: { field: string; page: number | null; snippet: Piece[] }[];
};

let api: TestApp;
let office: Office;
let decision: Document;
let letter: Document;

beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  decision = await aRegistered(api, office, {
    numberSymbol: '1847/QĐ-UBND',
    docType: 'Quyết định',
    subject: 'Về việc phê duyệt Đề án số hóa hồ sơ lưu trữ giai đoạn 2026 - 2030',
  });
  await isRead(decision, [
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
    'Giao Phòng Cải cách hành chính đôn đốc. Liên hệ: phongcchc@lamgiang.gov.vn, điện thoại 0203.3825.825.',
  ]);
  letter = await aRegistered(api, office, {
    numberSymbol: '184/SNV-VTLT',
    docType: 'Công văn',
    subject: 'V/v báo cáo tình hình sử dụng phần mềm',
  });
  await isRead(letter, ['Đường dây nóng, ướt át, thuở ấy, quỹ đạo.']);
}, 60_000);

afterAll(async () => {
  await api.close();
});

/** What digitization leaves behind, and the index of it. */
async function isRead({ id, fileId }: Document, pages: string[]): Promise<void> {
  await api.work.asAgency(office.agencyId, async (tx) => {
    await tx.query(
      `INSERT INTO reading (agency_id, file_id, state) VALUES ($1, $2, 'read') ON CONFLICT (agency_id, file_id) DO UPDATE SET state = 'read'`,
      [office.agencyId, fileId],
    );
    for (const [i, text] of pages.entries()) {
      await tx.query(
        `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
         VALUES ($1, $2, $3, $4, '[]', 1, 0, false, 'text-layer', 'pdfium', 1000, 1414, repeat('0', 64), 1)`,
        [office.agencyId, fileId, i + 1, text],
      );
    }
    await new SearchIndex().put(tx, office.agencyId, id);
  });
}

const hits = async (browser: Browser, q: string, more = ''): Promise<Hit[]> => {
  const answer = await browser.get(`/search?q=${encodeURIComponent(q)}${more}`);
  expect([q, answer.statusCode]).toEqual([q, 200]);
  return answer.json<{ items: Hit[] }>().items;
};
const found = async (q: string) => (await hits(office.clerk.browser, q)).map(({ documentId }) => documentId);
const marked = (pieces: readonly Piece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text);

describe('a document is found', () => {
  it.each([
    ['with accents', 'số hóa hồ sơ'],
    ['without', 'so hoa ho so'],
    ['in capitals, with half of them', 'SỐ HOA HỒ SO'],
    ['in decomposed Unicode', 'số hóa'.normalize('NFD')],
    ['from the text, not the subject', 'công tác văn thư'],
    ['with đ typed as d', 'don doc'],
    ['from two pages at once', 'nghi dinh dien thoai'],
  ])('by its words %s', async (_, q) => {
    expect(await found(q)).toEqual([decision.id]);
  });

  it.each(['đường dây nóng', 'duong day nong', 'uot at', 'thuo ay', 'quy dao', 'QUỸ ĐẠO'])(
    'by %s, whatever letters it has',
    async (q) => {
      expect(await found(q)).toEqual([letter.id]);
    },
  );

  it.each([
    '1847/QĐ-UBND',
    '1847/QD-UBND',
    '1847/qđ-ubnd',
    '1847 QĐ UBND',
    'số 1847/QĐ-UBND',
    'Số: 1847/QĐ - UBND',
    '1847/QÐ-UBND', // Ð of Icelandic, as some keyboards and most OCR engines have it
    '1847',
  ])('by its number spelt %s', async (q) => {
    expect((await found(q))[0]).toBe(decision.id);
  });

  it.each(['30/2020/NĐ-CP', '30/2020/nd-cp', 'nd-cp', 'ND CP', '2020', 'phongcchc', 'lamgiang.gov.vn', '3825'])(
    'by %s, which its text has within a longer sign',
    async (q) => {
      expect(await found(q)).toEqual([decision.id]);
    },
  );

  it('with the exact number before one that begins like it', async () => {
    expect(await found('184/SNV-VTLT')).toEqual([letter.id]);
    expect((await found('184'))[0]).toBe(letter.id);
  });

  it.each(['"', "'", '\\', '%', '_', '<->', '& | !', "a'b:*", '((', '/', '…'])(
    'or not, by %s, without harm',
    async (q) => {
      await expect(hits(office.clerk.browser, q)).resolves.toBeInstanceOf(Array);
    },
  );

  it.each(['', ' ', 'x'.repeat(301)])('and a question of wrong length is refused with the field', async (q) => {
    const answer = await office.clerk.browser.get(`/search?q=${encodeURIComponent(q)}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer?: string; parameter?: string }[] }>().errors).toHaveLength(1);
  });
});

describe('a hit says where it matched', () => {
  it('in the number, the subject, and the page of the text', async () => {
    const [byNumber] = await hits(office.clerk.browser, '1847/QD-UBND');
    expect(byNumber?.where[0]).toMatchObject({ field: 'numberSymbol', snippet: [{ text: '1847/QĐ-UBND', hit: true }] });

    const [bySubject] = await hits(office.clerk.browser, 'so hoa');
    const subject = bySubject?.where.find(({ field }) => field === 'subject');
    expect(marked(subject?.snippet ?? [])).toEqual(expect.arrayContaining(['số', 'hóa']));

    const [byText] = await hits(office.clerk.browser, 'dien thoai');
    expect(byText?.where).toEqual([expect.objectContaining({ field: 'text', page: 2 })]);
    expect(marked(byText?.where[0]?.snippet ?? [])).toEqual(['điện', 'thoại']);
  });

  it('in a part of a longer sign of the text', async () => {
    const [hit] = await hits(office.clerk.browser, '30/2020/nd-cp');
    const text = hit?.where.find(({ field }) => field === 'text');
    expect(text?.page).toBe(1);
    expect(marked(text?.snippet ?? [])).toEqual(['30', '2020', 'NĐ', 'CP', '2020']);
  });
});

describe('search shows nothing', () => {
  it('to another agency, nor to people of the office who have nothing to do with the document', async () => {
    const agency = await anAgency(api.work);
    const outsider = await api.signIn(await aUser(api.work, agency.id, { roles: ['clerk', 'leader', 'archivist'] }));
    for (const browser of [outsider, office.specialist.browser]) {
      for (const q of ['số hóa', '1847/QĐ-UBND', '1847', 'điện thoại', '1']) expect(await hits(browser, q)).toEqual([]);
    }
  });

  it('before it is one’s business, and everything after', async () => {
    const document = await aRegistered(api, office, {
      numberSymbol: '77/CV-STC',
      subject: 'Về việc cấp kinh phí chợ phiên',
    });
    await isRead(document, ['Chợ phiên vùng cao.']);
    expect(await hits(office.head.browser, 'cho phien')).toEqual([]);
    await presents(office, document);
    await decides(office.chief, document, 'distribute', { kind: 'distribute', ...plan(office) });
    expect(await hits(office.head.browser, 'cho phien')).toEqual([]);
    await decides(office.leader, document, 'instruct', { kind: 'instruct', ...plan(office) });
    expect((await hits(office.head.browser, 'cho phien')).map(({ documentId }) => documentId)).toEqual([document.id]);
    expect(await hits(office.specialist.browser, 'cho phien')).toEqual([]);
  });
});

describe('the pages of the results', () => {
  it('hold each document once, the newest first', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      const document = await aRegistered(api, office, {
        numberSymbol: `90${i.toString()}/TB-VP`,
        subject: 'Lịch trực bão lũ',
      });
      await isRead(document, ['Trực bão.']);
      ids.unshift(document.id);
    }
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const cursor: string = after && `&after=${encodeURIComponent(after)}`;
      const answer = await office.clerk.browser.get(`/search?q=truc+bao&limit=3${cursor}`);
      const page = answer.json<{ items: Hit[]; next: string | null }>();
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ documentId }) => documentId));
      after = page.next;
    }
    expect(seen).toEqual(ids);
  });
});

it.each([
  ['what happened to a document', 'id', 'Kế hoạch thi nâng ngạch', 'nang ngach'],
  ['what happened to a file of it', 'fileId', 'Kế hoạch tuần tra ban đêm', 'tuan tra ban dem'],
] as const)('the index follows %s', async (_, subject, title, q) => {
  const document = await aRegistered(api, office, { numberSymbol: '5/KH-SNV', subject: title });
  expect(await found(q)).toEqual([]);
  const event = { agencyId: office.agencyId, subjectId: document[subject] };
  const commit = await new SearchConsumer(new SearchIndex()).work({ event } as Work);
  await api.work.asAgency(office.agencyId, (tx) => commit(tx));
  expect(await found(q)).toEqual([document.id]);
});
