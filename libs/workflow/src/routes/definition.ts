import { URGENCIES, type Urgency } from '@vanthu/documents';
import { ROLES, type Role } from '@vanthu/identity';
import { line, said, text, fieldWord } from '@vanthu/platform';
import { z } from 'zod';

/** What is done at a step: ý kiến, ý kiến đơn vị khác, ký nháy nội dung, ký nháy thể thức, duyệt, gửi để biết. */
export const ROUTE_ACTS = ['comment', 'opinion', 'check_content', 'check_form', 'approve', 'inform'] as const;
export type RouteAct = (typeof ROUTE_ACTS)[number];

/**
 * What happens when the deadline passes without an answer: a reminder and nothing else; it counts as agreed; the
 * superior gets the turn; the step goes on without this answer.
 */
export const SILENCES = ['remind', 'agree', 'escalate', 'go_on'] as const;
export type Silence = (typeof SILENCES)[number];

/** Persons by their relation to the draft: the file says the relation, the case says who it is. */
export const RELATIONS = [
  'drafter', // người soạn thảo
  'drafter_head', // trưởng đơn vị soạn thảo
  'chief_of_office', // chánh văn phòng
  'leader_in_charge', // lãnh đạo phụ trách
  'consulted_units', // các đơn vị được lấy ý kiến: one seat for each
] as const;
export type Relation = (typeof RELATIONS)[number];

const title = said(line(200));
const code = said(line(60));
export const STEP_ID = /^[a-z][a-z0-9_-]{0,39}$/;
const stepId = z.string().regex(STEP_ID).describe('Lower case, digits, - and _; unique in the route');

/** One place at a step: whoever it names today has it. Units by code, people by user name, so that a file can travel. */
export type Who =
  | { unit: string }
  | { role: Role; unit?: string | undefined }
  | { post: string; unit?: string | undefined }
  | { person: string }
  | { relative: Relation };
export const Who: z.ZodType<Who> = z
  .union([
    z.strictObject({ unit: code }).describe('The head of the unit with this code'),
    z.strictObject({ role: z.enum(ROLES), unit: code.optional() }).describe('Whoever holds a post with this role'),
    z.strictObject({ post: title, unit: code.optional() }).describe('Whoever holds the post with this title'),
    z.strictObject({ person: code }).describe('The person with this user name'),
    z.strictObject({ relative: z.enum(RELATIONS) }).describe('Found by the relation to the draft'),
  ])
  .meta({ id: 'RouteWho' });

export type Quorum = 'all' | 'any' | { atLeast: number };
export const Quorum: z.ZodType<Quorum> = z
  .union([z.enum(['all', 'any']), z.strictObject({ atLeast: z.int().min(1).max(50) })])
  .meta({ id: 'RouteQuorum' });

/** All that is said must hold; what is not said does not matter. */
export type Condition = {
  docTypes?: string[] | undefined;
  urgency?: Urgency[] | undefined;
  units?: string[] | undefined;
  recipients?: { min?: number | undefined; max?: number | undefined } | undefined;
};
const count = z.int().min(0).max(100_000);
export const Condition: z.ZodType<Condition> = z
  .strictObject({
    docTypes: z.array(code).min(1).max(50).optional().describe('Codes of document types'),
    urgency: z.array(z.enum(URGENCIES)).min(1).optional(),
    units: z.array(code).min(1).max(200).optional().describe('Codes of the drafting units'),
    recipients: z
      .strictObject({ min: count.optional(), max: count.optional() })
      .refine(({ min, max }) => min !== undefined || max !== undefined, {
        error: fieldWord('min or max is needed', 'Phải có min hoặc max'),
      })
      .refine(({ min = 0, max = Infinity }) => min <= max, { error: fieldWord('min is above max', 'min lớn hơn max') })
      .optional()
      .describe('How many recipients (nơi nhận) the draft has'),
  })
  .refine((value) => Object.values(value).some((part) => part !== undefined), {
    error: fieldWord('a condition says something', 'Điều kiện phải nêu ít nhất một tiêu chí'),
  })
  .meta({ id: 'RouteCondition' });

/** A step that somebody does. */
export type ActStep = {
  id: string;
  title: string;
  act: RouteAct;
  by: Who[];
  quorum?: Quorum | undefined;
  deadline?: { workingDays: number } | undefined;
  onSilence?: Silence | undefined;
  repeat?: 'each_round' | 'once' | undefined;
  note?: string | undefined;
};
export const ActStep: z.ZodType<ActStep> = z
  .strictObject({
    id: stepId,
    title,
    act: z.enum(ROUTE_ACTS),
    by: z.array(Who).min(1).max(50).describe('The seats of this step, in their order'),
    quorum: Quorum.optional().describe('How many seats must have answered; all when nothing is said'),
    deadline: z.strictObject({ workingDays: z.int().min(1).max(250) }).optional(),
    onSilence: z.enum(SILENCES).optional().describe('What happens when the deadline passes; remind by default'),
    repeat: z.enum(['each_round', 'once']).optional().describe('Whether it is asked again after a return'),
    note: text(1000).optional(),
  })
  .meta({ id: 'RouteActStep' });

/** Fork and join in one: every lane is walked at the same time, and `join` says how many must come through. */
export type ParallelStep = {
  id: string;
  title?: string | undefined;
  parallel: RouteNode[][];
  join?: Quorum | undefined;
};
/** The first branch whose condition holds is walked, else `otherwise`. */
export type ChooseStep = {
  id: string;
  title?: string | undefined;
  choose: { when: Condition; steps: RouteNode[] }[];
  otherwise?: RouteNode[] | undefined;
};
/** Ends the route before its last step. */
export type EndStep = { id: string; end: 'approved' };
export type RouteNode = ActStep | ParallelStep | ChooseStep | EndStep;

const lane: z.ZodType<RouteNode[]> = z.lazy(() => z.array(RouteNode).max(60));
export const RouteNode: z.ZodType<RouteNode> = z
  .union([
    ActStep,
    z.strictObject({
      id: stepId,
      title: title.optional(),
      parallel: z.array(lane).min(1).max(20),
      join: Quorum.optional(),
    }),
    z.strictObject({
      id: stepId,
      title: title.optional(),
      choose: z
        .array(z.strictObject({ when: Condition, steps: lane }))
        .min(1)
        .max(30),
      otherwise: lane.optional(),
    }),
    z.strictObject({ id: stepId, end: z.literal('approved') }),
  ])
  .meta({ id: 'RouteStep' });

/** A route (quy trình) as it is stored, exported and compared: steps from top to bottom, one after another. */
export type RouteDefinition = { format: 'vanthu-route/1'; steps: RouteNode[] };
export const FORMAT = 'vanthu-route/1';
export const RouteDefinition: z.ZodType<RouteDefinition> = z
  .strictObject({ format: z.literal(FORMAT), steps: z.array(RouteNode).max(60) })
  .meta({ id: 'RouteDefinition' });

export const isAct = (node: RouteNode): node is ActStep => 'act' in node;
export const isParallel = (node: RouteNode): node is ParallelStep => 'parallel' in node;
export const isChoice = (node: RouteNode): node is ChooseStep => 'choose' in node;
export const isEnd = (node: RouteNode): node is EndStep => 'end' in node;

/** The lanes below a node with their JSON pointers, relative to it. */
export function lanesOf(node: RouteNode): { pointer: string; nodes: RouteNode[] }[] {
  if (isParallel(node)) return node.parallel.map((nodes, n) => ({ pointer: `/parallel/${n.toString()}`, nodes }));
  if (!isChoice(node)) return [];
  const branches = node.choose.map(({ steps }, n) => ({ pointer: `/choose/${n.toString()}/steps`, nodes: steps }));
  return node.otherwise ? [...branches, { pointer: '/otherwise', nodes: node.otherwise }] : branches;
}

/** Every node with its JSON pointer, outer before inner, in the order of the file. */
export function nodesOf(nodes: readonly RouteNode[], base = '/steps'): { pointer: string; node: RouteNode }[] {
  return nodes.flatMap((node, n) => {
    const pointer = `${base}/${n.toString()}`;
    return [{ pointer, node }, ...lanesOf(node).flatMap((each) => nodesOf(each.nodes, `${pointer}${each.pointer}`))];
  });
}

/** How many of `seats` a quorum wants. */
export const neededOf = (quorum: Quorum | undefined, seats: number): number =>
  quorum === undefined || quorum === 'all' ? seats : quorum === 'any' ? Math.min(1, seats) : quorum.atLeast;
