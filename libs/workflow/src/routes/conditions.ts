import type { Condition } from './definition';
import type { RouteFacts } from './engine.types';

type Asked = Pick<RouteFacts, 'docType' | 'urgency' | 'unit' | 'recipients'>;

/** Says whether a condition holds: everything that it says, and nothing else. */
export function holds(when: Condition, facts: Asked): boolean {
  const { min = 0, max = Infinity } = when.recipients ?? {};
  return (
    (when.docTypes?.includes(facts.docType) ?? true) &&
    (when.urgency?.includes(facts.urgency) ?? true) &&
    (when.units?.includes(facts.unit) ?? true) &&
    facts.recipients >= min &&
    facts.recipients <= max
  );
}
