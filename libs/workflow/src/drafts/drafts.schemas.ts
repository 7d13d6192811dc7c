import { URGENCIES } from '@vanthu/documents';
import { day, line, PageQuery, said, text, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';
import { ADDED_ACTS } from './draft-routing.rules';
import { DRAFT_STATES, OPINIONS, TURN_ACTS } from './draft.rules';

const seen = {
  seenSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the version that was shown; 412 when there is another one by now'),
};
const id = z.uuid();
const facts = {
  docType: said(line(50)).describe('Code of the type (tên loại), of `/document-types`'),
  subject: said(text(2_000)).describe('Trích yếu'),
  flow: z.enum(['outgoing', 'internal']).describe('Văn bản đi, or văn bản nội bộ'),
  urgency: z.enum(URGENCIES),
  recipients: z
    .array(said(line(500)))
    .max(500)
    .describe('Nơi nhận, as names'),
  dueOn: day.nullable().describe('Hạn hoàn thành'),
  consultedUnitIds: z
    .array(id)
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, { error: fieldWord('each unit once', 'Mỗi đơn vị chỉ một lần') })
    .describe('Đơn vị được lấy ý kiến'),
  leaderInChargeId: id.nullable().describe('Lãnh đạo phụ trách; whoever leads when nobody is named'),
};

export const NewDraft = z
  .strictObject({
    ...facts,
    flow: facts.flow.default('outgoing'),
    urgency: facts.urgency.default('normal'),
    recipients: facts.recipients.default([]),
    dueOn: facts.dueOn.default(null),
    consultedUnitIds: facts.consultedUnitIds.default([]),
    leaderInChargeId: facts.leaderInChargeId.default(null),
    unitId: id.optional().describe('The drafting unit, one of yours; your own when nothing is said'),
    replyToId: id.nullable().default(null).describe('The incoming document that it answers'),
    fileId: id.describe('The first version: a file of `POST /drafts/files`'),
    note: text(1_000).default(''),
  })
  .meta({ id: 'NewDraft' });
export type NewDraft = z.infer<typeof NewDraft>;

export const ChangeDraft = z
  .strictObject(facts)
  .partial()
  .refine((body) => Object.keys(body).length > 0, { error: FIELD.nothing })
  .meta({ id: 'ChangeDraft' });
export type ChangeDraft = z.infer<typeof ChangeDraft>;

export const NewDraftVersion = z
  .strictObject({ ...seen, fileId: id, note: text(1_000).default('').describe('What changed') })
  .meta({ id: 'NewDraftVersion' });
export type NewDraftVersion = z.infer<typeof NewDraftVersion>;

const part = z.number().min(0).max(1);
/** A mark on a page (đánh dấu trên trang): a rectangle in parts of the page's width and height, from the upper left. */
export const PageMark = z
  .strictObject({
    page: z.int().min(1).max(10_000),
    x: part,
    y: part,
    width: part,
    height: part,
    text: said(text(2_000)),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001, {
    error: fieldWord('outside the page', 'Nằm ngoài trang'),
  })
  .meta({ id: 'PageMark' });
export type PageMark = z.infer<typeof PageMark>;
const marks = z.array(PageMark).max(200).default([]);

export const DraftComment = z
  .strictObject({ ...seen, text: text(4_000).default(''), marks })
  .refine((body) => body.text.trim() !== '' || body.marks.length > 0, {
    error: fieldWord('write something, or mark a page', 'Hãy ghi nội dung góp ý hoặc đánh dấu trên trang'),
    path: ['text'],
  })
  .meta({ id: 'DraftComment' });
export type DraftComment = z.infer<typeof DraftComment>;

export const OpinionRequest = z
  .strictObject({
    ...seen,
    unitIds: z.array(id).max(50).default([]),
    userIds: z.array(id).max(50).default([]),
    text: said(text(2_000)).describe('Nội dung xin ý kiến'),
    workingDays: z.int().min(1).max(60).nullable().default(3),
  })
  .refine((body) => body.unitIds.length + body.userIds.length > 0, {
    error: fieldWord('nobody is asked', 'Chưa chọn đơn vị hoặc người được lấy ý kiến'),
    path: ['unitIds'],
  })
  .meta({ id: 'DraftOpinionRequest' });
export type OpinionRequest = z.infer<typeof OpinionRequest>;

export const DraftSubmission = z
  .strictObject({ ...seen, text: text(2_000).default('').describe('Nội dung trình') })
  .meta({ id: 'DraftSubmission' });
export type DraftSubmission = z.infer<typeof DraftSubmission>;

export const DraftWithdrawal = z.strictObject({ ...seen, reason: said(text(1_000)) }).meta({ id: 'DraftWithdrawal' });
export type DraftWithdrawal = z.infer<typeof DraftWithdrawal>;

export const DraftAnswer = z
  .strictObject({
    ...seen,
    kind: z.enum(TURN_ACTS),
    opinion: z.enum(OPINIONS).optional().describe('For opine: nhất trí, nhất trí có ý kiến, không nhất trí'),
    text: text(4_000).default(''),
    marks,
    fileId: id.nullable().default(null).describe('For opine: a file of `POST /drafts/files`'),
  })
  .refine((body) => (body.kind === 'opine') === (body.opinion !== undefined), {
    error: fieldWord(
      'an opinion says which way, other answers do not',
      'Cho ý kiến thì phải chọn nhất trí hay không; việc khác thì không',
    ),
    path: ['opinion'],
  })
  .refine((body) => body.text.trim() !== '' || (body.kind !== 'return' && (body.opinion ?? 'agree') === 'agree'), {
    error: FIELD.required,
    path: ['text'],
  })
  .refine((body) => body.fileId === null || body.kind === 'opine', {
    error: fieldWord('only with an opinion', 'Chỉ kèm tệp khi cho ý kiến'),
    path: ['fileId'],
  })
  .meta({ id: 'DraftAnswer' });
export type DraftAnswer = z.infer<typeof DraftAnswer>;

export const DraftForwarding = z
  .strictObject({
    ...seen,
    userId: id.describe('Who gets the turn, by the same deadline'),
    text: text(2_000).default(''),
  })
  .meta({ id: 'DraftForwarding' });
export type DraftForwarding = z.infer<typeof DraftForwarding>;

export const DraftStep = z
  .strictObject({
    ...seen,
    act: z.enum(ADDED_ACTS).describe('What is done at it; the law of routes holds for it too'),
    at: z.enum(['beside', 'after']).default('after').describe('At once beside what is open now, or right after it'),
    taskId: id.nullable().default(null).describe('The open turn it is added to; the first that is awaited otherwise'),
    title: said(line(200)),
    unitIds: z.array(id).max(20).default([]).describe('Their heads'),
    userIds: z.array(id).max(20).default([]),
    workingDays: z.int().min(1).max(60).nullable().default(null),
  })
  .refine((body) => body.unitIds.length + body.userIds.length > 0, {
    error: fieldWord('nobody is named', 'Chưa chọn đơn vị hoặc người'),
    path: ['userIds'],
  })
  .meta({ id: 'DraftStep' });
export type DraftStep = z.infer<typeof DraftStep>;

export const DraftRegistration = z
  .strictObject({
    ...seen,
    registerId: id,
    symbol: line(50).optional(),
    signer: line(200).default('').describe('Họ và tên người ký'),
    signerTitle: line(200).default(''),
    note: text(2_000).default(''),
  })
  .meta({ id: 'DraftRegistration' });
export type DraftRegistration = z.infer<typeof DraftRegistration>;

export const DraftPage = PageQuery.extend({
  box: z.enum(['mine', 'waiting', 'all']).default('mine').describe('Tôi soạn; chờ tôi; all that you may see'),
  state: z.enum(DRAFT_STATES).optional(),
  replyToId: id.optional().describe('Those that answer an incoming document'),
});
export type DraftPage = z.infer<typeof DraftPage>;
