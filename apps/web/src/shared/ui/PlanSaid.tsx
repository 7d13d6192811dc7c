import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api-types';
import { inTheirRight } from '../right';
import { DecidedFor } from './DecidedFor';
import { PlanLines } from './PlanLines';

type Props = { plan: NonNullable<Task['instruction']>; as: 'instruction' | 'proposal'; titleId?: string };

/** Bút phê, or what is proposed for it: whose, in which right, and what it says. */
export function PlanSaid({ plan, as, titleId }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" fw={600} {...(titleId === undefined ? {} : { id: titleId })}>
        {t(`tasks.${as}`, { who: inTheirRight(plan) })}
      </Text>
      <DecidedFor {...plan} />
      <PlanLines plan={plan} />
    </>
  );
}

/** What the head of the lead unit said with the assignment. */
export function AssignmentSaid({ assignment }: { assignment: NonNullable<Task['assignment']> }) {
  return (
    <>
      <Text size="sm" mt="xs">
        <strong>{inTheirRight(assignment)}:</strong> “{assignment.opinion}”
      </Text>
      <DecidedFor {...assignment} />
    </>
  );
}
