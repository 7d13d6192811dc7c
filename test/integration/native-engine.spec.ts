import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeReaders } from '@vanthu/digitization';
import { CEILINGS, scoreReading } from '../support/ocr-score';
import { long } from '../support/long';
import { describeWith } from '../support/needs';
import { readAll, scanCalled } from '../support/scans';

jest.setTimeout(120_000);
afterAll(closeReaders);

describeWith('tesseract', 'the native engine', () => {
  it.each(['04', '08'])('reads scan %s with the same model as well as the engine of the package does', async (name) => {
    const scan = scanCalled(name);
    const pages = await readAll(scan.scan, { engine: 'native' });
    const score = scoreReading(scan.text, pages.map(({ text }) => text).join('\f'));
    console.info(`${scan.name}: ${(score.rate * 100).toFixed(2)} % by ${pages[0]?.engine ?? ''}`);

    expect(score.rate * 100).toBeLessThan(CEILINGS[name] ?? 0);
    for (const { words, engine } of pages) {
      expect(engine).toMatch(/^tesseract \d+\.\d.*, vie/);
      expect(words.length).toBeGreaterThan(20);
      for (const { box, confidence } of words) {
        expect(Math.min(...box)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...box)).toBeLessThanOrEqual(1);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('a native engine that is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-broken-engine-'));
  const scan = scanCalled('08');
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  /** A program called tesseract that says its version and then does this. */
  const broken = (does: string, version = 'echo "tesseract 5.3.0"') => {
    const program = join(folder, 'tesseract');
    writeFileSync(program, `#!/bin/sh\nif [ "$1" = "--version" ]; then ${version}; exit; fi\n${does}\n`);
    chmodSync(program, 0o755);
    return folder;
  };

  const ways = [
    ['crashes', 'kill -SEGV $$'],
    ['hangs', 'exec sleep 100'],
    ['has no model', 'echo "Error opening data file vie.traineddata" >&2; exit 1'],
    ['answers with something else', 'cat > /dev/null; echo hello'],
  ] as const;
  it.each(ways.slice(0, long(2, ways.length)))(
    'and %s is replaced by the engine of the package, and the page says so',
    async (_, does) => {
      const pages = await readAll(scan.scan, { engine: 'auto', searchPath: broken(does), limits: { pageMs: 40_000 } });
      expect(pages.length).toBeGreaterThan(0);
      for (const { engine, words } of pages) {
        expect(engine).toMatch(/^tesseract\.js \d/);
        expect(words.length).toBeGreaterThan(20);
      }
    },
  );

  it('and does not even start is replaced too', async () => {
    const searchPath = broken('exit 1', 'exit 127');
    const [page] = await readAll(scan.scan, { engine: 'auto', searchPath });
    expect(page?.engine).toMatch(/^tesseract\.js \d/);
  });

  it('is not replaced where the native engine was asked for by name', async () => {
    await expect(readAll(scan.scan, { engine: 'native', searchPath: broken('exit 1') })).rejects.toThrow(/tesseract/);
  });
});
