import { Injectable } from '@nestjs/common';
import { authorize, PeopleService, type Actor } from '@vanthu/identity';
import { FIELD, invalidInput, newId, notFound, UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { unfitReceiver } from '../acts.problems';
import type { DecisionView } from '../decisions.schemas';
import { placesOf } from '../distribution.rules';
import type { ActStep } from '../routes';
import { DraftActs, requireStep } from './draft-acts';
import { DraftBook, requireSeen } from './draft-book';
import { DraftParts } from './draft-parts';
import { DraftRoad } from './draft-road';
import { turnOver, unfitAnswer } from './draft.problems';
import { canTake, hostOf, isForwardable } from './draft-routing.rules';
import { draftPolicy } from './drafts.policy';
import type { DraftForwarding, DraftStep } from './drafts.schemas';

/** What no route foresaw, in a case that is running: a turn is given on, a step is put in. The route itself stays as it is. */
@Injectable()
export class DraftRoutingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly book: DraftBook,
    private readonly parts: DraftParts,
    private readonly road: DraftRoad,
    private readonly acts: DraftActs,
  ) {}

  /**
   * Gives one's turn on (chuyển tiếp), by the same deadline, to somebody whose post can do it.
   * @throws Problem `workflow/turn-over`, `workflow/other-version`, `workflow/unfit-answer`, `workflow/unfit-receiver`
   */
  async forward(actor: Actor, id: string, taskId: string, input: DraftForwarding): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.book.locked(tx, actor, id);
      const task = draft.tasks.find((each) => each.id === taskId);
      if (!task) throw notFound({});
      const { seenSha256, userId, text } = input;
      const authority = await this.acts.rightOn(tx, actor, draft, task, 'forward');
      requireSeen(draft, seenSha256);
      if (task.state !== 'open') throw turnOver({ kind: task.kind });
      if (!isForwardable(task.kind)) throw unfitAnswer({ kind: 'forward', task: task.kind });
      if (userId === task.assigneeUserId) throw unfitReceiver({ userId, kind: task.kind }).at('/userId');
      await this.requireFit(tx, actor, '/userId', userId, task.kind);
      const [to] = await this.parts.named(tx, actor, [], [userId]);
      if (!to) throw unfitReceiver({ userId, kind: task.kind }).at('/userId');
      const event = { type: 'forwarded', turn: task.turn, person: actor.id, to } as const;
      const does = (decisionId: string) => this.road.play(tx, actor, draft, decisionId, event);
      const body = { step: task.title, userId, text };
      return this.acts.write(tx, actor, { draft, kind: 'forward', authority, taskId, seenSha256, body, does });
    });
  }

  /**
   * Puts a step in (thêm bước) beside one that is open now, or right after it. It keeps the law of routes: silence
   * approves nothing, and nobody approves whose post cannot.
   * @throws Problem `workflow/step-not-open`, `workflow/step-unlawful`, `workflow/turn-over`, `workflow/unfit-receiver`
   */
  async addStep(actor: Actor, id: string, input: DraftStep): Promise<DecisionView> {
    return this.work.once(actor, async (tx) => {
      const draft = await this.book.locked(tx, actor, id);
      authorize(draftPolicy, 'add_step', actor, draft);
      const { seenSha256, act, at, title, taskId, unitIds, userIds, workingDays } = input;
      requireSeen(draft, seenSha256);
      requireStep(draft, 'add_step');
      const turn = taskId === null ? null : draft.tasks.find((task) => task.id === taskId)?.turn;
      if (turn === undefined) throw invalidInput({ errors: [{ pointer: '/taskId', message: FIELD.unknown }] });
      const now = await this.road.current(tx, draft);
      const host = now && hostOf(now.state, draft.tasks, turn);
      if (!host) throw turnOver({ kind: 'add_step' });
      for (const [place, userId] of placesOf('/userIds', userIds)) await this.requireFit(tx, actor, place, userId, act);
      for (const [place, unitId] of placesOf('/unitIds', unitIds)) {
        const heads = await this.people.headsOf(tx, actor.agencyId, unitId);
        if (!heads.some(({ posts }) => canTake(act, posts)))
          throw unfitReceiver({ userId: unitId, kind: act }).at(place);
      }
      const step: ActStep = {
        id: `them-${newId().slice(-12)}`,
        title: title.replace(/\s+/g, ' '),
        act,
        by: await this.parts.named(tx, actor, unitIds, userIds),
        ...(act === 'inform' || workingDays === null ? {} : { deadline: { workingDays } }),
        ...(act === 'opinion' ? { repeat: 'once' as const } : {}),
      };
      const authority = await this.acts.ownRight(tx, actor, 'add_step');
      const event = { type: 'stepAdded', person: actor.id, at, host, step } as const;
      const does = (decisionId: string) => this.road.play(tx, actor, draft, decisionId, event);
      const body = { act, at, text: title, unitIds, userIds, workingDays };
      return this.acts.write(tx, actor, { draft, kind: 'add_step', authority, seenSha256, body, does });
    });
  }

  private async requireFit(tx: EntityManager, actor: Actor, place: string, userId: string, act: string): Promise<void> {
    const person = await this.people.user(tx, actor.agencyId, userId);
    if (!person || userId === actor.id || !canTake(act, person.posts))
      throw unfitReceiver({ userId, kind: act }).at(place);
  }
}
