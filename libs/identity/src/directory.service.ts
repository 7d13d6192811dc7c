import { Injectable } from '@nestjs/common';
import { keysOf, pageFrom, UnitOfWork, type Page, type PageQuery } from '@vanthu/platform';
import type { Actor } from './actor';
import type { AgencyView, PeopleQuery, PersonView, UnitsQuery, UnitView } from './directory.schemas';
import { PeopleService } from './people.service';

/** The directory that everybody who is signed in may read: agencies by name, and the own agency's units and people. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
  ) {}

  async agencies(actor: Actor, page: PageQuery): Promise<Page<AgencyView>> {
    const [after] = page.after ? keysOf(page.after, 1) : [null];
    const rows = await this.work.run(actor, (tx) =>
      tx.query<AgencyView[]>(
        `SELECT id, code, name, parent_id AS "parentId" FROM agency
         WHERE $1::text IS NULL OR code > $1 ORDER BY code LIMIT $2`,
        [after, page.limit + 1],
      ),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.code],
      (row) => row,
    );
  }

  async units(actor: Actor, page: UnitsQuery): Promise<Page<UnitView>> {
    const [after] = page.after ? keysOf(page.after, 1) : [null];
    const rows = await this.work.run(actor, (tx) =>
      this.people.units(tx, actor.agencyId, { ...page, after, limit: page.limit + 1 }),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.code],
      (row) => row,
    );
  }

  async persons(actor: Actor, page: PeopleQuery): Promise<Page<PersonView>> {
    const [name, id] = page.after ? keysOf(page.after, 2) : [null, null];
    const after = name && id ? { name, id } : null;
    const rows = await this.work.run(actor, (tx) =>
      this.people.directory(tx, actor.agencyId, { ...page, after, limit: page.limit + 1 }),
    );
    return pageFrom(
      rows,
      page.limit,
      (row) => [row.displayName, row.id],
      (row) => row,
    );
  }
}
