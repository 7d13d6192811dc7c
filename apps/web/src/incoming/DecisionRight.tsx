import type { Decision } from '../shared/api-types';
import { DecidedFor } from '../shared/ui/DecidedFor';
import { textIn } from './decision-body';

/** In whose name a decision was taken, or from whose handwriting it was recorded. */
export const DecisionRight = ({ decision: { basis, body } }: { decision: Decision }) => (
  <DecidedFor basis={basis} writtenOn={textIn(body, 'writtenOn')} />
);
