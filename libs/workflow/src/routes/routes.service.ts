import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { keysOf, pageFrom, requireVersion, UnitOfWork, type Locale, type Page, type PageQuery } from '@vanthu/platform';
import { RouteBook, routeView } from './route-book';
import { mistakeView, RouteCheck } from './route-check';
import { routePolicy } from './routes.policy';
import type {
  ChangeRoute,
  CheckRoute,
  CheckView,
  NewRoute,
  RouteFile,
  RouteView,
  TryOutView,
  TryRoute,
} from './routes.schemas';
import { ROUTE, type RouteRow } from './routes.store';
import { TryOut } from './try-out';

/** Which routes an agency has and what they are for; whether a definition would do, and what it would do. */
@Injectable()
export class RoutesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: RouteBook,
    private readonly check: RouteCheck,
    private readonly tryOut: TryOut,
  ) {}

  /** By name. */
  async list(actor: Actor, { limit, after }: PageQuery): Promise<Page<RouteView>> {
    const [name, id] = after === undefined ? [null, null] : keysOf(after, 2);
    return this.work.run(actor, async (tx) =>
      pageFrom(
        await tx.query<RouteRow[]>(
          `${ROUTE} AND ($2::text IS NULL OR (r.name, r.id) > ($2, $3::uuid)) ORDER BY r.name, r.id LIMIT $4`,
          [actor.agencyId, name, id, limit + 1],
        ),
        limit,
        (row) => [row.name, row.id],
        (row) => routeView(actor, row),
      ),
    );
  }

  async find(actor: Actor, id: string): Promise<RouteView> {
    return this.work.run(actor, async (tx) => routeView(actor, await this.book.route(tx, actor, id)));
  }

  async create(actor: Actor, input: NewRoute): Promise<RouteView> {
    return this.work.once(actor, async (tx) => {
      authorize(routePolicy, 'define', actor, actor);
      return routeView(actor, await this.book.add(tx, actor, input));
    });
  }

  /** A file of a route that is here by this name becomes its next version; another one becomes a route of its own. */
  async import(actor: Actor, { name, for: scope, priority, format, steps }: RouteFile): Promise<RouteView> {
    return this.work.once(actor, async (tx) => {
      authorize(routePolicy, 'define', actor, actor);
      const definition = { format, steps };
      const [same] = await tx.query<{ id: string }[]>(`SELECT id FROM route WHERE agency_id = $1 AND name = $2`, [
        actor.agencyId,
        name,
      ]);
      if (!same) return routeView(actor, await this.book.add(tx, actor, { name, ...scope, priority, definition }));
      await this.book.addVersion(tx, actor, await this.book.locked(tx, actor, same.id), definition);
      return routeView(actor, await this.book.route(tx, actor, same.id));
    });
  }

  async change(actor: Actor, id: string, seen: number, change: ChangeRoute): Promise<RouteView> {
    return this.work.once(actor, async (tx) => {
      const before = await this.book.locked(tx, actor, id);
      requireVersion(before.version, seen);
      if (change.name !== undefined) await this.book.requireFreeName(tx, actor, change.name, id);
      await tx.query(
        `UPDATE route SET version = version + 1, name = coalesce($3, name), flows = coalesce($4, flows),
           doc_types = coalesce($5, doc_types), units = coalesce($6, units), priority = coalesce($7, priority)
         WHERE agency_id = $1 AND id = $2`,
        [
          actor.agencyId,
          id,
          change.name ?? null,
          change.flows ?? null,
          change.docTypes ?? null,
          change.units ?? null,
          change.priority ?? null,
        ],
      );
      await this.book.tell(tx, actor, 'route.changed', id, { fields: Object.keys(change).sort() });
      return routeView(actor, await this.book.route(tx, actor, id));
    });
  }

  async validate(actor: Actor, { definition, ...scope }: CheckRoute, locale: Locale): Promise<CheckView> {
    return this.work.run(actor, async (tx) => {
      authorize(routePolicy, 'define', actor, actor);
      const mistakes = await this.check.mistakes(tx, actor, definition, scope);
      return { valid: mistakes.length === 0, mistakes: mistakes.map((each) => mistakeView(each, locale)) };
    });
  }

  async try(actor: Actor, input: TryRoute): Promise<TryOutView> {
    return this.work.run(actor, async (tx) => {
      authorize(routePolicy, 'define', actor, actor);
      return this.tryOut.walk(tx, actor, input);
    });
  }
}
