import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkDatabase, type Config, migrate } from '@vanthu/platform';
import { Client } from 'pg';

import { createHttpApp } from '../../api/src/http';
import { FolderInUse, lockDataFolder, openDataFolder } from './data-folder';
import { type DemoAccount, seedDemo } from './demo/seed-demo';
import { startEmbeddedPostgres } from './embedded-postgres';
import type { Ending } from './ending';
import { keptSecret } from './kept';
import { codeOf, LaunchProblem } from './launch-problem';
import { StandaloneModule } from './standalone.module';

type Tell = (line: string) => void;

/**
 * Starts everything that one machine needs, in order, and says where it listens. What has been started is
 * stopped again by `ending`, also when a later step fails.
 */
export async function launch(stated: Config, ending: Ending, tell: Tell): Promise<void> {
  const folder = openDataFolder(stated.VANTHU_DATA);
  const lock = await lockWhenFree(folder);
  ending.then(lock.release);
  await checkPort(stated.PORT);

  const database = await openDatabase(stated, folder, ending, tell);
  if (database.adminUrl) await migrate({ adminUrl: database.adminUrl, appUrl: database.appUrl });
  else await requireSchema(database.appUrl);
  await checkDatabase(database.appUrl);

  const config: Config = Object.freeze({
    ...stated,
    VANTHU_DATA: folder,
    VANTHU_SECRET: stated.VANTHU_SECRET ?? keptSecret(folder),
    DATABASE_URL: database.appUrl,
    // The program that serves requests has no use for the owner's password.
    DATABASE_ADMIN_URL: undefined,
  });
  const starting = createHttpApp(config, StandaloneModule.forRoot(config));
  ending.then(async () => {
    await close(await starting);
  });
  const app = await starting;
  const accounts = await seedDemo(app, folder);
  const address = await listen(app, config.PORT);
  process.stdout.write(welcome(address, folder, accounts));
}

/** Waits a moment for an earlier run that is just ending: its npm was killed, or it was told to stop. */
async function lockWhenFree(folder: string): Promise<{ release: () => void }> {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      return lockDataFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderInUse) || Date.now() > end) throw error;
      await pause(200);
    }
  }
}

async function openDatabase(
  config: Config,
  folder: string,
  ending: Ending,
  tell: Tell,
): Promise<{ adminUrl: string | undefined; appUrl: string }> {
  if (config.DATABASE_URL) return { adminUrl: config.DATABASE_ADMIN_URL, appUrl: config.DATABASE_URL };
  const starting = startEmbeddedPostgres(folder, {
    tell,
    lost: (problem) => {
      tell(problem.message);
      void ending.end(1);
    },
  });
  // Said before it runs: a signal during the start must not leave a server behind.
  ending.then(async () => {
    await (await starting.catch(() => undefined))?.stop();
  });
  return starting;
}

async function requireSchema(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('agency') IS NOT NULL AS there`);
    if (rows[0]?.there) return;
  } finally {
    await client.end();
  }
  throw new LaunchProblem(
    'Cơ sở dữ liệu chưa có bảng nào của Vanthu. Hãy đặt DATABASE_ADMIN_URL (chủ sở hữu) và chạy "npm run migrate".',
    'The database has no tables of Vanthu yet. Set DATABASE_ADMIN_URL (its owner) and run "npm run migrate".',
  );
}

/** Looks before the minute-long rest of a first start; `listen` decides. */
async function checkPort(port: number): Promise<void> {
  const probe = createServer().listen(port, '0.0.0.0');
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw notFree(port, error);
  }
  probe.close();
  await once(probe, 'close');
}

/** Lets requests and jobs end; browsers that keep listening for events would never, so they are cut off. */
async function close(app: NestFastifyApplication): Promise<void> {
  const cut = setTimeout(() => {
    app.getHttpServer().closeAllConnections();
  }, 2_000);
  await app.close();
  clearTimeout(cut);
}

async function listen(app: NestFastifyApplication, port: number): Promise<string> {
  try {
    await app.listen(port, '0.0.0.0');
  } catch (error) {
    throw notFree(port, error);
  }
  return `http://localhost:${new URL(await app.getUrl()).port || 80}`;
}

function notFree(port: number, error: unknown): unknown {
  if (codeOf(error) === 'EADDRINUSE')
    return new LaunchProblem(
      `Cổng ${port} đang có chương trình khác dùng. Hãy dừng nó, hoặc chọn cổng khác: npm start -- --port ${port + 1}`,
      `Port ${port} is already taken. Stop what uses it, or choose another one: npm start -- --port ${port + 1}`,
    );
  if (codeOf(error) === 'EACCES')
    return new LaunchProblem(
      `Không được phép mở cổng ${port}; cổng dưới 1024 cần quyền quản trị. Hãy chọn cổng khác.`,
      `Port ${port} may not be opened; ports below 1024 need privileges. Choose another one.`,
    );
  return error;
}

/** What the person at the terminal needs; the passwords are shown this once. */
function welcome(address: string, folder: string, accounts: DemoAccount[] | null): string {
  const where = `\n  Vanthu ${address}\n  dữ liệu / data: ${folder}\n`;
  if (!accounts) return `${where}\n`;
  const rows = accounts.map(({ username, password, displayName, title, agencyName }) => [
    username,
    password,
    `${displayName}, ${title}, ${agencyName}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => `    ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`).join('\n');
  return `${where}
  Tài khoản dùng thử (chỉ hiện lần này; giữ trong ${join(folder, 'demo-accounts.json')})
  Demonstration accounts (shown this once; kept in that file)

${table}

`;
}
