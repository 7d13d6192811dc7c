import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { ReadWordView } from '../readings.schemas';

export const CUT_RULES = ['separator', 'blank', 'first-page'] as const;
export const INKS = ['colour', 'grey', 'bitonal'] as const;
export const BATCH_STATES = ['open', 'delivering', 'delivered', 'withdrawn'] as const;

const Name = z.string().trim().min(1).max(200);
const Turn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
const Instant = z.iso.datetime({ offset: true });

export const OpenBatch = z
  .strictObject({
    name: Name.describe('Tên lô'),
    folderId: z.uuid().optional().describe('Hồ sơ that all its documents belong to'),
    dpi: z
      .union([z.literal(200), z.literal(300)])
      .default(200)
      .describe('200 for administrative paper, 300 for maps and drawings'),
    inks: z.enum(INKS).default('colour'),
    twoSided: z.boolean().default(false).describe('Both sides were scanned: a blank back ends no document'),
    cutBy: z
      .array(z.enum(CUT_RULES))
      .max(CUT_RULES.length)
      .default(['separator', 'first-page'])
      .describe('What begins a new document'),
  })
  .meta({ id: 'OpenBatch' });
export type OpenBatch = z.infer<typeof OpenBatch>;

export const AddSource = z.strictObject({ name: z.string().max(300).optional().describe('File name') });
export type AddSource = z.infer<typeof AddSource>;

export const BatchesQuery = PageQuery.extend({ state: z.enum(BATCH_STATES).optional() });
export type BatchesQuery = z.infer<typeof BatchesQuery>;

const Counts = z.object({
  sources: z.int().describe('Stacks dropped'),
  sourcesOpen: z.int().describe('Stacks that are still being taken apart'),
  sourcesFailed: z.int(),
  pages: z.int().describe('All pages that the stacks have, told before they are taken out'),
  captured: z.int(),
  read: z.int(),
  waiting: z.int(),
  setAside: z.int().describe('Poisoned pages: each has its reason'),
  faulty: z.int().describe('Pages that the quality gate finds wrong'),
  dropped: z.int(),
  doubtful: z.int().describe('Cuts that a person has to decide'),
  failedDocuments: z.int().describe('Documents whose file could not be made'),
  documents: z.int().describe('Documents as the pages are cut now, or as they were delivered'),
});

export const BatchView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    folderId: z.uuid().nullable(),
    state: z.enum(BATCH_STATES),
    paused: z.boolean(),
    dpi: z.int(),
    inks: z.enum(INKS),
    twoSided: z.boolean(),
    cutBy: z.array(z.enum(CUT_RULES)),
    createdBy: z.object({ id: z.uuid(), displayName: z.string() }),
    createdAt: Instant,
    deliveredAt: Instant.nullable(),
    counts: Counts,
    lastEdit: z.object({ id: z.uuid(), kind: z.string(), at: Instant }).nullable().describe('What can be undone now'),
    actions: z.array(z.enum(['add', 'edit', 'pause', 'resume', 'deliver', 'withdraw'])),
  })
  .meta({ id: 'Batch' });
export type BatchView = z.infer<typeof BatchView>;

export const BatchSourceView = z
  .object({
    id: z.uuid(),
    ordinal: z.int(),
    name: z.string(),
    size: z.number(),
    contentType: z.string(),
    state: z.enum(['waiting', 'opening', 'opened', 'failed']),
    pages: z.int().nullable(),
    captured: z.int(),
    failure: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'BatchSource' });
export type BatchSourceView = z.infer<typeof BatchSourceView>;

export const BatchPageView = z
  .object({
    id: z.uuid(),
    sourceId: z.uuid(),
    sourcePage: z.int(),
    state: z.enum(['waiting', 'read', 'set_aside']),
    failure: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
    original: z.boolean(),
    widthPx: z.int().nullable(),
    heightPx: z.int().nullable(),
    dpi: z.number().nullable(),
    faults: z.array(z.object({ code: z.string(), text: z.string() })),
    turned: Turn,
    dropped: z.enum(['separator', 'blank', 'deleted']).nullable(),
    cut: z.enum(['none', 'maybe', 'cut']),
    cutReason: z.enum([...CUT_RULES, 'person']).nullable(),
    cutCertainty: z.number().nullable(),
    confidence: z.number().nullable(),
    documentId: z.uuid().nullable(),
  })
  .meta({ id: 'BatchPage' });
export type BatchPageView = z.infer<typeof BatchPageView>;

export const BatchPageWithWords = BatchPageView.extend({
  text: z.string().nullable(),
  words: z.array(ReadWordView),
  engine: z.string().nullable(),
  rotation: Turn.nullable(),
  skew: z.number().nullable(),
}).meta({ id: 'BatchPageWithWords' });
export type BatchPageWithWords = z.infer<typeof BatchPageWithWords>;

export const BatchPagesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(200),
  after: z.string().max(500).optional().describe('`next` of the page before'),
  only: z.enum(['doubtful', 'faulty', 'set-aside', 'dropped']).optional(),
});
export type BatchPagesQuery = z.infer<typeof BatchPagesQuery>;

const PageIds = z.array(z.uuid()).min(1).max(5_000);

export const EditPages = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('turn'),
      pageIds: PageIds,
      by: z.union([z.literal(90), z.literal(180), z.literal(270)]),
    }),
    z.strictObject({
      kind: z.literal('move'),
      pageIds: PageIds,
      afterId: z.uuid().nullable().describe('The page they come after; null: they come first'),
    }),
    z.strictObject({ kind: z.literal('drop'), pageIds: PageIds }),
    z.strictObject({ kind: z.literal('restore'), pageIds: PageIds }),
    z.strictObject({
      kind: z.literal('cut'),
      pageId: z.uuid(),
      begins: z.boolean().describe('Does a document begin here?'),
    }),
    z.strictObject({
      kind: z.literal('interleave'),
      frontsId: z.uuid().describe('The stack of fronts'),
      backsId: z.uuid().describe('The stack of backs, scanned on its own'),
      backsReversed: z.boolean().default(true).describe('The backs came last sheet first'),
    }),
  ])
  .meta({ id: 'EditBatchPages' });
export type EditPages = z.infer<typeof EditPages>;

export const UndoEdit = z.strictObject({
  editId: z.uuid().describe('The last edit that stands: `lastEdit` of the batch'),
});
export type UndoEdit = z.infer<typeof UndoEdit>;

export const BatchDocumentView = z
  .object({
    id: z.uuid(),
    ordinal: z.int(),
    name: z.string(),
    state: z.enum(['making', 'made', 'failed']),
    failure: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
    pages: z.int(),
    head: z.record(z.string(), z.unknown()),
    sha256: z.string().nullable(),
    size: z.number().nullable(),
    conformance: z.string().nullable().describe('PDF/A-2b, or null where it is not one'),
  })
  .meta({ id: 'BatchDocument' });
export type BatchDocumentView = z.infer<typeof BatchDocumentView>;
