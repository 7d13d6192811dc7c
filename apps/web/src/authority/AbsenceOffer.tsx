import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { offered } from './absence-offer';
import { absencesQuery, useTurnOver } from './authority.queries';

/** One tap: "you are away from Thursday: shall your deputy read your inbox?" It stands above every page until answered. */
export function AbsenceOffer() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: absences = [] } = useQuery(absencesQuery);
  const turnOver = useTurnOver();
  const [later, setLater] = useState<string | null>(null);
  const absence = offered(absences, me.user.id);
  if (!absence?.deputy || absence.id === later) return null;
  const name = absence.deputy.displayName;
  return (
    <Alert mb="md" role="region" aria-label={t('authority.absence.title')}>
      <Text size="sm">
        {t('authority.absence.offer', { from: showDate(absence.startsOn), to: showDate(absence.endsOn), name })}
      </Text>
      <Group mt="xs" gap="xs">
        <Button
          loading={turnOver.isPending}
          onClick={() => {
            turnOver.mutate(absence.id);
          }}
        >
          {t('authority.absence.accept', { name })}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setLater(absence.id);
          }}
        >
          {t('authority.absence.later')}
        </Button>
      </Group>
      <ProblemAlert error={turnOver.error} />
    </Alert>
  );
}
