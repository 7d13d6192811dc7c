import { removeRunFolder, runFolder } from './run-folder';

export default async function globalTeardown(): Promise<void> {
  await removeRunFolder(runFolder());
}
