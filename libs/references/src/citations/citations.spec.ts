import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreCitations } from './score';

describe('citations in the passages of the development set', () => {
  it('are found and read at the agreed rates', () => {
    const csv = readFileSync(join(__dirname, '../../../../test/fixtures/citation-passages.csv'), 'utf8');
    const score = scoreCitations(csv);
    process.stdout.write(
      `citations: precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}, identity ${score.identity.toFixed(4)} of ${score.expected}\n${score.mistakes.join('\n')}\n`,
    );
    expect(score.expected).toBeGreaterThan(150);
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
    expect(score.recall).toBeGreaterThanOrEqual(0.97);
    expect(score.identity).toBeGreaterThanOrEqual(0.97);
  });
});
