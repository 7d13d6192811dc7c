import { mkdir, realpath } from 'node:fs/promises';
import { join, relative, isAbsolute } from 'node:path';
import type { Config } from '@vanthu/platform';
import { folderUnfit } from '../intake.problems';

type Place = { readonly agencyCode: string; readonly folder: string };

const rootOf = (config: Config) => config.VANTHU_INTAKE_ROOT ?? join(config.VANTHU_DATA, 'intake');

/** Where a watched folder lies: each agency has a folder of its code, and reaches no other. */
export const folderPath = (config: Config, { agencyCode, folder }: Place): string =>
  join(rootOf(config), agencyCode, folder);

/**
 * The real path of a watched folder. Below VANTHU_DATA it is made; a root that the operator named has what the operator
 * put there, so that a share that is not mounted is told and not covered by an empty folder.
 * @throws Problem `intake/folder-unfit` when it is not there, or a link leads out of the agency's folder
 */
export async function realFolder(config: Config, place: Place): Promise<string> {
  const wanted = folderPath(config, place);
  if (config.VANTHU_INTAKE_ROOT === undefined) await mkdir(wanted, { recursive: true, mode: 0o770 });
  try {
    const home = await realpath(join(rootOf(config), place.agencyCode));
    const found = await realpath(wanted);
    const way = relative(home, found);
    if (way === '' || way.startsWith('..') || isAbsolute(way)) throw folderUnfit({ folder: place.folder });
    return found;
  } catch (error) {
    throw folderUnfit({ folder: place.folder }, error);
  }
}
