import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work';
import { GENESIS, linkHash } from './audit';

/** What the verifier found of one agency's chain. `brokenAt` is the first entry that does not fit, null when all do. */
export type ChainVerdict = {
  agencyId: string;
  entries: number;
  head: string;
  brokenAt: number | null;
  reason: string | null;
};

type Row = {
  seq: number;
  body: string;
  prevHash: string;
  hash: string;
  action: string;
  objectId: string;
  actorId: string | null;
  at: string;
};
const AT_ONCE = 2_000;

/** Recomputes the chains, entry by entry, from what is stored. */
@Injectable()
export class AuditVerifier {
  constructor(private readonly work: UnitOfWork) {}

  /** Every agency's chain. */
  async verifyAll(): Promise<ChainVerdict[]> {
    const agencies = await this.work.asSystem('verify', (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM agency ORDER BY code`),
    );
    const verdicts: ChainVerdict[] = [];
    for (const { id } of agencies) verdicts.push(await this.work.asAgency(id, (tx) => this.verify(tx, id)));
    return verdicts;
  }

  /** One agency's chain, within the caller's transaction. */
  async verify(tx: EntityManager, agencyId: string): Promise<ChainVerdict> {
    let prevHash = GENESIS;
    let seq = 0;
    let expected = 0;
    const broken = (at: number, reason: string): ChainVerdict => ({
      agencyId,
      entries: seq,
      head: prevHash,
      brokenAt: at,
      reason,
    });
    for (;;) {
      const rows = await tx.query<Row[]>(
        `SELECT seq, body, prev_hash AS "prevHash", hash, action, object_id AS "objectId", actor_id AS "actorId",
                to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
         FROM audit_event WHERE agency_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        [agencyId, seq, AT_ONCE],
      );
      for (const row of rows) {
        if (row.seq !== seq + 1) return broken(seq + 1, 'missing entry');
        if (row.prevHash !== prevHash) return broken(row.seq, 'does not follow the entry before it');
        if (linkHash(prevHash, row.body) !== row.hash) return broken(row.seq, 'content does not match its hash');
        if (!agrees(row)) return broken(row.seq, 'columns differ from the sealed body');
        prevHash = row.hash;
        seq = row.seq;
      }
      if (rows.length === AT_ONCE) continue;
      const [head] = await tx.query<{ seq: number; hash: string }[]>(
        `SELECT seq, hash FROM audit_head WHERE agency_id = $1`,
        [agencyId],
      );
      const end = head?.seq ?? 0;
      if (end === seq && (head?.hash ?? GENESIS) === prevHash) break;
      // The head may have moved on since the entries were read: then they are there by now, and are read next.
      if (end <= seq || (rows.length === 0 && expected > seq)) return broken(seq + 1, 'the chain ends before its head');
      expected = end;
    }
    return { agencyId, entries: seq, head: prevHash, brokenAt: null, reason: null };
  }
}

/** The columns that people search by must say what the sealed body says. */
function agrees(row: Row): boolean {
  try {
    const body = JSON.parse(row.body) as {
      seq?: unknown;
      action?: unknown;
      actor?: unknown;
      at?: unknown;
      object?: { id?: unknown };
    };
    return (
      body.seq === row.seq &&
      body.action === row.action &&
      body.actor === row.actorId &&
      body.at === row.at &&
      body.object?.id === row.objectId
    );
  } catch {
    return false;
  }
}
