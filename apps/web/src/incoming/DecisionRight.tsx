import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { textIn } from './decision-body';

/** Decided for, signed for, written down for: nothing where somebody acted in their own right. */
export function DecisionRight({ decision: { basis, body } }: { decision: Decision }) {
  const { t } = useTranslation();
  const { capacity, onBehalfOf } = basis;
  if (onBehalfOf === null) return null;
  const who = [onBehalfOf.name, onBehalfOf.title].filter(Boolean).join(', ');
  return (
    <Text size="sm" fw={600}>
      {capacity === 'recorded'
        ? t('deed.recorded', { who, date: showDate(textIn(body, 'writtenOn')) })
        : t('deed.decidedFor', { capacity, who })}
    </Text>
  );
}
