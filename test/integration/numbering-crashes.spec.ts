import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testApp, type TestApp } from '../support/app';
import { long } from '../support/long';
import { registerDesk, type RegisterDesk } from '../support/register-desk';

const [PROCESSES, CLIENTS] = [4, 8];

let api: TestApp;
let desk: RegisterDesk;
beforeAll(async () => {
  api = await testApp();
  desk = await registerDesk(api);
});
afterAll(async () => {
  await api.close();
});

/** A process of clients; what it acknowledged goes to `acknowledged`. */
function someClients(args: readonly string[], acknowledged: Map<number, string[]>) {
  const { DATABASE_URL = '', DATABASE_ADMIN_URL = '', VANTHU_DATA, VANTHU_SECRET = '', NODE_ENV } = api.config;
  const support = join(__dirname, '../support');
  const child = spawn(
    process.execPath,
    ['-r', join(support, 'register.cjs'), join(support, 'numbering-worker.ts'), CLIENTS.toString(), ...args],
    {
      env: { PATH: process.env.PATH, NODE_ENV, VANTHU_DATA, VANTHU_SECRET, DATABASE_URL, DATABASE_ADMIN_URL },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [number, id] = line.split(' ');
    if (id?.length !== 36) return; // the kill cut the line
    acknowledged.set(Number(number), [...(acknowledged.get(Number(number)) ?? []), id]);
  });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return {
    isEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('32 clients, whose processes are killed at random moments', () => {
  it(
    'leave no gap and no double, in the order of time, and lose nothing that was acknowledged',
    async () => {
      const [wanted, kills] = [long(2_000, 200_000), long(4, 200)];
      const office = await desk.anOffice();
      const registerId = office.book('Đ1');
      const args = [office.agencyId, registerId, office.clerk.id];
      const acknowledged = new Map<number, string[]>();
      const running = Array.from({ length: PROCESSES }, () => someClients(args, acknowledged));
      let killed = 0;
      while (acknowledged.size < wanted || killed < kills) {
        const due = ((killed + Math.random()) / kills) * wanted;
        while (acknowledged.size < due || (killed >= kills && acknowledged.size < wanted)) {
          expect(running.filter((process) => process.isEnded())).toEqual([]); // only we end them
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        if (killed >= kills) break;
        const at = Math.floor(Math.random() * PROCESSES);
        await running[at]?.kill();
        running[at] = someClients(args, acknowledged);
        killed++;
      }
      for (const process of running) await process.kill();

      const entries = await desk.work.run(office.clerk, (tx) =>
        tx.query<{ number: number; id: string; at: string }[]>(
          `SELECT number, id, to_json(entered_at)#>>'{}' AS at FROM register_entry
           WHERE agency_id = $1 AND register_id = $2 ORDER BY number`,
          [office.agencyId, registerId],
        ),
      );
      expect(entries.length).toBeGreaterThanOrEqual(wanted);
      expect(entries.findIndex(({ number }, i) => number !== i + 1)).toBe(-1);
      expect(entries.findIndex(({ at }, i) => at <= (entries[i - 1]?.at ?? ''))).toBe(-1);
      const lost = [...acknowledged].filter(([number, ids]) => ids.length !== 1 || entries[number - 1]?.id !== ids[0]);
      expect(lost).toEqual([]);
      console.log(
        `${entries.length.toString()} numbers by ${(PROCESSES * CLIENTS).toString()} clients, ${killed.toString()} kills: 0 gaps, 0 doubled, 0 lost`,
      );
    },
    long(180_000, 3_600_000),
  );
});
