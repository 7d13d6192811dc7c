import { Injectable } from '@nestjs/common';
import { IncomingDocumentsService } from '@vanthu/documents';
import { PeopleService, type Actor } from '@vanthu/identity';
import { invalidInput, type Locale, FIELD, atField, fieldWord } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { RouteCases, RoutePeople, type RouteFacts, type RouteNode, type Who } from '../routes';
import { holds } from '../routes/conditions';
import { isAct, isChoice, isParallel, type ActStep } from '../routes/definition';
import { currentOf, type DraftRow } from './draft-book';
import { caseDraftOf } from './draft-road';
import type { DraftPrefill, DraftRouteView } from './draft-views.schemas';
import type { ChangeDraft, NewDraft } from './drafts.schemas';

const wrong = (pointer: string) => invalidInput({ errors: [{ pointer, message: FIELD.unknown }] });

const BEYOND = fieldWord('the version has no such page', 'Bản dự thảo không có trang này');

/** What a draft is put together from, and which road it would take. */
@Injectable()
export class DraftParts {
  constructor(
    private readonly documents: IncomingDocumentsService,
    private readonly people: PeopleService,
    private readonly cases: RouteCases,
    private readonly found: RoutePeople,
  ) {}

  /** @throws Problem `invalid-input` with a pointer for what is not the agency's, or not for this actor to know */
  async require(
    tx: EntityManager,
    actor: Actor,
    said: ChangeDraft & Pick<Partial<NewDraft>, 'replyToId'>,
  ): Promise<void> {
    if (said.docType !== undefined) {
      const known = await tx.query<unknown[]>(`SELECT 1 FROM document_type WHERE code = $1`, [said.docType]);
      if (known.length === 0) throw wrong('/docType');
    }
    const units = new Set((await this.people.units(tx, actor.agencyId)).map(({ id }) => id));
    const unknown = (said.consultedUnitIds ?? []).findIndex((id) => !units.has(id));
    if (unknown >= 0) throw wrong(`/consultedUnitIds/${unknown.toString()}`);
    if (said.leaderInChargeId) {
      const leader = await this.people.user(tx, actor.agencyId, said.leaderInChargeId);
      if (!leader?.posts.some(({ role }) => role === 'leader')) throw wrong('/leaderInChargeId');
    }
    if (!said.replyToId) return;
    await atField('/replyToId', this.documents.readable(tx, actor, said.replyToId));
  }

  /** The drafting unit: one's own. Who directs the whole agency drafts for any. @throws Problem `invalid-input` */
  async unitOf(tx: EntityManager, actor: Actor, wanted: string | undefined): Promise<string> {
    const directs = actor.roles.has('leader') || actor.roles.has('chief_of_office');
    const unitId = wanted ?? this.ownUnit(actor);
    if (unitId === null) throw wrong('/unitId');
    if (!actor.unitIds.includes(unitId) && !(directs && (await this.people.unit(tx, actor.agencyId, unitId)))) {
      throw wrong('/unitId');
    }
    return unitId;
  }

  /** What an answer to an incoming document begins with. */
  async prefill(tx: EntityManager, actor: Actor, documentId: string): Promise<DraftPrefill> {
    const doc = await this.documents.readable(tx, actor, documentId);
    const from = doc.issuer === '' ? '' : ` của ${doc.issuer}`;
    const number = doc.numberSymbol === '' ? 'văn bản' : `văn bản số ${doc.numberSymbol}`;
    return {
      subject: `Trả lời ${number}${from}`,
      recipients: doc.issuer === '' ? [] : [doc.issuer],
      docType: 'cong-van',
      urgency: doc.urgency,
      dueOn: doc.dueOn,
      unitId: this.ownUnit(actor),
      replyToId: doc.id,
    };
  }

  /** Which route the draft would take now, why, and whom it would meet. */
  async routeOf(tx: EntityManager, draft: DraftRow, locale: Locale): Promise<DraftRouteView> {
    const facts = await this.cases.factsOf(tx, draft.agencyId, caseDraftOf(draft));
    const chosen = await this.cases.choose(tx, draft.agencyId, facts, locale);
    if (!chosen) return { route: null };
    const { name, number, why, definition } = chosen;
    const steps: { title: string; act: string; whose: string }[] = [];
    for (const step of actsOf(definition.steps, facts)) {
      steps.push({ title: step.title, act: step.act, whose: await this.whoseOf(tx, draft, step, facts) });
    }
    return { route: { name, number, why, steps } };
  }

  /** Units and people by their ids, as a route names them. @throws Problem `invalid-input` with a pointer */
  async named(tx: EntityManager, actor: Actor, unitIds: readonly string[], userIds: readonly string[]): Promise<Who[]> {
    const units = new Map((await this.people.units(tx, actor.agencyId)).map(({ id, code }) => [id, code]));
    const by: Who[] = [];
    for (const [i, unitId] of unitIds.entries()) {
      const unit = units.get(unitId);
      if (unit === undefined) throw wrong(`/unitIds/${i.toString()}`);
      by.push({ unit });
    }
    for (const [i, userId] of userIds.entries()) {
      const [row] = await tx.query<{ person: string }[]>(
        `SELECT username AS person FROM app_user WHERE agency_id = $1 AND id = $2 AND disabled_at IS NULL AND NOT service`,
        [actor.agencyId, userId],
      );
      if (!row || userId === actor.id) throw wrong(`/userIds/${i.toString()}`);
      by.push(row);
    }
    return by;
  }

  /** @throws Problem `invalid-input` for a mark on a page that the version has not, as far as it is known how many it has */
  async requirePages(tx: EntityManager, draft: DraftRow, marks: readonly { readonly page: number }[]): Promise<void> {
    if (marks.length === 0) return;
    const [read] = await tx.query<{ pages: number | null }[]>(
      `SELECT pages_total AS pages FROM reading WHERE agency_id = $1 AND file_id = $2`,
      [draft.agencyId, currentOf(draft).fileId],
    );
    const beyond = marks.findIndex(({ page }) => page > (read?.pages ?? Infinity));
    if (beyond < 0) return;
    throw invalidInput({ errors: [{ pointer: `/marks/${beyond.toString()}/page`, message: BEYOND }] });
  }

  private ownUnit(actor: Actor): string | null {
    const active = actor.posts.find(({ id }) => id === actor.activePostId);
    return active?.unitId ?? actor.unitIds[0] ?? null;
  }

  private async whoseOf(tx: EntityManager, draft: DraftRow, step: ActStep, facts: RouteFacts): Promise<string> {
    const names: string[] = [];
    for (const who of step.by) {
      if ('relative' in who && who.relative === 'consulted_units') {
        names.push(...draft.consultedUnits.map(({ name }) => name));
        continue;
      }
      const found = await this.found.find(tx, draft.agencyId, who, facts);
      names.push(found ? found.people.map(({ displayName }) => displayName).join(' / ') : '?');
    }
    return names.join('; ');
  }
}

/** The steps that a draft with these facts meets, in the order of the file. */
function actsOf(nodes: readonly RouteNode[], facts: RouteFacts): ActStep[] {
  return nodes.flatMap((node): ActStep[] => {
    if (isAct(node)) return [node];
    if (isParallel(node)) return node.parallel.flatMap((lane) => actsOf(lane, facts));
    if (!isChoice(node)) return [];
    const branch = node.choose.find(({ when }) => holds(when, facts));
    return actsOf(branch?.steps ?? node.otherwise ?? [], facts);
  });
}
