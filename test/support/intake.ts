import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { IntakeJobs } from '@vanthu/intake';
import type { Config } from '@vanthu/platform';
import { ApiModule } from '../../apps/api/src/api.module';
import type { TestApp } from './app';
import type { Colleague, Office } from './office';

@Module({})
class Doors {}

/** API and doors in one program: what an administrator sets is looked at at once. */
export const withDoors = (config: Config): DynamicModule => ({
  module: Doors,
  imports: [ApiModule.forRoot(config), IntakeJobs],
});

export const anIntakeRoot = () => mkdtemp(join(tmpdir(), 'vanthu-intake-'));

export type SourceBody = {
  id: string;
  version: number;
  state: string;
  failures: number;
  lastError: string | null;
  lastOkAt: string | null;
  place: string;
  counts: { taken: number; refused: number; dead: number };
};
export type ItemBody = {
  id: string;
  name: string;
  state: string;
  reason: string | null;
  documentId: string | null;
  sha256: string;
};
type DocumentBody = {
  id: string;
  state: string;
  source: string;
  sender: string;
  receivedBy: { displayName: string };
  files: { id: string; name: string; role: string; sha256: string; contentType: string }[];
};

/** A watched folder of an agency, with the path of the folder. */
export async function aFolderSource(
  api: TestApp,
  office: Office,
  {
    root,
    name = 'Máy quét tầng 2',
    folder = 'may-quet',
    admin,
  }: { root: string; name?: string; folder?: string; admin?: Colleague },
): Promise<{ source: SourceBody; path: string; admin: Colleague }> {
  const by = admin ?? (await office.hire('admin'));
  const path = join(root, (await office.clerk.actor()).agencyCode, folder);
  await mkdir(path, { recursive: true });
  const answer = await by.browser.post('/intake-sources', { kind: 'folder', name, folder, pollSeconds: 1 });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return { source: answer.json<SourceBody>(), path, admin: by };
}

export const itemsOf = async (who: Colleague, sourceId: string): Promise<ItemBody[]> =>
  (await who.browser.get(`/intake-sources/${sourceId}/items?limit=100`)).json<{ items: ItemBody[] }>().items;

export const documentsOf = async (office: Office): Promise<DocumentBody[]> =>
  (await office.clerk.browser.get('/incoming-documents?limit=100')).json<{ items: DocumentBody[] }>().items;

/** Has a source looked at now. */
export const lookNow = (who: Colleague, sourceId: string) => who.browser.post(`/intake-sources/${sourceId}/runs`);

/** What lies there, without the folders of what is done. */
export const lyingIn = async (path: string): Promise<string[]> =>
  (await readdir(path)).filter((name) => name !== 'done' && name !== 'refused').sort();

/** A worker of a process of its own. `ended` says by which signal it died; `end` lets it stop. */
export function startWorker(config: Config, env: Record<string, string>) {
  const { DATABASE_URL = '', DATABASE_ADMIN_URL = '', VANTHU_DATA, VANTHU_SECRET = '', NODE_ENV } = config;
  const settings = { NODE_ENV, VANTHU_DATA, VANTHU_SECRET, DATABASE_URL, DATABASE_ADMIN_URL };
  const child = spawn(process.execPath, ['-r', join(__dirname, 'register.cjs'), join(__dirname, 'intake-worker.ts')], {
    env: { PATH: process.env.PATH, ...settings, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  return {
    ended,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
