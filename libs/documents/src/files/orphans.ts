import { Injectable } from '@nestjs/common';
import { ObjectStorage, UnitOfWork, type StoredObject } from '@vanthu/platform';

/** What a look through the store found of one agency. Nothing is moved or deleted. */
export type OrphanReport = {
  readonly agencyId: string;
  readonly objects: number;
  /** Objects that no row knows of: uploads that were cut down between the store and the database. */
  readonly orphans: readonly StoredObject[];
};

const HOUR = 3_600_000;
const AT_ONCE = 500;

/** Compares the object store with the rows that know of its objects. */
@Injectable()
export class Orphans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
  ) {}

  /** Lists what has had no row for `hours`; younger objects may belong to an upload under way. */
  async of(agencyId: string, hours = 48): Promise<OrphanReport> {
    const before = Date.now() - hours * HOUR;
    const orphans: StoredObject[] = [];
    let objects = 0;
    let some: StoredObject[] = [];
    for await (const object of this.objects.list(agencyId)) {
      objects += 1;
      if (object.modifiedAt.getTime() <= before) some.push(object);
      if (some.length < AT_ONCE) continue;
      orphans.push(...(await this.unknown(agencyId, some)));
      some = [];
    }
    orphans.push(...(await this.unknown(agencyId, some)));
    return { agencyId, objects, orphans };
  }

  private async unknown(agencyId: string, objects: readonly StoredObject[]): Promise<StoredObject[]> {
    const known = await this.work.asAgency(agencyId, (tx) =>
      tx.query<{ sha256: string }[]>(`SELECT sha256 FROM blob WHERE agency_id = $1 AND sha256 = ANY ($2)`, [
        agencyId,
        objects.map(({ sha256 }) => sha256),
      ]),
    );
    const hashes = new Set(known.map(({ sha256 }) => sha256));
    return objects.filter(({ sha256 }) => !hashes.has(sha256));
  }
}
