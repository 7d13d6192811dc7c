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
  it(
    'hold however the office acts: what is offered is done, and no open matter is without a turn',
    async () => {
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
      console.info(`${taken.toString()} acts taken, ${refused.toString()} refused for a reason, nothing stuck`);
    },
    long(30_000, 14_400_000),
  );
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
  /** Sends it 1 to 10 times at once while commits fail by chance, then until two answers come. */
  async function stubbornly<T>(seed: number, actor: Actor, send: (actor: Actor) => Promise<T>): Promise<T> {
    const key = randomUUID();
    const same = { ...actor, write: { key, fingerprint: key } };
    armFailpoints(`seed=${seed.toString()};transaction.before-commit=throw:0.5`);
    const lost = await Promise.allSettled(Array.from({ length: 1 + ((seed * 3) % 10) }, () => send(same)));
    armFailpoints(undefined);
    const [answer, again] = await Promise.all([send(same), send(same)]);
    expect(again).toEqual(answer);
    for (const one of lost) if (one.status === 'fulfilled') expect(one.value).toEqual(answer);
    return answer;
  }

  it('is done once and answered alike, whatever the act, though answers are lost and commits fail', async () => {
    const document = await aRegistered(api, office);
    let seed = 0;
    const done: string[] = [];
    const sends = async (who: Colleague, kind: string, send: (actor: Actor) => Promise<{ id: string }>) => {
      done.push(kind);
      return stubbornly(++seed, await who.actor(), send);
    };
    const decides = async (who: Colleague, turn: string, kind: string, draw: number) => {
      const task = await acts.taskIdOf(document.id, turn);
      return sends(who, kind, (by) => acts.decisions.decide(by, task, inputOf(kind, document, draw)));
    };
    const { clerk, chief, leader, head, specialist } = office;
    const drawOf = (who: Colleague) => people.indexOf(who) + people.length * 2; // even: a co-handler too

    await sends(clerk, 'present', (by) => acts.decisions.present(by, document.id));
    const proposal = await decides(chief, 'distribute', 'distribute', 4);
    const [proposed] = await acts.rows<{ id: string }>(`SELECT task_id AS id FROM decision WHERE id = $1`, proposal.id);
    await sends(chief, 'withdraw', (by) => acts.decisions.takeBack(by, proposed!.id));
    await decides(chief, 'distribute', 'distribute', 4);
    await decides(leader, 'instruct', 'return', 0);
    await decides(chief, 'distribute', 'distribute', 4);
    await decides(leader, 'instruct', 'instruct', 4);
    await decides(head, 'assign', 'assign', drawOf(specialist));
    for (const kind of ['accept', 'consult', 'involve', 'report', 'request_extension', 'defer']) {
      await decides(specialist, 'handle', kind, kind === 'involve' ? drawOf(clerk) : 4);
    }
    await decides(leader, 'extend', 'refuse_extension', 0);
    await decides(specialist, 'handle', 'request_extension', 4);
    await decides(leader, 'extend', 'grant_extension', 0);
    await decides(office.otherHead, 'consult', 'opine', 0);
    await decides(clerk, 'inform', 'acknowledge', 0);
    const completion = await decides(specialist, 'handle', 'complete', 0);
    await sends(specialist, 'undo', (by) => acts.undoing.undo(by, completion.id));
    await decides(specialist, 'handle', 'complete', 0);
    await sends(leader, 'reopen', (by) => acts.reopening.reopen(by, document.id, { reason: 'Thiếu', dueOn: null }));
    await decides(specialist, 'handle', 'pass', people.length - 1);

    const story = await acts.rows<{ kind: string }>(
      `SELECT kind FROM decision WHERE document_id = $1 ORDER BY at, id`,
      document.id,
    );
    expect(story.map(({ kind }) => kind)).toEqual(done);
    const [sealed] = await acts.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE object_id = $1 AND action LIKE 'decision.%'`,
      document.id,
    );
    expect(sealed!.n).toBe(done.length);
    expect(await acts.stuck()).toEqual([]);
  }, 120_000);
});
