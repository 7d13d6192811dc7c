import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { FIELD, invalidInput, Problem, problem, wordsOf, type Locale } from '@vanthu/platform';
import canonicalize from 'canonicalize';
import { NewDecision } from '../decisions.schemas';
import { DecisionsService } from '../decisions.service';
import { TasksService } from '../tasks.service';
import type { ActResults, ManyItem, ManyResult, NewActs } from './many.schemas';

export const nothingProposed = problem('workflow/nothing-proposed', 409, {
  vi: { title: 'Chưa có đề xuất', detail: 'Việc này chưa có đề xuất đơn vị nào để đồng ý.' },
  en: { title: 'Nothing is proposed', detail: 'No units are proposed for this task that could be agreed to.' },
});

/** One act on many tasks. Each is a transaction of its own, so that one that fails holds up none of the others. */
@Injectable()
export class ManyActsService {
  constructor(
    private readonly tasks: TasksService,
    private readonly decisions: DecisionsService,
  ) {}

  /**
   * Does them in their order. A repetition with the same Idempotency-Key does what is left and answers the same for the
   * rest: each item has a key of its own that follows from it.
   */
  async act(actor: Actor, { act, items }: NewActs, locale: Locale): Promise<ActResults> {
    const results: ManyResult[] = [];
    for (const item of items) results.push(await this.tried(keyed(actor, act, item), act, item, locale));
    const done = results.filter((result) => result.done).length;
    return { items: results, done, failed: results.length - done };
  }

  private async tried(actor: Actor, act: NewActs['act'], item: ManyItem, locale: Locale): Promise<ManyResult> {
    const { taskId } = item;
    try {
      return { taskId, done: true, decisionId: await this.one(actor, act, item, locale), problem: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, status, params } = error;
      const words = wordsOf(code, locale, params);
      return { taskId, done: false, decisionId: null, problem: { type: `/problems/${code}`, status, ...words } };
    }
  }

  private async one(actor: Actor, act: NewActs['act'], item: ManyItem, locale: Locale): Promise<string | null> {
    const { taskId, seenSha256 } = item;
    if (act === 'seen') {
      await this.tasks.see(actor, taskId, locale);
      return null;
    }
    if (seenSha256 === undefined) throw missing('seenSha256');
    const plan = act === 'distribute' || act === 'instruct' ? await this.planOf(actor, act, item, locale) : {};
    const decision = NewDecision.parse({ kind: act, seenSha256, ...plan });
    return (await this.decisions.decide(actor, taskId, decision)).id;
  }

  /** What was shown, or what stands proposed: of the chief of office for the leader, of oneself for what was returned. */
  private async planOf(
    actor: Actor,
    act: 'distribute' | 'instruct',
    { taskId, plan }: ManyItem,
    locale: Locale,
  ): Promise<object> {
    if (plan) return plan;
    const { proposal } = await this.tasks.get(actor, taskId, locale);
    if (!proposal) throw nothingProposed({});
    const { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn, opinion } = proposal;
    // A leader who agrees says nothing of their own: the words of whoever proposed stay theirs.
    const own = act === 'instruct' ? '' : opinion;
    return { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn, opinion: own };
  }
}

const missing = (field: string) => invalidInput({ errors: [{ pointer: `/items/${field}`, message: FIELD.required }] });

/** The actor with a key for this item alone; the same item in a repeated request has the same key. */
function keyed(actor: Actor, act: string, item: ManyItem): Actor {
  if (!actor.write) return actor;
  const hash = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest('hex');
  return {
    ...actor,
    write: {
      key: `many.${hash(actor.write.key, item.taskId)}`,
      fingerprint: hash(act, canonicalize(item) ?? ''),
    },
  };
}
