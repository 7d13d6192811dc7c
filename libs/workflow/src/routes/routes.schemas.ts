import { URGENCIES } from '@vanthu/documents';
import { day, line, PageQuery, said, text } from '@vanthu/platform';
import { z } from 'zod';
import { FORMAT, RouteDefinition, RouteNode, ROUTE_ACTS, STEP_ID } from './definition';
import { CLOSINGS } from './engine.types';

const FLOWS = ['outgoing', 'internal'] as const;
const codes = z.array(said(line(60))).max(200);
const scope = {
  flows: z.array(z.enum(FLOWS)).min(1).max(2).describe('Văn bản đi, văn bản nội bộ'),
  docTypes: codes.describe('Codes of document types; none: every type'),
  units: codes.describe('Codes of the drafting units; none: every unit'),
};
const priority = z.int().min(-1000).max(1000).describe('Among routes that fit equally well, the higher one is taken');
const name = said(line(200));

export const NewRoute = z.strictObject({
  name,
  flows: scope.flows.default(['outgoing']),
  docTypes: scope.docTypes.default([]),
  units: scope.units.default([]),
  priority: priority.default(0),
  definition: RouteDefinition.optional().describe('Of the first version; one approval by the leader when left out'),
});
export type NewRoute = z.infer<typeof NewRoute>;
export const ChangeRoute = z
  .strictObject({ name, ...scope, priority })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'required' });
export type ChangeRoute = z.infer<typeof ChangeRoute>;

/** The file of a route: what is exported, compared and imported. Codes and user names, no ids: it can travel. */
export const RouteFile = z
  .strictObject({
    $schema: line(300).optional(),
    format: z.literal(FORMAT),
    name,
    for: z.strictObject(scope),
    priority,
    steps: z.array(RouteNode).max(60),
  })
  .meta({ id: 'RouteFile', title: 'Vanthu route', description: 'The road of a draft: who does what, in which order' });
export type RouteFile = z.infer<typeof RouteFile>;

const person = z.object({ id: z.uuid(), displayName: z.string() }).nullable();
const at = z.string().nullable();
export const VersionHead = z
  .object({
    id: z.uuid(),
    routeId: z.uuid(),
    number: z.int().describe('1, 2, 3 … in its route'),
    version: z.int(),
    state: z.enum(['draft', 'published', 'retired']),
    sha256: z.string().describe('Of the canonical JSON of the definition (RFC 8785)'),
    note: z.string(),
    createdBy: person,
    createdAt: z.string(),
    publishedBy: person,
    publishedAt: at,
    retiredBy: person,
    retiredAt: at,
    running: z.int().describe('How many drafts are on their way on this version'),
  })
  .meta({ id: 'RouteVersionHead' });
export type VersionHead = z.infer<typeof VersionHead>;
export const VersionView = VersionHead.extend({ definition: RouteDefinition }).meta({ id: 'RouteVersion' });
export type VersionView = z.infer<typeof VersionView>;

export const RouteView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    ...scope,
    priority: z.int(),
    published: z.object({ id: z.uuid(), number: z.int(), publishedAt: z.string() }).nullable(),
    draft: z.object({ id: z.uuid(), number: z.int() }).nullable(),
    actions: z.array(z.string()).describe('What you may do with it'),
  })
  .meta({ id: 'Route' });
export type RouteView = z.infer<typeof RouteView>;
export const RoutesQuery = PageQuery;

export const EditVersion = z.strictObject({ definition: RouteDefinition, note: text(1000).optional() });
export type EditVersion = z.infer<typeof EditVersion>;
export const NewVersion = z.strictObject({
  definition: RouteDefinition.optional().describe('A copy of the newest version when left out'),
});
export type NewVersion = z.infer<typeof NewVersion>;
export const PublishVersion = z.strictObject({ note: said(text(1000)).describe('What changed and why') });
export type PublishVersion = z.infer<typeof PublishVersion>;

export const CheckRoute = z.strictObject({
  definition: RouteDefinition,
  docTypes: scope.docTypes.default([]),
  units: scope.units.default([]),
});
export type CheckRoute = z.infer<typeof CheckRoute>;
export const MistakeView = z
  .object({
    code: z.string(),
    pointer: z.string().describe('JSON pointer into the definition'),
    step: z.string().describe('The id of the step; empty when it is the whole route'),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'RouteMistake' });
export type MistakeView = z.infer<typeof MistakeView>;
export const CheckView = z.object({ valid: z.boolean(), mistakes: z.array(MistakeView) }).meta({ id: 'RouteCheck' });
export type CheckView = z.infer<typeof CheckView>;

const OUTCOMES = ['agree', 'disagree', 'return', 'silence'] as const;
/** A sample draft, and what those who are asked will say. */
export const TryRoute = z.strictObject({
  definition: RouteDefinition,
  sample: z.strictObject({
    flow: z.enum(FLOWS).default('outgoing'),
    docType: said(line(60)),
    urgency: z.enum(URGENCIES).default('normal'),
    unitId: z.uuid().describe('The drafting unit'),
    drafterId: z.uuid(),
    leaderInChargeId: z.uuid().nullable().default(null),
    consultedUnitIds: z.array(z.uuid()).max(50).default([]),
    recipients: z.int().min(0).max(100_000).default(1),
    startsOn: day.optional().describe('Today when left out'),
  }),
  script: z
    .array(z.strictObject({ step: z.string().regex(STEP_ID), outcome: z.enum(OUTCOMES) }))
    .max(200)
    .default([])
    .describe('What is answered at a step, in this order; everybody else agrees, on the last day they have'),
});
export type TryRoute = z.infer<typeof TryRoute>;
export const TriedTurn = z.object({
  key: z.string(),
  step: z.string(),
  title: z.string(),
  act: z.enum([...ROUTE_ACTS, 'pass_back', 'revise']),
  people: z.array(z.string()).describe('Who could act on it today; empty: nobody'),
  instead: z.boolean().describe('The post is vacant, so it went up the line'),
  openedOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  closedOn: z.iso.date().nullable(),
  outcome: z
    .enum([...OUTCOMES, ...CLOSINGS])
    .nullable()
    .describe('Null: nobody waits for it'),
});
export type TriedTurn = z.infer<typeof TriedTurn>;
export const TryOutView = z
  .object({
    turns: z.array(TriedTurn),
    ended: z.enum(['approved', 'withdrawn']).nullable().describe('Null: it stood still'),
    endedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'RouteTryOut' });
export type TryOutView = z.infer<typeof TryOutView>;

/** The JSON Schema (2020-12) of the file, as it is published. */
export const routeFileSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(RouteFile, { target: 'draft-2020-12', io: 'input' }),
});
