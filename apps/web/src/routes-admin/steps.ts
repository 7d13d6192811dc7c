import type { components } from '../shared/api';

type Views = components['schemas'];
export type RouteStep = Views['RouteStep'];
export type ActStep = Views['RouteActStep'];
export type Fork = Extract<RouteStep, { parallel: unknown }>;
export type Choice = Extract<RouteStep, { choose: unknown }>;
export type Who = Views['RouteWho'];
export type Quorum = Views['RouteQuorum'];
export type Condition = Views['RouteCondition'];
export type RouteDefinition = Views['RouteDefinition'];
export type Mistake = Views['RouteMistake'];

export const ACTS = ['comment', 'opinion', 'check_content', 'check_form', 'approve', 'inform'] as const;
export const SILENCES = ['remind', 'agree', 'escalate', 'go_on'] as const;
export const RELATIONS = ['drafter', 'drafter_head', 'chief_of_office', 'leader_in_charge', 'consulted_units'] as const;

export const isAct = (node: RouteStep): node is ActStep => 'act' in node;
export const isFork = (node: RouteStep): node is Fork => 'parallel' in node;
export const isChoice = (node: RouteStep): node is Choice => 'choose' in node;

/** What can be put on a route. */
export const KINDS = ['act', 'fork', 'choice', 'end'] as const;
export type Kind = (typeof KINDS)[number];
export const kindOf = (node: RouteStep): Kind =>
  isAct(node) ? 'act' : isFork(node) ? 'fork' : isChoice(node) ? 'choice' : 'end';

/** A place between two steps: in a list, which is the route itself or a lane of a step, before its nth step. */
export type Place = { readonly list: string; readonly at: number };
export const TOP = '';
/** The list of a lane: `<step>/<n>`; the last one of a choice is its `otherwise`. */
export const laneKey = (id: string, n: number): string => `${id}/${n.toString()}`;

export const lanesOf = (node: RouteStep): RouteStep[][] =>
  isFork(node)
    ? node.parallel
    : isChoice(node)
      ? [...node.choose.map(({ steps }) => steps), ...(node.otherwise ? [node.otherwise] : [])]
      : [];

const withLanes = (node: RouteStep, lanes: RouteStep[][]): RouteStep => {
  if (isFork(node)) return { ...node, parallel: lanes };
  if (!isChoice(node)) return node;
  const choose = node.choose.map((branch, n) => ({ ...branch, steps: lanes[n] ?? [] }));
  const rest = lanes[node.choose.length];
  return node.otherwise && rest ? { ...node, choose, otherwise: rest } : { ...node, choose };
};

type Edit = (nodes: RouteStep[], list: string) => RouteStep[];
/** Every list of the route through an edit, inner lists first. */
const edited = (nodes: RouteStep[], edit: Edit, list = TOP): RouteStep[] =>
  edit(
    nodes.map((node) =>
      withLanes(
        node,
        lanesOf(node).map((lane, n) => edited(lane, edit, laneKey(node.id, n))),
      ),
    ),
    list,
  );

export const everyStep = (nodes: readonly RouteStep[]): RouteStep[] =>
  nodes.flatMap((node) => [node, ...everyStep(lanesOf(node).flat())]);
export const findStep = (nodes: readonly RouteStep[], id: string): RouteStep | undefined =>
  everyStep(nodes).find((node) => node.id === id);

export const insertStep = (nodes: RouteStep[], { list, at }: Place, step: RouteStep): RouteStep[] =>
  edited(nodes, (each, key) => (key === list ? [...each.slice(0, at), step, ...each.slice(at)] : each));

export const removeStep = (nodes: RouteStep[], id: string): RouteStep[] =>
  edited(nodes, (each) => each.filter((node) => node.id !== id));

export const replaceStep = (nodes: RouteStep[], id: string, step: RouteStep): RouteStep[] =>
  edited(nodes, (each) => each.map((node) => (node.id === id ? step : node)));

/** Up or down in its own list; at an end of it nothing changes. */
export const shiftStep = (nodes: RouteStep[], id: string, by: -1 | 1): RouteStep[] =>
  edited(nodes, (each) => {
    const from = each.findIndex((node) => node.id === id);
    const [step, other] = [each[from], each[from + by]];
    if (!step || !other) return each;
    return each.map((node, n) => (n === from ? other : n === from + by ? step : node));
  });

/** To another place, as by a drag. Nothing can be put into itself. */
export function moveStep(nodes: RouteStep[], id: string, place: Place): RouteStep[] {
  const step = findStep(nodes, id);
  if (!step) return nodes;
  const inside = everyStep([step]).some((each) => lanesOf(each).some((_, n) => laneKey(each.id, n) === place.list));
  if (inside) return nodes;
  const mark: RouteStep = { id: 'moved-away', end: 'approved' };
  return removeStep(insertStep(replaceStep(nodes, id, mark), place, step), mark.id);
}

/** An id that no step has: `step`, `step-2`, … */
export function freshId(nodes: readonly RouteStep[], wish: string): string {
  const taken = new Set(everyStep(nodes).map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? wish : `${wish}-${n.toString()}`;
    if (!taken.has(id)) return id;
  }
}

/** A step of a kind as it is when it was just put there. */
export function newStep(nodes: readonly RouteStep[], kind: Kind, title: string): RouteStep {
  if (kind === 'end') return { id: freshId(nodes, 'end'), end: 'approved' };
  if (kind === 'act') {
    return { id: freshId(nodes, 'step'), title, act: 'opinion', by: [{ relative: 'consulted_units' }] };
  }
  const id = freshId(nodes, kind);
  if (kind === 'choice')
    return { id, choose: [{ when: { urgency: ['flash', 'flash_timed'] }, steps: [] }], otherwise: [] };
  const asked = freshId(nodes, 'step');
  const inner = (each: string): RouteStep[] => [
    { id: each, title, act: 'opinion', by: [{ relative: 'consulted_units' }] },
  ];
  return { id, parallel: [inner(asked), inner(freshId([...nodes, ...inner(asked)], 'step'))], join: 'all' };
}
