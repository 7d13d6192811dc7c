import { Injectable } from '@nestjs/common';
import { PeopleService, type Actor } from '@vanthu/identity';
import type { FieldError, Locale } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { RouteScope } from './choice.rules';
import { isAct, isChoice, nodesOf, type RouteDefinition, type Who } from './definition';
import { RoutePeople } from './route-people';
import type { MistakeView } from './routes.schemas';
import { mistakesOf } from './validation.rules';
import { saidOf, type Mistake, type MistakeCode } from './validation.words';

type Scope = Pick<RouteScope, 'docTypes' | 'units'>;
type Said = Pick<Mistake, 'code' | 'params'>;

/** Whether a route can be published today: it has no mistake in itself, and somebody holds every post that it names. */
@Injectable()
export class RouteCheck {
  constructor(
    private readonly people: PeopleService,
    private readonly found: RoutePeople,
  ) {}

  async mistakes(tx: EntityManager, actor: Actor, definition: RouteDefinition, scope: Scope): Promise<Mistake[]> {
    const units = new Set((await this.people.units(tx, actor.agencyId)).map(({ code }) => code));
    const types = new Set(
      (await tx.query<{ code: string }[]>(`SELECT code FROM document_type`)).map(({ code }) => code),
    );
    const unknown = (known: Set<string>, code: MistakeCode, named: readonly string[] = []): Said[] =>
      named.filter((each) => !known.has(each)).map((each) => ({ code, params: { name: each } }));
    const mistakes = [
      ...unknown(units, 'unknown-unit', scope.units).map((said) => ({ ...said, pointer: '/for/units', step: '' })),
      ...unknown(types, 'unknown-type', scope.docTypes).map((said) => ({
        ...said,
        pointer: '/for/docTypes',
        step: '',
      })),
      ...mistakesOf(definition, scope),
    ];
    for (const { node, pointer } of nodesOf(definition.steps)) {
      const note = (field: string, said: readonly Said[]) => {
        mistakes.push(...said.map((each) => ({ ...each, pointer: `${pointer}${field}`, step: node.id })));
      };
      if (isAct(node)) {
        for (const [n, who] of node.by.entries()) note(`/by/${n.toString()}`, await this.seat(tx, actor, who, scope));
      }
      if (isChoice(node)) {
        for (const [n, { when }] of node.choose.entries()) {
          note(`/choose/${n.toString()}/when/units`, unknown(units, 'unknown-unit', when.units));
          note(`/choose/${n.toString()}/when/docTypes`, unknown(types, 'unknown-type', when.docTypes));
        }
      }
    }
    return mistakes;
  }

  /** What is wrong with a seat today: nobody holds it, or it is not clear who. */
  private async seat(tx: EntityManager, actor: Actor, who: Who, scope: Scope): Promise<Said[]> {
    if ('relative' in who) {
      if (who.relative === 'drafter' || who.relative === 'consulted_units') return [];
      if (who.relative === 'drafter_head') return this.draftersHeads(tx, actor, scope);
    }
    if ('unit' in who && who.unit !== undefined && !(await this.people.unitByCode(tx, actor.agencyId, who.unit))) {
      return [{ code: 'unknown-unit', params: { name: who.unit } }];
    }
    if ('post' in who) {
      const holders = await this.people.withTitle(tx, actor.agencyId, who.post);
      const unit = who.unit === undefined ? null : await this.people.unitByCode(tx, actor.agencyId, who.unit);
      const meant = holders.filter(({ posts }) =>
        posts.some(({ title, unitId }) => title === who.post && (!unit || unitId === unit.id)),
      );
      if (meant.length > 1)
        return [{ code: 'held-by-several', params: { name: who.post, there: meant.length.toString() } }];
    }
    const facts = { unit: '', drafterId: actor.id, leaderInChargeId: null };
    const holders = await this.found.holders(tx, actor.agencyId, who, facts);
    if ('person' in who && !holders) return [{ code: 'unknown-person', params: { name: who.person } }];
    const held = holders?.people.some(({ posts }) => posts.length > 0) ?? false;
    return held ? [] : [{ code: 'nobody-holds', params: { name: nameOf(who) } }];
  }

  /** Of a route for some units, each of them; of one for all, at least one: where a head is missing the turn goes up. */
  private async draftersHeads(tx: EntityManager, actor: Actor, { units }: Scope): Promise<Said[]> {
    if (units.length === 0) {
      const heads = await this.people.withRole(tx, actor.agencyId, 'head_of_unit');
      return heads.length > 0 ? [] : [{ code: 'nobody-holds', params: { name: 'head_of_unit' } }];
    }
    const vacant: Said[] = [];
    for (const code of units) {
      const unit = await this.people.unitByCode(tx, actor.agencyId, code);
      if (unit && (await this.people.headsOf(tx, actor.agencyId, unit.id)).length === 0) {
        vacant.push({ code: 'nobody-holds', params: { name: `head_of_unit ${code}` } });
      }
    }
    return vacant;
  }
}

const nameOf = (who: Who): string => Object.values(who).join(' ');

export const mistakeView = (mistake: Mistake, locale: Locale): MistakeView => ({
  code: mistake.code,
  pointer: mistake.pointer,
  step: mistake.step,
  ...saidOf(mistake, locale),
});

/** As problem+json names a field: the step, what is wrong, what to do. */
export function fieldErrorOf(mistake: Mistake, locale: Locale): FieldError {
  const { message, remedy } = saidOf(mistake, locale);
  return { pointer: mistake.pointer, message: `${mistake.step === '' ? '' : `${mistake.step}: `}${message} ${remedy}` };
}
