import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quorum } from './steps';

type QuorumProps = { label: string; value: Quorum | undefined; onChange: (quorum: Quorum) => void };

/** How many of those who are asked must have answered: all, one, or so many. */
export function QuorumField({ label, value = 'all', onChange }: QuorumProps) {
  const { t } = useTranslation();
  const atLeast = typeof value === 'string' ? null : value.atLeast;
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <NativeSelect
        label={label}
        value={typeof value === 'string' ? value : 'some'}
        data={(['all', 'any', 'some'] as const).map((each) => ({ value: each, label: t(`routes.quorums.${each}`) }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(chosen === 'all' || chosen === 'any' ? chosen : { atLeast: 2 });
        }}
      />
      {atLeast !== null && (
        <NumberInput
          label={t('routes.howMany')}
          min={1}
          max={50}
          allowDecimal={false}
          value={atLeast}
          onChange={(n) => {
            if (typeof n === 'number' && n >= 1) onChange({ atLeast: n });
          }}
        />
      )}
    </Group>
  );
}
