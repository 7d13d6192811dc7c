import { Injectable } from '@nestjs/common';
import { Audit, Timers, type Commit, type Consumer, type Work } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { DraftBook } from './draft-book';
import { DraftRoad, silenceTimer } from './draft-road';

type TurnRow = { draftId: string; turn: string; openedBy: string; dueOn: string; timeZone: string; isOver: boolean };

/**
 * The deadline of a turn on a draft passed without an answer (im lặng): the route says whether that counts as agreed,
 * goes up the line, or goes on without. What was answered meanwhile is left alone; nothing is done twice.
 */
@Injectable()
export class DraftSilenceConsumer implements Consumer {
  readonly name = 'draft-silence';
  readonly class = 'normal';
  readonly attempts = 10;
  readonly leaseSeconds = 60;

  constructor(
    private readonly book: DraftBook,
    private readonly road: DraftRoad,
    private readonly timers: Timers,
    private readonly audit: Audit,
  ) {}

  work({ event: { agencyId, subjectId } }: Work): Promise<Commit> {
    return Promise.resolve((tx) => this.expire(tx, agencyId, subjectId));
  }

  private async expire(tx: EntityManager, agencyId: string, taskId: string): Promise<void> {
    const known = await this.turnOf(tx, agencyId, taskId);
    if (!known) return;
    const draft = await this.book.lockedFor(tx, agencyId, known.draftId);
    // A second look: who answered while this one waited for the lock was in time.
    const turn = await this.turnOf(tx, agencyId, taskId);
    if (!turn) return;
    if (!turn.isOver) return this.timers.set(tx, agencyId, silenceTimer(taskId, turn.dueOn, turn.timeZone));
    await tx.query(`UPDATE draft_turn SET silence_at = clock_timestamp() WHERE agency_id = $1 AND task_id = $2`, [
      agencyId,
      taskId,
    ]);
    const where = { agencyId, timeZone: turn.timeZone };
    const step = await this.road.silence(tx, where, draft, turn.turn, turn.openedBy);
    await this.book.tell(tx, draft, 'draft.changed', { kind: 'silence' });
    await this.audit.append(
      tx,
      { agencyId, id: null },
      {
        action: 'draft.silence-counted',
        objectType: 'draft',
        objectId: draft.id,
        details: { taskId, turn: turn.turn, closed: step.closes.length, opened: step.opens.length },
      },
    );
  }

  /** Null when it was answered, or its silence was told to the route before. */
  private async turnOf(tx: EntityManager, agencyId: string, taskId: string): Promise<TurnRow | undefined> {
    const [row] = await tx.query<TurnRow[]>(
      `SELECT w.draft_id AS "draftId", w.turn, t.opened_by AS "openedBy", t.due_on::text AS "dueOn", a.time_zone AS "timeZone",
              t.due_on < (now() AT TIME ZONE a.time_zone)::date AS "isOver"
       FROM draft_turn w JOIN task t ON t.agency_id = w.agency_id AND t.id = w.task_id JOIN agency a ON a.id = w.agency_id
       WHERE w.agency_id = $1 AND w.task_id = $2 AND t.state = 'open' AND t.due_on IS NOT NULL AND w.silence_at IS NULL`,
      [agencyId, taskId],
    );
    return row;
  }
}
