import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@vanthu/platform';
import { keptReason } from './why';
import type { Source } from './source';
import type { ItemView } from './sources.schemas';

/** Tries before an item is given up; an administrator may have it tried again. */
export const TRIES = 8;

export type Item = Pick<ItemView, 'id' | 'state' | 'attempts' | 'documentId'> & { readonly reason: string | null };
/** What is known of a thing before it is taken in. `identity` is the same whenever the source shows it again. */
export type Found = {
  readonly identity: string;
  readonly name: string;
  readonly sha256?: string;
  readonly size?: number;
};

const ITEM = `id, state, attempts, reason, document_id AS "documentId"`;

/** The book of what each source had: the memory that takes nothing in twice, whoever crashes when. */
@Injectable()
export class Items {
  constructor(private readonly work: UnitOfWork) {}

  /** The item of a thing, made where nobody saw it before; it stands before anything is stored of it. */
  async open(source: Source, found: Found): Promise<Item> {
    return this.work.asAgency(source.agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO intake_item (agency_id, id, source_id, identity, name, sha256, size, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'taking') ON CONFLICT (agency_id, source_id, identity) DO NOTHING`,
        [source.agencyId, newId(), source.id, found.identity, found.name, found.sha256 ?? null, found.size ?? null],
      );
      const [item] = await tx.query<Item[]>(
        `SELECT ${ITEM} FROM intake_item WHERE agency_id = $1 AND source_id = $2 AND identity = $3`,
        [source.agencyId, source.id, found.identity],
      );
      if (!item) throw new Error('an item that was just made is not there');
      return item;
    });
  }

  /** What became of those of these that are settled, so that they need not be looked at. */
  async settled(source: Source, identities: readonly string[]): Promise<ReadonlyMap<string, ItemView['state']>> {
    const rows = await this.work.asAgency(source.agencyId, (tx) =>
      tx.query<{ identity: string; state: ItemView['state'] }[]>(
        `SELECT identity, state FROM intake_item WHERE agency_id = $1 AND source_id = $2 AND identity = ANY ($3) AND state <> 'taking'`,
        [source.agencyId, source.id, identities],
      ),
    );
    return new Map(rows.map(({ identity, state }) => [identity, state]));
  }

  /** Was a thing with these bytes taken in from this source, as another item? */
  async takenBefore(source: Source, item: Item, sha256: string): Promise<boolean> {
    const rows = await this.work.asAgency(source.agencyId, (tx) =>
      tx.query<unknown[]>(
        `SELECT 1 FROM intake_item WHERE agency_id = $1 AND source_id = $2 AND sha256 = $3 AND state = 'taken' AND id <> $4 LIMIT 1`,
        [source.agencyId, source.id, sha256, item.id],
      ),
    );
    return rows.length > 0;
  }

  /** Adds what was learnt on the way. */
  async describe(source: Source, item: Item, { sha256, size }: { sha256: string; size: number }): Promise<void> {
    await this.work.asAgency(source.agencyId, (tx) =>
      tx.query(`UPDATE intake_item SET sha256 = $3, size = $4 WHERE agency_id = $1 AND id = $2 AND state = 'taking'`, [
        source.agencyId,
        item.id,
        sha256,
        size,
      ]),
    );
  }

  async taken(source: Source, item: Item, documentId: string, shortOf: string | null = null): Promise<void> {
    await this.settle(source, item, 'taken', shortOf, documentId);
  }

  async repeated(source: Source, item: Item): Promise<void> {
    await this.settle(source, item, 'repeated', null, null);
  }

  async refused(source: Source, item: Item, why: unknown): Promise<void> {
    await this.settle(source, item, 'refused', keptReason(why), null);
  }

  /** A try that failed and may succeed another time; after the last one the item is dead. @returns whether it is */
  async failed(source: Source, item: Item, why: unknown): Promise<boolean> {
    const [rows] = await this.work.asAgency(source.agencyId, (tx) =>
      tx.query<[{ state: string }[], number]>(
        `UPDATE intake_item SET attempts = attempts + 1, reason = $3,
                state = CASE WHEN attempts + 1 >= $4 THEN 'dead' ELSE state END,
                settled_at = CASE WHEN attempts + 1 >= $4 THEN clock_timestamp() END
         WHERE agency_id = $1 AND id = $2 AND state = 'taking' RETURNING state`,
        [source.agencyId, item.id, keptReason(why), TRIES],
      ),
    );
    return rows[0]?.state === 'dead';
  }

  private async settle(
    source: Source,
    item: Item,
    state: 'taken' | 'repeated' | 'refused',
    reason: string | null,
    documentId: string | null,
  ): Promise<void> {
    await this.work.asAgency(source.agencyId, (tx) =>
      tx.query(
        `UPDATE intake_item SET state = $3, reason = $4, document_id = $5, attempts = attempts + 1, settled_at = clock_timestamp()
         WHERE agency_id = $1 AND id = $2 AND state = 'taking'`,
        [source.agencyId, item.id, state, reason, documentId],
      ),
    );
  }
}
