import { NestFactory } from '@nestjs/core';
import { checkDatabase, InvalidEnvironment, JsonLogger, loadConfig, UnfitDatabase } from '@vanthu/platform';

import { WorkerModule } from './worker.module';

/** One of M processes that carry events on and do the background work. SIGTERM lets running jobs end. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (!config.DATABASE_URL) throw new InvalidEnvironment('DATABASE_URL: cần có / needed');
  await checkDatabase(config.DATABASE_URL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: new JsonLogger() });
  app.enableShutdownHooks();
}

main().catch((error: unknown) => {
  const foreseen = error instanceof InvalidEnvironment || error instanceof UnfitDatabase;
  process.stderr.write(`${error instanceof Error ? (foreseen ? error.message : error.stack) : String(error)}\n`);
  process.exit(1);
});
