/**
 * `npm run bench:inbox [-- --json] [--rows N]`: the inbox of an official with 5,000 open items among a million tasks, as
 * the service asks it: the first page, pages further down, and the counts of the header. The middle and the 95th
 * percentile of warm questions, by one client, and how many times the look-up of a task by its key takes, asked in turn
 * with them. The ratio says more than the milliseconds on a machine that does other things too.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@vanthu/identity';
import { migrate } from '@vanthu/platform';
import { seedLaw } from '@vanthu/registers';
import { TaskPage, TasksService } from '@vanthu/workflow';
import { anActor, anAgency, aUnit } from '../test/support/actors';
import { testApp, type TestApp } from '../test/support/app';
import { makeTemplate, TEMPLATE, urlsOf } from '../test/support/database';
import { fillInbox } from '../test/support/inbox-load';
import { startPostgres } from '../test/support/postgres';

const LIMIT_MS = 20;
const QUESTIONS = 200;
const OPEN = 5_000;
const json = process.argv.includes('--json');
const rows = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 1_000_000;

/** `p05` tells what it takes when nothing else runs. */
type Figures = { p05: number; p50: number; p95: number; ratio: number };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-bench-inbox-'));
  chmodSync(folder, 0o755); // a server that may not run as root has a user of its own
  const server = await startPostgres(folder, ['shared_buffers=512MB']);
  process.env.VANTHU_TEST_ROOT_URL = server.url;
  try {
    await makeTemplate();
    await migrate(urlsOf(TEMPLATE));
    const api = await testApp();
    await seedLaw(api.work);
    const { id: agency } = await anAgency(api.work);
    const unit = await aUnit(api.work, agency);
    const official = await anActor(api.work, agency, { roles: ['head_of_unit', 'leader'], unitId: unit.id });
    await fillInbox(api.db.name, { agency, official: official.id, unit: unit.id, open: OPEN, tasks: rows });
    const figures = await measured(api, official);
    await api.close();
    const all = Object.values(figures);
    const [p50, p95] = [Math.max(...all.map((one) => one.p50)), Math.max(...all.map((one) => one.p95))];
    if (json) console.log(JSON.stringify({ p50ms: p50, p95ms: p95, open: OPEN, rows, figures }));
    else print(figures);
    if (p95 > LIMIT_MS) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(api: TestApp, official: Actor): Promise<Record<string, Figures>> {
  const tasks = api.app.get(TasksService, { strict: false });
  const page = (query: object) => tasks.list(official, TaskPage.parse(query), 'vi');
  const first = await page({});
  const counts = await tasks.counts(official);
  if (counts.waiting + counts.toKnow !== OPEN) throw new Error(`${OPEN.toString()} open tasks were made`);
  const cursors: string[] = [];
  for (let at = first.next; at !== null;) {
    cursors.push(at);
    at = (await page({ after: at, limit: 100 })).next;
  }
  const key = first.items[0]?.id ?? '';
  const byKey = () =>
    api.work.run(official, (tx) =>
      tx.query(`SELECT kind FROM task WHERE agency_id = $1 AND id = $2`, [official.agencyId, key]),
    );
  let turn = 0;
  const further = () => cursors[turn++ % cursors.length] ?? '';
  return {
    'the first page': await against(byKey, () => page({})),
    'a page further down': await against(byKey, () => page({ after: further() })),
    'what is late': await against(byKey, () => page({ due: 'late' })),
    'one kind': await against(byKey, () => page({ kind: 'cooperate' })),
    'the counts of the header': await against(byKey, () => tasks.counts(official)),
  };
}

async function against(baseline: () => Promise<unknown>, question: () => Promise<unknown>): Promise<Figures> {
  for (let i = 0; i < 10; i++) await question();
  const [base, took]: [number[], number[]] = [[], []];
  for (let i = 0; i < QUESTIONS; i++) {
    base.push(await timed(baseline));
    took.push(await timed(question));
  }
  return {
    p05: share(took, 0.05),
    p50: share(took, 0.5),
    p95: share(took, 0.95),
    ratio: share(took, 0.5) / share(base, 0.5),
  };
}

async function timed(question: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await question();
  return performance.now() - began;
}

const share = (took: number[], part: number) => took.sort((a, b) => a - b)[Math.floor(took.length * part)] ?? Infinity;

function print(figures: Record<string, Figures>): void {
  for (const [kind, { p05, p50, p95, ratio }] of Object.entries(figures)) {
    const [best, middle, high] = [p05, p50, p95].map((ms) => ms.toFixed(1).padStart(8));
    console.log(
      `${kind.padEnd(28)} p05 ${best ?? ''} ms  p50 ${middle ?? ''} ms  p95 ${high ?? ''} ms  ${ratio.toFixed(1).padStart(6)} times a look-up by key`,
    );
  }
  console.log(
    `${QUESTIONS.toString()} questions of a kind, ${OPEN.toString()} open among ${rows.toString()} tasks; Node ${process.version}, ${cpus().length.toString()} cores, limit ${LIMIT_MS.toString()} ms, ${new Date().toISOString().slice(0, 10)}`,
  );
}

void main();
