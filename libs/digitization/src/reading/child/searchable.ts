import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

import type { CopyFacts, CopyFault, PageText } from '../messages';
import { UnreadableFile } from '../unreadable-file';
import { sayWhatItIs } from './copy/archival';
import { faultsOfPacking } from './copy/conformity';
import { pdfPages } from './copy/pdf-pages';
import { writeInvisibly } from './copy/invisible-text';
import { picturePages } from './copy/picture-pages';
import type { Source } from './copy/source';
import { confirmType } from './sniff';

/** Liberation Serif has every Vietnamese letter and the widths of Times New Roman. */
const FONT = join(__dirname, '../../../assets/LiberationSerif-Regular.ttf');

/** The PDF that grows: give it the text of its pages one by one, then save it. */
export type Searchable = {
  add: (text: PageText) => Promise<void>;
  /** @returns what keeps the copy from being PDF/A-2b; nothing where it is. */
  save: (outPath: string) => Promise<CopyFault[]>;
};

/**
 * Starts the searchable copy of a file, a PDF/A-2b: the pages as they are, upright, with invisible text over them. It is
 * made anew, and only what can be seen is taken over: no scripts, no attachments, no links, no locks. The original is
 * only read.
 */
export const startSearchable = async (
  path: string,
  contentType: string,
  megapixels: number,
  facts: CopyFacts,
): Promise<Searchable> =>
  started(facts, async (pdf) =>
    contentType === 'application/pdf' ? pdfPages(pdf, await readFile(path)) : picturePages(pdf, path, megapixels),
  );

/** Starts a document of pages that are a picture file each, told with their text. */
export const startBound = async (megapixels: number, facts: CopyFacts): Promise<Searchable> =>
  started(facts, (pdf) =>
    Promise.resolve({
      close: () => undefined,
      copy: async (text) => {
        if (!text.picture) throw new UnreadableFile('damaged', `page ${text.page} has no picture`);
        const { path, contentType, dpi } = text.picture;
        await confirmType(path, contentType);
        return picturePages(pdf, path, megapixels, dpi).copy({ ...text, page: 1 });
      },
    }),
  );

const started = async (facts: CopyFacts, open: (pdf: PDFDocument) => Promise<Source>): Promise<Searchable> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(FONT), { subset: true });
  const { copy, close } = await open(pdf);
  const faults: CopyFault[] = [];
  return {
    add: async (text) => {
      const { page, hasText, faults: found } = await copy(text);
      for (const why of found) faults.push({ page: text.page, why });
      if (!hasText) writeInvisibly(page, font, text);
    },
    save: async (outPath) => {
      close();
      for (const why of faultsOfPacking(pdf.context)) faults.push({ page: 0, why });
      sayWhatItIs(pdf, facts, faults.length === 0);
      await writeFile(outPath, await pdf.save({ objectsPerTick: 200 }));
      return faults;
    },
  };
};
