import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import { readAll, scanCalled } from '../../../../../test/support/scans';
import { closeReaders, makeSearchablePdf, type ReadableFile } from '..';
import { openPdf } from './pdfium';
import { readTextLayer } from './text-layer';

jest.setTimeout(120_000);
afterAll(closeReaders);

/** These pages of a scan as a file of their own. */
async function pagesOf(name: string, numbers: number[]): Promise<ReadableFile> {
  const [whole, some] = [await PDFDocument.load(readFileSync(scanCalled(name).scan.path)), await PDFDocument.create()];
  for (const page of await some.copyPages(
    whole,
    numbers.map((number) => number - 1),
  ))
    some.addPage(page);
  const path = join(mkdtempSync(join(tmpdir(), 'vanthu-searchable-')), 'scan.pdf');
  writeFileSync(path, await some.save());
  return { path, contentType: 'application/pdf' };
}

describe('the searchable copy', () => {
  it.each([
    ['upside down', '04', [2]],
    ['upright and sideways', '09', [1, 2]],
  ])('of a scan %s has each word of the reading where it stands on the upright page', async (_, name, numbers) => {
    const scan = await pagesOf(name, numbers);
    const before = readFileSync(scan.path);
    const pages = await readAll(scan);
    const path = join(mkdtempSync(join(tmpdir(), 'vanthu-searchable-')), 'copy.pdf');
    await makeSearchablePdf(scan, pages, path);
    expect(readFileSync(scan.path).equals(before)).toBe(true);
    expect(pages.some(({ rotation }) => rotation !== 0)).toBe(true);

    const copy = await openPdf(readFileSync(path));
    try {
      expect(copy.pageCount).toBe(pages.length);
      for (const { page, words, widthPx: width, heightPx: height } of pages) {
        const layer = copy.withPage(page - 1, (handle) =>
          readTextLayer(copy.pdfium, handle, { width, height }, 100_000),
        );
        expect(layer.hidden).toBe(layer.characters);
        const found = layer.lines.flat();
        expect(found.map(({ text }) => text).sort()).toEqual(words.map(({ text }) => text).sort());
        for (const { text, box } of words) {
          const away = found
            .filter((token) => token.text === text)
            .map(({ x0, x1, y0, y1 }) =>
              Math.hypot((x0 + x1) / width - box[0] - box[2], (y0 + y1) / height - box[1] - box[3]),
            );
          expect({ page, text, near: Math.min(...away) < 0.03 }).toEqual({ page, text, near: true });
        }
      }
    } finally {
      copy.close();
    }
  });
});
