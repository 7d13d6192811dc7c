import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../database/unit-of-work';
import { newId } from '../database/ids';

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
    const { agencyId } = caller;
    await tx.query(`INSERT INTO audit_head (agency_id, seq, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING`, [
      agencyId,
      GENESIS,
    ]);
    const [head] = await tx.query<{ seq: number; hash: string; at: string }[]>(
      `SELECT seq, hash, to_char(greatest(clock_timestamp(), last_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM audit_head WHERE agency_id = $1 FOR UPDATE`,
      [agencyId],
    );
    if (!head) throw new Error('the chain has no head');
    const id = newId();
    const seq = head.seq + 1;
    const body = canonicalize({
      v: 1,
      agency: agencyId,
      seq,
      id,
      at: head.at,
      actor: caller.id,
      action: fact.action,
      object: { type: fact.objectType, id: fact.objectId },
      details: fact.details ?? {},
    });
    if (body === undefined) throw new Error('audit details are not JSON');
    const hash = linkHash(head.hash, body);
    await tx.query(
      `INSERT INTO audit_event (agency_id, seq, id, at, actor_id, action, object_type, object_id, body, prev_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [agencyId, seq, id, head.at, caller.id, fact.action, fact.objectType, fact.objectId, body, head.hash, hash],
    );
    await tx.query(`UPDATE audit_head SET seq = $2, hash = $3, last_at = $4 WHERE agency_id = $1`, [
      agencyId,
      seq,
      hash,
      head.at,
    ]);
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
