import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DecisionView, NewDecision } from '@vanthu/workflow';
import type { WantedAct } from '../support/acts-worker';
import { theActs, type Acts } from '../support/acts';
import { testApp, type TestApp } from '../support/app';
import { actorOf } from '../support/actors';
import { long } from '../support/long';
import { aDocument, anOffice, plan, type Colleague, type Office } from '../support/office';

const PEOPLE = 8;
const EACH = long(2, 40);
/** So often the program ends between the commit of an act and its answer. */
const RISK = 0.15;
/** Seed 1 ends it once the sixth act stands and was not told; in the long run it is any. */
const seed = Number(process.env.VANTHU_TEST_SEED ?? long(1, Math.floor(Math.random() * 2 ** 31)));

let api: TestApp;
let office: Office;
let acts: Acts;
const people: Colleague[] = [];
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  acts = theActs(api, office);
  people.push(office.leader);
  while (people.length < PEOPLE) people.push(await office.hire('leader'));
}, 60_000);
afterAll(async () => {
  await api.close();
});

/** A process in which all of them act at once; `acknowledged` is what it said before it was killed. */
async function act(wanted: readonly WantedAct[], acknowledged: Map<string, DecisionView>, faults: string | undefined) {
  const { DATABASE_URL = '', DATABASE_ADMIN_URL = '', VANTHU_DATA, VANTHU_SECRET = '', NODE_ENV } = api.config;
  const support = join(__dirname, '../support');
  const child = spawn(process.execPath, ['-r', join(support, 'register.cjs'), join(support, 'acts-worker.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV,
      VANTHU_DATA,
      VANTHU_SECRET,
      DATABASE_URL,
      DATABASE_ADMIN_URL,
      ...(faults === undefined ? {} : { VANTHU_FAILPOINTS: faults }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined); // it was killed while it was spoken to
  const left = new Set(wanted.map(({ key }) => key));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const said = readOr(line);
    if (!said) return; // the kill cut the line
    acknowledged.set(said.key, said.answer);
    left.delete(said.key);
    if (left.size === 0) child.kill('SIGKILL');
  });
  for (const one of wanted) child.stdin.write(`${JSON.stringify(one)}\n`);
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(child.signalCode).toBe('SIGKILL'); // it never ended of itself
}

function readOr(line: string): { key: string; answer: DecisionView } | null {
  try {
    return JSON.parse(line) as { key: string; answer: DecisionView };
  } catch {
    return null;
  }
}

it(
  `acts of ${PEOPLE.toString()} people stand once, though the program is killed between commit and answer (seed ${seed.toString()})`,
  async () => {
    const wanted: WantedAct[] = [];
    for (let n = 0; n < PEOPLE * EACH; n++) {
      const document = await aDocument(api, office, 'proposed');
      const who = people[n % PEOPLE]?.user;
      if (!who) throw new Error('somebody acts');
      const input = {
        kind: 'instruct',
        seenSha256: document.sha256,
        informedUnitIds: [],
        opinion: '',
        ...plan(office),
      };
      const taskId = await acts.taskIdOf(document.id, 'instruct');
      wanted.push({ user: who, key: `bút phê ${n.toString()}`, taskId, input: input as NewDecision });
    }

    const acknowledged = new Map<string, DecisionView>();
    let killed = 0;
    let unsaid = 0;
    while (acknowledged.size < wanted.length) {
      const left = wanted.filter(({ key }) => !acknowledged.has(key));
      const faults = `seed=${(seed + killed).toString()};act.before-answer=exit:${RISK.toString()}`;
      await act(left, acknowledged, killed < long(1, 1_000) ? faults : undefined);
      if (acknowledged.size < wanted.length) killed++;
      const [row] = await acts.rows<{ n: number }>(`SELECT count(*)::int AS n FROM decision WHERE kind = 'instruct'`);
      unsaid = Math.max(unsaid, (row?.n ?? 0) - acknowledged.size);
    }
    expect([killed > 0, unsaid > 0]).toEqual([true, true]);

    // Each once, with what it opened; and who asks again, here in another process, hears the same.
    const counted = await acts.rows<{ decisions: number; tasks: number }>(
      `SELECT count(*)::int AS decisions,
              (SELECT count(*)::int FROM task t WHERE t.opened_by = d.id) AS tasks
       FROM decision d WHERE d.kind = 'instruct' GROUP BY d.task_id, d.id`,
    );
    expect(counted).toHaveLength(wanted.length);
    expect(counted.filter(({ decisions, tasks }) => decisions !== 1 || tasks !== 2)).toEqual([]);
    for (const { user, key, taskId, input } of wanted) {
      const again = await acts.decisions.decide(await actorOf(api.work, user, { key }), taskId, input);
      expect(again).toEqual(acknowledged.get(key));
    }
    const [sealed] = await acts.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'decision.instructed'`,
    );
    expect(sealed?.n).toBe(wanted.length);
    expect(await acts.stuck()).toEqual([]);
    console.log(
      `seed ${seed.toString()}: ${wanted.length.toString()} acts, ${killed.toString()} kills, up to ${unsaid.toString()} committed and unsaid: each once, each answer the same`,
    );
  },
  long(60_000, 1_800_000),
);
