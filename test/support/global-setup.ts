import { join } from 'node:path';
// Jest loads this file without its module map: no @vanthu here.
import { migrate } from '../../libs/platform/src';
import { makeTemplate, TEMPLATE, urlsOf } from './database';
import { startPostgres } from './postgres';
import { makeRunFolder, rememberPid, sweepDeadRuns } from './run-folder';

/**
 * Once a run, before the first test of the projects integration, e2e and browser: a PostgreSQL with a migrated
 * template. Redis and Ceph start when the first test asks for them.
 */
export default async function globalSetup(): Promise<void> {
  await sweepDeadRuns();
  const folder = await makeRunFolder();
  const outside = process.env.TEST_DATABASE_URL;
  if (outside) {
    process.env.VANTHU_TEST_ROOT_URL = outside;
  } else {
    const server = await startPostgres(join(folder, 'postgres'));
    rememberPid('postgres', server.pid);
    process.env.VANTHU_TEST_ROOT_URL = server.url;
  }
  await makeTemplate();
  await migrate(urlsOf(TEMPLATE));
}
