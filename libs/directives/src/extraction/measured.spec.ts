import { FIXTURE_DIRECTIVES } from '../../../../test/support/directive-fixtures';
import { emptyTally, figuresOf, inventedDirectives, score } from '../../../../test/support/directive-score';
import { extractTasks } from './extract-tasks';

it('the tasks of the twelve scans and of sixty invented directives are found, and little else', () => {
  const tally = emptyTally();
  for (const directive of [...FIXTURE_DIRECTIVES, ...inventedDirectives(60, 20261123)]) {
    score(directive, extractTasks(directive.text), tally);
  }
  const { directives, recall, precision, lead, deadline } = figuresOf(tally);
  expect(directives).toBe(72);
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(precision).toBeGreaterThanOrEqual(0.85);
  expect(lead).toBeGreaterThanOrEqual(0.9);
  expect(deadline).toBeGreaterThanOrEqual(0.9);
});
