import { Injectable } from '@nestjs/common';
import type { Actor } from '@vanthu/identity';
import { calendarOf, momentOf, workingDaysAfter } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { advance, start } from './engine';
import type { Advance, RouteEvent } from './engine.types';
import { RouteCases } from './route-cases.service';
import type { TriedTurn, TryOutView, TryRoute } from './routes.schemas';

const MOST_EVENTS = 300;

/** Walks a route on a sample: nothing is stored, nobody is told. */
@Injectable()
export class TryOut {
  constructor(private readonly cases: RouteCases) {}

  /** Everybody answers on the last day they have, and agrees, but for what the script says. */
  async walk(tx: EntityManager, actor: Actor, { definition, sample, script }: TryRoute): Promise<TryOutView> {
    const facts = await this.cases.factsOf(tx, actor.agencyId, { ...sample, id: '' });
    const calendar = await calendarOf(tx);
    let today = workingDaysAfter(sample.startsOn ?? (await momentOf(tx, actor.timeZone)).day, 0, calendar);
    const turns: TriedTurn[] = [];
    const left = [...script];

    const note = async (step: Advance) => {
      for (const { key, reason } of step.closes) {
        const turn = turns.find((each) => each.key === key);
        if (turn) Object.assign(turn, { closedOn: today, outcome: turn.outcome ?? reason });
      }
      for (const turn of step.opens) {
        const seated = await this.cases.seat(tx, actor, turn, facts, today);
        turns.push({
          key: turn.key,
          step: turn.step,
          title: turn.title,
          act: turn.act,
          people: (seated?.people ?? []).map(({ displayName }) => displayName),
          instead: seated?.instead ?? false,
          openedOn: today,
          dueOn: seated?.dueOn ?? null,
          closedOn: null,
          outcome: null,
        });
      }
    };

    let now = start(definition, facts);
    await note(now);
    for (let n = 0; n < MOST_EVENTS && now.ended === null; n++) {
      const turn = nextOf(turns);
      if (!turn) break;
      if (turn.dueOn !== null && turn.dueOn > today) today = turn.dueOn;
      const scripted = left.findIndex(({ step }) => step === turn.step);
      const [said] = scripted === -1 ? [] : left.splice(scripted, 1);
      const outcome = said?.outcome ?? 'agree';
      const event: RouteEvent =
        outcome === 'silence'
          ? { type: 'timedOut', turn: turn.key }
          : { type: 'completed', turn: turn.key, person: actor.id, outcome };
      now = advance(definition, now.state, event);
      // A reminder closes nothing: the turn is answered the next time.
      if (now.closes.some(({ key }) => key === turn.key)) turn.outcome = outcome;
      await note(now);
    }
    return { turns, ended: now.ended, endedOn: now.ended === null ? null : today };
  }
}

/** The awaited turn whose deadline comes first. */
function nextOf(turns: readonly TriedTurn[]): TriedTurn | undefined {
  const open = turns.filter(({ closedOn, act }) => closedOn === null && act !== 'inform');
  return [...open].sort((a, b) => ((a.dueOn ?? a.openedOn) < (b.dueOn ?? b.openedOn) ? -1 : 1))[0];
}
