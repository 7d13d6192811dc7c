import { forbidden, notFound } from '@vanthu/platform';
import type { Actor } from './actor';

type Rule<T> = (actor: Actor, target: T) => boolean;

/** The rules of one resource. An action that is not listed is denied. */
export type Policy<T> = { readonly read: Rule<T> } & Readonly<Record<string, Rule<T>>>;

/** Throws 404 when the actor may not know the target exists, 403 when they may see it but not do this. */
export function authorize<T>(
  policy: Policy<T>,
  action: string,
  actor: Actor,
  target: T | null | undefined,
): asserts target is T {
  if (target === null || target === undefined || !policy.read(actor, target)) throw notFound({});
  // hasOwn: 'constructor' is no action of anybody's.
  if (!Object.hasOwn(policy, action) || !policy[action]?.(actor, target)) throw forbidden({ action });
}

/** The actions of a policy that the actor may do to the target: for the `actions` of a view. */
export const actionsOf = <T>(policy: Policy<T>, actor: Actor, target: T): string[] =>
  Object.keys(policy).filter((action) => policy[action]?.(actor, target) === true);
