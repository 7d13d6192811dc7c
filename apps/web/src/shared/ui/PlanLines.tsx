import { useSuspenseQuery } from '@tanstack/react-query';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api-types';
import { showDate } from '../dates';
import { unitsQuery } from '../directory.queries';

/** Who leads, who co-handles, who is informed, until when: the lines of a distribution. */
export function PlanLines({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { data: units } = useSuspenseQuery(unitsQuery);
  const names = (ids: readonly string[]) =>
    ids.map((id) => units.find((unit) => unit.id === id)?.name ?? '—').join(', ');
  return (
    <>
      <Text size="sm">
        <strong>{t('plan.lead')}:</strong> {names([plan.leadUnitId])}
      </Text>
      {plan.cooperatingUnitIds.length > 0 && (
        <Text size="sm">
          <strong>{t('plan.cooperating')}:</strong> {names(plan.cooperatingUnitIds)}
        </Text>
      )}
      {plan.informedUnitIds.length > 0 && (
        <Text size="sm">
          <strong>{t('plan.informed')}:</strong> {names(plan.informedUnitIds)}
        </Text>
      )}
      {plan.dueOn !== null && (
        <Text size="sm" className="numbers">
          <strong>{t('common.due')}:</strong> {showDate(plan.dueOn)}
        </Text>
      )}
      {plan.opinion !== '' && <Text size="sm">“{plan.opinion}”</Text>}
    </>
  );
}
