import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { createWorker, PSM, type Worker } from 'tesseract.js';

import type { Grey } from './raster';

/** A word as the engine gives it: pixels of the picture, confidence 0 to 1; `was`, where it was corrected after that. */
export type Token = {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  confidence: number;
  was?: string;
};

/** What the engine took for one line. It may run across two columns: the reading order cuts it. */
export type TokenLine = Token[];

export type Recognizer = {
  /** Engine, version, model. */
  name: string;
  recognize: (grey: Grey, dpi: number) => Promise<TokenLine[]>;
  close: () => Promise<void>;
};

/**
 * Sparse text: the engine finds lines wherever they are and leaves their order to us. Its own page layout joins the
 * two columns of head and end into one line, and loses tables (character errors of our scans 7.0 %, sparse 4.0 %).
 */
export const SPARSE = PSM.SPARSE_TEXT;

export const MODEL = 'vie 4.0.0_best_int';
export const MODEL_FOLDER = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

/** The engine's memory only grows; after so many pages it starts anew. */
const PAGES_PER_ENGINE = 100;

const versionOf = (folder: string): string => {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
};

/** Starts tesseract.js with the model from the package, never from the network. */
export const startTesseractJs = (): Recognizer => {
  let engine: Promise<Worker> | undefined;
  let pages = 0;
  const close = async (): Promise<void> => {
    const running = engine;
    engine = undefined;
    pages = 0;
    await (await running)?.terminate();
  };
  const start = async (): Promise<Worker> => {
    const worker = await createWorker('vie', 1, {
      langPath: MODEL_FOLDER,
      cacheMethod: 'none',
      gzip: true,
      // Without a handler the package throws the engine's complaint into the void and ends the process.
      errorHandler: () => undefined,
    });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
    return worker;
  };
  const version = versionOf(dirname(require.resolve('tesseract.js/package.json')));
  return {
    name: `tesseract.js ${version}, ${MODEL}`,
    close,
    recognize: async (grey, dpi) => {
      if (++pages > PAGES_PER_ENGINE) await close();
      engine ??= start();
      const worker = await engine;
      await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
      const { data } = await worker.recognize(asPgm(grey), {}, { text: false, blocks: true });
      return (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap(({ lines }) =>
          lines.map(({ words }) =>
            words.map(({ text, bbox, confidence }) => ({ text, ...bbox, confidence: confidence / 100 })),
          ),
        ),
      );
    },
  };
};

/** The plainest picture format there is: a head line and the pixels. Spares encoding and decoding. */
export const asPgm = ({ data, width, height }: Grey): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
