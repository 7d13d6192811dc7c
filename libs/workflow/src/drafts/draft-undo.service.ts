import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { forbidden, notFound, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { DecisionView } from '../decisions.schemas';
import { DraftActs } from './draft-acts';
import { DraftBook } from './draft-book';
import { DraftRoad } from './draft-road';
import { isOnlySaid, OVERTAKING, requireUndoable, type DraftActFacts } from './draft-undo.rules';

type ActRow = DraftActFacts & { readonly actorId: string };

/** Hoàn tác on drafts: within a minute somebody undoes an act of their own, while nobody went on from it. */
@Injectable()
export class DraftUndoService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: DraftBook,
    private readonly road: DraftRoad,
    private readonly acts: DraftActs,
  ) {}

  /** The draft that a decision is about; null when it is about something else, or there is none. */
  async draftOf(actor: Actor, decisionId: string): Promise<string | null> {
    const [row] = await this.work.run(actor, (tx) =>
      tx.query<{ draftId: string | null }[]>(
        `SELECT draft_id AS "draftId" FROM decision WHERE agency_id = $1 AND id = $2`,
        [actor.agencyId, decisionId],
      ),
    );
    return row?.draftId ?? null;
  }

  /** Both acts stay in the story; the draft stands where it would stand without the first. */
  async undo(actor: Actor, draftId: string, decisionId: string): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.book.locked(tx, actor, draftId);
      const act = await this.actOf(tx, actor, draftId, decisionId);
      if (act.actorId !== actor.id) throw forbidden({ action: 'undo' });
      requireUndoable(act);
      const { kind } = act;
      const authority = await this.acts.ownRight(tx, actor, 'undo');
      const isOnRoad = (await this.road.current(tx, draft)) !== null;
      const does = async (undoingId: string) => {
        if (isOnlySaid(kind)) return;
        if (isOnRoad) await this.road.undo(tx, actor, draft, decisionId, undoingId);
        else await this.book.moveTo(tx, draft, 'drafting'); // withdrawn before it ever was submitted
      };
      const body = { decisionId, kind };
      return this.acts.write(tx, actor, { draft, kind: 'undo', authority, seenSha256: null, body, does });
    });
  }

  /** Under the lock of the draft. @throws Problem `not-found` */
  private async actOf(tx: EntityManager, actor: Actor, draftId: string, decisionId: string): Promise<ActRow> {
    const [row] = await tx.query<ActRow[]>(
      `SELECT x.kind, x.actor_id AS "actorId", extract(epoch FROM clock_timestamp() - x.at)::float8 AS age,
              EXISTS (SELECT FROM decision u WHERE u.agency_id = x.agency_id AND u.undoes = x.id) AS undone,
              EXISTS (SELECT FROM decision d WHERE d.agency_id = x.agency_id AND d.draft_id = x.draft_id AND d.kind = ANY($4)
                AND (d.at, d.id) > (x.at, x.id) AND NOT EXISTS (
                  SELECT FROM decision u WHERE u.agency_id = d.agency_id AND u.undoes = d.id)) AS overtaken
       FROM decision x WHERE x.agency_id = $1 AND x.draft_id = $2 AND x.id = $3`,
      [actor.agencyId, draftId, decisionId, OVERTAKING],
    );
    if (!row) throw notFound({});
    return row;
  }
}
