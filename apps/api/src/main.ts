import { InvalidEnvironment, loadConfig, UnfitDatabase, checkDatabase } from '@vanthu/platform';

import { createHttpApp } from './http';

/** One of N processes that answer HTTP; the worker is a process of its own. Migrate first: `npm run migrate`. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (!config.DATABASE_URL) throw new InvalidEnvironment('DATABASE_URL: cần có / needed');
  await checkDatabase(config.DATABASE_URL);
  const app = await createHttpApp(config);
  app.enableShutdownHooks();
  await app.listen(config.PORT, '0.0.0.0');
}

main().catch((error: unknown) => {
  const foreseen = error instanceof InvalidEnvironment || error instanceof UnfitDatabase;
  process.stderr.write(`${error instanceof Error ? (foreseen ? error.message : error.stack) : String(error)}\n`);
  process.exit(1);
});
