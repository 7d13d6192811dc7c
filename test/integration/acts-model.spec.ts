import { randomUUID } from 'node:crypto';
import type { Actor } from '@vanthu/identity';
import { armFailpoints } from '@vanthu/platform';
import { TasksService, type NewDecision, type TaskView } from '@vanthu/workflow';
import fc from 'fast-check';
import { theActs, type Acts } from '../support/acts';
import { testApp, type TestApp } from '../support/app';
import { long } from '../support/long';
import { aDocument, anOffice, aRegistered, type Colleague, type Document, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let acts: Acts;
let people: Colleague[];
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  acts = theActs(api, office);
  const colleague = await office.hire('specialist', office.leadUnitId);
  people = [office.clerk, office.chief, office.leader, office.head, office.otherHead, office.specialist, colleague];
}, 60_000);
afterEach(() => {
  armFailpoints(undefined);
});
afterAll(async () => {
  await api.close();
});

/** What may come back to whoever acts: it was refused for a reason that a person understands. */
const isRefusal = (error: unknown) => {
  const { status } = error as { status?: number };
  return status !== undefined && status >= 400 && status < 500;
};

/** Inputs of every act that is offered, with people and days drawn by a number. */
function inputOf(kind: string, document: Document, draw: number): NewDecision {
  const pick = <T>(from: readonly T[]): T => from[draw % from.length]!;
  const seen = { seenSha256: document.sha256 };
  const plan = {
    leadUnitId: office.leadUnitId,
    cooperatingUnitIds: draw % 2 === 0 ? [office.otherUnitId] : [],
    informedUnitIds: [],
    dueOn: draw % 3 === 0 ? null : '2099-12-31',
    opinion: '',
  };
  const bodies: Record<string, object> = {
    distribute: plan,
    instruct: plan,
    assign: { userId: pick(people).user.id, dueOn: null, opinion: '' },
    complete: { outcome: 'other', text: 'Xong', replyNumberSymbol: '' },
    return: { reason: 'Trả lại' },
    pass: { userId: pick(people).user.id, opinion: '' },
    consult: { unitIds: [office.otherUnitId], userIds: [], dueOn: null, text: 'Góp ý?' },
    opine: { text: 'Đồng ý' },
    involve: { as: 'inform', unitIds: [], userIds: [pick(people).user.id], opinion: '' },
    report: { text: 'Đang làm', progress: null },
    request_extension: { reason: 'Chờ', dueOn: `21${(10 + (draw % 80)).toString()}-01-01` },
    grant_extension: { dueOn: null, opinion: '' },
    refuse_extension: { reason: 'Không' },
    defer: { until: '2098-01-01' },
  };
  return { kind, ...seen, ...bodies[kind] } as NewDecision;
}

describe('the tables against the database', () => {
  it('hold however the office acts: what is offered is done, and no open matter is without a turn', async () => {
    const tasks = api.app.get(TasksService, { strict: false });
    const steps = long(40, 100_000);
    const perWalk = 20;
    let taken = 0;
    let refused = 0;
    const lastActs: { by: Actor; id: string }[] = [];

    const step = async (document: Document, actors: Actor[], draw: number) => {
      const actor = actors[draw % actors.length]!;
      if (draw % 11 === 0 && lastActs.length > 0) {
        const last = lastActs[lastActs.length - 1]!;
        await acts.undoing.undo(last.by, last.id);
        return;
      }
      const [clerk] = actors;
      if ((await acts.stateOf(document.id)) === 'registered') {
        lastActs.push({ by: clerk!, id: (await acts.decisions.present(clerk!, document.id)).id });
        return;
      }
      if ((await acts.stateOf(document.id)) === 'completed') {
        await acts.reopening.reopen(actors[2]!, document.id, { reason: 'Lại', dueOn: null });
        return;
      }
      // Somebody who has a turn does one of the acts that they are offered.
      const offers: { by: Actor; task: TaskView; act: string }[] = [];
      for (const by of [actor, ...actors]) {
        const { items } = await tasks.of(by, document.id, 'vi').catch(() => ({ items: [] as TaskView[] }));
        for (const task of items) for (const act of task.actions) offers.push({ by, task, act });
        if (offers.length > 0) break;
      }
      const offer = offers[draw % Math.max(offers.length, 1)];
      if (!offer) return;
      const { by, task, act } = offer;
      const decision =
        act === 'withdraw'
          ? await acts.decisions.takeBack(by, task.id)
          : await acts.decisions.decide(by, task.id, inputOf(act, document, draw));
      lastActs.push({ by, id: decision.id });
    };

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: perWalk, maxLength: perWalk }), async (draws) => {
        const document = await aRegistered(api, office);
        lastActs.length = 0;
        const actors = await Promise.all(people.map((one) => one.actor()));
        for (const draw of draws) {
          await step(document, actors, draw).then(
            () => (taken += 1),
            (error: unknown) => {
              if (!isRefusal(error)) throw error;
              refused += 1;
            },
          );
        }
        expect(await acts.stuck()).toEqual([]);
      }),
      { numRuns: Math.ceil(steps / perWalk), endOnFailure: true },
    );
    expect(taken + refused).toBeGreaterThanOrEqual(steps);
    expect(taken).toBeGreaterThan(refused);
  });
});

describe('of 32 people who race for one step', () => {
  it('one wins, and the others are told why not', async () => {
    const document = await aDocument(api, office, 'proposed');
    const task = await acts.taskIdOf(document.id, 'instruct');
    const leader = await office.leader.actor();
    const said = await Promise.allSettled(
      Array.from({ length: 32 }, (_, i) =>
        acts.decisions.decide(
          { ...leader, write: { key: `race ${randomUUID()}`, fingerprint: i.toString() } },
          task,
          inputOf(i % 2 === 0 ? 'instruct' : 'return', document, i),
        ),
      ),
    );
    const refusals = said.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { status: number }).status] : [],
    );
    expect(refusals).toEqual(Array.from({ length: 31 }, () => 409));
    expect(await acts.stuck()).toEqual([]);
  }, 30_000);
});

describe('an act that is sent again', () => {
  it('is done once and answered alike, though answers are lost and the program fails before its commit', async () => {
    const kinds = ['consult', 'involve', 'report', 'request_extension', 'defer', 'accept', 'pass'] as const;
    const document = await aDocument(api, office, 'assigned');
    for (const [i, kind] of kinds.slice(0, long(7, 7)).entries()) {
      const task = await acts.taskIdOf(document.id, 'handle');
      const actor = await office.specialist.actor(`lần ${kind} ${randomUUID()}`);
      const input = kind === 'pass' ? { ...inputOf(kind, document, 6) } : inputOf(kind, document, 7);
      armFailpoints(`seed=${i.toString()};transaction.before-commit=throw:0.5`);
      const lost = await Promise.allSettled(
        Array.from({ length: 1 + ((i * 3) % 10) }, () => acts.decisions.decide(actor, task, input)),
      );
      armFailpoints(undefined);
      const answers = await Promise.all([1, 2].map(() => acts.decisions.decide(actor, task, input)));
      for (const one of lost) if (one.status === 'fulfilled') expect(one.value).toEqual(answers[0]);
      expect(answers[1]).toEqual(answers[0]);
      const rows = await acts.rows(`SELECT FROM decision WHERE document_id = $1 AND kind = $2`, document.id, kind);
      expect(rows).toHaveLength(1);
    }
    expect(await acts.stuck()).toEqual([]);
  }, 60_000);
});
