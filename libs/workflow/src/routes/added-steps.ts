import { isChoice, isParallel, type RouteNode } from './definition';
import type { RouteState } from './engine.types';

/** The definition with the ad hoc steps of one case: the definition itself, which others run on, stays as it is. */
export const withAdded = (nodes: readonly RouteNode[], added: RouteState['added']): RouteNode[] =>
  added.reduce<RouteNode[]>((route, each) => insert(route, each), [...nodes]);

type Added = RouteState['added'][number];

function insert(nodes: readonly RouteNode[], added: Added): RouteNode[] {
  return nodes.flatMap((node): RouteNode[] => {
    if (node.id === added.host) {
      if (added.at === 'after') return [node, added.step];
      // Its id is of no step that can be written in a file, so it cannot be taken.
      return [{ id: `${added.step.id}&`, parallel: [[node], [added.step]], join: 'all' }];
    }
    if (isParallel(node)) return [{ ...node, parallel: node.parallel.map((lane) => insert(lane, added)) }];
    if (!isChoice(node)) return [node];
    return [
      {
        ...node,
        choose: node.choose.map(({ when, steps }) => ({ when, steps: insert(steps, added) })),
        otherwise: node.otherwise && insert(node.otherwise, added),
      },
    ];
  });
}
