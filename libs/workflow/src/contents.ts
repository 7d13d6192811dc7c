import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';
import type { Act, Content } from './act';
import { AdHoc } from './ad-hoc';
import type { NewDecision } from './decisions.schemas';
import { Distributions } from './distributions';
import { Extensions } from './extensions';
import { deadlineFalling } from './former-deadline';
import { decide } from './route.rules';
import { Seen } from './seen';
import { assigneeOf, TaskBook, type Assignee, type NewTask } from './task-book';
import type { LockedTask } from './task-locks';
import { formerOf } from './turn-lines.rules';
import { WorkPlans } from './works/work-plans';

/** What each act says and to whom it gives a turn. */
@Injectable()
export class Contents {
  constructor(
    private readonly distributions: Distributions,
    private readonly adHoc: AdHoc,
    private readonly extensions: Extensions,
    private readonly works: WorkPlans,
    private readonly tasks: TaskBook,
    private readonly seen: Seen,
  ) {}

  async requireSeen(tx: EntityManager, actor: Actor, task: LockedTask, input: NewDecision): Promise<void> {
    await this.seen.require(tx, actor, task, input);
  }

  async of(act: Act, input: NewDecision): Promise<Content> {
    switch (input.kind) {
      case 'distribute':
        return this.distributions.proposed(act, input);
      case 'instruct':
        return this.distributions.instructed(act, input);
      case 'assign':
        return this.distributions.assigned(act, input);
      case 'accept':
        await this.tasks.accept(act.tx, act.task);
        return { opens: [], body: {} };
      case 'acknowledge':
        return { opens: [], body: {} };
      case 'complete': {
        const { outcome, text, replyNumberSymbol } = input;
        return { opens: [], body: { outcome, text, replyNumberSymbol } };
      }
      case 'return':
        return this.returned(act, input.reason);
      case 'pass':
        return this.adHoc.passed(act, input);
      case 'consult':
        return this.adHoc.asked(act, input);
      case 'opine':
        return { opens: [], body: { text: input.text }, tells: await this.openers(act) };
      case 'involve':
        return this.adHoc.involved(act, input);
      case 'report':
        return { opens: [], body: { text: input.text, progress: input.progress }, tells: await this.openers(act) };
      case 'request_extension':
        return this.extensions.requested(act, input);
      case 'grant_extension':
        return this.extensions.granted(act, input);
      case 'refuse_extension':
        return this.extensions.refused(act, input);
      case 'defer':
        return this.adHoc.deferred(act, input);
      case 'give':
        return this.works.given(act, input);
    }
  }

  /** What an act writes beside its decision, which must stand first. */
  async afterwards(act: Act, input: NewDecision, body: Content['body']): Promise<void> {
    if (input.kind !== 'grant_extension') return;
    const { dueOn, formerOn } = body;
    await this.extensions.note(act, String(dueOn), typeof formerOn === 'string' ? formerOn : null);
  }

  private async returned(act: Act, reason: string): Promise<Content> {
    const opens = await this.before(act);
    const falling = await deadlineFalling(act.tx, act.all, act.task);
    if (!falling) return { opens, body: { reason } };
    const { dueAgain, formerOn } = falling;
    return { opens, body: { reason, formerOn }, dueAgain };
  }

  /** A return goes to whoever had the turn before: the newest task of the kind that the route names. */
  private async before({ tx, all, task }: Act): Promise<NewTask[]> {
    const kinds = decide(all, task, 'return').opens;
    const opens: NewTask[] = [];
    for (const kind of kinds) {
      const former =
        task.subject === 'work'
          ? formerOf(all, task)
          : all.findLast((other) => other.kind === kind && other.state === 'done');
      const giver = kind === 'give' ? { user: await this.works.giverOf(tx, task) } : undefined;
      const assignee = giver ?? (former ? assigneeOf(former) : BY_KIND[kind]);
      if (!assignee) throw new Error(`nobody had the turn "${kind}" before`);
      opens.push({ kind, assignee, dueOn: former?.dueOn ?? null, dueSetBy: former?.dueSetBy });
    }
    return opens;
  }

  /** Whoever gave the turn out gets to hear of it. */
  private async openers({ tx, task }: Act): Promise<string[]> {
    const rows = await tx.query<{ userId: string }[]>(
      `SELECT actor_id AS "userId" FROM decision WHERE agency_id = $1 AND id = $2`,
      [task.agencyId, task.openedBy],
    );
    return rows.map(({ userId }) => userId);
  }
}

/** Where nobody had the turn yet: a leader wrote on the paper before the chief of office had proposed anything. */
const BY_KIND: Readonly<Partial<Record<string, Assignee>>> = {
  instruct: { role: 'leader' },
  distribute: { role: 'chief_of_office' },
};
