/**
 * `npm run bench:registers [-- --json] [--rows N]`: lists and searches of a register with a million entries, as the
 * service asks them, in milliseconds at the 95th percentile of 200 warm queries each, by one client.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@vanthu/platform';
import { RegistersService, seedLaw, seedRegisters } from '@vanthu/registers';
import { anActor, anAgency } from '../test/support/actors';
import { testApp } from '../test/support/app';
import { asRoot, makeTemplate, TEMPLATE, urlsOf } from '../test/support/database';
import { startPostgres } from '../test/support/postgres';
import { seeded } from '../test/support/registration-load';

const LIMIT_MS = 50;
const QUERIES = 200;
const json = process.argv.includes('--json');
const rows = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 1_000_000;
const draw = seeded(7);
const upTo = (most: number) => 1 + Math.floor(draw() * most);

/** Lines of invented documents: common words, words of one in a hundred, and names that hardly occur. */
const FILL = (agency: string, register: string, user: string) => `
  INSERT INTO register_entry (agency_id, id, register_id, series_id, year, number, kind, document_id, entered_by, entered_on, entered_at, flow, line)
  SELECT r.agency_id, gen_random_uuid(), r.id, r.series_id, y.year, n, 'ordinary', gen_random_uuid(), '${user}',
    make_date(y.year, 1, 1) + (n * 364 / y.count)::int, make_timestamptz(y.year, 1, 1, 0, 0, 0) + n * interval '1 second', 'incoming',
    jsonb_build_object('numberSymbol', n || '/UBND-KSTT', 'issuer', 'Sở ' || (ARRAY['Tài chính','Nội vụ','Y tế','Xây dựng'])[n % 4 + 1],
      'docType', 'Công văn', 'subject', 'Về việc ' || (ARRAY['triển khai','báo cáo','góp ý','hướng dẫn'])[n % 4 + 1] || ' kế hoạch '
        || 'chuyende' || n % 100 || ' của hoso' || n)
  FROM register r, (SELECT 2017 + i AS year, ${(rows / 10).toString()} AS count FROM generate_series(0, 9) i) y, generate_series(1, y.count) n
  WHERE r.agency_id = '${agency}' AND r.id = '${register}'`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-bench-registers-'));
  chmodSync(folder, 0o755); // a server that may not run as root has a user of its own
  const server = await startPostgres(folder, ['shared_buffers=512MB']);
  process.env.VANTHU_TEST_ROOT_URL = server.url;
  try {
    await makeTemplate();
    await migrate(urlsOf(TEMPLATE));
    const api = await testApp();
    await seedLaw(api.work);
    const { id: agency } = await anAgency(api.work);
    const { superior } = await seedRegisters(api.work, agency);
    const clerk = await anActor(api.work, agency, { roles: ['clerk'] });
    await asRoot(
      api.db.name,
      `INSERT INTO number_series_year SELECT r.agency_id, r.series_id, 2017 + i, ${(rows / 10).toString()}, make_timestamptz(2018 + i, 1, 1, 0, 0, 0) - interval '1 day'
       FROM register r, generate_series(0, 9) i WHERE r.id = '${superior}'`,
      FILL(agency, superior, clerk.id),
      `SELECT index_words(2147483647)`,
      'VACUUM ANALYZE',
    );
    const registers = api.app.get(RegistersService, { strict: false });
    const year = () => 2016 + upTo(10);
    const ask = (query: object) => registers.entries(clerk, superior, { limit: 50, ...query });
    const questions: Record<string, () => Promise<unknown>> = {
      'newest page': () => ask({}),
      'a page of a year': () => ask({ year: year() }),
      'by number': () => ask({ number: upTo(rows / 10) }),
      'between two dates': () => {
        const of = year().toString();
        return ask({ from: `${of}-03-01`, to: `${of}-03-31` });
      },
      'between two dates years apart': () => ask({ from: '2018-03-01', to: `${(2020 + upTo(5)).toString()}-03-31` }),
      'by a rare word': () => ask({ q: `hoso${upTo(rows / 10).toString()}` }),
      'by a word of one in a hundred': () => ask({ q: `chuyende${(upTo(90) + 9).toString()}` }),
      'by common words': () => ask({ q: 'bao cao' }),
      'by words within a year': () => ask({ q: 'so tai chinh', year: year() }),
    };
    const figures: Record<string, number> = {};
    for (const [name, question] of Object.entries(questions)) {
      for (let i = 0; i < 10; i++) await question();
      const took: number[] = [];
      for (let i = 0; i < QUERIES; i++) {
        const began = performance.now();
        await question();
        took.push(performance.now() - began);
      }
      figures[name] = took.sort((a, b) => a - b)[Math.floor(QUERIES * 0.95)] ?? Infinity;
    }
    await api.close();
    if (json) console.log(JSON.stringify({ rows, p95: figures }));
    else {
      for (const [name, p95] of Object.entries(figures))
        console.log(`${name.padEnd(32)} ${p95.toFixed(1).padStart(8)} ms   limit ${LIMIT_MS.toString()} ms`);
      console.log(
        `p95 of ${QUERIES.toString()} over ${rows.toString()} entries; Node ${process.version}, ${cpus().length.toString()} cores, ${new Date().toISOString().slice(0, 10)}`,
      );
    }
    if (Object.values(figures).some((p95) => p95 > LIMIT_MS)) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
