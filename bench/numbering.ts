/**
 * `npm run bench:numbering [-- --json] [--rounds N]`: registrations a second of the service, and of the least that a
 * database could do.
 *
 * The service: IncomingDocumentsService.register as the API calls it, by 8 clients in one register, each with an
 * Idempotency-Key: lock, number, entry, document, version, event and audit entry. The bare transaction: a counter row
 * `UPDATE … RETURNING` and an `INSERT`, by 8 clients on the same PostgreSQL, which is started for this with fsync on.
 * Both take turns, so that a busy machine slows both; the ratio is that of the medians over the rounds.
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@vanthu/identity';
import { IncomingDocumentsService } from '@vanthu/documents';
import { migrate, newId, type UnitOfWork } from '@vanthu/platform';
import { seedLaw, seedRegisters } from '@vanthu/registers';
import { Client } from 'pg';
import { anActor, anAgency } from '../test/support/actors';
import { testApp } from '../test/support/app';
import { asRoot, makeTemplate, rootUrl, TEMPLATE, urlsOf } from '../test/support/database';
import { startPostgres } from '../test/support/postgres';

const CLIENTS = 8;
const ROUND_MS = 3_000;
const TARGET = 0.35;
const json = process.argv.includes('--json');
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5;

/** Runs `once` by all clients for the time of a round. @returns how often a second it was done */
async function perSecond(once: (client: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      while (performance.now() - began < ROUND_MS) {
        await once(client);
        done++;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The least: no row-level security, no history, no event, no audit. */
async function bare(url: string) {
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  await clients[0]?.query(`
    CREATE TABLE bare_counter (agency_id uuid, book_id uuid, year int, last int NOT NULL, PRIMARY KEY (agency_id, book_id, year));
    CREATE TABLE bare_entry (agency_id uuid, book_id uuid, year int, number int, id uuid NOT NULL, document_id uuid NOT NULL,
      entered_by uuid NOT NULL, entered_at timestamptz NOT NULL, PRIMARY KEY (agency_id, book_id, year, number));`);
  const key = [newId(), newId(), 2026] as const;
  await clients[0]?.query(`INSERT INTO bare_counter VALUES ($1, $2, $3, 0)`, [...key]);
  return {
    once: async (nth: number) => {
      const client = clients[nth];
      if (!client) throw new Error('there are fewer clients');
      await client.query('BEGIN');
      const { rows } = await client.query<{ last: number }>(
        `UPDATE bare_counter SET last = last + 1 WHERE agency_id = $1 AND book_id = $2 AND year = $3 RETURNING last`,
        [...key],
      );
      await client.query(`INSERT INTO bare_entry VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`, [
        ...key,
        rows[0]?.last,
        newId(),
        newId(),
        newId(),
      ]);
      await client.query('COMMIT');
    },
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

/** Documents as they wait on the clerk's desk; only rows, since nobody reads their bytes here. */
async function someReceived(work: UnitOfWork, clerk: Actor, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const hash = `encode(sha256(id::text::bytea), 'hex')`;
  await work.asAgency(clerk.agencyId, async (tx) => {
    await tx.query(
      `INSERT INTO incoming_document (agency_id, id, state, received_by) SELECT $1, id, 'received', $2 FROM unnest($3::uuid[]) id`,
      [clerk.agencyId, clerk.id, ids],
    );
    await tx.query(
      `INSERT INTO blob (agency_id, sha256, size, content_type) SELECT $1, ${hash}, 36, 'application/pdf' FROM unnest($2::uuid[]) id`,
      [clerk.agencyId, ids],
    );
    await tx.query(
      `INSERT INTO file (agency_id, id, sha256, name, size, content_type, uploaded_by)
       SELECT $1, id, ${hash}, 'van-ban.pdf', 36, 'application/pdf', $2 FROM unnest($3::uuid[]) id`,
      [clerk.agencyId, clerk.id, ids],
    );
    await tx.query(
      `INSERT INTO document_file (agency_id, document_id, file_id, role, ordinal) SELECT $1, id, id, 'main', 0 FROM unnest($2::uuid[]) id`,
      [clerk.agencyId, ids],
    );
  });
  return ids;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-bench-numbering-'));
  chmodSync(folder, 0o755); // a server that may not run as root has a user of its own
  const server = await startPostgres(folder);
  process.env.VANTHU_TEST_ROOT_URL = server.url;
  try {
    await makeTemplate();
    await migrate(urlsOf(TEMPLATE));
    const api = await testApp();
    const { work } = api;
    await seedLaw(work);
    const { id: agencyId } = await anAgency(work);
    const { superior: registerId } = await seedRegisters(work, agencyId);
    const clerks = await Promise.all(
      Array.from({ length: CLIENTS }, () => anActor(work, agencyId, { roles: ['clerk'] })),
    );
    const documents = api.app.get(IncomingDocumentsService, { strict: false });
    const [first] = clerks;
    if (!first) throw new Error('there are no clerks');
    let waiting: string[] = [];
    let nth = 0;
    const register = async (client: number) => {
      const [id, clerk] = [waiting.pop(), clerks[client]];
      if (id === undefined || !clerk) throw new Error('the desk is empty');
      const key = randomUUID();
      nth++;
      await documents.register({ ...clerk, write: { key, fingerprint: key } }, id, 1, {
        registerId,
        numberSymbol: `${nth.toString()}/UBND-KSTT`,
        issuedOn: '2026-11-20',
        issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
        docType: 'Công văn',
        subject: 'Về việc triển khai chuyển đổi số trong cơ quan hành chính nhà nước',
        urgency: 'normal',
      });
    };
    const least = await bare(rootUrl(api.db.name));
    const figures: { service: number; bare: number }[] = [];
    for (let round = -1; round < rounds; round++) {
      waiting = await someReceived(work, first, 12_000);
      const of = { bare: await perSecond(least.once), service: await perSecond(register) };
      if (round >= 0) figures.push(of);
      // The first warms up; then the planner gets what autovacuum would have told it after a minute.
      else await asRoot(api.db.name, 'ANALYZE');
    }
    await least.close();
    await api.close();
    const [service, simple] = [median(figures.map((f) => f.service)), median(figures.map((f) => f.bare))];
    const ratio = service / simple;
    if (json) console.log(JSON.stringify({ perSecond: service, barePerSecond: simple, ratio }));
    else {
      console.log(`registrations of the service   ${service.toFixed(0).padStart(7)} /s`);
      console.log(`bare UPDATE and INSERT         ${simple.toFixed(0).padStart(7)} /s`);
      console.log(`ratio                          ${ratio.toFixed(2).padStart(7)}      target ${TARGET.toString()}`);
      console.log(
        `${CLIENTS.toString()} clients, ${rounds.toString()} rounds; Node ${process.version}, ${cpus().length.toString()} cores, ${new Date().toISOString().slice(0, 10)}`,
      );
    }
    if (ratio < TARGET) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
