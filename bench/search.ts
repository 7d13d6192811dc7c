/**
 * `npm run bench:search [-- --rows N] [--json]`: search and the list of incoming documents over N documents of one agency
 * (100,000) and a fifth as many of another, as the services ask them: the middle and the 95th percentile of 100 warm
 * questions of each kind, by one client, and how many times the look-up of a document by its key takes, asked in turn
 * with them. The ratio says more than the milliseconds on a machine that does other things too.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { IncomingDocumentsService } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { migrate } from '@vanthu/platform';
import { seedLaw } from '@vanthu/registers';
import { SearchService } from '@vanthu/search';
import { anActor, anAgency } from '../test/support/actors';
import { testApp, type TestApp } from '../test/support/app';
import { makeTemplate, TEMPLATE, urlsOf } from '../test/support/database';
import { startPostgres } from '../test/support/postgres';
import { seeded } from '../test/support/registration-load';
import { fillSearch } from '../test/support/search-load';

const LIMIT_MS = 50;
const QUESTIONS = 100;
const json = process.argv.includes('--json');
const rows = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const draw = seeded(7);
const upTo = (most: number) => 1 + Math.floor(draw() * most);

/** What is typed, by kind; `npm run bench:search` makes each number, subject and text in test/support/search-load.ts. */
const KINDS: Record<string, () => string> = {
  'a common word': () => 'báo',
  'common words': () => 'bao cao',
  'a word of one in a hundred': () => `chuyende${(upTo(90) + 9).toString()}`,
  'a rare word': () => `hoso${upTo(rows).toString()}`,
  'a rare and a common word': () => `công văn hoso${upTo(rows).toString()}`,
  'a phrase with accents and đ': () => 'hướng dẫn đề án',
  'the same decomposed': () => 'hướng dẫn đề án'.normalize('NFD'),
  'a word that nothing has': () => 'khongdauco',
  'a number and symbol': () => `${(upTo(rows / 100) * 100).toString()}/UBND-KSTT`,
  'a number': () => upTo(rows).toString(),
  'the begin of many numbers': () => upTo(9).toString(),
  'a symbol that one in four has': () => 'QĐ-UBND',
};

type Figures = { p50: number; p95: number; ratio: number };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-bench-search-'));
  chmodSync(folder, 0o755); // a server that may not run as root has a user of its own
  const server = await startPostgres(folder, ['shared_buffers=512MB']);
  process.env.VANTHU_TEST_ROOT_URL = server.url;
  try {
    await makeTemplate();
    await migrate(urlsOf(TEMPLATE));
    const api = await testApp();
    await seedLaw(api.work);
    const { id: agency } = await anAgency(api.work);
    const { id: other } = await anAgency(api.work);
    const clerk = await anActor(api.work, agency, { roles: ['clerk'] });
    const specialist = await anActor(api.work, agency, { roles: ['specialist'] });
    const stranger = await anActor(api.work, other, { roles: ['specialist'] });
    await fillSearch(api.db.name, [
      [agency, specialist.id, rows],
      [other, stranger.id, Math.ceil(rows / 5)],
    ]);
    const figures = {
      ...(await ofPerson(api, 'clerk', clerk)),
      ...(await ofPerson(api, 'specialist of one in a hundred', specialist)),
    };
    await api.close();
    if (json) console.log(JSON.stringify({ rows, figures }));
    else print(figures);
    if (Object.values(figures).some(({ p95 }) => p95 > LIMIT_MS)) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ofPerson(api: TestApp, who: string, actor: Actor): Promise<Record<string, Figures>> {
  const search = api.app.get(SearchService, { strict: false });
  const documents = api.app.get(IncomingDocumentsService, { strict: false });
  const key = (await search.find(actor, { q: 'báo cáo', limit: 1 })).items[0]?.documentId ?? '';
  const byKey = () =>
    api.work.run(actor, (tx) =>
      tx.query(`SELECT subject FROM incoming_document WHERE agency_id = $1 AND id = $2`, [actor.agencyId, key]),
    );
  const figures: Record<string, Figures> = {};
  for (const [kind, typed] of Object.entries(KINDS)) {
    figures[`${who}: search, ${kind}`] = await against(byKey, () => search.find(actor, { q: typed(), limit: 20 }));
    figures[`${who}: list, ${kind}`] = await against(byKey, () => documents.list(actor, { q: typed(), limit: 50 }));
  }
  return figures;
}

async function against(baseline: () => Promise<unknown>, question: () => Promise<unknown>): Promise<Figures> {
  for (let i = 0; i < 5; i++) await question();
  const [base, took]: [number[], number[]] = [[], []];
  for (let i = 0; i < QUESTIONS; i++) {
    base.push(await timed(baseline));
    took.push(await timed(question));
  }
  return { p50: share(took, 0.5), p95: share(took, 0.95), ratio: share(took, 0.5) / share(base, 0.5) };
}

async function timed(question: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await question();
  return performance.now() - began;
}

const share = (took: number[], part: number) => took.sort((a, b) => a - b)[Math.floor(took.length * part)] ?? Infinity;

function print(figures: Record<string, Figures>): void {
  for (const [kind, { p50, p95, ratio }] of Object.entries(figures)) {
    const [middle, high] = [p50, p95].map((ms) => ms.toFixed(1).padStart(8));
    console.log(
      `${kind.padEnd(68)} p50 ${middle ?? ''} ms  p95 ${high ?? ''} ms  ${ratio.toFixed(1).padStart(6)} times a look-up by key`,
    );
  }
  console.log(
    `${QUESTIONS.toString()} questions of a kind, ${rows.toString()} documents; Node ${process.version}, ${cpus().length.toString()} cores, limit ${LIMIT_MS.toString()} ms, ${new Date().toISOString().slice(0, 10)}`,
  );
}

void main();
