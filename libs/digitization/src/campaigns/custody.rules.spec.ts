import { Problem } from '@vanthu/platform';
import fc from 'fast-check';
import { CUSTODY, CUSTODY_STEPS, isOut, nextStep, takeStep, type Custody } from './custody.rules';

it('a box goes out, is prepared, scanned, checked and returned, one step after the other', () => {
  let state: Custody = 'stored';
  const walked: Custody[] = [];
  for (let step = nextStep(state); step !== null; step = nextStep(state)) {
    expect(takeStep('7', state, step)).toBe('done');
    state = step;
    walked.push(step);
  }
  expect(walked).toEqual(['taken_out', 'prepared', 'scanned', 'checked', 'returned']);
});

it('only the next step is done, the present one is a second reading, and every other one is refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CUSTODY), fc.constantFrom(...CUSTODY_STEPS), (state, step) => {
      const take = () => takeStep('7', state, step);
      if (step === state) expect(take()).toBe('repeated');
      else if (CUSTODY.indexOf(step) === CUSTODY.indexOf(state) + 1) expect(take()).toBe('done');
      else expect(take).toThrow(Problem);
    }),
  );
});

it('a box is out from the storehouse until it is returned', () => {
  expect(CUSTODY.filter(isOut)).toEqual(['taken_out', 'prepared', 'scanned', 'checked']);
});
