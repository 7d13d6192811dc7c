import { randomUUID } from 'node:crypto';
import { FilesService, IncomingDocumentsService, LikenessConsumer } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { newId, type UnitOfWork, type Work } from '@vanthu/platform';
import { anActor, anAgency } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { sha256 } from '../support/objects';

let api: TestApp;
let work: UnitOfWork;
let documents: IncomingDocumentsService;
let files: FilesService;
const likeness = new LikenessConsumer();

beforeAll(async () => {
  api = await testApp();
  work = api.work;
  documents = api.app.get(IncomingDocumentsService, { strict: false });
  files = api.app.get(FilesService, { strict: false });
});
afterAll(async () => {
  await api.close();
});

const aClerk = async () => anActor(work, (await anAgency(work)).id, { roles: ['clerk'] });

const LETTER = `Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc rà soát, cập nhật hồ sơ cán bộ, công chức, viên chức năm nay,
Sở Nội vụ đề nghị các sở, ban, ngành và Ủy ban nhân dân các xã, phường khẩn trương thống kê số hồ sơ còn thiếu thành phần,
phân công người chịu trách nhiệm bổ sung, hoàn thành trước ngày ba mươi tháng mười một và báo cáo kết quả bằng văn bản để
tổng hợp. Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời về Phòng Tổ chức cán bộ để được hướng dẫn.`;
/** What OCR makes of it that reads one sign in `every` wrong, always the same ones. */
const misread = (text: string, every: number) =>
  Array.from(text, (sign, i) => (i % every === every - 1 ? 'l' : sign)).join('');

/** A received document with one file, whose page was read as this text, and told so to the consumer. */
async function arrives(clerk: Actor, text: string): Promise<{ id: string; fileId: string }> {
  const { agencyId } = clerk;
  const [fileId, hash] = [newId(), sha256(randomUUID())];
  await work.run(clerk, async (tx) => {
    await files.recordBlob(tx, agencyId, { sha256: hash, size: 36, contentType: 'application/pdf' });
    await tx.query(
      `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by) VALUES ($1, $2, $3, 'a.pdf', 36, 'application/pdf', $4)`,
      [agencyId, fileId, hash, clerk.id],
    );
    await tx.query(`INSERT INTO reading (agency_id, file_id, state) VALUES ($1, $2, 'read')`, [agencyId, fileId]);
    await tx.query(
      `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px,
         preview_sha256, preview_size) VALUES ($1, $2, 1, $3, '[]', 0.9, 0, false, 'ocr', 'test', 1, 1, $4, 1)`,
      [agencyId, fileId, text, hash],
    );
  });
  await wasRead(agencyId, fileId);
  const { id } = await documents.receive(clerk, { fileIds: [fileId] });
  return { id, fileId };
}
const wasRead = async (agencyId: string, subjectId: string) => {
  const told = { event: { agencyId, subjectId } } as Work;
  const commit = await likeness.work(told);
  await work.asAgency(agencyId, (tx) => commit(tx));
};
const duplicatesOf = async (clerk: Actor, id: string) => (await documents.duplicates(clerk, id, {})).items;

describe('the same paper, scanned a second time', () => {
  it('is found by its text before it is registered, although OCR misread some of it', async () => {
    const clerk = await aClerk();
    const first = await arrives(clerk, LETTER);
    await arrives(
      clerk,
      `Về việc tổ chức hội thi văn nghệ quần chúng. ${'Kế hoạch gồm các nội dung chính sau đây. '.repeat(6)}`,
    );
    const second = await arrives(clerk, misread(LETTER, 20));
    expect(await duplicatesOf(clerk, second.id)).toMatchObject([{ id: first.id, because: ['text'] }]);
    expect(await duplicatesOf(clerk, first.id)).toMatchObject([{ id: second.id, because: ['text'] }]);
  });

  it('is two papers of one form when both number and date differ', async () => {
    const clerk = await aClerk();
    const first = await arrives(clerk, LETTER);
    const second = await arrives(clerk, misread(LETTER, 25));
    const one = { numberSymbol: '15/SNV-TCCB', issuedOn: '2026-11-02', issuer: 'Sở Nội vụ' };
    await documents.correct(clerk, first.id, 1, one);
    const found = (other: object) => documents.duplicates(clerk, second.id, { ...one, ...other });
    expect((await found({})).items).toMatchObject([{ because: ['number', 'text'] }]);
    expect((await found({ numberSymbol: '16/SNV-TCCB' })).items).toMatchObject([{ because: ['text'] }]);
    expect((await found({ numberSymbol: '16/SNV-TCCB', issuedOn: '2026-11-09' })).items).toEqual([]);
  });

  it('is found once it was read again and better, and not twice', async () => {
    const clerk = await aClerk();
    const first = await arrives(clerk, LETTER);
    const second = await arrives(clerk, '');
    expect(await duplicatesOf(clerk, second.id)).toEqual([]);
    await work.asAgency(clerk.agencyId, (tx) =>
      tx.query(`UPDATE reading_page SET text = $2 WHERE file_id = $1`, [second.fileId, LETTER]),
    );
    await wasRead(clerk.agencyId, second.fileId);
    await wasRead(clerk.agencyId, second.fileId);
    expect(await duplicatesOf(clerk, second.id)).toMatchObject([{ id: first.id, because: ['text'] }]);
  });

  it('is nothing of another agency', async () => {
    await arrives(await aClerk(), LETTER);
    const stranger = await aClerk();
    const theirs = await arrives(stranger, LETTER);
    expect(await duplicatesOf(stranger, theirs.id)).toEqual([]);
  });
});
