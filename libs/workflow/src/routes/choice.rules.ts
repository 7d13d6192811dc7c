import type { Locale } from '@vanthu/platform';
import { isAct, nodesOf, type RouteDefinition } from './definition';
import type { RouteFacts } from './engine.types';

/** What a route is for. No type or no unit means: whichever. */
export type RouteScope = {
  readonly flows: readonly RouteFacts['flow'][];
  readonly docTypes: readonly string[];
  readonly units: readonly string[];
  readonly priority: number;
};
type Named = RouteScope & { readonly id: string; readonly name: string };
type Asked = Pick<RouteFacts, 'flow' | 'docType' | 'unit'>;

export const fits = (route: RouteScope, { flow, docType, unit }: Asked): boolean =>
  route.flows.includes(flow) &&
  (route.docTypes.length === 0 || route.docTypes.includes(docType)) &&
  (route.units.length === 0 || route.units.includes(unit));

/** How closely a route is made for a draft: type and unit, then type, then unit, then neither. */
const closeness = ({ docTypes, units }: RouteScope) => (docTypes.length > 0 ? 2 : 0) + (units.length > 0 ? 1 : 0);

/** The route of a draft: the most specific one, then the higher priority, then the older one. */
export function chooseRoute<T extends Named>(routes: readonly T[], asked: Asked): T | undefined {
  return routes
    .filter((route) => fits(route, asked))
    .sort((a, b) => closeness(b) - closeness(a) || b.priority - a.priority || (a.id < b.id ? -1 : 1))[0];
}

/** Why this one, in a sentence. */
export function whyChosen(route: Named, asked: Asked, others: number, locale: Locale): string {
  const type = route.docTypes.length > 0;
  const unit = route.units.length > 0;
  const made = {
    vi:
      type && unit
        ? `dành cho loại ${asked.docType} của đơn vị ${asked.unit}`
        : type
          ? `dành cho loại ${asked.docType}`
          : unit
            ? `dành cho đơn vị ${asked.unit}`
            : 'dùng cho mọi loại và mọi đơn vị',
    en:
      type && unit
        ? `it is made for ${asked.docType} of the unit ${asked.unit}`
        : type
          ? `it is made for ${asked.docType}`
          : unit
            ? `it is made for the unit ${asked.unit}`
            : 'it is for every type and every unit',
  }[locale];
  const n = others.toString();
  return locale === 'vi'
    ? `Quy trình “${route.name}” được chọn vì ${made}${others > 0 ? `, sát hơn hoặc ưu tiên hơn ${n} quy trình khác cũng dùng được` : ''}.`
    : `The route “${route.name}” was chosen because ${made}${others > 0 ? `; it is closer or comes before ${n} other(s) that fit` : ''}.`;
}

/** Whether a route has a step at which the units are asked that a draft names. */
export const asksUnits = ({ steps }: RouteDefinition): boolean =>
  nodesOf(steps).some(
    ({ node }) => isAct(node) && node.by.some((who) => 'relative' in who && who.relative === 'consulted_units'),
  );
