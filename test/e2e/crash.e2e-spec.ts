import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { long } from '../support/long';
import { describeWith } from '../support/needs';
import { freePort } from '../support/processes';
import { Program } from '../support/program';
import { RegistrationLoad, seeded } from '../support/registration-load';

const run = promisify(execFile);
const seed = Number(process.env.VANTHU_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** The promises of a register, whatever happened to the program. */
async function expectWhole(load: RegistrationLoad): Promise<void> {
  const { numbers, missing, wrongBytes, wrongNumbers } = await load.check();
  expect({ missing, wrongBytes, wrongNumbers }).toEqual({ missing: [], wrongBytes: [], wrongNumbers: [] });
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i + 1));
  expect(numbers.length).toBe(load.acknowledged.length);
}

const expectChainsWhole = async (program: Program) => {
  const { stdout } = await run(process.execPath, ['dist/apps/standalone/src/cli.js', 'verify'], {
    env: { ...process.env, VANTHU_DATA: program.data, PORT: String(program.port) },
  });
  expect(stdout).not.toBe('');
};

describe(`50 clerks register in one register (seed ${seed.toString()})`, () => {
  it(
    'and every number is unique, gapless and in time order, every upload readable, though the program is killed at random moments',
    async () => {
      const [kills, wanted] = [long(20, 200), long(2_000, 20_000)];
      const draw = seeded(seed);
      const data = mkdtempSync(join(tmpdir(), 'vanthu-crash-'));
      const program = new Program(data, await freePort());
      let stopped = false;
      await program.start(180);
      try {
        const load = new RegistrationLoad(program, wanted);
        await load.prepare(50);
        const work = load.run();
        work.catch(() => undefined);
        let killed = 0;
        while (!load.isFinished() && killed < kills) {
          // Spread over the load: the next kill comes when its share of the registrations is done, and a little later.
          const share = ((killed + draw()) / kills) * wanted;
          while (!load.isFinished() && load.acknowledged.length < share) await pause(20);
          if (load.isFinished()) break;
          await pause(draw() * 200);
          await program.kill();
          killed++;
          await program.start();
        }
        await work;
        await expectWhole(load);
        expect(killed).toBe(kills);
        await program.stop();
        stopped = true;
        await expectChainsWhole(program);
        console.log(
          `seed ${seed.toString()}: ${wanted.toString()} registrations acknowledged, ${killed.toString()} kills, 0 lost, 0 doubled, 0 gaps`,
        );
      } finally {
        await program.kill();
        if (!stopped)
          await program
            .start()
            .then(() => program.stop())
            .catch(() => undefined); // an orphaned PostgreSQL is taken over and ended
        rmSync(data, { recursive: true, force: true });
      }
    },
    long(1_200_000, 7_200_000),
  );
});

describeWith('powerCut', `the power is cut under 8 clerks (seed ${seed.toString()})`, () => {
  it(
    'and nothing that was acknowledged is lost',
    async () => {
      const cuts = long(10, 100);
      const draw = seeded(seed + 1);
      const folder = mkdtempSync(join(tmpdir(), 'vanthu-power-'));
      const [image, mount] = [join(folder, 'disk.img'), join(folder, 'mnt')];
      mkdirSync(mount);
      writeFileSync(image, '');
      truncateSync(image, 1_229 * 2 ** 20);
      execFileSync('mkfs.ext4', ['-q', '-F', image]);
      execFileSync('mount', ['-o', 'loop', image, mount]);
      const program = new Program(join(mount, 'data'), await freePort());
      try {
        await program.start(180);
        execFileSync('sync');
        const load = new RegistrationLoad(program, Number.MAX_SAFE_INTEGER);
        await load.prepare(8);
        const work = load.run();
        work.catch(() => undefined);
        for (let cut = 0; cut < cuts; cut++) {
          await pause(500 + draw() * 1_500);
          execFileSync('xfs_io', ['-x', '-c', 'shutdown', mount]); // like pulling the plug: nothing un-fsynced survives
          await program.kill();
          await endAllBelow(mount);
          execFileSync('umount', [mount]);
          execFileSync('mount', ['-o', 'loop', image, mount]);
          await program.start();
        }
        load.stop();
        await work;
        await expectWhole(load);
        console.log(
          `seed ${seed.toString()}: ${load.acknowledged.length.toString()} registrations acknowledged, ${cuts.toString()} power cuts, 0 lost, 0 doubled, 0 gaps`,
        );
      } finally {
        await program.stop();
        await endAllBelow(mount);
        execFileSync('umount', ['-l', mount]);
        rmSync(folder, { recursive: true, force: true });
      }
    },
    long(900_000, 3_600_000),
  );
});

/** Kills whatever still has files open below a folder: the database and the readers whose parent is gone. */
async function endAllBelow(folder: string): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const found = await run('fuser', ['-k', '-KILL', '-m', folder]).then(
      () => true,
      () => false, // nobody
    );
    if (!found) return;
    await pause(100);
  }
  throw new Error(`something holds on to ${folder}`);
}
