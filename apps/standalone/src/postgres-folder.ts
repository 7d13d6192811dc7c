import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, lstatSync, readlinkSync, realpathSync, renameSync } from 'node:fs';
import { chown, mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { keepPrivately, newSecret, readKept } from './kept';
import { LaunchProblem } from './launch-problem';
import { newOpenFolder, openTo, postgresBinaries, type ServerUser, serverUser } from './postgres-binaries';

/** Where the parts of one instance's PostgreSQL lie, and whom its server runs as (undefined: as we do). */
export type Place = { binaries: string; folder: string; access: string; log: string; user: ServerUser | undefined };

export const Access = z.object({
  created: z.boolean(),
  port: z.number().int(),
  ownerPassword: z.string(),
  appPassword: z.string(),
});
/** How to get in; kept below the data folder for its owner only. */
export type Access = z.infer<typeof Access>;

/** The major version of the files; another one needs its own upgrade, see docs/operations.md. */
const MAJOR = '18';

/** Finds the binaries and the folder of the database, both where the server's user can go. */
export async function preparePlace(dataFolder: string, tell: (line: string) => void): Promise<Place> {
  const ours = join(realpathSync(dataFolder), 'postgres');
  const user = serverUser(ours);
  const binaries = await postgresBinaries(user, tell);
  const folder = await databaseFolder(ours, user, tell);
  return { binaries, folder, access: join(dataFolder, 'postgres.json'), log: join(dataFolder, 'postgres.log'), user };
}

async function databaseFolder(
  ours: string,
  user: ServerUser | undefined,
  tell: (line: string) => void,
): Promise<string> {
  const there = lstatSync(ours, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) return readlinkSync(ours);
  if (!user || (await openTo(user, dirname(ours)))) return ours;
  if (there)
    throw new LaunchProblem(
      `Người dùng ${user.name} không vào được ${ours}. Hãy chuyển thư mục dữ liệu sang nơi khác, ví dụ /srv/vanthu, và đặt VANTHU_DATA.`,
      `The user ${user.name} cannot reach ${ours}. Move the data folder elsewhere, for instance to /srv/vanthu, and set VANTHU_DATA.`,
    );
  const outside = join(await newOpenFolder(ours), 'postgres');
  await symlink(outside, ours);
  tell(`PostgreSQL: ${user.name} không vào được ${ours}; cơ sở dữ liệu nằm ở ${outside}`);
  tell(`PostgreSQL: ${user.name} cannot reach ${ours}; the database lies in ${outside}`);
  return outside;
}

/** Creates the database folder beside its place and moves it there when it is whole, so that a crash leaves none by halves. */
export async function initialize(place: Place, freePort: () => Promise<number>): Promise<Access> {
  const kept = readKept(place.access);
  if (existsSync(place.folder)) {
    const major = readKept(join(place.folder, 'PG_VERSION'))?.trim();
    if (major !== MAJOR)
      throw new LaunchProblem(
        `${place.folder} là của PostgreSQL ${major ?? '?'}, chương trình này mang PostgreSQL ${MAJOR}. Xem docs/operations.md.`,
        `${place.folder} belongs to PostgreSQL ${major ?? '?'}; this program brings PostgreSQL ${MAJOR}. See docs/operations.md.`,
      );
    if (kept === undefined)
      throw new LaunchProblem(
        `Thiếu ${place.access} (mật khẩu của cơ sở dữ liệu). Hãy khôi phục tệp này từ bản sao lưu.`,
        `${place.access} (the database's passwords) is missing. Restore it from the backup.`,
      );
    const access = { ...Access.parse(JSON.parse(kept)), created: true };
    keepAccess(place, access);
    return access;
  }
  if (kept !== undefined && Access.parse(JSON.parse(kept)).created)
    throw new LaunchProblem(
      `Mất thư mục cơ sở dữ liệu ${place.folder}. Hãy khôi phục nó từ bản sao lưu; chương trình không tự tạo cơ sở dữ liệu trống thay vào.`,
      `The database folder ${place.folder} is missing. Restore it from the backup; no empty one is put in its place.`,
    );
  const fresh: Access = {
    created: false,
    port: await freePort(),
    ownerPassword: newSecret(),
    appPassword: newSecret(),
  };
  keepAccess(place, fresh);
  // A name of its own: the initdb of a start that was killed may still be writing to the last one.
  const half = `${place.folder}.new-${randomBytes(4).toString('hex')}`;
  await mkdir(half, { mode: 0o700 });
  const passwordFile = `${place.folder}.password`;
  keepPrivately(passwordFile, fresh.ownerPassword);
  if (place.user) for (const path of [half, passwordFile]) await chown(path, place.user.uid, place.user.gid);
  try {
    // The sort order of Vietnamese comes from ICU; the C library only classifies characters.
    if (!(await initdb(place, half, passwordFile, 'C.UTF-8')).ok) {
      const second = await initdb(place, half, passwordFile, 'C');
      if (!second.ok) throw doesNotStart(place, second.output);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  renameSync(half, place.folder);
  return fresh;
}

/** Remembers how to get in: the port moves when another program has taken it. */
export function keepAccess(place: Place, access: Access): void {
  keepPrivately(place.access, `${JSON.stringify(access, null, 2)}\n`);
}

async function initdb(
  place: Place,
  folder: string,
  passwordFile: string,
  locale: string,
): Promise<{ ok: boolean; output: string }> {
  const program = spawn(
    join(place.binaries, 'bin', 'initdb'),
    [
      `--pgdata=${folder}`,
      '--username=vanthu_owner',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
      '--data-checksums',
    ],
    // Ctrl-C in the middle is for us to hear, not for initdb.
    { ...identity(place.user), detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  program.once('error', (error) => (output += error.message));
  const [code] = await once(program, 'close').catch(() => [1]);
  return { ok: code === 0, output };
}

/** Runs a program of PostgreSQL as the server's user. */
export function identity(user: ServerUser | undefined): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  // Nothing of our environment: it may hold secrets, and PG… variables would lead the server astray.
  const common = { cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } };
  return user ? { ...common, uid: user.uid, gid: user.gid } : common;
}

/** Shows the end of what PostgreSQL said. */
export function doesNotStart(place: Place, output: string): LaunchProblem {
  const last = output.trim().split('\n').slice(-5).join('\n');
  return new LaunchProblem(
    `PostgreSQL không khởi động được; xem ${place.log}.`,
    `PostgreSQL does not start; see ${place.log}.\n${last}`,
  );
}
