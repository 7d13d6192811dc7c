import { Injectable } from '@nestjs/common';
import type { Caller } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { DirectiveJournal, type Told } from './directive-journal';
import { isOpen, type DirectiveState } from './directive-task.rules';

type Part = Told & { state: DirectiveState };
type Child = { id: string; taskId: string; state: DirectiveState; acts: number; agency: string };

/** What ended with a task: parts in agencies below, which follow once they are carried there; and the telling of it. */
export type Stopped = { readonly childIds: readonly string[]; readonly tell: () => Promise<void> };

/** A task that is stopped (dừng) takes its open parts with it: those of the agency and those that were handed down. */
@Injectable()
export class PartStopper {
  constructor(private readonly journal: DirectiveJournal) {}

  /**
   * Stops what is open below a task that the caller has locked, level by level, with the reason of the whole. What is
   * completed stays so. Call `tell` last: it locks the agency's audit chain.
   */
  async stop(tx: EntityManager, by: Caller, whole: Told, note: string | null): Promise<Stopped> {
    const parts = await partsOf(tx, by.agencyId, whole.id);
    const open = parts.filter(({ state }) => isOpen(state));
    await tx.query(
      `UPDATE directive_task SET version = version + 1, state = 'stopped' WHERE agency_id = $1 AND id = ANY ($2)`,
      [by.agencyId, open.map(({ id }) => id)],
    );
    const tasks = new Map([whole, ...parts].map((task) => [task.id, task]));
    const children = (await childrenOf(tx, by.agencyId, [...tasks.keys()])).filter(({ state }) => isOpen(state));
    for (const { id, acts } of children) {
      await tx.query(
        `UPDATE directive_child SET version = version + 1, acts = acts + 1, state = 'stopped', told = NULL WHERE agency_id = $1 AND id = $2`,
        [by.agencyId, id],
      );
      await tx.query(
        `INSERT INTO directive_child_act (agency_id, child_id, nth, act, note, given_on)
         SELECT $1, $2, $3, 'stop', $4, (now() AT TIME ZONE time_zone)::date FROM agency WHERE id = $1::uuid`,
        [by.agencyId, id, acts + 1, note],
      );
    }
    const ended = { state: 'stopped', note, wholeId: whole.id };
    const tell = async () => {
      for (const part of open) await this.journal.tell(tx, by, part, 'stop', { ...ended, formerState: part.state });
      for (const { id: childId, taskId, state, agency } of children)
        await this.journal.tell(tx, by, tasks.get(taskId) ?? whole, 'child-act', {
          ...ended,
          childId,
          act: 'stop',
          agency,
          formerState: state,
        });
    };
    return { childIds: children.map(({ id }) => id), tell };
  }
}

/** All parts of a task within the agency, at any depth, locked from above to below as whoever cuts parts locks them. */
async function partsOf(tx: EntityManager, agencyId: string, wholeId: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (let above = [wholeId]; above.length > 0;) {
    const level = await tx.query<Part[]>(
      `SELECT id, state, follower_id AS "followerId", leader_id AS "leaderId", lead_unit_id AS "leadUnitId"
       FROM directive_task WHERE agency_id = $1 AND parent_id = ANY ($2) ORDER BY id FOR UPDATE`,
      [agencyId, above],
    );
    parts.push(...level);
    above = level.map(({ id }) => id);
  }
  return parts;
}

const childrenOf = (tx: EntityManager, agencyId: string, taskIds: readonly string[]): Promise<Child[]> =>
  tx.query<Child[]>(
    `SELECT c.id, c.task_id AS "taskId", c.state, c.acts, a.name AS agency FROM directive_child c JOIN agency a ON a.id = c.child_agency_id
     WHERE c.agency_id = $1 AND c.task_id = ANY ($2) ORDER BY c.id FOR UPDATE OF c`,
    [agencyId, taskIds],
  );
