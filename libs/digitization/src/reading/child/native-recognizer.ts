import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { asPgm, MODEL, MODEL_FOLDER, SPARSE, type Recognizer, type Token, type TokenLine } from './recognizer';

/** The native program did not read a page: it is broken, lacks its model, crashed, or took too long. */
export class NativeFailed extends Error {}

/**
 * Starts the native `tesseract` with the very model of the package, not with the one its distribution ships:
 * the same page gives the same text, whichever engine a site has.
 */
export const startNative = (program: string, workDir: string, timeoutMs: number): Recognizer => {
  const models = join(workDir, 'models');
  if (!existsSync(join(models, 'vie.traineddata'))) {
    mkdirSync(models, { recursive: true });
    writeFileSync(join(models, 'vie.traineddata'), gunzipSync(readFileSync(join(MODEL_FOLDER, 'vie.traineddata.gz'))));
  }
  // More than one OpenMP thread makes it five times slower on small machines.
  const env = { OMP_THREAD_LIMIT: '1' };
  const version = versionOf(program, env, timeoutMs);
  return {
    name: `tesseract ${version}, ${MODEL}`,
    close: () => Promise.resolve(),
    recognize: (grey, dpi) =>
      run(program, { env, timeout: timeoutMs }, asPgm(grey), [
        '--tessdata-dir',
        models,
        '--dpi',
        String(Math.round(dpi)),
      ]),
  };
};

const versionOf = (program: string, env: NodeJS.ProcessEnv, timeout: number): string => {
  try {
    const said = execFileSync(program, ['--version'], { env, timeout, killSignal: 'SIGKILL', encoding: 'utf8' });
    return /tesseract v?(\S+)/.exec(said)?.[1] ?? 'unknown';
  } catch (cause) {
    throw new NativeFailed('tesseract does not start', { cause });
  }
};

type Within = { env: NodeJS.ProcessEnv; timeout: number };

const run = (program: string, within: Within, image: Buffer, where: string[]): Promise<TokenLine[]> =>
  new Promise((resolve, reject) => {
    // Not the config file `tsv`: it lies beside the models of the distribution, which are not ours.
    const tsv = ['-c', 'tessedit_create_tsv=1', '-c', 'tessedit_create_txt=0'];
    const args = ['stdin', 'stdout', ...where, '-l', 'vie', '--oem', '1', '--psm', SPARSE, ...tsv];
    const options = { ...within, killSignal: 'SIGKILL', encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
    const child = execFile(program, args, options, (error, stdout) => {
      if (error) reject(new NativeFailed('tesseract failed', { cause: error }));
      else if (!stdout.startsWith('level\t'))
        reject(new NativeFailed('tesseract answered with something else than its table'));
      else resolve(linesOfTsv(stdout));
    });
    // A program that dies early closes the pipe under us; its exit code tells the story.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(image);
  });

/** Reads tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export const linesOfTsv = (tsv: string): TokenLine[] => {
  const lines = new Map<string, Token[]>();
  for (const row of tsv.split('\n').slice(1)) {
    const cells = row.split('\t');
    const [level, page, block, paragraph, line, , left, top, width, height, confidence] = cells.map(Number);
    const text = cells[11] ?? '';
    if (level !== 5 || text.trim() === '') continue;
    const key = [page, block, paragraph, line].join('/');
    const [x0, y0] = [left ?? 0, top ?? 0];
    const token = { text, x0, y0, x1: x0 + (width ?? 0), y1: y0 + (height ?? 0), confidence: (confidence ?? 0) / 100 };
    lines.set(key, [...(lines.get(key) ?? []), token]);
  }
  return [...lines.values()];
};
