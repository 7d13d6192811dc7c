import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { keysOf, pageFrom, requireVersion, UnitOfWork, type Locale, type Page, type PageQuery } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { RouteBook } from './route-book';
import { fieldErrorOf, RouteCheck } from './route-check';
import { routeUnfit, versionFixed } from './routes.problems';
import type { EditVersion, NewVersion, PublishVersion, RouteFile, VersionHead, VersionView } from './routes.schemas';
import { hashOf, versionsOf } from './routes.store';

/** The versions of a route: one is written, one is in force, the others are history. */
@Injectable()
export class RouteVersionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: RouteBook,
    private readonly check: RouteCheck,
  ) {}

  /** Newest first. */
  async list(actor: Actor, id: string, { limit, after }: PageQuery): Promise<Page<VersionHead>> {
    const before = after === undefined ? null : Number.parseInt(keysOf(after, 1)[0] ?? '', 10) || 0;
    return this.work.run(actor, async (tx) => {
      await this.book.route(tx, actor, id);
      return pageFrom(
        await versionsOf(tx, actor.agencyId, id, before, limit + 1),
        limit,
        (row) => [row.number.toString()],
        (row) => row,
      );
    });
  }

  async find(actor: Actor, id: string, versionId: string): Promise<VersionView> {
    return this.work.run(actor, async (tx) => {
      await this.book.route(tx, actor, id);
      return this.book.version(tx, actor, id, versionId);
    });
  }

  /** The file of a version (xuất quy trình): codes and user names, no ids. */
  async file(actor: Actor, id: string, versionId: string): Promise<RouteFile> {
    return this.work.run(actor, async (tx) => {
      const { name, flows, docTypes, units, priority } = await this.book.route(tx, actor, id);
      const { definition } = await this.book.version(tx, actor, id, versionId);
      const { format, steps } = definition;
      return { $schema: '/api/v1/routes/schema', format, name, for: { flows, docTypes, units }, priority, steps };
    });
  }

  async begin(actor: Actor, id: string, { definition }: NewVersion): Promise<VersionView> {
    return this.work.once(actor, async (tx) =>
      this.book.addVersion(tx, actor, await this.book.locked(tx, actor, id), definition),
    );
  }

  async edit(actor: Actor, id: string, versionId: string, seen: number, input: EditVersion): Promise<VersionView> {
    return this.work.once(actor, async (tx) => {
      await this.book.locked(tx, actor, id);
      const before = await this.inState(tx, actor, id, versionId, seen, 'draft');
      const sha256 = hashOf(input.definition);
      await tx.query(
        `UPDATE route_version SET version = version + 1, definition = $3, sha256 = $4, note = coalesce($5, note)
         WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, versionId, JSON.stringify(input.definition), sha256, input.note ?? null],
      );
      await this.book.tell(tx, actor, 'route.edited', id, { number: before.number, sha256 });
      return this.book.version(tx, actor, id, versionId);
    });
  }

  /**
   * Puts a version in force (ban hành) for drafts that are submitted from now on; what is on its way stays on its version.
   * @throws Problem `workflow/route-unfit` (422) with each mistake at its step.
   */
  async publish(
    actor: Actor,
    id: string,
    versionId: string,
    seen: number,
    { note }: PublishVersion,
    locale: Locale,
  ): Promise<VersionView> {
    return this.work.once(actor, async (tx) => {
      const route = await this.book.locked(tx, actor, id, 'publish');
      const before = await this.inState(tx, actor, id, versionId, seen, 'draft');
      const mistakes = await this.check.mistakes(tx, actor, before.definition, route);
      if (mistakes.length > 0) throw routeUnfit({ errors: mistakes.map((each) => fieldErrorOf(each, locale)) });
      if (route.published) await this.end(tx, actor, route.published.id);
      await tx.query(
        `UPDATE route_version SET version = version + 1, state = 'published', note = $3, published_by = $4,
           published_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, versionId, note, actor.id],
      );
      await this.book.tell(tx, actor, 'route.published', id, { number: before.number, sha256: before.sha256 });
      return this.book.version(tx, actor, id, versionId);
    });
  }

  /** Takes a version out of force (thôi dùng): no draft begins on this route until another one is published. */
  async retire(actor: Actor, id: string, versionId: string, seen: number): Promise<VersionView> {
    return this.work.once(actor, async (tx) => {
      await this.book.locked(tx, actor, id, 'publish');
      const before = await this.inState(tx, actor, id, versionId, seen, 'published');
      await this.end(tx, actor, versionId);
      await this.book.tell(tx, actor, 'route.retired', id, { number: before.number });
      return this.book.version(tx, actor, id, versionId);
    });
  }

  private async inState(
    tx: EntityManager,
    actor: Actor,
    id: string,
    versionId: string,
    seen: number,
    state: VersionView['state'],
  ): Promise<VersionView> {
    const known = await this.book.version(tx, actor, id, versionId);
    if (known.state !== state) throw versionFixed({ state: known.state });
    requireVersion(known.version, seen);
    return known;
  }

  private async end(tx: EntityManager, actor: Actor, versionId: string): Promise<void> {
    await tx.query(
      `UPDATE route_version SET version = version + 1, state = 'retired', retired_by = $3, retired_at = clock_timestamp()
       WHERE agency_id = $1 AND id = $2`,
      [actor.agencyId, versionId, actor.id],
    );
  }
}
