import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readAll, scanCalled } from '../../../../../test/support/scans';
import { closeReaders, makeSearchablePdf } from '..';
import { openPdf } from './pdfium';
import { readTextLayer } from './text-layer';

jest.setTimeout(120_000);
afterAll(closeReaders);

describe('the searchable copy', () => {
  it.each(['04', '09'])('of scan %s has each word of the reading where it stands on the upright page', async (name) => {
    const scan = scanCalled(name);
    const before = readFileSync(scan.scan.path);
    const pages = await readAll(scan.scan);
    const path = join(mkdtempSync(join(tmpdir(), 'vanthu-searchable-')), 'copy.pdf');
    await makeSearchablePdf(scan.scan, pages, path);
    expect(readFileSync(scan.scan.path).equals(before)).toBe(true);

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
