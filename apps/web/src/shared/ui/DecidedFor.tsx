import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rightLine, type Right } from '../right';

/** Decided for, signed for, written down for: nothing where somebody acted in their own right. */
export function DecidedFor(right: Right) {
  const { t } = useTranslation();
  const line = rightLine(right, t);
  return (
    line !== null && (
      <Text size="sm" fw={600}>
        {line}
      </Text>
    )
  );
}
