import { Client } from 'pg';
import { Audit, AuditVerifier, newId, type Caller } from '@vanthu/platform';
import { asRoot } from '../support/database';
import { anAgency, startPlatform, type Platform } from '../support/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(async () => {
  await platform.close();
});

const aCaller = async (): Promise<Caller & { id: string }> => ({
  agencyId: (await anAgency(platform.work)).id,
  id: newId(),
});

const insertUnit = (caller: Caller, code = 'VP') =>
  platform.work.run(caller, (tx) =>
    tx.query(`INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, $3, 'Văn phòng', 'VP')`, [
      caller.agencyId,
      newId(),
      code,
    ]),
  );

describe('row-level security', () => {
  it('is enabled and forced on every table that carries an agency', async () => {
    const tables = await platform.work.asAgency(newId(), (tx) =>
      tx.query<{ name: string }[]>(`
        SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
        WHERE c.relkind IN ('r','p') AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
    );
    expect(tables).toEqual([]);
  });

  it('shows no row of any table without a context, on a fresh and on a used connection', async () => {
    await insertUnit(await aCaller());
    const client = new Client({ connectionString: platform.db.appUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>(`
        SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
        WHERE c.relkind IN ('r','p') AND c.relnamespace = 'public'::regnamespace AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`);
      expect(rows.length).toBeGreaterThan(25);
      for (const used of [false, true]) {
        if (used) await client.query(`BEGIN; SELECT set_config('app.agency_id', '${newId()}', true); COMMIT`);
        for (const { name } of rows)
          expect({ name, count: (await client.query(`SELECT 1 FROM ${name} LIMIT 1`)).rowCount }).toEqual({
            name,
            count: 0,
          });
      }
    } finally {
      await client.end();
    }
  });

  it('hides one agency from another, and lets nobody write for another', async () => {
    const [mine, theirs] = [await aCaller(), await aCaller()];
    await insertUnit(theirs);
    const seen = await platform.work.run(mine, (tx) => tx.query<unknown[]>(`SELECT * FROM unit`));
    expect(seen).toEqual([]);
    const forged = platform.work.run(mine, (tx) =>
      tx.query(`INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, 'X', 'X', 'X')`, [
        theirs.agencyId,
        newId(),
      ]),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('gives the system role its short list of tables and no other', async () => {
    const reached = await platform.work.asSystem('test', (tx) =>
      tx.query<{ name: string }[]>(`
        SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND has_table_privilege('vanthu_system', oid, 'SELECT') ORDER BY 1`),
    );
    expect(reached.map(({ name }) => name)).toEqual([
      'agency',
      'delivery',
      'document_type',
      'event',
      'holiday',
      'intake_source', // the timetable asks which are due
      'login_attempt',
      'login_name',
      'notification_sweep_due', // the timetable asks whose notifications are to be swept
      'print_job', // whoever holds a print checks it without being of the agency
      'store_check_due', // the timetable asks which agencies' stores are to be looked through
      'timer', // and which timers are due
    ]);
  });

  it('is stood upon by an application role that owns nothing and cannot switch it off', async () => {
    const owned = await platform.work.asAgency(newId(), (tx) =>
      tx.query<{ owned: number; free: boolean }[]>(`
        SELECT (SELECT count(*)::int FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)) AS owned,
               (SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS free`),
    );
    expect(owned).toEqual([{ owned: 0, free: false }]);
  });
});

describe('a repeated request', () => {
  const write = (caller: Caller, key: string, fingerprint = 'a'): Caller => ({
    ...caller,
    write: { key, fingerprint },
  });

  it('has its effect once and gets the first answer again, also when it comes ten times at once', async () => {
    const caller = write(await aCaller(), 'k1');
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        platform.work.once(caller, async (tx) => {
          runs++;
          const id = newId();
          await tx.query(`INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, 'P1', 'P', 'P')`, [
            caller.agencyId,
            id,
          ]);
          return { id };
        }),
      ),
    );
    expect(runs).toBe(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('is refused when the same key comes with another request', async () => {
    const caller = await aCaller();
    await platform.work.once(write(caller, 'k2', 'one'), () => Promise.resolve({ ok: true }));
    const other = platform.work.once(write(caller, 'k2', 'two'), () => Promise.resolve({ ok: true }));
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  it('may be tried again with its key when the first try failed', async () => {
    const caller = write(await aCaller(), 'k3');
    await expect(platform.work.once(caller, () => Promise.reject(new Error('power')))).rejects.toThrow('power');
    await expect(platform.work.once(caller, () => Promise.resolve({ ok: 1 }))).resolves.toEqual({ ok: 1 });
  });
});

describe('the journal', () => {
  const chain = async (caller: Caller, entries: number) => {
    const audit = platform.app.get(Audit);
    for (let i = 0; i < entries; i++) {
      await platform.work.run(caller, (tx) =>
        audit.append(tx, caller, {
          action: 'unit.renamed',
          objectType: 'unit',
          objectId: newId(),
          details: { i, tên: 'Phòng Đê điều' },
        }),
      );
    }
  };
  const verdict = (caller: Caller) =>
    platform.work.asAgency(caller.agencyId, (tx) => platform.app.get(AuditVerifier).verify(tx, caller.agencyId));
  const tamper = (caller: Caller, sql: string) =>
    asRoot(
      platform.db.name,
      `ALTER TABLE audit_event DISABLE TRIGGER USER`,
      sql.replaceAll('$agency', `'${caller.agencyId}'`),
      `ALTER TABLE audit_event ENABLE TRIGGER USER`,
    );

  it('is a chain that verifies, and 20 writers at once leave it whole', async () => {
    const caller = await aCaller();
    await Promise.all(Array.from({ length: 20 }, () => chain(caller, 3)));
    expect(await verdict(caller)).toMatchObject({ entries: 60, brokenAt: null });
  });

  it.each([
    [
      'a changed body',
      `UPDATE audit_event SET body = replace(body, 'renamed', 'removed') WHERE agency_id = $agency AND seq = 3`,
      3,
    ],
    [
      'a changed column',
      `UPDATE audit_event SET actor_id = gen_random_uuid() WHERE agency_id = $agency AND seq = 4`,
      4,
    ],
    ['a changed time', `UPDATE audit_event SET at = at - interval '1 day' WHERE agency_id = $agency AND seq = 2`, 2],
    ['a dropped entry', `DELETE FROM audit_event WHERE agency_id = $agency AND seq = 2`, 2],
    ['a dropped end', `DELETE FROM audit_event WHERE agency_id = $agency AND seq = 5`, 5],
    [
      'a swapped pair',
      `UPDATE audit_event SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE agency_id = $agency AND seq IN (2,3); UPDATE audit_event SET seq = -seq WHERE agency_id = $agency AND seq < 0`,
      2,
    ],
  ])('names the first broken link after %s', async (_, sql, brokenAt) => {
    const caller = await aCaller();
    await chain(caller, 5);
    await asRoot(platform.db.name, `ALTER TABLE audit_event DROP CONSTRAINT IF EXISTS audit_event_seq_check`);
    await tamper(caller, sql);
    expect(await verdict(caller)).toMatchObject({ brokenAt });
  });

  it('cannot be changed by the application, whatever it tries', async () => {
    const caller = await aCaller();
    await chain(caller, 1);
    for (const sql of [`UPDATE audit_event SET body = ''`, `DELETE FROM audit_event`, `TRUNCATE audit_event`]) {
      await expect(platform.work.run(caller, (tx) => tx.query(sql))).rejects.toThrow(/permission denied|append-only/);
    }
  });
});
