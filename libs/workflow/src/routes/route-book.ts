import { Injectable } from '@nestjs/common';
import { actionsOf, authorize, type Actor } from '@vanthu/identity';
import { Audit, newId, notFound, Outbox } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { FORMAT, type RouteDefinition } from './definition';
import { draftExists, routeNameTaken } from './routes.problems';
import { routePolicy } from './routes.policy';
import type { NewRoute, RouteView, VersionView } from './routes.schemas';
import { findRoute, findVersion, hashOf, insertVersion, lockRoute, versionsOf, type RouteRow } from './routes.store';

/** The shortest road there is: the leader approves. */
const SHORTEST: RouteDefinition = {
  format: FORMAT,
  steps: [{ id: 'approve', title: 'Duyệt', act: 'approve', by: [{ relative: 'leader_in_charge' }] }],
};

/** The routes of an agency as rows: who may touch them is asked here, and what happens to them is told here. */
@Injectable()
export class RouteBook {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async route(tx: EntityManager, actor: Actor, id: string): Promise<RouteRow> {
    const row = await findRoute(tx, actor.agencyId, id);
    authorize(routePolicy, 'read', actor, row && actor);
    return required(row);
  }

  /** For a change: under its lock, and for those who keep routes only. */
  async locked(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: 'define' | 'publish' = 'define',
  ): Promise<RouteRow> {
    const row = await lockRoute(tx, actor.agencyId, id);
    authorize(routePolicy, action, actor, row && actor);
    return required(row);
  }

  async version(tx: EntityManager, actor: Actor, routeId: string, id: string): Promise<VersionView> {
    return required(await findVersion(tx, actor.agencyId, routeId, id));
  }

  async add(tx: EntityManager, actor: Actor, { definition = SHORTEST, ...route }: NewRoute): Promise<RouteRow> {
    await this.requireFreeName(tx, actor, route.name, null);
    const id = newId();
    await tx.query(
      `INSERT INTO route (agency_id, id, name, flows, doc_types, units, priority) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.agencyId, id, route.name, route.flows, route.docTypes, route.units, route.priority],
    );
    await insertVersion(tx, actor.agencyId, { id: newId(), routeId: id, number: 1, definition, by: actor.id });
    await this.tell(tx, actor, 'route.defined', id, { sha256: hashOf(definition) });
    return this.route(tx, actor, id);
  }

  /** The next version, of this definition or as a copy of the newest one. One is written at a time. */
  async addVersion(tx: EntityManager, actor: Actor, route: RouteRow, given?: RouteDefinition): Promise<VersionView> {
    if (route.draft) throw draftExists({ number: route.draft.number });
    const [newest] = await versionsOf(tx, actor.agencyId, route.id, null, 1);
    const number = (newest?.number ?? 0) + 1;
    const definition = given ?? (newest ? (await this.version(tx, actor, route.id, newest.id)).definition : SHORTEST);
    const id = newId();
    await insertVersion(tx, actor.agencyId, { id, routeId: route.id, number, definition, by: actor.id });
    await this.tell(tx, actor, 'route.drafted', route.id, { number, sha256: hashOf(definition) });
    return this.version(tx, actor, route.id, id);
  }

  async requireFreeName(tx: EntityManager, actor: Actor, name: string, of: string | null): Promise<void> {
    const [other] = await tx.query<unknown[]>(
      `SELECT 1 FROM route WHERE agency_id = $1 AND name = $2 AND id IS DISTINCT FROM $3::uuid`,
      [actor.agencyId, name, of],
    );
    if (other) throw routeNameTaken({ name });
  }

  /** Call it last: the journal is locked from here. */
  async tell(tx: EntityManager, actor: Actor, action: string, id: string, details: Readonly<Record<string, unknown>>) {
    const audience = { roles: ['admin', 'chief_of_office'] };
    await this.outbox.append(tx, actor.agencyId, { topic: action, subjectId: id, audience });
    await this.audit.append(tx, actor, { action, objectType: 'route', objectId: id, details });
  }
}

function required<T>(row: T | null): T {
  if (row === null) throw notFound({});
  return row;
}

export const routeView = (actor: Actor, row: RouteRow): RouteView => ({
  ...row,
  actions: actionsOf(routePolicy, actor, actor).filter((action) => action !== 'read'),
});
