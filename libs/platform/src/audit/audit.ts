import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../database/unit-of-work';
import { newId } from '../database/ids';
import { outboxRow, type DomainEvent } from '../events/outbox';

/** An entry of the journal: who did what to which thing. Ids and hashes, never names or contents. */
export type AuditFact = {
  /** Past tense with its subject: `document.registered`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** An entry as it stands in the chain. `body` is canonical JSON (RFC 8785); `hash` = SHA-256 of `prevHash` and `body`. */
export type AuditEntry = {
  seq: number;
  at: string;
  action: string;
  objectType: string;
  objectId: string;
  actorId: string | null;
  body: string;
  prevHash: string;
  hash: string;
};

/** The hash before the first entry of every chain. */
export const GENESIS = '0'.repeat(64);

/** The link rule of the chain; `vanthu verify` and the proofs compute the same. */
export const linkHash = (prevHash: string, body: string): string =>
  createHash('sha256').update(prevHash, 'hex').update(body, 'utf8').digest('hex');

/** The call that adds an entry: position and time are known only under the lock, so the database puts the body together. */
const APPEND = (first: number) =>
  `append_audit(${Array.from({ length: 9 }, (_, i) => `$${(first + i).toString()}`).join(', ')})`;

/** The parameters of the call. The body is canonical: its names in order, the time after `agency`, `seq` after `object`. */
function entryOf(caller: Caller, fact: AuditFact): unknown[] {
  const id = newId();
  const object = { type: fact.objectType, id: fact.objectId };
  const before = canonicalize({ action: fact.action, actor: caller.id, agency: caller.agencyId });
  const between = canonicalize({ details: fact.details ?? {}, id, object });
  if (before === undefined || between === undefined) throw new Error('audit details are not JSON');
  return [
    caller.agencyId,
    id,
    caller.id,
    fact.action,
    fact.objectType,
    fact.objectId,
    `${before.slice(0, -1)},"at":"`,
    `",${between.slice(1, -1)},"seq":`,
    ',"v":1}',
  ];
}

/**
 * The journal: one hash chain an agency, written in the business transaction. Whoever changes, drops or inserts
 * an entry breaks every hash after it.
 */
@Injectable()
export class Audit {
  /**
   * Adds an entry. It locks the head of the agency's chain until commit, so call it last.
   * Its time is the database's and never before that of the entry before it.
   */
  async append(tx: EntityManager, caller: Caller, fact: AuditFact): Promise<void> {
    await tx.query(`SELECT ${APPEND(1)}`, entryOf(caller, fact));
  }

  /**
   * An event and its audit entry as parts of a larger statement, for those who hold a lock that others wait for: the
   * CTE that inserts the event, the calls that wake its listeners and add the entry, and the parameters of both,
   * numbered from `first`. `late` are details that only the statement knows: SQL that gives an integer for each name.
   */
  telling(
    caller: Caller,
    fact: AuditFact,
    event: DomainEvent,
    first: number,
    late: Readonly<Record<string, string>> = {},
  ): { insert: string; calls: string; params: unknown[] } {
    const told = outboxRow(caller.agencyId, event);
    const places = Object.fromEntries(Object.keys(late).map((name) => [name, `{${name}}`]));
    const entry = entryOf(caller, { ...fact, details: { ...fact.details, ...places } });
    const [start, between] = [first + told.params.length, `$${(first + told.params.length + 7).toString()}`];
    const filled = Object.entries(late).reduce(
      (sql, [name, value]) => `replace(${sql}, '"{${name}}"', (${value})::int::text)`,
      between,
    );
    return {
      insert: told.insert(first),
      calls: `${told.notify(start - 1)}, ${APPEND(start).replace(`${between},`, `${filled},`)}`,
      params: [...told.params, ...entry],
    };
  }

  /** The entries about some things, in the order of the chain: for a timeline and for a proof. */
  async about(tx: EntityManager, agencyId: string, objectIds: readonly string[]): Promise<AuditEntry[]> {
    return tx.query<AuditEntry[]>(
      `SELECT seq, to_json(at)#>>'{}' AS at, action, object_type AS "objectType", object_id AS "objectId", actor_id AS "actorId",
              body, prev_hash AS "prevHash", hash
       FROM audit_event WHERE agency_id = $1 AND object_id = ANY($2) ORDER BY seq`,
      [agencyId, objectIds],
    );
  }
}
