import { URGENCIES } from '@vanthu/documents';
import { pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { DRAFT_STATES, TURN_ACTS } from './draft.rules';

const id = z.uuid();
const instant = z.string();
const Person = z.object({ id, displayName: z.string() });
const Unit = z.object({ id, name: z.string() });
export const DraftVersionView = z
  .object({
    number: z.int(),
    fileId: id,
    sha256: z.string(),
    name: z.string(),
    size: z.int(),
    contentType: z.string(),
    author: Person,
    note: z.string(),
    at: instant,
  })
  .meta({ id: 'DraftVersion' });
export const DraftTaskView = z
  .object({
    id,
    kind: z.string(),
    title: z.string().describe('Of the step of the route'),
    assignee: z.object({ type: z.enum(['user', 'unit', 'role']), id: z.string(), name: z.string() }),
    state: z.enum(['open', 'done', 'withdrawn']),
    dueOn: z.iso.date().nullable(),
    createdAt: instant,
    closedAt: instant.nullable(),
    silent: z.boolean().describe('Ended because its deadline passed, as its route says'),
    mine: z.boolean().describe('Whether the caller has the turn now; its task says why'),
    answers: z.array(z.enum(TURN_ACTS)).describe('How the caller may answer'),
    mayForward: z.boolean().describe('Whether the caller may give it on'),
  })
  .meta({ id: 'DraftTask' });
const lineShape = {
  id,
  version: z.int(),
  state: z.enum(DRAFT_STATES),
  flow: z.enum(['outgoing', 'internal']),
  docType: z.string(),
  docTypeName: z.string(),
  subject: z.string(),
  urgency: z.enum(URGENCIES),
  unit: Unit,
  drafter: Person,
  dueOn: z.iso.date().nullable(),
  createdAt: instant,
  current: z.object({ number: z.int(), sha256: z.string(), at: instant, by: z.string() }),
  actions: z.array(z.string()).describe('What the caller may do with the draft itself'),
};
export const DraftLine = z.object(lineShape).meta({ id: 'DraftLine' });
export type DraftLine = z.infer<typeof DraftLine>;
export const DraftList = pageOf(DraftLine);
export const DraftView = z
  .object({
    ...lineShape,
    recipients: z.array(z.string()),
    consultedUnits: z.array(Unit),
    leaderInCharge: Person.nullable(),
    replyTo: z.object({ id, numberSymbol: z.string(), subject: z.string() }).nullable(),
    outgoingDocumentId: id.nullable(),
    route: z.object({ name: z.string(), number: z.int(), round: z.int() }).nullable(),
    versions: z.array(DraftVersionView),
    tasks: z.array(DraftTaskView),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof DraftView>;

export const DraftRouteView = z
  .object({
    route: z
      .object({
        name: z.string(),
        number: z.int(),
        why: z.string().describe('Why this route was chosen, in a sentence'),
        steps: z.array(z.object({ title: z.string(), act: z.string(), whose: z.string() })),
      })
      .nullable()
      .describe('Null where no published route fits'),
  })
  .meta({ id: 'DraftRoute' });
export type DraftRouteView = z.infer<typeof DraftRouteView>;
export const DraftPrefill = z
  .object({
    subject: z.string(),
    recipients: z.array(z.string()),
    docType: z.string(),
    urgency: z.enum(URGENCIES),
    dueOn: z.iso.date().nullable(),
    unitId: id.nullable(),
    replyToId: id,
  })
  .meta({ id: 'DraftPrefill' });
export type DraftPrefill = z.infer<typeof DraftPrefill>;

export const RegisteredDraftView = z
  .object({ draftId: id, outgoingDocumentId: id, numberSymbol: z.string(), decisionId: id })
  .meta({ id: 'RegisteredDraft' });
export const StoredDraftFile = z
  .object({ id, sha256: z.string(), name: z.string(), size: z.number(), contentType: z.string() })
  .meta({ id: 'DraftFile' });
