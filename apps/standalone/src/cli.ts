import { join, resolve } from 'node:path';

import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AuditVerifier,
  type Config,
  InvalidEnvironment,
  JsonLogger,
  loadConfig,
  migrate,
  PlatformModule,
  UnfitDatabase,
  UnitOfWork,
} from '@vanthu/platform';

import { FolderInUse, lockDataFolder, openDataFolder } from './data-folder';
import { startEmbeddedPostgres, urlsOf } from './embedded-postgres';
import { LaunchProblem } from './launch-problem';

const usage = `vanthu: lệnh quản trị / administration commands

  migrate   cập nhật cấu trúc cơ sở dữ liệu / brings the database's schema up to date
  verify    tính lại chuỗi kiểm toán của mọi cơ quan; mã thoát 1 khi có mắt xích hỏng
            recomputes every agency's audit chain; exits 1 when a link is broken

Các thiết lập lấy từ môi trường / settings come from the environment: docs/operations.md
`;

type Urls = { adminUrl: string | undefined; appUrl: string };

@Module({})
class CommandModule {
  static forRoot(config: Config): DynamicModule {
    return { module: CommandModule, imports: [PlatformModule.forRoot(config)] };
  }
}

const commands: Record<string, (config: Config) => Promise<number>> = {
  migrate: (config) => withDatabase(config, migrateSchema),
  verify: (config) => withDatabase(config, verifyChains),
};

async function main(): Promise<number> {
  const [name = 'help'] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name);
    (asked ? process.stdout : process.stderr).write(asked ? usage : `không có lệnh / no command: ${name}\n\n${usage}`);
    return asked ? 0 : 1;
  }
  process.umask(0o077);
  return command(loadConfig());
}

async function migrateSchema(_config: Config, { adminUrl, appUrl }: Urls): Promise<number> {
  if (!adminUrl)
    throw new LaunchProblem(
      'Lệnh migrate cần DATABASE_ADMIN_URL: chủ sở hữu các bảng.',
      'migrate needs DATABASE_ADMIN_URL: the owner of the tables.',
    );
  await migrate({ adminUrl, appUrl });
  process.stdout.write('đã cập nhật / up to date\n');
  return 0;
}

/** Prints one line an agency: code, entries, and the head to compare with one noted down earlier, or the first broken link. */
async function verifyChains(config: Config, { appUrl }: Urls): Promise<number> {
  const complete: Config = { ...config, DATABASE_URL: appUrl, DATABASE_ADMIN_URL: undefined };
  const app = await NestFactory.createApplicationContext(CommandModule.forRoot(complete), {
    logger: new JsonLogger('warn'),
  });
  try {
    const agencies = await app
      .get(UnitOfWork)
      .asSystem('verify', (tx) => tx.query<{ id: string; code: string }[]>('SELECT id, code FROM agency'));
    const codes = new Map(agencies.map(({ id, code }) => [id, code]));
    const verdicts = await app.get(AuditVerifier).verifyAll();
    for (const { agencyId, entries, head, brokenAt, reason } of verdicts) {
      const words = brokenAt === null ? `intact  ${head}` : `BROKEN at ${brokenAt}: ${reason ?? ''}`;
      process.stdout.write(`${codes.get(agencyId) ?? agencyId}  ${entries}  ${words}\n`);
    }
    return verdicts.every(({ brokenAt }) => brokenAt === null) ? 0 : 1;
  } finally {
    await app.close();
  }
}

/** Works with the running program's database, or starts our own for as long as the command takes. */
async function withDatabase(config: Config, run: (config: Config, urls: Urls) => Promise<number>): Promise<number> {
  if (config.DATABASE_URL) return run(config, { adminUrl: config.DATABASE_ADMIN_URL, appUrl: config.DATABASE_URL });
  const folder = openDataFolder(config.VANTHU_DATA);
  let lock;
  try {
    lock = lockDataFolder(folder);
  } catch (error) {
    if (error instanceof FolderInUse) return run(config, urlsOf(join(resolve(folder), 'postgres.json')));
    throw error;
  }
  try {
    const database = await startEmbeddedPostgres(folder, { tell, lost: () => undefined });
    try {
      return await run(config, database);
    } finally {
      await database.stop();
    }
  } finally {
    lock.release();
  }
}

function tell(line: string): void {
  process.stderr.write(`vanthu: ${line}\n`);
}

main()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    const foreseen =
      error instanceof LaunchProblem || error instanceof InvalidEnvironment || error instanceof UnfitDatabase;
    tell(error instanceof Error ? (foreseen ? error.message : (error.stack ?? error.message)) : String(error));
    process.exit(1);
  });
