import { closeReaders } from '@vanthu/digitization';
import { CEILINGS, scoreReading } from '../support/ocr-score';
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
